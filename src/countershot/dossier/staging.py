"""files of a dossier -> a folder that appears whole, or not at all, in place of the older one."""

import contextlib
import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from countershot import canonical, disk
from countershot.errors import CaseDamaged, Refused
from countershot.records.release import Release, ReleasedFile

CHUNK = 1 << 20


class Stage:
    """A folder beside the dossier's place, being filled. Files get mode 0644, folders 0755.

    ``files`` knows path, digest and size of everything written so far.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, ReleasedFile] = {}

    def write(self, path: str, data: bytes) -> None:
        """One file, on disk when this returns."""
        with self._create(path) as file:
            file.write(data)
        digest = canonical.sha256_hex(data)
        self.files[path] = ReleasedFile(path=path, sha256=digest, size=len(data))

    def copy(self, path: str, source: Path, sha256: str) -> None:
        """One stored object; CaseDamaged if its bytes are not what their name says."""
        seen, size = hashlib.sha256(), 0
        try:
            with source.open("rb") as stream, self._create(path) as file:
                while chunk := stream.read(CHUNK):
                    seen.update(chunk)
                    size += len(chunk)
                    file.write(chunk)
        except FileNotFoundError as error:
            raise CaseDamaged(f"stored object {sha256} is missing; restore it") from error
        if seen.hexdigest() != sha256:
            raise CaseDamaged(f"stored object {sha256} has other bytes; restore it from a copy")
        self.files[path] = ReleasedFile(path=path, sha256=sha256, size=size)

    def sync(self) -> None:
        """Put every folder's names on disk."""
        for folder, _, _ in os.walk(self.folder, topdown=False):
            Path(folder).chmod(0o755)
            disk.sync_folder(Path(folder))

    @contextlib.contextmanager
    def _create(self, path: str) -> Iterator[BinaryIO]:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            yield file
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            os.fsync(file.fileno())


@contextlib.contextmanager
def staged(out: Path, case: str) -> Iterator[Stage]:
    """A stage that takes the place of ``out`` when the block ends well, and else disappears.

    Refused if ``out`` is something other than a dossier of this case; StorageFailed if the disk
    fails. What a killed run left beside ``out`` is removed.
    """
    with disk.storing(out):
        out = out.absolute()
        out.parent.mkdir(parents=True, exist_ok=True)
        _refuse_foreign(out, case)
        _remove_leftovers(out)
        folder = out.with_name(f".{out.name}.partial-{os.getpid()}")
        folder.mkdir()
        try:
            stage = Stage(folder)
            yield stage
            stage.sync()
            _swap(folder, out)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _refuse_foreign(out: Path, case: str) -> None:
    if not out.exists() and not out.is_symlink():
        return
    if out.is_symlink() or not out.is_dir():
        raise Refused(f"{out} exists and is no folder; choose another place for the dossier")
    if not any(out.iterdir()):
        return
    release = out / "data" / "release.json"
    if not release.is_file() or release.is_symlink():
        raise Refused(f"{out} is not empty and not a dossier; choose another place")
    there = canonical.from_bytes(Release, release.read_bytes(), str(release)).case.id
    if there != case:
        raise Refused(f"{out} holds a dossier of the case {there!a}; choose another place")


def _remove_leftovers(out: Path) -> None:
    """Stages and replaced dossiers of runs that are no longer alive."""
    ours = re.compile(rf"\.{re.escape(out.name)}\.(partial|replaced)-(\d+)")
    for beside in out.parent.iterdir():
        match = ours.fullmatch(beside.name)
        if match and not (_alive(int(match[2])) and int(match[2]) != os.getpid()):
            shutil.rmtree(beside)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _swap(folder: Path, out: Path) -> None:
    """Rename into place. Between two renames the older dossier stands beside, whole."""
    replaced = out.with_name(f".{out.name}.replaced-{os.getpid()}")
    if out.exists():
        out.rename(replaced)
    try:
        folder.rename(out)
    except OSError:
        if replaced.exists():
            replaced.rename(out)
        raise
    disk.sync_folder(out.parent)
    shutil.rmtree(replaced, ignore_errors=True)
