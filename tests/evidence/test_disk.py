"""atomic writes -> the old bytes or the new ones, never anything else."""

import os
import signal
import stat
import time
from pathlib import Path

import pytest

from countershot import disk
from countershot.errors import StorageFailed
from tests.counts import count


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_whole_with_the_mode_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "file"
    disk.write_atomically(path, b"old")
    disk.write_atomically(path, b"new", mode=0o600)
    assert path.read_bytes() == b"new" and stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names(tmp_path) == ["file"]


@pytest.mark.parametrize(
    ("number", "words"),
    [(28, "disk is full"), (30, "read-only"), (13, "may not write"), (5, "failure")],
)
def test_a_failure_leaves_what_was_there_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "file"
    disk.write_atomically(path, b"old")

    def fail(fd: int, data: bytes) -> None:
        os.write(fd, data[:1])
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(disk, "write_all", fail)
    with pytest.raises(StorageFailed, match=words):
        disk.write_atomically(path, b"new")
    assert path.read_bytes() == b"old" and names(tmp_path) == ["file"]


def test_a_folder_that_is_not_there_is_a_clear_failure(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="nothing was kept"):
        disk.write_atomically(tmp_path / "missing" / "file", b"x")


def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    whole = [bytes([number]) * 200_000 for number in range(3)]
    disk.write_atomically(path, whole[0])
    for number in range(count(10, 100)):
        child = os.fork()
        if child == 0:
            while True:
                for data in whole:
                    disk.write_atomically(path, data)
        time.sleep(0.003 * (number % 10))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert path.read_bytes() in whole
