"""the facts of a page -> why it is probably not the page that was meant, or None.

Nine classes (``records.web.WallClass``). Each class adds up its signs (``wall_signs``); the class
with the highest sum is the answer, if that is 1.0 or more. It is a judgement about a capture that
is kept in any case, so it must be right often rather than careful always: it should find
19 of 20 walls, and take 1 of 50 real pages for one.

Decided: an answer of 400 or more counts as a wall by its number alone, unless 150 words or more of
running text stand on the page and nothing there speaks of an error: some servers send articles
with 404. An article *about* cookies, paywalls or missing pages is told from a wall by its running
text and by reporting what people said.
"""

from countershot.capture import wall_signs as general
from countershot.capture import wall_signs_own as own
from countershot.capture.facts import PageFacts
from countershot.capture.wall_reading import Reading, read
from countershot.records.web import Wall, WallClass

THRESHOLD = 1.0
SIGNS: tuple[general.Sign, ...] = (
    general.status_says, general.title_says, general.heading_says, general.text_says,
    general.code_says, general.little_else, general.much_else, general.reports,
    general.explains, general.long_for_it, general.many_codes,
    own.password_field, own.sign_in_page, own.sign_in_button, own.puzzle, own.challenge_header,
    own.button_says, own.built_in, own.breaks_off, own.domain_title, own.covered,
    own.consent_words, own.consent_button, own.no_words, own.blank_picture, own.still_waiting,
    own.nothing_there, own.empty_middle, own.only_a_bar, own.other_form,
)  # fmt: skip
_ORDER: tuple[WallClass, ...] = (
    "captcha", "consent", "geo_block", "paywall", "login", "parked", "soft_404", "error", "empty",
)  # fmt: skip
_PLAINER: dict[WallClass, tuple[WallClass, ...]] = {
    "error": ("geo_block", "captcha", "paywall", "login"),
    "soft_404": ("geo_block", "captcha"),
    "empty": ("geo_block", "captcha"),
}
"""Where a page says in general that something fails, and also plainly why, the latter is taken."""


def judge(facts: PageFacts) -> Wall | None:
    """What stands in the way, with reasons in words; None where the page is itself.

    Pure, and raises nothing, whatever the page is; what is read is limited (the ends of long
    texts, 1 MB of HTML).
    """
    page = read(facts)
    sums: dict[WallClass, tuple[float, list[str]]] = {}
    for name in _ORDER:
        spoken = signs_for(page, name)
        sums[name] = (sum(weight for weight, _ in spoken), [reason for _, reason in spoken])
    best = max(_possible(page), key=lambda name: sums[name][0])
    plainer = [name for name in _PLAINER.get(best, ()) if sums[name][0] >= THRESHOLD]
    best = plainer[0] if plainer else best
    total, reasons = sums[best]
    if total < THRESHOLD:
        return None
    return Wall(wall_class=best, reasons=tuple(reasons))


def _possible(page: Reading) -> list[WallClass]:
    """Where the server says that it failed, the page is no soft 404, nor just empty.

    The first of equals is taken.
    """
    owned_up = page.facts.status is not None and page.facts.status >= 400
    return [name for name in _ORDER if not (owned_up and name in ("soft_404", "empty"))]


def signs_for(page: Reading, name: WallClass) -> list[tuple[float, str]]:
    """Every sign that speaks for or against one class: its weight, and the words for the user."""
    found = []
    for sign in SIGNS:
        weighed = sign(page, name)
        if weighed is not None:
            weight, values = weighed
            found.append((weight, (sign.__doc__ or "").format(**values).strip()))
    return found
