"""an ideographic word -> English words that may stand for it, and how often they did

`words.tsv`: by hand. `learned.tsv`: counted on pairs of names by `tables/lexicon.py`. `brands.tsv`:
names under which groups and makers are known, by hand, each with where that was published.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from countershot.entities.names.latin import stem
from countershot.entities.names.script import rows

BY_HAND = 0.8
LONGEST = 8


@dataclass(frozen=True)
class Lexicon:
    """Word -> {stem of an English word: how likely it stands for the word}."""

    means: dict[str, dict[str, float]]
    spelt: dict[str, tuple[str, ...]]
    """Word -> whole English words, of which brands are made."""
    brands: dict[str, tuple[str, ...]]
    """Ideographic trade name -> Latin ones, as joined letters; the longest first."""
    groups: frozenset[str] = frozenset()
    """Of the Latin ones those of groups, whose many companies begin with it."""

    def found(self, text: str) -> Iterator[tuple[int, int, dict[str, float]]]:
        """Every word of it that stands in the text, with start and end."""
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + LONGEST) + 1):
                known = self.means.get(text[start:end])
                if known:
                    yield start, end, known


@cache
def lexicon() -> Lexicon:
    """Read once."""
    means: dict[str, dict[str, float]] = {}
    spelt: dict[str, tuple[str, ...]] = {}
    for word, english in rows("words.tsv"):
        spelt[word] = tuple(english.replace("-", "").split())
        for each in english.split():
            means.setdefault(word, {})[stem(each.replace("'", "").replace("-", ""))] = BY_HAND
    for word, english, together, count in rows("learned.tsv"):
        known = means.setdefault(word, {})
        share = float(together) / (int(count) + 1)
        known[english] = max(known.get(english, 0.0), share)
    known_as = sorted(rows("brands.tsv"), key=lambda row: -len(row[0]))
    brands = {name: tuple(latin.split("|")) for name, latin, *_ in known_as}
    groups = frozenset(each for _, latin, _, kind in known_as if kind for each in latin.split("|"))
    return Lexicon(means, spelt, brands, groups)
