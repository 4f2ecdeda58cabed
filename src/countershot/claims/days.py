"""a date, statement or exhibit -> the day that it is of."""

import re
from collections.abc import Iterable
from datetime import date

from countershot.records.exhibit import Exhibit
from countershot.records.statement import Statement

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def last_day(value: str) -> date | None:
    """The last day that an ISO date or period speaks of: 2029 -> 2029-12-31; None if none."""
    found = _ISO.fullmatch(value.rpartition("/")[2].strip()[:10])
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 12), int(found[3] or 0)
    try:
        if day:
            return date(year, month, day)
        return date(year + month // 12, month % 12 + 1, 1) - _DAY
    except ValueError:
        return None


_DAY = date(2000, 1, 2) - date(2000, 1, 1)


def day_of(statement: Statement) -> date | None:
    """The latest day that a statement says it is of; None where it does not say."""
    return latest(field.value or field.max for field in statement.fields if field.field == "when")


def latest(values: Iterable[str]) -> date | None:
    """The latest of these dates, as far as they are dates."""
    found = [day for value in values if (day := last_day(value)) is not None]
    return max(found, default=None)


def seen_on(exhibit: Exhibit) -> date | None:
    """The day on which it was sealed; of a capture given to us, the day its maker says."""
    web = exhibit.capture.web
    said = web.said_taken_utc[:10] if web else ""
    return last_day(said) or last_day(exhibit.capture.sealed_at_utc[:10])
