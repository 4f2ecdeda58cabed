"""Material, what is cited, redactions -> the records of release.json and the files they name."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from countershot import canonical
from countershot.dossier.cited import (
    Cited,
    claim_files,
    documents,
    pages_of,
)
from countershot.dossier.material import LoggedPart, Material
from countershot.dossier.names import exhibit_path, extension
from countershot.dossier.redact import Redaction, copy_without_secrets, covered_parts
from countershot.dossier.times import TimeProof, chosen
from countershot.errors import CaseDamaged, CaseError
from countershot.records.computed import WorkingCopy
from countershot.records.release import (
    ReleasedClaim,
    ReleasedComputed,
    ReleasedExhibit,
    ReleasedJudgement,
    ReleasedOverride,
)

MADE_TO_LEAVE = ("redacted.", "covered.", "covered-poster.")
"""What follows an exhibit's id in the names of copies that were made so that it can leave."""
_PATH = re.compile(r"[^\x00-\x1f\x7f%\\:*?\"<>|]{1,200}")


@dataclass(frozen=True)
class Contents:
    """The five tables of release.json, and what to write beside the pages, by dossier path.

    ``times``: what proves when, carried beside them.
    ``objects``: digest of a stored object; ``case_files``: (case path, digest it must have);
    ``signatures``: bytes.
    """

    exhibits: tuple[ReleasedExhibit, ...]
    computed: tuple[ReleasedComputed, ...]
    judgements: tuple[ReleasedJudgement, ...]
    claims: tuple[ReleasedClaim, ...]
    overrides: tuple[ReleasedOverride, ...]
    times: tuple[TimeProof, ...]
    objects: dict[str, str]
    case_files: dict[str, tuple[str, str]]
    signatures: dict[str, bytes]

    def indices(self) -> tuple[int, ...]:
        """Log positions of every entry these tables name, sorted."""
        found = {e.entry for e in self.exhibits} | {c.entry for c in self.computed}
        found |= {e.destroyed_entry for e in self.exhibits if e.destroyed_entry is not None}
        for judgement in self.judgements:
            found.update(judgement.entries, judgement.commitments)
        found |= {time.index for time in self.times}
        return tuple(sorted(found))


def contents(material: Material, cited: Cited, redacted: dict[str, Redaction]) -> Contents:
    """Tabulate the dossier. CaseDamaged where the log knows nothing of a cited record."""
    exhibits = tuple(_exhibit(material, r) for r in redacted.values())
    computed = tuple(dict.fromkeys(_computed(material, cited, redacted)))
    judgements = tuple(_judgement(material, path) for path in cited.judgements)
    return Contents(
        exhibits=exhibits,
        computed=computed,
        judgements=judgements,
        claims=tuple(_claim(material, claim, computed) for claim in cited.claims),
        overrides=tuple(_overrides(material)),
        times=chosen(material, [exhibit.entry for exhibit in exhibits]),
        objects={e.path: e.sha256 for e in exhibits if e.path}
        | {c.path: c.sha256 for c in computed},
        case_files={j.file: (j.path, j.sha256) for j in judgements},
        signatures={
            f"data/{fact.path}": canonical.to_bytes(fact.signature)
            for path in cited.judgements
            for fact in material.signed.get(path, ())
        },
    )


def copy_path(copy: str) -> str:
    """Where a working copy's PNG lies."""
    return f"data/computed/{copy}.png"


def without_secrets_path(exhibit: str, copied: LoggedPart) -> str:
    """Where the copy of a given capture lies that has no cookies in it."""
    return f"data/computed/{exhibit}-redacted.{extension(copied.media_type)}"


def covered_path(exhibit: str, part: LoggedPart) -> str:
    """Where a part of an exhibit's covered copy lies: its record, its file, its poster."""
    poster = "-poster" if part.part == "poster" else ""
    return f"data/computed/{exhibit}-covered{poster}.{extension(part.media_type)}"


def _exhibit(material: Material, redaction: Redaction) -> ReleasedExhibit:
    exhibit = redaction.exhibit
    if exhibit.id not in material.sealed:
        raise CaseDamaged(f"the log has no `sealed` entry for {exhibit.id}; restore the log")
    whole = redaction.release == "whole"
    return ReleasedExhibit(
        id=exhibit.id,
        sha256=exhibit.sha256,
        release=redaction.release,
        reason=redaction.reason,
        path=exhibit_path(exhibit.sha256, exhibit.media_type) if whole else None,
        entry=material.sealed[exhibit.id],
        destroyed_entry=material.destroyed.get(exhibit.id),
        copies=redaction.copies,
    )


