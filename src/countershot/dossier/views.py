"""Material, what is cited, redactions -> what the pages show of claims and of the report."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from countershot.dossier.cited import Cited, claim_files, picture_page
from countershot.dossier.contents import signatures_on
from countershot.dossier.grounds import (
    GroundView,
    ground_view,
    person_name,
    specimen_plate,
    view_plate,
)
from countershot.dossier.material import Material
from countershot.dossier.names import anchor, short
from countershot.dossier.pictures import Plate, page_plate, with_marks
from countershot.dossier.prose import Passage
from countershot.dossier.redact import Redaction
from countershot.records.judged import Scope

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
    ``harms``: names of the parties that its people say it may harm; None: they did not say.
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
    harms: tuple[str, ...] | None = None

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The grounds in a few words each, each once."""
        return tuple(dict.fromkeys(_brief(ground) for ground in self.grounds)) or ("nothing",)


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
                sheets=sheets(grounds),
                signers=signers(material, file.document.path),
                path=file.document.path,
                harms=_harms(material, claim.adverse_to),
            )
        )
    return tuple(found)


def _harms(material: Material, said: tuple[str, ...] | None) -> tuple[str, ...] | None:
    parties = material.case.parties
    return None if said is None else tuple(parties[p].name for p in said if p in parties)


def _brief(ground: GroundView) -> str:
    if ground.kind == "claim":
        return f"claim {ground.number}"
    if ground.kind == "document":
        return f"{short(ground.words)}, {ground.where}"
    return short(ground.words)


def sheets(grounds: Iterable[GroundView]) -> tuple[tuple[str, Plate], ...]:
    """One a cited page, in words and as a picture with every cited part of it."""
    words: dict[str, str] = {}
    found: dict[str, Plate] = {}
    for number, ground in enumerate(grounds, start=1):
        for plate in ground.plates if ground.kind == "document" else ():
            marks = tuple(replace(mark, number=number) for mark in plate.marks)
            before = found[plate.path].marks if plate.path in found else ()
            found[plate.path] = with_marks(plate, before + marks)
            words[plate.path] = f"{ground.where} of {short(ground.words)}"
    return tuple((words[path], plate) for path, plate in found.items())


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
