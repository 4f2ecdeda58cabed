"""what a browser or a plain request saw of one address -> the facts that walls and looks judge."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class PageFacts:
    """One page as it came, already read out; judging it needs no network and no browser.

    ``text`` is the visible text, frames included, one block a line. ``html`` is the DOM as the
    browser had it, or the source where only a plain request was made (at most 4 MB of it).
    ``headers``: of the main document, names in lower case. ``covered``: share of the first
    screen under elements fixed above the page (0 to 1; None if nobody looked). ``picture``: PNG of
    the first screen, None if there is none. ``redirects``: addresses passed through, in order.
    """

    address: str
    final_address: str
    status: int | None
    title: str
    text: str
    html: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    covered: float | None = None
    password_fields: int = 0
    picture: bytes | None = None
    redirects: tuple[str, ...] = ()
