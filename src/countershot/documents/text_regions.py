"""a map of how surely each pixel is text -> rectangles around lines, at any angle."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Map = NDArray[np.float32]
Points = NDArray[np.float64]
_RUN = tuple[int, int, int]
"""A row's stretch of text: row, first column, last column + 1."""


@dataclass(frozen=True)
class RegionRules:
    """A pixel is text from ``pixel`` on, a region from a mean of ``region`` on.

    The network marks the core of a line: its rectangle grows by ``grow`` times area over outline.
    """

    pixel: float = 0.3
    region: float = 0.5
    grow: float = 1.6
    thinnest_px: float = 3.0
    most: int = 1000


def regions(chances: Map, rules: RegionRules) -> list[Points]:
    """Four corners each (x, y), clockwise from the one that is read first; in order of rows."""
    found: list[Points] = []
    for runs in _connected(_thickened(chances > rules.pixel)):
        if len(found) >= rules.most:
            break
        corners = smallest_rectangle(_outline(runs))
        if min(_sides(corners)) < rules.thinnest_px or _mean(chances, runs) < rules.region:
            continue
        found.append(_grown(corners, rules.grow))
    return found


def smallest_rectangle(points: Points) -> Points:
    """The rectangle of the smallest area around the points, by the edges of their hull."""
    hull = _hull(points)
    if len(hull) < 3:
        low, high = points.min(0), points.max(0)
        return np.array([low, [high[0], low[1]], high, [low[0], high[1]]], dtype=np.float64)
    best: tuple[float, Points] | None = None
    for edge in np.roll(hull, -1, 0) - hull:
        along = edge / np.hypot(*edge)
        axes = np.array([along, [-along[1], along[0]]])
        low, high = (hull @ axes.T).min(0), (hull @ axes.T).max(0)
        area = float(np.prod(high - low))
        if best is None or area < best[0] - 1e-9:
            corners = np.array([low, [high[0], low[1]], high, [low[0], high[1]]])
            best = (area, corners @ axes)
    assert best is not None  # noqa: S101 - a hull of three points has edges
    return _from_first(best[1])


def _from_first(corners: Points) -> Points:
    """Clockwise from the corner that is nearest to the top left."""
    return np.roll(corners, -int(np.argmin(corners.sum(1))), 0)


def _sides(corners: Points) -> tuple[float, float]:
    return (
        float(np.hypot(*(corners[1] - corners[0]))),
        float(np.hypot(*(corners[3] - corners[0]))),
    )


def _grown(corners: Points, grow: float) -> Points:
    width, height = _sides(corners)
    by = width * height * grow / (2 * (width + height))
    along, down = (corners[1] - corners[0]) / width, (corners[3] - corners[0]) / height
    signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    moves = np.array([across * along + below * down for across, below in signs])
    return corners + by * moves


def _thickened(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Each pixel also to its right and below, so that hairlines do not split a word."""
    thick = mask.copy()
    thick[1:] |= mask[:-1]
    thick[:, 1:] |= thick[:, :-1].copy()
    return thick


def _connected(mask: NDArray[np.bool_]) -> list[list[_RUN]]:
    """Groups of runs that touch, also at corners, in the order of their first pixel."""
    runs = list(_runs(mask))
    parent = list(range(len(runs)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    above: list[int] = []
    here: list[int] = []
    row = -1
    for at, (y, start, end) in enumerate(runs):
        if y != row:
            above, here, row = (here if y == row + 1 else []), [], y
        for other in above:
            if runs[other][1] <= end and start <= runs[other][2]:
                first, second = sorted((root(other), root(at)))
                parent[second] = first
        here.append(at)
    groups: dict[int, list[_RUN]] = {}
    for at, run in enumerate(runs):
        groups.setdefault(root(at), []).append(run)
    return [groups[key] for key in sorted(groups)]


def _runs(mask: NDArray[np.bool_]) -> Iterator[_RUN]:
    for y in np.flatnonzero(mask.any(1)):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], mask[y].astype(np.int8), [0]))))
        for start, end in edges.reshape(-1, 2):
            yield int(y), int(start), int(end)


def _outline(runs: list[_RUN]) -> Points:
    """The corners of the runs' first and last pixels."""
    corners = [(x, row) for y, start, end in runs for x in (start, end) for row in (y, y + 1)]
    return np.array(corners, dtype=np.float64)


def _mean(chances: Map, runs: list[_RUN]) -> float:
    total = sum(float(chances[y, start:end].sum(dtype=np.float64)) for y, start, end in runs)
    return total / sum(end - start for _, start, end in runs)


def _hull(points: Points) -> Points:
    """The convex hull, counted round once (Andrew's monotone chain)."""
    ordered = [tuple(point) for point in np.unique(points, axis=0).tolist()]
    lower, upper = _chain(ordered), _chain(ordered[::-1])
    return np.array([*lower[:-1], *upper[:-1]], dtype=np.float64)


def _chain(ordered: list[tuple[float, ...]]) -> list[tuple[float, ...]]:
    chain: list[tuple[float, ...]] = []
    for x, y in ordered:
        while len(chain) > 1:
            (ax, ay), (bx, by) = chain[-2], chain[-1]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            chain.pop()
        chain.append((x, y))
    return chain
