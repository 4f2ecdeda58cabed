"""detections + true boxes -> the program's own figures, as rows for the threshold and the card"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from countershot.networks import figures, measure
from countershot.networks.measure import Box, Drawn, Found, Pair

Looked = tuple[Pair, ...]
iou = measure.overlap


def match(
    found: Sequence[tuple[float, Box, str | None]], truth: Sequence[tuple[Box, str]]
) -> Looked:
    """One picture: detections as (score, box, kind said), true boxes with their kinds."""
    return measure.matched(
        [Found(box, score, kind) for score, box, kind in found],
        [Drawn(box, kind) for box, kind in truth],
    )


def rates(looked: Sequence[Looked], threshold: float) -> dict[str, float]:
    """Counts at a threshold."""
    pairs = [pair for one in looked for pair in one]
    seen = [p for p in pairs if p.found is not None and p.found.score >= threshold]
    hits = [(p.found.kind, p.drawn.kind) for p in seen if p.found and p.drawn]
    devices = sum(pair.drawn is not None for pair in pairs)
    said = [(kind, true) for kind, true in hits if kind is not None]
    return {
        "hits": len(hits),
        "devices": devices,
        "false": len(seen) - len(hits),
        "recall": len(hits) / max(1, devices),
        "precision": len(hits) / max(1, len(seen)),
        "kind_said": len(said),
        "kind_right": sum(kind == true for kind, true in said),
    }


def ap50(looked: Sequence[Looked]) -> float:
    """Average precision over all thresholds."""
    ranked = dict(figures.rankings(looked))["ap50"]
    return measure.average_precision(ranked, np.ones(len(looked))) or 0.0


def spread(looked: Sequence[Looked], threshold: float) -> dict[str, tuple[float, float]]:
    """95 % intervals by drawing pictures with replacement."""
    shares = figures.figures(looked, threshold).shares
    return {
        name: (shares[name].low or 0.0, shares[name].high or 0.0)
        for name in ("recall", "precision", "ap50")
    }
