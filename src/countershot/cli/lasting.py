"""the command that tells what has happened to a released case: due."""

from typing import TYPE_CHECKING, Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, shown
from countershot.cli.options import AsJson, CaseFolder, together

if TYPE_CHECKING:
    from countershot.answers import LaterFacts


def due(
    case: CaseFolder,
    draft: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Begin a record about this claim or due fact."),
    ] = None,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="Of the file that is begun.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say what differs from the last release, which claims are due for a second look, and why.

    Exit code 1 where a release would be refused for it. --draft ID --name NAME begins
    corrections/NAME.md about a claim, or rechecks/NAME.md about a fact (d-...), to write and sign.
    """
    with answering(as_json):
        wanted = together(draft, name, "claim or fact")
        if wanted is not None:
            made = flow.draft_record(case, *wanted)
            if as_json:
                return answer(made.as_json())
            out.print(f"wrote {shown(str(made.path))}; to write: {', '.join(made.to_fill)}")
            return None
        found = flow.due(case)
    if as_json:
        answer(found.as_json())
    else:
        _show(found)
    if found.waiting:
        raise typer.Exit(1)
    return None


def _show(found: "LaterFacts") -> None:
    for release in found.releases:
        held = "" if release.release else "  [red]its release.json is not in the case[/]"
        out.print(f"released {release.at_utc}  {release.sha256[:16]}{held}")
    if not found.releases:
        out.print("nothing was released yet")
    for each in found.differs:
        why = ", ".join(each.records) if each.records else "[red]no signed record says why[/]"
        out.print(
            f"[bold]{shown(each.claim)}[/] {each.what} since {each.released_at_utc[:10]}: {why}"
        )
        out.print(f"  was: {each.was}")
    for one in found.due:
        waits = f"[red]waits: {', '.join(one.waiting)}[/]" if one.waiting else "looked at"
        out.print(f"[bold]{one.fact.id}[/] {one.fact.kind}: {shown(one.fact.words)}  {waits}")
    for name in found.open:
        out.print(f"[yellow]not ruled on[/] corrections/{shown(name)}.md")
    if found.releases and not (found.differs or found.due or found.open):
        out.print("nothing differs from it, and nothing is due")
    counted = [f"{count} {kind}" for kind, count in found.counts if count]
    out.print(f"records about it: {', '.join(counted) or 'none'}")
    for name, reason in found.unreadable:
        err.print(f"[yellow]cannot be read[/] {shown(name)}: {shown(reason)}")


def add_to(app: typer.Typer) -> None:
    """Put the command on the program."""
    app.command()(due)
