"""COCO files, good and broken -> pictures with boxes of known kinds, or an error that says where"""

import json
from pathlib import Path
from typing import Any

import pytest

from countershot.errors import BadMaterial, CountershotError, LimitExceeded, UsageError
from countershot.footage import annotations
from countershot.footage.annotations import read_annotations
from countershot.footage.photograph import png
from tests.footage.clips import scene


def coco() -> dict[str, Any]:
    return {
        "images": [{"id": 1, "file_name": "a.png", "width": 160, "height": 120}],
        "annotations": [{"id": 1, "image_id": 1, "category_id": 7, "bbox": [20, 20, 30.5, 20]}],
        "categories": [{"id": 7, "name": "Speed Dome"}, {"id": 8, "name": "bullet-camera"}],
    }


def written(folder: Path, content: object) -> Path:
    path = folder / "annotations.coco.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "set" / "images").mkdir(parents=True)
    (tmp_path / "set" / "a.png").write_bytes(png(scene(1)))
    (tmp_path / "elsewhere.png").write_bytes(png(scene(2)))
    return tmp_path / "set"


def test_a_good_file_gives_its_pictures_and_kinds(folder: Path) -> None:
    (one,) = read_annotations(written(folder, coco()))
    assert (one.path, one.size) == (folder / "a.png", (160, 120))
    assert [(box.kind, box.box) for box in one.boxes] == [("ptz", (20.0, 20.0, 30.5, 20.0))]


def test_pictures_are_also_found_in_images(folder: Path) -> None:
    (folder / "a.png").rename(folder / "images" / "a.png")
    (one,) = read_annotations(written(folder, coco()))
    assert one.path == folder / "images" / "a.png"


def test_unknown_categories_are_all_named_and_are_wrong_use(folder: Path) -> None:
    wrong = coco()
    wrong["categories"] += [{"id": 9, "name": "person"}, {"id": 10, "name": "lamp"}]
    with pytest.raises(UsageError, match=r"'person', 'lamp'.*rename or remove") as raised:
        read_annotations(written(folder, wrong))
    assert raised.value.exit_code == 2


def put(*path: Any, value: Any = None, remove: bool = False) -> dict[str, Any]:
    """The good file with one thing changed."""
    changed: Any = coco()
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    if remove:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return dict(changed)


BOX = ("annotations", 0, "bbox")
BROKEN: dict[str, Any] = {
    "empty": "",
    "no JSON": "{",
    "a list": "[]",
    "deep": "[" * 100_000,
    "no images": put("images", remove=True),
    "none listed": {**coco(), "images": [], "annotations": []},
    "images of text": put("images", value=["a.png"]),
    "no categories": put("categories", remove=True),
    "a category without a name": put("categories", 0, "name", remove=True),
    "two categories of one id": put("categories", 1, "id", value=7),
    "an image without an id": put("images", 0, "id", remove=True),
    "an id that is a list": put("images", 0, "id", value=[1]),
    "two images of one id": put("images", value=coco()["images"] * 2),
    "no file name": put("images", 0, "file_name", remove=True),
    "an empty file name": put("images", 0, "file_name", value=""),
    "a zero byte": put("images", 0, "file_name", value="a\0.png"),
    "a negative width": put("images", 0, "width", value=-1),
    "only a width": put("images", 0, "height", remove=True),
    "a box of an image that is not there": put("annotations", 0, "image_id", value=2),
    "a box of a category that is not there": put("annotations", 0, "category_id", value=99),
    "no box": put(*BOX, remove=True),
    "three numbers": put(*BOX, value=[1, 2, 3]),
    "words": put(*BOX, value=["1", 2, 3, 4]),
    "true and false": put(*BOX, value=[True, 2, 3, 4]),
    "no width": put(*BOX, value=[1, 2, 0, 4]),
    "a negative height": put(*BOX, value=[1, 2, 3, -4]),
    "not a number": put(*BOX, value=[float("nan"), 2, 3, 4]),
    "infinite": put(*BOX, value=[1, 2, float("inf"), 4]),
    "far too large": put(*BOX, value=[1, 2, 1e300, 4]),
    "outside the picture": put(*BOX, value=[200, 10, 10, 10]),
    "left of the picture": put(*BOX, value=[-20, 10, 10, 10]),
    "a crowd": put("annotations", 0, "iscrowd", value=1),
    "an outline for a box": put(*BOX, value={"size": [1, 2]}),
    "up and out": put("images", 0, "file_name", value="../elsewhere.png"),
    "from the root": put("images", 0, "file_name", value="/etc/hostname"),
    "up from images": put("images", 0, "file_name", value="images/../../elsewhere.png"),
    "a name of a mile": put("images", 0, "file_name", value="a" * 900),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_is_refused_in_words(folder: Path, what: str) -> None:
    with pytest.raises(CountershotError) as raised:
        read_annotations(written(folder, BROKEN[what]))
    assert "annotations.coco.json" in str(raised.value)


@pytest.mark.parametrize("what", ["up and out", "from the root", "up from images"])
def test_what_leads_outside_is_hostile_and_nothing_is_opened(folder: Path, what: str) -> None:
    with pytest.raises(BadMaterial, match="leads outside the folder"):
        read_annotations(written(folder, BROKEN[what]))


def test_a_link_that_leads_outside_is_refused_too(folder: Path) -> None:
    (folder / "a.png").unlink()
    (folder / "a.png").symlink_to(folder.parent / "elsewhere.png")
    with pytest.raises(BadMaterial, match="leads outside the folder"):
        read_annotations(written(folder, coco()))


def test_a_link_to_itself_and_a_folder_are_no_pictures(folder: Path) -> None:
    (folder / "a.png").unlink()
    (folder / "a.png").symlink_to("a.png")
    with pytest.raises(CountershotError):
        read_annotations(written(folder, coco()))
    with pytest.raises(UsageError, match="neither beside it nor in images"):
        read_annotations(written(folder, put("images", 0, "file_name", value="images")))


def test_a_missing_picture_is_named(folder: Path) -> None:
    (folder / "a.png").unlink()
    with pytest.raises(UsageError, match=r"'a\.png'.*neither beside it nor in images/"):
        read_annotations(written(folder, coco()))


def test_a_missing_file_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="give the COCO file"):
        read_annotations(tmp_path / "none.json")


def test_too_much_is_refused_before_anything_is_opened(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(folder, coco())
    for name, least in (("MOST_PICTURES", 0), ("MOST_BOXES", 0), ("LARGEST_FILE", 10)):
        with monkeypatch.context() as patch, pytest.raises(LimitExceeded):
            patch.setattr(annotations, name, least)
            read_annotations(path)
    monkeypatch.setattr(annotations, "LARGEST_PICTURE", 10)
    with pytest.raises(LimitExceeded, match="larger than"):
        read_annotations(path)
