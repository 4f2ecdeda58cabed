"""a WARC's records -> the same records without cookies and passwords, one gzip member each."""

import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from countershot.capture.exchanges import SECRET_HEADERS, Headers, value_of
from countershot.capture.given_records import RawRecord, parsed_head
from countershot.errors import LimitExceeded

MOST_BYTES = 900 << 20
"""A redacted copy is handed on in memory; larger archives must be cut up first."""
_REMADE = ("content-length", "warc-block-digest")
_ONE_LINE = re.compile(r"[\r\n\0]")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_TOLD = re.compile(rb"(?i)\b(?:set-cookie2?|cookie2?|proxy-authorization|authorization)\b")
_FIELDS = "application/warc-fields"


@dataclass(frozen=True)
class Placed:
    """Where one record lies in the redacted WARC (compressed bytes), and what it is."""

    kind: str
    address: str
    date_utc: str
    status: int | None
    media_type: str
    payload_digest: str
    offset: int
    length: int


@dataclass
class Redacted:
    """What is made: the WARC's bytes, where its responses are, and which headers went.

    ``left_out``: how often each header's name, in lower case, was left out.
    """

    data: io.BytesIO = field(default_factory=io.BytesIO)
    responses: list[Placed] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    records: int = 0

    def add(self, record: RawRecord) -> None:
        """Take one record over. Raises LimitExceeded when the copy grows too large."""
        if record.block.left > MOST_BYTES:
            raise LimitExceeded(f"A record is larger than {MOST_BYTES} bytes: give an extract.")
        head, kept_head = b"", b""
        if record.is_http:
            head = record.block.head()
            kept_head = self._without_secrets(head)
        elif value_of(record.fields, "content-type").lower().startswith(_FIELDS):
            head = b"".join(_all(record))
            kept_head = self._without_tellings(head)
        offset = self.data.tell()
        packed = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS + 16)
        body = _Body(kept_head, record)
        self._put(packed.compress(_fields(record, body, bool(head))))
        for piece in body.pieces:
            self._put(packed.compress(piece))
        self._put(packed.compress(b"\r\n\r\n") + packed.flush())
        self.records += 1
        if record.kind in ("response", "resource", "revisit"):
            self.responses.append(self._placed(record, kept_head, offset))

    def _put(self, data: bytes) -> None:
        self.data.write(data)
        if self.data.tell() > MOST_BYTES:
            raise LimitExceeded(
                f"The redacted copy would be larger than {MOST_BYTES} bytes: give an extract with "
                "the pages that matter."
            )

    def _without_secrets(self, head: bytes) -> bytes:
        """The head, byte for byte, less the lines of secret headers and what is folded under."""
        kept, dropping = bytearray(), False
        for number, line in enumerate(_LINE.findall(head)):
            name = line.partition(b":")[0].strip().lower().decode("latin-1")
            if number and line[:1] not in (b" ", b"\t"):
                dropping = name in SECRET_HEADERS
                if dropping:
                    self.left_out[name] = self.left_out.get(name, 0) + 1
            if not dropping:
                kept += line
        return bytes(kept)

    def _without_tellings(self, fields: bytes) -> bytes:
        """Lines of a warcinfo or metadata record that tell of a secret, as wget's arguments do."""
        kept = bytearray()
        for line in _LINE.findall(fields):
            told = _TOLD.search(line)
            if told is None:
                kept += line
            else:
                name = told[0].decode().lower()
                self.left_out[name] = self.left_out.get(name, 0) + 1
        return bytes(kept)

    def _placed(self, record: RawRecord, head: bytes, offset: int) -> Placed:
        http = parsed_head(head)
        kind = value_of(http.headers if head else record.fields, "content-type")
        return Placed(
            kind=record.kind,
            address=record.address,
            date_utc=record.date_utc,
            status=http.status if head else None,
            media_type=kind.partition(";")[0].strip().lower(),
            payload_digest=value_of(record.fields, "warc-payload-digest"),
            offset=offset,
            length=self.data.tell() - offset,
        )


class _Body:
    """The block as it will be: read whole, since its length and digest stand before it."""

    def __init__(self, head: bytes, record: RawRecord) -> None:
        self.pieces = [head, *_all(record)]
        self.size = sum(len(piece) for piece in self.pieces)
        digest = hashlib.sha256()
        for piece in self.pieces:
            digest.update(piece)
        self.sha256 = digest.hexdigest()


def _all(record: RawRecord) -> Iterator[bytes]:
    while piece := record.block.read():
        yield piece


def _fields(record: RawRecord, body: _Body, was_http: bool) -> bytes:
    """The record's own fields, in order; its length and digest made again where it is HTTP."""
    fields: Headers = record.fields
    if was_http:
        fields = tuple(pair for pair in fields if pair[0].lower() not in _REMADE)
        fields = (
            *fields,
            ("WARC-Block-Digest", f"sha256:{body.sha256}"),
            ("Content-Length", str(body.size)),
        )
    lines = [f"{_ONE_LINE.sub(' ', name)}: {_ONE_LINE.sub(' ', value)}" for name, value in fields]
    return "\r\n".join(["WARC/1.1", *lines, "", ""]).encode("utf-8", "replace")
