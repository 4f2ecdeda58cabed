"""drawn pictures and clips, encoded here -> fingerprints, and which of them show the same."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from countershot import canonical
from countershot.errors import BadMaterial, LimitExceeded
from countershot.footage.fingerprint import MOST, SIDE, Taken, fingerprint_step, taken_of
from countershot.footage.same_footage import Squares, shown_again, squares_of
from countershot.records.computed import Fingerprint
from tests.claims.pictured import squares
from tests.counts import count
from tests.footage.clips import write_clip
from tests.footage.hostile import Hostile, table
from tests.footage.looking import job_for, no_progress

NAMES = ("gate", "gate cut", "gate later", "gate logo dark", "post", "clip walk", "clip walk half",
         "clip walk still", "clip drive", "clip drive subtitle", "hut", "hut flat")  # fmt: skip
HOSTILE = list(table().values())
SOME = HOSTILE[:: -(-len(HOSTILE) // count(20, len(HOSTILE)))]


def picture(seed: int, size: tuple[int, int] = (320, 240)) -> np.ndarray:
    """A still of blurred blocks and finer ones, in colour."""
    numbers = np.random.default_rng(seed)
    layers = [
        np.asarray(
            Image.fromarray(numbers.integers(0, 255, (cells, cells, 3), np.uint8)).resize(
                size, Image.Resampling.BICUBIC
            ),
            np.float64,
        )
        for cells in (6, 30)
    ]
    return (0.6 * layers[0] + 0.4 * layers[1]).astype(np.uint8)


def of_file(path: Path) -> Squares:
    """Its fingerprint, as the step gives it and a gate reads it."""
    record, data = list(fingerprint_step(job_for(path), no_progress))
    found = canonical.from_bytes(Fingerprint, record.data, "fingerprint")
    read = squares_of(found, data.data, clip=path.suffix != ".jpg")
    assert read is not None
    return read


def saved(path: Path, pixels: np.ndarray, quality: int = 90) -> Path:
    Image.fromarray(pixels).save(path, quality=quality)
    return path


def alike(one: Squares, other: Squares) -> bool:
    return bool(shown_again({"a": one, "b": other}))


def moving(seed: int, seconds: int) -> list[np.ndarray]:
    """Four pictures a second, a new one each second: 4 frames of each, moved a little."""
    return [np.roll(picture(seed + n // 4, (160, 120)), n % 4, axis=1) for n in range(4 * seconds)]


def test_a_photograph_encoded_and_scaled_again_is_the_same(tmp_path: Path) -> None:
    first = of_file(saved(tmp_path / "a.jpg", picture(1, (640, 480))))
    small = np.asarray(Image.fromarray(picture(1, (640, 480))).resize((210, 160)))
    assert first.t_ms == (0,)
    assert alike(first, of_file(saved(tmp_path / "b.jpg", small, 35)))
    assert not alike(first, of_file(saved(tmp_path / "c.jpg", picture(2, (640, 480)))))


def test_a_clip_in_another_container_at_another_rate_and_cut_is_the_same(tmp_path: Path) -> None:
    pictures = moving(10, 8)
    first = of_file(write_clip(tmp_path / "a.mp4", pictures, fps=4))
    worse = {"crf": "34", "preset": "veryfast"}
    part = [each for each in pictures[9:29] for _ in range(3)]
    second = of_file(write_clip(tmp_path / "b.mkv", part, fps=12, gop=40, options=worse))
    assert len(first.t_ms) > 6 and alike(first, second)
    assert not alike(first, of_file(write_clip(tmp_path / "c.mp4", moving(50, 8), fps=4)))
    assert alike(of_file(saved(tmp_path / "s.jpg", pictures[17])), first)


def test_two_clips_that_share_two_pictures_only_are_two(tmp_path: Path) -> None:
    """A station's sign at the head of both: what follows is another clip."""
    sign = moving(90, 2)
    one = of_file(write_clip(tmp_path / "a.mp4", sign[::4] + moving(10, 6), fps=4))
    other = of_file(write_clip(tmp_path / "b.mp4", sign[::4] + moving(30, 6), fps=4))
    assert not alike(one, other)


