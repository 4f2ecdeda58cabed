"""a trained toy of another architecture + drawn scenes -> its devices, in photographs and clips"""

from pathlib import Path

import numpy as np
import pytest

from countershot.errors import CannotCheck, NetworkRefused, UsageError
from countershot.footage.follow import overlap
from countershot.footage.look import PluggedIn, look_parameters, look_step
from countershot.footage.outside import detect_outside
from countershot.networks import shelf
from countershot.networks.outside import Outside, load_outside
from countershot.ports import Job
from tests.footage.clips import BLUE, RED, scene, shots, with_box, write_clip
from tests.footage.looking import job_for, no_progress, read

TOY = Path(__file__).parents[1] / "vectors" / "networks" / "toy.toml"
YELLOW = (230, 210, 40)
BULLET, DOME, LAMP = (20, 20, 30, 20), (60, 70, 24, 30), (110, 30, 20, 40)


@pytest.fixture(scope="module")
def toy() -> Outside:
    return load_outside(TOY)


@pytest.fixture
def own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNTERSHOT_NETWORKS", str(tmp_path / "networks"))
    return tmp_path / "networks"


def street() -> np.ndarray:
    both = with_box(with_box(scene(1), BULLET, RED), DOME, BLUE)
    return with_box(both, LAMP, YELLOW)


def test_the_toy_finds_both_devices_and_not_the_lamp(toy: Outside) -> None:
    seen = detect_outside(street(), toy)
    assert {one.kind for one in seen} == {"bullet", "dome"}
    assert len(seen) == 2
    for one in seen:
        assert overlap(one.box_px, BULLET if one.kind == "bullet" else DOME) > 0.6
        assert one.score == round(one.score, 3)


def test_the_same_frame_and_more_threads_give_the_same(toy: Outside) -> None:
    assert detect_outside(street(), toy) == detect_outside(street(), load_outside(TOY, threads=2))


def test_an_empty_scene_is_empty(toy: Outside) -> None:
    for seed in range(4):
        assert detect_outside(scene(seed), toy) == ()


@pytest.mark.parametrize(
    "frame", [np.zeros((4, 4), np.uint8), np.zeros((0, 4, 3), np.uint8), np.zeros((4, 4, 3))]
)
def test_other_shapes_are_the_callers_mistake(toy: Outside, frame: np.ndarray) -> None:
    with pytest.raises(UsageError):
        detect_outside(frame, toy)


def outside_job(path: Path, media_type: str) -> Job:
    """A look with the toy, as a recipe states it."""
    network = shelf.keep(TOY)
    rules = network.described.score
    stated = PluggedIn(
        "toy", network.sha256, network.description_sha256, rules.threshold, rules.kind_threshold
    )
    job = job_for(path, look_parameters(media_type, stated))
    return Job(job.key, job.exhibits, job.paths, job.parameters, network.sha256)


def test_a_clip_gives_one_sighting_for_each_device(tmp_path: Path, own_shelf: Path) -> None:
    pictures = shots((15, lambda n: scene(0)), (30, lambda n: street()), (15, lambda n: scene(2)))
    job = outside_job(write_clip(tmp_path / "a.mp4", pictures), "video/mp4")
    looked = read(list(look_step(job, no_progress)))
    assert sorted(str(one.kind) for one in looked.sightings) == ["bullet", "dome"]
    assert {(one.start_ms, one.end_ms) for one in looked.sightings} == {(600, 1760)}


def test_where_it_is_not_plugged_in_nothing_is_claimed(tmp_path: Path, own_shelf: Path) -> None:
    job = outside_job(write_clip(tmp_path / "a.mp4", [scene(0)] * 5), "video/mp4")
    for left in own_shelf.glob("*.onnx"):
        left.unlink()
    with pytest.raises(CannotCheck, match="not plugged in here"):
        list(look_step(job, no_progress))


def test_a_network_changed_on_the_shelf_is_refused(tmp_path: Path, own_shelf: Path) -> None:
    job = outside_job(write_clip(tmp_path / "a.mp4", [scene(0)] * 5), "video/mp4")
    (kept,) = own_shelf.glob("*.onnx")
    kept.chmod(0o600)
    kept.write_bytes(kept.read_bytes()[:-1] + b"\x07")
    with pytest.raises(NetworkRefused, match="it was changed"):
        list(look_step(job, no_progress))


def test_a_description_changed_on_the_shelf_is_not_used(tmp_path: Path, own_shelf: Path) -> None:
    """With another threshold the same recipe would give something else."""
    job = outside_job(write_clip(tmp_path / "a.mp4", [scene(0)] * 5), "video/mp4")
    (kept,) = own_shelf.glob("*.toml")
    kept.write_text(kept.read_text().replace("threshold = 0.5", "threshold = 0.1"))
    with pytest.raises(CannotCheck, match="not plugged in here"):
        list(look_step(job, no_progress))


def test_a_recipe_names_both_digests_and_every_threshold() -> None:
    stated = PluggedIn("toy", "a" * 64, "b" * 64, 0.4, 0.6)
    photograph = look_parameters("image/png", stated)
    assert photograph == {
        "threshold": 0.4, "kind_threshold": 0.6, "description": "b" * 64, "outside": "toy",
    }  # fmt: skip
    high = look_parameters("video/mp4", PluggedIn("toy", "a" * 64, "b" * 64, 0.97, 0.0))
    assert high["follow"]["sure_score"] < 1
