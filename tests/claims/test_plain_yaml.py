"""the quick reader of plain front matter -> what the YAML parser reads, or nothing at all."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from countershot.claims.frontmatter import YamlDocument, _parsed, _value
from countershot.claims.plain_yaml import plain_yaml
from countershot.claims.text import Unreadable
from tests.counts import count

ROOT = Path(__file__).parents[2]
SHIPPED = [
    path
    for folder in ("tests/vectors/good", "examples/exercise")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".md", ".yaml") and path.name != "report.md"
]


def head(path: Path) -> str:
    text = path.read_text()
    return text if path.suffix == ".yaml" else text.split("---\n")[1]


def agrees(text: str) -> bool:
    """Says the quick reader what the parser says? True where it reads the text."""
    found = plain_yaml(text, 2, _value)
    if found is None:
        return False
    values, lines = found
    parsed = _parsed(text, 2)  # raising Unreadable here is a disagreement too
    assert YamlDocument(values, lines.key_lines, lines.written) == parsed
    assert repr(values) == repr(parsed.values)  # 1, 1.0 and true are equal, and not the same
    return True


def test_of_shipped_files_it_reads_most_and_reads_them_right() -> None:
    read = [agrees(head(path)) for path in SHIPPED]
    assert len(read) > 40 and sum(read) > len(read) / 2, (sum(read), len(read))


PIECES = st.sampled_from(
    (
        "a", "b", "key", "a:", "b: ", "x: 1", "- ", "-", "  ", "    ", " ", "\n", "\n  ", "\n- ",
        "\n  - ", "\n    ", ":", "#", " #", "'", '"', "[", "]", ", ", ",", "{", "}", "0", "7", ".5",
        "null", "true", "~", "&x", "*x", "!t", "|", ">-", "%", "---", "...", "\t", "é", "e\u0301",
        "中", "：", "\u2028", "\x85", "\ufeff", "\\", "?", "? ", "https://a.example/b", "@", "`",
        "2031-03", "12:30", "_", "=", "<<: ", "\r",
    )
)  # fmt: skip
LINE = st.builds(
    "{}{}{}".format,
    st.sampled_from(("", "  ", "  - ", "    ", "- ", "   ", "      ", "    - ")),
    st.sampled_from(("a:", "b:", "c:", "a: 1", "b: x y", "d: [1, b, 2.5]", 'e: "q"', "w", "f: -1")),
    st.sampled_from(("", "", "", " z", " # c", " ", ":", "'", " [1, [2]]")),
)


@settings(max_examples=count(400, 20_000), deadline=None)
@given(text=st.lists(PIECES, max_size=20).map("".join))
@example("a: b\n c")
@example("a:\n  b: 1\n c: 2")
@example("a: [1,2]")
@example("a: ['x', y]")
@example("a: [a: b]")
@example("a: b\n\n")
@example("a: 'it''s'")
@example('a: "b" c')
@example("a: [x, ]")
def test_any_text(text: str) -> None:
    agrees_or_both_refuse(text)


@settings(max_examples=count(400, 20_000), deadline=None)
@given(lines=st.lists(LINE, max_size=8))
@example(["a:", "  - b: 1", "    c:", "      - d", "  - e", "f: 2"])
@example(["a:", "- b"])
def test_any_lines(lines: list[str]) -> None:
    agrees_or_both_refuse("\n".join(lines))


def agrees_or_both_refuse(text: str) -> None:
    if not agrees(text):
        assert plain_yaml(text, 1, _value) is None


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2", "a: &x 1", "a: *x", "a: !t x", "a: b # c", "a: >-\n  b", "# c\na: 1",
        "a: {b: 1}", 'a: "\\u0041"', "a:\n- 1", "a: b\n  c", "a: 1\n---\nb: 2", "%YAML\na: 1",
        "a: e\u0301", "a: x\u202ey", "\ufeffa: 1",
    ],
)  # fmt: skip
def test_it_leaves_the_rest_to_the_parser(text: str) -> None:
    assert plain_yaml(text, 1, _value) is None


def test_too_much_is_left_to_the_parser_which_says_so() -> None:
    many = "a:\n" + "  - b: 1\n" * 3000
    with pytest.raises(Unreadable, match=re.escape("more than 5000")):
        _parsed(many, 1)
    assert plain_yaml(many, 1, _value) is None
    deep = "\n".join("  " * n + "a:" for n in range(8)) + " 1"
    assert plain_yaml(deep, 1, _value) is None
