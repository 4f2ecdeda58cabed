"""signed judgements in the folder -> entries of the log: commitments first, reveals after both."""

from collections.abc import Iterator, Sequence

from countershot.evidence import sign
from countershot.evidence.log import LogWriter
from countershot.gather import signatures
from countershot.gather.facts import case_change, case_versions
from countershot.records.facts import Facts, SignatureFact
from countershot.records.files import OrderFile
from countershot.records.judged import Signature
from countershot.records.log import CaseChanged, Committed, Destroyed, Entry, Judged
from countershot.workspace.case_file import NAME
from countershot.workspace.open import Workspace
from countershot.workspace.results import results

ORDERING = ("editor", "legal_reader")


def take_in(space: Workspace, facts: Facts, writer: LogWriter) -> None:
    """Log what people signed since: a changed case.toml, commitments, judgements, orders.

    Only signatures that are valid and current are taken in. The bytes an order names are removed
    after the order stands in the log, also when a run before this one stopped in between.
    """
    found, _ = signatures.read_all(space.root)
    judged = signatures.facts_of(found, facts, space.log.entries)
    good = [fact for fact in judged if fact.valid and fact.current]
    now = space.clock.now_utc()
    entries: list[Entry] = [
        *_case_changes(space, [signature for _, signature in found], now),
        *_commitments(good, now),
        *_judgements(good, now),
        *_orders(space, good, facts.orders, now),
    ]
    writer.append(entries)
    _destroy(space)


def _case_changes(space: Workspace, found: Sequence[Signature], now: str) -> Iterator[Entry]:
    if case_versions(space)[0] == space.document.sha256:
        return
    signature = case_change(space, found)
    if signature is not None:
        yield CaseChanged(
            at_utc=now,
            case_toml_sha256=space.document.sha256,
            people=space.case.people,
            signature=signature,
        )


def identification_of(signature: Signature) -> tuple[str, str] | None:
    """(name, examiner) if this is an examiner's signature over their own identification."""
    folder, _, file = signature.statement.path.partition("/")
    name, _, examiner = file.removesuffix(".md").rpartition(".")
    own = folder == "identifications" and examiner == signature.statement.signer
    return (name, examiner) if own else None


def _commitments(good: Sequence[SignatureFact], now: str) -> Iterator[Entry]:
    for fact in good:
        whose = identification_of(fact.signature)
        if whose is not None and fact.committed_at is None:
            commitment = sign.commitment_of(fact.signature)
            yield Committed(at_utc=now, name=whose[0], examiner=whose[1], commitment=commitment)


def _judgements(good: Sequence[SignatureFact], now: str) -> Iterator[Entry]:
    """All but identifications that only one person has committed to: those stay hidden."""
    examiners: dict[str, set[str]] = {}
    for fact in good:
        whose = identification_of(fact.signature)
        if whose is not None:
            examiners.setdefault(whose[0], set()).add(whose[1])
    for fact in good:
        whose = identification_of(fact.signature)
        hidden = whose is not None and len(examiners[whose[0]]) < 2
        path = fact.signature.statement.path
        if fact.revealed_at is None and not hidden and path != NAME:
            yield Judged(at_utc=now, signature=fact.signature)


def _orders(
    space: Workspace, good: Sequence[SignatureFact], orders: Sequence[OrderFile], now: str
) -> Iterator[Entry]:
    by_path = {file.document.path: file.order for file in orders}
    gone = {at.entry.exhibit for at in space.log.entries if isinstance(at.entry, Destroyed)}
    for fact in good:
        order = by_path.get(fact.signature.statement.path)
        able = fact.signature.statement.role in ORDERING
        if order is not None and able and order.destroy not in gone:
            gone.add(order.destroy)
            yield Destroyed(
                at_utc=now, exhibit=order.destroy, reason=order.reason, order=fact.signature
            )


def _destroy(space: Workspace) -> None:
    """Remove the bytes of destroyed exhibits, and the pictures and text made from them."""
    known = results(space.log.entries, space.store)
    made = [entry for parts in known.parts.values() for entry in parts.values()]
    for sha256 in known.destroyed:
        space.store.remove(sha256)
    for entry in made:
        if known.lost_to_order(entry):
            space.store.remove(entry.result)
