"""stamps over checkpoints of this log -> what each proves now, itself or through a later one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from countershot import canonical
from countershot.dossier.checks.keys import any_base64
from countershot.ports import TokenCheck
from countershot.records.time import CarriedTime, TimeVerdict


@dataclass(frozen=True)
class Said:
    """A verdict on one time, why, and the moment that it states."""

    verdict: Literal["proves", "broken", "cannot check"]
    reason: str
    at_utc: str | None = None


@dataclass(frozen=True)
class _Stamp:
    """``ended``: all of it holds, but its chain has ended since; ``logged``: its entry's index."""

    item: CarriedTime
    verdict: TimeVerdict
    ended: bool
    logged: int | None


def judge(
    items: Sequence[CarriedTime],
    stamped_at: Mapping[str, int],
    token: TokenCheck | None,
    now_utc: str | None,
) -> list[Said]:
    """The verdict on each, in this order; ``stamped_at``: token digest -> index of its entry."""
    if token is None or now_utc is None:
        return [Said("cannot check", "this program was not given the means to judge tokens")] * len(
            items
        )
    stamps = [_asked(item, stamped_at, token, now_utc) for item in items]
    said: dict[int, Said] = {}
    for place in sorted(range(len(stamps)), key=lambda place: -stamps[place].item.size):
        said[place] = _said(stamps, place, said)
    return [said[place] for place in range(len(stamps))]


def _asked(
    item: CarriedTime, stamped_at: Mapping[str, int], token: TokenCheck, now_utc: str
) -> _Stamp:
    """Asked twice where its chain has ended: then its own time is the moment to judge it at."""
    der = any_base64(item.token)
    certificates = [any_base64(text) for text in item.certificates]
    revocations = [any_base64(text) for text in item.revocations]
    if der is None or None in certificates or None in revocations:
        reason = "its token, chain or revocation data is not base64"
        return _Stamp(item, TimeVerdict(verdict="broken", reason=reason), False, None)
    chain = [found for found in certificates if found is not None]
    known = [found for found in revocations if found is not None]
    logged = stamped_at.get(canonical.sha256_hex(der))
    verdict = token(der, item.note.encode(), chain, known, now_utc)
    ended = verdict.expires_utc is not None and verdict.expires_utc < now_utc
    if ended and verdict.at_utc is not None:
        verdict = token(der, item.note.encode(), chain, known, verdict.at_utc)
    return _Stamp(item, verdict, ended and verdict.verdict == "proves", logged)


def _said(stamps: Sequence[_Stamp], place: int, said: Mapping[int, Said]) -> Said:
    """``said``: of all stamps over larger trees."""
    it = stamps[place]
    if it.verdict.verdict != "proves":
        return Said(it.verdict.verdict, it.verdict.reason, it.verdict.at_utc)
    reason = (
        f"entries 0 to {it.item.size - 1} existed before {it.verdict.at_utc}, "
        f"says {it.item.operator or it.item.by}; root certificate SHA-256 {it.verdict.root_sha256}"
    )
    if not it.ended:
        return Said("proves", reason, it.verdict.at_utc)
    end = f"its certificates ended {it.verdict.expires_utc}"
    for later, found in enumerate(stamps):
        if _covers(found, it) and said[later].verdict == "proves":
            reason += f"; {end}, when the stamp over {found.item.size} entries had covered it"
            return Said("proves", reason, it.verdict.at_utc)
    reason = f"{end}, and no later stamp had covered it by then: missed re-stamp"
    return Said("cannot check", reason, it.verdict.at_utc)


def _covers(later: _Stamp, earlier: _Stamp) -> bool:
    """Made before the earlier one's chain ended, over a tree in which that one's entry stands."""
    at, end = later.verdict.at_utc, earlier.verdict.expires_utc
    return (
        later.item.size > earlier.item.size
        and earlier.logged is not None
        and earlier.logged < later.item.size
        and at is not None
        and end is not None
        and at <= end
    )
