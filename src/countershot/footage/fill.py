"""a frame + boxes -> the frame with one colour in them, or everywhere but in one

Solid colour only: what is blurred or pixelated can be guessed again. Filled regions end on even
pixels, so that an encoder that halves colour mixes nothing of what was there into their edge.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from countershot.footage.frames import RGB
from countershot.records.base import BoxPx

Floats = NDArray[np.float64]
Colour = tuple[int, int, int]
FARTHEST = 10
"""Of a box's width: how far it may go while it is not seen."""


@dataclass(frozen=True)
class KeepRules:
    """What stays visible around a device; part of every recipe.

    ``margin``: share of the box's width and height by which it grows on every side.
    ``longest_gap_ms``: between two moments of a sighting the box moves in a straight line if they
    are no further apart; in a longer gap, and outside the sighting, all is filled.
    """

    margin: float = 0.15
    longest_gap_ms: int = 1500


@dataclass
class Held:
    """Boxes seen at moments (in order of time), each held for a while before and after."""

    hold_ms: int
    times: list[int] = field(default_factory=list)
    boxes: list[Floats] = field(default_factory=list)

    def add(self, t_ms: int, boxes: Floats) -> None:
        """What was seen at ``t_ms``."""
        if len(boxes):
            self.times.append(t_ms)
            self.boxes.append(boxes)

    def at(self, t_ms: int) -> Sequence[Floats]:
        """All boxes (n, 4) that hold at ``t_ms``, and those on the way from before to after it."""
        start, here = bisect_left(self.times, t_ms - self.hold_ms), bisect_left(self.times, t_ms)
        after, end = bisect_right(self.times, t_ms), bisect_right(self.times, t_ms + self.hold_ms)
        on_the_way = [
            _between(self.boxes[one], self.boxes[two], self._share(one, two, t_ms))
            for one in range(start, here)
            for two in range(after, end)
        ]
        return [*self.boxes[start:end], *on_the_way]

    def _share(self, one: int, two: int, t_ms: int) -> float:
        return (t_ms - self.times[one]) / (self.times[two] - self.times[one])


def _between(before: Floats, later: Floats, share: float) -> Floats:
    """Each box moved towards the nearest later one, if that is near; nothing says they are one."""
    across = np.linalg.norm(_middles(before)[:, None] - _middles(later)[None], axis=2)
    nearest = across.argmin(axis=1)
    near = across.min(axis=1) <= FARTHEST * (before[:, 2] - before[:, 0])
    moved: Floats = before + share * (later[nearest] - before)
    some: Floats = moved[near]
    return some


def _middles(boxes: Floats) -> Floats:
    middles: Floats = (boxes[:, :2] + boxes[:, 2:]) / 2
    return middles


def filled(pixels: RGB, boxes: Sequence[Floats], margin: float, colour: Colour) -> RGB:
    """A copy with every box, grown by ``margin``, in one colour."""
    drawn = pixels.copy()
    for box in (box for some in boxes for box in some):
        left, top, right, bottom = _outward(_grown(box, margin), pixels)
        drawn[top:bottom, left:right] = colour
    return drawn


def filled_but(pixels: RGB, box: Floats | None, margin: float, colour: Colour) -> RGB:
    """A copy in one colour, but for the box, grown by ``margin`` (None: nothing is kept)."""
    drawn = np.empty_like(pixels)
    drawn[:] = colour
    if box is not None:
        left, top, right, bottom = _outward(_grown(box, margin), pixels)
        drawn[top:bottom, left:right] = pixels[top:bottom, left:right]
    return drawn


def box_at(frames: Sequence[tuple[int, BoxPx]], t_ms: int, longest_gap_ms: int) -> Floats | None:
    """Where a sighting's box is at ``t_ms``: in a straight line between its moments, or None."""
    times = [frame[0] for frame in frames]
    after = bisect_left(times, t_ms)
    if after < len(times) and times[after] == t_ms:
        return _corners(frames[after][1])
    if after in (0, len(times)) or times[after] - times[after - 1] > longest_gap_ms:
        return None
    share = (t_ms - times[after - 1]) / (times[after] - times[after - 1])
    before, later = _corners(frames[after - 1][1]), _corners(frames[after][1])
    return before + share * (later - before)


def _corners(box: BoxPx) -> Floats:
    x, y, width, height = box
    return np.array([x, y, x + width, y + height], dtype=np.float64)


def _grown(box: Floats, margin: float) -> Floats:
    more = margin * (box[2:] - box[:2])
    return np.concatenate([box[:2] - more, box[2:] + more])


def _outward(box: Floats, pixels: RGB) -> tuple[int, int, int, int]:
    """Whole, even pixels around the box, within the frame."""
    height, width = pixels.shape[:2]
    left, top = (max(0, math.floor(value / 2) * 2) for value in box[:2])
    right, bottom = (max(0, math.ceil(value / 2) * 2) for value in box[2:])
    return left, top, min(right, width), min(bottom, height)
