"""a page as a scan -> the same amounts and dates as its text layer has, each in its place."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from countershot import canonical
from countershot.documents.cite import find_quotation, resolve
from countershot.documents.ocr import NETWORKS, TextLine, can_read
from countershot.documents.page_mentions import page_mentions
from countershot.documents.pdf import open_pdf
from countershot.documents.read import read_step
from countershot.documents.scans import scanned_text
from countershot.errors import CannotCheck
from countershot.ports import Job
from countershot.records.computed import PageReading, Reading

EXERCISE = Path(__file__).parents[2] / "examples/exercise"
OCR = {"dpi": 150, "networks": NETWORKS}


def tender() -> Path:
    objects = EXERCISE.glob("evidence/objects/*/*")
    return next(path for path in objects if path.read_bytes()[:5] == b"%PDF-")


def read(path: Path, parameters: dict[str, object]) -> tuple[list[PageReading], Reading]:
    job = Job("0" * 64, ("x-000000000000",), (path,), parameters)
    *pages, last = read_step(job, lambda done: None)
    made = [canonical.from_bytes(PageReading, page.data, "page") for page in pages]
    return made, canonical.from_bytes(Reading, last.data, "reading")


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented tender's second page, drawn, turned by a degree and a half, and no more text."""
    path = tmp_path_factory.mktemp("scan") / "scan.pdf"
    with open_pdf(tender()) as document:
        picture = Image.fromarray(document.picture(2, 150)).convert("L")
    turned = picture.rotate(1.5, Image.Resampling.BICUBIC, fillcolor=255)
    blank = Image.new("L", picture.size, 255)
    turned.save(path, save_all=True, append_images=[blank], resolution=150)
    return path


def test_a_scan_says_what_the_text_layer_says(scan: Path) -> None:
    if not can_read():
        pytest.skip("the extra `ocr` is not installed")
    (_, typed), _ = read(tender(), {})
    (page, empty), reading = read(scan, {"ocr": OCR})
    wanted = ("amount", "date")
    said, there = (
        sorted(str(m.found.value) for m in page_mentions([p]) if m.found.kind in wanted)
        for p in (typed, page)
    )
    assert said == there
    assert (reading.pages_without_text, reading.pages_read_in_pictures) == ((1, 2), (1,))
    assert empty.text == "" and "Nothing is known" in " ".join(reading.notes)
    assert len(page.line_scores) == page.text.count("\n") + 1
    found = find_quotation([page], "4,860,000")[0]
    assert resolve(found.citation(page.exhibit), [page], 1).resolves
    before = find_quotation([typed], "4,860,000")[0]
    assert np.abs(np.subtract(found.box_pt, before.box_pt)).max() < 25


def test_without_the_networks_a_scan_has_no_words_and_says_so(scan: Path) -> None:
    pages, reading = read(scan, {})
    assert [page.text for page in pages] == ["", ""]
    assert reading.pages_without_text == (1, 2) and "not read" in " ".join(reading.notes)


def test_other_networks_than_the_recipe_names_are_told(scan: Path) -> None:
    with pytest.raises(CannotCheck, match="other networks"):
        read(scan, {"ocr": {"dpi": 150, "networks": {"find": "0", "read": "1"}}})


@dataclass
class Lines:
    """Stands in for the networks: says these lines."""

    said: list[TextLine]

    def lines(self, picture: np.ndarray) -> list[TextLine]:
        return self.said


def line(words: str, x: int, y: int, chance: float = 1.0) -> TextLine:
    n = len(words)
    at = tuple((k + 0.5) / n for k in range(n))
    return TextLine(words, 0.95, (x, y, 10 * n, 20), at, (chance,) * n)


@pytest.mark.parametrize(
    ("read_as", "meant"),
    [("1,108,509; 231.31", "1,108,509,231.31"), ("13.049;361.91", "13,049,361.91"),
     ("2,892, 332, 500.45", "2,892,332,500.45"), ("350,661.798.80", "350,661,798.80"),
     ("10.5", "10.5"), ("1, 2", "1,2"), ("2019. 7. 29", "2019.7.29"), ("4860", "4860")],
)  # fmt: skip
def test_signs_in_figures_are_mended_where_the_groups_leave_no_choice(
    read_as: str, meant: str
) -> None:
    picture = np.zeros((300, 300, 3), np.uint8)
    got = scanned_text(picture, 144.0, 150, Lines([line(read_as, 10, 20)]))  # type: ignore[arg-type]
    assert got.text == meant
    assert len(got.boxes_pt) == len(meant) and None not in got.boxes_pt


def test_cells_side_by_side_are_one_line_and_unsure_letters_are_listed() -> None:
    cells = [line("1,000.00", 200, 22, 0.5), line("现金", 10, 20), line("合计", 10, 60)]
    picture = np.zeros((300, 300, 3), np.uint8)
    got = scanned_text(picture, 144.0, 150, Lines(cells))  # type: ignore[arg-type]
    assert got.text == "现金 1,000.00\n合计"
    assert got.unsure == tuple(range(3, 11)) and got.line_scores == (0.95, 0.95)


@given(st.lists(st.tuples(st.integers(0, 250), st.integers(0, 270)), max_size=8))
def test_wherever_lines_are_every_letter_has_its_box_on_the_page(at: list[tuple[int, int]]) -> None:
    said = [line(f"第{n}行", x, y) for n, (x, y) in enumerate(at)]
    picture = np.zeros((300, 300, 3), np.uint8)
    got = scanned_text(picture, 144.0, 150, Lines(said))  # type: ignore[arg-type]
    assert sorted(got.text.split()) == sorted(one.words for one in said)
    assert all((box is None) == character.isspace()
               for character, box in zip(got.text, got.boxes_pt, strict=True))  # fmt: skip
