"""a site's words, a layout and a visit -> one look at a page: its dice, days, numbers and boxes."""

import datetime
import random
from dataclasses import dataclass
from functools import cached_property

_EAST = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True)
class Words:
    """The words of one language's sites: ``key: a / b / c`` lines."""

    script: str
    lang: str
    text: str

    @cached_property
    def table(self) -> dict[str, tuple[str, ...]]:
        """Key to its phrases."""
        pairs = (line.partition(": ") for line in self.text.strip().splitlines())
        return {key: tuple(rest.split(" / ")) for key, _, rest in pairs}

    def many(self, key: str) -> tuple[str, ...]:
        """All the phrases of a key."""
        return self.table[key]

    def one(self, key: str) -> str:
        """The first phrase of a key."""
        return self.table[key][0]

    @property
    def rtl(self) -> bool:
        """Whether the language is written from the right."""
        return self.script in ("arabic", "uyghur")

    @property
    def space(self) -> str:
        """What stands between two sentences."""
        return "" if self.script == "han" else " "


@dataclass(frozen=True)
class Layout:
    """One site's way of marking a page up."""

    name: str
    page: str
    para: str
    box: str
    figure: str
    table: str
    listing: str = '<ul class="list">{}</ul>'
    hashed: str = ""


@dataclass(frozen=True)
class Look:
    """One visit to one page: 0 before, 1 after, 2 a minute after 1."""

    name: str
    words: Words
    layout: Layout
    kind: str
    visit: int
    start: datetime.datetime
    gap: int
    east: bool = False

    @property
    def now(self) -> datetime.datetime:
        """When the server answers."""
        later = datetime.timedelta(days=self.gap, minutes=97)
        minute = datetime.timedelta(minutes=1)
        return self.start + (later if self.visit else 0 * later) + minute * (self.visit == 2)

    def site(self, what: str) -> random.Random:
        """Dice that fall the same at every visit."""
        return random.Random(f"{self.name}/{what}")

    def roll(self, what: str) -> random.Random:
        """Dice that fall anew at every visit."""
        return random.Random(f"{self.name}/{what}/{self.visit}")

    def num(self, count: float) -> str:
        """A number as this site writes it."""
        return f"{count}".translate(_EAST) if self.east else f"{count}"

    def say(self, key: str, **slots: float | str) -> str:
        """A phrase with its numbers filled in."""
        full = {k: v if isinstance(v, str) else self.num(v) for k, v in slots.items()}
        return self.words.one(key).format(**full)

    def date(self, when: datetime.datetime) -> str:
        """A day as this site writes it."""
        month = self.words.many("months")[when.month - 1]
        return self.say("date", d=when.day, m=month, y=when.year)

    def weekday(self) -> str:
        """Today's name."""
        return self.words.many("weekdays")[self.now.weekday()]

    def pick(self, key: str, count: int, what: str) -> list[str]:
        """Some phrases of a key, some of them others at every visit."""
        pool = list(self.words.many(key))
        self.site(what).shuffle(pool)
        turn = self.visit * max(1, count - 2) % len(pool)
        return (pool + pool)[turn : turn + count]

    def links(self, heads: list[str]) -> str:
        """A list of links."""
        rows = (f'<li><a href="/{_slug(h)}">{h}</a></li>' for h in heads)
        return f"<ul>{''.join(rows)}</ul>"

    def box(self, title: str, inner: str) -> str:
        """A block of the page's furniture."""
        return self.layout.box.format(title, inner)


def _slug(text: str) -> str:
    return f"n/{random.Random(text).randrange(10_000, 99_999)}"
