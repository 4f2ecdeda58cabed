"""what an archive holds -> a list with digests, or a folder that is whole or not there at all."""

import contextlib
import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from countershot import disk
from countershot.errors import BadMaterial, UsageError
from countershot.evidence.archive import Member


class Tally:
    """Counts what passes by: ``members`` in order, and the SHA-256 of each file by path."""

    def __init__(self) -> None:
        self.members: list[Member] = []
        self.digests: dict[str, str] = {}
        self._hasher = hashlib.sha256()

    def begin(self, member: Member) -> None:
        """The next member."""
        self.members.append(member)
        self._hasher = hashlib.sha256()

    def data(self, chunk: memoryview) -> None:
        """More of its bytes."""
        self._hasher.update(chunk)

    def end(self) -> None:
        """That was all of the file."""
        self.digests[self.members[-1].path] = self._hasher.hexdigest()


class Planting:
    """Writes members below ``root``, an empty folder that nobody else writes to.

    OSError when the disk cannot. Folders get their modes in ``finish``, as some are read-only.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folders: list[Member] = []
        self._file = Member("", True, 0o700, 0)
        self._fd = -1
        self.files = self.size_bytes = 0

    def begin(self, member: Member) -> None:
        """Make the folder, or an empty file that did not exist."""
        place = self._root / member.path
        if not place.is_relative_to(self._root) or ".." in place.parts[len(self._root.parts) :]:
            raise BadMaterial(f"{member.path!r} leads out of {self._root}; nothing was unpacked.")
        if member.is_folder:
            if member.path:
                place.mkdir(mode=0o700)
            self._folders.append(member)
            return
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        self._file, self._fd = member, os.open(place, flags, 0o600)

    def data(self, chunk: memoryview) -> None:
        """Add to the file."""
        disk.write_all(self._fd, bytes(chunk))

    def end(self) -> None:
        """Mode, time and bytes of the file to disk."""
        os.fchmod(self._fd, self._file.mode)
        os.utime(self._fd, ns=(self._file.mtime_ns, self._file.mtime_ns))
        os.fsync(self._fd)
        self.files += 1
        self.size_bytes += self._file.size
        self.close()

    def finish(self) -> None:
        """Modes and times of the folders, deepest first, and their names to disk."""
        for folder in reversed(self._folders):
            place = self._root / folder.path
            disk.sync_folder(place)
            place.chmod(folder.mode)
            os.utime(place, ns=(folder.mtime_ns, folder.mtime_ns))

    def close(self) -> None:
        """Let go of the file that was being written, if any."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1


@contextlib.contextmanager
def staged(out: Path) -> Iterator[Path]:
    """A new folder beside ``out`` that becomes ``out`` when the block ends, or is removed.

    Removes what killed runs left. UsageError if ``out`` is there already.
    """
    refuse_taken(out)
    prefix = f".{out.name}.unlocking-"
    with disk.storing(out):
        _sweep(out.parent, prefix)
        stage = Path(tempfile.mkdtemp(prefix=prefix, dir=out.parent))
        held = os.open(stage, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield stage
        refuse_taken(out)
        with disk.storing(out):
            stage.rename(out)
            disk.sync_folder(out.parent)
    finally:
        os.close(held)
        remove(stage)


def refuse_taken(out: Path) -> None:
    """UsageError if something is at ``out``, or there is no folder to put it into."""
    if os.path.lexists(out):
        raise UsageError(f"{out}: is there already and stays as it is; choose another place.")
    if not out.parent.is_dir():
        raise UsageError(f"{out.parent}: is no folder; make it first, or choose another place.")


def remove(folder: Path) -> None:
    """Remove a folder of ours with all in it, read-only folders too; fine if it is not there."""
    if folder.is_symlink() or not folder.is_dir():
        return
    with disk.storing(folder):
        for inside, _, _ in os.walk(folder):
            Path(inside).chmod(0o700)
        shutil.rmtree(folder)


def _sweep(parent: Path, prefix: str) -> None:
    """Remove stages whose program is gone: it held a lock on the folder as long as it ran."""
    for leftover in parent.glob(f"{_literal(prefix)}*"):
        if leftover.is_symlink() or not leftover.is_dir():
            continue
        fd = os.open(leftover, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        finally:
            os.close(fd)
        remove(leftover)


def _literal(name: str) -> str:
    """A name as a pattern that means only itself."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
