"""pictures that lie, burst or break -> the picture part of the table of hostile files."""

import io
import struct
import zlib
from functools import cache

import numpy as np
from PIL import Image

from tests.footage.hostile import hostile, put

PNG = b"\x89PNG\r\n\x1a\n"
CUT_OFF = "cut off"
TOO_LARGE = "64000000 pixels.*smaller copy"
TOO_LONG = "text or colour profile"


@cache
def picture(form: str, mode: str = "RGB", size: tuple[int, int] = (96, 64), **how: object) -> bytes:
    """A grey ramp as a file of a format."""
    ramp = np.add.outer(np.arange(size[1]), np.arange(size[0])) % 256
    out = io.BytesIO()
    Image.fromarray(ramp.astype(np.uint8)).convert(mode).save(out, form, **how)
    return out.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    """A PNG chunk with its check sum."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def header(width: int, height: int, bits: int = 8, colour: int = 2, interlace: int = 0) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, interlace))


def png(head: bytes, *chunks: bytes) -> bytes:
    return PNG + head + b"".join(chunks) + chunk(b"IEND", b"")


def zeros(size: int) -> bytes:
    """So many zero bytes, deflated: one packed piece again and again, and their check sum."""
    packer = zlib.compressobj(9, wbits=-15)
    piece = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    rest = packer.compress(bytes(size % (1 << 20))) + packer.flush()
    check = struct.pack(">HH", size % 65_521, 1)
    return b"\x78\xda" + piece * (size >> 20) + rest + check


def after_header(*chunks: bytes) -> bytes:
    """A good PNG with chunks of ours behind its header."""
    good = picture("PNG")
    return good[:33] + b"".join(chunks) + good[33:]


def cut(data: bytes, share: float) -> bytes:
    return data[: int(len(data) * share)]


put("png-only-its-signature.png", "refused", CUT_OFF, lambda: PNG)
put("png-cut-in-its-header.png", "refused", CUT_OFF, lambda: picture("PNG")[:25])
put("png-cut-in-its-pixels.png", "refused", CUT_OFF, lambda: cut(picture("PNG"), 0.6))
put("png-zero-width.png", "refused", CUT_OFF, lambda: png(header(0, 10), chunk(b"IDAT", zeros(9))))
put(
    "png-bomb-in-size.png",
    "limit",
    TOO_LARGE,
    lambda: png(header(50_000, 50_000, 1, 0), chunk(b"IDAT", zeros(1 << 20))),
)
put(
    "png-largest-sides.png",
    "limit",
    TOO_LARGE,
    lambda: png(header(2**31 - 1, 2**31 - 1), chunk(b"IDAT", zeros(100))),
)
put(
    "png-bomb-just-within-the-limit.png",
    "looked",
    "",
    lambda: png(header(8000, 8000), chunk(b"IDAT", zeros(8000 * 24_001))),
)
put(
    "png-more-pixels-than-it-has-room-for.png",
    "looked",
    "",
    lambda: png(header(8, 8), chunk(b"IDAT", zeros(200 << 20))),
)
put(
    "png-bomb-in-its-colour-profile.png",
    "limit",
    TOO_LONG,
    lambda: after_header(chunk(b"iCCP", b"p\0\0" + zeros(200 << 20))),
)
put(
    "png-bomb-in-its-text.png",
    "limit",
    TOO_LONG,
    lambda: after_header(chunk(b"zTXt", b"t\0\0" + zeros(200 << 20))),
)
put(
    "png-many-bombs-in-its-text.png",
    "limit",
    TOO_LONG,
    lambda: after_header(*[chunk(b"zTXt", b"t%d\0\0" % n + zeros(999_999)) for n in range(100)]),
)
put("png-exif-nonsense.png", "looked", "", lambda: after_header(chunk(b"eXIf", b"II*\0\xff" * 9)))
put(
    "png-wrong-check-sum.png",
    "refused",
    CUT_OFF,
    lambda: picture("PNG").replace(b"IHDR", b"IHDR", 1)[:29] + b"abcd" + picture("PNG")[33:],
)
put(
    "png-palette-without-colours.png",
    "looked",
    "",
    lambda: png(header(8, 8, 8, 3), chunk(b"IDAT", zeros(72))),
)
put(
    "png-interlaced.png",
    "looked",
    "",
    lambda: png(header(64, 64, 8, 2, 1), chunk(b"IDAT", zeros(64 * 64 * 3 + 200))),
)
put(
    "png-sixteen-bits.png",
    "looked",
    "",
    lambda: png(header(64, 64, 16, 2), chunk(b"IDAT", zeros(64 * 385))),
)
put(
    "png-says-a-million-moving-pictures.png",
    "looked",
    "only the first of its 10000",
    lambda: after_header(chunk(b"acTL", struct.pack(">II", 1_000_000, 0))),
)
put(
    "png-a-chunk-longer-than-the-file.png",
    "refused",
    CUT_OFF,
    lambda: picture("PNG")[:33] + struct.pack(">I", 2**31 - 1) + b"tEXt",
)
put("png-a-zip-behind-it.png", "looked", "", lambda: picture("PNG") + b"PK\x03\x04" + bytes(99))


def exif(entries: bytes, count: int, following: int = 0) -> bytes:
    """An EXIF segment with one directory of our own."""
    return (
        b"Exif\0\0II*\0\x08\0\0\0"
        + struct.pack("<H", count)
        + entries
        + struct.pack("<I", following)
    )


def jpeg_with(marker: int, *bodies: bytes) -> bytes:
    """A good JPEG with application segments of ours in front."""
    good = picture("JPEG")
    parts = [struct.pack(">BBH", 255, marker, len(body) + 2) + body for body in bodies]
    return good[:2] + b"".join(parts) + good[2:]


def short(tag: int, value: int) -> bytes:
    return struct.pack("<HHIHH", tag, 3, 1, value, 0)


put("jpeg-only-its-start.jpg", "refused", CUT_OFF, lambda: picture("JPEG")[:4])
put("jpeg-cut-in-its-tables.jpg", "refused", CUT_OFF, lambda: picture("JPEG")[:300])
put("jpeg-cut-in-its-pixels.jpg", "refused", CUT_OFF, lambda: cut(picture("JPEG"), 0.9))
put(
    "jpeg-orientation-nonsense.jpg",
    "looked",
    "",
    lambda: jpeg_with(0xE1, exif(short(0x112, 4711), 1)),
)
put(
    "jpeg-exif-directory-that-leads-to-itself.jpg",
    "looked",
    "",
    lambda: jpeg_with(0xE1, exif(struct.pack("<HHII", 0x8769, 4, 1, 8), 1, 8)),
)
put(
    "jpeg-exif-of-65535-entries.jpg",
    "looked",
    "",
    lambda: jpeg_with(0xE1, exif(short(0x112, 6) * 5000, 65_535)),
)
put(
    "jpeg-exif-count-of-four-billion.jpg",
    "looked",
    "",
    lambda: jpeg_with(0xE1, exif(struct.pack("<HHII", 0x112, 3, 2**32 - 1, 26), 1)),
)
put(
    "jpeg-colour-profile-in-255-parts.jpg",
    "looked",
    "",
    lambda: jpeg_with(
        0xE2, *[b"ICC_PROFILE\0" + bytes([n, 255]) + bytes(60_000) for n in range(1, 256)]
    ),
)
put("jpeg-cmyk.jpg", "looked", "", lambda: picture("JPEG", "CMYK"))
put("jpeg-says-pdf.jpg", "looked", "", lambda: jpeg_with(0xFE, b"%PDF-1.7 <script>alert(1)"))


def sized(width: int, height: int, bits: int = 8) -> bytes:
    """A JPEG whose frame header says another size."""
    data = bytearray(picture("JPEG"))
    place = data.index(b"\xff\xc0")
    data[place + 4 : place + 9] = struct.pack(">BHH", bits, height, width)
    return bytes(data)


put("jpeg-bomb-in-size.jpg", "limit", TOO_LARGE, lambda: sized(65_500, 65_500))
put("jpeg-zero-size.jpg", "refused", CUT_OFF, lambda: sized(0, 0))
put("jpeg-twelve-bits.jpg", "refused", CUT_OFF, lambda: sized(96, 64, 12))


@hostile("jpeg-two-hundred-scans.jpg", "looked")
def _() -> bytes:
    """A progressive picture of 4 million pixels whose last scan comes again and again."""
    data = picture("JPEG", "L", (2000, 2000), progressive=True, quality=30)
    last = data.rindex(b"\xff\xda")
    return data[:-2] + data[last:-2] * 200 + data[-2:]


def gif(width: int, height: int, frames: int, delay: int = 1) -> bytes:
    """Frames of one pixel on a screen of any size."""
    one = (
        b"!\xf9\x04\x00" + struct.pack("<H", delay) + b"\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0"
    )
    screen = struct.pack("<HH", width, height) + b"\x80\0\0\0\0\0\xff\xff\xff"
    return b"GIF89a" + screen + one * frames + b";"


put(
    "gif-of-100000-pictures.gif",
    "looked",
    "only the first of its 100000",
    lambda: gif(1, 1, 100_000),
)
put("gif-bomb-in-size.gif", "limit", TOO_LARGE, lambda: gif(65_535, 65_535, 1))
put("gif-zero-size.gif", "refused", CUT_OFF, lambda: gif(0, 0, 0))
put("gif-without-a-picture.gif", "refused", CUT_OFF, lambda: gif(9, 9, 0))
put("gif-cut-in-its-pixels.gif", "refused", CUT_OFF, lambda: cut(picture("GIF"), 0.7))
put("gif-that-is-a-script-too.gif", "refused", CUT_OFF, lambda: b"GIF89a/*" + bytes(20) + b"*/=1;")

put("webp-cut-off.webp", "refused", CUT_OFF, lambda: cut(picture("WEBP"), 0.5))
put("webp-only-its-header.webp", "refused", CUT_OFF, lambda: picture("WEBP")[:16])
put(
    "webp-size-that-lies.webp",
    "refused",
    CUT_OFF,
    lambda: b"RIFF\xff\xff\xff\x7f" + picture("WEBP")[8:],
)
put("webp-bomb-in-size.webp", "limit", TOO_LARGE, lambda: webp_canvas(16_384, 16_384))


def webp_canvas(width: int, height: int) -> bytes:
    """An extended WebP with a canvas and nothing on it."""
    canvas = b"\x02\0\0\0" + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    anim = b"ANIM\x06\0\0\0\0\0\0\0\0\0"
    body = b"WEBPVP8X\x0a\0\0\0" + canvas + anim
    return b"RIFF" + struct.pack("<I", len(body)) + body


@hostile("webp-of-500-pictures.webp", "looked", "only the first of its 500")
def _() -> bytes:
    frames = [Image.new("RGB", (16, 16), (n % 256, n // 256, 9)) for n in range(500)]
    out = io.BytesIO()
    frames[0].save(out, "WEBP", save_all=True, append_images=frames[1:], lossless=True)
    return out.getvalue()


def tiff(entries: dict[int, tuple[int, int, int]], following: int = 0, rest: bytes = b"") -> bytes:
    """One directory: tag -> (type, count, value), and what comes behind it."""
    fields = b"".join(struct.pack("<HHII", tag, *entries[tag]) for tag in sorted(entries))
    return (
        b"II*\0\x08\0\0\0"
        + struct.pack("<H", len(entries))
        + fields
        + struct.pack("<I", following)
        + rest
    )


def grey(width: int, height: int, **other: tuple[int, int, int]) -> dict[int, tuple[int, int, int]]:
    """The tags of a grey picture; ``t277=(3, 1, 9)`` changes one."""
    usual = {
        256: (4, 1, width),
        257: (4, 1, height),
        258: (3, 1, 8),
        259: (3, 1, 1),
        262: (3, 1, 1),
        273: (4, 1, 200),
        277: (3, 1, 1),
        278: (4, 1, height),
        279: (4, 1, width * height % 2**32),
    }
    return usual | {int(name[1:]): value for name, value in other.items()}


put(
    "tiff-directory-that-leads-to-itself.tif", "looked", "", lambda: tiff(grey(8, 8), 8, bytes(400))
)
put("tiff-bomb-in-size.tif", "limit", TOO_LARGE, lambda: tiff(grey(60_000, 60_000), 0, bytes(400)))
put("tiff-zero-size.tif", "refused", CUT_OFF, lambda: tiff(grey(0, 0), 0, bytes(400)))
put(
    "tiff-strip-beyond-the-file.tif",
    "refused",
    CUT_OFF,
    lambda: tiff(grey(64, 64, t273=(4, 1, 2**31)), 0, bytes(400)),
)
put(
    "tiff-four-billion-strips.tif",
    "refused",
    CUT_OFF,
    lambda: tiff(grey(64, 64, t273=(4, 2**32 - 1, 200)), 0, bytes(9000)),
)
put(
    "tiff-a-thousand-samples-a-pixel.tif",
    "refused",
    CUT_OFF,
    lambda: tiff(grey(64, 64, t277=(3, 1, 1000)), 0, bytes(9000)),
)
put(
    "tiff-deflate-nonsense.tif",
    "refused",
    CUT_OFF,
    lambda: tiff(grey(64, 64, t259=(3, 1, 8)), 0, b"\x78\x9c" + b"\xff" * 9000),
)
put(
    "tiff-deflate-bomb.tif",
    "looked",
    "",
    lambda: tiff(
        grey(64, 64, t259=(3, 1, 8), t273=(4, 1, 122), t279=(4, 1, 204_000)), 0, zeros(200 << 20)
    ),
)
put("tiff-cut-off.tif", "refused", CUT_OFF, lambda: cut(picture("TIFF"), 0.5))
put("tiff-no-directory.tif", "refused", CUT_OFF, lambda: b"II*\0\xff\xff\xff\x7f" + bytes(99))


@hostile("tiff-floating-point.tif", "refused", "F pixels")
def _() -> bytes:
    out = io.BytesIO()
    Image.new("F", (32, 32)).save(out, "TIFF")
    return out.getvalue()


@hostile("tiff-of-20000-pictures.tif", "looked", "only the first of its 1000 pictures or more")
def _() -> bytes:
    """A chain of directories that all show the same pixels."""
    one, out = len(tiff(grey(8, 8))) - 8, [b"II*\0\x08\0\0\0"]
    for number in range(20_000):
        following = 8 + (number + 1) * one if number < 19_999 else 0
        out.append(tiff(grey(8, 8), following)[8:])
    return b"".join([*out, bytes(400)])


def bmp(width: int, height: int, bits: int = 24, packed: int = 0, body: bytes = b"") -> bytes:
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, packed, 0, 0, 0, 0, 0)
    whole = 54 + len(body)
    return b"BM" + struct.pack("<IHHI", whole, 0, 0, 54) + info + body


put("bmp-bomb-in-size.bmp", "limit", TOO_LARGE, lambda: bmp(30_000, 30_000))
put("bmp-upside-down-and-cut-off.bmp", "refused", CUT_OFF, lambda: bmp(64, -64, body=bytes(99)))
put("bmp-zero-size.bmp", "refused", CUT_OFF, lambda: bmp(0, 0))
put(
    "bmp-packed-nonsense.bmp",
    "looked",
    "",
    lambda: bmp(64, 64, 8, 1, bytes(1024) + b"\0\x02\xff\xff" * 99),
)

put("avif-cut-off.avif", "refused", CUT_OFF, lambda: cut(picture("AVIF"), 0.8))
put("avif-only-its-brand.avif", "refused", CUT_OFF, lambda: b"\0\0\0\x18ftypavif" + bytes(200))
