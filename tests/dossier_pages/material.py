"""nothing -> a small, complete, really signed and logged case, as the dossier room is given it.

Everything in it is invented. ``build`` gives the same material wherever it is called.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw

from countershot import canonical
from countershot.claims.grounds import closure, rests_on
from countershot.claims.report import report_file
from countershot.dossier.material import Closure, Material, PageShown
from countershot.evidence.keys import exercise_key
from countershot.evidence.log import Log
from countershot.evidence.sign import commitment_of, sign_statement
from countershot.ports import LogProof
from countershot.records.base import BoxPx
from countershot.records.case import Case, ExhibitRelease, Party, Person
from countershot.records.computed import (
    FrameBox,
    NotLookedAt,
    PageReading,
    Recipe,
    Sighting,
    WorkingCopy,
)
from countershot.records.exhibit import Capture, Exhibit
from countershot.records.facts import (
    CitationFact,
    ClaimFile,
    CopyFact,
    Document,
    ExhibitFact,
    Facts,
    Findings,
    IdentificationFile,
    OrderFile,
    OverrideFile,
    Place,
    Refusal,
    SignatureFact,
    SpecimenFile,
)
from countershot.records.judged import (
    Citation,
    Claim,
    Exclusion,
    Feature,
    FeatureRow,
    Ground,
    Identification,
    Order,
    Override,
    Picture,
    Scope,
    Specimen,
    Statement,
)
from countershot.records.log import (
    Committed,
    Computed,
    Destroyed,
    Entry,
    Judged,
    Opened,
    Released,
    Sealed,
)

NOW = "2031-04-01T12:00:00Z"
PROGRAM = "countershot 0.1.0"
ROLES = {
    "ana": ("author", "examiner"),
    "bo": ("second_examiner",),
    "cy": ("editor",),
    "dee": ("legal_reader",),
}
QUOTATION = "中标人：维尔马拉视讯有限公司\n数量：24套"
REPORT = """# The lower camera on the post is of the Velmara Orrin DX series [@lower-series]

This case is invented [~].

## What the clip shows [~]

The lower camera has two upright lamp strips beside its ball [@lower-series]. One camera is meant
[@lower-series].

![A camera with two lamp strips [@lower-series]](view:{sighting} "The camera [@lower-series]")

![An Orrin DX [@lower-series]](specimen:velmara-orrin-dx "The specimen [@lower-series]")

- The award notice names 24 sets [@award].
- The camera and the notice meet at one series [@meets].

