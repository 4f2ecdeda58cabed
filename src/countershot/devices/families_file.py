"""families/ID.toml -> a family, strictly; families -> what is wrong within or among them."""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from countershot.devices.catalogue import FIRST_YEAR, LAST_YEAR
from countershot.errors import BadMaterial
from countershot.records.base import Kind
from countershot.records.family import (
    Fact,
    Family,
    FamilyFeature,
    FamilyLookalike,
    KindSaid,
    PublicSource,
    Twin,
    YearSaid,
)

Said = Fact | KindSaid | YearSaid | FamilyFeature | Twin | FamilyLookalike
MAX_CHARS = 65_536


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong in one family's file; ``key`` is the dotted path of the place."""

    family: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"families/{self.family}.toml: {self.key}: {self.reason}"


def read_family(name: str, text: str) -> Family:
    """Read one file; ``name`` is its name without ``.toml``, and the id that it must state.

    Raises BadMaterial, which names the file and every key that does not fit.
    """
    if len(text) > MAX_CHARS:
        raise BadMaterial(f"families/{name}.toml: longer than {MAX_CHARS} characters")
    try:
        values = tomllib.loads(text)
        family = Family.model_validate_json(json.dumps(values))
    except tomllib.TOMLDecodeError as error:
        raise BadMaterial(f"families/{name}.toml: not TOML: {error}") from error
    except RecursionError as error:
        raise BadMaterial(f"families/{name}.toml: nested too deeply") from error
    except TypeError as error:
        date = "a date must stand in quotation marks"
        raise BadMaterial(f"families/{name}.toml: {date}: {error}") from error
    except ValidationError as error:
        raise BadMaterial("\n".join(_misfits(name, error))) from error
    if found := within(family, name):
        raise BadMaterial("\n".join(map(str, found)))
    return family


def _misfits(name: str, error: ValidationError) -> list[str]:
    return [
        str(Fault(name, ".".join(map(str, fault["loc"])) or "(file)", fault["msg"]))
        for fault in error.errors(include_url=False, include_input=False)
    ]


def facts(family: Family) -> list[tuple[str, Said]]:
    """Everything that the family states, each with its key and each with source and quotation."""
    single: dict[str, Said | None] = {
        "maker": family.maker, "badge": family.badge, "relabelled_from": family.relabelled_from,
        "series": family.series, "not_before": family.not_before, "known_by": family.known_by,
        "until": family.until,
    }  # fmt: skip
    several: dict[str, tuple[Said, ...]] = {
        "kinds": family.kinds, "features": family.features, "twins": family.twins,
        "lookalikes": family.lookalikes,
    }  # fmt: skip
    found = [(key, one) for key, one in single.items() if one is not None]
    return found + [(f"{key}.{at}", one) for key in several for at, one in enumerate(several[key])]


def within(family: Family, name: str) -> list[Fault]:
    """What contradicts itself in one family."""
    found = [] if family.id == name else [("id", f"is {family.id}, but the file is {name}.toml")]
    for faults in (_sources(family), _said(family), _years(family), _once(family)):
        found += faults
    return sorted(Fault(name, key, reason) for key, reason in found)


def among(families: Sequence[Family]) -> list[Fault]:
    """What contradicts itself among families: the same whatever their order."""
    by_id = {each.id: each for each in families}
    found = [Fault(x.id, key, reason) for x in families for key, reason in _relations(x, by_id)]
    seen: set[str] = set()
    for each in families:
        if each.id in seen:
            found.append(Fault(each.id, "id", "stands in two files"))
        seen.add(each.id)
    return sorted(set(found))


def _sources(family: Family) -> Iterable[tuple[str, str]]:
    used = {one.source for _, one in facts(family)}
    for key, one in facts(family):
        if one.source not in family.sources:
            yield f"{key}.source", f"there is no source {one.source}"
    for key, source in family.sources.items():
        if source.published is None and source.seen is None:
            yield f"sources.{key}", "says neither when it was published nor when it was seen"
        if key not in used:
            yield f"sources.{key}", "no fact names it"


def _said(family: Family) -> Iterable[tuple[str, str]]:
    """The names of maker, badge and series stand in the source's own words."""
    if family.maker is None and family.badge is None:
        yield "badge", "says neither who makes it nor whose badge it bears"
    for key, one in facts(family):
        if not one.quotation.strip():
            yield f"{key}.quotation", "quotes nothing"
        if isinstance(one, Fact) and one.value.casefold() not in one.quotation.casefold():
            yield f"{key}.quotation", f"does not say {one.value}"


def _years(family: Family) -> Iterable[tuple[str, str]]:
    said = {key: one for key, one in facts(family) if isinstance(one, YearSaid)}
    for key, one in said.items():
        source = family.sources.get(one.source)
        if not FIRST_YEAR <= one.value <= LAST_YEAR:
            yield f"{key}.value", f"{one.value} cannot be a year of sale"
        dated = key == "known_by" and source is not None and _is_of(source, one.value)
        if str(one.value) not in one.quotation and not dated:
            yield f"{key}.quotation", f"does not say {one.value}"
    years = {key: one.value for key, one in said.items()}
    for early, late in (("not_before", "known_by"), ("not_before", "until")):
        if early in years and late in years and years[early] > years[late]:
            yield late, f"is {years[late]}, but it was not on sale before {years[early]}"


def _is_of(source: PublicSource, year: int) -> bool:
    """What a page of a year describes was known by that year."""
    return source.published is not None and source.published[:4] == str(year)


def _once(family: Family) -> Iterable[tuple[str, str]]:
    named: dict[str, list[str]] = {
        "kinds": [one.value for one in family.kinds],
        "features": [one.id for one in family.features],
        "twins": [one.family for one in family.twins],
        "lookalikes": [one.family for one in family.lookalikes],
        "pictures": [one.url for one in family.pictures],
    }
    for key, names in named.items():
        for at, one in enumerate(names):
            if one in names[:at]:
                yield f"{key}.{at}", f"{one} stands there twice"


def _relations(each: Family, by_id: Mapping[str, Family]) -> Iterable[tuple[str, str]]:
    for key in ("twins", "lookalikes"):
        for at, one in enumerate(getattr(each, key)):
            other = by_id.get(one.family)
            if one.family == each.id:
                yield f"{key}.{at}.family", "names itself"
            elif other is None:
                yield f"{key}.{at}.family", f"there is no families/{one.family}.toml"
            else:
                yield from _mutual(f"{key}.{at}", each, one, other)


def _mutual(
    key: str, each: Family, one: Twin | FamilyLookalike, other: Family
) -> Iterable[tuple[str, str]]:
    back: tuple[Twin | FamilyLookalike, ...] = (
        other.twins if isinstance(one, Twin) else other.lookalikes
    )
    if each.id not in [said.family for said in back]:
        yield f"{key}.family", f"families/{other.id}.toml does not say the same of this one"
    if isinstance(one, Twin) and not kinds_of(each) & kinds_of(other):
        yield f"{key}.family", f"{other.id} has no kind in common with it"


def kinds_of(family: Family) -> frozenset[Kind]:
    """The kinds in which a family comes."""
    return frozenset(said.value for said in family.kinds)
