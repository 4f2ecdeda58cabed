"""bytes good and odd -> values read as X.690 means them, or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.errors import BadMaterial
from countershot.evidence import cms, der
from countershot.evidence.der import INTEGER, OCTETS, OID, SEQUENCE, SET


@given(st.integers(0, 2**255 - 1))
def test_numbers_come_back(number: int) -> None:
    written = der.write_integer(number)
    assert der.read(written, INTEGER).integer() == number
    assert not written[2] & 0x80


@pytest.mark.parametrize(
    ("content", "number"),
    [(b"\x00", 0), (b"\x7f", 127), (b"\x00\x80", 128), (b"\x80", -128), (b"\xff\x7f", -129),
     (b"\x01\x00", 256), (b"\x00\xff", 255), (b"\xff", -1)],
)  # fmt: skip
def test_numbers_in_their_shortest_form_are_read(content: bytes, number: int) -> None:
    assert der.read(der.write(INTEGER, content), INTEGER).integer() == number


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x00", b"\x00\x7f", b"\xff\x80", b"\xff\xff", b"\x01" + bytes(64)]
)
def test_other_numbers_are_refused(content: bytes) -> None:
    with pytest.raises(BadMaterial):
        der.read(der.write(INTEGER, content), INTEGER).integer()


def test_a_number_may_have_64_bytes() -> None:
    assert der.read(der.write(INTEGER, b"\x01" + bytes(63)), INTEGER).integer() == 2**504


@pytest.mark.parametrize(
    "dotted",
    ["1.2.840.113549.1.9.16.1.4", "2.16.840.1.101.3.4.2.1", "0.0", "1.39", "2.999.3", "2.5.29.37",
     "1.2.127", "1.2.128", "1.2.16383", "1.2.16384", "1.2.4294967295", "2.0", "0.39", "1.0"],
)  # fmt: skip
def test_identifiers_come_back(dotted: str) -> None:
    assert der.read(der.write_oid(dotted), OID).dotted() == dotted


def test_identifiers_as_others_write_them() -> None:
    assert der.write_oid("1.2.840.113549") == bytes.fromhex("06062a864886f70d")
    assert der.read(bytes.fromhex("0603883703"), OID).dotted() == "2.999.3"


@pytest.mark.parametrize("content", [b"", b"\x80", b"\x2a\x80", b"\x2a\x80\x01", b"\x80\x01",
                                     b"\x2a\x86", b"\x2a" * 65])  # fmt: skip
def test_odd_identifiers_are_refused(content: bytes) -> None:
    with pytest.raises(BadMaterial):
        der.read(der.write(OID, content), OID).dotted()


def test_identifiers_may_hold_zeros_within_a_number_and_64_bytes() -> None:
    assert der.read(der.write(OID, b"\x2a\x81\x80\x00"), OID).dotted() == "1.2.16384"
    assert der.read(der.write(OID, b"\x2a" * 64), OID).dotted().startswith("1.2.42.42")


@pytest.mark.parametrize(("content", "truth"), [(b"\x00", False), (b"\xff", True)])
def test_truth_values_are_read(content: bytes, truth: bool) -> None:
    assert der.read(der.write(der.BOOLEAN, content), der.BOOLEAN).truth() is truth


@pytest.mark.parametrize("content", [b"", b"\x01", b"\xff\xff"])
def test_other_truth_values_are_refused(content: bytes) -> None:
    with pytest.raises(BadMaterial):
        der.read(der.write(der.BOOLEAN, content), der.BOOLEAN).truth()


@pytest.mark.parametrize("size", [0, 1, 127, 128, 255, 256, 65_535, 65_536])
def test_lengths_come_back(size: int) -> None:
    written = der.write(OCTETS, bytes(size))
    assert der.read(written, OCTETS).content == bytes(size)
    assert der.read(written, OCTETS).whole == written


@pytest.mark.parametrize(
    "odd",
    [
        b"", b"\x04", b"\x04\x01", b"\x04\x02a", b"\x04\x01ab", b"\x04\x80ab\x00\x00",
        b"\x04\x81\x01a", b"\x04\x81\x7f" + bytes(127), b"\x04\x82\x00\x80" + bytes(128),
        b"\x04\x81", b"\x04\x82\x01", b"\x04\x85\x00\x00\x00\x00\x80" + bytes(128),
        b"\x04\x85\x01\x00\x00\x00\x00", b"\x04\xff", b"\x04\x80" + bytes(128),
    ],
)  # fmt: skip
def test_odd_lengths_are_refused(odd: bytes) -> None:
    with pytest.raises(BadMaterial):
        der.read(odd, OCTETS)


def test_tags_of_more_than_a_byte_are_refused() -> None:
    with pytest.raises(BadMaterial):
        list(der.Parts(b"\x1f\x01\x00"))
    with pytest.raises(BadMaterial):
        list(der.Parts(b"\xbf\x01\x00"))


def test_parts_are_taken_in_order_and_nothing_may_be_left() -> None:
    parts = der.read(der.write(SEQUENCE, der.write_integer(7), der.write(OCTETS, b"x")), SEQUENCE)
    found = parts.parts()
    assert found.optional(OCTETS) is None
    assert found.take(INTEGER).integer() == 7
    with pytest.raises(BadMaterial, match="more in it"):
        found.end()
    assert found.take(OCTETS).content == b"x"
    found.end()
    assert found.optional(OCTETS) is None
    with pytest.raises(BadMaterial, match="missing"):
        found.take(OCTETS)


def test_a_plain_value_holds_no_others() -> None:
    with pytest.raises(BadMaterial, match="does not"):
        der.read(der.write(OCTETS, der.write_integer(1)), OCTETS).parts()


@given(st.lists(st.binary(max_size=6), max_size=5))
def test_sets_are_read_sorted_only(contents: list[bytes]) -> None:
    values = [der.write(OCTETS, content) for content in contents]
    longest = max((len(v) for v in values), default=0)
    ordered = sorted(values, key=lambda v: v.ljust(longest, b"\x00"))
    good = der.read(der.write(SET, *ordered), SET)
    assert [v.whole for v in good.sorted_parts()] == ordered
    if values != ordered and sorted(values) == ordered:
        with pytest.raises(BadMaterial, match="DER order"):
            der.read(der.write(SET, *values), SET).sorted_parts()


def test_two_in_the_wrong_order_are_refused() -> None:
    wrong = der.write(SET, der.write(OCTETS, b"b"), der.write(OCTETS, b"a"))
    with pytest.raises(BadMaterial, match="DER order"):
        der.read(wrong, SET).sorted_parts()


# --- TSTInfo, as no authority of ours would make it ---------------------------------------------

ALGORITHM = der.write(SEQUENCE, der.write_oid(cms.SHA256), b"\x05\x00")
IMPRINT = der.write(SEQUENCE, ALGORITHM, der.write(OCTETS, bytes(32)))


def stated(time: bytes, *more: bytes, version: int = 1) -> cms.Stated:
    """Read a TSTInfo with this time and these fields after it."""
    content = der.write(
        SEQUENCE, der.write_integer(version), der.write_oid("1.2.3"), IMPRINT,
        der.write_integer(5), der.write(der.GENERALIZED_TIME, time), *more,
    )  # fmt: skip
    return cms.stated(content)


@pytest.mark.parametrize(
    ("time", "at"),
    [
        (b"20310314092653Z", "2031-03-14T09:26:53Z"),
        (b"20310314092653.1Z", "2031-03-14T09:26:54Z"),  # never earlier than was stated
        (b"20311231235959.999Z", "2032-01-01T00:00:00Z"),
    ],
)
def test_times_are_read_to_the_second_and_never_dated_back(time: bytes, at: str) -> None:
    assert stated(time).at_utc == at


@pytest.mark.parametrize(
    "time",
    [b"", b"20310314092653", b"20310314092653.Z", b"20310314092653.10Z", b"203103140926Z",
     b"20310314092653+0100", b"20311314092653Z", b"20310314092660Z", b"99991231235959.5Z",
     b"20310314092653z", b"310314092653Z"],
)  # fmt: skip
def test_other_times_are_refused(time: bytes) -> None:
    with pytest.raises(BadMaterial, match="time that it states"):
        stated(time)


NOON = b"20310314120000Z"


@pytest.mark.parametrize(
    ("fields", "seconds"),
    [
        ((), 0.0), ((der.write_integer(2),), 2.0), ((der.write(0x80, b"\x05"),), 0.005),
        ((der.write(0x81, b"\x07"),), 0.000007),
        ((der.write_integer(1), der.write(0x80, b"\x02"), der.write(0x81, b"\x03")), 1.002003),
    ],
)  # fmt: skip
def test_accuracy_is_read_in_all_its_parts(fields: tuple[bytes, ...], seconds: float) -> None:
    assert stated(NOON, der.write(SEQUENCE, *fields)).accuracy_s == pytest.approx(seconds)


@pytest.mark.parametrize(
    "field", [der.write(INTEGER, b"\xff"), der.write_integer(2**31 + 1), der.write(OCTETS, b"")]
)
def test_an_accuracy_that_cannot_be_meant_is_refused(field: bytes) -> None:
    with pytest.raises(BadMaterial):
        stated(NOON, der.write(SEQUENCE, field))
    assert stated(NOON, der.write(SEQUENCE, der.write_integer(2**31))).accuracy_s == 2.0**31


def test_what_may_follow_is_read_in_its_order() -> None:
    extension = der.write(SEQUENCE, der.write_oid("1.2.9"), der.write(OCTETS, b""))
    found = stated(
        NOON, der.write(der.BOOLEAN, b"\xff"), der.write_integer(9), der.write(0xA0, b"\x04\x00"),
        der.write(0xA1, extension),
    )  # fmt: skip
    assert (found.nonce, found.critical, found.policy) == (9, False, "1.2.3")
    assert stated(NOON).nonce is None
    with pytest.raises(BadMaterial):
        stated(NOON, der.write_integer(9), der.write(der.BOOLEAN, b"\xff"))
    with pytest.raises(BadMaterial):
        stated(NOON, der.write(der.BOOLEAN, b"\x01"))


def test_a_critical_extension_is_noticed_and_an_uncritical_one_is_not() -> None:
    def extension(flag: bytes) -> bytes:
        return der.write(SEQUENCE, der.write_oid("1.2.9"), flag, der.write(OCTETS, b""))

    true, false = der.write(der.BOOLEAN, b"\xff"), der.write(der.BOOLEAN, b"\x00")
    assert stated(NOON, der.write(0xA1, extension(true))).critical
    assert not stated(NOON, der.write(0xA1, extension(false))).critical
    assert stated(NOON, der.write(0xA1, extension(b""), extension(true))).critical


def test_an_imprint_has_two_fields() -> None:
    longer = der.write(SEQUENCE, ALGORITHM, der.write(OCTETS, bytes(32)), der.write_integer(1))
    content = der.write(
        SEQUENCE, der.write_integer(1), der.write_oid("1.2.3"), longer, der.write_integer(5),
        der.write(der.GENERALIZED_TIME, NOON),
    )  # fmt: skip
    with pytest.raises(BadMaterial, match="more in it"):
        cms.stated(content)


@pytest.mark.parametrize("version", [0, 2])
def test_only_version_one_is_known(version: int) -> None:
    with pytest.raises(BadMaterial, match="version"):
        stated(NOON, version=version)
