"""a case folder -> whether its vault is still what it was, object by object, offline."""

from collections.abc import Iterator
from pathlib import Path

from countershot.answers import VaultVerified
from countershot.errors import CaseDamaged, CaseError
from countershot.evidence import audit, keys
from countershot.evidence.audit import Audit, Fault
from countershot.evidence.store import ObjectStore
from countershot.gather import signatures, timing
from countershot.gather.facts import case_signed, written
from countershot.ports import Progress
from countershot.workspace.open import Workspace, open_case


def verified(path: Path, key: str | None, now: str | None, progress: Progress) -> VaultVerified:
    """1 open the log, which proves its root; 2 every object; 3 signatures; 4 stamps, witnesses.

    ``key``: the fingerprint that the log's key must have, 64 hex digits. UsageError where no case
    is; whatever is wrong with one is in the answer.
    """
    try:
        space = open_case(path)
    except (CaseDamaged, CaseError) as error:
        return _unopened(path, error, progress)
    covered = space.log.acknowledged()
    done = audit.audit(space.log.entries[:covered], space.store, progress)
    told = timing.told(space, now or space.clock.now_utc())
    fingerprint = keys.fingerprint(space.log.public)
    faults = [*done.faults, *_pinned(key, fingerprint), *_judgements(space), *told.faults]
    faults += _uncovered(covered, len(space.log))
    return VaultVerified(
        problems=tuple(fault for fault in faults if fault.certain),
        doubts=tuple(fault for fault in faults if not fault.certain),
        audit=done,
        times=told.times,
        fingerprint=fingerprint,
    )


def _unopened(path: Path, error: CaseError, progress: Progress) -> VaultVerified:
    """The log cannot be read, so nothing names the objects: at least hold each to its own name."""
    store = ObjectStore(path / "evidence/objects")
    seen = audit.audit((), store, progress)
    fault = Fault("vault.log", _named_file(path, str(error)), str(error))
    strays = tuple(fault for fault in seen.faults if "named by" in fault.reason)
    return VaultVerified((fault, *strays), (), Audit(0, 0, 0, ()), (), "")


def _named_file(path: Path, message: str) -> str:
    """The file that a CaseDamaged message begins with, relative to the case."""
    start = message.partition(": ")[0]
    return start.removeprefix(f"{path}/") if "/" in start or "." in start else "evidence/log"


def _uncovered(covered: int, size: int) -> Iterator[Fault]:
    if size > covered:
        reason = (
            f"no checkpoint covers it and what follows ({size - covered} lines): never "
            "acknowledged; the next writer takes it in if it was written with this case's key"
        )
        yield Fault("vault.log", f"evidence/log/entries.jsonl:{covered + 1}", reason, certain=False)


def _pinned(key: str | None, fingerprint: str) -> Iterator[Fault]:
    if key is not None and fingerprint != key.replace(" ", "").replace(":", "").lower():
        reason = f"the log's key has the fingerprint {fingerprint}, not the one given"
        yield Fault("key.pinned", "case.toml", reason)


def _judgements(space: Workspace) -> Iterator[Fault]:
    """Signature files that do not hold; texts changed since they were signed (work goes on)."""
    found, refused = signatures.read_all(space.root)
    for refusal in refused:
        yield Fault("vault.signature", refusal.place.file, refusal.reason)
    facts = written(space)
    present = signatures.present_digests(facts)
    for fact in signatures.facts_of(found, facts, space.log.entries):
        said = fact.signature.statement
        if not fact.valid:
            yield Fault("vault.signature", fact.path, fact.reason)
        elif present.get(said.path) != said.sha256:
            reason = f"was changed or removed after {said.signer} signed it"
            yield Fault("vault.judgement", said.path, reason, certain=False)
    if not case_signed(space, [signature for _, signature in found]):
        reason = "is not the version that the log took in, and nobody who may has signed it"
        yield Fault("vault.judgement", "case.toml", reason, certain=False)
