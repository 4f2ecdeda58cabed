"""a network + annotated photographs -> its figures on them: what it finds, what kinds it says

The network is used as ``look`` uses it on photographs. Kinds are measured twice: of the devices
that it found, and of every drawn box given to it: the own close-up network is asked what is in the
box (``closeup.kind_in``); an outside one looks at that part of the picture by itself.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from countershot.errors import BadMaterial, LimitExceeded
from countershot.footage.annotations import Annotated, Box
from countershot.footage.closeup import LEAST_PROPOSED, detect_confirmed, kind_in
from countershot.footage.detect import LEAST_VOTE, Detection
from countershot.footage.frames import RGB
from countershot.footage.photograph import open_photograph
from countershot.networks.figures import Figures, figures
from countershot.networks.measure import LEAST_OVERLAP, Drawn, Found, Pair, matched, overlap
from countershot.ports import Progress

if TYPE_CHECKING:
    from countershot.networks.outside import Outside
    from countershot.networks.runtime import CloseUp, Network

Find = Callable[[RGB], Sequence[Detection]]
AROUND = 0.5
"""Of a given box's width and height: how much of the picture around it is looked at with it."""


@dataclass(frozen=True)
class Measured:
    """A network as it is measured. ``find`` gives weaker boxes too, down to ``floor``, because
    AP50 needs them; those that reach ``threshold`` are the same that a look would give. ``tell``:
    a frame and a box in it (x, y, w, h in px) -> the kind of what is there, or None.
    """

    name: str
    sha256: str
    threshold: float
    floor: float
    find: Find
    tell: Callable[[RGB, Box], str | None]


def own(network: Network, closeup: CloseUp, threshold: float | None) -> Measured:
    """The pinned networks together, at their own threshold or another."""
    pin = network.pin
    least = pin.threshold if threshold is None else threshold
    floor = min(LEAST_PROPOSED, least)
    loose = replace(network, pin=replace(pin, threshold=floor))

    def find(frame: RGB) -> Sequence[Detection]:
        return detect_confirmed(frame, loose, closeup)

    def tell(frame: RGB, box: Box) -> str | None:
        return kind_in(frame, box, closeup)[0]

    return Measured(pin.name, pin.sha256, least, floor, find, tell)


def outsider(network: Outside, threshold: float | None) -> Measured:
    """An outside network, at its described threshold or another."""
    from countershot.footage.outside import detect_outside

    least = network.described.score.threshold if threshold is None else threshold
    floor = min(LEAST_VOTE, least)

    def find(frame: RGB) -> Sequence[Detection]:
        return detect_outside(frame, network, threshold=floor)

    name = network.described.name
    return Measured(name, network.sha256, least, floor, find, telling(find))


def evaluate(pictures: Sequence[Annotated], network: Measured, progress: Progress) -> Figures:
    """Look at every picture, match, and count.

    Raises BadMaterial for a picture that cannot be decoded or has another size than is stated,
    LimitExceeded for one that is too large.
    """
    looked: list[tuple[Pair, ...]] = []
    for number, one in enumerate(pictures, start=1):
        looked.append(looked_at(one, network))
        progress(0.95 * number / len(pictures))
    found = figures(looked, network.threshold)
    progress(1.0)
    return found


def looked_at(picture: Annotated, network: Measured) -> tuple[Pair, ...]:
    """One picture: every found box with the drawn one that it matches, and those not found."""
    frame = _frame(picture)
    found = [
        Found((float(x), float(y), float(w), float(h)), one.score, one.kind)
        for one in network.find(frame)
        for x, y, w, h in (one.box_px,)
    ]
    drawn = [Drawn(one.box, one.kind, network.tell(frame, one.box)) for one in picture.boxes]
    return matched(found, drawn)


def _frame(picture: Annotated) -> RGB:
    name = picture.path.name
    try:
        frame = open_photograph(picture.path).rgb
    except LimitExceeded as error:
        raise LimitExceeded(f"{name}: {error}") from error
    except BadMaterial as error:
        raise BadMaterial(f"{name}: {error}") from error
    height, width = frame.shape[:2]
    if picture.size not in (None, (width, height)):
        raise BadMaterial(
            f"{name} is {width} x {height} pixels as displayed, but its boxes were drawn on "
            f"{picture.size}: it was scaled or turned since. Draw them again, or restore it."
        )
    if any(one.box[0] >= width or one.box[1] >= height for one in picture.boxes):
        raise BadMaterial(f"{name}: a box lies outside it, as it is displayed; draw it again.")
    return frame


def telling(find: Find) -> Callable[[RGB, Box], str | None]:
    """How a detector says the kind of a given box: it looks at that part of the picture alone."""

    def tell(frame: RGB, box: Box) -> str | None:
        height, width = frame.shape[:2]
        x, y, w, h = box
        left, top = max(0, int(x - AROUND * w)), max(0, int(y - AROUND * h))
        right = min(width, math.ceil(x + (1 + AROUND) * w))
        bottom = min(height, math.ceil(y + (1 + AROUND) * h))
        place = (x - left, y - top, w, h)
        seen = find(np.ascontiguousarray(frame[top:bottom, left:right]))
        best = max(seen, key=lambda one: overlap(one.box_px, place), default=None)
        return best.kind if best and overlap(best.box_px, place) >= LEAST_OVERLAP else None

    return tell
