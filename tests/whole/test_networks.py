"""networks list, card, evaluate -> what a user reads, what a program reads, and exit codes"""

import json
import os
import re
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest

from countershot.footage.photograph import png
from countershot.networks.pins import DEVICES
from tests.footage.clips import BLUE, RED, scene, with_box
from tests.networks.by_hand import CLASSES, always, described
from tests.networks.test_outside import LAYOUTS
from tests.whole.program import ROOT, Ended, countershot

TOY = ROOT / "tests" / "vectors" / "networks" / "toy.toml"
DATA = Path(os.environ.get("COUNTERSHOT_DATA", ROOT.parent / "shared" / "data"))
ALL = ("all", "all, box and bullet as one")
BULLET, DOME, LOST = (20, 20, 30, 20), (60, 70, 24, 30), (120, 10, 30, 30)


@pytest.fixture(scope="module")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four drawn pictures: a bullet and a dome; a bullet drawn as a box; nothing, with a device
    drawn that is not there; nothing at all.
    """
    folder = tmp_path_factory.mktemp("set")
    (folder / "images").mkdir()
    shown = [
        with_box(with_box(scene(1), BULLET, RED), DOME, BLUE),
        with_box(scene(2), BULLET, RED),
        scene(3),
        scene(0),
    ]
    for number, picture in enumerate(shown):
        (folder / "images" / f"{number}.png").write_bytes(png(picture))
    kinds = ("bullet", "dome", "box", "ptz")
    boxes = [(0, 0, BULLET), (0, 1, DOME), (1, 2, BULLET), (2, 3, LOST)]
    coco = {
        "images": [
            {"id": n, "file_name": f"{n}.png", "width": 160, "height": 120} for n in range(4)
        ],
        "categories": [{"id": at, "name": kind} for at, kind in enumerate(kinds)],
        "annotations": [
            {"id": at, "image_id": image, "category_id": kind, "bbox": list(box)}
            for at, (image, kind, box) in enumerate(boxes)
        ],
    }
    (folder / "annotations.coco.json").write_text(json.dumps(coco))
    return folder


def evaluated(folder: Path, *words: object) -> Ended:
    return countershot("networks", "evaluate", folder / "annotations.coco.json", *words)


@pytest.fixture(scope="module")
def answer(annotated: Path) -> Any:
    done = evaluated(annotated, "--network", TOY, "--json")
    assert done.code == 0, done.err
    return done.json


def test_the_figures_of_a_network_on_a_users_own_pictures(answer: Any) -> None:
    assert (answer["images"], answer["boxes"], answer["threshold"]) == (4, 4, 0.5)
    assert (answer["recall"], answer["precision"], answer["ap50"]) == (0.75, 1.0, 0.75)
    assert answer["counts"]["recall"] == [3, 4]
    assert answer["counts"]["precision"] == [3, 3]
    low, high = answer["intervals"]["recall"]
    assert 0 <= low <= 0.75 <= high <= 1
    assert answer["network"]["name"] == "toy"


def test_kinds_are_told_on_given_boxes_and_of_the_devices_found(answer: Any) -> None:
    assert list(answer["kinds"]) == ["bullet", "box", "dome", "ptz", *ALL]
    for one in (*answer["kinds"].values(), *answer["kinds_found"].values()):
        assert set(one) == {"n", "accuracy", "coverage", "precision", "confusion"}
    dome, box, ptz = (answer["kinds"][kind] for kind in ("dome", "box", "ptz"))
    assert (dome["n"], dome["accuracy"], answer["kinds_found"]["dome"]["n"]) == (1, 1.0, 1)
    assert (box["accuracy"], box["confusion"]) == (0.0, {"bullet": 1})
    assert (ptz["coverage"], ptz["confusion"]) == (0.0, {"not told": 1})
    assert answer["kinds_detected"]["ptz"]["recall"] == 0.0
    assert answer["kinds_found"]["ptz"]["n"] == 0
    assert answer["kinds_found"]["ptz"]["accuracy"] is None, "nothing to divide is not zero"
    assert [answer["kinds"][name]["n"] for name in ALL] == [4, 4]
    assert [answer["kinds_found"][name]["accuracy"] for name in ALL] == [0.6667, 1.0]


def test_every_figure_has_its_interval_and_count_under_its_place(answer: Any) -> None:
    assert answer["intervals"].keys() == answer["counts"].keys()
    for path, (part, of) in answer["counts"].items():
        value: Any = answer
        for name in path.split("/"):
            value = value[name]
        low, high = answer["intervals"][path]
        if of == 0:
            assert value is None and low is None
        elif not path.endswith("ap50"):
            assert value == pytest.approx(part / of, abs=1e-4)
            assert low <= value <= high


def test_sizes_are_bands_with_counts(answer: Any) -> None:
    assert [(name, one["n"]) for name, one in answer["sizes"].items()] == [
        ("under 24", 0), ("24 to 48", 4), ("48 to 96", 0), ("96 to 192", 0), ("192 and more", 0),
    ]  # fmt: skip
    assert answer["sizes"]["24 to 48"]["recall"] == 0.75
    assert answer["sizes"]["under 24"]["recall"] is None


def test_the_same_again_is_the_same(annotated: Path, answer: Any) -> None:
    assert evaluated(annotated, "--network", TOY, "--json").json == answer


def test_the_tables_survive_a_pipe_and_every_figure_has_its_count(annotated: Path) -> None:
    done = evaluated(annotated, "--network", TOY)
    assert done.code == 0, done.err
    assert re.search(r"recall +0\.75 \[0\.\d\d-1\.00\] +3 of 4", done.out)
    assert re.search(r"AP50 +0\.75 .* 4 boxes", done.out)
    assert "not told 1" in done.out
    assert "…" not in done.out and "\x1b" not in done.out
    assert "A miss is not absence" in done.out


def test_the_own_network_and_another_threshold(annotated: Path) -> None:
    done = evaluated(annotated, "--threshold", "0.9", "--json")
    assert done.code == 0, done.err
    assert done.json["threshold"] == 0.9
    assert done.json["network"] == {"name": "devices", "sha256": DEVICES.sha256}
    assert evaluated(annotated, "--threshold", "0").code == 2
    assert evaluated(annotated, "--threshold", "1.5").code == 2


def changed(folder: Path, tmp_path: Path, **changes: object) -> Path:
    """A copy of the set with other parts in its COCO file."""
    coco = json.loads((folder / "annotations.coco.json").read_text())
    (tmp_path / "images").mkdir()
    for picture in (folder / "images").iterdir():
        (tmp_path / "images" / picture.name).write_bytes(picture.read_bytes())
    (tmp_path / "annotations.coco.json").write_text(json.dumps({**coco, **changes}))
    return tmp_path


def test_unknown_categories_are_wrong_use_and_named(annotated: Path, tmp_path: Path) -> None:
    names = [{"id": at, "name": name} for at, name in enumerate(("bullet", "dome", "face", "ptz"))]
    done = evaluated(changed(annotated, tmp_path, categories=names), "--json")
    assert (done.code, done.json["error"]["kind"]) == (2, "UsageError")
    assert "'face'" in done.err and "rename or remove" in done.err


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header states a size that no photograph has."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )


BAD_PICTURES = {
    "a bomb": (bomb(100_000, 100_000), "LimitExceeded"),
    "another size than stated": (png(scene(1, (200, 100))), "BadMaterial"),
    "cut off": (png(scene(1))[:200], "BadMaterial"),
    "no picture": (b"hello", "BadMaterial"),
    "empty": (b"", "BadMaterial"),
}


@pytest.mark.parametrize("what", BAD_PICTURES)
def test_a_picture_that_cannot_be_used_is_named(annotated: Path, tmp_path: Path, what: str) -> None:
    folder = changed(annotated, tmp_path)
    content, kind = BAD_PICTURES[what]
    (folder / "images" / "2.png").write_bytes(content)
    done = evaluated(folder, "--network", TOY, "--json")
    assert (done.code, done.json["error"]["kind"]) == (1, kind)
    assert "2.png" in done.err


def test_a_network_of_people_is_not_measured_either(annotated: Path, tmp_path: Path) -> None:
    outputs, words = LAYOUTS["yolo"]
    path = described(
        tmp_path, always(outputs), words, classes=(*CLASSES[:2], ("licence plate", "ignore"))
    )
    done = evaluated(annotated, "--network", path, "--json")
    assert (done.code, done.json["error"]["kind"]) == (1, "NetworkRefused")


def test_list_and_card_say_what_is_pinned(tmp_path: Path) -> None:
    env = {"COUNTERSHOT_NETWORKS": str(tmp_path / "none")}
    listed = countershot("networks", "list", "--json", **env).json["networks"]
    assert {"devices": DEVICES.sha256}.items() <= {o["name"]: o["sha256"] for o in listed}.items()
    assert all(one["pinned"] for one in listed)
    assert DEVICES.sha256 in countershot("networks", "list", **env).out
    card = countershot("networks", "card", "devices")
    assert (card.code, card.out.startswith("# The network `devices`")) == (0, True)
    assert countershot("networks", "card", "devices", "--json").json["cards"][0]["card"] == card.out
    assert card.out in countershot("networks", "card").out
    assert countershot("networks", "card", "faces").code == 2


def test_the_photographs_that_this_project_measures_itself_on() -> None:
    folder = DATA / "photos"
    if not folder.is_dir():
        pytest.skip(f"no {folder}: set COUNTERSHOT_DATA to the development data")
    done = evaluated(folder, "--json")
    assert done.code == 0, done.err
    assert (done.json["images"], done.json["boxes"]) == (26, 35)
    part, of = done.json["counts"]["recall"]
    assert of == 35
    card = countershot("networks", "card", "devices").out
    assert f"{part} of 35" in card, "the card states another recall than is measured here"
