"""exchanges <-> WARC/1.1 records: request and response, digests, and who answered from where.

The same exchanges give the same bytes: record ids are UUIDs of the record's own content.
"""

import hashlib
import uuid
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Protocol
from urllib.parse import urlsplit

from countershot.capture.exchanges import Exchange, Headers, HostFacts, Recorded, fitted, value_of
from countershot.disk import storing
from countershot.errors import CannotCheck

_PIECE = 1 << 20
_NAMESPACE = uuid.UUID("6b1f3c1e-6d0c-5a33-9c6e-c0a9e2d6a001")
_PACKED = ("image/", "video/", "audio/", "font/", "application/zip", "application/gzip")
_NOTE = (
    "Bodies as decoded by Chromium: content-encoding, transfer-encoding and content-length as sent "
    "stand as X-Archive-Orig-*. Chromium gives out no bodies of redirects: they are empty here. "
    "Cookies and authorization were left out."
)


@dataclass(frozen=True)
class Written:
    """Where one response lies in the WARC; offsets and lengths in bytes, as compressed."""

    exchange: Exchange
    payload_sha256: str
    offset: int
    length: int


def write(
    path: Path, recorded: Recorded, program: str, browser: str, began_utc: str
) -> tuple[Written, ...]:
    """Write everything to ``path``, one gzip member a record; where the responses lie.

    Raises StorageFailed; CannotCheck where warcio is not installed.
    """
    with storing(path), path.open("wb") as out:
        writer = _Writer(out)
        writer.put("warcinfo", began_utc, BytesIO(_about(path.name, program, browser)), {})
        written = tuple(_exchange(writer, exchange) for exchange in recorded.exchanges)
        for host in recorded.hosts:
            _host(writer, host)
    return written


class _Readable(Protocol):
    def read(self, size: int = ..., /) -> bytes: ...
    def seek(self, offset: int, /) -> int: ...


class _Writer:
    """Frames records, compresses each by itself, knows where it is."""

    def __init__(self, out: IO[bytes]) -> None:
        try:
            from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]
            from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
            from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]
        except ImportError as error:
            raise CannotCheck(
                "warcio, which writes WARC, is not installed: pip install 'countershot[web]'"
            ) from error
        self._out = out
        self._record, self._headers, self._write = ArcWarcRecord, StatusAndHeaders, WARCWriter

    @property
    def at(self) -> int:
        """How many bytes have been written."""
        return self._out.tell()

    def put(
        self,
        kind: str,
        date: str,
        block: _Readable,
        fields: Mapping[str, str],
        media_type: str = "application/warc-fields",
        head_length: int = 0,
        level: int = 6,
    ) -> tuple[str, str, int]:
        """Write one record; ``block`` is read twice. Its id, payload SHA-256 and offset.

        ``head_length``: how many bytes of the block come before the payload.
        """
        whole, payload, length = _digests(block, head_length)
        address, offset = fields.get("WARC-Target-URI", ""), self._out.tell()
        named = "\n".join((kind, date, address, whole, str(offset)))
        identity = f"<urn:uuid:{uuid.uuid5(_NAMESPACE, named)}>"
        headers = [
            ("WARC-Type", kind),
            ("WARC-Record-ID", identity),
            ("WARC-Date", date),
            *((name, _one_line(value)) for name, value in fields.items()),
            ("WARC-Block-Digest", f"sha256:{whole}"),
            ("WARC-Payload-Digest", f"sha256:{payload}"),
        ]
        record = self._record(
            "warc", kind, self._headers("", headers, "WARC/1.1"), block, None, media_type, length
        )
        self._write(_Member(self._out, level), gzip=False, warc_version="1.1").write_record(record)
        return identity, payload, offset


class _Member:
    """One gzip member without a time or a name in it; ends when the record is flushed."""

    def __init__(self, out: IO[bytes], level: int) -> None:
        self._out = out
        self._compress = zlib.compressobj(level, zlib.DEFLATED, zlib.MAX_WBITS + 16)

    def write(self, data: bytes) -> None:
        self._out.write(self._compress.compress(data))

    def flush(self) -> None:
        self._out.write(self._compress.flush())


