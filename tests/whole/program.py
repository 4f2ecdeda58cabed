"""the program as a user runs it: a command line in, exit code, JSON and folders out."""

import functools
import hashlib
import json
import os
import shutil
import socketserver
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
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


def countershot(*words: object, keys: Path | None = None, **env: str) -> Ended:
    """Run one command in a process of its own (see ``warm.py``)."""
    surroundings = {**os.environ, **env}
    if keys is not None:
        surroundings["COUNTERSHOT_KEYS"] = str(keys)
    return _warm().run([*map(str, words)], surroundings)


def script(blocks: str, folder: Path, **env: str) -> Ended:
    """Lines as somebody types them in bash, in that folder, until one fails."""
    own = Path(tempfile.mkdtemp(dir=folder.parent))
    with _typed(own / "socket"):
        program = own / "countershot"
        program.write_text(_HANDED_ON.format(sys.executable, str(own / "socket")))
        program.chmod(0o755)
        path = os.pathsep.join((str(own), str(Path(sys.executable).parent), os.environ["PATH"]))
        ended = subprocess.run(
            ["bash", "-c", f"set -eux\n{blocks}"], cwd=folder, capture_output=True, text=True,
            check=False, env={**os.environ, **env, "PATH": path},
        )  # fmt: skip
    return Ended(ended.returncode, ended.stdout, ended.stderr)


_HANDED_ON = """#!{0} -S
import json, os, socket, sys
here, own = socket.socket(socket.AF_UNIX), f"/proc/{{os.getpid()}}/fd/"
here.connect({1!r})
said = {{"words": sys.argv[1:], "env": dict(os.environ), "cwd": os.getcwd(),
        "given": own + "0", "out": own + "1", "err": own + "2"}}
here.sendall(json.dumps(said).encode() + b"\\n")
sys.exit(int(here.makefile().readline()))
"""
"""A ``countershot`` for scripts: the warm process reads and writes this one's own three files."""


class _Asking(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.wfile.write(b"%d\n" % _warm().code(self.rfile.readline().decode().rstrip("\n")))


@contextmanager
def _typed(socket: Path) -> Iterator[None]:
    """Answer the scripts that connect there."""
    with socketserver.UnixStreamServer(str(socket), _Asking) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


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
