"""findings of the rules -> the verdict on a dossier and on each of its claims."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

RULES = (
    "folder.paths", "bag.declaration", "release.format", "release.files", "bag.manifest",
    "log.checkpoint", "key.pinned", "log.inclusion", "release.logged", "exhibit.sealed",
    "exhibit.withheld", "computed.logged", "judgement.signature", "judgement.rests_on",
    "ident.order", "claim.closure", "time.stamp", "time.witness", "computed.regenerates",
)  # fmt: skip
"""In the order in which a verifier goes through them; the last is for ``--regenerate`` only."""

Outcome = Literal["holds", "broken", "cannot check", "draft"]
IS_DRAFT = "this is a draft, not a release: nothing in it is cleared"


@dataclass(frozen=True)
class Finding:
    """What one rule says of one file (or of an exhibit that has none, by its id).

    ``certain`` is False where the means to judge are missing: "cannot check", not "broken".
    """

    rule: str
    file: str
    reason: str
    certain: bool = True

    def __str__(self) -> str:
        return f"{self.file}: {self.rule}: {self.reason}"

    def as_json(self) -> dict[str, str]:
        """``{"rule", "file", "reason"}``."""
        return {"rule": self.rule, "file": self.file, "reason": self.reason}


class Findings:
    """All findings so far; the first of each rule, file and certainty counts."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str, bool], Finding] = {}

    def add(self, found: Iterable[Finding]) -> None:
        """Take in what a rule has found."""
        for finding in found:
            self._first.setdefault((finding.rule, finding.file, finding.certain), finding)

    def where(self, certain: bool) -> tuple[Finding, ...]:
        """Problems (certain) or what cannot be checked, by rule, then by the file name's bytes."""
        chosen = (finding for finding in self._first.values() if finding.certain is certain)
        return tuple(sorted(chosen, key=lambda f: (RULES.index(f.rule), f.file.encode())))

    def files(self, rule: str) -> frozenset[str]:
        """Files of which this rule says that something is wrong."""
        return frozenset(f.file for f in self._first.values() if f.certain and f.rule == rule)


@dataclass(frozen=True)
class ClaimVerdict:
    """One claim: it holds, or the reasons why not."""

    id: str
    verdict: Outcome
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Timed:
    """What one stamp or cosignature proves: that the first ``size`` entries existed ``at_utc``.

    ``at_utc``: what it states, None if that cannot be read. ``reason``: in words, whatever the
    verdict.
    """

    kind: Literal["stamp", "witness"]
    by: str
    operator: str
    size: int
    verdict: Literal["proves", "broken", "cannot check"]
    at_utc: str | None
    reason: str

    def as_json(self) -> dict[str, Any]:
        """``{"kind", "by", "operator", "size", "verdict", "at_utc", "reason"}``."""
        return asdict(self)


@dataclass(frozen=True)
class Verification:
    """The answer to ``verify``. ``fingerprints``: hex, by ``log`` and ``people.NAME``."""

    verdict: Outcome
    claims: tuple[ClaimVerdict, ...]
    not_proven: tuple[str, ...]
    problems: tuple[Finding, ...]
    unchecked: tuple[Finding, ...]
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    times: tuple[Timed, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The shape documented in docs/formats/dossier.md, "The answer"."""
        people = {k[7:]: v for k, v in self.fingerprints.items() if k.startswith("people.")}
        return {
            "verdict": self.verdict,
            "claims": [
                {"id": claim.id, "verdict": claim.verdict, "reasons": list(claim.reasons)}
                for claim in self.claims
            ],
            "not_proven": list(self.not_proven),
            "problems": [finding.as_json() for finding in self.problems],
            "unchecked": [finding.as_json() for finding in self.unchecked],
            "fingerprints": {"log": self.fingerprints.get("log"), "people": people},
            "times": [timed.as_json() for timed in self.times],
        }


def judge(
    found: Findings, closures: Mapping[str, frozenset[str]], *, draft: bool
) -> tuple[Outcome, tuple[ClaimVerdict, ...]]:
    """Verdict of the whole and of each claim; ``closures``: the files each claim rests on."""
    problems, unchecked = found.where(certain=True), found.where(certain=False)
    everyones = frozenset().union(*closures.values())
    claims = tuple(
        _claim(claim, _touching(problems, files, everyones),
               _touching(unchecked, files, everyones), draft)
        for claim, files in closures.items()
    )  # fmt: skip
    doubts = any(f.rule != "exhibit.withheld" for f in unchecked)
    if problems:
        return "broken", claims
    if draft:
        return "draft", claims
    if doubts or any(claim.verdict == "cannot check" for claim in claims):
        return "cannot check", claims
    return "holds", claims


def _touching(
    findings: Iterable[Finding], files: frozenset[str], everyones: frozenset[str]
) -> Iterator[str]:
    """Reasons that concern a claim: in its closure, or in no claim's closure at all.

    Bytes that were withheld concern only the claims that rest on them.
    """
    for finding in findings:
        nobodys = finding.file not in everyones
        if finding.rule == "exhibit.withheld" and not finding.certain:
            nobodys = False
        if finding.file in files or nobodys:
            yield str(finding)


def _claim(claim: str, broken: Iterator[str], doubts: Iterator[str], draft: bool) -> ClaimVerdict:
    if reasons := tuple(broken):
        return ClaimVerdict(claim, "broken", reasons)
    reasons = (*doubts, *((IS_DRAFT,) if draft else ()))
    return ClaimVerdict(claim, "cannot check" if reasons else "holds", reasons)
