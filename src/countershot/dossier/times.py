"""stamps and cosignatures in the log -> those that a dossier carries, as data/log/times.json."""

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from countershot import canonical
from countershot.dossier.material import Material
from countershot.errors import CaseDamaged
from countershot.records.log import Stamped, Witnessed
from countershot.records.time import CarriedTime, CarriedTimes

MOST_TIMES = 1000
"""Verifiers read no more (docs/formats/dossier.md, rule 17)."""


@dataclass(frozen=True)
class TimeProof:
    """A stamp or cosignature carried; ``index``: of its log entry. Its proof is added last."""

    index: int
    entry: Stamped | Witnessed
    carried: CarriedTime

    @property
    def giver(self) -> str:
        """Who says so: the operator of an authority, or a witness."""
        return self.carried.operator or self.carried.by


def chosen(material: Material, exhibits: Iterable[int]) -> tuple[TimeProof, ...]:
    """For each giver the first proof over each exhibit's entry, the newest, and their renewals.

    No more: all stamps together would tell on which days the case was worked on. ``exhibits``:
    indices of their ``sealed`` entries.
    """
    known = [
        (logged.index, logged.entry)
        for logged in material.entries
        if isinstance(logged.entry, Stamped | Witnessed)
    ]
    wanted: dict[int, Stamped | Witnessed] = {}
    for giver in sorted({_giver(entry) for _, entry in known}):
        own = [(index, entry) for index, entry in known if _giver(entry) == giver]
        for exhibit in exhibits:
            wanted.update([it for it in own if it[1].size > exhibit][:1])
        wanted.update(own[-1:])
    _renew(wanted, known, material.released_at_utc)
    found = {_place(time.carried): time for time in (_proof(material, *w) for w in wanted.items())}
    places = sorted(found)
    if len(places) > MOST_TIMES:
        places = places[: MOST_TIMES // 2] + places[-MOST_TIMES // 2 :]
    return tuple(found[place] for place in places)


def to_bytes(times: Iterable[TimeProof], consistency: Mapping[int, tuple[bytes, ...]]) -> bytes:
    """The file, with the proofs that the dossier's checkpoint only added to each one's."""
    carried = tuple(
        time.carried.model_copy(
            update={"consistency": tuple(map(_base64, consistency[time.carried.size]))}
        )
        for time in times
    )
    return canonical.to_bytes(CarriedTimes(times=carried))


def _giver(entry: Stamped | Witnessed) -> tuple[str, str]:
    return entry.type, entry.operator if isinstance(entry, Stamped) else entry.witness


def _renew(
    wanted: dict[int, Stamped | Witnessed],
    known: list[tuple[int, Stamped | Witnessed]],
    now_utc: str,
) -> None:
    """Add, for each stamp whose certificates have ended, the one that had covered it longest."""
    stamps = [(index, entry) for index, entry in known if isinstance(entry, Stamped)]
    waiting = [(index, entry) for index, entry in stamps if index in wanted]
    while waiting:
        index, entry = waiting.pop()
        later = [
            (at, it)
            for at, it in stamps
            if it.size > index and it.stated_utc <= entry.expires_utc < now_utc
        ]
        best = max(later, key=lambda found: found[1].expires_utc, default=None)
        if best is not None and best[0] not in wanted:
            wanted[best[0]] = best[1]
            waiting.append(best)


def _proof(material: Material, index: int, entry: Stamped | Witnessed) -> TimeProof:
    note = _stored(material, entry.checkpoint).decode("utf-8", "replace")
    if isinstance(entry, Stamped):
        carried = CarriedTime(
            kind="stamp", by=entry.authority, operator=entry.operator, size=entry.size, note=note,
            token=_base64(_stored(material, entry.token)),
            certificates=tuple(_base64(_stored(material, name)) for name in entry.certificates),
            revocations=tuple(_base64(_stored(material, name)) for name in entry.revocations),
        )  # fmt: skip
    else:
        carried = CarriedTime(
            kind="witness", by=(entry.cosignature.split(" ")[1:2] or [""])[0], size=entry.size,
            note=note, cosignature=entry.cosignature, public_key=entry.public_key,
        )  # fmt: skip
    return TimeProof(index, entry, carried)


def _stored(material: Material, sha256: str) -> bytes:
    """An object of the store; CaseDamaged if it is gone or has other bytes."""
    try:
        data = material.object_path(sha256).read_bytes()
    except FileNotFoundError as error:
        raise CaseDamaged(f"stored object {sha256} is missing; restore it") from error
    if canonical.sha256_hex(data) != sha256:
        raise CaseDamaged(f"stored object {sha256} has other bytes; restore it from a copy")
    return data


def _place(carried: CarriedTime) -> tuple[int, tuple[bytes, ...]]:
    """The order of the file (docs/formats/time.md)."""
    words = (carried.kind, carried.by, carried.token, carried.cosignature)
    return carried.size, tuple(word.encode() for word in words)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()
