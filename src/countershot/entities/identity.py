"""signed decisions on mentions -> entities, and where the decisions contradict one another.

Pure, and the same in whatever order the decisions come. Nothing is ever merged in place: taking
one decision away gives exactly what there would be without it.
"""

import hashlib
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from countershot.records.identity import Apart, Conflict, Decided, Entities, Entity


@dataclass(frozen=True)
class Decision:
    """One signed judgement: its name, what it says of which mention keys, what it takes back."""

    name: str
    decided: Decided
    sides: tuple[str, ...]
    overrules: tuple[str, ...] = ()


def resolve(decisions: Iterable[Decision]) -> Entities:
    """1. leave out what is taken back; 2. join by ``same``; 3. find what ``different`` forbids.

    Where two mentions are both joined and kept apart, nothing that hangs together with them is
    joined at all: which of the judgements is wrong is for a person to say.
    """
    known = sorted(decisions, key=lambda each: each.name)
    overruled, circles = _taken_back(known)
    gone = overruled.keys() | circles
    standing = [each for each in known if each.name not in gone]
    joins = [each for each in standing if each.decided == "same"]
    groups = _groups(joins)
    apart = tuple(sorted(_apart(standing), key=lambda a: (a.one, a.other, a.by)))
    conflicts = tuple(_conflicts(apart, groups, joins))
    broken = {conflict.members for conflict in conflicts}
    return Entities(
        entities=tuple(_entity(g, joins) for g in _distinct(groups) if g not in broken),
        apart=apart,
        conflicts=conflicts,
        standing=tuple(each.name for each in standing),
        unsure=tuple(each.name for each in standing if each.decided == "unsure"),
        overruled=tuple(sorted(overruled.items())),
        circles=tuple(sorted(circles)),
    )


def _taken_back(known: Sequence[Decision]) -> tuple[dict[str, str], set[str]]:
    """(judgement -> one that stands and overrules it); and those whose standing is a circle."""
    above: dict[str, set[str]] = {each.name: set() for each in known}
    for each in known:
        for name in each.overrules:
            if name in above:
                above[name].add(each.name)
    stands: dict[str, bool] = {}
    overruled: dict[str, str] = {}
    waiting = deque(name for name, by in above.items() if not by)
    below = {each.name: each.overrules for each in known}
    while waiting:
        name = waiting.popleft()
        by = sorted(one for one in above[name] if stands[one])
        stands[name] = not by
        if by:
            overruled[name] = by[0]
        for under in dict.fromkeys(below[name]):
            if under in above and under not in stands and above[under] <= stands.keys():
                waiting.append(under)
    return overruled, {each.name for each in known} - stands.keys()


def _groups(joins: Iterable[Decision]) -> dict[str, tuple[str, ...]]:
    """Each mention key -> all keys that hang together with it, sorted."""
    leader: dict[str, str] = {}

    def find(key: str) -> str:
        while leader.setdefault(key, key) != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for each in joins:
        for side in each.sides[1:]:
            leader[find(side)] = find(each.sides[0])
    members: dict[str, list[str]] = {}
    for key in sorted(leader):
        members.setdefault(find(key), []).append(key)
    return {key: tuple(group) for group in members.values() for key in group}


def _distinct(groups: dict[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    return sorted(set(groups.values()))


def _apart(standing: Iterable[Decision]) -> Iterable[Apart]:
    for each in standing:
        if each.decided == "different":
            for one, other in combinations(sorted(set(each.sides)), 2):
                yield Apart(one=one, other=other, by=each.name)


def _conflicts(
    apart: Iterable[Apart], groups: dict[str, tuple[str, ...]], joins: Sequence[Decision]
) -> Iterable[Conflict]:
    """One for each judgement in each group: more would say no more."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for pair in apart:
        members = groups.get(pair.one, ())
        if pair.other in members and (pair.by, members) not in seen:
            seen.add((pair.by, members))
            yield Conflict(
                one=pair.one,
                other=pair.other,
                different=pair.by,
                same=_way(pair.one, pair.other, joins),
                members=members,
            )


def _way(start: str, end: str, joins: Sequence[Decision]) -> tuple[str, ...]:
    """The fewest ``same`` judgements that lead from one mention to another."""
    at: dict[str, list[Decision]] = {}
    for each in joins:
        for side in each.sides:
            at.setdefault(side, []).append(each)
    came: dict[str, tuple[str, ...]] = {start: ()}
    waiting = deque([start])
    while waiting and end not in came:
        key = waiting.popleft()
        for each in at.get(key, ()):
            for side in each.sides:
                if side not in came:
                    came[side] = (*came[key], each.name)
                    waiting.append(side)
    return came.get(end, ())


def _entity(members: tuple[str, ...], joins: Iterable[Decision]) -> Entity:
    named = tuple(each.name for each in joins if set(each.sides) & set(members))
    return Entity(id=entity_id(members), members=members, judgements=named)


def entity_id(members: Iterable[str]) -> str:
    """``e-`` and 12 hex digits of the SHA-256 over the sorted keys, each ended by a newline."""
    words = "".join(f"{key}\n" for key in sorted(members))
    return f"e-{hashlib.sha256(words.encode()).hexdigest()[:12]}"
