"""running text, English or Chinese -> where each of its sentences begins and ends.

Where an abbreviation could end a sentence or not, the text is split only before a capital
letter: a sentence too many must cite once more, a sentence too few could hide behind its
neighbour's citation.
"""

import re
from bisect import bisect_left
from collections.abc import Collection

from countershot.claims.words import ABBREVIATED, LETTERED, MAY_END

_STOP = re.compile(
    r"""[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？｡]+[”’」』）》"')\]]*|[.!?…]+(?=[一-鿿])"""
)
_WORD = re.compile(r"[^\s(\[“\"'‘「]+$")
_WINDOW = 80
_OPENING = "\"'“‘«([「『"


def split(text: str, ends: Collection[int] = ()) -> list[tuple[int, int]]:
    """Spans of the sentences of one paragraph, without the white space between them.

    ``ends``: offsets at which a sentence surely ends when a full stop stands just before them
    (a citation follows there). Everything but white space lies in exactly one span.
    """
    sure = sorted(ends)
    cuts = [m.end() for m in _STOP.finditer(text) if _ends_sentence(text, m, sure)]
    spans = []
    start = 0
    for cut in [*cuts, len(text)]:
        part = text[start:cut]
        if part.strip():
            begin = start + len(part) - len(part.lstrip())
            spans.append((begin, begin + len(part.strip())))
        start = cut
    return spans


def _ends_sentence(text: str, stop: re.Match[str], ends: list[int]) -> bool:
    window = text[stop.end() : stop.end() + _WINDOW]
    following = window.lstrip()
    nearest = bisect_left(ends, stop.end())
    gap = stop.end() + len(window) - len(following)
    if not following or (nearest < len(ends) and ends[nearest] <= gap):
        return True
    if stop[0][0] in "。！？｡":
        return True
    first = following.lstrip(_OPENING)[:1]
    if first.islower():
        return False
    if stop[0] != ".":
        return True
    return not _abbreviates(text[max(0, stop.start() - _WINDOW) : stop.start()], following)


def _abbreviates(before: str, following: str) -> bool:
    """Whether the stop after ``before`` belongs to the word, judged by what follows it."""
    match = _WORD.search(before)
    word = match[0].casefold() if match else ""
    if word in ABBREVIATED or not before.strip().strip("0123456789"):
        return True
    initial = len(word) == 1 and word.isalpha() and before[-1:].isupper()
    if initial and not _single_letter_name(before):
        return True
    if word not in MAY_END:
        return False
    after = re.match(r"[^\s,.]+", following)
    return following[:1].isdigit() or bool(after and after[0].casefold() in MAY_END)


def _single_letter_name(before: str) -> bool:
    """`Plan B.` ends a sentence; `J. Smith` and `Hotan J. Smith` do not."""
    previous = before[:-1].rstrip().rpartition(" ")[2]
    return previous.casefold() in LETTERED
