"""lines -> the rows of a table of contracts or lots, where they add up to the total it states."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from countershot.documents.forms.fields import READ, carried
from countershot.documents.forms.lines import Cell, Line, below
from countershot.documents.forms.words import as_label, field_of
from countershot.records.statement import Form, Row, StatedField

TOTALS = ("合计", "总计", "共计", "总额", "合计金额", "total", "grand total", "sum", "in all")
MOST_ROWS = 500


@dataclass(frozen=True)
class Table:
    """Rows, and the field that they add up to."""

    rows: tuple[Row, ...]
    total: StatedField


def table(lines: Sequence[Line], form: Form) -> Table | None:
    """The first table with a head for amounts whose rows add up to its own total."""
    for number, line in enumerate(lines):
        if len(line.cells) < 2:
            continue
        for head in line.cells[1:]:
            placed = field_of(as_label(head.text), form)
            if placed is not None and placed[0] == "how much":
                made = _added(head, lines[number + 1 : number + 2 + MOST_ROWS])
                if made is not None:
                    return made
    return None


def _added(head: Cell, lines: Sequence[Line]) -> Table | None:
    """None where a row has no amount, or the total is another, or there is none.

    A row is labelled with its head too, for that may state the unit of its amount.
    """
    rows: list[tuple[Row, Decimal]] = []
    label = " ".join(head.text.split())
    for line in lines:
        cell = below(head, line)
        if cell is None or cell is line.cells[0]:
            return None
        total = any(as_label(each.text) in TOTALS for each in line.cells)
        own = label if total else f"{_name(line, cell)}, {label}"
        part, read = carried(READ["how much"], cell, own)
        citation = part.citation()
        if not read.value or citation is None or read.unit == "%":
            return None
        value = Decimal(read.value)
        if total:
            return _closed(rows, value, StatedField(
                line=0, field="how much", label=label, value=read.value, unit=read.unit,
                citation=citation,
            ))  # fmt: skip
        row = Row(line=0, label=own, value=read.value, unit=read.unit, citation=citation)
        rows.append((row, value))
    return None


def _closed(
    rows: Sequence[tuple[Row, Decimal]], total: Decimal, field: StatedField
) -> Table | None:
    units = {row.unit for row, _ in rows}
    adds_up = sum((value for _, value in rows), Decimal(0)) == total
    if len(rows) < 2 or units != {field.unit} or not adds_up:
        return None
    return Table(tuple(row for row, _ in rows), field)


def _name(line: Line, amount: Cell) -> str:
    """What the row is called: its longest words besides the amount."""
    return max((c.text for c in line.cells if c is not amount), key=len, default="")[:80]
