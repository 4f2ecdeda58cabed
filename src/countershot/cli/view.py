"""the command that makes a working copy to cite: view."""

from pathlib import Path
from typing import Annotated

import typer

from countershot import flow
from countershot.cli.answer import answer, answering, out, progress, shown
from countershot.cli.options import AsJson, CaseFolder


def view(
    case: CaseFolder,
    exhibit: Annotated[str, typer.Argument(metavar="EXHIBIT", help="A photograph or clip.")],
    time: Annotated[
        str | None, typer.Option(metavar="T", help="Which frame of a clip: milliseconds.")
    ] = None,
    box: Annotated[
        str | None, typer.Option(metavar="X,Y,W,H", help="Only this part of the frame: pixels.")
    ] = None,
    enlarge: Annotated[
        int | None, typer.Option(metavar="N", help="Repeat each pixel N times (2 to 16).")
    ] = None,
    reduce: Annotated[
        int | None, typer.Option(metavar="N", help="Take the mean of each N x N pixels (2 to 16).")
    ] = None,
    exposure: Annotated[
        str | None, typer.Option(metavar="EV", help="Brighter or darker: 1 doubles the light.")
    ] = None,
    gamma: Annotated[
        str | None, typer.Option(metavar="G", help="Above 1 lifts the shadows (0.25 to 4).")
    ] = None,
    average: Annotated[
        str | None, typer.Option(metavar="FROM-TO", help="The mean of all frames between: ms.")
    ] = None,
    align: Annotated[
        int, typer.Option(metavar="PX", help="Move frames of the mean by up to PX whole pixels.")
    ] = 0,
    to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the picture (PNG) here too.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Cut a picture out of a frame; enlarge, expose or average it only as you say. Logs it.

    Nothing is sharpened, denoised or made up, ever. What was done is said wherever it is shown.
    Cite it in the report as a picture: `![words [@claim]](view:w-...)`.
    """
    asked = flow.ViewAsked(enlarge, reduce, exposure, gamma, average, align)
    with answering(as_json), progress("viewing") as bar:
        made = flow.view(case, exhibit, time=time, box=box, asked=asked, to=to, progress=bar)
    if as_json:
        return answer(made.as_json())
    copy = made.copy
    out.print(
        f"[green]{copy.id}[/]  {copy.exhibit} at {copy.t_ms} ms, {copy.width} x {copy.height}"
    )
    out.print(f"what was done: {copy.in_words}")
    out.print(f"the picture: {shown(str(made.path))}")
    out.print(f"to show it in the report: view:{copy.id}")
    return None


def add_to(app: typer.Typer) -> None:
    """Put this command on the program."""
    app.command()(view)
