"""a user's annotated photographs + a network -> how good the network is on them.

Nothing is chosen here: the threshold is the one in the network's card, or the one that is given.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from countershot.footage import figures, photograph
from countershot.footage.annotations import Annotated, annotated
from countershot.footage.detect import Detection, detect
from countershot.footage.figures import Corners, Interval, Looked, Truth
from countershot.footage.kinds import kind_in
from countershot.networks import runtime
from countershot.networks.runtime import Network
from countershot.ports import Progress
from countershot.records.base import Kind

FLOOR = 0.1
"""Detections down to this score are drawn into AP50's curve."""


@dataclass(frozen=True)
class Evaluation:
    """What was measured; rates are None where there was nothing to measure them on."""

    network: str
    threshold: float
    looked: tuple[Looked, ...]
    intervals: dict[str, Interval]

    def as_json(self) -> dict[str, Any]:
        """``{"images", "boxes", "recall", "precision", "ap50", "threshold", "kinds", "sizes"}``.

        And ``network`` (SHA-256), ``counts`` and 95 % ``intervals`` of the rates. ``kinds`` says
        them of boxes given by hand, ``kinds_found`` of those that were found.
        """
        looked, least = self.looked, self.threshold
        found, drawn = figures.recall(looked, least)
        right, said = figures.precision(looked, least)
        return {
            "images": len(looked),
            "boxes": drawn,
            "recall": _rate(found, drawn),
            "precision": _rate(right, said),
            "ap50": round(figures.ap50(looked), 3) if drawn else None,
            "threshold": least,
            "counts": {"found": found, "drawn": drawn, "right": right, "detections": said},
            "intervals": {name: list(bounds) for name, bounds in self.intervals.items()},
            "kinds": _kinds(looked),
            "kinds_found": _kinds_found(looked, least),
            "sizes": figures.sizes(looked, least),
            "network": self.network,
        }


def evaluate(
    file: Path, threshold: float | None, progress: Progress, network: Network | None = None
) -> Evaluation:
    """Look at every photograph of a COCO file. Raises UsageError, BadMaterial, LimitExceeded."""
    used = network or runtime.load()
    least = used.pin.threshold if threshold is None else threshold
    photographs = annotated(file)
    looked = []
    for number, one in enumerate(photographs):
        looked.append(_looked(one, used))
        progress((number + 1) / (len(photographs) + 1))
    measures = {
        "recall": lambda some: _value(*figures.recall(some, least)),
        "precision": lambda some: _value(*figures.precision(some, least)),
        "ap50": figures.ap50,
    }
    spread = figures.intervals(looked, measures) if looked else {}
    return Evaluation(used.pin.sha256, least, tuple(looked), spread)


def _looked(one: Annotated, network: Network) -> Looked:
    frame = photograph.open_photograph(one.path).rgb
    low = replace(network, pin=replace(network.pin, threshold=min(FLOOR, network.pin.threshold)))
    found = detect(frame, low)
    drawn = [box for box, _ in one.boxes]
    owner, lost = figures.matched([(d.score, d.box_px) for d in found], drawn)
    truths = [
        _truth(kind, box, kind_in(frame, box, network)[0], None if n is None else found[n])
        for (box, kind), n in zip(one.boxes, owner, strict=True)
    ]
    return Looked(tuple(truths), tuple(found[n].score for n in lost))


def _truth(kind: Kind, box: Corners, given: str | None, found: Detection | None) -> Truth:
    side = max(box[2:])
    if found is None:
        return Truth(kind, side, given)
    return Truth(kind, side, given, found.score, found.kind)


def _kinds(looked: Sequence[Looked]) -> dict[str, dict[str, object]]:
    groups = figures.kinds(looked)
    rows = {name: figures.told(pairs) for name, pairs in groups.items()}
    return rows | {"all, box and bullet as one": figures.told(groups["all"], merged=True)}


def _kinds_found(looked: Sequence[Looked], least: float) -> dict[str, object]:
    found = [t for one in looked for t in one.truths if t.score is not None and t.score >= least]
    return figures.told([(truth.kind, truth.said) for truth in found])


def _rate(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def _value(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
