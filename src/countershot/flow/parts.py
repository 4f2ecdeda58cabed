"""what several verbs share -> progress in parts, computed records as they stand."""

from collections.abc import Callable

from countershot.ports import Progress
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
