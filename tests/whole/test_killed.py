"""build killed with SIGKILL at random points, then run again -> the same dossier, nothing lost."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.counts import count
from tests.whole.program import copy_exercise, countershot, tree

KILLS = count(1, 100)


def acknowledged(case: Path) -> list[bytes]:
    """The log's lines that its checkpoint covers: what the program has said is kept."""
    size = int((case / "evidence/log/checkpoint").read_text().split("\n")[1])
    return (case / "evidence/log/entries.jsonl").read_bytes().splitlines()[:size]


def build_and_kill(case: Path, after_s: float) -> bool:
    """Start a build, kill its whole process group; was it still running?"""
    process = subprocess.Popen(
        [sys.executable, "-m", "countershot", "build", str(case)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    time.sleep(after_s)
    running = process.poll() is None
    if running:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return running


def test_killed_anywhere_the_same_dossier_comes_out(
    done: Path, build_s: float, tmp_path: Path
) -> None:
    wanted, chance, killed = tree(done / "dossier"), random.Random(2031), 0
    case = copy_exercise(tmp_path / "case")
    for _ in range(3 * KILLS):
        if killed == KILLS:
            break
        if chance.random() < 0.25:
            shutil.rmtree(case)
            copy_exercise(case)
        before = acknowledged(case)
        killed += build_and_kill(case, chance.uniform(0.0, build_s))
        assert acknowledged(case)[: len(before)] == before
        kept = acknowledged(case)
        assert countershot("log", case).code == 0
        if chance.random() < 0.5:
            continue  # die again on top of what the last death left
        assert countershot("build", case).code == 0
        assert acknowledged(case)[: len(kept)] == kept
        assert countershot("publish", case, tmp_path / "dossier").code == 0
        assert tree(tmp_path / "dossier") == wanted
        shutil.rmtree(case)
        copy_exercise(case)
    assert countershot("publish", case, tmp_path / "dossier").code == 0
    assert tree(tmp_path / "dossier") == wanted
    assert killed == KILLS, f"only {killed} builds were killed while they ran"
    print(f"{killed} builds killed while they ran; every dossier the same bytes")
