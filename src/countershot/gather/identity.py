"""signed identities and chains -> entities, traced chains, and what falls with a source."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from countershot.claims.closure import closure_of
from countershot.claims.named import exhibit_named, links_of, mention_key
from countershot.claims.signed import signatures_on
from countershot.entities.chain import Held, trace
from countershot.entities.identity import Decision, resolve
from countershot.entities.lists import is_blocking
from countershot.entities.ownership import Owned, Share, owned
from countershot.entities.proposals import Group, Named, groups
from countershot.gather.alike import alike
from countershot.records.chain import Link
from countershot.records.facts import Facts
from countershot.records.files import ChainFile, IdentityFile
from countershot.records.identity import Entities, Mention
from countershot.records.judged import Ground


def with_entities(facts: Facts) -> Facts:
    """The facts, signatures among them, with who is who and every chain followed."""
    facts = replace(facts, entities=resolve(decisions(facts)))
    traced = {
        file.chain.name: trace(file.chain, held(file, facts), facts.entities)
        for file in facts.chains
    }
    return replace(facts, traced=traced)


def decisions(facts: Facts) -> list[Decision]:
    """The identities that somebody has signed as they stand, as decisions on mention keys."""
    return [decision(file, facts) for file in facts.identities if is_signed(file, facts)]


def is_signed(file: IdentityFile, facts: Facts) -> bool:
    """Does a person stand behind it as it is?"""
    return any(fact.current for fact in signatures_on(file.document.path, facts))


def decision(file: IdentityFile, facts: Facts) -> Decision:
    """One identity as a decision on mention keys."""
    it = file.identity
    sides = tuple(dict.fromkeys(mention_key(side.name, side, facts) for side in it.sides))
    return Decision(it.name, it.decision, sides, it.overrules)


def held(file: ChainFile, facts: Facts) -> tuple[Held, ...]:
    """The links of a chain, with the keys of their ends and everything that they rest on."""
    return tuple(held_link(link, facts) for link in file.chain.links)


def held_link(link: Link, facts: Facts) -> Held:
    """One link with what is known of it."""
    return Held(
        link,
        start=mention_key(link.start, link, facts),
        end=mention_key(link.end, link, facts),
        rests_on=rests(link, facts),
    )


def rests(ground: Ground, facts: Facts) -> frozenset[str]:
    """Source keys of everything that a ground rests on, to the end."""
    return frozenset(_below(ground, facts))


def _below(ground: Ground, facts: Facts) -> Iterator[str]:
    """Keys of exhibits, judgements and ``by:`` publishers that a ground rests on, to the end."""
    paths = list(paths_of(ground, facts))
    below = closure_of(paths, facts)
    exhibits = set(below.exhibits)
    if ground.citation is not None:
        fact = exhibit_named(ground.citation.exhibit, facts)
        exhibits |= {fact.exhibit.id} if fact else set()
    yield from below.judgements
    yield from exhibits
    said = {file.document.path: file.statement for file in facts.statements}
    yield from (f"by:{said[path].said_by}" for path in below.judgements if path in said)


def paths_of(ground: Ground, facts: Facts) -> Iterator[str]:
    if ground.claim:
        yield f"claims/{ground.claim}.md"
    if ground.statement:
        yield f"statements/{ground.statement}.md"
    for file in facts.identifications:
        if ground.identification and file.identification.name == ground.identification:
            yield file.document.path


def withdrawn(names: Iterable[str], facts: Facts) -> tuple[frozenset[str], tuple[str, ...]]:
    """Source keys for what a person names, with all parts of one capture; and what is unknown.

    A name is an exhibit (or its prefix), a statement or claim (its path or name), or who says it.
    """
    found: set[str] = set()
    unknown: list[str] = []
    for name in names:
        keys = set(_keys(name, facts))
        found |= keys
        unknown += [] if keys else [name]
    return frozenset(found), tuple(unknown)


def _keys(name: str, facts: Facts) -> Iterator[str]:
    fact = exhibit_named(name, facts)
    if fact is not None:
        web = fact.exhibit.capture.web
        whole = (web.part_of if web else None) or fact.exhibit.id
        yield fact.exhibit.id
        for each in facts.exhibits.values():
            part = each.exhibit.capture.web
            if each.exhibit.id == whole or (part is not None and part.part_of == whole):
                yield each.exhibit.id
    paths = {file.document.path for file in facts.statements}
    paths |= {file.document.path for file in facts.claims}
    yield from paths & {name, f"statements/{name}.md", f"claims/{name}.md"}
    if any(file.statement.said_by == name for file in facts.statements):
        yield f"by:{name}"


def joined(files: Iterable[ChainFile], facts: Facts) -> Entities:
    """Entities by the signed identities, and by these chains: one name in a chain is one party.

    Whoever writes a chain says so by using one name; an identity that says otherwise goes before
    it. Where the two contradict each other in another way, the identities alone count.
    """
    joins: list[Decision] = []
    for file in files:
        first: dict[str, str] = {}
        for path, link in links_of(file):
            for name in (link.start, link.end):
                key = mention_key(name, link, facts)
                before = first.setdefault(name, key)
                if key and before not in ("", key) and not facts.entities.kept_apart(before, key):
                    where = f"{file.document.path}#{path}:{name}"
                    joins.append(Decision(where, "same", (before, key)))
    found = resolve([*decisions(facts), *joins])
    return found if found.conflicts == facts.entities.conflicts else facts.entities


def shares_of(file: ChainFile, facts: Facts) -> tuple[Owned, ...]:
    """The 50 % rule on a chain: its ``owned by`` links, and its ``listed on`` links."""
    links = [link for _, link in links_of(file)]
    named = _labels(links, joined([file], facts), facts)
    shares = [
        Share(
            owned=named[mention_key(link.start, link, facts)],
            owner=named[mention_key(link.end, link, facts)],
            percent=link.percent,
            bound=link.bound,
            number=number,
        )
        for number, link in enumerate(links, start=1)
        if link.relation == "owned by" and link.cited
    ]
    on = [
        (named[mention_key(link.start, link, facts)], link.end)
        for link in links
        if link.relation == "listed on" and link.cited
    ]
    blocked = {name for name, listing in on if is_blocking(listing)}
    return owned(shares, {name for name, _ in on}, blocked)


def _labels(links: Iterable[Link], who: Entities, facts: Facts) -> dict[str, str]:
    """Mention key -> one name for its party: the first it has here; two parties never share one."""
    names: dict[str, str] = {}
    of: dict[str, str] = {}
    for link in links:
        for name in (link.start, link.end):
            key = mention_key(name, link, facts)
            party = of[key] = who.members_with(key)[0]
            names.setdefault(party, name)
    shared = [name for name in names.values() if list(names.values()).count(name) > 1]
    return {
        key: f"{names[party]} ({party.partition('#')[0]})"
        if names[party] in shared
        else names[party]
        for key, party in of.items()
    }


def mentions(facts: Facts) -> Iterator[Named]:
    """Every name that stands somewhere: sides of identities, ends of links, parties of statements.

    Of a statement: who says it, who, and to whom.
    """
    for identity in facts.identities:
        for side in identity.identity.sides:
            yield Named(mention_key(side.name, side, facts), side.name)
    for chain in facts.chains:
        for _, link in links_of(chain):
            for name in (link.start, link.end):
                if link.cited:
                    yield Named(mention_key(name, link, facts), name)
    for file in facts.statements:
        for each in file.statement.fields:
            if each.field in ("who", "to whom") and (each.value or each.citation.quotation):
                name = each.value or each.citation.quotation or ""
                side = Mention(line=each.line, name=name, statement=file.statement.name)
                yield Named(mention_key(name, side, facts), name)


def proposals(facts: Facts, others: Iterable[Named] = ()) -> tuple[Group, ...]:
    """Groups of names that read the same or are likely one, which one decision would settle.

    ``others``: mentions from outside the case; a group has at least one of the case.
    """
    unsure = [each for each in decisions(facts) if each.name in facts.entities.unsure]
    mine = list(mentions(facts))
    keys = {each.key for each in mine}
    every = [*mine, *others]
    likely = alike(each.name for each in every)
    found = groups(every, facts.entities, unsure, likely.reads_as, likely.reasons)
    return tuple(group for group in found if any(each.key in keys for each in group.mentions))


def says(ground: Ground, facts: Facts) -> str:
    """The path or exhibit that a link rests on, for people to read."""
    paths = list(paths_of(ground, facts))
    if paths:
        return ", ".join(paths)
    return ground.citation.exhibit if ground.citation else ""
