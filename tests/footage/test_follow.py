"""boxes in frames -> tracks: one for each device in each shot, in a stable order."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.footage.follow import FollowRules, Found, Sampled, follow, likeness, overlap
from countershot.records.base import BoxPx, Kind

RULES = FollowRules(sure_score=0.0)
BOX = st.tuples(st.integers(0, 200), st.integers(0, 200), st.integers(1, 80), st.integers(1, 80))


def found(t_ms: int, box: BoxPx, kind: Kind | None = "dome", score: float = 0.8) -> Found:
    return Found(t_ms, box, kind, score)


def run(*boxes_at: tuple[int, list[BoxPx]], shot: int = 1) -> list[Sampled]:
    return [Sampled(t, shot, tuple(found(t, box) for box in boxes)) for t, boxes in boxes_at]


def test_devices_that_pass_each_other_stay_two() -> None:
    samples = run(
        *((100 * n, [(20 * n, 0, 30, 30), (180 - 20 * n, 50, 30, 30)]) for n in range(10))
    )
    tracks = follow(samples, RULES)
    assert len(tracks) == 2
    for track in tracks:
        rows = {one.box_px[1] for one in track.found}
        assert len(rows) == 1
        assert len(track.found) == 10


def test_order_is_by_first_appearance_then_down_then_across() -> None:
    late, low, left, right = (0, 0, 9, 9), (0, 90, 9, 9), (20, 50, 9, 9), (60, 50, 9, 9)
    first = [(100 * n, [low, right, left]) for n in range(3)]
    then = [(100 * n, [late, low, right, left]) for n in range(3, 9)]
    tracks = follow(run(*first, *then), RULES)
    assert [track.found[0].box_px for track in tracks] == [left, right, low, late]


@pytest.mark.parametrize(("gap_ms", "tracks"), [(700, 1), (701, 2)])
def test_a_gap_ends_a_track_only_when_it_is_too_long(gap_ms: int, tracks: int) -> None:
    times = [0, 150, 300, 300 + gap_ms, 450 + gap_ms, 600 + gap_ms]
    assert len(follow(run(*((t, [(5, 5, 20, 20)]) for t in times)), RULES)) == tracks


@pytest.mark.parametrize(
    ("times", "kept"),
    [([0, 100, 200, 300], True), ([0, 300], False), ([0, 100, 200], False), ([0, 150, 300], True)],
)
def test_agreement_over_frames_and_time_is_needed(times: list[int], kept: bool) -> None:
    assert bool(follow(run(*((t, [(5, 5, 20, 20)]) for t in times)), RULES)) == kept


@pytest.mark.parametrize(("every", "kept"), [(2, True), (3, False)])
def test_a_box_in_too_few_of_the_frames_is_no_sighting(every: int, kept: bool) -> None:
    samples = run(*((100 * n, [(5, 5, 20, 20)] if n % every == 0 else []) for n in range(13)))
    assert bool(follow(samples, RULES)) == kept


def test_no_track_crosses_a_cut() -> None:
    box = [(5, 5, 20, 20)]
    samples = run(*((t, box) for t in range(0, 500, 100))) + run(
        *((t, box) for t in range(500, 1000, 100)), shot=2
    )
    assert [(track.start_ms, track.end_ms) for track in follow(samples, RULES)] == [
        (0, 400),
        (500, 900),
    ]


def test_kind_is_a_vote_weighted_by_score_and_abstains_without_a_majority() -> None:
    def kind(*votes: tuple[Kind | None, float]) -> Kind | None:
        box = (5, 5, 20, 20)
        samples = [
            Sampled(200 * n, 1, (found(200 * n, box, vote, score),))
            for n, (vote, score) in enumerate(votes)
        ]
        (track,) = follow(samples, RULES)
        return track.kind

    assert kind(("ptz", 0.9), ("dome", 0.4), ("dome", 0.4)) == "ptz"
    assert kind(("ptz", 0.5), ("dome", 0.5), (None, 0.5)) is None
    assert kind(("ptz", 0.5), (None, 0.9), (None, 0.9)) is None


def test_the_score_is_a_median() -> None:
    scores = [0.5, 0.99, 0.6, 0.61, 0.1]
    samples = [
        Sampled(100 * n, 1, (found(100 * n, (5, 5, 20, 20), score=score),))
        for n, score in enumerate(scores)
    ]
    assert follow(samples, RULES)[0].score == 0.6


@given(st.lists(st.lists(BOX, max_size=4), max_size=12))
def test_every_box_is_in_one_track_at_most_and_times_only_rise(frames: list[list[BoxPx]]) -> None:
    tracks = follow(
        run(*((100 * n, boxes) for n, boxes in enumerate(frames))), FollowRules(500, 1, 0, 0, 0.0)
    )
    together = [one for track in tracks for one in track.found]
    assert sorted((one.t_ms, one.box_px) for one in together) == sorted(
        (100 * n, box) for n, boxes in enumerate(frames) for box in boxes
    )
    for track in tracks:
        assert all(a.t_ms < b.t_ms for a, b in pairwise(track.found))


@given(st.lists(BOX, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_boxes_within_a_frame_changes_nothing(
    boxes: list[BoxPx], random: object
) -> None:
    apart = [(x + 300 * n, y, w, h) for n, (x, y, w, h) in enumerate(boxes)]
    turned = list(reversed(apart))
    tracks = [
        [
            [one.box_px for one in track.found]
            for track in follow(run(*((100 * n, b) for n in range(5))), RULES)
        ]
        for b in (apart, turned)
    ]
    assert tracks[0] == tracks[1]


@given(BOX, BOX)
def test_overlap_is_a_symmetric_share(a: BoxPx, b: BoxPx) -> None:
    assert overlap(a, b) == overlap(b, a)
    assert 0 <= overlap(a, b) <= 1
    assert overlap(a, a) == 1
    assert (likeness(a, b) > 1) == (overlap(a, b) >= 0.2)


@pytest.mark.parametrize(("sure", "kept"), [(2, False), (3, True)])
def test_the_network_must_be_sure_in_as_many_frames_as_a_sighting_needs(
    sure: int, kept: bool
) -> None:
    samples = [
        Sampled(100 * n, 1, (found(100 * n, (5, 5, 20, 20), score=0.6 if n < sure else 0.599),))
        for n in range(8)
    ]
    assert bool(follow(samples, FollowRules(sure_score=0.6))) == kept
