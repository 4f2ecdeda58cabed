"""a photograph or clip -> its covered copy, and a redaction for the person who looks it through."""

from dataclasses import replace
from pathlib import Path

from countershot import disk
from countershot.answers import Covered
from countershot.engine.executor import nothing
from countershot.errors import UsageError
from countershot.flow.parts import known
from countershot.gather import covering, recipes
from countershot.gather.facts import written
from countershot.ports import Progress
from countershot.workspace.compute import machine
from countershot.workspace.open import open_case


def cover(
    path: Path,
    name: str,
    *,
    only_device: str | None = None,
    time: str | None = None,
    box: str | None = None,
    to: Path | None = None,
    progress: Progress = nothing,
) -> Covered:
    """1 choose rule and part; 2 make and log the copy; 3 draft the redaction; 4 hand the file out.

    The exhibit is never changed. What was made before is not made again.
    """
    if to is not None and to.exists():
        raise UsageError(f"{to}: is there already; choose another name")
    space = open_case(path, write=True)
    facts = written(space)
    wanted = covering.recipe(recipes.exhibit(space, name), facts, only_device, time, box)
    with machine() as hands, space.log.writing() as writer:
        hands.compute(space, writer, [wanted], progress)
        made = covering.covered(space, known(space), wanted, facts, hands.passing)
    if to is None:
        return made
    disk.write_atomically(to, made.path.read_bytes())
    return replace(made, path=to)
