"""Material and the tables of this release -> what changed since the earlier ones, and why."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from countershot.dossier.cited import Cited, claim_files
from countershot.dossier.contents import Contents
from countershot.dossier.material import Material
from countershot.dossier.names import anchor
from countershot.dossier.views import Signer, signers
from countershot.records.correction import KINDS, SAID_BY_OTHERS, About, Correction
from countershot.records.files import CorrectionFile
from countershot.records.life import Earlier
from countershot.records.release import Release

Table = frozenset[tuple[str, str]]
WORDS = {
    "correction": "Correction", "clarification": "Clarification", "removal": "Removal",
    "dispute": "Dispute", "reply": "Reply", "update": "Update",
}  # fmt: skip


@dataclass(frozen=True)
class Edition:
    """One release as this one knows it; ``sha256``: of its release.json."""

    day: str
    sha256: str
    claims: int


@dataclass(frozen=True)
class ClaimChange:
    """A claim that is new, changed or gone since the release before, and the records on it.

    ``before``: its headline then, of a claim that is gone "": a removal does not repeat it.
    """

    what: str
    id: str
    number: int | None
    before: str
    after: str
    was: str
    records: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class RecordView:
    """A correction, dispute or removal as the pages show it."""

    name: str
    anchor: str
    kind: str
    about: tuple[tuple[str, int | None, str], ...]
    raised_by: str
    when: str
    said: str
    ruling: str
    changed: str
    reason: str
    evidence: tuple[str, ...]
    signers: tuple[Signer, ...]
    standing: str


@dataclass(frozen=True)
class LookView:
    """A look taken again because of later facts."""

    claims: tuple[tuple[str, int | None], ...]
    outcome: str
    looked: str
    signers: tuple[Signer, ...]


@dataclass(frozen=True)
class Changes:
    """Everything that changes.html and the report's own section show.

    ``others``: judgement files that are new, changed or gone beside the claims, in words.
    ``withdrawn``: (exhibit, release, reason) of exhibits that an earlier release gave whole or in
    part and this one does not. ``open``: disputes on which nobody has ruled.
    """

    editions: tuple[Edition, ...]
    claims: tuple[ClaimChange, ...]
    others: tuple[tuple[str, str], ...]
    withdrawn: tuple[tuple[str, str, str], ...]
    records: tuple[RecordView, ...]
    looks: tuple[LookView, ...]
    counts: tuple[tuple[str, int], ...]
    open: int

    @property
    def since(self) -> str:
        """The day of the release before; "" if this is the first."""
        return self.editions[-1].day if self.editions else ""


def changes(material: Material, cited: Cited, tables: Contents) -> Changes:
    """1 earlier releases; 2 claims; 3 other judgements; 4 exhibits; 5 records; 6 counts."""
    earlier = before(material, tables)
    last = earlier[-1] if earlier else None
    numbers = {claim: number for number, claim in enumerate(cited.claims, start=1)}
    records = [file.correction for file in material.facts.corrections]
    return Changes(
        editions=tuple(Edition(e.at_utc[:10], e.sha256, len(e.claims())) for e in earlier),
        claims=tuple(_claims(material, last, numbers)) if last else (),
        others=tuple(_others(last, tables)) if last else (),
        withdrawn=tuple(_withdrawn(earlier, tables)),
        records=tuple(_record(material, f, numbers, last) for f in _in_order(material)),
        looks=tuple(_looks(material, numbers)),
        counts=counts(records),
        open=sum(record.ruling == "open" for record in records),
    )


def counts(records: Iterable[Correction]) -> tuple[tuple[str, int], ...]:
    """How many of each kind, those with none too: a nought is said as well."""
    found = Counter(record.kind for record in records)
    return tuple((kind, found[kind]) for kind in KINDS)


def before(material: Material, tables: Contents) -> tuple[Earlier, ...]:
    """Earlier releases that said something else than the next, oldest first.

    A release made again of the same judgements and exhibits is the same release: a run that was
    killed after it was logged, or a second copy, makes no history.
    """
    kept: list[Earlier] = []
    now = _said(tables)
    for release in material.facts.earlier:
        if release.release is not None:
            same = kept and _table(kept[-1].release) == _table(release.release)
            kept += [] if same else [release]
    while kept and _table(kept[-1].release) == now:
        kept.pop()
    return tuple(kept)


def _table(release: Release | None) -> Table:
    if release is None:
        return frozenset()
    files = {(judgement.path, judgement.sha256) for judgement in release.judgements}
    return frozenset(files | {(exhibit.id, exhibit.release) for exhibit in release.exhibits})


def _said(tables: Contents) -> Table:
    files = {(judgement.path, judgement.sha256) for judgement in tables.judgements}
    return frozenset(files | {(exhibit.id, exhibit.release) for exhibit in tables.exhibits})


def _claims(material: Material, last: Earlier, numbers: dict[str, int]) -> Iterator[ClaimChange]:
    files, then = claim_files(material), last.claims()
    for claim in dict.fromkeys((*numbers, *then)):
        was, file = then.get(claim, ""), files.get(claim) if claim in numbers else None
        now = file.document.sha256 if file else ""
        if now == was:
            continue
        what = "changed" if now and was else "new" if now else "removed"
        yield ClaimChange(
            what=what,
            id=claim,
            number=numbers.get(claim),
            before=last.headline(claim) if what == "changed" else "",
            after=file.claim.headline if file else "",
            was=was,
            records=tuple(_on(material, claim, was)),
        )


def _on(material: Material, claim: str, was: str) -> Iterator[tuple[str, str]]:
    """(anchor, words) of the records about this text of a claim."""
    for file in material.facts.corrections:
        if any(about.claim == claim and about.was == was for about in file.correction.about):
            it = file.correction
            yield anchor(it.name), f"{WORDS[it.kind]} of {it.when}"


def _others(last: Earlier, tables: Contents) -> Iterator[tuple[str, str]]:
    """(case path, what) of every other judgement file that differs from the release before."""
    release = last.release
    then = {j.path: j.sha256 for j in release.judgements} if release else {}
    now = {judgement.path: judgement.sha256 for judgement in tables.judgements}
    for path in sorted(then.keys() | now.keys()):
        if then.get(path) != now.get(path) and not path.startswith(("claims/", "corrections/")):
            yield path, "changed" if path in then and path in now else _came(path in now)


def _came(there: bool) -> str:
    return "new" if there else "no longer here"


def _withdrawn(earlier: Iterable[Earlier], tables: Contents) -> Iterator[tuple[str, str, str]]:
    once = {
        exhibit.id
        for release in earlier
        for exhibit in (release.release.exhibits if release.release else ())
        if exhibit.release in ("whole", "part")
    }
    for exhibit in tables.exhibits:
        if exhibit.id in once and exhibit.release in ("withheld", "destroyed"):
            yield exhibit.id, exhibit.release, exhibit.reason


def _in_order(material: Material) -> list[CorrectionFile]:
    """The newest first; of one day in the order of their paths."""
    files = sorted(material.facts.corrections, key=lambda file: file.document.path)
    return sorted(files, key=lambda file: file.correction.when, reverse=True)


def _record(
    material: Material, file: CorrectionFile, numbers: dict[str, int], last: Earlier | None
) -> RecordView:
    it, path = file.correction, file.document.path
    ruling = it.ruling or ("" if it.kind in SAID_BY_OTHERS else "our own decision")
    return RecordView(
        name=it.name,
        anchor=anchor(it.name),
        kind=WORDS[it.kind],
        about=tuple(_about(about, numbers) for about in it.about),
        raised_by=_who(material, it.raised_by),
        when=it.when,
        said=it.said,
        ruling="upheld in part" if ruling == "partly" else ruling,
        changed=it.changed,
        reason=it.reason,
        evidence=it.evidence,
        signers=signers(material, path),
        standing=_since(last, path, file.document.sha256),
    )


def _about(about: About, numbers: dict[str, int]) -> tuple[str, int | None, str]:
    return about.name, numbers.get(about.claim), about.was


def _who(material: Material, raised_by: str) -> str:
    """The printed name of a party or person of the case; an alias as it is."""
    case = material.case
    if raised_by in case.parties:
        return case.parties[raised_by].name
    return case.people[raised_by].name if raised_by in case.people else raised_by


def _since(last: Earlier | None, path: str, sha256: str) -> str:
    """Whether the record is new, or reads differently than in the release before."""
    release = last.release if last else None
    then = {j.path: j.sha256 for j in release.judgements} if release else {}
    if path not in then:
        return "new in this release"
    return "" if then[path] == sha256 else "this record itself has changed since the release before"


def _looks(material: Material, numbers: dict[str, int]) -> Iterator[LookView]:
    for file in sorted(material.facts.rechecks, key=lambda file: file.document.path):
        it = file.recheck
        yield LookView(
            tuple((claim, numbers.get(claim)) for claim in it.claims),
            it.outcome,
            it.looked,
            signers(material, file.document.path),
        )
