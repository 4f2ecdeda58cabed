"""a language -> the words its sites put around a story, and how they write times and dates."""

from dataclasses import dataclass
from datetime import datetime

from tests.watch.eighth.story import Site
from tests.watch.pair import Script


@dataclass(frozen=True)
class Words:
    """All that stands around a story in one language.

    ``ago``: by unit the forms for one, for two to ten, and for more. ``date``: a format with
    the names d, dd, mm, month, year and weekday. ``labels``: short words by plain key.
    """

    script: Script
    lang: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    date: str
    ago: dict[str, tuple[str, str, str]]
    names: dict[Site, tuple[str, ...]]
    nav: dict[Site, tuple[str, ...]]
    nav_new: tuple[str, ...]
    labels: dict[str, str]
    headlines: tuple[str, ...]
    offers: dict[Site, tuple[str, ...]]
    ads: tuple[str, ...]
    remarks: tuple[tuple[str, str], ...]
    towns: tuple[str, ...]
    skies: tuple[str, ...]
    authors: tuple[str, ...]
    rtl: bool = False

    def day(self, when: datetime) -> str:
        return self.date.format(
            d=when.day,
            dd=f"{when.day:02}",
            mm=f"{when.month:02}",
            month=self.months[when.month - 1],
            year=when.year,
            weekday=self.weekdays[when.weekday()],
        )

    def short_day(self, when: datetime) -> str:
        sep = "-" if self.script in {"han", "uyghur"} else "."
        if sep == "-":
            return when.strftime("%Y-%m-%d")
        return when.strftime("%d.%m.%Y")

    def since(self, then: datetime, now: datetime) -> str:
        """ "3 hours ago", in the coarsest unit that fits."""
        minutes = max(1, int((now - then).total_seconds() // 60))
        for unit, size in (("month", 43200), ("day", 1440), ("hour", 60), ("minute", 1)):
            if minutes >= size:
                count = minutes // size
                one, few, many = self.ago[unit]
                form = one if count == 1 else few if count <= 10 else many
                return form.format(n=count)
        raise AssertionError
