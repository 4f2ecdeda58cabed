"""detections beside hand-drawn boxes -> recall, precision, AP50, kinds and sizes, with intervals.

Intervals are the 2.5 % and 97.5 % points of 2,000 draws of whole photographs with replacement
(seed fixed): boxes on one photograph are not independent. AP50 is the area under the precision
envelope over all thresholds (PASCAL VOC 2010 and after), at an intersection over union of 0.5.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from countershot.records.base import Kind

SAME = 0.5
DRAWS = 2_000
BANDS = (24, 48, 96, 192)
"""Bounds between size bands: the box's long side in px of the photograph."""
Corners = tuple[float, float, float, float]
Interval = tuple[float, float]


@dataclass(frozen=True)
class Truth:
    """A box that a person drew; ``given``: the kind the network says of it, None if not sure.

    ``score``: of the detection that found it, None where none did at any score. ``said``: that
    detection's kind.
    """

    kind: Kind
    long_side_px: float
    given: str | None
    score: float | None = None
    said: str | None = None


@dataclass(frozen=True)
class Looked:
    """One photograph: its drawn boxes, and the scores of detections that met none."""

    truths: tuple[Truth, ...]
    false: tuple[float, ...]


def overlap(a: Corners, b: Corners) -> float:
    """Intersection over union of two boxes x, y, w, h."""
    wide = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    high = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    both = max(0.0, wide) * max(0.0, high)
    return both / (a[2] * a[3] + b[2] * b[3] - both)


def matched(
    found: Sequence[tuple[float, Corners]], drawn: Sequence[Corners]
) -> tuple[list[int | None], list[int]]:
    """For each drawn box the number of its detection or None; and the detections that met none.

    Greedy from the highest score, each detection to the free box that it overlaps most.
    """
    owner: list[int | None] = [None] * len(drawn)
    lost = []
    for n in sorted(range(len(found)), key=lambda n: -found[n][0]):
        free = [i for i, held in enumerate(owner) if held is None]
        best = max(free, key=lambda i: overlap(found[n][1], drawn[i]), default=None)
        if best is not None and overlap(found[n][1], drawn[best]) >= SAME:
            owner[best] = n
        else:
            lost.append(n)
    return owner, lost


def recall(looked: Sequence[Looked], threshold: float) -> tuple[int, int]:
    """(found, drawn)."""
    truths = [truth for one in looked for truth in one.truths]
    return sum(_found(truth, threshold) for truth in truths), len(truths)


def precision(looked: Sequence[Looked], threshold: float) -> tuple[int, int]:
    """(detections that met a drawn box, detections)."""
    right = recall(looked, threshold)[0]
    return right, right + sum(score >= threshold for one in looked for score in one.false)


def ap50(looked: Sequence[Looked]) -> float:
    """Average precision over all thresholds; of equal scores the wrong ones come first."""
    met = [(t.score, True) for one in looked for t in one.truths if t.score is not None]
    rows = sorted(
        [*met, *((s, False) for one in looked for s in one.false)],
        key=lambda row: (-row[0], row[1]),
    )
    drawn = sum(len(one.truths) for one in looked)
    hits = np.cumsum([hit for _, hit in rows]) if rows else np.zeros(0)
    exact = hits / np.arange(1, len(hits) + 1)
    envelope = np.maximum.accumulate(exact[::-1])[::-1]
    gained = np.diff(np.concatenate([[0.0], hits])) / max(1, drawn)
    return float((gained * envelope).sum())


def intervals(
    looked: Sequence[Looked], measures: dict[str, Callable[[Sequence[Looked]], float]]
) -> dict[str, Interval]:
    """The 95 % interval of each measure."""
    dice = np.random.default_rng(0)
    drawn: dict[str, list[float]] = {name: [] for name in measures}
    for _ in range(DRAWS):
        some = [looked[i] for i in dice.integers(0, len(looked), len(looked))]
        for name, measure in measures.items():
            drawn[name].append(measure(some))
    return {n: (_point(v, 0.025), _point(v, 0.975)) for n, v in drawn.items()}


def kinds(looked: Sequence[Looked]) -> dict[str, Sequence[tuple[Kind, str | None]]]:
    """Group -> (true, said) of each drawn box, boxes given: every kind, all, box with bullet."""
    pairs = [(truth.kind, truth.given) for one in looked for truth in one.truths]
    groups: dict[str, Sequence[tuple[Kind, str | None]]] = {}
    for kind in sorted({kind for kind, _ in pairs}):
        groups[kind] = [pair for pair in pairs if pair[0] == kind]
    return groups | {"all": pairs}


def told(pairs: Sequence[tuple[Kind, str | None]], merged: bool = False) -> dict[str, object]:
    """``n``, ``accuracy`` (of all), ``coverage``, ``precision`` (of those said), ``confusion``.

    ``merged``: box and bullet count as one kind. None where nothing was said.
    """
    said = [pair for pair in pairs if pair[1] is not None]
    right = sum(_same(true, guess, merged) for true, guess in said)
    confusion = Counter(f"{true}: {guess or 'not sure'}" for true, guess in pairs)
    return {
        "n": len(pairs),
        "accuracy": _share(right, len(pairs)),
        "coverage": _share(len(said), len(pairs)),
        "precision": _share(right, len(said)),
        "confusion": dict(sorted(confusion.items())),
    }


def sizes(looked: Sequence[Looked], threshold: float) -> dict[str, dict[str, object]]:
    """Size band -> ``n``, ``found``, ``recall``."""
    names = ["under 24 px", *(f"{a} to {b} px" for a, b in pairwise(BANDS))]
    names.append(f"{BANDS[-1]} px and more")
    rows: dict[str, list[bool]] = {name: [] for name in names}
    for truth in (truth for one in looked for truth in one.truths):
        band = int(np.searchsorted(BANDS, truth.long_side_px, side="right"))
        rows[names[band]].append(_found(truth, threshold))
    return {
        name: {"n": len(row), "found": sum(row), "recall": _share(sum(row), len(row))}
        for name, row in rows.items()
    }


def _found(truth: Truth, threshold: float) -> bool:
    return truth.score is not None and truth.score >= threshold


def _same(true: Kind, guess: str | None, merged: bool) -> bool:
    return true == guess or (merged and {true, guess} == {"box", "bullet"})


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def _point(values: list[float], share: float) -> float:
    return round(float(np.quantile(values, share)), 3)
