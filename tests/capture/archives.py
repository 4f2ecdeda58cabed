"""what a WARC or WACZ should hold -> its bytes, sound or broken on purpose."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterable, Mapping

MOMENT = "2031-03-14T09:26:53Z"


def record(kind: str, address: str, block: bytes, **fields: str) -> bytes:
    """One WARC record, not compressed; ``fields`` with _ for -."""
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {address}",
        f"WARC-Date: {MOMENT}",
        f"WARC-Record-ID: <urn:uuid:{abs(hash((kind, address))):032x}>",
        *(f"{name.replace('_', '-')}: {value}" for name, value in fields.items()),
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def response(
    address: str,
    body: bytes,
    media_type: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    more: str = "",
) -> bytes:
    """A response record; ``more``: further header lines, each with its line end."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n{more}\r\n".encode()
    return record(
        "response", address, head + body, Content_Type="application/http; msgtype=response"
    )


def request(address: str, more: str = "") -> bytes:
    head = f"GET / HTTP/1.1\r\nHost: a.example\r\n{more}\r\n".encode()
    return record("request", address, head, Content_Type="application/http; msgtype=request")


def warc_gz(records: Iterable[bytes]) -> bytes:
    """One gzip member a record."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def wacz(records: Iterable[bytes], main: str, more: Mapping[str, bytes] | None = None) -> bytes:
    """A small package with a list of pages; ``more``: further members."""
    page = {"url": main, "ts": MOMENT, "title": "A tender"}
    described = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": "Tender 17",
        "mainPageUrl": main,
        "mainPageDate": MOMENT,
        "resources": [],
    }
    members = {
        "archive/data.warc.gz": warc_gz(records),
        "pages/pages.jsonl": b'{"format":"json-pages-1.0"}\n' + json.dumps(page).encode() + b"\n",
        "datapackage.json": json.dumps(described).encode(),
        **(more or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in members.items():
            package.writestr(name, data)
    return out.getvalue()
