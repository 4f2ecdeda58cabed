"""a file of the case -> everything that it rests on, directly and to the end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from countershot import canonical
from countershot.claims.grounds import judgement_documents
from countershot.claims.looking_up import (
    cited_by,
    claims_by_id,
    identifications_of,
    specimens_by_id,
    statements_by_name,
    translations_of,
)
from countershot.claims.named import (
    chains_by_name,
    exhibit_named,
    identities_about,
    links_of,
    mention_key,
    origins_seen,
    reasons_of,
)
from countershot.claims.sourced import sources_named, sources_of
from countershot.records.facts import Facts
from countershot.records.files import (
    ChainFile,
    ClaimFile,
    CorrectionFile,
    IdentificationFile,
    IdentityFile,
    InquiryFile,
    OrderFile,
    OriginFile,
    OutcomesFile,
    OverrideFile,
    RedactionFile,
    ReportFile,
    SourceFile,
    SpecimenFile,
    StatementFile,
    TranslationFile,
)
from countershot.records.judged import Ground

AS_IT_LEAVES = "case:release"
"""Name, in what a signature over the report rests on, of `as_it_leaves`."""


@dataclass(frozen=True)
class Closure:
    """Everything a claim ends at, each sorted: paths, and ids of exhibits, sightings, copies."""

    judgements: tuple[str, ...]
    exhibits: tuple[str, ...]
    sightings: tuple[str, ...]
    copies: tuple[str, ...]


def rests_on(path: str, facts: Facts) -> dict[str, str]:
    """What the file at ``path`` rests on directly, and its digest now; what is missing is left out.

    Keys: ``exhibit:ID`` (SHA-256), ``recipe:ID`` of a sighting or working copy (recipe key), or a
    case path (SHA-256 of the file). Sorted by key. Nothing for case.toml and for specimens' own
    files but pictures.
    """
    folder = path.partition("/")[0]
    files = (facts.report,) if path == "report.md" else getattr(facts, folder, ())
    found = _Named(facts)
    for file in files:
        if folder in _NAMED and file is not None and file.document.path == path:
            _NAMED[folder](file, found)
    return dict(sorted(found.digests.items()))


def closure(claim_id: str, facts: Facts) -> Closure:
    """Follow a claim's grounds to the end. Circles end where they began."""
    return closure_of([f"claims/{claim_id}.md"], facts)


def closure_of(paths: Iterable[str], facts: Facts) -> Closure:
    """Follow these judgement files to the end of all that they rest on."""
    judgements: set[str] = set()
    ends: set[str] = set()
    waiting = list(paths)
    while waiting:
        path = waiting.pop()
        if path in judgements:
            continue
        judgements.add(path)
        below = rests_on(path, facts)
        waiting.extend(key for key in below if ":" not in key)
        ends.update(key for key in below if ":" in key)
    sightings = _ids(ends, "recipe")
    seen = [facts.sightings[sighting] for sighting in sightings]
    copies = {view for sighting in seen for view in (sighting.best_view, *sighting.views)}
    return Closure(
        tuple(sorted(judgements)),
        _ids(ends, "exhibit"),
        sightings,
        tuple(sorted(copy for copy in copies if copy in facts.copies)),
    )


def _ids(ends: set[str], kind: str) -> tuple[str, ...]:
    return tuple(sorted(end.removeprefix(f"{kind}:") for end in ends if end.startswith(f"{kind}:")))


