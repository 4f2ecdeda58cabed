"""claims that repeat a publication -> what their parties answered there, in their own words."""

from countershot.claims.closure import closure_of
from countershot.claims.looking_up import statements_by_name
from countershot.claims.sourced import sources_of
from countershot.dossier.told import PublishedAnswer
from countershot.records.facts import Facts
from countershot.records.files import StatementFile


def published_answers(facts: Facts) -> tuple[PublishedAnswer, ...]:
    """Each statement that a claim names so (`published_answer`), once, in the claims' order."""
    known = statements_by_name(facts)
    wanted: dict[str, list[str]] = {}
    for file in facts.claims:
        for name in file.claim.published_answer:
            wanted.setdefault(name, []).append(file.claim.id)
    return tuple(
        _answer(known[name], tuple(claims), facts)
        for name, claims in wanted.items()
        if name in known
    )


def _answer(file: StatementFile, claims: tuple[str, ...], facts: Facts) -> PublishedAnswer:
    said = file.statement
    where = {
        source.source.name
        for name in closure_of([file.document.path], facts).exhibits
        for source in sources_of(facts.exhibits[name].exhibit, facts)
        if not source.source.protected
    }
    words = [f.citation.quotation or "" for f in said.fields if f.field == "what"]
    return PublishedAnswer(
        party=said.said_by,
        where=", ".join(sorted(where)) or "a publication",
        words=tuple(dict.fromkeys(filter(None, words))),
        statement=said.name,
        claims=claims,
    )