def test_what_is_plain_tells_nothing(tmp_path: Path) -> None:
    for name, level in (("a.jpg", 0), ("b.jpg", 12), ("c.jpg", 255)):
        flat = np.full((240, 320, 3), level, np.uint8)
        flat[::2] += np.uint8(level < 250)
        taken, _ = taken_of(saved(tmp_path / name, flat))
        assert (taken.kept, taken.plain) == ([], 1)
    black = write_clip(tmp_path / "d.mp4", [np.zeros((120, 160, 3), np.uint8)] * 50)
    assert of_file(black).t_ms == ()
    two = of_file(saved(tmp_path / "e.jpg", np.zeros((240, 320, 3), np.uint8)))
    assert shown_again({"a": of_file(black), "b": two, "c": two}) == ()


def test_a_still_shot_is_one_picture_and_a_long_clip_keeps_a_limited_number() -> None:
    taken, numbers = Taken(), np.random.default_rng(1)
    still = numbers.integers(0, 255, (SIDE, SIDE), np.uint8)
    for n in range(50):
        taken.take(n, still)
    assert [t_ms for t_ms, _ in taken.kept] == [0]
    for n in range(50, 2_050):
        taken.take(n, numbers.integers(0, 255, (SIDE, SIDE), np.uint8))
    times = [t_ms for t_ms, _ in taken.kept]
    assert MOST // 2 <= len(times) <= MOST and times[-1] > 1_990
    assert max(b - a for a, b in pairwise(times[1:])) <= 8


def test_a_turned_clip_is_compared_as_it_is_displayed(tmp_path: Path) -> None:
    upright = picture(3, (120, 160))
    path = tmp_path / "turned.mp4"
    write_clip(path, [np.rot90(upright, axes=(0, 1)).copy()] * 12)
    matrix = bytearray(path.read_bytes())
    place = matrix.index(b"tkhd") + 4 + 40
    unity = matrix[place : place + 36]
    assert unity[:4] == b"\0\1\0\0"
    turned = [0, 0x10000, 0, -0x10000 & 0xFFFFFFFF, 0, 0, 0, 0, 0x40000000]
    matrix[place : place + 36] = b"".join(each.to_bytes(4, "big") for each in turned)
    path.write_bytes(bytes(matrix))
    assert alike(of_file(path), of_file(saved(tmp_path / "a.jpg", upright)))


def test_the_same_bytes_give_the_same_fingerprint(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "a.mp4", moving(10, 4), fps=4)
    once, twice = (list(fingerprint_step(job_for(path), no_progress)) for _ in range(2))
    assert [each.data for each in once] == [each.data for each in twice]


@settings(max_examples=count(15, 100), deadline=None)
@given(st.lists(st.sampled_from(NAMES), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_what_is_alike_does_not_depend_on_names_or_on_what_else_is_there(
    shown: list[str], order: object
) -> None:
    prints = {f"x-{n}": squares(words) for n, words in enumerate(shown)}
    found = {(it.one, it.other): it.how for it in shown_again(prints)}
    assert all(one < other for one, other in found)
    names = list(prints)
    order.shuffle(names)  # type: ignore[attr-defined]
    renamed = dict(zip(prints, names, strict=True))
    again = shown_again({renamed[name]: each for name, each in prints.items()})
    back = {name: old for old, name in renamed.items()}
    assert {frozenset((back[it.one], back[it.other])) for it in again} == {*map(frozenset, found)}
    for one, other in ((a, b) for a in prints for b in prints if a < b):
        alone = shown_again({one: prints[one], other: prints[other]})
        assert bool(alone) == ((one, other) in found)


@pytest.mark.parametrize("one", SOME, ids=lambda one: one.name)
def test_a_hostile_file_is_refused_or_gives_few_squares(one: Hostile, tmp_path: Path) -> None:
    path = tmp_path / one.name
    path.write_bytes(one.make())
    try:
        taken, _ = taken_of(path)
    except (BadMaterial, LimitExceeded) as error:
        assert one.ending != "looked" and str(tmp_path) not in str(error)
        return
    assert one.ending in ("looked", "partly")
    assert len(taken.kept) <= MOST
    assert all(square.shape == (SIDE, SIDE) for _, square in taken.kept)


def test_parts_that_do_not_fit_each_other_are_no_fingerprint() -> None:
    record = Fingerprint(exhibit="x-1", recipe="0" * 64, side=SIDE, t_ms=(0, 250))
    assert squares_of(record, bytes(2 * SIDE * SIDE), clip=True) is not None
    assert squares_of(record, bytes(2 * SIDE * SIDE - 1), clip=True) is None
    wide = record.model_copy(update={"side": 2 * SIDE})
    assert squares_of(wide, bytes(8 * SIDE * SIDE), clip=True) is None
