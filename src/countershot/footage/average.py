"""a clip, a box and a span of time -> the mean of its frames, laid on each other or not.

Frames are moved by whole pixels only, so that no pixel of the mean was made up in between. The
move is the one of all within the declared window that gives the least sum of differences; of
equals, the shortest.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from countershot.errors import BadMaterial, LimitExceeded
from countershot.footage.decode import Clip, Frame
from countershot.footage.exposure import mean
from countershot.footage.frames import RGB
from countershot.footage.treatment import MOST_FRAMES, Average
from countershot.records.base import BoxPx
from countershot.records.computed import Averaged

MOST_COMPARED = 8_000_000_000
"""Pixels compared while frames are laid on each other; about half a minute."""
Brightness = npt.NDArray[np.int32]
Move = tuple[int, int]


@dataclass(frozen=True)
class Mean:
    """The mean's pixels, and each frame that went into it with how its box was moved."""

    pixels: RGB
    frames: tuple[Averaged, ...]


def averaged(clip: Clip, at: Frame, box: BoxPx, how: Average) -> Mean:
    """The mean over ``box`` of all frames of the span, ``at`` among them, which stays in place.

    Raises BadMaterial where the span does not show ``at`` and another frame, LimitExceeded where
    it has too many frames or too much would be compared.
    """
    kept = at.rgb()
    total = np.zeros((box[3], box[2], 3), dtype=np.int64)
    frames: list[Averaged] = []
    for frame in _span(clip, how):
        if len(frames) == MOST_FRAMES:
            raise LimitExceeded(f"The span has more than {MOST_FRAMES} frames; name a shorter one.")
        pixels = frame.rgb()
        moved = (0, 0) if frame.t_ms == at.t_ms else alignment(kept, pixels, box, how.align_px)
        total += _at(pixels, box, moved)
        frames.append(Averaged(t_ms=frame.t_ms, moved_px=moved))
    if len(frames) < 2 or at.t_ms not in [frame.t_ms for frame in frames]:
        raise BadMaterial(
            f"From {how.from_ms} to {how.to_ms} ms the clip does not show the frame asked for and "
            "at least one other; correct the times asked for."
        )
    return Mean(mean(total, len(frames)), tuple(frames))


def _span(clip: Clip, how: Average) -> Iterator[Frame]:
    with closing(clip.frames(how.from_ms)) as frames:
        for frame in frames:
            if frame.t_ms > how.to_ms:
                return
            yield frame


def alignment(kept: RGB, pixels: RGB, box: BoxPx, window: int) -> Move:
    """How far the box must be moved in ``pixels`` to be most like the box in ``kept``.

    Only moves that leave it inside the frame. Raises LimitExceeded where the box is too large.
    """
    if window == 0 or kept.shape != pixels.shape:
        return (0, 0)
    if (2 * window + 1) ** 2 * box[2] * box[3] > MOST_COMPARED // MOST_FRAMES:
        raise LimitExceeded("The box is too large for so wide a search; ask for less of either.")
    wanted = _brightness(_at(kept, box, (0, 0)))
    best, least = (0, 0), -1
    for move in moves(box, pixels.shape[:2], window):
        unlike = int(np.abs(_brightness(_at(pixels, box, move)) - wanted).sum(dtype=np.int64))
        if least < 0 or unlike < least:
            best, least = move, unlike
        if least == 0:
            break
    return best


def moves(box: BoxPx, shape: Iterable[int], window: int) -> list[Move]:
    """Every move (across, down) within the window that stays in the frame; shortest first."""
    rows, columns = shape
    x, y, width, height = box
    across = range(max(-window, -x), min(window, columns - x - width) + 1)
    down = range(max(-window, -y), min(window, rows - y - height) + 1)
    found = [(dx, dy) for dy in down for dx in across]
    return sorted(found, key=lambda move: (move[0] ** 2 + move[1] ** 2, move[1], move[0]))


def _at(pixels: RGB, box: BoxPx, move: Move) -> RGB:
    x, y, width, height = box[0] + move[0], box[1] + move[1], box[2], box[3]
    part = pixels[y : y + height, x : x + width]
    if part.shape[:2] != (height, width):
        raise BadMaterial("The clip's frames change their size within the span; name another one.")
    return part


def _brightness(pixels: RGB) -> Brightness:
    total: Brightness = pixels.astype(np.int32).sum(axis=2, dtype=np.int32)
    return total
