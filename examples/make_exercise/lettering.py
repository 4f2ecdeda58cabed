"""a picture -> the same picture with the words that say it is invented."""

from __future__ import annotations

import stage
from PIL import Image, ImageDraw, ImageFont

NOTE = "Invented for the Countershot exercise"
CAPTION = "Channel Nine Ostervale – INVENTED, Countershot exercise"


def face(size: int, name: str = stage.LATIN_FONT) -> ImageFont.FreeTypeFont:
    """A font from the bpy wheel at a size in pixels."""
    return ImageFont.truetype(str(stage.font_path(name)), size)


def corner_note(picture: Image.Image, size: int = 17) -> Image.Image:
    """Small text in the lower left corner of a specimen picture."""
    drawn = picture.copy()
    pen = ImageDraw.Draw(drawn)
    pen.text((14, drawn.height - size - 14), NOTE, font=face(size), fill=(38, 42, 48))
    return drawn


def lower_third(picture: Image.Image) -> Image.Image:
    """The broadcaster's caption, and the note at the top."""
    drawn = picture.convert("RGB")
    band = Image.new("RGBA", drawn.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(band)
    top = drawn.height - 50
    pen.rectangle((28, top, 520, top + 30), fill=(16, 34, 74, 225))
    pen.rectangle((28, top, 36, top + 30), fill=(226, 160, 40, 255))
    pen.text((46, top + 6), CAPTION, font=face(16), fill=(255, 255, 255, 255))
    note = NOTE
    wide = pen.textlength(note, font=face(13))
    right = drawn.width - 14
    pen.rectangle((right - wide - 12, 10, right, 31), fill=(0, 0, 0, 120))
    pen.text((right - wide - 6, 13), note, font=face(13), fill=(255, 255, 255, 235))
    return Image.alpha_composite(drawn.convert("RGBA"), band).convert("RGB")
