"""a sighting's box, spans, moments, limits and damage -> what is filled, or a clear refusal."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from countershot.errors import BadMaterial, LimitExceeded
from countershot.footage.cover import CoverLimits
from countershot.footage.cover_recipe import Part
from countershot.footage.decode import Clip
from countershot.footage.fill import Held, box_at, filled
from countershot.footage.photograph import png_pixels
from countershot.records.base import BoxPx
from tests.counts import count
from tests.footage.clips import BLUE, RGB, scene, with_box, write_clip
from tests.footage.covered import cover_all_but

SIZE = (320, 240)
BOX = (100, 80, 60, 40)


def frames_of(folder: Path, data: bytes) -> list[tuple[int, RGB]]:
    path = folder / "covered.webm"
    path.write_bytes(data)
    return [(frame.t_ms, frame.rgb()) for frame in Clip(path).frames()]


def walking(frames: int) -> tuple[list[RGB], list[tuple[int, BoxPx]]]:
    """A blue device going right, 4 px a frame of 40 ms, seen every fifth frame."""
    boxes = [(20 + 4 * n, 80, 60, 40) for n in range(frames)]
    pictures = [with_box(scene(3, SIZE), box, BLUE) for box in boxes]
    return pictures, [(40 * n, boxes[n]) for n in range(0, frames, 5)]


def test_all_but_the_device_is_one_colour_in_every_frame(tmp_path: Path) -> None:
    pictures, seen = walking(21)
    made = cover_all_but(write_clip(tmp_path / "c.mp4", pictures), seen)
    assert (made.copy.rule, made.copy.network) == ("all but the device", None)
    shown = frames_of(tmp_path, made.file)
    assert [t for t, _ in shown] == [40 * n for n in range(21)]
    for number, (_, picture) in enumerate(shown):
        left, right = 20 + 4 * number, 80 + 4 * number
        assert picture[100, left + 8 : right - 8, 2].min() > 150, number  # the device
        outside = np.concatenate([picture[:, : left - 14], picture[:, right + 14 :]], axis=1)
        assert outside.max() <= 24, number
        assert picture[:64].max() <= 24 and picture[136:].max() <= 24


def test_where_the_device_was_not_seen_everything_is_filled(tmp_path: Path) -> None:
    pictures, _ = walking(60)
    seen = [(400, (60, 80, 60, 40)), (800, (100, 80, 60, 40))]
    shown = frames_of(tmp_path, cover_all_but(write_clip(tmp_path / "c.mp4", pictures), seen).file)
    lit = [t for t, picture in shown if picture.max() > 40]
    assert (lit[0], lit[-1]) == (400, 800)


def test_a_box_moves_in_a_straight_line_but_not_through_a_long_gap() -> None:
    frames = [(0, (0, 0, 10, 10)), (1000, (100, 0, 10, 10)), (9000, (0, 0, 10, 10))]
    middle = box_at(frames, 500, 1500)
    assert middle is not None and middle.tolist() == [50, 0, 60, 10]
    assert box_at(frames, 5000, 1500) is None
    assert box_at(frames, 9001, 1500) is None
    assert box_at([], 0, 1500) is None


def test_held_boxes_count_shortly_before_and_after_and_no_longer() -> None:
    held = Held(hold_ms=100)
    held.add(1000, np.array([[1.0, 2.0, 3.0, 4.0]]))
    held.add(1040, np.zeros((0, 4)))
    assert [t for t in range(0, 2000, 20) if held.at(t)] == list(range(900, 1101, 20))


def test_filled_regions_grow_to_even_pixels_and_stay_in_the_frame() -> None:
    white = np.full((50, 60, 3), 255, np.uint8)
    drawn = filled(white, [np.array([[11.0, 11.0, 21.0, 21.0]])], 0.0, (0, 0, 0))
    rows, columns = np.nonzero(drawn[:, :, 0] == 0)
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (10, 21, 10, 21)
    for box in ([-90, -90, 900, 900], [-90, -90, -5, -5], [55, 45, 99, 99]):
        filled(white, [np.array([box], float)], 0.3, (0, 0, 0))
    assert white.min() == 255, "the pixels given are not changed"


def test_a_span_a_moment_and_a_crop(tmp_path: Path) -> None:
    pictures, seen = walking(30)
    clip = write_clip(tmp_path / "c.mp4", pictures)
    span = cover_all_but(clip, seen, Part(span_ms=(200, 600)))
    assert (span.copy.start_ms, span.copy.end_ms, span.copy.frames) == (200, 600, 11)
    assert [t for t, _ in frames_of(tmp_path, span.file)] == [40 * n for n in range(11)]
    still = cover_all_but(clip, seen, Part(moment_ms=200, box_px=(30, 60, 100, 80)))
    assert (still.copy.width, still.copy.height, still.copy.media_type) == (100, 80, "image/png")
    assert png_pixels(still.file)[:, -20:].max() == 0
    for nowhere in (Part(span_ms=(50_000, 60_000)), Part(moment_ms=50_000)):
        with pytest.raises(BadMaterial, match="correct the time"):
            cover_all_but(clip, seen, nowhere)
    with pytest.raises(BadMaterial, match="not inside the frame"):
        cover_all_but(clip, seen, Part(box_px=(300, 0, 100, 100)))


def test_odd_sizes_and_turned_clips_and_photographs(tmp_path: Path) -> None:
    Image.fromarray(np.resize(scene(1), (141, 181, 3))).save(tmp_path / "odd.png")
    odd = cover_all_but(tmp_path / "odd.png", [(0, (40, 40, 60, 40))])
    assert (odd.copy.width, odd.copy.height) == (181, 141)
    clip = write_clip(tmp_path / "c.mp4", walking(3)[0])
    cut = cover_all_but(clip, [(0, BOX), (900, BOX)], Part(box_px=(11, 7, 101, 77)))
    assert frames_of(tmp_path, cut.file)[0][1].shape == (77, 101, 3)
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    Image.fromarray(scene(2, SIZE)).save(tmp_path / "turned.jpg", exif=exif)
    turned = cover_all_but(tmp_path / "turned.jpg", [(0, (10, 10, 50, 50))])
    assert (turned.copy.width, turned.copy.height) == (SIZE[1], SIZE[0])


def test_the_same_recipe_gives_the_same_bytes_and_leaves_the_exhibit_alone(tmp_path: Path) -> None:
    pictures, seen = walking(12)
    clip = write_clip(tmp_path / "c.mp4", pictures)
    before = clip.read_bytes()
    assert cover_all_but(clip, seen) == cover_all_but(clip, seen)
    assert clip.read_bytes() == before


def test_too_many_frames_or_too_large_a_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    pictures, seen = walking(20)
    clip = write_clip(tmp_path / "c.mp4", pictures)
    with pytest.raises(LimitExceeded, match="--time"):
        cover_all_but(clip, seen, limits=CoverLimits(frames=10))
    with pytest.raises(LimitExceeded, match="shorter span"):
        cover_all_but(clip, seen, limits=CoverLimits(file_bytes=100))


@pytest.mark.parametrize("name", ["c.mp4", "c.mkv", "c.avi", "c.ts", "p.jpg", "p.png", "p.webp"])
def test_damaged_files_give_a_copy_or_a_clear_refusal(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    pictures, seen = walking(10)
    if name.startswith("c"):
        write_clip(path, pictures)
    else:
        Image.fromarray(pictures[0]).save(path)
    whole = path.read_bytes()
    numbers = np.random.default_rng(4)
    for turn in range(count(6, 100)):
        data = bytearray(whole[: len(whole) * (turn + 2) // (turn + 3)])
        for place in numbers.integers(0, len(data), turn):
            data[place] = numbers.integers(0, 256)
        path.write_bytes(data)
        try:
            cover_all_but(path, seen)
        except BadMaterial as refused:
            assert len(str(refused)) > 20
