"""identifications x the same product elsewhere -> refusals where another badge is left unsaid."""

from collections.abc import Iterable, Iterator

from countershot.claims.levels import MAKER, level_of
from countershot.claims.looking_up import identifications_of, specimens_by_id
from countershot.claims.rules.product import claim_words, claims_on
from countershot.records.custody import Twin
from countershot.records.facts import Facts
from countershot.records.files import IdentificationFile, Refusal, SpecimenFile
from countershot.records.judged import Specimen


def ident_twins(facts: Facts) -> Iterable[Refusal]:
    """The same product under another badge is excluded or named.

    **Refuses** an identification of a maker, a series or a device model that leaves unsaid a
    product which is the same under another badge: one that the specimen names under `twins`, one
    that names this specimen, one that the shipped catalogue's sources call so (`countershot
    catalogue show`), or a specimen whose badge is not its maker's name. Naming it under Limits,
    excluding it, or naming it in the prose or contrary case of a claim that rests on the
    identification is enough.

    **Why.** One factory's camera is sold under ninety badges. Seen from below, they are one camera;
    in the report, they are different companies.

    **Example.** "An Empiretech camera", and Dahua makes the same one.

    **To do.** Exclude the twin by a feature, or write under Limits that the housing is sold as it
    too.

    **From.** DESIGN, section 1 (a badge is not a maker); SWGDE, photographic comparison: class
    characteristics are shared by all of a class.
    """
    specimens = specimens_by_id(facts)
    for file in facts.identifications:
        record, specimen = file.identification, specimens.get(file.identification.specimen)
        if specimen is None or level_of(record) < MAKER:
            continue
        said = _said(file, facts)
        for twin in _twins(specimen, facts):
            names = [name for name in twin.names if not _own(name, specimen.specimen)]
            if names and not any(_plain(name) in said for name in names):
                reason = f"{record.specimen} is sold as {names[-1]} too, by {twin.says}"
                yield Refusal(file.document.at("specimen"), "ident.twins", f"{reason}; name it")


def _twins(file: SpecimenFile, facts: Facts) -> Iterator[Twin]:
    """By the specimens themselves, by the badge, and by the catalogue."""
    own, by_id = file.specimen, specimens_by_id(facts)
    ways = {_plain(way) for way in _called(own)}
    named = [*own.twins]
    named += [
        i
        for i, other in by_id.items()
        if i != own.id and ways & set(map(_plain, other.specimen.twins))
    ]
    for name in dict.fromkeys(named):
        other = by_id.get(name)
        known = [other.specimen.badge, other.specimen.maker] if other else []
        yield Twin((name, *filter(None, known)), "the specimens of this case")
    if own.badge and _another(own, facts):
        yield Twin((own.badge,), "its badge, which is not its maker's name")
    yield from facts.twins.get(own.id, ())


def _called(specimen: Specimen) -> Iterator[str]:
    """The ways in which another file may name this product."""
    yield specimen.id
    for product in filter(None, (specimen.series, specimen.device_model)):
        yield from (product, f"{specimen.maker} {product}", f"{specimen.badge} {product}")


def _another(specimen: Specimen, facts: Facts) -> bool:
    """Is the badge another name than the maker's, in any spelling that the case knows?"""
    badge, names = _plain(specimen.badge), {_plain(specimen.maker)}
    for party in facts.case.parties.values():
        spelt = {_plain(each) for each in (party.name, *party.also)}
        names |= spelt if any(name in each for name in names for each in spelt) else set()
    return not any(badge in name or name in badge or badge[:2] == name[:2] for name in names)


def _own(name: str, specimen: Specimen) -> bool:
    """What the specimen itself is called tells nothing of its twin."""
    own = (specimen.id, specimen.maker, specimen.series, specimen.device_model)
    return any(_plain(name) == _plain(each) for each in own)


def _said(file: IdentificationFile, facts: Facts) -> str:
    """What the examiners and the claims say beside the verdict."""
    texts = list(claim_words(claims_on(file, facts)))
    for each in identifications_of(file.identification.name, facts):
        record = each.identification
        texts.append(record.limits)
        texts += [f"{row.specimen} {row.reason}" for row in record.excluded if row.reason]
    return _plain(" ".join(texts))


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
