"""places with coordinates -> a sketch of where they lie to each other: plain numbers, no tiles.

North is up. Each place is a box as large as its digits leave open, not a point. Distances east and
west are those at the sketch's middle; near the poles or across the date line there is no sketch.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from countershot.dossier.places import Spot

WIDTH, HEIGHT = 640, 400
_EDGE = 60
_KM_A_DEGREE = 111.32
_MOST_LATITUDE = 80
_WIDEST = 180
_LEAST_BOX = 8.0


@dataclass(frozen=True)
class Placed:
    """One place as drawn: its box, and the middle of it, where its number stands."""

    number: int
    x: float
    y: float
    width: float
    height: float
    middle_x: float
    middle_y: float


@dataclass(frozen=True)
class Sketch:
    """``bar``: (length in the view box, what that is in words)."""

    width: int
    height: int
    placed: tuple[Placed, ...]
    bar: tuple[float, str]
    summary: str


def sketch(spots: Sequence[Spot]) -> Sketch | None:
    """None where there is nothing to draw, or where a flat sketch would mislead."""
    if not spots or any(abs(spot.north) > _MOST_LATITUDE for spot in spots):
        return None
    if max(s.east for s in spots) - min(s.east for s in spots) > _WIDEST:
        return None
    middle = (max(s.north for s in spots) + min(s.north for s in spots)) / 2
    across = _KM_A_DEGREE * math.cos(math.radians(middle))
    left = min(s.east - s.step / 2 for s in spots) * across
    right = max(s.east + s.step / 2 for s in spots) * across
    low = min(s.north - s.step / 2 for s in spots) * _KM_A_DEGREE
    high = max(s.north + s.step / 2 for s in spots) * _KM_A_DEGREE
    scale = min(
        (WIDTH - 2 * _EDGE) / max(right - left, 1e-6),
        (HEIGHT - 2 * _EDGE) / max(high - low, 1e-6),
        2000.0 * 1000,
    )
    if len(spots) == 1:
        scale /= 3  # a single box that fills the sketch shows nothing
    centre = ((left + right) / 2, (low + high) / 2)
    placed = tuple(
        _placed(number, spot, across, centre, scale) for number, spot in enumerate(spots, start=1)
    )
    return Sketch(WIDTH, HEIGHT, placed, _bar(scale), _summary(spots))


def _placed(
    number: int, spot: Spot, across: float, centre: tuple[float, float], scale: float
) -> Placed:
    x = WIDTH / 2 + (spot.east * across - centre[0]) * scale
    y = HEIGHT / 2 - (spot.north * _KM_A_DEGREE - centre[1]) * scale
    width = max(spot.step * across * scale, _LEAST_BOX)
    height = max(spot.step * _KM_A_DEGREE * scale, _LEAST_BOX)
    return Placed(
        number, round(x - width / 2, 1), round(y - height / 2, 1), round(width, 1),
        round(height, 1), round(x, 1), round(y, 1),
    )  # fmt: skip


def _bar(scale: float) -> tuple[float, str]:
    """The longest round length that is no wider than a third of the sketch."""
    most_km = WIDTH / 3 / scale
    power = 10.0 ** math.floor(math.log10(most_km))
    length = next(power * step for step in (5, 2, 1) if power * step <= most_km)
    words = f"{length:g} km" if length >= 1 else f"{length * 1000:g} m"
    return round(length * scale, 1), words


def _summary(spots: Sequence[Spot]) -> str:
    number = len(spots)
    words = "One place" if number == 1 else f"{number} places"
    return (
        f"{words}, north up, as the report states them. A box shows how far the digits leave "
        "the place open. It is a sketch, drawn without a map: no road, border or shore is on it."
    )
