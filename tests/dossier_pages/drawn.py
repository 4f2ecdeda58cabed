"""nothing -> the invented bytes of the synthetic case: a clip's, cameras, a printed page."""

from io import BytesIO

from PIL import Image, ImageDraw

from countershot import canonical


def clip() -> bytes:
    return b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(range(256)) * 8


def camera(width: int, height: int, *, lamps: bool) -> bytes:
    """A drawn speed dome before a sky; ``lamps``: with two lamp strips beside its ball."""
    picture = Image.new("RGB", (width, height), (176, 190, 200))
    draw = ImageDraw.Draw(picture)
    cx, cy, r = width // 2, height // 2, min(width, height) // 4
    draw.rectangle((cx - r // 3, 0, cx + r // 3, cy), fill=(108, 112, 116))
    draw.rounded_rectangle((cx - r, cy - r, cx + r, cy + r // 4), 12, fill=(226, 226, 222))
    draw.ellipse((cx - r, cy - r // 2, cx + r, cy + r * 3 // 2), fill=(52, 54, 58))
    draw.ellipse((cx - r // 3, cy + r // 4, cx + r // 3, cy + r), fill=(20, 20, 24))
    if lamps:
        for side in (-1, 1):
            x = cx + side * (r + r // 4)
            draw.rounded_rectangle(
                (x - r // 6, cy - r // 2, x + r // 6, cy + r), 6, fill=(250, 244, 214)
            )
    return _png(picture)


def sheet(width: int, height: int) -> bytes:
    """A page of bars instead of words."""
    picture = Image.new("RGB", (width, height), (255, 255, 255))
    draw = ImageDraw.Draw(picture)
    for row in range(24):
        length = width - 216 - (row * 97) % 300
        draw.rectangle((108, 96 + row * 44, 108 + length, 112 + row * 44), fill=(60, 60, 64))
    return _png(picture)


def _png(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def pixels_sha256(png: bytes) -> str:
    with Image.open(BytesIO(png)) as picture:
        head = f"RGB8 {picture.width} {picture.height}\n".encode()
        return canonical.sha256_hex(head + picture.convert("RGB").tobytes())
