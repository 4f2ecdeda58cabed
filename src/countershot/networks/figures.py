"""matched boxes of many pictures -> every figure of a network, by its name, with its interval

Names are paths: ``recall``, ``size/48 to 96/recall``, ``kind/dome/ap50``, ``given/dome/accuracy``
(kinds said of boxes that were given), ``through/dome/accuracy`` (of those the network found), and
``given/all/...`` over all kinds; ``given/merged/...`` takes box and bullet for one kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from countershot.networks.measure import Pair, Ranked, Ratio, Share, longest_side, with_intervals
from countershot.records.base import KINDS

BANDS: dict[str, tuple[float, float]] = {
    "under 24": (0, 24),
    "24 to 48": (24, 48),
    "48 to 96": (48, 96),
    "96 to 192": (96, 192),
    "192 and more": (192, float("inf")),
}
"""Longest side of the box in px of the picture as displayed: from, and less than."""
NOT_TOLD = "not told"
ALL, MERGED = "all", "merged"
GIVEN, THROUGH = "given", "through"
Pairs = Sequence[tuple[Pair, ...]]
Test = Callable[[Pair], bool]


@dataclass(frozen=True)
class Figures:
    """Shares by name; ``confusion`` by way (given or through) and drawn kind: kind said -> count.

    ``false``: found boxes that match nothing; ``false_pictures``: pictures with one.
    """

    shares: dict[str, Share]
    confusion: dict[str, dict[str, dict[str, int]]]
    images: int
    boxes: int
    false: int
    false_pictures: int


def figures(looked: Pairs, threshold: float) -> Figures:
    """All figures at a threshold; AP50 over all boxes that the network gave, weaker ones too."""
    ratios = dict(_ratios(looked, threshold))
    ranked = dict(rankings(looked))
    shares = with_intervals(len(looked), ratios, ranked)
    false = [sum(_wrong(pair, threshold) for pair in pairs) for pairs in looked]
    return Figures(
        shares=shares,
        confusion={way: _confusion(looked, way, threshold) for way in (GIVEN, THROUGH)},
        images=len(looked),
        boxes=sum(pair.drawn is not None for pairs in looked for pair in pairs),
        false=sum(false),
        false_pictures=sum(one > 0 for one in false),
    )


def _ratios(looked: Pairs, threshold: float) -> Iterator[tuple[str, Ratio]]:
    def seen(pair: Pair) -> bool:
        return pair.found is not None and pair.found.score >= threshold

    def drawn(pair: Pair) -> bool:
        return pair.drawn is not None

    yield "recall", _ratio(looked, drawn, seen)
    yield "precision", _ratio(looked, seen, drawn)
    for name in BANDS:
        inside = _in_band(name)
        yield f"size/{name}/recall", _ratio(looked, _both(inside, drawn), seen)
        yield f"size/{name}/precision", _ratio(looked, _both(inside, seen), drawn)
    for kind in KINDS:
        yield f"kind/{kind}/recall", _ratio(looked, _drawn_as(kind), seen)
    for way in (GIVEN, THROUGH):
        there = drawn if way == GIVEN else _both(drawn, seen)
        yield from _ways(looked, way, there)


def _ways(looked: Pairs, way: str, there: Test) -> Iterator[tuple[str, Ratio]]:
    """Accuracy, coverage, precision of the kinds said: over all kinds, then kind by kind."""

    def told(pair: Pair) -> bool:
        return _said(pair, way) is not None

    def right(pair: Pair) -> bool:
        return pair.drawn is not None and _said(pair, way) == pair.drawn.kind

    def nearly(pair: Pair) -> bool:
        return pair.drawn is not None and _merged(_said(pair, way)) == _merged(pair.drawn.kind)

    yield f"{way}/{ALL}/accuracy", _ratio(looked, there, right)
    yield f"{way}/{ALL}/coverage", _ratio(looked, there, told)
    yield f"{way}/{ALL}/precision", _ratio(looked, _both(there, told), right)
    yield f"{way}/{MERGED}/accuracy", _ratio(looked, there, nearly)
    yield f"{way}/{MERGED}/coverage", _ratio(looked, there, told)
    yield f"{way}/{MERGED}/precision", _ratio(looked, _both(there, told), nearly)
    for kind in KINDS:
        own = _both(there, _drawn_as(kind))
        yield f"{way}/{kind}/accuracy", _ratio(looked, own, right)
        yield f"{way}/{kind}/coverage", _ratio(looked, own, told)
        yield f"{way}/{kind}/precision", _ratio(looked, _both(there, _said_as(kind, way)), right)


def rankings(looked: Pairs) -> Iterator[tuple[str, Ranked]]:
    """A kind's AP50 is over the boxes said to be of that kind, right where one was drawn."""

    def any_(pair: Pair) -> bool:
        return True

    yield "ap50", _ranked(looked, any_, any_)
    for name in BANDS:
        yield f"size/{name}/ap50", _ranked(looked, _in_band(name), _in_band(name))
    for kind in KINDS:
        yield f"kind/{kind}/ap50", _ranked(looked, _said_as(kind, THROUGH), _drawn_as(kind))


def _ratio(looked: Pairs, of: Test, part: Test) -> Ratio:
    wholes = [[pair for pair in pairs if of(pair)] for pairs in looked]
    parts = [sum(part(pair) for pair in whole) for whole in wholes]
    return Ratio(np.array(parts, np.float64), np.array([len(one) for one in wholes], np.float64))


def _ranked(looked: Pairs, of: Test, right: Test) -> Ranked:
    """The found boxes that are meant, best first; hits are the ``right`` ones that were drawn."""
    rows = sorted(
        (-pair.found.score, at, pair.drawn is not None and right(pair))
        for at, pairs in enumerate(looked)
        for pair in pairs
        if pair.found is not None and of(pair)
    )
    boxes = [sum(pair.drawn is not None and right(pair) for pair in pairs) for pairs in looked]
    return Ranked(
        np.array([at for _, at, _ in rows], np.int64),
        np.array([hit for _, _, hit in rows], np.float64),
        np.array(boxes, np.float64),
    )


def _confusion(looked: Pairs, way: str, threshold: float) -> dict[str, dict[str, int]]:
    rows: dict[str, Counter[str]] = {}
    for pair in (pair for pairs in looked for pair in pairs):
        seen = pair.found is not None and pair.found.score >= threshold
        if pair.drawn is not None and (seen or way == GIVEN):
            rows.setdefault(pair.drawn.kind, Counter())[_said(pair, way) or NOT_TOLD] += 1
    return {kind: dict(sorted(row.items())) for kind, row in sorted(rows.items())}


def _wrong(pair: Pair, threshold: float) -> bool:
    return pair.drawn is None and pair.found is not None and pair.found.score >= threshold


def _said(pair: Pair, way: str) -> str | None:
    if way == GIVEN:
        return pair.drawn.given if pair.drawn else None
    return pair.found.kind if pair.found else None


def _merged(kind: str | None) -> str | None:
    return "bullet" if kind == "box" else kind


def _both(one: Test, two: Test) -> Test:
    return lambda pair: one(pair) and two(pair)


def _in_band(name: str) -> Test:
    least, less = BANDS[name]
    return lambda pair: least <= longest_side(pair) < less


def _drawn_as(kind: str) -> Test:
    return lambda pair: pair.drawn is not None and pair.drawn.kind == kind


def _said_as(kind: str, way: str) -> Test:
    return lambda pair: _said(pair, way) == kind
