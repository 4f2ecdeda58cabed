"""text as a page has it -> text in which the same words compare equal, and the way back.

Folded away: case; width and presentation forms (NFKC, but not of superscripts, circled digits and
fractions, which would become other numbers); shapes of quotes and dashes; soft hyphens and
invisible characters; white space beside ideographs and punctuation, any other run of it to one
space; a hyphen at a line's end to ``LINE_HYPHEN``, because only the reader knows whether it
belongs to the word.

Not folded away: anything that makes other words or another number. So ``cuts`` says when a passage
begins or ends inside a longer word or number ("24 sets" is not quoted from "124 sets").
"""

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

LINE_HYPHEN = "\u00ad"
MAX_QUOTATION = 5000

_SAME = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
)
_NUMBER_CHANGING = ("<super>", "<sub>", "<circle>", "<fraction>")
_WRITTEN_WITHOUT_SPACES = ("THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
_IN_NUMBERS = ".,-"
_HYPHENS = ("-", "\u2010", "\u2011", LINE_HYPHEN)
_LINE_END = re.compile(r"[^\S\n]*\n\s*(?=(\w))")


@dataclass(frozen=True)
class Folded:
    """``text[i]`` comes from ``source[starts[i]:ends[i]]``."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded passage ``[start, end)``, not empty, stands in the source."""
        return self.starts[start], self.ends[end - 1]

    def cuts(self, start: int, end: int) -> bool:
        """True if the passage ``[start, end)`` begins or ends inside a longer word or number.

        Or inside one character of the source, as "fi" ends inside the ligature of "ffi".
        """
        return self._cut_at(start) or self._cut_at(end)

    def longer(self, start: int, end: int) -> tuple[int, int]:
        """The passage grown to the whole words and numbers that it cuts."""
        while self._cut_at(start):
            start -= 1
        while self._cut_at(end):
            end += 1
        return start, end

    def _cut_at(self, index: int) -> bool:
        inside = 0 < index < len(self.text) and self.starts[index - 1] == self.starts[index]
        return inside or _goes_on_at(self.text, index)


def whole_words(source: str, start: int, end: int) -> tuple[int, int]:
    """A passage of ``source``, grown to the whole words and numbers that it cuts: quotable."""
    beside = source[max(0, start - 1) : start] + source[end : end + 1]
    if not beside.strip():
        return start, end
    first, last = source.rfind("\n", 0, start) + 1, source.find("\n", end)
    folded = fold(source[first : len(source) if last < 0 else last])
    inside = [
        place
        for place, (begins, ends) in enumerate(zip(folded.starts, folded.ends, strict=True))
        if first + begins < end and start < first + ends
    ]
    if not inside or not folded.cuts(inside[0], inside[-1] + 1):
        return start, end
    begins, ends = folded.source_range(*folded.longer(inside[0], inside[-1] + 1))
    return first + begins, first + ends


def fold(source: str) -> Folded:
    """Fold ``source``; the same words give the same text whatever their line breaks and forms."""
    text: list[str] = []
    spans: list[tuple[int, int]] = []
    space: int | None = None
    glued = False
    for start, end in _clusters(source):
        cluster = source[start:end]
        if cluster.isspace():
            space = start if space is None else space
            continue
        folded = _folded(source, start, end)
        if not folded:
            continue
        if space is not None and text and not glued and _keeps_space(text[-1], cluster, folded[0]):
            text.append(" ")
            spans.append((space, start))
        text.extend(folded)
        spans.extend([(start, end)] * len(folded))
        space = None
        glued = _is_wide(cluster[0]) or _ends_line_with_hyphen(source, start, end)
    return Folded("".join(text), tuple(s for s, _ in spans), tuple(e for _, e in spans))


def pattern(words: str) -> re.Pattern[str]:
    """What finds ``words`` in folded text, wherever lines end in it. Matches nothing if empty."""
    folded = fold(words).text.strip(LINE_HYPHEN)
    if not folded:
        return re.compile(r"(?!)")
    made = [_one(folded[0])]
    for before, character in pairwise(folded):
        if before.isalpha() and character.isalpha():
            made.append(f"{LINE_HYPHEN}?")
        made.append(_one(character))
    return re.compile("".join(made))


def _one(character: str) -> str:
    if character == LINE_HYPHEN:
        return f"[-{LINE_HYPHEN}]?"
    return f"[-{LINE_HYPHEN}]" if character == "-" else re.escape(character)


def _clusters(source: str) -> Iterator[tuple[int, int]]:
    """Ranges of characters that compose: a base with its combining marks or following jamo."""
    start = 0
    for index in range(1, len(source)):
        if not _composes(source[index]) or source[start].isspace():
            yield start, index
            start = index
    if source:
        yield start, len(source)


def _composes(character: str) -> bool:
    if character < "\u0300":
        return False
    return unicodedata.combining(character) != 0 or "\u1160" <= character <= "\u11ff"


def _folded(source: str, start: int, end: int) -> str:
    cluster = source[start:end]
    if cluster == LINE_HYPHEN or cluster.translate(_SAME) == "-":
        return _hyphen(source, start, end)
    return _alone(cluster)


@functools.lru_cache(maxsize=1 << 16)
def _alone(cluster: str) -> str:
    """What a cluster that is no hyphen folds to, wherever it stands."""
    if unicodedata.category(cluster[0]) == "Cf":
        return ""
    if unicodedata.decomposition(cluster[0]).startswith(_NUMBER_CHANGING):
        return cluster
    composed = unicodedata.normalize("NFKC", cluster).casefold()
    return unicodedata.normalize("NFKC", composed).translate(_SAME).replace(" ", "")


def _hyphen(source: str, start: int, end: int) -> str:
    """A hyphen: within a line itself (a soft one nothing); at its end, between letters, a mark."""
    if _ends_line_with_hyphen(source, start, end):
        after = _LINE_END.match(source, end)
        if after and source[start - 1].isalpha() and after[1].isalpha():
            return LINE_HYPHEN
    return "" if source[start:end] == LINE_HYPHEN else "-"


def _ends_line_with_hyphen(source: str, start: int, end: int) -> bool:
    """True for a hyphen directly after a letter or digit, if the word goes on in the next line."""
    if source[start:end] not in _HYPHENS or start == 0 or not source[start - 1].isalnum():
        return False
    return _LINE_END.match(source, end) is not None


def _keeps_space(before: str, cluster: str, after: str) -> bool:
    """White space separates words and numbers, and digits from the signs used in numbers."""
    if _is_wide(cluster[0]) or LINE_HYPHEN in (before, after):
        return False
    if before.isalnum() and after.isalnum():
        return True
    number_sign = before in _IN_NUMBERS and after.isdecimal()
    return number_sign or (after in _IN_NUMBERS and before.isdecimal())


def _is_wide(character: str) -> bool:
    """Ideographs, kana and full-width forms: written without spaces (hangul has them)."""
    wide = unicodedata.east_asian_width(character) in "WF"
    return wide and not "\uac00" <= character <= "\ud7a3"


def _kind(character: str) -> str:
    """``digit``, ``letter`` (of a script that separates words) or nothing."""
    if character.isdecimal():
        return "digit"
    marks = unicodedata.category(character).startswith("M") or character == LINE_HYPHEN
    if not (character.isalpha() or marks) or _is_wide(character):
        return ""
    unspaced = unicodedata.name(character, "").startswith(_WRITTEN_WITHOUT_SPACES)
    return "" if unspaced else "letter"


def _goes_on_at(text: str, index: int) -> bool:
    """True if a word or number goes on across the boundary before ``text[index]``."""
    if not 0 < index < len(text):
        return False
    before, after = text[index - 1], text[index]
    if _kind(before) and _kind(before) == _kind(after):
        return True
    if before in ".," and after.isdecimal():
        return index > 1 and text[index - 2].isdecimal()
    if after in ".," and before.isdecimal():
        return index + 1 < len(text) and text[index + 1].isdecimal()
    return False
