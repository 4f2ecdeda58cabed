"""`look --dense`: long clips looked at every half second, where keyframes alone would miss."""

from pathlib import Path

import pytest

from countershot.footage.look import look_parameters
from countershot.footage.select import LONGEST_MS
from tests.footage.clips import RED, scene, with_box, write_clip
from tests.footage.looking import look_at
from tests.whole.program import countershot

LONG_S, FPS = 70, 5
BOX = (30, 30, 40, 30)


@pytest.fixture(scope="module")
def between(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """70 s with a keyframe every 20 s, and a device from 30 to 33 s, on none of them."""
    pictures = [scene(0)] * (LONG_S * FPS)
    for number in range(30 * FPS, 33 * FPS):
        pictures[number] = with_box(scene(0), BOX, RED)
    path = tmp_path_factory.mktemp("clips") / "between.mp4"
    return write_clip(path, pictures, fps=FPS, gop=20 * FPS)


def test_what_stands_between_two_keyframes_is_found_by_dense_looking_only(between: Path) -> None:
    by_keyframes = look_at(between)
    assert not by_keyframes.sightings
    assert by_keyframes.look.not_looked_at[0].reason.startswith("only 4 single frames")
    dense = look_at(between, parameters=look_parameters("video/mp4", dense=True))
    (sighting,) = dense.sightings
    assert abs(sighting.start_ms - 30_000) <= 200
    assert abs(sighting.end_ms - 32_800) <= 200
    assert not dense.look.not_looked_at


def test_a_clip_that_does_not_say_its_length_is_looked_at_densely_too(tmp_path: Path) -> None:
    pictures = [scene(0)] * 60
    pictures[33:58] = [with_box(scene(0), BOX, RED)] * 25
    path = write_clip(
        tmp_path / "a.mkv", pictures, gop=30, container_options={"live": "1"}
    )  # a live recording: no duration is written
    dense = look_at(path, parameters=look_parameters("video/x-matroska", dense=True))
    assert len(dense.sightings) == 1
    assert not dense.look.not_looked_at


def test_the_recipe_says_that_it_was_dense_and_photographs_know_no_such_thing() -> None:
    usual, dense = look_parameters("video/mp4"), look_parameters("video/mp4", dense=True)
    assert dense["select"].pop("dense_up_to_ms") == LONGEST_MS
    assert usual["select"].pop("dense_up_to_ms") == 60_000
    assert dense == usual
    assert look_parameters("image/png", dense=True) == look_parameters("image/png")


def test_the_user_asks_for_it_and_it_stays(between: Path, tmp_path: Path) -> None:
    """By the program: gaps first, none with --dense, and `build` keeps what was asked for."""
    case, keys = tmp_path / "case", tmp_path / "keys"
    assert countershot("new", case, "--person", "ana:author,examiner", keys=keys).code == 0
    assert countershot("seal", case, between, keys=keys).code == 0
    assert len(countershot("look", case, "--json", keys=keys).json["not_looked_at"]) == 1
    asked = countershot("look", case, "--dense", "--json", keys=keys)
    assert (asked.code, asked.json["not_looked_at"]) == (0, [])
    assert countershot("look", case, "--json", keys=keys).json["not_looked_at"] == []
    assert countershot("build", case, "--json", keys=keys).json["ran"] == 1, "its squares alone"
