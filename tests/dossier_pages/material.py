"""nothing -> a small, complete, really signed and logged case, as the dossier room is given it.

Everything in it is invented. ``build`` gives the same material wherever it is called.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image

from countershot import canonical
from countershot.claims.closure import closure, rests_on
from countershot.dossier.material import Closure, Material, PageShown
from countershot.evidence.keys import exercise_key
from countershot.evidence.log import Log
from countershot.evidence.sign import commitment_of, sign_statement
from countershot.footage.treatment import Average, Treatment
from countershot.footage.view import AS_IT_IS, view_recipe
from countershot.gather.identity import with_entities
from countershot.ports import LogProof
from countershot.records.base import BoxPx
from countershot.records.case import Case, ExhibitRelease, Party, Person
from countershot.records.computed import (
    Averaged,
    FrameBox,
    NotLookedAt,
    PageReading,
    Recipe,
    Sighting,
    WorkingCopy,
)
from countershot.records.exhibit import Exhibit
from countershot.records.facts import CopyFact, ExhibitFact, Facts, Findings, SignatureFact
from countershot.records.files import Document, OrderFile, OverrideFile, Place, Refusal
from countershot.records.judged import (
    Order,
    Override,
    SignedWords,
)
from countershot.records.log import (
    Committed,
    Destroyed,
    Entry,
    Judged,
    Opened,
    Released,
)
from tests.dossier_pages import drawn, webs
from tests.dossier_pages.chained import chains
from tests.dossier_pages.judged import judgements
from tests.dossier_pages.lasted import lasting
from tests.dossier_pages.making import NOW, PROGRAM, Making

ROLES = {
    "ana": ("author", "examiner"),
    "bo": ("second_examiner",),
    "cy": ("editor",),
    "dee": ("legal_reader",),
}


@dataclass(frozen=True)
class Hostile:
    """Words from outside, put wherever outside words can get."""

    words: str = ""
    source_name: str = ""


def build(
    folder: Path,
    *,
    status: Literal["release", "draft"] = "release",
    exercise: bool = True,
    release: dict[str, ExhibitRelease] | None = None,
    destroyed: bool = False,
    overridden: bool = False,
    hostile: Hostile | None = None,
    web: str = "",
    timing: Callable[[str, Making], list[Entry]] | None = None,
    enlarged: BoxPx | None = None,
    chained: bool = False,
    lasted: bool = False,
    unsigned: str = "",
) -> Material:
    """A case of one clip, two specimens, one document; three claims; two examiners.

    ``release``: by one of the words ``clip``, ``orrin``, ``kite``, ``tender``. ``destroyed``: the
    tender's bytes were destroyed by order. ``hostile``: words put into every free text. ``web``:
    the first claim also rests on the screenshot of a ``captured`` page, or on a ``given`` or
    ``redacted`` capture. ``timing``: the log's checkpoint -> entries of stamps, then appended.
    ``enlarged``: the sighting has another view, and the report shows a mean of this box, enlarged.
    ``chained``: the claim "meets" also rests on a chain, whose names a signed identity joins.
    ``lasted``: it was released before, and corrected and disputed since. ``unsigned``: a judgement
    file that nobody has signed.
    """
    work = Making(folder)
    words = (hostile or Hostile()).words
    names = (hostile or Hostile()).source_name
    sealed = {
        "clip": work.seal(drawn.clip(), "video/mp4", names or "broadcast.mp4"),
        "orrin": work.seal(drawn.camera(420, 320, lamps=True), "image/png", "orrin-front.png"),
        "kite": work.seal(drawn.camera(420, 320, lamps=False), "image/png", "kite-front.png"),
        "tender": work.seal(b"%PDF-1.7\n% invented\n", "application/pdf", names or "tender.pdf"),
    }
    if web:
        sealed |= webs.sealed(work, web, names)
    sighting, copies = _look(work, sealed["clip"], enlarged)
    own = {copy.id: copy for copy in copies if copy.done}
    shown = _read(work, sealed["tender"])
    policy = {sealed[name].id: how for name, how in (release or {}).items()}
    case = _case(words, policy, NOW if exercise else None)
    facts = replace(
        judgements(work, case, sealed, sighting, words, next(iter(own), "")),
        cited_copies=own,
        exhibits={x.id: ExhibitFact(x, x.sha256) for x in sealed.values()},
        sightings={sighting.id: sighting},
        copies={copy.id: CopyFact(copy, "same") for copy in copies},
    )
    if chained:
        facts = chains(work, facts, sealed["tender"].id, words)
    if lasted:
        facts = lasting(work, facts, words)
    findings = Findings((), (), ())
    if overridden:
        facts, findings = _override(work, facts, words)
    if destroyed:
        facts = _order(work, facts, sealed["tender"])
    log, signatures = _logged(folder, work, facts, unsigned, destroyed=destroyed, timing=timing)
    facts = with_entities(replace(facts, signatures=signatures))
    return Material(
        status=status,
        exercise=exercise,
        released_at_utc=NOW,
        program=PROGRAM,
        origin=log.origin,
        public_key=case.log_key,
        facts=facts,
        findings=findings,
        closures={file.claim.id: _closure(file.claim.id, facts) for file in facts.claims}
        | ({} if not web else _also(facts, sealed["cited"].id)),
        entries=tuple(log.entries),
        case_file=lambda path: work.files[path],
        object_path=lambda sha256: work.objects / sha256,
        prove=_Proving(log),
        commitment=lambda logged: log.commitment(logged.index),
        audit_path=lambda index, size: log.prove([index], size).entries[0].proof,
        pages={(shown.reading.exhibit, shown.reading.page): shown},
        not_looked_at=(
            NotLookedAt(
                exhibit=sealed["clip"].id, start_ms=7000, end_ms=7400,
                reason="these frames are damaged",
            ),
        ),
        owned={"to-the-list": (f"Velmara: 51 (Holding, listed) = 51 %{words}",)} if chained else {},
        computed_with=("Device finder 1 (sha256 abab…), run on the CPU in 32-bit floats",),
    )  # fmt: skip


def _case(words: str, release: dict[str, ExhibitRelease], fixed_utc: str | None) -> Case:
    people = {
        name: Person(
            name=f"{name.capitalize()} Ember (invented)",
            roles=roles,  # type: ignore[arg-type]
            public_key=exercise_key(name).public_base64,
        )
        for name, roles in ROLES.items()
    }
    return Case(
        id="exercise-post-at-the-gate",
        title=f"The post at the gate (invented){words}",
        question="Which devices stand there?",
        log_key=exercise_key("log").public_base64,
        fixed_utc=fixed_utc,
        people=people,
        parties={"velmara": Party(name="Velmara", also=("维尔马拉",))},
        release=release,
    )


BOX = (300, 200, 120, 130)


def _look(
    work: Making, clip: Exhibit, enlarged: BoxPx | None
) -> tuple[Sighting, tuple[WorkingCopy, ...]]:
    """One sighting, its best view, and the whole frame that the view was cut from."""
    view = _view(work, clip, BOX, drawn.camera(240, 260, lamps=True))
    frame = _view(work, clip, None, drawn.camera(640, 400, lamps=True))
    more: list[WorkingCopy] = []
    if enlarged is not None:
        how = Treatment(enlarge=2, average=Average(1200, 1400, 4))
        more = [
            _view(work, clip, BOX, drawn.camera(240, 250, lamps=True), 1200),
            _view(work, clip, enlarged, drawn.camera(120, 100, lamps=True), how=how),
        ]
    look = Recipe(step="look", version="1", inputs=(clip.sha256,), network="ab" * 32)
    sighting = Sighting(
        id=f"s-{clip.sha256[:8]}-1", exhibit=clip.id, recipe=canonical.digest(look), kind="ptz",
        score=0.914, start_ms=1200, end_ms=6200, best_view=view.id,
        views=tuple(copy.id for copy in more[:1]),
        frames=tuple(FrameBox(t_ms=t, box_px=BOX, score=0.9) for t in (1200, 1400)),
    )  # fmt: skip
    work.compute(look, {"sighting-1": ("application/json", canonical.to_bytes(sighting))})
    return sighting, (view, frame, *more)


def _view(
    work: Making,
    clip: Exhibit,
    box: BoxPx | None,
    png: bytes,
    t_ms: int = 1400,
    how: Treatment = AS_IT_IS,
) -> WorkingCopy:
    recipe = view_recipe(clip.sha256, t_ms, box, treatment=how)
    moves = ((1200, (-2, 1)), (1400, (0, 0))) if how.average else ()
    key = canonical.digest(recipe)
    with Image.open(BytesIO(png)) as picture:
        width, height = picture.size
    copy = WorkingCopy(
        id=f"w-{key[:12]}", recipe=key, exhibit=clip.id, t_ms=t_ms, box_px=box, width=width,
        height=height, pixels_sha256=drawn.pixels_sha256(png), sha256=canonical.sha256_hex(png),
        made_with={"av": "14"}, done=how.words(len(moves), 2),
        averaged=tuple(Averaged(t_ms=t, moved_px=moved) for t, moved in moves),
    )  # fmt: skip
    work.compute(
        recipe,
        {"copy": ("application/json", canonical.to_bytes(copy)), "png": ("image/png", png)},
    )
    return copy


def _read(work: Making, tender: Exhibit) -> PageShown:
    recipe = Recipe(step="read", version="1", inputs=(tender.sha256,))
    reading = PageReading(
        exhibit=tender.id, page=2, width_pt=595.0, height_pt=842.0, text="24套",
        boxes_pt=tuple((x, 500.0, x + 12.0, 512.0) for x in (72.0, 84.0, 96.0)),
    )  # fmt: skip
    key = work.compute(recipe, {"page-0002": ("application/json", canonical.to_bytes(reading))})
    png = drawn.sheet(893, 1263)
    page = Recipe(
        step="page", version="1", parameters={"page": 2, "dpi": 108}, inputs=(tender.sha256,)
    )
    page_key = canonical.digest(page)
    picture = WorkingCopy(
        id=f"w-{page_key[:12]}", recipe=page_key, exhibit=tender.id, t_ms=0, box_px=None,
        width=893, height=1263, pixels_sha256=drawn.pixels_sha256(png),
        sha256=canonical.sha256_hex(png),
    )  # fmt: skip
    work.compute(
        page,
        {"copy": ("application/json", canonical.to_bytes(picture)), "png": ("image/png", png)},
    )
    return PageShown(key, reading, picture)


def _override(work: Making, facts: Facts, words: str) -> tuple[Facts, Findings]:
    override = Override(
        name="late-contrary", rule="claim.contrary", file="claims/award.md",
        reason=f"The contrary case is being written.{words}",
    )  # fmt: skip
    document = work.write("overrides/late-contrary.md", override.reason)
    refusal = Refusal(Place("claims/award.md", 9), "claim.contrary", "no contrary case")
    facts = replace(facts, overrides=(OverrideFile(document, override),))
    return facts, Findings((), (), ((refusal, override),))


def _order(work: Making, facts: Facts, exhibit: Exhibit) -> Facts:
    order = Order(name="tender", destroy=exhibit.id, reason="It names a private person.")
    document = work.write("orders/tender.md", order.reason)
    exhibits = {**facts.exhibits, exhibit.id: ExhibitFact(exhibit, None, order.reason)}
    (work.objects / exhibit.sha256).unlink()
    return replace(facts, orders=(OrderFile(document, order),), exhibits=exhibits)


def _sign(facts: Facts, document: Document, signer: str, role: str) -> SignatureFact:
    statement = SignedWords(
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
    for made in (*facts.chains, *facts.identities):
        yield _sign(facts, made.document, "ana", "author")
    for told in facts.corrections:
        yield _sign(facts, told.document, "cy", "editor")
    for looked in facts.rechecks:
        yield _sign(facts, looked.document, "cy", "editor")
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
    work: Making,
    facts: Facts,
    unsigned: str,
    *,
    destroyed: bool,
    timing: Callable[[str, Making], list[Entry]] | None,
) -> tuple[Log, tuple[SignatureFact, ...]]:
    """The log with everything in it, and the signatures with their places in it."""
    every = _signatures(facts)
    signed = [fact for fact in every if fact.signature.statement.path != unsigned]
    opened = Opened(
        at_utc=NOW, case=facts.case.id, log_key=facts.case.log_key, case_toml_sha256="0" * 64,
        people=facts.case.people,
    )  # fmt: skip
    origin = f"countershot/{facts.case.id}"
    log = Log.create(folder / "log", origin, exercise_key("log"), opened)
    entries: list[Entry] = list(work.entries)
    committed, revealed = {}, {}
    for fact in signed:
        if fact.signature.statement.path.startswith("identifications/"):
            committed[fact.path] = len(entries) + 1
            entries.append(_committed(fact))
    for fact in signed:
        revealed[fact.path] = len(entries) + 1
        entries.append(Judged(at_utc=NOW, signature=fact.signature))
    if destroyed:
        entries.append(_destroyed(facts, signed))
    with log.writing() as writer:
        writer.append(entries)
        if timing:
            writer.append(timing(log.checkpoint(), work))
    placed = (
        replace(f, committed_at=committed.get(f.path), revealed_at=revealed[f.path]) for f in signed
    )
    return log, tuple(placed)


def _committed(fact: SignatureFact) -> Committed:
    return Committed(
        at_utc=NOW, name="lower-camera", examiner=fact.signature.statement.signer,
        commitment=commitment_of(fact.signature),
    )  # fmt: skip


def _destroyed(facts: Facts, signed: Iterable[SignatureFact]) -> Destroyed:
    order = next(s for s in signed if s.signature.statement.path.startswith("orders/"))
    target = facts.orders[0].order
    return Destroyed(
        at_utc=NOW, exhibit=target.destroy, reason=target.reason, order=order.signature
    )


class _Proving:
    """Logs a release once and proves entries, as flow does."""

    def __init__(self, log: Log) -> None:
        self.log = log

    def __call__(
        self, indices: Sequence[int], release_sha256: str | None, sizes: Sequence[int] = ()
    ) -> LogProof:
        if release_sha256 is None:
            proof, end = self.log.prove(indices), len(self.log)
        else:
            released = self.log.find_released(release_sha256)
            if released is None:
                with self.log.writing() as writer:
                    entry = Released(at_utc=NOW, release_sha256=release_sha256)
                    released = writer.append([entry])[0].index
            proof, end = self.log.prove([*indices, released], released + 1), released + 1
        return replace(proof, consistency={s: self.log.consistency(s, end) for s in sizes})


def _also(facts: Facts, exhibit: str) -> dict[str, Closure]:
    """The first claim's closure, with this exhibit too."""
    found = _closure(facts.claims[0].claim.id, facts)
    return {facts.claims[0].claim.id: replace(found, exhibits=(*found.exhibits, exhibit))}


def _closure(claim: str, facts: Facts) -> Closure:
    """What flow hands over: the claims room's closure, and the frames beside the views."""
    found = closure(claim, facts)
    copies = tuple(sorted(facts.copies)) if found.sightings else ()
    return Closure(found.judgements, found.exhibits, found.sightings, copies)
