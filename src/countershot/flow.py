"""one verb -> the rooms it goes through, in order: the contents page of the program.

Everything below carries records from room to room and decides nothing of its own.
"""

import getpass
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import countershot
from countershot import canonical
from countershot.answers import (
    Built,
    Citations,
    Drafted,
    LogShown,
    Looking,
    NewCase,
    NewKey,
    Published,
    Readings,
    Sealing,
    Signed,
    findings_json,
)
from countershot.capture import file as capture
from countershot.claims import gate
from countershot.dossier import bundle
from countershot.dossier.checks.findings import Verification
from countershot.dossier.verify import verify as verify_dossier
from countershot.engine.executor import nothing
from countershot.errors import KeyRefused, UsageError
from countershot.evidence import keys, merkle
from countershot.evidence.log import LogWriter
from countershot.gather import citing, comparing, logged, recipes, regenerating, signing
from countershot.gather.facts import gather, unreadable_report, written
from countershot.gather.material import material
from countershot.gather.taking_in import take_in
from countershot.ports import Progress
from countershot.records.computed import Failure
from countershot.records.facts import Facts, Findings, Place, Refusal
from countershot.records.log import Sealed
from countershot.workspace import keyring, new_case
from countershot.workspace.clock import SystemClock
from countershot.workspace.compute import Machine, machine
from countershot.workspace.open import Workspace, open_case
from countershot.workspace.results import Results, results

__all__ = ["Findings", "Verification", "findings_json"]
DRAFT = "draft"


def new(path: Path, *, title: str = "", question: str = "", people: Sequence[str] = ()) -> NewCase:
    """Make a case folder, its log and the log's key. Asks nothing.

    Raises UsageError if something is at ``path`` already; then nothing is made.
    """
    case_id, key = new_case.create(path, title, question, tuple(people), SystemClock())
    return NewCase(path, case_id, keyring.log_key_file(case_id), keys.fingerprint(key.public))


def key(name: str, secret: str, *, into: Path | None = None) -> NewKey:
    """Make a person's key, protected by ``secret``; with ``into``, state it in that case.toml.

    Never overwrites a key. UsageError if the case does not know the person, or their key already.
    """
    space = None if into is None else open_case(into)
    if space is not None:
        new_case.refuse_enrolled(space, name)
    path, made = keyring.person_key_file(name), keys.generate()
    keys.save(made, path, secret)
    if space is not None:
        new_case.enrol(space, name, made.public_base64)
    return NewKey(name, path, made.public_base64, keys.fingerprint(made.public))


def passphrase(file: Path | None, *, confirm: bool = False) -> str:
    """The passphrase: first line of ``file``, $COUNTERSHOT_PASSPHRASE, or asked for."""
    if file is not None:
        if not file.is_file():
            raise UsageError(f"{file}: no such passphrase file")
        return file.read_text().partition("\n")[0]
    if "COUNTERSHOT_PASSPHRASE" in os.environ:
        return os.environ["COUNTERSHOT_PASSPHRASE"]
    if not sys.stdin.isatty():
        raise KeyRefused("no passphrase: give --passphrase-file, or set COUNTERSHOT_PASSPHRASE")
    secret = getpass.getpass("passphrase: ")
    if confirm and getpass.getpass("again: ") != secret:
        raise UsageError("the two passphrases differ; nothing was made")
    return secret


def seal(
    path: Path,
    sources: Sequence[str],
    *,
    giver: str | None = None,
    collector: str | None = None,
    name: str | None = None,
    progress: Progress = nothing,
) -> Sealing:
    """Keep unaltered copies as exhibits.

    1. Copy every source into the store, made durable together.
    2. Log how each came; the same bytes from the same giver are logged once.
    """
    if name is not None and (len(sources) != 1 or Path(sources[0]).is_dir()):
        raise UsageError("--name stands for one file's name; seal one file at a time with it")
    space = open_case(path, write=True)
    program = f"countershot {countershot.__version__}"
    said = capture.Circumstances(collector or space.collector, giver, program, name)
    done = _counting(progress)
    with space.log.writing() as writer:
        space.store.sweep()
        with space.store.batch():
            sealing = capture.seal(
                sources, space.store, space.clock, said, sys.stdin.buffer, on_item=done
            )
        fresh = logged.not_yet(sealing.exhibits, space.log.entries)
        writer.append([Sealed(exhibit=exhibit) for exhibit in fresh])
    refused = [(n.source, n.reason) for n in sealing.not_sealed if not n.skipped]
    skipped = [(n.source, n.reason) for n in sealing.not_sealed if n.skipped]
    return Sealing(sealing.exhibits, tuple(refused), tuple(skipped))


def look(path: Path, names: Sequence[str] = (), *, progress: Progress = nothing) -> Looking:
    """Find devices: look at footage and photographs, then keep the best view of each sighting."""
    space = open_case(path, write=True)
    wanted = recipes.looking(space, written(space), _known(space), names)
    with machine() as hands, space.log.writing() as writer:
        hands.compute(space, writer, wanted, _part(progress, 0.0, 0.9))
        hands.compute(space, writer, recipes.showing(written(space)), _part(progress, 0.9, 1.0))
    return logged.looking(
        space, recipes.chosen(space, written(space), names), wanted, hands.passing
    )


