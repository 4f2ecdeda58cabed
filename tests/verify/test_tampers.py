"""every named way to damage a dossier is found, for the right reason, by three verifiers alike."""

import shutil
from pathlib import Path

import pytest

from countershot.dossier import bundle
from countershot.dossier.checks.findings import RULES
from countershot.evidence.keys import exercise_key, fingerprint
from countershot.records.case import ExhibitRelease
from tests.counts import count
from tests.dossier_pages import material
from tests.verify import examinations, forms, proofs, signers
from tests.verify.forge import Shape, forge, new_keys
from tests.verify.insiders import INSIDE
from tests.verify.tampers import OUTSIDE, UNSEEN_BY_BROWSERS, Problems
from tests.verify.three import Answer, Browser, by_file, by_program

REGISTERED_BY = (examinations, forms, proofs, signers)
TAMPERS = OUTSIDE | INSIDE
PINNED = fingerprint(exercise_key("log").public)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return forge(tmp_path_factory.mktemp("clean") / "dossier", Shape())


@pytest.fixture
def dossier(clean: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(clean, tmp_path / "dossier"))


def problems(answer: Answer) -> Problems:
    return {(finding["rule"], finding["file"]) for finding in answer["problems"]}


def test_there_are_enough_of_them() -> None:
    assert len(TAMPERS) == len(OUTSIDE) + len(INSIDE) >= 36


def test_the_undamaged_dossier_holds(clean: Path, browser: Browser) -> None:
    answer = by_program(clean, PINNED)
    assert answer["verdict"] == "holds"
    assert {claim["verdict"] for claim in answer["claims"]} == {"holds"}
    assert by_file(clean, PINNED) == browser(clean, PINNED) == answer


@pytest.mark.parametrize("name", list(TAMPERS)[:: count(3, 1)])
def test_is_found_with_the_right_reason(name: str, dossier: Path, browser: Browser) -> None:
    expected = TAMPERS[name](dossier)
    answer = by_program(dossier)
    assert answer["verdict"] == "broken"
    assert problems(answer) == expected
    assert by_file(dossier) == answer
    if name not in UNSEEN_BY_BROWSERS:
        assert browser(dossier) == answer


def test_each_rule_has_a_vector(tmp_path: Path) -> None:
    """Tests of their own: `key.pinned` below (it needs a key), times in `test_times.py`."""
    found: set[str] = {"key.pinned", "time.stamp", "time.witness"}
    for name, tamper in TAMPERS.items():
        folder = forge(tmp_path / name, Shape())
        found |= {rule for rule, _ in tamper(folder)}
    assert found == set(RULES) - {"computed.regenerates"}


PUBLISHED = sorted(set(TAMPERS) - {"draft_relabelled_as_release"})


@pytest.mark.parametrize("name", PUBLISHED[:: count(4, 1)])
def test_is_found_in_what_publish_writes(name: str, tmp_path: Path) -> None:
    """The same damage to a dossier of the real program, where the shape allows it."""
    gone = {"kite": ExhibitRelease(release="withheld", reason="a private picture")}
    made = material.build(tmp_path / "case", destroyed=True, release=gone)
    folder = tmp_path / "dossier"
    bundle.write(made, folder)
    before = {f["file"] for f in by_program(folder)["unchecked"]}
    assert len(before) == 2
    try:
        expected = TAMPERS[name](folder)
    except StopIteration:
        pytest.skip("this dossier has no file of that kind")
    answer = by_program(folder)
    assert answer["verdict"] == "broken"
    assert problems(answer) >= expected
    assert by_file(folder) == answer


def test_one_changed_exhibit_breaks_only_the_claims_that_rest_on_it(
    dossier: Path, browser: Browser
) -> None:
    shutil.rmtree(dossier)
    forge(dossier, Shape(documents=("whole",), claims=(((), (0,), ()), ((0,), (), ()))))
    path = next(dossier.glob("data/computed/x-*-page-1.json"))
    path.write_bytes(path.read_bytes().replace(b"page", b"PAGE"))
    answer = by_program(dossier)
    assert [claim["verdict"] for claim in answer["claims"]] == ["broken", "holds"]
    assert "release.files" in answer["claims"][0]["reasons"][0]
    assert by_file(dossier) == browser(dossier) == answer


def test_a_dossier_remade_under_new_keys_is_told_by_the_pinned_key_only(
    dossier: Path, browser: Browser
) -> None:
    shutil.rmtree(dossier)
    forge(dossier, Shape(), new_keys("mallory"))
    unpinned, pinned = by_program(dossier), by_program(dossier, PINNED)
    assert unpinned["verdict"] == "holds"
    assert any("these keys belong to these people" in words for words in unpinned["not_proven"])
    assert pinned["verdict"] == "broken"
    assert problems(pinned) == {("key.pinned", "data/release.json")}
    assert all(claim["verdict"] == "broken" for claim in pinned["claims"])
    for key, answer in ((None, unpinned), (PINNED, pinned)):
        assert by_file(dossier, key) == browser(dossier, key) == answer


def test_with_the_right_key_nothing_is_left_unsaid_about_keys(clean: Path) -> None:
    answer = by_program(clean, PINNED)
    assert not any("these keys belong" in words for words in answer["not_proven"])
    assert answer["fingerprints"]["log"] == PINNED
