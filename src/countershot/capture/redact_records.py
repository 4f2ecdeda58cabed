"""a WARC's records -> the same records without cookies and passwords, one gzip member each."""

import hashlib
import io
import re
import zlib
from dataclasses import dataclass, field
from typing import IO

from countershot.capture.exchanges import SECRET_HEADERS, Headers, value_of
from countershot.capture.warc_reading import Record
from countershot.errors import LimitExceeded

MOST_BYTES = 900 << 20
"""A redacted copy is handed on in memory; larger archives must be cut up first."""
_PIECE = 1 << 20
_OWN = ("warcinfo", "metadata")
_HTTP = ("request", "response", "revisit")
_STATUS = re.compile(r"HTTP/\d(?:\.\d)? +(\d{3})\b")
_REMADE = ("content-length", "warc-block-digest")
_ONE_LINE = re.compile(r"[\r\n\0]")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_TOLD = re.compile(rb"(?i)\b(?:set-cookie2?|cookie2?|proxy-authorization|authorization)\b")
_WORDS = ("application/warc-fields", "application/json", "text/")


@dataclass(frozen=True)
class Placed:
    """Where one record lies in the redacted WARC (compressed bytes), and what it is."""

    kind: str
    address: str
    date: str
    status: str
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

    def add(self, record: Record) -> None:
        """Take one record over; its block is closed. Raises LimitExceeded for too large a copy."""
        with record.block as block:
            head, kept_head = b"", b""
            if is_http(record):
                head = _head(block)
                kept_head = self._without_secrets(head)
            elif is_told(record):
                head = block.read()
                kept_head = self._without_tellings(head)
            pieces = [kept_head, *iter(lambda: block.read(_PIECE), b"")]
        offset = self.data.tell()
        packed = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS + 16)
        self._put(packed.compress(_fields(record, pieces, bool(head))))
        for piece in pieces:
            self._put(packed.compress(piece))
        self._put(packed.compress(b"\r\n\r\n") + packed.flush())
        self.records += 1
        if _kind(record) in ("response", "resource", "revisit"):
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
        """Without the lines that tell of a secret, as wget's arguments do."""
        kept = bytearray()
        for line in _LINE.findall(fields):
            told = _TOLD.search(line)
            if told is None:
                kept += line
            else:
                name = told[0].decode().lower()
                self.left_out[name] = self.left_out.get(name, 0) + 1
        return bytes(kept)

    def _placed(self, record: Record, head: bytes, offset: int) -> Placed:
        first, *lines = head.decode("latin-1").splitlines() or [""]
        headers = [(name.strip(), value) for name, _, value in (x.partition(":") for x in lines)]
        status = _STATUS.match(first)
        kind = value_of(headers if head else record.fields, "content-type")
        return Placed(
            kind=_kind(record),
            address=record.field("warc-target-uri").strip("<> "),
            date=record.field("warc-date"),
            status=status[1] if status else "-",
            media_type=kind.partition(";")[0].strip().lower(),
            payload_digest=record.field("warc-payload-digest"),
            offset=offset,
            length=self.data.tell() - offset,
        )


def is_http(record: Record) -> bool:
    """Does its block begin with an HTTP head? Not only where the record admits it."""
    address = record.field("warc-target-uri").strip("<> ").lower()
    said = record.field("content-type").lower().startswith("application/http")
    return _kind(record) in _HTTP and (said or address.startswith(("http://", "https://")))


def is_told(record: Record) -> bool:
    """Words of the program that made the archive, and not of the web."""
    address = record.field("warc-target-uri").strip("<> ").lower()
    own = _kind(record) in _OWN or not address.startswith(("http://", "https://"))
    return own and (record.field("content-type").strip().lower() or "text/").startswith(_WORDS)


def _kind(record: Record) -> str:
    return record.field("warc-type").lower()


def _head(block: IO[bytes]) -> bytes:
    """The HTTP head with the blank line that ends it; all there is where none does."""
    head = bytearray()
    while line := block.readline():
        head += line
        if not line.strip(b"\r\n"):
            break
    return bytes(head)


def _fields(record: Record, pieces: list[bytes], is_remade: bool) -> bytes:
    """The record's own fields, in order; length and digest made again where the block was."""
    fields: Headers = record.fields
    if is_remade:
        digest = hashlib.sha256()
        for piece in pieces:
            digest.update(piece)
        fields = (
            *(pair for pair in fields if pair[0].lower() not in _REMADE),
            ("WARC-Block-Digest", f"sha256:{digest.hexdigest()}"),
            ("Content-Length", str(sum(len(piece) for piece in pieces))),
        )
    lines = [f"{_ONE_LINE.sub(' ', name)}: {_ONE_LINE.sub(' ', value)}" for name, value in fields]
    return "\r\n".join(["WARC/1.1", *lines, "", ""]).encode("utf-8", "replace")
