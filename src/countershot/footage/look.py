"""one clip or photograph + a network -> sightings, and what was not looked at.

A sighting is a proposal: a device is visible, from when to when, where in each sampled frame.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from countershot import canonical
from countershot.errors import CannotCheck
from countershot.footage import photograph
from countershot.footage.containers import PHOTOGRAPH, container_of
from countershot.footage.decode import Clip
from countershot.footage.follow import Detected, FollowRules, Found, Track, follow
from countershot.footage.frames import RGB
from countershot.footage.select import (
    LONGEST_MS,
    Detector,
    Examiner,
    SelectRules,
    between_keyframes,
    glances,
    measured,
    stretches,
)
from countershot.footage.view import copy_id, view_recipe
from countershot.footage.views import ViewRules, other_views
from countershot.networks import shelf
from countershot.networks.pins import CLOSEUP, DEVICES
from countershot.ports import Job, Output, Progress
from countershot.records.computed import FrameBox, Look, NotLookedAt, Sighting

if TYPE_CHECKING:
    from countershot.networks.runtime import CloseUp, Network

LOOK_STEP = "look"
LOOK_VERSION = "2"


@dataclass(frozen=True)
class PluggedIn:
    """What a recipe states of an outside network: name, two digests, and its thresholds."""

    name: str
    sha256: str
    description_sha256: str
    threshold: float
    kind_threshold: float


SURE_SHARE = 1.1
WEAK_SHARE = 0.7
"""Of the network's threshold: what a sighting in a clip needs, and what may lengthen one."""


def look_parameters(
    media_type: str, outside: "PluggedIn | None" = None, *, dense: bool = False
) -> dict[str, Any]:
    """The parameters that a ``look`` recipe states for an exhibit of this media type.

    Every number of the policy is there: the network's thresholds too, for they are not in the file
    that its digest names. Of an ``outside`` network, the digest of its description stands there.
    ``dense``: a clip of any length is looked at throughout (every ``scan_step_ms``), as short ones
    always are; photographs are looked at in one way only.
    """
    least = (outside or DEVICES).threshold
    stated: dict[str, Any] = {"threshold": least}
    if outside is None:
        stated |= {"kind_threshold": CLOSEUP.kind_threshold, "closeup": CLOSEUP.sha256}
    else:
        stated["kind_threshold"] = outside.kind_threshold
        stated |= {"description": outside.description_sha256, "outside": outside.name}
    if media_type.startswith("image/"):
        return stated
    select = SelectRules(visible_score=least)
    if dense:
        select = replace(select, dense_up_to_ms=LONGEST_MS)
    return {
        **stated,
        "weak_threshold": round(WEAK_SHARE * least, 3),
        "select": asdict(select),
        "follow": asdict(
            FollowRules(sure_score=round(min(SURE_SHARE * least, (1 + least) / 2), 3))
        ),
        "views": asdict(ViewRules()),
    }


def look_step(job: Job, progress: Progress, *, threads: int = 1) -> Iterable[Output]:
    """Outputs ``look`` (a Look) and each Sighting under its own id.

    ``threads`` of the decoder and of our own network: the results do not depend on them.
    Raises BadMaterial when the exhibit cannot be decoded, CannotCheck when the network that the
    recipe names is not the one installed.
    """
    from countershot.networks import runtime

    outside = "description" in job.parameters
    detect = _outside_detector(job) if outside else _detector(job, runtime.load(threads=threads))
    made_with = {"onnxruntime": runtime.RUNTIME_VERSION}
    return Looker(job, detect, made_with, threads=threads).outputs(progress)


def _detector(job: Job, network: "Network", closeup: "CloseUp | None" = None) -> Detector:
    """The networks as this recipe uses them: weaker boxes count when they can be followed."""
    from countershot.footage.closeup import detect_confirmed, glimpsed
    from countershot.networks.runtime import load_closeup

    near = closeup or load_closeup()
    stated = job.parameters
    asked = (job.network or network.pin.sha256, stated.get("closeup", near.pin.sha256))
    if asked != (network.pin.sha256, near.pin.sha256):
        raise CannotCheck(
            "The recipe names another network than the one installed; install the version of "
            "countershot that made it to make it again."
        )
    least = stated.get("threshold", network.pin.threshold)
    weak = stated.get("weak_threshold", least)
    said = stated.get("kind_threshold", near.pin.kind_threshold)
    near = replace(near, pin=replace(near.pin, kind_threshold=said))
    sure, loose = (
        replace(network, pin=replace(network.pin, threshold=each)) for each in (least, weak)
    )

    return Detector(
        glance=lambda frame: glimpsed(frame, sure, near),
        examine=lambda pixels: detect_confirmed(pixels, loose, near),
    )


