"""labelled pairs of Latin names -> F1 at one threshold and the strong tier, as one JSON line

    python benchmarks/latin.py CASES.csv [--folds]

CASES has name1, name2, is_match and quality. The weights were fitted on nomenklatura's very cases
(tables/README.md). ``--folds``: each tenth is scored by weights fitted on the other nine, which
says what other cases may get.
"""

import csv
import json
import random
import sys
from pathlib import Path

from countershot.entities.names.latin_pair import compare_latin, latin_words
from countershot.entities.names.model import among, log_odds

THRESHOLD = 0.5
FOLDS = 10


def by_folds(cases: list[dict[str, str]]) -> list[float]:
    """Scores by weights that never saw the pair."""
    sys.path.insert(0, str(Path(__file__).parent.parent / "tables"))
    import weights

    _, features, right, counts = weights.latin_features(cases)
    of = list(range(len(cases)))
    random.Random(6).shuffle(of)
    scores = [0.0] * len(cases)
    for fold in range(FOLDS):
        held = of[fold::FOLDS]
        rest = [at for at in of if at not in set(held)]
        found, bias = weights.fit_odds(features[rest], right[rest], counts[rest], weights.RIDGE)
        for at in held:
            scores[at] = among([float(features[at] @ found + bias)])[0]
    return scores


def main() -> None:
    """Score every pair and print the line."""
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        cases = list(csv.DictReader(file))
    if "--folds" in sys.argv:
        scores = by_folds(cases)
    else:
        pairs = [(latin_words(case["name1"]), latin_words(case["name2"])) for case in cases]
        scores = [among([log_odds("latin", compare_latin(*pair)[0])])[0] for pair in pairs]
    match = [case["is_match"] == "true" for case in cases]
    said = [score >= THRESHOLD for score in scores]
    both = sum(a and b for a, b in zip(said, match, strict=True))
    strong = [
        a == b for a, b, c in zip(said, match, cases, strict=True) if c["quality"] == "STRONG"
    ]
    line = {
        "benchmark": "latin",
        "pairs": len(cases),
        "threshold": THRESHOLD,
        "folds": FOLDS if "--folds" in sys.argv else 0,
        "f1": round(2 * both / max(1, sum(said) + sum(match)), 4),
        "precision": round(both / max(1, sum(said)), 4),
        "recall": round(both / max(1, sum(match)), 4),
        "strong": sum(strong),
        "strong_pairs": len(strong),
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
