"""a picture -> its lines of text, Chinese and English: where, which words, how sure

Reads whatever it is shown: a caller shows it only what may be read (the box of a device, the page
of a document). The only home of the networks that read. One line at a time on one thread, so that
the same pixels give the same words.
"""

import math
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from countershot.documents.minus import lost_minus
from countershot.documents.text_regions import Points, RegionRules, regions
from countershot.errors import BadMaterial, LimitExceeded
from countershot.networks.reading import (
    FIND_SHA256,
    HEIGHT,
    MULTIPLE,
    READ_SHA256,
    ReadingNetworks,
    is_installed,
    load_reading,
)
from countershot.records.base import BoxPx

OCR_VERSION = "2"
DOUBTED = 0.5
"""The chance of a minus that the network did not read, so that whatever it makes gets a flag."""
NETWORKS = {"find": FIND_SHA256, "read": READ_SHA256}
RGB = NDArray[np.uint8]


@dataclass(frozen=True)
class OcrRules:
    """A line counts from a score of ``line`` on; one below ``turned`` is tried upside down too.

    A single letter counts from ``alone`` on: lenses and screws look like 0, O and 9.
    ``upright``: a region this many times higher than wide is read as turned by a right angle.
    ``margin_px``: grey around the picture, so that text at its edge is found.
    """

    regions: RegionRules = field(default_factory=RegionRules)
    line: float = 0.5
    alone: float = 0.9
    turned: float = 0.95
    upright: float = 1.5
    margin_px: int = 32
    narrowest_px: int = 320
    widest_px: int = 3200

    def stated(self) -> dict[str, Any]:
        """As a recipe's parameters."""
        return asdict(self)


@dataclass(frozen=True)
class OcrLimits:
    """Sides below ``smallest_px`` hold no letter; more than ``pixels`` take too much memory."""

    smallest_px: int = 8
    pixels: int = 6_000_000


@dataclass(frozen=True)
class TextLine:
    """Words as seen; ``score`` is the mean chance of their letters, to three decimals.

    ``at``: the middle of each letter, as a share of the line's length from its beginning;
    ``chances``: how likely the network found each. ``slope``: by how much the line falls for each
    pixel to the right, as on a page that was laid on the scanner askew.
    """

    words: str
    score: float
    box_px: BoxPx
    at: tuple[float, ...] = ()
    chances: tuple[float, ...] = ()
    slope: float = 0.0


def can_read() -> bool:
    """Is the `ocr` extra installed?"""
    return is_installed()