def _outside_detector(job: Job) -> Detector:
    """The outside network that the recipe names by two digests; quick and thorough are one."""
    from countershot.footage.outside import detect_outside

    network = shelf.fetch(job.parameters["description"], job.network)
    sure, kind = job.parameters["threshold"], job.parameters["kind_threshold"]
    least = job.parameters.get("weak_threshold", sure)

    def boxes(pixels: RGB, threshold: float) -> tuple[Detected, ...]:
        return detect_outside(pixels, network, threshold=threshold, kind=kind)

    return Detector(
        glance=lambda frame: bool(boxes(frame.rgb(), sure)),
        examine=lambda pixels: boxes(pixels, least),
    )


@dataclass(frozen=True)
class Seen:
    """The devices in one exhibit; ``size``: width and height of the displayed frame."""

    tracks: list[Track]
    size: tuple[int, int]
    duration_ms: int
    made_with: dict[str, str]


class Looker:
    """Looks at one exhibit with a given detector."""

    def __init__(
        self, job: Job, detect: Detector, made_with: Mapping[str, str], *, threads: int = 1
    ) -> None:
        self._job, self._detect, self._made_with = job, detect, made_with
        self._threads = threads
        self._path: Path = job.paths[0]
        self._exhibit = job.exhibits[0]
        self._select = SelectRules(**job.parameters.get("select", {}))
        self._follow = FollowRules(**job.parameters.get("follow", {}))
        self._views = ViewRules(**job.parameters.get("views", {"most": 0}))
        self._missed: list[NotLookedAt] = []
        with self._path.open("rb") as file:
            self._sha256 = hashlib.file_digest(file, "sha256").hexdigest()

    def outputs(self, progress: Progress) -> Iterator[Output]:
        """The look and its sightings as canonical JSON."""
        is_photograph = container_of(self._path) == PHOTOGRAPH
        seen = self._photograph() if is_photograph else self._clip(progress)
        sightings = [self._sighting(n, track) for n, track in enumerate(seen.tracks, start=1)]
        look = Look(
            exhibit=self._exhibit,
            width=seen.size[0],
            height=seen.size[1],
            duration_ms=seen.duration_ms,
            sightings=tuple(sighting.id for sighting in sightings),
            not_looked_at=tuple(self._missed),
            made_with={**seen.made_with, **photograph.made_with(), **self._made_with},
        )
        progress(1.0)
        yield Output("look", "application/json", canonical.to_bytes(look))
        for sighting in sightings:
            yield Output(sighting.id, "application/json", canonical.to_bytes(sighting))

    def _photograph(self) -> Seen:
        picture = photograph.open_photograph(self._path)
        if picture.pictures > 1:
            many = f"{picture.pictures} pictures{' or more' if picture.more else ''}"
            self._miss(None, None, f"only the first of its {many} is read")
        tracks = [
            Track(0, [measured(0, picture.rgb, one)]) for one in self._detect.examine(picture.rgb)
        ]
        tracks.sort(key=lambda track: (track.found[0].box_px[1], track.found[0].box_px[0]))
        height, width = picture.rgb.shape[:2]
        return Seen(tracks, (width, height), 0, {})

    def _clip(self, progress: Progress) -> Seen:
        clip, rules = Clip(self._path, threads=self._threads), self._select
        length = max(1, clip.declared_ms or 1)
        seen = glances(clip, self._detect, rules, lambda t: progress(min(0.4, 0.4 * t / length)))
        examiner = Examiner(self._detect, rules, stretches(seen))
        samples = list(
            examiner.samples(clip, lambda t: progress(min(0.99, 0.4 + 0.5 * t / length)))
        )
        for skipped in between_keyframes(seen, examiner.examined, clip.last_ms):
            self._miss(skipped.start_ms, skipped.end_ms, skipped.reason)
        for gap in clip.unread:
            self._miss(gap.start_ms, gap.end_ms, gap.reason)
        if clip.other_videos:
            self._miss(None, None, f"{clip.other_videos} further video streams are not read")
        tracks = list(follow(samples, self._follow))
        return Seen(tracks, clip.size, clip.last_ms, clip.made_with)

    def _miss(self, start_ms: int | None, end_ms: int | None, reason: str) -> None:
        missed = NotLookedAt(exhibit=self._exhibit, start_ms=start_ms, end_ms=end_ms, reason=reason)
        self._missed.append(missed)

    def _sighting(self, ordinal: int, track: Track) -> Sighting:
        best = track.best()
        return Sighting(
            id=f"s-{self._sha256[:8]}-{ordinal}",
            exhibit=self._exhibit,
            recipe=self._job.key,
            kind=track.kind,
            score=track.score,
            start_ms=track.start_ms,
            end_ms=track.end_ms,
            frames=tuple(
                FrameBox(t_ms=found.t_ms, box_px=found.box_px, score=round(found.score, 3))
                for found in track.found
            ),
            best_view=self._view(best),
            views=tuple(map(self._view, other_views(track.found, best, self._views))),
        )

    def _view(self, found: Found) -> str:
        return copy_id(canonical.digest(view_recipe(self._sha256, found.t_ms, found.box_px)))
