"""a page as it was sealed, and what came now -> same, changed, moved or gone, with reasons.

Nothing is called gone that may be back in an hour: a server's error (5xx), "too many requests", a
captcha, a consent form, a loop of redirects are *no look at all* (``NotLooked``), to be made again.
See docs/decisions/0007-what-a-look-says.md.
"""

from collections.abc import Callable
from dataclasses import dataclass

from countershot.capture.changes import compare, remaining
from countershot.capture.facts import PageFacts
from countershot.capture.fate_places import is_home, is_login_place, same_place
from countershot.capture.page_text import text_of
from countershot.errors import NotReached, Trouble
from countershot.records.web import GoneClass, Outcome, Wall, WallClass

Judge = Callable[[PageFacts], Wall | None]

_STILL_THERE = 0.8
_MOSTLY_THERE = 0.5
_LITTLE_LEFT = 0.1
_FEW_LETTERS = 400
_BY_STATUS: dict[int, GoneClass] = {404: "404", 410: "410", 451: "451"}
_BY_WALL: dict[WallClass, GoneClass] = {
    "login": "login_wall", "paywall": "login_wall", "geo_block": "geo_block",
    "soft_404": "soft_404", "parked": "parked", "empty": "empty",
}  # fmt: skip
_BY_TROUBLE: dict[Trouble, tuple[GoneClass, str]] = {
    "no_such_name": ("no_such_name", "The host's name no longer exists in the DNS."),
    "certificate": ("certificate_changed", "The host no longer shows a certificate that holds."),
    "timeout": ("timeout", "The server did not answer in time."),
    "connection": ("timeout", "The server does not answer: the connection was refused or broke."),
}
_PASSING: dict[WallClass, str] = {
    "captcha": "A captcha stands in the way: it asks who looks, and says nothing of the page.",
    "consent": "A consent form stands in the way: what is behind it was not seen.",
    "error": "The page speaks of an error at the site, which may pass.",
}


@dataclass(frozen=True)
class Fate:
    """What became of a page. ``gone_class`` is there exactly where ``outcome`` is ``gone``."""

    outcome: Outcome
    gone_class: GoneClass | None = None
    changed: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class NotLooked:
    """Nothing was learned of the page; look again later. Never an outcome, never logged as one."""

    reasons: tuple[str, ...]


def fate(
    before: PageFacts, now: PageFacts | NotReached, walls: Judge, again: PageFacts | None = None
) -> Fate | NotLooked:
    """Judge one look, most certain signs first. Pure; raises nothing.

    ``again``: the page a little later than ``now``; only what both say is a change.

    1. nothing was reached: which trouble; 2. the page is still there, whatever else is said;
    3. the status says that it is gone, or that nobody could look; 4. something else stands there
    (a wall, the home page, next to nothing); 5. the page is there, with other words or elsewhere.
    """
    if isinstance(now, NotReached):
        return _not_reached(now)
    share = remaining(_source(before), _source(now))
    found: Fate | NotLooked | None = _same_page(before, now, share, again)
    if found is None:
        found = _by_status(before, now) or _by_wall(before, now, walls, share)
    if found is None:
        found = _by_place(before, now, share) or _by_loss(before, now, share)
    return found or _changed_or_moved(before, now, again)


def _not_reached(now: NotReached) -> Fate | NotLooked:
    known = _BY_TROUBLE.get(now.trouble)
    if known is None:
        return NotLooked((f"It was not asked for, or led nowhere: {now}",))
    gone_class, reason = known
    return Fate("gone", gone_class, reasons=(reason, str(now)))


def _same_page(
    before: PageFacts, now: PageFacts, share: float, again: PageFacts | None
) -> Fate | None:
    """Most of its content stands there: no status, label or overlay makes it gone.

    Not where there was next to no content to begin with, and not where the answer to the same
    address has turned into an error with other words.
    """
    thin = len(_letters(before)) < 40
    if share < _STILL_THERE or (thin and _letters(before) != _letters(now)):
        return None
    return _changed_or_moved(before, now, again)


