"""pages as text -> page readings, and the real report; shared by the tests of documents."""

import os
from functools import cache
from pathlib import Path

import pytest

from countershot.documents.read import read_step
from countershot.ports import Job
from countershot.records.base import BoxPt
from countershot.records.computed import PageReading, Reading

EXHIBIT = "x-0123456789ab"
DATA = Path(os.environ.get("COUNTERSHOT_DATA", "../shared/data"))
REPORT = DATA / "documents" / "600201_jinyu_2020_annual_report.pdf"


def silent(done: float) -> None:
    """Progress that nobody looks at."""
    assert 0 <= done <= 1


def job(path: Path, **parameters: object) -> Job:
    return Job("ab" * 32, (EXHIBIT,), (path,), parameters)


def read(path: Path) -> tuple[Reading, list[PageReading]]:
    """What the step says of a file, parsed back from its bytes."""
    *pages, last = list(read_step(job(path), silent))
    reading = Reading.model_validate_json(last.data)
    return reading, [PageReading.model_validate_json(each.data) for each in pages]


@cache
def report() -> list[PageReading]:
    """The pages of the real 195-page report; skips where it is absent."""
    if not REPORT.exists():
        pytest.skip(f"{REPORT} is not here: set COUNTERSHOT_DATA to the folder of shared data")
    return read(REPORT)[1]


def page(text: str, number: int = 1, size: float = 10.0, width: float = 2000.0) -> PageReading:
    """A reading of ``text`` set in squares of ``size`` points, a line below the other."""
    height = size * (text.count("\n") + 2)
    boxes: list[BoxPt | None] = []
    row = column = 0
    for character in text:
        left, top = column * size, height - row * size
        spot = (left, top - size, left + size, top)
        boxes.append(None if character.isspace() else spot)
        row, column = (row + 1, 0) if character == "\n" else (row, column + 1)
    return PageReading(
        exhibit=EXHIBIT,
        page=number,
        width_pt=width,
        height_pt=height,
        text=text,
        boxes_pt=tuple(boxes),
    )
