"""docs/after-publication.md -> its commands, run as they stand, on the exercise."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.whole.program import ROOT

PAGE = ROOT / "docs/after-publication.md"
BLOCK = re.compile(r"^```bash\n(.*?)^```$", re.S | re.M)


def test_the_page_runs_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    blocks = BLOCK.findall(PAGE.read_text())
    assert len(blocks) >= 6
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        ["bash", "-c", "set -eu\n" + "\n".join(blocks)], cwd=tmp_path, capture_output=True,
        text=True, check=False, env={**os.environ, "PATH": path},
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout[-3000:] + ended.stderr[-3000:]
    assert "holds         award" in ended.stdout
    changes = (tmp_path / "third/data/pages/changes.html").read_text()
    assert "The notice had been read as a delivery note." in changes
    assert "There were twelve of them." in changes
    first = (tmp_path / "first/data/pages/changes.html").read_text()
    assert "This is the first release" in first
