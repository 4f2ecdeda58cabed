"""commands at the end: build, packet, publish, verify (of dossiers and of vaults)."""

from pathlib import Path
from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, progress, shown
from countershot.cli.judge import show_findings
from countershot.cli.options import AsJson, CaseFolder, KeyFile, NoSandbox, Now
from countershot.errors import EXIT_CANNOT_CHECK, EXIT_FINE, EXIT_REFUSED

EXITS = {
    "holds": EXIT_FINE, "broken": EXIT_REFUSED, "cannot check": EXIT_CANNOT_CHECK,
    "draft": EXIT_CANNOT_CHECK,
}  # fmt: skip
COLOURS = {"holds": "green", "broken": "bold red"}
TIMES = {"proves": "green", "broken": "bold red", "cannot check": "yellow"}


def build(case: CaseFolder, as_json: AsJson = False) -> None:
    """Look, read, log signatures, check, write a draft; only what changed is done again."""
    with answering(as_json), progress("building") as bar:
        built = flow.build(case, progress=bar)
    if as_json:
        answer(built.as_json())
    else:
        show_findings(built.findings, as_json=False)
        out.print(f"recipes: {built.ran} ran, {built.reused} reused")
        if built.draft is not None:
            out.print(f"draft: {shown(str(built.draft))}")
    if built.findings.refusals:
        raise typer.Exit(1)


def publish(
    case: CaseFolder,
    out_folder: Annotated[Path, typer.Argument(metavar="OUT", help="The dossier to write.")],
    draft: Annotated[bool, typer.Option(help="Write it uncleared, every page marked.")] = False,
    now: Now = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Write the dossier: a folder that anyone can check. Refuses what is not cleared."""
    with answering(as_json), progress("publishing") as bar:
        published = flow.publish(
            case, out_folder, draft=draft, now=now, key_file=key_file, progress=bar
        )
    if published.path is None:
        show_findings(published.findings, as_json)
        raise typer.Exit(1)
    if as_json:
        return answer(published.as_json())
    out.print(f"[green]wrote[/] {shown(str(published.path))}")
    out.print(f"log key fingerprint {published.fingerprint}")
    out.print(f"check it: countershot verify {shown(str(published.path))}")
    return None


def packet(
    case: CaseFolder,
    out_file: Annotated[Path, typer.Argument(metavar="OUT.pdf", help="The PDF to write.")],
    since: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="An earlier dossier or draft, to compare with."),
    ] = None,
    no_sandbox: NoSandbox = False,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Print the libel packet: every sentence with grounds, contrary case, letters and replies.

    For the editor and the lawyer, before release; it may be printed while the gate still refuses,
    and then says so. It also says what has changed since each of them last signed. Needs Chromium.
    """
    with answering(as_json), progress("putting the packet together") as bar:
        made = flow.packet(
            case, out_file, since=since, sandbox=not no_sandbox, now=now, progress=bar
        )
    if as_json:
        return answer(made.as_json())
    out.print(f"[green]wrote[/] {shown(str(made.path))}, {made.size_bytes:,} bytes")
    out.print(f"sha256 {made.sha256}")
    if refused := len(made.findings.refusals):
        out.print(f"the gate has {refused} refusals; they stand in it (countershot check)")
    return None


def verify(
    dossier: Annotated[
        Path, typer.Argument(metavar="DOSSIER", help="A dossier; or a case, to check its vault.")
    ],
    key: Annotated[
        str | None, typer.Option(metavar="FINGERPRINT", help="The case key, published elsewhere.")
    ] = None,
    regenerate: Annotated[
        bool, typer.Option("--regenerate", help="Also make the computed records again.")
    ] = False,
    at: Annotated[
        str | None, typer.Option(metavar="UTC", help="Judge time stamps as of then, not of now.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """The stranger's check, offline: does each claim hold, down to the bytes?

    Of a case folder: is every byte that its log speaks of still what it was sealed as?
    """
    if flow.is_vault(dossier):
        return _verify_vault(dossier, key, at, as_json)
    with answering(as_json), progress("verifying") as bar:
        verdict = flow.verify(dossier, key=key, at=at, regenerate=regenerate, progress=bar)
    if as_json:
        answer(verdict.as_json())
    else:
        _tell(verdict)
    raise typer.Exit(EXITS[verdict.verdict])


def _verify_vault(case: Path, key: str | None, at: str | None, as_json: bool) -> None:
    with answering(as_json), progress("verifying") as bar:
        done = flow.verify_vault(case, key=key, now=at, progress=bar)
    if as_json:
        answer(done.as_json())
    else:
        for fault in done.problems:
            err.print(f"[red]{fault.rule}[/] {shown(fault.file)}: {shown(fault.reason)}")
        for fault in done.doubts:
            err.print(f"[yellow]{fault.rule}[/] {shown(fault.file)}: {shown(fault.reason)}")
        for time in done.times:
            entries = f"entries 0 to {time.size - 1}"
            words = f"{time.verdict:<13}[/] {entries}, {shown(time.by)}: {shown(time.reason)}"
            out.print(f"[{TIMES[time.verdict]}]{words}")
        gone = done.audit
        out.print(f"{gone.entries} entries, {gone.objects} objects, {gone.size_bytes:,} bytes")
        out.print(f"key of log: {done.fingerprint}")
        out.print(f"[{COLOURS.get(done.verdict, 'yellow')}]{done.verdict}[/]")
    raise typer.Exit(EXITS[done.verdict])


def _tell(verdict: "flow.Verification") -> None:
    for claim in verdict.claims:
        out.print(
            f"[{COLOURS.get(claim.verdict, 'yellow')}]{claim.verdict:<13}[/] {shown(claim.id)}"
        )
        for reason in claim.reasons:
            out.print(f"              {shown(reason)}")
    for problem in verdict.problems:
        err.print(f"[red]{problem.rule}[/] {shown(problem.file)}: {shown(problem.reason)}")
    for time in verdict.times:
        words = time.as_json()
        line = f"{words['verdict']:<13}[/] time: {shown(words['reason'])}"
        out.print(f"[{TIMES[words['verdict']]}]{line}")
    out.print("[bold]What this does not prove[/]")
    for sentence in verdict.not_proven:
        out.print(f"  - {shown(sentence)}")
    for name, print_ in sorted(verdict.fingerprints.items()):
        out.print(f"key of {shown(name)}: {print_}")
    out.print(f"[{COLOURS.get(verdict.verdict, 'yellow')}]{verdict.verdict}[/]")


def add_to(app: typer.Typer) -> None:
    """Put these commands on the program, in the order of the work."""
    for command in (build, packet, publish, verify):
        app.command()(command)
