"""a real annual report (never shipped) -> 32 figures of its statements, drawn and typed by eye

`choose.py` draws the places, `truth.tsv` says what stands there; README.md how both were made.
"""

import csv
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from countershot.documents.cite import resolve
from countershot.documents.ocr import Ocr, can_read
from countershot.documents.page_mentions import PageMention, page_mentions
from countershot.documents.pdf import open_pdf
from countershot.records.judged import Citation
from tests.documents.readings import REPORT, report
from tests.real.blind.choose import SAMPLE, chosen

REQUIRED = 31
DPI = 250
MARGIN_PT = 3.0

pytestmark = pytest.mark.skipif(not REPORT.exists(), reason=f"the real report is not at {REPORT}")


@dataclass(frozen=True)
class Place:
    """One line of the truth; the point is a share of the page's sides, from the top left."""

    page: int
    statement: str
    column_head: str
    nth: int
    row_head: str
    printed: str
    value: str
    unit: str
    point: tuple[float, float]


@cache
def truth() -> tuple[Place, ...]:
    """The places as typed."""
    with Path(__file__).with_name("truth.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return tuple(
        Place(
            int(row["page"]),
            row["statement"],
            row["column_head"],
            int(row["nth"]),
            row["row_head"],
            row["printed"],
            row["value"],
            row["unit"],
            (float(row["x_share"]), float(row["y_share"])),
        )
        for row in rows
    )


@cache
def mentions() -> tuple[PageMention, ...]:
    return tuple(each for each in page_mentions(report()) if each.found.kind == "amount")


def plain(words: str) -> str:
    """Without white space, and with one form of each sign."""
    return re.sub("[−—]", "-", re.sub(r"\s", "", unicodedata.normalize("NFKC", words)))


def at(place: Place) -> PageMention | None:
    """The amount whose box holds the point."""
    page = report()[place.page - 1]
    x, y = place.point[0] * page.width_pt, (1 - place.point[1]) * page.height_pt
    for each in mentions():
        left, bottom, right, top = each.box_pt
        if each.page == place.page and left <= x <= right and bottom <= y <= top:
            return each
    return None


def wrong(place: Place) -> str:
    """What is not as typed; "" if all is."""
    found = at(place)
    if found is None:
        return "no amount is found there"
    said = found.as_json()
    quoted = Citation(exhibit=found.exhibit, page=found.page, box_pt=found.box_pt,
                      quotation=place.printed)  # fmt: skip
    asked = {
        "box": resolve(quoted, report(), len(report())).resolves,
        "figure": found.quotation.replace("\n", "") == place.printed,
        "value and sign": Decimal(str(said["value"])) == Decimal(place.value),
        "unit": said["unit"] == place.unit,
        "row": plain(str(said.get("row_head"))) == plain(place.row_head),
        "column": plain(str(said.get("column_head"))) == plain(place.column_head),
    }
    return ", ".join(f"{name}: {said}" for name, right in asked.items() if not right)


def test_the_truth_is_of_the_places_that_were_drawn() -> None:
    drawn = [(column.page, column.statement, column.head, n) for column, n in chosen()]
    assert [(p.page, p.statement, p.column_head, p.nth) for p in truth()] == drawn
    assert len(drawn) == SAMPLE


def test_figures_are_found_with_page_box_unit_sign_and_both_heads(
    say: Callable[[str], None],
) -> None:
    faults = [f"page {p.page}, {p.printed}: {said}" for p in truth() if (said := wrong(p))]
    say(f"tables: {SAMPLE - len(faults)} of {SAMPLE} figures drawn by lot are right")
    assert SAMPLE - len(faults) >= REQUIRED, faults


@pytest.mark.skipif(not can_read(), reason="the ocr extra is not installed")
def test_each_box_cropped_and_read_again_gives_its_figure(say: Callable[[str], None]) -> None:
    ocr, faults = Ocr(), []
    with open_pdf(REPORT) as document:
        for place in truth():
            found = at(place)
            if found is None:
                faults.append(f"page {place.page}, {place.printed}: not found")
                continue
            height, scale = report()[place.page - 1].height_pt, DPI / 72
            left, bottom, right, top = found.box_pt
            picture = document.picture(place.page, DPI)
            crop = picture[
                int((height - top - MARGIN_PT) * scale) : int(
                    (height - bottom + MARGIN_PT) * scale
                ),
                int((left - MARGIN_PT) * scale) : int((right + MARGIN_PT) * scale),
            ]
            read = "".join(line.words for line in ocr.lines(crop)).replace(" ", "")
            if figure(read) != figure(place.printed):
                faults.append(f"page {place.page}, {place.printed}: the picture reads {read}")
    say(f"tables: {SAMPLE - len(faults)} of {SAMPLE} pictures of boxes give their figure")
    assert SAMPLE - len(faults) >= REQUIRED, faults


def figure(words: str) -> str:
    """Sign and digits: the network takes commas and points for each other."""
    return re.sub(r"[^-\d]", "", unicodedata.normalize("NFKC", words).replace("−", "-"))
