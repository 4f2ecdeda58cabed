"""RGB pixels -> a PNG without metadata, and the digest that does not depend on any encoder."""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

from countershot.canonical import sha256_hex

RGB = NDArray[np.uint8]


def to_png(pixels: RGB) -> bytes:
    """``pixels`` (height x width x 3, 8 bits) as PNG (ISO 15948): IHDR, IDAT, IEND, no more.

    Pillow's one home is elsewhere, and this is all of PNG that a page picture needs.
    """
    height, width, _ = pixels.shape
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    unfiltered = np.zeros((height, 1 + 3 * width), dtype=np.uint8)
    unfiltered[:, 1:] = pixels.reshape(height, 3 * width)
    body = zlib.compress(unfiltered.tobytes(), 6)
    chunks = (b"IHDR", header), (b"IDAT", body), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def pixels_sha256(pixels: RGB) -> str:
    """SHA-256 over ``b"RGB8 {width} {height}\\n"`` and the raw RGB bytes, row by row."""
    height, width, _ = pixels.shape
    return sha256_hex(f"RGB8 {width} {height}\n".encode() + np.ascontiguousarray(pixels).tobytes())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
