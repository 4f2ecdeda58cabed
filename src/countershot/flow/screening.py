"""names and the lists of a case -> what each list that is held said of them on a day."""

from collections.abc import Sequence
from pathlib import Path

from countershot.answers import Screened
from countershot.entities.lists import Match, a_day, same_name
from countershot.errors import CannotCheck, UsageError
from countershot.gather import recipes, screening
from countershot.gather.facts import written
from countershot.workspace.open import open_case

SAME_NAME = "same name"


def screen(
    path: Path,
    names: Sequence[str] = (),
    as_of: str | None = None,
    match: Match = same_name,
    matcher: str = SAME_NAME,
) -> Screened:
    """1. find the lists among the exhibits; 2. whom to screen; 3. hold them against each list.

    ``names``: whom; the parties of the case's statements if none is named. ``as_of``: a day, today
    if none is given. Raises CannotCheck where the case holds no list, UsageError for no names.
    """
    space = open_case(path)
    day = a_day(space.clock.now_utc()[:10] if as_of is None else as_of)
    facts = written(space)
    it = screening.held(space, recipes.chosen(space, facts, ()))
    if not it.versions:
        why = "".join(f" {reason}" for _, reason in it.not_read)
        raise CannotCheck(
            f"{path}: no official list is sealed in this case: seal the files first.{why}"
        )
    wanted = tuple(names) or screening.parties(facts)
    if not wanted:
        raise UsageError("Nobody to screen: name a party, or take down statements first.")
    return screening.screened(wanted, day, it, match, matcher)