def _exchange(writer: _Writer, exchange: Exchange) -> Written:
    fields = {"WARC-Target-URI": exchange.address}
    if exchange.remote_address:
        fields["WARC-IP-Address"] = exchange.remote_address.rpartition(":")[0].strip("[]")
    fields["WARC-Protocol"] = exchange.protocol
    cut = {"WARC-Truncated": exchange.cut} if exchange.cut else {}
    head = _response_head(exchange)
    with _Block(head, exchange.body) as block:
        identity, payload, offset = writer.put(
            "response", exchange.began_utc, block, fields | cut,
            "application/http; msgtype=response", len(head), _level(exchange),
        )  # fmt: skip
    length = writer.at - offset
    asked = _request_head(exchange)
    writer.put(
        "request", exchange.began_utc, BytesIO(asked + exchange.request_body),
        fields | {"WARC-Concurrent-To": identity},
        "application/http; msgtype=request", len(asked),
    )  # fmt: skip
    return Written(exchange, payload, offset, length)


def _host(writer: _Writer, host: HostFacts) -> None:
    lines = [f"host: {host.host}"]
    lines += [f"remote-address: {address}" for address in host.remote_addresses]
    chain = "".join(host.certificates).strip().replace("\n", "\r\n ")
    lines += [f"certificate-chain-pem: {chain}"] if chain else []
    block = BytesIO("".join(f"{line}\r\n" for line in lines).encode())
    writer.put("metadata", host.seen_utc, block, {"WARC-Target-URI": f"dns:{host.host}"})


class _Block:
    """Head and body as one stream that can be read twice, without holding the body."""

    def __init__(self, head: bytes, body: Path | None) -> None:
        self._head, self._body = head, body
        self._file: IO[bytes] = BytesIO()
        self._at_head = True

    def __enter__(self) -> "_Block":
        self._file = self._body.open("rb") if self._body else BytesIO()
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def read(self, size: int = _PIECE) -> bytes:
        if self._at_head:
            self._at_head = False
            return self._head
        return self._file.read(size)

    def seek(self, offset: int) -> int:
        self._at_head = True
        return self._file.seek(offset)


def _digests(block: _Readable, head_length: int) -> tuple[str, str, int]:
    """SHA-256 of the block, of what follows its head, and its length; leaves it at its start."""
    whole, payload, length = hashlib.sha256(), hashlib.sha256(), 0
    block.seek(0)
    while piece := block.read(_PIECE):
        whole.update(piece)
        payload.update(piece[max(0, head_length - length) :])
        length += len(piece)
    block.seek(0)
    return whole.hexdigest(), payload.hexdigest(), length


def _response_head(exchange: Exchange) -> bytes:
    headers: Headers = exchange.response_headers
    if exchange.decoded:
        headers = fitted(headers, exchange.body.stat().st_size if exchange.body else 0)
    return _head(f"HTTP/1.1 {exchange.status} {exchange.reason}".rstrip() + " ", headers)


def _request_head(exchange: Exchange) -> bytes:
    """HTTP/2 says method, host and path in headers of its own; they are written as in HTTP/1.1."""
    parts = urlsplit(exchange.address)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = tuple(pair for pair in exchange.request_headers if not pair[0].startswith(":"))
    if not value_of(headers, "host"):
        headers = (("Host", parts.netloc.rpartition("@")[2]), *headers)
    return _head(f"{exchange.method} {target} HTTP/1.1", headers)


def _head(first: str, headers: Headers) -> bytes:
    lines = [first, *(f"{_one_line(name)}: {_one_line(value)}" for name, value in headers)]
    return b"".join(_latin(line) + b"\r\n" for line in lines) + b"\r\n"


def _latin(line: str) -> bytes:
    """Header bytes as they were: Chromium hands on what is no UTF-8 as Latin-1."""
    try:
        return line.encode("latin-1")
    except UnicodeEncodeError:
        return line.encode("utf-8", "replace")


def _one_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ").replace("\0", " ")


def _level(exchange: Exchange) -> int:
    """What is compressed already is not worth the time."""
    kind = value_of(exchange.response_headers, "content-type").lower()
    size = exchange.body.stat().st_size if exchange.body else 0
    return 1 if kind.startswith(_PACKED) or size > 4 << 20 else 6


def _about(name: str, program: str, browser: str) -> bytes:
    fields = {
        "software": program,
        "browser": browser,
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "description": _NOTE,
        "filename": name,
    }
    return "".join(f"{key}: {_one_line(value)}\r\n" for key, value in fields.items()).encode()
