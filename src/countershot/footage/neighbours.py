"""a sighting and the others of its exhibit -> those in the same frames, and on which side."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from countershot.records.base import BoxPx, Kind
from countershot.records.computed import Sighting

Side = Literal["above", "below", "left", "right"]


@dataclass(frozen=True)
class Neighbour:
    """Another sighting seen together with this one: ``side`` as the picture shows it.

    ``frames``: in how many frames both are; ``at_side``: in how many of them it is on that side.
    """

    id: str
    kind: Kind | None
    side: Side
    frames: int
    at_side: int


def neighbours(sighting: Sighting, others: Iterable[Sighting]) -> list[Neighbour]:
    """In the order given; the side is that in most frames, and the first seen of equals."""
    own = {frame.t_ms: frame.box_px for frame in sighting.frames}
    found = []
    for other in others:
        if other.id == sighting.id or other.exhibit != sighting.exhibit:
            continue
        sides = [side(own[at.t_ms], at.box_px) for at in other.frames if at.t_ms in own]
        if sides:
            most, count = Counter(sides).most_common(1)[0]
            found.append(Neighbour(other.id, other.kind, most, len(sides), count))
    return found


def side(own: BoxPx, other: BoxPx) -> Side:
    """Where the other box's centre lies from the own one's, along the longer of the two ways."""
    across = 2 * other[0] + other[2] - 2 * own[0] - own[2]
    down = 2 * other[1] + other[3] - 2 * own[1] - own[3]
    if abs(down) > abs(across):
        return "below" if down > 0 else "above"
    return "right" if across > 0 else "left"
