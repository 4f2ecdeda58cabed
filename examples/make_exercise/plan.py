"""nothing -> the cutting plan of the clip: which shot runs when, at which rate."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

FPS = Fraction(25, 2)
FRAME_MS = 80
WIDTH, HEIGHT = 960, 540


@dataclass(frozen=True)
class Shot:
    """One uncut piece; `travel` is the synthetic camera of a still: (x, y, zoom) at both ends."""

    letter: str
    words: str
    frames: int
    travel: tuple[tuple[float, float, float], tuple[float, float, float]] | None = None


SHOTS = (
    Shot("A", "gate of the training centre, no device", 44, ((0.0, 1.0, 1.18), (1.0, 0.6, 1.12))),
    Shot("B", "the post with two devices, slow push", 63),
    Shot("C", "classroom, no device", 40, ((0.2, 0.5, 1.03), (0.6, 0.5, 1.16))),
    Shot(
        "D",
        "road with street lamps and a loudspeaker, no device",
        44,
        ((1.0, 0.4, 1.14), (0.0, 0.5, 1.14)),
    ),
)


def first_frame(letter: str) -> int:
    """The number of a shot's first frame in the clip."""
    start = 0
    for shot in SHOTS:
        if shot.letter == letter:
            return start
        start += shot.frames
    raise KeyError(letter)


def shot(letter: str) -> Shot:
    """A shot by its letter."""
    return next(s for s in SHOTS if s.letter == letter)
