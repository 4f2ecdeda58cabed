"""some bytes -> the same as a reader who undoes one encoding would see them, as often as it is used

PDF streams (Flate) and octal letters, compressed text in PNG files, base64, percent and HTML
writing. What cannot be undone is passed over: the bytes themselves are searched too.
"""

import base64
import html
import re
import zlib
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

MOST_INFLATED = 256 << 20
_STREAM = re.compile(rb"stream\r?\n")
_OCTAL = re.compile(rb"\\([0-3][0-7]{2})")
_ESCAPED = re.compile(rb"\\([()\\])")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{8,}(?:\r?\n[ \t]*[A-Za-z0-9+/_-]{4,})*")
_CONTAINER = re.compile(rb"(?:UEsDB|H4sI)(?:[A-Za-z0-9+/_-]|\r?\n){16,}")
_PNG = b"\x89PNG\r\n\x1a\n"
_URL_SAFE = bytes.maketrans(b"-_", b"+/")
_BREAKS = b" \t\r\n"


def layers(data: bytes) -> Iterator[bytes]:
    """Decoded forms of ``data``, each whole or of a part; never more than MOST_INFLATED in all."""
    if b"%" in data:
        once = unquote_to_bytes(data)
        yield once
        yield unquote_to_bytes(once)
    if b"&#" in data:
        yield html.unescape(data.decode("utf-8", "replace")).encode("utf-8", "replace")
    if _OCTAL.search(data) or _ESCAPED.search(data):
        octal = _OCTAL.sub(lambda match: bytes([int(match[1], 8)]), data)
        yield _ESCAPED.sub(rb"\1", octal)
    yield from _base64(data)


def inflated(data: bytes) -> Iterator[bytes]:
    """What a PDF's streams and a PNG's compressed texts hold; nothing of other files."""
    left = MOST_INFLATED
    for packed in _packed(data):
        piece = _inflate(packed, left)
        left -= len(piece)
        if piece:
            yield piece
        if left <= 0:
            raise OSError("inflates to too much")


def _packed(data: bytes) -> Iterator[bytes]:
    if data.startswith(_PNG):
        yield from _png_texts(data)
    if b"%PDF-" in data[:1024]:
        for match in _STREAM.finditer(data):
            end = data.find(b"endstream", match.end())
            yield data[match.end() : end if end >= 0 else len(data)]


def _png_texts(data: bytes) -> Iterator[bytes]:
    """The deflated part of zTXt, iTXt and iCCP chunks."""
    at = len(_PNG)
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + length]
        if kind in (b"zTXt", b"iCCP"):
            yield body.partition(b"\0")[2][1:]
        elif kind == b"iTXt":
            words = body.partition(b"\0")[2]
            if words[:1] == b"\1":
                yield words[2:].split(b"\0", 2)[-1]
        at += 12 + length


def _inflate(packed: bytes, most: int) -> bytes:
    """As much as can be inflated, zlib or raw."""
    for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return zlib.decompressobj(bits).decompress(packed, max(most, 1))
        except zlib.error:
            continue
    return b""


def _base64(data: bytes) -> Iterator[bytes]:
    """All runs of base64 letters, read from each of the four places that one may begin at."""
    runs = [match[0].translate(_URL_SAFE, _BREAKS) for match in _BASE64.finditer(data)]
    for start in range(4) if runs else ():
        yield b"\n".join(_decoded(run[start:]) for run in runs)


def packed_in_base64(data: bytes) -> Iterator[bytes]:
    """Zip and gzip files that stand in base64, by the letters that they begin with there."""
    for match in _CONTAINER.finditer(data):
        yield _decoded(match[0].translate(_URL_SAFE, _BREAKS))


def _decoded(letters: bytes) -> bytes:
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))
