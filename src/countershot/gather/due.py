"""later facts of a case -> which released claims they touch, and so must be looked at again."""

import hashlib
from collections.abc import Iterable, Iterator

from countershot.claims.closure import Closure, closure
from countershot.claims.life import (
    products_below,
    released,
    renamed,
    standing,
    statement_path,
    superseded,
)
from countershot.gather import listing_again, screening
from countershot.records.facts import Facts
from countershot.records.life import Due, DueKind
from countershot.records.log import Watched
from countershot.workspace.open import Workspace

_GONE: dict[str, DueKind] = {
    "gone": "address gone", "changed": "address changed", "moved": "address moved",
}  # fmt: skip
Below = dict[str, Closure]


def due(space: Workspace, facts: Facts) -> tuple[Due, ...]:
    """1 what released claims rest on; 2 addresses; 3 lists; 4 statements; 5 products: what is new.

    Claims that were released and stand still; of others a release says nothing.
    """
    below = resting(facts)
    watched = [at.entry for at in space.log.entries if isinstance(at.entry, Watched)]
    found = [
        *told_by_looks(below, watched, facts),
        *_lists(space, below, facts),
        *told_by_texts(below, facts),
    ]
    once = {each.id: each for each in found}.values()
    return tuple(sorted(once, key=lambda each: (each.claims, each.kind, each.id)))


def resting(facts: Facts) -> Below:
    """What each claim that was released, and that stands, rests on to the end."""
    now = standing(facts)
    return {claim: closure(claim, facts) for claim in sorted(released(facts)) if claim in now}


def told_by_texts(below: Below, facts: Facts) -> Iterator[Due]:
    """What the case's own judgement files tell: statements superseded, products renamed."""
    yield from _statements(below, facts)
    yield from _products(below, facts)


def fact_id(kind: DueKind, *words: str) -> str:
    """The same fact has the same id, however often it is learned; another one has another."""
    return f"d-{hashlib.sha256(chr(0).join((kind, *words)).encode()).hexdigest()[:12]}"


def told_by_looks(below: Below, watched: Iterable[Watched], facts: Facts) -> Iterator[Due]:
    """The newest look at each address that claims rest on, where it is not what was sealed."""
    newest = {(look.address, look.exhibit): look for look in watched}
    for look in newest.values():
        kind = _GONE.get(look.outcome)
        claims = _citing(look.exhibit, below, facts)
        if kind is None or not claims:
            continue
        more = {"changed": look.changed, "moved": (look.final_address,)}.get(look.outcome, ())
        words = f"{look.address} {kind.removeprefix('address ')}, compared with {look.exhibit}"
        identity = fact_id(kind, look.address, look.exhibit, *more)
        yield Due(identity, kind, claims, words, look.at_utc)


def _citing(exhibit: str, below: Below, facts: Facts) -> tuple[str, ...]:
    """Claims that rest on a capture, or on a part of it."""
    wanted = {exhibit}
    for name, fact in facts.exhibits.items():
        web = fact.exhibit.capture.web
        if web is not None and web.part_of == exhibit:
            wanted.add(name)
    return tuple(claim for claim, it in below.items() if wanted & set(it.exhibits))


def _lists(space: Workspace, below: Below, facts: Facts) -> Iterator[Due]:
    """Cited entries of lists of which the case holds a newer version that says otherwise."""
    cited = {name for it in below.values() for name in it.exhibits}
    exhibits = [fact.exhibit for fact in facts.exhibits.values()]
    if not screening.lists_among(space, [each for each in exhibits if each.id in cited]):
        return
    for each in listing_again.check_again(facts, screening.held(space, exhibits).versions):
        claims = tuple(claim for claim, it in below.items() if each.file in it.judgements)
        if claims:
            fields = ", ".join(each.fields)
            words = f"{each.list}: {each.name} {each.what}{f' ({fields})' if fields else ''}"
            identity = fact_id("list changed", each.list, each.entry, each.newer, fields)
            yield Due(identity, "list changed", claims, words, each.since)


def _statements(below: Below, facts: Facts) -> Iterator[Due]:
    for older, newer in superseded(facts):
        before, after = statement_path(older.name, facts), statement_path(newer.name, facts)
        claims = tuple(
            claim
            for claim, it in below.items()
            if before in it.judgements and after not in it.judgements
        )
        if claims:
            words = f"{after} says of {older.about} what {before} did not, of a later day"
            identity = fact_id("statement superseded", before, after)
            since = max((f.value for f in newer.fields if f.field == "when"), default="")
            yield Due(identity, "statement superseded", claims, words, since)


def _products(below: Below, facts: Facts) -> Iterator[Due]:
    for chain, start, end in renamed(facts):
        ends = {start.strip().casefold(), end.strip().casefold()}
        claims = tuple(
            claim
            for claim, it in below.items()
            if chain not in it.judgements and ends & products_below(it.judgements, facts)
        )
        if claims:
            words = f"{chain}: {start} is relabelled from {end}"
            yield Due(fact_id("product renamed", start, end), "product renamed", claims, words, "")
