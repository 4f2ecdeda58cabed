"""stories in six languages, layouts and noise -> the seventh half of the pairs, kept apart.

Contents: ``pairs()``, 300 pairs (25 edited and 25 noise-only in each of six scripts).
``told`` reads stories and edits, ``look`` is one visit, ``layouts`` the ten
layouts, ``noise`` and ``noise_more`` the kinds of noise, ``latin`` and its
five fellows the words. Its writer saw neither the program nor the other halves.
"""

import datetime
import random
from dataclasses import replace
from functools import cache
from typing import cast

from tests.watch.pair import Pair, Script
from tests.watch.seventh.arabic import ARABIC, ARABIC_TOLD
from tests.watch.seventh.cyrillic import CYRILLIC, CYRILLIC_TOLD
from tests.watch.seventh.han import HAN, HAN_TOLD
from tests.watch.seventh.latin import LATIN, LATIN_TOLD
from tests.watch.seventh.layouts import LAYOUTS, OTHERS, SUITED, classes, document
from tests.watch.seventh.look import Look, Words
from tests.watch.seventh.noise_more import BUILD, PIECES, REDESIGN, WASHES
from tests.watch.seventh.told import Story, change, stories
from tests.watch.seventh.turkish import TURKISH, TURKISH_TOLD
from tests.watch.seventh.uyghur import UYGHUR, UYGHUR_TOLD

TOLD = (
    (LATIN, LATIN_TOLD),
    (HAN, HAN_TOLD),
    (ARABIC, ARABIC_TOLD),
    (UYGHUR, UYGHUR_TOLD),
    (CYRILLIC, CYRILLIC_TOLD),
    (TURKISH, TURKISH_TOLD),
)
_BY_NAME = {layout.name: layout for layout in LAYOUTS}
_FIXED = ("menu", "years")


def _weights(look: Look, pictured: bool = True) -> dict[str, float]:
    """How common each kind of noise is on such a page."""
    fit = {p.name: p.weight for p in PIECES if not p.kinds or look.kind in p.kinds}
    fit |= {name: weight for name, (weight, _, _) in WASHES.items()}
    if not pictured:
        del fit["lazy"]
    if look.layout.hashed:
        fit["build"] = BUILD
    return fit | {"redesign": REDESIGN}


def draw(look: Look, count: int, pictured: bool) -> frozenset[str]:
    """Some kinds of noise that suit the page, by their weights."""
    left, dice, drawn = _weights(look, pictured), look.site("draw"), set[str]()
    while len(drawn) < count:
        name = dice.choices(list(left), list(left.values()))[0]
        del left[name]
        drawn.add(name)
    if "hard-spaces" in drawn and "spacing" in drawn:
        drawn.remove("spacing")
        drawn.add("csrf")
    return frozenset(drawn)


def _still(look: Look, live: frozenset[str]) -> frozenset[str]:
    """Furniture that the page has and that stays as it is between the visits."""
    slow = [n for n in _weights(look) if n not in live and n not in ("cookie", "alert", "age")]
    pieces = {p.name for p in PIECES if not p.fast}
    slow = [n for n in slow if n in pieces]
    return frozenset({*look.site("still").sample(slow, 3), *_FIXED} - live)


def _seen(look: Look, fast: bool) -> Look:
    return look if fast else replace(look, visit=min(look.visit, 1))


def render(look: Look, story: Story, live: frozenset[str]) -> str:
    """The page at one visit, with the live kinds of noise as the visit has them."""
    still = _still(look, live)
    if "redesign" in live and look.visit:
        others = [x for x in LAYOUTS if x.name != look.layout.name and x.name != "board"]
        look = replace(look, layout=look.site("redesign").choice(others))
    posted = look.start - datetime.timedelta(days=look.site("posted").randrange(3, 90))
    slots = {"meta": f'<span class="date">{look.say("published", d=look.date(posted))}</span>'}
    for piece in PIECES:
        if piece.name in live or piece.name in still:
            visit = look if piece.name in live else replace(look, visit=0)
            made = piece.make(_seen(visit, piece.fast))
            slots[piece.slot] = f"{slots.get(piece.slot, '')}\n{made}".strip()
    html = document(look, story, slots)
    for name, (_, fast, wash) in WASHES.items():
        if name in live:
            html = wash(_seen(look, fast), html)
    return classes(look, html, f"b{min(look.visit, 1) if 'build' in live else 0}")


def look_at(name: str, words: Words, kind: str) -> Look:
    """The first visit to a page of a kind."""
    dice = random.Random(name)
    layout = _BY_NAME[dice.choice(SUITED.get(kind, OTHERS))]
    start = datetime.datetime(2024, 1, 9, 8, 12) + datetime.timedelta(
        days=dice.randrange(800), minutes=dice.randrange(600)
    )
    gap = dice.choice((2, 3, 5, 7, 8, 12, 14, 20, 27, 33))
    east = words.script == "arabic" and dice.random() < 0.4
    return Look(name, words, layout, kind, 0, start, gap, east)


def build(name: str, words: Words, story: Story, edit: str, count: int) -> Pair:
    """One pair: an edit (or "" for none) and so many kinds of noise."""
    look = look_at(name, words, story.kind)
    live = draw(look, count, bool(story.caption))
    if "years" in live:
        look = replace(look, start=look.start.replace(month=12, day=31 - look.gap // 2))
    later, edits = change(story, edit) if edit else (story, ())
    return Pair(
        name=name,
        script=cast(Script, words.script),
        before_html=render(look, story, live),
        after_html=render(replace(look, visit=1), later, live),
        edited=bool(edit),
        edits=edits,
        again_html=render(replace(look, visit=2), later, live),
    )


@cache
def pairs() -> tuple[Pair, ...]:
    """All the pairs."""
    made: list[Pair] = []
    for words, text in TOLD:
        for at, story in enumerate(stories(text)):
            for turn, edit in enumerate(story.edits):
                name = f"seventh-{words.script}-{story.kind}-{turn + 1}"
                dice = random.Random(f"{name}?")
                some = dice.choice((1, 1, 2, 2, 3)) if (at + turn) % 2 else 0
                made.append(build(f"{name}-edit", words, story, edit, some))
                many = dice.choice((2, 2, 3, 3, 3, 4, 5))
                made.append(build(f"{name}-noise", words, story, "", many))
    return tuple(made)
