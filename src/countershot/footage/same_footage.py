"""fingerprints of pictures and clips -> pairs of which one shows what the other does, and how.

All squares are compared roughly at once; only pairs that could be one picture are laid onto each
other. Of two clips several pictures must be the same, in the same order; of a picture and a clip,
or two pictures, one.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from countershot.footage.frames import Grey
from countershot.footage.same_picture import Floats, Likely, Numbers, is_same, likely, rough, same
from countershot.records.computed import Fingerprint

LIKELY = 0.65
"""The rough look of a pair that is laid onto each other."""
COMPARED = 12
"""The likeliest pictures of two clips, or of a picture in a clip, that are laid onto each other."""
IN_ORDER = 3
"""Pictures of two clips that must be the same, in one order; all, where a clip has fewer."""
MOST = 4_000
"""Squares that are compared in all: of clips, every second is left out until they fit."""


@dataclass(frozen=True)
class Squares:
    """The squares (n, side, side) of one exhibit, and the time of each; a picture has one."""

    t_ms: tuple[int, ...]
    pixels: Grey
    clip: bool


@dataclass(frozen=True)
class Again:
    """Two exhibits (names, the lower first) that show the same; ``how``, in plain words."""

    one: str
    other: str
    how: str


@dataclass(frozen=True)
class _Agreed:
    """Two squares that show one picture, by their numbers; parts that agree, of so many."""

    first: int
    second: int
    agree: int
    of: int


def squares_of(record: Fingerprint, data: bytes, clip: bool) -> Squares | None:
    """The squares of a fingerprint; None where its two parts do not fit each other."""
    side, count = record.side, len(record.t_ms)
    if side != 64 or len(data) != count * side * side:
        return None
    pixels = np.frombuffer(data, np.uint8).reshape(count, side, side)
    return Squares(record.t_ms, pixels, clip)


def shown_again(prints: Mapping[str, Squares]) -> tuple[Again, ...]:
    """1 thin out; 2 look roughly; 3 the likeliest of each pair; 4 lay on; 5 judge each pair."""
    names = sorted(name for name, squares in prints.items() if squares.t_ms)
    thin = _thinned([prints[name] for name in names])
    if len(names) < 2:
        return ()
    owner = np.repeat(np.arange(len(thin)), [len(each.t_ms) for each in thin])
    pixels = np.concatenate([each.pixels for each in thin])
    pairs = _likeliest(likely(rough(pixels), owner, LIKELY), owner)
    agreed = _agreed(pairs, pixels)
    return tuple(_judged(names, thin, owner, agreed))


def _thinned(prints: Sequence[Squares]) -> list[Squares]:
    thin = list(prints)
    while sum(len(each.t_ms) for each in thin) > MOST and any(len(e.t_ms) > 1 for e in thin):
        thin = [Squares(each.t_ms[::2], each.pixels[::2], each.clip) for each in thin]
    return thin


def _likeliest(found: Likely, owner: Numbers) -> Likely:
    """Of each two exhibits, each picture of either with the likeliest of the other; the best."""
    pair = owner[found.first] * (int(owner[-1]) + 1) + owner[found.second]
    squares = len(owner)
    by_either = [
        _best_of(found.score, pair * squares + side, 1) for side in (found.first, found.second)
    ]
    kept = np.unique(np.concatenate(by_either))
    kept = kept[_best_of(found.score[kept], pair[kept], COMPARED)]
    return Likely(found.first[kept], found.second[kept], found.score[kept], found.cut[kept])


def _best_of(score: Floats, group: Numbers, most: int) -> Numbers:
    """Places of the ``most`` highest scores of each group, in order of place."""
    order = np.lexsort((np.arange(len(group)), -score, group))
    sorted_group = group[order]
    begins = np.searchsorted(sorted_group, sorted_group, side="left")
    return np.sort(order[np.arange(len(order)) - begins < most])


def _agreed(pairs: Likely, pixels: Grey) -> list[_Agreed]:
    """What is laid on what depends on the pixels alone: the order of names does not tell."""
    if not len(pairs.first):
        return []
    turned = np.array(
        [
            pixels[first].tobytes() > pixels[second].tobytes()
            for first, second in zip(pairs.first, pairs.second, strict=True)
        ]
    )
    under = np.where(turned, pairs.second, pairs.first)
    over = np.where(turned, pairs.first, pairs.second)
    looked = same(pixels[under], pixels[over], np.where(turned, -pairs.cut, pairs.cut))
    return [
        _Agreed(int(first), int(second), agree, of)
        for first, second, (agree, of) in zip(pairs.first, pairs.second, looked, strict=True)
        if is_same(agree, of)
    ]


def _judged(
    names: Sequence[str], prints: Sequence[Squares], owner: Numbers, agreed: Sequence[_Agreed]
) -> Iterator[Again]:
    begin = np.searchsorted(owner, np.arange(len(prints)))
    by_pair: dict[tuple[int, int], list[_Agreed]] = {}
    for each in agreed:
        pair = int(owner[each.first]), int(owner[each.second])
        by_pair.setdefault(pair, []).append(each)
    for (one, other), found in sorted(by_pair.items()):
        times = [
            (prints[one].t_ms[it.first - begin[one]], prints[other].t_ms[it.second - begin[other]])
            for it in found
        ]
        how = _how(prints[one], prints[other], found, times)
        if how:
            yield Again(names[one], names[other], how)


def _how(
    one: Squares, other: Squares, found: Sequence[_Agreed], times: Sequence[tuple[int, int]]
) -> str:
    """What is the same, in words; "" where that is not enough."""
    best = max(found, key=lambda each: each.agree / each.of)
    parts = f"{best.agree} of {best.of} parts of it agree"
    if not (one.clip and other.clip):
        if one.clip or other.clip:
            at = times[found.index(best)][0 if one.clip else 1]
            return f"the picture stands in the clip too, at {at / 1000:.2f} s ({parts})"
        return f"they show the same picture ({parts})"
    run = _in_order(times)
    if len(run) < min(IN_ORDER, len(one.t_ms), len(other.t_ms)):
        return ""
    return (
        f"{len(run)} pictures of the clips are the same, in the same order, from "
        f"{run[0][0] / 1000:.2f} s of the one and {run[0][1] / 1000:.2f} s of the other on"
    )


def _in_order(times: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs of times that goes forward in both clips."""
    ends: list[int] = []
    runs: list[list[tuple[int, int]]] = []
    for pair in sorted(times, key=lambda each: (each[0], -each[1])):
        place = bisect_left(ends, pair[1])
        run = [*(runs[place - 1] if place else []), pair]
        ends[place : place + 1], runs[place : place + 1] = [pair[1]], [run]
    return runs[-1] if runs else []
