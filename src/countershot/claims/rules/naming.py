"""names in our own sentences -> refusals where they go too far or are spelt otherwise."""

import re
from collections.abc import Iterable, Iterator

from countershot.claims.levels import (
    DEVICE_MODEL,
    NAMED_FIELDS,
    Reached,
    beyond,
    identified_below,
    reached,
)
from countershot.claims.looking_up import specimens_by_id
from countershot.claims.passages import Passage, passages
from countershot.claims.spelling import misspelt, names_of, other_spellings
from countershot.records.base import LEVELS
from countershot.records.facts import Facts
from countershot.records.files import Place, Refusal

_PARTS = ("maker", "series", "device_model")


def ident_level(facts: Facts) -> Iterable[Refusal]:
    """No sentence names more than the level that all examiners reached.

    **Refuses** a maker below level 2, a series below level 3, a device model below level 4, in
    a claim's headline, prose or warrant and in every sentence of the report that cites it; and
    an identification whose own keys name more, or less, than its level says, or another product
    than its specimen.

    **Why.** "A camera of the DX series" and "a DX-420" are different findings. The second sounds
    better, and one feature more than was seen would be needed for it.

    **Example.** The headline says "an Orrin DX-420"; the identification stops at level 3, series.

    **To do.** Say the series, or find the feature that tells its device models apart. Speak of a
    tender's device model in a sentence that does not cite the identification. A look-alike may
    be named where it is set apart ("not", "unlike", "is excluded").

    **From.** Photographic comparison in forensics (class characteristics before individual ones);
    the levels of identification in DESIGN section 4.
    """
    for file in facts.identifications:
        yield from _own_keys(file.document.path, facts)
    for passage in passages(facts, "headline", "prose", "warrant", "report"):
        levels = [reached(name, facts) for name in identified_below(passage.claims, facts)]
        for written, kind in beyond(passage.text, levels, facts):
            reason = f"names {kind}, {written}; {_stops_at(levels)}"
            yield Refusal(passage.place, "ident.level", reason)


def _stops_at(levels: list[Reached]) -> str:
    best = max(levels, key=lambda one: (one.level, one.name))
    names = f" ({', '.join(best.names)})" if best.names else ""
    return f"the identification {best.name} reaches level {best.level}, {LEVELS[best.level]}{names}"


def _own_keys(path: str, facts: Facts) -> Iterator[Refusal]:
    file = next(file for file in facts.identifications if file.document.path == path)
    record, at = file.identification, file.document.at
    specimen = specimens_by_id(facts).get(record.specimen)
    for rank, key in NAMED_FIELDS:
        stated = getattr(record, key)
        known = getattr(specimen.specimen, key) if specimen else stated
        what = LEVELS[rank]
        if record.level < rank and stated and rank > 1:
            reason = f"`{key}` is stated, but level {record.level} stops before {what}"
            yield Refusal(at(key), "ident.level", reason)
        elif record.level >= rank and not stated:
            reason = f"level {record.level} needs `{key}`, which is empty"
            yield Refusal(at("level"), "ident.level", reason)
        elif stated and stated != known:
            reason = f"`{key}` is {stated}; {record.specimen} says {known or 'nothing'}"
            yield Refusal(at(key), "ident.level", reason)
    if record.level > DEVICE_MODEL and not any(
        row.discriminating and row.agrees == "yes" and "serial" in f"{row.feature} {row.questioned}"
        for row in record.features
    ):
        reason = "level 5, one unit, needs a discriminating feature that is its serial number"
        yield Refusal(at("level"), "ident.level", reason)


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+", re.I)
"""Addresses have small letters and no spaces, whoever's they are."""


def name_normal(facts: Facts) -> Iterable[Refusal]:
    """One spelling for each party and each product, in all of our own sentences.

    **Refuses** a spelling that differs from the one in `case.toml` or in a specimen by case,
    space, hyphen or a letter or two; a word that mixes alphabets; and the other spellings a
    party is known by (`also`), outside quotation marks.

    **Why.** Two spellings look like two companies, or two products, and a search for one does not
    find the other.

    **Example.** "DarkFigher X", "Darkfighter-X" where the specimen says "DarkFighter X".

    **To do.** Write the name as it is declared; put what others call it in quotation marks.

    **From.** Newsroom style guides (one name, one spelling); authority control in archives.
    """
    also = other_spellings(facts)
    ours, seen = names_of(facts), names_of(facts, badges=True)
    sources = [(each, ours) for each in _own_sentences(facts)]
    sources += [(each, seen) for each in _descriptions(facts)]
    for (place, text), names in sources:
        for written, name in misspelt(_ADDRESS.sub(" ", text), names, also):
            reason = f"{written} is spelt {name} in this case"
            if written in also:
                reason = f"{written} is {name} in this case; put it in quotation marks"
            yield Refusal(place, "name.normal", reason)


def _own_sentences(facts: Facts) -> Iterator[tuple[Place, str]]:
    every: Iterator[Passage] = passages(facts, "headline", "prose", "warrant", "contrary", "report")
    yield from ((passage.place, passage.text) for passage in every)
    for file in facts.claims:
        for key in ("place", "actor", "of"):
            yield file.document.at(f"scope.{key}"), getattr(file.claim.scope, key)


def _descriptions(facts: Facts) -> Iterator[tuple[Place, str]]:
    for identified in facts.identifications:
        record, document = identified.identification, identified.document
        for key in _PARTS:
            yield document.at(key), getattr(record, key)
        for row in record.features:
            yield Place(document.path, row.line), f"{row.questioned}; {row.specimen}"
        for number, line in enumerate(record.limits.split("\n")):
            yield Place(document.path, document.at("limits").line + number), line
        for excluded in record.excluded:
            yield Place(document.path, excluded.line), excluded.reason
