"""nothing -> a sixth half of page-version pairs, by a hand that saw neither program nor others.

- ``pairs()``: 300 pairs, six scripts, 25 edited and 25 of noise alone for each.
- ``read``: stories, words and edits from a language's plain text.
- ``latin`` ... ``uyghur``: that text.
- ``look``, ``blocks``, ``kinds``: what differs from visit to visit.
- ``layouts``, ``frames``: how the pages are laid out.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from random import Random

from tests.watch.pair import Pair, Script
from tests.watch.sixth import arabic as sixth_arabic
from tests.watch.sixth import cyrillic as sixth_cyrillic
from tests.watch.sixth import han as sixth_han
from tests.watch.sixth import latin as sixth_latin
from tests.watch.sixth import turkish as sixth_turkish
from tests.watch.sixth import uyghur as sixth_uyghur
from tests.watch.sixth.frames import USED
from tests.watch.sixth.kinds import KINDS, MORE, hashed
from tests.watch.sixth.layouts import Layout
from tests.watch.sixth.look import Look, Noise
from tests.watch.sixth.read import Para, Row, Story, Words, edit, stories, words

_TEXTS: dict[Script, tuple[str, str]] = {
    "latin": (sixth_latin.WORDS, sixth_latin.STORIES),
    "han": (sixth_han.WORDS, sixth_han.STORIES),
    "arabic": (sixth_arabic.WORDS, sixth_arabic.STORIES),
    "uyghur": (sixth_uyghur.WORDS, sixth_uyghur.STORIES),
    "cyrillic": (sixth_cyrillic.WORDS, sixth_cyrillic.STORIES),
    "turkish": (sixth_turkish.WORDS, sixth_turkish.STORIES),
}
_REGIONS = ("head", "top", "header", "nav", "meta", "mid", "after", "aside", "foot", "end")


@dataclass(frozen=True)
class Site:
    """One site's page: its words and layout, what moves on it, what stands still, its days."""

    name: str
    words: Words
    layout: Layout
    moves: tuple[Noise, ...]
    stands: tuple[Noise, ...]
    start: datetime
    gap: timedelta

    def look(self, noise: Noise, visit: int) -> Look:
        """The visit as one kind of noise sees it."""
        at = visit if noise in self.moves else 0
        when = self.start + (self.gap if at else timedelta(0)) + timedelta(minutes=at // 2)
        return Look(self.words, self.name, noise.kind, at, when, self.gap.days if at else 0)

    def regions(self, visit: int) -> dict[str, str]:
        """The widgets of the visit by the place they stand in."""
        found = dict.fromkeys(_REGIONS, "")
        for noise in KINDS:
            if noise.block and (noise in self.moves or noise in self.stands):
                found[noise.region] += noise.block(self.look(noise, visit))
        return found


def _body(paras: tuple[Para, ...], layout: Layout, mid: str, space: str) -> str:
    parts: list[str] = []
    for place, para in enumerate(paras):
        if para.heading:
            parts.append(layout.heading.format(para.heading))
        parts.append(layout.para.format(space.join(para.sentences)))
        if place == 0 and mid:
            parts.append(mid.strip())
    return layout.gap.join(parts)


def _data(head: Row, rows: tuple[Row, ...], layout: Layout) -> str:
    if not head:
        return "<ul>\n" + "\n".join(f"<li>{row[0]}</li>" for row in rows) + "\n</ul>"

    def line(row: Row, tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "</tr>"

    lines = [line(head, layout.cells[0]), *(line(row, layout.cells[1]) for row in rows)]
    return layout.table + "\n" + "\n".join(lines) + "\n</table>"


def _nav(found: Words) -> dict[str, str]:
    links = [f'<a href="/{place}">{name}</a>' for place, name in enumerate(found["nav"])]
    return {
        "navli": "".join(f"<li>{link}</li>" for link in links),
        "nava": " ".join(links),
        "navbr": "<br>".join(links),
    }


def _page(site: Site, story: Story, visit: int) -> str:
    layout, found = site.layout, site.words
    plain = Look(found, site.name, "page", 0, site.start, 0)
    put = site.regions(visit) | _nav(found)
    put["title"], put["author"] = story.title, story.author
    put["site"] = plain.base.choice(found["site"])
    put["lang"], put["dir"] = found["lang"][0], found["dir"][0]
    posted = plain.date(site.start - timedelta(days=plain.base.randint(0, 9)))
    put["date"] = plain.say("published", x=posted) if plain.base.random() < 0.5 else posted
    put["body"] = _body(story.paras, layout, put["mid"], _space(found))
    put["data"] = _data(story.head, story.rows, layout)
    put["figure"] = layout.figure.format(story.caption) if story.caption else ""
    put["file"] = layout.file.format(story.file) if story.file else ""
    put["note"] = layout.para.format(story.note) if story.note else ""
    html = layout.page
    for place, text in put.items():
        html = html.replace(f"[[{place}]]", text)
    for noise in site.moves:
        if noise.turn:
            html = noise.turn(html, site.look(noise, visit))
    return hashed(html, site.name)


def _space(found: Words) -> str:
    return " " if found["join"][0] == "+" else ""


def _fits(noise: Noise, story: Story, layout: Layout) -> bool:
    if noise.kind == "images" and not story.caption:
        return False
    if noise.kind == "signed" and not story.file:
        return False
    if noise.kind in ("ids", "theme") and layout.name in ("wiki", "bare"):
        return False
    return not noise.only or story.kind in noise.only or layout.name in noise.only


def _drawn(
    dice: Random, pool: list[Noise], count: int, more: dict[str, float]
) -> tuple[Noise, ...]:
    left = list(pool)
    found: list[Noise] = []
    while left and len(found) < count:
        weights = [noise.weight * more.get(noise.kind, 1) for noise in left]
        one = dice.choices(left, weights)[0]
        left.remove(one)
        found.append(one)
    return tuple(found)


def _site(name: str, script: Script, found: Words, story: Story, count: int) -> Site:
    dice = Random(name)
    layout = dice.choice(USED[story.kind])
    pool = [noise for noise in KINDS if _fits(noise, story, layout)]
    moves = _drawn(dice, pool, count, MORE[script])
    rest = [noise for noise in pool if noise.stays and noise not in moves]
    stands = _drawn(dice, rest, dice.randint(2, 5), MORE[script])
    start = datetime(2025, dice.randint(1, 11), dice.randint(1, 28), dice.randint(6, 21), 17)
    if any(noise.kind == "years" for noise in moves):
        start = datetime(2025, 12, dice.randint(18, 30), 11, 17)
    gap = timedelta(days=dice.randint(14, 40), hours=dice.randint(0, 2))
    return Site(name, found, layout, moves, stands, start, gap)


def _pair(script: Script, found: Words, story: Story, place: str, which: int, edits: bool) -> Pair:
    name = f"sixth-{script}-{place}-{'edit' if edits else 'noise'}"
    dice = Random(name + "/count")
    count = dice.choice((0, 0, 0, 1, 2, 3)) if edits else dice.randint(2, 5)
    site = _site(name, script, found, story, count)
    after, seen = edit(story, which) if edits else (story, ())
    pages = _page(site, story, 0), _page(site, after, 1), _page(site, after, 2)
    return Pair(name, script, pages[0], pages[1], edits, seen, pages[2])


@cache
def pairs() -> tuple[Pair, ...]:
    """All the pairs, in a fixed order."""
    made: list[Pair] = []
    for script, (furniture, texts) in _TEXTS.items():
        found = words(furniture)
        for story in stories(texts, _space(found)):
            for which in range(5):
                for edits in (True, False):
                    place = f"{story.kind}-{which + 1}"
                    made.append(_pair(script, found, story, place, which, edits))
    return tuple(made)
