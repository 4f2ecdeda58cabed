"""the lines above a table's rows -> the head of each column, in one or several levels

A head over several columns stands over the middle of them, mostly without reaching to their ends:
which they are follows from the heads below it.
"""

from collections.abc import Iterable, Sequence

from countershot.documents.table_columns import TOUCH_PT, Column, column_of
from countershot.documents.table_pieces import Line, Piece, joined

LOWER = 0.35
"""A head whose middle is this much of its height lower than another's stands under it."""
WRAPPED = 1.6
"""Lines of one head are no further apart than this many times their height."""

Over = dict[Piece, list[int]]
"""The numbers of the columns that each piece stands over, without a gap."""


def heads(lines: Sequence[Line], columns: Sequence[Column]) -> list[str]:
    """For each column its head on one line, levels parted by `` / ``; "" where there is none."""
    over: Over = {piece: _touched(piece, columns) for line in lines for piece in line.pieces}
    for line in reversed(lines):
        over |= _groups(line, over, columns)
    return [_in_words(n, over) for n in range(len(columns))]


def _in_words(column: int, over: Over) -> str:
    """Lines of one head are joined; a head over other columns than the one above is another."""
    here = sorted(
        (piece for piece, numbers in over.items() if column in numbers),
        key=lambda one: (-one.middle, one.box[0]),
    )
    levels: list[list[Piece]] = []
    for piece in here:
        if levels and over[levels[-1][0]] == over[piece]:
            levels[-1].append(piece)
        else:
            levels.append([piece])
    return " / ".join(joined(piece.text for piece in level) for level in levels)


def _touched(piece: Piece, columns: Sequence[Column]) -> list[int]:
    under = [n for n, column in enumerate(columns) if column.overlap(piece) > TOUCH_PT]
    return list(range(under[0], under[-1] + 1)) if under else [column_of(piece, columns)]


def _groups(line: Line, over: Over, columns: Sequence[Column]) -> Over:
    """Which columns each piece of a line stands over, where they are more than it touches.

    Never the first: it has the names of rows, which no head but its own stands over.
    """
    fixed = [
        piece for piece in line.pieces if len(over[piece]) > 1 or _below(line, over[piece], over)
    ]
    if not fixed:
        return {}
    wholes = [_middle([piece, *_below(line, over[piece], over)]) for piece in fixed]
    lower = min(wholes) - LOWER * line.height
    taken = {n for piece in line.pieces for n in over[piece]}
    taken.add(0)
    free = {n for n in range(len(columns)) if n not in taken and _is_under(n, line, lower, over)}
    for piece in _below(line, taken | free, over):
        free |= set(over[piece]) - taken
    return _shared_out([(piece, over[piece]) for piece in fixed], free, columns)


def _below(line: Line, numbers: Iterable[int], over: Over) -> list[Piece]:
    """The pieces under a line, over any of these columns."""
    wanted, top = set(numbers), line.middle - LOWER * line.height
    return [p for p, its in over.items() if p.middle < top and not wanted.isdisjoint(its)]


def _is_under(column: int, line: Line, lower: float, over: Over) -> bool:
    """Does a head of the column begin below this line, and not go on there from above it?"""
    below = _below(line, [column], over)
    if not below or _middle(below) > lower:
        return False
    first = max(piece.middle for piece in below)
    above = [p for p, its in over.items() if column in its and p not in below]
    return all(piece.middle - first > WRAPPED * line.height for piece in above)


def _middle(pieces: Sequence[Piece]) -> float:
    return (max(p.middle for p in pieces) + min(p.middle for p in pieces)) / 2


def _shared_out(
    fixed: list[tuple[Piece, list[int]]], free: set[int], columns: Sequence[Column]
) -> Over:
    """Free columns beside each piece, so that all together stand best over the middle of theirs."""
    reach = [_reach(over, free) for _, over in fixed]
    best: dict[int, tuple[float, list[range]]] = {reach[0].start: (0.0, [])}
    for n, (piece, over) in enumerate(fixed):
        following = reach[n + 1].start if n + 1 < len(fixed) else len(columns)
        ends = [reach[n].stop]
        if following < reach[n].stop:
            ends = list(range(over[-1] + 1, reach[n].stop + 1))
        further: dict[int, tuple[float, list[range]]] = {}
        for start, (cost, groups) in best.items():
            first = min(max(start, reach[n].start), over[0])
            for end in ends:
                group = range(first, end)
                total = cost + _off(piece, group, columns)
                if end not in further or total < further[end][0]:
                    further[end] = (total, [*groups, group])
        best = further
    _, groups = min(best.values(), key=lambda one: one[0])
    return {piece: list(group) for (piece, _), group in zip(fixed, groups, strict=True)}


def _off(piece: Piece, span: range, columns: Sequence[Column]) -> float:
    return abs((columns[span[0]].left + columns[span[-1]].right) / 2 - piece.centre)


def _reach(over: Sequence[int], free: set[int]) -> range:
    first, last = over[0], over[-1]
    while first - 1 in free:
        first -= 1
    while last + 1 in free:
        last += 1
    return range(first, last + 1)
