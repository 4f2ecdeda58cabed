"""a page, read -> the signs that it is a wall, each with a weight and the words a user sees.

A sign is a small pure function. Its docstring is the sentence that is shown, with the numbers
filled in; it returns None where it has nothing to say. Weights add up for a class; from 1.0 on the
page counts as such a wall. Signs against it have weights below zero and say so.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from countershot.capture.wall_picture import BLANK
from countershot.capture.wall_reading import Reading
from countershot.capture.wall_text import Place, Sentence, folded, quoted
from countershot.capture.wall_words_asking import PASSWORD, SIGN_IN_ALONE
from countershot.capture.wall_words_other import (
    ACCEPT,
    ADDRESS,
    CONSENT,
    NOTHING,
    SCRIPTS,
    WAIT,
)
from countershot.records.web import WallClass

Weighed = tuple[float, Mapping[str, object]] | None
Sign = Callable[[Reading, WallClass], Weighed]

SHORT = 6
"""Words up to which a title or heading says one thing only."""
LONG = 150
"""Words of running text from which even an error number is doubted."""
_BLOCK = 45
_MEANS: dict[int, WallClass] = {401: "login", 402: "paywall", 407: "login", 451: "geo_block"}
_CODE = re.compile(r"(?<![\d.,:/-])(4[0-5]\d|50\d|52\d)(?![\d.,:/%-])")
_PHRASES = {status.value: status.phrase for status in HTTPStatus}


@dataclass(frozen=True)
class Found:
    """A sign that spoke: for which class, how much, in which words."""

    wall_class: WallClass
    weight: float
    reason: str


def _weight_of_line(sentence: Sentence) -> float:
    """A title or heading of few words, or one that speaks to the reader, says one thing only."""
    if sentence.words <= SHORT or ADDRESS.search(sentence.folded):
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
    return _strongest(page, name, "heading")


def text_says(page: Reading, name: WallClass) -> Weighed:
    """the text says “{words}”"""
    limit = 4 * _BLOCK if name == "consent" else _BLOCK
    told = [one for one in page.said[name] if one.place == "text" and one.block_words <= limit]
    if not told:
        return None
    longest = max(told, key=lambda one: one.words)
    return (0.6 if longest.words >= 4 else 0.3), {"words": quoted(longest.shown)}


def little_else(page: Reading, name: WallClass) -> Weighed:
    """the visible text is {words} words, {told} of them about this"""
    told, others = page.told[name], page.words - page.told[name]
    labels = 40 if name == "login" else 60
    menus = others <= labels and page.prose[name] < 10 and name != "consent"
    most = told >= 0.3 * page.words or menus
    if told and most and page.prose[name] < 60:
        return 0.5, {"words": page.words, "told": told}
    return None


def much_else(page: Reading, name: WallClass) -> Weighed:
    """against it: {prose} words of running text about something else"""
    prose = page.prose[name]
    if _by_number(page, name):
        weight = 0.0 if prose < LONG else -1.6
    elif name == "paywall":
        weight = 0.0 if prose < 250 else -0.8 if prose < 600 else -1.6
    else:
        weight = 0.0 if prose < 40 else -0.4 if prose < 80 else -0.9 if prose < LONG else -1.6
    return (weight, {"prose": prose}) if weight else None


def reports(page: Reading, name: WallClass) -> Weighed:
    """against it: {sentences} sentences report what somebody said or found"""
    if _by_number(page, name) and page.prose[name] < LONG:
        return None
    if page.reports and not (name == "paywall" and _asks_apart(page)):
        return (-0.5 if page.reports == 1 else -0.8), {"sentences": page.reports}
    return None


def _asks_apart(page: Reading) -> bool:
    """A paywall's request stands by itself, outside the running text."""
    return any(
        sentence.place != "title" and sentence.block_words <= _BLOCK
        for sentence in page.said["paywall"]
    )


def _by_number(page: Reading, name: WallClass) -> bool:
    """The server's own number says that it is such a wall."""
    status = page.facts.status
    return status is not None and status >= 400 and name == _MEANS.get(status, "error")


