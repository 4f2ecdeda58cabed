"""annotated photographs, the command -> figures a user can read, or a refusal with what to do."""

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.whole.program import ROOT, countershot

KEYS = {"images", "boxes", "recall", "precision", "ap50", "threshold", "kinds", "sizes"}


@pytest.fixture
def annotations(tmp_path: Path) -> Path:
    """Two plain pictures, one of them with a box drawn on it."""
    Image.new("RGB", (320, 240), "grey").save(tmp_path / "empty.png")
    Image.new("RGB", (200, 300), "white").save(tmp_path / "post.png")
    told = {
        "images": [{"id": 1, "file_name": "empty.png"}, {"id": 2, "file_name": "post.png"}],
        "annotations": [{"id": 1, "image_id": 2, "category_id": 5, "bbox": [20, 30, 60, 50]}],
        "categories": [{"id": 5, "name": "dome"}],
    }
    file = tmp_path / "own.coco.json"
    file.write_text(json.dumps(told))
    return file


def test_figures_come_with_denominators_and_intervals(annotations: Path) -> None:
    done = countershot("networks", "evaluate", annotations, "--json")
    assert done.code == 0, done.err
    told = done.json
    assert set(told) >= KEYS
    assert (told["images"], told["boxes"]) == (2, 1)
    assert told["counts"]["drawn"] == 1
    assert set(told["kinds"]["dome"]) == {"n", "accuracy", "coverage", "precision", "confusion"}
    assert all(len(bounds) == 2 for bounds in told["intervals"].values())
    assert countershot("networks", "evaluate", annotations, "--json").json == told


def test_what_a_person_reads_names_the_counts(annotations: Path) -> None:
    done = countershot("networks", "evaluate", annotations)
    assert done.code == 0
    assert "2 photographs, 1 box," in done.out
    assert "of 1" in done.out


def test_a_person_is_no_category(annotations: Path) -> None:
    annotations.write_text(annotations.read_text().replace('"dome"', '"person"'))
    done = countershot("networks", "evaluate", annotations)
    assert done.code == 2
    assert "person" in done.err


def test_a_damaged_photograph_is_named_as_such(annotations: Path) -> None:
    (annotations.parent / "post.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    done = countershot("networks", "evaluate", annotations, "--json")
    assert done.code == 1
    assert done.json["error"]["kind"] == "BadMaterial"


def test_what_runs_here_is_listed_with_its_words_and_card() -> None:
    (one,) = countershot("networks", "list", "--json").json["networks"]
    file = ROOT / "src/countershot/networks/devices.onnx"
    assert one["name"] == "devices" and file.exists()
    assert {"person", "face", "plate"} & set(one["kinds"]) == set()
    card = countershot("networks", "card").out
    assert one["sha256"] in card
    assert "rendered scenes" in card
    assert countershot("networks", "card", "faces").code == 2
