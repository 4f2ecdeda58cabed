"""found boxes + boxes that a person drew -> counts for each picture, and their figures

Intersection over union of at least 0.5; greedy from the highest score; a drawn box is found once.
Intervals hold 95 %: pictures are drawn with replacement (boxes in one picture are not
independent), ``DRAWS`` times from a fixed seed, so that the same input gives the same interval.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEAST_OVERLAP = 0.5
DRAWS = 2000
SEED = 0
Box = tuple[float, float, float, float]
Doubles = NDArray[np.float64]


@dataclass(frozen=True)
class Found:
    """A box that the network gives: x, y, w, h in px; ``kind`` None where it abstains."""

    box: Box
    score: float
    kind: str | None


@dataclass(frozen=True)
class Drawn:
    """A box that a person drew, and the kind that the network says when it is given the box."""

    box: Box
    kind: str
    given: str | None = None


@dataclass(frozen=True)
class Pair:
    """A found box and the drawn one that it matches; one of the two may be missing."""

    found: Found | None
    drawn: Drawn | None


@dataclass(frozen=True)
class Share:
    """``part`` of ``of``. ``value`` and the interval are None where there is nothing to divide."""

    value: float | None
    low: float | None
    high: float | None
    part: float
    of: float


@dataclass(frozen=True)
class Ratio:
    """A share's numerator and denominator in each picture."""

    part: Doubles
    of: Doubles


@dataclass(frozen=True)
class Ranked:
    """What AP50 is computed from: picture and hit of each found box, best score first; boxes."""

    picture: NDArray[np.int64]
    hit: Doubles
    boxes: Doubles


def overlap(a: Box, b: Box) -> float:
    """Intersection over union of two x, y, w, h boxes."""
    w = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    h = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    both = max(0.0, w) * max(0.0, h)
    return both / (a[2] * a[3] + b[2] * b[3] - both)


def matched(found: Sequence[Found], drawn: Sequence[Drawn]) -> tuple[Pair, ...]:
    """Every found box once, best score first, then the drawn boxes that nothing found."""
    free = list(range(len(drawn)))
    pairs = []
    for one in sorted(found, key=lambda f: (-f.score, f.box)):
        best = max(free, key=lambda at: overlap(one.box, drawn[at].box), default=None)
        hit = best is not None and overlap(one.box, drawn[best].box) >= LEAST_OVERLAP
        if hit and best is not None:
            free.remove(best)
        pairs.append(Pair(one, drawn[best] if hit and best is not None else None))
    return (*pairs, *(Pair(None, drawn[at]) for at in free))


def longest_side(pair: Pair) -> float:
    """Of the drawn box, or of the found one where nothing was drawn: px."""
    one = pair.drawn or pair.found
    return max(one.box[2:]) if one else 0.0


def average_precision(ranked: Ranked, weights: Doubles) -> float | None:
    """AP50 with the usual falling envelope, each picture counted ``weights`` times."""
    boxes = float(weights @ ranked.boxes)
    if not boxes:
        return None
    counted = weights[ranked.picture]
    hits, all_ = np.cumsum(counted * ranked.hit), np.cumsum(counted)
    precision = np.divide(hits, all_, out=np.zeros_like(hits), where=all_ > 0)
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    return float((np.diff(hits, prepend=0.0) * envelope).sum() / boxes)


def with_intervals(
    pictures: int, ratios: Mapping[str, Ratio], rankings: Mapping[str, Ranked]
) -> dict[str, Share]:
    """Every figure by its name, with its interval; the same draws of pictures for all of them."""
    once = np.ones(pictures)
    draws = _draws(pictures)
    found = _shares(ratios, once, draws)
    for name, ranked in rankings.items():
        values = [average_precision(ranked, np.asarray(one, np.float64)) for one in draws]
        low, high = _middle(np.array([np.nan if v is None else v for v in values]))
        hits = float(ranked.hit.sum())
        found[name] = Share(
            average_precision(ranked, once), low, high, hits, float(ranked.boxes.sum())
        )
    return found


def _draws(pictures: int) -> NDArray[np.int32]:
    """How often each picture is drawn, (draws, pictures)."""
    numbers = np.random.default_rng(SEED)
    return np.stack(
        [
            np.bincount(numbers.integers(0, pictures, pictures), minlength=pictures)
            for _ in range(DRAWS)
        ]
    ).astype(np.int32)


def _shares(
    ratios: Mapping[str, Ratio], once: Doubles, draws: NDArray[np.int32]
) -> dict[str, Share]:
    found = {}
    for name, ratio in ratios.items():
        part, of = float(once @ ratio.part), float(once @ ratio.of)
        parts, wholes = draws @ ratio.part, draws @ ratio.of
        drawn = np.divide(parts, wholes, out=np.full(len(draws), np.nan), where=wholes > 0)
        low, high = _middle(drawn)
        found[name] = Share(part / of if of else None, low, high, part, of)
    return found


def _middle(values: Doubles) -> tuple[float | None, float | None]:
    """The middle 95 % of those draws in which there was something to divide."""
    real = values[~np.isnan(values)]
    if not len(real):
        return None, None
    return float(np.quantile(real, 0.025)), float(np.quantile(real, 0.975))
