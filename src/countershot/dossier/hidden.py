"""an exhibit's bytes -> what they say of people beside what they show, in plain words, each once.

Whatever leaves whole leaves with this. Files are told apart by their content, never by the name.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from countershot.dossier.hidden_documents import office, pdf
from countershot.dossier.hidden_pictures import packets, picture
from countershot.dossier.hidden_tags import COMMENT, PERSON, POSITION, SERIAL, THUMBNAIL, UNREAD

LARGEST = 1 << 30
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_MOOV = (
    (re.compile(rb"\xa9xyz|loci|location\.ISO6709|com\.apple\.quicktime\.location"), POSITION),
    (re.compile(rb"\xa9(?:aut|ART|wrt|prf)|auth|perf|quicktime\.(?:author|artist)"), PERSON),
    (re.compile(rb"\xa9(?:cmt|des|inf)|desc|quicktime\.(?:comment|description)"), COMMENT),
    (re.compile(rb"quicktime\.(?:camera|device)\.?\w*serial|serialnumber", re.I), SERIAL),
    (re.compile(rb"covr|snal|\xa9thm"), THUMBNAIL),
)  # fmt: skip
_EBML = (
    (re.compile(rb"LOCATION|GPS", re.I), POSITION),
    (re.compile(rb"ARTIST|AUTHOR|CREATOR|DIRECTOR|PRODUCER|WRITTEN_BY"), PERSON),
    (re.compile(rb"COMMENT|DESCRIPTION|SYNOPSIS"), COMMENT),
)
_ID3 = (
    (re.compile(rb"T(?:PE1|PE2|COM|OWN|EXT)|T[PC]1|IART"), PERSON),
    (re.compile(rb"COMM|TXXX|PRIV|ICMT"), COMMENT),
    (re.compile(rb"APIC|PIC"), THUMBNAIL),
)
_BOXES = (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide")
_TAGS_ID = b"\x12\x54\xc3\x67"
_END_BYTES = 1 << 20


def hidden(path: Path) -> tuple[str, ...]:
    """Everything found, each once, sorted; nothing for text and captures of the web."""
    if path.stat().st_size > LARGEST:
        return (UNREAD,)
    return tuple(sorted(set(_found(path.read_bytes()))))


def _found(data: bytes) -> Iterator[str]:
    if b"%PDF-" in data[:1024]:
        yield from pdf(data)
    elif data.startswith(b"PK\x03\x04"):
        yield from office(data)
    elif data.startswith(_OLD_OFFICE):
        yield UNREAD
    elif data[4:8] in _BOXES and data[8:12] not in (b"avif", b"heic", b"heix", b"mif1"):
        yield from _movie(data)
    elif data.startswith(b"\x1aE\xdf\xa3"):
        yield from _matroska(data)
    elif data.startswith(b"ID3"):
        yield from _named(data[: 10 + _syncsafe(data[6:10])], _ID3)
    elif data[:4] == b"RIFF" and data[8:12] in (b"WAVE", b"AVI "):
        at = data.find(b"LISTINFO") if b"LISTINFO" in data else data.find(b"INFO")
        yield from _named(data[at : at + _END_BYTES] if at >= 0 else b"", _ID3)
    else:
        yield from picture(data)


def _movie(data: bytes) -> Iterator[str]:
    """Boxes of the outermost level: ``moov``, ``meta`` and ``uuid`` speak of the film."""
    at = 0
    while at + 8 <= len(data):
        size, kind, head = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        size = size if size >= head else len(data) - at
        body = data[at + head : at + size]
        if kind in (b"moov", b"meta", b"udta"):
            told = _told(body) if kind == b"moov" else body
            yield from _named(told, _MOOV)
            yield from packets(body)
        elif kind == b"uuid":
            yield from packets(body)
            yield from picture(body[16:])
        at += size


def _told(moov: bytes) -> bytes:
    """User data and metadata inside ``moov``; sample tables are numbers, and look like anything."""
    found = b""
    for match in re.finditer(rb"udta|meta", moov):
        start = match.start() - 4
        size = int.from_bytes(moov[max(start, 0) : start + 4])
        if start >= 0 and 8 <= size <= len(moov) - start:
            found += moov[start : start + size]
    return found


def _matroska(data: bytes) -> Iterator[str]:
    """Elements of tags and attachments, wherever they begin."""
    at = data.find(_TAGS_ID)
    while at >= 0:
        yield from _named(data[at : at + _END_BYTES], _EBML)
        at = data.find(_TAGS_ID, at + 4)


def _named(data: bytes, patterns: tuple[tuple[re.Pattern[bytes], str], ...]) -> Iterator[str]:
    for pattern, what in patterns:
        if pattern.search(data):
            yield what


def _syncsafe(data: bytes) -> int:
    return sum((byte & 0x7F) << (7 * (3 - n)) for n, byte in enumerate(data))
