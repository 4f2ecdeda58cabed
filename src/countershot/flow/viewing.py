"""an exhibit, a moment and a box -> a working copy in the log, and its id to cite."""

from dataclasses import replace
from pathlib import Path

from countershot import disk
from countershot.answers import Viewed
from countershot.engine.executor import nothing
from countershot.errors import UsageError
from countershot.flow.parts import known
from countershot.gather import recipes, viewing
from countershot.gather.viewing import ViewAsked
from countershot.ports import Progress
from countershot.workspace.compute import machine
from countershot.workspace.open import open_case

AS_IT_IS = ViewAsked()


def view(
    path: Path,
    name: str,
    *,
    time: str | None = None,
    box: str | None = None,
    asked: ViewAsked = AS_IT_IS,
    to: Path | None = None,
    progress: Progress = nothing,
) -> Viewed:
    """1 write the recipe; 2 make and log the working copy; 3 say what it is; 4 hand the file out.

    The exhibit is never changed. What was made before is not made again.
    """
    if to is not None and to.exists():
        raise UsageError(f"{to}: is there already; choose another name")
    space = open_case(path, write=True)
    wanted = viewing.recipe(recipes.exhibit(space, name), time, box, asked)
    with machine() as hands, space.log.writing() as writer:
        hands.compute(space, writer, [wanted], progress)
        made = viewing.viewed(space, known(space), wanted, hands.passing)
    if to is None:
        return made
    disk.write_atomically(to, made.path.read_bytes())
    return replace(made, path=to)
