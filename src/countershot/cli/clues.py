"""the command that tells what is known of a sighting beyond its shape: clues."""

from typing import TYPE_CHECKING, Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, err, out, progress, shown
from countershot.cli.options import AsJson, CaseFolder

if TYPE_CHECKING:
    from countershot.answers import Clues

SIDES = {"above": "above it", "below": "below it", "left": "left of it", "right": "right of it"}


def clues(
    case: CaseFolder,
    sighting: Annotated[str, typer.Argument(metavar="SIGHTING", help="Its id, as look prints it.")],
    as_json: AsJson = False,
) -> None:
    """Read words on the device (a badge, never a maker), and tell what is beside it.

    Only the inside of the device's box is read. Time and place are what the file states of itself.
    Nothing of this is a finding, and none of it enters a claim by itself.
    """
    with answering(as_json), progress("reading") as bar:
        found = flow.clues(case, sighting, progress=bar)
    if as_json:
        answer(found.as_json())
    else:
        _show(found)
    if found.cannot_check:
        err.print(f"[bold red]badge not read[/]: {shown(found.not_read)}")
        raise typer.Exit(3)


def _show(found: "Clues") -> None:
    _show_badge(found)
    for each in found.neighbours:
        kind = each.kind or "kind not told"
        seen = f"in {each.at_side} of {each.frames} common frames"
        out.print(f"neighbour  {each.id}  {kind}, {SIDES[each.side]} {seen}")
    if not found.neighbours:
        out.print("neighbours: no other sighting in the same frames")
    _show_stated(found)
    out.print("none of this is a finding; mount and cables are for a person to describe (compare)")


def _show_badge(found: "Clues") -> None:
    if found.badge is None:
        if not found.cannot_check:
            out.print(f"[yellow]badge not read[/] {shown(found.not_read)}")
        return
    for each in found.words:
        seen = f"in {each.views} of {each.of} views"
        out.print(
            f"badge, not maker: [green]{shown(each.words)}[/]  score {each.score:.3f}  {seen}"
        )
    if not found.words:
        out.print("badge: no words read inside the device's box; it may still bear some")
    if found.badge.at_edge:
        out.print(f"left out: {found.badge.at_edge} lines that reach the edge of the box")


def _show_stated(found: "Clues") -> None:
    for clue in found.stated.clues if found.stated else ():
        value = shown(clue.value)
        if clue.what == "time":
            meant = f" ({clue.utc})" if clue.utc else " (no time zone stated)"
        else:
            where = clue.latitude is not None and clue.longitude is not None
            meant = f" ({clue.latitude:.6f}, {clue.longitude:.6f})" if where else ""
        out.print(
            f"the file states a {clue.what}: {value}{meant}  [{shown(clue.tag)}]", markup=False
        )
    if found.stated is None:
        out.print("what the file states could not be read")
    elif not found.stated.clues:
        out.print("the file states no time and no place")
    span = f"{found.sighting.start_ms} to {found.sighting.end_ms} ms of {found.exhibit.id}"
    out.print(f"seen at {span}, which was sealed at {found.exhibit.capture.sealed_at_utc}")


def add_to(app: typer.Typer) -> None:
    """Put this command on the program."""
    app.command()(clues)