def read(path: Path, names: Sequence[str] = (), *, progress: Progress = nothing) -> Readings:
    """Read the text layer of documents, each character with its page and box."""
    space = open_case(path, write=True)
    wanted = recipes.reading(space, written(space), _known(space), names)
    with machine() as hands, space.log.writing() as writer:
        hands.compute(space, writer, wanted, progress)
    return logged.readings(space, recipes.chosen(space, written(space), names), hands.passing)


def cite(
    path: Path, name: str, words: str, *, time: str | None = None, box: str | None = None
) -> Citations:
    """Citations to paste: where the words stand in a document, or a time and box of a picture."""
    space = open_case(path)
    exhibit = recipes.exhibit(space, name)
    known = _known(space)
    if time is None and box is None:
        return citing.in_document(exhibit, known, words)
    return citing.in_picture(exhibit, known, time, box)


def compare(
    path: Path,
    sighting: str,
    *,
    examiner: str | None = None,
    name: str | None = None,
    blind: Path | None = None,
    progress: Progress = nothing,
) -> Drafted:
    """Put a sighting beside the specimens and write a draft; or a packet for a second examiner."""
    space = open_case(path)
    with machine() as hands:
        beside = comparing.beside(space, written(space), sighting, hands, progress)
    if blind is not None:
        return comparing.packet(space, beside, examiner, name, blind)
    return comparing.draft(space, beside, examiner, name)


def sign(
    path: Path,
    file: Path,
    *,
    signer: str,
    role: str | None = None,
    key_file: Path | None = None,
    passphrase: Callable[[], str],
) -> Signed:
    """Sign a judgement file and everything it rests on. Needs no log key, so it works anywhere."""
    space = open_case(path)
    name = signing.path_in_case(space, file)
    statement = signing.statement(space, written(space), name, signer, role)
    own = keyring.person_key(space.case, signer, key_file, passphrase)
    kept = signing.sign(space, statement, own)
    return Signed(name, kept, statement.role, statement.rests_on)


def check(path: Path, *, progress: Progress = nothing) -> Findings:
    """The gate: gather everything, then ask every rule. Changes nothing."""
    with machine() as hands:
        return _findings(gather(open_case(path), hands, progress))


def build(path: Path, *, progress: Progress = nothing) -> Built:
    """1 look and read; 2 log what people signed; 3 check; 4 write a draft. Only what changed."""
    space = open_case(path, write=True)
    with machine() as hands, space.log.writing() as writer:
        _bring_up(space, writer, hands, _part(progress, 0.0, 0.7))
        facts = gather(space, hands, _part(progress, 0.7, 0.9))
        findings = _findings(facts, hands.passing)
        draft = None if unreadable_report(findings.refusals) else path / DRAFT
        if draft is not None:
            bundle.write(material(space, facts, findings, writer, draft=True), draft)
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
        _bring_up(space, writer, hands, _part(progress, 0.0, 0.6))
        facts = gather(space, hands, _part(progress, 0.6, 0.9))
        findings = _findings(facts, hands.passing)
        refused = unreadable_report(findings.refusals) if draft else bool(findings.refusals)
        if refused:
            return Published(None, findings, fingerprint)
        release = bundle.write(material(space, facts, findings, writer, draft=draft), out)
    return Published(out, findings, fingerprint, canonical.digest(release))


def verify(
    dossier: Path, *, key: str | None = None, regenerate: bool = False, progress: Progress = nothing
) -> Verification:
    """The stranger's check. With ``regenerate``, computed records are made again and compared."""
    with machine() as hands:
        again = regenerating.regenerate(hands, progress) if regenerate else None
        return verify_dossier(
            dossier,
            key=key,
            ed25519=keys.verify_ed25519,
            inclusion=merkle.verify_inclusion,
            regenerate=again,
            progress=None if regenerate else progress,
        )


def log(path: Path) -> LogShown:
    """Read and verify the custody log."""
    return logged.shown(open_case(path))


def reindex(path: Path) -> int:
    """Build the index again from log and store; returns the number of entries."""
    return logged.reindexed(open_case(path))


def _bring_up(space: Workspace, writer: LogWriter, hands: Machine, progress: Progress) -> None:
    """Compute what is missing, then log what people signed since."""
    facts, known = written(space), _known(space)
    first = [*recipes.looking(space, facts, known), *recipes.reading(space, facts, known)]
    hands.compute(space, writer, first, _part(progress, 0.0, 0.8))
    hands.compute(space, writer, recipes.showing(written(space)), _part(progress, 0.8, 1.0))
    take_in(space, written(space), writer)


def _known(space: Workspace) -> Results:
    return results(space.log.entries, space.store)


def _findings(facts: Facts, passing: Sequence[Failure] = ()) -> Findings:
    """What the gate says; and, as warnings, what contradicts itself or could not be done here."""
    findings = gate.check(facts)
    undone = [Refusal(Place(f.exhibit), f"{f.step}.failed", f.reason) for f in passing]
    more = (*findings.warnings, *comparing.warnings(facts), *undone)
    return replace(findings, warnings=more)


def _part(progress: Progress, start: float, end: float) -> Progress:
    return lambda done: progress(start + (end - start) * done)


def _counting(progress: Progress) -> Callable[[str], None]:
    """Progress over an unknown number of items: it approaches the end without reaching it."""
    seen = [0]

    def tell(_: str) -> None:
        seen[0] += 1
        progress(1 - 1 / (1 + seen[0] / 50))

    return tell
