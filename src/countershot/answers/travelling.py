"""a case locked, unlocked, its protected sources -> what is said of them (never who they are)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Locked:
    """A case is in one encrypted file; ``notice``: what removing the plain folder does not do."""

    file: Path
    size_bytes: int | None
    removed: bool
    notice: str

    def as_json(self) -> Json:
        """``{"file", "bytes", "removed", "notice"}``."""
        return {
            "file": str(self.file),
            "bytes": self.size_bytes,
            "removed": self.removed,
            "notice": self.notice,
        }


@dataclass(frozen=True)
class Unlocked:
    """A case is a folder again."""

    folder: Path
    files: int

    def as_json(self) -> Json:
        """``{"case", "files"}``."""
        return {"case": str(self.folder), "files": self.files}


@dataclass(frozen=True)
class Sources:
    """Aliases of protected sources, and where their vault lies."""

    vault: Path
    aliases: tuple[str, ...]

    def as_json(self) -> Json:
        """``{"vault", "aliases"}``."""
        return {"vault": str(self.vault), "aliases": list(self.aliases)}
