"""a WARC from anywhere -> its records one by one, within limits on number, size and headers.

Written by hand: it must survive what others made, and never expand without end. It judges form
only; digests are the business of whoever needs them.
"""

import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Literal

from countershot.capture.exchanges import Headers, value_of
from countershot.errors import BadMaterial, LimitExceeded

_PIECE = 1 << 18
_IN_MEMORY = 1 << 20
_MOST_HEAD = 1 << 20
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True)
class ReadingLimits:
    """Bytes count as decompressed: of everything, and of one record."""

    records: int = 200_000
    bytes: int = 16 << 30
    record_bytes: int = 2 << 30


@dataclass(frozen=True)
class Record:
    """One record. ``fields``: WARC header fields in order. ``block``: a file of its own, at 0.

    ``version``: as it stands there (``WARC/1.1``).
    """

    version: str
    fields: Headers
    block: IO[bytes]

    def field(self, name: str) -> str:
        """The first field of that name (given in lower case), "" if there is none."""
        return value_of(self.fields, name)


@dataclass(frozen=True)
class HttpRecord:
    """A request or response. ``status`` is None for requests; ``method`` "" for responses.

    ``head``: the bytes before the body, blank line included. ``body``: a file of its own, at 0;
    close it when done. ``concurrent_to``: the ids (without ``<>``) of the records it goes with.
    ``address`` is what the record says, of any scheme: check it before use.
    """

    kind: Literal["request", "response"]
    id: str
    address: str
    date: str
    method: str
    status: int | None
    headers: Headers
    head: bytes
    body: IO[bytes]
    concurrent_to: tuple[str, ...]


def http_records(stream: IO[bytes], limits: ReadingLimits | None = None) -> Iterator[HttpRecord]:
    """The requests and responses of a WARC, gzipped or plain, in order.

    Raises BadMaterial (LimitExceeded) at the record that is at fault; those before it have come.
    """
    for record in records(stream, limits):
        kind = record.field("warc-type").lower()
        http = record.field("content-type").lower().replace(" ", "")
        if kind == "response" and http.startswith("application/http"):
            yield _http(record, "response")
        elif kind == "request" and http.startswith("application/http"):
            yield _http(record, "request")
        else:
            record.block.close()


def records(stream: IO[bytes], limits: ReadingLimits | None = None) -> Iterator[Record]:
    """All records in order. Raises BadMaterial (LimitExceeded)."""
    limits = limits or ReadingLimits()
    source = _Lines(_expanded(stream, limits.bytes))
    for number in range(1, limits.records + 2):
        first = source.first_line()
        if first is None:
            return
        if number > limits.records:
            raise LimitExceeded(f"The WARC holds more than {limits.records} records.")
        version = first.decode("ascii", "replace")
        if not version.startswith("WARC/"):
            raise BadMaterial(f"Record {number} of the WARC does not begin as one; it is damaged.")
        fields = _fields(source.head_lines())
        yield Record(version, fields, _block(source, fields, number, limits))


def _block(source: "_Lines", fields: Headers, number: int, limits: ReadingLimits) -> IO[bytes]:
    length = value_of(fields, "content-length").strip()
    if not (length.isascii() and length.isdigit() and len(length) < 16):
        raise BadMaterial(f"Record {number} of the WARC has no length; it is damaged.")
    left = int(length)
    if left > limits.record_bytes:
        raise LimitExceeded(f"Record {number} of the WARC says it has {left} bytes: too many.")
    block = tempfile.SpooledTemporaryFile[bytes](max_size=_IN_MEMORY)
    while left:
        piece = source.take(min(left, _PIECE))
        if not piece:
            block.close()
            raise BadMaterial(f"Record {number} of the WARC ends too early; it is cut off.")
        block.write(piece)
        left -= len(piece)
    block.seek(0)
    return block


def _http(record: Record, kind: Literal["request", "response"]) -> HttpRecord:
    head = _http_head(record.block)
    first, *lines = head.split(b"\n")
    words = first.decode("latin-1").split(None, 2)
    code = words[1] if kind == "response" and len(words) > 1 else ""
    ids = [value for name, value in record.fields if name.lower() == "warc-concurrent-to"]
    body = tempfile.SpooledTemporaryFile[bytes](max_size=_IN_MEMORY)
    while piece := record.block.read(_PIECE):
        body.write(piece)
    record.block.close()
    body.seek(0)
    return HttpRecord(
        kind=kind,
        id=record.field("warc-record-id").strip("<> "),
        address=record.field("warc-target-uri").strip("<> "),
        date=record.field("warc-date"),
        method=words[0] if kind == "request" and words else "",
        status=int(code) if code.isascii() and code.isdigit() and len(code) == 3 else None,
        headers=_fields(lines),
        head=head,
        body=body,
        concurrent_to=tuple(one.strip("<> ") for one in ids),
    )


