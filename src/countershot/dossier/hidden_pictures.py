"""bytes of a photograph -> what it says of people beside what it shows (JPEG, PNG, WebP, GIF)."""

import re
import zlib
from collections.abc import Iterator

from countershot.dossier.hidden_tags import COMMENT, PERSON, POSITION, THUMBNAIL, exif, iptc, xmp

_PNG = b"\x89PNG\r\n\x1a\n"
_TIFF = (b"II*\0", b"MM\0*")
_PACKET = re.compile(rb"<x:xmpmeta.{0,2000000}?</x:xmpmeta>|<rdf:RDF.{0,2000000}?</rdf:RDF>", re.S)
_EXIF_INSIDE = re.compile(rb"Exif\0\0(?=II\*\0|MM\0\*)")
_MOST = 4 << 20
AFTER_END, UNKNOWN = "bytes after its end", "data of a kind that is not known here"
XMP, PHOTOSHOP = "XMP metadata", "IPTC or Photoshop data"
_PLAIN_CHUNKS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD hIST pHYs sPLT tIME acTL fcTL fdAT "
    b"cICP mDCv cLLi tEXt zTXt iTXt eXIf".split()
)


def picture(data: bytes) -> Iterator[str]:
    """Everything that is found, some of it more than once."""
    if data.startswith(b"\xff\xd8"):
        yield from jpeg(data)
    elif data.startswith(_PNG):
        yield from _png(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        yield from _webp(data)
    elif data.startswith(_TIFF):
        yield from exif(data)
    elif data.startswith((b"GIF87a", b"GIF89a")):
        if re.search(rb"\x21\xfe[\x01-\xff]", data):
            yield COMMENT
    elif data.startswith(b"BM"):
        if len(data) > max(int.from_bytes(data[2:6], "little"), 54):
            yield AFTER_END
    else:  # AVIF, HEIC: EXIF lies in an item of its own
        for found in _EXIF_INSIDE.finditer(data):
            yield from exif(data[found.end() :])
    yield from _any_packet(data)
    yield from packets(data)


def packets(data: bytes) -> Iterator[str]:
    """Every XMP packet that stands in plain bytes."""
    wide = b"x\0:\0x\0m\0p" in data
    for found in _PACKET.finditer(data.replace(b"\0", b"") if wide else data):
        yield from xmp(found[0])


def _any_packet(data: bytes) -> Iterator[str]:
    if b"<x:xmpmeta" in data or b"<\0x\0:\0x\0m\0p" in data:
        yield XMP


def jpeg(data: bytes) -> Iterator[str]:
    """Segments up to the picture itself, and what follows its end."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        kind, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        body = data[at + 4 : at + 2 + size]
        if kind == 0xFF:
            at += 1
            continue
        if kind == 0xDA:
            break
        yield from _segment(kind, body)
        at += 2 + size
    end = data.rfind(b"\xff\xd9")
    if end >= 0 and data[end + 2 :].strip(b"\0"):
        yield AFTER_END
    if data.count(b"\xff\xd8\xff", 2) and b"MPF\0" in data[:65536]:
        yield THUMBNAIL


def _segment(kind: int, body: bytes) -> Iterator[str]:
    if kind == 0xE1 and body.startswith(b"Exif\0"):
        yield from exif(body[6:])
    elif kind == 0xE1 and b"ns.adobe.com/x" in body[:40]:
        yield XMP
        yield from xmp(body)
    elif kind == 0xED:
        yield PHOTOSHOP
        yield from iptc(body)
        if re.search(rb"8BIM\x04[\x09\x0c]", body):
            yield THUMBNAIL
    elif kind == 0xE0 and (body.startswith(b"JFXX") or (body[:4] == b"JFIF" and len(body) > 14)):
        yield THUMBNAIL
    elif kind in _OTHER_SEGMENTS or (kind == 0xE2 and not body.startswith((b"ICC_P", b"MPF\0"))):
        yield UNKNOWN
    elif kind == 0xFE and body.strip(b"\0 ") and not _SOFTWARE.match(body):
        yield COMMENT


_SOFTWARE = re.compile(
    rb"(?:CREATOR: gd-jpeg|Lavc|LEAD Technologies|File (?:written|source))", re.I
)
_OTHER_SEGMENTS = frozenset({*range(0xE1, 0xF0)} - {0xE2, 0xED, 0xEE})
_PERSON_KEYS = (b"author", b"artist", b"creator", b"copyright", b"owner")
_COMMENT_KEYS = (b"comment", b"description", b"title", b"source", b"disclaimer", b"warning")


def _png(data: bytes) -> Iterator[str]:
    at = len(_PNG)
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + length]
        if kind == b"eXIf":
            yield from exif(body)
        elif kind in (b"tEXt", b"zTXt", b"iTXt"):
            yield from _png_text(kind, body)
        elif kind not in _PLAIN_CHUNKS:
            yield UNKNOWN
        elif kind == b"IEND":
            if data[at + 12 :].strip(b"\0"):
                yield AFTER_END
            return
        at += 12 + length


def _png_text(kind: bytes, body: bytes) -> Iterator[str]:
    key, _, rest = body.partition(b"\0")
    name, words = key.lower(), rest
    if kind == b"zTXt":
        words = _inflated(rest[1:])
    elif kind == b"iTXt":
        tail = rest[2:].split(b"\0", 2)[-1]
        words = _inflated(tail) if rest[:1] == b"\1" else tail
    if b"xmp" in name:
        yield XMP
        yield from xmp(words)
    elif b"exif" in name or b"app1" in name:
        raw = bytes.fromhex(
            re.sub(r"[^0-9a-f]", "", words.decode("ascii", "ignore").lower())[:_MOST]
        )
        at = max(raw.find(b"Exif\0\0"), 0)
        yield from exif(raw[at + 6 :])
    elif b"iptc" in name or (any(each in name for each in _PERSON_KEYS) and words.strip()):
        yield PERSON
    elif b"gps" in name or b"location" in name:
        yield POSITION
    elif any(each in name for each in _COMMENT_KEYS) and words.strip():
        yield COMMENT


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _MOST)
    except zlib.error:
        return b""


def _webp(data: bytes) -> Iterator[str]:
    at = 12
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        body = data[at + 8 : at + 8 + size]
        if kind == b"EXIF":
            yield from exif(body.removeprefix(b"Exif\0\0"))
        elif kind == b"XMP ":
            yield XMP
            yield from xmp(body)
        at += 8 + size + size % 2
