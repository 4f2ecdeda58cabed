"""a picture or clip full of what may tell on people -> files of many kinds, each with a secret."""

import io
import zlib
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image, PngImagePlugin, TiffImagePlugin

from tests.footage.clips import scene

SECRET = "SECRET-39.4677N-75.9938E-ana"
RAW = SECRET.encode()
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + RAW + b"</x:xmpmeta>"
ICC = b"\0" * 128 + RAW * 4
SIZE = (160, 120)


def _picture() -> Image.Image:
    return Image.fromarray(scene(1, SIZE))


def _exif(thumbnail: bytes = b"") -> bytes:
    exif = Image.Exif()
    exif[0x010E], exif[0x013B], exif[0x8298] = SECRET, SECRET, SECRET
    exif.get_ifd(0x8825)[1], exif.get_ifd(0x8825)[29] = "N", SECRET
    exif.get_ifd(0x8769)[0x9286] = b"ASCII\0\0\0" + RAW
    return exif.tobytes() + thumbnail


def _saved(form: str, **options: object) -> bytes:
    out = io.BytesIO()
    _picture().save(out, form, **options)  # type: ignore[arg-type]
    return out.getvalue()


def _jpeg_with(marker: int, body: bytes) -> bytes:
    data = _saved("JPEG")
    segment = bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2, "big") + body
    return data[:2] + segment + data[2:]


def _png_with(name: bytes, body: bytes) -> bytes:
    data = _saved("PNG")
    chunk = len(body).to_bytes(4, "big") + name + body
    chunk += zlib.crc32(name + body).to_bytes(4, "big")
    return data[:33] + chunk + data[33:]


