"""a sealed address and the means to look -> what it shows now; cheap first, then the browser.

Nothing here reaches out: the cheap request and the browser are handed in. What is logged, sealed
and shown is the caller's part; ``Look`` says what is due.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, TypeVar

from countershot.capture.changes import changed, remaining
from countershot.capture.facts import PageFacts
from countershot.capture.fate import Fate, Judge, NotLooked, fate
from countershot.capture.fate_places import same_place
from countershot.capture.page_source import source_of
from countershot.capture.page_text import text_of
from countershot.errors import CannotCheck, NotReached
from countershot.ports import Clock
from countershot.records.log import Watched

_Seen = TypeVar("_Seen")
_TELLS_ENOUGH = 0.5
_FEW_LETTERS = 40


@dataclass(frozen=True)
class Known:
    """What is kept of a sealed address. ``facts``: as the browser saw it then.

    ``source``: HTML of its main document as the server sent it, "" if it was not kept;
    ``etag`` and ``last_modified``: its headers, "" if there were none; ``body_sha256``: of the
    decoded body. ``sealed_at_utc``: when ``exhibit`` was captured.
    """

    address: str
    exhibit: str
    facts: PageFacts
    source: str = ""
    etag: str = ""
    last_modified: str = ""
    body_sha256: str = ""
    sealed_at_utc: str = ""


@dataclass(frozen=True)
class CheapLook:
    """What a conditional request brought: 304, or a body with its digest and facts.

    ``facts`` of a 304 need neither text nor HTML.
    """

    facts: PageFacts
    body_sha256: str = ""
    unchanged: bool = False


@dataclass(frozen=True)
class Look:
    """One look. ``outcome`` is None where nothing was learned and it is to be made again.

    ``capture_due``: there is something to capture that was not sealed before. ``seen``: the page as
    the browser saw it. The others are the fields of ``records.log.Watched``.
    """

    at_utc: str
    known: Known
    fate: Fate | NotLooked
    by: Literal["http", "browser"]
    status: int | None = None
    final_address: str = ""
    capture_due: bool = False
    seen: PageFacts | None = None

    @property
    def seems_changed(self) -> bool:
        """To be looked at once more a little later, before it is called changed."""
        return self.seen is not None and isinstance(self.fate, Fate) and bool(self.fate.changed)

    def entry(self, captured: str | None = None) -> Watched | None:
        """The log entry, ``captured`` the id of a new exhibit; None where nothing was learned."""
        if isinstance(self.fate, NotLooked):
            return None
        return Watched(
            at_utc=self.at_utc,
            address=self.known.address,
            exhibit=self.known.exhibit,
            outcome=self.fate.outcome,
            gone_class=self.fate.gone_class,
            changed=self.fate.changed,
            reasons=self.fate.reasons,
            status=self.status,
            final_address=self.final_address,
            by=self.by,
            captured=captured,
        )


def look_again(
    known: Known,
    *,
    fetch: Callable[[Known], CheapLook],
    take_full: Callable[[str], PageFacts],
    walls: Judge,
    clock: Clock,
) -> Look:
    """Look at one address: a plain request first, the browser only where that cannot tell.

    1. ask the server whether it changed; 2. if the source says the same content, it is the same;
    3. otherwise look with the browser, as when it was sealed; 4. judge what it shows. What
    ``seems_changed`` is then to be ``confirmed``.

    A server that was not reached is asked a second time, by the browser. ``fetch`` and
    ``take_full`` may raise NotReached; where ``take_full`` raises CannotCheck (no browser), the
    cheap look is judged instead and says so.
    """
    at_utc = clock.now_utc()
    cheap = _reached(lambda: fetch(known))
    if isinstance(cheap, CheapLook) and (reason := _surely_same(known, cheap)):
        same = Fate("same", reasons=(reason,))
        return Look(at_utc, known, same, "http", cheap.facts.status, cheap.facts.final_address)
    try:
        now = _reached(lambda: take_full(known.address))
    except CannotCheck as error:
        return _by_cheap(at_utc, known, cheap, walls, str(error))
    return _judged(at_utc, known, now, fate(known.facts, now, walls), "browser")


def confirmed(look: Look, take_again: Callable[[str], PageFacts], walls: Judge) -> Look:
    """The same look, judged by a second one a little later: only what lasts is a change.

    As it was where the second look reaches nothing (``take_again`` may raise NotReached).
    """
    later = _reached(lambda: take_again(look.known.address))
    if look.seen is None or isinstance(later, NotReached):
        return look
    found = fate(look.known.facts, look.seen, walls, later)
    return _judged(look.at_utc, look.known, look.seen, found, look.by)


def due(
    addresses: Iterable[str], looks: Iterable[Watched], now_utc: str, every: timedelta
) -> tuple[str, ...]:
    """The addresses not looked at for ``every`` or longer; never looked at first, then the oldest.

    A look that learned nothing is no entry, so its address stays due. A clock set back makes
    nothing due twice: a look in the future counts as just made.
    """
    last: dict[str, str] = {}
    for look in looks:
        last[look.address] = max(look.at_utc, last.get(look.address, ""))
    until = datetime.fromisoformat(now_utc) - every
    waiting = [
        address
        for address in dict.fromkeys(addresses)
        if address not in last or datetime.fromisoformat(last[address]) <= until
    ]
    return tuple(sorted(waiting, key=lambda address: last.get(address, "")))


def plain_facts(
    address: str,
    final_address: str,
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    redirects: Iterable[str] = (),
) -> PageFacts:
    """The facts of a plain request's decoded body: its source stands for what a browser shows."""
    html, title = source_of(body, headers.get("content-type", ""))
    return PageFacts(
        address=address,
        final_address=final_address,
        status=status,
        title=title,
        text=text_of(html),
        html=html,
        headers=headers,
        password_fields=html.lower().count('type="password"'),
        redirects=tuple(redirects),
    )


