"""pairs of names, labelled Latin pairs -> weights.tsv: what each feature of a pair counts

    python weights.py listed_companies.csv cases.csv > weights.tsv

Company pairs: rows of the split `learn` only, each compared with what blocking gives among the
English names of that split. Lexicon and sounding are learned anew without the fold that is scored,
so that weights do not trust them more than they deserve. The weights make the right name likeliest
among its rivals and "none of these" likeliest when it is taken away. Latin pairs: all of
nomenklatura's cases (MIT); its figures are therefore a fit, `benchmarks/latin.py --folds` tells
what is left when each tenth is scored by weights that never saw it.
"""

from __future__ import annotations

import csv
import math
import random
import sys
from collections import Counter
from pathlib import Path

import lexicon as lexicon_table
import numpy as np
import sounding as sounding_table
from numpy.typing import NDArray

from countershot.entities.names import spelling
from countershot.entities.names.chinese_name import chinese_name
from countershot.entities.names.chinese_pair import compare_chinese
from countershot.entities.names.cross import UNKNOWN, align, spell, spoken
from countershot.entities.names.keys import keys_of
from countershot.entities.names.latin import stem
from countershot.entities.names.latin_name import latin_name
from countershot.entities.names.latin_pair import compare_latin, latin_words
from countershot.entities.names.lexicon import BY_HAND, Lexicon, lexicon
from countershot.entities.names.postings import postings
from countershot.entities.names.script import rows
from countershot.gather.naming import places

FOLDS = 5
RIDGE = 0.8
CANDIDATES = 130
TAKEN_AWAY = 0.5
BY_JUDGEMENT = {
    ("cross", "brand"): 6.0,
    ("cross", "group_only"): -5.0,
    ("cross", "office_far"): -4.0,
    ("cross", "abroad"): -2.0,
    ("cross", "number_same"): 3.0,
    ("cross", "number_other"): -4.0,
    ("chinese", "same_whole"): 4.0,
}
"""Set by hand: among the rows learned from no brand is known,
no name stands twice, and hardly any says a number."""
Array = NDArray[np.float64]


def lexicon_of(pairs: list[tuple[str, str]]) -> Lexicon:
    """As the shipped one, learned on these pairs, without brands."""
    means: dict[str, dict[str, float]] = {}
    for word, english in rows("words.tsv"):
        for each in english.split():
            means.setdefault(word, {})[stem(each.replace("'", "").replace("-", ""))] = BY_HAND
    for word, english, together, count in lexicon_table.learned(pairs):
        known = means.setdefault(word, {})
        known[english] = max(known.get(english, 0.0), together / (count + 1))
    return Lexicon(means, lexicon().spelt, {})


def cross_features(
    pairs: list[tuple[str, str]], names: list[str]
) -> tuple[list[str], list[Array], list[int]]:
    """Feature names; for each pair the features of its candidates, and the right one (-1: none)."""
    held = [latin_name(each, places()) for each in names]
    index = postings(keys_of(each) for each in held)
    counts = Counter(s for each in held for s in {word.stem for word in each.words})
    rarity = {s: math.log(1 + len(held) / n) for s, n in counts.items()}
    rarity[UNKNOWN] = math.log(1 + len(held))
    found: list[tuple[list[dict[str, float]], int]] = []
    for fold in range(FOLDS):
        others = [pair for at, pair in enumerate(pairs) if at % FOLDS != fold]
        words = lexicon_of(others)
        table = spelling.table(sounding_table.learned(others, words))
        spelling.spellings.cache_clear()
        spelling.sounding = lambda table=table: table  # type: ignore[assignment,misc]
        for at in range(fold, len(pairs), FOLDS):
            asked = chinese_name(pairs[at][0], places(), words)
            said = spoken(asked, words)
            numbers, shared = index.nearest(keys_of(asked), CANDIDATES)
            features = []
            for number, much in zip(numbers, shared, strict=True):
                made = align(said, held[number], rarity)
                made.values["shared"] = float(much / shared[0])
                spell(made)
                features.append(made.values)
            right = np.flatnonzero(numbers == at)
            found.append((features, int(right[0]) if len(right) else -1))
    seen = {name for features, _ in found for each in features for name in each}
    kinds = sorted(name for name in seen if ("cross", name) not in BY_JUDGEMENT)
    arrays = [
        np.array([[each.get(k, 0.0) for k in kinds] for each in features]) for features, _ in found
    ]
    return kinds, arrays, [right for _, right in found]


