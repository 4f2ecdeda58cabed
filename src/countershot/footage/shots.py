"""frames in order -> where one shot is cut to the next, and which frames look alike."""

import numpy as np

from countershot.footage.decode import Frame
from countershot.footage.frames import Outline

CUT_LEVELS = 18.0
CUT_TIMES = 2.5
ALIKE_LEVELS = 6


def changed(before: Outline, after: Outline) -> float:
    """Mean change of brightness between two outlines, in levels of 256."""
    return float(np.abs(before - after).mean())


def alike(before: Outline, after: Outline) -> bool:
    """No cell changed by more than a little: even a small new device changes its cell."""
    return int(np.abs(before - after).max()) <= ALIKE_LEVELS


class CutFinder:
    """Told every frame in order; says which begin a new shot.

    A hard cut changes the picture much, and much more than the frame before it did (fast motion
    changes every frame). Fades and dissolves are not cuts: boxes are followed through them.
    """

    def __init__(self) -> None:
        self._outline: Outline | None = None
        self._change = 0.0
        self.shot = 0

    def cut_before(self, frame: Frame) -> bool:
        """Is this frame the first of a new shot? (The first frame told is none.)"""
        outline = frame.outline()
        before, self._outline = self._outline, outline
        if before is None:
            return False
        usual, self._change = self._change, changed(before, outline)
        cut = self._change >= max(CUT_LEVELS, CUT_TIMES * usual)
        self.shot += cut
        return cut
