"""specimens that identifications name x the shipped catalogue -> the same product elsewhere."""

from collections.abc import Iterator

from countershot.devices.consider import source_in_words
from countershot.devices.families_shelf import shipped
from countershot.records.custody import Twin
from countershot.records.facts import Facts
from countershot.records.family import Family
from countershot.records.judged import Specimen


def twins(facts: Facts) -> dict[str, tuple[Twin, ...]]:
    """Specimen -> what the catalogue's sources say is the same product under another badge."""
    named = {file.identification.specimen for file in facts.identifications}
    every = {family.id: family for family in shipped()}
    found = {}
    for file in facts.specimens:
        if file.specimen.id in named:
            own = [each for each in every.values() if _is(each, file.specimen)]
            told = dict.fromkeys(twin for each in own for twin in _twins(each, every))
            if told:
                found[file.specimen.id] = tuple(told)
    return found


def _is(family: Family, specimen: Specimen) -> bool:
    """The same maker or badge, and the same series as far as letters and digits go."""
    makers = {_plain(said.value) for said in (family.maker, family.badge) if said is not None}
    mine = {_plain(specimen.maker), _plain(specimen.badge)} - {""}
    series = _plain(family.series.value) if family.series else ""
    products = (_plain(specimen.series), _plain(specimen.device_model))
    return bool(makers & mine) and bool(series) and any(series in each for each in products)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _twins(family: Family, every: dict[str, Family]) -> Iterator[Twin]:
    for twin in family.twins:
        other = every[twin.family]
        said = [fact.value for fact in (other.badge, other.maker, other.series) if fact is not None]
        yield Twin((twin.family, *said), source_in_words(family.sources[twin.source]))
    of = family.relabelled_from
    if of is not None:
        yield Twin((of.value,), source_in_words(family.sources[of.source]))
