"""parties and the steps between them -> where the boxes, arrows and words of a diagram go.

Plain numbers and words: the template draws them, and escapes every word. Units are those of the
SVG's view box; a Chinese character is two Latin letters wide.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from countershot.dossier.names import visible

WIDTH = 480
"""Narrow enough that its words can be read on a telephone."""
_LEFT, _BOX = 10, 460
_LINE, _PAD = 22, 14
_LETTERS = 46
"""Latin letters that fit on one line of a box."""
_MOST_LINES = 4
_STEP = 64
"""Height of the arrow between two boxes."""


@dataclass(frozen=True)
class Line:
    """One line of words; ``y`` is its base line."""

    y: int
    words: str


@dataclass(frozen=True)
class Box:
    """A party: its frame, and its names, one or more lines."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Arrow:
    """A step from one box down to the next; ``kind``: how its line is drawn."""

    x: int
    y1: int
    y2: int
    words: Line
    detail: Line
    kind: str


@dataclass(frozen=True)
class Diagram:
    """Everything of one picture; ``width`` and ``height`` of its view box."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True)
class Between:
    """A step in words: the relation, what carries it, and ``weakest``, ``broken`` or ``plain``."""

    words: str
    detail: str
    kind: str


def diagram(parties: Sequence[str], steps: Sequence[Between]) -> Diagram:
    """Parties from top to bottom, each joined to the next by a step."""
    boxes: list[Box] = []
    arrows: list[Arrow] = []
    y = 10
    for number, party in enumerate(parties):
        box = _box(party, y)
        boxes.append(box)
        y += box.height
        if number < len(steps):
            arrows.append(_arrow(steps[number], y))
            y += _STEP
    return Diagram(WIDTH, y + 10, tuple(boxes), tuple(arrows))


def _box(words: str, y: int) -> Box:
    lines = fit(visible(words), _LETTERS)
    placed = tuple(Line(y + _PAD + _LINE * n + 15, line) for n, line in enumerate(lines))
    return Box(_LEFT, y, _BOX, _LINE * len(lines) + 2 * _PAD, placed)


def _arrow(step: Between, y: int) -> Arrow:
    words = _first(visible(step.words))
    detail = _first(visible(step.detail))
    return Arrow(_LEFT + 30, y, y + _STEP, Line(y + 27, words), Line(y + 48, detail), step.kind)


def _first(text: str) -> str:
    """As much of it as stands beside an arrow."""
    lines = fit(text, _LETTERS - 4)
    return lines[0] if len(lines) == 1 else f"{lines[0]}…"


def fit(text: str, letters: int) -> list[str]:
    """Text in lines of so many letters' width, four at most; what is left out ends in ``…``."""
    lines = [""]
    for word in _pieces(text, letters):
        if wide(lines[-1]) + wide(word) > letters and lines[-1]:
            lines.append("")
        lines[-1] += word if lines[-1] else word.lstrip()
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1].rstrip() + "…"]
    return [line.rstrip() for line in lines]


def _pieces(text: str, letters: int) -> list[str]:
    """Words with the space before them; none wider than a line."""
    found: list[str] = []
    for word in text.split():
        piece = " "
        for char in word:
            if wide(piece) + wide(char) > letters:
                found.append(piece)
                piece = ""
            piece += char
        found.append(piece)
    return found


def wide(text: str) -> int:
    """Its width in Latin letters."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
