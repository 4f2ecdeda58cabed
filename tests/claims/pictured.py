"""a few words -> the squares of a photograph or clip that they describe, drawn by numbers.

``gate``: a drawn scene, another for each first word; ``later``: another picture of the same scene
(same shapes, moved a little; other detail). ``clip walk``: eight pictures. Then edits, in any
order: ``cut``, ``logo``, ``subtitle``, ``dark``, ``flat`` (less contrast), ``noisy``, ``half`` (of
a clip), ``still`` (one picture of a clip), ``beside``: drawn from another place.
"""

import zlib
from collections.abc import Mapping
from typing import Any

import numpy as np
from PIL import Image, ImageFilter

from countershot.footage.same_footage import Squares, shown_again
from countershot.records.facts import AlikeFact

SIDE, BIG = 64, 256
PICTURES = 8


def alike_pictures(exhibits: Mapping[str, Mapping[str, Any]]) -> tuple[AlikeFact, ...]:
    """What the pictures of ``material.json`` have in common."""
    drawn = {name: squares(said["shows"]) for name, said in exhibits.items() if "shows" in said}
    return tuple(AlikeFact(it.one, it.other, it.how) for it in shown_again(drawn))


def squares(words: str) -> Squares:
    """The squares of what the words describe."""
    first, *edits = words.split()
    clip = first == "clip"
    name = edits.pop(0) if clip else first
    pictures = [scene(f"{name} {n}", edits) for n in range(PICTURES if clip else 1)]
    times = [1_000 * n for n in range(len(pictures))]
    if "half" in edits:
        pictures, times = pictures[2:6], times[:4]
    if "still" in edits:
        pictures, times, clip = pictures[3:4], [0], False
    small = [np.asarray(Image.fromarray(each).resize((SIDE, SIDE), Image.Resampling.BOX))
             for each in pictures]  # fmt: skip
    return Squares(tuple(times), np.stack(small), clip)


def scene(name: str, edits: list[str]) -> np.ndarray:
    """Blurred blocks before finer ones: broad shapes and detail, as a street has."""
    later = 7 if "later" in edits else 0
    broad, fine = _noise(name, 8), _noise(f"{name} {later}", 40)
    moved = np.roll(broad, later, axis=(0, 1))
    picture = 0.6 * moved + 0.4 * fine
    if "beside" in edits:
        picture = picture[:, ::-1] * 0.5 + 0.5 * picture
    return _edited(np.clip(picture, 0, 255), edits).astype(np.uint8)


def _edited(picture: np.ndarray, edits: list[str]) -> np.ndarray:
    if "cut" in edits:
        part = Image.fromarray(picture[10:246, 20:256].astype(np.uint8))
        picture = np.asarray(part.resize((BIG, BIG)), np.float64)
    if "dark" in edits:
        picture = picture * 0.5
    if "flat" in edits:
        picture = 80 + picture * 0.4
    if "noisy" in edits:
        picture = picture + np.random.default_rng(5).normal(0, 12, picture.shape)
    picture = picture.copy()
    if "logo" in edits:
        picture[12:44, 196:244] = 230
    if "subtitle" in edits:
        picture[206:240, 40:216] = 10
    return np.clip(picture, 0, 255)


def _noise(name: str, cells: int) -> np.ndarray:
    numbers = np.random.default_rng(zlib.crc32(name.encode()))
    blocks = Image.fromarray(numbers.integers(0, 255, (cells, cells), np.uint8))
    large = blocks.resize((BIG, BIG), Image.Resampling.BICUBIC)
    return np.asarray(large.filter(ImageFilter.GaussianBlur(1)), np.float64)
