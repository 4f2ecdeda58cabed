"""two texts -> whether one repeats the other word for word, as wire copy does."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import combinations

from countershot.records.facts import AlikeFact

RUN = 8
"""So many words (or twice as many Chinese characters) in one run are copied, not found again."""
LEAST_RUNS, SHARE = 20, 0.25
"""A whole text is carried elsewhere if this part of the shorter one, in runs, stands in both."""
LONGEST = 200_000
"""Characters of one text that are compared."""
_WORDS = re.compile(r"[㐀-鿿]|[^\W_]+")


def words_of(text: str) -> tuple[str, ...]:
    """Words without case and signs; each Chinese character is half a word, as it were."""
    return tuple(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))


def same_words(one: str, other: str) -> bool:
    """Do two quotations have a long run of words in common?"""
    return bool(runs(one) & runs(other))


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of words of a text that is long enough to be nobody's coincidence."""
    words = words_of(text)
    size = 2 * RUN if _is_chinese(words) else RUN
    return frozenset(words[at : at + size] for at in range(len(words) - size + 1))


def carried(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    """Of whole texts, as ``runs`` has them: does one carry the other, or a good part of it?"""
    both, shorter = len(one & other), min(len(one), len(other))
    return both >= LEAST_RUNS and both >= SHARE * shorter


def _is_chinese(words: Iterable[str]) -> bool:
    found = list(words)
    return 2 * sum(len(word) == 1 and "㐀" <= word <= "鿿" for word in found) > len(found)


def alike_of(texts: Mapping[str, str]) -> tuple[AlikeFact, ...]:
    """Pairs of exhibits (id -> whole text) of which one carries the other's text, in order.

    Nothing is said of two that are short: a form has few words of its own.
    """
    read = {name: runs(text[:LONGEST]) for name, text in sorted(texts.items())}
    how = "long passages are the same, word for word"
    return tuple(
        AlikeFact(one, other, how)
        for one, other in combinations(sorted(read), 2)
        if carried(read[one], read[other])
    )
