"""a sighting's kind and year x the shipped families -> which to consider, in words only.

Families ship no pictures, so none is compared by looks and none is ranked. A program's proposal:
none of its words is a finding, and a family that is not listed is not excluded.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from countershot.devices.families_file import Said, facts, kinds_of
from countershot.devices.features import NEAR_KINDS
from countershot.records.base import KINDS, Kind
from countershot.records.family import (
    Fact,
    Family,
    FamilyFeature,
    KindSaid,
    PublicSource,
    Twin,
    YearSaid,
)


@dataclass(frozen=True)
class Candidate:
    """A family that may be looked into; ``only_here``: features that no other one is said to have.

    What a source does not mention may be there all the same: ``only_here`` excludes nothing.
    """

    family: Family
    only_here: tuple[FamilyFeature, ...]


@dataclass(frozen=True)
class Considered:
    """What the catalogue has to say of one kind, as it stands by the end of ``seen_by_year``.

    ``too_young``: families of the kind that were not on sale yet when the footage was there.
    ``of``: how many families the catalogue has in all.
    """

    kind: Kind | None
    seen_by_year: int | None
    candidates: tuple[Candidate, ...]
    too_young: tuple[Family, ...]
    of: int


def consider(
    kind: Kind | None, families: Iterable[Family], seen_by_year: int | None = None
) -> Considered:
    """The families of this kind that may have been there by that year, in the order of ids.

    Years that nobody states exclude nothing. Without a kind none can be told from another, so
    none is a candidate.
    """
    known = sorted(families, key=lambda each: each.id)
    same = [each for each in known if kind is not None and kind in kinds_of(each)]
    young = tuple(each for each in same if is_younger(each, seen_by_year))
    old = [each for each in same if each not in young]
    listed = tuple(Candidate(each, _only_here(each, old)) for each in old)
    return Considered(kind, seen_by_year, listed, young, len(known))


def is_younger(family: Family, seen_by_year: int | None) -> bool:
    """Was it not on sale yet? Only a stated year says so, and only the one before which not."""
    first = family.not_before
    return seen_by_year is not None and first is not None and first.value > seen_by_year


def _only_here(each: Family, listed: Sequence[Family]) -> tuple[FamilyFeature, ...]:
    elsewhere = {feature.id for other in listed if other is not each for feature in other.features}
    return tuple(feature for feature in each.features if feature.id not in elsewhere)


def in_words(considered: Considered) -> tuple[str, ...]:
    """What the catalogue says, as lines to show."""
    if considered.kind is None:
        return (
            "The kind of the device is not known, so the shipped catalogue cannot help: no family "
            f"is listed and none of its {considered.of} is excluded.",
        )
    lines = _heading(considered, considered.kind)
    for each in considered.candidates:
        lines += _candidate(each, [other.family for other in considered.candidates])
    for young in considered.too_young:
        lines.append(
            f"Too young: {name_of(young)} ({years(young)}), and the footage was there by "
            f"{considered.seen_by_year}."
        )
    return (*lines, *_near(considered.kind))


def _heading(considered: Considered, kind: Kind) -> list[str]:
    if considered.candidates:
        return [
            f"Families to consider (kind {kind}), from the shipped catalogue, in the order of "
            "their ids and not of likeness:",
            "words from public sources; no pictures, so none was compared by looks. None is a "
            "finding; one that is not listed is not excluded.",
        ]
    return [
        f"Not in catalogue: none of the {considered.of} families that ship is of kind {kind} "
        "and may have been there. That says nothing of the device."
    ]


def _candidate(each: Candidate, listed: Sequence[Family]) -> list[str]:
    family = each.family
    lines = [f"{family.id}: {name_of(family)}; {years(family)}"]
    for feature in family.features:
        only = " (of those listed, said of this one only)" if feature in each.only_here else ""
        says = source_in_words(family.sources[feature.source])
        lines.append(f"  look for: {feature.words}{only}, says {says}")
    if not family.features:
        lines.append("  no feature to look for is known from a source")
    return lines + relations(family, listed)


def relations(family: Family, listed: Iterable[Family] = ()) -> list[str]:
    """What sources say of other badges on the same product."""
    lines = [_twin(family, twin) for twin in family.twins]
    for alike in family.lookalikes:
        says = source_in_words(family.sources[alike.source])
        lines.append(f"  look-alike: {alike.family}, says {says}")
    if (of := family.relabelled_from) is not None:
        says = source_in_words(family.sources[of.source])
        lines.append(
            f"  products of this badge are said to be relabelled {of.value} ones, by {says}; "
            "which ones it does not say"
        )
    twins = {family.id, *(twin.family for twin in family.twins)}
    own = {said.value for said in (family.maker, family.badge) if said is not None}
    for other in listed:
        of = other.relabelled_from
        if of is not None and of.value in own and other.id not in twins:
            says = source_in_words(other.sources[of.source])
            lines.append(f"  products like it may bear another badge: {other.id}, by {says}")
    return lines


def _twin(family: Family, twin: Twin) -> str:
    says = source_in_words(family.sources[twin.source])
    return f"  same product under another badge: {twin.family}, says {says}"


def name_of(family: Family) -> str:
    """Badge and series, and the maker apart from the badge: one does not prove the other."""
    badge = f"badge {family.badge.value}" if family.badge else "badge not stated"
    maker = f"maker {family.maker.value}" if family.maker else "maker not stated by a source"
    return ", ".join([badge, *([family.series.value] if family.series else []), maker])


def years(family: Family) -> str:
    """Years on sale, each with who says so."""
    said = [
        (family.not_before, "not on sale before"),
        (family.known_by, "known by"),
        (family.until, "sold until"),
    ]
    told = [
        f"{words} {one.value} ({source_in_words(family.sources[one.source])})"
        for one, words in said
        if one is not None
    ]
    if family.not_before is None:
        told.insert(0, "first year on sale not known")
    return ", ".join(told)


def described(family: Family) -> tuple[str, ...]:
    """Everything that the family's sources say, each with the words that carry it."""
    lines = [f"{family.id}: {name_of(family)}", f"  on sale: {years(family)}"]
    for key, said in facts(family):
        lines.append(f"  {key.partition('.')[0].replace('_', ' ')}: {_told(said)}")
        lines.append(f"    “{' '.join(said.quotation.split())}”")
        lines.append(f"    {source_in_words(family.sources[said.source])}")
    lines += [f"  picture: {each.view} {each.url}" for each in family.pictures]
    lines += ["Sources:"]
    lines += [f"  {source_in_words(each)} {each.url}" for each in family.sources.values()]
    return (*lines, "Facts about a family: they name no device, and no device model.")


def _told(said: Said) -> str:
    if isinstance(said, Fact | KindSaid | YearSaid):
        return str(said.value)
    return said.words if isinstance(said, FamilyFeature) else said.family


def source_in_words(source: PublicSource) -> str:
    """Title and date of a source."""
    when = source.published or f"seen {source.seen}"
    return f"“{source.title}” ({when})"


def _near(kind: Kind) -> list[str]:
    near = [one for one in KINDS if one != kind and frozenset({one, kind}) in NEAR_KINDS]
    if not near:
        return []
    return [f"Often taken for {kind}: {', '.join(near)}. `countershot catalogue list --kind KIND`."]
