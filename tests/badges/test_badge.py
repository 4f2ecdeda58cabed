"""a sighting -> the words inside its boxes and nothing of what stands beside them."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from countershot import canonical
from countershot.documents.ocr import Ocr, TextLine
from countershot.engine.run import recipe_key
from countershot.errors import BadMaterial, CannotCheck
from countershot.ports import Job
from countershot.records.base import BoxPx
from countershot.records.computed import Badge, BadgeView, FrameBox, Recipe, Sighting
from countershot.workspace.badges import BadgeRules, badge_id, badge_recipe, badge_step, resized
from tests.badges.signs import DEVICE, RGB, chinese, latin, needs_ocr, saved, scene
from tests.footage.clips import write_clip
from tests.footage.looking import no_progress

PLATE = "KA 7 MX 4182"
X, Y, WIDTH, HEIGHT = DEVICE
BESIDE = (
    ("SHOP", X + WIDTH, Y + 40),  # its ground begins at the box's first column outside
    (PLATE, X + 20, Y + HEIGHT),
    ("ANA KORD", X + 30, Y - 38),
)


def sighting(frames: list[tuple[int, BoxPx]]) -> Sighting:
    return Sighting(
        id="s-0a1b2c3d-1", exhibit="x-0a1b2c3d4e5f", recipe="1" * 64, kind="bullet", score=0.9,
        start_ms=frames[0][0], end_ms=frames[-1][0], best_view="w-0a1b2c3d4e5f",
        frames=tuple(FrameBox(t_ms=t, box_px=box, score=0.9) for t, box in frames),
    )  # fmt: skip


def job_of(path: Path, frames: list[tuple[int, BoxPx]]) -> tuple[Job, Recipe]:
    sha256 = canonical.sha256_hex(path.read_bytes())
    recipe = badge_recipe(sighting(frames), sha256)
    key = recipe_key(recipe)
    return Job(key, (f"x-{sha256[:12]}",), (path,), recipe.parameters, recipe.network), recipe


def bytes_of(path: Path, frames: list[tuple[int, BoxPx]]) -> bytes:
    job, recipe = job_of(path, frames)
    (output,) = badge_step(job, no_progress)
    assert output.part == "badge"
    badge = canonical.from_bytes(Badge, output.data, "badge")
    assert (badge.id, badge.says) == (badge_id(recipe), "badge, not maker")
    return output.data


def badge_of(path: Path, box: BoxPx = DEVICE) -> Badge:
    return canonical.from_bytes(Badge, bytes_of(path, [(0, box)]), "badge")


def words(badge: Badge) -> list[str]:
    return [line.words for line in badge.lines]


@needs_ocr
def test_words_on_the_device_are_read_and_none_beside_it(tmp_path: Path) -> None:
    """Sign, name tag and plate stand one pixel outside; each is read when it is given as a box."""
    path = saved(tmp_path / "p.png", scene(latin("NORVIK"), beside=BESIDE))
    assert words(badge_of(path)) == ["NORVIK"]
    all_of_it = words(badge_of(path, (0, 0, 640, 360)))
    assert {"NORVIK", "SHOP"} <= set(all_of_it) and len(all_of_it) >= 3


@needs_ocr
def test_what_is_outside_the_box_changes_nothing(tmp_path: Path) -> None:
    """Noise all round in place of signs: every byte but the exhibit's name is the same."""
    plain = scene(latin("VK-420"), beside=BESIDE)
    noise = np.random.default_rng(5).integers(0, 255, plain.shape).astype(np.uint8)
    noise[Y : Y + HEIGHT, X : X + WIDTH] = plain[Y : Y + HEIGHT, X : X + WIDTH]
    one = badge_of(saved(tmp_path / "a.png", plain))
    other = badge_of(saved(tmp_path / "b.png", noise))
    assert one.lines == other.lines and words(one) == ["VK-420"]
    assert one.at_edge == other.at_edge


class Shown(Ocr):
    """Keeps what it is shown, and reads nothing."""

    def __init__(self) -> None:
        self.pictures: list[RGB] = []

    def lines(self, picture: RGB) -> list[TextLine]:
        self.pictures.append(picture)
        return [TextLine("A", 0.5, (0, 4, 8, 8)), TextLine("B", 0.6, (30, 20, 11, 9))]


