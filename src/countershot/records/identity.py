"""where names stand, and what people decided of them -> mentions, identities, entities."""

from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from countershot.records.base import Record
from countershot.records.judged import Ground

Decided = Literal["same", "different", "unsure"]


class Mention(Ground):
    """A name at one place: in a statement, a claim, a citation's words, or on a list.

    ``name`` as it stands there. ``listed_on`` and ``entry``: a list and the entry's own name or
    number on it; the list's file may be cited beside them. One name in one source is one party.
    """

    name: str
    listed_on: str = ""
    entry: str = ""


class Identity(Record):
    """A person's decision on whether several mentions are one party: ``identities/NAME.md``.

    ``same``: all sides are one; ``different``: no two of them are; ``unsure``: nothing is said.
    ``overrules`` names judgements that this one takes back; they stay in the case. ``reason`` is
    the body.
    """

    name: str
    decision: Decided
    sides: tuple[Mention, ...] = ()
    overrules: tuple[str, ...] = ()
    reason: str = ""


class Entity(Record):
    """Mentions that signed judgements make one party; ``judgements``: which ones, by name.

    ``members`` are mention keys, sorted; ``id`` is ``e-`` and 12 digits over them.
    """

    id: str
    members: tuple[str, ...]
    judgements: tuple[str, ...]


class Apart(Record):
    """Two mention keys that the judgement ``by`` says are different parties."""

    one: str
    other: str
    by: str


class Conflict(Record):
    """Two mentions that one judgement keeps apart and others, one after another, make one.

    ``same``: names of the judgements that lead from ``one`` to ``other``. ``members``: everything
    that hangs together here; all of it stays apart until a person overrules one of them.
    """

    one: str
    other: str
    different: str
    same: tuple[str, ...]
    members: tuple[str, ...]


class Entities(Record):
    """Who is who, by the judgements that stand.

    ``overruled``: (judgement, which one takes it back). ``circles``: judgements that take one
    another back, and what hangs on them: none of these counts. ``unsure``: names of judgements
    that decide nothing. No judgement is ever left out: each stands, is overruled or in a circle.
    """

    entities: tuple[Entity, ...] = ()
    apart: tuple[Apart, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    standing: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    overruled: tuple[tuple[str, str], ...] = ()
    circles: tuple[str, ...] = ()

    @cached_property
    def _of(self) -> dict[str, Entity]:
        return {member: entity for entity in self.entities for member in entity.members}

    def entity_of(self, key: str) -> Entity | None:
        """The entity that a mention belongs to; None while nobody joined it to another."""
        return self._of.get(key)

    def members_with(self, key: str) -> tuple[str, ...]:
        """The mention itself and all that are one party with it."""
        entity = self._of.get(key)
        return entity.members if entity else (key,)

    def same(self, one: str, other: str) -> bool:
        """Do the judgements make them one?"""
        return other in self.members_with(one)

    def kept_apart(self, one: str, other: str) -> str:
        """The judgement that says they, or parties one with them, are different; "" if none."""
        here, there = set(self.members_with(one)), set(self.members_with(other))
        return next((a.by for a in self.apart if _across(a, here, there)), "")


def _across(apart: Apart, here: Iterable[str], there: Iterable[str]) -> bool:
    return (apart.one in here and apart.other in there) or (
        apart.one in there and apart.other in here
    )
