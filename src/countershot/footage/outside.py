"""a frame + an outside network -> detections, as the own network's are

The frame is fitted into the network's input as its description says, looked at once, and boxes
that overlap are one device. There is one size only: what is small in a large frame is missed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from countershot.errors import UsageError
from countershot.footage.detect import Detection
from countershot.footage.frames import RGB
from countershot.footage.photograph import scaled
from countershot.networks.description import Input
from countershot.networks.layouts import Doubles, Raw
from countershot.networks.outside import Outside

OUTSIDE_VERSION = "1"
"""Changes whenever the same frame and outside network may give other results."""
MOST_CANDIDATES = 1000


def detect_outside(
    frame: RGB, network: Outside, *, threshold: float | None = None, kind: float | None = None
) -> tuple[Detection, ...]:
    """Devices in a frame (H, W, 3) uint8 RGB, best first; equal scores by position.

    ``threshold`` and ``kind`` replace the described least scores of a box and of a kind said.
    Raises UsageError for another shape, NetworkRefused when the network is not as described.
    """
    if frame.ndim != 3 or frame.shape[2] != 3 or frame.dtype != np.uint8 or not frame.size:
        raise UsageError("The caller's mistake: a frame is a uint8 RGB picture (H, W, 3).")
    rules = network.described.score
    picture, placed = _fitted(frame, network.described.input)
    raw = _moved(network.run(picture), placed, frame)
    least = rules.threshold if threshold is None else threshold
    sure = rules.kind_threshold if kind is None else kind
    found = [
        _detection(raw, int(at), network, sure, frame)
        for at in _kept(raw, network, max(least, 1e-6), rules.overlap)
    ]
    return tuple(sorted(found, key=lambda d: (-d.score, d.box_px)))


def _fitted(frame: RGB, into: Input) -> tuple[NDArray[np.uint8], Doubles]:
    """The network's picture, and where in it the frame lies: left, top, and px a frame px."""
    height, width = frame.shape[:2]
    across, down = into.width / width, into.height / height
    if into.fit != "stretch":
        across = down = min(across, down)
    w = min(into.width, max(1, round(width * across)))
    h = min(into.height, max(1, round(height * down)))
    left = (into.width - w) // 2 if into.fit == "centre" else 0
    top = (into.height - h) // 2 if into.fit == "centre" else 0
    picture = np.full((into.height, into.width, 3), into.fill, dtype=np.uint8)
    picture[top : top + h, left : left + w] = scaled(frame, w, h)
    return picture, np.array([left, top, w / width, h / height], dtype=np.float64)


def _moved(raw: Raw, placed: Doubles, frame: RGB) -> Raw:
    """Corners in px of the frame, inside it."""
    height, width = frame.shape[:2]
    corners = (raw.corners - np.tile(placed[:2], 2)) / np.tile(placed[2:], 2)
    return Raw(np.clip(corners, 0, [width, height, width, height]), raw.scores)


def _kept(raw: Raw, network: Outside, least: float, overlap: float) -> list[int]:
    """Greedy by score: what overlaps a kept box is the same device; ignored classes win nothing."""
    ignored = np.array(network.described.ignored())
    best = raw.scores.argmax(axis=1)
    scores = raw.scores[np.arange(len(best)), best]
    sides = raw.corners[:, 2:] - raw.corners[:, :2]
    real = (scores >= least) & ~ignored[best] & (sides >= 1).all(axis=1)
    order = np.nonzero(real)[0]
    ranked = order[np.lexsort((*raw.corners[order].T[::-1], -scores[order].round(6)))]
    kept: list[int] = []
    for at in ranked[:MOST_CANDIDATES]:
        if all(_overlap(raw.corners[at], raw.corners[one]) < overlap for one in kept):
            kept.append(int(at))
    return kept


def _overlap(one: Doubles, two: Doubles) -> float:
    low, high = np.maximum(one[:2], two[:2]), np.minimum(one[2:], two[2:])
    both = float(np.clip(high - low, 0, None).prod())
    areas = float((one[2:] - one[:2]).prod() + (two[2:] - two[:2]).prod())
    return both / max(areas - both, 1e-9)


def _detection(raw: Raw, at: int, network: Outside, sure: float, frame: RGB) -> Detection:
    height, width = frame.shape[:2]
    x0, y0, x1, y1 = (int(value) for value in np.rint(raw.corners[at]))
    x0, y0 = min(x0, width - 1), min(y0, height - 1)
    best = int(raw.scores[at].argmax())
    score = float(raw.scores[at, best])
    return Detection(
        (x0, y0, max(1, min(x1, width) - x0), max(1, min(y1, height) - y0)),
        network.described.kinds()[best] if score >= sure else None,
        round(score, 3),
    )
