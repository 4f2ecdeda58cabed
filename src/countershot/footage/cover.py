"""exhibit + rule -> a covered copy: faces, or all but one device, filled in every frame

The exhibit is only read. Everything is made anew from its pixels, so that no tag, thumbnail,
profile, chapter, subtitle, attachment or sound of it can come along.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np

from countershot import canonical
from countershot.errors import BadMaterial, CannotCheck, LimitExceeded
from countershot.footage import encode, photograph
from countershot.footage.containers import PHOTOGRAPH, container_of
from countershot.footage.cover_recipe import DEVICE, FACES, covered_id
from countershot.footage.decode import Clip
from countershot.footage.faces import FaceFinder, FaceRules
from countershot.footage.fill import Colour, Held, KeepRules, box_at, filled, filled_but
from countershot.footage.frames import RGB
from countershot.footage.view import cropped, frame_at
from countershot.networks.covering import FACES_SHA256
from countershot.ports import Job, Output, Progress
from countershot.records.base import BoxPx
from countershot.records.computed import CoveredCopy

POSTER_SIDE_PX = 640


@dataclass(frozen=True)
class CoverLimits:
    """What one covered copy may take: looking for faces needs most of a second a frame."""

    frames_with_faces: int = 1_500
    frames: int = 15_000
    file_bytes: int = 512 << 20


def cover_step(job: Job, progress: Progress) -> Iterable[Output]:
    """Outputs ``covered`` (a CoveredCopy), ``file`` and, of a clip, ``poster`` (a PNG).

    Raises BadMaterial when the exhibit cannot be decoded or has no such part, CannotCheck when the
    network that finds faces is not installed or is another than the recipe's.
    """
    return Coverer(job).outputs(progress)


class Cover(Protocol):
    """A rule at work: first shown what it must know, then asked to fill frame by frame."""

    still: bool

    def look(self, t_ms: int, pixels: RGB) -> None:
        """See a frame before any is filled."""
        ...

    def fill(self, t_ms: int, pixels: RGB) -> RGB:
        """The frame, filled."""
        ...


@dataclass
class CoverFaces:
    """Boxes live here while frames are filled, and end with it."""

    rules: FaceRules
    colour: Colour
    still: bool
    finder: FaceFinder = field(init=False)
    held: Held = field(init=False)

    def __post_init__(self) -> None:
        self.finder, self.held = FaceFinder(self.rules), Held(self.rules.hold_ms)

    def look(self, t_ms: int, pixels: RGB) -> None:
        """Find faces in the frame."""
        find = self.finder.in_still if self.still else self.finder.in_frame
        self.held.add(t_ms, find(pixels))

    def fill(self, t_ms: int, pixels: RGB) -> RGB:
        """Fill what was found in it, shortly before and shortly after."""
        return filled(pixels, self.held.at(t_ms), self.rules.margin, self.colour)


@dataclass
class CoverAllButDevice:
    """Needs no network and no first look: the boxes are the sighting's."""

    rules: KeepRules
    colour: Colour
    still: bool
    frames: list[tuple[int, BoxPx]]

    def look(self, t_ms: int, pixels: RGB) -> None:
        """Nothing to learn."""

    def fill(self, t_ms: int, pixels: RGB) -> RGB:
        """Fill everything but where the device is at that time."""
        box = box_at(self.frames, t_ms, self.rules.longest_gap_ms)
        return filled_but(pixels, box, self.rules.margin, self.colour)


