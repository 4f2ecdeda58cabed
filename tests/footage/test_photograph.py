"""photographs of every mode and fault -> displayed 8-bit pixels, or a clear error."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from countershot.errors import BadMaterial, LimitExceeded
from countershot.footage.photograph import open_photograph, png, png_pixels, reduced
from tests.footage.clips import BLUE, RED, scene, with_box
from tests.footage.looking import look_at

PICTURE = with_box(with_box(scene(0), (0, 0, 40, 40), RED), (120, 0, 40, 40), BLUE)
IMAGE = Image.fromarray(PICTURE)


def saved(path: Path, image: Image.Image, kind: str, **options: object) -> Path:
    image.save(path, kind, **options)
    return path


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "GIF", "WEBP", "JPEG", "AVIF"])
def test_every_format_gives_its_pixels(tmp_path: Path, kind: str) -> None:
    pixels = open_photograph(saved(tmp_path / "a", IMAGE, kind)).rgb
    assert pixels.shape == PICTURE.shape
    assert np.abs(pixels[5:35, 5:35].astype(int) - RED).mean() < 15


@pytest.mark.parametrize(
    ("orientation", "shape", "red_at"),
    [
        (1, (120, 160), (5, 5)),
        (3, (120, 160), (-5, -5)),
        (6, (160, 120), (5, -5)),
        (8, (160, 120), (-5, 5)),
        (2, (120, 160), (5, -5)),
    ],
)
def test_exif_orientation_is_applied(
    tmp_path: Path, orientation: int, shape: tuple[int, int], red_at: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = saved(tmp_path / "a.jpg", IMAGE, "JPEG", exif=exif, quality=95)
    pixels = open_photograph(path).rgb
    assert pixels.shape[:2] == shape
    assert np.abs(pixels[red_at].astype(int) - RED).max() < 40


def test_sixteen_bit_grey_keeps_its_upper_bits(tmp_path: Path) -> None:
    values = np.linspace(0, 65535, 160 * 120).reshape(120, 160).astype(np.uint16)
    pixels = open_photograph(saved(tmp_path / "a.png", Image.fromarray(values), "PNG")).rgb
    assert np.array_equal(pixels[..., 0], (values >> 8).astype(np.uint8))


def test_transparent_parts_are_shown_on_white(tmp_path: Path) -> None:
    clear = IMAGE.convert("RGBA")
    clear.putalpha(0)
    pixels = open_photograph(saved(tmp_path / "a.png", clear, "PNG")).rgb
    assert (pixels == 255).all()


@pytest.mark.parametrize("mode", ["CMYK", "L", "1", "P", "YCbCr", "LA"])
def test_other_modes_become_rgb(tmp_path: Path, mode: str) -> None:
    kind = "PNG" if mode in ("P", "1", "L", "LA") else "TIFF"
    pixels = open_photograph(saved(tmp_path / "a", IMAGE.convert(mode), kind)).rgb
    assert (pixels.shape, pixels.dtype) == (PICTURE.shape, np.uint8)


def test_floating_point_pictures_are_refused(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.tif", IMAGE.convert("F"), "TIFF")
    with pytest.raises(BadMaterial, match="F pixels"):
        open_photograph(path)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF"])
def test_only_the_first_of_several_pictures_is_read_and_the_look_says_so(
    tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "a"
    others = [Image.fromarray(scene(2)), Image.fromarray(scene(3))]
    saved(path, IMAGE, kind, save_all=True, append_images=others)
    looked = look_at(path)
    assert [s.kind for s in looked.sightings] == ["bullet", "dome"]
    (missed,) = looked.look.not_looked_at
    assert "first of its 3 pictures" in missed.reason


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "GIF", "WEBP", "JPEG", "AVIF"])
@pytest.mark.parametrize("percent", [1, 10, 40, 90])
def test_a_photograph_cut_off_is_refused_with_a_reason(
    tmp_path: Path, kind: str, percent: int
) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (200, 300, 3), dtype=np.uint8)
    path = saved(tmp_path / "a", Image.fromarray(noise), kind)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * percent // 100])
    with pytest.raises(BadMaterial) as refused:
        open_photograph(path)
    assert str(tmp_path) not in str(refused.value)


def test_a_limit_on_pixels_is_judged_before_decoding(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", IMAGE, "PNG")
    with pytest.raises(LimitExceeded, match="160 x 120"):
        open_photograph(path, max_pixels=160 * 120 - 1)
    assert open_photograph(path, max_pixels=160 * 120).pictures == 1


@pytest.mark.parametrize("seed", range(40))
def test_flipped_bytes_give_pixels_or_bad_material(tmp_path: Path, seed: int) -> None:
    numbers = np.random.default_rng(seed)
    kind = ["PNG", "TIFF", "GIF", "WEBP", "JPEG"][seed % 5]
    path = saved(tmp_path / "a", IMAGE, kind)
    data = bytearray(path.read_bytes())
    for place in numbers.integers(0, min(len(data), 400), 8):
        data[place] = numbers.integers(0, 256)
    path.write_bytes(data)
    try:
        assert open_photograph(path).rgb.ndim == 3
    except BadMaterial as refused:
        assert len(str(refused)) > 20


def test_png_has_no_metadata_and_keeps_every_pixel() -> None:
    data = png(PICTURE)
    assert np.array_equal(png_pixels(data), PICTURE)
    assert data == png(PICTURE.copy())
    names = [
        data[place : place + 4] for place in range(len(data)) if data[place : place + 4].isalpha()
    ]
    assert {b"IHDR", b"IDAT", b"IEND"} >= {
        name for name in names if name in (b"IHDR", b"IDAT", b"IEND", b"tEXt", b"eXIf", b"tIME")
    }
    with Image.open(io.BytesIO(data)) as image:
        assert image.info == {}


@pytest.mark.parametrize("side", [1, 7, 50, 80, 159, 160, 1000])
def test_reducing_fits_and_never_enlarges(side: int) -> None:
    small = reduced(PICTURE, side)
    assert max(small.shape[:2]) <= side or small.shape == PICTURE.shape
    assert abs(int(small.mean()) - int(PICTURE.mean())) <= 3
