"""a name -> a malformed or bomb-like file, made by code, and what looking at it must end in.

The makers stand in ``hostile_pictures``, ``hostile_clips`` and ``hostile_disguises``; each is
deterministic and small on disk. What each file attacks is its name and its maker's docstring.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Ending = Literal["looked", "partly", "refused", "limit", "not footage"]
"""looked: as any good file, perhaps with a note. partly: as far as it goes, and it is said what
was not looked at. refused: the exhibit's fault. limit: it asks for more than is allowed. not
footage: sealed as what it is, and nothing to look at."""


@dataclass(frozen=True)
class Hostile:
    """A file and how looking at it must end; ``words`` (a pattern) are in what the user is told."""

    name: str
    make: Callable[[], bytes]
    ending: Ending
    words: str


TABLE: dict[str, Hostile] = {}


def hostile(
    name: str, ending: Ending, words: str = ""
) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Put a maker into the table, under the name that its file will have."""

    def put(make: Callable[[], bytes]) -> Callable[[], bytes]:
        assert name not in TABLE, name
        TABLE[name] = Hostile(name, make, ending, words)
        return make

    return put


def put(name: str, ending: Ending, words: str, make: Callable[[], bytes]) -> None:
    """The same for a maker that needs no lines of its own."""
    hostile(name, ending, words)(make)


def table() -> dict[str, Hostile]:
    """Every file, by name."""
    from tests.footage import hostile_clips, hostile_disguises, hostile_pictures  # noqa: F401

    return dict(sorted(TABLE.items()))
