"""a description and an ONNX file -> the same boxes whatever the layout; or refused, and why"""

from pathlib import Path

import numpy as np
import pytest

from countershot.errors import NetworkRefused, UsageError
from countershot.footage.outside import detect_outside
from countershot.networks.outside import load_outside
from tests.networks import by_hand
from tests.networks.by_hand import CLASSES, always, described

GREY = np.full((64, 64, 3), 100, np.uint8)
BULLET, DOME, LAMP = (0.9, 0.1, 0.05), (0.2, 0.8, 0.1), (0.6, 0.1, 0.7)
CORNERS = np.array([[8, 16, 40, 48], [44, 4, 60, 24], [2, 2, 12, 12]], np.float32)
SCORES = np.array([BULLET, DOME, LAMP], np.float32)
SEEN = [((8, 16, 32, 32), "bullet", 0.9), ((44, 4, 16, 20), "dome", 0.8)]


def centred(corners: np.ndarray) -> np.ndarray:
    size = corners[:, 2:] - corners[:, :2]
    return np.concatenate([corners[:, :2] + size / 2, size], axis=1)


def logits(scores: np.ndarray) -> np.ndarray:
    return np.log(scores / (1 - scores))


def joined(*parts: np.ndarray) -> np.ndarray:
    return np.concatenate(parts, axis=1)[None]


ONES = np.full((3, 1), 1.0, np.float32)
LABELS = np.array([0, 1, 2], np.int64)
BEST = SCORES.max(axis=1)
SHARE = CORNERS / 64
PLAIN = 'layout = "{}"\ntensors = ["out"]\n'
LAYOUTS = {
    "yolo": (
        {"out": joined(centred(CORNERS), SCORES).transpose(0, 2, 1)},
        PLAIN.format("yolo"),
    ),
    "yolo with corners": (
        {"out": joined(CORNERS, SCORES).transpose(0, 2, 1)},
        PLAIN.format("yolo") + 'boxes = "xyxy"',
    ),
    "yolo rows": ({"out": joined(centred(CORNERS), SCORES)}, PLAIN.format("yolo-rows")),
    "yolo rows, parts of the side": (
        {"out": joined(centred(SHARE), SCORES)},
        PLAIN.format("yolo-rows") + 'units = "share"',
    ),
    "yolo rows with objectness": (
        {"out": joined(centred(CORNERS), ONES, SCORES)},
        PLAIN.format("yolo-rows") + "objectness = true",
    ),
    "yolo with objectness, not yet in 0-1": (
        {"out": joined(centred(CORNERS), ONES * 50, logits(SCORES)).transpose(0, 2, 1)},
        PLAIN.format("yolo") + 'objectness = true\nactivation = "sigmoid"',
    ),
    "detr": (
        {"boxes": centred(SHARE)[None], "logits": logits(SCORES)[None]},
        'layout = "detr"\ntensors = ["boxes", "logits"]\nunits = "share"\nactivation = "sigmoid"',
    ),
    "rows": (
        {"out": joined(CORNERS, BEST[:, None], LABELS[:, None].astype(np.float32))},
        PLAIN.format("rows") + 'boxes = "xyxy"',
    ),
    "boxes": (
        {"b": CORNERS, "l": LABELS, "s": BEST},
        'layout = "boxes"\ntensors = ["b", "l", "s"]\nboxes = "xyxy"',
    ),
    "boxes in a batch of one": (
        {"b": CORNERS[None], "l": LABELS[None], "s": BEST[None]},
        'layout = "boxes"\ntensors = ["b", "l", "s"]\nboxes = "xyxy"',
    ),
}


def found(path: Path, frame: np.ndarray = GREY) -> list[tuple[object, ...]]:
    return [(d.box_px, d.kind, d.score) for d in detect_outside(frame, load_outside(path))]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_gives_the_same_devices_and_no_lamp(tmp_path: Path, layout: str) -> None:
    outputs, words = LAYOUTS[layout]
    assert found(described(tmp_path, always(outputs), words)) == SEEN


