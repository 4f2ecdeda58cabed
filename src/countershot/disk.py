"""bytes -> a file that is whole and on disk, or not there at all; disk errors in plain words."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from countershot.errors import StorageFailed

_WHY = {
    errno.ENOSPC: "the disk is full; free some space",
    errno.EDQUOT: "your quota is used up; free some space",
    errno.EFBIG: "a file may not grow this large here; use another disk or raise the limit",
    errno.EROFS: "the disk is read-only; use a writable copy",
    errno.EACCES: "you may not write there; change the folder's permissions",
    errno.EPERM: "you may not write there; change the folder's permissions",
    errno.EIO: "the disk reports a failure; copy the case to another disk",
}


@contextlib.contextmanager
def storing(where: Path) -> Iterator[None]:
    """Turn any OSError while writing ``where`` into StorageFailed that says why and what to do."""
    try:
        yield
    except OSError as error:
        why = _WHY.get(error.errno or 0, f"{error.strerror or error}; check the disk")
        raise StorageFailed(f"{where}: nothing was kept: {why}, then run this again.") from error


def write_all(fd: int, data: bytes) -> None:
    """Write every byte: ``os.write`` may stop early (a signal, the 2 GiB limit)."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def sync_folder(folder: Path) -> None:
    """Put the folder's names on disk, so that a rename in it survives a power cut."""
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def write_atomically(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Replace ``path`` by ``data``: temporary file beside it, fsync, rename, folder fsync.

    Raises StorageFailed; then what was there before is untouched.
    """
    with storing(path):
        fd, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
        try:
            with os.fdopen(fd, "wb"):
                write_all(fd, data)
                os.fchmod(fd, mode)
                os.fsync(fd)
            Path(name).replace(path)
        finally:  # after the rename there is nothing of this name to remove
            Path(name).unlink(missing_ok=True)
        sync_folder(path.parent)
