"""a page's name, a kind of noise and a visit -> the dice and words that noise is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from tests.watch.sixth.read import Words


@dataclass(frozen=True)
class Look:
    """One visit to one page, as one kind of noise sees it.

    ``visit``: 0 the first, 1 the one days or weeks after, 2 a minute after that. ``gap``: days
    since the first.
    """

    words: Words
    name: str
    kind: str
    visit: int
    when: datetime
    gap: int

    @property
    def base(self) -> Random:
        """Dice that fall alike at every visit."""
        return Random(f"{self.name}/{self.kind}")

    @property
    def slow(self) -> Random:
        """Dice that fall anew in days, alike within a minute."""
        return Random(f"{self.name}/{self.kind}/{min(self.visit, 1)}")

    @property
    def fast(self) -> Random:
        """Dice that fall anew at every request."""
        return Random(f"{self.name}/{self.kind}/request {self.visit}")

    def say(self, key: str, **parts: str | int) -> str:
        """The first wording of a key, filled in."""
        return self.words[key][0].format(**parts)

    def date(self, day: datetime) -> str:
        """A day as this site writes it."""
        if Random(f"{self.name}/dates").random() < 0.35:
            return day.strftime(self.words["numeric"][0])
        month = self.words["months"][day.month - 1]
        return self.say("date", d=day.day, m=month, y=day.year)

    def items(self, dice: Random, count: int) -> list[str]:
        """Some of the site's other headlines."""
        return dice.sample(self.words["items"], count)

    def grown(self, start: int, step: int) -> int:
        """A count that grows between visits, not within a minute."""
        low = self.base.randint(start, start * 9)
        return low + (self.base.randint(step // 2 + 1, step * 4) if self.visit else 0)


Block = Callable[[Look], str]
Turn = Callable[[str, Look], str]


@dataclass(frozen=True)
class Noise:
    """A kind of noise: how often real sites show it, where it stands, on which pages only."""

    kind: str
    weight: int
    region: str
    block: Block | None = None
    turn: Turn | None = None
    only: tuple[str, ...] = ()
    stays: bool = False


def links(items: list[str], dice: Random) -> str:
    """A list of links to other pages."""
    rows = (f'<li><a href="/a/{dice.randint(1000, 99999)}">{item}</a></li>' for item in items)
    return "<ul>" + "".join(rows) + "</ul>"


def box(name: str, heading: str, inner: str) -> str:
    """A widget of the sidebar or of the page's foot."""
    return f'<div class="{name}"><h3>{heading}</h3>{inner}</div>\n'
