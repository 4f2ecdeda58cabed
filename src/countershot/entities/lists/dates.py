"""a date as lists write it -> YYYY-MM-DD, or nothing where it is none."""

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
PIVOT = 69
"""Years of two digits from here on are of the last century (as POSIX has it)."""
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SLASHES = re.compile(r"(?<!\d)(\d\d?)/(\d\d?)/(\d{4}|\d\d)(?!\d)")
_MONTH_FIRST = re.compile(r"\b([A-Z][a-z]{2,8})\.? (\d\d?), ?(\d{4})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d\d?) ([A-Z][a-z]{2,8}) (\d{4})(?!\d)")
_ORDERS = (
    (_ISO, (1, 2, 3)),
    (_SLASHES, (3, 1, 2)),
    (_MONTH_FIRST, (3, 1, 2)),
    (_DAY_FIRST, (3, 2, 1)),
)
"""Which group of each pattern is year, month, day."""


def days_said(text: str) -> tuple[tuple[str, str], ...]:
    """Every day that a text gives, with the words for it; the month stands before the day (US)."""
    found: list[tuple[int, str, str]] = []
    for pattern, order in _ORDERS:
        for match in pattern.finditer(text):
            day = _day(*(match.group(at) for at in order))
            if day is not None:
                found.append((match.start(), day, match.group()))
    return tuple((day, words) for _, day, words in sorted(found))


def days_in(text: str) -> tuple[str, ...]:
    """Every day that a text gives, in its order."""
    return tuple(day for day, _ in days_said(text))


def day_in(text: str | None) -> str | None:
    """The one day that a text gives; None where it gives none or several."""
    found = days_in(text or "")
    return found[0] if len(found) == 1 else None


def _day(year: str, month: str, day: str) -> str | None:
    number = int(year)
    if len(year) == 2:
        number += 1900 if number >= PIVOT else 2000
    names = [at for at, name in enumerate(MONTHS, 1) if month.casefold().startswith(name)]
    at = int(month) if month.isdigit() else (names[0] if names else 0)
    try:
        return date(number, at, int(day)).isoformat()
    except ValueError:
        return None
