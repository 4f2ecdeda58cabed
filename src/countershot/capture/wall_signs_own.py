"""a page, read -> the signs that only one class of wall has: fields, widgets, dialogs, emptiness.

Each works as the signs of ``wall_signs`` do.
"""

import re

from countershot.capture.wall_picture import BLANK
from countershot.capture.wall_reading import Reading
from countershot.capture.wall_signs import Weighed, asks_apart
from countershot.capture.wall_text import folded, quoted
from countershot.capture.wall_words_asking import PASSWORD, SIGN_IN_ALONE
from countershot.capture.wall_words_away import DOMAIN
from countershot.capture.wall_words_tone import ACCEPT, ADDRESS, CONSENT, NOTHING, SCRIPTS, WAIT
from countershot.records.web import WallClass


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
    apart = name == "parked" or asks_apart(page)
    return (0.5, {"mark": quoted(mark)}) if mark and apart else None


def breaks_off(page: Reading, name: WallClass) -> Weighed:
    """the text breaks off before the request to pay"""
    if name != "paywall" or not asks_apart(page):
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
    if name != "parked" or bare is None:
        return None
    named = page.words <= 40 and any(DOMAIN.search(one.folded) for one in page.sentences)
    return (1.0 if named else 0.4), {"words": bare[0]}


def covered(page: Reading, name: WallClass) -> Weighed:
    """a dialog about consent with the button “{words}” covers {share} % of the first screen"""
    if name != "consent" or not page.said[name]:
        return None
    agrees, share = page.agrees, page.facts.covered
    above = [folded(text) for text in (*page.markup.layers, *page.markup.dialogs)]
    about = any(CONSENT.search(text) for text in above)
    if share is None:
        share = 1.0 if page.markup.layers and about else 0.0
    if share < 0.5 or agrees is None or (above and not about):
        return None
    return 2.0, {"words": quoted(agrees.shown), "share": round(100 * min(share, 1.0))}


def _about_consent(page: Reading) -> tuple[int, int]:
    """Words that ask for consent, and of all that do not speak to the reader besides.

    Labels of three words or fewer are left out.
    """
    text = [one for one in page.sentences if one.place == "text" and one.words > 3]
    asks = {id(one) for one in page.said["consent"]}
    about = others = 0
    for one in text:
        topic = not one.running and (CONSENT.search(one.folded) or ACCEPT.search(one.folded))
        if id(one) in asks or topic:
            about += one.words
        elif not (one.running and ADDRESS.search(one.around) and CONSENT.search(page.title)):
            others += one.words
    return about, about + others


def consent_words(page: Reading, name: WallClass) -> Weighed:
    """the visible text is {words} words, {about} of them that ask for consent"""
    if name != "consent" or page.agrees is None or not page.said[name]:
        return None
    about, total = _about_consent(page)
    return (0.6, {"words": page.words, "about": about}) if about >= 0.5 * total else None


def only_a_bar(page: Reading, name: WallClass) -> Weighed:
    """against it: {others} words are about something else, and nothing covers them"""
    if name != "consent" or not page.said[name] or covered(page, name):
        return None
    about, total = _about_consent(page)
    return (-1.5, {"others": total - about}) if about < 0.5 * total else None


def consent_button(page: Reading, name: WallClass) -> Weighed:
    """a button says “{words}”"""
    agrees = page.agrees if name == "consent" and page.said[name] else None
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
    if name != "empty" or page.markup.media or page.words > 120 or not page.facts.html:
        return None
    hollow = page.markup.main_characters == 0 or page.markup.content_characters == 0
    return (1.1, {}) if hollow else None
