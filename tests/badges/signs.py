"""words -> drawn devices that bear them, with lettering beside them that must not be read

Latin letters are Pillow's own font (Aileron, CC0). Chinese ones are pictures of lettering, made
once from Noto Sans CJK (OFL): `tests/vectors/badges/NAME.png`, white on black.
"""

import os
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFont

RGB = npt.NDArray[np.uint8]
VECTORS = Path(__file__).parents[1] / "vectors" / "badges"
CHINESE = {"haida": "海达科技", "video": "视频监控", "beiling": "北岭 NK-420"}
BODY, INK, WALL = (222, 224, 220), (38, 40, 44), (96, 118, 104)
DEVICE = (60, 40, 260, 150)
"""The box of the device in ``scene``: x, y, width, height."""

needs_ocr = pytest.mark.skipif(
    find_spec("rapidocr") is None and not os.environ.get("CI"),
    reason="the ocr extra is not installed: pip install --no-deps rapidocr==3.10.0",
)


def latin(words: str, height: int = 24) -> Image.Image:
    """A mask of the words."""
    font = ImageFont.load_default(height)
    left, top, right, bottom = (int(side) for side in font.getbbox(words))
    mask = Image.new("L", (right - left + 4, bottom - top + 4))
    ImageDraw.Draw(mask).text((2 - left, 2 - top), words, font=font, fill=255)
    return mask


def chinese(name: str, height: int = 24) -> Image.Image:
    """A mask of the lettering of that name."""
    mask = Image.open(VECTORS / f"{name}.png").convert("L")
    size = (round(mask.width * height / mask.height), height)
    return mask.resize(size, Image.Resampling.BILINEAR)


def scene(
    badge: Image.Image | None = None,
    angle: float = 0.0,
    beside: tuple[tuple[str, int, int], ...] = (),
    size: tuple[int, int] = (640, 360),
    wall: tuple[int, int, int] = WALL,
) -> RGB:
    """A device with its badge in the middle of its box; ``beside``: words, x and y on the wall."""
    picture = Image.new("RGB", size, wall)
    draw = ImageDraw.Draw(picture)
    x, y, width, height = DEVICE
    body = (x + 6, y + 10, x + width - 6, y + height - 10)
    draw.rounded_rectangle(body, 18, BODY)
    if badge is not None:
        turned = badge.rotate(angle, Image.Resampling.BICUBIC, expand=True)
        at = (x + (width - turned.width) // 2, y + (height - turned.height) // 2)
        picture.paste(INK, at, turned)
    for words, left, top in beside:
        mask = latin(words, 28)
        draw.rectangle((left, top, left + mask.width + 8, top + mask.height + 8), (250, 250, 250))
        picture.paste((10, 10, 10), (left + 4, top + 4), mask)
    return np.asarray(picture)


def saved(path: Path, pixels: RGB) -> Path:
    """The pixels as a PNG file."""
    Image.fromarray(pixels).save(path)
    return path
