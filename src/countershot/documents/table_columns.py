"""a block's lines -> its columns, from what stands above each other; head pieces -> heads

Figures say where columns are; words join them. Heads may wrap over lines, and one may stand over
several columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from countershot.documents.table_pieces import Line, Piece

TOUCH_PT = 1.0
"""Pieces that overlap by no more than this do not stand above each other."""


@dataclass
class Column:
    """From ``left`` to ``right``, and the lines (by number) in which something stands in it."""

    left: float
    right: float
    lines: set[int] = field(default_factory=set)
    figures: bool = False

    def overlap(self, piece: Piece) -> float:
        """How many points of the piece stand in this column."""
        return min(self.right, piece.box[2]) - max(self.left, piece.box[0])

    def take(self, left: float, right: float, lines: set[int]) -> None:
        """Grow over something that stands in it."""
        self.left, self.right = min(self.left, left), max(self.right, right)
        self.lines |= lines


def columns(lines: Sequence[Line], body: int) -> list[Column]:
    """From left to right, by the lines from number ``body`` on; then those with a head alone."""
    found: list[Column] = []
    placed = [(piece, n) for n, line in enumerate(lines) for piece in line.pieces]
    for figures in (True, False):
        some = [it for it in placed if it[0].is_figure == figures and it[1] >= body]
        for piece, line in sorted(some, key=lambda it: it[0].box[2] - it[0].box[0]):
            _place(found, piece, line, figures=figures)
    found = _whole(sorted(found, key=lambda one: one.left), [it[0] for it in placed])
    for line in reversed(lines[:body]):
        for piece in line.pieces:
            if all(column.overlap(piece) <= 0 for column in found) and _inside(piece, found):
                found.append(Column(piece.box[0], piece.box[2]))
    return sorted(found, key=lambda one: one.left)


def _place(found: list[Column], piece: Piece, line: int, *, figures: bool) -> None:
    """Join the piece to what it stands above or below; one over columns of a line joins none."""
    left, _, right, _ = piece.box
    under = [column for column in found if column.overlap(piece) > min(TOUCH_PT, right - left) / 2]
    if not under:
        found.append(Column(left, right, {line}, figures))
        return
    first, *rest = under
    alone = all(
        one.lines.isdisjoint(other.lines) for n, one in enumerate(under) for other in under[n + 1 :]
    )
    if not alone or (rest and sum(column.figures for column in under) > 1 and not figures):
        return
    for other in rest:
        first.take(other.left, other.right, other.lines)
        first.figures |= other.figures
        found.remove(other)
    first.take(left, right, {line})
    first.figures |= figures


def _whole(found: list[Column], pieces: Sequence[Piece]) -> list[Column]:
    """Columns of words that as many pieces run over as stand in both are one: a name in parts."""
    out: list[Column] = []
    for column in found:
        before = out[-1] if out else None
        if before and not (before.figures or column.figures):
            over = sum(before.overlap(p) > TOUCH_PT and column.overlap(p) > TOUCH_PT for p in pieces)
            if over and over >= len(before.lines & column.lines):
                before.take(column.left, column.right, column.lines)
                continue
        out.append(column)
    return out


def _inside(piece: Piece, found: Sequence[Column]) -> bool:
    """Between the first and the last column, or beside them no further than it is wide."""
    left, right = min(one.left for one in found), max(one.right for one in found)
    width = 2 * (piece.box[2] - piece.box[0])
    return piece.box[0] > left - width and piece.box[2] < right + width


def column_of(piece: Piece, found: Sequence[Column]) -> int:
    """The number of the column in which most of the piece stands, or that is nearest."""
    best = max(column.overlap(piece) for column in found)
    if best <= 0:
        return min(range(len(found)), key=lambda n: _distance(piece, found[n]))
    return next(n for n, column in enumerate(found) if column.overlap(piece) > best - TOUCH_PT)


def _distance(piece: Piece, column: Column) -> float:
    return abs(piece.centre - (column.left + column.right) / 2)