def test_detr_with_softmax_and_a_class_for_nothing(tmp_path: Path) -> None:
    chances = np.array([[0.9, 0.04, 0.06], [0.1, 0.7, 0.2], [0.2, 0.1, 0.7]], np.float32)
    outputs = {"boxes": centred(SHARE)[None], "logits": np.log(chances)[None]}
    words = 'layout = "detr"\ntensors = ["boxes", "logits"]\nunits = "share"\n'
    classes = (*CLASSES[:2], ("no object", "ignore"))
    path = described(tmp_path, always(outputs), words + 'activation = "softmax"', classes=classes)
    assert found(path) == [(SEEN[0][0], "bullet", 0.9), (SEEN[1][0], "dome", 0.7)]


def test_boxes_of_one_device_are_one(tmp_path: Path) -> None:
    twice = np.concatenate([CORNERS[:1], CORNERS[:1] + 1, CORNERS[1:2]])
    scores = np.array([(0.9, 0, 0), (0.8, 0, 0), (0, 0.7, 0)], np.float32)
    path = described(
        tmp_path, always({"out": joined(centred(twice), scores)}), PLAIN.format("yolo-rows")
    )
    assert [score for _, _, score in found(path)] == [0.9, 0.7]


def test_a_kind_is_not_told_below_its_least_score_or_where_the_class_is_any_device(
    tmp_path: Path,
) -> None:
    outputs, words = LAYOUTS["yolo"]
    shy = described(tmp_path, always(outputs), words, score="threshold = 0.5\nkind_threshold=0.85")
    assert [kind for _, kind, _ in found(shy)] == ["bullet", None]
    general = (("surveillance camera", "device"), *CLASSES[1:])
    path = described(tmp_path, always(outputs), words, classes=general)
    assert [kind for _, kind, _ in found(path)] == [None, "dome"]


@pytest.mark.parametrize("layout", ["NCHW", "NHWC"])
@pytest.mark.parametrize(("channels", "which"), [("RGB", "bullet"), ("BGR", "other")])
def test_the_picture_is_fed_as_described(
    tmp_path: Path, layout: str, channels: str, which: str
) -> None:
    """The network by hand says the mean of each channel: a red picture has the first one high."""
    classes = (("a camera", "bullet"), ("b camera", "dome"), ("c camera", "other"))
    path = described(
        tmp_path,
        by_hand.means(layout),
        PLAIN.format("yolo-rows") + 'boxes = "xyxy"',
        classes=classes,
        into=f'layout = "{layout}"\nchannels = "{channels}"',
    )
    red = np.zeros((64, 64, 3), np.uint8)
    red[..., 0] = 204
    assert found(path, red) == [((8, 8, 32, 32), which, 0.8)]


def test_levels_are_scaled_and_the_mean_taken_off(tmp_path: Path) -> None:
    path = described(
        tmp_path,
        by_hand.means("NCHW"),
        PLAIN.format("yolo-rows") + 'boxes = "xyxy"\nactivation = "sigmoid"',
        into="scale = 1.0\nmean = [100.0, 100.0, 100.0]\nstd = [50.0, 50.0, 50.0]",
    )
    light = np.full((64, 64, 3), 200, np.uint8)
    assert found(path, light)[0][2] == round(1 / (1 + np.exp(-2)), 3)


@pytest.mark.parametrize(("fit", "box"), [("pad", (16, 32, 64, 64)), ("centre", (16, 0, 64, 64))])
def test_boxes_are_told_in_pixels_of_the_frame(
    tmp_path: Path, fit: str, box: tuple[int, ...]
) -> None:
    """A frame of 128 x 64 is halved into the input: 16 px are left below, or on both sides."""
    outputs, words = LAYOUTS["yolo"]
    path = described(tmp_path, always(outputs), words, into=f'fit = "{fit}"')
    wide = np.full((64, 128, 3), 100, np.uint8)
    seen = [one for one in found(path, wide) if one[1] == "bullet"]
    x, y, w, h = box
    assert seen == [((x, y, w, min(h, 64 - y)), "bullet", 0.9)]


def test_a_stretched_frame_gives_stretched_boxes(tmp_path: Path) -> None:
    outputs, words = LAYOUTS["yolo"]
    path = described(tmp_path, always(outputs), words, into='fit = "stretch"')
    wide = np.full((64, 128, 3), 100, np.uint8)
    assert found(path, wide)[0] == ((16, 16, 64, 32), "bullet", 0.9)


