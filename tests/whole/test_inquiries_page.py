"""docs/inquiries.md -> its commands, run as they stand beside the examples."""

import json
from pathlib import Path

from tests.whole.program import ROOT
from tests.whole.typed import typed


def test_the_how_to_runs_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    typed("inquiries.md", tmp_path, blocks=7)
    letter = json.loads((tmp_path / "letter.json").read_text())
    assert [each["type"] for each in letter["events"]] == ["asked", "attempted", "replied"]
    assert "<h2" in (tmp_path / "letter.html").read_text()
