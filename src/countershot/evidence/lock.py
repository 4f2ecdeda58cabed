"""a log's folder -> its one write lock, held by flock and so released however a program ends."""

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from countershot import disk
from countershot.errors import CaseBusy, StorageFailed

_POLL_S = 0.02


@contextlib.contextmanager
def locked(folder: Path, wait_s: float) -> Iterator[None]:
    """Hold ``folder/lock``; waits ``wait_s`` seconds for another holder, then raises CaseBusy."""
    with disk.storing(folder / "lock"):
        fd = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        deadline = time.monotonic() + wait_s
        while not _try_lock(fd):
            if time.monotonic() >= deadline:
                raise CaseBusy(
                    f"{folder}: another countershot is writing this case; "
                    "wait until it is done and run this again."
                )
            time.sleep(_POLL_S)
        yield
    finally:
        os.close(fd)


def _try_lock(fd: int) -> bool:
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        raise StorageFailed(
            f"This disk cannot lock files ({error.strerror}); keep the case on a local disk."
        ) from error
    return True
