"""200,000 generated texts -> what the index and a plain scan find and take, as one JSON line.

    python benchmarks/find.py [FOLDER [COUNT]]

The texts are **generated** from places, invented company names and product codes. Each query is
asked of the index as `find` asks it, and of every text by a substring scan: ``recall`` and
``precision`` compare the two. The index lies in FOLDER (out/benchmarks/find).
"""

import json
import random
import statistics
import sys
import time
from pathlib import Path

from countershot.documents.grammar.gazetteer import gazetteer
from countershot.documents.search import codes_in, parsed, searchable
from countershot.index.text_index import Text, TextIndex

SYLLABLES = "海康大华宇视天地伟业东方网力中星微电子科技安防讯华信通达博联创智远景明德"
ENGLISH = """
the contract for cameras was awarded to a supplier in county public security bureau
speed dome maintenance years budget police station network of mosque school hospital
road crossing storage
""".split()  # noqa: SIM905 - words are read as words
RUSSIAN = """
камера наблюдение тендер договор поставка полиция район город сеть оборудование
""".split()  # noqa: SIM905 - words are read as words
UYGHUR = ["كامېرا", "نازارەت", "ساقچى", "شەھەر", "ناھىيە", "توختام", "شىركەت", "مەكتەپ"]
TWO = """
和田 皮山 海康 大华 公安 墨玉 莎车 讯华 网力 雪亮 天网 喀什 洛浦 于田 策勒
""".split()  # noqa: SIM905 - words are read as words
ONE_SIGN = ["局", "田", "é"]


def company(draw: random.Random) -> str:
    """An invented Chinese company."""
    return "".join(draw.choices(SYLLABLES, k=draw.randint(2, 4))) + "有限公司"


def code(draw: random.Random) -> str:
    """An invented product code."""
    letters = "".join(draw.choices("ABCDEFHIKLOPSTX", k=draw.randint(2, 3)))
    number = f"{draw.randint(1, 9)}{draw.choice('CDEF')}{draw.randint(1000, 9999)}"
    return f"{letters}-{number}{draw.choice('IXO')}"


def text(draw: random.Random, places: list[str]) -> str:
    """One document of some sentences in one or two languages."""
    parts = []
    for _ in range(draw.randint(2, 5)):
        kind = draw.random()
        if kind < 0.45:
            parts.append(
                f"{draw.choice(places)}公安局“雪亮工程”视频监控项目，中标人{company(draw)}，"
                f"金额{draw.randint(10, 99999)}万元，型号{code(draw)}。"
            )
        elif kind < 0.75:
            parts.append(" ".join(draw.choices(ENGLISH, k=12)) + f", {code(draw)}.")
        else:
            words = RUSSIAN if kind < 0.88 else UYGHUR
            parts.append(" ".join(draw.choices(words, k=8)) + ".")
    return "\n".join(parts)


def queries(draw: random.Random, texts: list[str], places: list[str]) -> list[str]:
    """Two ideographs, names, product codes and their parts, words of four scripts, absent ones."""
    codes = [found for one in draw.sample(texts, 40) for found, _, _ in codes_in(one)]
    asked = [*TWO, *ONE_SIGN, *draw.sample(places, 8), *(company(draw)[:4] for _ in range(4))]
    asked += draw.sample(codes, 12) + [each[3:8] for each in draw.sample(codes, 4)]
    asked += [
        "speed dome",
        "cameras was awarded",
        "mosque",
        "камера наблюдение",
        "نازارەت",
        "unheard of",
    ]
    return [each for each in dict.fromkeys(asked) if searchable(each)]


def main() -> None:
    """Generate, index, ask, compare; one line."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out/benchmarks/find")
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
    draw = random.Random(5)
    places = [place.name for place in gazetteer().by_code.values()]
    texts = [text(draw, places) for _ in range(count)]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "text.sqlite"
    path.unlink(missing_ok=True)
    start = time.perf_counter()
    index, folded = TextIndex(path), [searchable(each) for each in texts]
    index.keep("all", (Text(n, each) for n, each in enumerate(folded)))
    built = time.perf_counter() - start
    found, truth, both, times, scans = 0, 0, 0, [], []
    asked = queries(draw, texts, places)
    for words in asked:
        (term,) = parsed(words).wanted
        start = time.perf_counter()
        got = {place.page for place in index.holding([term.folded])}
        times.append(time.perf_counter() - start)
        start = time.perf_counter()
        there = {n for n, each in enumerate(folded) if term.folded in each}
        scans.append(time.perf_counter() - start)
        found, truth, both = found + len(got), truth + len(there), both + len(got & there)
    cuts = statistics.quantiles(times, n=20)
    line = {
        "benchmark": "find",
        "texts": count,
        "characters": sum(map(len, texts)),
        "queries": len(asked),
        "hits": truth,
        "recall": both / truth,
        "precision": both / found,
        "p50_ms": round(statistics.median(times) * 1000, 2),
        "p95_ms": round(cuts[18] * 1000, 2),
        "scan_p50_ms": round(statistics.median(scans) * 1000, 2),
        "times_faster_than_scan_p50": round(statistics.median(scans) / statistics.median(times), 1),
        "build_s": round(built, 1),
        "index_mb": path.stat().st_size // 1_000_000,
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
