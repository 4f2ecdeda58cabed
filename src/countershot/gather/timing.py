"""a case's stamps and cosignatures -> what each proves, what is not stamped yet, what is due."""

import base64
import binascii
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from countershot import canonical
from countershot.answers import TimeTold
from countershot.errors import CaseError
from countershot.evidence import keys, renewal, token, witness
from countershot.evidence.audit import Fault
from countershot.evidence.checkpoint import Checkpoint
from countershot.evidence.renewal import Kept
from countershot.records.log import LoggedEntry, Stamped, Witnessed
from countershot.records.time import Authority, TimeVerdict
from countershot.workspace.open import Workspace

_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----\s+([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----")
LARGEST_ROOT = 65_536


@dataclass(frozen=True)
class Told:
    """Stamps and cosignatures in the log's order, and what is wrong with them.

    ``proving``: indices of the ``stamped`` entries that prove.
    """

    times: tuple[TimeTold, ...]
    faults: tuple[Fault, ...]
    proving: frozenset[int]


def told(space: Workspace, now: str) -> Told:
    """Judge every stamp and cosignature that the log holds, as of ``now``."""
    verdicts = dict(_stamps(space, now)) | dict(_cosignatures(space))
    times, faults, proving = [], [], set()
    for index, (entry, verdict) in sorted(verdicts.items()):
        times.append(_told(entry, verdict))
        if verdict.verdict == "broken":
            file = f"evidence/log/entries.jsonl:{index + 1}"
            faults.append(Fault("vault.time", file, f"{_by(entry)}: {verdict.reason}"))
        elif verdict.verdict == "proves" and isinstance(entry, Stamped):
            proving.add(index)
    return Told(tuple(times), tuple(faults), frozenset(proving))


def _covered(space: Workspace) -> Sequence[LoggedEntry]:
    """Entries that the checkpoint on disk covers; no other was ever acknowledged."""
    return space.log.entries[: space.log.acknowledged()]


def _by(entry: Stamped | Witnessed) -> str:
    return entry.authority if isinstance(entry, Stamped) else entry.witness


def _told(entry: Stamped | Witnessed, verdict: TimeVerdict) -> TimeTold:
    is_stamp = isinstance(entry, Stamped)
    return TimeTold(
        kind="stamp" if is_stamp else "witness",
        by=_by(entry),
        operator=entry.operator if isinstance(entry, Stamped) else "",
        size=entry.size,
        verdict=verdict.verdict,
        at_utc=verdict.at_utc,
        reason=verdict.reason,
    )


def _stamps(space: Workspace, now: str) -> Iterator[tuple[int, tuple[Stamped, TimeVerdict]]]:
    """Those whose bytes are all there are judged together, as later ones carry earlier ones on."""
    entries = [(at.index, at.entry) for at in _covered(space) if isinstance(at.entry, Stamped)]
    kept: list[tuple[int, Stamped, Kept]] = []
    for index, entry in entries:
        bytes_of = _kept(space, index, entry)
        if bytes_of is None:
            reason = "its token, its chain or its checkpoint is not in the store as it was"
            yield index, (entry, TimeVerdict(verdict="broken", reason=reason))
        else:
            kept.append((index, entry, bytes_of))
    judged = renewal.judge_all([each for _, _, each in kept], now, token.judge)
    for (index, entry, each), verdict in zip(kept, judged, strict=True):
        yield index, (entry, _of_this_log(space, entry, each, verdict))


def _of_this_log(space: Workspace, entry: Stamped, kept: Kept, verdict: TimeVerdict) -> TimeVerdict:
    """A token proves of this log only what its checkpoint is: this log's, of that size."""
    if entry.size > len(space.log) or kept.note != _note(space, entry.size, kept.note):
        reason = f"the checkpoint it stamped is not that of this log's first {entry.size} entries"
        return TimeVerdict(verdict="broken", reason=reason, at_utc=verdict.at_utc)
    if verdict.at_utc is not None and verdict.at_utc != entry.stated_utc:
        reason = f"it states {verdict.at_utc}, its entry in the log {entry.stated_utc}"
        return TimeVerdict(verdict="broken", reason=reason, at_utc=verdict.at_utc)
    return verdict


def _note(space: Workspace, size: int, note: bytes) -> bytes | None:
    """``note`` itself, if its three lines are this log's state of that size."""
    root = keys.to_base64(space.log.root(size))
    start = f"{space.origin}\n{size}\n{root}\n\n".encode()
    return note if note.startswith(start) else None


def _kept(space: Workspace, index: int, entry: Stamped) -> Kept | None:
    found = {
        sha256: _object(space, sha256)
        for sha256 in (entry.checkpoint, entry.token, *entry.certificates, *entry.revocations)
    }
    whole = {sha256: data for sha256, data in found.items() if data is not None}
    if len(whole) != len(found):
        return None
    return Kept(
        index=index,
        size=entry.size,
        note=whole[entry.checkpoint],
        token=whole[entry.token],
        certificates=tuple(whole[sha256] for sha256 in entry.certificates),
        revocations=tuple(whole[sha256] for sha256 in entry.revocations),
    )


def _object(space: Workspace, sha256: str) -> bytes | None:
    try:
        data = space.store.path(sha256).read_bytes()
    except OSError:
        return None
    return data if canonical.sha256_hex(data) == sha256 else None


def _cosignatures(space: Workspace) -> Iterator[tuple[int, tuple[Witnessed, TimeVerdict]]]:
    for at in _covered(space):
        if isinstance(at.entry, Witnessed):
            yield at.index, (at.entry, _cosignature(space, at.entry))


def _cosignature(space: Workspace, entry: Witnessed) -> TimeVerdict:
    """Judged over the log's own state of that size: the stored checkpoint is the audit's matter."""
    stated = None
    if entry.size <= len(space.log):
        body = Checkpoint(space.origin, entry.size, space.log.root(entry.size)).body()
        public = keys.from_base64(entry.public_key, 32) or b""
        note = f"{body}\n"
        stated = witness.check_cosignature(entry.cosignature, note, entry.witness, public)
    if stated is None:
        reason = "its cosignature is not over this log's checkpoint, or not by its key"
        return TimeVerdict(verdict="broken", reason=reason)
    reason = f"{entry.witness} saw the first {entry.size} entries, and that the log had only grown"
    return TimeVerdict(verdict="proves", reason=reason, at_utc=stated)


def root_of(space: Workspace, name: str, authority: Authority) -> bytes:
    """An authority's root certificate (DER), a file of the case. CaseError if it is not there."""
    path = space.root / authority.root
    inside = path.resolve().is_relative_to(space.root.resolve())
    if not inside or path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST_ROOT:
        where = space.document.at(f"authorities.{name}.root")
        raise CaseError(
            f"case.toml:{where.line}: {authority.root} is no certificate file of this case; "
            f"put the root certificate of {name} (PEM) there"
        )
    data = path.read_bytes()
    match = _PEM.search(data)
    try:
        return base64.b64decode(b"".join(match[1].split()), validate=True) if match else data
    except binascii.Error as error:
        raise CaseError(f"{authority.root}: is no PEM certificate; fetch it again") from error
