"""boxes anywhere in a frame -> close-ups of one size, the same answer each time, both or neither"""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.errors import NetworkRefused, UsageError
from countershot.footage.closeup import cut, detect_confirmed, glimpsed, kind_in, see
from countershot.footage.decode import Clip
from countershot.networks import runtime
from countershot.networks.pins import CLOSEUP
from countershot.records.base import KINDS

EXERCISE = Path(__file__).parents[2] / "examples/exercise"
SIDES = st.integers(1, 90)
PLACES = st.integers(-20, 70)


def frame(height: int = 60, width: int = 80) -> np.ndarray:
    """Colours that tell every place apart."""
    rows, columns = np.mgrid[0:height, 0:width]
    return np.stack([rows * 4, columns * 3, (rows + columns) % 256], axis=2).astype(np.uint8)


@pytest.fixture(scope="module")
def closeup() -> runtime.CloseUp:
    return runtime.load_closeup()


@given(PLACES, PLACES, SIDES, SIDES)
def test_every_box_gives_a_close_up_even_past_the_edge(x: int, y: int, w: int, h: int) -> None:
    picture = cut(frame(), (x, y, w, h), CLOSEUP)
    assert picture.shape == (CLOSEUP.side, CLOSEUP.side, 3) and picture.dtype == np.uint8


def test_the_middle_of_the_box_is_the_middle_of_the_close_up() -> None:
    """And it is squared, not stretched: a quarter of the longer side is around it."""
    picture = np.zeros((300, 300, 3), np.uint8)
    picture[140:160, 100:200] = 255
    seen = cut(picture, (100, 140, 100, 20), CLOSEUP)[:, :, 0] > 127
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    assert abs(rows.mean() - 63.5) < 1 and abs(columns.mean() - 63.5) < 1
    assert abs(len(columns) / 128 - 1 / 1.5) < 0.03 and abs(len(columns) / len(rows) - 5) < 0.5


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 1000))
def test_the_same_box_gives_the_same_numbers(seed: int) -> None:
    numbers = np.random.default_rng(seed)
    picture = numbers.integers(0, 255, (90, 120, 3)).astype(np.uint8)
    one, two = (see(picture, (10, 20, 40, 30), runtime.load_closeup()) for _ in range(2))
    assert (one.device, one.kind, one.sure) == (two.device, two.kind, two.sure)
    assert one.looks.tobytes() == two.looks.tobytes()
    assert 0 <= one.device <= 1 and 0 <= one.sure <= 1 and one.kind in KINDS
    assert abs(float(np.linalg.norm(one.looks)) - 1) < 1e-4


def test_threads_do_not_change_what_is_seen() -> None:
    picture = frame(200, 300)
    one, two = (see(picture, (40, 50, 90, 60), runtime.load_closeup(threads=n)) for n in (1, 2))
    assert one.looks.tobytes() == two.looks.tobytes() and one.device == two.device


def test_a_kind_that_is_not_sure_is_not_said(closeup: runtime.CloseUp) -> None:
    never = replace(closeup, pin=replace(closeup.pin, kind_threshold=1.01))
    always = replace(closeup, pin=replace(closeup.pin, kind_threshold=0.0))
    assert kind_in(frame(), (10, 10, 30, 30), never)[0] is None
    assert kind_in(frame(), (10, 10, 30, 30), always)[0] in KINDS


def test_a_plain_wall_is_no_device(closeup: runtime.CloseUp) -> None:
    wall = np.full((200, 200, 3), 140, np.uint8)
    assert detect_confirmed(wall, runtime.load(), closeup) == ()


def test_another_shape_and_a_changed_file_are_refused(
    closeup: runtime.CloseUp, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with pytest.raises(UsageError, match="caller's mistake"):
        closeup.run(np.zeros((64, 64, 3), np.uint8))
    folder = tmp_path_factory.mktemp("networks")
    (folder / CLOSEUP.file).write_bytes(b"no network")
    with pytest.raises(NetworkRefused, match="not the pinned network"):
        runtime.load_closeup(folder=folder)
    with pytest.raises(UsageError, match="finds nothing by itself"):
        runtime.load("closeup")


class Blind(runtime.CloseUp):
    """To it nothing is a device."""

    def run(self, picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        kinds, looks = super().run(picture)
        return np.eye(len(kinds), dtype=np.float32)[-1], looks


def test_a_glance_is_worth_a_look_where_both_networks_agree(closeup: runtime.CloseUp) -> None:
    """The invented clip shows cameras; no glance counts for a second network that sees none."""
    (path,) = (p for p in EXERCISE.glob("evidence/objects/*/*") if p.stat().st_size > 1_000_000)
    frame = next(Clip(path).frames(4_800))
    assert glimpsed(frame, runtime.load(), closeup)
    assert not glimpsed(frame, runtime.load(), Blind(closeup.pin, closeup.session))
