"""a claim -> the texts that its words, and a sentence that cites it, may draw on."""

from collections.abc import Iterator

from countershot.claims.levels import identified_below, reached
from countershot.claims.looking_up import (
    cited_by,
    identifications_of,
    specimens_by_id,
    statements_by_name,
)
from countershot.claims.named import exhibit_named, grounds_of, origins_of
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile
from countershot.records.judged import Ground
from countershot.records.log import Replied


def exhibits_below(file: ClaimFile, facts: Facts) -> tuple[str, ...]:
    """Full ids of the exhibits that a claim rests on, through statements and claims too."""
    statements, found = statements_by_name(facts), dict[str, None]()
    for each in below([file], facts):
        for _, ground in grounds_of(each, facts):
            cited = [ground.citation] if ground.citation else []
            if ground.statement in statements:
                cited += [one for _, one in cited_by(statements[ground.statement].statement)]
            for citation in cited:
                if fact := exhibit_named(citation.exhibit, facts):
                    found[fact.exhibit.id] = None
    return tuple(found)


def is_seen(file: ClaimFile, facts: Facts) -> bool:
    """Does it rest on what people saw in a picture?"""
    for each in below([file], facts):
        for _, ground in grounds_of(each, facts):
            cited = ground.citation
            if ground.identification or (cited and (cited.box_px or cited.time_ms)):
                return True
    return False


def records_below(file: ClaimFile, facts: Facts) -> Iterator[str]:
    """Quotations, statements, comparisons, claims below, and what is recorded of the exhibits."""
    under, statements = below([file], facts), statements_by_name(facts)
    yield file.claim.scope.time
    for each in under:
        if each is not file:
            yield from claim_texts(each)
        for _, ground in grounds_of(each, facts):
            yield from _cited(ground)
            if ground.statement in statements:
                yield repr(statements[ground.statement].statement)
    for name in identified_below(under, facts):
        yield from identified_texts(name, facts)
    for name in exhibits_below(file, facts):
        yield repr(facts.exhibits[name].exhibit)
        yield from (repr(each.origin) for each in origins_of(name, facts))
        yield from _who_answered(name, facts)
    yield from (repr(each.source) for each in facts.sources)
    yield from (repr(each.identity) for each in facts.identities)
    yield from (person.name for person in facts.case.people.values())
    if is_seen(file, facts):
        scope = file.claim.scope
        yield from (str(scope.count), scope.of, scope.place, scope.actor)


def _who_answered(exhibit: str, facts: Facts) -> Iterator[str]:
    """The party whose reply to us an exhibit is, by the log."""
    party_of = {each.inquiry.name: each.inquiry.party for each in facts.inquiries}
    for event in facts.events:
        if isinstance(event.entry, Replied) and exhibit in event.entry.exhibits:
            party = facts.case.parties.get(party_of.get(event.entry.inquiry, ""))
            yield from (party.name, *party.also) if party else ()


def below(files: list[ClaimFile], facts: Facts) -> list[ClaimFile]:
    """These claims and all that they rest on."""
    claims = facts.claims_by_id
    found = {file.claim.id: file for file in files}
    waiting = list(files)
    while waiting:
        for _, ground in grounds_of(waiting.pop(), facts):
            if ground.claim in claims and ground.claim not in found:
                found[ground.claim] = claims[ground.claim]
                waiting.append(claims[ground.claim])
    return list(found.values())


def claim_texts(file: ClaimFile) -> Iterator[str]:
    """All words of a claim, its scope, and what it cites."""
    claim = file.claim
    yield from (claim.headline, claim.prose, claim.warrant, claim.contrary)
    yield from (str(claim.scope.count), claim.scope.of, claim.scope.place)
    yield from (claim.scope.time, claim.scope.actor)
    for ground in claim.grounds:
        yield from _cited(ground)


def _cited(ground: Ground) -> Iterator[str]:
    """The words and the page that a ground cites."""
    if ground.citation is not None:
        yield from (ground.citation.quotation or "", str(ground.citation.page or ""))


def stated_by(file: ClaimFile, facts: Facts) -> Iterator[str]:
    """What the statements say that a claim rests on, in their sources' words."""
    known_statements = statements_by_name(facts)
    for ground in file.claim.grounds:
        said = known_statements.get(ground.statement or "")
        for field in said.statement.fields if said else ():
            yield from (field.value, field.citation.quotation or "")


def identified_texts(name: str, facts: Facts) -> Iterator[str]:
    """What the examiners wrote, and the names that the level they reached allows."""
    yield from reached(name, facts).names
    specimens = specimens_by_id(facts)
    for file in identifications_of(name, facts):
        record = file.identification
        yield record.limits
        for row in record.features:
            yield from (row.feature.replace("-", " "), row.questioned, row.specimen)
        for excluded in record.excluded:
            yield excluded.reason
            if excluded.specimen in specimens:
                other = specimens[excluded.specimen].specimen
                yield from (other.maker, other.series, other.device_model)
        if record.specimen in specimens:
            yield specimens[record.specimen].specimen.badge
            yield from (feature.words for feature in specimens[record.specimen].specimen.features)


def other_names(text: str, facts: Facts) -> Iterator[str]:
    """A party that the claims name in one spelling is the same party in its others."""
    for party in facts.case.parties.values():
        if any(spelling in text for spelling in (party.name, *party.also)):
            yield from (party.name, *party.also)
