"""a WACZ or WARC -> its bodies on one shelf, found by address, in any order and by any thread."""

import hashlib
import os
import re
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO
from urllib.parse import quote, unquote, urljoin, urlsplit

from countershot.capture.exchanges import Headers, value_of
from countershot.capture.small import decoded
from countershot.capture.wacz_reading import records
from countershot.capture.warc_reading import HttpRecord, ReadingLimits
from countershot.disk import storing

LIMITS = ReadingLimits(bytes=8 << 30)
_PIECE = 1 << 18
_MOST_DECODED = 128 << 20
_MOST_HOPS = 20
_UNDONE = ("gzip", "x-gzip", "deflate")
_RANGE = re.compile(r"bytes (\d{1,15})-(\d{1,15})/(\d{1,15})\Z")
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,12})[^\r\n]{0,200}\r?\n")
_SAFE = "/%:@!$&'()*+,;=~-._[]|?"


@dataclass(frozen=True)
class Span:
    """Bytes on the shelf: where they start and how many there are."""

    start: int
    size: int


@dataclass(frozen=True)
class Kept:
    """A response: ``number`` counts from 0 in the archive; ``sha256`` is of the body as recorded.

    ``method``: of its request, "" where the archive has none.
    """

    number: int
    address: str
    date: str
    method: str
    status: int
    headers: Headers
    sha256: str
    span: Span

    @property
    def media_type(self) -> str:
        """``type/subtype`` as the server said, in lower case, "" for none."""
        return value_of(self.headers, "content-type").partition(";")[0].strip().lower()


class Shelf:
    """All responses of an archive. Close it; its bodies are a file without a name."""

    def __init__(self, file: IO[bytes]) -> None:
        self.kept: tuple[Kept, ...] = ()
        self._file = file
        self._end = 0
        self._lock = threading.Lock()
        self._by_address: dict[str, Kept] = {}
        self._by_words: dict[str, Kept] = {}
        self._plain: dict[int, tuple[Span, str]] = {}

    def fill(self, archive: Path) -> None:
        """Take in every response. Raises BadMaterial, StorageFailed."""
        methods: dict[str, str] = {}
        found: list[tuple[Kept, tuple[str, ...]]] = []
        for record in records(archive, LIMITS):
            if record.kind == "request":
                record.body.close()
                methods |= dict.fromkeys((record.id, *record.concurrent_to), record.method)
            elif record.status is not None:
                found.append((self._taken(record, len(found)), (record.id, *record.concurrent_to)))
        self.kept = tuple(replace(kept, method=_method(ids, methods)) for kept, ids in found)
        self._index()

    def find(self, address: str) -> Kept | None:
        """What a browser would get there in the end, redirects followed; None if not recorded."""
        for _ in range(_MOST_HOPS):
            plain = plain_address(address)
            kept = self._by_address.get(plain) or self._by_words.get(unquote(plain))
            target = value_of(kept.headers, "location") if kept and 300 <= kept.status < 400 else ""
            if kept is None or not target:
                return kept
            address = joined(kept.address, target)
        return None

    def pieces(self, span: Span) -> Iterator[bytes]:
        """The bytes, piece by piece."""
        at, end = span.start, span.start + span.size
        while at < end and (piece := os.pread(self._file.fileno(), min(_PIECE, end - at), at)):
            at += len(piece)
            yield piece

    def read(self, span: Span, most: int) -> bytes:
        """The first ``most`` bytes in one."""
        return b"".join(self.pieces(replace(span, size=min(span.size, most))))

    def plain(self, kept: Kept) -> tuple[Span, str]:
        """The body without what only served its transport, and the encoding left on it ("" or br).

        Archives of other programs keep bodies as sent: in chunks, compressed.
        """
        with self._lock:
            if kept.number not in self._plain:
                self._plain[kept.number] = self._undone(kept)
            return self._plain[kept.number]

    def _taken(self, record: HttpRecord, number: int) -> Kept:
        with record.body as body:
            span, sha256 = self._put(iter(lambda: body.read(_PIECE), b""))
        status = record.status or 0
        return Kept(number, record.address, record.date, "", status, record.headers, sha256, span)

    def _put(self, pieces: Iterator[bytes]) -> tuple[Span, str]:
        start, digest = self._end, hashlib.sha256()
        with storing(Path(tempfile.gettempdir())):
            for piece in pieces:
                digest.update(piece)
                view = memoryview(piece)
                while view:
                    written = os.pwrite(self._file.fileno(), view, self._end)
                    self._end += written
                    view = view[written:]
        return Span(start, self._end - start), digest.hexdigest()

    def _index(self) -> None:
        """The first good answer to a GET counts; parts of a body are put together."""
        parts: dict[str, list[Kept]] = defaultdict(list)
        for kept in sorted(self.kept, key=_badness):
            plain = plain_address(kept.address)
            self._by_address.setdefault(plain, kept)
            self._by_words.setdefault(unquote(plain), kept)
            if kept.status == 206:
                parts[plain].append(kept)
        for plain, some in parts.items():
            if self._by_address[plain].status == 206:
                self._by_address[plain] = self._by_words[unquote(plain)] = self._whole(some)

    def _whole(self, parts: list[Kept]) -> Kept:
        """The parts of one body in order, as far as they join from its first byte on."""
        reach, pieces = 0, []
        for start, kept in sorted(((_first_byte(kept), kept) for kept in parts), key=_by_start):
            skip = reach - start
            if start <= reach < start + kept.span.size:
                pieces.append(Span(kept.span.start + skip, kept.span.size - skip))
                reach = start + kept.span.size
        if len(pieces) == 1:
            return replace(parts[0], status=200, span=pieces[0])
        span, _ = self._put(piece for one in pieces for piece in self.pieces(one))
        return replace(parts[0], status=200, span=span)

    def _undone(self, kept: Kept) -> tuple[Span, str]:
        encoding = value_of(kept.headers, "content-encoding").strip().lower()
        chunked = "chunked" in value_of(kept.headers, "transfer-encoding").lower()
        if not (encoding or chunked) or kept.span.size > _MOST_DECODED:
            return kept.span, encoding
        body = sent = self.read(kept.span, _MOST_DECODED)
        if chunked:
            body = _dechunked(body)
        if encoding in _UNDONE:
            body, encoding = decoded(body, encoding, _MOST_DECODED), ""
        if body is sent:
            return kept.span, encoding
        return self._put(iter((body,)))[0], encoding


