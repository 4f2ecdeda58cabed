"""two Latin names, of companies or of people -> what speaks for their being one

Words are paired each with the one most like it; what finds no partner, and how unlike the worst
pair is, speaks against.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler, LCSseq, Levenshtein

from countershot.entities.names.latin import words
from countershot.entities.names.legal_forms import EMPTY, LATIN
from countershot.entities.names.script import folded
from countershot.entities.names.sound import skeleton
from countershot.entities.names.transliterate import in_latin

FORM_PHRASES = (
    (r"\b(open |public |closed )?joint[- ]stock company\b", " jsc "),
    (r"\blimited liability company\b", " llc "),
    (r"\bpublic limited company\b", " plc "),
    (r"\bsocietatea cu raspundere limitata\b", " srl "),
    (r"\bgesellschaft mit beschrankter haftung\b", " gmbh "),
    (r"\bsociedad anonima\b|\bsociete anonyme\b", " sa "),
    (
        r"\b(l\.?l\.?c|p\.?l\.?c|s\.?r\.?l|s\.?a|l\.?p|a\.?g|n\.?v|b\.?v|s\.?p\.?a)\.?(?=\s|,|$)",
        r" \1 ",
    ),
)  # fmt: skip
TITLES = frozenset(
    """
mr mrs ms miss dr prof professor sir lord lady sheikh shaikh haji hajj mullah
maulavi mawlawi general gen colonel col major president minister king prince jr
sr ii iii esq phd md doctor senator rev father the
""".split()  # noqa: SIM905 - words are read as words
)
PARTICLES = frozenset(
    """
