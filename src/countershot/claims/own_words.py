"""files of a case -> the passages in which we speak ourselves, each with its place and its claims.

What a source says, between quotation marks of a statement, is the source's.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from countershot.records.facts import Facts
from countershot.records.files import Place


@dataclass(frozen=True)
class Passage:
    """A sentence of the report, or one part of a claim or identification.

    ``path``: the file it stands in; ``claims``: the claims (case paths) that it states or cites.
    """

    place: Place
    text: str
    path: str
    claims: tuple[str, ...]


def passages(facts: Facts) -> Iterator[Passage]:
    """Every passage, claims first; of a body each paragraph, with the line that it begins on."""
    for file in facts.claims:
        claim, document = file.claim, file.document
        path = document.path
        parts = {
            "headline": claim.headline, "scope.place": claim.scope.place,
            "scope.of": claim.scope.of, "scope.actor": claim.scope.actor,
            "scope.time": claim.scope.time, "warrant": claim.warrant,
        }  # fmt: skip
        for key, text in parts.items():
            yield Passage(document.at(key), text, path, (path,))
        for key, text in (("prose", claim.prose), ("contrary", claim.contrary)):
            for line, paragraph in _paragraphs(text, document.at(key).line):
                yield Passage(Place(path, line), paragraph, path, (path,))
    for compared in facts.identifications:
        said, document = compared.identification, compared.document
        rows = " ".join(f"{row.questioned} {row.specimen}" for row in said.features)
        for key, text in (("mount", said.mount), ("cables", said.cables), ("body", said.limits)):
            yield Passage(document.at(key), text, document.path, ())
        yield Passage(document.at("body"), rows, document.path, ())
    yield from _origins(facts)
    yield from _report(facts)


def _origins(facts: Facts) -> Iterator[Passage]:
    """What we say of where footage comes from; its file leaves with the claims on it."""
    for file in facts.origins:
        origin, document = file.origin, file.document
        parts = {
            "place.answer": origin.place.answer, "place.why": origin.place.why,
            "date.why": origin.date.why, "searched": origin.searched, "edits": origin.edits,
            "synthetic": origin.synthetic, "body": origin.note,
        }  # fmt: skip
        for key, text in parts.items():
            yield Passage(document.at(key), text, document.path, ())


def _paragraphs(text: str, first: int) -> Iterator[tuple[int, str]]:
    """Paragraphs with the line that each begins on; a sentence may run over several lines."""
    line = first
    for paragraph in text.split("\n\n"):
        blank = len(paragraph) - len(paragraph.lstrip("\n"))
        yield line + blank, paragraph
        line += paragraph.count("\n") + 2


def _report(facts: Facts) -> Iterator[Passage]:
    if facts.report is None:
        return
    path = facts.report.document.path
    for sentence in facts.report.sentences:
        claims = tuple(f"claims/{name}.md" for name in sentence.claims)
        yield Passage(sentence.place, sentence.text, path, claims)
