"""a clip from outside -> its displayed frames in order, with times from the first one.

The only home of ``av`` (PyAV over FFmpeg). Decoding runs on one thread (frames do not depend on it,
but where a damaged clip is given up may) and converts colours with swscale's bit-exact paths, so
that the same clip gives the same pixels on every processor.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn

import av
import numpy as np
from av.video.reformatter import Interpolation, VideoReformatter

from countershot.errors import BadMaterial, LimitExceeded
from countershot.footage.containers import container_of
from countershot.footage.frames import (
    RGB,
    Grey,
    Matrix,
    Outline,
    Unread,
    displayed,
    rounded_ms,
    told_once,
)

OUTLINE_SIZE = (64, 36)
SEEK_LEAD_MS = 2_000
_EXACT = Interpolation.ACCURATE_RND | Interpolation.BITEXACT
_TO_RGB = Interpolation.BILINEAR | Interpolation.FULL_CHR_H_INT | _EXACT
_TO_OUTLINE = Interpolation.AREA | _EXACT
_ENDS_EARLY_MS = 1_000
_DAMAGED = "the clip is damaged here and cannot be decoded"
_UNTIMED = "frames here have no time of their own and are left out"


@dataclass(frozen=True)
class ClipLimits:
    """What a clip may ask for before it is refused."""

    frame_pixels: int = 4096 * 4096
    streams: int = 32
    duration_ms: int = 6 * 3600 * 1000
    frames: int = 6 * 3600 * 120
    decoded_pixels: int = 2**41


@dataclass(frozen=True)
class _Reformatters:
    """The colour converters of one walk through a clip; none may be used by two threads."""

    rgb: VideoReformatter = field(default_factory=VideoReformatter)
    reduced: VideoReformatter = field(default_factory=VideoReformatter)
    outline: VideoReformatter = field(default_factory=VideoReformatter)
    grey: VideoReformatter = field(default_factory=VideoReformatter)


class Frame:
    """One decoded frame; pixels are converted only when asked for.

    ``t_ms``: presentation time after that of the clip's first frame, rounded half up. One thread
    may ask for pixels while another asks for outlines: each has a reformatter of its own.
    """

    def __init__(self, image: av.VideoFrame, t_ms: int, how: "_Reformatters") -> None:
        self._image, self._how = image, how
        self.t_ms = t_ms
        self.keyframe = bool(image.key_frame)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as displayed."""
        width, height = self._image.width, self._image.height
        return (width, height) if _display_matrix(self._image)[0] else (height, width)

    def rgb(self) -> RGB:
        """The frame as displayed: turned and mirrored as the clip's display matrix says."""
        pixels = self._converted(
            self._how.rgb, (self._image.width, self._image.height), "rgb24", _TO_RGB
        )
        return np.ascontiguousarray(displayed(pixels, _display_matrix(self._image)))

    def reduced(self, long_side: int) -> RGB:
        """The frame as displayed, averaged down (or enlarged) to a long side in pixels.

        Straight from the decoded planes: a tenth of the time of converting the whole frame first.
        """
        width, height = self._image.width, self._image.height
        ratio = long_side / max(width, height)
        size = max(1, round(width * ratio)), max(1, round(height * ratio))
        pixels = self._converted(self._how.reduced, size, "rgb24", _TO_OUTLINE)
        return np.ascontiguousarray(displayed(pixels, _display_matrix(self._image)))

    def outline(self) -> Outline:
        """Mean brightness of 36 x 64 cells."""
        return self._converted(self._how.outline, OUTLINE_SIZE, "gray", _TO_OUTLINE).astype(
            np.int16
        )

    def grey(self, side: int) -> Grey:
        """The frame as displayed, averaged to a grey square of ``side`` x ``side`` pixels."""
        pixels = self._converted(self._how.grey, (side, side), "gray", _TO_OUTLINE)
        return np.ascontiguousarray(
            displayed(pixels[..., None], _display_matrix(self._image))[..., 0]
        )

    def _converted(
        self,
        reformatter: VideoReformatter,
        size: tuple[int, int],
        pixel_format: str,
        how: Interpolation,
    ) -> RGB:
        try:
            image = reformatter.reformat(
                self._image, *size, pixel_format, interpolation=how, threads=1
            )
        except av.FFmpegError as error:
            raise BadMaterial(
                f"The clip's pixels ({self._image.format.name}) cannot be shown ({_said(error)}); "
                "convert it, and seal the converted clip too."
            ) from error
        return image.to_ndarray().astype(np.uint8, copy=False)


Frames = Generator[Frame, None, None]
"""Frames in order of time; close it to stop decoding early."""


