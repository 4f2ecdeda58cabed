"""a PDF -> what reading its text layer costs beside bare text extraction, as one JSON line.

    python benchmarks/read.py REPORT.pdf [RUNS]

Three things are timed side by side, in turn, RUNS times (3) in one process, in CPU seconds; the
best of each counts. ``bare``: pypdfium2 opens the file and gives each page's text. ``read``: the
step of `read --no-ocr`, every character with its box, and a record a page. ``mentions``: amounts,
dates, places and names in those records, with the heads of rows and columns of tables; ``tables``
is the part of it that finds those.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pypdfium2

from countershot.canonical import from_bytes
from countershot.documents.grid import grids
from countershot.documents.page_mentions import page_mentions
from countershot.documents.read import read_step
from countershot.ports import Job, Output
from countershot.records.computed import PageReading

Made = TypeVar("Made")


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """CPU seconds, and what the work made."""
    start = time.process_time()
    made = work()
    return time.process_time() - start, made


def bare(path: Path) -> int:
    """How many characters pypdfium2 gives."""
    document = pypdfium2.PdfDocument(path)
    characters = sum(len(page.get_textpage().get_text_range()) for page in document)
    document.close()
    return characters


def read(path: Path) -> list[Output]:
    """The parts of a reading without OCR."""
    job = Job("0" * 64, ("x-000000000000",), (path,), {})
    return list(read_step(job, lambda _: None))


def main() -> None:
    """Time each in turn; one line."""
    path = Path(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    seconds: dict[str, list[float]] = {"bare": [], "read": [], "mentions": [], "tables": []}
    for _ in range(runs):
        taken, characters = timed(lambda: bare(path))
        seconds["bare"].append(taken)
        taken, parts = timed(lambda: read(path))
        seconds["read"].append(taken)
        pages = [from_bytes(PageReading, part.data, part.part) for part in parts[:-1]]
        taken, found = timed(lambda pages=pages: list(page_mentions(pages)))
        seconds["mentions"].append(taken)
        taken, tables = timed(lambda pages=pages: [t for _, some in grids(pages) for t in some])
        seconds["tables"].append(taken)
    best = {name: min(some) for name, some in seconds.items()}
    line = {
        "benchmark": "read",
        "pages": len(pages),
        "characters": characters,
        "bare_s": round(best["bare"], 2),
        "read_s": round(best["read"], 2),
        "times_bare": round(best["read"] / best["bare"], 2),
        "mentions": len(found),
        "mentions_s": round(best["mentions"], 2),
        "tables": len(tables),
        "tables_s": round(best["tables"], 2),
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
