"""real clips + the pinned network -> the sighting drawn by hand, and no other."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from countershot.errors import CannotCheck, NetworkRefused
from countershot.footage.follow import overlap
from countershot.footage.look import look_parameters, look_step
from countershot.footage.photograph import png
from countershot.records.computed import Sighting
from tests.footage.clips import scene
from tests.footage.looking import Looked, job_for, no_progress, read

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("COUNTERSHOT_DATA", ROOT.parent / "shared" / "data")) / "footage"
TRUTH = ROOT / "tests" / "vectors" / "footage" / "vendor_clip_boxes.json"


def looked(name: str) -> Looked:
    """Look at a real clip with the network and the parameters that are shipped."""
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{name} is not here: set COUNTERSHOT_DATA to the folder of shared data")
    job = job_for(path, look_parameters("video/mp4"))
    try:
        return read(list(look_step(job, no_progress)))
    except NetworkRefused as refused:
        pytest.skip(f"no usable network is installed: {refused}")


@pytest.fixture(scope="module")
def vendor() -> Looked:
    return looked("vendor_clip.mp4")


def truth() -> dict[int, tuple[int, int, int, int]]:
    return {one["t_ms"]: tuple(one["box_px"]) for one in json.loads(TRUTH.read_text())["frames"]}


def true_box(t_ms: int) -> tuple[int, int, int, int]:
    """The hand-drawn box nearest in time: the device stands still."""
    boxes = truth()
    return boxes[min(boxes, key=lambda drawn: abs(drawn - t_ms))]


def good_frames(sighting: Sighting) -> float:
    """Share of its frames while the device is visible with an IoU of 0.5 or more."""
    inside = [frame for frame in sighting.frames if min(truth()) <= frame.t_ms <= max(truth())]
    good = [frame for frame in inside if overlap(frame.box_px, true_box(frame.t_ms)) >= 0.5]
    return len(good) / len(inside) if inside else 0.0


def test_the_device_of_the_vendor_clip_is_a_sighting_with_the_drawn_boxes(vendor: Looked) -> None:
    best = max(vendor.sightings, key=good_frames)
    assert good_frames(best) >= 2 / 3
    assert abs(best.start_ms - 120) <= 300
    assert abs(best.end_ms - 1480) <= 300


def test_nothing_else_is_seen_in_the_vendor_clip(vendor: Looked) -> None:
    others = [sighting for sighting in vendor.sightings if sighting.start_ms > 1480]
    assert [(one.start_ms, one.end_ms, one.score) for one in others] == []


def test_all_of_the_vendor_clip_was_looked_at(vendor: Looked) -> None:
    assert vendor.look.not_looked_at == ()
    assert (vendor.look.width, vendor.look.height) == (1280, 720)
    assert vendor.look.duration_ms == 11_320


def test_nothing_is_seen_in_a_clip_without_cameras() -> None:
    found = looked("no_camera_clip.mp4")
    assert [(one.start_ms, one.end_ms, one.score) for one in found.sightings] == []


def test_a_recipe_that_names_another_network_cannot_be_checked(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png(scene(0)))
    job = replace(job_for(path), network="f" * 64)
    try:
        list(look_step(job, no_progress))
    except NetworkRefused as refused:
        pytest.skip(f"no usable network is installed: {refused}")
    except CannotCheck as refused:
        assert "another network" in str(refused)
    else:
        pytest.fail("a look with another network than the recipe's was made")