def test_the_reader_is_shown_the_box_and_not_a_pixel_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = scene(latin("NORVIK"), beside=BESIDE)
    reader = Shown()
    monkeypatch.setattr("countershot.workspace.badges.Ocr", lambda: reader)
    box = (X + 10, Y + 20, 90, 40)
    badge = badge_of(saved(tmp_path / "p.png", picture), box)
    (shown,) = reader.pictures
    (view,) = badge.views
    assert (view.enlarged, view.reduced) == (6, 1)
    small = picture[box[1] : box[1] + 40, box[0] : box[0] + 90]
    assert (shown == np.repeat(np.repeat(small, 6, 0), 6, 1)).all()
    (line,) = badge.lines  # the other one reaches the edge
    assert (line.words, badge.at_edge) == ("B", 1)
    assert line.box_px == (box[0] + 5, box[1] + 3, 2, 2)


@needs_ocr
def test_a_line_that_goes_on_beyond_the_box_is_left_out(tmp_path: Path) -> None:
    across = ((PLATE, X + WIDTH - 90, Y + 60),)
    badge = badge_of(saved(tmp_path / "p.png", scene(beside=across)))
    assert badge.lines == () and badge.at_edge == 1


@needs_ocr
def test_several_views_of_a_clip_and_the_same_bytes_again(tmp_path: Path) -> None:
    still = scene(chinese("haida", 32))
    path = write_clip(tmp_path / "c.mp4", [still] * 26)
    frames = [(40 * n, DEVICE) for n in range(0, 26, 5)]
    first = bytes_of(path, frames)
    badge = canonical.from_bytes(Badge, first, "badge")
    assert [view.t_ms for view in badge.views] == [0, 200, 400, 600]
    assert words(badge) == ["海达科技"] * 4
    assert all(X < line.box_px[0] < X + WIDTH for line in badge.lines)
    assert all(line.score == round(line.score, 3) for line in badge.lines)
    assert bytes_of(path, frames) == first


@needs_ocr
@pytest.mark.parametrize(
    ("box", "reason"),
    [
        ((100, 100, 1, 1), "1 x 1 pixels: too small to hold words"),
        ((100, 100, 7, 200), "too small"),
        ((600, 300, 100, 100), "not inside the frame"),
        ((-1, 0, 20, 20), "not inside the frame"),
    ],
)
def test_a_box_that_holds_no_words_is_refused_in_words(
    tmp_path: Path, box: BoxPx, reason: str
) -> None:
    with pytest.raises(BadMaterial, match=reason):
        badge_of(saved(tmp_path / "p.png", scene()), box)


def test_views_are_the_largest_boxes_and_apart_in_time() -> None:
    frames: list[tuple[int, BoxPx]] = [
        (0, (0, 0, 5, 5)), (200, (0, 0, 40, 40)), (240, (0, 0, 60, 50)), (900, (0, 0, 30, 90)),
    ]  # fmt: skip
    views = badge_recipe(sighting(frames), "2" * 64).parameters["views"]
    assert [(view["t_ms"], view["enlarged"]) for view in views] == [(240, 6), (900, 6)]
    (only,) = badge_recipe(sighting(frames[:1]), "2" * 64).parameters["views"]
    assert only["box_px"] == [0, 0, 5, 5]


@pytest.mark.parametrize("size", [(2001, 40), (9000, 5000), (6000, 300)])
def test_a_large_box_is_averaged_in_whole_blocks(size: tuple[int, int]) -> None:
    recipe = badge_recipe(sighting([(0, (0, 0, *size))]), "2" * 64)
    view = BadgeView.model_validate_json(canonical.to_bytes(recipe.parameters["views"][0]))
    assert view.enlarged == 1
    made = resized(np.zeros((size[1], size[0], 3), np.uint8), view)
    assert max(made.shape) <= BadgeRules().long_px
    assert made.shape[1] == -(-size[0] // view.reduced)


@pytest.mark.parametrize("changed", [{"networks": {"find": "0" * 64}}, {"ocr": {"line": 0.1}}])
def test_a_recipe_of_other_networks_or_numbers_cannot_be_checked(
    tmp_path: Path, changed: dict[str, Any]
) -> None:
    job, _ = job_of(saved(tmp_path / "p.png", scene()), [(0, DEVICE)])
    other = Job(job.key, job.exhibits, job.paths, {**job.parameters, **changed}, job.network)
    with pytest.raises(CannotCheck, match="other networks or numbers"):
        list(badge_step(other, no_progress))
