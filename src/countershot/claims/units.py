"""claims and report -> each text that stands alone for a reader, and the claims that it states."""

from collections.abc import Iterator
from dataclasses import dataclass

from countershot.claims.spelling import without_quotations
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Place


@dataclass(frozen=True)
class Unit:
    """A headline, a claim's prose, or one sentence of the report, without quotations.

    ``beside``: what a reader sees with it: a claim's headline and prose, the paragraph. ``time``:
    `scope.time` of a claim.
    """

    place: Place
    text: str
    beside: str
    claims: tuple[ClaimFile, ...]
    part: str
    time: str = ""


def units(facts: Facts) -> Iterator[Unit]:
    """All of them: claims in the order given, then the report."""
    for file in facts.claims:
        it, at = file.claim, file.document.at
        whole, own, time = f"{it.headline}\n{it.prose}", (file,), it.scope.time
        headline, prose = without_quotations(it.headline), without_quotations(it.prose)
        yield Unit(at("headline"), headline, whole, own, "headline", time)
        yield Unit(at("prose"), prose, whole, own, "prose", time)
    yield from _of_report(facts)


def _of_report(facts: Facts) -> Iterator[Unit]:
    if facts.report is None:
        return
    known, around = facts.claims_by_id, _paragraphs(facts)
    for number, sentence in enumerate(facts.report.sentences):
        cited = tuple(known[name] for name in sentence.claims if name in known)
        beside = around.get(number, sentence.text)
        text = without_quotations(sentence.text)
        yield Unit(sentence.place, text, beside, cited, "report")


def _paragraphs(facts: Facts) -> dict[int, str]:
    """Number of a sentence -> its paragraph."""
    found: dict[int, str] = {}
    report = facts.report
    for block in report.blocks if report else ():
        numbers = [*block.sentences, *(n for row in block.rows for cell in row for n in cell)]
        text = " ".join(report.sentences[n].text for n in numbers) if report else ""
        found |= dict.fromkeys(numbers, text)
    return found
