"""a case's judgement files and readings -> what its exports are made of, with who signed what."""

from collections.abc import Iterator
from dataclasses import replace

from countershot.claims.looking_up import cited_by
from countershot.claims.named import exhibit_named, links_of
from countershot.claims.signed import signatures_on
from countershot.documents.ocds_export import DOCUMENT_TYPES, Source
from countershot.documents.web_annotation import Cited, Motivation
from countershot.gather import signatures
from countershot.gather.facts import written
from countershot.gather.identity import with_entities
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts
from countershot.records.files import StatementFile
from countershot.records.judged import Citation
from countershot.records.statement import Row, StatedField
from countershot.workspace.open import Workspace
from countershot.workspace.results import Results


def judged(space: Workspace) -> Facts:
    """The judgement files and their signatures: nothing is hashed or made again."""
    facts = written(space)
    found, refused = signatures.read_all(space.root)
    judged_ = signatures.facts_of(found, facts, space.log.entries)
    facts = replace(facts, signatures=judged_, unreadable=(*facts.unreadable, *refused))
    return with_entities(facts)


def is_signed(path: str, facts: Facts) -> bool:
    """Has somebody signed the file as it stands?"""
    return any(fact.current for fact in signatures_on(path, facts))


def sources(facts: Facts) -> tuple[list[Source], list[str]]:
    """Statements that OCDS has a form for; the names of the others, with theirs."""
    made, left = [], []
    for file in facts.statements:
        said = file.statement
        if said.form not in DOCUMENT_TYPES:
            left.append(f"{file.document.path}: OCDS has no {said.form}")
            continue
        named = {each.citation.exhibit for each in said.fields}
        exhibits = {name: found for name in named if (found := _exhibit(name, facts))}
        made.append(Source(said, is_signed(file.document.path, facts), exhibits))
    return made, left


def cited(facts: Facts, known: Results) -> tuple[list[Cited], list[str]]:
    """Every citation of the judgement files; those of what is not sealed here, with their key."""
    made, left = [], []
    for key, says, citation, motivation in _all(facts):
        exhibit = _exhibit(citation.exhibit, facts)
        if exhibit is None:
            left.append(f"{key}: {citation.exhibit} is not sealed in this case")
            continue
        text, height = _about(citation, exhibit, known)
        made.append(Cited(key, says, motivation, citation, exhibit, text, height))
    return made, left


def _all(facts: Facts) -> Iterator[tuple[str, str, Citation, Motivation]]:
    for claim in facts.claims:
        for number, ground in enumerate(claim.claim.grounds):
            if ground.citation:
                key = f"{claim.document.path}#grounds.{number}"
                yield key, claim.claim.headline, ground.citation, "linking"
    for file in facts.statements:
        for path, citation in cited_by(file.statement):
            yield f"{file.document.path}#{path}", _words(file, path), citation, "describing"
    for chain in facts.chains:
        for path, link in links_of(chain):
            if link.citation:
                says = f"{link.start} {link.relation} {link.end}"
                yield f"{chain.document.path}#{path}", says, link.citation, "linking"
    for identity in facts.identities:
        for number, side in enumerate(identity.identity.sides):
            if side.citation:
                key = f"{identity.document.path}#sides.{number}"
                yield key, side.name, side.citation, "identifying"


def _words(file: StatementFile, path: str) -> str:
    """``how much: 4860000 CNY``: a field or row in words."""
    kind, _, number = path.partition(".")
    said = file.statement
    it: StatedField | Row = (said.fields if kind == "fields" else said.rows)[int(number)]
    if isinstance(it, Row):
        return f"{it.label}: {it.value} {it.unit}".strip()
    return f"{it.field}: {it.in_words}"


def _exhibit(name: str, facts: Facts) -> Exhibit | None:
    fact = exhibit_named(name, facts)
    return fact.exhibit if fact else None


def _about(citation: Citation, exhibit: Exhibit, known: Results) -> tuple[str, float | None]:
    """The text that is quoted from and the page's height, as far as they were read."""
    if citation.page is not None:
        page = known.page(exhibit, citation.page)
        return (page.text, page.height_pt) if page else ("", None)
    passages = known.passages(exhibit) if citation.place is not None else None
    here = (p.text for p in (passages.passages if passages else ()) if p.place == citation.place)
    return next(here, ""), None
