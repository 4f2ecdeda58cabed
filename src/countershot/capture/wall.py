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

from countershot.capture.facts import PageFacts
from countershot.capture.wall_reading import Reading, read
from countershot.capture.wall_signs import Found, signs_for
from countershot.records.web import Wall, WallClass

THRESHOLD = 1.0
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
    sums: dict[WallClass, tuple[float, list[Found]]] = {}
    for name in _ORDER:
        found = signs_for(page, name)
        sums[name] = (sum(sign.weight for sign in found), found)
    best = max(_possible(page), key=lambda name: sums[name][0])
    plainer = [name for name in _PLAINER.get(best, ()) if sums[name][0] >= THRESHOLD]
    best = plainer[0] if plainer else best
    total, found = sums[best]
    if total < THRESHOLD:
        return None
    return Wall(wall_class=best, reasons=tuple(sign.reason for sign in found))


def _possible(page: Reading) -> list[WallClass]:
    """A soft 404 is one that the server did not own up to; the first of equals is taken."""
    owned_up = page.facts.status is not None and page.facts.status >= 400
    return [name for name in _ORDER if not (owned_up and name == "soft_404")]
