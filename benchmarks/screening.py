"""listed companies, all companies, a folder of lists -> how well names meet lists, as one JSON line

    python benchmarks/screening.py LISTED.json PAIRS.csv LISTS_DIR [--without-brands]

Asked by Chinese full name: the LISTED that are not of the split `learn` in PAIRS (or not in PAIRS
at all), among every other row that is not `learn`; against every name and alias of every list. A
query is answered right by a name of an entry that LISTED says it stands on; its rank counts
parties, since one may stand on several lists under one name. ``alerts``: the share of the
unlisted that get a score from which the program says something; ``recall_of_alerts``: of the
listed, those that do and have a right one in the top ten. ``recall_at_1_percent_alerts``: the
same where the score is set so that at most 1 % of the unlisted alert. By English name: all of
LISTED.
"""

import csv
import json
import sys
import time
from dataclasses import replace
from pathlib import Path

from listed import names_of

from countershot.entities.names.latin_name import latin_name
from countershot.entities.names.lexicon import lexicon
from countershot.entities.names.who import SAYS_FROM, Lookup, lookup
from countershot.gather.naming import places

ALERTS = 0.01
PRECISION = 0.95
DEEP = 30
NOWHERE = 1000
Answer = tuple[int, float]
Parts = frozenset[str]


def answer(ready: Lookup, name: str, right: set[Parts]) -> Answer:
    """How many other parties stand before a right one (1000: none is), and the best score."""
    found = ready.who(name, DEEP).candidates
    best = found[0].score if found else 0.0
    before: list[Parts] = []
    for each in found:
        parts = party(each.held.name)
        if parts in right:
            return len(before), best
        if parts not in before:
            before.append(parts)
    return NOWHERE, best


def party(name: str) -> Parts:
    """What a name says without its legal form: one party may stand on several lists."""
    read = latin_name(name, places())
    return frozenset(word.text for word in read.words) or frozenset((read.whole,))


def parties(row: dict[str, object], ready: Lookup) -> set[Parts]:
    """All names of the entries that LISTED says it stands on."""
    on = row["on"]
    assert isinstance(on, list)
    entries = {(each["list"], str(each["row"])) for each in on}
    return {party(each.name) for each in ready.held if (each.list, each.entry) in entries}


def at_precision(listed: list[Answer], quiet: list[float]) -> float:
    """The largest share of the listed answered right first, with 95 % of all answers right."""
    answers = [(score, rank < 1) for rank, score in listed] + [(score, False) for score in quiet]
    best = right = 0
    for count, (_, is_right) in enumerate(sorted(answers, key=lambda a: -a[0]), start=1):
        right += is_right
        best = right if right >= PRECISION * count else best
    return best / max(1, len(listed))


def main() -> None:
    """Ask every query and print the line."""
    listed = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    with Path(sys.argv[2]).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    split = {row["code"]: row["split"] for row in rows}
    start = time.monotonic()
    words = replace(lexicon(), brands={}) if "--without-brands" in sys.argv else None
    ready = lookup(list(names_of(Path(sys.argv[3]))), places(), words)
    built = time.monotonic() - start
    asked = [row for row in listed if split.get(row["code"]) != "learn"]
    on = {row["code"] for row in listed}
    others = [row for row in rows if row["split"] != "learn" and row["code"] not in on]
    start = time.monotonic()
    chinese = [answer(ready, row["name_zh_full"], parties(row, ready)) for row in asked]
    quiet = sorted((answer(ready, row["name_zh_full"], set())[1] for row in others), reverse=True)
    seconds = time.monotonic() - start
    english = [answer(ready, row["name_en"], parties(row, ready)) for row in listed]
    allowed = int(ALERTS * len(quiet))
    limit = quiet[allowed] if len(quiet) > allowed else 0.0
    line = {
        "benchmark": "screening",
        "brands": words is None,
        "names": len(ready.held),
        "queries": len(chinese),
        "recall_at_1": round(sum(rank < 1 for rank, _ in chinese) / max(1, len(chinese)), 4),
        "recall_at_10": round(sum(rank < 10 for rank, _ in chinese) / max(1, len(chinese)), 4),
        "recall_at_precision_95": round(at_precision(chinese, quiet), 4),
        "right_at_1": sum(rank < 1 for rank, _ in chinese),
        "right_at_10": sum(rank < 10 for rank, _ in chinese),
        "unlisted": len(quiet),
        "alerts": round(sum(score >= SAYS_FROM for score in quiet) / max(1, len(quiet)), 4),
        "alert_count": sum(score >= SAYS_FROM for score in quiet),
        "recall_of_alerts": round(
            sum(rank < 10 and score >= SAYS_FROM for rank, score in chinese) / max(1, len(chinese)),
            4,
        ),
        "recall_at_1_percent_alerts": round(
            sum(rank < 10 and score > limit for rank, score in chinese) / max(1, len(chinese)), 4
        ),
        "english_queries": len(english),
        "english_recall_at_1": round(
            sum(rank < 1 for rank, _ in english) / max(1, len(english)), 4
        ),
        "ready_seconds": round(built, 2),
        "queries_a_second": round((len(asked) + len(others)) / seconds, 1),
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