@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (700, 3), (64, 64)])
def test_boxes_stay_inside_any_frame(tmp_path: Path, shape: tuple[int, int]) -> None:
    outputs, words = LAYOUTS["yolo"]
    path = described(tmp_path, always(outputs), words)
    for (x, y, w, h), _, _ in found(path, np.zeros((*shape, 3), np.uint8)):  # type: ignore[misc]
        assert x >= 0 and y >= 0 and w >= 1 and h >= 1
        assert x + w <= shape[1] and y + h <= shape[0]


PEOPLE = [
    "person", "Person", "people", "face", "human_face", "head", "pedestrian", "car", "Vehicle",
    "truck", "licence plate", "LicensePlate", "number-plate", "numberplate", "child", "人", "车牌",
]  # fmt: skip


@pytest.mark.parametrize("word", PEOPLE)
@pytest.mark.parametrize("kind", ["ignore", "other"])
def test_a_network_that_knows_people_is_refused_whatever_they_are_filed_under(
    tmp_path: Path, word: str, kind: str
) -> None:
    outputs, words = LAYOUTS["yolo"]
    path = described(tmp_path, always(outputs), words, classes=(*CLASSES[:2], (word, kind)))
    with pytest.raises(NetworkRefused, match="never people, faces, vehicles or plates"):
        load_outside(path)


@pytest.mark.parametrize("kind", ["person", "face", "camera", "", "Bullet", "plate"])
def test_a_class_that_maps_to_no_kind_is_refused(tmp_path: Path, kind: str) -> None:
    outputs, words = LAYOUTS["yolo"]
    path = described(tmp_path, always(outputs), words, classes=(*CLASSES[:2], ("thing", kind)))
    with pytest.raises(NetworkRefused, match="no kind of device"):
        load_outside(path)


def test_people_cannot_be_left_out_of_the_description(tmp_path: Path) -> None:
    """Three classes are in the file, and only the harmless ones are described."""
    outputs, words = LAYOUTS["yolo"]
    path = described(tmp_path, always(outputs), words, classes=CLASSES[:2])
    with pytest.raises(NetworkRefused, match="7 values a box, and 6 are described"):
        load_outside(path)


@pytest.mark.parametrize("layout", ["rows", "boxes"])
def test_a_class_number_that_is_not_described_is_refused(tmp_path: Path, layout: str) -> None:
    outputs, words = LAYOUTS[layout]
    path = described(tmp_path, always(outputs), words, classes=CLASSES[:2])
    with pytest.raises(NetworkRefused, match="class 2, which the description does not name"):
        load_outside(path)


def test_what_the_file_says_of_its_own_classes_counts(tmp_path: Path) -> None:
    outputs, words = LAYOUTS["yolo"]
    says = {"names": "{0: 'camera', 1: 'dome', 2: 'person'}"}
    with pytest.raises(NetworkRefused, match="person"):
        load_outside(described(tmp_path, always(outputs, says=says), words))
    (tmp_path / "two").mkdir()
    faces = always({"face_landmarks": outputs["out"]})
    described_faces = words.replace('"out"', '"face_landmarks"')
    with pytest.raises(NetworkRefused, match="face"):
        load_outside(described(tmp_path / "two", faces, described_faces))


def test_one_changed_byte_is_refused_and_both_digests_are_told(tmp_path: Path) -> None:
    outputs, words = LAYOUTS["yolo"]
    path = described(tmp_path, always(outputs), words)
    content = bytearray((tmp_path / "net.onnx").read_bytes())
    content[-1] ^= 1
    (tmp_path / "net.onnx").write_bytes(content)
    with pytest.raises(NetworkRefused, match="it was changed"):
        load_outside(path)


