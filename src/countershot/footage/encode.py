"""frames with times -> a WebM clip's bytes: pictures only, no tag, no sound, the same every time

The second home of ``av``. VP9 by libvpx (BSD): every browser plays it, and anyone may make it.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import av
from av.video.reformatter import ColorRange, Colorspace, Interpolation

from countershot.footage.frames import RGB

MEDIA_TYPE = "video/webm"
_EXACT = Interpolation.BILINEAR | Interpolation.ACCURATE_RND | Interpolation.BITEXACT
_BT709 = 1  # ITU-T H.273: primaries, transfer and matrix of high definition


@dataclass(frozen=True)
class EncodeRules:
    """How a clip is encoded; part of every recipe. ``crf``: 0 (best) to 63."""

    codec: str = "libvpx-vp9"
    crf: int = 24
    cpu_used: int = 6
    longest_gop: int = 100


def encoded(frames: Iterable[tuple[int, RGB]], rules: EncodeRules) -> bytes:
    """A clip of frames of one size with their times in milliseconds (rising, from 0)."""
    out = io.BytesIO()
    with av.open(out, "w", format="webm", options={"fflags": "+bitexact"}) as container:
        stream: Any = None
        for t_ms, pixels in frames:
            if stream is None:
                stream = _stream(container, rules, pixels)
            container.mux(stream.encode(_frame(t_ms, pixels)))
        if stream is not None:
            container.mux(stream.encode())
    return out.getvalue()


def made_with() -> dict[str, str]:
    """The encoder's version, as results state it."""
    major, minor, micro = av.library_versions["libavcodec"]
    return {"av": av.__version__, "ffmpeg libavcodec": f"{major}.{minor}.{micro}"}


def _stream(container: Any, rules: EncodeRules, pixels: RGB) -> Any:
    options = {
        "crf": str(rules.crf), "deadline": "realtime", "cpu-used": str(rules.cpu_used),
        "row-mt": "0", "lag-in-frames": "0", "auto-alt-ref": "0", "threads": "1",
    }  # fmt: skip
    stream = container.add_stream(rules.codec, options=options)
    context = stream.codec_context
    stream.height, stream.width = pixels.shape[:2]
    stream.pix_fmt = "yuv420p"
    stream.time_base = context.time_base = Fraction(1, 1000)
    context.bit_rate, context.gop_size, context.thread_count = 0, rules.longest_gop, 1
    context.flags |= av.codec.context.Flags.bitexact
    context.color_primaries = context.color_trc = context.colorspace = _BT709
    context.color_range = ColorRange.MPEG
    return stream


def _frame(t_ms: int, pixels: RGB) -> av.VideoFrame:
    frame = av.VideoFrame.from_ndarray(pixels, "rgb24").reformat(
        format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG,
        interpolation=_EXACT,
    )  # fmt: skip
    frame.pts, frame.time_base = t_ms, Fraction(1, 1000)
    return frame
