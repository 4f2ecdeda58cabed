"""texts in, phrases asked -> the very texts that a scan finds; lost, it is made again."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.index.text_index import Text, TextIndex

WORDS = st.text("ab1 -/海康威视和田皮山", min_size=0, max_size=30)


def index_of(*texts: str) -> TextIndex:
    index = TextIndex(None)
    for number, text in enumerate(texts):
        index.keep(f"s{number}", [Text(1, text)])
    return index


@given(st.lists(WORDS, max_size=6), st.text("ab1 -/海康威视和田皮山", min_size=1, max_size=8))
def test_what_holds_a_phrase_is_what_a_scan_finds(texts: list[str], phrase: str) -> None:
    found = {place.source for place in index_of(*texts).holding([phrase])}
    assert found == {f"s{n}" for n, text in enumerate(texts) if phrase in text}


@given(
    st.lists(WORDS, max_size=6),
    st.lists(st.sampled_from(["和田", "a", "ab1", "康威视"]), min_size=1),
)
def test_several_phrases_must_all_be_there(texts: list[str], phrases: list[str]) -> None:
    found = {place.source for place in index_of(*texts).holding(phrases)}
    assert found == {f"s{n}" for n, text in enumerate(texts) if all(p in text for p in phrases)}


def test_a_phrase_of_many_characters_is_found_by_some_of_them() -> None:
    long = "".join(random.Random(1).choices("abcdefgh海康", k=400))
    assert [p.source for p in index_of(long, long[:-1] + "x").holding([long])] == ["s0"]


def test_what_is_forgotten_is_found_no_more_and_can_come_again() -> None:
    index = index_of("和田地区", "和田市")
    index.forget(["s0", "never there"])
    assert [p.source for p in index.holding(["和田"])] == ["s1"]
    assert index.sources() == {"s1"}
    index.keep("s0", [Text(3, "和田地区", ("DS-1",))])
    assert sorted(p.source for p in index.holding(["和田"])) == ["s0", "s1"]
    assert [p.page for p in index.with_code("DS-1")] == [3]


def test_half_a_source_is_never_kept() -> None:
    def texts():  # type: ignore[no-untyped-def]
        yield Text(1, "和田")
        raise OSError("the disk is full")

    index = TextIndex(None)
    with pytest.raises(OSError, match="full"):
        index.keep("s", texts())
    assert index.sources() == set() and list(index.holding(["和田"])) == []


@pytest.mark.parametrize("damage", ["cut", "noise", "other version", "nothing"])
def test_a_damaged_index_is_made_anew(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "index/text.sqlite"
    index = TextIndex(path)
    index.keep("s", [Text(1, "和田" * 3000)])
    index.close()
    data = path.read_bytes()
    if damage == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "noise":
        path.write_bytes(b"\xff" * len(data))
    elif damage == "other version":
        path.write_bytes(b"")
    again = TextIndex(path)
    assert again.sources() == ({"s"} if damage == "nothing" else set())
    again.keep("t", [Text(1, "皮山")])
    assert [p.source for p in again.holding(["皮山"])] == ["t"]


def test_where_nothing_can_be_written_it_lives_in_memory(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file where the folder should be")
    index = TextIndex(tmp_path / "index/text.sqlite")
    index.keep("s", [Text(1, "皮山")])
    assert [p.source for p in index.holding(["皮山"])] == ["s"]
