"""held-out sprites on sharp, permitted photographs + number -> a scene of 768 px with its boxes

What `choose.py` looks at is made as training pictures are: a small background, enlarged. Here it is
as sharp as a photograph, with devices from 28 px to nearly all of it. `ways.py` looks at these.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import backgrounds
import compose
import numpy as np
from PIL import Image

SIDE = 768
LEAST, MOST = 28, 0.9
SEED = 4242
DRAWN = (backgrounds.foliage, backgrounds.facade, backgrounds.bricks)


def background(
    rng: np.random.Generator, photos: list[Image.Image], wide: list[compose.Picture]
) -> Image.Image:
    """Two in three a part of a photograph, the others a panorama's or drawn."""
    if rng.random() < 0.65:
        photo = photos[int(rng.integers(len(photos)))]
        width, height = photo.size
        part = min(width, height) * rng.uniform(0.5, 1)
        x, y = rng.uniform(0, width - part), rng.uniform(0, height - part)
        where = (x, y, x + part, y + part)
        image = photo.resize((SIDE, SIDE), Image.Resampling.BICUBIC, box=where)
        mirrored = rng.random() < 0.5
        return image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if mirrored else image
    if rng.random() < 0.5:
        small = backgrounds.panorama_view(rng, wide[int(rng.integers(len(wide)))])
    else:
        small = DRAWN[int(rng.integers(len(DRAWN)))](rng)
    return Image.fromarray(small).resize((SIDE, SIDE), Image.Resampling.BICUBIC)


def scene(
    number: int,
    sprites: tuple[list[compose.Sprite], list[compose.Sprite]],
    photos: list[Image.Image],
    wide: list[compose.Picture],
) -> compose.Shown:
    """Scene `number`: none to three of the devices, none to two of the others."""
    rng = np.random.default_rng([SEED, number])
    for _ in range(4):
        image = background(rng, photos, wide)
        devices = int(rng.choice([0, 1, 2, 3], p=[0.2, 0.5, 0.22, 0.08]))
        order = [True] * devices + [False] * int(rng.choice([0, 1, 2], p=[0.5, 0.35, 0.15]))
        rng.shuffle(order)
        truths, taken = [], []
        for is_device in order:
            some = sprites[0] if is_device else sprites[1]
            sprite = some[int(rng.integers(len(some)))]
            size = float(np.exp(rng.uniform(np.log(LEAST), np.log(SIDE * MOST))))
            box = compose.place(rng, image, sprite, size, taken)
            if box is not None:
                taken.append(box)
                truths += [compose.Truth(box, sprite.kind)] if is_device else []
        image = compose.weather(rng, compose.foreground(rng, image))
        picture = compose.camera(rng, image)
        if all(compose.visible(picture, t.box) for t in truths):
            break
    return picture, truths


def scenes(work: Path, hand_cameras: Path, count: int) -> Iterator[compose.Shown]:
    """The permitted photographs that were not trained on, as they are, then `count` scenes."""
    sprites = compose.load(work / "sprites_val")
    both = [s for s in sprites if s.kind >= 0], [s for s in sprites if s.kind < 0]
    held_out = backgrounds.permitted(hand_cameras, "7")
    photos = [Image.open(p).convert("RGB") for p in held_out]
    wide = [np.asarray(Image.open(p)) for p in sorted((work / "panoramas").glob("*.png"))]
    for photo in photos:
        yield np.asarray(photo), []
    for number in range(count):
        yield scene(number, both, photos, wide)
