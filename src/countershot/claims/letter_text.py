"""an inquiry, the claims that it puts and its deadline -> the letter, as text and as a page."""

import html
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from countershot.claims.looking_up import statements_by_name
from countershot.claims.matter import MONTH_NAMES
from countershot.records.facts import Facts
from countershot.records.inquiry import Assertion, Inquiry
from countershot.records.judged import Claim
from countershot.records.statement import Statement

_WIDTH = 76
_OPENS = {
    "reply": "We intend to publish what is numbered below. Please tell us of each number whether it"
    " is right; if it is not, what is wrong with it and how we can see that; and what should be"
    " said beside it. What you answer will be kept as it comes and used fairly.",
    "trace": "We are tracing the goods named below. Please tell us of each number what you know: to"
    " whom they went, when, and by which papers. What you answer will be kept as it comes and"
    " used fairly.",
}
_ENDS = (
    "If you want more time, or another way to answer, tell us before then. An answer that comes"
    " later will still be read, kept, and added to what is published."
)
_KINDS = {
    "fact": "We state this as a fact.",
    "inference": "We conclude this from other facts.",
    "allegation": "Others say this; we report that they do.",
    "opinion": "This is our opinion.",
}


@dataclass(frozen=True)
class Block:
    """A piece of the letter: a head line, a paragraph, a heading, a numbered point."""

    kind: Literal["head", "paragraph", "heading", "point", "under"]
    text: str
    number: str = ""


def blocks(inquiry: Inquiry, facts: Facts, at_utc: str, deadline: str) -> tuple[Block, ...]:
    """The letter in order. ``at_utc``: when it is sent; ``deadline``: its last day.

    The numbers are those of the inquiry's assertions; one whose file is not there says so.
    """
    return (
        *_heads(inquiry, facts, at_utc),
        *(Block("paragraph", text) for text in _paragraphs(inquiry.body)),
        Block("paragraph", _OPENS[inquiry.kind]),
        *(
            block
            for n, each in enumerate(inquiry.assertions, 1)
            for block in _point(n, each, facts)
        ),
        *_questions(inquiry),
        Block("heading", "When we need to hear from you"),
        Block("paragraph", f"Please answer by the end of {in_words(deadline)} (UTC). {_ENDS}"),
    )


def _heads(inquiry: Inquiry, facts: Facts, at_utc: str) -> Iterator[Block]:
    party = facts.case.parties.get(inquiry.party)
    authors = [who.name for who in facts.case.people.values() if "author" in who.roles]
    yield Block("head", f"To: {party.name if party else inquiry.party}")
    for way in inquiry.to:
        yield Block("head", f"By {way.channel}: {way.address}")
    if authors:
        yield Block("head", f"From: {', '.join(authors)}")
    yield Block("head", f"Date: {in_words(at_utc[:10])}")
    yield Block("head", f"Our reference: {facts.case.id} / {inquiry.name}")


def _point(number: int, assertion: Assertion, facts: Facts) -> Iterator[Block]:
    claim = facts.claims_by_id.get(assertion.claim) if assertion.claim else None
    said = statements_by_name(facts).get(assertion.statement) if assertion.statement else None
    if claim is not None:
        yield from _of_claim(str(number), claim.claim)
    elif said is not None:
        yield from _of_statement(str(number), said.statement)
    else:
        yield Block("point", f"({assertion.path} is not in the case)", str(number))


def _of_claim(number: str, claim: Claim) -> Iterator[Block]:
    yield Block("point", f"{' '.join(claim.headline.split()).rstrip('.')}.", number)
    for text in _paragraphs(claim.prose):
        yield Block("under", text)
    yield Block("under", _KINDS[claim.kind])


def _of_statement(number: str, said: Statement) -> Iterator[Block]:
    yield Block("point", f"{said.said_by} ({said.form}) says:", number)
    for field in said.fields:
        words = field.in_words or field.citation.quotation or ""
        yield Block("under", f"{field.field}: {' '.join(words.split())}")


def _questions(inquiry: Inquiry) -> Iterator[Block]:
    if inquiry.questions:
        yield Block("heading", "Questions")
    for number, question in enumerate(inquiry.questions, 1):
        yield Block("point", " ".join(question.split()), f"Q{number}")


def _paragraphs(text: str) -> list[str]:
    found = [" ".join(part.split()) for part in text.split("\n\n")]
    return [part for part in found if part]


def in_words(day: str) -> str:
    """``15 April 2031``, from an ISO day."""
    it = date.fromisoformat(day)
    return f"{it.day} {MONTH_NAMES[it.month]} {it.year}"


def as_text(made: tuple[Block, ...]) -> str:
    """The letter as plain text, to paste into a message; the same blocks give the same bytes."""
    lines: list[str] = []
    before = ""
    for block in made:
        if before and not (block.kind == before == "head"):
            lines.append("")
        lines += _lines(block)
        before = block.kind
    return "\n".join(lines) + "\n"


def _lines(block: Block) -> list[str]:
    if block.kind == "head":
        return [block.text]
    if block.kind == "heading":
        return [block.text.upper()]
    start = f"{block.number}." if block.number else ""
    first = f"{start:<4}" if block.kind == "point" else "    " if block.kind == "under" else ""
    after = "    " if block.kind in ("point", "under") else ""
    return textwrap.wrap(
        block.text, _WIDTH, initial_indent=first, subsequent_indent=after,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 12pt/1.45 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }}
.head {{ margin: 0 }} .point {{ font-weight: bold; margin-bottom: 0 }}
.under {{ margin: .3rem 0 0 2rem }}
@page {{ margin: 2.2cm }}
</style>
<body>
{body}
</body></html>
"""


def as_page(made: tuple[Block, ...]) -> str:
    """The letter as one HTML page that prints; nothing in it is run or fetched."""
    lines = []
    for block in made:
        text = html.escape(f"{block.number}. {block.text}" if block.number else block.text)
        tag = "h2" if block.kind == "heading" else "p"
        lines.append(f'<{tag} class="{block.kind}">{text}</{tag}>')
    return _PAGE.format(title=html.escape(made[0].text), body="\n".join(lines))
