"""Material -> Cited: what the report's claims rest on, and so all that a dossier carries."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from countershot.dossier.material import Closure, Material
from countershot.errors import CaseError
from countershot.records.computed import Sighting, WorkingCopy
from countershot.records.files import (
    ClaimFile,
    Document,
    IdentificationFile,
    KindFile,
    OrderFile,
    RedactionFile,
    SpecimenFile,
)

REPORT = "report.md"
OFFERED = ("page", "screenshot", "text", "body", "exchange")


@dataclass(frozen=True)
class Cited:
    """Ids and case paths the dossier carries, each sorted.

    ``web_parts``: other parts of cited captures of the web, which no claim rests on.
    ``pages``: (exhibit id, page) of cited document pages. Claims stand in the order in which the
    report first cites them; those that only other claims rest on come after.
    """

    claims: tuple[str, ...]
    judgements: tuple[str, ...]
    exhibits: tuple[str, ...]
    sightings: tuple[str, ...]
    copies: tuple[str, ...]
    pages: tuple[tuple[str, int], ...]
    web_parts: tuple[str, ...] = ()


def cited(material: Material) -> Cited:
    """Follow the report to everything it rests on; a case without a report cites all claims."""
    claims = _claims(material)
    closures = [material.closures[claim] for claim in claims]
    closures.append(_pictured(material))
    closures.append(_after_publication(material))
    exhibits = {x for c in closures for x in c.exhibits}
    judgements = {path for c in closures for path in c.judgements} | set(_decisions(material))
    judgements |= {order.document.path for order in _orders(material, exhibits)}
    judgements |= {r.document.path for r in _redactions(material, exhibits)}
    sightings = {s for c in closures for s in c.sightings}
    copies = {w for c in closures for w in c.copies}
    facts = material.facts
    return Cited(
        claims=claims,
        judgements=_known(material, judgements, documents(material)),
        exhibits=_known(material, exhibits, facts.exhibits),
        sightings=_known(material, sightings, facts.sightings),
        copies=_known(material, copies, facts.copies),
        pages=tuple(sorted(pages_of(material, judgements) | _pictured_pages(material))),
        web_parts=tuple(sorted(_web_parts(material, exhibits))),
    )


def _web_parts(material: Material, exhibits: set[str]) -> set[str]:
    """The capture itself, its screenshot, its text, the exchange it came by."""
    wholes = {
        web.part_of or fact.exhibit.id: None
        for name, fact in material.facts.exhibits.items()
        if name in exhibits and (web := fact.exhibit.capture.web) is not None
    }
    return {
        name
        for name, fact in material.facts.exhibits.items()
        if name not in exhibits
        and (web := fact.exhibit.capture.web) is not None
        and (web.part_of or name) in wholes
        and web.part in OFFERED
    }


def pages_of(material: Material, judgements: Iterable[str]) -> set[tuple[str, int]]:
    """(exhibit id, page) of every page that these judgement files cite."""
    found: set[tuple[str, int]] = set()
    return found.union(*(material.cited_pages.get(path, ()) for path in judgements))


def picture_page(material: Material, target: str) -> tuple[str, int]:
    """``page:EXHIBIT/N`` -> (full exhibit id, page); ("", 0) if it names no one exhibit."""
    name, _, page = target.removeprefix("page:").partition("/")
    found = [exhibit for exhibit in material.facts.exhibits if exhibit.startswith(name)]
    if not target.startswith("page:") or len(found) != 1 or not page.isdecimal():
        return "", 0
    return found[0], int(page)


def claim_files(material: Material) -> dict[str, ClaimFile]:
    """Claims by id."""
    return {file.claim.id: file for file in material.facts.claims}


def identifications_in(material: Material, paths: Iterable[str]) -> list[IdentificationFile]:
    """Identification files among these case paths, in order of path."""
    wanted = set(paths)
    found = [f for f in material.facts.identifications if f.document.path in wanted]
    return sorted(found, key=lambda file: file.document.path)


def specimen_files(material: Material) -> dict[str, SpecimenFile]:
    """Specimens by id."""
    return {file.specimen.id: file for file in material.facts.specimens}


def documents(material: Material) -> dict[str, Document]:
    """Every judgement file that the case has, by case path."""
    facts = material.facts
    files: tuple[KindFile, ...] = (
        *facts.claims,
        *facts.identifications,
        *facts.specimens,
        *facts.statements,
        *facts.translations,
        *facts.identities,
        *facts.chains,
        *facts.origins,
        *(f for f in facts.sources if not f.source.protected),
        *facts.overrides,
        *facts.orders,
        *facts.redactions,
        *facts.corrections,
        *facts.rechecks,
    )
    found = {file.document.path: file.document for file in files}
    if facts.report is not None:
        found[facts.report.document.path] = facts.report.document
    return found


def _claims(material: Material) -> tuple[str, ...]:
    by_path = {f.document.path: f.claim.id for f in material.facts.claims}
    report = material.facts.report
    order = [claim for s in report.sentences for claim in s.claims] if report else []
    for claim in tuple(order) or sorted(by_path.values()):
        order.append(claim)
        paths = sorted(material.closures[claim].judgements) if claim in material.closures else ()
        order.extend(by_path[path] for path in paths if path in by_path)
    unique = tuple(dict.fromkeys(order))
    known = _known(material, set(unique), material.closures)
    return tuple(claim for claim in unique if claim in known)


def _known(material: Material, named: set[str], there: Container[str]) -> tuple[str, ...]:
    """Sorted; a draft leaves out what is not there yet, a release must not name it."""
    missing = sorted(name for name in named if name not in there)
    if missing and material.status == "release":
        raise CaseError(f"{missing[0]!a} is cited, but it is not in the case; run check")
    return tuple(sorted(name for name in named if name in there))


def _pictured(material: Material) -> Closure:
    """The report itself, and what its pictures show beside what its claims rest on."""
    facts = material.facts
    if facts.report is None:
        return Closure(())
    targets = {s.picture for s in facts.report.sentences if s.picture}
    views = [facts.sightings[t[5:]] for t in sorted(targets) if t[5:] in facts.sightings]
    own = [facts.cited_copies[t[5:]] for t in sorted(targets) if t[5:] in facts.cited_copies]
    by_id = specimen_files(material)
    shown = [by_id[t[9:]] for t in sorted(targets) if t.startswith("specimen:") and t[9:] in by_id]
    first = [f.specimen.pictures[0].exhibit for f in shown if f.specimen.pictures]
    documents = [exhibit for exhibit, _ in _pictured_pages(material)]
    return Closure(
        judgements=(facts.report.document.path, *(f.document.path for f in shown)),
        exhibits=(*(v.exhibit for v in views), *(w.exhibit for w in own), *first, *documents),
        sightings=tuple(v.id for v in views),
        copies=tuple(name for name in _copies(views, own) if name in facts.copies),
    )


def _after_publication(material: Material) -> Closure:
    """Every correction, dispute and look taken again, and what holds the words of others."""
    facts = material.facts
    paths = [file.document.path for file in facts.corrections]
    paths += [file.document.path for file in facts.rechecks]
    named = [name for file in facts.corrections for name in file.correction.evidence]
    return Closure(
        judgements=tuple(paths),
        exhibits=tuple(_full(name, facts.exhibits) for name in named),
    )


def _full(name: str, known: Iterable[str]) -> str:
    """The id that begins so, if only one does; else the name as it is."""
    found = [exhibit for exhibit in known if exhibit.startswith(name)]
    return found[0] if len(found) == 1 else name


def _copies(views: Iterable[Sighting], own: Iterable[WorkingCopy]) -> Iterable[str]:
    """Ids of the best and other views of sightings, and of working copies shown as such."""
    for sighting in views:
        yield from (sighting.best_view, *sighting.views)
    yield from (copy.id for copy in own)


def _pictured_pages(material: Material) -> set[tuple[str, int]]:
    report = material.facts.report
    targets = {s.picture for s in report.sentences} if report else set()
    return {picture_page(material, t) for t in targets} - {("", 0)}


def _decisions(material: Material) -> list[str]:
    names = {override.name for _, override in material.findings.overrides}
    return [f.document.path for f in material.facts.overrides if f.override.name in names]


def _redactions(material: Material, exhibits: set[str]) -> list[RedactionFile]:
    """Who looked through the covered copies of what is cited and was not destroyed."""
    return [
        file
        for file in material.facts.redactions
        if file.redaction.exhibit in exhibits - material.destroyed.keys()
    ]


def _orders(material: Material, exhibits: set[str]) -> list[OrderFile]:
    return [
        file
        for file in material.facts.orders
        if file.order.destroy in exhibits and file.order.destroy in material.destroyed
    ]
