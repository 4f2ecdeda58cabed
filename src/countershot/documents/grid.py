"""page readings -> their tables: cells with box, row and column, and the heads of both

Pure, and of characters and their boxes only, so that tables of scans are read like others. Only
tables with figures are found. Columns are what stands above each other, rows are lines, and those
that a cell wraps over. A table that goes on at the top of the next page keeps its heads.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from countershot.documents.table_blocks import Block, blocks
from countershot.documents.table_columns import Column, column_of, columns
from countershot.documents.table_heads import heads, in_words
from countershot.documents.table_pieces import Line, Piece, enclosing, joined, lines, pieces
from countershot.documents.table_rows import Row, rows
from countershot.records.base import BoxPt
from countershot.records.computed import PageReading

MAX_PIECES = 20_000
"""Of a page with more pieces of text no tables are made: it is no page for people."""
SAME_PT = 4.0
"""Columns of two pages whose edges differ by no more are the same."""


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
    is_figure: bool = False


@dataclass(frozen=True)
class Grid:
    """One table, or the part of it on one page; ``number`` from 1 on its page.

    ``column_heads`` and ``edges_pt`` (left and right): of its columns. ``unit``: the words above it
    that state one. ``heads_page``: where its heads stand, if on an earlier page.
    """

    page: int
    number: int
    box_pt: BoxPt
    cells: tuple[Cell, ...]
    column_heads: tuple[str, ...]
    edges_pt: tuple[tuple[float, float], ...]
    unit: str = ""
    heads_page: int | None = None
    opens: bool = False
    closes: bool = False


def page_grids(page: PageReading) -> list[Grid]:
    """The tables of one page, from its top."""
    of_page = list(pieces(page))
    if len(of_page) > MAX_PIECES:
        return []
    found: list[Grid] = []
    for block in blocks(lines(of_page)):
        made = _grid(page.page, len(found) + 1, block)
        if made is not None:
            found.append(made)
    return found


def grids(pages: Iterable[PageReading]) -> Iterator[tuple[PageReading, list[Grid]]]:
    """Each page of a document with its tables, in order; heads and units carry over."""
    unit = ""
    last: Grid | None = None
    for page in pages:
        found: list[Grid] = []
        for grid in page_grids(page):
            made = replace(grid, unit=grid.unit or unit)
            if last is not None and _continues(last, made):
                made = _headed(made, last)
            unit, last = made.unit, made
            found.append(made)
        yield page, found


def _grid(page: int, number: int, block: Block) -> Grid | None:
    first = next(n for n, line in enumerate(block.lines) if _is_row(line))
    its_columns = columns(block.lines, first)
    its_rows = rows(block.lines, its_columns)
    body = next(n for n, row in enumerate(its_rows) if first in row)
    while body > 0 and _is_name(block.lines, its_rows[body - 1], its_columns):
        body -= 1
    head_lines = [block.lines[n] for row in its_rows[:body] for n in row]
    body_rows = _without_tail(block.lines, its_rows[body:])
    if not _is_table(block.lines, body_rows, its_columns, head_lines):
        return None
    over = heads(head_lines, its_columns)
    shared = {p for a, one in enumerate(over) for b in over[a + 1 :] for p in one if p in b}
    named = tuple(in_words(one, shared) for one in over)
    cells = tuple(_cells(block.lines, body_rows, its_columns, named))
    every = [p.box for n in range(len(block.lines)) for p in block.lines[n].pieces]
    edges = tuple((column.left, column.right) for column in its_columns)
    return Grid(page, number, enclosing(every), cells, named, edges, block.unit,
                opens=block.opens, closes=block.closes)  # fmt: skip


def _is_row(line: Line) -> bool:
    return line.has_number and len(line.pieces) > 1


def _is_name(of_block: Sequence[Line], row: Row, its_columns: Sequence[Column]) -> bool:
    """Does nothing but words of the first column stand in it?"""
    some = [piece for n in row for piece in of_block[n].pieces]
    return all(column_of(piece, its_columns) == 0 for piece in some)


def _without_tail(of_block: Sequence[Line], body: list[Row]) -> list[Row]:
    last = max(n for n, row in enumerate(body) if any(of_block[x].has_number for x in row))
    return body[: last + 1]


def _is_table(
    of_block: Sequence[Line], body: list[Row], its_columns: Sequence[Column], head: list[Line]
) -> bool:
    """Two columns, and two rows with figures or one under a head of several words."""
    if len(its_columns) < 2 or not any(column.figures for column in its_columns):  # noqa: PLR2004
        return False
    rows_of_figures = sum(any(_is_row(of_block[n]) for n in row) for row in body)
    return rows_of_figures > 1 or any(len(line.pieces) > 1 for line in head)


def _cells(
    of_block: Sequence[Line], body: list[Row], its_columns: Sequence[Column], named: Sequence[str]
) -> Iterator[Cell]:
    for number, row in enumerate(body, start=1):
        held: dict[int, list[Piece]] = {}
        for n in row:
            for piece in of_block[n].pieces:
                held.setdefault(column_of(piece, its_columns), []).append(piece)
        words = [at for at in sorted(held) if not all(p.is_figure for p in held[at])]
        head = min([*words, *held], key=lambda at: (at not in words, at))
        for at, some in sorted(held.items()):
            yield Cell(
                number,
                at + 1,
                enclosing([piece.box for piece in some]),
                joined(piece.text for piece in some),
                tuple((piece.start, piece.end) for piece in some),
                joined(p.text for p in held[head]) if at != head else "",
                named[at],
                all(piece.is_figure for piece in some),
            )


def _continues(before: Grid, grid: Grid) -> bool:
    """Does the table go on at the top of the next page, in the same columns?"""
    if grid.page != before.page + 1 or grid.number != 1 or not (before.closes and grid.opens):
        return False
    return all(_same_column(before, edges) is not None for edges in grid.edges_pt)


def _same_column(before: Grid, edges: tuple[float, float]) -> int | None:
    """The earlier page's column that has an edge in the same place, or that it overlaps."""
    left, right = edges
    for n, (start, end) in enumerate(before.edges_pt):
        if abs(right - end) < SAME_PT or abs(left - start) < SAME_PT:
            return n
    over = [n for n, (start, end) in enumerate(before.edges_pt) if start < right and left < end]
    return over[0] if len(over) == 1 else None


def _headed(grid: Grid, before: Grid) -> Grid:
    """With the heads of the page before, unless it has its own over all of its figures."""
    own = grid.column_heads
    figured = {cell.column - 1 for cell in grid.cells if cell.is_figure}
    if figured and all(own[n] for n in figured):
        return grid
    named = []
    for edges, head in zip(grid.edges_pt, own, strict=True):
        at = _same_column(before, edges)
        named.append(joined(filter(None, ("" if at is None else before.column_heads[at], head))))
    cells = tuple(replace(cell, column_head=named[cell.column - 1]) for cell in grid.cells)
    return replace(grid, cells=cells, column_heads=tuple(named),
                   heads_page=before.heads_page or before.page)  # fmt: skip
