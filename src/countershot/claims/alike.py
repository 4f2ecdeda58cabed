"""two texts -> whether one repeats the other word for word, as wire copy does."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from countershot.records.facts import AlikeFact

RUN = 8
"""So many words (or twice as many Chinese characters) in one run are copied, not found again."""
LEAST_RUNS, SHARE = 20, 0.25
"""A whole text is carried elsewhere if this part of the shorter one, in runs, stands in both."""
LONGEST = 200_000
"""Characters of one text that are compared."""
_STEP = np.uint64(0x9E3779B97F4A7C15)
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


def _is_chinese(words: Iterable[str]) -> bool:
    found = list(words)
    return 2 * sum(len(word) == 1 and "㐀" <= word <= "鿿" for word in found) > len(found)


def alike_of(texts: Mapping[str, str]) -> tuple[AlikeFact, ...]:
    """Pairs of exhibits (id -> whole text) of which one carries the other's text, in order.

    Nothing is said of two that are short: a form has few words of its own.
    """
    names, words = sorted(texts), dict[str, int]()
    read = [_numbered(texts[name][:LONGEST], words) for name in names]
    how = "long passages are the same, word for word"
    return tuple(
        AlikeFact(names[one], names[other], how)
        for (one, other), both in sorted(_in_common(read).items())
        if both >= LEAST_RUNS and both >= SHARE * min(len(read[one]), len(read[other]))
    )


def _numbered(text: str, words: dict[str, int]) -> npt.NDArray[np.uint64]:
    """``runs`` of a text, each as a number of 64 bits; ``words`` counts the words of all texts."""
    found = words_of(text)
    size = 2 * RUN if _is_chinese(found) else RUN
    if len(found) < size:
        return np.empty(0, np.uint64)
    numbers = [words.setdefault(word, len(words) + 1) for word in found]
    each, total = np.array(numbers, np.uint64), np.full(len(found) - size + 1, size, np.uint64)
    for place in range(size):
        total = total * _STEP + each[place : place + len(total)]
    return np.unique(total)


def _in_common(read: Sequence[npt.NDArray[np.uint64]]) -> dict[tuple[int, int], int]:
    """How many runs each two texts have in common, where they have any.

    All runs are sorted once, so that equal ones stand beside each other, in the order of texts.
    """
    owner = np.repeat(np.arange(len(read)), [len(one) for one in read])
    runs = np.concatenate([np.empty(0, np.uint64), *read])
    order = np.argsort(runs, kind="stable")
    runs, owner = runs[order], owner[order]
    count = np.zeros(len(read) ** 2, np.int64)
    at, apart = np.arange(len(runs)), 1
    while len(at):
        at = at[at + apart < len(runs)]
        at = at[runs[at] == runs[at + apart]]
        pairs = owner[at] * len(read) + owner[at + apart]
        count += np.bincount(pairs, minlength=len(count))
        apart += 1
    return {divmod(int(at), len(read)): int(count[at]) for at in np.flatnonzero(count)}
