"""the command that holds names against the official lists of a case, as they stood on a day."""

from typing import TYPE_CHECKING, Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, shown
from countershot.cli.options import AsJson, CaseFolder, together
from countershot.cli.statements import show_drafted

if TYPE_CHECKING:
    from countershot.answers import Screened, ScreenMatch


def screen(
    case: CaseFolder,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...", help="Whom; otherwise the parties of the case's statements."
        ),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DAY", help="As 2019-07-29; otherwise today.")
    ] = None,
    draft: Annotated[
        str | None, typer.Option(metavar="P-ID", help="Take this match down as a statement.")
    ] = None,
    reject: Annotated[
        str | None, typer.Option(metavar="P-ID", help="Take down that this match is another party.")
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Of the file: statements/ or identities/NAME.md."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Hold names against the official lists sealed in the case, as they stood on a day.

    Says from which file each list answers, and what cannot be known of that day. A match is a
    proposal: a person accepts it by taking it down (--draft P-ID --name NAME) and signing the
    statement, or rejects it (--reject P-ID --name NAME) by a reason and a signature. No match is no
    clearance. What the case cites from a list that has changed is told.
    """
    with answering(as_json):
        if reject is not None and draft is None and name is not None:
            other = flow.reject_match(case, reject, name, tuple(names or ()), as_of)
            return answer(other.as_json()) if as_json else _rejected(str(other.path))
        wanted = together(draft or reject, name, "match")
        if wanted is not None:
            made = flow.draft_match(case, *wanted, tuple(names or ()), as_of)
            return show_drafted(made, as_json)
        found = flow.screen(case, tuple(names or ()), as_of)
    if as_json:
        return answer(found.as_json())
    _show(found)
    return None


def _rejected(path: str) -> None:
    out.print(f"wrote {shown(path)}: the party is another than the entry; it decides nothing yet")
    out.print("write the reason below the head, then sign it")


def _show(found: "Screened") -> None:
    for each in found.lists:
        where = f", {shown(each.file)} ({each.exhibit}) of {each.since}" if each.file else ""
        out.print(f"[bold]{shown(each.title)}[/]: {each.basis}{where}: {each.entries:,} entries")
        for caution in each.cautions:
            out.print(f"  [yellow]{shown(caution)}[/]")
    for match in found.matches:
        settled = f"[dim]{shown(match.decided)}[/]  " if match.decided else ""
        out.print(f"{settled}{_told(match)}")
    for name in found.no_match:
        out.print(f"[dim]no match[/] {shown(name)}: in the lists above, by {shown(found.matcher)}")
    if not found.names:
        out.print("nobody was screened: name a party, or take down statements first")
    if found.not_held:
        out.print(f"not held: {', '.join(found.not_held)}")
    for again in found.check_again:
        what = f"{again.what} in {again.newer} of {again.since}"
        out.print(f"[red]check again[/] {again.file}:{again.line}: {shown(again.name)}: {what}")
        for claim in again.claims:
            out.print(f"  rests on it: {shown(claim)}")
    for exhibit, reason in found.not_read:
        err.print(f"[bold red]not read[/] {exhibit}: {shown(reason)}")
    open_ = sum(not each.decided for each in found.matches)
    out.print(f"as of {found.as_of}: {open_} proposals; a person decides")


def _told(it: "ScreenMatch") -> str:
    when = "in the notice of" if it.entry.date_is == "notice" else "since"
    added = f", {when} {it.entry.added}" if it.entry.added else ""
    notice = f", {shown(it.entry.citation)}" if it.entry.citation else ""
    why = "; ".join(map(shown, it.reasons))
    return (
        f"[green]may be[/] {it.id}  {shown(it.name)}  {it.entry.list}: {shown(it.matched.name)} "
        f"({it.standing}{added}{notice})  {why}  {it.exhibit} {shown(it.matched.place)}"
    )


def add_to(app: typer.Typer) -> None:
    """Put this command on the program."""
    app.command()(screen)