def _reached(ask: Callable[[], _Seen]) -> _Seen | NotReached:
    try:
        return ask()
    except NotReached as trouble:
        return trouble


def _surely_same(known: Known, cheap: CheapLook) -> str:
    """Why the browser need not look; "" where the source differs or cannot tell."""
    facts = cheap.facts
    if not (cheap.unchanged or facts.status == known.facts.status):
        return ""
    if not (same_place(known.facts.final_address, facts.final_address) and _tells(known)):
        return ""
    if cheap.unchanged:
        return "The server says that it has not changed (304)."
    if cheap.body_sha256 and cheap.body_sha256 == known.body_sha256:
        return "The server sent the very same bytes."
    if facts.text and not changed(known.source, facts.html):
        return "The source of the page reads the same."
    return ""


def _tells(known: Known) -> bool:
    """Does the source hold what the browser showed? A shell that scripts fill says nothing."""
    shown = known.facts.text or known.facts.html
    if len("".join(filter(str.isalnum, shown))) < _FEW_LETTERS:
        return False
    return bool(known.source) and remaining(shown, known.source) >= _TELLS_ENOUGH


def _by_cheap(
    at_utc: str, known: Known, cheap: CheapLook | NotReached, walls: Judge, why: str
) -> Look:
    """Without a browser: source against source, if the source ever said enough."""
    if isinstance(cheap, NotReached):
        return _judged(at_utc, known, cheap, fate(known.facts, cheap, walls), "http")
    before = replace(known.facts, html=known.source, text=text_of(known.source))
    found: Fate | NotLooked = fate(before, cheap.facts, walls)
    surely_gone = isinstance(found, Fate) and found.gone_class in ("404", "410", "451")
    if cheap.unchanged or not (_tells(known) or surely_gone):
        found = NotLooked((f"A plain request cannot tell, and {why}",))
    elif isinstance(found, Fate):
        found = replace(found, reasons=(*found.reasons, f"Judged by the source alone: {why}"))
    return _judged(at_utc, known, cheap.facts, found, "http")


def _judged(
    at_utc: str,
    known: Known,
    now: PageFacts | NotReached,
    found: Fate | NotLooked,
    by: Literal["http", "browser"],
) -> Look:
    if isinstance(now, NotReached):
        return Look(at_utc, known, found, by)
    to_capture = isinstance(found, Fate) and found.outcome != "same"
    seen = now if by == "browser" else None
    return Look(at_utc, known, found, by, now.status, now.final_address, to_capture, seen)
