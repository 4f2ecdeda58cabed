"""Material, what is cited, redactions -> what the pages show of claims and of the report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from countershot.dossier.cited import Cited, claim_files, picture_page
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
from countershot.dossier.sources import Hand, hands
from countershot.records.judged import Claim, Scope

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
    ``adverse_to``: parties by their printed names; None: nobody said whom it may harm.
    ``by_people``: (what, words) of how it was written and weighed: whose allegation it is, who
    wrote the contrary case, why it rests on one thing, which program worded it and who read it.
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
    origins: tuple[Hand, ...]
    adverse_to: tuple[str, ...] | None
    machine: str
    contrary_by: str
    rests_on_one: str
    by_people: tuple[tuple[str, str], ...]
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
        signed = signers(material, file.document.path)
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
                signers=signed,
                path=file.document.path,
                origins=hands(material, name, redacted),
                adverse_to=_harmed(material, claim),
                machine=claim.machine_written or claim.drafted_by,
                contrary_by=_who(material, claim.contrary_by, signed),
                rests_on_one=claim.rests_on_one.strip(),
                by_people=tuple(_by_people(material, claim, signed)),
                harms=_harms(material, claim.adverse_to),
            )
        )
    return tuple(found)


def _harmed(material: Material, claim: Claim) -> tuple[str, ...] | None:
    if claim.adverse_to is None:
        return None
    known = material.case.parties
    return tuple(known[key].name if key in known else key for key in claim.adverse_to)


def _by_people(
    material: Material, claim: Claim, signed: tuple[Signer, ...]
) -> Iterator[tuple[str, str]]:
    """What a program worded stands with who held it against its grounds, or that nobody did."""
    if claim.alleged_by.strip():
        yield "Alleged by", claim.alleged_by.strip()
    if claim.contrary_by.strip():
        yield "Contrary case by", _who(material, claim.contrary_by, signed)
    if claim.rests_on_one.strip():
        yield "It falls with one thing", claim.rests_on_one.strip()
    for what, program in (
        ("Worded by a program", claim.machine_written),
        ("Drafted by a program", claim.drafted_by),
    ):
        if program.strip():
            yield what, program.strip()
    if claim.read_again_by.strip():
        yield "Read again by", _who(material, claim.read_again_by, signed)
    elif claim.machine_written or claim.drafted_by:
        yield "Read again by", "nobody"


def _who(material: Material, words: str, signed: tuple[Signer, ...]) -> str:
    """The printed name of one who signed it; others stay as the claim writes them."""
    name = person_name(material, words.strip())
    return name if name in {signer.name for signer in signed} else words.strip()


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
        for fact in material.signed.get(path, ())
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
