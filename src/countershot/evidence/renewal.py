"""log entries, tokens kept, a moment -> gaps, what must be stamped again, what stamps prove then.

Pure. Rules: docs/formats/time.md, "Stamps": a later stamp carries an earlier one on (RFC 4998).
"""

from bisect import insort
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from countershot.ports import TokenCheck
from countershot.records.log import LoggedEntry, Sealed, Stamped
from countershot.records.time import TimeVerdict

MARGIN_DAYS = 90


@dataclass(frozen=True)
class Gap:
    """From an exhibit's sealing (the collector's clock) to the first stamp over its entry.

    ``seconds`` may be negative where two clocks differ; it and ``stamped_utc`` are None while no
    stamp covers it. ``operators``: how many different ones have stamped it.
    """

    index: int
    exhibit: str
    sealed_utc: str
    stamped_utc: str | None
    seconds: int | None
    operators: int


@dataclass(frozen=True)
class Kept:
    """A stamp with the bytes it names, and the index of its own entry in the log."""

    index: int
    size: int
    note: bytes
    token: bytes
    certificates: tuple[bytes, ...]
    revocations: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class Due:
    """A stamp (entry ``index``) that ends soon, or ended before it was stamped again (missed)."""

    index: int
    authority: str
    size: int
    ends_utc: str
    missed: bool

    @property
    def reason(self) -> str:
        """For people."""
        who = f"the stamp of {self.authority} over {self.size} entries (entry {self.index})"
        if self.missed:
            return f"missed re-stamp: {who} ended on {self.ends_utc}, and no later one covers it."
        return f"stamp again: {who} ends on {self.ends_utc}."


def gaps(entries: Sequence[LoggedEntry], proving: Collection[int] | None = None) -> tuple[Gap, ...]:
    """For each sealed exhibit, how long until a stamp covered it.

    ``proving``: indices of the ``stamped`` entries that prove now (``judge_all``); None: all.
    """
    stamps = [
        logged.entry for logged in entries
        if isinstance(logged.entry, Stamped) and (proving is None or logged.index in proving)
    ]  # fmt: skip
    return tuple(
        _gap(logged.index, logged.entry, stamps)
        for logged in entries
        if isinstance(logged.entry, Sealed)
    )


def renewal_due(
    entries: Sequence[LoggedEntry], now_utc: str, *, margin_days: int = MARGIN_DAYS
) -> tuple[Due, ...]:
    """Stamps that end soon or have ended; none if all is well.

    A stamp lives as long as its certificates, and longer through a later stamp that covered it
    before they ended. Soon: within the margin, or the last third of a shorter life. All of it
    rests on SHA-256, of which no weakness is known.
    """
    found = []
    for index, stamp, last in _lives(entries):
        end, life = last.expires_utc, _moment(last.expires_utc) - _moment(last.stated_utc)
        margin = min(timedelta(days=margin_days), life / 3)
        if end < now_utc or _moment(end) - margin <= _moment(now_utc):
            found.append(Due(index, stamp.authority, stamp.size, end, missed=end < now_utc))
    return tuple(found)


def judge_all(stamps: Sequence[Kept], now_utc: str, check: TokenCheck) -> list[TimeVerdict]:
    """What each proves at ``now_utc``, by itself or through a later one; in the same order.

    One whose certificates have ended proves if, before that, another was made over a tree that
    held its entry, and that other proves (itself, or again through a later one).
    """
    verdicts: dict[int, TimeVerdict] = {}
    for place in sorted(range(len(stamps)), key=lambda place: -stamps[place].index):
        kept = stamps[place]
        verdict = _asked(kept, now_utc, check)
        end = verdict.expires_utc
        if verdict.verdict == "cannot check" and end is not None and end < now_utc:
            later = [p for p in verdicts if stamps[p].size > kept.index and _by(verdicts[p], end)]
            verdict = _renewed(kept, verdict, [stamps[p] for p in sorted(later)], check)
        verdicts[place] = verdict
    return [verdicts[place] for place in range(len(stamps))]


def _renewed(
    kept: Kept, ended: TimeVerdict, later: Sequence[Kept], check: TokenCheck
) -> TimeVerdict:
    """Its verdict at the time it states, if later stamps carried it on."""
    if not later or ended.at_utc is None:
        return ended
    then = _asked(kept, ended.at_utc, check)
    if then.verdict != "proves":
        return then
    through = f"its certificates ended on {ended.expires_utc}; the stamp in entry {later[0].index}"
    return then.model_copy(update={"reason": f"{then.reason} {through} had covered it by then."})


def _asked(kept: Kept, now_utc: str, check: TokenCheck) -> TimeVerdict:
    return check(kept.token, kept.note, kept.certificates, kept.revocations, now_utc)


def _by(verdict: TimeVerdict, end: str) -> bool:
    """Does it prove, and was it made by then?"""
    return verdict.verdict == "proves" and verdict.at_utc is not None and verdict.at_utc <= end


def _lives(entries: Sequence[LoggedEntry]) -> Iterator[tuple[int, Stamped, Stamped]]:
    """Each stamp with its index and the stamp that carries it on longest (perhaps itself)."""
    later: list[tuple[str, int, Stamped, Stamped]] = []  # by their end
    found = []
    for logged in reversed(entries):
        stamp = logged.entry
        if not isinstance(stamp, Stamped):
            continue
        end, last = stamp.expires_utc, stamp
        for other_end, _, other, others_last in reversed(later):
            if other_end <= end:
                break
            if other.size > logged.index and other.stated_utc <= stamp.expires_utc:
                end, last = other_end, others_last
                break
        insort(later, (end, logged.index, stamp, last), key=lambda item: item[:2])
        found.append((logged.index, stamp, last))
    yield from reversed(found)


def _gap(index: int, sealed: Sealed, stamps: Sequence[Stamped]) -> Gap:
    sealed_utc = sealed.exhibit.capture.sealed_at_utc
    over = [stamp for stamp in stamps if stamp.size > index]
    first = min((stamp.stated_utc for stamp in over), default=None)
    seconds = None
    if first is not None:
        seconds = int((_moment(first) - _moment(sealed_utc)).total_seconds())
    operators = len({stamp.operator for stamp in over})
    return Gap(index, sealed.exhibit.id, sealed_utc, first, seconds, operators)


def _moment(utc: str) -> datetime:
    return datetime.strptime(utc, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
