"""what a letter puts -> everything that it rests on and that is not sealed, with what mends it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from countershot.claims.cited_addresses import addresses_in, plain_address
from countershot.claims.grounds import judgement_documents
from countershot.claims.looking_up import (
    cited_by,
    identifications_of,
    statements_by_name,
    translations_of,
)
from countershot.claims.named import (
    chains_by_name,
    exhibit_named,
    identities_about,
    links_of,
    mention_key,
)
from countershot.records.facts import CapturedFact, ExhibitFact, Facts
from countershot.records.inquiry import Inquiry
from countershot.records.judged import Ground
from countershot.records.log import Replied

_SIGHTING = re.compile(r"s-([0-9a-f]{8})-\d+")


@dataclass(frozen=True)
class Lacking:
    """One thing that a letter rests on and that is not kept as it must be.

    ``what``: an exhibit, an address or a file of the case. ``by``: the file that names it.
    ``command``: what mends it, CASE standing for the case's folder.
    """

    what: str
    by: str
    reason: str
    command: str


@dataclass
class Rests:
    """Everything below some files: (what, the file that names it), each once and in order."""

    files: dict[str, None] = field(default_factory=dict)
    exhibits: dict[str, str] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)


def rests_of(inquiry: Inquiry, facts: Facts) -> Rests:
    """All that a letter rests on: its assertions to the end, and every address cited on the way.

    Addresses that stand in the report or in the letter's own words belong to it too.
    """
    return rests(
        [each.path for each in inquiry.assertions],
        facts,
        by=f"inquiries/{inquiry.name}.md",
        texts=(inquiry.body, *inquiry.questions),
    )


def rests(paths: Iterable[str], facts: Facts, *, by: str, texts: Iterable[str] = ()) -> Rests:
    """Follow these files to the end; nothing that they name is passed over."""
    found = Rests()
    there = {document.path for document in judgement_documents(facts)}
    waiting = [(path, by) for path in paths]
    while waiting:
        path, above = waiting.pop(0)
        if path in found.files:
            continue
        if path not in there:
            found.missing.setdefault(path, above)
            continue
        found.files[path] = None
        for kind, name in _named(path, facts):
            if kind == "exhibit":
                found.exhibits.setdefault(name, path)
            else:
                waiting.append((name, path))
    for path in (*found.files, "report.md"):
        for address in facts.addresses.get(path, ()):
            found.addresses.setdefault(address, path)
    for address in addresses_in("\n".join(texts)):
        found.addresses.setdefault(address, by)
    return found


def lacking(rest: Rests, facts: Facts, *, stamps: bool) -> tuple[Lacking, ...]:
    """What is not sealed now, or not whole any more; with ``stamps``, or not stamped since.

    Empty is the only state in which a letter may go out. An exhibit's bytes count as they hash
    now (``ExhibitFact.actual_sha256``).
    """
    found = [
        Lacking(path, by, "is not there, or cannot be read", "write it, or take it out of " + by)
        for path, by in rest.missing.items()
    ]
    for name, by in rest.exhibits.items():
        found += _exhibit(name, by, facts, stamps)
    for address, by in rest.addresses.items():
        found += _address(address, by, facts, stamps)
    return tuple(dict.fromkeys(found))


def late(rest: Rests, facts: Facts, before: int, *, stamps: bool) -> Iterator[tuple[str, str]]:
    """What was sealed (or stamped) only after log entry ``before``, and why that is late.

    What replies and looks brought since is none of it: it is there because we asked. Nor is an
    address that stands in the report alone.
    """
    since = _since(facts)
    for name in rest.exhibits:
        fact = exhibit_named(name, facts)
        sealed = facts.sealed.get(fact.exhibit.id) if fact else None
        if fact is None or sealed is None or _is_of(fact, since):
            continue
        if sealed.index >= before:
            yield fact.exhibit.id, "was sealed after the letter was sent"
        elif stamps and (sealed.stamped_at is None or sealed.stamped_at >= before):
            yield fact.exhibit.id, "was not stamped when the letter was sent"
    for address, by in rest.addresses.items():
        if by == "report.md":
            continue
        kept = [each for each in _captures(address, facts) if each.shows]
        if not any(each.index < before for each in kept):
            yield address, "was not sealed when the letter was sent"


def cited_addresses(rest: Rests, facts: Facts) -> tuple[str, ...]:
    """Every address to look at again: those cited, and those that exhibits were captured from."""
    found = {plain_address(address): address for address in rest.addresses}
    for name in rest.exhibits:
        fact = exhibit_named(name, facts)
        web = fact.exhibit.capture.web if fact else None
        if web is not None:
            found.setdefault(plain_address(web.address), web.address)
    return tuple(found.values())


def exhibit_ids(rest: Rests, facts: Facts) -> tuple[str, ...]:
    """Ids of the exhibits below, and of the captures of the addresses cited; sorted."""
    facts_of = (exhibit_named(name, facts) for name in rest.exhibits)
    ids = {fact.exhibit.id for fact in facts_of if fact}
    for address in rest.addresses:
        ids |= {each.exhibit for each in _captures(address, facts) if each.shows}
    return tuple(sorted(ids))


def _exhibit(name: str, by: str, facts: Facts, stamps: bool) -> Iterator[Lacking]:
    fact = exhibit_named(name, facts)
    if fact is None:
        reason = "is not sealed in this case"
        yield Lacking(name, by, reason, "countershot seal CASE FILE_OR_ADDRESS")
        return
    if reason := _gone(fact):
        yield Lacking(fact.exhibit.id, by, reason, _restore(fact))
        return
    yield from _unstamped(fact.exhibit.id, fact.exhibit.id, by, facts, stamps)


def _address(address: str, by: str, facts: Facts, stamps: bool) -> Iterator[Lacking]:
    """One whole, stamped capture that shows the page is enough."""
    captures = _captures(address, facts)
    command = f"countershot seal CASE {address}"
    if not captures:
        yield Lacking(address, by, "is not sealed", command)
        return
    showing = [each for each in captures if each.shows]
    if not showing:
        reason = "is sealed only as a wall or an error page, not as the page itself"
        yield Lacking(address, by, reason, f"{command} (or a copy of it, with --copy-of)")
        return
    whole = [each for each in showing if not _capture_gone(each, facts)]
    if not whole:
        reason = f"its sealed copy {showing[-1].exhibit} is not there as it was sealed"
        yield Lacking(address, by, reason, command)
        return
    wanting = [list(_unstamped(address, e.exhibit, by, facts, stamps)) for e in whole]
    if all(wanting):
        yield wanting[-1][0]


def _unstamped(what: str, exhibit: str, by: str, facts: Facts, stamps: bool) -> Iterator[Lacking]:
    sealed = facts.sealed.get(exhibit)
    if stamps and (sealed is None or sealed.stamped_at is None):
        reason = "is not stamped by a time authority of case.toml since it was sealed"
        yield Lacking(what, by, reason, "countershot stamp CASE")


def _gone(fact: ExhibitFact) -> str:
    if fact.destroyed is not None:
        return "was destroyed by order"
    if fact.actual_sha256 is None:
        return "is sealed, but its bytes are gone"
    if fact.actual_sha256 != fact.exhibit.sha256:
        return "is sealed, but its bytes are others now"
    return ""


def _restore(fact: ExhibitFact) -> str:
    if fact.destroyed is not None:
        return "take it out of what rests on it"
    sha256 = fact.exhibit.sha256
    return f"restore evidence/objects/{sha256[:2]}/{sha256} from a copy of the case"


def _capture_gone(capture: CapturedFact, facts: Facts) -> bool:
    fact = facts.exhibits.get(capture.exhibit)
    return fact is None or bool(_gone(fact))


def _captures(address: str, facts: Facts) -> list[CapturedFact]:
    wanted = plain_address(address)
    return [each for each in facts.captured if plain_address(each.address) == wanted]


def _since(facts: Facts) -> frozenset[str]:
    """Exhibits that replies brought, or looks at what had changed or gone."""
    found = {each.exhibit for each in facts.captured if each.by_look}
    for event in facts.events:
        if isinstance(event.entry, Replied):
            found |= set(event.entry.exhibits)
    return frozenset(found)


def _is_of(fact: ExhibitFact, ids: frozenset[str]) -> bool:
    web = fact.exhibit.capture.web
    return fact.exhibit.id in ids or (web is not None and web.part_of in ids)


Named = Iterator[tuple[str, str]]


def _named(path: str, facts: Facts) -> Named:
    """(``exhibit`` or ``file``, name) of everything that a file names, there or not."""
    read = _READERS.get(path.partition("/")[0])
    return iter(()) if read is None else read(path, facts)


def _ground(ground: Ground, facts: Facts) -> Named:
    if ground.claim:
        yield "file", f"claims/{ground.claim}.md"
    if ground.statement:
        yield "file", f"statements/{ground.statement}.md"
    if ground.chain:
        yield "file", f"chains/{ground.chain}.md"
    if ground.identification:
        files = identifications_of(ground.identification, facts)
        yield from (("file", file.document.path) for file in files)
        if not files:
            yield "file", f"identifications/{ground.identification}.EXAMINER.md"
    if ground.citation is not None:
        yield "exhibit", ground.citation.exhibit


def _claim(path: str, facts: Facts) -> Named:
    for file in facts.claims:
        if file.document.path == path:
            for ground in file.claim.grounds:
                yield from _ground(ground, facts)


def _statement(path: str, facts: Facts) -> Named:
    for name, file in statements_by_name(facts).items():
        if file.document.path != path:
            continue
        for _, citation in cited_by(file.statement):
            yield "exhibit", citation.exhibit
        for row in file.statement.rows:
            if row.statement:
                yield "file", f"statements/{row.statement}.md"
        for translated in translations_of(name, facts):
            yield "file", translated.document.path


def _chain(path: str, facts: Facts) -> Named:
    for file in chains_by_name(facts).values():
        if file.document.path != path:
            continue
        keys: set[str] = set()
        for _, link in links_of(file):
            yield from _ground(link, facts)
            keys |= {mention_key(name, link, facts) for name in (link.start, link.end)}
        for identity in identities_about(keys, facts):
            yield "file", identity.document.path


def _identity(path: str, facts: Facts) -> Named:
    for file in facts.identities:
        if file.document.path == path:
            for side in file.identity.sides:
                yield from _ground(side, facts)


def _identification(path: str, facts: Facts) -> Named:
    """A sighting can be computed again at any time; what must be kept is its exhibit."""
    for file in facts.identifications:
        if file.document.path != path:
            continue
        it = file.identification
        seen = facts.sightings.get(it.sighting)
        digits = _SIGHTING.fullmatch(it.sighting)
        yield "exhibit", seen.exhibit if seen else f"x-{digits[1]}" if digits else it.sighting
        yield "file", f"specimens/{it.specimen}.yaml"
        yield from (("file", f"specimens/{each.specimen}.yaml") for each in it.excluded)


def _specimen(path: str, facts: Facts) -> Named:
    for file in facts.specimens:
        if file.document.path == path:
            yield from (("exhibit", picture.exhibit) for picture in file.specimen.pictures)


_READERS: dict[str, Callable[[str, Facts], Named]] = {
    "claims": _claim,
    "statements": _statement,
    "chains": _chain,
    "identities": _identity,
    "identifications": _identification,
    "specimens": _specimen,
}