def status_says(page: Reading, name: WallClass) -> Weighed:
    """the server answered {status} {phrase}"""
    status = page.facts.status
    if status is None or status < 400:
        return None
    weight = 1.05 if _by_number(page, name) else 0.0
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
        bare = sentence.words == 1 or (sentence.words <= 5 and bool(page.said[meant]))
        if name == meant and bare and page.markup.rows == 0:
            return 0.6, {"words": quoted(sentence.shown)}
    return None


def password_field(page: Reading, name: WallClass) -> Weighed:
    """the page asks for a password"""
    if name != "login" or not (page.facts.password_fields or page.markup.passwords):
        return None
    small = page.words <= 40 or any(PASSWORD.search(one.folded) for one in page.sentences)
    return (1.1 if small and page.prose[name] < 60 else 0.6), {}


def sign_in_page(page: Reading, name: WallClass) -> Weighed:
    """the address led to a sign-in page ({address})"""
    inside = re.search(
        r"/(?:log-?in|sign-?in|auth|sso|account)\b", page.facts.final_address.lower()
    )
    outside = re.search(r"/(?:log-?in|sign-?in|auth|sso|account)\b", page.facts.address.lower())
    if name == "login" and inside and not outside:
        return 0.4, {"address": quoted(page.facts.final_address)}
    return None


def sign_in_button(page: Reading, name: WallClass) -> Weighed:
    """a form's button says “{words}”"""
    if name != "login" or page.markup.text_fields == 0:
        return None
    for sentence in page.sentences:
        if sentence.place == "control" and SIGN_IN_ALONE.search(sentence.folded):
            return 0.3, {"words": quoted(sentence.shown)}
    return None


def puzzle(page: Reading, name: WallClass) -> Weighed:
    """the page holds a test for humans ({widget})"""
    if name != "captcha" or not page.markup.widget:
        return None
    if page.said[name] or page.words <= 25:
        return (1.1 if page.words <= 25 and not page.markup.passwords else 0.6), {
            "widget": quoted(page.markup.widget)
        }
    return None


def challenge_header(page: Reading, name: WallClass) -> Weighed:
    """the server says that it put a test for humans before the page (cf-mitigated)"""
    mitigated = page.facts.headers.get("cf-mitigated", "").lower() == "challenge"
    return (1.1, {}) if name == "captcha" and mitigated else None


def other_form(page: Reading, name: WallClass) -> Weighed:
    """against it: the page is a form with {fields} fields"""
    fields = page.markup.text_fields
    return (-0.7, {"fields": fields}) if name == "captcha" and fields >= 3 else None


def button_says(page: Reading, name: WallClass) -> Weighed:
    """a button says “{words}”"""
    if name not in ("paywall", "parked", "captcha"):
        return None
    for sentence in page.said[name]:
        if sentence.place == "control":
            return 0.3, {"words": quoted(sentence.shown)}
    return None


def built_in(page: Reading, name: WallClass) -> Weighed:
    """the page's code names it ({mark})"""
    mark = {"paywall": page.markup.paywall, "parked": page.markup.parking}.get(name, "")
    apart = name == "parked" or _asks_apart(page)
    return (0.5, {"mark": quoted(mark)}) if mark and apart else None


def breaks_off(page: Reading, name: WallClass) -> Weighed:
    """the text breaks off before the request to pay"""
    if name != "paywall" or not _asks_apart(page):
        return None
    ends = [one for one in page.sentences if one.block_words >= 15 and one.place == "text"]
    return (
        (0.3, {})
        if any(one.shown.rstrip("\"'»” ").endswith(("…", "...")) for one in ends)
        else None
    )


def domain_title(page: Reading, name: WallClass) -> Weighed:
    """the title is nothing but a domain name ({words})"""
    bare = re.fullmatch(r"[\w-]{1,63}(?:\.[\w-]{2,63}){1,3}", page.facts.title.strip())
    return (0.4, {"words": bare[0]}) if name == "parked" and bare else None


def _accepts(page: Reading) -> Sentence | None:
    """A control (or, where the code is unknown, a short line) that agrees to something."""
    for sentence in page.sentences:
        control = sentence.place == "control" or (not page.facts.html and sentence.words <= 4)
        if control and sentence.words <= 8 and ACCEPT.search(sentence.folded):
            return sentence
    return None


