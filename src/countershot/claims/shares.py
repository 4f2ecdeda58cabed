"""percentages in our words, and in what a claim rests on -> their values and years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from countershot.claims.days import day_of
from countershot.claims.looking_up import statements_by_name
from countershot.claims.named import grounds_of
from countershot.claims.numerals import numbers, years
from countershot.claims.saying import said_by
from countershot.records.chain import Link
from countershot.records.facts import Facts
from countershot.records.files import ClaimFile
from countershot.records.judged import Ground

_SHARE = re.compile(
    r"(?P<n>\d{1,3}(?:[.,]\d+)?)\s?(?:%|％|per ?cent\b|percent\b|pct\b)"
    r"|(?P<w>\b[a-z]+(?:[- ][a-z]+)?) (?:per ?cent|percent)\b"
    r"|百分之(?P<c>[零〇一二三四五六七八九十百点两\d.]+)",
    re.I,
)


@dataclass(frozen=True)
class Share:
    """A percentage as it is written; ``value`` is None of words that are not read as a number."""

    words: str
    value: Decimal | None

    def is_of(self, stated: Decimal) -> bool:
        """Is it the stated one, as far as its digits go?"""
        if self.value is None:
            return False
        step = Decimal(1).scaleb(int(self.value.as_tuple().exponent))
        return abs(stated - self.value) <= step / 2


def shares_in(text: str) -> list[Share]:
    """Every percentage of a text, in order."""
    return [Share(found[0], _value(found)) for found in _SHARE.finditer(text)]


def _value(found: re.Match[str]) -> Decimal | None:
    if found["n"]:
        return Decimal(found["n"].replace(",", "."))
    read = numbers(found["w"] or found["c"] or "")
    return read[-1][1] if read else None


def of_grounds(file: ClaimFile, facts: Facts) -> Iterator[Decimal]:
    """Every percentage that a claim's grounds state, through chains and claims."""
    waiting, seen = [file], {file.claim.id}
    known, said = facts.claims_by_id, statements_by_name(facts)
    while waiting:
        for _, ground in grounds_of(waiting.pop(), facts):
            if isinstance(ground, Link) and ground.percent:
                yield Decimal(ground.percent)
            stated = said.get(ground.statement or "")
            for field in stated.statement.fields if stated else ():
                yield from _decimals(field.value, field.min, field.max)
                yield from _read(field.citation.quotation or "")
            if ground.citation is not None:
                yield from _read(ground.citation.quotation or "")
            below = known.get(ground.claim or "")
            if below is not None and below.claim.id not in seen:
                seen.add(below.claim.id)
                waiting.append(below)


def of_ground(ground: Ground, facts: Facts) -> set[Decimal]:
    """Every percentage in the words of one ground, and in its fields; of a picture none."""
    found = {s.value for text in said_by(ground, facts) for s in shares_in(text) if s.value}
    stated = statements_by_name(facts).get(ground.statement or "")
    for field in stated.statement.fields if stated else ():
        if field.unit == "%":
            found |= set(_decimals(field.value, field.min, field.max))
    return found


def _read(text: str) -> Iterator[Decimal]:
    yield from (share.value for share in shares_in(text) if share.value is not None)
    yield from _decimals(text.strip())


def _decimals(*values: str) -> Iterator[Decimal]:
    for value in values:
        try:
            yield Decimal(value)
        except InvalidOperation:
            continue


def share_dates(file: ClaimFile, facts: Facts) -> set[int]:
    """Years of the statements below a claim that state a share; none where they do not say."""
    said, found = statements_by_name(facts), set[int]()
    for _, ground in grounds_of(file, facts):
        stated = said.get(ground.statement or "")
        if stated is None or not any(f.unit == "%" for f in stated.statement.fields):
            continue
        day = day_of(stated.statement)
        found |= {day.year} if day else set()
        for field in stated.statement.fields:
            found |= years(field.value) if field.field == "when" else set()
    return found
