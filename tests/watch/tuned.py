"""nothing -> the tuned half: page-version pairs in eight scripts, half edited, half only noise.

Made by the hand that wrote the comparison, and used to set it. The half to believe is ``eighth``.
"""

import html
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace

from tests.watch.pair import Pair
from tests.watch.tuned_render import STYLES, Around, Content
from tests.watch.tuned_words import ALL, Words

Edit = Callable[[Content, Words], tuple[Content, tuple[str, ...]]]
EDITS = 17
NOISES = 17


def pairs() -> tuple[Pair, ...]:
    """Always the same: 17 edited and 17 unedited pairs a script."""
    return tuple(pair for words in ALL for pair in _of(words))


def _of(words: Words) -> Iterator[Pair]:
    for number in range(EDITS):
        chance = random.Random(f"edit {words.script} {number}")
        style = STYLES[number % len(STYLES)]
        before = _content(words)
        after, edits = _edit(number, before, words)
        first, second = _around(words, chance)
        disturbed = _disturb(style(after, second), chance) if number % 2 else style(after, second)
        name = f"{words.script}-edit-{number}"
        yield Pair(name, words.script, style(before, first), disturbed, True, edits)
    for number in range(NOISES):
        chance = random.Random(f"noise {words.script} {number}")
        style = STYLES[number % len(STYLES)]
        first, second = _around(words, chance)
        content = _content(words)
        after = _reordered(content, chance) if number % 3 == 0 else content
        shown = _disturb(style(after, second), chance)
        yield Pair(
            f"{words.script}-noise-{number}", words.script, style(content, first), shown, False
        )


def _content(words: Words) -> Content:
    return Content(
        words.title, words.sentences, words.items, words.rows, words.caption[0], words.term[:2]
    )


def _around(words: Words, chance: random.Random) -> tuple[Around, Around]:
    links = list(words.links)
    chance.shuffle(links)
    first = Around(
        words.date[0], words.relative[0], words.views[0], words.ad, words.ads[0], words.related,
        words.links[:3], words.rate[0], words.rights[0], words.code[0], words.menu,
        f"{chance.getrandbits(64):016x}",
    )  # fmt: skip
    second = Around(
        words.date[1], words.relative[1], words.views[1], words.ad, words.ads[1], words.related,
        tuple(links[:3]), words.rate[1], words.rights[1], words.code[1], words.menu,
        f"{chance.getrandbits(64):016x}",
    )  # fmt: skip
    return first, second


def _edit(number: int, content: Content, words: Words) -> tuple[Content, tuple[str, ...]]:
    said = content.sentences
    if number < 6:
        place, new = words.edits[number]
        return _said(content, (*said[:place], new, *said[place + 1 :])), (said[place], new)
    if number < 8:
        place = number - 4
        return _said(content, (*said[:place], *said[place + 1 :])), (said[place],)
    if number < 10:
        return _said(content, (*said[:2], words.added, *said[2:])), (words.added,)
    if number == 10:
        changed = replace(content, items=(*content.items[:2], words.new_item, *content.items[3:]))
        return changed, (content.items[2], words.new_item)
    if number == 11:
        return replace(content, items=content.items[:-1]), (content.items[-1],)
    if number == 12:
        rows = (content.rows[0], words.new_row, content.rows[2])
        return replace(content, rows=rows), (content.rows[1][1], words.new_row[1])
    if number == 13:
        return replace(content, rows=content.rows[:2]), (content.rows[2][0],)
    if number == 14:
        return replace(content, caption=words.caption[1]), words.caption
    if number == 15:
        return replace(content, term=(words.term[0], words.term[2])), words.term[1:]
    new = f"{words.title} {words.rows[0][0]}"
    return replace(content, title=new), (words.title, new)


def _said(content: Content, sentences: tuple[str, ...]) -> Content:
    return replace(content, sentences=sentences)


def _reordered(content: Content, chance: random.Random) -> Content:
    """Lists and rows in another order, one sentence at another place: no change."""
    items, rows, said = list(content.items), list(content.rows), list(content.sentences)
    chance.shuffle(items)
    chance.shuffle(rows)
    said.insert(0, said.pop())
    return replace(content, items=tuple(items), rows=tuple(rows), sentences=tuple(said))


def _disturb(page: str, chance: random.Random) -> str:
    """Noise of the text itself: composed letters, invisible characters, white space, comments."""
    ways = (_decomposed, _invisible, _spaced, _commented, _wrapped)
    for way in chance.sample(ways, 2):
        page = way(page, chance)
    return page


def _decomposed(page: str, chance: random.Random) -> str:
    return unicodedata.normalize("NFD", page)


def _invisible(page: str, chance: random.Random) -> str:
    mark = chance.choice(("\u200b", "\u00ad", "\u200e", "\ufeff", "\u2060"))
    return re.sub(r"(?<=>)([^<>&\n]{12})", lambda m: m[1][:6] + mark + m[1][6:], page)


def _spaced(page: str, chance: random.Random) -> str:
    space = chance.choice(("\n  ", "&nbsp;", "  "))
    return re.sub(r">([^<>]+)<", lambda m: f">{m[1].replace(' ', space)}<", page)


def _commented(page: str, chance: random.Random) -> str:
    return page.replace("</p>", f"</p><!-- {html.escape(str(chance.random()))} -->\n")


def _wrapped(page: str, chance: random.Random) -> str:
    return page.replace("<p>", f'<p class="k{chance.getrandbits(20):x}"><span>').replace(
        "</p>", "</span></p>"
    )
