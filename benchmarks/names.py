"""pairs of names, a folder of lists -> 50,000 names: time, memory, speed, recall, as one JSON line

    python benchmarks/names.py PAIRS.csv LISTS_DIR [--names FILE]

Held are the names of the lists and, to make 50,000, the English names of PAIRS, and Chinese ones
and their pinyin, spaced and joined, of its `learn` rows.

Asked are ``slips``: 1,000 held names of parties (no human beings), each changed as names are when
somebody writes them down: the legal form left out or another, a letter wrong, two words joined,
words in another order, capitals; of Chinese ones a character lost or traditional ones.
``across``: Chinese full names of PAIRS that are not `learn`, wanted is the English name. Speeds
are those of two processes together. Beside it rapidfuzz (``token_sort_ratio``) over every name.
``--names`` only writes what is held and asked, for ``nomenklatura_side.py``.
"""

import csv
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path

from crossscript import write
from listed import names_of
from rapidfuzz import fuzz, process

from countershot.entities.names.pinyin import sounds
from countershot.entities.names.script import is_chinese, rows
from countershot.entities.names.who import Held, Lookup, lookup
from countershot.gather.naming import places

COUNT = 50_000
ASKED = 1_000
AT = 50
CORES = 2
FORMS = ("Co., Ltd.", "Company Limited", "Inc.", "Corporation", "LLC")
ENDS = {
    "co",
    "ltd",
    "limited",
    "company",
    "inc",
    "corp",
    "corporation",
    "llc",
    "co.,",
    "co.",
    "ltd.",
}


def held_names(pairs: Sequence[dict[str, str]], lists: Path) -> list[Held]:
    """Exactly COUNT, unless there are fewer."""
    found = list(names_of(lists))
    found += [Held(row["name_en"], "pairs", row["code"]) for row in pairs]
    learn = [row for row in pairs if row["split"] == "learn"]
    for column in ("name_zh_full", "name_zh_short"):
        found += [Held(row[column], "pairs", row["code"]) for row in learn]
    for column in ("name_zh_full", "name_zh_short"):
        found += [Held(" ".join(sounds(row[column])), "pinyin", row["code"]) for row in learn]
    for between, end in (("", ""), (" ", " Co., Ltd.")):
        for row in learn:
            said = between.join(sounds(row["name_zh_short"])) + end
            found.append(Held(said, "pinyin", row["code"]))
    for row in learn:
        found.append(Held("".join(sounds(row["name_zh_full"])), "pinyin", row["code"]))
    return found[:COUNT]


def slipped(name: str, draw: random.Random, old: dict[str, str]) -> str:
    """The name as somebody else may write it."""
    if is_chinese(name):
        at = draw.randrange(len(name))
        if draw.random() < 0.5:
            return "".join(old.get(c, c) for c in name)
        return name[:at] + name[at + 1 :] if len(name) > 4 else name
    said = name.split()
    kind = draw.randrange(6)
    if kind == 0:
        return " ".join(w for w in said if w.lower().strip(",") not in ENDS) or name
    if kind == 1 and len(said) > 2:
        bare = [w for w in said if w.lower().strip(",") not in ENDS] or said
        return " ".join((*bare, draw.choice(FORMS)))
    if kind == 2 and len(said) > 1:
        at = draw.randrange(len(said) - 1)
        return " ".join((*said[:at], said[at] + said[at + 1], *said[at + 2 :]))
    if kind == 3 and len(said) > 2:
        return " ".join((*said[1:], said[0]))
    if kind == 4:
        return name.upper() if not name.isupper() else name.title()
    at = draw.randrange(len(name))
    return name[:at] + draw.choice("abcdefghijklmnoprstu") + name[at + 1 :]


def recall(ask: Callable[[str], Sequence[str]], queries: Sequence[tuple[str, str]]) -> float:
    """Share of (asked, wanted) where the wanted is among the answers."""
    return round(sum(wanted in ask(asked) for asked, wanted in queries) / max(1, len(queries)), 4)


def speed(work: Callable[[str], object], asked: Sequence[str]) -> dict[str, float]:
    """Queries a second of two processes that share the index, and a query's processor time."""
    context = get_context("fork")
    spent = context.Queue()
    start = time.monotonic()
    parts = [context.Process(target=_do, args=(work, asked[n::CORES], spent)) for n in range(CORES)]
    for part in parts:
        part.start()
    used = sum(spent.get() for _ in parts)
    for part in parts:
        part.join()
    rate = len(asked) / (time.monotonic() - start)
    return {"a_second": round(rate, 1), "cpu_ms": round(1000 * used / len(asked), 2)}


def _do(work: Callable[[str], object], asked: Sequence[str], spent: "Queue[float]") -> None:
    start = time.process_time()
    for name in asked:
        work(name)
    spent.put(time.process_time() - start)


def queries_of(
    held: Sequence[Held], pairs: Sequence[dict[str, str]]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Slips and names across scripts: what is asked, what is wanted."""
    draw = random.Random(6)
    old = {simple: forms[0] for simple, forms in rows("simplified.tsv") if forms}
    parties = [each.name for each in held if not each.person and len(each.name) > 3]
    slips = [(slipped(name, draw, old), name) for name in draw.sample(parties, ASKED)]
    names = {each.name for each in held}
    across = [
        (row["name_zh_full"], row["name_en"])
        for row in pairs
        if row["split"] != "learn" and row["name_en"] in names
    ]
    return slips, across


def main() -> None:
    """Build, ask, and print the line."""
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        pairs = list(csv.DictReader(file))
    held = held_names(pairs, Path(sys.argv[2]))
    if "--names" in sys.argv:
        slips, across = queries_of(held, pairs)
        return write([each.name for each in held], {"slips": slips, "across": across})
    known = places()
    start, used = time.monotonic(), time.process_time()
    ready: Lookup = lookup(held, known)
    built, spent = time.monotonic() - start, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    slips, across = queries_of(held, pairs)
    texts = [each.name for each in held]

    def blocked(name: str) -> list[str]:
        return [texts[number] for number, _ in ready.index.blocked(name, AT)]

    def plain(name: str) -> list[str]:
        found = process.extract(name, texts, scorer=fuzz.token_sort_ratio, limit=AT)
        return [each[0] for each in found]

    mixed = [asked for asked, _ in (*slips, *across)]
    random.Random(6).shuffle(mixed)
    ready.who(mixed[0])
    line = {
        "benchmark": "names",
        "names": len(held),
        "build_seconds": round(built, 2),
        "build_cpu_seconds": round(spent, 2),
        "peak_mb": round(peak),
        "slips": len(slips),
        "recall_at_50": recall(blocked, slips),
        "across": len(across),
        "across_recall_at_50": recall(blocked, across),
        "blocking": speed(blocked, mixed),
        "explained": speed(ready.who, mixed[:600]),
        "rapidfuzz_recall_at_50": recall(plain, slips[:200]),
        "rapidfuzz_across_recall_at_50": recall(plain, across[:100]),
        "rapidfuzz": speed(plain, mixed[:100]),
    }
    print(json.dumps(line))
    return None


if __name__ == "__main__":
    main()
