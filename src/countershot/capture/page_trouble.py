"""why Chromium could not open something -> whose fault it was, in words and as a trouble."""

from collections.abc import Iterable

from countershot.capture.place import place_of
from countershot.capture.tunnel import NoConnection
from countershot.errors import NotReached, Trouble, UsageError

_KEPT_OUT = "its own headers, or the page's, keep it from the page"
_MOST_LETTERS = 500
_PLAIN: tuple[tuple[tuple[str, ...], Trouble, str], ...] = (
    (("ERR_CERT", "ERR_SSL_PINNED", "ERR_BAD_SSL_CLIENT"), "certificate",
     "its certificate was refused ({reason}); nothing was kept. Look at it in a browser of yours."),
    (("ERR_TOO_MANY_REDIRECTS", "ERR_UNKNOWN_URL_SCHEME", "ERR_UNSAFE_REDIRECT"), "redirects",
     "its redirects lead nowhere ({reason})."),
    (("ERR_NAME_NOT_RESOLVED",), "no_such_name", "no such name; check the spelling."),
    (("ERR_TIMED_OUT", "ERR_CONNECTION_TIMED_OUT"), "timeout", "no answer in the time allowed."),
)  # fmt: skip


def not_reached(
    address: str, failed: str, reason: str, attempts: Iterable[NoConnection]
) -> NotReached:
    """The error to raise for Chromium's ``reason``; ``attempts`` are the tunnel's failed ones.

    ``failed``: where the address led to, as far as is known.
    """
    place = _place(failed or address)
    tried = [one for one in attempts if (one.host, one.port) == place]
    if tried and reason.startswith(("ERR_SOCKS", "ERR_PROXY", "ERR_CONNECTION", "ERR_TUNNEL")):
        where = f" (it led to {place[0]}:{place[1]})" if place != _place(address) else ""
        return NotReached(tried[-1].trouble, f"{address}: {tried[-1].reason.rstrip('.')}{where}.")
    for starts, trouble, words in _PLAIN:
        if reason.startswith(starts):
            return NotReached(trouble, f"{address}: {words.format(reason=reason)}")
    return NotReached(
        "connection", f"{address}: the connection gave no page ({reason}); try again later."
    )


def refused_among(
    failed: Iterable[tuple[str, str]], refused: Iterable[NoConnection]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Failed addresses (with Chromium's reasons) -> those the policy refused, and the others.

    A refusal that belongs to no address seen (a WebSocket, a preconnect) is named by host and port.
    """
    why = {(one.host, one.port): one.reason for one in refused}
    named: dict[str, None] = {}
    others: dict[str, None] = {}
    met = set()
    for address, reason in failed:
        place = _place(address)
        if place in why:
            met.add(place)
            named[f"{short(address)}: {why[place]}"] = None
        elif reason.startswith("ERR_CERT"):
            named[f"{short(address)}: its certificate ({reason})"] = None
        elif reason.startswith(("BlockedByResponse", "ERR_BLOCKED_BY_RESPONSE")):
            others[f"{short(address)}: {_KEPT_OUT}"] = None
        elif reason not in {"", "Aborted", "ERR_ABORTED"}:
            others[f"{short(address)}: no answer ({reason})"] = None
    for place, reason in why.items():
        if place not in met:
            named[f"{place[0]}:{place[1]}: {reason}"] = None
    return tuple(named), tuple(others)


def short(address: str) -> str:
    """An address as it is named in lists: never a whole data address, never endless."""
    return address if len(address) <= _MOST_LETTERS else f"{address[:_MOST_LETTERS]}…"


def _place(address: str) -> tuple[str, int]:
    try:
        place = place_of(f"http{address[2:]}" if address.startswith("ws") else address)
    except UsageError:
        return ("", 0)
    return (place.host, place.port)
