"""cells, CSV and lines of text -> passages, cells with the heads of their row and column."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from countershot.errors import LimitExceeded
from countershot.records.computed import Passage

MAX_CELLS = 1_000_000
MAX_LINES = 1_000_000


@dataclass(frozen=True)
class Cell:
    """Row and column from 1, the place in words, and what stands there."""

    row: int
    column: int
    place: str
    text: str


def headed(cells: Iterable[Cell], before: str) -> Iterator[Passage]:
    """Each cell with the first words of its row, and those at the top of its column."""
    tops: dict[int, str] = {}
    row, start = 0, ""
    for cell in cells:
        if not cell.text:
            continue
        if cell.row != row:
            row, start = cell.row, ""
        yield Passage(
            place=f"{before}{cell.place}",
            text=cell.text,
            row_head=start,
            column_head=tops.get(cell.column, ""),
        )
        start = start or cell.text
        tops.setdefault(cell.column, cell.text)


def comma_separated(text: str) -> Iterator[Passage]:
    """Cells of a CSV file, with commas, semicolons or tabs, as its first lines show."""
    first = text[:20_000]
    separator = max(",;\t", key=first.count)
    return headed(_csv_cells(text, separator), "")


def _csv_cells(text: str, separator: str) -> Iterator[Cell]:
    csv.field_size_limit(10_000_000)
    if sum(map(len, csv.reader(io.StringIO(text), delimiter=separator))) > MAX_CELLS:
        raise LimitExceeded(f"The table has more than {MAX_CELLS} cells.")
    for row, line in enumerate(csv.reader(io.StringIO(text), delimiter=separator), start=1):
        for column, cell in enumerate(line, start=1):
            yield Cell(row, column, f"row {row}, column {column}", cell.strip())


def is_comma_separated(text: str) -> bool:
    """Do the first lines have as many cells each, and more than one?"""
    lines = [line for line in text[:20_000].splitlines()[:20] if line.strip()][:-1]
    if len(lines) < 2:
        return False
    separator = max(",;\t", key=text[:20_000].count)
    counts = {len(line) for line in csv.reader(lines, delimiter=separator)}
    return len(counts) == 1 and counts != {1}


def lines(text: str) -> Iterator[Passage]:
    """Lines that hold something; of a page, cells of one row are parted by tabs."""
    split = text.splitlines()
    if len(split) > MAX_LINES:
        raise LimitExceeded(f"The text has more than {MAX_LINES} lines.")
    for number, line in enumerate(split, start=1):
        if line.strip():
            yield Passage(place=f"line {number}", text=line.strip())
