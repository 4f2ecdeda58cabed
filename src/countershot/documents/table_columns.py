"""a block's lines -> its columns, from what stands above each other; head pieces -> heads

Figures say where columns are; words join them. Heads may wrap over lines, and one may stand over
several columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from countershot.documents.table_pieces import Line, Piece

TOUCH_PT = 1.0
"""Pieces that overlap by no more than this do not stand above each other."""

WIDEST = 12.0
"""A column without figures beside the others is no wider than this many times its head's height."""


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

    def distance(self, piece: Piece) -> float:
        """From the middle of the piece to that of this column."""
        return abs(piece.centre - (self.left + self.right) / 2)

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
    over = [piece for line in reversed(lines[:body]) for piece in line.pieces]
    found = _whole(sorted(found, key=lambda one: one.left), [it[0] for it in placed], over)
    grown: set[int] = set()
    for piece in over:
        _grow(found, piece, grown)
    for above in reversed(lines[:body]):
        _place_heads(found, above, over)
    return found


def _place_heads(found: list[Column], line: Line, over: Sequence[Piece]) -> None:
    """Heads beside columns that have none are theirs; others stand over empty columns."""
    beside = [p for p in line.pieces if _is_beside(p, found) and _inside(p, found)]
    bare = [one for one in found if not any(_is_over(one, p, found) for p in over)]
    pairs = list(zip(beside, bare, strict=False))
    if len(bare) != len(beside) or not all(_are_next(*pair, found) for pair in pairs):
        nearest = [(min(beside, key=one.distance), one) for one in bare if beside]
        pairs = [pair for pair in nearest if _are_next(*pair, found)]
    for piece, column in pairs:
        if _is_beside(piece, found):
            column.take(piece.box[0], piece.box[2], set())
    for piece in beside:
        if _is_beside(piece, found):
            at = sum(column.right <= piece.box[0] for column in found)
            found.insert(at, Column(piece.box[0], piece.box[2]))


def _is_beside(piece: Piece, found: Sequence[Column]) -> bool:
    return all(column.overlap(piece) <= 0 for column in found)


def _are_next(piece: Piece, column: Column, found: Sequence[Column]) -> bool:
    """Does no other column stand between the two?"""
    left, right = sorted((piece.centre, (column.left + column.right) / 2))
    return not any(left < one.left and one.right < right for one in found if one is not column)


def _grow(found: list[Column], piece: Piece, grown: set[int]) -> None:
    """The lowest head over one column widens it, up to its neighbours."""
    over = [n for n, column in enumerate(found) if column.overlap(piece) > TOUCH_PT]
    if len(over) == 1 and over[0] not in grown:
        grown.add(over[0])
        _widen(found, over[0], piece)


def _widen(found: list[Column], at: int, piece: Piece) -> None:
    """Make room for the piece, as far as the neighbours leave some."""
    before = max((one.right for one in found[:at]), default=piece.box[0])
    after = min((one.left for one in found[at + 1 :]), default=piece.box[2])
    found[at].take(max(before, piece.box[0]), min(after, piece.box[2]), set())


def _is_over(column: Column, head: Piece, found: Sequence[Column]) -> bool:
    """Does the head stand over this column, and no other?"""
    return [one for one in found if one.overlap(head) > TOUCH_PT] == [column]


def columns_as_before(
    lines: Sequence[Line], body: int, edges: Sequence[tuple[float, float]]
) -> list[Column]:
    """Those of the page before, given by their left and right edges; none if lines do not fit.

    A line of one piece of words may run over several; else a piece may reach over little of the
    next.
    """
    found = [Column(left, right) for left, right in edges]
    for n, line in enumerate(lines[body:], start=body):
        for piece in line.pieces:
            least = max(TOUCH_PT, (piece.box[2] - piece.box[0]) / 4)
            over = [at for at, column in enumerate(found) if column.overlap(piece) > least]
            runs_over = len(line.pieces) == 1 and not piece.is_figure
            if len(over) != 1 and not runs_over:
                return []
            if len(over) == 1:
                _widen(found, over[0], piece)
                found[over[0]].lines.add(n)
                found[over[0]].figures |= piece.is_figure
    return found


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


def _whole(found: list[Column], pieces: Sequence[Piece], over: Sequence[Piece]) -> list[Column]:
    """Parts of one column of words are joined: those that stand in no line together, unless each
    has a head; and those that as many pieces run over as stand in both (a name in parts)."""
    out: list[Column] = []
    for column in found:
        before = out[-1] if out else None
        if before and not (before.figures or column.figures):
            both = sum(before.overlap(p) > TOUCH_PT < column.overlap(p) for p in pieces)
            apart = before.lines.isdisjoint(column.lines)
            headed = all(any(_is_over(it, p, found) for p in over) for it in (before, column))
            if (apart and not headed) or (both and both >= len(before.lines & column.lines)):
                before.take(column.left, column.right, column.lines)
                continue
        out.append(column)
    return out


def _inside(piece: Piece, found: Sequence[Column]) -> bool:
    """Between the first and the last column, or beside them as far as an empty one may be wide."""
    left, right = min(one.left for one in found), max(one.right for one in found)
    width = WIDEST * piece.height
    return piece.box[0] > left - width and piece.box[2] < right + width


def column_of(piece: Piece, found: Sequence[Column]) -> int:
    """The number of the column in which most of the piece stands, or that is nearest."""
    best = max(column.overlap(piece) for column in found)
    if best <= 0:
        return min(range(len(found)), key=lambda n: found[n].distance(piece))
    return next(n for n, column in enumerate(found) if column.overlap(piece) > best - TOUCH_PT)
