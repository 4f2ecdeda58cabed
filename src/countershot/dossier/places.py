"""the report and the claims' scopes -> places with coordinates, never finer than the report's.

Nothing is looked up: a place without written coordinates has none here. ``47.4, 8.5`` needs a
sign, letter or degree mark beside it, so that no pair of other numbers is taken for a place.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from countershot.dossier.cited import Cited, claim_files
from countershot.dossier.material import Material

_NUMBER = r"(\d{1,3}(?:\.\d{1,8})?)"
_DEGREES = rf"{_NUMBER}\s?°?\s?(?:(\d{{1,2}})\s?[′'’]\s?(?:(\d{{1,2}})\s?[″\"”]\s?)?)?"
_PAIR = re.compile(rf"(?<![\d.]){_DEGREES}([NS])\b\s?[,;/]?\s?{_DEGREES}([EW])\b")
_METRES_A_DEGREE = 111_320


@dataclass(frozen=True)
class Spot:
    """A place: degrees north and east, and ``step``: the finest difference its digits can tell."""

    words: str
    north: float
    east: float
    step: float

    @property
    def written(self) -> str:
        """Its coordinates, with as many digits as it has."""
        digits = max(0, math.ceil(-math.log10(self.step) - 1e-9))
        north = f"{abs(self.north):.{digits}f}° {'N' if self.north >= 0 else 'S'}"
        return f"{north}, {abs(self.east):.{digits}f}° {'E' if self.east >= 0 else 'W'}"

    @property
    def within_m(self) -> int:
        """How far from here the place may lie north or south, in metres: half of a step."""
        return round(self.step / 2 * _METRES_A_DEGREE)


@dataclass(frozen=True)
class Places:
    """``spots``: with coordinates; ``named``: (place in words, ids of the claims that are there).

    ``coarsened``: some claim's scope is finer than the report.
    """

    spots: tuple[Spot, ...]
    named: tuple[tuple[str, tuple[str, ...]], ...]
    coarsened: bool = False


def places(material: Material, cited: Cited) -> Places:
    """Those of the report's sentences, and of claims as coarse as the report's coarsest.

    A report that states no coordinates shows none: the scopes of its claims are then named only.
    """
    report = material.facts.report
    texts = [sentence.text for sentence in report.sentences] if report else []
    stated = list(_unique(spot for text in texts for spot in spots_in(text)))
    step = max((spot.step for spot in stated), default=0.0)
    scopes: dict[str, list[str]] = {}
    for name in cited.claims:
        if place := claim_files(material)[name].claim.scope.place:
            scopes.setdefault(place, []).append(name)
    ours = [spot for place in scopes for spot in spots_in(place)]
    coarse = [_coarsened(spot, step) for spot in ours] if stated else []
    named = tuple((_PAIR.sub("…", place), tuple(ids)) for place, ids in scopes.items())
    finer = any(spot.step < (step or 360) for spot in ours)
    return Places(tuple(_unique([*stated, *coarse])), named, finer)


def spots_in(text: str) -> Iterable[Spot]:
    """Every pair of coordinates written in a text, in its order, as it is written there."""
    for match in _PAIR.finditer(text):
        found = match.groups()
        north, first = _degrees(found[0:3], found[3] == "S")
        east, second = _degrees(found[4:7], found[7] == "W")
        if abs(north) <= 90 and abs(east) <= 180:
            before = text[: match.start()].strip(" ,;:([")
            words = re.split(r"[.;:]\s", before)[-1][-80:]
            yield Spot(words, north, east, max(first, second))


def _degrees(parts: tuple[str, ...], negative: bool) -> tuple[float, float]:
    """(degrees, the finest difference that so many digits tell)."""
    whole, minutes, seconds = parts
    value = float(whole) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    step = 10.0 ** -len(whole.partition(".")[2])
    if minutes:
        step = 1 / 3600 if seconds else 1 / 60
    return (-value if negative else value), step


def _coarsened(spot: Spot, step: float) -> Spot:
    """Rounded to what the report tells."""
    if spot.step >= step:
        return spot
    north, east = (round(value / step) * step for value in (spot.north, spot.east))
    return replace(spot, north=north, east=east, step=step)


def _unique(spots: Iterable[Spot]) -> Iterable[Spot]:
    seen: set[str] = set()
    for spot in spots:
        if spot.written not in seen:
            seen.add(spot.written)
            yield spot
