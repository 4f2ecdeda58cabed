"""nothing -> 300 page-version pairs in six scripts, 25 edited and 25 with noise alone in each."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from random import Random

from tests.watch.eighth import (
    layouts,
    layouts_old,
    stories_arabic,
    stories_cyrillic,
    stories_han,
    stories_latin,
    stories_turkish,
    stories_uyghur,
    words_arabic,
    words_cyrillic,
    words_han,
    words_latin,
    words_turkish,
    words_uyghur,
)
from tests.watch.eighth.moves import WITHIN_A_MINUTE, drawn_moves, drawn_still
from tests.watch.eighth.rewrite import rewritten
from tests.watch.eighth.story import Site, Story, make_edit
from tests.watch.eighth.visit import Visit
from tests.watch.eighth.words import Words
from tests.watch.pair import Pair

Layout = Callable[[Visit], str]

LANGUAGES: tuple[tuple[Words, tuple[Story, ...]], ...] = (
    (words_latin.WORDS, stories_latin.STORIES),
    (words_han.WORDS, stories_han.STORIES),
    (words_arabic.WORDS, stories_arabic.STORIES),
    (words_uyghur.WORDS, stories_uyghur.STORIES),
    (words_cyrillic.WORDS, stories_cyrillic.STORIES),
    (words_turkish.WORDS, stories_turkish.STORIES),
)

NEW = (layouts.semantic, layouts.wordpress, layouts.drupal, layouts.bootstrap, layouts.shop)
LAYOUTS: dict[Site, tuple[Layout, ...]] = {
    "press": (*NEW[:4], layouts_old.old_table, layouts_old.portal, layouts_old.bitrix),
    "office": (
        layouts_old.office_portal,
        layouts_old.old_table,
        layouts_old.joomla,
        layouts_old.portal,
        layouts_old.bitrix,
        layouts_old.handmade,
        layouts.drupal,
    ),
    "firm": (*NEW, layouts_old.handmade, layouts_old.joomla, layouts_old.bitrix),
    "aid": (*NEW[:4], layouts_old.handmade, layouts_old.joomla),
    "jobs": (layouts.shop, layouts.semantic, layouts.bootstrap, layouts_old.office_portal),
}


def drawn_gap(moves: frozenset[str], draw: Random) -> timedelta:
    """How long after the first visit the second is: hours to months."""
    if "year" in moves:
        return timedelta(days=draw.randint(366, 420), hours=draw.randint(0, 9))
    if moves & {"nav", "classes", "markup", "letter"} or draw.random() < 0.3:
        return timedelta(days=draw.randint(20, 330), hours=draw.randint(0, 9))
    if draw.random() < 0.6:
        return timedelta(days=draw.randint(1, 15), hours=draw.randint(0, 9))
    return timedelta(hours=draw.randint(2, 20), minutes=draw.randint(0, 59))


def page(v: Visit, layout: Layout) -> str:
    text = layout(v)
    return rewritten(text, v.fixed("markup")) if v.turns("markup") else text


def made_pair(words: Words, story: Story, number: int, edited: bool) -> Pair:
    key = f"eighth-{words.script}-{story.key}-{'edit' if edited else 'noise'}-{number + 1}"
    draw = Random(key)
    moves = drawn_moves(story.site, draw)
    layout = draw.choice(LAYOUTS[story.site])
    if "classes" in moves or (story.site in {"press", "firm", "jobs"} and draw.random() < 0.12):
        layout = layouts.hashed
    published = datetime(draw.randint(2018, 2023), draw.randint(1, 12), draw.randint(1, 28), 9)
    published += timedelta(minutes=draw.randint(0, 500))
    first = published + timedelta(hours=draw.choice((3, 7, 30, 170, 900)))
    first = first.replace(hour=draw.randint(9, 13), minute=draw.randint(0, 58))
    first = max(first, published + timedelta(hours=1))
    second = first + drawn_gap(moves, draw)
    still = drawn_still(story.site, moves, draw)
    later, edits = make_edit(story.units, story.edits[number]) if edited else (story.units, ())

    def look(when: datetime, turn: dict[str, int], new: bool) -> str:
        units = later if new else story.units
        v = Visit(key, story, words, units, moves | still, turn, published, first, second, when)
        return page(v, layout)

    moved = dict.fromkeys(sorted(moves), 1)
    again = {name: 2 if name in WITHIN_A_MINUTE else 1 for name in moved}
    return Pair(
        name=key,
        script=words.script,
        before_html=look(first, {}, False),
        after_html=look(second, moved, True),
        edited=edited,
        edits=edits,
        again_html=look(second + timedelta(minutes=1), again, True),
    )


@cache
def pairs() -> tuple[Pair, ...]:
    """All 300 pairs, the same on every call and every machine."""
    return tuple(
        made_pair(words, story, number, edited)
        for words, stories in LANGUAGES
        for story in stories
        for edited in (True, False)
        for number in range(5)
    )
