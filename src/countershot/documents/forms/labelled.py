"""lines -> labels, each with the words that stand beside, under or after it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

from countershot.documents.forms.lines import Cell, Line, below, same_source
from countershot.documents.forms.words import (
    ALL_LABELS,
    LONGEST_LABEL,
    NUMBERING,
    OTHER_LABELS,
    as_label,
)
from countershot.records.computed import PageReading, Passage

_COLON = re.compile(r"\s*[：:﹕]\s*")
_COLON_IN_PICTURES = re.compile(r"\s*[：:﹕;；]\s*")
"""On scans the lower point of a colon is now and then read as a comma."""
_FIGURE = re.compile(r"\d")
_BEFORE_FIGURE = re.compile(r"[\d¥￥$€人壹贰叁肆伍陆柒捌玖]")
_STARTS = frozenset(name[:2] for name in ALL_LABELS | OTHER_LABELS if not name.isascii())
_END = " \t\n;；。，,、|"
MOST_LINES = 4
"""Lines that one value may go on over."""


@dataclass(frozen=True)
class Labelled:
    """A label as it stands, its words in one spelling, and the value; ``number``: of its line."""

    label: str
    name: str
    value: Cell
    number: int


def labelled(lines: Sequence[Line]) -> Iterator[Labelled]:
    """Every known label with its value, in the order of the text.

    `label: value`; a cell that is a label, and the cell beside it; a label with a colon at a
    line's end, and the next line; `label value`, where nothing but a space parts them; and of a
    table's head what stands under it, if that is one row.
    """
    for number, line in enumerate(lines):
        if _is_head(lines, number):
            yield from _under(lines, number)
            continue
        for place, cell in enumerate(line.cells):
            found = _split(cell)
            if found is None:
                continue
            label, value, colon = found
            if value is None:
                value, last, at = _beside(lines, number, place, colon)
            else:
                last, at = place == len(line.cells) - 1, number
            if value is None:
                continue
            name = as_label(label.text)
            if name in ALL_LABELS:
                whole = _gone_on(lines, at, value) if last else value
                made = _ended(whole)
                if made.text:
                    yield Labelled(_bare(label.text), name, made, number)


def _is_head(lines: Sequence[Line], number: int) -> bool:
    """Labels beside labels; or a figure under one and none beside it: a table's head."""
    cells = lines[number].cells
    if len(cells) < 2 or number + 1 >= len(lines):
        return False
    alone = [is_label(cell.text) and not _COLON.search(cell.text) for cell in cells]
    if any(one and other for one, other in pairwise(alone)):
        return True
    after = lines[number + 1]
    if len(after.cells) < 2 or is_label(after.cells[0].text):
        return False
    under = [below(cell, after) for cell in cells]
    return any(
        label and low is not None and _FIGURE.search(low.text) and not _FIGURE.search(beside.text)
        for label, low, beside in zip(alone, under, (*cells[1:], cells[-1]), strict=True)
    )  # fmt: skip


def _under(lines: Sequence[Line], number: int) -> Iterator[Labelled]:
    """Of several rows none is taken: which of them is meant cannot be told."""
    rows = list(takewhile(lambda line: len(line.cells) > 1, lines[number + 1 : number + 4]))
    rows = [row for row in rows if not any(is_label(c.text) for c in row.cells)]
    for cell in lines[number].cells if len(rows) == 1 else ():
        value, name = below(cell, rows[0]), as_label(cell.text)
        if value is not None and name in ALL_LABELS:
            yield Labelled(_bare(cell.text), name, _ended(value), number)


def _bare(label: str) -> str:
    numbered = NUMBERING.match(label)
    words = label[numbered.end() :] if numbered else label
    return " ".join(words.split()).strip(" ：:﹕;；")


def is_label(words: str) -> bool:
    """Is it a label of any form, or one that nothing is made of?"""
    if len(words) > LONGEST_LABEL:
        return False
    name = as_label(words)
    return name in ALL_LABELS or name in OTHER_LABELS


def _split(cell: Cell) -> tuple[Cell, Cell | None, bool] | None:
    """Label, value (None: elsewhere), and whether a colon follows the label."""
    words = cell.text
    scanned = isinstance(cell.source, PageReading) and bool(cell.source.line_scores)
    colons = _COLON_IN_PICTURES if scanned else _COLON
    for colon in islice(colons.finditer(words), 2):
        if is_label(words[: colon.start()]):
            rest = cell.part(colon.end(), len(words))
            return cell.part(0, colon.start()), rest if rest.text else None, True
    if is_label(words):
        return cell, None, False
    return _unparted(cell)


def _unparted(cell: Cell) -> tuple[Cell, Cell | None, bool] | None:
    """A Chinese label that a space, or nothing but the beginning of a figure, parts from more."""
    words = cell.text
    if as_label(words[:LONGEST_LABEL])[:2] not in _STARTS:
        return None
    for end in range(min(LONGEST_LABEL, len(words) - 1), 1, -1):
        if words[:end].isascii() or words[end - 1].isspace() or not is_label(words[:end]):
            continue
        if words[end].isspace() or _BEFORE_FIGURE.match(words[end]):
            return cell.part(0, end), cell.part(end, len(words)), False
    return None


def _beside(
    lines: Sequence[Line], number: int, place: int, colon: bool
) -> tuple[Cell | None, bool, int]:
    """The value of a label that stands alone; is it its line's last; and that line's number."""
    line = lines[number]
    if place + 1 < len(line.cells):
        beside = line.cells[place + 1]
        last = place + 2 == len(line.cells)
        return (None if _split(beside) else beside), last, number
    if not colon or number + 1 >= len(lines):
        return None, False, number
    under = lines[number + 1]
    ends = len(under.cells) == 1 and not _split(under.cells[0])
    return (under.cells[0], True, number + 1) if ends else (None, False, number)


def _gone_on(lines: Sequence[Line], number: int, value: Cell) -> Cell:
    """The value with the lines it goes on in: only on pages, where lines are broken to fit."""
    whole = value
    for at in range(number + 1, min(number + MOST_LINES, len(lines))):
        before, line = lines[at - 1], lines[at]
        first = line.cells[0]
        if isinstance(value.source, Passage) or not same_source([value, first]):
            break
        if len(line.cells) > 1 or _split(first) or NUMBERING.match(first.text):
            break
        if not (
            _starts_at(first, value)
            or (before.full and not before.text.endswith(("。", ".", "；", ";")))
        ):
            break
        whole = whole.to(first)
    return whole


def _starts_at(cell: Cell, value: Cell) -> bool:
    letter = (value.right - value.left) / max(1, value.end - value.start)
    return abs(cell.left - value.left) < letter


def _ended(value: Cell) -> Cell:
    words = value.text
    return value.part(len(words) - len(words.lstrip(_END)), len(words.rstrip(_END)))
