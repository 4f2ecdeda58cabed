"""what a case's judgement files say -> a file in a form that other programs read."""

import json
from dataclasses import replace
from pathlib import Path

from countershot import disk
from countershot.answers import Exported
from countershot.documents.ocds_export import release_package
from countershot.documents.web_annotation import collection
from countershot.errors import CaseError, UsageError
from countershot.flow.parts import known
from countershot.gather import exporting
from countershot.records.facts import Facts
from countershot.workspace.open import Workspace, open_case

FORMS = ("ocds", "annotations")
_EXPORTED = ("claims/", "statements/", "signatures/")


def export(path: Path, form: str, to: Path | None = None, *, publisher: str = "") -> Exported:
    """1. read the judgement files; 2. put them into the form; 3. write it, if ``to`` is a file.

    ``form``: ``ocds`` (statements on tenders, awards and contracts as an OCDS 1.1 release package)
    or ``annotations`` (every citation as a W3C Web Annotation). Raises CaseError for a claim or
    statement that cannot be read, UsageError where ``to`` exists.
    """
    if form not in FORMS:
        raise UsageError(f"{form!r} is no form to export in: {' or '.join(FORMS)}.")
    if to is not None and (to.exists() or to.is_symlink()):
        raise UsageError(f"{to}: is there already; choose another file.")
    space = open_case(path)
    facts = exporting.judged(space)
    for refusal in facts.unreadable:
        place = refusal.place
        if place.file.startswith(_EXPORTED):
            raise CaseError(f"{place.file}:{place.line}: {refusal.reason}; nothing was exported")
    made = _ocds(space, facts, publisher) if form == "ocds" else _annotations(space, facts)
    if to is not None:
        with disk.storing(to):
            disk.write_atomically(to, written(made).encode())
    return replace(made, path=to)


def written(made: Exported) -> str:
    """The document as JSON text."""
    return json.dumps(made.document, ensure_ascii=False, indent=1) + "\n"


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


def _unsigned(paths: list[str], facts: Facts) -> tuple[str, ...]:
    return tuple(path for path in dict.fromkeys(paths) if not exporting.is_signed(path, facts))
