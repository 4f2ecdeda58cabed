"""claims and report -> every passage in our own words, its place, and the claims it states."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from countershot.claims.sentences import split
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile, Place

Part = Literal["headline", "prose", "warrant", "contrary", "report"]


@dataclass(frozen=True)
class Passage:
    """One sentence; ``claims`` are the claims it states: its own file's, or those it cites.

    A sentence of the report marked ``[~]`` stands for all claims of the report together.
    """

    place: Place
    text: str
    part: Part
    claims: tuple[ClaimFile, ...]
    heading: bool = False


def passages(facts: Facts, *parts: Part) -> Iterator[Passage]:
    """All passages of these parts: claims in the order given, then the report."""
    for file in facts.claims:
        for part in ("headline", "prose", "warrant", "contrary"):
            if part in parts:
                yield from _of_claim(file, part)
    if "report" in parts and facts.report is not None:
        known = facts.claims_by_id
        everywhere = dict.fromkeys(c for s in facts.report.sentences for c in s.claims)
        for sentence in facts.report.sentences:
            ids = everywhere if sentence.uncited and not sentence.claims else sentence.claims
            cited = tuple(known[claim] for claim in ids if claim in known)
            heading = sentence.role != "sentence"
            yield Passage(sentence.place, sentence.text, "report", cited, heading)


def _of_claim(file: ClaimFile, part: Part) -> Iterator[Passage]:
    text: str = getattr(file.claim, part)
    place = file.document.at(part)
    if part in ("headline", "warrant"):
        yield Passage(place, " ".join(text.split()), part, (file,), part == "headline")
        return
    for start, end in sentences_of(text):
        line = place.line + text.count("\n", 0, start)
        words = " ".join(text[start:end].split())
        yield Passage(Place(place.file, line), words, part, (file,))


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of text in paragraphs; an empty line or a list item ends one too."""
    start = 0
    for paragraph in _paragraphs(text):
        for begin, end in split(paragraph):
            yield start + begin, start + end
        start += len(paragraph)


def _paragraphs(text: str) -> Iterator[str]:
    kept = ""
    for line in text.splitlines(keepends=True):
        if kept and (not line.strip() or line.lstrip().startswith(("- ", "* ", "#"))):
            yield kept
            kept = ""
        kept += line
    if kept:
        yield kept
