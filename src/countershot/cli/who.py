"""the command that tries names on official lists, in any script."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, shown
from countershot.cli.options import AsJson

if TYPE_CHECKING:
    from countershot.answers import Who


def who(
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="In any script; quote each.")
    ],
    lists: Annotated[
        Path, typer.Option("--lists", metavar="DIR", help="Official list files: .json and .csv.")
    ],
    as_json: AsJson = False,
) -> None:
    """Try names on official lists: Chinese, pinyin, English, old characters, short names.

    A score is the chance that the entry is the party asked for; every one has its reasons. Between
    0.15 and 0.95 the program abstains: a person should look. A candidate is no finding, and none is
    no clearance. A file that is not as its publisher's lists were is refused and told, exit 1.
    """
    with answering(as_json):
        found = flow.who(names, lists)
    if as_json:
        answer(found.as_json())
    else:
        _show(found)
    raise typer.Exit(1 if found.refused else 0)


def _show(found: "Who") -> None:
    for asked in found.asked:
        out.print(f"[bold]{shown(asked)}[/]")
        mine = [each for each in found.candidates if each.asked == asked and not each.unlikely]
        for each in mine:
            where = f"{shown(each.list)} {shown(each.entry)}"
            out.print(f"  {each.score:.2f}  {shown(each.name)}  [dim]{where}[/]")
            for reason in each.reasons:
                out.print(f"        {shown(reason)}")
        if asked in found.abstained:
            out.print(
                "  [yellow]abstains[/]: neither likely nor unlikely enough; a person should look"
            )
        elif not mine:
            out.print("  nothing like it")
    for file, reason in found.refused:
        err.print(f"[yellow]not held beside it[/] {shown(file)}: {shown(reason)}")
    out.print(f"held beside {found.names:,} names")


def add_to(app: typer.Typer) -> None:
    """Put this command on the program."""
    app.command()(who)
