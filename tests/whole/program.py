"""the program as a user runs it: a command line in, exit code, JSON and folders out."""

import functools
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
EXERCISE = ROOT / "examples" / "exercise"


@dataclass(frozen=True)
class Ended:
    """How a command ended: exit code, standard output and error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as one JSON value."""
        return json.loads(self.out)


class _Warm:
    """The process that forks itself for each command; started at the first."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.whole.warm"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},  # numpy's threads cannot be forked
        )  # fmt: skip
        self.turn = threading.Lock()

    def run(self, words: list[str], env: dict[str, str]) -> Ended:
        """One command, in a fork."""
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder) / "out", Path(folder) / "err"
            out.touch()
            err.touch()
            line = {"words": words, "env": env, "cwd": str(Path.cwd()), "given": os.devnull,
                    "out": str(out), "err": str(err)}  # fmt: skip
            code = self.code(json.dumps(line))
            return Ended(code, out.read_bytes().decode(), err.read_bytes().decode())

    def code(self, line: str) -> int:
        """The exit code of one command (see ``warm.py``); two threads take turns."""
        asked, answers = self.process.stdin, self.process.stdout
        assert asked is not None and answers is not None
        with self.turn:
            asked.write(line + "\n")
            asked.flush()
            return int(answers.readline())


@functools.cache
def _warm() -> _Warm:
    return _Warm()


def answer(line: str) -> int:
    """The exit code of one command as ``warm.py`` reads them."""
    return _warm().code(line)


def countershot(*words: object, keys: Path | None = None, **env: str) -> Ended:
    """Run one command in a process of its own (see ``warm.py``)."""
    surroundings = {**os.environ, **env}
    if keys is not None:
        surroundings["COUNTERSHOT_KEYS"] = str(keys)
    return _warm().run([*map(str, words)], surroundings)


def copy_exercise(to: Path) -> Path:
    """A copy of the committed exercise: sealed and signed, nothing computed."""
    shutil.copytree(EXERCISE, to)
    return to


def tree(folder: Path) -> dict[str, str]:
    """Relative path -> SHA-256 of every file: two folders are the same if these are."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
