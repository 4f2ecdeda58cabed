"""Material, what is cited, redactions -> what the pages show of claims, exhibits and people."""

import base64
import binascii
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from countershot.dossier.cited import Cited, claim_files, picture_page
from countershot.dossier.contents import Contents, signatures_on
from countershot.dossier.grounds import (
    GroundView,
    ground_view,
    moment,
    person_name,
    source_of,
    specimen_plate,
    view_plate,
)
from countershot.dossier.material import Material
from countershot.dossier.names import LINKED, anchor, extension, short
from countershot.dossier.pictures import (
    Plate,
    copy_plate,
    exhibit_plate,
    page_plate,
    with_marks,
)
from countershot.dossier.prose import Passage
from countershot.dossier.redact import Redaction
from countershot.records.case import Person
from countershot.records.exhibit import Exhibit
from countershot.records.judged import Scope
from countershot.records.release import ReleasedExhibit

KINDS = {
    "fact": "Fact",
    "inference": "Inference",
    "allegation": "Allegation",
    "opinion": "Opinion",
}


@dataclass(frozen=True)
class Signer:
    """Who signed a judgement, in which role; ``entry``: where it stands in the log."""

    name: str
    role: str
    entry: int


@dataclass(frozen=True)
class ClaimView:
    """A claim as the pages show it; ``number`` is how the report cites it.

    ``sheets``: whole pages of documents, with the cited parts numbered as in ``grounds``.
    """

    number: int
    id: str
    anchor: str
    headline: str
    kind: str
    grade: str
    scope: tuple[tuple[str, str], ...]
    prose: tuple[str, ...]
    warrant: str
    contrary: str
    grounds: tuple[GroundView, ...]
    sheets: tuple[tuple[str, Plate], ...]
    signers: tuple[Signer, ...]
    path: str

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The grounds in a few words each, each once."""
        return tuple(dict.fromkeys(_brief(ground) for ground in self.grounds)) or ("nothing",)


@dataclass(frozen=True)
class ExhibitView:
    """An exhibit as the pages show it. ``name`` is "" where the source's must not be shown."""

    released: ReleasedExhibit
    exhibit: Exhibit
    anchor: str
    name: str
    what: str
    state: str
    size: str
    link: bool
    renamed: bool
    plates: tuple[Plate, ...]
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class OverrideView:
    """A refusal of the gate that someone overrode."""

    rule: str
    file: str
    by: str
    reason: str


@dataclass(frozen=True)
class PersonView:
    """Someone who signed: printed name, roles, and the fingerprint of the public key."""

    id: str
    name: str
    roles: str
    fingerprint: str


def claims(
    material: Material, cited: Cited, redacted: dict[str, Redaction]
) -> tuple[ClaimView, ...]:
    """All claims of the dossier, numbered from 1 in the report's order."""
    files = claim_files(material)
    numbers = {name: number for number, name in enumerate(cited.claims, start=1)}
    found = []
    for name, number in numbers.items():
        file = files[name]
        claim = file.claim
        grounds = tuple(ground_view(material, redacted, g, numbers) for g in claim.grounds)
        found.append(
            ClaimView(
                number=number,
                id=name,
                anchor=anchor(name),
                headline=claim.headline,
                kind=KINDS[claim.kind],
                grade=claim.grade,
                scope=_scope(claim.scope),
                prose=_paragraphs(claim.prose),
                warrant=claim.warrant,
                contrary=claim.contrary,
                grounds=grounds,
                sheets=_sheets(grounds),
                signers=signers(material, file.document.path),
                path=file.document.path,
            )
        )
    return tuple(found)


def _brief(ground: GroundView) -> str:
    if ground.kind == "claim":
        return f"claim {ground.number}"
    if ground.kind == "document":
        return f"{short(ground.words)}, {ground.where}"
    return short(ground.words)


def _sheets(grounds: Iterable[GroundView]) -> tuple[tuple[str, Plate], ...]:
    """One a cited page, in words and as a picture with every cited part of it."""
    words: dict[str, str] = {}
    sheets: dict[str, Plate] = {}
    for number, ground in enumerate(grounds, start=1):
        for plate in ground.plates if ground.kind == "document" else ():
            marks = tuple(replace(mark, number=number) for mark in plate.marks)
            before = sheets[plate.path].marks if plate.path in sheets else ()
            sheets[plate.path] = with_marks(plate, before + marks)
            words[plate.path] = f"{ground.where} of {short(ground.words)}"
    return tuple((words[path], plate) for path, plate in sheets.items())


def signers(material: Material, path: str) -> tuple[Signer, ...]:
    """Who signed a judgement file, by name, with the role they signed in."""
    return tuple(
        Signer(
            person_name(material, fact.signature.statement.signer),
            fact.signature.statement.role.replace("_", " "),
            fact.revealed_at or 0,
        )
        for fact in signatures_on(material, path)
    )


