"""names held -> an index; a name asked -> those like it, best first, with score and reasons

Candidates by shared keys, then each compared in the way that the two scripts ask for; of those that
differ from one another at most one is thought to be right, so a rival takes from a score.
"""

from __future__ import annotations

import gc
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from countershot.entities.names.chinese_name import ChineseName, chinese_name
from countershot.entities.names.chinese_pair import compare_chinese
from countershot.entities.names.cross import UNKNOWN, Alignment, Spoken, align, spell, spoken
from countershot.entities.names.guess import guessed
from countershot.entities.names.keys import keys_of
from countershot.entities.names.latin_name import LatinName, latin_name
from countershot.entities.names.latin_pair import LatinWords, compare_latin, latin_words
from countershot.entities.names.lexicon import Lexicon, lexicon
from countershot.entities.names.model import among, log_odds
from countershot.entities.names.places import CHINA, Places
from countershot.entities.names.postings import Postings, best_of, postings
from countershot.entities.names.reasons import Why, in_words
from countershot.entities.names.script import is_chinese

BLOCKED = 130
"""Names that are compared at all."""
SPELT = 16
"""Of these the ones compared by how a brand may be spelt, which takes longer."""
ALONGSIDE = 40
"""Names compared in the asked one's own script, where the keys alone tell nearly all."""
TOP = 25
LEAST = 1e-9
ACROSS, ACROSS_BACK = 1.0, 0.6
"""What the best in the other script is worth beside the best in the asked one's own."""

Name = ChineseName | LatinName
Compared = tuple[int, float, Why]
"""A name held, log odds, and what was found alike."""


@dataclass(frozen=True)
class Match:
    """A name held, by its number; ``score`` is the chance that it is the one asked for."""

    number: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Plain:
    """Stems (or a body), the rarest of them, and codes of places."""

    said: frozenset[str]
    rarest: str
    codes: frozenset[str]


