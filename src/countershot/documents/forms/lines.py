"""pages or passages -> lines of cells, each of which can cite any part of its own words.

On a page, words that stand apart by a gap are two cells. Of a text, tabs part the cells of a row;
in a table, cells of one row are a line.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from countershot.documents.cite import place_of, resolve
from countershot.documents.cite_passage import resolve_passage
from countershot.documents.scans import SURE
from countershot.records.computed import PageReading, Passage, Passages
from countershot.records.judged import Citation

APART = 0.8
"""Times the height of the letters: words further apart than that are in different cells."""
_COLUMN = re.compile(r"(?P<row>.*row \d+), column (?P<column>\d+)|(?P<sheet>.*!)(?P<at>[A-Z]+)\d+")
_SHEET_ROW = re.compile(r"\d+$")


@dataclass(frozen=True)
class Cell:
    """Words that stand together: characters ``start`` to ``end`` of a page or passage.

    ``left`` and ``right``: points on a page; the column's number in a text or table.
    """

    source: PageReading | Passage
    exhibit: str
    start: int
    end: int
    left: float
    right: float

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.source.text[self.start : self.end]

    def part(self, start: int, end: int) -> "Cell":
        """A part of the words, without white space about it."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        whole = len(words.strip())
        begin = self.start + start
        if isinstance(self.source, PageReading) and whole:
            return _cell(self.source, begin, begin + whole)
        return Cell(self.source, self.exhibit, begin, begin + whole, self.left, self.right)

    def to(self, other: "Cell") -> "Cell":
        """All words from this cell's first to the other's last."""
        return Cell(self.source, self.exhibit, self.start, other.end, self.left, self.right)

    def citation(self) -> Citation | None:
        """Where these words stand; None where they could not be found there again."""
        if isinstance(self.source, Passage):
            place = Citation(exhibit=self.exhibit, place=self.source.place, quotation=self.text)
            only = Passages(exhibit=self.exhibit, passages=(self.source,))
            return place if resolve_passage(place, only).resolves else None
        found = place_of(self.source, self.start, self.end)
        if found is None:
            return None
        made = found.citation(self.exhibit)
        pages = (self.source,)
        return made if resolve(made, pages, self.source.page).resolves else None

    def is_sure(self) -> bool:
        """False of words that a network read in a picture and was not sure of."""
        if isinstance(self.source, Passage) or not self.source.line_scores:
            return True
        if any(self.start <= place < self.end for place in self.source.unsure):
            return False
        first = self.source.text.count("\n", 0, self.start)
        last = self.source.text.count("\n", 0, self.end)
        return min(self.source.line_scores[first : last + 1], default=0.0) >= SURE


@dataclass(frozen=True)
class Line:
    """Cells beside each other, and what stands at the head of each one's column, or "".

    ``full``: it reaches as far right as the page's words do, so that it may go on in the next.
    """

    cells: tuple[Cell, ...]
    full: bool = False

    @property
    def text(self) -> str:
        """The words of all cells."""
        return " ".join(cell.text for cell in self.cells)


def lines_of_pages(pages: Iterable[PageReading]) -> Iterator[Line]:
    """The lines of pages, in the order of their text."""
    for page in pages:
        edge = max((box[2] for box in page.boxes_pt if box), default=0.0)
        start = 0
        for words in page.text.split("\n"):
            cells = tuple(_cells(page, start, start + len(words)))
            start += len(words) + 1
            if cells:
                last = cells[-1]
                letter = (last.right - last.left) / max(1, last.end - last.start)
                yield Line(cells, full=last.right > edge - 2 * letter)


def _cells(page: PageReading, start: int, end: int) -> Iterator[Cell]:
    begin, last = start, -1
    for place in range(start, end):
        box = page.boxes_pt[place]
        if box is None:
            continue
        before = page.boxes_pt[last] if last >= 0 else None
        if before is None:
            begin = place
        elif last < place - 1 and box[0] - before[2] > APART * min(
            box[3] - box[1], before[3] - before[1]
        ):
            yield _cell(page, begin, last + 1)
            begin = place
        last = place
    if last >= 0:
        yield _cell(page, begin, last + 1)


def _cell(page: PageReading, start: int, end: int) -> Cell:
    boxes = [box for box in page.boxes_pt[start:end] if box is not None]
    left, right = (boxes[0][0], max(box[2] for box in boxes)) if boxes else (0.0, 0.0)
    return Cell(page, page.exhibit, start, end, left, right)


def lines_of_passages(it: Passages) -> Iterator[Line]:
    """The lines of a document without pages."""
    for row, group in groupby(enumerate(it.passages), key=_row):
        passages = [passage for _, passage in group]
        if row[0]:
            yield Line(tuple(_of_column(it.exhibit, each) for each in passages))
            continue
        for passage in passages:
            yield from _of_text(it.exhibit, passage)


def _row(numbered: tuple[int, Passage]) -> tuple[str, int]:
    """One value for all cells of a row; another for each passage that is no cell."""
    number, passage = numbered
    found = _COLUMN.fullmatch(passage.place)
    if found is None:
        return "", number
    at_row = _SHEET_ROW.search(passage.place) if found["sheet"] else None
    return (f"{found['sheet']}{at_row[0]}" if at_row else found["row"]), 0


def _of_column(exhibit: str, passage: Passage) -> Cell:
    found = _COLUMN.fullmatch(passage.place)
    column = 0
    if found is not None and found["column"]:
        column = int(found["column"])
    elif found is not None:
        for letter in found["at"]:
            column = column * 26 + ord(letter) - 64
    return Cell(passage, exhibit, 0, len(passage.text), column, column)


def _of_text(exhibit: str, passage: Passage) -> Iterator[Line]:
    """A paragraph may have several lines, and a line cells that tabs part."""
    start = 0
    for words in passage.text.split("\n"):
        cells, at = [], start
        for column, piece in enumerate(words.split("\t"), start=1):
            whole = Cell(passage, exhibit, at, at + len(piece), column, column)
            if piece.strip():
                cells.append(whole.part(0, len(piece)))
            at += len(piece) + 1
        start += len(words) + 1
        if cells:
            yield Line(tuple(cells))


def below(cell: Cell, line: Line) -> Cell | None:
    """The cell of a later line that stands in the same column."""
    return next((c for c in line.cells if c.left <= cell.right and cell.left <= c.right), None)


def same_source(cells: Sequence[Cell]) -> bool:
    """Do they all stand on one page or in one passage?"""
    return all(cell.source is cells[0].source for cell in cells)
