"""pairs of names -> sounding.tsv: an onset or rime of pinyin, letters brands spell it with, share

    python sounding.py listed_companies.csv > sounding.tsv

On rows of the split `learn` only. The trade name's sounds are aligned with what is left of the
English name after places, forms and meanings, in rounds: align with the best spelling known, count,
again.
"""

from __future__ import annotations

import csv
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from countershot.entities.names.chinese_name import ChineseName, chinese_name
from countershot.entities.names.latin_name import latin_name
from countershot.entities.names.lexicon import Lexicon, lexicon
from countershot.entities.names.sound import parted, skeleton
from countershot.gather.naming import places

ROUNDS = 6
PRIOR = 4.0
LEAST = 0.004
INSERTED = math.log(0.006)
MOST_LETTERS = 4


def _before(unit: str, letters: str) -> float:
    """How likely a spelling is before any was seen."""
    plain = unit.strip("-")
    if letters == plain:
        return 0.5
    rime = unit.startswith("-")
    if not letters:
        return 0.02 if plain else 0.5
    bones = skeleton(letters) if not rime else ""
    if not rime and bones == skeleton(plain) and plain:
        return 0.05 / len(letters)
    vowels = sum(c in "aeiouy" for c in letters)
    if rime and vowels and letters[0] in "aeiouyhw":
        same = letters[-1] in "ng" and plain.endswith(("n", "g"))
        return (0.03 if same or not plain.endswith(("n", "g")) else 0.004) / 4 ** len(letters)
    return 0.0005 / 12 ** len(letters)


def _alike(unit: str, text: str) -> bool:
    """Could it be a spelling of the sound at all? Else once is chance."""
    plain = unit.strip("-")
    if text in (plain, ""):
        return True
    if unit.startswith("-"):
        vowels = sum(c in "aeiouy" for c in text)
        return text[0] in "aeiouyhwr" and vowels >= len(text) - 2
    return len(text) < 3 and bool(plain) and skeleton(text)[:1] == skeleton(plain)[:1]


def _align(
    units: list[str], letters: str, chance: dict[str, dict[str, float]]
) -> tuple[float, list[tuple[str, str]]]:
    """The likeliest way in which the units spell the letters, some of which may be inserted."""
    best: list[list[tuple[float, tuple[int, int, str] | None]]]
    low = (-math.inf, None)
    best = [[low] * (len(letters) + 1) for _ in range(len(units) + 1)]
    best[0][0] = (0.0, None)
    for i in range(len(units) + 1):
        for j in range(len(letters) + 1):
            value = best[i][j][0]
            if value == -math.inf:
                continue
            if j < len(letters) and value + INSERTED > best[i][j + 1][0]:
                best[i][j + 1] = (value + INSERTED, (i, j, "+"))
            if i == len(units):
                continue
            for end in range(j, min(len(letters), j + MOST_LETTERS) + 1):
                text = letters[j:end]
                known = chance[units[i]].get(text)
                worth = value + math.log(known if known else PRIOR * _before(units[i], text) / 50)
                if worth > best[i + 1][end][0]:
                    best[i + 1][end] = (worth, (i, j, text))
    at, way = (len(units), len(letters)), []
    while (step := best[at[0]][at[1]][1]) is not None:
        if step[2] != "+" or at[0] != step[0]:
            way.append((units[step[0]], step[2]))
        at = step[:2]
    return best[-1][-1][0], way


def _sides(pairs: Iterable[tuple[str, str]], known: Lexicon) -> list[tuple[list[str], str]]:
    found = []
    for zh, en in pairs:
        one: ChineseName = chinese_name(zh, places(), known)
        other = latin_name(en, places())
        left = [w.text for w in other.words if not w.codes and w.stem not in one.meanings]
        units = [u for s in one.syllables[: one.trade_end] for u in parted(s)]
        letters = "".join(left[:1])
        if not letters or letters in "".join(one.syllables):
            continue
        if units and len(letters) <= 16 and len(units) <= 12 and letters.isalpha():
            found.append((units, letters))
    return found


def learned(pairs: Iterable[tuple[str, str]], known: Lexicon) -> list[tuple[str, str, float]]:
    """Unit, letters, share of the times."""
    sides = _sides(pairs, known)
    chance: dict[str, dict[str, float]] = defaultdict(dict)
    for _ in range(ROUNDS):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for units, letters in sides:
            worth, way = _align(units, letters, chance)
            if worth / len(letters) > -2.6:
                for unit, text in way:
                    counts[unit][text] += 1
        chance = defaultdict(dict)
        for unit, seen in counts.items():
            total = seen.total() + PRIOR
            for text in {*seen, unit.strip("-"), ""}:
                if seen[text] < 2 and not _alike(unit, text):
                    continue
                chance[unit][text] = (seen[text] + PRIOR * _before(unit, text)) / total
    return [
        (unit, text, round(share, 4))
        for unit in sorted(chance)
        for text, share in sorted(chance[unit].items())
        if share >= LEAST
    ]


def main() -> None:
    """Print the table."""
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == "learn"]
    for line in learned([(row["name_zh_full"], row["name_en"]) for row in rows], lexicon()):
        print(*line, sep="\t")


if __name__ == "__main__":
    main()
