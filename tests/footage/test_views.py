"""the frames of a device -> several views: good ones, apart in time, unlike each other."""

from itertools import combinations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from countershot import canonical
from countershot.footage.follow import Found, Track
from countershot.footage.look import look_parameters
from countershot.footage.view import copy_id, view_recipe
from countershot.footage.views import ViewRules, is_good, other_views
from countershot.records.computed import Sighting
from tests.counts import count
from tests.footage.clips import RED, scene, with_box, write_clip
from tests.footage.looking import look_at
from tests.footage.test_view import SIGHTING

FOUND = st.builds(
    Found,
    t_ms=st.integers(0, 60).map(lambda n: 100 * n),
    box_px=st.tuples(
        st.just(0), st.just(0), st.integers(1, 200), st.integers(1, 200)
    ),
    kind=st.just("ptz"),
    score=st.floats(0.5, 1),
    sharpness=st.floats(0.1, 20),
)  # fmt: skip
TRACKS = st.lists(FOUND, min_size=1, max_size=20, unique_by=lambda one: one.t_ms).map(
    lambda found: Track(1, sorted(found, key=lambda one: one.t_ms))
)


@settings(max_examples=count(100, 1000))
@given(TRACKS, st.integers(0, 4), st.integers(0, 2000))
def test_views_are_few_good_apart_and_in_order(track: Track, most: int, apart_ms: int) -> None:
    rules, best = ViewRules(most, apart_ms), track.best()
    views = other_views(track.found, best, rules)
    assert len(views) <= most
    assert list(views) == sorted(views, key=lambda one: one.t_ms)
    assert all(one in track.found and is_good(one, best, rules) for one in views)
    for one, other in combinations((best, *views), 2):
        assert abs(one.t_ms - other.t_ms) >= apart_ms
    assert views == other_views(list(reversed(track.found)), best, rules)


def found(t_ms: int, width: int, height: int, sharpness: float = 5.0) -> Found:
    return Found(t_ms, (10, 10, width, height), "ptz", 0.9, sharpness)


def test_the_shape_of_the_box_counts_before_size_and_time() -> None:
    best = found(0, 100, 100)
    seen = [best, found(1000, 60, 100), found(2000, 90, 90), found(4000, 100, 100)]
    assert other_views(seen, best, ViewRules(most=1)) == (seen[1],)
    assert other_views(seen, best, ViewRules(most=2)) == (seen[1], seen[3])


def test_small_blurred_and_close_frames_are_no_views() -> None:
    best = found(0, 100, 100)
    seen = [best, found(300, 90, 100), found(1000, 60, 60), found(2000, 100, 50, 2.0)]
    assert other_views(seen, best, ViewRules()) == ()


def test_a_turning_device_is_kept_from_several_sides(tmp_path: Path) -> None:
    pictures = [with_box(scene(1), (40, 30, 24 + n // 2, 30), RED) for n in range(75)]
    clip = write_clip(tmp_path / "a.mp4", pictures)
    (sighting,) = look_at(clip).sightings
    sha256 = canonical.sha256_hex(clip.read_bytes())
    shown = {
        copy_id(canonical.digest(view_recipe(sha256, f.t_ms, f.box_px))): f for f in sighting.frames
    }
    assert len(sighting.views) == 4
    assert sighting.best_view not in sighting.views
    kept = [shown[name] for name in sighting.views]
    assert [frame.t_ms for frame in kept] == sorted(frame.t_ms for frame in kept)
    assert len({frame.box_px[2] for frame in (shown[sighting.best_view], *kept)}) == 5


def test_a_recipe_from_before_gives_the_same_bytes_as_before(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4", [with_box(scene(1), (40, 30, 30, 20), RED)] * 60)
    parameters = look_parameters("video/mp4")
    del parameters["views"]
    looked = look_at(clip, parameters=parameters)
    assert looked.sightings and all(b'"views"' not in data for data in looked.bytes)
    assert all(sighting.views == () for sighting in looked.sightings)


def test_records_from_before_keep_their_bytes() -> None:
    plain = SIGHTING.model_dump(mode="json")
    assert "views" not in plain
    assert canonical.from_bytes(Sighting, canonical.to_bytes(SIGHTING), "s") == SIGHTING
    several = SIGHTING.model_copy(update={"views": ("w-111111111111",)})
    assert b'"views":["w-111111111111"]' in canonical.to_bytes(several)
    assert canonical.from_bytes(Sighting, canonical.to_bytes(several), "s") == several
