"""a case -> what the gate says of it, its draft, its dossier, and the stranger's check."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from countershot import canonical, disk
from countershot.answers import Built, Packet, Published
from countershot.capture.printing import need_printer, to_pdf
from countershot.claims import gate
from countershot.dossier import bundle
from countershot.dossier.checks.findings import Verification
from countershot.dossier.packet import packet as packet_page
from countershot.dossier.verify import verify as verify_dossier
from countershot.engine.executor import nothing
from countershot.errors import Refused, UsageError
from countershot.evidence import keys, merkle, token
from countershot.evidence.log import LogWriter
from countershot.flow.parts import known, part
from countershot.gather import comparing, recipes, regenerating
from countershot.gather.earlier import earlier_texts
from countershot.gather.facts import gather, unreadable_report, written
from countershot.gather.material import material
from countershot.gather.taking_in import take_in
from countershot.ports import Progress
from countershot.records.computed import Failure
from countershot.records.facts import Facts, Findings
from countershot.records.files import Place, Refusal
from countershot.workspace.clock import SystemClock
from countershot.workspace.compute import Machine, machine
from countershot.workspace.open import Workspace, open_case
from countershot.workspace.remembered import remembered

DRAFT = "draft"


def check(path: Path, *, progress: Progress = nothing) -> Findings:
    """The gate: 1 gather everything; 2 ask every rule; 3 remember what was found, in index/.

    Every byte is hashed each time; what follows from the same bytes is not worked out again.
    """
    space, memory = open_case(path), remembered(path)
    with machine() as hands:
        facts = gather(space, hands, progress, memory)
    findings = _findings(facts)
    memory.keep()
    return replace(findings, done={"exhibits_hashed": len(facts.exhibits)} | memory.done())


def build(path: Path, *, progress: Progress = nothing) -> Built:
    """1 look and read; 2 log what people signed; 3 check; 4 write a draft. Only what changed."""
    space = open_case(path, write=True)
    with machine() as hands, space.log.writing() as writer:
        _bring_up(space, writer, hands, part(progress, 0.0, 0.7))
        memory = remembered(path)
        facts = gather(space, hands, part(progress, 0.7, 0.9), memory)
        memory.keep()
        findings = _findings(facts, hands.passing)
        draft = None if unreadable_report(findings.refusals) else path / DRAFT
        if draft is not None:
            given = material(space, facts, findings, writer, draft=True, leaves=False)
            bundle.write(given, draft)
    return Built(findings, hands.ran, hands.reused, draft, tuple(hands.passing))


def publish(
    path: Path,
    out: Path,
    *,
    draft: bool = False,
    now: str | None = None,
    key_file: Path | None = None,
    progress: Progress = nothing,
) -> Published:
    """1 bring everything up to date; 2 check; 3 if nothing is refused, write and log it."""
    space = open_case(path, now=now, key_file=key_file, write=True)
    fingerprint = keys.fingerprint(space.log.public)
    with machine() as hands, space.log.writing() as writer:
        _bring_up(space, writer, hands, part(progress, 0.0, 0.6))
        facts = gather(space, hands, part(progress, 0.6, 0.9))
        findings = _findings(facts, hands.passing)
        refused = unreadable_report(findings.refusals) if draft else bool(findings.refusals)
        if refused:
            return Published(None, findings, fingerprint)
        try:
            release = bundle.write(material(space, facts, findings, writer, draft=draft), out)
        except bundle.NotCleared as error:
            more = dict.fromkeys((*findings.refusals, *error.refusals))
            return Published(None, replace(findings, refusals=tuple(more)), fingerprint)
    return Published(out, findings, fingerprint, canonical.digest(release))


def packet(
    path: Path,
    out: Path,
    *,
    since: Path | None = None,
    sandbox: bool = True,
    now: str | None = None,
    progress: Progress = nothing,
) -> Packet:
    """1 log what people signed; 2 check; 3 put the libel packet together; 4 print it to ``out``.

    What was signed before is compared with what is there now where ``since``, or the case's own
    draft, still has the text of then. Refuses to overwrite what is no PDF. Raises CannotCheck where
    the browser is missing.
    """
    if out.suffix.lower() != ".pdf":
        raise UsageError(f"{out}: the packet is a PDF; give a name that ends in .pdf")
    if out.is_symlink() or (out.exists() and not (out.is_file() and _is_pdf(out))):
        raise Refused(f"{out} exists and is no PDF; choose another name")
    need_printer()
    earlier = {} if since is None else earlier_texts(since)
    if (path / DRAFT).is_dir():
        earlier = earlier_texts(path / DRAFT) | earlier
    space = open_case(path, now=now, write=True)
    with machine() as hands, space.log.writing() as writer:
        _bring_up(space, writer, hands, part(progress, 0.0, 0.6))
        facts = gather(space, hands, part(progress, 0.6, 0.8))
        findings = _findings(facts, hands.passing)
        given = material(space, facts, findings, writer, draft=True)
        page = packet_page(given, earlier)
    footer = f"Libel packet, not for publication. {space.case.id}, {given.released_at_utc}"
    data = to_pdf(page, footer=footer, now_utc=given.released_at_utc, sandbox=sandbox)
    disk.write_atomically(out, data, mode=0o600)
    progress(1.0)
    return Packet(out, canonical.sha256_hex(data), len(data), findings)


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(5) == b"%PDF-"


def verify(
    dossier: Path,
    *,
    key: str | None = None,
    at: str | None = None,
    regenerate: bool = False,
    progress: Progress = nothing,
) -> Verification:
    """The stranger's check, stamps judged as of ``at`` (now, if None).

    With ``regenerate``, computed records are made again and compared.
    """
    with machine() as hands:
        again = regenerating.regenerate(hands, progress) if regenerate else None
        return verify_dossier(
            dossier,
            key=key,
            ed25519=keys.verify_ed25519,
            inclusion=merkle.verify_inclusion,
            consistency=merkle.verify_consistency,
            token=token.judge,
            now_utc=at or SystemClock().now_utc(),
            regenerate=again,
            progress=None if regenerate else progress,
        )


def _bring_up(space: Workspace, writer: LogWriter, hands: Machine, progress: Progress) -> None:
    """Compute what is missing, then log what people signed since."""
    facts, made = written(space), known(space)
    first = [
        *recipes.looking(space, facts, made),
        *recipes.reading(space, facts, made),
        *recipes.redacting(facts),
        *recipes.fingerprinting(facts, made),
    ]
    hands.compute(space, writer, first, part(progress, 0.0, 0.6))
    documents = recipes.chosen(space, facts, ())
    layers = recipes.comparing_layers(known(space), documents)
    hands.compute(space, writer, layers, part(progress, 0.6, 0.8))
    hands.compute(space, writer, recipes.showing(written(space)), part(progress, 0.8, 1.0))
    take_in(space, written(space), writer)


def _findings(facts: Facts, passing: Sequence[Failure] = ()) -> Findings:
    """What the gate says; and, as warnings, what contradicts itself or could not be done here."""
    findings = gate.check(facts)
    undone = [Refusal(Place(f.exhibit), f"{f.step}.failed", f.reason) for f in passing]
    more = (*findings.warnings, *comparing.warnings(facts), *undone)
    return replace(findings, warnings=more)
