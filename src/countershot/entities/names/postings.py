"""keys of many names -> an inverted index in arrays: for a query's keys, the likeliest names"""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NORM = 0.8
"""How much a name that has many keys is held back: 0 not, 1 as a cosine does."""
UNCOUNTED = "d:"
"""Keys that stand for a slip: having many of them makes a name no longer."""
BUDGET = 60_000
"""Postings that a query may touch: its rare keys first, so that common ones cannot make it slow."""
LIKELY = 0.25
"""Share of the best that the wanted usually have: looking at those first is fast."""
Nearest = tuple[NDArray[np.int64], NDArray[np.float64]]


@dataclass(frozen=True)
class Postings:
    """Key -> number; of key n the names are ``names[starts[n]:starts[n + 1]]``."""

    numbers: dict[str, int]
    starts: NDArray[np.int64]
    names: NDArray[np.int32]
    weights: NDArray[np.float32]
    rarity: NDArray[np.float32]
    count: int

    def shared(self, keys: Mapping[str, float]) -> NDArray[np.float64]:
        """How much every name shares with the keys."""
        known = [(self.numbers[k], w) for k, w in keys.items() if k in self.numbers]
        if not known:
            return np.zeros(self.count)
        numbers = np.fromiter((n for n, _ in known), np.int64, len(known))
        asked = np.fromiter((w for _, w in known), np.float64, len(known))
        lengths = self.starts[numbers + 1] - self.starts[numbers]
        order = np.argsort(lengths, kind="stable")
        held = int(np.searchsorted(np.cumsum(lengths[order]), BUDGET, "right"))
        keep = order[: max(1, held)]
        numbers, asked, lengths = numbers[keep], asked[keep], lengths[keep]
        before = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        at = np.repeat(self.starts[numbers] - before, lengths) + np.arange(lengths.sum())
        worth = np.repeat((asked * self.rarity[numbers]).astype(np.float32), lengths)
        shared = self.weights[at] * worth
        return np.bincount(self.names[at], shared, self.count).astype(np.float64)

    def nearest(self, keys: Mapping[str, float], most: int) -> Nearest:
        """The ``most`` names that share most with the keys, best first, and how much."""
        return best_of(self.shared(keys), most)


def best_of(scores: NDArray[np.float64], most: int) -> Nearest:
    """The ``most`` highest above zero, highest first."""
    if not len(scores):
        return np.empty(0, np.int64), np.empty(0)
    best = np.flatnonzero(scores > scores.max() * LIKELY)
    if len(best) < most:
        best = np.flatnonzero(scores > 0)
    if len(best) > most:
        best = best[np.argpartition(scores[best], -most)[-most:]]
    best = best[np.lexsort((best, -scores[best]))]
    return best, scores[best]


def postings(names: Iterable[Mapping[str, float]]) -> Postings:
    """Index them in their order."""
    numbers: dict[str, int] = {}
    number = numbers.setdefault
    sizes, columns, values = array("q"), array("q"), array("f")
    for keys in names:
        sizes.append(len(keys))
        columns.extend([number(key, len(numbers)) for key in keys])
        values.extend(keys.values())
    count = len(sizes)
    column, weight = np.array(columns, np.int64), np.array(values, np.float32)
    row_of = np.repeat(np.arange(count), np.array(sizes, np.int64))
    held = np.bincount(column, minlength=len(numbers))
    rarity = np.log1p(count / np.maximum(held, 1)).astype(np.float32)
    counted = np.array([not key.startswith(UNCOUNTED) for key in numbers], np.float32)
    worth = (weight * rarity[column] * counted[column]) ** 2
    size = np.bincount(row_of, weights=worth, minlength=count)
    norm = np.sqrt(np.maximum(size, 1e-6))
    norm = np.power(norm, NORM)
    order = np.argsort(column, kind="stable")
    starts = np.concatenate(([0], np.cumsum(held)))
    final = (weight * rarity[column] / norm[row_of]).astype(np.float32)
    return Postings(numbers, starts, row_of[order].astype(np.int32), final[order], rarity, count)
