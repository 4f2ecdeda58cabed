"""names and the lists of a case -> what each list that is held said of them on a day."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from countershot.answers import IdentityDrafted, Screened, StatementDrafted
from countershot.entities.lists import Match, a_day
from countershot.errors import CannotCheck, UsageError
from countershot.gather import (
    listing_again,
    listing_decided,
    listing_draft,
    naming,
    recipes,
    screening,
)
from countershot.gather.exporting import judged
from countershot.gather.listing_decided import decided
from countershot.workspace.open import open_case

LIKENESS = "names across scripts"
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def screen(
    path: Path,
    names: Sequence[str] = (),
    as_of: str | None = None,
    match: Match | None = None,
    matcher: str = LIKENESS,
) -> Screened:
    """1. find the lists among the exhibits; 2. whom to screen; 3. hold them against each list;
    4. what people have decided of that; 5. what the case cites from lists that have changed since.

    ``names``: whom; the parties of the case's statements if none is named. ``as_of``: a day, today
    if none is given. Raises CannotCheck where the case holds no list.
    """
    space = open_case(path)
    day = a_day(space.clock.now_utc()[:10] if as_of is None else as_of)
    facts = judged(space)
    it = screening.held(space, recipes.chosen(space, facts, ()))
    if not it.versions:
        why = "".join(f" {reason}" for _, reason in it.not_read)
        raise CannotCheck(
            f"{path}: no official list is sealed in this case: seal the files first.{why}"
        )
    wanted = tuple(names) or screening.parties(facts)
    found = screening.screened(wanted, day, it, match or naming.Likeness(), matcher)
    settled = [replace(each, decided=decided(each, facts)) for each in found.matches]
    again = listing_again.check_again(facts, it.versions)
    return replace(found, matches=tuple(settled), check_again=again)


def draft_match(
    path: Path, wanted: str, name: str, names: Sequence[str] = (), as_of: str | None = None
) -> StatementDrafted:
    """Take a match down as ``statements/NAME.md``, for a person to complete and sign."""
    space = open_case(_named(path, name))
    return listing_draft.draft_match(space, screen(path, names, as_of), wanted, name)


def reject_match(
    path: Path, wanted: str, name: str, names: Sequence[str] = (), as_of: str | None = None
) -> IdentityDrafted:
    """Take down as ``identities/NAME.md`` that the party is another than the entry, unsigned."""
    space = open_case(_named(path, name))
    found = screen(path, names, as_of)
    return listing_decided.draft_rejection(space, judged(space), found, wanted, name)


def _named(path: Path, name: str) -> Path:
    if not NAME.fullmatch(name):
        raise UsageError(f"{name!r}: a name has small letters, digits and hyphens.")
    return path
