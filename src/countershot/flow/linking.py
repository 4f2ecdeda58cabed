"""signed identities and chains of a case -> who is who, how it hangs together, what would fall."""

import re
from collections.abc import Sequence
from pathlib import Path

from countershot.answers import Chains, Identities, IdentityDrafted
from countershot.errors import UsageError
from countershot.gather import identity, linking
from countershot.gather.exporting import judged
from countershot.workspace.open import open_case

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def identities(path: Path, beside: Path | None = None) -> Identities:
    """1. read the identities; 2. resolve those that are signed; 3. propose groups of one name.

    ``beside``: a FollowTheMoney file, whose names are proposed too. It is read and nothing else.
    """
    others = linking.outside(beside) if beside else ()
    return linking.who_is_who(judged(open_case(path)), others)


def draft_identity(
    path: Path, normal: str, name: str, beside: Path | None = None
) -> IdentityDrafted:
    """Take a proposed group down as ``identities/NAME.md``, undecided, for a person to complete."""
    if not _NAME.fullmatch(name):
        raise UsageError(f"{name!r}: a name has small letters, digits and hyphens.")
    space = open_case(path)
    others = linking.outside(beside) if beside else ()
    return linking.drafted(space, judged(space), normal, name, others)


def chains(path: Path, name: str | None = None, without: Sequence[str] = ()) -> Chains:
    """1. follow the chains; 2. take the sources away; 3. say which links, steps and claims fall.

    ``name``: one chain; all otherwise. ``without``: exhibits, statements, claims, or who says it.
    Raises UsageError for a chain or a source that the case does not have.
    """
    facts = judged(open_case(path))
    files = linking.chosen(facts, name)
    gone, unknown = identity.withdrawn(without, facts)
    if unknown:
        raise UsageError(f"{unknown[0]!r} is no exhibit, statement, claim or speaker of the case.")
    shown = tuple(linking.shown(file, facts, gone if without else None) for file in files)
    every = tuple(linking.shown(file, facts, gone) for file in facts.chains)
    claims = linking.claims_without(facts, gone, every) if without else []
    return Chains(shown, tuple(sorted(gone)), tuple(claims))
