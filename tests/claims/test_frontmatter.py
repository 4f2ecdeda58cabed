"""front matter and YAML from outside -> plain values with lines, or a refusal; never a crash."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from countershot.claims.frontmatter import front_matter, yaml_document
from countershot.claims.text import MAX_BYTES, Unreadable, case_text
from tests.counts import count

PLAIN = [
    ("a: 7", 7),
    ("a: -7", -7),
    ("a: 4.5", 4.5),
    ("a: true", True),
    ("a: null", None),
    ("a:", None),
    ("a: no", "no"),
    ("a: on", "on"),
    ("a: Yes", "Yes"),
    ("a: ~", "~"),
    ("a: 2031-03", "2031-03"),
    ("a: 2031-03-14", "2031-03-14"),
    ("a: 0123", "0123"),
    ("a: 0x1F", "0x1F"),
    ("a: 1_000", "1_000"),
    ("a: 1e3", "1e3"),
    ("a: .inf", ".inf"),
    ("a: 12:30", "12:30"),
    ("a: '7'", "7"),
    ('a: "7"', "7"),
    ("a: [1, b, 2.5]", [1, "b", 2.5]),
    ("a: {b: {c: 1}}", {"b": {"c": 1}}),
    ("a: |\n  x\n  y\n", "x\ny\n"),
]


@pytest.mark.parametrize(("text", "value"), PLAIN)
def test_values_are_what_they_look_like(text: str, value: object) -> None:
    assert yaml_document(text).values == {"a": value}


REFUSED = [
    ("a: &x 1\nb: *x", 1, "anchor"),
    ("b: 1\na: *x", 2, "alias"),
    ("a: 1\n<<: {b: 2}", 2, "plain word"),
    ("a: !!python/object/apply:os.system [ls]", 1, "tag"),
    ("a: !x 1", 1, "tag"),
    ("a: 1\nb: 2\na: 3", 3, "twice"),
    ("a: 1\n---\nb: 2", 2, "several"),
    ("- 1\n- 2", 1, "key: value"),
    ("just words", 1, "key: value"),
    ("a: 1\n? [x]\n: 2", 2, "plain word"),
    ("a: 1\n%YAML 1.1\n---\nb: 2", 2, "directive"),
    ("a:\n\t- 1", 2, "not YAML"),
    ("x: 1\na: 'open", 2, "not YAML"),
    ('a: "\\U00110000"', 1, "not YAML"),
    ('a: "\\ud800"', 1, "hidden"),
    ('a: "\\u202e"', 1, "hidden"),
    ('a: "e\\u0301"', 1, "form C"),
    ("a: b: c", 1, "quote"),
    ("[" * 5000, 1, "deep"),
    ("a: " + "{b: " * 2000, 1, "deep"),
    ("a: [" + "1, " * 9000 + "1]", 1, "values"),
]


@pytest.mark.parametrize(("text", "line", "why"), REFUSED)
def test_anything_else_is_refused_with_its_line(text: str, line: int, why: str) -> None:
    with pytest.raises(Unreadable) as caught:
        yaml_document(text)
    assert caught.value.line == line
    assert why in caught.value.reason


def test_lines_are_counted_in_the_file() -> None:
    matter = front_matter("---\na: 1\nb:\n  - c: 2\n    d: 3\n---\nbody\n")
    assert matter.head.key_lines["b.0.d"] == 5
    assert (matter.body, matter.body_line) == ("body\n", 7)


@pytest.mark.parametrize("text", ["", "a: 1\n", "---\na: 1\n", " ---\na: 1\n---\n"])
def test_front_matter_stands_between_two_lines(text: str) -> None:
    with pytest.raises(Unreadable):
        front_matter(text)


@settings(max_examples=count(300, 5000), deadline=None)
@given(st.text(max_size=400))
@example("---\n: \n---\n")
@example("---\n? \n---\n")
@example("---\n%YAML 99999999999.1\n---\n")
@example('---\na: "\\x"\n---\n')
def test_any_text_is_read_or_refused(text: str) -> None:
    for each in (text, f"---\n{text}\n---\nbody"):
        try:
            matter = front_matter(each)
        except Unreadable as error:
            assert 1 <= error.line <= each.count("\n") + 1
        else:
            assert isinstance(matter.head.values, dict)


YAMLISH = st.text(alphabet="ab:-[]{}&*!|>'\"%#@`,? \n\t0179.~<\\ux", max_size=120)


@settings(max_examples=count(300, 20000), deadline=None)
@given(YAMLISH)
def test_text_that_resembles_yaml_is_read_or_refused(text: str) -> None:
    try:
        document = yaml_document(text)
    except Unreadable as error:
        assert 1 <= error.line <= text.count("\n") + 1
    else:
        assert all(1 <= line <= text.count("\n") + 1 for line in document.key_lines.values())


@settings(max_examples=count(300, 5000), deadline=None)
@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"a\x00b")
@example("a\u202eb".encode())
def test_any_bytes_are_plain_text_or_refused(data: bytes) -> None:
    try:
        text = case_text(data)
    except Unreadable as error:
        assert error.line >= 1
    else:
        assert text.encode() == data.replace(b"\r\n", b"\n")


def test_windows_line_ends_are_tolerated_and_size_is_limited() -> None:
    assert case_text(b"a\r\nb\r\n") == "a\nb\n"
    with pytest.raises(Unreadable, match="KiB"):
        case_text(b"a" * (MAX_BYTES + 1))
