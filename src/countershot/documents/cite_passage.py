"""passages + words -> citations by place; such a citation -> whether the words stand there."""

import re
from collections.abc import Iterator

from countershot.documents.cite import Resolution, ranges_of, wrong_quotation
from countershot.errors import UsageError
from countershot.records.computed import Passages
from countershot.records.judged import Citation


def find_in_passages(it: Passages, words: str) -> Iterator[Citation]:
    """Every passage where ``words`` stand, each once. UsageError if they can be no quotation."""
    wrong = wrong_quotation(words)
    if wrong:
        raise UsageError(wrong)
    for passage in it.passages:
        for start, end in list(ranges_of(passage.text, words))[:1]:
            quotation = passage.text[start:end]
            yield Citation(exhibit=it.exhibit, place=passage.place, quotation=quotation)


def resolve_passage(citation: Citation, it: Passages) -> Resolution:
    """Whether the quoted words stand in the cited passage of a document without pages."""
    wrong = _wrong_keys(citation)
    if wrong:
        return Resolution(False, wrong)
    quotation = citation.quotation or ""
    here = [passage for passage in it.passages if passage.place == citation.place]
    if not here:
        return Resolution(False, f"the document has no place {citation.place!r}")
    if any(
        _plainly_in(passage.text, quotation) or any(ranges_of(passage.text, quotation))
        for passage in here
    ):
        return Resolution(True)
    holds = " ".join(here[0].text.split())[:80]
    other = next((p.place for p in it.passages if any(ranges_of(p.text, quotation))), None)
    stands = f"the quotation stands at {other}" if other else "the quotation is nowhere in it"
    return Resolution(False, f'{stands}; {citation.place} holds "{holds}"')


def _plainly_in(text: str, quotation: str) -> bool:
    """Do these very characters stand there between white space? Then they do when folded, too.

    Of plain ASCII in one line alone, and never of a hyphen that may end a line.
    """
    plain = (
        quotation.isascii() and quotation.isprintable() and not re.search(r"-(?:\W|$)", quotation)
    )
    if not plain or quotation != quotation.strip():
        return False
    at = text.find(quotation)
    end = at + len(quotation)
    return at >= 0 and not (text[at - 1 : at] + text[end : end + 1]).strip()


def _wrong_keys(citation: Citation) -> str:
    if citation.page is not None or citation.box_pt is not None:
        return "page and box_pt belong to PDFs: this document has passages"
    if citation.time_ms is not None or citation.box_px is not None:
        return "time_ms and box_px belong to pictures, and this is a document"
    if citation.place is None or citation.quotation is None:
        return "a citation of this document needs place and quotation"
    return wrong_quotation(citation.quotation)
