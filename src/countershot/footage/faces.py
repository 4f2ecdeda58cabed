"""a frame + the face network -> boxes that may hold a face, for ``footage.cover`` and nobody else

A box has no name, no number and no way out: it is not a record, is never logged, and lives until
the pixels under it are filled. Nothing here tells one face from another.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from countershot.errors import LimitExceeded
from countershot.footage.frames import RGB
from countershot.footage.photograph import scaled
from countershot.networks.covering import MULTIPLE, STRIDE, FaceNetwork, load_faces

Boxes = NDArray[np.float64]
"""(n, 4): left, top, right, bottom in pixels of the displayed frame, unrounded."""
SAME = 0.3
"""Boxes that overlap this much (intersection over union) are one; the best stays."""
NO_BOXES: Boxes = np.zeros((0, 4))
MAX_PIXELS = 4096 * 4096


@dataclass(frozen=True)
class FaceRules:
    """When something counts as a face, and what is covered of it; part of every recipe.

    ``least_lines``, ``most_lines``: a frame of a clip is looked at with its shorter side brought
    to within these (at 360 lines the network finds one face in three). ``still_lines``: a
    photograph is looked at in each of these sizes. ``margin``: share of a box's width and height
    by which it grows on every side. ``hold_ms``: how long before and after it was seen a face
    stays covered.
    """

    least_score: float = 0.2
    least_lines: int = 720
    most_lines: int = 1080
    still_lines: tuple[int, ...] = (720, 1440)
    margin: float = 0.3
    hold_ms: int = 300


class FaceFinder:
    """Finds faces in one frame at a time; opens the network when it is made.

    Raises CannotCheck where the network is not installed.
    """

    def __init__(self, rules: FaceRules, network: FaceNetwork | None = None) -> None:
        self._rules, self._network = rules, network or load_faces()

    def in_frame(self, frame: RGB) -> Boxes:
        """In a frame of a clip (H, W, 3)."""
        lines = min(max(min(frame.shape[:2]), self._rules.least_lines), self._rules.most_lines)
        return self._at(frame, lines)

    def in_still(self, frame: RGB) -> Boxes:
        """In a photograph, or a single frame: looked at in several sizes, all of which count."""
        return np.concatenate([self._at(frame, lines) for lines in self._rules.still_lines])

    def _at(self, frame: RGB, lines: int) -> Boxes:
        height, width = frame.shape[:2]
        ratio = lines / min(height, width)
        w, h = round(width * ratio), round(height * ratio)
        if w * h > MAX_PIXELS:
            raise LimitExceeded(
                f"The picture is {width} x {height} pixels: too long and narrow to look for faces "
                f"at {lines} lines; cover all but a device with --only-device, or cut it."
            )
        small = scaled(frame, w, h)
        padded = np.pad(small, ((0, -h % MULTIPLE), (0, -w % MULTIPLE), (0, 0)))
        score, size, place = self._network.run(padded)
        rows, columns = np.nonzero(score >= self._rules.least_score)
        high, wide = np.exp(size[:, rows, columns].astype(np.float64)) * STRIDE
        y = (rows + place[0, rows, columns] + 0.5) * STRIDE
        x = (columns + place[1, rows, columns] + 0.5) * STRIDE
        boxes = np.stack([x - wide / 2, y - high / 2, x + wide / 2, y + high / 2], axis=1)
        best = _best(boxes, score[rows, columns])
        return np.asarray(best * np.array([width / w, height / h] * 2), dtype=np.float64)


def _best(boxes: Boxes, scores: NDArray[np.float32]) -> Boxes:
    """The highest-scored box of each heap of boxes."""
    left = np.argsort(-scores, kind="stable")
    kept = []
    while len(left):
        kept.append(left[0])
        left = left[_overlap(boxes[left[0]], boxes[left]) < SAME]
    return boxes[kept] if kept else NO_BOXES


def _overlap(one: Boxes, many: Boxes) -> NDArray[np.float64]:
    low, high = np.maximum(one[:2], many[:, :2]), np.minimum(one[2:], many[:, 2:])
    both = np.clip(high - low, 0, None).prod(axis=1)
    areas = (many[:, 2:] - many[:, :2]).prod(axis=1)
    shares: NDArray[np.float64] = both / np.maximum(areas + areas[0] - both, 1e-9)
    return shares
