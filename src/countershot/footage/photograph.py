"""a photograph from outside -> its pixels as displayed, and its first picture only.

Read by Pillow, with formats named one by one. Colour profiles are not applied; 16-bit pictures
keep their upper 8 bits; transparent parts are shown on white, as a browser page would.
"""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import PIL
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from countershot.errors import BadMaterial, LimitExceeded
from countershot.footage.containers import PHOTOGRAPH, container_of
from countershot.footage.frames import RGB, Grey

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
MAX_PIXELS = 64_000_000
MOST_COUNTED = 1_000
"""A TIFF's pictures are counted up to here: Pillow's own count takes hours for a hostile one."""
Image.MAX_IMAGE_PIXELS = MAX_PIXELS

# What Pillow's readers are known to raise on damaged and hostile files.
_UNREADABLE = (
    ArithmeticError, AttributeError, EOFError, LookupError, MemoryError, OSError, SyntaxError,
    TypeError, ValueError, struct.error,
)  # fmt: skip
_BURSTS = ("Decompressed data too large", "Too much memory used in text chunks")
_EIGHT_BIT = ("1", "L", "P", "RGB", "CMYK", "YCbCr")
_WITH_ALPHA = ("LA", "PA", "La", "RGBA", "RGBa")


@dataclass(frozen=True)
class Photograph:
    """Pixels as displayed (EXIF orientation applied), and how many pictures the file holds.

    ``pictures`` are at least so many where ``more`` says so.
    """

    rgb: RGB
    pictures: int
    more: bool = False


def open_photograph(path: Path, max_pixels: int = MAX_PIXELS) -> Photograph:
    """Decode the first picture of a photograph.

    Raises BadMaterial when it is damaged or of no known kind, LimitExceeded when it is too large
    (judged from its header, before anything is decoded).
    """
    with _opened(path) as image:
        _check_size(image.size, max_pixels)
        return Photograph(_pixels(image), *_pictures(image))


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    """The photograph, its header read; whatever fails inside the block is told in words."""
    if container_of(path) != PHOTOGRAPH:
        raise BadMaterial("The file is a clip, not a photograph.")
    try:
        with path.open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=FORMATS) as image:
                yield image
    except BadMaterial:
        raise
    except Image.DecompressionBombError as error:
        raise LimitExceeded(
            f"The photograph has far more than {MAX_PIXELS} pixels; make a smaller copy, and seal "
            "that too."
        ) from error
    except UnidentifiedImageError as error:  # its own words would tell the path
        raise BadMaterial(
            "The photograph's header cannot be read: it is damaged or cut off; ask for the "
            "original file."
        ) from error
    except _UNREADABLE as error:
        if str(error).startswith(_BURSTS):
            raise LimitExceeded(
                "The photograph's text or colour profile unpacks to more than is allowed: it was "
                "made to do harm; save a copy without it, and seal that too."
            ) from error
        raise BadMaterial(
            f"The photograph cannot be decoded ({error}): it is damaged or cut off; ask for the "
            "original file."
        ) from error


def stated_tags(path: Path) -> dict[str, Any]:
    """EXIF tags of the photograph and of its place, by name; nothing of them is trusted.

    Raises as ``open_photograph`` does; damaged EXIF states nothing.
    """
    with _opened(path) as image:
        _check_size(image.size, MAX_PIXELS)
        try:
            exif = image.getexif()
            whole = {ExifTags.TAGS.get(tag): value for tag, value in exif.items()}
            taken = exif.get_ifd(ExifTags.IFD.Exif)
            whole |= {ExifTags.TAGS.get(tag): value for tag, value in taken.items()}
            place = exif.get_ifd(ExifTags.IFD.GPSInfo)
            whole |= {ExifTags.GPSTAGS.get(tag): value for tag, value in place.items()}
        except _UNREADABLE:
            return {}
    return {name: value for name, value in whole.items() if name is not None}


def made_with() -> dict[str, str]:
    """The decoder's version, as results state it."""
    return {"pillow": PIL.__version__}


def png(pixels: RGB) -> bytes:
    """Pixels as a PNG without any metadata; the same pixels give the same bytes."""
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG", compress_level=6)
    return out.getvalue()


def png_pixels(data: bytes) -> RGB:
    """The pixels of a PNG that ``png`` wrote."""
    with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
        return np.asarray(image.convert("RGB"))


def reduced(pixels: RGB, max_side_px: int) -> RGB:
    """Pixels averaged in whole blocks until neither side is longer than ``max_side_px``."""
    factor = -(-max(pixels.shape[:2]) // max_side_px)
    if factor <= 1:
        return pixels
    return np.asarray(Image.fromarray(pixels).reduce(factor))


def grey(pixels: RGB, side: int) -> Grey:
    """Pixels averaged to a grey square of ``side`` x ``side``, whatever their shape was."""
    whole = Image.fromarray(pixels).convert("L")
    return np.asarray(whole.resize((side, side), Image.Resampling.BOX), dtype=np.uint8)


def scaled(pixels: RGB, width: int, height: int) -> RGB:
    """Pixels in another size, bilinear; what is made smaller is averaged."""
    resized = Image.fromarray(pixels).resize((width, height), Image.Resampling.BILINEAR)
    return np.asarray(resized, dtype=np.uint8)


def _check_size(size: tuple[int, int], max_pixels: int) -> None:
    if size[0] * size[1] > max_pixels:
        raise LimitExceeded(
            f"The photograph is {size[0]} x {size[1]} pixels; at most {max_pixels} pixels "
            "are decoded: make a smaller copy, and seal that too."
        )


def _pictures(image: Image.Image) -> tuple[int, bool]:
    """How many there are, and whether there may be more."""
    if image.format != "TIFF":
        return int(getattr(image, "n_frames", 1)), False
    for place in range(1, MOST_COUNTED):
        try:
            image.seek(place)
        except EOFError:
            return place, False
        except _UNREADABLE:  # there is a further one, and it cannot be read
            return place + 1, True
    return MOST_COUNTED, True


def _pixels(image: Image.Image) -> RGB:
    upright = ImageOps.exif_transpose(image)
    return np.ascontiguousarray(np.asarray(_eight_bit(upright), dtype=np.uint8))


def _eight_bit(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8)).convert("RGB")
    if image.mode in _WITH_ALPHA or "transparency" in image.info:
        front = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", front.size, "white"), front).convert("RGB")
    if image.mode not in _EIGHT_BIT:
        raise BadMaterial(f"Photographs with {image.mode} pixels are not read; convert it to PNG.")
    return image.convert("RGB")
