"""a file's bytes -> its media type, judged from the content and never from the name.

Reads the first and last 64 KiB. What nothing recognises is ``application/octet-stream``.
Signatures: the formats' own specifications, and https://mimesniff.spec.whatwg.org.
"""

import codecs
import json
import re
import zlib
from pathlib import Path

_WINDOW = 65_536
_JSON_LIMIT = 16 << 20
UNKNOWN = "application/octet-stream"

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"WARC/1.", "application/warc"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"FLV\x01", "video/x-flv"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-asf"),
    (b"ID3", "audio/mpeg"),
)
_RIFF = {b"WEBP": "image/webp", b"AVI ": "video/x-msvideo", b"WAVE": "audio/wav"}
_BRANDS = {
    b"qt  ": "video/quicktime",
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"heim": "image/heic",
    b"heis": "image/heic",
    b"hevc": "image/heic",
    b"mif1": "image/heic",
    b"msf1": "image/heic",
    b"M4A ": "audio/mp4",
}
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_QUICKTIME_ATOMS = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_OFFICE = (
    (b"word/document", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/workbook", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/presentation", "vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_HTML = re.compile(
    rb"(?:<!doctype html|<(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)"
    rb"[\s>])",
    re.IGNORECASE,
)
_MISC = re.compile(rb"\A(?:\s+|<!--.*?-->|<\?xml[^>]*\?>|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>)", re.S)
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13, 27}


def media_type(path: Path) -> str:
    """The media type of a plain file, as ``type/subtype``. OSError if it cannot be read."""
    with path.open("rb") as file:
        head = file.read(_WINDOW)
        size = file.seek(0, 2)
        file.seek(max(len(head), size - _WINDOW))
        tail = file.read(_WINDOW)
        found = _container(head, tail, size) or _text(head, size) or _transport_stream(head)
        if found == "application/json?":
            file.seek(0)
            found = "application/json" if _is_json(file.read(_JSON_LIMIT)) else "text/plain"
    return found or UNKNOWN


def _container(head: bytes, tail: bytes, size: int) -> str | None:
    """Formats that begin with a signature; the more exact ones first."""
    return (
        next((name for start, name in _STARTS if head.startswith(start)), None)
        or (_ogg(head) if head.startswith(b"OggS") else None)
        or (_gzipped(head) if head.startswith(b"\x1f\x8b\x08") else None)
        or (_RIFF.get(head[8:12]) if head[:4] == b"RIFF" else None)
        or _boxed(head)
        or _bitmap(head, size)
        or (_zipped(head + tail) if head[:4] in _ZIP else None)
        or ("application/pdf" if b"%PDF-" in head[:1024] else None)
    )


def _boxed(head: bytes) -> str | None:
    """ISO base media (ISO/IEC 14496-12) and QuickTime by their first box; EBML by its DocType."""
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if head[4:8] in _QUICKTIME_ATOMS:
        return "video/quicktime"
    if head[:4] == b"\x1a\x45\xdf\xa3":
        return "video/webm" if b"\x42\x82\x84webm" in head[:256] else "video/x-matroska"
    return None


def _bitmap(head: bytes, size: int) -> str | None:
    """Two letters are too few to believe, so the file size that a bitmap states must be right."""
    right = head[:2] == b"BM" and int.from_bytes(head[2:6], "little") == size
    return "image/bmp" if right else None


def _ogg(head: bytes) -> str:
    """Ogg holds sound, pictures or both; the first pages say which (RFC 5334, Theora, VP8)."""
    return "video/ogg" if b"\x80theora" in head or b"OVP80" in head else "application/ogg"


def _gzipped(head: bytes) -> str:
    """A gzip file; a WARC (ISO 28500) where its first words are those of one."""
    try:
        start = zlib.decompressobj(wbits=31).decompress(head, 8)
    except zlib.error:
        start = b""
    return "application/warc+gzip" if start.startswith(b"WARC/1.") else "application/gzip"


def _zipped(ends: bytes) -> str:
    """Office files and WACZ are zips that say so; the names stand at either end of the file."""
    if b"[Content_Types].xml" in ends:
        for member, name in _OFFICE:
            if member in ends:
                return f"application/{name}"
    wacz = b"datapackage.json" in ends and b"archive/" in ends
    return "application/wacz" if wacz else "application/zip"


def _transport_stream(head: bytes) -> str | None:
    """MPEG-TS: a sync byte 0x47 every 188 bytes (192 with time stamps), at least four times."""
    for offset, step in ((0, 188), (4, 192)):
        packets = head[offset::step][: max(0, (len(head) - offset) // step)]
        if len(packets) >= 4 and set(packets[:64]) == {0x47}:
            return "video/mp2t"
    return None


def _text(head: bytes, size: int) -> str | None:
    """Something to read, in UTF-8 (or UTF-16 with its mark)?"""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "text/plain" if size % 2 == 0 else None
    body = head.removeprefix(codecs.BOM_UTF8)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(body, final=size <= _WINDOW)
    except UnicodeDecodeError:
        return "text/html" if _HTML.match(body.lstrip()) else None
    # DOS ends texts with one ^Z, and OFAC still does.
    if not _CONTROL.isdisjoint(body.removesuffix(b"\x1a")):
        return None
    return _markup(body) or ("application/json?" if body.lstrip()[:1] in b"{[" else "text/plain")


def _markup(body: bytes) -> str | None:
    """HTML, SVG or other XML, by the first element after comments and declarations."""
    declared, rest = body.lstrip().startswith(b"<?xml"), body
    while True:
        if _HTML.match(rest.lstrip()):
            return "application/xhtml+xml" if declared else "text/html"
        skipped = _MISC.match(rest)
        if skipped is None:
            break
        rest = rest[skipped.end() :]
    if re.match(rb"<(?:[\w.-]+:)?svg[\s>/]", rest):
        return "image/svg+xml"
    return "application/xml" if declared else None


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True
