"""a chain, what each link rests on, who is who -> its steps, its weakest, and what falls with what.

Pure. A source is a key: an exhibit's id, a judgement's case path, or ``by:`` and who says it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from countershot.records.chain import (
    GRADES,
    RELATIONS,
    Broken,
    Chain,
    Link,
    Relation,
    Single,
    Step,
    Traced,
)
from countershot.records.identity import Entities

SOURCES = ("x-", "by:")
"""How the keys begin of what can be withdrawn by somebody else: exhibits, and who says it."""


@dataclass(frozen=True)
class Held:
    """A link with what is known of it: the mention keys of its ends, and all it rests on."""

    link: Link
    start: str
    end: str
    rests_on: frozenset[str]


@dataclass(frozen=True)
class Fallen:
    """What is left of a chain without some sources: links and steps (from 1) that are gone."""

    links: tuple[int, ...]
    steps: tuple[int, ...]

    @property
    def holds(self) -> bool:
        """Does every step still have a link?"""
        return not self.steps


def trace(chain: Chain, held: Sequence[Held], who: Entities) -> Traced:
    """1. group links into steps; 2. find breaks; 3. the weakest; 4. what it cannot do without."""
    groups = _groups(held, who)
    steps = tuple(_step(numbers, held) for numbers in groups)
    return Traced(
        name=chain.name,
        steps=steps,
        breaks=tuple(_breaks(groups, held, who)),
        weakest=_weakest(steps),
        single=tuple(_single(steps, held)),
    )


def without(steps: Sequence[Step], held: Sequence[Held], withdrawn: Iterable[str]) -> Fallen:
    """What falls if these sources are withdrawn.

    A link falls when anything that it rests on is gone: as it stands, the gate would refuse it. A
    step falls when all of its links have.
    """
    gone = frozenset(withdrawn)
    links = {n for n, each in enumerate(held, start=1) if each.rests_on & gone}
    fallen = [n for n, step in enumerate(steps, start=1) if set(step.links) <= links]
    return Fallen(tuple(sorted(links)), tuple(fallen))


def _groups(held: Sequence[Held], who: Entities) -> list[list[int]]:
    """Numbers of links from 1; those between the same two parties, one after another, together."""
    groups: list[list[int]] = []
    for number, each in enumerate(held, start=1):
        before = held[groups[-1][0] - 1] if groups else None
        if before is not None and _beside(before, each, who):
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def _beside(one: Held, other: Held, who: Entities) -> bool:
    return (
        one.link.relation == other.link.relation
        and not _apart(one.link.start, one.start, other.link.start, other.start, who)
        and not _apart(one.link.end, one.end, other.link.end, other.end, who)
    )


def _apart(name: str, key: str, other_name: str, other_key: str, who: Entities) -> str:
    """Why two ends are not one party; "" if they are.

    The same name is the same party, unless a person has judged that it is not.
    """
    judged = who.kept_apart(key, other_key)
    if judged:
        return f"identities/{judged}.md says that they are different"
    if name == other_name or who.same(key, other_key):
        return ""
    return "no signed identity joins them"


def _breaks(
    groups: Sequence[Sequence[int]], held: Sequence[Held], who: Entities
) -> Iterable[Broken]:
    for before, after in pairwise(groups):
        one, other = held[before[-1] - 1], held[after[0] - 1]
        wrong = _apart(one.link.end, one.end, other.link.start, other.start, who)
        if wrong:
            reason = f"starts from {other.link.start}, the one before ends at {one.link.end}"
            yield Broken(number=after[0], reason=f"{reason}: {wrong}")
        elif not _fits(one.link.relation, other.link.relation):
            yield Broken(number=after[0], reason=_misfit(one.link, other.link))


def _fits(before: Relation, after: Relation) -> bool:
    """Can what the one ends at be what the other starts from?"""
    return bool(set(RELATIONS[before][1]) & set(RELATIONS[after][0]))


def _misfit(before: Link, after: Link) -> str:
    ends, starts = RELATIONS[before.relation][1], RELATIONS[after.relation][0]
    return (
        f"`{before.relation}` ends at a {' or '.join(ends)}, but `{after.relation}` starts from a "
        f"{' or '.join(starts)}; put the link between them"
    )


def _step(numbers: Iterable[int], held: Sequence[Held]) -> Step:
    links = tuple(numbers)
    best = max(GRADES.index(held[n - 1].link.grade) for n in links)
    return Step(links=links, grade=GRADES[best])


def _weakest(steps: Sequence[Step]) -> tuple[int, ...]:
    """Numbers of the steps of the lowest grade, from 1."""
    ranks = [GRADES.index(step.grade) for step in steps]
    return tuple(n for n, rank in enumerate(ranks, start=1) if rank == min(ranks))


def _single(steps: Sequence[Step], held: Sequence[Held]) -> Iterable[Single]:
    """Sources without which a step falls, those that carry most first."""
    keys = {key for each in held for key in each.rests_on if key.startswith(SOURCES)}
    found = {key: without(steps, held, (key,)).steps for key in keys}
    for key in sorted(found, key=lambda key: (-len(found[key]), key)):
        if found[key]:
            yield Single(source=key, steps=found[key])
