"""a name and the ground it is taken from -> whether the ground is there, and says that name."""

import unicodedata
from collections.abc import Iterator

from countershot.claims.grounds import unreadable_paths
from countershot.claims.looking_up import (
    identifications_of,
    specimens_by_id,
    statements_by_name,
    translations_of,
)
from countershot.records.facts import Facts
from countershot.records.judged import Ground


def wrong_ground(ground: Ground, facts: Facts) -> str:
    """Which file a ground names that the case does not have; "" if it is there or unreadable."""
    unread = unreadable_paths(facts)
    said, claim = f"statements/{ground.statement}.md", f"claims/{ground.claim}.md"
    if ground.statement and ground.statement not in statements_by_name(facts):
        return "" if said in unread else f"there is no {said}"
    if ground.claim and ground.claim not in facts.claims_by_id:
        return "" if claim in unread else f"there is no {claim}"
    name = ground.identification
    if name and not identifications_of(name, facts):
        begun = any(path.startswith(f"identifications/{name}.") for path in unread)
        return "" if begun else f"there is no identifications/{name}.EXAMINER.md"
    return ""


def names_it(name: str, ground: Ground, facts: Facts) -> bool:
    """Does what the ground says have that name? Always, where it says nothing in words."""
    words = list(said_by(ground, facts))
    return not words or any(folded(name) in folded(text) for text in words)


def folded(text: str) -> str:
    """Text in which case, width and spacing tell no names apart."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def said_by(ground: Ground, facts: Facts) -> Iterator[str]:
    """Every text of a ground in which a name may stand. A picture's citation has none."""
    if ground.statement:
        yield from _statement(ground.statement, facts)
    if ground.claim and (claim := facts.claims_by_id.get(ground.claim)):
        it = claim.claim
        yield from (it.headline, it.prose, it.warrant, it.scope.of, it.scope.place, it.scope.actor)
    if ground.identification:
        yield from _identification(ground.identification, facts)
    if ground.citation and ground.citation.quotation:
        yield ground.citation.quotation


def _statement(name: str, facts: Facts) -> Iterator[str]:
    file = statements_by_name(facts).get(name)
    if file is None:
        return
    yield from (file.statement.said_by, file.statement.about)
    for field in file.statement.fields:
        yield from (field.value, field.label, field.citation.quotation or "")
    for translated in translations_of(name, facts):
        yield translated.translation.text


def _identification(name: str, facts: Facts) -> Iterator[str]:
    specimens = specimens_by_id(facts)
    for file in identifications_of(name, facts):
        it = file.identification
        yield from (it.sighting, it.specimen, it.maker, it.series, it.device_model)
        yield f"{it.maker} {it.series}"
        if it.specimen in specimens:
            known = specimens[it.specimen].specimen
            yield from (known.maker, known.badge, known.series, known.device_model)
