"""frames of drawn scenes -> boxes of their coloured rectangles: a stand-in for a network."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Box:
    """What a detector returns."""

    box_px: tuple[int, int, int, int]
    kind: str | None
    score: float


def rectangles(frame: NDArray[np.uint8], thorough: bool) -> tuple[Box, ...]:
    """Red rectangles are bullets, blue ones domes; nothing else is anything."""
    red, green, blue = (frame[..., n].astype(int) for n in range(3))
    found = []
    for kind, mask in (
        ("bullet", (red > 140) & (green < 110) & (blue < 110)),
        ("dome", (blue > 140) & (green < 110) & (red < 110)),
    ):
        rows, columns = np.nonzero(mask)
        if len(rows) >= 30:
            x, y = int(columns.min()), int(rows.min())
            w, h = int(columns.max()) - x + 1, int(rows.max()) - y + 1
            found.append(Box((x, y, w, h), kind, 0.9))
    return tuple(found)
