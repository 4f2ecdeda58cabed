"""a Latin name -> its words, each a form, a place or neither, with stems and initials"""

from dataclasses import dataclass

from countershot.entities.names.latin import stem, words
from countershot.entities.names.legal_forms import EMPTY, LATIN
from countershot.entities.names.pinyin import split
from countershot.entities.names.places import Places
from countershot.entities.names.script import folded


@dataclass(frozen=True)
class Word:
    """``stem`` is empty of a form; ``codes`` are those of the place that it is part of."""

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

    @property
    def codes(self) -> frozenset[str]:
        """Of all its places."""
        return frozenset().union(*(word.codes for word in self.words))


NOTHING: frozenset[str] = frozenset()


def latin_name(name: str, places: Places) -> LatinName:
    """Read it."""
    whole = folded(name)
    plain = [word for word in words(whole) if word not in EMPTY]
    forms: set[str] = set()
    found: list[Word] = []
    at = 0
    while at < len(plain):
        count, codes = places.spoken(plain, at)
        if count:
            for word in plain[at : at + count]:
                found.append(Word(word, stem(word), codes, split(word)))
            at += count
            continue
        word = plain[at]
        at += 1
        if word in LATIN:
            forms.add(LATIN[word])
        else:
            found.append(Word(word, stem(word), NOTHING, split(word)))
    return LatinName(whole, tuple(found), frozenset(forms))
