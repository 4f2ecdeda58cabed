"""what sources say -> the machine-readable answer of ``statements``."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from countershot.records.statement import Proposed, Statement

Json = dict[str, Any]


@dataclass(frozen=True)
class Sum:
    """What the rows of a statement add up to, and why that is not its figure, if it is not."""

    statement: str
    value: str
    unit: str
    rows: int
    faults: tuple[str, ...]


@dataclass(frozen=True)
class Disagreement:
    """Two statements about one thing, and what they give for it."""

    about: str
    one: str
    other: str
    words: str


@dataclass(frozen=True)
class Statements:
    """Proposals that nobody has taken down yet, the case's statements, and how they compare.

    ``subjects``: the names of the statements about each thing. ``not_read``: exhibit and why
    nothing is proposed of it. ``unreadable``: files of statements, and what is wrong with them.
    """

    proposals: tuple[Proposed, ...]
    statements: tuple[Statement, ...]
    subjects: dict[str, tuple[str, ...]]
    disagreements: tuple[Disagreement, ...]
    sums: tuple[Sum, ...]
    not_read: tuple[tuple[str, str], ...]
    unreadable: tuple[tuple[str, str], ...]

    def as_json(self) -> Json:
        """``{"proposals", "statements", "subjects", "disagreements", "sums", ...}``."""
        return {
            "proposals": [each.model_dump(mode="json") for each in self.proposals],
            "statements": [each.model_dump(mode="json") for each in self.statements],
            "subjects": {about: list(names) for about, names in self.subjects.items()},
            "disagreements": [dict(vars(each)) for each in self.disagreements],
            "sums": [{**vars(each), "faults": list(each.faults)} for each in self.sums],
            "not_read": [{"exhibit": name, "reason": why} for name, why in self.not_read],
            "unreadable": [{"file": name, "reason": why} for name, why in self.unreadable],
        }


@dataclass(frozen=True)
class StatementDrafted:
    """A proposal was written as a statement file; ``to_fill``: what only a person can say."""

    path: Path
    proposal: str
    to_fill: tuple[str, ...]

    def as_json(self) -> Json:
        """``{"path", "proposal", "to_fill"}``."""
        return {
            "path": str(self.path),
            "proposal": self.proposal,
            "to_fill": list(self.to_fill),
        }
