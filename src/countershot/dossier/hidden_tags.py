"""bytes of EXIF, XMP or IPTC -> what they say of people and places, in plain words.

Tags are looked for by number (Exif 2.32), by name (XMP, ISO 16684-1) and by dataset (IIM 4.2).
Their values are never shown: what is refused must not be repeated.
"""

import re
import struct
from collections.abc import Iterator

POSITION, PERSON, SERIAL = "a position (GPS)", "an author, owner or editor", "a serial number"
THUMBNAIL, COMMENT, HISTORY = "a thumbnail", "a comment", "an editing history"
PATH = "a path on a computer"
MAKER_NOTE = "a maker's note (serial numbers stand there)"
UNREAD = "metadata that cannot be read"

_TAGS = {
    0x013B: PERSON, 0x8298: PERSON, 0x013C: "the name of a computer", 0xA430: PERSON,
    0xA431: SERIAL, 0xA435: SERIAL, 0xC62F: SERIAL, 0xA420: "an identifier of the picture",
    0x9C9D: PERSON, 0x9C9C: COMMENT, 0x9286: COMMENT, 0x010E: COMMENT, 0x010D: "a document's name",
    0x927C: MAKER_NOTE,
}  # fmt: skip
_BELOW = {0x8769, 0xA005, 0x014A}
_GPS, _IPTC, _XMP = 0x8825, 0x83BB, 0x02BC
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_MOST_TAGS, _MOST_FOLDERS = 1_000, 32
_IPTC_SETS = {
    80: PERSON, 85: PERSON, 90: "a place", 92: "a place", 110: PERSON, 116: PERSON, 118: PERSON,
    122: PERSON, 120: COMMENT,
}  # fmt: skip
_XMP_NAMES = (
    (re.compile(rb"exif:GPS\w*(?:Latitude|Longitude)|GPSCoord|Iptc4xmpExt:Location"), POSITION),
    (re.compile(rb"<dc:creator>(?:(?!</dc:creator>).)*?<rdf:li[^>]*>\s*[^<\s]", re.S), PERSON),
    (re.compile(rb"(?:aux:OwnerName|exifEX:CameraOwnerName|photoshop:AuthorsPosition"
                rb"|photoshop:CaptionWriter|tiff:Artist|xmpRights:Owner|pdf:Author)"
                rb"(?:\s*=\s*[\"'][^\"']|>\s*[^<\s])"), PERSON),
    (re.compile(rb"(?:SerialNumber|aux:LensID|CameraSerial)\w*(?:\s*=\s*[\"'][^\"']|>)"), SERIAL),
    (re.compile(rb"xmpMM:History|photoshop:DocumentAncestors|stEvt:"), HISTORY),
    (re.compile(rb"xmp:Thumbnails|xmpGImg:image"), THUMBNAIL),
    (re.compile(rb"stRef:filePath|xmpMM:Ingredients|file:///|[A-Z]:\\Users\\"), PATH),
)  # fmt: skip


def exif(data: bytes) -> Iterator[str]:
    """A TIFF structure: its first folder, those below it, and the thumbnail's."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
    if order is None:
        yield UNREAD
        return
    waiting = [(_long(data, 4, order), False)]
    seen: set[int] = set()
    while waiting:
        at, second = waiting.pop()
        if at in seen or not 8 <= at < len(data) or len(seen) > _MOST_FOLDERS:
            continue
        seen.add(at)
        count = min(_short(data, at, order), _MOST_TAGS)
        if second and count:
            yield THUMBNAIL
        for number in range(count):
            entry = data[at + 2 + 12 * number : at + 14 + 12 * number]
            if len(entry) == 12:
                yield from _entry(entry, data, order, waiting)
        if not second:
            waiting.append((_long(data, at + 2 + 12 * count, order), True))


def _entry(entry: bytes, data: bytes, order: str, waiting: list[tuple[int, bool]]) -> Iterator[str]:
    tag, kind, count, value = struct.unpack(f"{order}HHII", entry)
    size = _SIZES.get(kind, 1) * count
    held = entry[8 : 8 + size] if size <= 4 else data[value : value + min(size, 1 << 20)]
    if tag in _BELOW:
        waiting.append((value, False))
    elif tag == _GPS:
        if any(0 < found < 0x1D for found in _tags_at(data, value, order)):
            yield POSITION
    elif tag == _XMP:
        yield from xmp(held)
    elif tag == _IPTC:
        yield from iptc(held)
    elif tag in _TAGS and held.replace(b"ASCII\0\0\0", b"").strip(b"\0 "):
        yield _TAGS[tag]


def _tags_at(data: bytes, at: int, order: str) -> list[int]:
    count = min(_short(data, at, order), _MOST_TAGS)
    return [_short(data, at + 2 + 12 * number, order) for number in range(count)]


def _short(data: bytes, at: int, order: str) -> int:
    return int(struct.unpack_from(f"{order}H", data, at)[0]) if at + 2 <= len(data) else 0


def _long(data: bytes, at: int, order: str) -> int:
    return int(struct.unpack_from(f"{order}I", data, at)[0]) if at + 4 <= len(data) else 0


def xmp(data: bytes) -> Iterator[str]:
    """A packet of XMP, in UTF-8 or UTF-16."""
    plain = data.replace(b"\0", b"")
    for pattern, what in _XMP_NAMES:
        if pattern.search(plain):
            yield what


def iptc(data: bytes) -> Iterator[str]:
    """IIM datasets of the second record: by-line, city, contact, writer, caption."""
    at = data.find(b"\x1c\x02")
    while at >= 0 and at + 5 <= len(data):
        size = int.from_bytes(data[at + 3 : at + 5])
        if data[at + 2] in _IPTC_SETS and data[at + 5 : at + 5 + size].strip(b"\0 "):
            yield _IPTC_SETS[data[at + 2]]
        at = data.find(b"\x1c\x02", at + 5 + min(size, len(data)))