| what [~] | how many [~] |
|---|---|
| sets in the notice [@award] | 24 [@award] |
"""


@dataclass(frozen=True)
class Hostile:
    """Words from outside, put wherever outside words can get."""

    words: str = ""
    source_name: str = ""


class _Case:
    """Files, objects and log entries of the case while it is being made."""

    def __init__(self, folder: Path) -> None:
        self.objects = folder / "objects"
        self.objects.mkdir(parents=True)
        self.files: dict[str, bytes] = {}
        self.entries: list[Entry] = []

    def store(self, data: bytes) -> str:
        name = canonical.sha256_hex(data)
        (self.objects / name).write_bytes(data)
        return name

    def seal(self, data: bytes, media_type: str, source_name: str) -> Exhibit:
        sha256 = self.store(data)
        capture = Capture(
            collector="ana", sealed_at_utc=NOW, clock="fixed", giver="heron", method="file",
            program=PROGRAM,
        )  # fmt: skip
        exhibit = Exhibit(
            id=f"x-{sha256[:12]}", sha256=sha256, size_bytes=len(data), media_type=media_type,
            source_name=source_name, capture=capture,
        )  # fmt: skip
        self.entries.append(Sealed(exhibit=exhibit))
        return exhibit

    def compute(self, recipe: Recipe, parts: dict[str, tuple[str, bytes]]) -> str:
        key = canonical.digest(recipe)
        for part, (media_type, data) in sorted(parts.items()):
            result = self.store(data)
            self.entries.append(
                Computed(key=key, part=part, media_type=media_type, recipe=recipe, result=result)
            )
        return key

    def write(self, path: str, text: str) -> Document:
        self.files[path] = text.encode("utf-8", "surrogatepass")
        return Document(path, canonical.sha256_hex(self.files[path]))


def build(
    folder: Path,
    *,
    status: Literal["release", "draft"] = "release",
    exercise: bool = True,
    release: dict[str, ExhibitRelease] | None = None,
    destroyed: bool = False,
    overridden: bool = False,
    hostile: Hostile | None = None,
) -> Material:
    """A case of one clip, two specimens, one document; three claims; two examiners.

    ``release``: by one of the words ``clip``, ``orrin``, ``kite``, ``tender``. ``destroyed``: the
    tender's bytes were destroyed by order. ``hostile``: words put into every free text.
    """
    work = _Case(folder)
    words = (hostile or Hostile()).words
    names = (hostile or Hostile()).source_name
    sealed = {
        "clip": work.seal(_clip(), "video/mp4", names or "broadcast.mp4"),
        "orrin": work.seal(_camera(420, 320, lamps=True), "image/png", "orrin-front.png"),
        "kite": work.seal(_camera(420, 320, lamps=False), "image/png", "kite-front.png"),
        "tender": work.seal(b"%PDF-1.7\n% invented\n", "application/pdf", names or "tender.pdf"),
    }
    sighting, copies = _look(work, sealed["clip"])
    shown = _read(work, sealed["tender"])
    case = Case(
        id="exercise-post-at-the-gate",
        title=f"The post at the gate (invented){words}",
        question="Which devices stand there?",
        log_key=exercise_key("log").public_base64,
        fixed_utc=NOW if exercise else None,
        people={
            name: Person(
                name=f"{name.capitalize()} Ember (invented)",
                roles=roles,  # type: ignore[arg-type]
                public_key=exercise_key(name).public_base64,
            )
            for name, roles in ROLES.items()
        },
        parties={"velmara": Party(name="Velmara", also=("维尔马拉",))},
        release={sealed[name].id: policy for name, policy in (release or {}).items()},
    )
    facts = _judgements(work, case, sealed, sighting, words)
    facts = replace(
        facts,
        exhibits={x.id: ExhibitFact(x, x.sha256) for x in sealed.values()},
        sightings={sighting.id: sighting},
        copies={copy.id: CopyFact(copy, "same") for copy in copies},
    )
    findings = Findings((), (), ())
    if overridden:
        facts, findings = _override(work, facts, words)
    if destroyed:
        facts = _order(work, facts, sealed["tender"])
    return _logged(
        folder, work, facts, findings, status, exercise, destroyed, {shown.reading.page: shown}
    )


BOX = (300, 200, 120, 130)


def _look(work: _Case, clip: Exhibit) -> tuple[Sighting, tuple[WorkingCopy, ...]]:
    """One sighting, its best view, and the whole frame that the view was cut from."""
    view = _view(work, clip, BOX, _camera(240, 260, lamps=True))
    frame = _view(work, clip, None, _camera(640, 400, lamps=True))
    look = Recipe(step="look", version="1", inputs=(clip.sha256,), network="ab" * 32)
    sighting = Sighting(
        id=f"s-{clip.sha256[:8]}-1", exhibit=clip.id, recipe=canonical.digest(look), kind="ptz",
        score=0.914, start_ms=1200, end_ms=6200, best_view=view.id,
        frames=tuple(FrameBox(t_ms=t, box_px=BOX, score=0.9) for t in (1200, 1400)),
    )  # fmt: skip
    work.compute(look, {"sighting-1": ("application/json", canonical.to_bytes(sighting))})
    return sighting, (view, frame)


def _view(work: _Case, clip: Exhibit, box: BoxPx | None, png: bytes) -> WorkingCopy:
    recipe = Recipe(
        step="view", version="1", inputs=(clip.sha256,),
        parameters={"t_ms": 1400, "box_px": None if box is None else list(box)},
    )  # fmt: skip
    key = canonical.digest(recipe)
    with Image.open(BytesIO(png)) as picture:
        width, height = picture.size
    copy = WorkingCopy(
        id=f"w-{key[:12]}", recipe=key, exhibit=clip.id, t_ms=1400, box_px=box, width=width,
        height=height, pixels_sha256=_pixels(png), sha256=canonical.sha256_hex(png),
        made_with={"av": "14"},
    )  # fmt: skip
    work.compute(
        recipe,
        {"copy": ("application/json", canonical.to_bytes(copy)), "png": ("image/png", png)},
    )
    return copy


def _read(work: _Case, tender: Exhibit) -> PageShown:
    recipe = Recipe(step="read", version="1", inputs=(tender.sha256,))
    reading = PageReading(
        exhibit=tender.id, page=2, width_pt=595.0, height_pt=842.0, text="24套",
        boxes_pt=tuple((x, 500.0, x + 12.0, 512.0) for x in (72.0, 84.0, 96.0)),
    )  # fmt: skip
    key = work.compute(recipe, {"page-0002": ("application/json", canonical.to_bytes(reading))})
    png = _sheet(893, 1263)
    page = Recipe(
        step="page", version="1", parameters={"page": 2, "dpi": 108}, inputs=(tender.sha256,)
    )
    page_key = canonical.digest(page)
    picture = WorkingCopy(
        id=f"w-{page_key[:12]}", recipe=page_key, exhibit=tender.id, t_ms=0, box_px=None,
        width=893, height=1263, pixels_sha256=_pixels(png), sha256=canonical.sha256_hex(png),
    )  # fmt: skip
    work.compute(
        page,
        {"copy": ("application/json", canonical.to_bytes(picture)), "png": ("image/png", png)},
    )
    return PageShown(key, reading, picture)


def _judgements(
    work: _Case, case: Case, sealed: dict[str, Exhibit], sighting: Sighting, words: str
) -> Facts:
    citation = Citation(
        exhibit=sealed["tender"].id, page=2, box_pt=(72.0, 480.0, 320.0, 512.0),
        quotation=QUOTATION + words,
    )  # fmt: skip
    claims = (
        Claim(
            id="lower-series",
            headline=f"The lower camera on the post is of the Velmara Orrin DX series{words}",
            kind="fact", scope=Scope(count=1, of="camera", place=f"the post{words}", time="2031"),
            grounds=(Ground(line=1, identification="lower-camera"),),
            warrant=f"Two people compared the clip with the specimen.{words}", grade="moderate",
            prose=f"The lower camera has two lamp strips.{words}",
            contrary=f"A housing sold under another badge could look the same.{words}",
        ),
        Claim(
            id="award", kind="allegation",
            headline="The award notice says that 24 sets were bought",
            scope=Scope(count=24, of="sets", time="2031-03-14", actor="Velmara"),
            grounds=(Ground(line=1, citation=citation),),
            warrant="The notice is the buyer's own record.", grade="moderate",
            prose="The notice names 24 sets.",
            contrary="A notice shows an award, not a delivery.",
        ),
        Claim(
            id="meets", kind="inference",
            headline="The camera is of the series that the notice names",
            scope=Scope(count=1, of="camera"),
            grounds=(Ground(line=1, claim="lower-series"), Ground(line=2, claim="award")),
            warrant="Both arrive at one series.", grade="low", prose="They meet.",
            contrary="The series is sold to many.",
        ),
    )  # fmt: skip
    found = [_identification(examiner, sighting, words) for examiner in ("ana", "bo")]
    specimens = [
        Specimen(
            id="velmara-orrin-dx", maker="Velmara", badge="VELMARA", series=f"Orrin DX{words}",
            kind="ptz", sales_years=(2029, None), citation="the maker's catalogue of 2030",
            features=(
                Feature(id="lamps", words=f"two upright lamp strips{words}", discriminating=True),
                Feature(id="visor", words="a visor lip in front"),
            ),
            lookalikes=("sotarn-kite-p2",),
            pictures=(Picture(exhibit=sealed["orrin"].id, view="front"),),
        ),
        Specimen(
            id="sotarn-kite-p2", maker="Sotarn", series="Kite P2", kind="ptz",
            pictures=(Picture(exhibit=sealed["kite"].id, view="front"),),
        ),
    ]  # fmt: skip
    report = REPORT.format(sighting=sighting.id)
    document = work.write("report.md", report)
    return Facts(
        case=case,
        case_document=Document("case.toml", "0" * 64),
        case_signed=True,
        claims=tuple(
            ClaimFile(work.write(f"claims/{c.id}.md", f"{c.headline}\n{c.prose}\n"), c)
            for c in claims
        ),
        identifications=tuple(
            IdentificationFile(
                work.write(f"identifications/{i.name}.{i.examiner}.md", f"{i.limits}\n"), i
            )
            for i in found
        ),
        specimens=tuple(
            SpecimenFile(work.write(f"specimens/{s.id}.yaml", f"maker: {s.maker}\n"), s)
            for s in specimens
        ),
        report=report_file("report.md", "report", report, document.sha256),
        citations=(CitationFact(Place("claims/award.md", 4), citation, sealed["tender"].id, True),),
    )


def _identification(examiner: str, sighting: Sighting, words: str) -> Identification:
    return Identification(
        name="lower-camera", examiner=examiner, sighting=sighting.id, specimen="velmara-orrin-dx",
        level=3, verdict="identified", maker="Velmara", series="Orrin DX",
        features=(
            FeatureRow(
                line=12, feature="lamps", questioned=f"two bright strips beside the ball{words}",
                specimen="two strips of nine lamps", agrees="yes", discriminating=True,
                questioned_box_px=(40, 60, 30, 120), specimen_box_px=(90, 70, 40, 160),
            ),
            FeatureRow(
                line=13, feature="visor", questioned="a lip above the lens", specimen="a visor lip",
                agrees="yes", discriminating=False, questioned_box_px=(90, 40, 80, 30),
            ),
        ),
        excluded=(
            Exclusion(line=16, specimen="sotarn-kite-p2", reason=f"It has no lamp strips.{words}"),
        ),
        limits=f"The clip is compressed, and no badge can be read.{words}",
    )  # fmt: skip


def _override(work: _Case, facts: Facts, words: str) -> tuple[Facts, Findings]:
    override = Override(
        name="late-contrary", rule="claim.contrary", file="claims/award.md",
        reason=f"The contrary case is being written.{words}",
    )  # fmt: skip
    document = work.write("overrides/late-contrary.md", override.reason)
    refusal = Refusal(Place("claims/award.md", 9), "claim.contrary", "no contrary case")
    facts = replace(facts, overrides=(OverrideFile(document, override),))
    return facts, Findings((), (), ((refusal, override),))


def _order(work: _Case, facts: Facts, exhibit: Exhibit) -> Facts:
    order = Order(name="tender", destroy=exhibit.id, reason="It names a private person.")
    document = work.write("orders/tender.md", order.reason)
    exhibits = {**facts.exhibits, exhibit.id: ExhibitFact(exhibit, None, order.reason)}
    return replace(facts, orders=(OrderFile(document, order),), exhibits=exhibits)


def _sign(facts: Facts, document: Document, signer: str, role: str) -> SignatureFact:
    statement = Statement(
        context="countershot/judgement/v1", case=facts.case.id, path=document.path,
        sha256=document.sha256, signer=signer, role=role, rests_on=rests_on(document.path, facts),
    )  # fmt: skip
    signature = sign_statement(exercise_key(signer), statement)
    path = f"signatures/{document.path.replace('/', '__')}.{signer}.json"
    return SignatureFact(path, signature, valid=True, current=True)


def _signatures(facts: Facts) -> Iterable[SignatureFact]:
    for examination in facts.identifications:
        examiner = examination.identification.examiner
        yield _sign(facts, examination.document, examiner, ROLES[examiner][-1])
    for claim in facts.claims:
        yield _sign(facts, claim.document, "ana", "author")
    for override in facts.overrides:
        yield _sign(facts, override.document, "cy", "editor")
    for order in facts.orders:
        yield _sign(facts, order.document, "dee", "legal_reader")
    if facts.report:
        yield _sign(facts, facts.report.document, "ana", "author")
        yield _sign(facts, facts.report.document, "cy", "editor")
        yield _sign(facts, facts.report.document, "dee", "legal_reader")


def _logged(
    folder: Path,
    work: _Case,
    facts: Facts,
    findings: Findings,
    status: Literal["release", "draft"],
    exercise: bool,
    destroyed: bool,
    pages: dict[int, PageShown],
) -> Material:
    signed = list(_signatures(facts))
    commitments = [s for s in signed if s.signature.statement.path.startswith("identifications/")]
    opened = Opened(
        at_utc=NOW, case=facts.case.id, log_key=facts.case.log_key, case_toml_sha256="0" * 64,
        people=facts.case.people,
    )  # fmt: skip
    origin = f"countershot/{facts.case.id}"
    log = Log.create(folder / "log", origin, exercise_key("log"), opened)
    entries = list(work.entries)
    at: dict[tuple[str, str], int] = {}
    for fact in commitments:
        at["committed", fact.path] = len(entries) + 1
        entries.append(
            Committed(
                at_utc=NOW, name="lower-camera", examiner=fact.signature.statement.signer,
                commitment=commitment_of(fact.signature),
            )
        )  # fmt: skip
    for fact in signed:
        at["judged", fact.path] = len(entries) + 1
        entries.append(Judged(at_utc=NOW, signature=fact.signature))
    if destroyed:
        order = next(s for s in signed if s.signature.statement.path.startswith("orders/"))
        target = facts.orders[0].order
        entries.append(
            Destroyed(
                at_utc=NOW, exhibit=target.destroy, reason=target.reason, order=order.signature
            )
        )
        (work.objects / facts.exhibits[target.destroy].exhibit.sha256).unlink()
    with log.writing() as writer:
        writer.append(entries)
    signatures = tuple(
        replace(
            fact,
            committed_at=at.get(("committed", fact.path)),
            revealed_at=at["judged", fact.path],
        )
        for fact in signed
    )

    def prove(indices: Iterable[int], release_sha256: str | None) -> LogProof:
        wanted = list(indices)
        if release_sha256 is None:
            return log.prove(wanted)
        released = log.find_released(release_sha256)
        if released is None:
            with log.writing() as writer:
                entry = Released(at_utc=NOW, release_sha256=release_sha256)
                released = writer.append([entry])[0].index
        return log.prove([*wanted, released], released + 1)

    facts = replace(facts, signatures=signatures)
    closures = {file.claim.id: _closure(file.claim.id, facts) for file in facts.claims}
    return Material(
        status=status,
        exercise=exercise,
        released_at_utc=NOW,
        program=PROGRAM,
        origin=origin,
        public_key=facts.case.log_key,
        facts=facts,
        findings=findings,
        closures=closures,
        entries=tuple(log.entries),
        case_file=lambda path: work.files[path],
        object_path=lambda sha256: work.objects / sha256,
        prove=prove,
        commitment=lambda logged: log.commitment(logged.index),
        pages={(p.reading.exhibit, number): p for number, p in pages.items()},
        not_looked_at=(
            NotLookedAt(
                exhibit=next(iter(facts.exhibits)), start_ms=7000, end_ms=7400,
                reason="these frames are damaged",
            ),
        ),
        computed_with=("Device finder 1 (sha256 abab…), run on the CPU in 32-bit floats",),
    )  # fmt: skip


def _closure(claim: str, facts: Facts) -> Closure:
    """What flow hands over: the claims room's closure, and the frames beside the views."""
    found = closure(claim, facts)
    copies = tuple(sorted(facts.copies)) if found.sightings else ()
    return Closure(found.judgements, found.exhibits, found.sightings, copies)


