"""the strip of a line that was read as a bare figure -> is there a dash before it after all?

Networks drop a thin minus from a bad copy and are sure of the rest; a loss would become a profit.
"""

import re

import numpy as np
from numpy.typing import NDArray

from countershot.documents.png import RGB

_BARE = re.compile(r"\d[\d,.\s]*")
INK = 200
"""A dash of one bit, made smaller, is this dark at least (of 255)."""
LONG, THICK = 7, 6
"""Pixels of a strip 48 px high: a dash is at least so long and at most so thick."""


def lost_minus(strip: RGB, words: str, at: tuple[float, ...]) -> float | None:
    """The dash's middle as a share of the strip's width; None where there is none."""
    if not _BARE.fullmatch(words) or len(at) < 3:
        return None
    width = strip.shape[1]
    pitch = float(np.median(np.diff(at))) * width
    end = int(at[0] * width - 0.75 * pitch)
    if end < LONG:
        return None
    height = strip.shape[0]
    zone = strip[height // 4 : 3 * height // 4, :end].min(axis=2) < INK
    longest = np.array([_run(row) for row in zone])
    rows = np.flatnonzero(longest >= LONG)
    if not 0 < len(rows) <= THICK or rows[-1] - rows[0] >= THICK:
        return None
    beside = np.delete(zone, np.arange(rows[0] - 1, rows[-1] + 2).clip(0, len(zone) - 1), axis=0)
    if beside.mean() > 0.05:
        return None
    columns = np.flatnonzero(zone[rows].any(axis=0))
    return float(columns.mean() / width)


def _run(row: NDArray[np.bool_]) -> int:
    """The longest run of ink in a row of pixels."""
    ends = np.flatnonzero(np.diff(np.concatenate(([False], row, [False])).astype(int)))
    return int(np.diff(ends)[::2].max(initial=0))
