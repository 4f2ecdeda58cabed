"""a sighting of a drawn device -> the right specimen first, with reasons; or an abstention."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.devices.compare import Known, compare, in_words
from countershot.errors import CaseError, UsageError
from tests.counts import count
from tests.devices.drawings import bullet, dome, gallery, made, seen, sighting, speed_dome


def test_the_right_specimen_comes_first_and_says_why() -> None:
    found = compare(sighting(), seen(speed_dome(lamps=True), 120), gallery())
    assert found.ranked[0].specimen.id == "orrin-dx"
    assert found.abstains == ""
    words = [each.words for each in found.ranked[0].reasons]
    assert words[0] == "kind agrees: ptz"
    assert words[1].startswith("outline similarity 0.")
    assert [each.weight for each in found.ranked[0].reasons] == [0.5, 0.4, 0.1]


def test_the_score_is_the_weighted_mean_of_the_reasons() -> None:
    for row in compare(sighting(), seen(bullet(), 120), gallery()).ranked:
        total = sum(each.weight * (each.likeness or 0) for each in row.reasons)
        assert row.score == pytest.approx(total, abs=0.001)


def test_a_specimen_without_pictures_does_not_outrank_one_with() -> None:
    bare = made("aaa-a1", "ptz")
    found = compare(sighting(), seen(speed_dome(lamps=True), 120), [*gallery(), bare])
    assert found.ranked[0].specimen.id == "orrin-dx"
    assert found.abstains == ""


def test_without_a_kind_the_pictures_decide() -> None:
    found = compare(sighting(kind=None), seen(bullet(), 120), gallery())
    assert found.ranked[0].specimen.id == "tube-b1"
    assert "not compared" in found.ranked[0].reasons[0].words


def test_lookalikes_of_the_first_say_what_tells_them_apart() -> None:
    found = compare(sighting(), seen(speed_dome(lamps=True), 120), gallery())
    (lookalike,) = found.lookalikes
    assert lookalike.specimen.id == "kite-p2"
    assert [each.id for each in lookalike.only_first] == ["lamp-strips"]
    assert [each.id for each in lookalike.only_this] == ["skirt"]
    assert found.missing == ("gone-x1",)


def test_being_listed_by_the_other_is_enough() -> None:
    found = compare(sighting(), seen(speed_dome(lamps=False), 120), gallery())
    assert found.ranked[0].specimen.id == "kite-p2"
    assert [each.specimen.id for each in found.lookalikes] == ["orrin-dx"]


def test_lookalikes_that_cannot_be_told_apart_are_said_to_be() -> None:
    twin = made("twin-t1", "ptz", speed_dome(lamps=True), features=(), lookalikes=("orrin-dx",))
    plain = [each for each in gallery() if each.specimen.id != "orrin-dx"]
    bare = made("orrin-dx", "ptz", speed_dome(lamps=True))
    words = in_words(compare(sighting(), seen(speed_dome(lamps=True), 120), [*plain, bare, twin]))
    assert "  no feature in the specimens tells the two apart" in words


def test_two_that_are_too_close_make_it_abstain() -> None:
    twin = made("orrin-dz", "ptz", speed_dome(lamps=True))
    found = compare(sighting(), seen(speed_dome(lamps=True), 120), [*gallery(), twin])
    assert "orrin-dx and orrin-dz are closer than 0.05" in found.abstains


def test_nothing_alike_makes_it_abstain() -> None:
    others = [each for each in gallery() if each.specimen.kind != "ptz"]
    assert "where 0.6" in compare(sighting(), seen(speed_dome(lamps=True), 120), others).abstains


def test_a_kind_alone_names_no_product() -> None:
    found = compare(sighting(), seen(bullet(), 120), [made("orrin-dx", "ptz")])
    assert "a kind names no product" in found.abstains


def test_no_specimens_and_too_few_pixels_make_it_abstain() -> None:
    assert "no specimens" in compare(sighting(), bullet(), []).abstains
    assert compare(sighting(), bullet(), []).lookalikes == ()
    few = compare(sighting(side=20), seen(speed_dome(lamps=True), 200), gallery())
    assert "only 20 pixels" in few.abstains


@pytest.mark.parametrize(
    ("side", "level"), [(1, 1), (31, 1), (32, 2), (63, 2), (64, 3), (100, 3), (4000, 3)]
)
def test_the_pixels_limit_the_level(side: int, level: int) -> None:
    found = compare(sighting(side=side), np.zeros((4000, 4000, 3), np.uint8), [])
    assert (found.pixels_on_device, found.highest_level) == (side, level)


def test_enlarging_a_view_adds_no_pixels() -> None:
    assert compare(sighting(side=40), bullet(), []).pixels_on_device == 40
    assert compare(sighting(side=400), bullet()[:30], []).pixels_on_device == 30


def test_only_the_device_in_the_view_is_compared() -> None:
    device = seen(bullet(), 120)
    view = np.full((300, 400, 3), 120, np.uint8)
    view[50 : 50 + device.shape[0], 70 : 70 + device.shape[1]] = device
    box = (70, 50, device.shape[1], device.shape[0])
    found = compare(sighting("bullet"), view, gallery(), box)
    assert found == compare(sighting("bullet"), device, gallery())


@pytest.mark.parametrize("box", [(0, 0, 0, 9), (-1, 0, 9, 9), (395, 0, 9, 9), (0, 0, 401, 9)])
def test_a_box_outside_the_view_is_refused(box: tuple[int, int, int, int]) -> None:
    with pytest.raises(UsageError, match="is not in the 400 x 400 view"):
        compare(sighting(), bullet(), gallery(), box)


def test_a_specimen_given_twice_is_refused() -> None:
    with pytest.raises(CaseError, match="tube-b1 is given twice"):
        compare(sighting(), bullet(), [*gallery(), made("tube-b1", "bullet")])


@settings(max_examples=count(5, 50), deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_specimens_does_not_matter(choice: random.Random) -> None:
    known = [
        *gallery(),
        made("twin-t2", "ptz"),
        made("twin-t1", "ptz"),
        made("odd-o1", "other", dome()),
    ]
    view = seen(speed_dome(lamps=True), 90)
    expected = compare(sighting(), view, known)
    choice.shuffle(known)
    assert compare(sighting(), view, known) == expected


def test_the_words_say_that_it_is_no_finding() -> None:
    words = in_words(compare(sighting(), seen(speed_dome(lamps=True), 120), gallery()))
    assert words[0] == "A machine's proposal, not a finding. Scores are no probabilities."
    assert "Highest level the pixels allow: 3 (series)." in words[1]
    text = "\n".join(words)
    assert text.index("Look-alike to exclude first: kite-p2.") < text.index("1. orrin-dx:")
    assert "only orrin-dx has: two upright lamp strips beside the ball" in text
    assert "Look-alike without a specimen file: gone-x1." in text
    assert "identified" not in text.lower()


def test_a_long_ranking_is_cut_and_says_so() -> None:
    found = compare(sighting(), bullet(), gallery())
    assert in_words(found, 2)[-1] == "And 2 more below these."
    assert len(in_words(found, 4)) == len(in_words(found))


def test_a_product_that_was_not_made_yet_is_not_ranked() -> None:
    young = [
        Known(each.specimen.model_copy(update={"sales_years": (2022, None)}), each.pictures)
        if each.specimen.id == "orrin-dx"
        else each
        for each in gallery()
    ]
    view = seen(speed_dome(lamps=True), 120)
    found = compare(sighting(), view, young, seen_by_year=2021)
    assert [each.id for each in found.too_young] == ["orrin-dx"]
    assert "orrin-dx" not in {row.specimen.id for row in found.ranked}
    assert any(
        line.startswith("Too young: orrin-dx is on sale from 2022") for line in in_words(found)
    )
    assert compare(sighting(), view, young, seen_by_year=2022).too_young == ()
    assert compare(sighting(), view, young).too_young == ()


def test_a_product_that_is_sold_no_more_may_still_hang_there() -> None:
    old = made("old-o1", "ptz", speed_dome(lamps=True))
    old = Known(old.specimen.model_copy(update={"sales_years": (1990, 1995)}), old.pictures)
    found = compare(sighting(), seen(speed_dome(lamps=True), 120), [old], seen_by_year=2024)
    assert [row.specimen.id for row in found.ranked] == ["old-o1"]


def test_all_too_young_is_not_in_the_catalogue() -> None:
    each = gallery()[0]
    young = Known(each.specimen.model_copy(update={"sales_years": (2030, None)}), each.pictures)
    found = compare(sighting(), seen(speed_dome(lamps=True), 120), [young], seen_by_year=2021)
    assert "not in this catalogue" in found.abstains


def test_what_would_tell_the_first_two_apart_is_said_though_none_lists_the_other() -> None:
    found = compare(sighting(kind="bullet"), seen(bullet(), 120), gallery())
    assert found.apart is not None
    assert found.apart.specimen.id == found.ranked[1].specimen.id
    words = "\n".join(in_words(found))
    assert "come first" in words or "No feature tells" in words


def test_looks_outweigh_outlines_and_their_absence_never_ranks_higher() -> None:
    own = np.eye(4, dtype=np.float32)
    by_outline = compare(sighting(), seen(speed_dome(lamps=True), 120), gallery())
    first = by_outline.ranked[0].specimen.id
    known = [
        Known(each.specimen, each.pictures, (own[1 if each.specimen.id == first else 0],))
        for each in gallery()
    ]
    bare = made("bare-ptz", "ptz")
    found = compare(sighting(), seen(speed_dome(lamps=True), 120), [*known, bare], looks=own[0])
    place = {row.specimen.id: n for n, row in enumerate(found.ranked)}
    assert place[first] > 0
    assert [reason.feature for reason in found.ranked[0].reasons][1] == "looks"
    assert place["bare-ptz"] > 0
    assert sum(reason.weight for reason in found.ranked[0].reasons) == pytest.approx(1.0)
