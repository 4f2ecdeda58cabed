"""Material, tables -> the court expert's annex: custody, equipment, recipes, mechanisms in use."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from countershot.dossier.annex import Annex, annex
from countershot.dossier.contents import Contents
from countershot.dossier.grounds import person_name
from countershot.dossier.material import Material
from countershot.dossier.provenance import METHODS
from countershot.records.case import Person
from countershot.records.computed import PageReading, WorkingCopy
from countershot.records.log import (
    Committed,
    Computed,
    Destroyed,
    Entry,
    Judged,
    Sealed,
    Stamped,
    Witnessed,
)

MECHANISMS = (
    "hash", "log", "stamp", "signature", "recipe", "identification", "OCR", "translation",
    "web capture", "cover",
)  # fmt: skip


@dataclass(frozen=True)
class CustodyLine:
    """One log entry that the dossier carries; ``at``: the writer's clock, "" for computed ones."""

    index: int
    at: str
    what: str


@dataclass(frozen=True)
class RecipeView:
    """How a computed record was made. ``files``: what came of it, by dossier path."""

    key: str
    step: str
    version: str
    parameters: str
    inputs: tuple[str, ...]
    network: str
    files: tuple[str, ...]
    made_with: str


@dataclass(frozen=True)
class ExpertView:
    """``programs``: (what, version) of all that made something; ``used``: mechanisms in use."""

    custody: tuple[CustodyLine, ...]
    programs: tuple[tuple[str, str], ...]
    recipes: tuple[RecipeView, ...]
    used: frozenset[str]
    annex: Annex


def expert(material: Material, tables: Contents, people: Mapping[str, Person]) -> ExpertView:
    """Everything of the annex that the other pages do not already show."""
    logged = {entry.index: entry.entry for entry in material.entries}
    return ExpertView(
        custody=tuple(_line(i, logged[i], material) for i in tables.indices()),
        programs=tuple(dict.fromkeys(_programs(material, tables))),
        recipes=tuple(_recipes(material, tables, logged)),
        used=frozenset(_used(material, tables)),
        annex=annex(material, tables, people),
    )


def _line(index: int, entry: Entry, material: Material) -> CustodyLine:
    return CustodyLine(index, _at(entry), _what(entry, material))


def _at(entry: Entry) -> str:
    if isinstance(entry, Sealed):
        return entry.exhibit.capture.sealed_at_utc
    return "" if isinstance(entry, Computed) else entry.at_utc


def _what(entry: Entry, material: Material) -> str:
    """In words; a name of a source is never shown here, as it may be withheld."""
    words = entry.type.replace("_", " ")
    match entry:
        case Sealed(exhibit=exhibit):
            capture = exhibit.capture
            words = f"{exhibit.id} sealed by {capture.collector}, {METHODS[capture.method]}"
        case Computed(recipe=recipe, part=part):
            words = f"{recipe.step} {recipe.version} computed {part}"
        case Committed(examiner=examiner, name=name):
            who = person_name(material, examiner)
            words = f"{who} committed to a verdict on {name}, still hidden"
        case Judged(signature=signature):
            said = signature.statement
            who, role = person_name(material, said.signer), said.role.replace("_", " ")
            words = f"{who} signed {said.path} as {role}"
        case Destroyed(exhibit=name):
            words = f"{name} destroyed by order"
        case Stamped(operator=operator, size=size):
            words = f"{operator} stamped the first {size} entries"
        case Witnessed(witness=witness, size=size):
            words = f"{witness} cosigned the first {size} entries"
    return words


def _programs(material: Material, tables: Contents) -> Iterable[tuple[str, str]]:
    yield "This dossier was written by", material.program
    for exhibit in tables.exhibits:
        capture = material.facts.exhibits[exhibit.id].exhibit.capture
        yield "Exhibits were sealed by", capture.program
        if capture.web and capture.web.browser:
            yield "Pages were captured with", capture.web.browser
    for released in tables.computed:
        for name, version in _made_with(material, released.path).items():
            yield "Computed records were made with", f"{name} {version}"
    for words in material.computed_with:
        yield "Used for proposals", words


def _made_with(material: Material, path: str) -> Mapping[str, str]:
    """Library versions that a working copy, covered copy or page reading states of itself."""
    name = path.rpartition("/")[2].partition(".")[0]
    record: WorkingCopy | PageReading | None = None
    if name in material.facts.copies:
        record = material.facts.copies[name].copy
    for (exhibit, page), shown in material.pages.items():
        if name == f"{exhibit}-page-{page}":
            record = shown.reading
        elif shown.picture is not None and shown.picture.id == name:
            record = shown.picture
    return record.made_with if record else {}


def _recipes(
    material: Material, tables: Contents, logged: Mapping[int, Entry]
) -> Iterable[RecipeView]:
    by_sha = {x.sha256: x.id for x in tables.exhibits}
    grouped: dict[str, list[str]] = {}
    entries: dict[str, Computed] = {}
    for released in tables.computed:
        entry = logged[released.entry]
        if isinstance(entry, Computed):
            grouped.setdefault(released.key, []).append(released.path)
            entries[released.key] = entry
    for key, files in sorted(grouped.items(), key=lambda item: item[1][0]):
        recipe = entries[key].recipe
        made: dict[str, str] = {}
        for file in files:
            made |= _made_with(material, file)
        yield RecipeView(
            key=key,
            step=recipe.step,
            version=recipe.version,
            parameters=json.dumps(recipe.parameters, ensure_ascii=False, sort_keys=True),
            inputs=tuple(by_sha.get(sha, sha) for sha in recipe.inputs),
            network=recipe.network or "",
            files=tuple(sorted(files)),
            made_with=", ".join(f"{name} {version}" for name, version in sorted(made.items())),
        )


def _used(material: Material, tables: Contents) -> Iterable[str]:
    """Which mechanisms something in this dossier rests on."""
    yield from ("hash", "log", "signature")
    if any(time.carried.kind == "stamp" for time in tables.times):
        yield "stamp"
    if tables.computed:
        yield "recipe"
    paths = {judgement.path for judgement in tables.judgements}
    if any(path.startswith("identifications/") for path in paths):
        yield "identification"
    if any(path.startswith("translations/") for path in paths):
        yield "translation"
    if any(shown.reading.line_scores for shown in material.pages.values()):
        yield "OCR"
    exhibits = [material.facts.exhibits[x.id].exhibit for x in tables.exhibits]
    if any(exhibit.capture.web or exhibit.capture.method == "given" for exhibit in exhibits):
        yield "web capture"
    if any("-covered" in released.path for released in tables.computed):
        yield "cover"