def fit_choice(blocks: list[Array], right: list[int], rounds: int = 400) -> tuple[Array, float]:
    """Weights, and the worth of "none", by Adam on the likelihood of the right choice."""
    every = np.concatenate(blocks)
    spread = every.std(0) + 1e-6
    scaled = every / spread
    sizes = np.array([len(each) for each in blocks])
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    of = np.repeat(np.arange(len(blocks)), sizes)
    chosen = np.array(right)
    has = chosen >= 0
    target = np.zeros(len(every))
    target[starts[has] + chosen[has]] = 1
    weight = np.zeros(every.shape[1] + 1)
    first, second = np.zeros_like(weight), np.zeros_like(weight)
    for step in range(1, rounds + 1):
        worth, none = scaled @ weight[:-1], weight[-1]
        top = np.maximum(np.maximum.reduceat(worth, starts), none)
        raised, raised_none = np.exp(worth - top[of]), np.exp(none - top)
        slope = np.zeros_like(weight)
        for share, kept in ((1.0, np.ones(len(every))), (TAKEN_AWAY, 1 - target)):
            here = raised * kept
            whole = np.add.reduceat(here, starts) + raised_none
            goal = target * kept if share == 1 else np.zeros(len(every))
            goal_none = ~has if share == 1 else np.ones(len(blocks))
            slope[:-1] += share * (scaled.T @ (here / whole[of] - goal))
            slope[-1] += share * float((raised_none / whole - goal_none).sum())
        slope = slope / len(blocks) + 0.002 * np.append(weight[:-1], 0)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        weight -= 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return weight[:-1] / spread, float(weight[-1])


def fit_odds(features: Array, right: Array, counts: Array, ridge: float) -> tuple[Array, float]:
    """Logistic regression by Newton's method."""
    spread = features.std(0) + 1e-6
    scaled = np.column_stack([features / spread, np.ones(len(features))])
    weight = np.zeros(scaled.shape[1])
    penalty = np.append(np.full(len(weight) - 1, ridge), 1e-6)
    for _ in range(60):
        chance = 1 / (1 + np.exp(-scaled @ weight))
        slope = scaled.T @ (counts * (chance - right)) + penalty * weight
        curve = (scaled * (counts * chance * (1 - chance))[:, None]).T @ scaled + np.diag(penalty)
        weight -= np.linalg.solve(curve, slope)
    return weight[:-1] / spread, float(weight[-1])


def latin_features(cases: list[dict[str, str]]) -> tuple[list[str], Array, Array, Array]:
    """Feature names, features, whether they match, how much each counts (the clear ones thrice)."""
    made = [compare_latin(latin_words(c["name1"]), latin_words(c["name2"]))[0] for c in cases]
    right = np.array([case["is_match"] == "true" for case in cases]).astype(float)
    counts = np.array([3.0 if case["quality"] == "STRONG" else 1.0 for case in cases])
    return list(made[0]), np.array([list(each.values()) for each in made]), right, counts


def chinese_features(pairs: list[tuple[str, str]]) -> tuple[list[str], Array, Array]:
    """Full names with their short ones, with the nearest other, and with three drawn at random."""
    words = lexicon()
    full = [chinese_name(one, places(), words) for one, _ in pairs]
    index = postings(keys_of(each) for each in full)
    draw = random.Random(6)  # noqa: S311 - the same draw each time
    made, right = [], []
    for at, (_, short) in enumerate(pairs):
        asked = chinese_name(short, places(), words)
        near = [int(n) for n in index.nearest(keys_of(asked), 4)[0] if n != at][:2]
        for other in (at, *near, *(draw.randrange(len(pairs)) for _ in range(3))):
            made.append(compare_chinese(asked, full[other])[0])
            right.append(float(other == at))
    return list(made[0]), np.array([list(each.values()) for each in made]), np.array(right)


def _print(kind: str, names: list[str], weights: Array, bias: float) -> None:
    given = [(name, weight) for (of, name), weight in BY_JUDGEMENT.items() if of == kind]
    for name, weight in (*given, *zip(names, weights, strict=True), ("bias", bias)):
        print(kind, name, round(float(weight), 4), sep="\t")


def main() -> None:
    """Print the table."""
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        learn = [row for row in csv.DictReader(file) if row["split"] == "learn"]
    with Path(sys.argv[2]).open(encoding="utf-8") as file:
        cases = list(csv.DictReader(file))
    pairs = [(row["name_zh_full"], row["name_en"]) for row in learn]
    kinds, features, right = cross_features(pairs, [en for _, en in pairs])
    weights, none = fit_choice(features, right)
    _print("cross", kinds, weights, -none)
    names, values, same = chinese_features(
        [(row["name_zh_full"], row["name_zh_short"]) for row in learn]
    )
    _print("chinese", names, *fit_odds(values, same, np.ones(len(same)), 2.0))
    names, values, same, counts = latin_features(cases)
    _print("latin", names, *fit_odds(values, same, counts, RIDGE))


if __name__ == "__main__":
    main()
