"""what a case's judgement files say -> a file in a form that other programs read."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from countershot import disk
from countershot.answers import Exported
from countershot.documents.ocds_export import release_package
from countershot.documents.web_annotation import collection
from countershot.entities.ftm import representable, to_ftm
from countershot.entities.geojson import feature_collection
from countershot.entities.table import table
from countershot.errors import CaseError, UsageError
from countershot.flow.parts import known
from countershot.gather import exporting, leaving
from countershot.records.facts import Facts
from countershot.workspace.open import Workspace, open_case

FORMS = ("ocds", "annotations", "ftm", "geojson", "pairs", "csv")
_EXPORTED = ("claims/", "statements/", "identities/", "chains/", "signatures/")


def export(path: Path, form: str, to: Path | None = None, *, publisher: str = "") -> Exported:
    """1. read the judgement files; 2. put them into the form; 3. write it, if ``to`` is a file.

    ``form``: ``ocds`` (statements on tenders, awards and contracts as an OCDS 1.1 release package),
    ``annotations`` (every citation as a W3C Web Annotation), ``ftm`` (parties and ties of chains as
    FollowTheMoney, their citations beside it), ``geojson`` (sightings with OpenStreetMap's tags),
    ``pairs`` (signed identities), ``csv`` (links). Raises CaseError for a judgement file that
    cannot be read, UsageError where ``to`` exists.
    """
    if form not in FORMS:
        raise UsageError(f"{form!r} is no form to export in: {' or '.join(FORMS)}.")
    space = open_case(path)
    facts = exporting.judged(space)
    for refusal in facts.unreadable:
        place = refusal.place
        if place.file.startswith(_EXPORTED):
            raise CaseError(f"{place.file}:{place.line}: {refusal.reason}; nothing was exported")
    made = _made(form, space, facts, publisher)
    if to is not None:
        _write(made, to)
    return replace(made, path=to)


def _made(form: str, space: Workspace, facts: Facts, publisher: str) -> Exported:
    match form:
        case "ocds":
            return _ocds(space, facts, publisher)
        case "annotations":
            return _annotations(space, facts)
        case "ftm":
            return _ftm(space, facts)
        case "geojson":
            return _geojson(space, facts)
        case "pairs":
            return _pairs(facts)
        case _:
            return _csv(facts)


def _write(made: Exported, to: Path) -> None:
    """The file and those beside it; none of them may be there yet."""
    files = {to: written(made)}
    for ending, document in made.beside.items():
        files[to.with_name(to.name + ending)] = _json(document)
    for path in files:
        if path.exists() or path.is_symlink():
            raise UsageError(f"{path}: is there already; choose another file.")
    for path, text in files.items():
        with disk.storing(path):
            disk.write_atomically(path, text.encode())


def written(made: Exported) -> str:
    """The file's text."""
    return made.text or _json(made.document)


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _lines(entities: Iterable[dict[str, Any]]) -> str:
    """One JSON object a line, as FollowTheMoney's tools read them."""
    return "".join(json.dumps(e, ensure_ascii=False, sort_keys=True) + "\n" for e in entities)


def _ocds(space: Workspace, facts: Facts, publisher: str) -> Exported:
    sources, left = exporting.sources(facts)
    if not sources:
        forms = "tender, award notice or contract"
        raise UsageError(f"The case has no statement that is a {forms}: nothing was exported.")
    case, name = facts.case, publisher or "not stated"
    document = release_package(sources, case.id, case.title, name, space.clock.now_utc())
    taken = {each.statement.name for each in sources}
    paths = [file.document.path for file in facts.statements if file.statement.name in taken]
    return Exported("ocds", document, len(sources), tuple(left), _unsigned(paths, facts))


def _annotations(space: Workspace, facts: Facts) -> Exported:
    cited, left = exporting.cited(facts, known(space))
    unsigned = _unsigned([each.key.partition("#")[0] for each in cited], facts)
    title, now = facts.case.title, space.clock.now_utc()
    document = collection(cited, facts.case.id, title, now, unsigned)
    return Exported("annotations", document, len(cited), tuple(left), unsigned)


def _ftm(space: Workspace, facts: Facts) -> Exported:
    found = leaving.graph_of(facts)
    entities, left = to_ftm(found)
    if not entities:
        raise UsageError("The case has no chain with parties in it: nothing was exported.")
    cited, missing = leaving.cited(representable(found), facts, known(space))
    unsigned = _unsigned(leaving.paths(facts), facts)
    title, now = facts.case.title, space.clock.now_utc()
    beside = {".annotations.json": collection(cited, facts.case.id, title, now, unsigned)}
    document = {"entities": entities, "annotations": beside[".annotations.json"]}
    return Exported(
        "ftm", document, len(entities), (*left, *missing), unsigned, None, _lines(entities), beside
    )


def _geojson(space: Workspace, facts: Facts) -> Exported:
    seen = leaving.seen(facts, known(space))
    document = feature_collection(seen, facts.case.id, space.clock.now_utc())
    placeless = tuple(
        f"{each.id}: no public place is stated for it" for each in seen if not each.place
    )
    return Exported("geojson", document, len(seen), placeless, ())


def _pairs(facts: Facts) -> Exported:
    decided, left = leaving.pairs_of(facts)
    unsigned = _unsigned([file.document.path for file in facts.identities], facts)
    return Exported(
        "pairs", {"pairs": decided}, len(decided), left, unsigned, None, _lines(decided)
    )


def _csv(facts: Facts) -> Exported:
    found = leaving.graph_of(facts)
    unsigned = _unsigned(leaving.paths(facts), facts)
    text = table(found)
    return Exported("csv", {"csv": text}, len(found.ties), (), unsigned, None, text)


def _unsigned(paths: list[str], facts: Facts) -> tuple[str, ...]:
    return tuple(path for path in dict.fromkeys(paths) if not exporting.is_signed(path, facts))
