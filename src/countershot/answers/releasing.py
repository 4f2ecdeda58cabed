"""the gate and the release -> refusals with their places, and what was written."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from countershot.records.computed import Failure
from countershot.records.facts import Findings
from countershot.records.files import Refusal

Json = dict[str, Any]


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
class Packet:
    """The libel packet that was printed: where, its digest and size, and what the gate says."""

    path: Path
    sha256: str
    size_bytes: int
    findings: Findings

    def as_json(self) -> Json:
        """``{"packet", "sha256", "bytes"}``, and the answer of ``check``."""
        return findings_json(self.findings) | {
            "packet": str(self.path),
            "sha256": self.sha256,
            "bytes": self.size_bytes,
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
        **({"done": dict(findings.done)} if findings.done else {}),
    }


def _refusal(refusal: Refusal) -> Json:
    place = refusal.place
    return {
        "file": place.file,
        "line": place.line,
        "rule": refusal.rule,
        "reason": refusal.reason,
    }
