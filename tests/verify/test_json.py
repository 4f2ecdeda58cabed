"""canonical JSON as three verifiers read it: RFC 8785 written again, hostile forms refused."""

import json
import math
import struct

import pytest
import rfc8785
from hypothesis import example, given, settings
from hypothesis import strategies as st

from countershot.dossier.checks.reading import value_of
from tests.counts import count
from tests.verify.three import Browser, standalone

ALONE = standalone()
SAFE = st.integers(-(2**53) + 1, 2**53 - 1)
FLOATS = st.floats(allow_nan=False, allow_infinity=False).filter(
    lambda f: not f.is_integer() or abs(f) < 2**53 or abs(f) >= 1e21
)
TEXT = st.text(st.characters(exclude_categories=("Cs",)))
VALUES = st.recursive(
    st.none() | st.booleans() | SAFE | FLOATS | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=20,
)
# RFC 8785 appendix B: IEEE 754 bits and the number as ECMAScript writes it.
APPENDIX_B = [
    ("0000000000000000", "0"), ("8000000000000000", "0"), ("0000000000000001", "5e-324"),
    ("8000000000000001", "-5e-324"), ("7fefffffffffffff", "1.7976931348623157e+308"),
    ("4340000000000000", "9007199254740992"), ("4430000000000000", "295147905179352830000"),
    ("44b52d02c7e14af5", "9.999999999999997e+22"), ("44b52d02c7e14af6", "1e+23"),
    ("44b52d02c7e14af7", "1.0000000000000001e+23"), ("444b1ae4d6e2ef4e", "999999999999999700000"),
    ("444b1ae4d6e2ef4f", "999999999999999900000"), ("444b1ae4d6e2ef50", "1e+21"),
    ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"), ("3eb0c6f7a0b5ed8d", "0.000001"),
    ("41b3de4355555553", "333333333.3333332"), ("41b3de4355555554", "333333333.33333325"),
    ("becbf647612f3696", "-0.0000033333333333333333"), ("43143ff3c1cb0959", "1424953923781206.2"),
]  # fmt: skip
HOSTILE = {
    "duplicate key": b'{"a":1,"a":1}', "unsorted": b'{"b":1,"a":1}', "space": b'{"a": 1}',
    "newline at the end": b'{"a":1}\n', "byte order mark": b'\xef\xbb\xbf{"a":1}',
    "utf-16": '{"a":1}'.encode("utf-16"), "not utf-8": b'{"a":"\xff"}',
    "nan": b'{"a":NaN}', "infinity": b'{"a":Infinity}', "endless": b'{"a":1e999}',
    "large integer": b'{"a":9007199254740992}', "larger integer": b'{"a":100000000000000000000}',
    "very large integer": b'{"a":' + b"9" * 5000 + b"}", "minus zero": b'{"a":-0}',
    "one point zero": b'{"a":1.0}', "exponent": b'{"a":1e2}', "more digits": b'{"a":0.10}',
    "lone surrogate": b'{"a":"\\ud800"}', "escaped letter": b'{"a":"\\u0061"}',
    "escaped solidus": b'{"a":"\\/"}', "long escape": b'{"a":"\\u000a"}',
    "upper-case escape": b'{"a":"\\u001F"}', "raw control": b'{"a":"\x01"}',
    "surrogate in utf-8": b'{"a":"\xed\xa0\x80"}', "comment": b'{"a":1}//', "empty": b"",
    "nested too deep": b"[" * 65 + b"]" * 65, "objects too deep": b'{"a":' * 65 + b"7" + b"}" * 65,
    "nested endlessly": b"[" * 99999 + b"]" * 99999,
    "null": b"null", "key order by utf-16": '{"\uff5e":1,"\U0001f3a5":1}'.encode(),
}  # fmt: skip


def in_browser(browser: Browser, data: bytes) -> object:
    """`fromCanonical` of verify.html, which keeps its values to itself: undefined if refused."""
    return browser.page.evaluate(
        "bytes => { const value = fromCanonical(new Uint8Array(bytes));"
        " return value === null ? null : canonical(value); }",
        list(data),
    )


@settings(max_examples=count(100, 2000), deadline=None)
@given(VALUES)
@example([1e21, 1e-7, 5e-324, 0.1, 123456789.125, -1e-6])
def test_verify_py_writes_what_rfc8785_writes(value: object) -> None:
    data = rfc8785.dumps(value)  # type: ignore[arg-type]
    assert ALONE.canonical(value).encode() == data
    if value is not None:
        assert ALONE.from_canonical(data) == value_of(data) == json.loads(data)


@pytest.mark.parametrize("bits, written", APPENDIX_B)
def test_numbers_of_rfc_8785(bits: str, written: str) -> None:
    (number,) = struct.unpack(">d", bytes.fromhex(bits))
    assert ALONE.es6_number(number) == written


def test_not_a_number_is_refused() -> None:
    for number in (math.nan, math.inf, -math.inf):
        with pytest.raises(ValueError):
            ALONE.es6_number(number)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_forms_are_refused_by_all(name: str, browser: Browser) -> None:
    data = HOSTILE[name]
    assert ALONE.from_canonical(data) is None
    assert value_of(data) is None
    assert in_browser(browser, data) is None


@pytest.mark.parametrize(
    "value",
    [
        {"\U0001f3a5": 1, "\uff5e": 2, "é": 3, "": 4, "__proto__": {"x": 1}, "constructor": []},
        [0.1, 1e-7, 1e21, 123.456, -2.5, 2**53 - 1, True, None, '\x7f\u2028\u2029"\\\b\x1f'],
        [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]],
        json.loads("[" * 64 + "7" + "]" * 64),
        json.loads('{"a":' * 64 + "7" + "}" * 64),
    ],
)
def test_canonical_values_are_read_by_all(value: object, browser: Browser) -> None:
    data = rfc8785.dumps(value)  # type: ignore[arg-type]
    assert value_of(data) == ALONE.from_canonical(data) == value
    assert in_browser(browser, data) == data.decode()