def _clip() -> bytes:
    return b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(range(256)) * 8


def _camera(width: int, height: int, *, lamps: bool) -> bytes:
    """A drawn speed dome before a sky; ``lamps``: with two lamp strips beside its ball."""
    picture = Image.new("RGB", (width, height), (176, 190, 200))
    draw = ImageDraw.Draw(picture)
    cx, cy, r = width // 2, height // 2, min(width, height) // 4
    draw.rectangle((cx - r // 3, 0, cx + r // 3, cy), fill=(108, 112, 116))
    draw.rounded_rectangle((cx - r, cy - r, cx + r, cy + r // 4), 12, fill=(226, 226, 222))
    draw.ellipse((cx - r, cy - r // 2, cx + r, cy + r * 3 // 2), fill=(52, 54, 58))
    draw.ellipse((cx - r // 3, cy + r // 4, cx + r // 3, cy + r), fill=(20, 20, 24))
    if lamps:
        for side in (-1, 1):
            x = cx + side * (r + r // 4)
            draw.rounded_rectangle(
                (x - r // 6, cy - r // 2, x + r // 6, cy + r), 6, fill=(250, 244, 214)
            )
    return _png(picture)


def _sheet(width: int, height: int) -> bytes:
    """A page of bars instead of words."""
    picture = Image.new("RGB", (width, height), (255, 255, 255))
    draw = ImageDraw.Draw(picture)
    for row in range(24):
        length = width - 216 - (row * 97) % 300
        draw.rectangle((108, 96 + row * 44, 108 + length, 112 + row * 44), fill=(60, 60, 64))
    return _png(picture)


def _png(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _pixels(png: bytes) -> str:
    with Image.open(BytesIO(png)) as picture:
        head = f"RGB8 {picture.width} {picture.height}\n".encode()
        return canonical.sha256_hex(head + picture.convert("RGB").tobytes())
