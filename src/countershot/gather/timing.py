"""a case's stamps and cosignatures -> what each proves, and what is not stamped yet."""

from dataclasses import dataclass

from countershot.answers import TimeTold
from countershot.evidence.audit import Fault
from countershot.workspace.open import Workspace


@dataclass(frozen=True)
class Told:
    """Stamps and cosignatures in the log's order, and what is wrong with them."""

    times: tuple[TimeTold, ...]
    faults: tuple[Fault, ...]


def told(space: Workspace, now: str) -> Told:
    """Judge every stamp and cosignature that the log holds, as of ``now``."""
    return Told((), ())
