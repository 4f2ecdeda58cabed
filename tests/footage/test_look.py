"""clips with known devices -> the sightings that a user must get."""

from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest

from countershot import canonical
from countershot.footage.follow import FollowRules, overlap
from countershot.footage.look import look_parameters
from countershot.footage.photograph import png
from countershot.footage.select import SelectRules
from countershot.footage.view import view_recipe
from countershot.networks.pins import DEVICES
from tests.footage.clips import BLUE, RED, RGB, scene, shots, with_box, write_clip
from tests.footage.detectors import Box, rectangles
from tests.footage.looking import look_at


def two_on_a_post(number: int) -> RGB:
    """A bullet that drifts right above a dome that stands still."""
    return with_box(with_box(scene(1), (20 + number, 20, 30, 20), RED), (60, 70, 24, 30), BLUE)


@pytest.fixture(scope="module")
def post_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """0.8 s empty, 1.2 s with two devices (800 to 1960 ms), 2.4 s empty; one keyframe only."""
    pictures = shots((20, lambda n: scene(0)), (30, two_on_a_post), (60, lambda n: scene(2)))
    path = tmp_path_factory.mktemp("clips") / "post.mp4"
    return write_clip(path, pictures, gop=250, b_frames=2)


def test_two_devices_on_a_post_are_two_sightings_in_stable_order(post_clip: Path) -> None:
    looked = look_at(post_clip)
    assert [sighting.kind for sighting in looked.sightings] == ["bullet", "dome"]
    sha256 = canonical.sha256_hex(post_clip.read_bytes())
    assert looked.look.sightings == (f"s-{sha256[:8]}-1", f"s-{sha256[:8]}-2")


def test_both_ends_of_a_sighting_are_the_first_and_last_frame_of_its_shot(post_clip: Path) -> None:
    for sighting in look_at(post_clip).sightings:
        assert (sighting.start_ms, sighting.end_ms) == (800, 1960)
        times = [frame.t_ms for frame in sighting.frames]
        assert times == sorted(set(times))
        assert max(b - a for a, b in pairwise(times)) <= 240


def test_boxes_are_where_the_device_is_in_each_frame(post_clip: Path) -> None:
    bullet, dome = look_at(post_clip).sightings
    for frame in bullet.frames:
        number = (frame.t_ms - 800) // 40
        assert overlap(frame.box_px, (20 + number, 20, 30, 20)) > 0.8
    assert all(overlap(frame.box_px, (60, 70, 24, 30)) > 0.8 for frame in dome.frames)


def test_the_look_says_how_large_and_long_the_clip_is(post_clip: Path) -> None:
    look = look_at(post_clip).look
    assert (look.width, look.height, look.duration_ms) == (160, 120, 109 * 40)
    assert look.not_looked_at == ()
    assert set(look.made_with) == {"av", "ffmpeg libavcodec", "pillow"}


def test_the_same_clip_gives_the_same_bytes(post_clip: Path, tmp_path: Path) -> None:
    moved = tmp_path / "another name.bin"
    moved.write_bytes(post_clip.read_bytes())
    assert look_at(post_clip).bytes == look_at(moved).bytes


def test_the_best_view_is_the_recipe_key_of_one_of_its_frames(post_clip: Path) -> None:
    sha256 = canonical.sha256_hex(post_clip.read_bytes())
    for sighting in look_at(post_clip).sightings:
        keys = {
            canonical.digest(view_recipe(sha256, frame.t_ms, frame.box_px))[:12]
            for frame in sighting.frames
        }
        assert sighting.best_view.removeprefix("w-") in keys


def test_nothing_in_a_clip_without_devices(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "a.mp4", shots((30, lambda n: scene(0)), (30, lambda n: scene(3))))
    looked = look_at(path)
    assert looked.sightings == ()
    assert looked.look.not_looked_at == ()


def test_a_flash_of_two_frames_is_no_sighting(tmp_path: Path) -> None:
    flash = shots((20, lambda n: scene(0)), (2, two_on_a_post), (20, lambda n: scene(0)))
    assert look_at(write_clip(tmp_path / "a.mp4", flash)).sightings == ()