def covered(page: Reading, name: WallClass) -> Weighed:
    """a dialog about consent with the button “{words}” covers {share} % of the first screen"""
    if name != "consent" or not page.said[name]:
        return None
    agrees, share = _accepts(page), page.facts.covered
    above = [folded(text) for text in (*page.markup.layers, *page.markup.dialogs)]
    about = any(CONSENT.search(text) for text in above)
    if share is None:
        share = 1.0 if page.markup.layers and about else 0.0
    if share < 0.5 or agrees is None or (above and not about):
        return None
    return 2.0, {"words": quoted(agrees.shown), "share": round(100 * min(share, 1.0))}


def _about_consent(page: Reading) -> tuple[int, int]:
    """Words of sentences about cookies or consent, and of all sentences (labels left out)."""
    text = [one for one in page.sentences if one.place in ("text", "heading") and one.words >= 4]
    about = sum(one.words for one in text if CONSENT.search(one.folded))
    return about, sum(one.words for one in text)


def consent_words(page: Reading, name: WallClass) -> Weighed:
    """the visible text is {words} words, {about} of them about cookies or consent"""
    if name != "consent" or _accepts(page) is None or not page.said[name]:
        return None
    about, total = _about_consent(page)
    return (0.6, {"words": page.words, "about": about}) if about >= 0.6 * total else None


def only_a_bar(page: Reading, name: WallClass) -> Weighed:
    """against it: {others} words are about something else, and nothing covers them"""
    if name != "consent" or not page.said[name] or covered(page, name):
        return None
    about, total = _about_consent(page)
    return (-1.5, {"others": total - about}) if about < 0.6 * total else None


def consent_button(page: Reading, name: WallClass) -> Weighed:
    """a button says “{words}”"""
    agrees = _accepts(page) if name == "consent" and page.said[name] else None
    return (0.3, {"words": quoted(agrees.shown)}) if agrees else None


def no_words(page: Reading, name: WallClass) -> Weighed:
    """the page shows {words} words and no picture or film"""
    if name == "empty" and page.words <= 2 and page.markup.media == 0:
        return 1.1, {"words": page.words}
    return None


def blank_picture(page: Reading, name: WallClass) -> Weighed:
    """the first screen is blank: {share} % of it is one flat colour"""
    if name == "empty" and page.flat is not None and page.flat >= BLANK and page.words <= 20:
        return 1.1, {"share": f"{100 * page.flat:.2f}"}
    return None


def still_waiting(page: Reading, name: WallClass) -> Weighed:
    """the page only says “{words}”"""
    if name != "empty" or page.words > 25:
        return None
    for sentence in page.sentences:
        only = sentence.words >= 0.5 * max(1, page.words) or sentence.words >= 4
        waits = WAIT.search(sentence.folded) and sentence.words <= 8
        if only and (waits or SCRIPTS.search(sentence.folded)) and page.markup.media == 0:
            return 1.1, {"words": quoted(sentence.shown)}
    return None


def nothing_there(page: Reading, name: WallClass) -> Weighed:
    """where the content would be, the page says “{words}”"""
    for sentence in page.sentences:
        if name == "empty" and sentence.words <= 10 and NOTHING.search(sentence.folded):
            return (
                (1.1, {"words": quoted(sentence.shown)})
                if page.words <= 40 and page.prose[name] < 10
                else None
            )
    return None


def empty_middle(page: Reading, name: WallClass) -> Weighed:
    """the part of the page that is meant for its content is empty"""
    hollow = page.markup.main_characters == 0 and page.markup.media == 0
    return (1.1, {}) if name == "empty" and hollow and page.words <= 120 else None


SIGNS: tuple[Sign, ...] = (
    status_says, title_says, heading_says, text_says, code_says, little_else, password_field,
    sign_in_page, sign_in_button, puzzle, challenge_header, button_says, built_in, breaks_off,
    domain_title, covered, consent_words, consent_button, no_words, blank_picture, still_waiting,
    nothing_there, empty_middle, only_a_bar, much_else, reports, other_form,
)  # fmt: skip


def signs_for(page: Reading, name: WallClass) -> list[Found]:
    """Every sign that speaks for or against one class."""
    found = []
    for sign in SIGNS:
        weighed = sign(page, name)
        if weighed is not None:
            weight, values = weighed
            found.append(Found(name, weight, (sign.__doc__ or "").format(**values).strip()))
    return found
