"""bytes -> objects named by their SHA-256, whole and on disk before anyone is told of them.

Format: docs/formats/log.md, "On disk". The caller holds the log's lock while putting.
"""

import contextlib
import ctypes
import hashlib
import io
import os
import re
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from countershot import disk
from countershot.errors import BadMaterial, CaseDamaged
from countershot.ports import ByteSource

_CHUNK = 1 << 20
_NAME = re.compile(r"[0-9a-f]{64}")
_TEMPORARY = "tmp-"
_FEW = 4
"""Up to this many files, an fsync each is cheaper than flushing the whole file system."""


class ObjectStore:
    """``evidence/objects`` of one case: put, look up, compare with what is really there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._waiting: dict[str, Path] = {}
        self._batching = False

    def path(self, sha256: str) -> Path:
        """Where the object's bytes lie (or would lie). Read them, never write them."""
        return self._waiting.get(sha256, self._place(sha256))

    def has(self, sha256: str) -> bool:
        """Is there a plain file of that name? Says nothing about its bytes."""
        try:
            return stat.S_ISREG(self.path(sha256).lstat().st_mode)
        except OSError:
            return False

    def actual_sha256(self, sha256: str) -> str | None:
        """What the bytes under that name hash to now; None if no readable plain file is there."""
        try:
            with _open_plain(self.path(sha256)) as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except (OSError, BadMaterial):
            return None

    def put_bytes(self, data: bytes) -> str:
        """Keep ``data``; returns its SHA-256."""
        return self._keep(io.BytesIO(data))[0]

    def put_stream(self, source: ByteSource) -> tuple[str, int]:
        """Keep everything that ``source`` gives: SHA-256 and size. BadMaterial if it is empty."""
        return self._keep(source, refuse_empty="the input")

    def put_file(self, path: Path) -> tuple[str, int]:
        """Keep a copy of a plain file: SHA-256 and size. Links are not followed.

        Raises BadMaterial if it is empty, unreadable, no plain file, or changes meanwhile.
        """
        try:
            with _open_plain(path) as file:
                before = os.fstat(file.fileno())
                return self._keep(_Unchanging(file, before, path), refuse_empty=str(path))
        except OSError as error:
            raise BadMaterial(f"{path}: cannot be read ({error.strerror}); check it.") from error

    @contextlib.contextmanager
    def batch(self) -> Iterator[None]:
        """Put many objects, made durable together when the block ends: before that, log none.

        If the block raises, none of its objects stays.
        """
        if self._batching:
            yield
            return
        self._batching = True
        try:
            yield
            self._settle()
        finally:
            self._batching = False
            for leftover in self._waiting.values():
                leftover.unlink(missing_ok=True)
            self._waiting.clear()

    def remove(self, sha256: str) -> None:
        """Destroy an object's bytes; only after a ``destroyed`` entry stands in the log."""
        place = self._place(sha256)
        with disk.storing(place):
            place.unlink(missing_ok=True)
            if place.parent.is_dir():
                disk.sync_folder(place.parent)

    def sweep(self) -> None:
        """Remove what an interrupted writer left; call it while holding the log's lock."""
        with disk.storing(self.root):
            for leftover in self.root.glob(f"{_TEMPORARY}*"):
                leftover.unlink(missing_ok=True)

    def _place(self, sha256: str) -> Path:
        if not _NAME.fullmatch(sha256):
            raise CaseDamaged(f"{sha256[:80]!r} is no SHA-256; the case was edited: restore it.")
        return self.root / sha256[:2] / sha256

    def _keep(self, source: ByteSource, refuse_empty: str = "") -> tuple[str, int]:
        temporary, sha256, size = self._copy(source)
        kept = False
        try:
            if refuse_empty and size == 0:
                raise BadMaterial(f"{refuse_empty}: is empty; there is nothing to seal.")
            if sha256 in self._waiting or self.actual_sha256(sha256) == sha256:
                temporary.unlink()
            else:
                self._waiting[sha256] = temporary
                if not self._batching:
                    self._settle()
            kept = True
        finally:
            if not kept:
                temporary.unlink(missing_ok=True)
                if not self._batching:
                    self._waiting.clear()
        return sha256, size

    def _copy(self, source: ByteSource) -> tuple[Path, str, int]:
        """Copy to a temporary file while hashing; the file is gone again if that fails."""
        with disk.storing(self.root):
            if not self.root.is_dir():
                self.root.mkdir(parents=True)
            fd, name = tempfile.mkstemp(prefix=_TEMPORARY, dir=self.root)
        hasher, size, whole = hashlib.sha256(), 0, False
        try:
            with os.fdopen(fd, "wb", buffering=0):
                while chunk := source.read(_CHUNK):
                    hasher.update(chunk)
                    size += len(chunk)
                    with disk.storing(self.root):
                        disk.write_all(fd, chunk)
                with disk.storing(self.root):
                    os.fchmod(fd, 0o444)
            whole = True
        finally:
            if not whole:
                Path(name).unlink(missing_ok=True)
        return Path(name), hasher.hexdigest(), size

    def _settle(self) -> None:
        """Bytes to disk, then their names, then the names to disk."""
        with disk.storing(self.root):
            together = len(self._waiting) > _FEW and _sync_file_system(self.root)
            if not together:
                for temporary in self._waiting.values():
                    _sync_file(temporary)
            folders = {self.root}
            for sha256, temporary in list(self._waiting.items()):
                place = self._place(sha256)
                if place.parent not in folders:
                    place.parent.mkdir(exist_ok=True)
                    folders.add(place.parent)
                temporary.replace(place)
                del self._waiting[sha256]
            if not (together and _sync_file_system(self.root)):
                for folder in sorted(folders):
                    disk.sync_folder(folder)


class _Unchanging:
    """A file being read that is still, at its end, what it was at its beginning."""

    def __init__(self, file: io.FileIO, before: os.stat_result, path: Path) -> None:
        self._file, self._before, self._path = file, before, path
        self._seen = 0

    def read(self, size: int) -> bytes:
        """Like any file's; BadMaterial at the end if the file changed while it was read."""
        chunk = self._file.read(size)
        self._seen += len(chunk)
        if not chunk:
            now, then = os.fstat(self._file.fileno()), self._before
            same = (now.st_size, now.st_mtime_ns) == (then.st_size, then.st_mtime_ns)
            if not same or self._seen != then.st_size:
                raise BadMaterial(
                    f"{self._path}: changed while it was read; wait until it is complete."
                )
        return chunk


def _open_plain(path: Path) -> io.FileIO:
    """Open without following a link and without waiting for a fifo's writer."""
    if not stat.S_ISREG(path.lstat().st_mode):
        raise BadMaterial(f"{path}: is not a plain file; give the file itself.")
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    try:  # leave the time of last access as it was, where the file is ours
        fd = os.open(path, flags | getattr(os, "O_NOATIME", 0))
    except PermissionError:
        fd = os.open(path, flags)
    file = io.FileIO(fd, "rb")
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        file.close()
        raise BadMaterial(f"{path}: is not a plain file; give the file itself.")
    return file


def _sync_file(path: Path) -> None:
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def _sync_file_system(folder: Path) -> bool:
    """Linux ``syncfs``: one wait for a thousand files. False where the system has none."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if call is None:
        return False
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if call(fd) != 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(fd)
    return True
