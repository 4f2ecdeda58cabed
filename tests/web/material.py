"""a name -> a picture, film, sound, font or document of its own, small and always the same."""

import functools
import hashlib
import io
import struct
import wave
import zlib
from pathlib import Path

import av
import numpy as np

FONTS = Path("/usr/share/fonts")


@functools.cache
def png(name: str, width: int = 80, height: int = 48) -> bytes:
    """A striped picture in colours that follow from the name."""
    seed = hashlib.sha256(name.encode()).digest()
    colours = [seed[:3], seed[3:6], seed[6:9]]
    rows = b"".join(b"\0" + colours[(row // 8) % 3] * width for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def svg(name: str) -> bytes:
    """A drawing with its name as text."""
    colour = hashlib.sha256(name.encode()).hexdigest()[:6]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">'
        f'<rect width="120" height="40" fill="#{colour}"/><text x="4" y="24">{name}</text></svg>'
    ).encode()


@functools.cache
def film(name: str, container: str = "webm", seconds: int = 2) -> bytes:
    """A few frames at 10 a second; ``container``: webm (VP8) or mp4 (H.264)."""
    seed = hashlib.sha256(name.encode()).digest()
    out = io.BytesIO()
    with av.open(out, "w", format=container) as target:
        codec = "libvpx" if container == "webm" else "libx264"
        stream = target.add_stream(codec, rate=10)
        stream.width, stream.height, stream.pix_fmt = 160, 96, "yuv420p"
        for number in range(seconds * 10):
            picture = np.full((96, 160, 3), list(seed[:3]), np.uint8)
            picture[:, (number * 7) % 160 :][:, :12] = 255
            target.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        target.mux(stream.encode())
    return out.getvalue()


@functools.cache
def sound(name: str) -> bytes:
    """Half a second of a tone, WAV."""
    pitch = 200 + hashlib.sha256(name.encode()).digest()[0] * 4
    steps = np.sin(np.arange(4000) * 2 * np.pi * pitch / 8000) * 8000
    out = io.BytesIO()
    with wave.open(out, "wb") as target:
        target.setparams((1, 2, 8000, 4000, "NONE", ""))
        target.writeframes(steps.astype("<i2").tobytes())
    return out.getvalue()


@functools.cache
def font() -> bytes:
    """Any font of this machine; without one, bytes that are asked for all the same."""
    found = sorted(FONTS.rglob("*.ttf"), key=lambda path: (path.stat().st_size, path))
    return found[0].read_bytes() if found else b"no font on this machine"


def pdf(name: str) -> bytes:
    """One page that says its name."""
    drawn = f"BT /F1 18 Tf 40 100 Td ({name}) Tj ET".encode()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + table
    out += b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def brotli_stored(data: bytes) -> bytes:
    """Brotli (RFC 7932) of meta-blocks that are not compressed: enough to be undone, no library."""
    out = bytearray()
    for start in range(0, len(data), 65_536):
        part = data[start : start + 65_536]
        # not last (1 bit), four nibbles of length (2 bits), length - 1 (16), uncompressed (1)
        header, bits = (len(part) - 1) << 3 | 1 << 19, 20
        if start == 0:  # the window's size stands before everything: 0b1011, 4 MiB
            header, bits = header << 4 | 0b1011, bits + 4
        out += header.to_bytes(-(-bits // 8), "little") + part
    return bytes(out) + (b"\x03" if data else b"\x3b")


def noise(name: str, size: int) -> bytes:
    """Bytes that no compression makes smaller."""
    return hashlib.shake_256(name.encode()).digest(size)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
