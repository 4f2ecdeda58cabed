"""mentions that nobody judged -> groups of one written name, so that one decision settles many."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from countershot.entities.identity import Decision
from countershot.records.identity import Entities

MOST = 10_000
"""Groups beyond this are not proposed: nobody would get through them."""


@dataclass(frozen=True)
class Named:
    """A mention: its key, and the name as it stands there."""

    key: str
    name: str


@dataclass(frozen=True)
class Group:
    """Mentions whose names read the same; ``settles``: how many joins one decision would make.

    ``different``: judgements that already keep some of them apart, to be looked at first.
    ``reasons``: why names that are not written alike may be one; empty where they are.
    """

    normal: str
    mentions: tuple[Named, ...]
    settles: int
    different: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    says: str = "a proposal, not a judgement"


def normal(name: str) -> str:
    """A name without what does not tell names apart: case, width, spaces, punctuation."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(each for each in folded if each.isalnum())


def groups(
    mentions: Iterable[Named],
    entities: Entities,
    unsure: Iterable[Decision] = (),
    reads_as: Callable[[str], str] = normal,
    reasons: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[Group, ...]:
    """Groups of two or more parties not yet joined whose names read the same; largest first.

    ``unsure``: standing decisions that were left open: exactly those sides are not proposed again.
    ``reads_as``: name -> its normal form; "" is never grouped. ``reasons``: of a form, why.
    """
    found: dict[str, dict[str, Named]] = {}
    for each in mentions:
        form = reads_as(each.name)
        if form:
            found.setdefault(form, {}).setdefault(each.key, each)
    open_ = [frozenset(each.sides) for each in unsure]
    why = reasons or {}
    made = [_group(form, named, entities, why.get(form, ())) for form, named in found.items()]
    kept = [g for g in made if g.settles and not _is_open(g, open_)]
    return tuple(sorted(kept, key=lambda g: (-g.settles, g.normal))[:MOST])


def _group(form: str, named: dict[str, Named], entities: Entities, why: tuple[str, ...]) -> Group:
    keys = sorted(named)
    parties = {entities.members_with(key)[0] for key in keys}
    inside = {a.by for a in entities.apart if a.one in named and a.other in named}
    return Group(
        normal=form,
        mentions=tuple(named[key] for key in keys),
        settles=len(parties) - 1,
        different=tuple(sorted(inside)),
        reasons=why,
    )


def _is_open(group: Group, unsure: Iterable[frozenset[str]]) -> bool:
    keys = {each.key for each in group.mentions}
    return any(keys <= sides for sides in unsure)
