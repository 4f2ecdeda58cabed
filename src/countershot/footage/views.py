"""the frames of one device -> those that show it otherwise than its best view does.

Nobody knows from which side a camera is seen before it is known which camera it is. What changes
when it turns, or the one who films walks, is the shape of its box, then its size, then the time:
these stand in for the angle.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from countershot.footage.follow import Found


@dataclass(frozen=True)
class ViewRules:
    """How many views are kept beside the best one, and which.

    ``most`` views, at least ``apart_ms`` from each other and from the best one; each at least
    ``least_percent`` of the best one's area, and of its sharpness.
    """

    most: int = 4
    apart_ms: int = 400
    least_percent: int = 50


def other_views(found: Sequence[Found], best: Found, rules: ViewRules) -> tuple[Found, ...]:
    """The views to keep beside ``best``, in order of time.

    One after another the frame is taken that is least like any taken before; the earliest of
    equals.
    """
    lasts = max(1, max(one.t_ms for one in found) - min(one.t_ms for one in found))
    good = [one for one in found if is_good(one, best, rules)]
    taken = [best]
    while len(taken) <= rules.most:
        able = [one for one in good if all(abs(one.t_ms - t.t_ms) >= rules.apart_ms for t in taken)]
        if not able:
            break
        taken.append(
            max(able, key=lambda one: (min(unlike(one, t, lasts) for t in taken), -one.t_ms))
        )
    return tuple(sorted(taken[1:], key=lambda one: one.t_ms))


def is_good(one: Found, best: Found, rules: ViewRules) -> bool:
    """Is it large and sharp enough beside the best view?"""
    share = rules.least_percent
    return 100 * _area(one) >= share * _area(best) and 100 * one.sharpness >= share * best.sharpness


def unlike(one: Found, other: Found, lasts_ms: int) -> float:
    """How differently two frames show a device: shape of the box counts most, then size, then time.

    0 for boxes of one shape and size at one time.
    """
    shape = _ratio(one.box_px[2] * other.box_px[3], other.box_px[2] * one.box_px[3])
    size = _ratio(_area(one), _area(other))
    return 4 * shape + size + abs(one.t_ms - other.t_ms) / lasts_ms


def _ratio(one: int, other: int) -> float:
    """How much larger the larger one is: 0.5 for half again as large."""
    less, more = sorted((max(1, one), max(1, other)))
    return more / less - 1


def _area(found: Found) -> int:
    return found.box_px[2] * found.box_px[3]
