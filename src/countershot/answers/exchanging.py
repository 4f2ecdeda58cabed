"""what export and translate made -> their machine-readable answers."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Exported:
    """What was put into another form: ``document`` is the JSON itself, ``path`` its file.

    ``text``: the file, where it is not one JSON value. ``beside``: other files, by the ending that
    is put after ``path``. ``exported`` counts its releases, annotations, entities or rows;
    ``left_out``: what has no place in that form, or cites what is not sealed here;
    ``unsigned``: case paths of files in it that nobody has signed as they stand.
    """

    form: str
    document: dict[str, Any]
    exported: int
    left_out: tuple[str, ...]
    unsigned: tuple[str, ...]
    path: Path | None = None
    text: str = ""
    beside: dict[str, dict[str, Any]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """``{"as", "path", "exported", "beside", "left_out": [...], "unsigned": [...]}``."""
        return {
            "as": self.form,
            "path": str(self.path) if self.path else None,
            "exported": self.exported,
            "beside": [f"{self.path}{ending}" for ending in self.beside] if self.path else [],
            "left_out": list(self.left_out),
            "unsigned": list(self.unsigned),
        }


@dataclass(frozen=True)
class TranslationBegun:
    """``translations/NAME.LANG.md`` was written; ``complete``: it has a translation already."""

    path: Path
    statement: str
    language: str
    translator: str
    complete: bool

    def as_json(self) -> dict[str, Any]:
        """``{"path", "statement", "language", "translator", "complete"}``."""
        return {
            "path": str(self.path),
            "statement": self.statement,
            "language": self.language,
            "translator": self.translator,
            "complete": self.complete,
        }