class Coverer:
    """Makes one covered copy."""

    def __init__(self, job: Job, limits: CoverLimits | None = None) -> None:
        self._job, self._limits = job, limits or CoverLimits()
        self._path: Path = job.paths[0]
        stated = job.parameters
        self._box: BoxPx | None = tuple(stated["box_px"]) if "box_px" in stated else None
        moment = stated.get("moment_ms")
        self._photograph = container_of(self._path) == PHOTOGRAPH
        self._moment: int | None = 0 if self._photograph and moment is None else moment
        self._digest = hashlib.sha256()
        self._made_with = {**photograph.made_with()}

    def outputs(self, progress: Progress) -> Iterator[Output]:
        """The record, the file and the poster."""
        cover = self._cover()
        if self._moment is not None:
            yield from self._still(cover, self._moment)
        else:
            yield from self._clip(cover, progress)
        progress(1.0)

    def _cover(self) -> Cover:
        stated, still = self._job.parameters, self._moment is not None
        colour: Colour = tuple(stated["colour"])
        if stated["rule"] == DEVICE:
            frames = [(int(t), (x, y, w, h)) for t, x, y, w, h in stated["frames"]]
            return CoverAllButDevice(KeepRules(**stated["keep"]), colour, still, frames)
        if self._job.network != FACES_SHA256:
            raise CannotCheck(
                "The recipe names another network than the one that covers faces here; install "
                "the version of countershot that made it to make it again."
            )
        from countershot.networks.runtime import RUNTIME_VERSION

        self._made_with["onnxruntime"] = RUNTIME_VERSION
        numbers = {**stated["faces"], "still_lines": tuple(stated["faces"]["still_lines"])}
        return CoverFaces(FaceRules(**numbers), colour, still)

    def _still(self, cover: Cover, moment_ms: int) -> Iterator[Output]:
        t_ms, pixels, made_with = frame_at(self._path, moment_ms)
        self._made_with |= made_with
        cover.look(t_ms, pixels)
        picture = self._noted(cropped(cover.fill(t_ms, pixels), self._box))
        data = photograph.png(picture)
        yield self._record([t_ms], picture, "image/png", data)
        yield Output("file", "image/png", data)

    def _clip(self, cover: Cover, progress: Progress) -> Iterator[Output]:
        clip = Clip(self._path)
        times = []
        for t_ms, pixels in self._frames(clip, lambda share: progress(0.8 * share)):
            cover.look(t_ms, pixels)
            times.append(t_ms)
        if not times:
            raise BadMaterial("The clip has no frame in that span; correct the times asked for.")
        last: list[RGB] = []
        frames = (
            (t_ms - times[0], self._first(last, cropped(cover.fill(t_ms, pixels), self._box)))
            for t_ms, pixels in self._frames(clip, lambda share: progress(0.8 + 0.2 * share))
        )
        data = encode.encoded(frames, encode.EncodeRules(**self._job.parameters["encode"]))
        self._made_with |= {**clip.made_with, **encode.made_with()}
        if len(data) > self._limits.file_bytes:
            raise LimitExceeded("The covered clip is too large a file; cover a shorter span.")
        yield self._record(times, last[0], encode.MEDIA_TYPE, data)
        yield Output("file", encode.MEDIA_TYPE, data)
        yield Output(
            "poster", "image/png", photograph.png(photograph.reduced(last[0], POSTER_SIDE_PX))
        )

    def _frames(self, clip: Clip, progress: Progress) -> Iterator[tuple[int, RGB]]:
        """Every frame of the span, decoded straight through. Raises LimitExceeded."""
        start, end = self._job.parameters.get("span_ms", (0, None))
        faces = self._job.parameters["rule"] == FACES
        most = self._limits.frames_with_faces if faces else self._limits.frames
        length = max(1, (end or clip.declared_ms or 1) - start)
        with closing(clip.frames(start)) as frames:
            for count, frame in enumerate(frames):
                if end is not None and frame.t_ms > end:
                    return
                if count >= most:
                    raise LimitExceeded(
                        f"The span has more than {most} frames; give a shorter one with --time."
                    )
                if frame.size != clip.size:
                    raise BadMaterial(
                        "The clip's frames change their size; cover a span with one size (--time)."
                    )
                progress(min(1.0, (frame.t_ms - start) / length))
                yield frame.t_ms, frame.rgb()

    def _first(self, first: list[RGB], pixels: RGB) -> RGB:
        if not first:
            first.append(pixels)
        return self._noted(pixels)

    def _noted(self, pixels: RGB) -> RGB:
        """The pixels, added to the digest of all of them."""
        height, width = pixels.shape[:2]
        self._digest.update(f"RGB8 {width} {height}\n".encode())
        self._digest.update(np.ascontiguousarray(pixels).data)
        return pixels

    def _record(self, times: list[int], picture: RGB, media_type: str, data: bytes) -> Output:
        copy = CoveredCopy(
            id=covered_id(self._job.key),
            recipe=self._job.key,
            exhibit=self._job.exhibits[0],
            rule=self._job.parameters["rule"],
            network=self._job.network,
            media_type=media_type,
            width=picture.shape[1],
            height=picture.shape[0],
            frames=len(times),
            start_ms=times[0],
            end_ms=times[-1],
            pixels_sha256=self._digest.hexdigest(),
            sha256=canonical.sha256_hex(data),
            made_with=self._made_with,
        )
        return Output("covered", "application/json", canonical.to_bytes(copy))
