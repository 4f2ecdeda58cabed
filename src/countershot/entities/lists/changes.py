"""two versions of one list -> entries added, removed and changed: what must be checked again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from countershot.entities.lists.list_file import ListFile
from countershot.errors import UsageError
from countershot.records.listed import ListEntry

_COUNTED = re.compile(r"(:[0-9a-f]{12})-\d+$")


@dataclass(frozen=True)
class Changed:
    """One entry as it was and as it is; ``fields``: the names of those that differ."""

    before: ListEntry
    after: ListEntry
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Changes:
    """What one version has and the other has not. An entry renamed is one removed and one added."""

    added: tuple[ListEntry, ...]
    removed: tuple[ListEntry, ...]
    changed: tuple[Changed, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def changes(before: ListFile, after: ListFile) -> Changes:
    """Compare two versions in the same form; where an entry stands in its file does not count.

    Raises UsageError for two lists, or two forms of one: their fields say different things.
    """
    if (before.key, before.layout) != (after.key, after.layout):
        raise UsageError(
            f"{before.file} is {before.key} as {before.layout}, {after.file} is {after.key} as "
            f"{after.layout}: only two versions of one list in one form can be compared."
        )
    old, new = _by_party(before.entries), _by_party(after.entries)
    added: list[ListEntry] = []
    removed: list[ListEntry] = []
    changed: list[Changed] = []
    for party in dict.fromkeys([*old, *new]):
        gone, come = _without_the_same(old.get(party, []), new.get(party, []))
        # Several entries of one party (addresses of its own each) are paired in their order.
        pairs = min(len(gone), len(come))
        changed += [_changed(one, other) for one, other in zip(gone, come, strict=False)]
        removed += gone[pairs:]
        added += come[pairs:]
    return Changes(tuple(added), tuple(removed), tuple(changed))


def _by_party(entries: Iterable[ListEntry]) -> dict[str, list[ListEntry]]:
    found: dict[str, list[ListEntry]] = {}
    for each in entries:
        found.setdefault(_COUNTED.sub(r"\1", each.entry), []).append(each)
    return found


def _without_the_same(
    old: list[ListEntry], new: list[ListEntry]
) -> tuple[list[ListEntry], list[ListEntry]]:
    left = list(new)
    gone = []
    for one in old:
        same = next((other for other in left if _said(one) == _said(other)), None)
        if same is None:
            gone.append(one)
        else:
            left.remove(same)
    return gone, left


def _said(entry: ListEntry) -> dict[str, Any]:
    """What an entry says, without where it stands in which file."""
    said = entry.model_dump(exclude={"entry", "place", "added_place", "file_sha256", "names"})
    said["names"] = [(each.name, each.kind) for each in entry.names]
    return said


def _changed(before: ListEntry, after: ListEntry) -> Changed:
    old, new = _said(before), _said(after)
    return Changed(before, after, tuple(name for name in old if old[name] != new[name]))