@dataclass
class _Named:
    """Collects digests of what a file names, passing over what the case does not have."""

    facts: Facts
    digests: dict[str, str] = field(default_factory=dict)

    def exhibit(self, name: str) -> None:
        fact = exhibit_named(name, self.facts)
        if fact is not None:
            self.digests[f"exhibit:{fact.exhibit.id}"] = fact.exhibit.sha256
            self.sources(sources_of(fact.exhibit, self.facts))

    def sources(self, files: Iterable[SourceFile]) -> None:
        """Not those that are protected: what is signed may be published with all it rests on."""
        for file in files:
            if not file.source.protected:
                self.digests[file.document.path] = file.document.sha256

    def sighting(self, name: str) -> None:
        sighting = self.facts.sightings.get(name)
        if sighting is not None:
            self.digests[f"recipe:{name}"] = sighting.recipe
            self.exhibit(sighting.exhibit)

    def copy(self, name: str) -> None:
        copy = self.facts.cited_copies.get(name)
        if copy is not None:
            self.digests[f"recipe:{name}"] = copy.recipe
            self.exhibit(copy.exhibit)

    def specimen(self, name: str) -> None:
        file = specimens_by_id(self.facts).get(name)
        if file is not None:
            self.digests[file.document.path] = file.document.sha256
            for picture in file.specimen.pictures:
                self.exhibit(picture.exhibit)

    def claim(self, name: str) -> None:
        file = claims_by_id(self.facts).get(name)
        if file is not None:
            self.digests[file.document.path] = file.document.sha256

    def identification(self, name: str) -> None:
        for file in identifications_of(name, self.facts):
            self.digests[file.document.path] = file.document.sha256
            for origin in origins_seen(file.identification.sighting, self.facts):
                self.digests[origin.document.path] = origin.document.sha256

    def statement(self, name: str) -> None:
        file = statements_by_name(self.facts).get(name)
        if file is not None:
            self.digests[file.document.path] = file.document.sha256
        for translated in translations_of(name, self.facts) if file else ():
            self.digests[translated.document.path] = translated.document.sha256

    def chain(self, name: str) -> None:
        file = chains_by_name(self.facts).get(name)
        if file is not None:
            self.digests[file.document.path] = file.document.sha256

    def ground(self, ground: Ground) -> None:
        if ground.identification:
            self.identification(ground.identification)
        if ground.claim:
            self.claim(ground.claim)
        if ground.statement:
            self.statement(ground.statement)
        if ground.chain:
            self.chain(ground.chain)
        if ground.citation:
            self.exhibit(ground.citation.exhibit)

    def picture(self, name: str) -> None:
        kind, _, rest = name.partition(":")
        if kind == "view":
            self.sighting(rest)
            self.copy(rest)
        elif kind == "specimen":
            self.specimen(rest)
        elif kind == "page":
            self.exhibit(rest.partition("/")[0])


def _identification(file: IdentificationFile, found: _Named) -> None:
    found.sighting(file.identification.sighting)
    found.specimen(file.identification.specimen)
    for excluded in file.identification.excluded:
        found.specimen(excluded.specimen)


def _claim(file: ClaimFile, found: _Named) -> None:
    for ground in file.claim.grounds:
        found.ground(ground)


def _chain(file: ChainFile, found: _Named) -> None:
    """Its links' grounds, and every identity that has to do with their ends."""
    keys: set[str] = set()
    for _, link in links_of(file):
        found.ground(link)
        keys |= {mention_key(name, link, found.facts) for name in (link.start, link.end)}
    for identity in identities_about(keys, found.facts):
        found.digests[identity.document.path] = identity.document.sha256


def _identity(file: IdentityFile, found: _Named) -> None:
    """What its sides stand in; what it overrules rests on itself alone."""
    for side in file.identity.sides:
        found.ground(side)


def _origin(file: OriginFile, found: _Named) -> None:
    found.exhibit(file.origin.exhibit)
    found.exhibit(file.origin.earliest)
    for _, reason in reasons_of(file.origin):
        if reason.statement:
            found.statement(reason.statement)
        if reason.citation:
            found.exhibit(reason.citation.exhibit)


def as_it_leaves(facts: Facts) -> str:
    """The digest of what case.toml alone says of a release: its title, and how exhibits leave.

    A dossier does not hold case.toml, so a stranger cannot check it: the case's own gate does.
    """
    case = facts.case
    release = {name: each.model_dump(mode="json") for name, each in case.release.items()}
    return canonical.digest({"title": case.title, "release": release})


