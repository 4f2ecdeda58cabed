"""statements -> their rows added up, and where two about one thing do not agree."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import combinations

from countershot.claims.looking_up import statements_by_name
from countershot.records.facts import Facts
from countershot.records.statement import StatedField, Statement

COMPARED = ("how much", "when")
"""Fields in which two sources can be seen to disagree; names and places are for people."""


@dataclass(frozen=True)
class Added:
    """One row as it counts: what it is called, how much, and the statement it came from."""

    label: str
    value: Decimal
    unit: str
    statement: str = ""


@dataclass(frozen=True)
class Total:
    """Rows and what they come to; ``faults``: why they cannot be added, or are not the figure."""

    rows: tuple[Added, ...]
    value: Decimal
    unit: str
    faults: tuple[str, ...] = ()


def total_of(said: Statement, facts: Facts) -> Total:
    """Add up the rows of one statement and hold them against the figure that it states."""
    rows: list[Added] = []
    faults: list[str] = []
    for number, row in enumerate(said.rows, start=1):
        value, unit, label = row.value, row.unit, row.label
        if row.statement:
            field = _one_amount(row.statement, row.unit, facts)
            if field is None:
                faults.append(f"row {number}: {row.statement} is not there, or has no one amount")
                continue
            value, unit, label = field.value, field.unit, label or row.statement
        number_ = _decimal(value)
        if number_ is None:
            faults.append(f"row {number}: {value!r} is no amount")
            continue
        rows.append(Added(label, number_, unit, row.statement or ""))
    units = sorted({row.unit for row in rows})
    if len(units) > 1:
        faults.append(f"the rows are in several currencies ({', '.join(units)}) and do not add up")
    total = Total(
        tuple(rows), sum((row.value for row in rows), Decimal(0)), units[0] if units else ""
    )
    whole = next((field for field in said.amounts() if field.value), None)
    if whole is not None and not faults:
        faults += _unlike(total, whole)
    return Total(total.rows, total.value, total.unit, tuple(faults))


def _one_amount(name: str, unit: str, facts: Facts) -> StatedField | None:
    """The first amount of a statement; ``unit``, if any, says which of several currencies."""
    file = statements_by_name(facts).get(name)
    amounts = file.statement.amounts() if file else ()
    found = [field for field in amounts if field.value and unit in ("", field.unit)]
    return found[0] if found else None


def _unlike(total: Total, whole: StatedField) -> Iterator[str]:
    stated = _decimal(whole.value)
    if stated is None:
        yield f"{whole.value!r} is no amount"
    elif whole.unit != total.unit:
        yield f"the figure is in {whole.unit}, its rows in {total.unit}"
    elif not _carries(total.value, stated, whole.bound):
        yield f"the rows add up to {total.value:,f} {total.unit}, not to {stated:,f} {whole.bound}"


def _carries(total: Decimal, stated: Decimal, bound: str) -> bool:
    if bound == "about":
        return abs(total - stated) <= last_digit(stated) / 2
    if bound in ("at least", "more than"):
        return total >= stated
    if bound in ("at most", "less than"):
        return total <= stated
    return total == stated


def last_digit(value: Decimal) -> Decimal:
    """The place of the last digit that is not nought: 300,000,000 -> 100,000,000."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def by_subject(facts: Facts) -> dict[str, tuple[Statement, ...]]:
    """What each thing is said of by whom: statements by their ``about``, in order of name."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for file in sorted(facts.statements, key=lambda file: file.statement.name):
        if file.statement.about:
            found[file.statement.about].append(file.statement)
    return {about: tuple(said) for about, said in sorted(found.items())}


def disagreeing(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """Names of two statements about one thing that state another amount or date, and both in words.

    Amounts in different currencies are not compared; nor are dates of which one is a part of the
    other (2017 and 2017-07).
    """
    for said in by_subject(facts).values():
        for one, other in combinations(said, 2):
            for field in COMPARED:
                words = _difference(one, other, field)
                if words:
                    yield one.name, other.name, words


def _difference(one: Statement, other: Statement, name: str) -> str:
    """The first of the fields of that name that no field of the other side agrees with."""
    mine = [f for f in one.fields if f.field == name and f.value]
    theirs = [f for f in other.fields if f.field == name and f.value]
    for field in mine:
        beside = [f for f in theirs if f.unit == field.unit]
        if beside and not any(_agree(field.value, f.value) for f in beside):
            return f"{field.in_words} / {beside[0].in_words}"
    return ""


def _agree(one: str, other: str) -> bool:
    first, second = _decimal(one), _decimal(other)
    if first is not None and second is not None and "-" not in one + other:
        return first == second
    return one.startswith(other) or other.startswith(one)
