"""a claim -> the texts that its words may draw on, and what its words say that none of them has."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import chain, combinations

from countershot.claims.answers_logged import asked_when
from countershot.claims.coordinates import coordinates
from countershot.claims.levels import identified_below, reached
from countershot.claims.looking_up import (
    cited_by,
    identifications_of,
    specimens_by_id,
    statements_by_name,
)
from countershot.claims.matter import MONTH_NAMES, Known, known, outside
from countershot.claims.named import exhibit_named, grounds_of, origins_of
from countershot.claims.numerals import numbers, years
from countershot.claims.passages import Passage, passages
from countershot.claims.spelling import names_of, other_spellings
from countershot.claims.words import words
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile
from countershot.records.log import Replied

_OF_OTHER_RULES = re.compile(
    r"https?://\S+|\bwww\.\S+|\S+@\S+\.\w+|\d+(?:\.\d+)?\s?(?:%|per ?cent\b|percentage points?)"
)
_HAN = re.compile("[㐀-鿿]+")
_HAN_NAME = re.compile("(公司|集团|中心|学校|监狱|看守所|派出所|公安局|[县市省区镇乡村州局厅府])")
_LANGUAGES = frozenset(words("Chinese English Uyghur Russian Arabic Persian Kazakh Tibetan"))
"""A paper's language is what whoever read it says; a firm's country is seldom news alone."""


_NOTHING = known(())


def strange(file: ClaimFile, facts: Facts) -> Iterator[tuple[Passage, str]]:
    """Numbers, names and products of a claim's headline and prose that none of its records has.

    Nobody has looked into the texts of its exhibits yet (``exhibits_below``): what stands there
    is not strange. Of a claim that people looked at pictures for, numbers are theirs; where the
    scope spans years, a month may be named (a list as it stood on a day between two versions).
    """
    names = (*names_of(facts), *sorted(other_spellings(facts)))
    own = (*_scope(file), *passages(replace(facts, claims=(file,)), "headline", "prose"))
    telling = [each for each in own if new_words(each, facts, _NOTHING, names)]
    if not telling:  # there is nothing to look for
        return
    texts = list(_records_below(file, facts))
    allowed = known([*texts, *other_names("\n".join(texts), facts)])
    seen = _is_seen(file, facts)
    for passage in telling:
        more = known(asked_when(passage.text, facts))
        for word in new_words(passage, facts, allowed.with_more(more), names):
            counted = seen and known([word]).numbers
            dated = word in MONTH_NAMES.values() and len(years(file.claim.scope.time)) > 1
            if not (counted or dated or _adds_up(word, file, allowed)):
                yield passage, word


def _scope(file: ClaimFile) -> Iterator[Passage]:
    for key in ("place", "actor"):
        value = getattr(file.claim.scope, key)
        yield Passage(file.document.at(f"scope.{key}"), value, "headline", (file,), heading=True)


def new_words(
    passage: Passage, facts: Facts, allowed: Known, names: tuple[str, ...] = ()
) -> list[str]:
    """What a passage says that ``allowed`` does not.

    Amounts, shares and addresses have rules of their own (``claim.figures``, ``claim.dated``,
    ``exhibit.link``), and so has a place told less exactly than its source does (``harm.place``).
    """
    text = _OF_OTHER_RULES.sub(" ", passage.text)
    for figure in facts.figures:
        if figure.place == passage.place:
            text = text.replace(figure.words, " ")
    for place in coordinates(text):
        if place.numbers and all(_rounded(n, place.decimals, allowed) for n in place.numbers):
            text = text.replace(place.words, " ")
    found = outside(text, allowed, names, title=passage.heading)
    return [word for word in found if word not in _LANGUAGES and not _is_running_text(word)]


def _is_running_text(word: str) -> bool:
    """Characters without a capital, among names in Latin letters: words, where no name ends."""
    return bool(_HAN.fullmatch(word)) and not _HAN_NAME.search(word) and not numbers(word)


def _rounded(value: float, decimals: int, allowed: Known) -> bool:
    return any(round(abs(float(n)), decimals) == round(abs(value), decimals)
               for n in allowed.numbers)  # fmt: skip


def _adds_up(word: str, file: ClaimFile, allowed: Known) -> bool:
    """Is it the count of the scope, and several numbers of the prose that sources have its sum?"""
    count = Decimal(file.claim.scope.count)
    parts = sorted({n for _, n in numbers(file.claim.prose) if n in allowed.numbers and n < count})
    several = chain.from_iterable(combinations(parts[:8], size) for size in (2, 3, 4))
    return known([word]).numbers == {count} and any(sum(some) == count for some in several)


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


def _is_seen(file: ClaimFile, facts: Facts) -> bool:
    """Does it rest on what people saw in a picture?"""
    for each in below([file], facts):
        for _, ground in grounds_of(each, facts):
            cited = ground.citation
            if ground.identification or (cited and (cited.box_px or cited.time_ms)):
                return True
    return False


def _records_below(file: ClaimFile, facts: Facts) -> Iterator[str]:
    """Quotations, statements, comparisons, claims below, and what is recorded of the exhibits."""
    under, statements = below([file], facts), statements_by_name(facts)
    yield file.claim.scope.time
    for each in under:
        if each is not file:
            yield from claim_texts(each)
        for _, ground in grounds_of(each, facts):
            if ground.citation is not None:
                yield from (ground.citation.quotation or "", str(ground.citation.page or ""))
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
    if _is_seen(file, facts):
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
    claim = file.claim
    yield from (claim.headline, claim.prose, claim.warrant, claim.contrary)
    yield from (str(claim.scope.count), claim.scope.of, claim.scope.place)
    yield from (claim.scope.time, claim.scope.actor)
    for ground in claim.grounds:
        if ground.citation is not None:
            yield ground.citation.quotation or ""
            yield str(ground.citation.page or "")


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
