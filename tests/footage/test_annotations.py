"""COCO files from outside, good and broken -> photographs with boxes, or a clear error."""

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from countershot.errors import BadMaterial, CountershotError, LimitExceeded, UsageError
from countershot.footage import annotations
from countershot.footage.annotations import annotated

BOX = {"id": 1, "image_id": 7, "category_id": 1, "bbox": [2, 3, 10, 12.5]}


def coco(folder: Path, **changed: Any) -> Path:
    told = {
        "images": [{"id": 7, "file_name": "a.png"}],
        "annotations": [BOX],
        "categories": [{"id": 1, "name": "turret"}],
    } | changed
    Image.new("RGB", (40, 30)).save(folder / "a.png")
    file = folder / "x.coco.json"
    file.write_text(json.dumps(told))
    return file


def test_boxes_come_with_their_photograph(tmp_path: Path) -> None:
    (one,) = annotated(coco(tmp_path))
    assert one.path == tmp_path / "a.png"
    assert one.boxes == (((2.0, 3.0, 10.0, 12.5), "turret"),)


def test_photographs_lie_in_a_folder_beside_it_too(tmp_path: Path) -> None:
    file = coco(tmp_path)
    (tmp_path / "images").mkdir()
    (tmp_path / "a.png").rename(tmp_path / "images" / "a.png")
    assert annotated(file)[0].path == tmp_path / "images" / "a.png"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Bullet", "bullet"), ("speed dome", "ptz"), ("explosion_proof", "other"), ("housing", "box"),
     ("PT-Home", "pt_home")],
)  # fmt: skip
def test_what_others_call_our_kinds(tmp_path: Path, name: str, kind: str) -> None:
    (one,) = annotated(coco(tmp_path, categories=[{"id": 1, "name": name}]))
    assert one.boxes[0][1] == kind


@pytest.mark.parametrize("name", ["person", "face", "car", "licence plate", "camera", "", None])
def test_any_other_category_is_refused_by_name(tmp_path: Path, name: str | None) -> None:
    with pytest.raises(UsageError, match="no kind of device"):
        annotated(coco(tmp_path, categories=[{"id": 1, "name": name}]))


@pytest.mark.parametrize("name", ["../a.png", "/etc/passwd", "images/../../a.png", "a\0.png", ""])
def test_photographs_elsewhere_are_not_opened(tmp_path: Path, name: str) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    Image.new("RGB", (4, 4)).save(tmp_path / "a.png")
    with pytest.raises(BadMaterial):
        annotated(coco(inner, images=[{"id": 7, "file_name": name}]))


@pytest.mark.parametrize(
    "changed",
    [
        {"images": None}, {"annotations": {}}, {"categories": [3]},
        {"images": [{"id": 7, "file_name": "gone.png"}]},
        {"images": [{"id": 8, "file_name": "a.png"}]},
        *({"annotations": [BOX | {"bbox": box}]}
          for box in ([1, 2, 3], [1, 2, 0, 4], [1, 2, -3, 4], ["1", 2, 3, 4], [1, 2, 1e300, 4],
                      [True, 1, 2, 2], None)),
        {"annotations": [BOX | {"category_id": 9}]},
        {"annotations": [BOX | {"category_id": []}]},
    ],
)  # fmt: skip
def test_what_is_no_coco_file_is_refused(tmp_path: Path, changed: dict[str, Any]) -> None:
    with pytest.raises(BadMaterial):
        annotated(coco(tmp_path, **changed))


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000, '{"images": NaN}', "\x00\xff"])
def test_noise_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(CountershotError):
        annotated(file)


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = coco(tmp_path)
    monkeypatch.setattr(annotations, "MOST_BYTES", 20)
    with pytest.raises(LimitExceeded):
        annotated(file)
    with pytest.raises(UsageError):
        annotated(tmp_path / "none.json")
