"""a case's index folder -> what `check` found out before, by digests of all that it rested on.

Nothing here is keyed by a file's name, time or size: whoever asks gives digests of bytes hashed in
this run. What was remembered under other code is forgotten. See docs/decisions/0023.
"""

import functools
import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from typing import Any

import countershot
from countershot import canonical, disk
from countershot.errors import StorageFailed

FILE = "index/checked.json"
LARGEST = 256 * 1024 * 1024
DECODERS = ("av", "numpy", "pillow", "pypdfium2", "onnxruntime")
"""Whose versions may change what a step makes of the same bytes."""


class Remembered:
    """Answers of pure functions: ``kind`` says of which, ``rests_on`` is everything they read.

    ``asked`` and ``known`` count by kind: how much was asked for, how much of it was remembered.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._before = _read(path) if path is not None else {}
        self._now: dict[str, Any] = {}
        self.asked: dict[str, int] = {}
        self.known: dict[str, int] = {}

    def recall(self, kind: str, rests_on: Any) -> tuple[str, Any]:
        """The key to remember an answer under, and the answer (None: not known)."""
        key = canonical.digest({"kind": kind, "rests_on": rests_on})
        answer = self._now.get(key, self._before.get(key))
        self.asked[kind] = self.asked.get(kind, 0) + 1
        if answer is not None:
            self._now[key] = answer
            self.known[kind] = self.known.get(kind, 0) + 1
        return key, answer

    def remember(self, key: str, answer: Any) -> None:
        """Plain JSON, not None."""
        self._now[key] = answer

    def keep(self) -> None:
        """Write down what was asked for in this run, and nothing else; nothing where it cannot."""
        if self._path is None or self._now == self._before or not self._path.parent.is_dir():
            return
        body = json.dumps(self._now, ensure_ascii=True, sort_keys=True)
        head = {"code": code(), "sha256": hashlib.sha256(body.encode()).hexdigest()}
        with suppress(StorageFailed):  # a case on a read-only disk is checked all the same
            disk.write_atomically(self._path, f"{json.dumps(head)}\n{body}\n".encode())

    def done(self) -> dict[str, int]:
        """``{"KIND": how many were worked out now, "KIND_remembered": how many were known}``."""
        found: dict[str, int] = {}
        for kind, asked in sorted(self.asked.items()):
            known = self.known.get(kind, 0)
            found |= {kind: asked - known, f"{kind}_remembered": known}
        return found


def remembered(root: Path) -> Remembered:
    """What earlier runs on this case left."""
    return Remembered(root / FILE)


@functools.cache
def code() -> str:
    """Digest of the program's own source and of the versions that it decodes with."""
    seen = hashlib.sha256()
    package = Path(countershot.__file__).parent
    for path in sorted(_sources(package)):
        seen.update(path.relative_to(package).as_posix().encode() + b"\0")
        seen.update(hashlib.sha256(path.read_bytes()).digest())
    for name in DECODERS:
        seen.update(f"{name} {metadata.version(name)}\n".encode())
    return seen.hexdigest()


def _sources(package: Path) -> Iterable[Path]:
    for folder, _, names in os.walk(package):
        yield from (Path(folder, name) for name in names if name.endswith((".py", ".tsv")))


def _read(path: Path) -> dict[str, Any]:
    """Nothing, if it is not there, not ours, of other code, or not as it was written."""
    try:
        if path.is_symlink() or path.stat().st_size > LARGEST:
            return {}
        first, body, _ = path.read_bytes().split(b"\n")
        head, digest = json.loads(first), hashlib.sha256(body).hexdigest()
        if head != {"code": code(), "sha256": digest}:
            return {}
        found = json.loads(body)
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