def _http_head(block: IO[bytes]) -> bytes:
    """Up to and with the blank line; all of it where there is none."""
    head = bytearray()
    while line := block.readline(_MOST_HEAD):
        head += line
        if len(head) > _MOST_HEAD:
            raise LimitExceeded("An HTTP head in the WARC is larger than 1 MiB.")
        if line in {b"\r\n", b"\n"}:
            break
    return bytes(head)


def _fields(lines: list[bytes]) -> Headers:
    """``Name: value`` lines; one that begins with a blank goes on from the line before."""
    fields: list[tuple[str, str]] = []
    for line in lines:
        text = _text(line.strip(b"\r\n"))
        if text[:1] in {" ", "\t"} and fields:
            name, value = fields[-1]
            fields[-1] = (name, f"{value} {text.strip()}")
        elif ":" in text:
            name, _, value = text.partition(":")
            fields.append((name.strip(), value.strip()))
    return tuple(fields)


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")


class _Lines:
    """Bytes in pieces -> lines and blocks."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._kept = b""

    def take(self, most: int) -> bytes:
        """Up to so many bytes; none at the end."""
        if not self._kept:
            self._kept = next(self._pieces, b"")
        piece, self._kept = self._kept[:most], self._kept[most:]
        return piece

    def line(self) -> bytes:
        """The next line with its end; none at the end. Raises LimitExceeded."""
        kept = [self._kept]
        size = len(self._kept)
        while b"\n" not in kept[-1] and (piece := next(self._pieces, b"")):
            kept.append(piece)
            size += len(piece)
            if size > _MOST_HEAD + _PIECE:
                raise LimitExceeded("A line in the WARC's headers is larger than 1 MiB.")
        line, end, self._kept = b"".join(kept).partition(b"\n")
        return line + end

    def first_line(self) -> bytes | None:
        """The next line that is not blank (records end with two blank ones); None at the end."""
        for _ in range(1_000):
            line = self.line()
            if not line:
                return None
            if line.strip():
                return line.strip()
        raise BadMaterial("The WARC has a thousand blank lines in a row; it is damaged.")

    def head_lines(self) -> list[bytes]:
        """Up to the blank line, without it. Raises LimitExceeded."""
        lines: list[bytes] = []
        size = 0
        while (line := self.line()).strip():
            lines.append(line)
            size += len(line)
            if size > _MOST_HEAD:
                raise LimitExceeded("The headers of a record in the WARC are larger than 1 MiB.")
        return lines


def _expanded(stream: IO[bytes], most: int) -> Iterator[bytes]:
    """The bytes, members of gzip undone one after the other. Raises BadMaterial (LimitExceeded)."""
    start = stream.read(2)
    if start != _GZIP:
        yield from _bounded(_plain(start, stream), most)
        return
    yield from _bounded(_members(start, stream), most)


def _plain(start: bytes, stream: IO[bytes]) -> Iterator[bytes]:
    piece = start
    while piece:
        yield piece
        piece = stream.read(_PIECE)


def _members(start: bytes, stream: IO[bytes]) -> Iterator[bytes]:
    given = start
    expand = zlib.decompressobj(zlib.MAX_WBITS + 16)
    try:
        while given or (given := stream.read(_PIECE)):
            piece = expand.decompress(given, _PIECE)
            given = expand.unconsumed_tail
            if piece:
                yield piece
            if expand.eof:
                given = expand.unused_data
                expand = zlib.decompressobj(zlib.MAX_WBITS + 16)
    except zlib.error as error:
        raise BadMaterial(f"The WARC's compression is damaged ({error}).") from error


def _bounded(pieces: Iterator[bytes], most: int) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > most:
            raise LimitExceeded(f"The WARC holds more than {most} bytes when it is unpacked.")
        yield piece


def read_bytes(body: IO[bytes], most: int) -> bytes:
    """At most so many bytes of a body, which is closed. Raises LimitExceeded."""
    with body:
        data = body.read(most + 1)
    if len(data) > most:
        raise LimitExceeded(f"A body in the WARC is larger than {most} bytes.")
    return data
