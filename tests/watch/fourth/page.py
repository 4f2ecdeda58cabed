"""a page's parts -> the pieces that every layout shares: head, menu, line of date, foot."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from tests.watch.fourth.look import Look
from tests.watch.fourth.model import Told


@dataclass(frozen=True)
class Page:
    """What a layout puts together."""

    look: Look
    told: Told
    site: str
    body: str
    slots: Mapping[str, str]

    @property
    def title(self) -> str:
        """The page's title."""
        return self.told.title

    @property
    def nav(self) -> tuple[str, ...]:
        """The labels of the menu."""
        return self.look.words.nav

    def s(self, name: str) -> str:
        """What the server puts into a slot."""
        return self.slots.get(name, "")

    def head(self, more: str) -> str:
        """The start of the document."""
        words = self.look.words
        way = ' dir="rtl"' if words.rtl else ""
        script = self.look.dice("js").choice(['<script src="/js/app.js"></script>\n', "", ""])
        return (
            f'<!DOCTYPE html>\n<html lang="{words.lang}"{way}>\n<head>\n<meta charset="utf-8">\n'
            f"<title>{self.title} - {self.site}</title>\n"
            f'<meta property="og:title" content="{self.title}">\n'
            f"{more}\n{script}{self.s('head')}\n</head>\n<body>"
        )

    def menu(self, gap: str = "") -> str:
        """The menu, as a list or with something between its links."""
        extra = (self.s("nav"),) if self.s("nav") else ()
        labels = (*self.nav[:3], *extra, *self.nav[3:])
        links = [f'<a href="/m/{Random(text).randrange(9999)}">{text}</a>' for text in labels]
        if gap:
            return gap.join(links)
        return "<ul>" + "".join(f"<li>{link}</li>" for link in links) + "</ul>"

    def byline(self) -> str:
        """The author, the date and what the server adds to them."""
        words = self.look.words
        author = words.say["author"].format(name=self.told.author) if self.told.author else ""
        parts = [part for part in (author, self.told.date) if part]
        shape = self.look.dice("byline").choice(["<span>{}</span>", '<span class="meta">{}</span>'])
        return " ".join([*(shape.format(part) for part in parts), self.s("byline")])

    def foot(self) -> str:
        """The foot of the page."""
        words = self.look.words
        rights = words.say["rights"].format(
            y=self.s("year") or self.look.start.year, site=self.site
        )
        links = " | ".join(f'<a href="/p/{n}">{text}</a>' for n, text in enumerate(words.foot))
        call = self.s("hours") or words.hours[0]
        return f"<p>{links}</p>\n<p>{call}</p>\n<p>{rights}</p>\n{self.s('foot')}"

    def tail(self) -> str:
        """The end of the document."""
        return f"{self.s('bottom')}\n</body>\n</html>\n"
