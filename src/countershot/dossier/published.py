"""claims that repeat a publication -> what their parties answered there, in their own words."""

from dataclasses import dataclass

from countershot.claims.grounds import closure_of, statements_by_name
from countershot.claims.sourced import sources_of
from countershot.dossier.cited import Cited
from countershot.dossier.material import Material
from countershot.dossier.names import anchor, page_path
from countershot.records.facts import StatementFile
from countershot.records.judged import Claim


@dataclass(frozen=True)
class PublishedAnswer:
    """An answer given to others, not to us.

    ``where``: who published it; ``words``: the statement's quotations, word for word; ``page``:
    where the statement stands in the dossier.
    """

    party: str
    where: str
    words: tuple[str, ...]
    page: str


def published_answers(material: Material, cited: Cited, claim: Claim) -> list[PublishedAnswer]:
    """Each statement of the dossier that a claim names as such, in its order."""
    known = statements_by_name(material.facts)
    named = [known[name] for name in claim.published_answer if name in known]
    return [_answer(material, file) for file in named if file.document.path in cited.judgements]


def _answer(material: Material, file: StatementFile) -> PublishedAnswer:
    said = file.statement
    below = closure_of([file.document.path], material.facts).exhibits
    names = {
        source.source.name
        for name in below
        for source in sources_of(material.facts.exhibits[name].exhibit, material.facts)
        if not source.source.protected
    }
    words = dict.fromkeys(
        field.citation.quotation or "" for field in said.fields if field.field == "what"
    )
    page = f"{page_path('statements')}#statement-{anchor(said.name)}"
    return PublishedAnswer(said.said_by, ", ".join(sorted(names)), tuple(filter(None, words)), page)
