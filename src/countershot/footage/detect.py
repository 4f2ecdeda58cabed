"""frame + network -> boxes with kind and score

The frame is looked at in several sizes (large devices show best in small pictures, distant
ones in large), one picture at a time in float32; what the sizes say of one device is joined by
score-weighted voting. The same frame and network give the same detections.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from countershot.errors import UsageError
from countershot.networks.runtime import Network

DETECT_VERSION = "1"
"""Changes whenever the same frame and network may give other results; part of every recipe."""

THOROUGH_SIDES = (256, 320, 384, 576)
QUICK_SIDES = (320,)
QUICK_SHARE = 0.8
"""A quick look takes this share of the threshold: it only decides where to look thoroughly."""
MOST_ENLARGED = 2.0
LEAST_VOTE = 0.15
"""Peaks down to this score vote for a box; only one that reaches the threshold makes a box."""
AGREEMENT = 0.5
"""Share of a score that a second size must earn: what only one size sees is worth less."""
SAME_DEVICE = 0.5
"""Boxes that overlap this much (intersection over union) speak of one device."""
INSIDE = 0.7
"""A weaker box that lies inside a kept one by this share is a part of it, not a device."""

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@dataclass(frozen=True)
class Detection:
    """A device seen in a frame: a proposal, not a finding.

    `box_px` is (x, y, w, h) in whole pixels of the frame given, from its top left, inside it:
    housing, sun shield and lens, without bracket and pole. `kind` is None when the network is
    not sure. `score` has three decimals.
    """

    box_px: tuple[int, int, int, int]
    kind: str | None
    score: float


@dataclass(frozen=True)
class _Candidates:
    """Peaks of one or more sizes: corners (n, 4) as x0 y0 x1 y1, scores (n,), kinds (n, k),
    and the long side (n,) at which each was seen."""

    corners: Doubles
    scores: Doubles
    kinds: Doubles
    sides: Doubles
    looks: int = 1


def detect(
    frame: NDArray[np.uint8], network: Network, *, thorough: bool = True
) -> tuple[Detection, ...]:
    """Devices in a frame (H, W, 3) uint8 RGB, best first; equal scores by position.

    `thorough=False` is for triage: one size, a lower threshold, a sixth of the time; small
    devices are missed, and what it finds is only a reason to look thoroughly. Raises UsageError
    when the frame has another shape.
    """
    if frame.ndim != 3 or frame.shape[2] != 3 or frame.dtype != np.uint8 or not frame.size:
        raise UsageError("The caller's mistake: a frame is a uint8 RGB picture (H, W, 3).")
    height, width = frame.shape[:2]
    found = [
        _look(frame, side, network)
        for side in _sides(width, height, THOROUGH_SIDES if thorough else QUICK_SIDES)
    ]
    joined = _Candidates(
        np.concatenate([c.corners for c in found]),
        np.concatenate([c.scores for c in found]),
        np.concatenate([c.kinds for c in found]),
        np.concatenate([c.sides for c in found]),
        len(found),
    )
    least = network.pin.threshold * (1.0 if thorough else QUICK_SHARE)
    seen = [
        _detection(joined, votes, best, width, height, network)
        for best, votes in _clusters(joined, least)
    ]
    sure = [d for d in seen if d.score >= least]
    return tuple(sorted(sure, key=lambda d: (-d.score, d.box_px)))


def _sides(width: int, height: int, wanted: tuple[int, ...]) -> list[int]:
    most = max(width, height) * MOST_ENLARGED
    return [s for s in wanted if s <= most] or [wanted[0]]


def _look(frame: NDArray[np.uint8], long_side: int, network: Network) -> _Candidates:
    """Peaks of the score map of the frame scaled to a long side, in frame coordinates."""
    height, width = frame.shape[:2]
    ratio = long_side / max(width, height)
    w, h = max(1, round(width * ratio)), max(1, round(height * ratio))
    small = np.asarray(
        Image.fromarray(frame).resize((w, h), Image.Resampling.BILINEAR), dtype=np.uint8
    )
    step = network.pin.multiple
    padded = np.pad(small, ((0, -h % step), (0, -w % step), (0, 0)), mode="edge")
    score, distance, kind = network.run(padded)
    rows, columns = _peaks(score, min(LEAST_VOTE, network.pin.threshold))
    x = (columns + 0.5) * network.pin.stride
    y = (rows + 0.5) * network.pin.stride
    left, top, right, bottom = distance[:, rows, columns].astype(np.float64)
    scale = np.array([width / w, height / h] * 2)
    corners = np.stack([x - left, y - top, x + right, y + bottom], axis=1) * scale
    corners = np.clip(corners, 0, [width, height, width, height])
    return _Candidates(
        corners,
        score[rows, columns].astype(np.float64),
        kind[:, rows, columns].T.astype(np.float64),
        np.full(len(rows), float(long_side)),
    )


def _peaks(score: Floats, least: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Cells that are at least `least` and no less than their eight neighbours, row by row."""
    around = np.pad(score, 1, constant_values=-1)
    h, w = score.shape
    highest = score
    for dy in range(3):
        for dx in range(3):
            highest = np.maximum(highest, around[dy : dy + h, dx : dx + w])
    rows, columns = np.nonzero((score >= highest) & (score >= least))
    return rows, columns