al el bin ben ibn von van de der den da di la le du dos del bint abu a y e
""".split()  # noqa: SIM905 - words are read as words
)
SHORT = 3
"""Letters of a word in which one other letter makes another word: LXC is not LAU."""
NUMBERS = {
    "one": "1", "first": "1", "1st": "1", "two": "2", "second": "2", "2nd": "2", "three": "3",
    "third": "3", "3rd": "3", "four": "4", "fourth": "4", "4th": "4", "five": "5", "fifth": "5",
    "5th": "5", "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7",
}  # fmt: skip
NICKNAMES = (
    "theodore ted teddy", "benjamin ben benny", "william bill will billy", "robert bob rob bobby",
    "richard dick rick", "james jim jimmy", "john jack juan johann jon johnny", "edward ed eddie",
    "michael mike mikhail michel", "alexander alex sasha aleksandr", "barack barry", "joseph joe",
    "thomas tom tommy", "elizabeth liz beth", "margaret maggie", "vladimir volodymyr wladimir vova",
    "mohammed muhammad mohamed mohammad muhammed mohamad", "yusuf youssef yousef joseph",
    "osama usama", "hussein husayn husein hussain", "george giorgio georgi", "peter pyotr petr",
    "paul pavel", "donald don", "anthony tony", "ronald ron", "kenneth ken", "christopher chris",
    "nicholas nick nikolai", "samuel sam", "daniel dan", "andrew andrei andrey", "charles charlie",
)  # fmt: skip


@dataclass(frozen=True)
class LatinWords:
    """``plain``: without forms, titles and particles; ``all``: as they stand, forms apart."""

    joined: str
    plain: tuple[str, ...]
    numbers: frozenset[str]
    forms: frozenset[str]


@lru_cache(maxsize=8)
def _nicknames() -> dict[str, int]:
    return {name: number for number, line in enumerate(NICKNAMES) for name in line.split()}


def latin_words(name: str) -> LatinWords:
    """Read it for pairing."""
    text = in_latin(folded(name)).replace("&", " and ")
    for phrase, short in FORM_PHRASES:
        text = re.sub(phrase, short, text)
    text = re.sub(r"(?<=\w)[\u2019'`](?=\w)", "", text)
    found = [word for word in words(text) if word not in EMPTY]
    forms = frozenset(LATIN[word] for word in found if word in LATIN)
    bare = [word for word in found if word not in LATIN] or found
    numbers = frozenset(
        NUMBERS.get(w, w) for w in bare if w in NUMBERS or any(c.isdigit() for c in w)
    )
    kept = [word for word in bare if word not in TITLES] or bare
    plain = [NUMBERS.get(word, word) for word in kept if word not in PARTICLES] or kept
    return LatinWords("".join(bare), tuple(plain), numbers, forms)


def compare_latin(
    one: LatinWords, other: LatinWords
) -> tuple[dict[str, float], list[tuple[str, str, str]]]:
    """Features, and the words that were paired."""
    short, long = sorted((one, other), key=lambda each: (len(each.plain), each.joined))
    pairs = _paired(short.plain, long.plain)
    likeness = [worth for _, _, worth in pairs]
    weights = [min(len(a), 8) for a, _, _ in pairs]
    mean = sum(w * v for w, v in zip(weights, likeness, strict=True)) / (sum(weights) or 1)
    alone = len(long.plain) - len(short.plain)
    short_differs = any(v < 1 and max(len(a), len(b)) <= SHORT for a, b, v in pairs)
    worst, company = min(likeness, default=0.0), bool(one.forms or other.forms)
    a, b = "".join(sorted(short.plain)), "".join(sorted(long.plain))
    straight = Levenshtein.normalized_similarity(one.joined, other.joined)
    values = {
        "words_like": mean,
        "worst_word": worst,
        "worst_far": float(worst < 0.6),
        "words_same": sum(v == 1 for v in likeness) / max(1, len(short.plain)),
        "left_over": min(alone, 3) / 2,
        "one_word": float(len(short.plain) == 1 and len(long.plain) > 1),
        "joined_like": straight,
        "joined_same": float(one.joined == other.joined),
        "sorted_like": Levenshtein.normalized_similarity(a, b),
        "slip": float(0 < OSA.distance(one.joined, other.joined) <= 2 and not short_differs),
        "short_differs": float(short_differs),
        "bones_same": float(skeleton(one.joined) == skeleton(other.joined)),
        "numbers_differ": float(one.numbers != other.numbers),
        "company_numbers": float(company and one.numbers != other.numbers),
        "company": float(company),
        "worst_by_joined": worst * straight,
        "worst_by_words": worst**2 * mean,
        "company_one_word": float(company and len(short.plain) == 1 and alone > 0),
        "more_but_same": float(alone > 0)
        * sum(v == 1 for v in likeness)
        / max(1, len(short.plain)),
        "company_left_over": company * min(alone, 3) / 2,
        "company_worst_far": float(company and worst < 0.6),
        "begins": float(bool(pairs) and one.plain[:1] == other.plain[:1]),
        "in_order": LCSseq.normalized_similarity(one.joined, other.joined),
        "last_like": _last(one, other),
        "short_name": float(max(len(one.joined), len(other.joined)) <= 5),
    }
    why = [("same" if worth == 1 else "like", b, a) for a, b, worth in pairs if worth > 0.75]
    return values, why


def _last(one: LatinWords, other: LatinWords) -> float:
    if not (one.plain and other.plain):
        return 0.0
    return Levenshtein.normalized_similarity(one.plain[-1], other.plain[-1])


def _paired(short: tuple[str, ...], long: tuple[str, ...]) -> list[tuple[str, str, float]]:
    """Greedy, the likest first; two words that are one on the other side count as one."""
    options = sorted(
        ((_like(a, b), i, j) for i, a in enumerate(short) for j, b in enumerate(long)),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    here: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for worth, i, j in options:
        if i not in here and j not in taken:
            here[i] = (j, worth)
            taken.add(j)
    found = []
    for i, a in enumerate(short):
        j, worth = here.get(i, (0, 0.0))
        for free in range(len(long) - 1):
            both = long[free] + long[free + 1]
            if worth < 0.9 and Levenshtein.normalized_similarity(a, both) > max(0.8, worth):
                worth = Levenshtein.normalized_similarity(a, both)
        found.append((a, long[j] if long else "", worth))
    return found


def _like(one: str, other: str) -> float:
    if one == other:
        return 1.0
    names = _nicknames()
    if names.get(one, -1) == names.get(other, -2):
        return 0.95
    if 1 in (len(one), len(other)):
        return 0.85 if one[0] == other[0] else 0.0
    plain = Levenshtein.normalized_similarity(one, other)
    if skeleton(one) == skeleton(other):
        plain = max(plain, 0.5 + plain / 2)
    elif max(len(one), len(other)) <= SHORT:
        return plain / 2
    return 0.6 * plain + 0.4 * JaroWinkler.similarity(one, other)
