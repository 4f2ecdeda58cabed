"""a page's name, a kind of noise, a visit -> the dice, times and boxes that kind may use."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from random import Random

from tests.watch.fifth.told import Words


@dataclass(frozen=True)
class Look:
    """One kind of noise on one page at one visit: 0, 1 weeks later, 2 a minute after 1."""

    name: str
    noise: str
    visit: int
    words: Words
    mode: str

    @property
    def fixed(self) -> Random:
        """Dice that fall the same at every visit."""
        return Random(f"{self.name}/{self.noise}")

    @property
    def slow(self) -> Random:
        """Dice that fall anew weeks later, and not a minute later."""
        return Random(f"{self.name}/{self.noise}/{min(self.visit, 1)}")

    @property
    def fast(self) -> Random:
        """Dice that fall anew at every request."""
        return Random(f"{self.name}/{self.noise}/{self.visit}")

    @property
    def days(self) -> int:
        """Days from the first visit to this one."""
        gap = Random(f"{self.name}/gap").randint(3, 40)
        return gap if self.visit else 0

    @property
    def when(self) -> datetime:
        """The time of this visit."""
        dice = Random(f"{self.name}/when")
        first = datetime(2025, 1, 7, 7, 5, 11) + timedelta(
            days=dice.randint(0, 400), minutes=dice.randint(0, 700), seconds=dice.randint(0, 40)
        )
        if not self.visit:
            return first
        later = first + timedelta(days=self.days, minutes=dice.randint(-20, 60), seconds=7)
        return later + timedelta(seconds=61) * (self.visit - 1)

    def coin(self, share: float = 0.5) -> bool:
        """A share -> whether this site is one of those that do so; the same at every visit."""
        return Random(f"{self.name}/{self.noise}/coin").random() < share

    def turned(self, key: str, count: int, each_request: bool = False) -> list[str]:
        """A key -> some of its words, others at a later visit (or at every request)."""
        order = list(self.words.all(key))
        self.fixed.shuffle(order)
        step = self.visit if each_request else min(self.visit, 1)
        start = step * max(1, self.fixed.randint(1, count))
        return [order[(start + n) % len(order)] for n in range(count)]

    def say(self, key: str, **values: int | str) -> str:
        """A key and values -> the phrase, in the form this site has chosen."""
        return self.words.one(key, self.fixed).format(**values)

    def grown(self, low: int, high: int, a_day: int, a_minute: int = 0) -> int:
        """A counter's range and pace -> its value at this visit."""
        day = self.slow.randint(max(1, a_day // 2), a_day)
        minute = self.fast.randint(1, a_minute) if a_minute and self.visit == 2 else 0
        return self.fixed.randint(low, high) + self.days * day + minute

    def box(self, label: str, inner: str, tag: str = "div") -> str:
        """A box's role and inside -> the box, named as this site names its boxes."""
        if self.mode == "clear":
            return f'<{tag} class="{label}">{inner}</{tag}>'
        dice = Random(f"{self.name}/{label}")
        if self.mode == "vague":
            return f'<{tag} class="mod m{dice.randint(1, 40)}">{inner}</{tag}>'
        if self.mode == "hash":
            return f'<{tag} class="c-b{dice.randrange(16**4):04x}">{inner}</{tag}>'
        return f"<{tag}>{inner}</{tag}>"

    def listing(
        self,
        label: str,
        title: str,
        lines: list[str],
        numbered: bool = False,
        notes: list[str] | None = None,
    ) -> str:
        """A list's role, heading, lines and what stands by each -> a box of links."""
        head = f"<h3>{title}</h3>" if self.mode in ("clear", "hash") else f"<b>{title}</b>"
        links = "".join(
            f'<li>{note}<a href="/n/{Random(line).randint(1000, 99999)}.html">'
            f"{escape(line)}</a></li>"
            for line, note in zip(lines, notes or [""] * len(lines), strict=True)
        )
        tag = "ol" if numbered else "ul"
        return self.box(label, f"{head}<{tag}>{links}</{tag}>")


def token(dice: Random, length: int = 32) -> str:
    """Dice -> a token in hexadecimal."""
    return f"{dice.randrange(16**length):0{length}x}"


def grouped(look: Look, number: int) -> str:
    """A number -> as this site writes it."""
    marks = {"latin": ",", "cyrillic": "\u00a0", "turkish": "."}
    mark = marks.get(look.words.script, "") if look.fixed.random() < 0.6 else ""
    return f"{number:,}".replace(",", mark)
