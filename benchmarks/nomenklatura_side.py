"""names held and asked, as JSON -> how nomenklatura answers them, one JSON line; by its own Python

    PYTHON benchmarks/nomenklatura_side.py score|index NAMES.json [SAMPLE] [MATCHER]

NAMES is what ``crossscript.py`` and ``names.py`` write with ``--names FILE``: ``held`` names, and
sets of ``queries`` of (asked, wanted). ``score``: SAMPLE (100) queries of each set, drawn by lot,
each beside every name by MATCHER (``logic-v2``). ``index``: its blocking index holds the names, and
is asked for the best 50. PYTHON has nomenklatura 4.17 installed; Countershot never imports it.
"""

import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from followthemoney import Dataset, StatementEntity
from nomenklatura.blocker.index import Index
from nomenklatura.matching import get_algorithm
from nomenklatura.matching.types import ScoringConfig
from nomenklatura.resolver import Linker
from nomenklatura.store.memory import MemoryStore

SEED, AT = 6, 50
DATASET = Dataset.make({"name": "names", "title": "Names"})
Query = tuple[str, str]


def entity(name: str, number: str) -> StatementEntity:
    """A company by its name."""
    data = {"id": number, "schema": "Company", "properties": {"name": [name]}}
    return StatementEntity.from_data(DATASET, data)


def score(held: Sequence[str], queries: Sequence[Query], matcher: str) -> dict[str, Any]:
    """Ranks of the wanted name among all, equal scores counting against it by half."""
    algorithm = get_algorithm(matcher)
    config = ScoringConfig.defaults()
    results = [entity(name, f"h{n}") for n, name in enumerate(held)]
    first = ten = zero = 0
    start = time.monotonic()
    for number, (asked, wanted) in enumerate(queries):
        query = entity(asked, f"q{number}")
        scores = [algorithm.compare(query, other, config).score for other in results]
        right = max((s for s, name in zip(scores, held, strict=True) if name == wanted), default=0)
        above = sum(s > right for s in scores)
        beside = sum(s == right for s in scores) - 1
        zero += right <= 0
        first += right > 0 and above + beside / 2 < 1
        ten += right > 0 and above + beside / 2 < 10
    count = len(queries)
    return {
        "queries": count,
        "recall_at_1": round(first / count, 4),
        "recall_at_10": round(ten / count, 4),
        "right_scored_nothing": zero,
        "comparisons_a_second": round(count * len(held) / (time.monotonic() - start)),
    }


def index(held: Sequence[str], sets: dict[str, list[Query]]) -> dict[str, Any]:
    """Build its index, ask it for 50 candidates of every query."""
    start = time.monotonic()
    store: Any = MemoryStore(DATASET, Linker({}))
    with store.writer() as writer:
        for number, name in enumerate(held):
            writer.add_entity(entity(name, f"h{number}"))
    with tempfile.TemporaryDirectory() as folder:
        made = Index(store.view(DATASET), Path(folder), {"max_candidates": AT})
        made.build()
        line: dict[str, Any] = {"build_seconds": round(time.monotonic() - start, 2)}
        for name, queries in sets.items():
            line |= {name: _asked(made, held, queries)}
        made.close()
    line["peak_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return line


def _asked(made: Index, held: Sequence[str], queries: Sequence[Query]) -> dict[str, Any]:
    def entities() -> Iterator[StatementEntity]:
        return (entity(asked, f"q{n}") for n, (asked, _) in enumerate(queries))

    start = time.monotonic()
    found: dict[str, set[str]] = {}
    answers: Iterable[Any] = made.match_entities(entities())
    for number, candidates in answers:
        found[str(number)] = {held[int(str(each)[1:])] for each, _ in list(candidates)[:AT]}
    seconds = time.monotonic() - start
    right = sum(wanted in found.get(f"q{n}", ()) for n, (_, wanted) in enumerate(queries))
    return {
        "queries": len(queries),
        "recall_at_50": round(right / len(queries), 4),
        "a_second": round(len(queries) / seconds, 1),
    }


def main() -> None:
    """Read the names, ask, print the line."""
    kind, path = sys.argv[1:3]
    sample = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    matcher = sys.argv[4] if len(sys.argv) > 4 else "logic-v2"
    data = json.loads(Path(path).read_text("utf-8"))
    sets = {name: [(a, w) for a, w in pairs] for name, pairs in data["queries"].items()}
    line: dict[str, Any] = {"benchmark": "nomenklatura", "names": len(data["held"])}
    if kind == "index":
        line |= index(data["held"], sets)
    else:
        for name, queries in sets.items():
            drawn = random.Random(SEED).sample(queries, min(sample, len(queries)))
            line |= {"matcher": matcher, name: score(data["held"], drawn, matcher)}
    print(json.dumps(line))


if __name__ == "__main__":
    main()