@contextmanager
def shelf_of(archive: Path) -> Iterator[Shelf]:
    """The archive's responses on a shelf that is gone afterwards. Raises BadMaterial."""
    with tempfile.TemporaryFile(prefix="countershot-shelf-") as file:
        shelf = Shelf(file)
        shelf.fill(archive)
        yield shelf


def joined(base: str, target: str) -> str:
    """Where a reference leads, "" where that cannot be said."""
    try:
        return urljoin(base, "".join(target.split()) if "\n" in target else target.strip())
    except ValueError:
        return ""


def plain_address(address: str) -> str:
    """One spelling for the spellings of an address: no fragment, own port or raw characters."""
    try:
        parts = urlsplit(address.replace("\\", "/").replace("\t", ""))
        host, port = (parts.hostname or "").rstrip("."), parts.port
        host = host if host.isascii() else host.encode("idna").decode()
    except ValueError:  # UnicodeError is one
        return address
    scheme = parts.scheme.lower()
    own = {"http": 80, "https": 443}.get(scheme)
    where = f"[{host}]" if ":" in host else host
    where += f":{port}" if port not in (None, own) else ""
    query = f"?{quote(parts.query, _SAFE)}" if parts.query else ""
    return f"{scheme}://{where}{quote(parts.path, _SAFE) or '/'}{query}"


def _method(ids: tuple[str, ...], methods: dict[str, str]) -> str:
    return next((methods[one] for one in ids if one in methods), "")


def _badness(kept: Kept) -> tuple[bool, bool, int]:
    """Sorts answers to GET before others, whole ones before parts, good before redirects."""
    good = {2: 0, 3: 2 if kept.status == 304 else 1}.get(kept.status // 100, 3)
    return (kept.method not in ("GET", ""), kept.status == 206, good)


def _first_byte(kept: Kept) -> int:
    found = _RANGE.match(value_of(kept.headers, "content-range").strip())
    return int(found[1]) if found else 0


def _by_start(pair: tuple[int, Kept]) -> tuple[int, int]:
    return pair[0], pair[1].number


def _dechunked(body: bytes) -> bytes:
    """Chunked transfer (RFC 9112, 7.1) undone; a body that is not in chunks stays as it is."""
    out, at = bytearray(), 0
    while head := _CHUNK.match(body, at):
        size = int(head[1], 16)
        if not size:
            return bytes(out)
        out += body[head.end() : head.end() + size]
        at = head.end() + size
        at += 2 if body.startswith(b"\r\n", at) else 0
    return bytes(out) if out and at >= len(body) else body
