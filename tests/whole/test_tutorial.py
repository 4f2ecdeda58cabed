"""docs/tutorial.md -> its commands, run as they stand in an empty folder with new keys."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.program import ROOT
from tests.whole.typed import typed


def test_the_tutorial_runs_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    ended = typed("tutorial.md", tmp_path, blocks=9, COUNTERSHOT_KEYS=str(tmp_path / "keys"))
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
