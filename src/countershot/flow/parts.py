"""what several verbs share -> progress in parts, computed records, a folder to capture into."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from countershot import disk
from countershot.errors import UsageError
from countershot.ports import Progress
from countershot.workspace.keyring import is_exercise
from countershot.workspace.open import Workspace
from countershot.workspace.results import Results, results


def known(space: Workspace) -> Results:
    """The computed records of a case, as its log has them."""
    return results(space.log.entries, space.store)


def part(progress: Progress, start: float, end: float) -> Progress:
    """Progress of a piece of work that is from ``start`` to ``end`` (0 to 1) of the whole."""
    return lambda done: progress(start + (end - start) * done)


def counting(progress: Progress) -> Callable[[str], None]:
    """Progress over an unknown number of items: it approaches the end without reaching it."""
    seen = [0]

    def tell(_: str) -> None:
        seen[0] += 1
        progress(1 - 1 / (1 + seen[0] / 50))

    return tell


def only_the_exercise(space: Workspace) -> None:
    """UsageError in any other case: what enters a log is dated by this computer's clock alone."""
    if not is_exercise(space.case):
        raise UsageError("--now: only the exercise may fix its clock; leave it out.")


@contextmanager
def taking(space: Workspace) -> Iterator[Path]:
    """A folder for what is being captured, inside the case; what killed runs left is removed."""
    index = space.root / "index"
    with disk.storing(index):
        index.mkdir(exist_ok=True)
        for left in index.glob("taking-*"):
            if not _alive(left.name.split("-")[1]):
                shutil.rmtree(left, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix=f"taking-{os.getpid()}-", dir=index))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _alive(number: str) -> bool:
    try:
        os.kill(int(number), 0)
    except (OSError, ValueError):
        return False
    return True
