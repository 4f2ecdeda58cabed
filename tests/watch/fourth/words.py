"""a language -> the words its sites put around their content."""

from dataclasses import dataclass

from tests.watch.pair import Script


@dataclass(frozen=True)
class Words:
    """Furniture words of one language; ``{n}`` and the like stand where a number goes."""

    script: Script
    lang: str
    joiner: str
    thousand: str
    date: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    nav: tuple[str, ...]
    extra: tuple[str, ...]
    heads: tuple[str, ...]
    ads: tuple[str, ...]
    tips: tuple[str, ...]
    people: tuple[str, ...]
    remarks: tuple[str, ...]
    letters: tuple[str, ...]
    alerts: tuple[str, ...]
    cities: tuple[str, ...]
    skies: tuple[str, ...]
    coins: tuple[str, ...]
    poll: tuple[str, ...]
    events: tuple[str, ...]
    greets: tuple[str, ...]
    tags: tuple[str, ...]
    partners: tuple[str, ...]
    foot: tuple[str, ...]
    hours: tuple[str, ...]
    tools: tuple[str, ...]
    cookies: tuple[str, str, str]
    goods: tuple[str, ...]
    prayers: tuple[str, ...]
    say: dict[str, str]

    @property
    def rtl(self) -> bool:
        """Whether the page runs from right to left."""
        return self.script in {"arabic", "uyghur"}

    def number(self, value: int) -> str:
        """The number with the language's separator of thousands."""
        return f"{value:,}".replace(",", self.thousand)

    def day(self, year: int, month: int, day: int) -> str:
        """A written date."""
        return self.date.format(y=year, m=month, d=day, month=self.months[month - 1])
