"""a plain case and its verified archive -> the archive alone, whenever the program is killed.

The order: the archive's digest is noted beside it (``.NAME.locking``); the archive gets its name;
the case gets another name (``.CASE.locked``) and is removed; the note goes. So at every moment the
plain case is whole under its own name, or a verified archive is.
"""

import hashlib
import os
from pathlib import Path

from countershot import disk
from countershot.errors import UsageError
from countershot.evidence import unpacked


def finish(case: Path, out: Path) -> bool:
    """Where a killed run had given the archive its name and moved the case: remove the rest.

    False if the case is still there (then it is to be locked again). UsageError if neither.
    """
    if case.is_dir() and not case.is_symlink():
        return False
    if not is_ours(out):
        there = f" It may be locked already in {out}." if out.exists() else ""
        raise UsageError(f"{case}: no case is here; give the folder of a case.{there}")
    _clear(case, out)
    return True


def tidy(case: Path, out: Path) -> None:
    """Before unlocking: remove what a killed run left of the plain case under its other name."""
    if not os.path.lexists(case) and _moved(case).is_dir() and is_ours(out):
        _clear(case, out)


def is_ours(out: Path) -> bool:
    """Is this archive what a killed run wrote, verified and noted, unchanged since?"""
    try:
        noted = _note(out).read_bytes()[:65]
        with out.open("rb") as file:
            return noted == f"{hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode()
    except OSError:
        return False


def name_archive(fresh: Path, out: Path, sha256: str) -> None:
    """Give a verified archive its name, noting first that it is ours."""
    disk.write_atomically(_note(out), f"{sha256}\n".encode(), mode=0o600)
    with disk.storing(out):
        fresh.rename(out)
        disk.sync_folder(out.parent)


def remove_case(case: Path, out: Path) -> None:
    """Remove the plain case; its archive has its name and is on disk."""
    unpacked.remove(_moved(case))  # left by a killed run before the case was unlocked again
    with disk.storing(case):
        case.rename(_moved(case))
        disk.sync_folder(case.parent)
    _clear(case, out)


def forget(out: Path) -> None:
    """The archive is as finished as it will be; notes of killed runs go too."""
    half = f".{_note(out).name}."
    with disk.storing(out):
        for leftover in out.parent.iterdir():
            if leftover.name.startswith(half) and leftover.name.endswith(".tmp"):
                leftover.unlink()
        _note(out).unlink(missing_ok=True)
        disk.sync_folder(out.parent)


def _clear(case: Path, out: Path) -> None:
    unpacked.remove(_moved(case))
    with disk.storing(case):
        disk.sync_folder(case.parent)
    forget(out)


def _moved(case: Path) -> Path:
    return case.with_name(f".{case.name}.locked")


def _note(out: Path) -> Path:
    return out.with_name(f".{out.name}.locking")
