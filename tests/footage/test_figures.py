"""detections beside hand-drawn boxes -> figures that can be worked out by hand."""

from typing import Any

import pytest

from countershot.footage import figures
from countershot.footage.figures import Looked, Truth


def seen(score: float | None, kind: Any = "dome", given: str | None = "dome") -> Truth:
    return Truth(kind, 50, given, score, kind)


def test_overlap_is_that_of_areas() -> None:
    assert figures.overlap((0, 0, 10, 10), (0, 0, 10, 10)) == 1
    assert figures.overlap((0, 0, 10, 10), (5, 0, 10, 10)) == pytest.approx(50 / 150)
    assert figures.overlap((0, 0, 10, 10), (10, 0, 10, 10)) == 0


def test_a_box_is_found_once_by_the_best_that_meets_it() -> None:
    found = [(0.4, (0, 0, 10, 10)), (0.9, (0, 0, 10, 9)), (0.8, (90, 90, 4, 4))]
    owner, lost = figures.matched(found, [(0, 0, 10, 10), (30, 30, 5, 5)])
    assert owner == [1, None]
    assert sorted(lost) == [0, 2]


def test_rates_have_their_denominators() -> None:
    looked = [Looked((seen(0.9), seen(0.3)), (0.6,)), Looked((seen(None),), ())]
    assert figures.recall(looked, 0.5) == (1, 3)
    assert figures.precision(looked, 0.5) == (1, 2)
    assert figures.recall(looked, 0.3) == (2, 3)


def test_average_precision_by_hand() -> None:
    """Ranked: right, wrong, right of two drawn: 1/2 at precision 1, 1/2 at precision 2/3."""
    looked = [Looked((seen(0.9), seen(0.3)), (0.6,))]
    assert figures.ap50(looked) == pytest.approx(0.5 + 0.5 * 2 / 3)
    assert figures.ap50([Looked((seen(None),), ())]) == 0
    assert figures.ap50([Looked((seen(0.9),), ())]) == 1


def test_intervals_draw_photographs_and_repeat() -> None:
    looked = [Looked((seen(0.9),), ()), Looked((seen(None), seen(None)), ())]
    measure = {"recall": lambda some: figures.recall(some, 0.5)[0] / figures.recall(some, 0.5)[1]}
    first = figures.intervals(looked, measure)
    assert first == figures.intervals(looked, measure)
    assert first["recall"] == (0.0, 1.0)


def test_kinds_that_are_not_said_count_against_coverage_not_precision() -> None:
    pairs: Any = [("box", "box"), ("box", "bullet"), ("dome", None), ("dome", "dome")]
    told = figures.told(pairs)
    assert (told["n"], told["accuracy"], told["coverage"]) == (4, 0.5, 0.75)
    assert told["precision"] == pytest.approx(2 / 3, abs=1e-3)
    assert told["confusion"] == {"box: box": 1, "box: bullet": 1, "dome: dome": 1,
                                 "dome: not sure": 1}  # fmt: skip
    assert figures.told(pairs, merged=True)["precision"] == 1
    assert figures.told([])["accuracy"] is None


def test_size_bands_count_what_was_drawn() -> None:
    looked = [Looked((Truth("dome", 24, None, 0.9), Truth("dome", 23.9, None)), ())]
    bands = figures.sizes(looked, 0.5)
    assert bands["24 to 48 px"] == {"n": 1, "found": 1, "recall": 1.0}
    assert bands["under 24 px"] == {"n": 1, "found": 0, "recall": 0.0}
    assert sum(int(str(row["n"])) for row in bands.values()) == 2
