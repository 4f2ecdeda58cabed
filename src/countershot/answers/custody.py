"""a log and a vault -> what they hold, what stamps and witnesses prove of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from countershot.evidence.audit import Audit, Fault
from countershot.records.log import Stamped

Json = dict[str, Any]


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
class WitnessAsked:
    """A request for a witness was written; ``log_key`` is what they pin (send it another way)."""

    path: Path
    witness: str
    size: int
    log_key: str

    def as_json(self) -> Json:
        """``{"request", "witness", "size", "log_key"}``."""
        return {
            "request": str(self.path),
            "witness": self.witness,
            "size": self.size,
            "log_key": self.log_key,
        }


@dataclass(frozen=True)
class Cosigned:
    """A checkpoint of another newsroom's log was cosigned; ``first``: it is new here."""

    path: Path
    origin: str
    size: int
    fingerprint: str
    first: bool
    public_key: str

    def as_json(self) -> Json:
        """``{"answer", "origin", "size", "fingerprint", "first", "public_key"}``."""
        return {
            "answer": str(self.path),
            "origin": self.origin,
            "size": self.size,
            "fingerprint": self.fingerprint,
            "first": self.first,
            "public_key": self.public_key,
        }
