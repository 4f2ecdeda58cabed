"""pictures and kinds -> how alike two devices are, feature by feature, each with its words.

Looks are vectors that a network gave elsewhere; outlines are a classical measure, histograms of
gradient orientations (Dalal and Triggs, 2005). Both are weak evidence, and neither names a product.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from countershot.records.base import BoxPx, Kind

RGB = NDArray[np.uint8]
Looks = NDArray[np.float32]
"""How a network sees one picture of a device: a vector of length 1."""
Grey = NDArray[np.float64]

SIDE = 96
CELL = 12
ORIENTATIONS = 9
ZOOMS = (0.85, 1.0, 1.18)
BACKGROUND_STEP = 18.0
"""Grey levels by which a pixel must differ from an even border to belong to the device."""

NEAR_KINDS: tuple[frozenset[Kind], ...] = (
    frozenset({"bullet", "box"}),
    frozenset({"turret", "dome"}),
    frozenset({"ptz", "dome"}),
    frozenset({"ptz", "positioning"}),
    frozenset({"ptz", "pt_home"}),
    frozenset({"dome", "fisheye"}),
    frozenset({"bullet", "alpr"}),
    frozenset({"cube", "pt_home"}),
)
"""Kinds that are often taken for each other in small pictures."""


@dataclass(frozen=True)
class Reason:
    """One feature of a comparison: likeness from 0 to 1, its weight, and what it rests on.

    ``likeness`` is None where there is nothing to compare: then the weight does not count.
    """

    feature: str
    weight: float
    likeness: float | None
    words: str


def kinds(questioned: Kind | None, known: Kind) -> Reason:
    """Do the kinds agree? 1 if they are the same, 0.5 if often confused, else 0."""
    if questioned is None:
        return Reason("kind", 0.5, None, "kind not known for the sighting: not compared")
    if questioned == known:
        return Reason("kind", 0.5, 1.0, f"kind agrees: {known}")
    if frozenset({questioned, known}) in NEAR_KINDS:
        words = f"kinds are often confused: sighting {questioned}, specimen {known}"
        return Reason("kind", 0.5, 0.5, words)
    return Reason("kind", 0.5, 0.0, f"kind differs: sighting {questioned}, specimen {known}")


def alike(questioned: Looks, known: tuple[Looks, ...]) -> Reason:
    """How alike a network finds them: the cosine of their vectors, cut to 0 to 1, the best picture.

    The network learnt on rendered devices to tell one from another. Of 117 product photographs, the
    most alike of 180 others was of the same family for about half (`countershot networks card
    closeup`); pictures of one kind and two families are nearly as alike as two of one family.
    """
    if not known:
        return Reason("looks", 0.4, None, "the specimen has no picture: looks not compared")
    best = round(min(1.0, max(0.0, *(float(questioned @ each) for each in known))), 3)
    words = f"looks {best:.2f} of 1 alike to a network that learnt on rendered devices; weak"
    return Reason("looks", 0.4, best, words)


def lighter(reason: Reason, weight: float) -> Reason:
    """The same, counting less: beside looks, what outlines add is little."""
    return replace(reason, weight=weight)


def outlines(questioned: RGB, known: tuple[RGB, ...]) -> Reason:
    """How alike the outlines are: gradient histograms of the best of the specimen's pictures.

    0 is no likeness, 1 the same picture. Colour, size and mirroring do not count; the direction
    from which the device is seen does, so a low value excludes nothing. Nor does a high one prove
    much: among 70 product photographs, pictures of different products of one kind reach 0.41 in
    the middle and 0.75 in one of twenty; of different kinds 0.16 and 0.42.
    """
    if not known:
        return Reason("outline", 0.4, None, "the specimen has no picture: outline not compared")
    best = max(round(likeness(questioned, picture), 3) for picture in known)
    words = f"outline similarity {best:.2f} of 1 (gradient histograms; weak evidence)"
    return Reason("outline", 0.4, best, words)


def proportions(questioned: RGB, known: tuple[RGB, ...]) -> Reason:
    """Is width to height alike? The smaller ratio over the larger; perspective changes it."""
    if not known:
        return Reason("proportions", 0.1, None, "the specimen has no picture: no proportions")
    mine = _proportion(questioned)
    theirs = min((_proportion(picture) for picture in known), key=lambda each: abs(each - mine))
    alike = round(min(mine, theirs) / max(mine, theirs), 3)
    words = f"width to height {mine:.2f}, specimen {theirs:.2f} (changes with the view)"
    return Reason("proportions", 0.1, alike, words)


def likeness(one: RGB, other: RGB) -> float:
    """Correlation of the gradient histograms, cut to 0 to 1, at the best zoom and mirroring."""
    mine = _histograms(_fitted(_grey(one), 1.0))
    device = _grey(_device(other))
    found = [0.0]
    for zoom in ZOOMS:
        fitted = _fitted(device, zoom)
        found += [_correlation(mine, _histograms(each)) for each in (fitted, fitted[:, ::-1])]
    return min(1.0, max(found))


def _proportion(pixels: RGB) -> float:
    height, width = _device(pixels).shape[:2]
    return float(width / height)


def device_in(pixels: RGB) -> BoxPx:
    """The box of the device in its picture: all but an even border, as product photographs have."""
    height, width = pixels.shape[:2]
    whole = 0, 0, width, height
    grey = _grey(pixels)
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    if float(np.percentile(np.abs(border - np.median(border)), 90)) > BACKGROUND_STEP:
        return whole
    differs = np.abs(grey - np.median(border)) > BACKGROUND_STEP
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if rows.size < 2 or columns.size < 2:
        return whole
    left, top = int(columns[0]), int(rows[0])
    return left, top, int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top


def _device(pixels: RGB) -> RGB:
    x, y, width, height = device_in(pixels)
    return pixels[y : y + height, x : x + width]


def _grey(pixels: RGB) -> Grey:
    """Luma (ITU-R BT.601), 0 to 255."""
    red, green, blue = (pixels[:, :, channel].astype(np.float64) for channel in range(3))
    weighted: Grey = 0.299 * red + 0.587 * green + 0.114 * blue
    return weighted


def _fitted(grey: Grey, zoom: float) -> Grey:
    """SIDE x SIDE: the picture scaled by ``zoom`` of what fits, on its border's grey."""
    height, width = grey.shape
    scale = zoom * SIDE / max(height, width)
    around = float(np.median(np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])))
    covered = np.outer(_sums(np.ones(height), scale), _sums(np.ones(width), scale))
    fitted: Grey = _sums(_sums(grey, scale).T, scale).T + (1.0 - covered) * around
    return fitted


