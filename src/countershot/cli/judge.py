"""commands for people's judgements: compare, sign, check."""

from pathlib import Path
from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, progress, shown
from countershot.cli.options import AsJson, CaseFolder, KeyFile, PassphraseFile
from countershot.records.facts import Findings

FORMS = ("text", "json", "sarif")


def compare(
    case: CaseFolder,
    sighting: Annotated[str, typer.Argument(metavar="SIGHTING", help="A sighting's id.")],
    examiner: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="Who examines; default: the first.")
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="Name of the identification; default: the sighting's id.")
    ] = None,
    blind: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Write a packet for a second examiner instead."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Put a sighting beside ranked specimens and write a draft identification to fill in."""
    with answering(as_json), progress("comparing") as bar:
        drafted = flow.compare(
            case, sighting, examiner=examiner, name=name, blind=blind, progress=bar
        )
    if as_json:
        return answer(drafted.as_json())
    for row in drafted.lines:
        out.print(shown(row))
    if drafted.families:
        out.print()
    for row in drafted.families:
        out.print(shown(row))
    out.print(f"[green]wrote[/] {shown(str(drafted.path))}")
    return None


def sign(
    case: CaseFolder,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A judgement file of the case.")],
    signer: Annotated[str, typer.Option("--as", metavar="NAME", help="Who signs.")],
    role: Annotated[
        str | None, typer.Option(help="In which role; needed when the person has several.")
    ] = None,
    key_file: KeyFile = None,
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Put a person's signature, in a role, on a judgement and on everything it rests on."""
    with answering(as_json):
        signed = flow.sign(
            case, file, signer=signer, role=role, key_file=key_file,
            passphrase=lambda: flow.passphrase(passphrase_file),
        )  # fmt: skip
    if as_json:
        return answer(signed.as_json())
    out.print(f"[green]signed[/] {shown(signed.of)} as {shown(signer)} ({signed.role})")
    for what, digest in sorted(signed.rests_on.items()):
        out.print(f"  rests on {shown(what)}  {digest[:16]}")
    out.print(f"wrote {shown(str(signed.path))}; the next build logs it")
    return None


def check(
    case: CaseFolder,
    as_json: AsJson = False,
    form: Annotated[str, typer.Option("--format", help="text, json or sarif.")] = "text",
) -> None:
    """The gate: read the case as a compiler reads source; exit 1 where it refuses."""
    with answering(as_json or form == "json"), progress("checking") as bar:
        if form not in FORMS:
            raise flow.UsageError(f"{form!r} is no format: {', '.join(FORMS)}.")
        findings = flow.check(case, progress=bar)
    if form == "sarif":
        answer(flow.findings_sarif(findings))
    else:
        show_findings(findings, as_json or form == "json")
    if findings.refusals:
        raise typer.Exit(1)


def show_findings(findings: Findings, as_json: bool) -> None:
    """Print what the gate says, ``file:line: rule: reason``."""
    if as_json:
        return answer(flow.findings_json(findings))
    for colour, rows in (("red", findings.refusals), ("yellow", findings.warnings)):
        for refusal in rows:
            place = f"{refusal.place.file}:{refusal.place.line}"
            out.print(
                f"[bold]{shown(place)}[/]: [{colour}]{refusal.rule}[/]: {shown(refusal.reason)}"
            )
    for refusal, override in findings.overrides:
        what = f"{refusal.rule} in {shown(override.file)}"
        out.print(f"[yellow]overridden[/] {what}: {shown(override.reason)}")
    if findings.refusals:
        err.print(f"[bold red]{len(findings.refusals)} refusals[/]: nothing may be published")
    else:
        out.print("[green]nothing refused[/]")
    return None


def add_to(app: typer.Typer) -> None:
    """Put these commands on the program, in the order of the work."""
    for command in (compare, sign, check):
        app.command()(command)