class Ocr:
    """Reads pictures with the verified networks. Raises as ``load_reading`` does."""

    def __init__(
        self,
        rules: OcrRules | None = None,
        limits: OcrLimits | None = None,
        networks: ReadingNetworks | None = None,
    ) -> None:
        self.rules, self._limits = rules or OcrRules(), limits or OcrLimits()
        self._networks = networks or load_reading()

    def lines(self, picture: RGB) -> list[TextLine]:
        """Lines from top to bottom, then from left to right.

        Raises BadMaterial for a picture too small to hold a letter, LimitExceeded for a huge one.
        """
        self._check(picture)
        padded, margin = self._padded(picture)
        found = regions(self._networks.find(padded), self.rules.regions)
        read = [self._line(padded, corners, margin, picture.shape[:2]) for corners in found]
        kept = [line for line in read if self._counts(line)]
        return sorted(kept, key=lambda line: (line.box_px[1], line.box_px[0]))

    def _counts(self, line: TextLine) -> bool:
        letters = len(line.words)
        return letters > 0 and line.score >= (self.rules.alone if letters == 1 else self.rules.line)

    def _check(self, picture: RGB) -> None:
        if picture.ndim != 3 or picture.dtype != np.uint8 or picture.shape[2] != 3:
            raise BadMaterial("Words are read in RGB pictures of 8 bits only.")
        height, width = picture.shape[:2]
        if min(height, width) < self._limits.smallest_px:
            raise BadMaterial(
                f"The picture is {width} x {height} pixels: too small to hold words; at least "
                f"{self._limits.smallest_px} each way are needed."
            )
        if height * width > self._limits.pixels:
            raise LimitExceeded(
                f"The picture is {width} x {height} pixels; words are read in at most "
                f"{self._limits.pixels} pixels. Reduce it, or read a part of it."
            )

    def _padded(self, picture: RGB) -> tuple[RGB, int]:
        """With grey all round, to sides that the network takes."""
        margin = self.rules.margin_px
        height, width = (
            -(-(side + 2 * margin) // MULTIPLE) * MULTIPLE for side in picture.shape[:2]
        )
        out = np.full((height, width, 3), 128, np.uint8)
        out[margin : margin + picture.shape[0], margin : margin + picture.shape[1]] = picture
        return out, margin

    def _line(self, picture: RGB, corners: Points, margin: int, size: tuple[int, int]) -> TextLine:
        strip = straightened(picture, corners, self.rules)
        read = self._words(strip)
        if read.score < self.rules.turned:
            turned = self._words(np.ascontiguousarray(strip[::-1, ::-1]))
            read = max(read, turned, key=lambda one: one.score)
        dash = lost_minus(strip, read.words, read.at)
        if dash is not None:
            sure = (DOUBTED, *read.chances)
            read = replace(read, words=f"-{read.words}", at=(dash, *read.at), chances=sure)
        first = len(read.words) - len(read.words.lstrip())
        words = read.words.strip()
        kept = slice(first, first + len(words))
        where = _box(corners - margin, size)
        at, chances = read.at[kept], read.chances[kept]
        return TextLine(words, round(read.score, 3), where, at, chances, _slope(corners))

    def _words(self, strip: RGB) -> TextLine:
        """The likeliest letter at each step; repeats and blanks dropped (CTC, greedy)."""
        chances = self._networks.read(strip, self.rules.narrowest_px)
        best = chances.argmax(1)
        new = (best != 0) & np.concatenate(([True], best[1:] != best[:-1]))
        if not new.any():
            return TextLine("", 0.0, (0, 0, 0, 0))
        letters = "".join(self._networks.letters[at] for at in best[new])
        wide = max(self.rules.narrowest_px, strip.shape[1]) / strip.shape[1] / len(best)
        at = tuple(round(float((step + 0.5) * wide), 4) for step in np.flatnonzero(new))
        each = chances.max(1)[new].astype(np.float64)
        sure = tuple(round(float(one), 3) for one in each)
        return TextLine(letters, float(each.mean()), (0, 0, 0, 0), at, sure)


def _slope(corners: Points) -> float:
    """Of the side from the first corner to the second; 0 for what stands upright."""
    right, down = corners[1] - corners[0]
    return round(float(down / right), 4) if abs(right) > abs(down) else 0.0


def straightened(picture: RGB, corners: Points, rules: OcrRules) -> RGB:
    """The rectangle's pixels as a strip ``HEIGHT`` px high, bilinear; averaged where made smaller.

    A rectangle much higher than wide is laid on its side, its top to the left.
    """
    start, along, down = corners[0], corners[1] - corners[0], corners[3] - corners[0]
    if np.hypot(*down) >= rules.upright * np.hypot(*along):
        start, along, down = corners[1], down, -along
    length, height = float(np.hypot(*along)), float(np.hypot(*down))
    width = min(rules.widest_px, max(1, math.ceil(HEIGHT * length / height)))
    fine = max(1, math.ceil(height / HEIGHT))
    across = (np.arange(width * fine) + 0.5) / (width * fine)
    below = (np.arange(HEIGHT * fine) + 0.5) / (HEIGHT * fine)
    x = start[0] + across[None] * along[0] + below[:, None] * down[0] - 0.5
    y = start[1] + across[None] * along[1] + below[:, None] * down[1] - 0.5
    sampled = _bilinear(picture, x, y).reshape(HEIGHT, fine, width, fine, 3).mean((1, 3))
    return np.asarray(np.floor(sampled + 0.5), dtype=np.uint8)


def _bilinear(picture: RGB, x: Points, y: Points) -> Points:
    height, width = picture.shape[:2]
    x, y = np.clip(x, 0, width - 1), np.clip(y, 0, height - 1)
    left, top = np.floor(x).astype(int), np.floor(y).astype(int)
    right, under = np.minimum(left + 1, width - 1), np.minimum(top + 1, height - 1)
    fx, fy = (x - left)[..., None], (y - top)[..., None]
    above = picture[top, left] * (1 - fx) + picture[top, right] * fx
    beneath = picture[under, left] * (1 - fx) + picture[under, right] * fx
    return np.asarray(above * (1 - fy) + beneath * fy)


def _box(corners: Points, size: tuple[int, int]) -> BoxPx:
    """The upright box around the corners, inside the picture."""
    limit = np.array([size[1], size[0]])
    low = np.clip(np.floor(corners.min(0)), 0, limit - 1).astype(int)
    high = np.clip(np.ceil(corners.max(0)), low + 1, limit).astype(int)
    return int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1])
