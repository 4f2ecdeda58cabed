"""one visit to one page -> its time, its dice and its counters."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from tests.watch.fourth.words import Words


@dataclass(frozen=True)
class Look:
    """A visit: 0 is the first, 1 days later, 2 a minute after that."""

    words: Words
    name: str
    visit: int
    start: datetime
    gap: timedelta

    @property
    def now(self) -> datetime:
        """The server's time at this visit."""
        return self.start + (self.gap if self.visit else timedelta()) + self.minute

    @property
    def minute(self) -> timedelta:
        """A minute and a few seconds, on the last visit alone."""
        return timedelta(seconds=64) if self.visit == 2 else timedelta()

    @property
    def later(self) -> int:
        """0 on the first visit, 1 on both that came days later."""
        return min(self.visit, 1)

    def dice(self, key: str) -> Random:
        """Chance that falls the same at every visit."""
        return Random(f"{self.name}/{key}")

    def slow(self, key: str) -> Random:
        """Chance that falls anew after days, but not within a minute."""
        return Random(f"{self.name}/{key}/slow{self.later}")

    def fresh(self, key: str) -> Random:
        """Chance that falls anew with each request."""
        return Random(f"{self.name}/{key}/fresh{self.visit}")

    def day(self) -> str:
        """Today's date in the language's words."""
        return self.words.day(self.now.year, self.now.month, self.now.day)

    def token(self, key: str, length: int = 32, slow: bool = False) -> str:
        """A hexadecimal token."""
        dice = self.slow(key) if slow else self.fresh(key)
        return "".join(dice.choice("0123456789abcdef") for _ in range(length))

    def turn(self, key: str, things: tuple[str, ...], slow: bool = False) -> str:
        """One of the things: another one at every visit (or after days alone)."""
        first = self.dice(key).randrange(len(things))
        return things[(first + (self.later if slow else self.visit)) % len(things)]

    def window(self, key: str, things: tuple[str, ...], size: int, step: int) -> list[str]:
        """A run of the things that has moved on by some steps after days."""
        first = self.dice(key).randrange(len(things)) + step * (1 - self.later)
        return [things[(first + each) % len(things)] for each in range(size)]

    def count(self, key: str, low: int, high: int, busy: float = 0.0) -> int:
        """A counter that grew over days, and within a minute where the page is busy."""
        dice = self.dice(key)
        base, grown = dice.randint(low, high), dice.randint(2, max(3, high // 4))
        quick = dice.randint(1, 6) if dice.random() < busy else 0
        return base + grown * self.later + (quick if self.visit == 2 else 0)

    def box(self, key: str, names: str, inner: str, tag: str = "div") -> str:
        """The inner HTML in an element whose class tells its sort, or tells nothing."""
        dice = self.dice(f"{key}-box")
        plain = dice.choice([*names.split(), *names.split(), "", f"c-{dice.randrange(999):03d}"])
        return f'<{tag} class="{plain}">{inner}</{tag}>' if plain else f"<{tag}>{inner}</{tag}>"

    def heading(self, key: str, text: str) -> str:
        """A small title of a widget in one of the ways sites write it."""
        shape = self.dice(f"{key}-h").choice(
            [
                "<h3>{}</h3>",
                "<h4>{}</h4>",
                '<div class="title">{}</div>',
                "<b>{}</b><br>",
                "<p><strong>{}</strong></p>",
            ]
        )
        return shape.format(text)

    def links(self, key: str, texts: list[str], notes: list[str] | None = None) -> str:
        """A list of links in one of the ways sites write it."""
        marks = [f" <small>{note}</small>" for note in notes] if notes else [""] * len(texts)
        pieces = [
            f'<a href="/n/{Random(text).randrange(10000, 99999)}">{text}</a>{mark}'
            for text, mark in zip(texts, marks, strict=True)
        ]
        shape = self.dice(f"{key}-l").choice(["ul", "ol", "div", "p"])
        if shape in {"ul", "ol"}:
            return f"<{shape}>\n" + "\n".join(f"<li>{x}</li>" for x in pieces) + f"\n</{shape}>"
        return "\n".join(f"<{shape}>{piece}</{shape}>" for piece in pieces)
