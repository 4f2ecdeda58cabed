"""boxes found and drawn -> figures that can be worked out by hand"""

import numpy as np
import pytest

from countershot.networks.figures import NOT_TOLD, figures
from countershot.networks.measure import (
    Drawn,
    Found,
    Pair,
    Ranked,
    Ratio,
    average_precision,
    matched,
    overlap,
    with_intervals,
)

BOX = (10.0, 10.0, 100.0, 50.0)
FAR = (300.0, 300.0, 30.0, 30.0)


def found(box: tuple[float, ...], score: float, kind: str | None = "dome") -> Found:
    return Found((box[0], box[1], box[2], box[3]), score, kind)


def test_overlap_is_intersection_over_union() -> None:
    assert overlap(BOX, BOX) == 1
    assert overlap(BOX, FAR) == 0
    assert overlap((0, 0, 10, 10), (5, 0, 10, 10)) == pytest.approx(50 / 150)


def test_a_drawn_box_is_found_once_by_the_best_score() -> None:
    pairs = matched([found(BOX, 0.6), found(BOX, 0.9), found(FAR, 0.5)], [Drawn(BOX, "dome")])
    hits = [(pair.found.score, pair.drawn is not None) for pair in pairs if pair.found]
    assert hits == [(0.9, True), (0.6, False), (0.5, False)]


def test_half_an_overlap_is_needed() -> None:
    just = (10.0, 10.0, 100.0, 25.0)
    less = (10.0, 10.0, 100.0, 24.0)
    assert matched([found(just, 0.9)], [Drawn(BOX, "dome")])[0].drawn is not None
    assert matched([found(less, 0.9)], [Drawn(BOX, "dome")])[0].drawn is None


def test_what_nothing_found_is_kept_and_each_box_is_counted_once() -> None:
    pairs = matched([], [Drawn(BOX, "dome"), Drawn(FAR, "ptz")])
    assert [pair.drawn.kind for pair in pairs if pair.drawn and not pair.found] == ["dome", "ptz"]


def test_average_precision_by_hand() -> None:
    """Hit, miss, hit of 3 boxes: (1 + 2/3) / 3, for the envelope holds the second hit at 2/3."""
    ranked = Ranked(np.array([0, 0, 1]), np.array([1.0, 0.0, 1.0]), np.array([2.0, 1.0]))
    assert average_precision(ranked, np.ones(2)) == pytest.approx((1 + 2 / 3) / 3)
    assert average_precision(ranked, np.array([1.0, 0.0])) == pytest.approx(0.5)
    nothing = Ranked(np.array([], np.int64), np.array([]), np.array([1.0]))
    assert average_precision(nothing, np.ones(1)) == 0
    assert average_precision(Ranked(nothing.picture, nothing.hit, np.zeros(1)), np.ones(1)) is None


def test_intervals_come_from_pictures_and_are_the_same_each_time() -> None:
    ratio = Ratio(np.array([4.0, 0.0] * 10), np.array([4.0, 4.0] * 10))
    once = with_intervals(20, {"r": ratio}, {})["r"]
    assert (once.value, once.part, once.of) == (0.5, 40, 80)
    assert once.low is not None and once.high is not None
    assert once.low == pytest.approx(0.5 - 1.96 * 0.5 / 20**0.5, abs=0.06)
    assert once.high == pytest.approx(0.5 + 1.96 * 0.5 / 20**0.5, abs=0.06)
    assert with_intervals(20, {"r": ratio}, {})["r"] == once


def test_nothing_to_divide_is_none_and_not_zero() -> None:
    share = with_intervals(3, {"r": Ratio(np.zeros(3), np.zeros(3))}, {})["r"]
    assert (share.value, share.low, share.high, share.of) == (None, None, None, 0)


def looked() -> list[tuple[Pair, ...]]:
    """Two pictures: a dome found as a dome, a ptz missed, a box called bullet, a false alarm."""
    small = (10.0, 10.0, 30.0, 20.0)
    one = matched(
        [found(BOX, 0.9), found(FAR, 0.7, None)],
        [Drawn(BOX, "dome", "dome"), Drawn((500.0, 10.0, 200.0, 90.0), "ptz", "ptz")],
    )
    return [one, matched([found(small, 0.8, "bullet")], [Drawn(small, "box", None)])]


def test_the_figures_of_a_small_set() -> None:
    got = figures(looked(), 0.5)
    assert (got.images, got.boxes, got.false, got.false_pictures) == (2, 3, 1, 1)
    assert got.shares["recall"].value == pytest.approx(2 / 3)
    assert got.shares["precision"].value == pytest.approx(2 / 3)
    assert got.shares["ap50"].value == pytest.approx(2 / 3)
    assert got.shares["kind/ptz/recall"].value == 0
    assert got.shares["given/all/accuracy"].value == pytest.approx(2 / 3)
    assert got.shares["given/all/precision"].value == 1
    assert got.shares["through/all/accuracy"].value == 0.5
    assert got.shares["through/merged/accuracy"].value == 1
    assert got.shares["through/bullet/precision"].value == 0
    assert got.confusion["given"] == {"box": {NOT_TOLD: 1}, "dome": {"dome": 1}, "ptz": {"ptz": 1}}
    assert got.confusion["through"] == {"box": {"bullet": 1}, "dome": {"dome": 1}}


def test_sizes_are_by_the_longest_side_of_the_drawn_box_or_the_false_one() -> None:
    shares = figures(looked(), 0.5).shares
    assert (shares["size/24 to 48/recall"].part, shares["size/24 to 48/recall"].of) == (1, 1)
    assert shares["size/24 to 48/precision"].value == 0.5
    assert shares["size/96 to 192/recall"].value == 1
    assert shares["size/192 and more/recall"].value == 0
    assert shares["size/under 24/recall"].value is None
    assert sum(shares[f"size/{n}/recall"].of for n in (
        "under 24", "24 to 48", "48 to 96", "96 to 192", "192 and more",
    )) == 3  # fmt: skip


def test_a_higher_threshold_finds_less_and_leaves_ap50_alone() -> None:
    low, high = figures(looked(), 0.5).shares, figures(looked(), 0.85).shares
    assert high["recall"].value == pytest.approx(1 / 3)
    assert high["precision"].value == 1
    assert high["ap50"] == low["ap50"]
