"""what entries of lists a name may be -> the machine-readable answer of ``who``."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class MayBe:
    """An entry that a name may be: by which of its names, how likely, and why.

    ``unlikely``: below the band in which the program abstains; shown in the JSON answer only.
    """

    asked: str
    name: str
    list: str
    entry: str
    score: float
    reasons: tuple[str, ...]
    unlikely: bool = False


@dataclass(frozen=True)
class Who:
    """Candidates, the best first; ``abstained``: names of which the program says neither."""

    asked: tuple[str, ...]
    candidates: tuple[MayBe, ...]
    abstained: tuple[str, ...]
    names: int
    refused: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """``{"candidates": [{"name", "list", "entry", "score", "reasons", "asked"}], ...}``."""
        return {
            "candidates": [
                {
                    "name": each.name,
                    "list": each.list,
                    "entry": each.entry,
                    "score": round(each.score, 3),
                    "reasons": list(each.reasons),
                    "asked": each.asked,
                }
                for each in self.candidates
            ],
            "abstains": bool(self.abstained),
            "abstained": list(self.abstained),
            "names": self.names,
            "refused": [{"file": file, "reason": reason} for file, reason in self.refused],
        }
