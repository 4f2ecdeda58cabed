"""commands that prove when and keep safe: stamp, witness, cosign, log, reindex."""

from pathlib import Path
from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, progress, shown
from countershot.cli.options import AllowPrivate, AsJson, CaseFolder, KeyFile, PassphraseFile
from countershot.errors import EXIT_CANNOT_CHECK


def stamp(
    case: CaseFolder,
    waiting: Annotated[
        bool, typer.Option("--waiting", help="Ask nobody; only say what is not stamped yet.")
    ] = False,
    allow_private: AllowPrivate = None,
    as_json: AsJson = False,
) -> None:
    """Have the case's time authorities (RFC 3161) stamp the log's newest checkpoint.

    Each stamp covers every entry before it, earlier stamps too. Nothing else waits for this.
    """
    with answering(as_json), progress("stamping") as bar:
        done = flow.stamp(
            case, allow_private=tuple(allow_private or ()), waiting=waiting, progress=bar
        )
    if as_json:
        answer(done.as_json())
    else:
        for one in done.stamps:
            out.print(f"[green]stamped[/] entries 0 to {one.size - 1} by {shown(one.authority)}")
            out.print(f"  at {one.stated_utc}; its certificates end {one.expires_utc}")
        for exhibit, sealed_utc, proven_utc, seconds in done.gaps:
            until = f"proven before {proven_utc}, {seconds} s on" if proven_utc else "not stamped"
            out.print(f"{exhibit}  sealed {sealed_utc}  {until}")
        for reason in done.due:
            out.print(f"[yellow]due[/] {shown(reason)}")
    for name, reason in done.failed:
        err.print(f"[bold red]no stamp[/] {shown(name)}: {shown(reason)}")
    if done.failed and not done.stamps:
        raise typer.Exit(EXIT_CANNOT_CHECK)


def witness(
    case: CaseFolder,
    request: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the request to give to a witness.")
    ] = None,
    take: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Take a witness's answer into the log.")
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="Which of case.toml's witnesses; default: the first.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Have another newsroom cosign the log's checkpoint, by exchange of files.

    Give the file of --request to them; they run `countershot cosign`; --take their answer.
    """
    with answering(as_json):
        if (request is None) == (take is None):
            raise flow.UsageError("give one of --request FILE and --take FILE")
        if take is not None:
            return _taken(flow.take_witness(case, take), as_json)
        asked = flow.ask_witness(case, name, request or Path())
    if as_json:
        return answer(asked.as_json())
    out.print(f"[green]wrote[/] {shown(str(asked.path))} for {shown(asked.witness)}")
    out.print(f"they run: countershot cosign FILE ANSWER --as {shown(asked.witness)}")
    out.print(f"the first time they also need --log-key {asked.log_key}, got in another way")
    return None


def _taken(entry: "flow.Witnessed", as_json: bool) -> None:
    if as_json:
        return answer(entry.model_dump(mode="json"))
    out.print(f"[green]logged[/] {shown(entry.witness)} saw {entry.size} entries")
    out.print(f"  at {entry.stated_utc}, by their clock")
    return None


def cosign(
    request: Annotated[Path, typer.Argument(metavar="REQUEST", help="What they gave you.")],
    reply: Annotated[Path, typer.Argument(metavar="ANSWER", help="The file to send back.")],
    name: Annotated[str, typer.Option("--as", metavar="NAME", help="Your name as a witness.")],
    log_key: Annotated[
        str | None,
        typer.Option(metavar="BASE64", help="Their log's key; needed the first time only."),
    ] = None,
    key_file: KeyFile = None,
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """As a witness: cosign another newsroom's log, if it only grew since you last saw it."""
    with answering(as_json):
        given = flow.cosign(
            request, reply, name=name, log_key=log_key, key_file=key_file,
            passphrase=lambda: flow.passphrase(passphrase_file),
        )  # fmt: skip
    if as_json:
        return answer(given.as_json())
    out.print(f"[green]cosigned[/] {given.size} entries of {shown(given.origin)}")
    if given.first:
        out.print(f"new here: compare its key's fingerprint in another way: {given.fingerprint}")
    out.print(f"wrote {shown(str(given.path))}; your key for their case.toml: {given.public_key}")
    return None


def log(case: CaseFolder, as_json: AsJson = False) -> None:
    """Show the custody log and check every entry against its signed checkpoint."""
    with answering(as_json):
        shown_log = flow.log(case)
    if as_json:
        return answer(shown_log.as_json())
    for line in shown_log.lines:
        out.print(f"{line.index:>5}  {line.at_utc or '':<20}  {line.type:<12} {shown(line.words)}")
    out.print(f"[green]verified[/]: {len(shown_log.lines)} entries, root {shown_log.root}")
    return None


def reindex(case: CaseFolder, as_json: AsJson = False) -> None:
    """Build the index again from store and log; nothing else depends on it."""
    with answering(as_json):
        entries = flow.reindex(case)
    if as_json:
        return answer({"entries": entries})
    out.print(f"indexed {entries} entries")
    return None


def add_to(app: typer.Typer) -> None:
    """Put these commands on the program, in the order of the work."""
    for command in (log, reindex, stamp, witness, cosign):
        app.command()(command)
