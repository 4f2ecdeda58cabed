"""sprites + backgrounds + (seed, number) -> one close-up: a device, a look-alike, or neither

Cut as the program cuts: the box with AROUND of its longer side on every side, squared. A box is
never drawn quite right, so it is moved and scaled here too; and far away is made near again, as an
upscaled few pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

import compose
import numpy as np
from closenet import NOTHING, SIDE
from compose import Picture, Sprite
from PIL import Image

AROUND = 0.25
SCENE = 192


@dataclass(frozen=True)
class CloseUp:
    """A picture (SIDE, SIDE, 3), its class (NOTHING: no device), and which device it is (or -1)."""

    picture: Picture
    kind: int
    device: int


def closeup(
    rng: np.random.Generator,
    devices: list[Sprite],
    others: list[Sprite],
    pool: Picture,
    hard: Picture | None,
    share: float = 0.1,
) -> CloseUp:
    """One training picture; ``hard``: parts of permitted photographs taken for devices before,
    ``share`` of all pictures."""
    if hard is not None and rng.random() < share:
        return CloseUp(_hard(rng, hard), NOTHING, -1)
    what = rng.random()
    if what < 0.66:
        number = int(rng.integers(len(devices)))
        picture = _of(rng, devices[number], devices, others, pool)
        return CloseUp(picture, devices[number].kind, number)
    if what < 0.93:
        other = others[int(rng.integers(len(others)))]
        return CloseUp(_of(rng, other, [], others, pool), NOTHING, -1)
    image = compose.background(rng, pool, SCENE)
    if rng.random() < 0.5:  # a device at the edge, or a corner of one, is not what the box is about
        beside = _beside(rng, image, devices)
        image = beside or image
    return CloseUp(_seen(rng, _cut(rng, image, SCENE / 2, SCENE / 2, SCENE * 0.6)), NOTHING, -1)


def _hard(rng: np.random.Generator, hard: Picture) -> Picture:
    part = Image.fromarray(hard[int(rng.integers(len(hard)))])
    keep = part.width * rng.uniform(0.8, 1.0)
    x, y = rng.uniform(0, part.width - keep, 2)
    part = part.resize((SIDE, SIDE), Image.Resampling.BILINEAR, box=(x, y, x + keep, y + keep))
    if rng.random() < 0.5:
        part = part.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return _seen(rng, part)


def _of(
    rng: np.random.Generator,
    sprite: Sprite,
    devices: list[Sprite],
    others: list[Sprite],
    pool: Picture,
) -> Picture:
    image = compose.background(rng, pool, SCENE)
    if devices and rng.random() < 0.15:
        image = _beside(rng, image, devices if rng.random() < 0.5 else others) or image
    size = SCENE * rng.uniform(0.45, 0.62)
    cut, (bx, by, bw, bh) = compose.fitted(rng, sprite, size)
    cx, cy = rng.uniform(0.45, 0.55, 2) * SCENE
    cut = compose.toned(rng, cut, float(np.asarray(image.resize((8, 8))).mean()))
    x, y = round(cx - bw / 2 - bx), round(cy - bh / 2 - by)
    cut, x, y = compose.stretched(cut, x, y, SCENE)
    image.paste(cut, (x, y), cut)
    longer = max(bw, bh)
    off = rng.normal(0, 0.05, 2) * longer
    return _seen(
        rng, _cut(rng, image, cx + off[0], cy + off[1], longer * float(rng.uniform(0.88, 1.15)))
    )


def _cut(
    rng: np.random.Generator, image: Image.Image, cx: float, cy: float, longer: float
) -> Image.Image:
    half = longer * (0.5 + AROUND)
    box = (cx - half, cy - half, cx + half, cy + half)
    if min(box) < 0 or max(box) > SCENE:
        wide = np.pad(np.asarray(image), ((SCENE, SCENE), (SCENE, SCENE), (0, 0)), mode="edge")
        image, box = Image.fromarray(wide), tuple(v + SCENE for v in box)
    return image.resize((SIDE, SIDE), Image.Resampling.BILINEAR, box=box)


def _beside(rng: np.random.Generator, image: Image.Image, some: list[Sprite]) -> Image.Image | None:
    """Another object that only reaches into the picture, as neighbours on a pole do."""
    sprite = some[int(rng.integers(len(some)))]
    cut, (bx, by, bw, bh) = compose.fitted(rng, sprite, SCENE * rng.uniform(0.3, 0.7))
    turn = rng.uniform(0, 2 * np.pi)
    cx, cy = SCENE / 2 + np.cos(turn) * SCENE * 0.48, SCENE / 2 + np.sin(turn) * SCENE * 0.48
    cut, x, y = compose.stretched(cut, round(cx - bw / 2 - bx), round(cy - bh / 2 - by), SCENE)
    image.paste(cut, (x, y), cut)
    return image


def _seen(rng: np.random.Generator, image: Image.Image) -> Picture:
    """Weather, lens and codec; half of the time from so far that it had to be enlarged."""
    image = compose.weather(rng, compose.foreground(rng, image))
    if rng.random() < 0.5:
        small = int(np.exp(rng.uniform(np.log(32), np.log(SIDE))))
        image = image.resize((small, small), Image.Resampling.BOX)
    return np.asarray(
        Image.fromarray(compose.camera(rng, image)).resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    )
