"""page readings -> their tables: cells with box, row and column, and the heads of both

Pure, and of characters and their boxes only, so that tables of scans are read like others. Only
tables with figures are found. Columns are what stands above each other, rows are lines, and those
that a cell wraps over. A table that goes on at the top of the next page keeps its heads.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from countershot.documents.pdf import MAX_CHARACTERS_A_PAGE
from countershot.documents.table_blocks import Block, blocks, is_row
from countershot.documents.table_columns import (
    Column,
    column_of,
    columns,
    columns_as_before,
)
from countershot.documents.table_heads import heads
from countershot.documents.table_pieces import Line, Piece, enclosing, joined, lines, pieces
from countershot.documents.table_rows import OVERLAP, Row, rows
from countershot.records.base import BoxPt
from countershot.records.computed import PageReading

MAX_PIECES = 3000
"""A page with more pieces of text than this has no tables: it is no page for people."""
MAX_COLUMNS = 64
MAX_HEADS = 200
"""Pieces of text above the rows of one table."""
_NUMBER = re.compile(r"[-—–\s\d/第页共]+")
"""What may stand at the end of a page: its number, and how many there are."""


@dataclass(frozen=True)
class Cell:
    """``row`` and ``column`` from 1, among rows below the heads; ``text`` on one line.

    ``spans``: the ranges of the page's text that stand in it, in the order of its lines.
    ``row_head``: the first words of its row; ``column_head``: what stands above its column, levels
    parted by `` / ``; each "" where there is none.
    """

    row: int
    column: int
    box_pt: BoxPt
    text: str
    spans: tuple[tuple[int, int], ...]
    row_head: str = ""
    column_head: str = ""


@dataclass(frozen=True)
class Grid:
    """One table, or the part of it on one page; ``number`` from 1 on its page.

    ``column_heads`` and ``edges_pt`` (left and right) are of its columns. ``unit``: the words above
    that state one. ``heads_page``: where its heads begin, if on an earlier page. ``closes``: only
    the page's number stands below.
    """

    page: int
    number: int
    box_pt: BoxPt
    cells: tuple[Cell, ...]
    column_heads: tuple[str, ...]
    edges_pt: tuple[tuple[float, float], ...]
    unit: str = ""
    heads_page: int | None = None
    closes: bool = False


def page_grids(page: PageReading) -> list[Grid]:
    """The tables of one page, from its top, by what stands on it alone."""
    return _made(page, lines(pieces(page)), None, ())[0]


def grids(pages: Iterable[PageReading]) -> Iterator[tuple[PageReading, list[Grid]]]:
    """Each page of a document with its tables, in order; heads and units carry over."""
    unit, number, top = "", 0, ""
    last: Grid | None = None
    above: Sequence[Line] = ()
    for page in pages:
        if page.page != number + 1:
            last, above, top = None, (), ""
        of_page = lines(pieces(page))
        head = _NUMBER.sub("", of_page[0].words) if of_page else ""
        made, above = _made(page, of_page[1:] if head and head == top else of_page, last, above)
        number, last, top, found = page.page, None, head, []
        for grid in made:
            last = replace(grid, unit=grid.unit or unit)
            unit = last.unit
            found.append(last)
        yield page, found


def _made(
    page: PageReading, of_page: Sequence[Line], before: Grid | None, above: Sequence[Line]
) -> tuple[list[Grid], Sequence[Line]]:
    """A page's tables, and the heads at its end whose rows are on the next page.

    ``before``: the last table of the page before; ``above``: such heads of that page. Either may
    go on at the top of this one.
    """
    found: list[Grid] = []
    if sum(len(line.pieces) for line in of_page) > MAX_PIECES:
        return found, ()
    for block in blocks(of_page):
        if not any(is_row(line) for line in block.lines):
            return found, [_shifted(line, page.height_pt) for line in _heads_alone(block.lines)]
        held = replace(block, lines=(*above, *block.lines)) if block.opens else block
        earlier = before if before and before.closes and block.opens and not above else None
        made = _grid(page, len(found) + 1, held, earlier)
        if made is not None:
            found.append(made)
    return found, ()


def _heads_alone(of_block: Sequence[Line]) -> list[Line]:
    """Without the page's number, and names in the first column that stand below the heads."""
    kept = [line for line in of_block if not _NUMBER.fullmatch(line.words)]
    first = next((line for line in kept if len(line.pieces) > 1), None)
    while first and len(kept[-1].pieces) == 1:
        if kept[-1].pieces[0].box[0] > first.pieces[0].box[2]:
            break
        kept.pop()
    return kept


def _shifted(line: Line, height: float) -> Line:
    """As if it stood above the next page, and the file had written it before that."""
    up = [(p.box[0], p.box[1] + height, p.box[2], p.box[3] + height) for p in line.pieces]
    back = MAX_CHARACTERS_A_PAGE
    return Line(tuple(
        replace(piece, box=box, start=piece.start - back, end=piece.end - back)
        for piece, box in zip(line.pieces, up, strict=True)
    ))  # fmt: skip


