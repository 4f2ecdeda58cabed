"""a page's characters and boxes -> the same, with Arabic-script words in the order they are read.

PDFium turns runs that are painted from left to right back into reading order, but not every one:
of words with letters that it takes for neutral it leaves the painted order. The boxes tell.
"""

import re
import unicodedata

from countershot.records.base import BoxPt

_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_WORD = re.compile(f"[{_LETTERS}]{{2,}}")


def in_reading_order(
    text: list[str], boxes: list[BoxPt | None]
) -> tuple[list[str], list[BoxPt | None]]:
    """Reverse every word of right-to-left letters whose boxes go from left to right.

    A letter keeps the marks that follow it. Nothing else is moved, and no other text is changed.
    """
    for found in _WORD.finditer("".join(text)):
        start, end = found.span()
        if _goes_right(boxes[start:end]):
            order = [
                place for cluster in reversed(_clusters(text, start, end)) for place in cluster
            ]
            text[start:end] = [text[place] for place in order]
            boxes[start:end] = [boxes[place] for place in order]
    return text, boxes


def _goes_right(boxes: list[BoxPt | None]) -> bool:
    middles = [(box[0] + box[2]) / 2 for box in boxes if box is not None]
    return len(middles) > 1 and middles[0] < middles[-1]


def _clusters(text: list[str], start: int, end: int) -> list[list[int]]:
    """Places of each letter with the marks after it."""
    found: list[list[int]] = []
    for place in range(start, end):
        if found and unicodedata.combining(text[place]):
            found[-1].append(place)
        else:
            found.append([place])
    return found
