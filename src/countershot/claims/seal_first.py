"""what a letter puts -> everything that it rests on and that is not sealed, with what mends it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from countershot.claims.cited_addresses import addresses_in, plain_address
from countershot.claims.grounds import judgement_documents
from countershot.claims.named import exhibit_named
from countershot.claims.naming import REPORT, names
from countershot.records.facts import CapturedFact, ExhibitFact, Facts
from countershot.records.inquiry import Inquiry
from countershot.records.log import Replied

SOURCES = "sources/"
"""Addresses in a source's file say where its pages begin; no page is cited there."""


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
        for kind, name in names(path, facts):
            if kind == "exhibit":
                found.exhibits.setdefault(name, path)
            elif kind == "file":
                waiting.append((name, path))
    for path in (*found.files, REPORT):
        for address in () if path.startswith(SOURCES) else facts.addresses.get(path, ()):
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
        if by == REPORT:
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
