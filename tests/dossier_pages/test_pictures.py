"""sizes and marks: what is drawn over a picture lies where the words say."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from countershot.dossier.cited import cited
from countershot.dossier.pictures import (
    Mark,
    Plate,
    displayed_size,
    frame_plate,
    mark_pt,
    page_plate,
    with_marks,
)
from countershot.dossier.redact import redact
from tests.counts import count
from tests.dossier_pages.material import BOX, build

SIDEWAYS = 6


def picture(path: Path, kind: str, orientation: int | None) -> Path:
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    out = BytesIO()
    Image.new("RGB", (40, 30), "grey").save(out, kind, exif=exif.tobytes())
    path.write_bytes(out.getvalue())
    return path


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_size_is_that_of_the_picture_upright(tmp_path: Path, kind: str) -> None:
    assert displayed_size(picture(tmp_path / "a", kind, None)) == (40, 30)
    assert displayed_size(picture(tmp_path / "b", kind, SIDEWAYS)) == (30, 40)


@pytest.mark.parametrize("cut", [0, 1, 8, 20, 33])
def test_damaged_pictures_have_no_size_or_the_one_they_state(tmp_path: Path, cut: int) -> None:
    whole = picture(tmp_path / "a", "PNG", None).read_bytes()
    (tmp_path / "b").write_bytes(whole[:cut])
    assert displayed_size(tmp_path / "b") in (None, (40, 30))


def test_a_picture_that_claims_to_be_huge_is_not_shown(tmp_path: Path) -> None:
    whole = bytearray(picture(tmp_path / "a", "PNG", None).read_bytes())
    whole[16:24] = (60_000).to_bytes(4, "big") * 2
    (tmp_path / "b").write_bytes(whole)
    assert displayed_size(tmp_path / "b") is None


def test_points_from_below_become_pixels_from_above(tmp_path: Path) -> None:
    """The page is 595 x 842 points and its picture 893 x 1263 pixels: 1.5 pixels a point."""
    material = build(tmp_path)
    (exhibit, page), _ = next(iter(material.pages.items()))
    mark = mark_pt(material, exhibit, page, (72.0, 480.0, 320.0, 512.0))
    assert mark == Mark(pytest.approx(108.1), pytest.approx(495.0), 372.2, 48.0)
    plate = page_plate(material, redact(material, cited(material)), exhibit, page, "page")
    assert plate is not None
    shown = with_marks(plate, (mark,)).closeup
    left, top, width, height = map(float, shown.split())
    assert left < mark.x and top < mark.y
    assert left + width > mark.x + mark.width and top + height > mark.y + mark.height


def test_the_frame_shows_where_the_view_was_cut(tmp_path: Path) -> None:
    material = build(tmp_path)
    sighting = next(iter(material.facts.sightings.values()))
    frame = frame_plate(material, redact(material, cited(material)), sighting)
    assert frame is not None
    x, y, width, height = BOX
    assert frame.marks == (Mark(x, y, width, height),)


def test_outside_the_exercise_the_frame_is_not_released(tmp_path: Path) -> None:
    material = build(tmp_path, exercise=False)
    sighting = next(iter(material.facts.sightings.values()))
    assert frame_plate(material, redact(material, cited(material)), sighting) is None


SIDE = st.integers(1, 4000)


@settings(max_examples=count(100, 3000))
@given(SIDE, SIDE, st.tuples(*[st.floats(0, 1)] * 4))
def test_a_closeup_shows_the_whole_mark_and_stays_on_the_picture(
    width: int, height: int, parts: tuple[float, float, float, float]
) -> None:
    x, y = parts[0] * width, parts[1] * height
    mark = Mark(x, y, parts[2] * (width - x), parts[3] * (height - y))
    shown = Plate("p.png", width, height, "", (mark,)).closeup
    left, top, across, down = map(float, shown.split())
    assert left >= 0 and left <= mark.x + 0.1
    assert top >= 0 and top <= mark.y + 0.1
    assert left + across >= mark.x + mark.width - 0.2
    assert top + down >= mark.y + mark.height - 0.2
    assert left + across <= max(width, 1) + 1.1 and top + down <= max(height, 1) + 1.1
