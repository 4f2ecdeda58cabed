"""a name, the names on lists -> candidates with list, entry, score and reasons, or abstention"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from countershot.entities.names.index import NameIndex, name_index
from countershot.entities.names.lexicon import Lexicon
from countershot.entities.names.places import Places

SAYS_FROM = 0.95
"""A score from which the program says that they are one; measured in docs/names.md."""
SAYS_NOTHING_BELOW = 0.15
"""Below it says that none is; between the two it abstains: a person should look."""


@dataclass(frozen=True)
class Held:
    """One name of one entry of one list.

    ``person``: the list says that it is a human being's. ``abroad``: it says that the party is in a
    country where Chinese is not written.
    """

    name: str
    list: str
    entry: str
    person: bool = False
    abroad: bool = False


@dataclass(frozen=True)
class Candidate:
    """An entry that the name may be, by the likeliest of its names."""

    held: Held
    score: float
    reasons: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """``{"name","list","entry","score","reasons"}``."""
        return {
            "name": self.held.name,
            "list": self.held.list,
            "entry": self.held.entry,
            "score": round(self.score, 3),
            "reasons": list(self.reasons),
        }


@dataclass(frozen=True)
class Known:
    """Candidates, the best first. ``abstains``: the best is neither likely nor unlikely enough."""

    asked: str
    candidates: tuple[Candidate, ...]
    abstains: bool


@dataclass(frozen=True)
class Lookup:
    """Names of lists, ready to be asked for."""

    held: tuple[Held, ...]
    index: NameIndex

    def who(self, name: str, most: int = 10) -> Known:
        """The entries that it may be; none whose score says that it is not."""
        found: dict[tuple[str, str], Candidate] = {}
        for match in self.index.ranked(name, 3 * most):
            held = self.held[match.number]
            found.setdefault((held.list, held.entry), Candidate(held, match.score, match.reasons))
        best = sorted(found.values(), key=_best_first)[:most]
        top = best[0].score if best else 0.0
        return Known(name, tuple(best), SAYS_NOTHING_BELOW <= top < SAYS_FROM)


def _best_first(candidate: Candidate) -> tuple[float, str, str]:
    return -candidate.score, candidate.held.list, candidate.held.entry


def lookup(held: Iterable[Held], places: Places, words: Lexicon | None = None) -> Lookup:
    """Index them; ``words``: another lexicon than the shipped one."""
    names: Sequence[Held] = tuple(held)
    people = [at for at, each in enumerate(names) if each.person]
    abroad = [at for at, each in enumerate(names) if each.abroad]
    entries = [(each.list, each.entry) for each in names]
    index = name_index([each.name for each in names], places, people, abroad, entries, words)
    return Lookup(tuple(names), index)