def test_a_device_is_not_followed_across_a_cut(tmp_path: Path) -> None:
    box = (40, 40, 40, 30)
    pictures = shots(
        (25, lambda n: with_box(scene(0), box, RED)), (25, lambda n: with_box(scene(3), box, RED))
    )
    looked = look_at(write_clip(tmp_path / "a.mp4", pictures))
    assert [(s.start_ms, s.end_ms) for s in looked.sightings] == [(0, 960), (1000, 1960)]


def test_a_device_hidden_for_a_moment_stays_one_sighting(tmp_path: Path) -> None:
    box = (40, 40, 40, 30)
    pictures = shots(
        (15, lambda n: with_box(scene(0), box, RED)),
        (8, lambda n: scene(0)),
        (15, lambda n: with_box(scene(0), box, RED)),
    )
    looked = look_at(write_clip(tmp_path / "a.mp4", pictures))
    assert [(s.start_ms, s.end_ms) for s in looked.sightings] == [(0, 1480)]


def test_a_device_that_enters_without_a_cut_is_found_within_a_third_of_a_second(
    tmp_path: Path,
) -> None:
    pictures = shots(
        (33, lambda n: scene(0)),
        (40, lambda n: with_box(scene(0), (30, 30, 40, 30), RED)),
        (40, lambda n: scene(0)),
    )
    (sighting,) = look_at(write_clip(tmp_path / "a.mp4", pictures)).sightings
    assert abs(sighting.start_ms - 1320) <= 240
    assert abs(sighting.end_ms - 2880) <= 240


def long_parameters() -> dict[str, object]:
    """Treat every clip as too long to be decoded throughout."""
    parameters = look_parameters("video/mp4")
    return {**parameters, "select": {**parameters["select"], "dense_up_to_ms": 0}}


def test_of_a_long_clip_only_keyframes_are_looked_at_and_it_says_so(tmp_path: Path) -> None:
    pictures = shots((250, lambda n: scene(0)))
    path = write_clip(tmp_path / "a.mp4", pictures, gop=50)
    looked = look_at(path, parameters=long_parameters())
    (missed,) = looked.look.not_looked_at
    assert (missed.start_ms, missed.end_ms) == (0, 249 * 40)
    assert missed.reason == "only 5 single frames were looked at here, up to 2000 ms apart"


def test_around_a_hit_on_a_keyframe_a_long_clip_is_decoded_throughout(tmp_path: Path) -> None:
    box = (30, 30, 40, 30)
    pictures = shots(
        (290, lambda n: scene(0)),
        (55, lambda n: with_box(scene(0), box, RED)),
        (200, lambda n: scene(0)),
    )
    path = write_clip(tmp_path / "a.mp4", pictures, gop=50)
    looked = look_at(path, parameters=long_parameters())
    (sighting,) = looked.sightings
    assert abs(sighting.start_ms - 11_600) <= 240
    assert abs(sighting.end_ms - 13_760) <= 240
    before, after = looked.look.not_looked_at
    assert (before.start_ms, before.end_ms) == (0, 8_000)
    assert after.start_ms is not None and after.start_ms >= 14_000
    assert after.end_ms == 544 * 40


def test_a_stretch_goes_on_while_the_device_is_still_visible(tmp_path: Path) -> None:
    """The quick look misses small boxes; the thorough one must not stop at the quick one's end."""

    def quick_is_blind(frame: RGB, thorough: bool) -> tuple[object, ...]:
        found = rectangles(frame, thorough)
        return found if thorough or (found and found[0].box_px[2] > 35) else ()

    pictures = shots(
        (10, lambda n: with_box(scene(0), (30, 30, 40, 30), RED)),
        (60, lambda n: with_box(scene(0), (35, 32, 30, 26), RED)),
        (30, lambda n: scene(0)),
    )
    path = write_clip(tmp_path / "a.mp4", pictures)
    (sighting,) = look_at(path, quick_is_blind).sightings  # type: ignore[arg-type]
    assert abs(sighting.end_ms - 69 * 40) <= 240


