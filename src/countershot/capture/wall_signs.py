"""a page, read -> the signs that it is a wall, each with a weight and the words a user sees.

A sign is a small pure function. Its docstring is the sentence that is shown, with the numbers
filled in; it returns None where it has nothing to say. Weights add up for a class; from 1.0 on the
page counts as such a wall. Signs against it have weights below zero and say so.
"""

import re
from collections.abc import Callable, Mapping
from http import HTTPStatus

from countershot.capture.wall_reading import Reading
from countershot.capture.wall_text import Place, Sentence, folded, quoted
from countershot.capture.wall_words_tone import (
    ADDRESS,
    EXPLAINS,
)
from countershot.records.web import WallClass

Weighed = tuple[float, Mapping[str, object]] | None
Sign = Callable[[Reading, WallClass], Weighed]

SHORT = 6
"""Words up to which a title or heading says one thing only."""
LONG = 150
"""Words of running text from which even an error number is doubted."""
BLOCK = 45
"""Words up to which a block can be a message, not a text."""
_MEANS: dict[int, WallClass] = {401: "login", 402: "paywall", 407: "login", 451: "geo_block"}
_CODE = re.compile(r"(?<![\d.,:/-])(4[0-5]\d|50\d|52\d)(?![\d.,:/%-])")
_NUMBERED = ("error", "soft_404", "login", "geo_block")
_PHRASES = {status.value: status.phrase for status in HTTPStatus}


def _weight_of_line(sentence: Sentence) -> float:
    """A title or heading of few words, or one that speaks to the reader, says one thing only."""
    short = SHORT if sentence.place == "title" else SHORT + 2
    if sentence.words <= short or ADDRESS.search(sentence.folded):
        return 0.6 if sentence.words <= 3 * SHORT else 0.3
    return 0.3 if sentence.words <= 2 * SHORT else 0.0


def _strongest(page: Reading, name: WallClass, place: Place) -> Weighed:
    lines = [one for one in page.said[name] if one.place == place and _weight_of_line(one)]
    if not lines:
        return None
    best = max(lines, key=_weight_of_line)
    return _weight_of_line(best), {"words": quoted(best.shown)}


def title_says(page: Reading, name: WallClass) -> Weighed:
    """the title says “{words}”"""
    return _strongest(page, name, "title")


def heading_says(page: Reading, name: WallClass) -> Weighed:
    """a heading says “{words}”"""
    weighed = _strongest(page, name, "heading")
    if weighed and folded(str(weighed[1]["words"])) == page.title.strip():
        return min(0.3, weighed[0]), weighed[1]  # the title once more
    return weighed


def text_says(page: Reading, name: WallClass) -> Weighed:
    """the text says “{words}”"""
    limit = 4 * BLOCK if name == "consent" else BLOCK
    told = [one for one in page.said[name] if one.place == "text" and one.block_words <= limit]
    if not told:
        return None
    longest = max(told, key=lambda one: one.words)
    return (0.6 if longest.words >= 4 else 0.3), {"words": quoted(longest.shown)}


def little_else(page: Reading, name: WallClass) -> Weighed:
    """the visible text is {words} words, {told} of them about this"""
    told, others = page.told[name], page.words - page.told[name]
    if not told and page.said[name] and page.words <= 30 and page.prose[name] < 10:
        return 0.4, {"words": page.words, "told": told}
    labels = 40 if name == "login" else 60
    menus = (
        others <= labels
        and name != "consent"
        and (page.prose[name] < 10 if name == "login" else page.distant < 10)
    )
    most = told >= 0.3 * page.words or menus
    if told and most and page.prose[name] < 60:
        return 0.5, {"words": page.words, "told": told}
    return None


def much_else(page: Reading, name: WallClass) -> Weighed:
    """against it: {prose} words of running text about something else"""
    prose = page.prose[name]
    if by_number(page, name):
        weight = 0.0 if prose < LONG else -1.6
    elif name == "paywall":
        weight = 0.0 if prose < 250 else -0.8 if prose < 600 else -1.6
    else:
        weight = 0.0 if prose < 40 else -0.4 if prose < 80 else -0.9 if prose < LONG else -1.6
        if name != "consent" and page.distant >= 20:
            weight = min(weight, -0.4 if page.distant < 35 else -0.8)
    return (weight, {"prose": prose}) if weight else None


def reports(page: Reading, name: WallClass) -> Weighed:
    """against it: {sentences} sentences report what somebody said or found"""
    if by_number(page, name) and page.prose[name] < LONG:
        return None
    if page.reports and not (name == "paywall" and asks_apart(page)):
        return (-0.5 if page.reports == 1 else -0.8), {"sentences": page.reports}
    return None


def asks_apart(page: Reading) -> bool:
    """A paywall's request stands by itself, outside the running text."""
    return any(
        sentence.place != "title" and sentence.block_words <= BLOCK
        for sentence in page.said["paywall"]
    )


def by_number(page: Reading, name: WallClass) -> bool:
    """The server's own number says that it is such a wall."""
    status = page.facts.status
    return status is not None and status >= 400 and name == _MEANS.get(status, "error")


def explains(page: Reading, name: WallClass) -> Weighed:
    """against it: the title promises to explain something"""
    return (-1.2, {}) if page.said[name] and EXPLAINS.search(page.title) else None


def long_for_it(page: Reading, name: WallClass) -> Weighed:
    """against it: {running} words of running text, much for such a page"""
    if name in ("paywall", "consent", "empty") or by_number(page, name):
        return None
    weight = 0.0 if page.running < 90 else -0.5 if page.running < LONG else -1.0
    return (weight, {"running": page.running}) if weight else None


def many_codes(page: Reading, name: WallClass) -> Weighed:
    """against it: the page names {codes} different error numbers"""
    codes = {code[1] for one in page.sentences for code in _CODE.finditer(one.folded)}
    return (-1.0, {"codes": len(codes)}) if name in _NUMBERED and len(codes) >= 3 else None


def status_says(page: Reading, name: WallClass) -> Weighed:
    """the server answered {status} {phrase}"""
    status = page.facts.status
    if status is None or status < 400:
        return None
    weight = 1.05 if by_number(page, name) else 0.0
    if name == "captcha" and status in (403, 429, 503) and page.said[name]:
        weight = 0.7
    if name in ("geo_block", "login", "paywall") and status in (401, 403) and page.said[name]:
        weight = max(weight, 0.7)
    return (weight, {"status": status, "phrase": _PHRASES.get(status, "")}) if weight else None


def code_says(page: Reading, name: WallClass) -> Weighed:
    """“{words}” is how servers name an error"""
    for sentence in page.sentences:
        code = _CODE.search(sentence.folded)
        if code is None or sentence.place not in ("title", "heading"):
            continue
        missing = code[1] in ("404", "410")
        meant: WallClass = "soft_404" if missing else "geo_block" if code[1] == "451" else "error"
        bare = sentence.words <= 2
        if name != meant or page.markup.rows or EXPLAINS.search(page.title):
            continue
        if bare or (sentence.words <= SHORT and page.said[meant]):
            alone = bare and page.words <= 60 and page.distant < 10
            return (1.0 if alone else 0.6), {"words": quoted(sentence.shown)}
    return None
