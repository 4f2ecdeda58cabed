"""a block's lines and columns -> its rows, each of the lines that its cells wrap over

Rules drawn on the page are not asked for: a scan has none. What tells is, in this order: lines that
overlap, the order of a file that writes cell by cell, figures broken by narrow cells, and names that
go on (brackets left open, a line filled to its end, lines set closer than rows are).
"""

import re
from collections.abc import Sequence

from countershot.documents.grammar.digits import folded
from countershot.documents.table_columns import Column, column_of
from countershot.documents.table_pieces import Line, Piece

OVERLAP = 0.8
"""Lines closer than this many times their height overlap: no two rows do."""
CLOSER_PT = 0.2
"""Lines of a cell are set closer than rows by this much at least, where they are."""
_WHOLE = re.compile(r"\(?-?\d{1,3}(?:,\d{3})+\.\d\d\)?")
_COUNTED = re.compile(r"[-\d,.]+")
_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]"
    r"|[①-⑳]|其中|加[:：]|减[:：]|合计|小计|总计"
)
_CLOSING = frozenset("，。、；：）)」”’》%％,.;:!?！？")
_OPEN, _CLOSE = "（(", "）)"

Row = list[int]
"""Numbers of the lines of one row, from its top."""


def rows(lines: Sequence[Line], columns: Sequence[Column]) -> list[Row]:
    """Which lines are one row, from the top."""
    found: list[Row] = []
    within = _Table(lines, columns)
    for n in range(len(lines)):
        if found and within.goes_on(found[-1], n):
            found[-1].append(n)
        else:
            found.append([n])
    return found


def broken(above: str, below: str) -> bool:
    """Is what stands above a figure that goes on below, both being no whole one alone?"""
    one, other = ("".join(folded(text).split()) for text in (above, below))
    if not (_COUNTED.fullmatch(one) and _COUNTED.fullmatch(other)):
        return False
    return not _WHOLE.fullmatch(one) and bool(_WHOLE.match(one + other)) or one.endswith(",")


class _Table:
    """What is known of the lines of one block."""

    def __init__(self, lines: Sequence[Line], columns: Sequence[Column]) -> None:
        self._lines, self._columns = lines, columns
        figures = [n for n, column in enumerate(columns) if column.figures]
        self._names = range(min(figures, default=1) or 1)
        """The columns of words before the first of figures."""
        self._cells = [self._by_column(line) for line in lines]
        self._pitch = self._row_pitch()
        named = [p.box[2] for cells in self._cells for p in cells.get(0, ())]
        self._full = max(named, default=0.0)

    def goes_on(self, row: Row, at: int) -> bool:
        """Is line ``at`` of the row whose lines so far are given?"""
        last, here = self._lines[row[-1]], self._lines[at]
        apart = last.middle - here.middle
        if self._is_broken(row, at):
            return True
        if self._conflicts(row, at):
            return False
        if apart < OVERLAP * max(last.height, here.height):
            return True
        return self._written_before(row, at) or self._name_goes_on(row, at)

    def _by_column(self, line: Line) -> dict[int, list[Piece]]:
        out: dict[int, list[Piece]] = {}
        for piece in line.pieces:
            out.setdefault(column_of(piece, self._columns), []).append(piece)
        return out

    def _row_pitch(self) -> float:
        """The least distance of two lines with numbers in the same column, one below the other."""
        pitches = [
            self._lines[n].middle - self._lines[n + 1].middle
            for n in range(len(self._lines) - 1)
            if self._conflicts([n], n + 1) and not self._is_broken([n], n + 1)
        ]
        return min(pitches, default=0.0)

    def _in_column(self, row: Row, column: int) -> list[Piece]:
        return [piece for n in row for piece in self._cells[n].get(column, ())]

    def _is_broken(self, row: Row, at: int) -> bool:
        return any(
            self._cells[row[-1]].get(column)
            and broken(_text(self._in_column(row, column)), _text(pieces))
            for column, pieces in self._cells[at].items()
        )

    def _conflicts(self, row: Row, at: int) -> bool:
        """Do whole figures stand in one column of both?"""
        return any(
            any(piece.is_figure for piece in pieces)
            and any(piece.is_figure for piece in self._in_column(row, column))
            for column, pieces in self._cells[at].items()
        )

    def _written_before(self, row: Row, at: int) -> bool:
        """Does the file write this line before what stands above it, to its right?

        Files that write cell by cell do so where a cell wraps. Nothing of other lines may stand
        between the two, or the file writes column by column.
        """
        here = self._lines[at].pieces
        inside = {p.start for n in (*row, at) for p in self._lines[n].pieces}
        others = [
            p.start
            for n in range(max(0, row[0] - 3), min(len(self._lines), at + 4))
            for p in self._lines[n].pieces
            if p.start not in inside
        ]
        return any(
            later.start > piece.start
            and later.box[0] > piece.box[0]
            and not any(piece.start < other < later.start for other in others)
            for piece in here
            for n in row
            for later in self._lines[n].pieces
        )

    def _name_goes_on(self, row: Row, at: int) -> bool:
        """Does a line of nothing but words in the first column end the name above?"""
        if set(self._cells[at]) != {0} or any(p.is_figure for p in self._cells[at][0]):
            return False
        above = self._in_column([row[-1]], 0)
        if not above:
            return False
        words, here = _text(self._in_column(row, 0)), self._cells[at][0][0]
        if _left_open(words):
            return True
        if _ITEM.match(here.text) or here.text.rstrip().endswith((":", "：")):
            return False
        apart = self._lines[row[-1]].middle - self._lines[at].middle
        if self._pitch and apart > self._pitch - CLOSER_PT:
            return False
        left = above[0].box[0]
        indented = here.box[0] > left + 0.6 * here.height
        return not indented and self._is_full(above[-1], here)

    def _is_full(self, above: Piece, here: Piece) -> bool:
        """Was there no room for the first sign of the next line?"""
        leading = next((n for n, c in enumerate(here.text) if c not in _CLOSING), 0)
        room = self._full - above.box[2]
        return room < (1.2 + leading) * here.height


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _left_open(words: str) -> bool:
    """Is a bracket opened and not closed?"""
    return sum(map(words.count, _OPEN)) > sum(map(words.count, _CLOSE))
