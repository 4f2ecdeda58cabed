"""commands for a laptop that crosses borders: lock, unlock, sources."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, shown
from countershot.cli.options import AsJson, CaseFolder, PassphraseFile

Recipients = Annotated[
    list[str] | None,
    typer.Option("--to", metavar="AGE-OR-SSH-KEY", help="Who can open it; may repeat."),
]
Identity = Annotated[
    Path | None, typer.Option(metavar="FILE", help="An age identity that opens it.")
]


def lock(
    case: CaseFolder,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Where to; default: CASE.age.")
    ] = None,
    to: Recipients = None,
    keep: Annotated[bool, typer.Option("--keep", help="Leave the plain folder too.")] = False,
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Encrypt a case into one file (age) for travel; read back before the folder is removed."""
    with answering(as_json):
        secret = None if to else flow.passphrase(passphrase_file, confirm=True)
        done = flow.lock(case, file, recipients=tuple(to or ()), passphrase=secret, keep=keep)
    if as_json:
        return answer(done.as_json())
    out.print(f"[green]locked[/] {shown(str(done.file))} (read back and compared)")
    if done.notice:
        out.print(f"[yellow]{shown(done.notice)}[/]")
    return None


def unlock(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A locked case.")],
    folder: Annotated[Path, typer.Argument(metavar="CASE", help="Where the case shall be.")],
    identity: Identity = None,
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Decrypt a locked case into a folder, whole or not at all."""
    with answering(as_json):
        secret = None if identity else flow.passphrase(passphrase_file)
        done = flow.unlock(file, folder, identity=identity, passphrase=secret)
    if as_json:
        return answer(done.as_json())
    out.print(f"[green]unlocked[/] {shown(str(done.folder))}: {done.files} files")
    return None


def sources(
    case: CaseFolder,
    add: Annotated[
        str | None,
        typer.Option(metavar="ALIAS", help="Keep who ALIAS is (typed or piped in)."),
    ] = None,
    show: Annotated[str | None, typer.Option(metavar="ALIAS", help="Say who ALIAS is.")] = None,
    remove: Annotated[str | None, typer.Option(metavar="ALIAS", help="Forget ALIAS.")] = None,
    leaks: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Does any name stand in this case or dossier?"),
    ] = None,
    to: Recipients = None,
    identity: Identity = None,
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Keep who protected sources are in an encrypted vault outside the case.

    The case only ever holds aliases. Without an option: list the aliases.
    """
    with answering(as_json):
        if sum(given is not None for given in (add, show, remove, leaks)) > 1:
            raise flow.UsageError("give one of --add, --show, --remove and --leaks")
        opens = identity is not None or (to and add)
        secret = None if opens else flow.passphrase(passphrase_file)
        if leaks is not None:
            found = flow.leaks_of_sources(case, leaks, identity=identity, passphrase=secret)
            return _tell_leaks(found, as_json)
        if show is not None:
            who = flow.show_source(case, show, identity=identity, passphrase=secret)
            return _tell_source(who, as_json)
        if add is not None:
            text = _typed()
            done = flow.add_source(
                case, add, text, recipients=tuple(to or ()), identity=identity, passphrase=secret
            )
        elif remove is not None:
            done = flow.remove_source(case, remove, identity=identity, passphrase=secret)
        else:
            done = flow.sources(case, identity=identity, passphrase=secret)
    if as_json:
        return answer(done.as_json())
    for alias in done.aliases:
        out.print(shown(alias))
    out.print(f"vault: {shown(str(done.vault))}")
    return None


def _typed() -> str:
    """From standard input: arguments can be seen by every program on the machine."""
    if sys.stdin.isatty():
        err.print("identity: NAME, then contact:, consent:, notes: lines; end with Ctrl-D")
    return sys.stdin.read(65_536)


def _tell_source(who: "flow.ProtectedSource", as_json: bool) -> None:
    if as_json:
        return answer(who.model_dump(mode="json"))
    for key, text in who.model_dump(mode="json").items():
        out.print(f"{key}: {shown(str(text))}")
    return None


def _tell_leaks(found: "flow.Search", as_json: bool) -> None:
    leaks = [{"file": each.file, "alias": each.alias} for each in found.mentions]
    if as_json:
        answer({"leaks": leaks, "unread": list(found.unread), "short": list(found.too_short)})
    else:
        for each in found.mentions:
            err.print(f"[bold red]stands in[/] {shown(each.file)}: {shown(each.alias)}")
        for name in found.unread:
            err.print(f"[yellow]not looked through[/] {shown(name)}")
        for alias in found.too_short:
            err.print(f"[yellow]too short to look for[/] {shown(alias)}")
        out.print(f"{len(leaks)} leaks found")
    if leaks:
        raise typer.Exit(1)


def add_to(app: typer.Typer) -> None:
    """Put these commands on the program."""
    for command in (lock, unlock, sources):
        app.command()(command)
