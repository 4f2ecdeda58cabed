"""values -> canonical bytes: the quick way and the library's are the same, or it steps back."""

import pytest
import rfc8785
from hypothesis import example, given
from hypothesis import strategies as st

from countershot import canonical

NUMBERS = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(-20_000, 20_000).map(lambda each: round(each, 2)),
    st.integers(-(2**53) + 1, 2**53 - 1),
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]))
PLAIN = st.one_of(NUMBERS, WORDS, st.booleans(), st.none())
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(WORDS, inner, max_size=4),
    ),
    max_leaves=20,
)


@given(VALUES)
@example([0.0, -0.0, 1e21, 1e-7, 1e16, 123456789012345680.0, 5e-324, 112.0, 0.1 + 0.2])
@example({"b": 1, "a": '\u2028\x7f\x1f"\\/\b', "\U0001f600": 2, "\uff5e": 3, "é": 4})
def test_the_bytes_are_those_of_rfc_8785(value: object) -> None:
    assert canonical.to_bytes(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [2**53, float("nan"), {1: 2}, "\ud800", b"bytes"])
def test_what_the_library_refuses_is_refused(wrong: object) -> None:
    with pytest.raises(Exception) as theirs:
        rfc8785.dumps(wrong)  # type: ignore[arg-type]
    with pytest.raises(type(theirs.value)):
        canonical.to_bytes(wrong)
