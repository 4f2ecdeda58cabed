"""text -> the days, months and years it names, as the beginnings of ISO dates; moments compared."""

import re
from datetime import datetime, timedelta

from countershot.claims.words import MONTHS

_FOREIGN = {
    "januar": 1, "februar": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10,
    "dezember": 12, "janvier": 1, "février": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7,
    "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "enero": 1,
    "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
_NAMED = _FOREIGN | MONTHS | {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
_MONTH = "|".join(sorted(_NAMED, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_PATTERNS = (
    re.compile(rf"(?<!\d)(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>[0-3]\d))?(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<y>{_YEAR})\s*年(?:\s*(?P<m>\d{{1,2}})\s*月(?:\s*(?P<d>\d{{1,2}})\s*日)?)?"
    ),
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})\.? (?P<n>{_MONTH})\.?,? (?P<y>{_YEAR})(?!\d)", re.I),
    re.compile(rf"\b(?P<n>{_MONTH})\.? (?:(?P<d>\d{{1,2}}),? )?(?P<y>{_YEAR})(?!\d)", re.I),
    re.compile(
        rf"(?<![\d./-])(?P<d>1[3-9]|2\d|3[01])[./-](?P<m>0?[1-9]|1[0-2])[./-](?P<y>{_YEAR})(?!\d)"
    ),
    re.compile(
        rf"(?<![\d./-])(?P<m>0?[1-9]|1[0-2])[./-](?P<d>1[3-9]|2\d|3[01])[./-](?P<y>{_YEAR})(?!\d)"
    ),
    re.compile(rf"(?<![\d.])(?:\d{{1,2}}[./-]){{1,2}}(?P<y>{_YEAR})(?!\d)"),
    re.compile(rf"(?<![\d.,-])(?P<y>{_YEAR})(?!\d|[.,-]\d)"),
)
_CLOCK = re.compile(rf"({_YEAR})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?")
FARTHEST_EAST = timedelta(hours=14)
"""No place's own clock is farther ahead of UTC than that."""


_CHINESE_YEAR = re.compile(r"[一二][零〇九][零〇一二三四五六七八九]{2}(?=年)")
_DIGITS = str.maketrans("零〇一二三四五六七八九", "00123456789")


def dates_in(text: str) -> tuple[str, ...]:
    """Each as far as it goes: ``2031``, ``2031-03`` or ``2031-03-14``; no stretch is read twice."""
    found: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    text = _CHINESE_YEAR.sub(lambda match: match[0].translate(_DIGITS), text)
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            found.append((match.start(), _iso(match)))
    return tuple(date for _, date in sorted(found))


_STRETCHES: tuple[tuple[re.Pattern[str], dict[str, int]], ...] = (
    (re.compile(rf"\bQ(?P<q>[1-4])[ /-]*(?P<y>{_YEAR})", re.I), {}),
    (re.compile(rf"(?P<y>{_YEAR})[ /-]*Q(?P<q>[1-4])\b", re.I), {}),
    (
        re.compile(
            rf"\b(?P<q>first|second|third|fourth|last) quarter (?:of )?(?P<y>{_YEAR})", re.I
        ),
        {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4},
    ),
    (
        re.compile(rf"(?P<y>{_YEAR})\s*年第?(?P<q>[一二三四])季度"),
        {"一": 1, "二": 2, "三": 3, "四": 4},
    ),
    (re.compile(rf"\b(?P<q>second) half (?:of )?(?P<y>{_YEAR})", re.I), {"second": 3}),
    (re.compile(rf"(?P<y>{_YEAR})\s*年(?P<q>下)半年"), {"下": 3}),
    (re.compile(rf"\b(?:late|end of|the end of) (?P<q>)(?P<y>{_YEAR})", re.I), {"": 3}),
)


def beginnings(text: str) -> tuple[str, ...]:
    """The first month of each quarter, half or end of a year that is named, as ``2031-07``.

    Seasons are left out: they begin half a year apart on the two halves of the Earth.
    """
    found = []
    for pattern, quarters in _STRETCHES:
        for match in pattern.finditer(text):
            quarter = quarters.get(match["q"].lower()) or int(match["q"])
            found.append(f"{match['y']}-{3 * quarter - 2:02}")
    return tuple(found)


def _iso(match: re.Match[str]) -> str:
    parts = match.groupdict()
    name = parts.get("n")
    month = _NAMED[name.lower()] if name else int(parts.get("m") or 0)
    day = int(parts.get("d") or 0)
    if not 1 <= month <= 12:
        return parts["y"]
    return f"{parts['y']}-{month:02}" + (f"-{day:02}" if day else "")


def is_after(date: str, moment_utc: str) -> bool:
    """Does all of a day, month or year lie after a moment? A day for every clock on Earth."""
    if not date or not moment_utc:
        return False
    latest = datetime.fromisoformat(moment_utc) + FARTHEST_EAST
    return date > latest.strftime("%Y-%m-%d")[: len(date)]


def minutes_after(later_utc: str, earlier_utc: str) -> float:
    """By how many minutes one moment lies after another; less than 0 if before it."""
    apart = datetime.fromisoformat(later_utc) - datetime.fromisoformat(earlier_utc)
    return apart.total_seconds() / 60


def days_after(later_utc: str, earlier_utc: str) -> float:
    """The same in days."""
    return minutes_after(later_utc, earlier_utc) / (24 * 60)


def local_after(value: str, moment_utc: str) -> bool:
    """Is a time without a zone, as a tag has it, after a moment wherever it was taken?"""
    match = _CLOCK.search(value)
    if match is None or not moment_utc:
        return False
    try:
        local = datetime(*(int(part or 0) for part in match.groups()))  # type: ignore[arg-type]
    except ValueError:
        return False
    latest = datetime.fromisoformat(moment_utc).replace(tzinfo=None) + FARTHEST_EAST
    return local > latest
