"""a file of the case -> what it names directly, whether the case has that or not."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from countershot.claims.looking_up import (
    cited_by,
    identifications_of,
    specimens_by_id,
    translations_of,
)
from countershot.claims.named import (
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

Kind = Literal["exhibit", "recipe", "file"]
Names = Iterator[tuple[Kind, str]]
REPORT = "report.md"
_SIGHTING = re.compile(r"s-([0-9a-f]{8})-\d+")


def names(path: str, facts: Facts) -> Names:
    """(kind, name): an exhibit's id or prefix, a sighting or working copy, a case path.

    With an exhibit go the files of its sources, but for protected ones: what is signed may be
    published with all that it rests on. Nothing for what is not there, or rests on its words alone.
    """
    folder = path.partition("/")[0]
    if folder in _NAMES and (file := facts.files_by_path.get(path)):
        yield from _NAMES[folder](file, facts)


def _exhibit(name: str, facts: Facts) -> Names:
    yield "exhibit", name
    fact = exhibit_named(name, facts)
    yield from _sources(sources_of(fact.exhibit, facts) if fact else ())


def _sources(files: Iterable[SourceFile]) -> Names:
    for file in files:
        if not file.source.protected:
            yield "file", file.document.path


def _sighting(name: str, facts: Facts) -> Names:
    """It can be computed again at any time; what must be kept is its exhibit, by its digits."""
    seen, digits = facts.sightings.get(name), _SIGHTING.fullmatch(name)
    yield "recipe", name
    yield from _exhibit(seen.exhibit if seen else f"x-{digits[1]}" if digits else name, facts)


def _picture(name: str, facts: Facts) -> Names:
    kind, _, rest = name.partition(":")
    if kind == "view" and rest in facts.cited_copies:
        yield "recipe", rest
        yield from _exhibit(facts.cited_copies[rest].exhibit, facts)
    elif kind == "view":
        yield from _sighting(rest, facts)
    elif kind == "specimen":
        yield from _specimen_named(rest, facts)
    elif kind == "page":
        yield from _exhibit(rest.partition("/")[0], facts)


def _specimen_named(name: str, facts: Facts) -> Names:
    yield "file", f"specimens/{name}.yaml"
    file = specimens_by_id(facts).get(name)
    if file is not None:
        yield from _specimen(file, facts)


def _statement_named(name: str, facts: Facts) -> Names:
    yield "file", f"statements/{name}.md"
    yield from (("file", file.document.path) for file in translations_of(name, facts))


def _ground(ground: Ground, facts: Facts) -> Names:
    if ground.identification:
        files = identifications_of(ground.identification, facts)
        for file in files:
            yield "file", file.document.path
            for origin in origins_seen(file.identification.sighting, facts):
                yield "file", origin.document.path
        if not files:
            yield "file", f"identifications/{ground.identification}.EXAMINER.md"
    if ground.claim:
        yield "file", f"claims/{ground.claim}.md"
    if ground.statement:
        yield from _statement_named(ground.statement, facts)
    if ground.chain:
        yield "file", f"chains/{ground.chain}.md"
    if ground.citation:
        yield from _exhibit(ground.citation.exhibit, facts)


def _identification(file: IdentificationFile, facts: Facts) -> Names:
    it = file.identification
    yield from _sighting(it.sighting, facts)
    for specimen in (it.specimen, *(excluded.specimen for excluded in it.excluded)):
        yield from _specimen_named(specimen, facts)


def _claim(file: ClaimFile, facts: Facts) -> Names:
    for ground in file.claim.grounds:
        yield from _ground(ground, facts)


def _chain(file: ChainFile, facts: Facts) -> Names:
    """Its links' grounds, and every identity that has to do with their ends."""
    keys: set[str] = set()
    for _, link in links_of(file):
        yield from _ground(link, facts)
        keys |= {mention_key(name, link, facts) for name in (link.start, link.end)}
    yield from (("file", each.document.path) for each in identities_about(keys, facts))


def _identity(file: IdentityFile, facts: Facts) -> Names:
    """What its sides stand in; what it overrules rests on itself alone."""
    for side in file.identity.sides:
        yield from _ground(side, facts)


def _origin(file: OriginFile, facts: Facts) -> Names:
    """Its earliest copy may be an address, or none: only an exhibit is named here."""
    yield from _exhibit(file.origin.exhibit, facts)
    if exhibit_named(file.origin.earliest, facts) is not None:
        yield from _exhibit(file.origin.earliest, facts)
    for _, reason in reasons_of(file.origin):
        if reason.statement:
            yield from _statement_named(reason.statement, facts)
        if reason.citation:
            yield from _exhibit(reason.citation.exhibit, facts)


def _report(file: ReportFile, facts: Facts) -> Names:
    for sentence in file.sentences:
        yield from (("file", f"claims/{claim}.md") for claim in sentence.claims)
        yield from _picture(sentence.picture, facts)


def _specimen(file: SpecimenFile, facts: Facts) -> Names:
    for picture in file.specimen.pictures:
        yield from _exhibit(picture.exhibit, facts)


def _statement(file: StatementFile, facts: Facts) -> Names:
    for _, citation in cited_by(file.statement):
        yield from _exhibit(citation.exhibit, facts)
    for row in file.statement.rows:
        if row.statement:
            yield from _statement_named(row.statement, facts)
    yield from _sources(sources_named(file.statement.said_by, facts))


def _translation(file: TranslationFile, facts: Facts) -> Names:
    """A translation rests on the statement alone, which does not rest on it."""
    yield "file", f"statements/{file.translation.statement}.md"


def _source(file: SourceFile, facts: Facts) -> Names:
    """A carrier rests on those whom it repeats."""
    yield from _sources(f for f in facts.sources if f.source.id in file.source.repeats)


def _override(file: OverrideFile, facts: Facts) -> Names:
    yield "file", file.override.file
    yield "file", REPORT


def _order(file: OrderFile, facts: Facts) -> Names:
    yield from _exhibit(file.order.destroy, facts)


def _correction(file: CorrectionFile, facts: Facts) -> Names:
    """What holds the words of others; not what it is about, which changes because of it."""
    for exhibit in file.correction.evidence:
        yield from _exhibit(exhibit, facts)


def _redaction(file: RedactionFile, facts: Facts) -> Names:
    yield from _exhibit(file.redaction.exhibit, facts)


def _inquiry(file: InquiryFile, facts: Facts) -> Names:
    """A letter rests on what it puts."""
    for assertion in file.inquiry.assertions:
        if assertion.claim:
            yield "file", f"claims/{assertion.claim}.md"
        if assertion.statement:
            yield from _statement_named(assertion.statement, facts)


def _outcomes(file: OutcomesFile, facts: Facts) -> Names:
    """What became of a letter rests on the sealed replies."""
    for outcome in file.outcomes.outcomes:
        if outcome.reply:
            yield from _exhibit(outcome.reply, facts)


_NAMES: dict[str, Callable[[Any, Facts], Names]] = {
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
