"""the shipped catalogue, or a specimen begun -> what it says, and what is to be filled in."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from countershot.records.exhibit import Exhibit
from countershot.records.family import Family

Json = dict[str, Any]


@dataclass(frozen=True)
class Families:
    """Families of the shipped catalogue; ``of``: how many it has in all."""

    families: tuple[Family, ...]
    of: int

    def as_json(self) -> Json:
        """``{"families": [{"id", "maker", "badge", "series", "kinds", "years", ...}], "of"}``."""
        return {"families": [_short(each) for each in self.families], "of": self.of}


def _short(family: Family) -> Json:
    said = {key: getattr(family, key) for key in ("maker", "badge", "series", "relabelled_from")}
    years = {key: getattr(family, key) for key in ("not_before", "known_by", "until")}
    return {
        "id": family.id,
        **{key: one and one.value for key, one in said.items()},
        "kinds": [one.value for one in family.kinds],
        **{key: one and one.value for key, one in years.items()},
        "features": len(family.features),
        "twins": [one.family for one in family.twins],
    }


@dataclass(frozen=True)
class FamilyShown:
    """One family, with everything that its sources say; ``lines`` are the same in words."""

    family: Family
    lines: tuple[str, ...]

    def as_json(self) -> Json:
        """The record itself, every fact with source and quotation."""
        return self.family.model_dump(mode="json")


@dataclass(frozen=True)
class SpecimenBegun:
    """``specimens/ID.yaml`` was written, to be filled in; ``sealed``: pictures sealed for it."""

    path: Path
    pictures: tuple[Exhibit, ...]
    sealed: tuple[Exhibit, ...]
    family: str | None = None

    def as_json(self) -> Json:
        """``{"path", "pictures": [exhibit ids], "sealed": [exhibit ids], "family"}``."""
        return {
            "path": str(self.path),
            "pictures": [each.id for each in self.pictures],
            "sealed": [each.id for each in self.sealed],
            "family": self.family,
        }
