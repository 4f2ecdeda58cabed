"""several views and treated copies of a device -> what pages show and say, and what may leave."""

from pathlib import Path

import pytest

from countershot.dossier import bundle
from countershot.dossier.cited import cited
from countershot.dossier.device_box import box_at, shows_only
from countershot.dossier.material import Material
from countershot.dossier.redact import redact
from countershot.records.base import BoxPx
from countershot.records.computed import Averaged, FrameBox, Sighting, WorkingCopy
from tests.dossier_pages.material import BOX, build

INSIDE = (302, 200, 60, 50)
OUTSIDE = (200, 200, 60, 50)


def copies(material: Material) -> dict[str, WorkingCopy]:
    return {name: fact.copy for name, fact in material.facts.copies.items()}


def treated(material: Material) -> WorkingCopy:
    return next(copy for copy in copies(material).values() if copy.done)


def test_pages_show_other_views_and_say_what_was_done(tmp_path: Path) -> None:
    material = build(tmp_path, enlarged=INSIDE)
    bundle.write(material, tmp_path / "out")
    own = treated(material)
    index = (tmp_path / "out/index.html").read_text()
    assert f"data/computed/{own.id}.png" in index
    assert (
        "Working copy: mean of 2 frames 1200-1400 ms, laid on each other by whole pixels (moved "
        "by up to 2); enlarged 2 times, each pixel repeated" in index
    )
    page = (tmp_path / "out/data/pages/identification-lower-camera.html").read_text()
    (sighting,) = material.facts.sightings.values()
    assert "The same device at other moments" in page and "At 1.20 s" in page
    assert f"data/computed/{sighting.views[0]}.png" in page
    assert "pixels as they were decoded; nothing was done to them" in page


def test_without_other_views_nothing_is_said_of_them(tmp_path: Path) -> None:
    bundle.write(build(tmp_path), tmp_path / "out")
    page = (tmp_path / "out/data/pages/identification-lower-camera.html").read_text()
    assert "other moments" not in page


@pytest.mark.parametrize(("box", "leaves"), [(INSIDE, True), (OUTSIDE, False), (BOX, False)])
def test_in_part_only_what_shows_the_devices_box_leaves(
    tmp_path: Path, box: BoxPx, leaves: bool
) -> None:
    """The whole box does not: in one frame of the mean it was moved two pixels out of it."""
    material = build(tmp_path, enlarged=box, exercise=False)
    own = treated(material)
    (clip,) = (r for r in redact(material, cited(material)).values() if r.release == "part")
    assert (own.id in clip.copies) == leaves
    plain = [name for name in clip.copies if name != own.id]
    assert len(plain) == 2 and all(copies(material)[name].box_px == BOX for name in plain)
    bundle.write(material, tmp_path / "out")
    computed = tmp_path / "out/data/computed"
    assert (computed / f"{own.id}.json").is_file()
    assert (computed / f"{own.id}.png").is_file() == leaves
    assert ("The picture is not released" in (tmp_path / "out/index.html").read_text()) != leaves


SIGHTING = Sighting(
    id="s-00000000-1", exhibit="x-000000000000", recipe="0" * 64, kind="ptz", score=0.8,
    start_ms=0, end_ms=200, best_view="w-000000000001", views=("w-000000000002",),
    frames=(
        FrameBox(t_ms=0, box_px=(10, 10, 20, 20), score=0.8),
        FrameBox(t_ms=200, box_px=(30, 12, 20, 20), score=0.8),
    ),
)  # fmt: skip


def copy(box: BoxPx | None, t_ms: int = 0, name: str = "w-00000000000f") -> WorkingCopy:
    return WorkingCopy(
        id=name, recipe="0" * 64, exhibit="x-000000000000", t_ms=t_ms, box_px=box, width=1,
        height=1, pixels_sha256="0" * 64, sha256="0" * 64,
    )  # fmt: skip


def test_the_box_between_two_frames_holds_both() -> None:
    assert box_at(SIGHTING, 0) == (10, 10, 20, 20)
    assert box_at(SIGHTING, 100) == (10, 10, 40, 22)
    assert box_at(SIGHTING, 201) is None and box_at(SIGHTING, -1) is None


@pytest.mark.parametrize(
    ("shown", "is_so"),
    [
        (copy((10, 10, 20, 20)), True),
        (copy((9, 10, 20, 20)), False),
        (copy((10, 10, 20, 21)), False),
        (copy((20, 10, 20, 20)), False),
        (copy((20, 10, 20, 20), 100), True),
        (copy((20, 10, 20, 20), 300), False),
        (copy(None), False),
        (copy((0, 0, 90, 90), 0, "w-000000000002"), True),
        (copy(None, 0, "w-000000000002"), False),
        (copy((12, 12, 9, 9)).model_copy(update={"exhibit": "x-1"}), False),
        (copy((12, 12, 9, 9)).model_copy(
            update={"averaged": (Averaged(t_ms=0, moved_px=(-2, 0)),)}), True),
        (copy((12, 12, 9, 9)).model_copy(
            update={"averaged": (Averaged(t_ms=0, moved_px=(-3, 0)),)}), False),
        (copy((12, 12, 9, 9)).model_copy(
            update={"averaged": (Averaged(t_ms=240, moved_px=(0, 0)),)}), False),
    ],
)  # fmt: skip
def test_a_copy_shows_only_the_device_or_it_does_not(shown: WorkingCopy, is_so: bool) -> None:
    assert shows_only(shown, SIGHTING) == is_so
