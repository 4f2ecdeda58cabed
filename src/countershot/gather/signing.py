"""a judgement file and a person -> the statement they sign, and its signature in the case."""

from pathlib import Path

from countershot import canonical, disk
from countershot.claims.closure import rests_on
from countershot.errors import CaseError, UsageError
from countershot.evidence import sign as signatures
from countershot.evidence.keys import SigningKey
from countershot.gather.signatures import file_name, present_digests
from countershot.records.base import Role
from countershot.records.facts import Facts
from countershot.records.judged import SignedWords
from countershot.workspace.open import Workspace


def path_in_case(space: Workspace, file: Path) -> str:
    """The case path of a file given as such, or as a path from here. UsageError if outside."""
    root = space.root.resolve()
    for candidate in (space.root / file, file):
        if candidate.is_file() and candidate.resolve().is_relative_to(root):
            return candidate.resolve().relative_to(root).as_posix()
    raise UsageError(f"{file}: no such judgement file in {space.root}")


def statement(
    space: Workspace, facts: Facts, path: str, signer: str, role: str | None
) -> SignedWords:
    """What ``signer`` is to sign: the file as it stands, and the digests of what it rests on.

    Raises UsageError for a person or role that the case does not know, CaseError for a file
    that cannot be read as a judgement.
    """
    digest = present_digests(facts).get(path)
    if digest is None:
        said = [r for r in facts.unreadable if r.place.file == path]
        why = (
            f"{path}:{said[0].place.line}: {said[0].reason}" if said else f"{path} is no judgement"
        )
        raise CaseError(f"{why}; nothing was signed")
    return SignedWords(
        context="countershot/judgement/v1",
        case=space.case.id,
        path=path,
        sha256=digest,
        signer=signer,
        role=_role(space, path, signer, role),
        rests_on=rests_on(path, facts),
    )


def sign(space: Workspace, said: SignedWords, key: SigningKey) -> Path:
    """Sign and keep the signature in ``signatures/``; a new one replaces the same person's."""
    path = space.root / file_name(said.path, said.signer)
    with disk.storing(path):
        path.parent.mkdir(exist_ok=True)
    disk.write_atomically(path, canonical.to_bytes(signatures.sign_statement(key, said)))
    return path


def _role(space: Workspace, path: str, signer: str, role: str | None) -> Role:
    person = space.case.people.get(signer)
    if person is None:
        known = ", ".join(sorted(space.case.people)) or "nobody yet"
        raise UsageError(f"case.toml knows nobody named {signer} (it knows {known})")
    if role is not None and role not in person.roles:
        raise UsageError(f"{signer} does not hold the role {role}; {', '.join(person.roles)} only")
    if role is not None:
        return next(held for held in person.roles if held == role)
    examining = [held for held in person.roles if held in ("examiner", "second_examiner")]
    others = [held for held in person.roles if held not in ("examiner", "second_examiner")]
    fitting = (
        (examining or others) if path.startswith("identifications/") else (others or examining)
    )
    if len(fitting) != 1:
        raise UsageError(
            f"{signer} holds several roles; say which with --role: {', '.join(fitting)}"
        )
    return fitting[0]
