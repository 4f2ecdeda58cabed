"""report.md -> its sentences with markers, lines and blocks; nothing lost, nothing hidden."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.claims.markers import take_out, written
from countershot.claims.read_files import read_file
from countershot.claims.sentences import split
from countershot.records.files import ReportFile
from tests.counts import count


def report(text: str) -> ReportFile:
    file = read_file("report.md", text.encode())
    assert isinstance(file, ReportFile), file
    return file


def units(text: str) -> list[tuple[int, str, tuple[str, ...], bool]]:
    return [(s.place.line, s.text, s.claims, s.uncited) for s in report(text).sentences]


def held(file: ReportFile) -> list[int]:
    """Every sentence that stands in a block, in reading order."""
    cells = [[i for row in block.rows for cell in row for i in cell] for block in file.blocks]
    return [
        i for block, own in zip(file.blocks, cells, strict=True) for i in (*block.sentences, *own)
    ]


SENTENCES = [
    ("One. Two.", ["One.", "Two."]),
    ("Velmara Co., Ltd. sold it. It did.", ["Velmara Co., Ltd. sold it.", "It did."]),
    ("It is 4.5 m high. No. 4 is lower.", ["It is 4.5 m high.", "No. 4 is lower."]),
    ("See Fig. 2 and p. 7. Yes.", ["See Fig. 2 and p. 7.", "Yes."]),
    ("J. R. Smith wrote it. He did.", ["J. R. Smith wrote it.", "He did."]),
    ("On 14.03.2031 it stood. Then not.", ["On 14.03.2031 it stood.", "Then not."]),
    ("Lamps, e.g. strips, are seen. So.", ["Lamps, e.g. strips, are seen.", "So."]),
    ("Sold by Velmara Ltd. The post stands.", ["Sold by Velmara Ltd.", "The post stands."]),
    ("Is it? It is! Good.", ["Is it?", "It is!", "Good."]),
    ('He said "No." Then he left.', ['He said "No."', "Then he left."]),
    ("Wait... what is it. End", ["Wait... what is it.", "End"]),
    ("他们装了摄像机。后来又拆了！是吗？", ["他们装了摄像机。", "后来又拆了！", "是吗？"]),
    ("他说：“没有。”然后走了。", ["他说：“没有。”", "然后走了。"]),
    ("The U.S. list names it. Yes.", ["The U.S. list names it.", "Yes."]),
    ("At 10.30 a.m. it rang. Done.", ["At 10.30 a.m. it rang.", "Done."]),
    ("This is plan B. The next is not.", ["This is plan B.", "The next is not."]),
    ("It ended in 2031. The end.", ["It ended in 2031.", "The end."]),
]


@pytest.mark.parametrize(("text", "parts"), SENTENCES)
def test_sentences_end_where_readers_end_them(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == parts


@settings(max_examples=count(300, 5000), deadline=None)
@given(st.text(alphabet=st.sampled_from("aB1 .!?。！…”\"')\n文no.Co"), max_size=80))
def test_the_splitter_loses_nothing(text: str) -> None:
    spans = split(text)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


MARKED = [
    ("It stands [@a].", ("a",), False),
    ("It stands. [@a]", ("a",), False),
    ("It stands [@a] [@b-2].", ("a", "b-2"), False),
    ("It stands [@a; @b].", ("a", "b"), False),
    ("It stands.[@a][~]", ("a",), True),
    ("It stands [~]", (), True),
    ("它在那里[@a]。", ("a",), False),
    ("它在那里。[@a]", ("a",), False),
    ("The lower [@a] stands there.", (), False),
    ("The lower [@a] stands there [@b].", ("a", "b"), False),
    ("It stands.", (), False),
]


@pytest.mark.parametrize(("text", "claims", "uncited"), MARKED)
def test_a_marker_counts_at_the_end(text: str, claims: tuple[str, ...], uncited: bool) -> None:
    (unit,) = report(text).sentences
    assert (unit.claims, unit.uncited) == (claims, uncited)
    assert "[" not in unit.text


def test_a_marker_after_the_stop_belongs_to_the_sentence_before() -> None:
    assert units("One. [@a] Two. [~]\nThree [@b].") == [
        (1, "One.", ("a",), False),
        (1, "Two.", (), True),
        (2, "Three.", ("b",), False),
    ]


def test_a_marker_ends_a_sentence_that_an_abbreviation_would_not() -> None:
    assert [text for _, text, _, _ in units("It is by Velmara Co. [@a] It is new [@b].")] == [
        "It is by Velmara Co.",
        "It is new.",
    ]


@settings(max_examples=count(200, 3000), deadline=None)
@given(
    st.lists(st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True), max_size=3, unique=True),
    st.booleans(),
)
def test_markers_round_trip(claims: list[str], uncited: bool) -> None:
    marks = written(tuple(claims), uncited)
    plain, _, markers = take_out(f"Some words{marks} after")
    assert plain == "Some words after"
    assert tuple(c for m in markers for c in m.claims) == tuple(claims)
    assert any(not m.claims for m in markers) == uncited


def test_blocks_hold_every_sentence_once_and_in_order() -> None:
    file = report(
        "# Title [~]\n\nOne. Two. [~]\n\n- item [~]\n  - inner [~]\n\n2. numbered [~]\n\n"
        "> said [~]\n\n"
        "| a [~] | b [~] |\n|---|---|\n| c. d. [~] | |\n\n"
        '![alt [~]](view:s-0a1b2c3d-1 "caption [~]")\n\n---\n'
    )
    kinds = [block.kind for block in file.blocks]
    assert kinds == [
        "heading", "paragraph", "item", "item", "item", "quote", "table", "figure", "rule",
    ]  # fmt: skip
    inside = [
        i for b in file.blocks for i in (*b.sentences, *(i for r in b.rows for c in r for i in c))
    ]
    assert inside == list(range(len(file.sentences)))
    assert [b.level for b in file.blocks if b.kind == "item"] == [1, 2, 1]
    assert [b.ordered for b in file.blocks if b.kind == "item"] == [0, 0, 2]
    assert file.title == "Title"
    assert {s.role for s in file.sentences if s.picture} == {"alt", "caption"}


def test_lines_are_those_of_the_file() -> None:
    text = "# T [~]\n\nOne line\ntwo lines. Next\nsentence.\n\n| a |\n|---|\n| b |\n"
    assert [(line, words) for line, words, _, _ in units(text)] == [
        (1, "T"), (3, "One line two lines."), (4, "Next sentence."), (7, "a"), (9, "b"),
    ]  # fmt: skip


HIDING = [
    "<script>alert(1)</script> [~]",
    "<!-- The camps are full. --> [~]",
    "[hidden]: https://example.org 'The camps are full.'",
    "[^1]: The camps are full.",
    "`The camps are full.`",
    "**The camps** are full.",
    "[The camps are full](https://example.org).",
    "\\[The camps\\] are full.",
    "&#84;he camps are full.",
]


@pytest.mark.parametrize("text", HIDING)
def test_nothing_that_is_written_escapes_the_sentences(text: str) -> None:
    words = " ".join(s.text for s in report(text).sentences)
    assert "alert(1)" in words or "camps" in words


def test_a_link_is_shown_with_its_address() -> None:
    assert units("[here](https://example.org/x) [~]") == [
        (1, "here (https://example.org/x)", (), True)
    ]


@settings(max_examples=count(200, 5000), deadline=None)
@given(st.text(max_size=300))
def test_any_unicode_is_read_or_refused(text: str) -> None:
    file = read_file("report.md", text.encode("utf-8", "surrogatepass"))
    if isinstance(file, ReportFile):
        lines = text.count("\n") + text.count("\r") + 1
        assert all(1 <= s.place.line <= lines for s in file.sentences)
    else:
        assert all(r.rule == "file.syntax" and r.place.line >= 1 for r in file)


MARKDOWNISH = st.text(alphabet="aB .[]()@~!#|-*_`<>\n1\\:\"'&;view", max_size=200)


@settings(max_examples=count(300, 20000), deadline=None)
@given(MARKDOWNISH)
def test_text_that_resembles_markdown_is_read_or_refused(text: str) -> None:
    file = read_file("report.md", text.encode())
    if isinstance(file, ReportFile):
        assert held(file) == list(range(len(file.sentences)))


SMUGGLED = [
    "A post &#8238;[~].",
    "A caf&#101;&#769; [~].",
    '[here](https://example.org "The camps are full.") [~]',
    "[here](javascript:alert(1) [~]",
    "A picture ![in a sentence [~]](view:s-0a1b2c3d-1) stands here [~].",
    "![x [~]](data:image/png;base64,AAAA)",
    "[@a] It stands.",
]


@pytest.mark.parametrize("text", SMUGGLED)
def test_what_could_hide_something_is_refused_or_shown(text: str) -> None:
    file = read_file("report.md", text.encode())
    if isinstance(file, ReportFile):
        assert any("javascript" in s.text or "data:" in s.text for s in file.sentences)
        assert not any(block.kind == "figure" for block in file.blocks)