def _computed(
    material: Material, cited: Cited, redacted: dict[str, Redaction]
) -> Iterable[ReleasedComputed]:
    """Sightings always (boxes and times only); pictures and text only of what is released.

    So does the record of a working copy that the report names: its signatures rest on it.

    A page picture that a claim cites as a working copy too is one file, said once.
    """
    facts = material.facts
    for name in cited.sightings:
        sighting = facts.sightings[name]
        part = material.part(sighting.recipe, canonical.digest(sighting), f"sighting {name}")
        yield _released(part, f"data/computed/{name}.json")
    for name in sorted(copy for r in redacted.values() for copy in r.copies):
        yield from _working_copy(material, facts.copies[name].copy)
    for name in cited.copies:
        if name in facts.cited_copies:
            yield _copy_record(material, facts.copies[name].copy)
    for exhibit, page in cited.pages:
        if (exhibit, page) in material.pages and redacted[exhibit].release == "whole":
            yield from _page(material, exhibit, page)
    for redaction in redacted.values():
        copied = copy_without_secrets(material, redaction.exhibit)
        if redaction.release == "part" and copied is not None:
            yield _released(copied, without_secrets_path(redaction.exhibit.id, copied))
        if redaction.release == "part":
            for _, part in sorted(covered_parts(material, redaction.exhibit).items()):
                yield _released(part, covered_path(redaction.exhibit.id, part))


def _page(material: Material, exhibit: str, page: int) -> Iterable[ReleasedComputed]:
    shown = material.pages[exhibit, page]
    what = f"the reading of page {page} of {exhibit}"
    part = material.part(shown.key, canonical.digest(shown.reading), what)
    yield _released(part, f"data/computed/{exhibit}-page-{page}.json")
    if shown.picture is not None:
        yield from _working_copy(material, shown.picture)


def _copy_record(material: Material, copy: WorkingCopy) -> ReleasedComputed:
    part = material.part(copy.recipe, canonical.digest(copy), f"working copy {copy.id}")
    return _released(part, f"data/computed/{copy.id}.json")


def _working_copy(material: Material, copy: WorkingCopy) -> Iterable[ReleasedComputed]:
    yield _copy_record(material, copy)
    part = material.part(copy.recipe, copy.sha256, f"the picture of working copy {copy.id}")
    yield _released(part, copy_path(copy.id))


def _released(part: LoggedPart, path: str) -> ReleasedComputed:
    return ReleasedComputed(
        key=part.key, part=part.part, path=path, sha256=part.sha256, entry=part.index
    )


def _judgement(material: Material, path: str) -> ReleasedJudgement:
    known = documents(material)
    if path not in known:
        raise CaseError(f"{path}: a claim rests on it, but it is not in the case; restore it")
    signed = material.signed.get(path, ())
    return ReleasedJudgement(
        path=path,
        file=f"data/judgements/{_fit(path)}",
        sha256=known[path].sha256,
        signatures=tuple(f"data/{_fit(fact.path)}" for fact in signed),
        entries=tuple(fact.revealed_at for fact in signed if fact.revealed_at is not None),
        commitments=tuple(fact.committed_at for fact in signed if fact.committed_at is not None),
    )


def _fit(path: str) -> str:
    """The path itself, if any file system can hold it and it stays below its folder."""
    parts = path.split("/")
    plain = unicodedata.normalize("NFC", path) == path and path.isprintable()
    if not plain or any(p in ("", ".", "..") or not _PATH.fullmatch(p) for p in parts):
        raise CaseError(f"{path!a}: this file name cannot be published; rename the file")
    return path


def _claim(material: Material, claim: str, computed: tuple[ReleasedComputed, ...]) -> ReleasedClaim:
    closure = material.closures[claim]
    here = {released.path for released in computed}
    copied = tuple(
        f"data/computed/{exhibit}-{how}" for exhibit in closure.exhibits for how in MADE_TO_LEAVE
    )
    named = [path for path in here if path.startswith(copied)]
    named += [f"data/computed/{s}.json" for s in closure.sightings]
    named += [f"data/computed/{w}.{e}" for w in closure.copies for e in ("json", "png")]
    for exhibit, page in pages_of(material, closure.judgements):
        named.append(f"data/computed/{exhibit}-page-{page}.json")
        shown = material.pages.get((exhibit, page))
        if shown and shown.picture:
            named += [f"data/computed/{shown.picture.id}.{e}" for e in ("json", "png")]
    return ReleasedClaim(
        id=claim,
        headline=claim_files(material)[claim].claim.headline,
        judgements=tuple(sorted(closure.judgements)),
        exhibits=tuple(sorted(closure.exhibits)),
        computed=tuple(sorted(here.intersection(named))),
    )


def _overrides(material: Material) -> Iterable[ReleasedOverride]:
    paths = {f.override.name: f.document.path for f in material.facts.overrides}
    for _, override in material.findings.overrides:
        signed = material.signed.get(paths[override.name], ())
        yield ReleasedOverride(
            rule=override.rule,
            file=override.file,
            by=", ".join(fact.signature.statement.signer for fact in signed),
            reason=override.reason,
        )
