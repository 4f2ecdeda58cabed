"""the specimens of a case -> what is inconsistent within or among them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from countershot.records.judged import Specimen

FIRST_YEAR, LAST_YEAR = 1940, 2100


@dataclass(frozen=True)
class Problem:
    """What is inconsistent in one specimen's file; ``key`` is the dotted path of the place."""

    specimen: str
    key: str
    reason: str


def inspect(specimens: Sequence[Specimen]) -> list[Problem]:
    """What contradicts itself within or among specimens, in the order of id, then key.

    The same whatever the order of ``specimens``.
    """
    by_id = {each.id: each for each in specimens}
    found = [problem for each in specimens for problem in _within(each)]
    found += [problem for each in specimens for problem in _lookalikes(each, by_id)]
    found += _duplicates(specimens) + _shared_pictures(specimens)
    return sorted(set(found), key=lambda each: (each.specimen, each.key, each.reason))


def _within(each: Specimen) -> Iterable[Problem]:
    if each.sales_years is not None:
        first, last = each.sales_years
        if last is not None and last < first:
            yield Problem(each.id, "sales_years", f"sold until {last} but only from {first} on")
        if not all(FIRST_YEAR <= year <= LAST_YEAR for year in (first, last or first)):
            yield Problem(each.id, "sales_years", f"{first} to {last} cannot be years of sale")
    if not each.maker.strip():
        yield Problem(each.id, "maker", "names no maker: write `unknown` if nobody knows it")
    if each.device_model and not each.series:
        yield Problem(each.id, "series", "names a device model but not the series it belongs to")
    seen: set[str] = set()
    for index, feature in enumerate(each.features):
        if not feature.words.strip():
            yield Problem(each.id, f"features.{index}.words", "says nothing: describe it in words")
        if feature.id in seen:
            yield Problem(each.id, f"features.{index}.id", f"{feature.id} is described twice")
        seen.add(feature.id)


def _lookalikes(each: Specimen, by_id: Mapping[str, Specimen]) -> Iterable[Problem]:
    for index, name in enumerate(each.lookalikes):
        key = f"lookalikes.{index}"
        if name == each.id:
            yield Problem(each.id, key, "lists itself as its look-alike")
        elif name not in by_id:
            yield Problem(each.id, key, f"there is no specimens/{name}.yaml")
        elif name in each.lookalikes[:index]:
            yield Problem(each.id, key, f"{name} is listed twice")
        else:
            yield from _shared_features(each, by_id[name])


def _shared_features(each: Specimen, other: Specimen) -> Iterable[Problem]:
    theirs = {feature.words.strip().casefold() for feature in other.features}
    for index, feature in enumerate(each.features):
        if feature.discriminating and feature.words.strip().casefold() in theirs:
            reason = f"is called discriminating, but the look-alike {other.id} has it too"
            yield Problem(each.id, f"features.{index}.discriminating", reason)


def _duplicates(specimens: Sequence[Specimen]) -> list[Problem]:
    named: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for each in specimens:
        parts = each.maker, each.badge, each.series, each.device_model
        named[tuple(part.strip().casefold() for part in parts)].add(each.id)
    return [
        Problem(name, "device_model", f"is the same product as {_others(names, name)}")
        for names in named.values()
        if len(names) > 1
        for name in names
    ]


def _shared_pictures(specimens: Sequence[Specimen]) -> list[Problem]:
    shown: dict[str, set[str]] = defaultdict(set)
    found = []
    for each in specimens:
        for index, picture in enumerate(each.pictures):
            if picture.exhibit in {earlier.exhibit for earlier in each.pictures[:index]}:
                twice = f"{picture.exhibit} is listed twice"
                found.append(Problem(each.id, f"pictures.{index}.exhibit", twice))
            shown[picture.exhibit].add(each.id)
    for exhibit, names in shown.items():
        for name in names if len(names) > 1 else ():
            reason = f"{exhibit} is also a picture of {_others(names, name)}: one of them is wrong"
            found.append(Problem(name, "pictures", reason))
    return found


def _others(names: Iterable[str], name: str) -> str:
    return ", ".join(sorted(set(names) - {name}))
