"""a web address -> how it was captured, what it turned out to be, and what it says now."""

from typing import Literal

from countershot.records.base import Record

WallClass = Literal[
    "consent", "login", "paywall", "captcha", "error", "soft_404", "parked", "geo_block", "empty",
]  # fmt: skip
GoneClass = Literal[
    "404", "410", "451", "soft_404", "redirect_home", "login_wall", "geo_block", "no_such_name",
    "certificate_changed", "parked", "empty", "timeout",
]  # fmt: skip
Outcome = Literal["same", "changed", "moved", "gone"]
Part = Literal["page", "screenshot", "pdf", "dom", "text", "body", "exchange"]


class Wall(Record):
    """Why what came is probably not the page that was meant: a class and reasons in words.

    A judgement of the program, said at once; the capture is kept all the same.
    """

    wall_class: WallClass
    reasons: tuple[str, ...]


class WebCapture(Record):
    """How one address was captured, beside what every exhibit's capture says.

    ``part``: ``page`` is the WACZ, ``screenshot``, ``pdf``, ``dom`` and ``text`` what the browser
    showed of it; ``body`` is a file behind a plain link, ``exchange`` the WARC of its HTTP
    exchange. ``part_of``: id of the ``page`` or ``body`` exhibit, None for these two themselves.
    ``status``: of the main document after redirects. ``remote_address``: ``IP:port``.
    ``left_out``: names of headers that never entered the WARC. ``refused``: sub-requests that
    were refused, ``ADDRESS: reason``. ``incomplete``: what limits or failures cut, in words.
    ``copy_of``: the address that this is another copy of (an archive, a mirror).
    ``said_taken_utc``: of a capture that was given, when its maker says it was taken.
    """

    address: str
    final_address: str
    status: int | None
    part: Part
    part_of: str | None = None
    title: str = ""
    remote_address: str = ""
    browser: str = ""
    sandbox: bool = True
    left_out: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    incomplete: tuple[str, ...] = ()
    wall: Wall | None = None
    copy_of: str | None = None
    said_taken_utc: str = ""