def exhibits(
    material: Material,
    redacted: dict[str, Redaction],
    tables: Contents,
    claims: Iterable[ClaimView],
) -> tuple[ExhibitView, ...]:
    """Every exhibit the dossier speaks of, whether it is in it or not, as they were sealed."""
    resting = {released.id: released.exhibits for released in tables.claims}
    found = []
    for released in sorted(tables.exhibits, key=lambda exhibit: exhibit.entry):
        redaction = redacted[released.id]
        exhibit = redaction.exhibit
        found.append(
            ExhibitView(
                released=released,
                exhibit=exhibit,
                anchor=anchor(exhibit.id),
                name=exhibit.source_name if redaction.open else "",
                what=what_it_is(exhibit.media_type),
                state=_STATES[released.release],
                size=f"{exhibit.size_bytes:,} bytes",
                link=exhibit.media_type in LINKED,
                renamed=extension(exhibit.media_type).endswith("bin"),
                plates=_plates(material, redacted, redaction),
                claims=tuple(claim for claim in claims if exhibit.id in resting[claim.id]),
            )
        )
    return tuple(found)


def _plates(
    material: Material, redacted: dict[str, Redaction], redaction: Redaction
) -> tuple[Plate, ...]:
    """The exhibit, where it is a picture, and the working copies of it that are released."""
    name = redaction.exhibit.id
    own = exhibit_plate(material, redaction, f"The exhibit {name}")
    copies = [
        copy_plate(material, redacted, copy, f"The working copy {copy} of {name}")
        for copy in redaction.copies
    ]
    pages = [
        page_plate(material, redacted, name, page, f"Page {page} of {name}")
        for exhibit, page in sorted(material.pages)
        if exhibit == name
    ]
    return tuple(plate for plate in (own, *copies, *pages) if plate)


_STATES = {
    "whole": "Released whole",
    "part": "Released in part: working copies of the device's box only",
    "withheld": "Withheld: only its digest is here",
    "destroyed": "Destroyed by order: only its digest is left",
}


def what_it_is(media_type: str) -> str:
    """A media type in words."""
    group, _, name = media_type.partition("/")
    words = {"video": "Clip", "image": "Picture", "text": "Text", "audio": "Sound"}
    if media_type == "application/pdf":
        return "Document (PDF)"
    return f"{words.get(group, 'File')} ({name})"


def overrides(material: Material, tables: Contents) -> tuple[OverrideView, ...]:
    """What was overridden, by whom (printed names) and why."""
    return tuple(
        OverrideView(
            o.rule,
            o.file,
            ", ".join(person_name(material, p) for p in o.by.split(", ")) if o.by else "nobody yet",
            o.reason,
        )
        for o in tables.overrides
    )


def people(signers: Mapping[str, Person]) -> tuple[PersonView, ...]:
    """Those who signed something here."""
    return tuple(
        PersonView(
            name,
            person.name,
            ", ".join(role.replace("_", " ") for role in person.roles),
            fingerprint(person.public_key),
        )
        for name, person in signers.items()
    )


def fingerprint(public_key: str) -> str:
    """SHA-256 over the raw bytes of a key given in base64; "" if it is none."""
    try:
        raw = base64.b64decode(public_key, validate=True)
    except (binascii.Error, ValueError):
        return ""
    return hashlib.sha256(raw).hexdigest()


def report_pictures(
    material: Material, redacted: dict[str, Redaction], passages: Iterable[Passage]
) -> dict[str, Plate | None]:
    """Targets of the report's figures -> plates; None where the picture is not released."""
    figures = [figure for passage in passages for figure in passage.figures]
    return {f.target: _target(material, redacted, f.target, f.alt.spoken) for f in figures}


def _target(
    material: Material, redacted: dict[str, Redaction], target: str, alt: str
) -> Plate | None:
    kind, _, name = target.partition(":")
    if kind == "view":
        return view_plate(material, redacted, name, alt)
    if kind == "specimen":
        return specimen_plate(material, redacted, name, alt)
    exhibit, page = picture_page(material, target)
    return page_plate(material, redacted, exhibit, page, alt)


def not_looked_at(
    material: Material, redacted: dict[str, Redaction]
) -> tuple[tuple[str, str, str], ...]:
    """(exhibit in words, span, reason) of what the program did not look at."""
    found = []
    for gap in material.not_looked_at:
        if gap.exhibit in redacted:
            start, end = gap.start_ms or 0, gap.end_ms
            span = moment(start, end) if end is not None else "all of it"
            found.append((source_of(redacted[gap.exhibit], gap.exhibit), span, gap.reason))
    return tuple(found)


def uncited(material: Material) -> tuple[str, ...]:
    """Sentences and captions of the report that cite no claim, marked or not."""
    report = material.facts.report
    if report is None:
        return ()
    return tuple(s.text for s in report.sentences if not s.claims and s.role != "heading")


def _scope(scope: Scope) -> tuple[tuple[str, str], ...]:
    rows = (
        ("how many", f"{scope.count} {scope.of}".strip()),
        ("where", scope.place),
        ("when", scope.time),
        ("who", scope.actor),
    )
    return tuple((name, words) for name, words in rows if words)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("\n\n") if part.strip())