@dataclass(eq=False)
class NameIndex:
    """Made by ``name_index``; a name is known by its number in the order given."""

    texts: tuple[str, ...]
    names: list[Name]
    places: Places
    lexicon: Lexicon
    postings: Postings
    people: NDArray[np.bool_]
    """Whether a human being bears the name: no answer where a company is asked for."""
    abroad: frozenset[int]
    """Names of parties that are said to be elsewhere than where Chinese is written."""
    entries: Sequence[object] | None = None
    """Of each name, the entry that it is a name of; names of one entry are no rivals."""

    def read(self, text: str) -> Name:
        """A name in the way that its script asks for."""
        return read_name(text, self.places, self.lexicon)

    def blocked(self, text: str, most: int = BLOCKED) -> list[tuple[int, float]]:
        """The names that share most keys with it, and how much, the best being 1."""
        return self._nearest(self.read(text), most)

    def ranked(self, text: str, most: int = 10) -> list[Match]:
        """The likeliest names, with reasons."""
        asked = self.read(text)
        found = self._compared(asked, text, self._nearest(asked, BLOCKED))
        if isinstance(asked, LatinName) and (spoken_as := guessed(asked)):
            found = self._also_as(asked, spoken_as, found)
        found.sort(key=lambda each: (-each[1], each[0]))
        scores = self._scores(found)
        return [
            Match(number, score, in_words(why))
            for (number, _, why), score in zip(found[:most], scores, strict=False)
        ]

    def _also_as(self, asked: LatinName, guess: str, found: list[Compared]) -> list[Compared]:
        """The same name as Chinese that sounds so, its places kept; the better of both counts."""
        read = chinese_name(guess, self.places, self.lexicon)
        codes = frozenset().union(*(word.codes for word in asked.words))
        read = replace(read, place_codes=read.place_codes | codes, forms=asked.forms)
        best = {number: (odds, why) for number, odds, why in found}
        for number, odds, why in self._across(read, self._nearest(read, BLOCKED)):
            if number not in best or odds > best[number][0]:
                best[number] = (odds, why)
        return [(number, odds, why) for number, (odds, why) in best.items()]

    def compared(self, text: str, number: int) -> Match:
        """The name beside one that is held, with no rivals."""
        ((_, odds, why),) = self._compared(self.read(text), text, [(number, 1.0)])
        return Match(number, among([odds])[0], in_words(why))

    def _nearest(self, asked: Name, most: int) -> list[tuple[int, float]]:
        shared = self.postings.shared(keys_of(asked))
        if asked.forms and self.people.any():
            shared[self.people] = 0.0
        chinese = shared[self.ideographic]
        shared[self.ideographic] = 0.0
        latin_worth, chinese_worth = (
            (ACROSS, 1.0) if isinstance(asked, ChineseName) else (1.0, ACROSS_BACK)
        )
        shared *= latin_worth / max(shared.max(initial=0.0), LEAST)
        chinese *= chinese_worth / max(chinese.max(initial=0.0), LEAST)
        shared[self.ideographic] = chinese
        numbers, worth = best_of(shared, most)
        return [(int(n), float(w)) for n, w in zip(numbers, worth, strict=True)]

    def _compared(
        self, asked: Name, text: str, near: Sequence[tuple[int, float]]
    ) -> list[Compared]:
        alike = [type(self.names[number]) is type(asked) for number, _ in near]
        same = [n for (n, _), a in zip(near, alike, strict=True) if a][:ALONGSIDE]
        across = [each for each, a in zip(near, alike, strict=True) if not a]
        found = self._across(asked, across if isinstance(asked, ChineseName) else across[:TOP])
        if isinstance(asked, ChineseName):
            for number in same:
                values, why = compare_chinese(asked, self._chinese(number))
                found.append((number, log_odds("chinese", values), why))
        else:
            words = latin_words(text)
            for number in same:
                values, why = compare_latin(words, self._words(number))
                found.append((number, log_odds("latin", values), why))
        return found

    def _across(self, asked: Name, near: Sequence[tuple[int, float]]) -> list[Compared]:
        aligned: list[tuple[float, int, Alignment]] = []
        said = spoken(asked, self.lexicon) if isinstance(asked, ChineseName) else None
        for number, shared in near:
            other = self.names[number]
            if said is not None and isinstance(other, LatinName):
                made = align(said, other, self.rarity)
            elif isinstance(asked, LatinName):
                made = align(self._spoken(number), asked, self.rarity)
            else:
                continue
            made.values["shared"] = shared
            made.values["abroad"] = float(number in self.abroad)
            aligned.append((log_odds("cross", made.values), number, made))
        aligned.sort(key=lambda each: (-each[0], each[1]))
        for place, (_, number, made) in enumerate(aligned[:SPELT]):
            spell(made)
            aligned[place] = (log_odds("cross", made.values), number, made)
        return [(number, odds, made.why) for odds, number, made in aligned]

    def _scores(self, found: Sequence[Compared]) -> list[float]:
        """Rivals are those that say another name: an alias or a second list is none."""
        top = list(found[:TOP])
        scores = []
        for number, odds, _ in top:
            others = [o for n, o, _ in top if not self._one_party(n, number)]
            scores.append(among([odds, *others])[0])
        return scores

    def _one_party(self, one: int, other: int) -> bool:
        """Are they names of one entry, or do they say the same but for forms and common words?

        Names in two scripts are taken for one party's: nothing here says that they are not.
        """
        if one == other or (self.entries is not None and self.entries[one] == self.entries[other]):
            return True
        if isinstance(self.names[one], ChineseName) != isinstance(self.names[other], ChineseName):
            return True
        here, there = self.plain(one), self.plain(other)
        if here.codes and there.codes and here.codes.isdisjoint(there.codes):
            return False
        return here.rarest in there.said and there.rarest in here.said

    @lru_cache(maxsize=20_000)  # noqa: B019 - an index lives as long as the program
    def plain(self, number: int) -> Plain:
        """What the name says without its forms."""
        name = self.names[number]
        if isinstance(name, ChineseName):
            return Plain(frozenset((name.body,)), name.body, name.place_codes - CHINA)
        said = {word.stem for word in name.words if not word.codes} or {name.whole}
        codes = frozenset().union(*(word.codes for word in name.words)) - CHINA
        rarity = self.rarity
        return Plain(frozenset(said), max(sorted(said), key=lambda s: rarity.get(s, 0.0)), codes)

    @lru_cache(maxsize=20_000)  # noqa: B019
    def _words(self, number: int) -> LatinWords:
        return latin_words(self.texts[number])

    @lru_cache(maxsize=5_000)  # noqa: B019
    def _spoken(self, number: int) -> Spoken:
        return spoken(self._chinese(number), self.lexicon)

    def _chinese(self, number: int) -> ChineseName:
        name = self.names[number]
        if not isinstance(name, ChineseName):
            raise TypeError(f"name {number} is not in ideographs")
        return name

    @cached_property
    def ideographic(self) -> NDArray[np.int64]:
        """Numbers of the names in ideographs: each script has a best of its own."""
        return np.flatnonzero([isinstance(name, ChineseName) for name in self.names])

    @cached_property
    def rarity(self) -> dict[str, float]:
        """Stem -> the logarithm of how rare it is among the names held."""
        held = [name for name in self.names if isinstance(name, LatinName)]
        counts = Counter(stem for name in held for stem in {word.stem for word in name.words})
        count = len(held)
        found = {stem: math.log(1 + count / each) for stem, each in counts.items()}
        found[UNKNOWN] = math.log(1 + count)
        return found


def read_name(text: str, places: Places, words: Lexicon) -> Name:
    """A name in either kind of script."""
    if is_chinese(text):
        return chinese_name(text, places, words)
    return latin_name(text, places)


def name_index(
    texts: Iterable[str],
    places: Places,
    people: Iterable[int] = (),
    abroad: Iterable[int] = (),
    entries: Sequence[object] | None = None,
    words: Lexicon | None = None,
) -> NameIndex:
    """Read and index the names; ``people`` and ``abroad``: numbers of those that are so.

    ``entries``: of each name, the entry that it is a name of.
    """
    held = tuple(texts)
    words = words or lexicon()
    collecting = gc.isenabled()
    gc.disable()  # Hundreds of thousands of small objects are made and none dies meanwhile.
    try:
        names = [read_name(text, places, words) for text in held]
        index = postings(keys_of(name) for name in names)
    finally:
        if collecting:
            gc.enable()
    of_people = np.zeros(len(held), np.bool_)
    of_people[list(people)] = True
    return NameIndex(held, names, places, words, index, of_people, frozenset(abroad), entries)
