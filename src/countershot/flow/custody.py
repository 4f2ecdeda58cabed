"""a case -> its log in words, proven, and its index made again."""

from pathlib import Path

from countershot.answers import LogShown
from countershot.gather import logged
from countershot.workspace.open import open_case


def log(path: Path) -> LogShown:
    """Read and verify the custody log."""
    return logged.shown(open_case(path))


def reindex(path: Path) -> int:
    """Build the index again from log and store; returns the number of entries."""
    return logged.reindexed(open_case(path))
