"""boxes of two sightings -> on which side the other is, in the frames that both are in."""

import pytest

from countershot.footage.neighbours import Neighbour, Side, neighbours, side
from countershot.records.base import BoxPx
from countershot.records.computed import FrameBox, Sighting

OWN: BoxPx = (100, 100, 40, 20)


def sighting(number: int, frames: dict[int, BoxPx], exhibit: str = "x-0a1b2c3d4e5f") -> Sighting:
    return Sighting(
        id=f"s-0a1b2c3d-{number}", exhibit=exhibit, recipe="1" * 64, kind="dome", score=0.9,
        start_ms=min(frames), end_ms=max(frames), best_view="w-0a1b2c3d4e5f",
        frames=tuple(FrameBox(t_ms=t, box_px=box, score=0.9) for t, box in frames.items()),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("box", "where"),
    [
        ((100, 20, 40, 20), "above"), ((100, 180, 40, 20), "below"),
        ((20, 100, 40, 20), "left"), ((180, 100, 40, 20), "right"),
        ((90, 20, 200, 20), "above"), ((100, 100, 42, 22), "right"), (OWN, "left"),
    ],
)  # fmt: skip
def test_the_side_is_along_the_longer_way(box: BoxPx, where: Side) -> None:
    assert side(OWN, box) == where


def test_neighbours_are_others_in_the_same_frames_of_the_same_exhibit() -> None:
    own = sighting(1, {0: OWN, 100: OWN, 200: OWN})
    above = sighting(2, {0: (100, 20, 40, 20), 100: (100, 20, 40, 20), 200: (20, 90, 40, 20)})
    later = sighting(3, {900: (100, 20, 40, 20)})
    elsewhere = sighting(4, {0: (100, 20, 40, 20)}, "x-ffffffffffff")
    found = neighbours(own, [own, above, later, elsewhere])
    assert found == [Neighbour("s-0a1b2c3d-2", "dome", "above", 3, 2)]
