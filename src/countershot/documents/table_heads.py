"""the lines above a table's rows -> the head of each column, in one or several levels

A head over several columns stands over the middle of them, mostly without reaching to their ends:
which they are follows from the heads below it.
"""

from collections.abc import Sequence

from countershot.documents.table_columns import TOUCH_PT, Column, column_of
from countershot.documents.table_pieces import Line, Piece, joined

HALF = 0.35
"""A head that is this much of its height lower than another on the mean is one under it."""


def heads(lines: Sequence[Line], columns: Sequence[Column]) -> list[tuple[Piece, ...]]:
    """For each column the pieces of its head, from the top; a shared one stands in several."""
    own: list[list[Piece]] = [[] for _ in columns]
    wide: list[list[Piece]] = [[] for _ in columns]
    for line in lines:
        for piece in line.pieces:
            over = _over(piece, columns)
            if len(over) > 1:
                for n in over:
                    wide[n].append(piece)
            else:
                own[column_of(piece, columns)].append(piece)
    for line in lines:
        for piece, group in _groups(line, own, wide, columns):
            for n in group:
                if piece in own[n]:
                    own[n].remove(piece)
                if piece not in wide[n]:
                    wide[n].append(piece)
    return [
        tuple(sorted([*w, *o], key=lambda p: (-p.middle, p.box[0])))
        for w, o in zip(wide, own, strict=True)
    ]


def in_words(pieces: Sequence[Piece], shared: set[Piece]) -> str:
    """A column's head on one line: levels parted by a slash, lines of one joined."""
    levels: list[list[str]] = []
    for n, piece in enumerate(pieces):
        fresh = n == 0 or (pieces[n - 1] in shared) != (piece in shared)
        levels = [*levels, []] if fresh else levels
        levels[-1].append(piece.text)
    return " / ".join(joined(level) for level in levels)


def _over(piece: Piece, columns: Sequence[Column]) -> list[int]:
    return [n for n, column in enumerate(columns) if column.overlap(piece) > TOUCH_PT]


def _groups(
    line: Line, own: list[list[Piece]], wide: list[list[Piece]], columns: Sequence[Column]
) -> list[tuple[Piece, range]]:
    """Which columns each piece of a line stands over, where it is over more than it touches."""
    fixed: dict[Piece, list[int]] = {}
    for piece in line.pieces:
        over = _over(piece, columns) or [column_of(piece, columns)]
        below = [p for n in over for p in own[n] if p.middle < piece.middle - HALF * piece.height]
        if below or len(over) > 1:
            fixed[piece] = over
    if not fixed:
        return []
    free = _free(line, fixed, own, wide)
    if not free:
        return []
    return _parted(list(fixed.items()), free, columns)


def _free(
    line: Line, fixed: dict[Piece, list[int]], own: list[list[Piece]], wide: list[list[Piece]]
) -> set[int]:
    """Columns whose heads all stand below this line, and on the mean lower than its own do."""
    taken = {n for over in fixed.values() for n in over}
    top = line.middle
    means = [_mean(own[n]) for piece, over in fixed.items() for n in over if piece in own[n]]
    wholes = means or [top]
    out = set()
    for n, pieces in enumerate(own):
        if n in taken or not pieces or wide[n]:
            continue
        below = max(p.middle for p in pieces) < top - 2 * HALF * line.height
        if below and _mean(pieces) < min(wholes) - HALF * line.height:
            out.add(n)
    return out


def _mean(pieces: Sequence[Piece]) -> float:
    return (max(p.middle for p in pieces) + min(p.middle for p in pieces)) / 2


def _parted(
    fixed: list[tuple[Piece, list[int]]], free: set[int], columns: Sequence[Column]
) -> list[tuple[Piece, range]]:
    """Free columns beside each piece, shared out so that it stands over the middle of them."""
    reach = [_reach(over, free) for _, over in fixed]
    out: list[tuple[Piece, range]] = []
    start = reach[0].start
    for n, (piece, over) in enumerate(fixed):
        start = max(start, reach[n].start)
        last = fixed[n + 1][1][0] if n + 1 < len(fixed) else len(columns)
        ends = range(over[-1] + 1, min(reach[n].stop, last) + 1)
        starts = range(start, over[0] + 1) if n == 0 else range(start, start + 1)
        options = [range(a, b) for a in starts for b in ends if a <= over[0]]
        best = min(options, key=lambda span: _off(piece, span, columns), default=range(0))
        if not best:
            continue
        out.append((piece, best))
        start = best.stop
    return [(piece, group) for piece, group in out if len(group) > 1]


def _off(piece: Piece, span: range, columns: Sequence[Column]) -> float:
    return abs((columns[span[0]].left + columns[span[-1]].right) / 2 - piece.centre)


def _reach(over: Sequence[int], free: set[int]) -> range:
    first, last = over[0], over[-1]
    while first - 1 in free:
        first -= 1
    while last + 1 in free:
        last += 1
    return range(first, last + 1)
