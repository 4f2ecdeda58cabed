"""a page's lines -> blocks of them that may be tables, and the unit stated above each

A block has lines with figures beside other words; what stands apart, states a unit, offers boxes
to tick or runs over several columns as prose ends it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from countershot.documents.grammar.context import around
from countershot.documents.table_pieces import Line, Piece

UNIT = re.compile(r"单位|币种|RMB|CNY|US\$|HK\$|元\s*\)|in (?:millions|thousands) of", re.I)
_NAMED = re.compile("单位|币种|in (?:millions|thousands) of", re.I)
APART = 2.1
"""Lines further apart than this many times their height are not of one table, ..."""
APART_ALIKE = 4.0
"""... unless the figures of both stand in the same columns, ..."""
APART_HEADS = 3.0
"""... or a unit is stated above, so that heads follow."""
PROSE = 0.6
"""A single piece that takes this share of a block's width, and runs under figures, is prose."""
_OF_UNIT = re.compile(r"\s*[(（]?单位\s*[:：]")
_TICKED = re.compile(r"[□☐☑☒√✓]")


@dataclass(frozen=True)
class Block:
    """Lines from the top. ``unit``: the words above that state one, where some do.

    ``opens``, ``closes``: nothing but a page's own head stands above, but its number below it.
    """

    lines: tuple[Line, ...]
    unit: str
    opens: bool
    closes: bool


def blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """The blocks of a page; ``lines`` from its top.

    The last may have no figures, where a page ends below the heads of a table.
    """
    unit, start = "", 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and not _breaks(lines, start, end):
            continue
        last = _is_edge(lines[end:])
        held = _trimmed(lines[start:end]) or (lines[start:end] if last else ())
        if any(len(line.pieces) > 1 for line in held):
            opens = len(held) == end - start and _is_edge(lines[:start][1:])
            yield Block(tuple(held), unit, opens and _is_edge(lines[:start]), last)
        stated = next((said for line in lines[start:end] if (said := unit_in(line))), "")
        unit, start = stated or unit, end


def unit_in(line: Line) -> str:
    """The words of a line above a table that state a unit for its figures; "" where none do."""
    words = "  ".join(piece.text for piece in line.pieces)
    if line.has_number or not UNIT.search(words):
        return ""
    if len(line.pieces) > 1 and not _NAMED.search(words):
        return ""
    for n, piece in enumerate(line.pieces):
        if around(piece.text).table:
            return " ".join(" ".join(one.text.split()) for one in line.pieces[n:])
    return ""


def _breaks(lines: Sequence[Line], start: int, at: int) -> bool:
    """Is the line ``at`` not of the block that began at ``start``?"""
    above, here = lines[at - 1], lines[at]
    if any(_stands_alone(line) for line in (above, here)):
        return True
    apart = above.middle - here.middle
    height = max(above.height, here.height)
    figures = next((line for line in reversed(lines[start:at]) if is_row(line)), None)
    if figures is None:
        under_unit = start > 0 and bool(unit_in(lines[start - 1]))
        return apart > (APART_HEADS if under_unit else APART) * height
    near = APART_ALIKE if _alike(figures, here) else APART
    return apart > near * height or _is_prose(here, figures)


def is_row(line: Line) -> bool:
    """Do figures stand in it beside something else?"""
    return line.has_number and len(line.pieces) > 1


def _stands_alone(line: Line) -> bool:
    marks = any(_TICKED.search(p.text) or _OF_UNIT.match(p.text) for p in line.pieces)
    return marks or bool(unit_in(line))


def _alike(one: Line, other: Line) -> bool:
    """Do two pieces or more of each stand above each other, and figures among them?"""
    pairs = [(a, b) for a in one.pieces for b in other.pieces if overlap(a, b) > 0]
    return len(pairs) > 1 and any(b.is_figure for _, b in pairs)


def _is_prose(line: Line, figures: Line) -> bool:
    if len(line.pieces) > 1 or line.pieces[0].is_figure:
        return False
    box = line.pieces[0].box
    left, right = figures.pieces[0].box[0], figures.pieces[-1].box[2]
    under = sum(overlap(line.pieces[0], piece) > 1 for piece in figures.pieces)
    return under > 1 and box[2] - box[0] > PROSE * (right - left)


def _trimmed(lines: Sequence[Line]) -> Sequence[Line]:
    """From the heads of a table on; nothing where there are no figures beside other words."""
    row = next((n for n, line in enumerate(lines) if is_row(line)), None)
    if row is None:
        return ()
    first = row
    while first > 0 and not _is_title(lines[first - 1], lines[row]):
        first -= 1
    return lines[first:]


def _is_title(line: Line, figures: Line) -> bool:
    """One piece that is centred over the whole table, or longer than its first column."""
    if len(line.pieces) > 1:
        return False
    (piece,) = line.pieces
    left, right = figures.pieces[0].box[0], figures.pieces[-1].box[2]
    centred = abs(piece.centre - (left + right) / 2) < 0.02 * (right - left)
    runs_over = overlap(piece, figures.pieces[0]) > 0 and overlap(piece, figures.pieces[1]) > 0
    return centred or runs_over


def _is_edge(lines: Sequence[Line]) -> bool:
    """At most one line of words and one of figures: a page's head, or its number."""
    return len(lines) <= 2 and all(len(line.pieces) == 1 for line in lines)


def overlap(one: Piece, other: Piece) -> float:
    """Of two pieces from side to side, in points; negative: how far apart."""
    return min(one.box[2], other.box[2]) - max(one.box[0], other.box[0])
