"""what a decoded clip is made of: pixels as displayed, exact times, stretches left unread."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

RGB = npt.NDArray[np.uint8]
"""Pixels of a displayed frame: height x width x 3, 8 bits, full range."""
Grey = npt.NDArray[np.uint8]
"""Brightness alone: height x width, or a stack of such pictures."""
Outline = npt.NDArray[np.int16]
"""A frame's brightness in 36 x 64 cells, for telling frames apart; not turned for display."""
Matrix = tuple[int, int, int, int]
"""The signs of a, b, c, d of a display matrix that turns by right angles, mirrored or not."""


@dataclass(frozen=True)
class Unread:
    """A stretch of a clip that could not be decoded, and why; ``end_ms`` None: to its end."""

    start_ms: int
    end_ms: int | None
    reason: str

    def within(self, other: "Unread") -> bool:
        """Does ``other`` say all that this says?"""
        if self.reason != other.reason or self.start_ms < other.start_ms:
            return False
        return other.end_ms is None or (self.end_ms is not None and self.end_ms <= other.end_ms)


def told_once(gaps: Iterable[Unread]) -> tuple[Unread, ...]:
    """In order of time, without those that lie within another of the same reason."""
    told: list[Unread] = []
    widest: dict[str, Unread] = {}  # of each reason, the one that goes furthest: a clip has many
    for gap in sorted(gaps, key=_widest_first):
        before = widest.get(gap.reason)
        if before is None or not gap.within(before):
            told.append(gap)
            widest[gap.reason] = gap
    return tuple(told)


def _widest_first(gap: Unread) -> tuple[int, float, str]:
    return (gap.start_ms, -math.inf if gap.end_ms is None else -gap.end_ms, gap.reason)


def rounded_ms(seconds: Fraction) -> int:
    """Seconds to whole milliseconds, rounded half up, exactly (no floating point)."""
    return (2000 * seconds.numerator + seconds.denominator) // (2 * seconds.denominator)


def displayed(pixels: RGB, matrix: Matrix) -> RGB:
    """Turn coded pixels for display (ISO 14496-12, 8.2.2.3: x' = ax + cy, y' = bx + dy)."""
    a, b, c, d = matrix
    across, down = (a, d) if a else (c, b)
    turned = pixels if a else pixels.transpose(1, 0, 2)
    return turned[:: -1 if down < 0 else 1, :: -1 if across < 0 else 1]
