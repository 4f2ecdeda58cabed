"""a claim -> the independent origins that it rests on; what only repeats another counts once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from countershot.claims.alike import same_words
from countershot.claims.looking_up import (
    cited_by,
    identifications_of,
    statements_by_name,
)
from countershot.claims.named import exhibit_named, grounds_of
from countershot.claims.saying import folded
from countershot.claims.sourced import host_of, sources_by_id, sources_named, sources_of
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, SourceFile
from countershot.records.judged import Citation, Ground
from countershot.records.source import Letter

NOBODY = "nobody known"


@dataclass(frozen=True)
class Item:
    """One part of an exhibit that a claim ends at; ``said_by``: whose words they are, if stated."""

    exhibit: str
    words: str = ""
    said_by: str = ""


@dataclass(frozen=True)
class Origin:
    """Items that come from one hand: what joins them, who that is, and how far it is trusted.

    ``letter``: the best of its sources that repeat nobody; None while no source file says one.
    """

    items: tuple[Item, ...]
    keys: frozenset[str]
    name: str
    letter: Letter | None

    @property
    def exhibits(self) -> tuple[str, ...]:
        return tuple(sorted({item.exhibit for item in self.items if item.exhibit}))


def origins(file: ClaimFile, facts: Facts) -> tuple[Origin, ...]:
    """1. all that the claim ends at; 2. what tells where each came from; 3. joined where shared."""
    items = sorted(set(items_of(file, facts)), key=lambda i: (i.exhibit, i.words, i.said_by))
    groups: list[tuple[list[Item], set[str]]] = []
    for item in items:
        keys = set(keys_of(item, facts))
        joined = [group for group in groups if group[1] & keys or _copied(item, group[0])]
        merged = ([item], keys)
        for group in joined:
            merged[0].extend(group[0])
            merged[1].update(group[1])
        groups = [group for group in groups if group not in joined] + [merged]
    return tuple(_origin(found, frozenset(keys), facts) for found, keys in groups)


def _copied(item: Item, others: Iterable[Item]) -> bool:
    return any(same_words(item.words, other.words) for other in others)


def items_of(file: ClaimFile, facts: Facts) -> Iterator[Item]:
    """Everything that the claim ends at, through claims, chains, statements, identifications."""
    known = facts.claims_by_id
    waiting, seen = [file], {file.claim.id}
    while waiting:
        for _, ground in grounds_of(waiting.pop(), facts):
            yield from _of_ground(ground, facts)
            below = known.get(ground.claim or "")
            if below is not None and below.claim.id not in seen:
                seen.add(below.claim.id)
                waiting.append(below)


def _of_ground(ground: Ground, facts: Facts) -> Iterator[Item]:
    if ground.citation is not None:
        yield _item(ground.citation, "", facts)
    said = statements_by_name(facts).get(ground.statement or "")
    if said is not None:
        for _, citation in cited_by(said.statement):
            yield _item(citation, said.statement.said_by, facts)
    if ground.identification:
        for file in identifications_of(ground.identification, facts):
            seen = facts.sightings.get(file.identification.sighting)
            yield Item(seen.exhibit if seen else "")


def _item(citation: Citation, said_by: str, facts: Facts) -> Item:
    fact = exhibit_named(citation.exhibit, facts)
    return Item(fact.exhibit.id if fact else "", citation.quotation or "", said_by)


def keys_of(item: Item, facts: Facts) -> Iterator[str]:
    """What joins an item to others: its bytes, its publisher, its host, its sources, its likes.

    A host joins what no source file speaks of. Items of which nothing is known are one.
    """
    fact = facts.exhibits.get(item.exhibit)
    sources = sources_behind(item, facts)
    if fact is not None:
        web = fact.exhibit.capture.web
        yield f"x:{(web.part_of if web else None) or item.exhibit}"
        yield f"sha256:{fact.exhibit.sha256}"
        for pair in facts.alike:
            if item.exhibit in (pair.one, pair.other):
                yield f"alike:{pair.one}+{pair.other}"
    yield from (f"source:{file.source.id}" for file in sources)
    if item.said_by:
        yield f"by:{_party(item.said_by, facts)}"
    host = host_of(fact.exhibit) if fact else ""
    if host and not sources:
        yield f"host:{host}"
    if not (sources or item.said_by or host):
        yield NOBODY


def sources_behind(item: Item, facts: Facts) -> tuple[SourceFile, ...]:
    """The sources of an item, and whom they repeat, to the end. Who handed it in counts only
    where nobody is said to have published it."""
    fact = facts.exhibits.get(item.exhibit)
    named = [*(sources_of(fact.exhibit, facts) if fact else ())]
    named += sources_named(item.said_by, facts) if item.said_by else ()
    giver = fact.exhibit.capture.giver if fact else None
    published = [f for f in named if giver not in (f.source.id, f.source.name)]
    known, found = sources_by_id(facts), {}
    waiting = [*(published or named)]
    while waiting:
        file = waiting.pop()
        if file.source.id not in found:
            found[file.source.id] = file
            waiting += [known[name] for name in file.source.repeats if name in known]
    return tuple(found[name] for name in sorted(found))


def _party(name: str, facts: Facts) -> str:
    """One spelling of a publisher that the case names in several."""
    for party in facts.case.parties.values():
        if folded(name) in {folded(each) for each in (party.name, *party.also)}:
            return folded(party.name)
    return folded(name)


def _origin(items: list[Item], keys: frozenset[str], facts: Facts) -> Origin:
    sources = {f.source.id: f.source for item in items for f in sources_behind(item, facts)}
    first = [it for it in sources.values() if not it.repeats] or list(sources.values())
    letters = sorted(it.letter for it in first)
    said = sorted({item.said_by for item in items if item.said_by})
    hosts = sorted(key.removeprefix("host:") for key in keys if key.startswith("host:"))
    names = [it.name for it in first] or said or hosts or [NOBODY]
    return Origin(tuple(items), keys, names[0], letters[0] if letters else None)