class Clip:
    """A clip opened for reading; ``frames`` and ``keyframes`` may be walked any number of times.

    ``threads`` of the decoder: a whole clip gives the same frames with any number.
    ``declared_ms``: how long the clip says it lasts (None: it does not say).
    ``size``: width and height of its first frame as displayed. ``last_ms``: the latest
    presentation time met by the walks so far. ``unread``: what they could not decode.
    Raises BadMaterial when it has no readable video, LimitExceeded when it asks for too much.
    """

    def __init__(self, path: Path, limits: ClipLimits | None = None, threads: int = 1) -> None:
        self._path, self._threads = path, threads
        self._limits = limits or ClipLimits()
        self._container = container_of(path)
        if self._container == "photograph":
            raise BadMaterial("The file is a photograph, not a clip.")
        self._unread: set[Unread] = set()
        self.last_ms = 0
        self._first_pts, self._time_base = 0, Fraction(0)
        self._pixels_left = self._limits.decoded_pixels
        with self._opened("DEFAULT") as (container, stream):
            self.declared_ms = self._declared(container, stream)
            self.other_videos = len(container.streams.video) - 1
            first = self._first(container, stream)
        self._first_pts, self._time_base = _pts(first), Fraction(first.time_base or 1)
        self.size = Frame(first, 0, _Reformatters()).size
        self._unread.clear()

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What could not be decoded so far, in order of time; the same gap is told once."""
        return told_once(self._unread)

    @property
    def made_with(self) -> dict[str, str]:
        """The decoder's versions, as results state them."""
        major, minor, micro = av.library_versions["libavcodec"]
        return {"av": av.__version__, "ffmpeg libavcodec": f"{major}.{minor}.{micro}"}

    def stated_tags(self) -> dict[str, str]:
        """Tags of the container, and under them of its pictures; nothing of them is trusted."""
        with self._opened("DEFAULT") as (container, stream):
            return {**stream.metadata, **container.metadata}

    def keyframes(self) -> Frames:
        """Frames that decode on their own, in order: 100 times faster than decoding all."""
        with self._opened("NONKEY") as (container, stream):
            for frame in self._decoded(container, stream):
                if frame.keyframe:
                    yield frame

    def frames(self, from_ms: int = 0) -> Frames:
        """Every frame from ``from_ms`` on, decoded straight through.

        Decoding starts at a keyframe at least two seconds earlier, so that no frame given out
        leans on one that was not decoded.
        """
        first = self._landing(from_ms) if from_ms > SEEK_LEAD_MS else 0
        with self._opened("DEFAULT") as (container, stream):
            if first:
                container.seek(self._pts_of(first), stream=stream)
            for frame in self._decoded(container, stream):
                if frame.t_ms >= from_ms:
                    yield frame

    def _landing(self, from_ms: int) -> int:
        """A time that seeking really lands before; 0: decode from the start instead."""
        wanted = from_ms - SEEK_LEAD_MS
        with self._opened("NONKEY") as (container, stream):
            try:
                container.seek(self._pts_of(wanted), stream=stream)
            except av.FFmpegError:
                return 0
            landed = next(iter(self._decoded(container, stream)), None)
        return wanted if landed is not None and landed.t_ms <= wanted else 0

    def _pts_of(self, t_ms: int) -> int:
        return self._first_pts + int(Fraction(t_ms, 1000) / self._time_base)

    @contextmanager
    def _opened(self, skip: str) -> Iterator[tuple[Any, Any]]:
        """The container and its one video stream; closed again whatever happens."""
        with self._path.open("rb") as file:
            try:
                container = av.open(
                    file,
                    mode="r",
                    format=self._container,
                    options={"max_pixels": str(self._limits.frame_pixels)},
                    metadata_errors="replace",
                    io_open=_refuse_reference,
                )
            except (av.FFmpegError, ValueError, OverflowError) as error:
                raise BadMaterial(
                    f"The clip cannot be opened ({_said(error)}): it is damaged or cut off before "
                    "its index; ask for the original file."
                ) from error
            with container:
                yield container, self._video(container, skip)

    def _video(self, container: Any, skip: str) -> Any:
        if len(container.streams) > self._limits.streams:
            raise LimitExceeded(
                f"The clip has more than {self._limits.streams} streams; save its pictures alone "
                "as a clip, and seal that too."
            )
        try:
            stream = container.streams.best("video")
        except IndexError:  # a damaged header announces streams that PyAV never got to know
            stream = None
        if stream is None or stream.codec_context is None:
            raise BadMaterial(
                "The file holds no video that can be decoded here; convert it, or leave it out."
            )
        context = stream.codec_context
        self._check_size(context.width, context.height)
        context.options = {"max_pixels": str(self._limits.frame_pixels)}
        context.thread_count, context.thread_type = self._threads, "AUTO"
        context.skip_frame = skip
        return stream

    def _check_size(self, width: int, height: int) -> None:
        if width * height > self._limits.frame_pixels:
            raise LimitExceeded(
                f"The clip's frames are {width} x {height} pixels; at most "
                f"{self._limits.frame_pixels} pixels a frame are decoded: make a smaller copy, and "
                "seal that too."
            )

    def _declared(self, container: Any, stream: Any) -> int | None:
        if stream.duration and stream.time_base:
            declared = int(stream.duration * stream.time_base * 1000)
        elif container.duration:
            declared = container.duration // 1000
        else:
            return None
        self._check_duration(declared)
        return declared

    def _check_duration(self, t_ms: int) -> None:
        if t_ms > self._limits.duration_ms:
            hours = self._limits.duration_ms / 3_600_000
            raise LimitExceeded(
                f"The clip lasts longer than {hours:g} hours, or says so; seal a shorter part too."
            )

    def _first(self, container: Any, stream: Any) -> av.VideoFrame:
        for image in self._images(container, stream):
            if image is not None and image.time_base:
                return image
        raise BadMaterial("No frame of the clip can be decoded; ask for the original file.")

    def _decoded(self, container: Any, stream: Any) -> Iterator[Frame]:
        """Frames in order of time; what fails in between is noted in ``unread``."""
        last, count, trouble = -1, 0, ""
        how = _Reformatters()
        for image in self._images(container, stream):
            t_ms = None if image is None else self._t_ms(image)
            if image is None or t_ms is None or t_ms <= last:
                trouble = trouble or (_DAMAGED if image is None else _UNTIMED)
                continue
            if trouble and last >= 0:
                self._unread.add(Unread(last, t_ms, trouble))
            last, count, trouble = t_ms, count + 1, ""
            self._check_duration(t_ms)
            if count > self._limits.frames:
                raise LimitExceeded(
                    f"The clip has more than {self._limits.frames} frames; seal a shorter part too."
                )
            yield Frame(image, t_ms, how)
        if stream.codec_context.skip_frame != "NONKEY":
            self._note_end(last, trouble)

    def _note_end(self, last: int, trouble: str) -> None:
        if trouble:
            end = self.declared_ms if (self.declared_ms or 0) > last else None
            self._unread.add(Unread(last, end, trouble))
        elif self.declared_ms is not None and self.declared_ms - last > _ENDS_EARLY_MS:
            reason = f"the clip says that it lasts {self.declared_ms} ms, but its pictures end here"
            self._unread.add(Unread(last, self.declared_ms, reason))

    def _images(self, container: Any, stream: Any) -> Iterator[av.VideoFrame | None]:
        """Decoded images; None where something could not be decoded."""
        packets = container.demux(stream)
        while True:
            try:
                packet = next(packets)
                self._note_time(packet)
                images = packet.decode()
            except (StopIteration, av.EOFError):
                return
            except IndexError:  # PyAV's own, at the end, when streams appeared along the way
                return
            except av.FFmpegError:
                yield None
                continue
            for image in images:
                self._count(image)
                yield None if image.is_corrupt else image

    def _note_time(self, packet: Any) -> None:
        if packet.pts is not None and not packet.is_corrupt and not packet.is_discard:
            t_ms = rounded_ms((packet.pts - self._first_pts) * self._time_base)
            if t_ms <= self._limits.duration_ms:
                self.last_ms = max(self.last_ms, t_ms)
            else:
                most = self._limits.duration_ms
                hours = f"{most / 3_600_000:g} hours"
                self._unread.add(Unread(most, None, f"what comes later than {hours} is not read"))

    def _count(self, image: av.VideoFrame) -> None:
        self._check_size(image.width, image.height)
        self._pixels_left -= image.width * image.height
        if self._pixels_left < 0:
            raise LimitExceeded(
                "The clip has more pixels than may be decoded of one; seal a shorter part too."
            )

    def _t_ms(self, image: av.VideoFrame) -> int | None:
        if image.pts is None and image.dts is None:
            return None
        return rounded_ms((_pts(image) - self._first_pts) * self._time_base)


def _display_matrix(image: av.VideoFrame) -> Matrix:
    """The signs of the frame's display matrix; any but right angles count as upright."""
    side: Any = image.side_data.get("DISPLAYMATRIX")
    values = np.zeros(9, np.int32) if side is None else np.frombuffer(bytes(side), np.int32)
    a, b, _, c, d = (int(np.sign(value)) for value in values[:5])
    right_angle = bool(a) == bool(d) != bool(b) == bool(c)
    return (a, b, c, d) if right_angle else (1, 0, 0, 1)


def _pts(image: av.VideoFrame) -> int:
    pts = image.pts if image.pts is not None else image.dts
    return 0 if pts is None else int(pts)


def _said(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)


def _refuse_reference(url: str, flags: int, options: dict[str, str]) -> NoReturn:
    raise ValueError("the clip refers to another file, which is never opened")
