"""what was released and what has happened since -> the answers of ``due``."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from countershot.records.life import Due, Earlier

Json = dict[str, Any]


@dataclass(frozen=True)
class Differs:
    """A claim that is not as it was last released; ``records``: those that explain it."""

    claim: str
    what: str
    was: str
    released_at_utc: str
    records: tuple[str, ...]


@dataclass(frozen=True)
class DueFor:
    """A later fact, and the claims on which nobody has signed that they looked at it."""

    fact: Due
    waiting: tuple[str, ...]


@dataclass(frozen=True)
class LaterFacts:
    """What ``due`` says. ``open``: disputes and replies on which nobody has ruled."""

    releases: tuple[Earlier, ...]
    differs: tuple[Differs, ...]
    due: tuple[DueFor, ...]
    open: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    unreadable: tuple[tuple[str, str], ...]

    @property
    def waiting(self) -> bool:
        """Is there anything that a release would be refused for?"""
        unexplained = any(not each.records for each in self.differs)
        return unexplained or any(each.waiting for each in self.due) or bool(self.unreadable)

    def as_json(self) -> Json:
        """``{"releases", "differs", "due", "open", "counts", "unreadable"}``."""
        return {
            "releases": [
                {
                    "at_utc": each.at_utc,
                    "release_sha256": each.sha256,
                    "held": each.release is not None,
                    "claims": each.claims(),
                }
                for each in self.releases
            ],
            "differs": [{**asdict(each), "records": list(each.records)} for each in self.differs],
            "due": [
                {
                    **asdict(each.fact),
                    "claims": list(each.fact.claims),
                    "waiting": list(each.waiting),
                }
                for each in self.due
            ],
            "open": list(self.open),
            "counts": dict(self.counts),
            "unreadable": [{"file": name, "reason": why} for name, why in self.unreadable],
        }


@dataclass(frozen=True)
class RecordDrafted:
    """A correction or recheck was begun; a person has yet to write ``to_fill``."""

    path: Path
    about: str
    to_fill: tuple[str, ...]

    def as_json(self) -> Json:
        """``{"path", "about", "to_fill"}``."""
        return {"path": str(self.path), "about": self.about, "to_fill": list(self.to_fill)}
