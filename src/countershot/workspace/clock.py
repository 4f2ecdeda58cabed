"""the case's settings -> the clock that every entry's time is read from."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from countershot.errors import UsageError

_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(frozen=True)
class SystemClock:
    """This machine's clock, as UTC to the second."""

    kind: str = "system"

    def now_utc(self) -> str:
        """The present moment."""
        return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True)
class FixedClock:
    """A clock that stands still; what it dates is marked ``fixed``."""

    moment_utc: str
    kind: str = "fixed"

    def now_utc(self) -> str:
        """The moment it was set to."""
        return self.moment_utc


def fixed(moment_utc: str) -> FixedClock:
    """A clock set to ``YYYY-MM-DDTHH:MM:SSZ``. Raises UsageError for anything else."""
    try:
        if not _UTC.fullmatch(moment_utc):
            raise ValueError(moment_utc)
        datetime.strptime(moment_utc, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError as error:
        raise UsageError(f"{moment_utc!r} is not a time like 2031-03-14T09:26:53Z") from error
    return FixedClock(moment_utc)
