"""a block's lines and columns -> its rows, each of the lines that its cells wrap over

Rules drawn on the page are not asked for: a scan has none. What tells: figures broken by narrow
cells, lines that overlap, the order of a file that writes cell by cell, and names that go on
(brackets left open, a line filled to its end, lines set closer than rows are).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from countershot.documents.grammar.digits import folded
from countershot.documents.table_columns import Column, column_of
from countershot.documents.table_pieces import Line, Piece

OVERLAP = 0.8
"""Lines closer than this many times their height overlap: no two rows do."""
MOST_LINES = 60
"""Of one row; and between what a file writes of it."""
LEADING = 2.0
"""Lines of one cell are no further apart than this many times their height."""
CLOSER_PT = 0.2
"""Lines of a cell are set closer than rows by this much at least, where they are."""
_WHOLE = re.compile(r"\(?-?\d{1,3}(?:,\d{3})+\.\d\d\)?")
_DECIMAL = re.compile(r"\(?-?\d{1,3}(?:(?:,\d{3})+|\d*)\.\d\d\)?")
_COUNTED = re.compile(r"-?[\d,.]*\d[\d,.]*")
_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]"
    r"|[-—–－]|[①-⑳]|其中|加[:：]|减[:：]|合计|小计|总计"
)
_CLOSING = frozenset("，。、；：）)」”’》%％,.;:!?！？")
_OPEN, _CLOSE = "（(", "）)"

Row = list[int]
"""Numbers of the lines of one row, from its top."""


def rows(lines: Sequence[Line], columns: Sequence[Column], body: int, *, exact: bool) -> list[Row]:
    """Which lines are one row, from the top; heads stand above line ``body``.

    ``exact``: boxes are a file's own, not a network's.
    """
    found: list[Row] = []
    within = _Table(lines, columns, body, exact)
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
    if one.endswith((",", ".")):
        return True
    return not _WHOLE.fullmatch(one) and bool(_WHOLE.fullmatch(one + other))


class _Table:
    """What is known of the lines of one block."""

    def __init__(
        self, lines: Sequence[Line], columns: Sequence[Column], body: int, exact: bool
    ) -> None:
        self._lines, self._columns, self._exact = lines, columns, exact
        self._cells = [self._by_column(line) for line in lines]
        self._pitch = self._row_pitch()
        self._order = sorted((p.start, n) for n, line in enumerate(lines) for p in line.pieces)
        apart = [(a.middle - b.middle, a.height) for a, b in pairwise(lines[body:])]
        self._apart = [by for by, high in apart if by > OVERLAP * high] or [0.0]
        named = [p.box[2] for cells in self._cells for p in cells.get(0, ())]
        self._full = max(named, default=0.0)

    @cached_property
    def _centred(self) -> bool:
        """Do figures stand half way down their row, between the lines of a name?"""
        return any(
            line.has_number
            and 0 not in self._cells[n]
            and 0 < n < len(self._lines) - 1
            and self._lines[n - 1].middle - line.middle < OVERLAP * line.height
            and line.middle - self._lines[n + 1].middle < OVERLAP * line.height
            for n, line in enumerate(self._lines)
        )

    def goes_on(self, row: Row, at: int) -> bool:
        """Is line ``at`` of the row whose lines so far are given?"""
        if len(row) >= MOST_LINES:
            return False
        last, here = self._lines[row[-1]], self._lines[at]
        apart = last.middle - here.middle
        if apart < LEADING * max(last.height, here.height) and self._is_broken(row, at):
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
        """The least distance of two lines with whole figures in one column; 0 for none such."""
        apart = [a.middle - b.middle for a, b in pairwise(self._lines)]
        pitches = [one for n, one in enumerate(apart) if self._are_rows(n)]
        return min(pitches, default=0.0)

    def _are_rows(self, n: int) -> bool:
        one, other = self._cells[n], self._cells[n + 1]
        return any(
            _DECIMAL.fullmatch(_plain(some)) and _DECIMAL.fullmatch(_plain(other.get(column, ())))
            for column, some in one.items()
        )

    def _in_column(self, row: Row, column: int) -> list[Piece]:
        return [piece for n in row for piece in self._cells[n].get(column, ())]

    def _is_broken(self, row: Row, at: int) -> bool:
        return any(
            broken(_text(self._in_column(row, column)), _text(pieces))
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

        Files that write cell by cell do so where a cell wraps. No other row may be written between
        the two, or the file writes column by column.
        """
        for piece in self._lines[at].pieces:
            later = [
                above.start
                for n in row
                for above in self._lines[n].pieces
                if above.start > piece.start and above.box[0] > piece.box[0]
            ]
            between = self._written(piece, min(later)) if later else None
            if between is None or len(between) > MOST_LINES:
                continue
            if not any(self._conflicts(row, n) for n in between):
                return True
        return False

    def _written(self, piece: Piece, until: int) -> set[int]:
        """The lines of which the file writes something between the piece and that place."""
        first, last = (bisect_left(self._order, (at,)) for at in (piece.end, until))
        return {line for _, line in self._order[first:last]}

    def _name_goes_on(self, row: Row, at: int) -> bool:
        """Does this line go on with the name above, in the first column?

        A line with figures does so only under one without, where figures stand half way down.
        """
        here, above = self._cells[at].get(0), self._cells[row[-1]].get(0)
        if not here or not above or here[0].is_figure:
            return False
        alone = len(self._cells[at]) == 1
        if not alone and not (self._centred and all(len(self._cells[n]) == 1 for n in row)):
            return False
        if _left_open(_text(self._in_column(row, 0))):
            return True
        words = here[0].text.strip()
        if _ITEM.match(words) or words.endswith((":", "：")) or self._is_apart(row, at):
            return False
        indented = here[0].box[0] > above[0].box[0] + 0.6 * here[0].height
        return not indented and self._is_full(above[-1], here[0])

    def _is_apart(self, row: Row, at: int) -> bool:
        """Does the line stand as far below the row as rows do, not as lines of one cell?

        Where all lines are as far apart they are rows.
        """
        apart = self._lines[row[-1]].middle - self._lines[at].middle
        if self._pitch:
            return apart > self._pitch - CLOSER_PT
        closest = apart < min(self._apart) + CLOSER_PT
        return not (self._exact and closest and apart < max(self._apart) - CLOSER_PT)

    def _is_full(self, above: Piece, here: Piece) -> bool:
        """Was there no room for the first sign of the next line?"""
        leading = next((n for n, c in enumerate(here.text) if c not in _CLOSING), 0)
        room = self._full - above.box[2]
        return room < (1.2 + leading) * here.height


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _plain(pieces: Sequence[Piece]) -> str:
    return "".join(folded(_text(pieces)).split())


def _left_open(words: str) -> bool:
    """Is a bracket opened and not closed?"""
    return sum(map(words.count, _OPEN)) > sum(map(words.count, _CLOSE))
