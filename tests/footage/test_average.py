"""frames of a clip -> their mean, to the level; moved by whole pixels, and it says by how many."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot import canonical
from countershot.errors import BadMaterial, LimitExceeded
from countershot.footage.average import alignment, moves
from countershot.footage.decode import Clip
from countershot.footage.frames import RGB
from countershot.footage.photograph import png_pixels
from countershot.footage.treatment import Average, Treatment
from countershot.footage.view import view_recipe, view_step
from countershot.ports import Job
from countershot.records.computed import WorkingCopy
from tests.counts import count
from tests.footage.clips import RED, scene, with_box, write_clip
from tests.footage.looking import no_progress

BOX = (40, 30, 50, 40)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scene that moves one pixel right and one down a frame; a red device on it."""
    still = with_box(scene(1, (240, 180)), (90, 70, 30, 20), RED)
    pictures = [np.ascontiguousarray(still[20 - n :, 20 - n :][:120, :160]) for n in range(20)]
    return write_clip(tmp_path_factory.mktemp("mean") / "a.mp4", pictures, gop=5, b_frames=2)


def frames(path: Path) -> dict[int, RGB]:
    return {frame.t_ms: frame.rgb() for frame in Clip(path).frames()}


def view(
    path: Path, t_ms: int, how: Treatment, box: tuple[int, int, int, int] | None = BOX
) -> tuple[WorkingCopy, RGB]:
    sha256 = canonical.sha256_hex(path.read_bytes())
    recipe = view_recipe(sha256, t_ms, box, treatment=how)
    job = Job(canonical.digest(recipe), (f"x-{sha256[:12]}",), (path,), recipe.parameters)
    copy, picture = view_step(job, no_progress)
    return canonical.from_bytes(WorkingCopy, copy.data, "copy"), png_pixels(picture.data)


def mean(parts: list[RGB]) -> RGB:
    total = sum(part.astype(int) for part in parts)
    return ((2 * total + len(parts)) // (2 * len(parts))).astype(np.uint8)


def test_without_alignment_every_frame_of_the_span_counts_where_it_is(clip: Path) -> None:
    copy, pixels = view(clip, 240, Treatment(average=Average(200, 360)))
    times = [200, 240, 280, 320, 360]
    assert [frame.t_ms for frame in copy.averaged] == times
    assert {frame.moved_px for frame in copy.averaged} == {(0, 0)}
    shown = frames(clip)
    assert np.array_equal(pixels, mean([shown[t][30:70, 40:90] for t in times]))
    assert copy.done == "mean of 5 frames 200-360 ms, none of them moved"
    assert copy.t_ms == 240


def test_aligned_frames_are_moved_by_the_pixels_the_scene_moved(clip: Path) -> None:
    copy, pixels = view(clip, 240, Treatment(average=Average(200, 360, 6)))
    assert [frame.moved_px for frame in copy.averaged] == [
        (-1, -1), (0, 0), (1, 1), (2, 2), (3, 3)
    ]  # fmt: skip
    shown = frames(clip)
    parts = [
        shown[f.t_ms][30 + f.moved_px[1] : 70 + f.moved_px[1], 40 + f.moved_px[0] :][:, :50]
        for f in copy.averaged
    ]
    assert np.array_equal(pixels, mean(parts))
    assert "laid on each other by whole pixels (moved by up to 3)" in copy.done
    again, same = view(clip, 240, Treatment(average=Average(200, 360, 6)))
    assert again == copy and np.array_equal(pixels, same)


def test_the_mean_comes_first_then_exposure_then_scaling(clip: Path) -> None:
    from countershot.footage.exposure import enlarged, table

    _, plain = view(clip, 240, Treatment(average=Average(200, 360)))
    _, whole = view(clip, 240, Treatment(2, 1, 70, 100, Average(200, 360)))
    assert np.array_equal(whole, enlarged(table(70, 100)[plain], 2))


def test_a_whole_frame_can_be_a_mean_and_is_not_moved(clip: Path) -> None:
    copy, pixels = view(clip, 200, Treatment(average=Average(200, 240, 8)), None)
    assert pixels.shape == (120, 160, 3)
    assert {frame.moved_px for frame in copy.averaged} == {(0, 0)}


@pytest.mark.parametrize("span", [(200, 239), (280, 400), (0, 200), (900_000, 900_001)])
def test_the_span_must_show_the_frame_asked_for_and_another(
    clip: Path, span: tuple[int, int]
) -> None:
    with pytest.raises(BadMaterial, match="correct the times"):
        view(clip, 200 if span[0] != 0 else 240, Treatment(average=Average(*span)))


def test_a_box_outside_the_frame_is_refused(clip: Path) -> None:
    with pytest.raises(BadMaterial, match="not inside"):
        view(clip, 200, Treatment(average=Average(200, 360)), (150, 0, 11, 5))


def test_too_many_frames_or_too_wide_a_search_are_refused(tmp_path: Path) -> None:
    long = write_clip(tmp_path / "long.mp4", [scene(0)] * 70)
    with pytest.raises(LimitExceeded, match="64 frames"):
        view(long, 0, Treatment(average=Average(0, 5000)))
    huge = np.zeros((2000, 2000, 3), dtype=np.uint8)
    with pytest.raises(LimitExceeded, match="less of either"):
        alignment(huge, huge, (20, 20, 1900, 1900), 16)


@settings(max_examples=count(20, 200), deadline=None)
@given(
    st.integers(0, 9999), st.integers(-4, 4), st.integers(-4, 4), st.integers(0, 6),
)  # fmt: skip
def test_a_shift_within_the_window_is_found_exactly(
    seed: int, across: int, down: int, window: int
) -> None:
    wide = np.random.default_rng(seed).integers(0, 256, (40, 40, 3), dtype=np.uint8)
    kept, moved = wide[8:32, 8:32], wide[8 - down : 32 - down, 8 - across : 32 - across]
    found = alignment(kept, moved, (8, 8, 8, 8), window)
    assert max(map(abs, found)) <= window
    if max(abs(across), abs(down)) <= window:
        assert found == (across, down)


def test_of_equal_moves_the_shortest_is_taken_and_none_leaves_the_frame() -> None:
    flat = np.zeros((10, 10, 3), dtype=np.uint8)
    assert alignment(flat, flat, (3, 3, 4, 4), 5) == (0, 0)
    assert moves((0, 1, 10, 8), (10, 10), 5) == [(0, 0), (0, -1), (0, 1)]
