"""the command that makes copies fit to leave: cover."""

from pathlib import Path
from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, out, progress, shown
from countershot.cli.options import AsJson, CaseFolder


def cover(
    case: CaseFolder,
    exhibit: Annotated[str, typer.Argument(metavar="EXHIBIT", help="A photograph or clip.")],
    only_device: Annotated[
        str | None,
        typer.Option(metavar="SIGHTING", help="Fill everything but this device's box."),
    ] = None,
    time: Annotated[
        str | None,
        typer.Option(metavar="FROM[-TO]", help="A part of a clip, or one frame: milliseconds."),
    ] = None,
    box: Annotated[
        str | None, typer.Option(metavar="X,Y,W,H", help="Only this part of the picture: pixels.")
    ] = None,
    to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the copy here too, to look at it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a copy with faces filled in every frame, without metadata and sound.

    Then look the copy through: write what you checked into the redaction, and sign it. Only then
    may the copy leave the case. Networks miss faces; --only-device misses none.
    """
    with answering(as_json), progress("covering") as bar:
        made = flow.cover(
            case, exhibit, only_device=only_device, time=time, box=box, to=to, progress=bar
        )
    if as_json:
        return answer(made.as_json())
    copy = made.copy
    what = "one picture" if copy.frames == 1 else f"{copy.frames} frames"
    out.print(f"[green]{copy.id}[/]  {copy.rule}, {what}, {copy.width} x {copy.height}")
    out.print(f"the copy: {shown(str(made.path))}")
    done = "drafted" if made.drafted else "there is already"
    out.print(f"{done} {shown(str(made.redaction))}: look the copy through, say how, sign that")
    return None


def add_to(app: typer.Typer) -> None:
    """Put this command on the program."""
    app.command()(cover)
