"""the command that tells which official lists lie in a folder, and how complete they are."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, shown, table
from countershot.cli.options import AsJson

if TYPE_CHECKING:
    from countershot.answers import Lists, ListTold


NUMBERS = ("entries", "names")


def lists(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Official list files: .json and .csv.")
    ],
    as_json: AsJson = False,
) -> None:
    """Read the official lists in a folder: whose, how many entries, of which days, how complete.

    A file whose fields were renamed or moved is refused, with what changed; exit 1 then.
    """
    with answering(as_json):
        found = flow.lists(folder)
    if as_json:
        answer(found.as_json())
    else:
        _show(found)
    for _, reason in found.refused:
        err.print(f"[bold red]refused[/] {shown(reason)}")
    if found.refused:
        raise typer.Exit(1)


def _show(found: "Lists") -> None:
    drawn = Table()
    for head in ("list", "publisher", "entries", "names", "of", "newest entry", "filled"):
        drawn.add_column(head, overflow="fold", justify="right" if head in NUMBERS else "left")
    for each in found.lists:
        drawn.add_row(
            f"{shown(each.title)}\n[dim]{shown(each.file)}[/]",
            shown(each.publisher.rpartition(", ")[2]),
            f"{each.entries:,}",
            f"{each.names:,}",
            each.published or "not said",
            each.newest or "no dates",
            _filled(each),
        )
    table(drawn)
    for file, rows, of in found.aliases:
        out.print(f"{shown(file)}: {rows:,} rows, of {shown(of)}")
    for each in found.lists:
        for notice in each.notices:
            out.print(f"[yellow]notice[/] {shown(notice)}")
    total = sum(each.entries for each in found.lists)
    out.print(f"{len(found.lists)} lists, {total:,} entries; refused: {len(found.refused)}")


def _filled(told: "ListTold") -> str:
    """The fields that some entries lack and others have."""
    partly = {name: share for name, share in told.filled.items() if 0 < share < 1}
    return (
        ", ".join(f"{shown(name)} {share:.1%}" for name, share in partly.items()) or "all or none"
    )


def add_to(app: typer.Typer) -> None:
    """Put this command on the program."""
    app.command()(lists)
