"""nothing -> 300 pairs of page versions, written by a hand that saw neither program nor corpora.

Contents: ``pairs()`` gives 25 edited and 25 noise-only pairs for each of six scripts. The parts:
``model`` (a story, an edit), a script (the stories), ``words*`` (what
sites of a language put around content), ``look`` (a visit), ``noise*`` (what
changes without an edit, by how common it is), ``render``, ``page`` and
``layouts*`` (fourteen ways to build the document).
"""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from random import Random

from tests.watch.fourth import arabic, cyrillic, han, latin, turkish, uyghur
from tests.watch.fourth.layouts import LAYOUTS
from tests.watch.fourth.look import Look
from tests.watch.fourth.model import Story, Told, changes, edited, flat, told
from tests.watch.fourth.noise import Kind, changed, drawn, fitting, placed
from tests.watch.fourth.page import Page
from tests.watch.fourth.render import content
from tests.watch.fourth.words import Words
from tests.watch.fourth.words_arabic import ARABIC
from tests.watch.fourth.words_cyrillic import CYRILLIC
from tests.watch.fourth.words_han import HAN
from tests.watch.fourth.words_latin import LATIN
from tests.watch.fourth.words_turkish import TURKISH
from tests.watch.fourth.words_uyghur import UYGHUR
from tests.watch.pair import Pair

BOOKS: tuple[tuple[Words, tuple[Story, ...]], ...] = (
    (LATIN, latin.STORIES),
    (HAN, han.STORIES),
    (ARABIC, arabic.STORIES),
    (UYGHUR, uyghur.STORIES),
    (CYRILLIC, cyrillic.STORIES),
    (TURKISH, turkish.STORIES),
)


def first_look(name: str, words: Words, live: list[Kind]) -> Look:
    """The first visit: some day; just before a new year where the year is to change."""
    dice = Random(f"{name}/time")
    start = datetime(2023, 1, 5) + timedelta(days=dice.randrange(700))
    gap = timedelta(days=dice.randint(2, 24), minutes=dice.randrange(1200))
    if any(each.name == "year" for each in live):
        start = datetime(dice.choice([2022, 2023, 2024]), 12, dice.randint(20, 30))
        gap += timedelta(days=12)
    start += timedelta(hours=dice.randint(6, 20), seconds=dice.randrange(3600))
    return Look(words, name, 0, start, gap)


def drawn_page(look: Look, site: str, kind: str, story: Told, parts: list[list[Kind]]) -> str:
    """The document at one visit; the parts are what changes and what stands still."""
    live, still = parts
    slots = placed(replace(look, visit=0), still)
    for slot, piece in placed(look, live).items():
        alone = slot in {"nav", "hours", "year", "file"}
        slots[slot] = piece if alone else "\n".join(x for x in (slots.get(slot, ""), piece) if x)
    page = Page(look, story, site, content(look, story, slots), slots)
    layout = look.dice("layout").choice(LAYOUTS[kind])
    return changed(look, live, layout(page))


def one(words: Words, story: Story, number: int, edit: tuple[str, str] | None, size: int) -> Pair:
    """A pair of the story with an edit or without, and so many kinds of noise."""
    name = f"fourth-{words.script}-{story.kind}-{number}-{'edit' if edit else 'noise'}"
    dice = Random(name)
    text = flat(story.text, words.joiner)
    old = told(text)
    new = told(edited(text, edit)) if edit else old
    fit = fitting(story.kind, words.script, frozenset(block.mark for block in old.blocks))
    live = drawn(dice, fit, size)
    rest = [each for each in fit if each.still and each not in live]
    parts = [live, drawn(dice, rest, dice.randint(2, 5))]
    look = first_look(name, words, live)
    before, after, again = (
        drawn_page(replace(look, visit=visit), story.site, story.kind, version, parts)
        for visit, version in enumerate((old, new, new))
    )
    found = changes(old, new) if edit else ()
    return Pair(name, words.script, before, after, edit is not None, found, again)


def of_story(words: Words, story: Story, place: int) -> list[Pair]:
    """The ten pairs of one story."""
    out = []
    for number, edit in enumerate(story.edits, 1):
        dice = Random(f"{words.script}/{story.kind}/{number}")
        noisy = (place + number) % 2
        out.append(one(words, story, number, edit, dice.randint(1, 3) if noisy else 0))
        out.append(one(words, story, number, None, dice.randint(2, 5)))
    return out


@cache
def pairs() -> tuple[Pair, ...]:
    """The whole corpus."""
    return tuple(
        pair
        for words, stories in BOOKS
        for place, story in enumerate(stories)
        for pair in of_story(words, story, place)
    )
