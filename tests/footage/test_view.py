"""a time and a box -> exactly those pixels, named by the recipe; made again, they agree."""

from pathlib import Path

import numpy as np
import pytest

from countershot import canonical
from countershot.errors import BadMaterial
from countershot.footage.agree import agree, agree_sightings
from countershot.footage.decode import Clip
from countershot.footage.frames import RGB
from countershot.footage.photograph import png, png_pixels
from countershot.footage.view import pixels_sha256, view_recipe, view_step
from countershot.ports import Job
from countershot.records.computed import FrameBox, Sighting, WorkingCopy
from tests.footage.clips import RED, scene, with_box, write_clip
from tests.footage.looking import look_at, no_progress


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pictures = [with_box(scene(n // 40), (n, 40, 30, 20), RED) for n in range(120)]
    return write_clip(tmp_path_factory.mktemp("view") / "a.mp4", pictures, gop=40, b_frames=2)


def view(
    path: Path, t_ms: int, box: tuple[int, int, int, int] | None, side: int | None = None
) -> tuple[WorkingCopy, bytes]:
    sha256 = canonical.sha256_hex(path.read_bytes())
    recipe = view_recipe(sha256, t_ms, box, side)
    job = Job(canonical.digest(recipe), (f"x-{sha256[:12]}",), (path,), recipe.parameters)
    copy, picture = view_step(job, no_progress)
    assert (copy.part, picture.part, picture.media_type) == ("copy", "png", "image/png")
    return canonical.from_bytes(WorkingCopy, copy.data, "copy"), picture.data


def frame(path: Path, t_ms: int) -> RGB:
    return next(f.rgb() for f in Clip(path).frames() if f.t_ms == t_ms)


@pytest.mark.parametrize("t_ms", [0, 40, 1600, 3200, 4760])
def test_a_view_is_exactly_the_pixels_of_its_box(clip: Path, t_ms: int) -> None:
    copy, data = view(clip, t_ms, (10, 30, 50, 41))
    assert np.array_equal(png_pixels(data), frame(clip, t_ms)[30:71, 10:60])
    assert (copy.t_ms, copy.box_px, copy.width, copy.height) == (t_ms, (10, 30, 50, 41), 50, 41)
    assert copy.sha256 == canonical.sha256_hex(data)
    assert copy.pixels_sha256 == pixels_sha256(png_pixels(data))
    assert set(copy.made_with) == {"av", "ffmpeg libavcodec", "pillow"}


def test_without_a_box_it_is_the_whole_frame(clip: Path) -> None:
    copy, data = view(clip, 800, None)
    assert np.array_equal(png_pixels(data), frame(clip, 800))
    assert copy.box_px is None


def test_between_two_frames_the_one_on_display_is_shown(clip: Path) -> None:
    copy, data = view(clip, 839, None)
    assert copy.t_ms == 800
    assert np.array_equal(png_pixels(data), frame(clip, 800))


@pytest.mark.parametrize("t_ms", [-1, 4761, 10**9])
def test_a_time_outside_the_clip_is_refused(clip: Path, t_ms: int) -> None:
    with pytest.raises(BadMaterial, match="no frame"):
        view(clip, t_ms, None)


@pytest.mark.parametrize(
    "box", [(-1, 0, 5, 5), (0, 0, 0, 5), (150, 0, 11, 5), (0, 119, 5, 2), (0, 0, 161, 120)]
)
def test_a_box_outside_the_frame_is_refused(clip: Path, box: tuple[int, int, int, int]) -> None:
    with pytest.raises(BadMaterial, match="not inside"):
        view(clip, 0, box)


def test_the_id_is_that_of_the_recipe_and_of_a_sightings_best_view(clip: Path) -> None:
    sightings = look_at(clip).sightings
    assert sightings
    for sighting in sightings:
        shown = {view(clip, found.t_ms, found.box_px)[0].id: found for found in sighting.frames}
        assert sighting.best_view in shown


def test_a_page_picture_of_a_photograph_fits(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png(scene(0, (200, 100))))
    copy, data = view(path, 0, None, 64)
    assert (copy.width, copy.height) == (50, 25)
    assert png_pixels(data).shape == (25, 50, 3)
    whole, _ = view(path, 0, None)
    assert whole.id != copy.id
    assert (whole.width, whole.height) == (200, 100)


def test_a_photograph_has_no_later_moment(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png(scene(0)))
    with pytest.raises(BadMaterial, match="no moment"):
        view(path, 40, None)


def test_the_recipe_key_depends_on_exhibit_time_and_box_only() -> None:
    key = canonical.digest(view_recipe("a" * 64, 40, (1, 2, 3, 4)))
    assert key == canonical.digest(view_recipe("a" * 64, 40, (1, 2, 3, 4)))
    others = {
        canonical.digest(view_recipe("b" * 64, 40, (1, 2, 3, 4))),
        canonical.digest(view_recipe("a" * 64, 41, (1, 2, 3, 4))),
        canonical.digest(view_recipe("a" * 64, 40, (1, 2, 3, 5))),
        canonical.digest(view_recipe("a" * 64, 40, None)),
    }
    assert len(others | {key}) == 5


def test_the_digest_is_over_the_size_and_the_raw_bytes() -> None:
    pixels = np.arange(24, dtype=np.uint8).reshape(2, 4, 3)
    assert pixels_sha256(pixels) == canonical.sha256_hex(b"RGB8 4 2\n" + bytes(range(24)))
    assert pixels_sha256(pixels[:, ::-1]) != pixels_sha256(pixels)
    assert pixels_sha256(pixels[:, ::-1]) == pixels_sha256(pixels[:, ::-1].copy())


def test_a_copy_made_again_is_the_same_or_says_how_it_differs(clip: Path) -> None:
    copy, data = view(clip, 0, (10, 30, 50, 41))
    assert agree(copy, view(clip, 0, (10, 30, 50, 41))[0]) == ("same", "")

    def changed(by: int, **fields: object) -> tuple[WorkingCopy, bytes]:
        pixels = png_pixels(data).astype(np.int16)
        pixels[0, 0] = np.where(pixels[0, 0] > 128, pixels[0, 0] - by, pixels[0, 0] + by)
        other = pixels.astype(np.uint8)
        fields = {"pixels_sha256": pixels_sha256(other), **fields}
        return copy.model_copy(update=fields), png(other)

    near, near_png = changed(2)
    far, far_png = changed(3)
    assert agree(copy, near, data, near_png)[0] == "agrees"
    assert agree(copy, near)[0] == "differs"
    assert agree(copy, far, data, far_png)[0] == "differs"
    elsewhere, _ = changed(3, made_with={"av": "0"})
    assert agree(copy, elsewhere, data, far_png)[0] == "cannot check"
    assert agree(copy, changed(3, width=51)[0], data, far_png)[0] == "differs"


def test_the_same_pixels_with_other_words_are_not_the_same_copy(clip: Path) -> None:
    copy, data = view(clip, 0, (10, 30, 50, 41))
    for said in ({"done": "sharpened"}, {"box_px": (0, 0, 50, 41)}, {"t_ms": 40}):
        outcome, reason = agree(copy.model_copy(update=said), copy, data, data)
        assert outcome == "differs" and "something else" in reason


SIGHTING = Sighting(
    id="s-00000000-1",
    exhibit="x-000000000000",
    recipe="0" * 64,
    kind="ptz",
    score=0.8,
    start_ms=0,
    end_ms=100,
    frames=(
        FrameBox(t_ms=0, box_px=(10, 10, 20, 20), score=0.8),
        FrameBox(t_ms=100, box_px=(11, 10, 20, 20), score=0.8),
    ),
    best_view="w-000000000000",
)


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({}, "same"),
        ({"score": 0.81}, "agrees"),
        ({"score": 0.811}, "cannot check"),
        ({"best_view": "w-111111111111"}, "agrees"),
        ({"kind": None}, "cannot check"),
        ({"frames": SIGHTING.frames[:1]}, "cannot check"),
    ],
)
def test_sightings_agree_within_the_tolerance(change: dict[str, object], outcome: str) -> None:
    after = SIGHTING.model_copy(update=change)
    assert agree_sightings(SIGHTING, after)[0] == outcome
    here = "differs" if outcome == "cannot check" else outcome
    assert agree_sightings(SIGHTING, after, same_machine=True)[0] == here


@pytest.mark.parametrize(("shift", "outcome"), [(2, "agrees"), (3, "cannot check")])
@pytest.mark.parametrize("side", range(4))
def test_boxes_agree_within_two_pixels(side: int, shift: int, outcome: str) -> None:
    box = list(SIGHTING.frames[1].box_px)
    box[side] += shift
    moved = SIGHTING.frames[1].model_copy(update={"box_px": tuple(box)})
    after = SIGHTING.model_copy(update={"frames": (SIGHTING.frames[0], moved)})
    assert agree_sightings(SIGHTING, after)[0] == outcome
