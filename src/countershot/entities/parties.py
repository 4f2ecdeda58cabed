"""chains and entities -> parties, the ties between them, and the sources of each: what leaves.

The plain form from which every export of this room is made, and into which FollowTheMoney is read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from countershot.entities.identity import entity_id
from countershot.records.chain import RELATIONS, End, Grade, Link, Relation
from countershot.records.identity import Entities
from countershot.records.statement import Bound

Kind = End | Literal["party"]
"""``party``: a company, public body or person, where no relation says which."""
_PARTIES: frozenset[End] = frozenset({"company", "body", "person"})


@dataclass(frozen=True)
class Party:
    """One entity, with every name that it is mentioned by, sorted."""

    id: str
    kind: Kind
    names: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """A sealed exhibit that a tie rests on: its id and digest; never its name."""

    id: str
    sha256: str
    media_type: str


@dataclass(frozen=True)
class Tie:
    """``start`` stands in this relation to ``end`` (ids of parties), and what says so.

    ``key`` is where the link stands (``chains/x.md#links.0``); ``sources``: ids, sorted.
    """

    id: str
    key: str
    relation: Relation
    start: str
    end: str
    grade: Grade
    percent: str = ""
    bound: Bound = "exactly"
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Graph:
    """Parties, ties and sources, each sorted by id."""

    parties: tuple[Party, ...]
    ties: tuple[Tie, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Placed:
    """A link where it stands: its key, the mention keys of its ends, the exhibits it rests on."""

    key: str
    link: Link
    start: str
    end: str
    sources: tuple[str, ...] = ()


def graph(prefix: str, placed: Iterable[Placed], who: Entities, sources: Iterable[Source]) -> Graph:
    """Every end of a link as a party, one for all mentions that are one entity.

    ``prefix`` (the case) begins every id, so that two cases' parties are never one by accident. A
    name that nobody joined to another is one party in one source; so is a list or project of one
    name wherever it stands.
    """
    links = list(placed)
    names: dict[str, set[str]] = {}
    kinds: dict[str, set[End]] = {}
    ties: list[Tie] = []
    for each in links:
        ends = RELATIONS[each.link.relation]
        start = party_id(prefix, each.start, each.link.start, ends[0], who)
        end = party_id(prefix, each.end, each.link.end, ends[1], who)
        for party, name, can_be in (
            (start, each.link.start, ends[0]),
            (end, each.link.end, ends[1]),
        ):
            names.setdefault(party, set()).add(name)
            kinds[party] = kinds.get(party, set(can_be)) & set(can_be)
        ties.append(_tie(f"{prefix}-t{entity_id([each.key])[1:]}", each, start, end))
    parties = [Party(p, _kind(kinds[p]), tuple(sorted(names[p]))) for p in sorted(names)]
    wanted = {source for tie in ties for source in tie.sources}
    kept = sorted((s for s in sources if s.id in wanted), key=lambda s: s.id)
    return Graph(tuple(parties), tuple(sorted(ties, key=lambda tie: tie.id)), tuple(kept))


def party_id(prefix: str, key: str, name: str, can_be: Iterable[End], who: Entities) -> str:
    """The id of the party that a mention is of: by its entity, or alone by its key."""
    entity = who.entity_of(key)
    if entity is not None:
        return f"{prefix}-{entity.id}"
    ours = not _PARTIES & set(can_be)
    return f"{prefix}-{entity_id([f'name:{name}' if ours else key])}"


def _tie(name: str, each: Placed, start: str, end: str) -> Tie:
    link = each.link
    return Tie(
        name, each.key, link.relation, start, end, link.grade, link.percent, link.bound,
        tuple(sorted(each.sources)),
    )  # fmt: skip


def _kind(can_be: set[End]) -> Kind:
    """The one kind that all relations allow; of several the open one."""
    return next(iter(can_be)) if len(can_be) == 1 else "party"
