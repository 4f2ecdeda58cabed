"""docs/tutorial.md -> its commands, run as they stand in an empty folder with new keys."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.program import ROOT, script

BLOCK = re.compile(r"^```bash\n(.*?)^```$", re.S | re.M)


def test_the_tutorial_runs_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    blocks = BLOCK.findall((ROOT / "docs/tutorial.md").read_text())
    assert len(blocks) > 8
    ended = script("\n".join(blocks), tmp_path, COUNTERSHOT_KEYS=str(tmp_path / "keys"))
    assert ended.code == 0, ended.out[-3000:] + ended.err[-3000:]
    assert "holds         lower-camera-series" in ended.out
    assert "holds         award" in ended.out
    released = tmp_path / "dossier/data/exhibits"
    assert not list(released.glob("*.mp4")), "footage left the case before faces can be covered"


@pytest.mark.parametrize("command", ["new", "seal", "look", "compare", "check", "verify"])
def test_help_says_what_a_command_does(command: str) -> None:
    program = [sys.executable, "-m", "countershot", command, "--help"]
    ended = subprocess.run(program, capture_output=True, text=True, check=False)
    assert ended.returncode == 0
    assert "Usage" in ended.stdout
