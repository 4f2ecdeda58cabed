"""detections + true boxes -> the program's own figures, as rows for the threshold and the card"""

from __future__ import annotations

from collections.abc import Sequence

from countershot.footage import figures
from countershot.footage.figures import Corners, Looked, Truth

Box = Corners
iou, ap50 = figures.overlap, figures.ap50


def match(
    found: Sequence[tuple[float, Box, str | None]], truth: Sequence[tuple[Box, str]]
) -> Looked:
    """One picture: detections as (score, box, kind said), true boxes with their kinds."""
    owner, lost = figures.matched([(score, box) for score, box, _ in found], [b for b, _ in truth])
    truths = [
        Truth(kind, max(box[2:]), None, *((found[n][0], found[n][2]) if n is not None else ()))
        for (box, kind), n in zip(truth, owner, strict=True)
    ]
    return Looked(tuple(truths), tuple(found[n][0] for n in lost))


def rates(looked: Sequence[Looked], threshold: float) -> dict[str, float]:
    """Counts at a threshold."""
    hits, devices = figures.recall(looked, threshold)
    _, detections = figures.precision(looked, threshold)
    said = [
        truth
        for one in looked
        for truth in one.truths
        if truth.said is not None and truth.score is not None and truth.score >= threshold
    ]
    return {
        "hits": hits,
        "devices": devices,
        "false": detections - hits,
        "recall": hits / max(1, devices),
        "precision": hits / max(1, detections),
        "kind_said": len(said),
        "kind_right": sum(truth.said == truth.kind for truth in said),
    }


def spread(looked: Sequence[Looked], threshold: float) -> dict[str, tuple[float, float]]:
    """95 % intervals by drawing pictures with replacement."""
    rate = {
        name: lambda some, name=name: rates(some, threshold)[name]
        for name in ("recall", "precision")
    }
    return figures.intervals(looked, rate | {"ap50": ap50})
