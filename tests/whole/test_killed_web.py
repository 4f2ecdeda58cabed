"""seal, watch and stamp killed with SIGKILL at random points, on full and read-only disks, with the
clock set back -> nothing acknowledged is lost, nothing half-written stays, the vault verifies.
"""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.counts import count
from tests.evidence.authority import serving
from tests.whole.authorities import name_authority
from tests.whole.needs import needs
from tests.whole.program import countershot
from tests.whole.small_site import SmallSite
from tests.whole.test_killed import acknowledged

KILLS = count(6, 200)


@pytest.fixture(scope="module")
def site() -> Iterator[SmallSite]:
    with SmallSite() as served:
        yield served


@pytest.fixture
def case(tmp_path: Path, site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case with a sealed file, a sealed page, and a time authority."""
    needs("chromium", "openssl")
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(tmp_path / "keys"))
    made = tmp_path / "case"
    assert countershot("new", made).code == 0
    note = tmp_path / "note.txt"
    note.write_text("a note")
    assert countershot("seal", made, note).code == 0
    assert countershot("seal", made, site.address, "--allow-private", "127.0.0.1").code == 0
    return made


def kill_after(command: list[str], after_s: float) -> bool:
    """Start a command, kill it and all its children; was it still running?"""
    process = subprocess.Popen(
        [sys.executable, "-m", "countershot", *command],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    time.sleep(after_s)
    running = process.poll() is None
    if running:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return running


def test_killed_anywhere_nothing_acknowledged_is_lost(
    case: Path, site: SmallSite, tmp_path: Path
) -> None:
    with serving(tmp_path / "tsa", operator="Test Authority") as authority:
        name_authority(case, authority)
        commands = [
            ["seal", str(case), site.address, "--allow-private", "127.0.0.1"],
            ["watch", str(case), "--pause", "0", "--allow-private", "127.0.0.1"],
            ["stamp", str(case), "--allow-private", "127.0.0.1"],
        ]
        chance, killed = random.Random(2031), [0, 0, 0]
        whole_s = [_timed(command) for command in commands]
        for turn in range(6 * KILLS):
            if sum(killed) >= KILLS:
                break
            which = turn % 3
            before = acknowledged(case)
            if which:  # something new to watch and to stamp
                site.edit(f"Edition {turn}")
            killed[which] += kill_after(commands[which], chance.uniform(0.0, whole_s[which]))
            assert acknowledged(case)[: len(before)] == before
            ended = countershot("verify", case, "--json")
            assert ended.json["verdict"] == "holds", ended.out
        for command in commands:
            assert countershot(*command).code == 0
        assert countershot("verify", case, "--json").json["verdict"] == "holds"
        assert not list((case / "index").glob("taking-*"))
    assert sum(killed) >= KILLS, f"only {killed} were killed while they ran"
    print(f"killed while they ran: seal {killed[0]}, watch {killed[1]}, stamp {killed[2]}")


def _timed(command: list[str]) -> float:
    start = time.monotonic()
    assert countershot(*command).code == 0
    return time.monotonic() - start


def small_disk(folder: Path, size: str) -> None:
    """A tmpfs of the test's own, to be filled."""
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder],
        check=False, capture_output=True,
    )  # fmt: skip
    if done.returncode:
        reason = f"a small disk cannot be mounted here: {done.stderr.decode().strip()}"
        pytest.skip(reason)


def fill(file: Path, leave: int) -> None:
    """Write until the disk is full, then give a little back."""
    with file.open("wb", buffering=0) as stream, contextlib.suppress(OSError):
        while True:
            stream.write(b"x" * 4096)
    os.truncate(file, max(0, file.stat().st_size - leave))


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    small_disk(place, "3m")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk_keeps_what_was_there_and_says_so(
    full: Path, site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs("chromium")
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(full / "keys"))
    case = full / "case"
    assert countershot("new", case).code == 0
    fill(full / "filler", leave=40_000)
    before = acknowledged(case)
    ended = countershot("seal", case, site.address, "--allow-private", "127.0.0.1")
    assert ended.code == 1
    assert "Traceback" not in ended.err
    assert "full" in ended.err
    assert acknowledged(case) == before
    assert countershot("verify", case, "--json").json["verdict"] == "holds"
    (full / "filler").unlink()
    assert countershot("seal", case, site.address, "--allow-private", "127.0.0.1").code == 0
    assert countershot("verify", case, "--json").json["verdict"] == "holds"


def test_a_read_only_disk_refuses_and_changes_nothing(
    full: Path, site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERSHOT_KEYS", str(full / "keys"))
    case = full / "case"
    assert countershot("new", case).code == 0
    before = acknowledged(case)
    subprocess.run(["mount", "-o", "remount,ro", full], check=True)
    for command in ("seal", "watch"):
        words = [site.address] if command == "seal" else []
        ended = countershot(command, case, *words, "--allow-private", "127.0.0.1")
        assert ended.code == (0 if command == "watch" else 1), ended.err
        assert "Traceback" not in ended.err
    assert countershot("verify", case, "--json").json["verdict"] == "holds"
    assert acknowledged(case) == before


def test_a_clock_set_back_loses_nothing(case: Path, site: SmallSite) -> None:
    if shutil.which("faketime") is None:
        needs("faketime")
    before = acknowledged(case)
    words = ["seal", str(case), site.address, "--allow-private", "127.0.0.1"]
    done = subprocess.run(
        ["faketime", "-f", "-400d", sys.executable, "-m", "countershot", *words],
        check=False, capture_output=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert acknowledged(case)[: len(before)] == before
    assert len(acknowledged(case)) > len(before)
    assert countershot("verify", case, "--json").json["verdict"] == "holds"