def test_a_shot_in_which_the_quick_look_found_nothing_is_not_searched_for_ghosts(
    tmp_path: Path,
) -> None:
    def thorough_sees_ghosts(frame: RGB, thorough: bool) -> tuple[Box, ...]:
        ghost = Box((100, 80, 20, 20), None, 0.5)
        return rectangles(frame, thorough) + ((ghost,) if thorough else ())

    box = (30, 30, 40, 30)
    pictures = shots(
        (30, lambda n: scene(0)),
        (30, lambda n: with_box(scene(1), box, RED)),
        (60, lambda n: scene(2)),
    )
    looked = look_at(write_clip(tmp_path / "a.mp4", pictures), thorough_sees_ghosts)
    assert {(s.start_ms, s.end_ms) for s in looked.sightings} == {(1200, 2360)}


def test_a_photograph_gives_a_sighting_at_time_zero(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    picture = with_box(scene(1, (200, 100)), (100, 20, 40, 30), RED)
    path.write_bytes(png(picture))
    looked = look_at(path)
    (sighting,) = looked.sightings
    assert (sighting.start_ms, sighting.end_ms) == (0, 0)
    assert [(f.t_ms, f.box_px) for f in sighting.frames] == [(0, (100, 20, 40, 30))]
    assert (looked.look.width, looked.look.height, looked.look.duration_ms) == (200, 100, 0)


def test_a_strange_word_from_a_detector_is_never_a_kind(tmp_path: Path) -> None:
    def speaks_of_people(frame: RGB, thorough: bool) -> tuple[object, ...]:
        return tuple(type(b)(b.box_px, "person", b.score) for b in rectangles(frame, thorough))

    path = tmp_path / "photo.png"
    path.write_bytes(png(with_box(scene(1), (20, 20, 40, 30), RED)))
    (sighting,) = look_at(path, speaks_of_people).sightings  # type: ignore[arg-type]
    assert sighting.kind is None


def test_the_recipe_states_every_number_of_the_policy() -> None:
    parameters = look_parameters("video/mp4")
    assert parameters["select"] == asdict(SelectRules(visible_score=DEVICES.threshold))
    assert parameters["select"]["dense_up_to_ms"] == 60_000
    assert parameters["follow"].keys() == asdict(FollowRules()).keys()
    assert parameters["weak_threshold"] < DEVICES.threshold < parameters["follow"]["sure_score"]
    assert canonical.to_bytes(parameters)
    photograph = look_parameters("image/jpeg")
    assert photograph == {
        key: parameters[key] for key in ("threshold", "kind_threshold", "closeup")
    }


def test_weak_boxes_lengthen_a_sighting_but_never_make_one(tmp_path: Path) -> None:
    def weak_on_the_left(frame: RGB, thorough: bool) -> tuple[Box, ...]:
        return tuple(
            Box(one.box_px, one.kind, 0.4 if one.box_px[0] < 60 else 0.8)
            for one in rectangles(frame, thorough)
        )

    def drift(number: int) -> RGB:
        return with_box(
            with_box(scene(1), (20 + 2 * number, 20, 30, 20), RED), (5, 80, 30, 20), BLUE
        )

    path = write_clip(tmp_path / "a.mp4", shots((40, drift), (20, lambda n: scene(2))))
    (sighting,) = look_at(path, weak_on_the_left).sightings
    assert (sighting.kind, sighting.start_ms, sighting.end_ms) == ("bullet", 0, 39 * 40)


def test_outlines_need_a_change_to_be_looked_at_again(tmp_path: Path) -> None:
    """A still clip costs one quick detection, however long it is."""
    calls: list[bool] = []

    def counting(frame: RGB, thorough: bool) -> tuple[()]:
        calls.append(thorough)
        return ()

    look_at(write_clip(tmp_path / "a.mp4", [scene(0)] * 100), counting)
    assert calls == [False]
