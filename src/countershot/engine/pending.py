"""finished results -> notes on disk until they are in the log, so that no work is lost.

One file a recipe, ``index/pending/KEY.json``. Notes are disposable: without them work is redone.
"""

from pathlib import Path

from countershot import canonical, disk
from countershot.errors import CaseDamaged
from countershot.records.base import Record, Sha256
from countershot.records.computed import Recipe


class Part(Record):
    """One part of a result: what it is, and the digest of its bytes in the store."""

    part: str
    media_type: str
    sha256: Sha256


class Note(Record):
    """All parts of a finished result."""

    key: Sha256
    recipe: Recipe
    parts: tuple[Part, ...]


def recipe_key(recipe: Recipe) -> str:
    """The digest of the canonical recipe: the same recipe has the same key everywhere."""
    return canonical.digest(recipe)


class Pending:
    """The notes of one case. Only the holder of the write lock changes them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def prepare(self) -> None:
        """Make the folder, and remove what an interrupted writer left half-written."""
        with disk.storing(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            for torn in self._folder.glob(".*.tmp"):
                torn.unlink()

    def write(self, recipe: Recipe, parts: tuple[Part, ...]) -> None:
        """Note that all these parts are in the store."""
        note = Note(key=recipe_key(recipe), recipe=recipe, parts=parts)
        disk.write_atomically(self._path(note.key), canonical.to_bytes(note))

    def read(self, key: str) -> Note | None:
        """The note, if it is whole and of that recipe."""
        path = self._path(key)
        try:
            note = canonical.from_bytes(Note, path.read_bytes(), str(path))
        except (OSError, CaseDamaged):
            return None
        return note if note.key == recipe_key(note.recipe) == key else None

    def forget(self, key: str) -> None:
        """The result is in the log now."""
        self._path(key).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"
