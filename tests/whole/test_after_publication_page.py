"""docs/after-publication.md -> its commands, run as they stand, on the exercise."""

import shutil
from pathlib import Path

from tests.whole.typed import typed


def test_the_page_runs_as_it_stands(built: Path, tmp_path: Path) -> None:
    """The exercise it begins with has been read and looked at already: that is not its matter."""
    shutil.copytree(built, tmp_path / "examples/exercise")
    ended = typed("after-publication.md", tmp_path, blocks=6)
    assert "holds         award" in ended.out
    changes = (tmp_path / "third/data/pages/changes.html").read_text()
    assert "The notice had been read as a delivery note." in changes
    assert "There were twelve of them." in changes
    first = (tmp_path / "first/data/pages/changes.html").read_text()
    assert "This is the first release" in first
