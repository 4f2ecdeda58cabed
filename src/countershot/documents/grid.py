"""page readings -> their tables: cells with box, row and column, and the heads of both

Pure, and of characters and their boxes only, so that tables of scans are read like others. Only
tables with figures are found. Columns are what stands above each other, rows are lines, and those
that a cell wraps over. A table that goes on at the top of the next page keeps its heads.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from countershot.documents.pdf import MAX_CHARACTERS_A_PAGE
from countershot.documents.table_blocks import Block, blocks
from countershot.documents.table_columns import Column, column_of, columns
from countershot.documents.table_heads import heads
from countershot.documents.table_pieces import Line, Piece, enclosing, joined, lines, pieces
from countershot.documents.table_rows import Row, rows
from countershot.records.base import BoxPt
from countershot.records.computed import PageReading

MAX_PIECES = 20_000
"""Of a page with more pieces of text no tables are made: it is no page for people."""
_NUMBER = re.compile(r"[-—–\s\d/第页共]+")
"""What may stand at the end of a page: its number, and how many there are."""
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
    """The tables of one page, from its top, by what stands on it alone."""
    return [made.grid for made in _made(page, ())[0] if made.sure]


def grids(pages: Iterable[PageReading]) -> Iterator[tuple[PageReading, list[Grid]]]:
    """Each page of a document with its tables, in order; heads and units carry over."""
    unit, number = "", 0
    last: Grid | None = None
    above: Sequence[Line] = ()
    for page in pages:
        made, above = _made(page, above if page.page == number + 1 else ())
        number = page.page
        found: list[Grid] = []
        for each in made:
            numbers = () if found else _continued(last, each.grid)
            if not (each.sure or numbers):
                continue
            grid = _going_on(each.grid, last, numbers) if last and numbers else each.grid
            last = replace(grid, unit=grid.unit or unit, number=len(found) + 1)
            unit = last.unit
            found.append(last)
        yield page, found


@dataclass(frozen=True)
class _Made:
    """A table; one that is not sure may be one only if it goes on from the page before."""

    grid: Grid
    sure: bool


def _made(page: PageReading, above: Sequence[Line]) -> tuple[list[_Made], Sequence[Line]]:
    """A page's tables, and the heads at its end whose rows are on the next page.

    ``above``: such heads of the page before; they are heads of a table at the top of this one.
    """
    of_page = list(pieces(page))
    found: list[_Made] = []
    if len(of_page) > MAX_PIECES:
        return found, ()
    for block in blocks(lines(of_page)):
        if not any(_is_row(line) for line in block.lines):
            heads_alone = [line for line in block.lines if not _NUMBER.fullmatch(line.words)]
            return found, [_shifted(line, page.height_pt) for line in heads_alone]
        held = replace(block, lines=(*above, *block.lines)) if block.opens else block
        made = _grid(page, len(found) + 1, held)
        if made is not None:
            found.append(made)
    return found, ()


def _shifted(line: Line, height: float) -> Line:
    """As if it stood above the next page, and the file had written it before that."""
    up = [(p.box[0], p.box[1] + height, p.box[2], p.box[3] + height) for p in line.pieces]
    back = MAX_CHARACTERS_A_PAGE
    return Line(tuple(
        replace(piece, box=box, start=piece.start - back, end=piece.end - back)
        for piece, box in zip(line.pieces, up, strict=True)
    ))  # fmt: skip


def _grid(page: PageReading, number: int, block: Block) -> _Made | None:
    first = next(n for n, line in enumerate(block.lines) if _is_row(line))
    its_columns = columns(block.lines, first)
    its_rows = rows(block.lines, its_columns, first, exact=not page.line_scores)
    body = next(n for n, row in enumerate(its_rows) if first in row)
    while body > 0 and _is_name(block.lines, its_rows[body - 1], its_columns):
        body -= 1
    head_lines = [block.lines[n] for row in its_rows[:body] for n in row]
    body_rows = _without_tail(block.lines, its_rows[body:])
    if len(its_columns) < 2 or not any(column.figures for column in its_columns):  # noqa: PLR2004
        return None
    named = tuple(heads(head_lines, its_columns))
    cells = tuple(_cells(block.lines, body_rows, its_columns, named))
    own = [p.box for line in block.lines for p in line.pieces if p.start >= 0]
    edges = tuple((column.left, column.right) for column in its_columns)
    before = any(p.start < 0 for line in head_lines for p in line.pieces)
    grid = Grid(page.page, number, enclosing(own), cells, named, edges, block.unit,
                page.page - 1 if before else None, block.opens, block.closes)  # fmt: skip
    return _Made(grid, _is_sure(block.lines, body_rows, head_lines))


def _is_row(line: Line) -> bool:
    return line.has_number and len(line.pieces) > 1


def _is_name(of_block: Sequence[Line], row: Row, its_columns: Sequence[Column]) -> bool:
    """Does nothing but words of the first column stand in it?"""
    some = [piece for n in row for piece in of_block[n].pieces]
    return all(column_of(piece, its_columns) == 0 for piece in some)


def _without_tail(of_block: Sequence[Line], body: list[Row]) -> list[Row]:
    last = max(n for n, row in enumerate(body) if any(of_block[x].has_number for x in row))
    return body[: last + 1]


def _is_sure(of_block: Sequence[Line], body: list[Row], head: list[Line]) -> bool:
    """Two rows with figures, or one under a head of several words."""
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


def _continued(before: Grid | None, grid: Grid) -> tuple[int, ...]:
    """Which columns of the page before its own are; none if it does not go on from there."""
    if before is None or grid.page != before.page + 1 or not (before.closes and grid.opens):
        return ()
    same = [_same_column(before, edges) for edges in grid.edges_pt]
    numbers = tuple(n for n in same if n is not None)
    return numbers if len(set(numbers)) == len(same) else ()


def _same_column(before: Grid, edges: tuple[float, float]) -> int | None:
    """The earlier page's column that has an edge in the same place, or the one it overlaps."""
    left, right = edges
    for n, (start, end) in enumerate(before.edges_pt):
        if abs(right - end) < SAME_PT or abs(left - start) < SAME_PT:
            return n
    over = [n for n, (start, end) in enumerate(before.edges_pt) if start < right and left < end]
    return over[0] if len(over) == 1 else None


def _going_on(grid: Grid, before: Grid, numbers: Sequence[int]) -> Grid:
    """With the columns of the page before and their heads, unless it has its own over figures."""
    own = grid.column_heads
    figured = {cell.column - 1 for cell in grid.cells if cell.is_figure}
    if figured and all(own[n] for n in figured):
        return grid
    named, edges = list(before.column_heads), list(before.edges_pt)
    for head, (left, right), n in zip(own, grid.edges_pt, numbers, strict=True):
        named[n] = joined(filter(None, (named[n], head)))
        edges[n] = (min(left, edges[n][0]), max(right, edges[n][1]))
    cells = tuple(
        replace(cell, column=n + 1, column_head=named[n])
        for cell in grid.cells
        for n in (numbers[cell.column - 1],)
    )
    return replace(grid, cells=cells, column_heads=tuple(named), edges_pt=tuple(edges),
                   heads_page=before.heads_page or before.page)  # fmt: skip
