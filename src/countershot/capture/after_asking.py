"""letters sent, looks made, a moment -> the addresses that are due for a look.

A page that a question touches is looked at when the letter goes out, an hour, a day and a week
later, and when something is released: most of what vanishes after a question vanishes by then.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from countershot.records.log import Asked, LoggedEntry, Released, Watched

AFTER = (timedelta(0), timedelta(hours=1), timedelta(hours=24), timedelta(days=7))
"""From the sending of a letter to each look at what it cites."""


def moments(asked_utc: str, released_utc: Sequence[str] = ()) -> tuple[str, ...]:
    """When to look, oldest first: after the sending, and at each release that came later."""
    sent = datetime.fromisoformat(asked_utc)
    after = [(sent + span).strftime("%Y-%m-%dT%H:%M:%SZ") for span in AFTER]
    return tuple(sorted({*after, *(at for at in released_utc if at >= asked_utc)}))


def due(entries: Sequence[LoggedEntry], now_utc: str) -> tuple[str, ...]:
    """Addresses with a moment that is over and no look since; in the order of their letters.

    One late look makes up for all that were missed before it. A look that learned nothing is no
    look, so its address stays due.
    """
    released = [at.entry.at_utc for at in entries if isinstance(at.entry, Released)]
    found: dict[str, None] = {}
    for at in entries:
        if not isinstance(at.entry, Asked):
            continue
        over = [when for when in moments(at.entry.at_utc, released) if when <= now_utc]
        for address in at.entry.addresses:
            last = max(_looks(address, entries, at.index), default="")
            if over and last < over[-1]:
                found[address] = None
    return tuple(found)


def _looks(address: str, entries: Sequence[LoggedEntry], after: int) -> Iterator[str]:
    """Times of the looks at an address that stand behind this entry of the log."""
    for at in entries:
        if at.index > after and isinstance(at.entry, Watched) and at.entry.address == address:
            yield at.entry.at_utc
