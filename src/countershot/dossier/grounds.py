"""a claim's grounds -> what a page shows of each: words, quotation, place, picture, anchor."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from countershot.dossier.cited import claim_files, specimen_files
from countershot.dossier.material import Material
from countershot.dossier.names import anchor, language, page_path
from countershot.dossier.pictures import (
    Plate,
    copy_plate,
    covered_plate,
    exhibit_plate,
    mark_pt,
    mark_px,
    moment_plate,
    page_plate,
    with_marks,
)
from countershot.dossier.redact import Redaction
from countershot.records.base import LEVELS
from countershot.records.judged import Citation, Ground, Identification

RELEASE_WORDS = {
    "whole": "released whole",
    "part": "released in part",
    "withheld": "withheld",
    "destroyed": "destroyed by order",
}


@dataclass(frozen=True)
class GroundView:
    """One ground as shown. ``target``: page path with fragment where more of it stands.

    ``where``: the place in words; ``plates``: pictures with the cited part marked; ``missing``:
    why nothing can be shown; ``number``: of a claim, how the report cites it.
    """

    kind: str
    words: str
    target: str = ""
    where: str = ""
    quotation: str = ""
    lang: str = ""
    plates: tuple[Plate, ...] = ()
    missing: str = ""
    number: int = 0


def ground_view(
    material: Material,
    redacted: dict[str, Redaction],
    ground: Ground,
    numbers: Mapping[str, int],
) -> GroundView:
    """What is shown of one ground of a claim; ``numbers``: how claims are cited, by id."""
    if ground.claim is not None:
        view = _claim(material, ground.claim)
        return replace(view, number=numbers.get(ground.claim, 0))
    if ground.identification is not None:
        return _identification(material, redacted, ground.identification)
    if ground.statement is not None:
        return _statement(material, ground.statement)
    if ground.chain is not None:
        return _chain(material, ground.chain)
    return citation_view(material, redacted, ground.citation or Citation(exhibit=""))


def citation_view(
    material: Material, redacted: dict[str, Redaction], citation: Citation
) -> GroundView:
    """What is shown of one citation: its words and place, and a picture where there is one."""
    exhibit = material.cited_exhibits.get(citation, "")
    if citation.page is not None:
        return _document(material, redacted, exhibit, citation)
    if citation.place is not None:
        return _passage(redacted, exhibit, citation)
    return _picture(material, redacted, exhibit, citation)


def verdict_words(identification: Identification) -> str:
    """``identified at level 3 (series)``, and so on."""
    level = f"level {identification.level} ({LEVELS.get(identification.level, 'unknown')})"
    if identification.verdict == "identified":
        return f"identified at {level}"
    if identification.verdict == "supports":
        return f"supports {level}"
    return identification.verdict


def named(identification: Identification) -> str:
    """What an identification takes the device for, in its own fields."""
    parts = (identification.maker, identification.series, identification.device_model)
    words: list[str] = []
    for part in parts:
        if part and not any(part in word for word in words):
            words = [word for word in words if word not in part]
            words.append(part)
    return " ".join(words)


def moment(start_ms: int, end_ms: int) -> str:
    """A span of a clip, in seconds."""
    if start_ms == end_ms:
        return f"{start_ms / 1000:.2f} s"
    return f"{start_ms / 1000:.2f} to {end_ms / 1000:.2f} s"


def _claim(material: Material, name: str) -> GroundView:
    file = claim_files(material).get(name)
    words = file.claim.headline if file else f"no such claim: {name}"
    return GroundView("claim", words, f"{page_path('claims')}#claim-{anchor(name)}")


def _statement(material: Material, name: str) -> GroundView:
    """Who says it, in which form, and in which circumstances; the rest is on its own page."""
    found = [f.statement for f in material.facts.statements if f.statement.name == name]
    if not found:
        return GroundView("statement", f"no such statement: {name}")
    said = found[0]
    amounts = [field.citation.quotation or "" for field in said.amounts()]
    told = ["given under control"] if said.given == "under control" else []
    told += said.circumstances
    return GroundView(
        "statement",
        f"{said.form} by {said.said_by}",
        f"{page_path('statements')}#statement-{anchor(name)}",
        where="; ".join(told),
        quotation=amounts[0] if amounts else said.fields[0].citation.quotation or "",
        lang=language(amounts[0]) if amounts else "",
    )


def _chain(material: Material, name: str) -> GroundView:
    """What a chain shows, how long it is, and how strong; the rest is on its own page."""
    found = [f.chain for f in material.facts.chains if f.chain.name == name]
    traced = material.facts.traced.get(name)
    if not found or traced is None:
        return GroundView("chain", f"no such chain: {name}")
    return GroundView(
        "chain",
        found[0].headline,
        f"{page_path('chains')}#chain-{anchor(name)}",
        where=f"{len(traced.steps)} steps, the weakest of {traced.grade} grade",
    )


def _passage(redacted: dict[str, Redaction], exhibit: str, citation: Citation) -> GroundView:
    redaction, quotation = redacted.get(exhibit), citation.quotation or ""
    return GroundView(
        "passage",
        source_of(redaction, exhibit or citation.exhibit),
        f"{page_path('exhibits')}#exhibit-{anchor(exhibit)}" if redaction else "",
        where=citation.place or "",
        quotation=quotation,
        lang=language(quotation),
        missing=_missing(redaction, None),
    )


def _identification(material: Material, redacted: dict[str, Redaction], name: str) -> GroundView:
    found = [f.identification for f in material.facts.identifications]
    mine = sorted((i for i in found if i.name == name), key=lambda i: i.examiner)
    if not mine:
        return GroundView("identification", f"no such identification: {name}")
    first = mine[0]
    plates = (
        view_plate(material, redacted, first.sighting, "The questioned device"),
        specimen_plate(material, redacted, first.specimen, "The specimen"),
    )
    device = named(first)
    return GroundView(
        "identification",
        f"{name}: {device}" if device else name,
        page_path("identification", name),
        where=_verdicts(material, mine),
        plates=tuple(plate for plate in plates if plate),
    )


def _verdicts(material: Material, found: list[Identification]) -> str:
    """Each verdict once, with the names of those who reached it."""
    names: dict[str, list[str]] = {}
    for identification in found:
        reached = names.setdefault(verdict_words(identification), [])
        reached.append(person_name(material, identification.examiner))
    return "; ".join(f"{verdict} by {' and '.join(by)}" for verdict, by in names.items())


def _document(
    material: Material, redacted: dict[str, Redaction], exhibit: str, citation: Citation
) -> GroundView:
    page = citation.page or 0
    redaction = redacted.get(exhibit)
    quotation = citation.quotation or ""
    plate = page_plate(material, redacted, exhibit, page, f"Page {page} of the document {exhibit}")
    if plate and citation.box_pt:
        plate = with_marks(plate, (mark_pt(material, exhibit, page, citation.box_pt),))
    return GroundView(
        "document",
        source_of(redaction, exhibit or citation.exhibit),
        f"{page_path('exhibits')}#exhibit-{anchor(exhibit)}" if redaction else "",
        where=f"page {page}",
        quotation=quotation,
        lang=language(quotation),
        plates=(plate,) if plate else (),
        missing=_missing(redaction, plate),
    )


def _picture(
    material: Material, redacted: dict[str, Redaction], exhibit: str, citation: Citation
) -> GroundView:
    redaction = redacted.get(exhibit)
    start, end = citation.time_ms or (0, 0)
    where = f"at {moment(start, end)}" if end else "the picture"
    if citation.box_px:
        x, y, width, height = citation.box_px
        where += f", a box of {width} by {height} pixels at {x}, {y}"
    plate = exhibit_plate(material, redaction, f"The picture {exhibit}")
    if plate is None and end:
        plate = moment_plate(material, redacted, exhibit, start, end)
    if plate and citation.box_px:
        plate = with_marks(plate, (mark_px(citation.box_px),))
    if plate is None:
        plate = covered_plate(material, redaction, f"The covered copy of {exhibit}")
    return GroundView(
        "picture",
        source_of(redaction, exhibit or citation.exhibit),
        f"{page_path('exhibits')}#exhibit-{anchor(exhibit)}" if redaction else "",
        where=where,
        plates=(plate,) if plate else (),
        missing=_missing(redaction, plate),
    )


def view_plate(
    material: Material, redacted: dict[str, Redaction], sighting: str, alt: str
) -> Plate | None:
    """The best view of a sighting, or the working copy of that id, if it is released."""
    if sighting in material.facts.cited_copies:
        return copy_plate(material, redacted, sighting, alt)
    found = material.facts.sightings.get(sighting)
    return copy_plate(material, redacted, found.best_view, alt) if found else None


def specimen_plate(
    material: Material, redacted: dict[str, Redaction], specimen: str, alt: str
) -> Plate | None:
    """A specimen's first picture, if it is released and a browser can show it."""
    file = specimen_files(material).get(specimen)
    if file is None or not file.specimen.pictures:
        return None
    return exhibit_plate(material, redacted.get(file.specimen.pictures[0].exhibit), alt)


def person_name(material: Material, person: str) -> str:
    """A person's printed name, or the id where the case knows no name."""
    known = material.case.people.get(person)
    return known.name if known else person


def source_of(redaction: Redaction | None, exhibit: str) -> str:
    """An exhibit in words; what a withheld one was called is not shown."""
    if redaction is None:
        return f"{exhibit} (not in this dossier)"
    if not redaction.open:
        return f"{redaction.exhibit.id} ({RELEASE_WORDS[redaction.release]})"
    return redaction.exhibit.source_name


def _missing(redaction: Redaction | None, plate: Plate | None) -> str:
    if plate is not None:
        return ""
    if redaction is None:
        return "It is not in this dossier."
    if redaction.release == "whole":
        return ""
    reason = f": {redaction.reason}" if redaction.reason else ""
    return f"It is {RELEASE_WORDS[redaction.release]}{reason}."
