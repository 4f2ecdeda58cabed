"""a case edited in every way -> refusals, in reasonable time; the gate never crashes."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.claims.gate import check
from countershot.claims.text import MAX_BYTES
from tests.claims.cases import clean_texts, facts_of
from tests.counts import count

WRITTEN = sorted(path for path in clean_texts() if path not in ("case.toml", "material.json"))
SCRAPS = [
    "\n", " ", "|", "---\n", "[@", "]", "[~]", "#", "- ", ":", "\t", "'", '"', "[", "{", "}", "*",
    "9" * 5000, "一" * 5000, "亿" * 200, "hundred thousand million ", "٣", "²", "½", "\u00e9",
    "e\u0301", "\u202e", "\x00", "(", ")", ".", "。", "<b>", "&#9;", "![](view:s-0a1b2c3d-1)", "\\",
    "twenty ", "1.2.3.4", "१२", "É", "ß", "İ", "Ω",
]  # fmt: skip
SCRAP = st.one_of(st.sampled_from(SCRAPS), st.text(max_size=8))


@settings(max_examples=count(25, 2000), deadline=None)
@given(
    st.sampled_from(WRITTEN),
    st.lists(
        st.tuples(
            st.floats(0, 1),
            st.integers(0, 40),
            st.one_of(st.sampled_from(SCRAPS), st.text(max_size=8)),
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_a_case_edited_anywhere_is_judged(path: str, edits: list[tuple[float, int, str]]) -> None:
    texts = clean_texts()
    text = texts[path].decode()
    for where, removed, added in edits:
        start = int(where * len(text))
        text = text[:start] + added + text[start + removed :]
    broken = {**texts, path: text.encode("utf-8", "surrogatepass")}
    found = check(facts_of(broken, signed=texts))
    assert found.refusals or text.encode("utf-8", "surrogatepass") == texts[path]
    assert all(r.place.line >= 1 and r.reason for r in found.refusals)


@settings(max_examples=count(8, 500), deadline=None)
@given(st.sets(st.sampled_from(WRITTEN), min_size=1, max_size=4))
def test_a_case_with_files_missing_is_judged(gone: set[str]) -> None:
    texts = clean_texts()
    left = {path: data for path, data in texts.items() if path not in gone}
    assert check(facts_of(left, signed=texts)).refusals


LONG = {
    "many sentences": "The camera stands there [@post-two-devices]. ",
    "one sentence": "cameras in Brandlow and two domes, ",
    "markers": "[~]",
    "stops": ". ",
    "numbers": "24 ",
    "numerals": "二十四台摄像机",
    "names": "Orin DX ",
    "quotes": "'\"“",
    "opened": "[(![*_`",
    "letters": "A",
}


@pytest.mark.parametrize("what", LONG)
def test_a_report_of_full_length_is_judged_in_reasonable_time(what: str) -> None:
    texts = clean_texts()
    room = count(24_000, MAX_BYTES) - len(texts["report.md"]) - 4
    scrap = LONG[what]
    paragraph = scrap * (18_000 // len(scrap.encode())) + "\n\n"
    more = paragraph * (room // len(paragraph.encode()))
    broken = {**texts, "report.md": texts["report.md"] + b"\n\n" + more.encode()}
    assert bool(check(facts_of(broken)).refusals) == (what != "many sentences")


def test_the_same_case_gives_the_same_findings() -> None:
    texts = clean_texts()
    order = random.Random(7)
    for _ in range(count(3, 50)):
        paths = list(texts)
        order.shuffle(paths)
        shuffled = {path: texts[path] for path in paths}
        assert check(facts_of(shuffled)) == check(facts_of(texts))
