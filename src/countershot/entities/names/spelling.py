"""ideographs -> how a brand may spell them, and how well letters of one fit: Wellsun for 万胜

A brand is spelt from sounds (`sounding.tsv`: onsets and rimes of pinyin, and the letters that stand
for them), from meanings (Sunsea for 日海) and from initials. The fit is the logarithm of how much
likelier the letters are as a spelling of the characters than as any letters.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from countershot.entities.names.script import rows
from countershot.entities.names.sound import parted

ANY_LETTER = math.log(1 / 14)
SOUND, MEANING, INITIAL = math.log(0.6), math.log(0.08), math.log(0.05)
SKIPPED_CHARACTER, SKIPPED_LETTER = -1.2, -1.6
MOST_SPELLINGS = 60
LONGEST_PIECE = 9
LEAST_PIECE = 3

Piece = dict[str, tuple[float, int]]
"""Letters that may begin with one character -> their worth, and the character where they end."""
Sounding = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Fit:
    """``characters``: how many of them the letters stand for; ``letters``: share explained."""

    gain: float
    letters: float
    characters: int


NO_FIT = Fit(0.0, 0.0, 0)


@cache
def sounding() -> Sounding:
    """Read once."""
    return table(rows("sounding.tsv"))


def table(lines: Sequence[Sequence[object]]) -> Sounding:
    """Unit, letters, share -> shares by unit and letters."""
    found: dict[str, dict[str, float]] = {}
    for unit, letters, share in lines:
        found.setdefault(str(unit), {})[str(letters)] = float(str(share))
    return found


@lru_cache(maxsize=1024)
def spellings(syllable: str) -> dict[str, float]:
    """Letters -> logarithm of their share, the likeliest ways to spell it."""
    return spellings_by(sounding(), syllable)


def spellings_by(known: Sounding, syllable: str) -> dict[str, float]:
    """The same by a table that is given."""
    onset, rime = parted(syllable)
    heads = known.get(onset, {}) or {onset.strip("-"): 0.9}
    tails = known.get(rime, {}) or {rime.strip("-"): 0.9}
    found: dict[str, float] = {}
    for head, one in heads.items():
        for tail, other in tails.items():
            if head + tail:
                found[head + tail] = max(found.get(head + tail, 0.0), one * other)
    best = sorted(found.items(), key=lambda each: (-each[1], each[0]))[:MOST_SPELLINGS]
    return {letters: math.log(share) + SOUND for letters, share in best}


def pieces(syllables: Sequence[str], meant: Sequence[tuple[int, int, str]]) -> list[Piece]:
    """For each character what may be spelt from it on; ``meant``: start, end, English word."""
    found: list[Piece] = []
    for at, syllable in enumerate(syllables):
        here = {
            text: (worth - len(text) * ANY_LETTER, at + 1)
            for text, worth in spellings(syllable).items()
        }
        here.setdefault(syllable[0], (INITIAL - ANY_LETTER, at + 1))
        found.append(here)
    for start, end, word in meant:
        if len(word) >= LEAST_PIECE:
            worth = MEANING - len(word) * ANY_LETTER
            if worth > found[start].get(word, (0.0, 0))[0]:
                found[start][word] = (worth, end)
    return found


def fit(letters: str, given: Sequence[Piece]) -> Fit:
    """The best way in which the letters are pieces of the characters, in their order."""
    count, size = len(given), len(letters)
    low = -1e9
    worth = [[low] * (size + 1) for _ in range(count + 1)]
    used = [[(0, 0)] * (size + 1) for _ in range(count + 1)]
    worth[0][0] = 0.0
    for i in range(count + 1):
        for j in range(size + 1):
            value = worth[i][j]
            if value == low:
                continue
            if j < size and value + SKIPPED_LETTER > worth[i][j + 1]:
                worth[i][j + 1], used[i][j + 1] = value + SKIPPED_LETTER, used[i][j]
            if i == count:
                continue
            if value + SKIPPED_CHARACTER > worth[i + 1][j]:
                worth[i + 1][j], used[i + 1][j] = value + SKIPPED_CHARACTER, used[i][j]
            here = given[i]
            for end in range(j + 1, min(size, j + LONGEST_PIECE) + 1):
                known = here.get(letters[j:end])
                if known and value + known[0] > worth[known[1]][end]:
                    worth[known[1]][end] = value + known[0]
                    used[known[1]][end] = (used[i][j][0] + end - j, used[i][j][1] + known[1] - i)
    if worth[count][size] <= 0 or not size:
        return NO_FIT
    covered, characters = used[count][size]
    return Fit(worth[count][size], covered / size, characters)
