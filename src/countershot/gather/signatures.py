"""signatures/ and the log -> what cryptography and the case's present bytes say of each."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from countershot import canonical
from countershot.claims.closure import rests_on
from countershot.claims.grounds import judgement_documents
from countershot.errors import CaseDamaged
from countershot.evidence import sign
from countershot.records.facts import Facts, SignatureFact
from countershot.records.files import Place, Refusal
from countershot.records.judged import Signature
from countershot.records.log import CaseChanged, Committed, Judged, LoggedEntry

FOLDER = "signatures"
LARGEST = 262_144


def file_name(path: str, signer: str) -> str:
    """Where the signature of ``signer`` over the case file ``path`` lies."""
    return f"{FOLDER}/{path.replace('/', '__')}.{signer}.json"


def read_all(root: Path) -> tuple[list[tuple[str, Signature]], list[Refusal]]:
    """Every signature file, by path; those that cannot be read as refusals."""
    found: list[tuple[str, Signature]] = []
    refused: list[Refusal] = []
    folder = root / FOLDER
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith("."):
            continue
        name = f"{FOLDER}/{path.name}"
        try:
            found.append((name, _read(path, name)))
        except CaseDamaged as error:
            refused.append(Refusal(Place(name), "signature.valid", str(error)))
    return found, refused


def _read(path: Path, name: str) -> Signature:
    if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
        raise CaseDamaged(f"{name}: not a signature file; remove it")
    data = path.read_bytes()
    canonical.plain(data, name)
    return canonical.from_bytes(Signature, data, name)


def facts_of(
    found: list[tuple[str, Signature]], facts: Facts, entries: Sequence[LoggedEntry]
) -> tuple[SignatureFact, ...]:
    """Judge every signature against the case as it stands (``facts`` without signatures)."""
    digests = present_digests(facts)
    committed, revealed = _committed(entries), _revealed(entries)
    return tuple(
        replace(
            _fact(path, signature, facts, digests),
            committed_at=committed.get(sign.commitment_of(signature)),
            revealed_at=revealed.get(canonical.to_bytes(signature)),
        )
        for path, signature in found
    )


def present_digests(facts: Facts) -> dict[str, str]:
    """Case path -> SHA-256 of the file as it stands."""
    documents = (*judgement_documents(facts), facts.case_document)
    return {document.path: document.sha256 for document in documents}


def _fact(
    path: str,
    signature: Signature,
    facts: Facts,
    digests: dict[str, str],
) -> SignatureFact:
    wrong = _wrong(path, signature, facts)
    changed = _changed(signature, facts, digests)
    return SignatureFact(
        path=path,
        signature=signature,
        valid=not wrong,
        current=not changed,
        reason=wrong or changed,
        committed_at=None,
        revealed_at=None,
    )


def _wrong(path: str, signature: Signature, facts: Facts) -> str:
    """Why a signature does not hold at all; empty if it does."""
    statement = signature.statement
    person = facts.case.people.get(statement.signer)
    if statement.case != facts.case.id:
        return "it was made for another case"
    if path != file_name(statement.path, statement.signer):
        return f"it is over {statement.path} by {statement.signer}, not what its name says"
    if person is None:
        return f"case.toml knows nobody named {statement.signer}"
    if statement.role not in person.roles:
        return f"{statement.signer} does not hold the role {statement.role}"
    if not sign.check_signature(signature, person.public_key):
        return f"it was not made with the key that case.toml states for {statement.signer}"
    return ""


def _changed(signature: Signature, facts: Facts, digests: dict[str, str]) -> str:
    """What is no longer as it was signed; empty if nothing."""
    statement = signature.statement
    present = digests.get(statement.path)
    if present is None:
        return f"{statement.path} is not in the case"
    if present != statement.sha256:
        return f"{statement.path} was changed after {statement.signer} signed it"
    now = rests_on(statement.path, facts)
    differing = sorted(
        key for key in now.keys() | statement.rests_on.keys()
        if now.get(key) != statement.rests_on.get(key)
    )  # fmt: skip
    if differing:
        return f"{differing[0]} was changed after {statement.signer} signed {statement.path}"
    return ""


def committed_at(entries: Sequence[LoggedEntry], commitment: str) -> int | None:
    """Log index of a commitment."""
    return _committed(entries).get(commitment)


def _committed(entries: Sequence[LoggedEntry]) -> dict[str, int]:
    """Commitment -> log index of the first entry that has it."""
    last_first = reversed(entries)
    return {
        logged.entry.commitment: logged.index
        for logged in last_first
        if isinstance(logged.entry, Committed)
    }


def _revealed(entries: Sequence[LoggedEntry]) -> dict[bytes, int]:
    """A signature's bytes -> log index of the first entry that took in this very one."""
    last_first = reversed(entries)
    return {
        canonical.to_bytes(logged.entry.signature): logged.index
        for logged in last_first
        if isinstance(logged.entry, Judged | CaseChanged)
    }
