"""commands about known products: catalogue list, show, add."""

from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, out, progress, shown
from countershot.cli.options import AsJson, CaseFolder


def list_(
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Only families of this kind, as ptz.")
    ] = None,
    maker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only families of this maker or badge.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the product families that ship with the program, from facts in public sources."""
    with answering(as_json):
        listed = flow.list_families(kind, maker)
    if as_json:
        return answer(listed.as_json())
    for each in listed.families:
        names = [said.value for said in (each.badge or each.maker, each.series) if said is not None]
        kinds = " ".join(said.value for said in each.kinds)
        out.print(f"[green]{each.id}[/]  {kinds}  {shown(', '.join(names))}")
    out.print(f"{len(listed.families)} of {listed.of} families; one that is missing may well exist")
    return None


def show(
    family: Annotated[str, typer.Argument(metavar="FAMILY", help="Its id, or how it begins.")],
    as_json: AsJson = False,
) -> None:
    """Show one family: every fact, who says so, and in which words."""
    with answering(as_json):
        one = flow.show_family(family)
    if as_json:
        return answer(one.as_json())
    for line in one.lines:
        out.print(shown(line))
    return None


def add(
    case: CaseFolder,
    name: Annotated[str, typer.Argument(metavar="ID", help="The specimen's id, as maker-series.")],
    pictures: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PICTURE]...", help="Photographs: files, which are sealed first, or exhibits."
        ),
    ] = None,
    family: Annotated[
        str | None,
        typer.Option(metavar="FAMILY", help="Begin with what a shipped family's sources say."),
    ] = None,
    giver: Annotated[
        str | None, typer.Option(help="Who gave the files, as an alias. Never a name.")
    ] = None,
    collector: Annotated[
        str | None, typer.Option(help="Who seals them; default: the case's first author.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Begin a specimen: seal the pictures you drop and write a form to fill in."""
    with answering(as_json), progress("sealing") as bar:
        begun = flow.add_specimen(
            case, name, tuple(pictures or ()), family=family, giver=giver, collector=collector,
            progress=bar,
        )  # fmt: skip
    if as_json:
        return answer(begun.as_json())
    for one in begun.pictures:
        how = "sealed" if one in begun.sealed else "in the case"
        out.print(f"[green]{one.id}[/]  {how}  {shown(one.source_name)}")
    out.print(f"[green]wrote[/] {shown(str(begun.path))}")
    out.print("next: fill it in; countershot check says what is missing, compare then uses it")
    return None


def add_to(app: typer.Typer) -> None:
    """Put these commands on the program, under `catalogue`."""
    group = typer.Typer(
        no_args_is_help=True, help="Known product families, and specimens of your own."
    )
    group.command("list")(list_)
    group.command()(show)
    group.command()(add)
    app.add_typer(group, name="catalogue")
