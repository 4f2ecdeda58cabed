"""a device with words on it, photographed -> what `clues` and the draft say of it, and do not."""

import io
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from countershot.footage.view import frame_at
from tests.badges.signs import latin, needs_ocr
from tests.whole.program import countershot

WORDS = "NORVIK"


@pytest.fixture
def case(done: Path, tmp_path: Path) -> Path:
    shutil.copytree(done / "case", tmp_path / "case")
    return tmp_path / "case"


def surest(case: Path, *names: str) -> dict[str, Any]:
    """The sighting with the highest score: the lower camera."""
    found = countershot("look", case, *names, "--json").json["sightings"]
    return dict(max(found, key=lambda sighting: sighting["score"]))


def photographed(case: Path, folder: Path) -> str:
    """A frame of the exercise's clip with words on its device, as a photograph: the sighting."""
    seen = surest(case)
    best = max(seen["frames"], key=lambda frame: min(frame["box_px"][2:]))
    clip = next(p for p in (case / "evidence/objects").rglob("*") if seen["exhibit"][2:] in p.name)
    _, pixels, _ = frame_at(clip, best["t_ms"])
    picture = Image.fromarray(np.array(pixels))
    x, y, width, height = best["box_px"]
    mask = latin(WORDS, 18)
    left, top = x + (width - mask.width) // 2, y + height // 2
    picture.paste(
        (250, 250, 250), (left - 4, top - 4, left + mask.width + 4, top + mask.height + 4)
    )
    picture.paste((10, 10, 10), (left, top), mask)
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2031:03:14 09:26:53"
    out = io.BytesIO()
    picture.save(out, "PNG", exif=exif.tobytes())
    (folder / "badge.png").write_bytes(out.getvalue())
    assert countershot("seal", case, folder / "badge.png").code == 0
    return str(surest(case, "badge.png")["id"])


@needs_ocr
def test_words_are_a_badge_in_the_answer_and_a_comment_in_the_draft(
    case: Path, tmp_path: Path
) -> None:
    sighting = photographed(case, tmp_path)
    told = countershot("clues", case, sighting)
    assert told.code == 0, told.err
    assert f"badge, not maker: {WORDS}" in told.out
    assert "the file states a time: 2031:03:14 09:26:53 (no time zone stated)" in told.out
    assert "none of this is a finding" in told.out
    entries = len(countershot("log", case, "--json").json["entries"])
    again = countershot("clues", case, sighting, "--json").json
    assert [word["words"] for word in again["badge_words"]] == [WORDS]
    assert (again["says"], again["badge"]["says"]) == ("badge, not maker", "badge, not maker")
    assert len(countershot("log", case, "--json").json["entries"]) == entries

    drafted = countershot("compare", case, sighting, "--name", "badge", "--json").json
    text = Path(drafted["path"]).read_text()
    assert "# Badge, not maker." in text and f"#   {WORDS}  (score" in text
    assert 'maker: ""' in text
    assert WORDS not in "".join(line for line in text.splitlines() if not line.startswith("#"))


def test_without_the_extra_the_rest_is_told_and_what_to_install(case: Path, tmp_path: Path) -> None:
    """An empty package of its name stands in front of the installed one."""
    import countershot as program

    (tmp_path / "first" / "rapidocr").mkdir(parents=True)
    (tmp_path / "first" / "rapidocr" / "__init__.py").write_text("")
    paths = f"{tmp_path / 'first'}:{Path(program.__file__).parents[1]}"
    seen = surest(case)
    ended = countershot("clues", case, seen["id"], "--json", PYTHONPATH=paths)
    assert ended.code == 3
    assert "pip install --no-deps rapidocr==3.10.0" in ended.err
    told = json.loads(ended.out)
    assert told["badge"] is None and "rapidocr" in told["badge_not_read"]
    assert told["the_file_states"] == [] and told["sealed_at_utc"]
    unknown = countershot("clues", case, "s-00000000-9")
    assert unknown.code == 2 and "not one sighting" in unknown.err
