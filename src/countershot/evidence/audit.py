"""a case's log and store -> is every byte that the log speaks of still what it was?

The vault's own verification, as `countershot verify CASE` runs it: objects, signatures, the order
of times. What stamps and witnesses prove is judged apart (evidence/stamping.py).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from countershot.evidence import sign
from countershot.evidence.store import ObjectStore
from countershot.ports import Progress
from countershot.records.case import Person
from countershot.records.judged import Signature
from countershot.records.log import (
    Asked,
    CaseChanged,
    Computed,
    Destroyed,
    Entry,
    Judged,
    LoggedEntry,
    Opened,
    Sealed,
    Stamped,
    Witnessed,
)

_OBJECT = re.compile(r"([0-9a-f]{2})/\1[0-9a-f]{62}")


@dataclass(frozen=True)
class Fault:
    """One thing that is not right: the rule, the file (relative to the case), the reason.

    ``certain`` is False for what raises a doubt and breaks nothing: a clock that ran back.
    """

    rule: str
    file: str
    reason: str
    certain: bool = True


@dataclass(frozen=True)
class Audit:
    """What was gone through, and what was found. ``size_bytes``: of the objects hashed."""

    entries: int
    objects: int
    size_bytes: int
    faults: tuple[Fault, ...]


def audit(
    entries: Iterable[LoggedEntry],
    store: ObjectStore,
    progress: Progress,
) -> Audit:
    """Check a log that could be opened (so its root and checkpoint are right) against its store.

    1. Every object that an entry names is there and has its digest; destroyed ones are gone.
    2. Nothing else lies in the store.
    3. Every signature in the log is by the person it names, with the key they had then.
    4. No entry says that it is older than what stands before it.
    """
    logged = list(entries)
    named, gone = _named(logged), _destroyed(logged)
    faults = [*_strays(store, named)]
    size = 0
    for done, (sha256, what) in enumerate(sorted(named.items()), 1):
        fault, read = _object(store, sha256, what, gone)
        size += read
        faults += [fault] if fault else []
        progress(done / len(named))
    faults += _signatures(logged)
    faults += _order(logged)
    return Audit(len(logged), len(named), size, tuple(sorted(set(faults), key=_by_place)))


def _by_place(fault: Fault) -> tuple[str, str, str]:
    return (fault.rule, fault.file, fault.reason)


def place(sha256: str) -> str:
    """Where an object lies, relative to the case."""
    return f"evidence/objects/{sha256[:2]}/{sha256}"


def objects_of(entry: Entry) -> dict[str, str]:
    """Digest -> what it is, of every object that an entry names."""
    match entry:
        case Sealed():
            return {entry.exhibit.sha256: f"exhibit {entry.exhibit.id}"}
        case Computed():
            return {entry.result: f"{entry.recipe.step} {entry.part}"}
        case Stamped():
            chain = dict.fromkeys((*entry.certificates, *entry.revocations), "a stamp's chain")
            return {**chain, entry.checkpoint: "a stamped checkpoint", entry.token: "a stamp"}
        case Witnessed():
            return {entry.checkpoint: "a witnessed checkpoint"}
        case Asked():
            return {entry.letter: f"letter {entry.inquiry} as it was sent"}
    return {}


def _named(logged: Iterable[LoggedEntry]) -> dict[str, str]:
    found: dict[str, str] = {}
    for at in logged:
        for sha256, what in objects_of(at.entry).items():
            found.setdefault(sha256, what)
    return found


def _destroyed(logged: list[LoggedEntry]) -> frozenset[str]:
    """Digests of exhibits that were destroyed by order, and of what was made from them."""
    sealed = [at.entry.exhibit for at in logged if isinstance(at.entry, Sealed)]
    by_id = {exhibit.id: exhibit.sha256 for exhibit in sealed}
    gone = {by_id.get(at.entry.exhibit, "") for at in logged if isinstance(at.entry, Destroyed)}
    made = {
        at.entry.result
        for at in logged
        if isinstance(at.entry, Computed) and not gone.isdisjoint(at.entry.recipe.inputs)
    }
    return frozenset(gone | made)


def _object(
    store: ObjectStore, sha256: str, what: str, gone: frozenset[str]
) -> tuple[Fault | None, int]:
    """The fault of one object, and how many bytes were hashed."""
    actual = store.actual_sha256(sha256)
    if actual == sha256:
        return None, store.path(sha256).stat().st_size
    if sha256 in gone and actual is None:
        return None, 0
    reason = f"{what} is missing" if actual is None else f"{what} has other bytes than were sealed"
    return Fault("vault.object", place(sha256), f"{reason}; restore it from a copy"), 0


def _strays(store: ObjectStore, named: Mapping[str, str]) -> Iterator[Fault]:
    """What lies in the store and no entry names; an interrupted writer may leave whole objects."""
    for path in sorted(store.root.rglob("*")):
        inside = path.relative_to(store.root).as_posix()
        if path.is_dir() and not path.is_symlink():
            continue
        where = f"evidence/objects/{inside}"
        if not _OBJECT.fullmatch(inside) or path.is_symlink():
            if not path.name.startswith("tmp-"):
                yield Fault("vault.stray", where, "is no object of this store; take it out")
        elif path.name not in named and store.actual_sha256(path.name) != path.name:
            yield Fault("vault.stray", where, "is not what it is named by, and no entry names it")


def _signatures(logged: Iterable[LoggedEntry]) -> Iterator[Fault]:
    people: dict[str, Person] = {}
    for at in logged:
        entry = at.entry
        if isinstance(entry, CaseChanged):
            # While nobody had a key, the first people enrol themselves.
            able = {name: who for name, who in people.items() if who.public_key}
            yield from _signature(at.index, entry.signature, able or dict(entry.people))
        if isinstance(entry, Opened | CaseChanged):
            people = dict(entry.people)
        if isinstance(entry, Judged):
            yield from _signature(at.index, entry.signature, people)
        if isinstance(entry, Destroyed):
            yield from _signature(at.index, entry.order, people)


def _signature(index: int, signature: Signature, people: Mapping[str, Person]) -> Iterator[Fault]:
    said = signature.statement
    person = people.get(said.signer)
    if person is None or said.role not in person.roles:
        reason = f"entry {index}: {said.signer} was no {said.role.replace('_', ' ')} of the case"
    elif not sign.check_signature(signature, person.public_key):
        reason = f"entry {index}: the signature over {said.path} is not by {said.signer}"
    else:
        return
    yield Fault("vault.signature", f"evidence/log/entries.jsonl:{index + 1}", reason)


def _order(logged: Iterable[LoggedEntry]) -> Iterator[Fault]:
    """Times that run back. A stamp is somebody else's word: what stands after it came later.

    Up to an hour is let pass: a slow capture is logged at its end with the time of its beginning.
    """
    stamped = ""
    for at in logged:
        stated = time_of(at.entry)
        if stated and stamped and _an_hour_on(stated) < stamped:
            reason = (
                f"entry {at.index} says {stated}, but an entry before it was stamped at {stamped}: "
                "it is back-dated, or the clock here was wrong"
            )
            file = f"evidence/log/entries.jsonl:{at.index + 1}"
            yield Fault("vault.order", file, reason, certain=False)
        if isinstance(at.entry, Stamped):
            stamped = max(stamped, at.entry.stated_utc)


def _an_hour_on(utc: str) -> str:
    return f"{datetime.fromisoformat(utc) + timedelta(hours=1):%Y-%m-%dT%H:%M:%SZ}"


def time_of(entry: Entry) -> str:
    """When an entry says it was made, by the clock of whoever made it; "" for computed ones."""
    if isinstance(entry, Sealed):
        return entry.exhibit.capture.sealed_at_utc
    return getattr(entry, "at_utc", "") or ""


def is_vault(folder: Path) -> bool:
    """Is this a case folder (and not a dossier)?"""
    return (folder / "case.toml").is_file() and (folder / "evidence/log").is_dir()
