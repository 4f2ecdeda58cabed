"""what a recipe declares -> done exactly, said in words; what it must not ask for -> refused."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot import canonical
from countershot.errors import BadMaterial, LimitExceeded
from countershot.footage.exposure import enlarged, reduced_exactly, table, treated
from countershot.footage.frames import RGB
from countershot.footage.photograph import png, png_pixels
from countershot.footage.treatment import Average, Treatment, refusal, treatment_of
from countershot.footage.view import VIEW_VERSION, pixels_sha256, view_recipe, view_step
from countershot.ports import Job
from countershot.records.computed import WorkingCopy
from tests.counts import count
from tests.footage.clips import scene
from tests.footage.looking import no_progress

TREATMENTS = st.builds(
    Treatment,
    enlarge=st.integers(1, 16),
    reduce=st.just(1),
    ev_hundredths=st.integers(-600, 600),
    gamma_hundredths=st.integers(25, 400),
    average=st.none() | st.builds(
        Average, st.integers(0, 500), st.integers(501, 900), st.integers(0, 16)
    ),
)  # fmt: skip
SIZES = st.tuples(st.integers(1, 9), st.integers(1, 9))


def noise(rows: int, columns: int, seed: int) -> RGB:
    return np.random.default_rng(seed).integers(0, 256, (rows, columns, 3), dtype=np.uint8)


@given(TREATMENTS)
def test_a_recipe_states_the_treatment_and_nothing_that_is_not_done(how: Treatment) -> None:
    assert treatment_of(how.parameters()) == how
    assert treatment_of(Treatment().parameters()) == Treatment()
    assert Treatment().parameters() == {}
    recipe = view_recipe("a" * 64, 5, None, treatment=how)
    assert canonical.digest(recipe) == canonical.digest(
        view_recipe("a" * 64, 5, None, treatment=how)
    )


def test_earlier_recipes_keep_their_keys() -> None:
    assert VIEW_VERSION == "1"
    recipe = view_recipe("a" * 64, 40, (1, 2, 3, 4))
    assert canonical.to_bytes(recipe) == (
        b'{"inputs":["' + b"a" * 64 + b'"],"network":null,"parameters":{"box_px":[1,2,3,4],'
        b'"t_ms":40},"step":"view","version":"1"}'
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("sharpen", "Sharpening"), ("unsharp_mask", "Sharpening"), ("deblur", "Sharpening"),
        ("denoise", "Denoising"), ("median", "Denoising"),
        ("super_resolution", "Super-resolution"), ("Upscaler", "Super-resolution"),
        ("inpaint", "Generating pixels"), ("enhance", "Generating pixels"),
        ("auto_exposure", "Automatic exposure"), ("equalise", "Automatic exposure"),
        ("rotate", "no parameter 'rotate'"),
    ],
)  # fmt: skip
def test_what_makes_pixels_up_is_refused_by_name(name: str, words: str) -> None:
    with pytest.raises(BadMaterial, match=words):
        treatment_of({"t_ms": 0, "box_px": None, name: 2})
    assert "refused" in refusal(name)


@pytest.mark.parametrize(
    "parameters",
    [
        {"enlarge": 1}, {"enlarge": 17}, {"enlarge": 2.0}, {"enlarge": True}, {"enlarge": "2"},
        {"enlarge": 2, "reduce": 2}, {"reduce": 0}, {"exposure": {}}, {"exposure": 1},
        {"exposure": {"ev_hundredths": 601}}, {"exposure": {"gamma_hundredths": 24}},
        {"exposure": {"auto": 1}}, {"exposure": {"sharpen": 1}},
        {"average": {"from_ms": 5}}, {"average": {"from_ms": 5, "to_ms": 5}},
        {"average": {"from_ms": 5, "to_ms": 9, "align_px": 17}},
        {"average": {"from_ms": 5, "to_ms": 9, "weights": [1, 2]}},
    ],
)  # fmt: skip
def test_what_is_not_declared_properly_is_refused(parameters: dict[str, Any]) -> None:
    with pytest.raises(BadMaterial):
        treatment_of(parameters)


def test_the_words_say_everything_in_its_order() -> None:
    how = Treatment(4, 1, 100, 150, Average(1200, 1400, 8))
    assert how.words(5, 3) == (
        "mean of 5 frames 1200-1400 ms, laid on each other by whole pixels (moved by up to 3); "
        "brightened by 1 EV; gamma 1.5; enlarged 4 times, each pixel repeated"
    )
    assert Treatment(ev_hundredths=-50).words() == "darkened by 0.5 EV"
    assert Treatment(reduce=2).words() == "reduced 2 times, the mean of each 2 x 2 pixels"
    assert "none of them moved" in Treatment(average=Average(0, 9)).words(2)
    assert Treatment().words() == ""


@settings(max_examples=count(8, 200), deadline=None)
@given(st.integers(-600, 600), st.integers(25, 400))
def test_the_table_never_turns_the_order_of_levels_round(ev: int, gamma: int) -> None:
    made = table(ev, gamma)
    assert made.dtype == np.uint8 and made.shape == (256,)
    assert np.all(np.diff(made.astype(int)) >= 0)
    assert made[0] == 0
    assert np.array_equal(made, table(ev, gamma))
    if ev >= 0 and gamma >= 100:
        assert made[255] == 255 and np.all(made >= np.arange(256))
    if ev <= 0 and gamma <= 100:
        assert np.all(made <= np.arange(256))


def test_known_levels() -> None:
    assert np.array_equal(table(0, 100), np.arange(256))
    assert [table(100, 100)[level] for level in (5, 10, 128, 200)] == [10, 18, 176, 255]
    assert [table(-100, 100)[level] for level in (10, 128, 255)] == [5, 92, 188]
    assert [table(0, 200)[level] for level in (64, 128)] == [128, 181]


@given(SIZES, st.integers(0, 99), st.integers(1, 16))
def test_enlarging_repeats_pixels_and_reducing_takes_them_back(
    size: tuple[int, int], seed: int, times: int
) -> None:
    pixels = noise(*size, seed)
    large = enlarged(pixels, times)
    assert large.shape == (size[0] * times, size[1] * times, 3)
    assert np.array_equal(large[::times, ::times], pixels)
    assert np.array_equal(reduced_exactly(large, times), pixels)


@given(SIZES, st.integers(0, 99), st.integers(2, 16))
def test_reducing_is_the_mean_of_each_block_rounded_half_up(
    size: tuple[int, int], seed: int, side: int
) -> None:
    pixels = noise(*size, seed)
    small = reduced_exactly(pixels, side)
    for row in range(small.shape[0]):
        for column in range(small.shape[1]):
            block = pixels[row * side : (row + 1) * side, column * side : (column + 1) * side]
            for channel in range(3):
                levels = [int(level) for level in block[:, :, channel].ravel()]
                wanted = (2 * sum(levels) + len(levels)) // (2 * len(levels))
                assert small[row, column, channel] == wanted


def test_exposure_comes_before_scaling() -> None:
    pixels = noise(8, 6, 1)
    how = Treatment(reduce=4, ev_hundredths=130)
    assert np.array_equal(treated(pixels, how), reduced_exactly(table(130, 100)[pixels], 4))
    assert not np.array_equal(treated(pixels, how), table(130, 100)[reduced_exactly(pixels, 4)])


def test_too_large_a_picture_is_refused() -> None:
    with pytest.raises(LimitExceeded, match="ask for less"):
        enlarged(np.zeros((2000, 2000, 3), dtype=np.uint8), 5)


def view(path: Path, how: Treatment, box: tuple[int, int, int, int]) -> tuple[WorkingCopy, bytes]:
    sha256 = canonical.sha256_hex(path.read_bytes())
    recipe = view_recipe(sha256, 0, box, treatment=how)
    job = Job(canonical.digest(recipe), (f"x-{sha256[:12]}",), (path,), recipe.parameters)
    copy, picture = view_step(job, no_progress)
    return canonical.from_bytes(WorkingCopy, copy.data, "copy"), picture.data


def test_a_photographs_view_is_treated_as_declared_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png(scene(2)))
    how = Treatment(enlarge=3, ev_hundredths=50)
    copy, data = view(path, how, (10, 20, 30, 40))
    wanted = enlarged(table(50, 100)[scene(2)[20:60, 10:40]], 3)
    assert np.array_equal(png_pixels(data), wanted)
    assert copy.pixels_sha256 == pixels_sha256(wanted)
    assert (copy.width, copy.height, copy.box_px) == (90, 120, (10, 20, 30, 40))
    assert copy.done == copy.in_words == how.words()
    assert view(path, how, (10, 20, 30, 40)) == (copy, data)
    assert "nothing was done" in view(path, Treatment(), (10, 20, 30, 40))[0].in_words
    with pytest.raises(BadMaterial, match="no frames"):
        view(path, Treatment(average=Average(0, 9)), (10, 20, 30, 40))
