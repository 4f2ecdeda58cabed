"""a page's picture -> its lines of text, each character with its box, each line with how sure it is

Cells that stand beside each other become one line, from left to right, as a text layer has them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from countershot.documents.ocr import Ocr, TextLine
from countershot.documents.pdf import RGB
from countershot.documents.specks import without_specks
from countershot.records.base import BoxPt

SCAN_DPI = 150
UNSURE = 0.67
SURE = 0.9
"""A letter below the first, and every letter of a cell below the second, is not taken for sure."""
LONG_PX = 100
"""Of shorter lines the slope is chance."""
_SIGN = r"\s*[,.;:'·，．；：。]\s*"
_FIGURE = re.compile(rf"(?<![\d,.;:])\d{{1,3}}(?:{_SIGN}\d{{3}})+{_SIGN}\d{{2}}(?!\d|[,.]\d)")
"""Groups of three and then two digits: whatever small sign was read between them, and with whatever
space, it is a figure with two decimals. On bad scans commas, points and semicolons are one blot."""
_SPLIT_NUMBER = re.compile(r"(?<=\d)\s*[,.，．]\s*(?=\d)")
"""Networks like to put a space after a comma: in a figure there is none."""


@dataclass(frozen=True)
class ScannedText:
    """A page's text as a network reads it; ``boxes_pt[i]`` belongs to ``text[i]``."""

    text: str
    boxes_pt: tuple[BoxPt | None, ...]
    line_scores: tuple[float, ...]
    unsure: tuple[int, ...] = ()


@dataclass(frozen=True)
class _Letter:
    character: str
    box_pt: BoxPt | None
    chance: float = 1.0


def scanned_text(picture: RGB, height_pt: float, dpi: float, ocr: Ocr) -> ScannedText:
    """Read a page's picture, drawn at ``dpi``; boxes in points from the page's bottom left."""
    text: list[str] = []
    boxes: list[BoxPt | None] = []
    scores: list[float] = []
    unsure: list[int] = []
    for row in _rows(ocr.lines(without_specks(picture))):
        letters: list[_Letter] = []
        for cell in row:
            gap = [_Letter(" ", None)] if letters else []
            letters += [*gap, *_letters(cell, height_pt, 72 / dpi)]
        ends = [_Letter("\n", None)] if text else []
        for letter in (*ends, *letters):
            if letter.chance < UNSURE:
                unsure.append(len(text))
            text.append(letter.character)
            boxes.append(letter.box_pt)
        scores.append(min(cell.score for cell in row))
    return ScannedText("".join(text), tuple(boxes), tuple(scores), tuple(unsure))


def _rows(lines: list[TextLine]) -> Iterator[list[TextLine]]:
    """Cells whose middles are less than half a line's height apart are one row.

    Measured along the page's own slope, so that a page laid askew keeps its rows.
    """
    slope = _slope(lines)
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda each: _middle(each, slope)):
        last = rows[-1] if rows else []
        heights = [each.box_px[3] - abs(slope) * each.box_px[2] for each in (*last, line)]
        middle = _mean(_middle(each, slope) for each in last) if last else 0.0
        if last and _middle(line, slope) - middle < 0.5 * max(1.0, min(heights)):
            last.append(line)
        else:
            rows.append([line])
    for row in rows:
        yield sorted(row, key=lambda each: each.box_px[0])


def _slope(lines: list[TextLine]) -> float:
    """The middle one of the slopes of long lines, each as often as it is long."""
    long = sorted((each.slope, each.box_px[2]) for each in lines if each.box_px[2] > LONG_PX)
    half, reached = sum(width for _, width in long) / 2, 0
    for slope, width in long:
        reached += width
        if reached >= half:
            return slope
    return 0.0


def _middle(line: TextLine, slope: float) -> float:
    x, y, width, height = line.box_px
    return y + height / 2 - slope * (x + width / 2)


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


def _letters(line: TextLine, height_pt: float, scale: float) -> list[_Letter]:
    """Each letter from halfway to its neighbour before to halfway to the one after."""
    x, y, width, height = line.box_px
    bottom, top = height_pt - (y + height) * scale, height_pt - y * scale
    edges = [0.0, *((a + b) / 2 for a, b in zip(line.at, line.at[1:], strict=False)), 1.0]
    made = []
    words, dropped = _figures_mended(line.words)
    for n, character in enumerate(words):
        left, right = (x + width * min(1.0, edges[n + k]) for k in (0, 1))
        box = (round(left * scale, 2), round(max(0.0, bottom), 2),
               round(right * scale, 2), round(top, 2))  # fmt: skip
        chance = line.chances[n] if n < len(line.chances) else 1.0
        sure = chance if line.score >= SURE else min(chance, line.score / 2)
        made.append(_Letter(character, None if character.isspace() else box, sure))
    return [letter for place, letter in enumerate(made) if place not in dropped]


def written(words: str) -> str:
    """Words with the signs in their figures made commas and points, and no space in a figure."""
    letters, dropped = _figures_mended(words)
    return "".join(letter for place, letter in enumerate(letters) if place not in dropped)


def _figures_mended(words: str) -> tuple[str, set[int]]:
    """The words with the signs in figures made commas and points, and which spaces to drop."""
    letters, dropped = list(words), set[int]()
    for found in _FIGURE.finditer(words):
        signs = [
            n for n in range(*found.span()) if not (letters[n].isdigit() or letters[n].isspace())
        ]
        for place in signs:
            letters[place] = "." if place == signs[-1] else ","
        dropped |= {n for n in range(*found.span()) if letters[n].isspace()}
    for found in _SPLIT_NUMBER.finditer(words):
        dropped |= {n for n in range(*found.span()) if letters[n].isspace()}
    return "".join(letters), dropped
