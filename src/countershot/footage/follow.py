"""boxes in sampled frames -> one track for each device in each shot.

Greedy linking by overlap, nearness and size, in the spirit of IoU tracking (Bochinski, Eiselein
and Sikora, AVSS 2017): devices move little between samples, so nothing more is needed, and a
reader can follow why two boxes were joined.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Protocol

from countershot.records.base import BoxPx, Kind


class Detected(Protocol):
    """One box that a detector proposes in one frame."""

    @property
    def box_px(self) -> BoxPx: ...
    @property
    def kind(self) -> str | None: ...
    @property
    def score(self) -> float: ...


@dataclass(frozen=True)
class Found:
    """A detection at a time, with how sharp the frame is inside its box."""

    t_ms: int
    box_px: BoxPx
    kind: Kind | None
    score: float
    sharpness: float = 1.0


@dataclass(frozen=True)
class Sampled:
    """What was found in one frame; ``shot`` counts up at every cut."""

    t_ms: int
    shot: int
    found: tuple[Found, ...]


@dataclass(frozen=True)
class FollowRules:
    """When boxes are one device, and how much agreement makes a sighting.

    ``gap_ms``: how long a device may go unseen within a shot. A sighting needs ``least_frames``
    frames over ``least_ms``, in at least ``least_percent`` of the frames sampled between its ends,
    and ``sure_score`` in ``least_frames`` of them: in a clip the network is asked hundreds of
    times, so what it is barely sure of in one photograph is not enough. Weaker boxes only
    lengthen a track (hysteresis, as in Canny's edges), so that its ends are found.
    """

    gap_ms: int = 700
    least_frames: int = 3
    least_ms: int = 300
    least_percent: int = 50
    sure_score: float = 0.55


@dataclass
class Track:
    """One device in one shot: its boxes in order of time."""

    shot: int
    found: list[Found] = field(default_factory=list)

    @property
    def start_ms(self) -> int:
        """Time of the first frame it was found in."""
        return self.found[0].t_ms

    @property
    def end_ms(self) -> int:
        """Time of the last frame it was found in."""
        return self.found[-1].t_ms

    @property
    def score(self) -> float:
        """The median over its frames: a few lucky or blurred frames do not move it."""
        return round(median(found.score for found in self.found), 3)

    @property
    def kind(self) -> Kind | None:
        """The kind that holds more than half of the votes, each weighted by its score."""
        votes: dict[Kind | None, float] = {}
        for found in self.found:
            votes[found.kind] = votes.get(found.kind, 0.0) + found.score
        kind, weight = max(votes.items(), key=lambda vote: (vote[1], str(vote[0])))
        return kind if 2 * weight > sum(votes.values()) else None

    def best(self) -> Found:
        """The frame that shows it best: large, sure and sharp; the earliest of equals."""
        return max(self.found, key=lambda found: (_quality(found), -found.t_ms))


def follow(samples: Sequence[Sampled], rules: FollowRules) -> tuple[Track, ...]:
    """Tracks with enough agreement, in order of first appearance, then down, then across."""
    tracks: list[Track] = []
    for sample in samples:
        alive = [
            track
            for track in tracks
            if track.shot == sample.shot and sample.t_ms - track.end_ms <= rules.gap_ms
        ]
        tracks += _extend(alive, sample)
    kept = [track for track in tracks if _agreed(track, samples, rules)]
    return tuple(sorted(kept, key=_order))


def _order(track: Track) -> tuple[int, int, int, float]:
    x, y, _, _ = track.found[0].box_px
    return (track.start_ms, y, x, -track.score)


def _extend(alive: list[Track], sample: Sampled) -> list[Track]:
    """Give each box to its likeliest track; return the tracks that the others begin."""
    pairs = [
        (likeness(track.found[-1].box_px, found.box_px), t, f)
        for t, track in enumerate(alive)
        for f, found in enumerate(sample.found)
    ]
    taken_tracks: set[int] = set()
    taken_found: set[int] = set()
    for like, t, f in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if like > 0 and t not in taken_tracks and f not in taken_found:
            alive[t].found.append(sample.found[f])
            taken_tracks.add(t)
            taken_found.add(f)
    rest = [found for f, found in enumerate(sample.found) if f not in taken_found]
    return [Track(sample.shot, [found]) for found in rest]


def _agreed(track: Track, samples: Iterable[Sampled], rules: FollowRules) -> bool:
    between = sum(
        sample.shot == track.shot and track.start_ms <= sample.t_ms <= track.end_ms
        for sample in samples
    )
    return (
        len(track.found) >= rules.least_frames
        and track.end_ms - track.start_ms >= rules.least_ms
        and 100 * len(track.found) >= rules.least_percent * between
        and sum(found.score >= rules.sure_score for found in track.found) >= rules.least_frames
    )


def _quality(found: Found) -> float:
    _, _, width, height = found.box_px
    return float(width * height * found.score**2 * found.sharpness)


def overlap(a: BoxPx, b: BoxPx) -> float:
    """Intersection over union of two boxes, 0 to 1."""
    across = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    down = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    if across <= 0 or down <= 0:
        return 0.0
    both = across * down
    return both / (a[2] * a[3] + b[2] * b[3] - both)


def likeness(a: BoxPx, b: BoxPx) -> float:
    """How likely two boxes of following samples are one device; 0: they are not.

    1 to 2: they overlap by a fifth or more. 0 to 1: their centres are nearer than their size and
    their areas within a factor of two (a fast pan leaves small boxes without overlap).
    """
    shared = overlap(a, b)
    if shared >= 0.2:
        return 1 + shared
    areas = sorted((a[2] * a[3], b[2] * b[3]))
    across = a[0] + a[2] / 2 - b[0] - b[2] / 2
    down = a[1] + a[3] / 2 - b[1] - b[3] / 2
    size = (areas[0] * areas[1]) ** 0.25
    nearness = 1 - (across**2 + down**2) ** 0.5 / size if size else 0.0
    return max(0.0, nearness) if areas[1] <= 2 * areas[0] else 0.0
