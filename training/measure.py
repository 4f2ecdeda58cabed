"""detections + hand-drawn boxes -> recall, precision, AP50 with bootstrap intervals"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Looked:
    """One picture: detections as (score, hit, kind said, kind true) and its count of devices."""

    found: tuple[tuple[float, bool, str | None, str | None], ...]
    devices: int


def iou(a: Box, b: Box) -> float:
    """Intersection over union of two x, y, w, h boxes."""
    w = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    h = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    both = max(0.0, w) * max(0.0, h)
    return both / (a[2] * a[3] + b[2] * b[3] - both)


def match(
    found: Sequence[tuple[float, Box, str | None]],
    truth: Sequence[tuple[Box, str]],
    least: float = 0.5,
) -> Looked:
    """Greedy by score; every true box is found once."""
    free = list(range(len(truth)))
    rows = []
    for score, box, kind in sorted(found, key=lambda f: -f[0]):
        best = max(free, key=lambda i: iou(box, truth[i][0]), default=None)
        hit = best is not None and bool(iou(box, truth[best][0]) >= least)
        rows.append((score, hit, kind, truth[best][1] if hit else None))
        if hit:
            free.remove(best)
    return Looked(tuple(rows), len(truth))


def rates(looked: Sequence[Looked], threshold: float) -> dict[str, float]:
    """Counts at a threshold."""
    kept = [f for p in looked for f in p.found if f[0] >= threshold]
    hits = sum(f[1] for f in kept)
    devices = sum(p.devices for p in looked)
    said = [f for f in kept if f[1] and f[2] is not None]
    return {
        "hits": hits,
        "devices": devices,
        "false": len(kept) - hits,
        "recall": hits / max(1, devices),
        "precision": hits / max(1, len(kept)),
        "kind_said": len(said),
        "kind_right": sum(f[2] == f[3] for f in said),
    }


def ap50(looked: Sequence[Looked]) -> float:
    """Average precision over all thresholds, with the usual falling envelope."""
    rows = sorted((f for p in looked for f in p.found), key=lambda f: -f[0])
    devices = sum(p.devices for p in looked)
    hits = np.cumsum([f[1] for f in rows]) if rows else np.zeros(0)
    precision = hits / np.arange(1, len(hits) + 1)
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    gained = np.diff(np.concatenate([[0.0], hits])) / max(1, devices)
    return float((gained * envelope).sum())


def spread(
    looked: Sequence[Looked], threshold: float, draws: int = 2000
) -> dict[str, tuple[float, float]]:
    """95 % intervals by drawing pictures with replacement (seed fixed)."""
    rng = np.random.default_rng(0)
    out: dict[str, list[float]] = {"recall": [], "precision": [], "ap50": []}
    for _ in range(draws):
        some = [looked[i] for i in rng.integers(0, len(looked), len(looked))]
        got = rates(some, threshold)
        out["recall"].append(got["recall"])
        out["precision"].append(got["precision"])
        out["ap50"].append(ap50(some))
    return {k: (float(np.quantile(v, 0.025)), float(np.quantile(v, 0.975))) for k, v in out.items()}
