"""pictures of known likeness -> measures in the right order, the same each time."""

import numpy as np
import pytest
from PIL import Image

from countershot.devices.features import alike, device_in, kinds, likeness, outlines, proportions
from countershot.records.base import KINDS
from tests.devices.drawings import bullet, dome, pixels, seen, speed_dome


def test_the_same_picture_is_as_like_as_can_be() -> None:
    assert likeness(seen(bullet(), 200), bullet()) > 0.9


def test_a_small_picture_of_the_device_is_liker_than_another_device() -> None:
    pictures = {"lamps": speed_dome(lamps=True), "bullet": bullet(), "dome": dome()}
    for name, picture in pictures.items():
        small = seen(picture, 60)
        found = {other: likeness(small, each) for other, each in pictures.items()}
        assert max(found, key=lambda each: found[each]) == name
        assert sorted(found.values())[-1] - sorted(found.values())[-2] > 0.2


def test_mirroring_and_colour_do_not_count() -> None:
    view = seen(bullet(), 120)
    plain = likeness(view, bullet())
    assert likeness(view[:, ::-1], bullet()) == pytest.approx(plain, abs=0.05)
    assert likeness(255 - view, bullet()) == pytest.approx(plain, abs=0.05)


def test_an_even_border_of_the_specimen_does_not_count() -> None:
    wide = np.full((900, 1200, 3), 255, np.uint8)
    wide[300:700, 100:500] = bullet()
    assert likeness(seen(bullet(), 120), wide) == pytest.approx(
        likeness(seen(bullet(), 120), bullet()), abs=0.02
    )


@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (500, 1), (3, 3), (2000, 4)])
def test_any_shape_gets_an_answer(shape: tuple[int, int]) -> None:
    odd = np.full((*shape, 3), 90, np.uint8)
    for one, other in ((odd, bullet()), (bullet(), odd), (odd, odd)):
        assert 0 <= likeness(one, other) <= 1


def test_an_empty_picture_is_like_nothing() -> None:
    assert likeness(np.zeros((80, 80, 3), np.uint8), bullet()) == 0


def test_noise_is_like_nothing_much() -> None:
    noise = np.random.default_rng(3).integers(0, 256, (200, 200, 3)).astype(np.uint8)
    assert likeness(noise, bullet()) < 0.3


def test_the_best_of_several_pictures_counts() -> None:
    view = seen(bullet(), 120)
    alone = outlines(view, (bullet(),))
    assert outlines(view, (dome(), bullet())) == alone
    assert outlines(view, (bullet(), dome())) == alone
    assert "weak evidence" in alone.words


def test_nothing_is_said_without_pictures() -> None:
    assert outlines(bullet(), ()).likeness is None
    assert proportions(bullet(), ()).likeness is None


def test_proportions_are_those_of_the_device() -> None:
    tall = pixels(Image.fromarray(bullet()).rotate(90))
    assert proportions(seen(bullet(), 100), (bullet(),)).likeness == pytest.approx(1, abs=0.06)
    found = proportions(seen(bullet(), 100), (tall,)).likeness
    assert found is not None
    assert found < 0.4


def test_kinds_agree_differ_or_are_often_confused() -> None:
    assert [kinds("ptz", each).likeness for each in ("ptz", "dome", "bullet")] == [1, 0.5, 0]
    assert kinds(None, "ptz").likeness is None
    for one in KINDS:
        for other in KINDS:
            assert kinds(one, other).likeness == kinds(other, one).likeness


def test_looks_are_those_of_the_most_alike_picture_and_never_below_nothing() -> None:
    mine, near, far = (
        np.eye(3, dtype=np.float32)[0],
        np.array([0.6, 0.8, 0]),
        np.array([-1.0, 0, 0]),
    )
    assert alike(mine, (far, near)).likeness == alike(mine, (near, far)).likeness == 0.6
    assert alike(mine, (far,)).likeness == 0.0
    assert alike(mine, ()).likeness is None


def test_the_device_in_a_product_picture_is_what_differs_from_its_border() -> None:
    picture = np.full((60, 80, 3), 250, np.uint8)
    picture[20:40, 10:50] = 40
    assert device_in(picture) == (10, 20, 40, 20)
    assert device_in(np.full((60, 80, 3), 250, np.uint8)) == (0, 0, 80, 60)
