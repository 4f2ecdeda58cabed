"""a sighting looked at again -> words on the device, neighbours, stated time and place."""

from dataclasses import dataclass
from typing import Any

from countershot.records.computed import Badge, Sighting, Stated
from countershot.records.exhibit import Exhibit

Json = dict[str, Any]


@dataclass(frozen=True)
class ReadWords:
    """The same words in several views: the best score, in ``views`` of ``of`` views."""

    words: str
    score: float
    views: int
    of: int


@dataclass(frozen=True)
class NextTo:
    """Another sighting in the same frames: on which side, in how many of the common frames."""

    id: str
    kind: str | None
    side: str
    frames: int
    at_side: int


@dataclass(frozen=True)
class Clues:
    """Proposals and statements, no finding. ``badge`` None: ``not_read`` says why."""

    sighting: Sighting
    exhibit: Exhibit
    badge: Badge | None
    words: tuple[ReadWords, ...]
    not_read: str
    cannot_check: bool
    stated: Stated | None
    neighbours: tuple[NextTo, ...]

    def as_json(self) -> Json:
        """``{"sighting", "badge", "badge_words", "the_file_states", "sealed_at_utc", ...}``."""
        capture = self.exhibit.capture
        return {
            "sighting": self.sighting.id,
            "exhibit": self.exhibit.id,
            "source_name": self.exhibit.source_name,
            "start_ms": self.sighting.start_ms,
            "end_ms": self.sighting.end_ms,
            "says": "badge, not maker",
            "badge": None if self.badge is None else self.badge.model_dump(mode="json"),
            "badge_words": [dict(vars(each)) for each in self.words],
            "badge_not_read": self.not_read or None,
            "the_file_states": self._stated(),
            "sealed_at_utc": capture.sealed_at_utc,
            "sealed_by_clock": capture.clock,
            "neighbours": [dict(vars(each)) for each in self.neighbours],
        }

    def _stated(self) -> list[Json] | None:
        if self.stated is None:
            return None
        return [clue.model_dump(mode="json") for clue in self.stated.clues]
