"""an ideographic name -> its places, body, sounds, forms, and what its words mean in English"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from countershot.entities.names.legal_forms import without_form
from countershot.entities.names.lexicon import Lexicon
from countershot.entities.names.pinyin import sounds
from countershot.entities.names.places import Places
from countershot.entities.names.script import folded, ideographs

MOST_PLACES = 3
DIGITS = "〇一二三四五六七八九"
NUMBERED = re.compile(
    r"第?([〇一二三四五六七八九]?十[一二三四五六七八九]?|[〇一二三四五六七八九]+|\d+)"
    r"(?=研究|所|院|厂|师|团|医院)"
)


@dataclass(frozen=True)
class Meaning:
    """An English stem that may stand for the characters from start to end of the body."""

    stem: str
    start: int
    end: int
    share: float


@dataclass(frozen=True)
class ChineseName:
    """``whole`` is folded; ``body`` is without forms and leading places."""

    whole: str
    body: str
    place_names: tuple[str, ...]
    place_codes: frozenset[str]
    forms: frozenset[str]
    syllables: tuple[str, ...]
    place_syllables: tuple[str, ...]
    meanings: dict[str, tuple[Meaning, ...]]
    trade_end: int
    """Where the trade name ends and words of industry begin."""
    brands: tuple[tuple[str, int, int], ...]
    numbers: frozenset[str]
    """Of an institute, factory or division, in digits."""


def chinese_name(name: str, places: Places, lexicon: Lexicon) -> ChineseName:
    """Read it; a name that is nothing but a place keeps it as its body too."""
    whole = ideographs(folded(name))
    body, forms = without_form(whole)
    rest, found, codes = _without_places(body, places)
    numbers = tuple(_numbers(rest))
    return ChineseName(
        whole=whole,
        body=rest,
        place_names=found,
        place_codes=codes,
        forms=forms,
        syllables=tuple(sounds(rest)),
        place_syllables=tuple(sounds("".join(found))),
        meanings=_meanings(rest, found, numbers, lexicon),
        trade_end=_trade_end(rest, lexicon),
        brands=tuple(_brands(whole, rest, lexicon)),
        numbers=frozenset(number for number, _, _ in numbers),
    )


def _without_places(body: str, places: Places) -> tuple[str, tuple[str, ...], frozenset[str]]:
    """Those that it begins with, one after another, and one that it ends with."""
    found: list[str] = []
    codes: frozenset[str] = frozenset()
    while len(found) < MOST_PLACES:
        place, here = places.leading(body)
        if not place:
            break
        found.append(place)
        codes |= here
        body = body[len(place) :]
    place, here = places.ending(body)
    if place and len(body) - len(place) >= 2:
        found.append(place)
        codes |= here
        body = body[: -len(place)]
    return body, tuple(found), codes


def _meanings(
    body: str,
    places: tuple[str, ...],
    numbers: tuple[tuple[str, int, int], ...],
    lexicon: Lexicon,
) -> dict[str, tuple[Meaning, ...]]:
    """By stem, the longest word first; those of a place's words stand nowhere in the body."""
    found: dict[str, list[Meaning]] = {}
    for start, end, known in lexicon.found(body):
        for stem, share in known.items():
            found.setdefault(stem, []).append(Meaning(stem, start, end, share))
    for place in places:
        for _, _, known in lexicon.found(place):
            for stem, share in known.items():
                found.setdefault(stem, []).append(Meaning(stem, -1, -1, share))
    for number, start, end in numbers:
        found.setdefault(number, []).append(Meaning(number, start, end, 1.0))
    return {stem: tuple(sorted(each, key=_longest_first)) for stem, each in found.items()}


def _brands(whole: str, body: str, lexicon: Lexicon) -> Iterator[tuple[str, int, int]]:
    """Of those it begins with: the Latin name, and the span of the body; 0, 0 if that is less."""
    for word, names in lexicon.brands.items():
        if body.startswith(word) or whole.startswith(word):
            span = (0, len(word)) if body.startswith(word) else (0, 0)
            for latin in names:
                yield latin, *span


def _numbers(body: str) -> Iterator[tuple[str, int, int]]:
    """第五十二研究所 -> 52, and where it stands."""
    for found in NUMBERED.finditer(body):
        digits = found.group(1)
        if not digits.isdigit():
            digits = _in_digits(digits)
        yield digits, found.start(), found.end(1)


def _in_digits(said: str) -> str:
    if "十" not in said:
        return "".join(str(DIGITS.index(c)) for c in said)
    tens, _, ones = said.partition("十")
    before = DIGITS.index(tens) if tens in DIGITS and tens else 1
    return str(10 * before + (DIGITS.index(ones) if ones else 0))


def _longest_first(meaning: Meaning) -> tuple[int, float]:
    return meaning.start - meaning.end, -meaning.share


def _trade_end(body: str, lexicon: Lexicon) -> int:
    """Words of industry stand at the end: cut known words of two and more characters off it."""
    end = len(body)
    while end > 2:
        for length in (5, 4, 3, 2):
            if end - length >= 2 and body[end - length : end] in lexicon.means:
                end -= length
                break
        else:
            break
    return end
