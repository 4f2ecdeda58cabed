"""a case being made, looked at and judged -> what was found and done."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from countershot.networks.recall import Recall
from countershot.records.computed import (
    CoveredCopy,
    Failure,
    Layers,
    NotLookedAt,
    Reading,
    Sighting,
    WorkingCopy,
)

Json = dict[str, Any]


@dataclass(frozen=True)
class NewCase:
    """A case was made; ``fingerprint`` is what readers pin."""

    path: Path
    case_id: str
    key_file: Path
    fingerprint: str

    def as_json(self) -> Json:
        """``{"case", "id", "log_key_file", "fingerprint"}``."""
        return {
            "case": str(self.path),
            "id": self.case_id,
            "log_key_file": str(self.key_file),
            "fingerprint": self.fingerprint,
        }


@dataclass(frozen=True)
class NewKey:
    """A person's key was made; the public half goes into case.toml."""

    name: str
    key_file: Path
    public_key: str
    fingerprint: str

    def as_json(self) -> Json:
        """``{"name", "key_file", "public_key", "fingerprint"}``."""
        return {
            "name": self.name,
            "key_file": str(self.key_file),
            "public_key": self.public_key,
            "fingerprint": self.fingerprint,
        }


@dataclass(frozen=True)
class Looking:
    """Sightings of the exhibits looked at; ``names``: exhibit id -> source name.

    ``measured``: of each network that looked, how much of what is there it was measured to find.
    """

    sightings: tuple[Sighting, ...]
    not_looked_at: tuple[NotLookedAt, ...]
    names: Mapping[str, str]
    measured: tuple[Recall, ...] = ()

    def as_json(self) -> Json:
        """``{"sightings", "not_looked_at", "measured_recall"}``; proposals, never findings."""
        return {
            "sightings": [
                {
                    "id": s.id,
                    "exhibit": s.exhibit,
                    "source_name": self.names[s.exhibit],
                    "kind": s.kind,
                    "score": s.score,
                    "start_ms": s.start_ms,
                    "end_ms": s.end_ms,
                    "frames": [f.model_dump(mode="json") for f in s.frames],
                    "best_view": s.best_view,
                    "views": list(s.views),
                }
                for s in self.sightings
            ],
            "not_looked_at": [
                gap.model_dump(mode="json") | {"source_name": self.names.get(gap.exhibit, "")}
                for gap in self.not_looked_at
            ],
            "measured_recall": [one.as_json() for one in self.measured],
        }


@dataclass(frozen=True)
class Readings:
    """Documents read, and those that could not be; what the grammar finds in them.

    A mention is a program's proposal, made again whenever it is asked for; a person cites it.
    ``texts``: exhibit, how many passages, and what is worth noting of its reading.
    """

    readings: tuple[Reading, ...]
    failures: tuple[Failure, ...]
    mentions: tuple[Json, ...] = ()
    texts: tuple[tuple[str, int, tuple[str, ...]], ...] = ()
    layers: tuple[Layers, ...] = ()

    def as_json(self) -> Json:
        """``{"mentions": [...], "pages": n, "readings": [...], "texts", "layers", ...}``."""
        return {
            "mentions": list(self.mentions),
            "pages": sum(reading.pages for reading in self.readings),
            "readings": [r.model_dump(mode="json") for r in self.readings],
            "texts": [
                {"exhibit": name, "passages": count, "notes": list(notes)}
                for name, count, notes in self.texts
            ],
            "layers": [layer.model_dump(mode="json") for layer in self.layers],
            "failures": [f.model_dump(mode="json") for f in self.failures],
        }


@dataclass(frozen=True)
class Citations:
    """Citations to paste: records and their YAML."""

    found: tuple[Json, ...]
    yaml: str

    def as_json(self) -> Json:
        """``{"citations": [{"exhibit", "page", "box_pt", "quotation", ...}]}``."""
        return {"citations": list(self.found)}

    def as_yaml(self) -> str:
        """The grounds to paste into a claim."""
        return self.yaml


@dataclass(frozen=True)
class Drafted:
    """A draft identification (or a blind packet) was written.

    ``families``: what the shipped catalogue says of the sighting's kind; it is in no file.
    """

    path: Path
    lines: tuple[str, ...]
    families: tuple[str, ...] = ()

    def as_json(self) -> Json:
        """``{"path", "ranking", "families"}``: the last in words, from the shipped catalogue."""
        return {
            "path": str(self.path),
            "ranking": list(self.lines),
            "families": list(self.families),
        }


@dataclass(frozen=True)
class Covered:
    """A covered copy was made; ``redaction`` is the file in which a person says who checked it.

    ``path``: where the copy lies, to be looked through. ``drafted``: the redaction was written now.
    """

    copy: CoveredCopy
    path: Path
    redaction: Path
    drafted: bool

    def as_json(self) -> Json:
        """The record of the copy (never where a face was), ``path`` and ``redaction``."""
        return {
            **self.copy.model_dump(mode="json"),
            "path": str(self.path),
            "redaction": str(self.redaction),
            "drafted": self.drafted,
        }


@dataclass(frozen=True)
class Viewed:
    """A working copy was made; ``path``: where its picture lies."""

    copy: WorkingCopy
    path: Path

    def as_json(self) -> Json:
        """Its record, ``in_words`` (what was done to its pixels), ``path`` and ``cite``."""
        return {
            **self.copy.model_dump(mode="json"),
            "in_words": self.copy.in_words,
            "path": str(self.path),
            "cite": f"view:{self.copy.id}",
        }


@dataclass(frozen=True)
class Signed:
    """A judgement was signed; ``of`` is the file, ``path`` the signature."""

    of: str
    path: Path
    role: str
    rests_on: Mapping[str, str]

    def as_json(self) -> Json:
        """``{"file", "signature", "role", "rests_on"}``."""
        return {
            "file": self.of,
            "signature": str(self.path),
            "role": self.role,
            "rests_on": dict(self.rests_on),
        }
