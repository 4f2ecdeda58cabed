"""a folder -> an open case: its settings, store, log and clock."""

from dataclasses import dataclass
from pathlib import Path

from countershot.errors import CaseError, KeyRefused, UsageError
from countershot.evidence import keys
from countershot.evidence.log import Log
from countershot.evidence.store import ObjectStore
from countershot.ports import Clock
from countershot.records.case import Case
from countershot.records.files import Document
from countershot.workspace import case_file, keyring
from countershot.workspace.clock import FixedClock, SystemClock, fixed


@dataclass(frozen=True)
class Workspace:
    """One open case. ``log`` can be written only where the log's private key is."""

    root: Path
    case: Case
    document: Document
    clock: Clock
    store: ObjectStore
    log: Log

    @property
    def origin(self) -> str:
        """The log's origin line."""
        return origin(self.case.id)

    @property
    def collector(self) -> str:
        """Who seals when nobody is named: the first author of case.toml."""
        authors = [name for name, who in self.case.people.items() if "author" in who.roles]
        return authors[0] if authors else "unnamed"

    def case_bytes(self, path: str) -> bytes:
        """The bytes of a file of the case; ``path`` is relative, with ``/``."""
        return (self.root / path).read_bytes()


def origin(case_id: str) -> str:
    """The origin line of a case's log, and the name of its key in checkpoints."""
    return f"countershot/{case_id}"


def open_case(
    root: Path, *, now: str | None = None, key_file: Path | None = None, write: bool = False
) -> Workspace:
    """Open a case for reading, or for writing (then the log's private key must be at hand).

    Raises UsageError if there is no case, CaseError or CaseDamaged if it cannot be read,
    KeyRefused if it is to be written and the key is missing or another's.
    """
    case, document = case_file.read(_case_toml(root))
    public = keys.from_base64(case.log_key, 32)
    if public is None:
        raise CaseError(f"case.toml:{document.at('log_key').line}: log_key is not a public key")
    log = Log.open(root / "evidence/log", origin(case.id), public, _log_key(case, key_file, write))
    store = ObjectStore(root / "evidence/objects")
    return Workspace(root, case, document, _clock(case, document, now), store, log)


def _case_toml(root: Path) -> bytes:
    path = root / case_file.NAME
    if path.is_symlink() or not path.is_file():
        raise UsageError(f"{root}: no case is here (no case.toml); make one with countershot new")
    if path.stat().st_size > 262_144:
        raise CaseError(f"{path}: larger than any case.toml; put the text into report.md")
    return path.read_bytes()


def _log_key(case: Case, key_file: Path | None, write: bool) -> keys.SigningKey | None:
    try:
        return keyring.log_key(case, key_file)
    except KeyRefused:
        if write or key_file is not None:
            raise
        return None


def _clock(case: Case, document: Document, now: str | None) -> Clock:
    if now is not None:
        return fixed(now)
    if case.fixed_utc is None:
        return SystemClock()
    if not keyring.is_exercise(case):
        line = document.at("fixed_utc").line
        raise CaseError(f"case.toml:{line}: only the exercise may fix its clock; remove fixed_utc")
    return FixedClock(case.fixed_utc)
