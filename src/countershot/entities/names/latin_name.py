"""a Latin name -> its words, each a form, a place or neither, with stems and syllables

Words that are pinyin and stand side by side are read as one, so that no spacing changes anything.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from countershot.entities.names.latin import stem, words
from countershot.entities.names.legal_forms import EMPTY, LATIN
from countershot.entities.names.pinyin import split
from countershot.entities.names.places import Places
from countershot.entities.names.script import folded
from countershot.entities.names.transliterate import in_latin

ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
GLUED = re.compile(r"\b([a-z]{3,})(\d{1,4})\b")
"""CETC52 is CETC 52."""
NOTHING: frozenset[str] = frozenset()
LONGEST_PLACE = 5


class Word(NamedTuple):
    """``codes``: those of the place that it names or is part of."""

    text: str
    stem: str
    codes: frozenset[str]
    syllables: tuple[str, ...]


@dataclass(frozen=True)
class LatinName:
    """Words without those that say nothing; ``forms`` apart."""

    whole: str
    words: tuple[Word, ...]
    forms: frozenset[str]


def latin_name(name: str, places: Places) -> LatinName:
    """Read it."""
    whole = in_latin(folded(name))
    forms: set[str] = set()
    plain: list[str] = []
    said = words(GLUED.sub(r"\1 \2", whole))
    for at, word in enumerate(said):
        if word in LATIN:
            forms.add(LATIN[word])
        elif word not in EMPTY or _is_syllable(said, at):
            plain.append(ORDINAL.sub(r"\1", word) if word[0].isdigit() else word)
    found: list[Word] = []
    at = 0
    while at < len(plain):
        at += _next(plain, at, places, found)
    return LatinName(whole, tuple(found), frozenset(forms))


def _is_syllable(said: list[str], at: int) -> bool:
    """A word that says nothing elsewhere, and is a syllable where pinyin stands on both sides."""
    inside = 0 < at < len(said) - 1
    return inside and all(split(each) for each in said[at - 1 : at + 2])


def _next(plain: list[str], at: int, places: Places, found: list[Word]) -> int:
    """Read the words from there that belong together; how many they are."""
    syllables = split(plain[at])
    count = 1
    if syllables:
        while at + count < len(plain) and (more := split(plain[at + count])):
            syllables += more
            count += 1
        if count > 1 or len(syllables) > 2:
            _read_pinyin(syllables, places, found)
            return count
    length, codes = places.spoken(plain, at)
    for word in plain[at : at + max(length, 1)]:
        found.append(_word(word, codes))
    return max(length, 1)


def _read_pinyin(syllables: tuple[str, ...], places: Places, found: list[Word]) -> None:
    """Places, and what stands between them."""
    start = at = 0
    while at < len(syllables):
        for length in range(min(LONGEST_PLACE, len(syllables) - at), 0, -1):
            text = "".join(syllables[at : at + length])
            codes = places.latin.get(text, NOTHING)
            if codes and (length > 1 or at == 0) and (at == start == 0 or places.large(codes)):
                _add(syllables[start:at], found)
                found.append(_word(text, codes))
                at += length
                start = at
                break
        else:
            at += 1
    _add(syllables[start:], found)


def _add(syllables: tuple[str, ...], found: list[Word]) -> None:
    if syllables:
        text = "".join(syllables)
        found.append(Word(text, stem(text), NOTHING, syllables))


@lru_cache(maxsize=65536)
def _word(text: str, codes: frozenset[str]) -> Word:
    return Word(text, stem(text), codes, split(text))
