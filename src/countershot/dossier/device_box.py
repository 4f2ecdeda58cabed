"""a working copy and a sighting -> does the copy show the device's box and nothing around it?"""

from countershot.records.base import BoxPx
from countershot.records.computed import Sighting, WorkingCopy


def shows_only(copy: WorkingCopy, sighting: Sighting) -> bool:
    """Is every pixel of the copy from within the box of the device?

    A view of the sighting is. So is a copy that a person made of a smaller box; of a mean, every
    frame must be within, where its box was moved to.
    """
    if copy.exhibit != sighting.exhibit or copy.box_px is None:
        return False
    if copy.id in (sighting.best_view, *sighting.views):
        return True
    x, y, width, height = copy.box_px
    moved = {frame.t_ms: frame.moved_px for frame in copy.averaged} or {copy.t_ms: (0, 0)}
    return all(
        _inside((x + across, y + down, width, height), box_at(sighting, t_ms))
        for t_ms, (across, down) in moved.items()
    )


def box_at(sighting: Sighting, t_ms: int) -> BoxPx | None:
    """The box of the device at a moment: between two frames, what holds the boxes of both."""
    before = [frame for frame in sighting.frames if frame.t_ms <= t_ms]
    after = [frame for frame in sighting.frames if frame.t_ms >= t_ms]
    if not before or not after:
        return None
    one, two = before[-1].box_px, after[0].box_px
    x, y = min(one[0], two[0]), min(one[1], two[1])
    right, bottom = max(one[0] + one[2], two[0] + two[2]), max(one[1] + one[3], two[1] + two[3])
    return (x, y, right - x, bottom - y)


def _inside(inner: BoxPx, outer: BoxPx | None) -> bool:
    if outer is None:
        return False
    return (
        inner[0] >= outer[0]
        and inner[1] >= outer[1]
        and inner[0] + inner[2] <= outer[0] + outer[2]
        and inner[1] + inner[3] <= outer[1] + outer[3]
    )
