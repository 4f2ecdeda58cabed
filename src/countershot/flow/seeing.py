"""the networks -> what they are, and how good they are on a user's own photographs."""

from pathlib import Path

from countershot.engine.executor import nothing
from countershot.footage.evaluate import Evaluation, evaluate
from countershot.networks import runtime
from countershot.networks.pins import PINS, NetworkPin
from countershot.ports import Progress


def networks() -> tuple[NetworkPin, ...]:
    """Every network that may run here, its bytes checked first. Raises NetworkRefused."""
    return tuple(runtime.load(name).pin for name in PINS)


def card(name: str) -> str:
    """A network's card: what it was trained on, its figures and limits. Raises UsageError."""
    return runtime.card(name)


def evaluated(
    annotations: Path, *, threshold: float | None = None, progress: Progress = nothing
) -> Evaluation:
    """Recall, precision, AP50, kinds and sizes on annotated photographs."""
    return evaluate(annotations, threshold, progress)
