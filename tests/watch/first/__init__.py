"""nothing -> the page-version pairs that were written before the comparison, and kept apart.

Written first and never tuned on. The sixth script is Devanagari (Hindi); Turkish is not among
them. Half of the edited pairs carry noise as well, as real ones do.
"""

from dataclasses import fields

from tests.watch.first import arabic as apart_arabic
from tests.watch.first import cyrillic as apart_cyrillic
from tests.watch.first import devanagari as apart_devanagari
from tests.watch.first import han as apart_han
from tests.watch.first import latin as apart_latin
from tests.watch.first import uyghur as apart_uyghur
from tests.watch.first.render import Passing, render
from tests.watch.first.voice import Doc, Voice, edited
from tests.watch.pair import Pair

SCRIPTS = (
    apart_latin,
    apart_han,
    apart_arabic,
    apart_uyghur,
    apart_cyrillic,
    apart_devanagari,
)
NOTHING = Passing()
EVERYTHING = Passing(**{field.name: 1 for field in fields(Passing)})
SEVERAL = (
    Passing(clock=1, counts=1, advert=1, tokens=1),
    Passing(related=1, most_read=1, comments=1, ago=1),
    Passing(menu=1, spaces=1, classes=1, versions=1, year=1),
    Passing(weather=1, ticker=1, frame=1, cookies=1, tags=1),
    EVERYTHING,
)


def pairs() -> tuple[Pair, ...]:
    """Every edit of every script, and as many pairs in which only noise differs."""
    found: list[Pair] = []
    for module in SCRIPTS:
        changed = _edited_pairs(module.VOICE)
        found.extend(changed)
        found.extend(_noise_pairs(module.VOICE, len(changed)))
    return tuple(found)


def _edited_pairs(voice: Voice) -> list[Pair]:
    found = []
    for number, edit in enumerate(voice.edits):
        before = voice.docs[edit.doc]
        after, moved = edited(before, edit)
        passing = SEVERAL[number // 2 % len(SEVERAL)] if number % 2 else NOTHING
        found.append(
            Pair(
                name=f"apart-{voice.script}-edit-{number:02d}-{edit.kind}",
                script=voice.script,
                before_html=render(voice, before, NOTHING, number),
                after_html=render(voice, after, passing, number),
                edited=True,
                edits=moved,
            )
        )
    return found


def _noise_pairs(voice: Voice, wanted: int) -> list[Pair]:
    """Each kind of noise alone, then several at once, over the documents and hands in turn."""
    kinds = [(field.name, Passing(**{field.name: 1})) for field in fields(Passing)]
    kinds += [(f"several-{number}", passing) for number, passing in enumerate(SEVERAL)]
    found = []
    for number in range(wanted):
        name, passing = kinds[number % len(kinds)]
        doc = voice.docs[number % len(voice.docs)]
        hand = _showing(voice, doc, passing, number)
        found.append(
            Pair(
                name=f"apart-{voice.script}-noise-{number:02d}-{name}",
                script=voice.script,
                before_html=render(voice, doc, NOTHING, hand),
                after_html=render(voice, doc, passing, hand),
                edited=False,
            )
        )
    return found


def _showing(voice: Voice, doc: Doc, passing: Passing, first: int) -> int:
    """The first hand from ``first`` on that shows this noise; not every site has a weather box."""
    return next(
        hand
        for hand in range(first, first + 3)
        if render(voice, doc, passing, hand) != render(voice, doc, NOTHING, hand)
    )
