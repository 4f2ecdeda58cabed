"""what each verb found or did -> its machine-readable answer (docs/formats/answers.md)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from countershot.evidence.audit import Audit, Fault
from countershot.records.computed import Failure, NotLookedAt, Reading, Sighting
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Findings, Refusal
from countershot.records.log import Stamped, Watched

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
class Sealing:
    """What was sealed, and what was not and why (name, reason)."""

    exhibits: tuple[Exhibit, ...]
    refused: tuple[tuple[str, str], ...]
    skipped: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> Json:
        """``{"exhibits": [{"id", "sha256", ..., "wall"}], "refused", "skipped", "wall"}``.

        ``wall`` of the whole is the first one met, null if every page is what was meant.
        """
        exhibits = [_sealed(exhibit) for exhibit in self.exhibits]
        return {
            "exhibits": exhibits,
            "wall": next((each["wall"] for each in exhibits if each["wall"]), None),
            "refused": [{"source": name, "reason": why} for name, why in self.refused],
            "skipped": [{"source": name, "reason": why} for name, why in self.skipped],
        }


def _sealed(exhibit: Exhibit) -> Json:
    keys = ("id", "sha256", "media_type", "source_name")
    found: Json = {key: getattr(exhibit, key) for key in keys} | {"wall": None}
    web = exhibit.capture.web
    if web is None:
        return found
    if web.wall is not None:
        found["wall"] = {"class": web.wall.wall_class, "reasons": list(web.wall.reasons)}
    more = ("address", "final_address", "status", "part", "part_of", "title", "copy_of")
    lists = ("left_out", "refused", "incomplete")
    found |= {key: getattr(web, key) for key in more}
    return found | {key: list(getattr(web, key)) for key in lists} | {"sandbox": web.sandbox}


@dataclass(frozen=True)
class Watching:
    """What became of each sealed address; ``notices`` in words, for what changed or went."""

    looks: tuple[Watched, ...]
    not_looked: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]
    copies: Mapping[str, tuple[Json, ...]]

    def as_json(self) -> Json:
        """``{"looks": [{"address", "outcome", "class", "changed"}], "not_looked", "notices"}``."""
        return {
            "looks": [
                {
                    "address": look.address,
                    "outcome": look.outcome,
                    "class": look.gone_class,
                    "changed": list(look.changed),
                    "reasons": list(look.reasons),
                    "status": look.status,
                    "final_address": look.final_address,
                    "at_utc": look.at_utc,
                    "by": look.by,
                    "exhibit": look.exhibit,
                    "captured": look.captured,
                    "copies": list(self.copies.get(look.address, ())),
                }
                for look in self.looks
            ],
            "not_looked": [{"address": name, "reason": why} for name, why in self.not_looked],
            "notices": list(self.notices),
        }


@dataclass(frozen=True)
class Stamping:
    """Stamps taken now, authorities that gave none and why, and what is left to be done.

    ``gaps``: (exhibit id, sealed at, first proven before, seconds between; None if not yet).
    """

    stamps: tuple[Stamped, ...]
    failed: tuple[tuple[str, str], ...]
    gaps: tuple[tuple[str, str, str | None, int | None], ...]
    due: tuple[str, ...]

    def as_json(self) -> Json:
        """``{"stamps": [{"authority", "size", "stated_utc"}], "failed", "gaps", "due"}``."""
        keys = ("authority", "operator", "size", "stated_utc", "at_utc", "expires_utc", "token")
        gap = ("exhibit", "sealed_at_utc", "proven_before_utc", "seconds")
        return {
            "stamps": [{key: getattr(stamp, key) for key in keys} for stamp in self.stamps],
            "failed": [{"authority": name, "reason": why} for name, why in self.failed],
            "gaps": [dict(zip(gap, each, strict=True)) for each in self.gaps],
            "due": list(self.due),
        }


@dataclass(frozen=True)
class Looking:
    """Sightings of the exhibits looked at; ``names``: exhibit id -> source name."""

    sightings: tuple[Sighting, ...]
    not_looked_at: tuple[NotLookedAt, ...]
    names: Mapping[str, str]

    def as_json(self) -> Json:
        """``{"sightings": [{...}], "not_looked_at": [...]}``; proposals, never findings."""
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
                }
                for s in self.sightings
            ],
            "not_looked_at": [
                gap.model_dump(mode="json") | {"source_name": self.names.get(gap.exhibit, "")}
                for gap in self.not_looked_at
            ],
        }


@dataclass(frozen=True)
class Readings:
    """Documents read, and those that could not be."""

    readings: tuple[Reading, ...]
    failures: tuple[Failure, ...]

    def as_json(self) -> Json:
        """``{"readings": [{"exhibit", "pages", "pages_without_text"}], "failures": [...]}``."""
        return {
            "readings": [r.model_dump(mode="json") for r in self.readings],
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
    """A draft identification (or a blind packet) was written."""

    path: Path
    lines: tuple[str, ...]

    def as_json(self) -> Json:
        """``{"path", "ranking"}``."""
        return {"path": str(self.path), "ranking": list(self.lines)}


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


@dataclass(frozen=True)
class Built:
    """What ``build`` did; ``draft`` is None when not even a draft could be written."""

    findings: Findings
    ran: int
    reused: int
    draft: Path | None
    failures: tuple[Failure, ...]

    def as_json(self) -> Json:
        """The answer of ``check``, and ``{"ran", "reused", "draft", "failures"}``."""
        return findings_json(self.findings) | {
            "ran": self.ran,
            "reused": self.reused,
            "draft": None if self.draft is None else str(self.draft),
            "failures": [f.model_dump(mode="json") for f in self.failures],
        }


@dataclass(frozen=True)
class Published:
    """A dossier was written (``path``), or refused (None)."""

    path: Path | None
    findings: Findings
    fingerprint: str
    release_sha256: str = ""

    def as_json(self) -> Json:
        """``{"dossier", "fingerprint", "release_sha256"}``, and the answer of ``check``."""
        return findings_json(self.findings) | {
            "dossier": None if self.path is None else str(self.path),
            "fingerprint": self.fingerprint,
            "release_sha256": self.release_sha256,
        }


@dataclass(frozen=True)
class TimeTold:
    """What one stamp or cosignature of the log proves: ``entries`` 0 to ``size`` - 1 existed."""

    kind: str
    by: str
    operator: str
    size: int
    verdict: str
    at_utc: str | None
    reason: str


@dataclass(frozen=True)
class VaultVerified:
    """What ``verify`` says of a case: broken files, doubts, what stamps and witnesses prove."""

    problems: tuple[Fault, ...]
    doubts: tuple[Fault, ...]
    audit: Audit
    times: tuple[TimeTold, ...]
    fingerprint: str

    @property
    def verdict(self) -> str:
        """``broken``; ``cannot check`` where times contradict a stamp; else ``holds``.

        Texts that were changed since they were signed are work in progress: said, no more.
        """
        if self.problems:
            return "broken"
        back = any(fault.rule == "vault.order" for fault in self.doubts)
        return "cannot check" if back else "holds"

    def as_json(self) -> Json:
        """``{"verdict", "problems": [{"rule", "file", "reason"}], "doubts", "times", ...}``."""
        return {
            "verdict": self.verdict,
            "problems": [_fault(fault) for fault in self.problems],
            "doubts": [_fault(fault) for fault in self.doubts],
            "times": [vars(time) for time in self.times],
            "entries": self.audit.entries,
            "objects": self.audit.objects,
            "bytes": self.audit.size_bytes,
            "fingerprints": {"log": self.fingerprint or None},
        }


def _fault(fault: Fault) -> Json:
    return {"rule": fault.rule, "file": fault.file, "reason": fault.reason}


@dataclass(frozen=True)
class LogLine:
    """One entry, in words."""

    index: int
    at_utc: str | None
    type: str
    words: str


@dataclass(frozen=True)
class LogShown:
    """The verified log: its entries, size and root (hex)."""

    lines: tuple[LogLine, ...]
    root: str
    checkpoint: str

    def as_json(self) -> Json:
        """``{"size", "root", "checkpoint", "entries": [{"index", "at_utc", "type", "words"}]}``."""
        return {
            "size": len(self.lines),
            "root": self.root,
            "checkpoint": self.checkpoint,
            "entries": [vars(line) for line in self.lines],
        }


def findings_json(findings: Findings) -> Json:
    """``{"refusals": [{"file", "line", "rule", "reason"}], "warnings", "overrides"}``."""
    return {
        "refusals": [_refusal(r) for r in findings.refusals],
        "warnings": [_refusal(r) for r in findings.warnings],
        "overrides": [
            _refusal(refusal) | {"override": override.name, "why": override.reason}
            for refusal, override in findings.overrides
        ],
    }


def _refusal(refusal: Refusal) -> Json:
    place = refusal.place
    return {
        "file": place.file,
        "line": place.line,
        "rule": refusal.rule,
        "reason": refusal.reason,
    }
