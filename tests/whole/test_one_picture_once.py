"""a case whose claim rests on two encodings of one photograph, or of one clip -> one origin."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.footage.clips import write_clip
from tests.footage.test_same_footage import moving, picture
from tests.whole.program import countershot

CLAIM = """---
headline: A lamp hangs at the gate
kind: fact
scope: {{count: 1, of: lamp, place: "", time: "", actor: ""}}
grounds:
  - exhibit: {one}
    time_ms: [0, 0]
    box_px: [4, 4, 60, 60]
  - exhibit: {other}
    time_ms: [0, 0]
    box_px: [4, 4, 60, 60]
warrant: both show the same lamp, seen by two people from two sides
grade: high
contrary_by: cy
adverse_to: []
---
Two pictures show a lamp at the gate.
## Contrary case
What hangs there may be a birdhouse that only looks like a lamp from below.
"""


def photographs(folder: Path) -> tuple[Path, Path, Path]:
    """One photograph, a small bad copy of it, and another photograph."""
    whole = Image.fromarray(picture(1, (640, 480)))
    whole.save(folder / "one.jpg", quality=92)
    whole.resize((250, 188)).save(folder / "copy.jpg", quality=40)
    Image.fromarray(picture(2, (640, 480))).save(folder / "other.jpg", quality=92)
    return folder / "one.jpg", folder / "copy.jpg", folder / "other.jpg"


def clips(folder: Path) -> tuple[Path, Path, Path]:
    """One clip, the middle of it with a sign in another container, and another clip."""
    pictures = moving(10, 8)
    part = [np.asarray(each).copy() for each in pictures[8:28]]
    for each in part:
        each[6:26, 120:150] = (200, 20, 20)
    return (
        write_clip(folder / "one.mp4", pictures, fps=4),
        write_clip(folder / "copy.mkv", part, fps=4, options={"crf": "32"}),
        write_clip(folder / "other.mp4", moving(50, 8), fps=4),
    )


@pytest.mark.parametrize("made", [photographs, clips], ids=["photographs", "clips"])
def test_another_encoding_is_no_second_origin(made: object, tmp_path: Path) -> None:
    assert callable(made)
    case, keys = tmp_path / "case", tmp_path / "keys"
    assert countershot("new", case, "--person", "ana:author", keys=keys).code == 0
    sealed = countershot("seal", case, *made(tmp_path), "--json", keys=keys).json["exhibits"]
    ids = {each["source_name"].partition(".")[0]: each["id"] for each in sealed}
    for name, exhibit in ids.items():
        text = f"---\nname: {name}\nletter: B\ngave: [{exhibit}]\n---\nKnown to us for years.\n"
        (case / "sources").mkdir(exist_ok=True)
        (case / f"sources/{name}.md").write_text(text)

    def refused(other: str) -> str:
        text = CLAIM.format(one=ids["one"], other=ids[other])
        (case / "claims/lamp.md").write_text(text)
        found = countershot("check", case, "--json", keys=keys).json
        return "".join(r["reason"] for r in found["refusals"] if r["rule"] == "claim.origins")

    before = refused("copy")  # nothing was built yet: check looks for itself
    assert "1 independent origin(s) of 2" in before and "count once" in before
    assert refused("other") == ""
    countershot("build", case, keys=keys)
    assert refused("copy") == before
    done = countershot("check", case, "--json", keys=keys).json["done"]
    assert (done["pictures_compared"], done["pictures_compared_remembered"]) == (0, 1)
    assert refused("other") == ""
