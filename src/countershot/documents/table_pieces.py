"""a page reading -> its pieces of text with boxes, and lines of them; what is a figure

A piece is what stands together on one baseline: mostly a line of a table's cell. Only characters
and their boxes are used, so that a scan that a network read is taken like a text layer.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from statistics import median

from countershot.documents.grammar.digits import folded
from countershot.records.base import BoxPt
from countershot.records.computed import PageReading

APART = 1.0
"""Characters further apart than this many times their height stand in different cells."""
APART_FIGURE = 0.5
"""So do figures with separators and what stands beside them."""
SAME_LINE = 0.35
"""Pieces whose middles are this much of their height apart stand on one line."""
LONG_PT, FEWEST, STRAIGHT = 150.0, 5, 0.004
"""A scan's slope is that of at least so many lines so long; a smaller one is none."""
IN_SCANS = 0.75
"""The share of their boxes that letters take, in boxes that a network gives."""
_NIL = frozenset("-—–－―/") | {"--", "——"}
_FIGURE = re.compile(r"\(?[-−+]?\(?(?=.*\d)[\d,]*(?:\.\d*)?\)?(?:%|倍)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SEPARATED = re.compile(r"\(?-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d\d)\)?%?")


@dataclass(frozen=True)
class Piece:
    """Characters ``start`` to ``end`` of a page's text, white space at either end left out."""

    start: int
    end: int
    box: BoxPt
    text: str
    share: float = 1.0

    @property
    def height(self) -> float:
        """That of letters, which have ``share`` of the box; at least one point."""
        return max(1.0, self.share * (self.box[3] - self.box[1]))

    @cached_property
    def middle(self) -> float:
        """Half way up, in points from the page's bottom."""
        return (self.box[1] + self.box[3]) / 2

    @property
    def centre(self) -> float:
        """Half way across, in points from the page's left."""
        return (self.box[0] + self.box[2]) / 2

    @cached_property
    def is_figure(self) -> bool:
        """A number, a part of one, or what stands for nil; no bare year."""
        words = "".join(folded(self.text).split())
        return words in _NIL or (bool(_FIGURE.fullmatch(words)) and not _YEAR.fullmatch(words))

    @property
    def is_number(self) -> bool:
        """A figure with digits."""
        return self.is_figure and any(character.isdigit() for character in self.text)


@dataclass(frozen=True)
class Line:
    """Pieces on one baseline, from left to right."""

    pieces: tuple[Piece, ...]

    @cached_property
    def middle(self) -> float:
        """Of its pieces, on the mean."""
        return sum(piece.middle for piece in self.pieces) / len(self.pieces)

    @property
    def height(self) -> float:
        """Of its highest piece."""
        return max(piece.height for piece in self.pieces)

    @property
    def words(self) -> str:
        """Its pieces with a space between."""
        return " ".join(piece.text for piece in self.pieces)

    @cached_property
    def has_number(self) -> bool:
        """Does a figure with digits stand in it?"""
        return any(piece.is_number for piece in self.pieces)


def lines(pieces: Iterable[Piece]) -> list[Line]:
    """The lines of a page, from its top."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: -one.middle):
        if rows and rows[-1][0].middle - piece.middle < SAME_LINE * piece.height:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Line(tuple(sorted(row, key=lambda one: one.box[0]))) for row in rows]


def pieces(page: PageReading) -> Iterator[Piece]:
    """The pieces of a page in the order of its text; of one laid askew, as if it lay straight."""
    slope = _slope(page)
    for piece in _as_printed(page):
        if slope == 0:
            yield piece
        else:
            x0, y0, x1, y1 = piece.box
            fall, own = slope * piece.centre, abs(slope) * (x1 - x0) / 2
            yield replace(piece, box=(x0, y0 - fall + own, x1, y1 - fall - own))


def _slope(page: PageReading) -> float:
    """By how much the lines of a scan rise for each point to the right, the middle one of them."""
    if not page.line_scores:
        return 0.0
    ends, place = list[float](), 0
    for line in page.text.split("\n"):
        there = [b for b in page.boxes_pt[place : place + len(line)] if b is not None]
        place += len(line) + 1
        if there and there[-1][0] - there[0][0] > LONG_PT:
            (x0, y0, x1, y1), (x2, y2, x3, y3) = there[0], there[-1]
            ends.append((y2 + y3 - y0 - y1) / (x2 + x3 - x0 - x1))
    return median(ends) if len(ends) >= FEWEST and abs(median(ends)) > STRAIGHT else 0.0


def _as_printed(page: PageReading) -> Iterator[Piece]:
    run: list[int] = []
    for place, box in enumerate(page.boxes_pt):
        if box is None:
            continue
        if run and not _together(page, run[-1], place):
            yield from _split(page, run)
            run = []
        run.append(place)
    if run:
        yield from _split(page, run)


def _together(page: PageReading, one: int, other: int) -> bool:
    if "\n" in page.text[one:other]:
        return False
    before, after = page.boxes_pt[one], page.boxes_pt[other]
    assert before is not None and after is not None  # noqa: S101 - callers pass places with boxes
    height = max(1.0, before[3] - before[1], after[3] - after[1])
    raised = abs(before[1] + before[3] - after[1] - after[3]) / 2 > SAME_LINE * height
    gap = after[0] - before[2]
    return not raised and -height < gap < APART * height


def _split(page: PageReading, run: Sequence[int]) -> Iterator[Piece]:
    """A run of characters in pieces: figures with separators stand alone."""
    words: list[list[int]] = []
    for place in run:
        if words and place == words[-1][-1] + 1:
            words[-1].append(place)
        else:
            words.append([place])
    held: list[int] = []
    for word in words:
        if held and _parted(page, held, word):
            yield _piece(page, held)
            held = []
        held = [*held, *word]
    yield _piece(page, held)


def _parted(page: PageReading, held: list[int], word: list[int]) -> bool:
    before, after = page.boxes_pt[held[-1]], page.boxes_pt[word[0]]
    assert before is not None and after is not None  # noqa: S101 - callers pass places with boxes
    if after[0] - before[2] < APART_FIGURE * max(1.0, after[3] - after[1]):
        return False
    texts = (page.text[held[0] : held[-1] + 1], page.text[word[0] : word[-1] + 1])
    return any(_SEPARATED.fullmatch(folded(text)) for text in texts)


def _piece(page: PageReading, run: Sequence[int]) -> Piece:
    boxes = [box for box in page.boxes_pt[run[0] : run[-1] + 1] if box is not None]
    text = page.text[run[0] : run[-1] + 1]
    return Piece(run[0], run[-1] + 1, enclosing(boxes), text, IN_SCANS if page.line_scores else 1.0)


def enclosing(boxes: Sequence[BoxPt]) -> BoxPt:
    """The smallest box that holds all of some, at least one."""
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def joined(texts: Iterable[str]) -> str:
    """Lines of one cell as one: with a space only between Latin words."""
    out = ""
    for text in (" ".join(text.split()) for text in texts):
        latin = out[-1:].isascii() and out[-1:].isalpha() and text[:1].isascii()
        out += (" " if latin and text[:1].isalpha() else "") + text
    return out