def _clusters(all_: _Candidates, threshold: float) -> Iterator[tuple[int, NDArray[np.intp]]]:
    """(best, voters) per device: greedy from the highest score; a part of a kept box is none."""
    order = np.lexsort((*all_.corners.T[::-1], -all_.scores.round(6)))
    free = np.ones(len(order), dtype=bool)
    for best in order:
        if all_.scores[best] < threshold or not free[best]:
            continue
        overlap, share = _overlaps(all_.corners[best], all_.corners)
        votes = np.nonzero(free & (overlap >= SAME_DEVICE))[0]
        free &= (overlap < SAME_DEVICE) & (share < INSIDE)
        free[best] = False
        yield int(best), votes if len(votes) else np.array([best], dtype=np.intp)


def _overlaps(one: Doubles, many: Doubles) -> tuple[Doubles, Doubles]:
    """Intersection over union with `one`, and the share of each box that lies inside `one`."""
    low, high = np.maximum(one[:2], many[:, :2]), np.minimum(one[2:], many[:, 2:])
    both = np.clip(high - low, 0, None).prod(axis=1)
    areas = np.maximum((many[:, 2:] - many[:, :2]).prod(axis=1), 1e-6)
    own = max(float((one[2:] - one[:2]).prod()), 1e-6)
    return both / (areas + own - both), both / areas


def _detection(
    all_: _Candidates,
    votes: NDArray[np.intp],
    best: int,
    width: int,
    height: int,
    network: Network,
) -> Detection:
    """The voters' mean box, weighted by score squared, and the kind they agree on."""
    weights = all_.scores[votes] ** 2
    weights /= weights.sum()
    x0, y0, x1, y1 = (int(v) for v in np.rint(weights @ all_.corners[votes]))
    x0, y0 = min(x0, width - 1), min(y0, height - 1)
    chances = weights @ all_.kinds[votes]
    top = int(chances.argmax())
    sure = float(chances[top]) >= network.pin.kind_threshold
    return Detection(
        (x0, y0, max(1, min(x1, width) - x0), max(1, min(y1, height) - y0)),
        network.pin.kinds[top] if sure else None,
        round(_agreed(all_, votes, best), 3),
    )


def _agreed(all_: _Candidates, votes: NDArray[np.intp], best: int) -> float:
    """The best score, a share of it replaced by the best that another size gave this device."""
    if all_.looks == 1:
        return float(all_.scores[best])
    others = all_.scores[votes[all_.sides[votes] != all_.sides[best]]]
    second = float(others.max()) if len(others) else 0.0
    return (1 - AGREEMENT) * float(all_.scores[best]) + AGREEMENT * second
