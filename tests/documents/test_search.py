"""queries and texts -> places; the same as looking for the words by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.documents.fold import fold
from countershot.documents.search import holds, near_code, parsed, places, searchable
from countershot.errors import UsageError

PAGE = "皮山县公安局 视频\n监控 Cameras by ORRIN, DS-2DF8836IX and the anti-\nvirus. 124 sets"


def found(words: str, text: str = PAGE) -> list[str]:
    query = parsed(words)
    if not holds(query, searchable(text)):
        return []
    return [text[slice(*place)] for term in query.wanted for place in places(fold(text), term)]


@pytest.mark.parametrize(
    ("words", "there"),
    [("皮山", ["皮山"]), ("公安", ["公安"]), ("视频监控", ["视频\n监控"]), ("camera", ["Cameras"]),
     ("orrin", ["ORRIN"]), ("2DF8836", ["2DF8836"]), ("antivirus", ["anti-\nvirus"]),
     ("anti-virus", ["anti-\nvirus"]), ("24", ["124"]), ("和田", []), ("cameras by",
     ["Cameras by"]),
     ("ＤＳ－２ＤＦ", ["DS-2DF"]), ("局", ["局"])],
)  # fmt: skip
def test_words_are_found_as_they_stand_and_shown_whole(words: str, there: list[str]) -> None:
    assert found(words) == there


@pytest.mark.parametrize(
    ("words", "held"),
    [("皮山 AND 监控", True), ("皮山 AND 和田", False), ("和田 OR 皮山", True), ("皮山 NOT 监控",
    False),
     ("皮山 NOT 和田", True), ("和田 OR 皮山 AND orrin", True), ('"AND"', True), ("and the", True)],
)  # fmt: skip
def test_and_or_not(words: str, held: bool) -> None:
    assert holds(parsed(words), searchable(PAGE)) is held


@pytest.mark.parametrize(
    "words", ["", "  ", "AND", "NOT 皮山", "皮山 OR", "皮山 NOT", "a" * 501, '""']
)
def test_what_asks_for_nothing_is_told(words: str) -> None:
    with pytest.raises(UsageError):
        parsed(words)


@given(st.text("ab 海康\n-", max_size=40), st.text("ab海康", min_size=1, max_size=4))
def test_a_place_is_found_wherever_the_folded_words_stand(text: str, words: str) -> None:
    """Every place, and it has the words."""
    query = parsed(words)
    there = [text[slice(*place)] for place in places(fold(text), query.wanted[0])]
    assert bool(there) == holds(query, searchable(text))
    assert all(query.wanted[0].folded in searchable(one) for one in there)


def test_codes_one_sign_off_are_near_and_two_are_not() -> None:
    assert near_code("DS-2DF8836", "DS-2DF8835") and near_code("DS-2DF8836", "DS-2DF836")
    assert not near_code("DS-2DF8836", "DS-2DF8845")
