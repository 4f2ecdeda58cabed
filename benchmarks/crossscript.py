"""pairs of names, more English names -> how well Chinese names find theirs, as one JSON line

    python benchmarks/crossscript.py PAIRS.csv OTHER.txt [--without-brands] [--names FILE]

PAIRS has name_zh_full, name_zh_short, name_en and split; every row that is not `learn` is a query,
asked of all English names of both files. ``recall_at_precision_95``: the largest share of queries
answered so that of those answered 95 % are right. ``short``: full names found from short ones, each
beside one drawn at random from the other queries. ``abstained``: the answers inside the band.
``--names`` only writes what is held and asked, for ``nomenklatura_side.py``.
"""

import csv
import json
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from countershot.entities.names.index import name_index
from countershot.entities.names.lexicon import lexicon
from countershot.entities.names.pairs import pair_score
from countershot.entities.names.who import SAYS_FROM, SAYS_NOTHING_BELOW
from countershot.gather.naming import places

SEED = 6
PRECISION = 0.95


def recall_at(precision: float, answers: Sequence[tuple[float, bool]]) -> float:
    """Of (score, right), one a query: share of queries rightly answered at that precision."""
    best, right = 0, 0
    for count, (_, is_right) in enumerate(sorted(answers, key=lambda a: -a[0]), start=1):
        right += is_right
        if right >= precision * count:
            best = max(best, right)
    return best / max(1, len(answers))


def shorts(queries: Sequence[dict[str, str]]) -> dict[str, object]:
    """Short names beside their full name, and beside another's."""
    draw = random.Random(SEED)
    found = false = 0
    for row in queries:
        other = draw.choice(queries)
        while other is row:
            other = draw.choice(queries)
        found += pair_score(row["name_zh_short"], row["name_zh_full"], places()) >= 0.5
        false += pair_score(row["name_zh_short"], other["name_zh_full"], places()) >= 0.5
    return {"recall": round(found / len(queries), 4), "false": false, "pairs": len(queries)}


def main() -> None:
    """Ask every query and print the line."""
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    others = [line.strip() for line in Path(sys.argv[2]).read_text("utf-8").splitlines()]
    queries = [row for row in rows if row["split"] != "learn"]
    held = [*(row["name_en"] for row in rows), *(name for name in others if name)]
    if "--names" in sys.argv:
        return write(held, {"full": [(row["name_zh_full"], row["name_en"]) for row in queries]})
    words = replace(lexicon(), brands={}) if "--without-brands" in sys.argv else None
    index = name_index(held, places(), words=words)
    ranks: list[int] = []
    answers: list[tuple[float, bool]] = []
    blocked = 0
    start = time.monotonic()
    for row in queries:
        right = row["name_en"]
        found = index.ranked(row["name_zh_full"])
        names = [held[each.number] for each in found]
        ranks.append(names.index(right) if right in names else len(held))
        answers.append((found[0].score if found else 0.0, bool(names) and names[0] == right))
    seconds = time.monotonic() - start
    for row in queries:
        near = index.blocked(row["name_zh_full"], 50)
        blocked += row["name_en"] in {held[number] for number, _ in near}
    count = len(queries)
    said = [right for score, right in answers if score >= SAYS_FROM]
    line = {
        "benchmark": "crossscript",
        "brands": words is None,
        "queries": count,
        "names": len(held),
        "recall_at_1": round(sum(r < 1 for r in ranks) / count, 4),
        "recall_at_10": round(sum(r < 10 for r in ranks) / count, 4),
        "recall_at_precision_95": round(recall_at(PRECISION, answers), 4),
        "blocking_recall_at_50": round(blocked / count, 4),
        "said": len(said),
        "said_right": sum(said),
        "abstained": sum(SAYS_NOTHING_BELOW <= score < SAYS_FROM for score, _ in answers),
        "short": shorts(queries),
        "queries_a_second": round(count / seconds, 1),
    }
    print(json.dumps(line))
    return None


def write(held: Sequence[str], queries: dict[str, list[tuple[str, str]]]) -> None:
    """What is held and asked, for another program to be asked the same."""
    path = Path(sys.argv[sys.argv.index("--names") + 1])
    path.write_text(json.dumps({"held": held, "queries": queries}, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
