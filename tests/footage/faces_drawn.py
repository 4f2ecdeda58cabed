"""one public-domain portrait -> frames in which it stands anywhere, and where its face is.

One person's face, turned, lit and sized in many ways: it says how small, dark or askew a face may
be, nothing about faces that look otherwise.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageEnhance

from tests.footage.covered import astronaut

RGB = NDArray[np.uint8]
FACE = (180, 66, 86, 112)
"""x, y, w, h from brow to chin and ear to ear, measured by hand in the 512 x 512 portrait."""
HEAD = (110, 0, 340, 260)
FRAMES = {720: (1280, 720), 1080: (1920, 1080)}
HEIGHTS = (24, 32, 48, 96, 192, 384)
"""Of the face, in pixels of the frame."""


@dataclass(frozen=True)
class Pose:
    """How a face stands in a frame: its height in pixels, turned by degrees, its brightness."""

    height: int
    turn: float = 0.0
    light: float = 1.0
    flip: bool = False


def background(size: tuple[int, int], seed: int) -> RGB:
    """Soft blocks of any colour."""
    numbers = np.random.default_rng(seed)
    small = numbers.integers(30, 210, (size[1] // 40, size[0] // 40, 3)).astype(np.uint8)
    return np.asarray(Image.fromarray(small).resize(size, Image.Resampling.BICUBIC))


def with_face(
    picture: RGB, pose: Pose, at: tuple[float, float]
) -> tuple[RGB, tuple[int, int, int, int]]:
    """The picture with the face at a share of the room there is; and its box (x, y, w, h)."""
    scale = pose.height / FACE[3]
    middle = (FACE[0] + FACE[2] / 2 - HEAD[0], FACE[1] + FACE[3] / 2 - HEAD[1])
    with Image.open(astronaut()) as portrait:
        head = portrait.convert("RGB").crop(HEAD)
    head = head.rotate(pose.turn, Image.Resampling.BICUBIC, center=middle, fillcolor=(120,) * 3)
    head = ImageEnhance.Brightness(head).enhance(pose.light)
    left = middle[0]
    if pose.flip:
        head, left = head.transpose(Image.Transpose.FLIP_LEFT_RIGHT), head.width - middle[0]
    size = (round(head.width * scale), round(head.height * scale))
    head = head.resize(size, Image.Resampling.LANCZOS)
    canvas = Image.fromarray(picture)
    x, y = (
        round(share * (room - own)) for share, room, own in zip(at, canvas.size, size, strict=True)
    )
    canvas.paste(head, (x, y))
    width, height = FACE[2] * scale, FACE[3] * scale
    box = (x + left * scale - width / 2, y + middle[1] * scale - height / 2, width, height)
    cut = (max(0, round(box[0])), max(0, round(box[1])), round(width), round(height))
    return np.asarray(canvas), cut


def poses(height: int, how_many: int) -> Iterator[tuple[Pose, tuple[float, float]]]:
    """Poses of a face of this height, and where it stands; always the same."""
    numbers = np.random.default_rng(height)
    for _ in range(how_many):
        turn, light = float(numbers.uniform(-25, 25)), float(numbers.uniform(0.45, 1.4))
        flip = bool(numbers.integers(2))
        yield Pose(height, turn, light, flip), tuple(numbers.uniform(0, 1, 2))


def share_black(picture: RGB, box: tuple[int, int, int, int], level: int = 0) -> float:
    """The share of a box's pixels that are no lighter than ``level`` in any channel."""
    x, y, w, h = box
    inside = picture[y : y + h, x : x + w]
    return float((inside.max(axis=2) <= level).mean())
