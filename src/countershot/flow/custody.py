"""a case -> its log in words, its vault verified, its index made again."""

from pathlib import Path

from countershot.answers import LogShown, VaultVerified
from countershot.engine.executor import nothing
from countershot.evidence.audit import is_vault
from countershot.gather import auditing, logged
from countershot.ports import Progress
from countershot.workspace.open import open_case


def log(path: Path) -> LogShown:
    """Read and verify the custody log."""
    return logged.shown(open_case(path))


def reindex(path: Path) -> int:
    """Build the index again from log and store; returns the number of entries."""
    return logged.reindexed(open_case(path))


def verify_vault(
    path: Path, *, key: str | None = None, now: str | None = None, progress: Progress = nothing
) -> VaultVerified:
    """Is every byte that the log speaks of what it was? Offline, and nothing is changed."""
    return auditing.verified(path, key, now, progress)


__all__ = ["is_vault", "log", "reindex", "verify_vault"]
