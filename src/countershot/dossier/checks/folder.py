"""a folder from a stranger -> its plain files, their sizes and digests; each file hashed once.

Nothing outside the folder is ever opened: paths that the dossier states are only looked up among
the names found here, and files are opened without following links or waiting for pipes.
"""

import hashlib
import os
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from countershot.dossier.checks.findings import Finding
from countershot.ports import Progress

MIB = 1 << 20
LARGEST_UNLISTED = 64 * MIB
DEEPEST = 32
UNREADABLE = "cannot be read here"


class Folder:
    """The plain files below ``root``: ``sizes`` in bytes by path (``/`` separated, relative).

    ``faults``: what rule 1 finds wrong with the names and places themselves.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.sizes: dict[str, int] = {}
        self.faults: list[Finding] = []
        self.unreadable: set[str] = set()
        names = list(self._walk())
        self.faults += _same_but_for_case(names)

    def read(self, path: str, limit: int) -> bytes | None:
        """Bytes of a file of at most ``limit``; None if it is absent, larger or unreadable."""
        if self.sizes.get(path, limit + 1) > limit:
            return None
        try:
            with os.fdopen(self._open(path), "rb") as file:
                return file.read(limit)
        except OSError:
            self.unreadable.add(path)
            return None

    def digests(
        self, listed: Mapping[str, int], progress: Progress | None = None
    ) -> dict[str, str | None]:
        """Hex SHA-256 of every file; None for a large one that is not listed with its size.

        ``listed``: sizes by path. A file nobody listed may be huge, to keep the verifier busy.
        """
        wanted = {
            path: size <= LARGEST_UNLISTED or size == listed.get(path)
            for path, size in self.sizes.items()
        }
        total = sum(self.sizes[path] for path, hashed in wanted.items() if hashed) or 1
        done, found = 0, {}
        for path, hashed in wanted.items():
            found[path] = self._hash(path) if hashed else None
            done += self.sizes[path] if hashed else 0
            if progress:
                progress(done / total)
        return found

    def _hash(self, path: str) -> str | None:
        try:
            with os.fdopen(self._open(path), "rb", buffering=0) as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            self.unreadable.add(path)
            return None

    def _open(self, path: str) -> int:
        return os.open(self.root / path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)

    def _walk(self) -> Iterator[str]:
        """Every name below the root, files and folders; not into links, nor too deep."""
        pending = [""]
        while pending:
            below = pending.pop()
            try:
                with os.scandir(self.root / below) as entries:
                    found = sorted(entries, key=lambda entry: entry.name)
            except OSError:
                self._unseen(below or ".", "cannot be listed here")
                continue
            if below and not found:
                self._fault(below, "is an empty folder")
            for entry in found:
                path = f"{below}/{entry.name}" if below else entry.name
                if printable(path) != path:
                    self._fault(printable(path), "its name is not UTF-8")
                    continue
                yield path
                try:
                    status = entry.stat(follow_symlinks=False)
                except OSError:
                    self._unseen(path, "cannot be looked at here")
                    continue
                if self._place(path, entry.name, status):
                    pending.append(path)

    def _place(self, path: str, name: str, status: os.stat_result) -> bool:
        """Note what lies there; whether it is a folder to look into."""
        deep = False
        if stat.S_ISLNK(status.st_mode):
            self._fault(path, "is a link; a dossier has plain files and folders only")
        elif stat.S_ISREG(status.st_mode):
            self.sizes[path] = status.st_size
        elif not stat.S_ISDIR(status.st_mode):
            self._fault(path, "is not a plain file or folder")
        elif path.count("/") == DEEPEST - 1:
            deep = True
        if fault := name_fault(name):
            self._fault(path, fault)
        if deep:
            self._fault(path, "is nested deeper than 32 names")
        return stat.S_ISDIR(status.st_mode) and not deep

    def _fault(self, path: str, reason: str) -> None:
        self.faults.append(Finding("folder.paths", path, reason))

    def _unseen(self, path: str, reason: str) -> None:
        self.faults.append(Finding("folder.paths", path, reason, certain=False))


def printable(path: str) -> str:
    """A name as text; bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def name_fault(name: str) -> str | None:
    """What rule 1 has against one name of a path; None if nothing."""
    if "\\" in name or any(unicodedata.category(char) == "Cc" for char in name):
        return "its name has a control character or a backslash"
    if not unicodedata.is_normalized("NFC", name):
        return "its name is not in Unicode normal form NFC"
    return None


def allowed(path: str) -> bool:
    """Whether a path that a dossier states is relative, stays inside, and obeys rule 1."""
    names = path.split("/")
    return len(names) <= DEEPEST and not any(
        name in ("", ".", "..") or name_fault(name) for name in names
    )


def _same_but_for_case(names: list[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for path in sorted(names, key=str.encode):
        if path.lower() in seen:
            yield Finding("folder.paths", path, "its name differs only in case from another")
        seen.add(path.lower())
