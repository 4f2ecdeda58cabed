"""unpacked bytes of a WARC -> its records one by one, within limits, each block as a stream.

WARC/1.0 and 1.1 (ISO 28500), by a reader of our own: it runs without extras, keeps fields as
they were written, and stops at sizes that no honest record has.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from countershot.capture.exchanges import Headers, value_of
from countershot.capture.given_archive import Budget, ReadLimits, shown, warcs
from countershot.errors import BadMaterial, LimitExceeded
from countershot.ports import ByteSource

_PIECE = 1 << 18
_LONGEST_LINE = 1 << 20
_LONGEST_HEAD = 4 << 20
_VERSION = re.compile(rb"WARC/(?:0\.1[78]|1\.[01])\s*\Z")
_STATUS = re.compile(r"HTTP/\d(?:\.\d)? +(\d{3})\b")
_HTTP = ("response", "request", "revisit")


class Block:
    """A record's block: ``size`` bytes that can be read once, in order."""

    def __init__(self, lines: "_Lines", size: int) -> None:
        self._lines = lines
        self.left = size

    def read(self, size: int = _PIECE, /) -> bytes:
        """Some bytes, b"" at the block's end. Raises BadMaterial where the file ends before it."""
        wanted = min(size, self.left)
        if not wanted:
            return b""
        data = self._lines.some(wanted)
        if not data:
            raise BadMaterial("The WARC is cut short in the middle of a record. Get it again.")
        self.left -= len(data)
        return data

    def head(self) -> bytes:
        """The HTTP head, with the empty line that ends it; all there is where none does."""
        head = bytearray()
        while self.left:
            line = self._lines.line(min(self.left, _LONGEST_LINE))
            self.left -= len(line)
            head += line
            if not line.strip(b"\r\n"):
                break
            if len(head) > _LONGEST_HEAD:
                raise LimitExceeded(
                    f"An HTTP head in the WARC is longer than {_LONGEST_HEAD} bytes."
                )
        return bytes(head)


@dataclass(frozen=True)
class RawRecord:
    """One record: its fields in order and as written, its block unread.

    ``member``: the WARC it is in, as named in the package.
    """

    member: str
    fields: Headers
    block: Block

    @property
    def kind(self) -> str:
        """``response``, ``request``, ``warcinfo`` ..., in lower case."""
        return value_of(self.fields, "warc-type").lower()

    @property
    def address(self) -> str:
        """What it is about; some writers put it in angle brackets."""
        return value_of(self.fields, "warc-target-uri").strip("<> ")

    @property
    def date_utc(self) -> str:
        """As UTC to the second, "" where the record says nothing of the kind."""
        return utc_second(value_of(self.fields, "warc-date"))

    @property
    def is_http(self) -> bool:
        """Does its block begin with an HTTP head?"""
        about = value_of(self.fields, "content-type").lower()
        of_the_web = self.address.lower().startswith(("http://", "https://"))
        return self.kind in _HTTP and (of_the_web or about.startswith("application/http"))


@dataclass(frozen=True)
class Head:
    """An HTTP head: its first line, and the headers in order (bytes read as Latin-1)."""

    first: str
    headers: Headers = field(default=())

    @property
    def status(self) -> int | None:
        """Of a response; None for a request and for what is neither."""
        found = _STATUS.match(self.first)
        return int(found[1]) if found else None

    @property
    def method(self) -> str:
        """Of a request; "" for a response."""
        word = self.first.partition(" ")[0]
        return "" if word.startswith("HTTP/") else word


def raw_records(path: Path, limits: ReadLimits) -> Iterator[RawRecord]:
    """Every record of a WARC, or of all WARCs in a WACZ; read a block before the next record.

    Raises BadMaterial (damaged, cut short, unsafe), LimitExceeded.
    """
    budget, number = Budget(limits), 0
    for member, source in warcs(path, limits, budget):
        for record in records_of(member, source):
            number += 1
            if number > limits.records:
                raise LimitExceeded(f"The archive has more than {limits.records} records.")
            yield record


def records_of(member: str, source: ByteSource) -> Iterator[RawRecord]:
    """The records of one WARC, of unpacked bytes. Raises BadMaterial."""
    lines = _Lines(source)
    while True:
        version = lines.line(_LONGEST_LINE)
        while version and not version.strip(b"\r\n"):
            version = lines.line(_LONGEST_LINE)
        if not version:
            return
        if not _VERSION.match(version):
            raise BadMaterial(
                "The WARC is damaged: where a record should begin there is "
                f"{shown(version[:40].decode('latin-1'))!r}. Get it again."
            )
        fields = _fields(lines)
        block = Block(lines, _length(fields))
        yield RawRecord(member, fields, block)
        while block.read():
            pass


def http_head(block: Block) -> Head:
    """Take the HTTP head off a block; the rest of the block is the body."""
    return parsed_head(block.head())


def parsed_head(head: bytes) -> Head:
    """Its first line and its headers; folded lines are joined, lines without a colon left out."""
    first, *lines = head.decode("latin-1").replace("\r\n", "\n").split("\n")
    headers: list[tuple[str, str]] = []
    for line in lines:
        name, colon, value = line.partition(":")
        if line[:1] in (" ", "\t") and headers:
            headers[-1] = (headers[-1][0], f"{headers[-1][1]} {line.strip()}")
        elif colon:
            headers.append((name.strip(), value.strip()))
    return Head(first.strip(), tuple(headers))


def utc_second(moment: str) -> str:
    """``2031-03-14T09:26:53.589Z`` to the second, "" for what is no such moment."""
    found = re.match(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z\Z", moment.strip())
    return f"{found[1]}Z" if found else ""


class _Lines:
    """A stream that gives lines and pieces, and never holds more than asked for."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._held = b""
        self._at = 0

    def some(self, size: int) -> bytes:
        """At most ``size`` bytes; b"" at the end."""
        if self._at >= len(self._held):
            self._held, self._at = self._source.read(_PIECE), 0
        data = self._held[self._at : self._at + size]
        self._at += len(data)
        return data

    def line(self, most: int) -> bytes:
        """Up to and with the line feed, or ``most`` bytes, or what is left."""
        found = b""
        while len(found) < most:
            piece = self._upto_feed(most - len(found))
            found += piece
            if not piece or piece.endswith(b"\n"):
                break
        return found

    def _upto_feed(self, most: int) -> bytes:
        if self._at >= len(self._held):
            self._held, self._at = self._source.read(_PIECE), 0
        feed = self._held.find(b"\n", self._at, self._at + most)
        return self.some(most if feed < 0 else feed + 1 - self._at)


def _fields(lines: _Lines) -> Headers:
    head = bytearray()
    while line := lines.line(_LONGEST_LINE):
        if not line.strip(b"\r\n"):
            break
        head += line
        if len(head) > _LONGEST_HEAD:
            raise LimitExceeded(
                f"A record's head in the WARC is longer than {_LONGEST_HEAD} bytes."
            )
    text = b"\n" + head  # no first line here, unlike in HTTP
    headers = parsed_head(bytes(text)).headers
    return tuple((name, _as_utf8(value)) for name, value in headers)


def _as_utf8(value: str) -> str:
    """WARC fields are UTF-8; bytes that are not stay readable."""
    return value.encode("latin-1").decode("utf-8", "replace")


def _length(fields: Headers) -> int:
    written = value_of(fields, "content-length")
    if not written.isascii() or not written.isdigit() or len(written) > 15:
        raise BadMaterial(
            "The WARC is damaged: a record does not say how long it is. Get it again."
        )
    return int(written)
