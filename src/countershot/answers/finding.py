"""what find found -> its machine-readable answer."""

from dataclasses import dataclass
from typing import Any

from countershot.records.base import BoxPt


@dataclass(frozen=True)
class Hit:
    """Words that stand somewhere: on a page with a box, or in a text's passage at an offset.

    ``quotation`` has the whole words that the phrase is part of, as they are printed; ``line`` and
    its box are the lines that they stand in.
    """

    exhibit: str
    source_name: str
    page: int | None
    box_pt: BoxPt | None
    quotation: str
    line: str
    line_box_pt: BoxPt | None
    offset: tuple[int, int] | None = None
    place: str | None = None
    picture: str | None = None

    def as_json(self) -> dict[str, Any]:
        """``{"exhibit","page","box_pt","quotation","line",...}``."""
        said: dict[str, Any] = {
            "exhibit": self.exhibit,
            "source_name": self.source_name,
            "page": self.page,
            "box_pt": list(self.box_pt) if self.box_pt else None,
            "quotation": self.quotation,
            "line": self.line,
            "line_box_pt": list(self.line_box_pt) if self.line_box_pt else None,
        }
        if self.offset:
            said |= {"place": self.place, "offset": list(self.offset)}
        if self.picture:
            said["picture"] = self.picture
        return said


@dataclass(frozen=True)
class Found:
    """Hits in the order of the log and of the pages; ``of`` counts those that were left out too."""

    hits: tuple[Hit, ...]
    of: int
    not_searched: tuple[tuple[str, str], ...]

    def as_json(self) -> dict[str, Any]:
        """``{"hits": [...], "of", "not_searched": [{"exhibit", "reason"}]}``."""
        return {
            "hits": [hit.as_json() for hit in self.hits],
            "of": self.of,
            "not_searched": [
                {"exhibit": name, "reason": reason} for name, reason in self.not_searched
            ],
        }
