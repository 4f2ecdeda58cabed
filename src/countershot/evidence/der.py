"""bytes of ASN.1 DER (X.690) -> their parts, strictly; and the few values that we write.

Strict: definite, shortest lengths, nothing left over, sorted sets. BadMaterial for anything else.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from countershot.errors import BadMaterial

BOOLEAN, INTEGER, BITS, OCTETS, OID = 0x01, 0x02, 0x03, 0x04, 0x06
GENERALIZED_TIME, SEQUENCE, SET = 0x18, 0x30, 0x31
_MAX_LENGTH_BYTES = 4
_MAX_INTEGER_BYTES = 64
_MAX_OID_BYTES = 64


@dataclass(frozen=True)
class Value:
    """One tagged value: its tag byte, its content, and both as they stand (``whole``)."""

    tag: int
    content: bytes
    whole: bytes

    def parts(self) -> "Parts":
        """The values inside a constructed one."""
        if not self.tag & 0x20:
            raise BadMaterial("a value that should hold others does not.")
        return Parts(self.content)

    def sorted_parts(self) -> list["Value"]:
        """The values of a SET OF, which DER wants in the order of their bytes (X.690 11.6)."""
        found = list(self.parts())
        for before, after in itertools.pairwise(found):
            size = max(len(before.whole), len(after.whole))
            if before.whole.ljust(size, b"\x00") > after.whole.ljust(size, b"\x00"):
                raise BadMaterial("a set in it is not in DER order.")
        return found

    def integer(self) -> int:
        """Of an INTEGER or ENUMERATED; shortest form only."""
        data = self.content
        if not 0 < len(data) <= _MAX_INTEGER_BYTES:
            raise BadMaterial("a number in it is empty or too long.")
        if len(data) > 1 and (data[0], data[1] >> 7) in {(0, 0), (0xFF, 1)}:
            raise BadMaterial("a number in it is not in its shortest form.")
        return int.from_bytes(data, "big", signed=True)

    def truth(self) -> bool:
        """Of a BOOLEAN."""
        if self.content not in {b"\x00", b"\xff"}:
            raise BadMaterial("a truth value in it is neither true nor false.")
        return self.content == b"\xff"

    def dotted(self) -> str:
        """Of an OBJECT IDENTIFIER: ``1.2.840...``."""
        numbers, number, data = [], 0, self.content
        if not 0 < len(data) <= _MAX_OID_BYTES or data[-1] & 0x80:
            raise BadMaterial("an object identifier in it is empty, too long or cut off.")
        for at, byte in enumerate(data):
            if byte == 0x80 and (at == 0 or not data[at - 1] & 0x80):
                raise BadMaterial("an object identifier in it is not in its shortest form.")
            number = number << 7 | byte & 0x7F
            if not byte & 0x80:
                numbers.append(number)
                number = 0
        first = min(numbers[0] // 40, 2)
        return ".".join(str(n) for n in (first, numbers[0] - 40 * first, *numbers[1:]))


class Parts:
    """Values one after another; ``take`` what must come next, then say ``end``."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def __iter__(self) -> Iterator[Value]:
        while self._at < len(self._data):
            yield self._next()

    def take(self, tag: int) -> Value:
        """The next value, which must have this tag."""
        found = self.optional(tag)
        if found is None:
            raise BadMaterial("a value that must be in it is missing.")
        return found

    def optional(self, tag: int) -> Value | None:
        """The next value if it has this tag."""
        if self._at < len(self._data) and self._data[self._at] == tag:
            return self._next()
        return None

    def end(self) -> None:
        """Nothing may be left over."""
        if self._at != len(self._data):
            raise BadMaterial("there is more in it than there should be.")

    def _next(self) -> Value:
        data, start = self._data, self._at
        length, at = _length(data, start + 1)
        if data[start] & 0x1F == 0x1F or at + length > len(data):
            raise BadMaterial("it is cut off, or is not DER.")
        self._at = at + length
        return Value(data[start], data[at : self._at], data[start : self._at])


def read(data: bytes, tag: int) -> Value:
    """The one value that these bytes are."""
    parts = Parts(data)
    found = parts.take(tag)
    parts.end()
    return found


def write(tag: int, *contents: bytes) -> bytes:
    """A value of these contents."""
    content = b"".join(contents)
    size = len(content)
    if size < 0x80:
        return bytes((tag, size)) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + content


def write_integer(number: int) -> bytes:
    """An INTEGER; not negative."""
    return write(INTEGER, number.to_bytes(number.bit_length() // 8 + 1, "big"))


def write_oid(dotted: str) -> bytes:
    """An OBJECT IDENTIFIER, as DER."""
    first, second, *rest = (int(number) for number in dotted.split("."))
    content = b""
    for number in (first * 40 + second, *rest):
        groups = [number >> shift & 0x7F for shift in range(28, -1, -7)]
        while len(groups) > 1 and not groups[0]:
            groups.pop(0)
        content += bytes([*(group | 0x80 for group in groups[:-1]), groups[-1]])
    return write(OID, content)


def _length(data: bytes, at: int) -> tuple[int, int]:
    """A definite length in its shortest form, and where the content starts."""
    if at >= len(data):
        raise BadMaterial("it is cut off, or is not DER.")
    first = data[at]
    if first < 0x80:
        return first, at + 1
    size = first & 0x7F
    length = int.from_bytes(data[at + 1 : at + 1 + size], "big")
    if not 0 < size <= _MAX_LENGTH_BYTES or length < 0x80 or length >> 8 * (size - 1) == 0:
        raise BadMaterial("a length in it is not in its shortest form, or it is cut off.")
    return length, at + 1 + size