def _by_status(before: PageFacts, now: PageFacts) -> Fate | NotLooked | None:
    status = now.status
    if status is None or status < 400 or status == before.status:
        return None
    if status in _BY_STATUS:
        return Fate("gone", _BY_STATUS[status], reasons=(f"The server answers {status}.",))
    if status == 401:
        return Fate("gone", "login_wall", reasons=("The server asks for a login (401).",))
    if status >= 500 or status in (408, 425, 429):
        return NotLooked((f"The server answers {status}, which may pass.",))
    return None


def _by_wall(
    before: PageFacts, now: PageFacts, walls: Judge, share: float
) -> Fate | NotLooked | None:
    """Something stands in the page's place, and did not when it was sealed."""
    wall = walls(now)
    if wall is None or share >= _MOSTLY_THERE:
        return _refused(now) if wall is None else None
    if (earlier := walls(before)) is not None and earlier.wall_class == wall.wall_class:
        return None
    if is_home(now.final_address) and _led_away(before, now) and wall.wall_class == "soft_404":
        return None  # the home page it was sent to says so more plainly
    gone_class = _BY_WALL.get(wall.wall_class)
    if gone_class is not None:
        return Fate("gone", gone_class, reasons=wall.reasons)
    return NotLooked((_PASSING[wall.wall_class], *wall.reasons))


def _refused(now: PageFacts) -> NotLooked | None:
    """A refusal without a reason is no disappearance: another may be let in."""
    if now.status is not None and now.status >= 400:
        return NotLooked((f"The server answers {now.status} and does not say why.",))
    return None


def _by_place(before: PageFacts, now: PageFacts, share: float) -> Fate | None:
    """It leads elsewhere, and what is there is not the page."""
    if not _led_away(before, now) or share >= _MOSTLY_THERE:
        return None
    where = f"It leads to {now.final_address}, where the page's content does not stand."
    if is_login_place(now.final_address) and (now.password_fields or share < _LITTLE_LEFT):
        return Fate("gone", "login_wall", reasons=(where,))
    if is_home(now.final_address):
        return Fate("gone", "redirect_home", reasons=(where,))
    return Fate("gone", "soft_404", reasons=(where,)) if share < _LITTLE_LEFT else None


def _by_loss(before: PageFacts, now: PageFacts, share: float) -> Fate | None:
    """Nothing is there, or nothing of it is left and only a few words stand in its place."""
    letters = _letters(now)
    if not letters:
        return Fate("gone", "empty", reasons=("Nothing can be read on the page any more.",))
    few = len(letters) < min(_FEW_LETTERS, len(_letters(before)) / 3)
    if few and share < _LITTLE_LEFT and now.title != before.title:
        reason = f"Nothing of the page is left; {len(letters)} letters stand in its place."
        return Fate("gone", "soft_404", reasons=(reason,))
    return None


def _changed_or_moved(before: PageFacts, now: PageFacts, again: PageFacts | None) -> Fate:
    later = _source(again) if again and _tells_of(now, again) else ""
    compared = compare(_source(before), _source(now), later)
    sentences = compared.changed
    if not same_place(before.final_address, now.final_address):
        return Fate("moved", None, sentences, (f"The same content stands at {now.final_address}.",))
    reasons = [f"Beside it {compared.beside} lines went or came."] if compared.beside else []
    if sentences:
        counted = f"{len(sentences)} sentences went or came."
        return Fate("changed", None, sentences, (counted, *reasons))
    if later:
        reasons.append("What differed did not last, or changes from one look to the next.")
    return Fate("same", reasons=("Its content reads the same.", *reasons))


def _tells_of(now: PageFacts, again: PageFacts) -> bool:
    """Is it the same page? An error or a wall that came in between says nothing of a change."""
    alike = same_place(now.final_address, again.final_address) and now.status == again.status
    return alike and remaining(_source(now), _source(again)) >= _STILL_THERE


def _led_away(before: PageFacts, now: PageFacts) -> bool:
    """To another place than when it was sealed, and than the one asked for."""
    return not (
        same_place(before.final_address, now.final_address)
        or same_place(before.address, now.final_address)
    )


def _source(facts: PageFacts) -> str:
    """What is compared: the HTML, which says what stands beside the content; else the text."""
    return facts.html or facts.text


def _letters(facts: PageFacts) -> str:
    """Letters and digits that can be read on the page, without spaces and marks."""
    text = facts.text or text_of(facts.html)
    return "".join(filter(str.isalnum, text))
