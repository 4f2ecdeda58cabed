"""a command of the user's own -> what it prints, and no more time or output than allowed."""

import os
import sys
import time
from pathlib import Path

import pytest

from countershot.engine.tool import command_of, run_tool, version_of
from countershot.errors import LimitExceeded

PYTHON = sys.executable


def test_it_is_given_the_text_and_its_output_is_kept() -> None:
    assert run_tool([PYTHON, "-c", "print(input()[::-1])"], "皮山\n") == "山皮\n"


def test_one_that_does_not_end_is_stopped_with_what_it_started(tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    body = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(mark)!r}, 'w').write(str(child.pid))\n"
        "time.sleep(60)"
    )
    with pytest.raises(LimitExceeded, match="3 seconds"):
        run_tool([PYTHON, "-c", body], "", 3)
    child = int(mark.read_text())
    for _ in range(100):
        if not _runs(child):
            return
        time.sleep(0.05)
    raise AssertionError("what the tool started goes on running")


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_versions() -> None:
    assert version_of(command_of(PYTHON)).startswith("Python 3")
    assert version_of(["/bin/false"]) == ""
