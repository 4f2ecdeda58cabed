"""listed companies, all companies, a folder of lists -> how well names meet lists, as one JSON line

    python benchmarks/screening.py LISTED.json PAIRS.csv LISTS_DIR

Asked by Chinese full name: the LISTED that are not of the split `learn` in PAIRS (or not in PAIRS at
all), among every other row that is not `learn`; against every name and alias of every list. A query
is answered right by an entry that LISTED says it stands on. ``alerts``: of the unlisted, how many get
a score from which the program says something; ``alerts_at_1_percent``: the same where the score is
set so that at most 1 % of the unlisted alert. By English name: all of LISTED.
"""

import csv
import json
import sys
import time
from pathlib import Path

from countershot.entities.names.who import SAYS_FROM, Lookup
from countershot.gather.naming import look_up_in

ALERTS = 0.01
Answer = tuple[int, float]


def answer(ready: Lookup, name: str, right: set[tuple[str, str]]) -> Answer:
    """Rank of a right entry (1000: none), and the best score."""
    found = ready.who(name, 10).candidates
    ranks = [at for at, each in enumerate(found) if (each.held.list, each.held.entry) in right]
    return (ranks[0] if ranks else 1000), (found[0].score if found else 0.0)


def entries(row: dict[str, object]) -> set[tuple[str, str]]:
    """The entries that LISTED says it stands on."""
    on = row["on"]
    assert isinstance(on, list)
    return {(each["list"], str(each["row"])) for each in on}


def main() -> None:
    """Ask every query and print the line."""
    listed = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    with Path(sys.argv[2]).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    split = {row["code"]: row["split"] for row in rows}
    start = time.monotonic()
    ready = look_up_in(Path(sys.argv[3]))
    built = time.monotonic() - start
    asked = [row for row in listed if split.get(row["code"]) != "learn"]
    on = {row["code"] for row in listed}
    others = [row for row in rows if row["split"] != "learn" and row["code"] not in on]
    start = time.monotonic()
    chinese = [answer(ready, row["name_zh_full"], entries(row)) for row in asked]
    quiet = sorted((answer(ready, row["name_zh_full"], set())[1] for row in others), reverse=True)
    seconds = time.monotonic() - start
    english = [answer(ready, row["name_en"], entries(row)) for row in listed]
    allowed = int(ALERTS * len(quiet))
    limit = quiet[allowed] if len(quiet) > allowed else 0.0
    line = {
        "benchmark": "screening",
        "names": len(ready.held),
        "queries": len(chinese),
        "recall_at_1": round(sum(rank < 1 for rank, _ in chinese) / max(1, len(chinese)), 4),
        "recall_at_10": round(sum(rank < 10 for rank, _ in chinese) / max(1, len(chinese)), 4),
        "right_at_1": sum(rank < 1 for rank, _ in chinese),
        "right_at_10": sum(rank < 10 for rank, _ in chinese),
        "unlisted": len(quiet),
        "alerts": sum(score >= SAYS_FROM for score in quiet),
        "recall_of_alerts": round(
            sum(rank < 10 and score >= SAYS_FROM for rank, score in chinese) / max(1, len(chinese)), 4
        ),
        "recall_at_1_percent_alerts": round(
            sum(rank < 10 and score > limit for rank, score in chinese) / max(1, len(chinese)), 4
        ),
        "english_queries": len(english),
        "english_recall_at_1": round(sum(rank < 1 for rank, _ in english) / max(1, len(english)), 4),
        "ready_seconds": round(built, 2),
        "queries_a_second": round((len(asked) + len(others)) / seconds, 1),
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
