"""a clean case on pictures and clips -> one picture counts once, two of one scene count twice."""

import json
from pathlib import Path

import pytest

from countershot.claims.gate import check
from countershot.records.facts import Facts
from tests.claims.cases import clean_facts, facts_of, texts_of
from tests.claims.mutations.pictures import APART, TWICE, on_two

CLEAN = Path(__file__).parents[1] / "vectors" / "good" / "pictures-case"


def refused(facts: Facts) -> dict[str, str]:
    """The files that claim.origins refuses, and why."""
    found = [each for each in check(facts).refusals if each.rule == "claim.origins"]
    return {each.place.file: each.reason for each in found}


def shown(**pictures: str) -> Facts:
    """The clean case, where exhibits (by the digit that their names begin with) show these."""
    texts = texts_of(CLEAN)
    held = json.loads(texts["material.json"])
    for digit, what in pictures.items():
        held["exhibits"][f"x-{digit[1:]}a2b3c4d5e6f"]["shows"] = what
    return facts_of({**texts, "material.json": json.dumps(held).encode()})


def test_the_clean_case_passes() -> None:
    found = check(facts_of(texts_of(CLEAN)))
    assert found.refusals == () and found.warnings == ()


def test_a_second_copy_of_a_photograph_is_no_second_origin_and_it_is_said_why() -> None:
    found = refused(shown(x2="gate cut logo"))
    assert list(found) == ["claims/two-photographs.md"]
    why = found["claims/two-photographs.md"]
    assert "1 independent origin(s) of 2" in why
    assert "x-1a2b3c4d5e6f and x-2a2b3c4d5e6f count once: they show the same picture" in why


def test_a_clip_that_another_channel_shows_in_part_is_no_second_origin() -> None:
    found = refused(shown(x4="clip walk half subtitle"))
    assert list(found) == ["claims/two-clips.md"]
    assert (
        "pictures of the clips are the same, in the same order, from 2"
        in (found["claims/two-clips.md"])
    )


def test_a_still_of_a_clip_is_no_second_origin() -> None:
    found = refused(shown(x1="clip walk still logo"))
    assert list(found) == ["claims/photograph-and-clip.md"]
    assert "stands in the clip too, at 3.00 s" in found["claims/photograph-and-clip.md"]


@pytest.mark.parametrize("pair", TWICE.values(), ids=TWICE)
def test_one_picture_is_one_origin_whoever_shows_it(pair: tuple[str, str]) -> None:
    for one, other in (pair, pair[::-1]):
        assert "count once" in "".join(refused(on_two(clean_facts(), one, other)).values())


@pytest.mark.parametrize("pair", APART, ids=" | ".join)
def test_two_pictures_of_one_scene_are_two(pair: tuple[str, str]) -> None:
    assert refused(on_two(clean_facts(), *pair)) == {}