def _sums(rows: Grey, scale: float) -> Grey:
    """The rows scaled and centred into SIDE rows, as area averages; 0 where there is no source.

    Running sums and no matrix product: a product's last digits depend on the processor.
    """
    edges = (np.arange(SIDE + 1) - SIDE / 2) / scale + len(rows) / 2
    edges = np.clip(edges, 0.0, len(rows))
    whole = np.minimum(edges.astype(np.int64), len(rows) - 1)
    part = (edges - whole).reshape(-1, *[1] * (rows.ndim - 1))
    before = np.cumsum(rows, axis=0)[whole] - rows[whole]
    upto = before + part * rows[whole]
    sums: Grey = np.diff(upto, axis=0) * scale
    return sums


def _histograms(grey: Grey) -> Grey:
    """Orientations (unsigned) weighted by gradient, in cells, each normalised by its block."""
    down, across = np.gradient(grey)
    strength = np.hypot(across, down)
    turn = np.mod(np.arctan2(down, across), np.pi) * (ORIENTATIONS / np.pi)
    lower = np.floor(turn)
    share = turn - lower
    cells = SIDE // CELL
    found = np.zeros((cells, cells, ORIENTATIONS))
    for orientation in range(ORIENTATIONS):
        here = np.where(np.mod(lower, ORIENTATIONS) == orientation, 1.0 - share, 0.0)
        here += np.where(np.mod(lower + 1, ORIENTATIONS) == orientation, share, 0.0)
        binned = (here * strength).reshape(cells, CELL, cells, CELL)
        found[:, :, orientation] = binned.sum(axis=(1, 3))
    return _normalised(found)


def _normalised(found: Grey) -> Grey:
    padded = np.pad((found**2).sum(axis=2), 1)
    cells = found.shape[0]
    around = sum(
        padded[row : row + cells, column : column + cells]
        for row in range(3)
        for column in range(3)
    )
    normal: Grey = np.sqrt(found / (np.sqrt(around)[:, :, None] + 1.0))
    return normal


def _correlation(one: Grey, other: Grey) -> float:
    mine, theirs = one - one.mean(), other - other.mean()
    size = float(np.sqrt((mine**2).sum() * (theirs**2).sum()))
    return float((mine * theirs).sum()) / size if size > 1e-9 else 0.0