def test_weights_in_another_file_are_refused(tmp_path: Path) -> None:
    """They are pinned by no digest, and the path could lead anywhere."""
    entry = by_hand.block(1, "location") + by_hand.block(2, "weights.bin")
    weight = by_hand.integer(1, 4) + by_hand.integer(2, 1) + by_hand.block(8, "w")
    weight += by_hand.block(13, entry) + by_hand.integer(14, 1)
    content = by_hand.network(
        [by_hand.node("Identity", ["w"], "out")],
        [weight],
        [by_hand.value("picture", (1, 3, 64, 64))],
        [by_hand.value("out", (4,))],
    )
    with pytest.raises(NetworkRefused, match="further files"):
        load_outside(described(tmp_path, content))


NANS = np.where(SCORES > 0.85, np.nan, SCORES).astype(np.float32)
UNLIKE = {
    "no network at all": (b"not an onnx file", by_hand.OUTPUT, "cannot be opened"),
    "nothing": (b"", by_hand.OUTPUT, "takes|cannot be opened|float32"),
    "no such output": (
        always({"other": np.zeros((1, 7, 3), np.float32)}), by_hand.OUTPUT, "no output 'out'",
    ),
    "another size": (
        always({"out": np.zeros((1, 7, 3), np.float32)}, side=96), by_hand.OUTPUT, "described",
    ),
    "two inputs": (
        always(
            {"out": np.zeros((1, 7, 3), np.float32)},
            inputs=[by_hand.value("a", (1, 3, 64, 64)), by_hand.value("b", (1, 2))],
        ),
        by_hand.OUTPUT, "nothing else",
    ),
    "whole numbers in": (
        always(
            {"out": np.zeros((1, 7, 3), np.float32)},
            inputs=[by_hand.value("a", (1, 3, 64, 64), by_hand.INT64)],
        ),
        by_hand.OUTPUT, "float32",
    ),
    "not a number": (
        always({"out": joined(CORNERS, NANS)}), PLAIN.format("yolo-rows"), "NaN",
    ),
    "scores that are none": (
        always({"out": joined(CORNERS, SCORES * 9)}), PLAIN.format("yolo-rows"), "activation",
    ),
    "a picture for an answer": (
        always({"out": np.zeros((1, 2, 7, 3), np.float32)}), by_hand.OUTPUT, "shape",
    ),
    "another layout": (
        always({"out": joined(CORNERS, SCORES)}), by_hand.OUTPUT, "values a box",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", UNLIKE)
def test_a_file_that_is_not_as_described_is_refused(tmp_path: Path, what: str) -> None:
    content, words, why = UNLIKE[what]
    with pytest.raises(NetworkRefused, match=why):
        load_outside(described(tmp_path, content, words))


MENDED = {
    "no TOML": ("name = ", "not TOML"),
    "an unknown key": ('colour = "red"\n', "colour"),
    "a path as a file": ('file = "../net.onnx"\n', "file"),
    "no digest": ('sha256 = "abc"\n', "sha256"),
}


@pytest.mark.parametrize("what", MENDED)
def test_a_description_that_cannot_be_used_says_where(tmp_path: Path, what: str) -> None:
    outputs, words = LAYOUTS["yolo"]
    path = described(tmp_path, always(outputs), words)
    line, why = MENDED[what]
    key = line.split(" ")[0]
    kept = [one for one in path.read_text().splitlines() if not one.startswith(key + " =")]
    path.write_text(line + "\n".join(kept) if what != "no TOML" else line)
    with pytest.raises(UsageError, match=why) as raised:
        load_outside(path)
    assert "docs/formats/network.md" in str(raised.value)


def test_classes_must_all_be_named_in_order(tmp_path: Path) -> None:
    outputs, words = LAYOUTS["yolo"]
    path = described(tmp_path, always(outputs), words)
    path.write_text(path.read_text().replace("index = 2", "index = 3"))
    with pytest.raises(UsageError, match="none left out"):
        load_outside(path)


def test_missing_files_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="give a description file"):
        load_outside(tmp_path / "none.toml")
    path = described(tmp_path, b"x")
    (tmp_path / "net.onnx").unlink()
    with pytest.raises(NetworkRefused, match="beside its description"):
        load_outside(path)


def test_text_that_is_no_text_and_files_without_end(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="UTF-8"):
        load_outside(path)
    path.write_bytes(b"#" * (1 << 21))
    with pytest.raises(UsageError, match="1 MiB"):
        load_outside(path)
