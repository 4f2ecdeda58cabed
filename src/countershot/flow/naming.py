"""names, a folder of lists -> which entries they may be."""

from collections.abc import Sequence
from pathlib import Path

from countershot.answers import MayBe, Who
from countershot.entities.names.who import SAYS_NOTHING_BELOW
from countershot.errors import UsageError
from countershot.gather import naming

MOST_NAMES = 1000


def who(names: Sequence[str], folder: Path) -> Who:
    """Hold each name beside every name in the folder's lists.

    Raises UsageError for an empty name, too many of them, or a folder without lists.
    """
    if not names or any(not name.strip() for name in names):
        raise UsageError("Give at least one name, and none that is empty.")
    if len(names) > MOST_NAMES:
        raise UsageError(f"More than {MOST_NAMES} names: ask for fewer at a time.")
    ready, refused = naming.look_up_in(folder)
    if not ready.held:
        why = "".join(f" {reason}" for _, reason in refused)
        raise UsageError(
            f"{folder}: has no list (.json or .csv) that can be read: give their folder.{why}"
        )
    known = [ready.who(name) for name in names]
    found = [
        MayBe(
            each.asked,
            it.held.name,
            it.held.list,
            it.held.entry,
            it.score,
            it.reasons,
            unlikely=it.score < SAYS_NOTHING_BELOW,
        )
        for each in known
        for it in each.candidates
    ]
    found.sort(key=lambda it: -it.score)
    abstained = tuple(each.asked for each in known if each.abstains)
    return Who(tuple(names), tuple(found), abstained, len(ready.held), refused)
