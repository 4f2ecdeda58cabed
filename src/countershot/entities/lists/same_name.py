"""a name or register number, and entries -> those that bear it, letter for letter

What needs no judgement of likeness. Other spellings and scripts are for a matcher of names.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from countershot.records.listed import ListedName, ListEntry

_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Scored:
    """One entry that a name may be, by one of its names. ``score`` 0 to 1; ``reasons`` in words."""

    entry: ListEntry
    name: ListedName
    score: float
    reasons: tuple[str, ...]


Match = Callable[[str, Sequence[ListEntry]], Iterable[Scored]]
"""A matcher: the best first; it abstains by returning nothing."""


def same_name(name: str, entries: Sequence[ListEntry]) -> Iterator[Scored]:
    """Entries with this very name, but for case, width, spaces and signs; or with this number."""
    wanted = _bare(name)
    for entry in entries:
        bare = {_bare(each.name): each for each in reversed(entry.names)}
        number = next((each for each in entry.identifiers if _bare(each.value) == wanted), None)
        if wanted and wanted in bare:
            yield Scored(entry, bare[wanted], 1.0, (f"the same {bare[wanted].kind} name",))
        elif wanted and number is not None:
            yield Scored(entry, entry.names[0], 1.0, (f"the same {number.scheme}",))


def _bare(text: str) -> str:
    return _LETTERS.sub("", unicodedata.normalize("NFKC", text).casefold())
