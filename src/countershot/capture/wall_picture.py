"""a screenshot's PNG bytes -> how much of it is one flat colour, without decoding its pixels.

PNG (https://www.w3.org/TR/png-3/, 9) stores each byte as the difference from its neighbours. Where
a picture is flat the differences are zero, so counting zeros says how blank it is.
"""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PIXEL_LIMIT = 20_000_000
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}
BLANK = 0.9999
"""Share of flat pixels from which a first screen counts as blank: fewer than about 100 of a
million pixels differ from their neighbours, less than one short word of text."""


def flat_share(png: bytes) -> float | None:
    """Share of bytes that equal what their neighbours foretell (0 to 1).

    None for what is no PNG with 8 bits a channel and no interlacing, is damaged, or is larger
    than 20 million pixels.
    """
    if not png.startswith(_SIGNATURE) or len(png) < 33:
        return None
    width, height, depth, colours, _, _, interlaced = struct.unpack(">IIBBBBB", png[16:29])
    step = _CHANNELS.get(colours)
    if step is None or depth != 8 or interlaced or not 0 < width * height <= _PIXEL_LIMIT:
        return None
    row = width * step + 1
    try:
        raw = zlib.decompressobj().decompress(_image_data(png), row * height)
    except zlib.error:
        return None
    if len(raw) != row * height:
        return None
    return _zeros(np.frombuffer(raw, np.uint8).reshape(height, row), step)


def _image_data(png: bytes) -> bytes:
    """The IDAT chunks put together; stops where a chunk does not fit in the file."""
    parts, at = [], 8
    while at + 12 <= len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        if png[at + 4 : at + 8] == b"IDAT":
            parts.append(png[at + 8 : at + 8 + length])
        at += 12 + length
    return b"".join(parts)


def _zeros(rows: NDArray[np.uint8], step: int) -> float:
    """Zeros among the differences; rows stored plainly are compared with the pixel before."""
    body = rows[:, 1:]
    plain = rows[:, 0] == 0
    flat = int(np.count_nonzero(body[~plain] == 0))
    stored = body[plain]
    flat += int(np.count_nonzero(stored[:, step:] == stored[:, :-step])) + stored.shape[0] * step
    return float(flat / body.size)
