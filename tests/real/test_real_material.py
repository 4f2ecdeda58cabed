"""real clips and photographs (never shipped) -> what `look --json` says of them, measured."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.whole.program import ROOT, countershot

DATA = Path(os.environ.get("COUNTERSHOT_DATA", ROOT / "../shared/data"))
TRUTH = json.loads((ROOT / "tests/vectors/footage/vendor_clip_boxes.json").read_text())
VISIBLE_MS = (120, 1480)

pytestmark = pytest.mark.skipif(
    not (DATA / "footage").is_dir(), reason=f"the real material is not at {DATA}"
)


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The answer of `look --json` over both clips and all photographs."""
    folder = tmp_path_factory.mktemp("real")
    case, keys = folder / "case", folder / "keys"
    clips = [DATA / "footage/vendor_clip.mp4", DATA / "footage/no_camera_clip.mp4"]
    assert countershot("new", case, keys=keys).code == 0
    assert countershot("seal", case, *clips, DATA / "photos/images", keys=keys).code == 0
    ended = countershot("look", case, "--json", keys=keys)
    assert ended.code == 0, ended.err
    return ended.json


def sightings_in(looked: Any, name: str) -> list[Any]:
    return [s for s in looked["sightings"] if s["source_name"] == name]


def iou(one: Sequence[int], other: Sequence[int]) -> float:
    """Intersection over union of two x, y, w, h boxes."""
    w = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    h = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    both = max(0, w) * max(0, h)
    return both / (one[2] * one[3] + other[2] * other[3] - both)


def test_the_vendors_device_is_one_sighting_with_its_times_and_boxes(looked: Any) -> None:
    found = sightings_in(looked, "vendor_clip.mp4")
    drawn = {frame["t_ms"]: frame["box_px"] for frame in TRUTH["frames"]}
    best = max(found, key=lambda s: share_right(s, drawn), default=None)
    assert best is not None, "no sighting at all in the clip"
    share = share_right(best, drawn)
    sampled = len(in_truth(best, drawn))
    print(f"{best['id']}: {best['start_ms']}-{best['end_ms']} ms, {len(found)} sightings in clip")
    print(f"IoU at least 0.5 on {share:.2f} of {sampled} sampled frames")
    assert share >= 2 / 3
    assert abs(best["start_ms"] - VISIBLE_MS[0]) <= 300
    assert abs(best["end_ms"] - VISIBLE_MS[1]) <= 300


def in_truth(sighting: Any, drawn: dict[int, list[int]]) -> list[Any]:
    """The sighting's frames that lie within the time in which boxes were drawn."""
    first, last = min(drawn), max(drawn)
    return [f for f in sighting["frames"] if first <= f["t_ms"] <= last]


def share_right(sighting: Any, drawn: dict[int, list[int]]) -> float:
    """Share of those frames whose box overlaps the drawn box nearest in time by half."""
    frames = in_truth(sighting, drawn)
    near = [drawn[min(drawn, key=lambda t, f=f: abs(t - f["t_ms"]))] for f in frames]
    right = [iou(f["box_px"], box) >= 0.5 for f, box in zip(frames, near, strict=True)]
    return sum(right) / len(right) if right else 0.0


def test_nothing_is_seen_in_the_clip_without_a_camera(looked: Any) -> None:
    assert sightings_in(looked, "no_camera_clip.mp4") == []


def test_the_photographs_are_measured_as_the_card_says(looked: Any) -> None:
    """Recall and precision at IoU 0.5, whatever they are: this only counts, the card says."""
    coco = json.loads((DATA / "photos/annotations.coco.json").read_text())
    names = {image["id"]: Path(image["file_name"]).name for image in coco["images"]}
    truth: dict[str, list[list[float]]] = {}
    for note in coco["annotations"]:
        truth.setdefault(names[note["image_id"]], []).append(note["bbox"])
    boxes = sum(map(len, truth.values()))
    right = seen = 0
    for name in names.values():
        left = list(truth.get(name, []))
        for sighting in sorted(sightings_in(looked, name), key=lambda s: -s["score"]):
            seen += 1
            box = sighting["frames"][0]["box_px"]
            match = max(left, key=lambda b: iou(box, b), default=None)
            if match is not None and iou(box, match) >= 0.5:
                right += 1
                left.remove(match)
    print(f"photographs: {len(names)}, boxes {boxes}, proposed {seen}, right {right}:",
          f"recall {right / boxes:.2f}, precision {right / max(1, seen):.2f}")  # fmt: skip
    card = (ROOT / "src/countershot/networks/devices.card.md").read_text()
    assert (len(names), boxes) == (26, 35)
    assert "26 photographs" in card and "35 boxes" in card