def _grid(page: PageReading, number: int, block: Block, before: Grid | None) -> Grid | None:
    first = next(
        n for n, line in enumerate(block.lines) if is_row(line) or _half_below(block.lines, n)
    )
    if sum(len(line.pieces) for line in block.lines[:first]) > MAX_HEADS:
        return None
    its_columns = columns(block.lines, first)
    if not 2 <= len(its_columns) <= MAX_COLUMNS:
        return None
    table = _laid_out(page, block, first, its_columns)
    if before is not None and not table.is_headed:
        same = columns_as_before(block.lines, first, before.edges_pt)
        if same:
            table = _laid_out(page, block, first, same)
            return table.as_grid(page.page, number, block, before)
    return table.as_grid(page.page, number, block, None) if table.is_one else None


@dataclass(frozen=True)
class _Table:
    """A block's lines as columns, heads and rows."""

    lines: Sequence[Line]
    columns: Sequence[Column]
    head: Sequence[Line]
    rows: Sequence[Row]

    @cached_property
    def heads(self) -> list[str]:
        """Of each column, by what stands on this page."""
        return heads(self.head, self.columns)

    @property
    def is_headed(self) -> bool:
        """Has each column of figures a head?"""
        pairs = zip(self.columns, self.heads, strict=True)
        return all(head for column, head in pairs if column.figures)

    @property
    def is_one(self) -> bool:
        """Two rows with figures, or one under a head of several words."""
        if not any(column.figures for column in self.columns):
            return False
        with_figures = sum(any(is_row(self.lines[n]) for n in row) for row in self.rows)
        return with_figures > 1 or any(len(line.pieces) > 1 for line in self.head)

    def as_grid(self, page: int, number: int, block: Block, before: Grid | None) -> Grid:
        """With the heads of the page before above its own, where it goes on from there."""
        named = self.heads
        heads_page = None
        if before is not None:
            both = zip(before.column_heads, named, strict=True)
            named = [joined(filter(None, pair)) for pair in both]
            heads_page = before.heads_page or before.page
        elif any(piece.start < 0 for line in self.head for piece in line.pieces):
            heads_page = page - 1
        return Grid(
            page=page,
            number=number,
            box_pt=enclosing([p.box for n in self.lines for p in n.pieces if p.start >= 0]),
            cells=tuple(_cells(self, named)),
            column_heads=tuple(named),
            edges_pt=tuple((column.left, column.right) for column in self.columns),
            unit=block.unit,
            heads_page=heads_page,
            closes=block.closes,
        )


def _laid_out(page: PageReading, block: Block, first: int, its_columns: Sequence[Column]) -> _Table:
    """``first``: the line from which on there are figures. What comes after the last is left out.

    Names without figures above that line are rows, if they stand below a head.
    """
    its_rows = rows(block.lines, its_columns, first, exact=not page.line_scores)
    body = next(n for n, row in enumerate(its_rows) if first in row)
    names = body
    while names > 0 and _is_name(block.lines, its_rows[names - 1], its_columns):
        names -= 1
    if names > 0 or block.opens:
        body = names
    last = max(n for n, row in enumerate(its_rows) if any(block.lines[x].has_number for x in row))
    head = [block.lines[n] for row in its_rows[:names] for n in row]
    return _Table(block.lines, its_columns, head, its_rows[body : last + 1])


def _half_below(lines: Sequence[Line], at: int) -> bool:
    """Do figures stand in this line, or but half a line below it?"""
    near = lines[at].middle - lines[at + 1].middle < OVERLAP * lines[at].height
    return near and any(line.has_number for line in lines[at : at + 2])


def _is_name(lines: Sequence[Line], row: Row, its_columns: Sequence[Column]) -> bool:
    """Does nothing but words of the first column stand in it?"""
    some = [piece for n in row for piece in lines[n].pieces]
    return all(column_of(piece, its_columns) == 0 for piece in some)


def _cells(table: _Table, named: Sequence[str]) -> Iterator[Cell]:
    for number, row in enumerate(table.rows, start=1):
        held: dict[int, list[Piece]] = {}
        for n in row:
            for piece in table.lines[n].pieces:
                held.setdefault(column_of(piece, table.columns), []).append(piece)
        words = [at for at in sorted(held) if not all(p.is_figure for p in held[at])]
        first = min([*words, *held], key=lambda at: (at not in words, at))
        for at, some in sorted(held.items()):
            yield Cell(
                row=number,
                column=at + 1,
                box_pt=enclosing([piece.box for piece in some]),
                text=joined(piece.text for piece in some),
                spans=tuple((piece.start, piece.end) for piece in some),
                row_head="" if at == first else joined(p.text for p in held[first]),
                column_head=named[at],
            )
