"""the command that tells what sources say: proposals, statements, and where two disagree."""

from typing import TYPE_CHECKING, Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, shown
from countershot.cli.options import AsJson, CaseFolder, together

if TYPE_CHECKING:
    from countershot.answers import StatementDrafted, Statements
    from countershot.records.statement import StatedField


def statements(
    case: CaseFolder,
    exhibits: Annotated[
        list[str] | None,
        typer.Argument(metavar="[EXHIBIT]...", help="Propose from these only; all otherwise."),
    ] = None,
    draft: Annotated[
        str | None, typer.Option(metavar="P-ID", help="Take this proposal down as a file.")
    ] = None,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="Of the file: statements/NAME.md.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List what sources say: proposals from documents, statements, and where two disagree.

    A proposal is the program's reading of a notice, contract or table: no statement until a person
    takes it down (--draft P-ID --name NAME), completes it and signs it.
    """
    with answering(as_json):
        wanted = together(draft, name, "proposal")
        if wanted is not None:
            made = flow.draft_statement(case, *wanted, tuple(exhibits or ()))
            return show_drafted(made, as_json)
        found = flow.statements(case, tuple(exhibits or ()))
    if as_json:
        return answer(found.as_json())
    _show(found)
    return None


def show_drafted(made: "StatementDrafted", as_json: bool) -> None:
    """Tell which file was written, and what a person has to fill in."""
    if as_json:
        return answer(made.as_json())
    out.print(f"wrote {shown(str(made.path))}")
    for each in made.to_fill:
        out.print(f"  [yellow]to fill in[/] {shown(each)}")
    out.print("hold every value against its quotation, then sign it")
    return None


def _show(found: "Statements") -> None:
    for each in found.proposals:
        said_by = f", said by {shown(each.said_by)}" if each.said_by else ""
        out.print(f"[yellow]proposal[/] {each.id}  {each.form} in {each.exhibit}{said_by}")
        for field in each.fields:
            out.print(f"  {_told(field)}")
        if each.rows:
            out.print(f"  adds up {len(each.rows)} rows")
    for one in found.statements:
        about = f", about {shown(one.about)}" if one.about else ""
        out.print(f"[green]statement[/] {one.name}  {one.form} by {shown(one.said_by)}{about}")
        for field in one.fields:
            out.print(f"  {_told(field)}")
    _show_beside(found)
    out.print(f"proposals: {len(found.proposals)}; statements: {len(found.statements)}")
    for name, reason in found.not_read:
        err.print(f"[yellow]not read[/] {name}: {shown(reason)}")
    for name, reason in found.unreadable:
        err.print(f"[yellow]not a statement yet[/] {shown(name)}: {shown(reason)}")


def _show_beside(found: "Statements") -> None:
    for about, names in found.subjects.items():
        if len(names) > 1:
            out.print(f"[bold]{shown(about)}[/]: {', '.join(names)}")
        for each in found.disagreements:
            if each.about == about:
                out.print(f"  [red]disagree[/] {each.one} and {each.other}: {shown(each.words)}")
    for it in found.sums:
        out.print(f"{it.statement}: its {it.rows} rows add up to {it.value} {it.unit}")
        for fault in it.faults:
            out.print(f"  [red]{shown(fault)}[/]")


def _told(field: "StatedField") -> str:
    quotation = shown(" ".join((field.citation.quotation or "").split()))
    it = field.citation
    where = f"page {it.page}" if it.page else it.place or ""
    said = shown(field.in_words) or "[yellow]not read[/]"
    return f"{field.field:9} {said}  \u201c{quotation}\u201d {shown(where)}"


def add_to(app: typer.Typer) -> None:
    """Put this command on the program."""
    app.command()(statements)