def _png_text(kind: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    if kind == "iTXt":
        info.add_itxt("XML:com.adobe.xmp", SECRET)
    else:
        info.add_text("Author", SECRET, zip=kind == "zTXt")
    return _saved("PNG", pnginfo=info)


def _tiff_tags() -> bytes:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[270], tags[315], tags[700] = SECRET, SECRET, XMP
    return _saved("TIFF", tiffinfo=tags)


def _tiff_pages() -> bytes:
    second = Image.fromarray(np.frombuffer((RAW * 200)[:4800], np.uint8).reshape(40, 40, 3))
    return _saved("TIFF", save_all=True, append_images=[second])


def _gif_extension() -> bytes:
    data = _saved("GIF", comment=RAW)
    block = b"\x21\xff\x0bXMP DataXMP" + bytes([len(RAW)]) + RAW + b"\0"
    return data[:-1] + block + b";"


def _jpeg_thumbnail() -> bytes:
    """EXIF whose second directory holds a small JPEG (with the secret in its comment)."""
    small = io.BytesIO()
    _picture().resize((40, 30)).save(small, "JPEG", comment=RAW)
    inner = small.getvalue()
    tiff = b"II*\0\x08\0\0\0" + b"\0\0" + (14).to_bytes(4, "little")
    tags = ((0x0103, 3, 1, 6), (0x0201, 4, 1, 56), (0x0202, 4, 1, len(inner)))
    second = len(tags).to_bytes(2, "little") + b"".join(
        tag.to_bytes(2, "little") + kind.to_bytes(2, "little") + n.to_bytes(4, "little")
        + value.to_bytes(4, "little")
        for tag, kind, n, value in tags
    )  # fmt: skip
    return _jpeg_with(0xE1, b"Exif\0\0" + tiff + second + b"\0" * 4 + inner)


PHOTOGRAPHS: dict[str, Callable[[], bytes]] = {
    "jpeg-exif.jpg": lambda: _saved("JPEG", exif=_exif()),
    "jpeg-xmp.jpg": lambda: _saved("JPEG", xmp=XMP),
    "jpeg-iptc.jpg": lambda: _jpeg_with(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20" + RAW),
    "jpeg-icc.jpg": lambda: _saved("JPEG", icc_profile=ICC),
    "jpeg-comment.jpg": lambda: _saved("JPEG", comment=RAW),
    "jpeg-thumbnail.jpg": _jpeg_thumbnail,
    "jpeg-jfxx.jpg": lambda: _jpeg_with(0xE0, b"JFXX\0\x13\x01\x01" + RAW),
    "jpeg-maker.jpg": lambda: _jpeg_with(0xEB, b"HDR_RI ver=1 " + RAW),
    "jpeg-after.jpg": lambda: _saved("JPEG") + RAW,
    "png-text.png": lambda: _png_text("tEXt"),
    "png-ztxt.png": lambda: _png_text("zTXt"),
    "png-itxt.png": lambda: _png_text("iTXt"),
    "png-exif.png": lambda: _saved("PNG", exif=_exif()),
    "png-icc.png": lambda: _saved("PNG", icc_profile=ICC),
    "png-private.png": lambda: _png_with(b"caMs", RAW),
    "png-after.png": lambda: _saved("PNG") + RAW,
    "webp-exif.webp": lambda: _saved("WEBP", exif=_exif()),
    "webp-xmp.webp": lambda: _saved("WEBP", xmp=XMP),
    "webp-icc.webp": lambda: _saved("WEBP", icc_profile=ICC, lossless=True),
    "tiff-tags.tif": _tiff_tags,
    "tiff-pages.tif": _tiff_pages,
    "gif-comment.gif": lambda: _saved("GIF", comment=RAW),
    "gif-xmp.gif": _gif_extension,
    "bmp-after.bmp": lambda: _saved("BMP") + RAW,
    "avif-exif.avif": lambda: _saved("AVIF", exif=_exif()),
    "avif-xmp.avif": lambda: _saved("AVIF", xmp=XMP),
}
"""File name -> its bytes."""

TAGS = {
    "title": SECRET,
    "comment": SECRET,
    "location": "+39.4677+075.9938/",
    "artist": SECRET,
    "service_name": SECRET,
}


def _clip(path: Path, codec: str, *, sound: bool = False, chapters: bool = False,
          attachment: bool = False, tags: bool = True) -> None:  # fmt: skip
    options = {"movflags": "use_metadata_tags"} if path.suffix in (".mp4", ".mov") else {}
    with av.open(str(path), "w", options=options) as container:
        if tags:
            container.metadata.update(TAGS)
        stream = container.add_stream(codec, rate=25)
        stream.width, stream.height = SIZE
        stream.pix_fmt = "yuv420p"
        if tags:
            stream.metadata["title"] = stream.metadata["handler_name"] = SECRET
        if attachment:
            container.add_attachment("gps.txt", "text/plain", RAW)
        if chapters:
            base = Fraction(1, 1000)
            container.set_chapters(
                [
                    {
                        "id": 1,
                        "start": 0,
                        "end": 200,
                        "time_base": base,
                        "metadata": {"title": SECRET},
                    }
                ]
            )
        audio = container.add_stream("aac", rate=8000) if sound else None
        for number in range(6):
            frame = av.VideoFrame.from_ndarray(scene(number % 2, SIZE), "rgb24")
            frame.pts, frame.time_base = number, Fraction(1, 25)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
        if audio is not None:
            tone = np.frombuffer(RAW * 40, np.uint8)[:1024].astype(np.float32)[None] / 255
            voice = av.AudioFrame.from_ndarray(tone, "fltp", "mono")
            voice.sample_rate, voice.pts = 8000, 0
            container.mux(audio.encode(voice))
            container.mux(audio.encode())


def _spliced(path: Path, codec: str, box: bytes) -> None:
    """A top-level box or element of a camera maker's own, after all that belongs to the film."""
    _clip(path, codec)
    path.write_bytes(path.read_bytes() + box)


def _free_box() -> bytes:
    return (len(RAW) + 8).to_bytes(4, "big") + b"skip" + RAW


def _gps_box() -> bytes:
    return (len(RAW) + 24).to_bytes(4, "big") + b"uuid" + b"camera-maker-gps" + RAW


CLIPS: dict[str, Callable[[Path], None]] = {
    "tags.mp4": lambda path: _clip(path, "libx264"),
    "sound.mp4": lambda path: _clip(path, "libx264", sound=True),
    "chapters.mp4": lambda path: _clip(path, "libx264", chapters=True),
    "free.mp4": lambda path: _spliced(path, "libx264", _free_box()),
    "gps.mp4": lambda path: _spliced(path, "libx264", _gps_box()),
    "tags.mov": lambda path: _clip(path, "libx264"),
    "tags.mkv": lambda path: _clip(path, "libx264"),
    "chapters.mkv": lambda path: _clip(path, "libx264", chapters=True),
    "attachment.mkv": lambda path: _clip(path, "libx264", attachment=True),
    "tags.webm": lambda path: _clip(path, "libvpx"),
    "tags.avi": lambda path: _clip(path, "mpeg4"),
    "tags.flv": lambda path: _clip(path, "flv"),
    "tags.ts": lambda path: _clip(path, "mpeg2video"),
    "tags.wmv": lambda path: _clip(path, "wmv2"),
}
"""File name -> what writes it."""