def _report(file: ReportFile, found: _Named) -> None:
    """All that would leave with it, to the end: who signs the report signs for every byte.

    A claim's file says by name what it rests on. If the report rested on that file alone, a
    comparison could be changed, and signed again by others, after the last reader had read it.
    """
    facts = found.facts
    for sentence in file.sentences:
        for claim in sentence.claims:
            found.claim(claim)
        found.picture(sentence.picture)
    below = closure_of([key for key in found.digests if ":" not in key], facts)
    documents = {document.path: document.sha256 for document in judgement_documents(facts)}
    found.digests |= {name: documents[name] for name in below.judgements if name in documents}
    for name in below.sightings:
        found.sighting(name)
    for name in below.exhibits:
        found.exhibit(name)
    found.digests[AS_IT_LEAVES] = as_it_leaves(facts)
    for redaction in facts.redactions:
        covered = facts.exhibits.get(redaction.redaction.exhibit)
        if covered and f"exhibit:{covered.exhibit.id}" in found.digests and not covered.destroyed:
            found.digests[redaction.document.path] = redaction.document.sha256


def _specimen(file: SpecimenFile, found: _Named) -> None:
    for picture in file.specimen.pictures:
        found.exhibit(picture.exhibit)


def _statement(file: StatementFile, found: _Named) -> None:
    for _, citation in cited_by(file.statement):
        found.exhibit(citation.exhibit)
    for row in file.statement.rows:
        if row.statement:
            found.statement(row.statement)
    found.sources(sources_named(file.statement.said_by, found.facts))


def _translation(file: TranslationFile, found: _Named) -> None:
    """A translation rests on the statement alone, which does not rest on it."""
    said = statements_by_name(found.facts).get(file.translation.statement)
    if said is not None:
        found.digests[said.document.path] = said.document.sha256


def _source(file: SourceFile, found: _Named) -> None:
    """A carrier rests on those whom it repeats."""
    found.sources(f for f in found.facts.sources if f.source.id in file.source.repeats)


def _override(file: OverrideFile, found: _Named) -> None:
    documents = {each.path: each.sha256 for each in judgement_documents(found.facts)}
    for named in (file.override.file, "report.md"):
        if named in documents:
            found.digests[named] = documents[named]


def _order(file: OrderFile, found: _Named) -> None:
    found.exhibit(file.order.destroy)


def _correction(file: CorrectionFile, found: _Named) -> None:
    """What holds the words of others; not what it is about, which changes because of it."""
    for exhibit in file.correction.evidence:
        found.exhibit(exhibit)


def _redaction(file: RedactionFile, found: _Named) -> None:
    found.exhibit(file.redaction.exhibit)


def _inquiry(file: InquiryFile, found: _Named) -> None:
    """A letter rests on what it puts."""
    for assertion in file.inquiry.assertions:
        if assertion.claim:
            found.claim(assertion.claim)
        if assertion.statement:
            found.statement(assertion.statement)


def _outcomes(file: OutcomesFile, found: _Named) -> None:
    """What became of a letter rests on the sealed replies."""
    for outcome in file.outcomes.outcomes:
        if outcome.reply:
            found.exhibit(outcome.reply)


_NAMED: dict[str, Callable[[Any, _Named], None]] = {
    "identifications": _identification,
    "claims": _claim,
    "specimens": _specimen,
    "statements": _statement,
    "translations": _translation,
    "chains": _chain,
    "identities": _identity,
    "origins": _origin,
    "sources": _source,
    "report.md": _report,
    "overrides": _override,
    "orders": _order,
    "redactions": _redaction,
    "inquiries": _inquiry,
    "outcomes": _outcomes,
    "corrections": _correction,
}
"""Folder, or the report -> what a file there names. A recheck rests on nothing but its words."""
