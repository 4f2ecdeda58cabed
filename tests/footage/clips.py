"""drawn scenes -> small clips, encoded here, for tests."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

RGB = NDArray[np.uint8]
SIZE = (160, 120)
RED = (220, 30, 30)
BLUE = (30, 30, 220)


def scene(seed: int, size: tuple[int, int] = SIZE) -> RGB:
    """A still background of soft blocks of one brightness, another for every seed."""
    numbers = np.random.default_rng(seed)
    base = 60 + 40 * (seed % 4)
    blocks = numbers.integers(base - 15, base + 15, (size[1] // 20, size[0] // 20, 1))
    grey = np.repeat(np.repeat(blocks, 20, axis=0), 20, axis=1)
    return np.repeat(grey, 3, axis=2).astype(np.uint8)


def with_box(picture: RGB, box: tuple[int, int, int, int], colour: tuple[int, int, int]) -> RGB:
    """The picture with a filled rectangle drawn at x, y, w, h (clipped to the picture)."""
    x, y, w, h = box
    drawn = picture.copy()
    drawn[max(0, y) : max(0, y + h), max(0, x) : max(0, x + w)] = colour
    return drawn


def write_clip(
    path: Path,
    pictures: Sequence[RGB],
    *,
    fps: int = 25,
    gop: int = 12,
    b_frames: int = 0,
    times_ms: Sequence[int] | None = None,
    options: dict[str, str] | None = None,
    container_options: dict[str, str] | None = None,
) -> Path:
    """Encode pictures as H.264; ``times_ms`` gives each its presentation time."""
    codec = "libx264"
    with av.open(str(path), "w", options=container_options or {}) as container:
        stream = container.add_stream(codec, rate=fps)
        stream.height, stream.width = pictures[0].shape[:2]
        stream.pix_fmt = "yuv420p"
        stream.time_base = Fraction(1, 1000)
        stream.codec_context.time_base = Fraction(1, 1000)
        stream.codec_context.gop_size = gop
        stream.codec_context.max_b_frames = b_frames
        stream.options = {
            "sc_threshold": "0", "preset": "ultrafast", "crf": "12", "threads": "1",
            "bf": str(b_frames), **(options or {}),
        }  # fmt: skip
        for number, picture in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(picture, "rgb24")
            frame.pts = times_ms[number] if times_ms else number * 1000 // fps
            frame.time_base = Fraction(1, 1000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def shots(*parts: tuple[int, Callable[[int], RGB]]) -> list[RGB]:
    """Pictures of shots cut hard together: (frames, number in the shot -> picture)."""
    return [draw(number) for count, draw in parts for number in range(count)]
