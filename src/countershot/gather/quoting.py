"""statements -> what the grammar itself reads in the words that each field and row quotes."""

import re
from collections.abc import Iterator

from countershot.documents.grammar.digits import folded
from countershot.documents.grammar.found import Found
from countershot.documents.grammar.mentions import LONGEST, mentions
from countershot.records.facts import Facts, FigureFact, QuotedFact
from countershot.records.files import ClaimFile, Place, StatementFile
from countershot.records.statement import FieldName

READ: dict[FieldName, tuple[str, ...]] = {
    "how much": ("amount", "percentage"),
    "when": ("date", "period"),
    "where": ("place",),
}
"""Which kinds of mentions carry which field; who, what and to whom are words."""

_BARE = re.compile(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d.,]*\d)")
_NORMAL = re.compile(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?|\d{6}")


def quoted(facts: Facts) -> tuple[QuotedFact, ...]:
    """One fact for each field and row of statements whose value the grammar can read, and for
    each citation of a claim."""
    said = [fact for file in facts.statements for fact in _of_one(file)]
    return (*said, *(fact for file in facts.claims for fact in _of_claim(file)))


def figures(facts: Facts) -> tuple[FigureFact, ...]:
    """Every amount of money with a value in the claims' own words, and in the report."""
    texts = [
        (file.document.at(part), str(getattr(file.claim, part)))
        for file in facts.claims
        for part in ("headline", "prose", "warrant", "contrary")
    ]
    texts += [(each.place, each.text) for each in (facts.report.sentences if facts.report else ())]
    return tuple(
        FigureFact(place, one.text, value, unit, "about" in one.flags)
        for place, text in texts
        for one in mentions(text[:LONGEST])
        if one.kind == "amount"
        for value, unit in _values(one)
    )


def _of_claim(file: ClaimFile) -> Iterator[QuotedFact]:
    """Amounts as they are written, and figures whose unit stands elsewhere on the page."""
    for number, ground in enumerate(file.claim.grounds):
        words = (ground.citation.quotation if ground.citation else None) or ""
        found = [one for one in mentions(words[:LONGEST]) if one.kind == "amount"]
        bare = [figure.replace(",", "") for figure in _BARE.findall(folded(words))]
        says = [pair for one in found for pair in _values(one)] + [(each, "") for each in bare]
        yield QuotedFact(file.document.at(f"grounds.{number}"), tuple(says))


def _of_one(file: StatementFile) -> Iterator[QuotedFact]:
    at, said = file.document.at, file.statement
    for number, field in enumerate(said.fields):
        if field.field in READ:
            words, beside = field.citation.quotation or "", f"{field.label} {_unit(field.unit)}"
            yield read_as(READ[field.field], words, beside, at(f"fields.{number}"))
    for number, row in enumerate(said.rows):
        if row.citation is not None:
            words = row.citation.quotation or ""
            beside = f"{row.label} {_unit(row.unit)}"
            yield read_as(READ["how much"], words, beside, at(f"rows.{number}"))


def _unit(unit: str) -> str:
    """A currency as a table's head would state it: a bare figure is then read in it."""
    return f"Unit: {unit}" if unit.isalpha() and len(unit) == 3 else ""


def read_as(kinds: tuple[str, ...], words: str, beside: str, place: Place) -> QuotedFact:
    """What mentions of these kinds stand in the words; ``beside`` may state a unit.

    Data files hold dates and codes in normal form: such words are what they say.
    """
    if _NORMAL.fullmatch(words.strip()) and "amount" not in kinds:
        return QuotedFact(place, ((words.strip(), ""),))
    found = [one for one in mentions(words[:LONGEST], beside) if one.kind in kinds]
    says = tuple(pair for one in found for pair in _values(one))
    return QuotedFact(place, says, tuple(flag for one in found for flag in one.flags))


def _values(one: Found) -> Iterator[tuple[str, str]]:
    """The value, and of a range its ends too."""
    unit = one.unit or ""
    for value in (one.value, one.more.get("min"), one.more.get("max")):
        if isinstance(value, str) and value:
            yield value, unit
