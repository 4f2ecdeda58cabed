"""two small grey squares -> whether they show one picture, cut, scaled or written over; and why.

Two photographs of one scene have the same shapes in about the same places; two copies of one
photograph have the same detail everywhere. So one square is laid onto the other as well as can be
(cut and scaled by up to a fifth), and then each part of it is compared for itself: a logo or a
subtitle spoils its own parts, and light and contrast none.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from countershot.footage.frames import Grey

Floats = npt.NDArray[np.floating[Any]]
Numbers = npt.NDArray[np.int64]

ROUGH, COARSE, FINE, PARTS = 16, 16, 32, 8
"""Cells a side of the rough look, of the two passes of laying on, and parts a side compared."""
_BROAD, _NEAR = 33, 9
"""Widths, in pixels of a square, of the means that are taken off: what is left is detail."""
_STEPS = ((COARSE, 5), (FINE, 5))
_CUTS = tuple(
    (size, across * (1 - size), down * (1 - size))
    for size in (0.93, 0.86)
    for across in (0, 0.5, 1)
    for down in (0, 0.5, 1)
)
"""Cuts that are looked for roughly: (part of the side that is left, where it begins)."""
LAID_MOST = (0.8, 1.25, 0.25)
"""Scales, and the shift, beyond which one square is not laid onto another."""
DETAIL = 3.0
"""A part with less detail than this in both squares, in levels, says nothing."""
AGREES = 0.6
"""A part agrees from this correlation on."""
FEW, OF_FEW, OF_MANY, LEAST = 45, 0.8, 0.55, 12
"""A picture is the same where more than this share agrees of the parts that say something: more of
fewer than ``FEW``, as a device on white paper has; with fewer than ``LEAST``, none is. Measured in
docs/figures.md."""
AT_ONCE = 256
"""Pairs that are worked on at a time: some tens of megabytes."""


@dataclass(frozen=True)
class Rough:
    """Rough looks at squares: ``whole`` (n, cells), and of each its cuts (n, 1 + cuts, cells).

    Each is a vector of length 1, so that a product is a correlation. Of each, cut 0 is the whole.
    """

    whole: Floats
    cut: Floats


@dataclass(frozen=True)
class Likely:
    """Pairs of squares that could be one picture, by their numbers; ``score``: how much so.

    ``cut`` n: the second is that cut of the first; -n: the first is that cut of the second.
    """

    first: Numbers
    second: Numbers
    score: Floats
    cut: Numbers


def rough(squares: Grey) -> Rough:
    """Look roughly at squares (n, side, side)."""
    broad = _cells(squares.astype(np.float32), FINE)
    looks = [broad, *(_laid(broad, _placing(cut, len(broad))) for cut in _CUTS)]
    half = (len(broad), ROUGH, FINE // ROUGH, ROUGH, FINE // ROUGH)
    vectors = [_flat(look.reshape(half).mean(axis=(2, 4))) for look in looks]
    return Rough(vectors[0], np.stack(vectors, axis=1))


def likely(looks: Rough, owner: Numbers, least: float) -> Likely:
    """Pairs of different owners, the lower number first, that score ``least`` or more."""
    found: list[list[Any]] = [[], [], [], []]
    for start in range(0, len(owner), AT_ONCE):
        here, rest = slice(start, start + AT_ONCE), slice(start, None)
        by_first = np.tensordot(looks.whole[rest], looks.cut[here], (1, 2)).transpose(1, 0, 2)
        by_second = np.tensordot(looks.whole[here], looks.cut[rest], (1, 2))
        scores = np.concatenate([by_first, by_second], axis=2)
        top = scores.max(axis=2)
        top[owner[here][:, None] == owner[rest][None, :]] = -1
        first, second = np.nonzero(np.triu(top >= least, 1))
        which = scores[first, second].argmax(axis=1)
        cuts = 1 + len(_CUTS)
        found[0].append(first + start)
        found[1].append(second + start)
        found[2].append(top[first, second])
        found[3].append(np.where(which < cuts, which, cuts - which))
    return Likely(*(np.concatenate(each) if each else np.empty(0, int) for each in found))


def same(first: Grey, second: Grey, cuts: Numbers) -> list[tuple[int, int]]:
    """Of pairs of squares (n, side, side each): parts that agree, of parts that say something."""
    found: list[tuple[int, int]] = []
    for start in range(0, len(first), AT_ONCE):
        here = slice(start, start + AT_ONCE)
        one, other = first[here].astype(np.float32), second[here].astype(np.float32)
        as_it_is = _placing((1.0, 0.0, 0.0), len(one))
        placing = np.concatenate([_placing_of(int(cut)) for cut in cuts[here]])
        laid = _agreeing(one, other, _onto(one, other, placing))
        found += map(_better, _agreeing(one, other, as_it_is), laid)
    return found


def is_same(agree: int, of: int) -> bool:
    """Do so many parts of a picture agree that it is one picture?"""
    return of >= LEAST and agree > (OF_FEW if of < FEW else OF_MANY) * of


def _better(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return max(one, other, key=lambda found: (found[1] >= LEAST, found[0] / max(found[1], 1)))


def _placing(cut: tuple[float, float, float], count: int) -> Floats:
    size, across, down = cut
    return np.tile(np.array([size, size, across, down], np.float32), (count, 1))


def _placing_of(cut: int) -> Floats:
    """Where the second square lies in the first: scale across and down, begin across and down."""
    if not cut:
        return _placing((1.0, 0.0, 0.0), 1)
    size, across, down = _CUTS[abs(cut) - 1]
    if cut > 0:
        return _placing((size, across, down), 1)
    return _placing((1 / size, -across / size, -down / size), 1)


def _laid(squares: Floats, placing: Floats) -> Floats:
    """The part of each square that ``placing`` says, enlarged to the whole; edges go on."""
    side = squares.shape[1]
    at = (np.arange(side, dtype=np.float32) + np.float32(0.5)) / side

    def weights(scale: Floats, begin: Floats) -> Floats:
        place = np.clip((begin[:, None] + scale[:, None] * at) * side - 0.5, 0, side - 1)
        apart = np.abs(place[:, :, None] - np.arange(side, dtype=np.float32))
        return np.asarray(np.maximum(0, 1 - apart), np.float32)

    across, down = weights(placing[:, 0], placing[:, 2]), weights(placing[:, 1], placing[:, 3])
    return np.asarray(down @ squares @ across.transpose(0, 2, 1))


def _onto(one: Floats, other: Floats, placing: Floats) -> Floats:
    """Better placings of the first squares, so that they look like the second: least squares.

    What differs most (a logo, a subtitle) is weighed less with each step.
    """
    for cells, times in _STEPS:
        here, there = _cells(one, cells), _flat(_cells(other, cells))
        down, across = (np.asarray(each, np.float32) for each in np.gradient(here, axis=(1, 2)))
        at = (np.arange(cells, dtype=np.float32) + np.float32(0.5)) / cells
        for _ in range(times):
            placing = placing + _step(here, there, across, down, at, placing)
            placing[:, :2] = np.clip(placing[:, :2], *LAID_MOST[:2])
            placing[:, 2:] = np.clip(placing[:, 2:], -LAID_MOST[2], LAID_MOST[2])
    return placing


def _step(
    here: Floats, there: Floats, across: Floats, down: Floats, at: Floats, placing: Floats
) -> Floats:
    """One Gauss-Newton step on the four numbers of each placing."""
    cells = len(at)
    shown = _laid(here, placing).reshape(len(here), -1)
    shown = shown - shown.mean(axis=1, keepdims=True)
    length = np.sqrt((shown * shown).sum(axis=1, keepdims=True)) + np.float32(1e-6)
    shown = shown / length
    x, y = _laid(across, placing) * cells, _laid(down, placing) * cells
    moves = np.stack([x * at[None, None, :], y * at[None, :, None], x, y], axis=1)
    moves = moves.reshape(len(here), 4, -1) / length[:, None]
    moves = moves - moves.mean(axis=2, keepdims=True)
    moves = moves - (moves @ shown[:, :, None]) * shown[:, None, :]
    left = there - shown
    usual = np.median(np.abs(left), axis=1, keepdims=True) * 3 + np.float32(1e-6)
    weighed = moves / (1 + (left / usual) ** 2)[:, None, :]
    square = weighed @ moves.transpose(0, 2, 1) + 1e-5 * np.eye(4, dtype=np.float32)
    step = np.linalg.solve(square, weighed @ left[:, :, None])[..., 0]
    return np.clip(step, -0.08, 0.08).astype(np.float32)


def _agreeing(one: Floats, other: Floats, placing: Floats) -> list[tuple[int, int]]:
    """Parts that agree, of the parts that say something and are in both, of each pair."""
    first = _in_parts(_detail(_laid(one, placing), _NEAR))
    second = _in_parts(_detail(other, _NEAR))
    energy, other_energy = (first**2).mean(axis=2), (second**2).mean(axis=2)
    says = np.maximum(energy, other_energy) > DETAIL**2
    says &= _in_parts(_both(placing, one.shape[1])).mean(axis=2) > 0.7
    product = (first * second).mean(axis=2) / (np.sqrt(energy * other_energy) + 1e-6)
    agree = says & (product > AGREES)
    return list(zip(agree.sum(axis=1).tolist(), says.sum(axis=1).tolist(), strict=True))


def _both(placing: Floats, side: int) -> Floats:
    """1 where the second square shows what the first has at all."""
    at = (np.arange(side, dtype=np.float32) + np.float32(0.5)) / side
    inside = [
        (begin + scale * at >= -0.01) & (begin + scale * at <= 1.01)
        for scale, begin in ((placing[:, :1], placing[:, 2:3]), (placing[:, 1:2], placing[:, 3:]))
    ]
    return (inside[1][:, :, None] & inside[0][:, None, :]).astype(np.float32)


def _in_parts(squares: Floats) -> Floats:
    count, side = len(squares), squares.shape[1]
    part = side // PARTS
    cut = squares.reshape(count, PARTS, part, PARTS, part).transpose(0, 1, 3, 2, 4)
    return cut.reshape(count, PARTS * PARTS, part * part)


def _cells(squares: Floats, cells: int) -> Floats:
    """Broad detail in so many cells a side."""
    part = squares.shape[1] // cells
    smooth = _mean(_detail(squares, _BROAD), 2 * (part // 2) + 1)
    blocks = smooth.reshape(len(squares), cells, part, cells, part)
    return np.asarray(blocks.mean(axis=(2, 4)), np.float32)


def _flat(squares: Floats) -> Floats:
    """As vectors of mean 0 and length 1."""
    flat = squares.reshape(len(squares), -1)
    flat = flat - flat.mean(axis=1, keepdims=True)
    length = np.sqrt((flat * flat).sum(axis=1, keepdims=True)) + np.float32(1e-6)
    return np.asarray(flat / length)


def _detail(squares: Floats, width: int) -> Floats:
    return squares - _mean(squares, width)


def _mean(squares: Floats, width: int) -> Floats:
    """The mean of ``width`` x ``width`` (odd) pixels around each; edges go on."""
    side, half = squares.shape[1], width // 2
    near = np.abs(np.arange(side + 2 * half)[None, :] - (np.arange(side) + half)[:, None]) <= half
    spread: Any = np.zeros((side, side), np.float32)
    for place in range(side + 2 * half):
        spread[:, min(max(place - half, 0), side - 1)] += near[:, place] / np.float32(width)
    return np.asarray(spread @ squares @ spread.T, np.float32)
