"""pairs of names -> learned.tsv: ideographic word, English stem, how often it stood for it

    python lexicon.py listed_companies.csv > learned.tsv

Counts on rows of the split `learn` only, without places, legal forms and what is said by sound.
Which word an English one stands for is estimated as IBM's first model of translation does. What is
seen in fewer than three rows is left out: no row can be read back from the table. The last column
is the count of rows with the word.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from countershot.entities.names.latin_name import latin_name
from countershot.entities.names.legal_forms import without_form
from countershot.entities.names.pinyin import sounds
from countershot.entities.names.script import folded, ideographs
from countershot.gather.naming import places

LEAST = 3
LEAST_EXPECTED = 1.5
LEAST_SHARE = 0.08
MOST = 6
LONGEST = 4
ROUNDS = 8
NOTHING = ""


def _body(name: str) -> str:
    body, _ = without_form(ideographs(folded(name)))
    while (place := places().leading(body)[0]) and len(body) > len(place):
        body = body[len(place) :]
    return body


def _english(name: str, body: str) -> set[str]:
    spoken = "".join(sounds(body))
    return {
        word.stem
        for word in latin_name(name, places()).words
        if not word.codes and not (word.syllables and word.text in spoken)
    }


def _chinese(body: str) -> set[str]:
    spans = (
        (i, j) for i in range(len(body)) for j in range(i + 1, min(len(body), i + LONGEST) + 1)
    )
    return {body[i:j] for i, j in spans}


def learned(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str, float, int]]:
    """Word, stem, rows in which it is thought to stand for it, rows with the word."""
    sides = [(_chinese(body), _english(en, body)) for zh, en in pairs for body in (_body(zh),)]
    alone, together = Counter[str](), Counter[tuple[str, str]]()
    for here, there in sides:
        alone.update(here)
        together.update((a, b) for a in here for b in there)
    sides = [({a for a in here if alone[a] >= LEAST}, there) for here, there in sides]
    expected = _expected(sides, together, alone)
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (word, english), count in expected.items():
        enough = count >= LEAST_EXPECTED and together[word, english] >= LEAST
        if word and enough and count / alone[word] >= LEAST_SHARE:
            found[word].append((-count, english))
    return [
        (word, english, round(-count, 1), alone[word])
        for word in sorted(found)
        for count, english in sorted(found[word])[:MOST]
    ]


def _expected(
    sides: list[tuple[set[str], set[str]]], together: Counter[tuple[str, str]], alone: Counter[str]
) -> dict[tuple[str, str], float]:
    stems = Counter(b for _, there in sides for b in there)
    chance = {pair: count / (alone[pair[0]] + 1) for pair, count in together.items()}
    chance |= {(NOTHING, b): count / len(sides) for b, count in stems.items()}
    counts: dict[tuple[str, str], float] = {}
    for _ in range(ROUNDS):
        counts = defaultdict(float)
        for here, there in sides:
            for english in there:
                weights = [
                    (word, chance.get((word, english), 0.0) ** 1.2) for word in (*here, NOTHING)
                ]
                whole = sum(weight for _, weight in weights)
                for word, weight in weights:
                    if weight:
                        counts[word, english] += weight / whole
        chance = {
            pair: count / (alone[pair[0]] + 1 if pair[0] else len(sides))
            for pair, count in counts.items()
        }
    return counts


def main() -> None:
    """Print the table."""
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == "learn"]
    pairs = [(row["name_zh_full"], row["name_en"]) for row in rows]
    for line in learned(pairs):
        print(*line, sep="\t")


if __name__ == "__main__":
    main()
