"""a moment and a box -> a working copy to cite; done as declared, said wherever it is shown."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.whole.program import countershot, tree

EXPOSED = ("--enlarge", "3", "--exposure", "1", "--average", "4800-5200", "--align", "4")
SIGNERS = (("ana", "author"), ("cy", None), ("dee", None))


@pytest.fixture
def case(done: Path, tmp_path: Path) -> Path:
    shutil.copytree(done / "case", tmp_path / "case")
    return tmp_path / "case"


def seen(case: Path) -> dict[str, object]:
    found: dict[str, object] = countershot("look", case, "--json").json["sightings"][0]
    return found


def small_box(sighting: dict[str, object]) -> tuple[int, str]:
    """A moment of the sighting and a box well inside the device's."""
    frame = sighting["frames"][len(sighting["frames"]) // 2]  # type: ignore[index,arg-type]
    x, y, width, height = frame["box_px"]
    return frame["t_ms"], f"{x + width // 4},{y + height // 4},{width // 2},{height // 2}"


def sign_report(case: Path) -> None:
    for name, role in SIGNERS:
        words = ("sign", case, "report.md", "--as", name)
        ended = countershot(*words, *(("--role", role) if role else ()))
        assert ended.code == 0, ended.err


def test_a_view_shown_in_the_report_verifies_and_breaks_with_one_pixel(
    case: Path, tmp_path: Path
) -> None:
    sighting = seen(case)
    t_ms, box = small_box(sighting)
    average = f"{t_ms - 200}-{t_ms + 200}"
    words = ("view", case, sighting["exhibit"], "--time", t_ms, "--box", box, "--enlarge", 3)
    made = countershot(*words, "--exposure", "0.5", "--average", average, "--align", 4, "--json")
    assert made.code == 0, made.err
    said = made.json["in_words"]
    assert re.fullmatch(
        rf"mean of \d+ frames {average} ms, laid on each other by whole pixels \(moved by up to "
        r"\d\); brightened by 0.5 EV; enlarged 3 times, each pixel repeated", said
    )  # fmt: skip
    report = case / "report.md"
    cite = f'![The same camera, enlarged [@lower-camera-series]]({made.json["cite"]} "So [~]")'
    report.write_text(report.read_text() + f"\n{cite}\n")
    assert "release.diff" in countershot("check", case).out
    sign_report(case)

    out = tmp_path / "out"
    published = countershot("publish", case, out)
    assert published.code == 0, published.out + published.err
    assert said in (out / "index.html").read_text()
    verified = countershot("verify", out, "--regenerate", "--json")
    assert (verified.code, verified.json["problems"]) == (0, [])
    alone = subprocess.run(
        [sys.executable, "-I", str(out / "verify.py"), "--json"],
        capture_output=True, cwd="/", check=False,
    )  # fmt: skip
    assert json.loads(alone.stdout)["claims"] == verified.json["claims"]

    picture = out / f"data/computed/{made.json['id']}.png"
    pixels = np.array(Image.open(picture))
    pixels[0, 0, 0] ^= 1
    Image.fromarray(pixels).save(picture)
    assert countershot("verify", out, "--json").json["verdict"] == "broken"


def test_a_second_run_makes_nothing_new_and_the_same_file(case: Path, tmp_path: Path) -> None:
    sighting = seen(case)
    words = ("view", case, sighting["exhibit"], "--time", "4960", "--box", "300,200,64,64")
    first = countershot(*words, *EXPOSED, "--to", tmp_path / "a.png", "--json")
    assert first.code == 0, first.err
    before = tree(case / "evidence")
    second = countershot(*words, *EXPOSED, "--to", tmp_path / "b.png", "--json")
    assert tree(case / "evidence") == before
    assert second.json["id"] == first.json["id"]
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    with Image.open(tmp_path / "a.png") as picture:
        assert picture.size == (192, 192)


def test_what_cannot_be_meant_is_said_so(case: Path, tmp_path: Path) -> None:
    exhibit = str(seen(case)["exhibit"])
    there = tmp_path / "there.png"
    there.write_bytes(b"precious")
    for words in (
        (exhibit, "--time", "4960", "--sharpen", "3"),
        (exhibit, "--time", "4960", "--to", str(there)),
        (exhibit, "--time", "4960", "--enlarge", "17"),
    ):
        ended = countershot("view", case, *words)
        assert ended.code == 2, (words, ended.err)
    assert there.read_bytes() == b"precious"
    late = countershot("view", case, exhibit, "--time", "900000")
    assert late.code == 1 and "correct the time" in late.err


def test_a_report_cannot_show_a_view_that_was_never_made(case: Path) -> None:
    report = case / "report.md"
    report.write_text(report.read_text() + "\n![Nothing [~]](view:w-0123456789ab)\n")
    assert "the case has no view:w-0123456789ab" in countershot("check", case).out


def test_a_look_says_how_much_was_missed_and_a_sighting_has_several_views(case: Path) -> None:
    look = countershot("look", case, "--json").json
    (measured,) = look["measured_recall"]
    assert measured["recall"] == round(measured["found"] / measured["devices"], 3)
    words = (
        f"of {measured['devices']} devices in {measured['pictures']} photographs",
        f"found {measured['found']}",
        "what it did not find may still be there",
    )
    printed = countershot("look", case).out
    assert all(each in printed and each in measured["in_words"] for each in words)
    assert max(len(sighting["views"]) for sighting in look["sightings"]) == 4


def test_the_dossier_says_how_much_was_missed(done: Path) -> None:
    page = (done / "dossier/data/pages/unknown.html").read_text()
    assert " devices in " in page and " the network devices found " in page
    assert "what it did not find may still be there" in page
    identification = done / "dossier/data/pages/identification-lower-camera.html"
    assert identification.read_text().count("<figcaption>At ") == 4


def test_a_draft_and_a_packet_name_the_other_views(case: Path, tmp_path: Path) -> None:
    sighting = seen(case)
    drafted = countershot("compare", case, sighting["id"], "--as", "ana", "--name", "again")
    assert drafted.code == 0, drafted.err
    text = (case / "identifications/again.ana.md").read_text()
    assert all(name in text for name in sighting["views"])  # type: ignore[attr-defined]
    packet = countershot(
        "compare", case, sighting["id"], "--as", "bo", "--name", "lower-camera",
        "--blind", tmp_path / "packet",
    )  # fmt: skip
    assert packet.code == 0, packet.err
    assert len(list((tmp_path / "packet").glob("other-view-*.png"))) == 4
