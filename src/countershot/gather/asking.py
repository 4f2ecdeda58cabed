"""log and store -> what the gate may know of letters: events, seals and stamps, captures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from countershot.claims.named import exhibit_named
from countershot.gather import timing
from countershot.records.facts import (
    CapturedFact,
    ExhibitFact,
    Facts,
    LetterEvent,
    SealedFact,
)
from countershot.records.log import (
    Asked,
    Attempted,
    LoggedEntry,
    Replied,
    Sealed,
    Stamped,
    Watched,
)
from countershot.workspace.keyring import is_exercise
from countershot.workspace.open import Workspace


def with_letters(space: Workspace, facts: Facts) -> Facts:
    """The facts with all that is known of letters; stamps are judged where the case asks for any.

    The moment of the check is never later than this computer's own clock, the exercise's apart:
    nobody's time to answer is over because somebody said so.
    """
    entries = space.log.entries
    return replace(
        facts,
        events=tuple(events(entries, hand_set=is_exercise(space.case))),
        sealed=sealed(entries, _proving(space)),
        captured=tuple(captured(entries)),
        moment_utc=moment(space),
    )


def moment(space: Workspace) -> str:
    """Now; of a clock set by hand the earlier of its time and this computer's."""
    stated = space.clock.now_utc()
    if is_exercise(space.case):
        return stated
    return min(stated, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def events(entries: Sequence[LoggedEntry], *, hand_set: bool) -> Iterator[LetterEvent]:
    """What happened to letters. ``hand_set``: may their times have been given by hand?"""
    for at in entries:
        if isinstance(at.entry, Asked | Attempted | Replied):
            yield LetterEvent(at.index, at.entry, hand_set or at.entry.clock == "system")


def sealed(entries: Sequence[LoggedEntry], proving: frozenset[int] | None) -> dict[str, SealedFact]:
    """Exhibit id -> its first sealing, and the first stamp after it that covers it.

    ``proving``: log indices of the stamps that prove; None: nobody asked for stamps.
    """
    stamps = [
        (at.index, at.entry.size)
        for at in entries
        if isinstance(at.entry, Stamped) and proving is not None and at.index in proving
    ]
    found: dict[str, SealedFact] = {}
    for at in entries:
        if isinstance(at.entry, Sealed) and at.entry.exhibit.id not in found:
            over = (index for index, size in stamps if size > at.index)
            found[at.entry.exhibit.id] = SealedFact(at.index, next(over, None))
    return found


def _proving(space: Workspace) -> frozenset[int] | None:
    asked = any(isinstance(at.entry, Asked) and at.entry.authorities for at in space.log.entries)
    if not (space.case.authorities or asked):
        return None
    return timing.told(space, space.clock.now_utc()).proving


def captured(entries: Sequence[LoggedEntry]) -> Iterator[CapturedFact]:
    """Every capture of an address, under each address that it is a copy of."""
    looks = {at.entry.captured for at in entries if isinstance(at.entry, Watched)}
    for at in entries:
        if not isinstance(at.entry, Sealed):
            continue
        exhibit, web = at.entry.exhibit, at.entry.exhibit.capture.web
        if web is None or web.part_of is not None:
            continue
        shows = web.wall is None and (web.status is None or web.status < 400)
        for address in dict.fromkeys((web.address, web.final_address, web.copy_of)):
            if address:
                by_look = exhibit.id in looks
                yield CapturedFact(address, exhibit.id, at.index, shows, by_look)


def hashed(space: Workspace, facts: Facts, ids: Iterable[str]) -> Facts:
    """The facts with these exhibits (ids or prefixes) hashed now, the others as they were."""
    found = dict(facts.exhibits)
    for name in ids:
        fact = exhibit_named(name, facts)
        if fact is not None:
            sha256 = space.store.actual_sha256(fact.exhibit.sha256)
            found[fact.exhibit.id] = ExhibitFact(fact.exhibit, sha256, fact.destroyed)
    return replace(facts, exhibits=found)
