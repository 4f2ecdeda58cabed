"""the program as a user runs it: a command line in, exit code, JSON and folders out."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
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


def countershot(*words: object, keys: Path | None = None, **env: str) -> Ended:
    """Run one command in a process of its own."""
    surroundings = {**os.environ, **env}
    if keys is not None:
        surroundings["COUNTERSHOT_KEYS"] = str(keys)
    done = subprocess.run(
        [sys.executable, "-m", "countershot", *map(str, words)],
        capture_output=True, env=surroundings, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


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
