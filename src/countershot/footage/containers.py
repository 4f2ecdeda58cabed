"""a file's first bytes -> what it is: a photograph, or a clip and the one demuxer that may read it.

ffmpeg is never left to guess: its own probing would accept playlists (HLS, ffconcat, DASH, SDP)
that name other files and addresses. A clip is read by the demuxer named here or not at all.
"""

from pathlib import Path
from typing import Literal

from countershot.errors import BadMaterial

HEAD_BYTES = 1024
PHOTOGRAPH = "photograph"
Container = Literal["photograph", "mov", "matroska", "avi", "flv", "asf", "ogg", "mpeg", "mpegts"]

_STARTS: tuple[tuple[bytes, Container], ...] = (
    (b"\xff\xd8\xff", "photograph"),
    (b"\x89PNG\r\n\x1a\n", "photograph"),
    (b"GIF87a", "photograph"),
    (b"GIF89a", "photograph"),
    (b"BM", "photograph"),
    (b"II*\x00", "photograph"),
    (b"MM\x00*", "photograph"),
    (b"\x1aE\xdf\xa3", "matroska"),
    (b"FLV\x01", "flv"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "asf"),
    (b"OggS", "ogg"),
    (b"\x00\x00\x01\xba", "mpeg"),
)
_RIFF: dict[bytes, Container] = {b"WEBP": "photograph", b"AVI ": "avi"}
_STILL_BRANDS = (b"avif", b"avis")
_UNREAD_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")
_MOV_BOXES = (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot")


def container_of(path: Path) -> Container:
    """Judge a file by its content. Raises BadMaterial for anything but footage."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if not head:
        raise BadMaterial("The file is empty; whoever gave it must send it again.")
    found = _named(head)
    if found is None:
        raise BadMaterial(
            "The file is neither a photograph nor a clip of a kind that is read here, whatever "
            "its name says; convert it, or leave it out of the look."
        )
    return found


def _named(head: bytes) -> Container | None:
    for start, container in _STARTS:
        if head.startswith(start):
            return container
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    if head[4:8] in _MOV_BOXES:
        return _iso(head)
    return "mpegts" if _is_transport_stream(head) else None


def _iso(head: bytes) -> Container | None:
    brand = head[8:12] if head[4:8] == b"ftyp" else b""
    if brand in _UNREAD_BRANDS:
        raise BadMaterial("HEIC photographs are not read; convert it to JPEG and seal that too.")
    return "photograph" if brand in _STILL_BRANDS else "mov"


def _is_transport_stream(head: bytes) -> bool:
    """Sync bytes 0x47 every 188 bytes (ISO 13818-1), or every 192 with time codes (M2TS)."""
    return any(
        all(head[place : place + 1] == b"\x47" for place in range(first, len(head), step))
        and len(head) > first + step
        for first, step in ((0, 188), (4, 192))
    )
