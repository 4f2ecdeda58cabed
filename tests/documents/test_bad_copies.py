"""a page faxed or laid askew -> the same figures with their signs, or a flag."""

import io

import numpy as np
import pytest
from PIL import Image

from countershot.documents.minus import lost_minus
from countershot.documents.ocr import Ocr, can_read
from countershot.documents.page_mentions import page_mentions
from countershot.documents.pdf import RGB, PageText, open_pdf
from countershot.documents.scans import scanned_text
from countershot.documents.specks import LIGHT, without_specks
from countershot.records.computed import PageReading
from tests.documents.pdfs import pdf, show

ROWS = (
    ("Unit: CNY",),
    ("Item", "2031", "2030"),
    ("Devices sold", "4,860,000.25", "3,110,400.00"),
    ("Cost of sales", "-1,250,330.10", "-998,020.75"),
    ("Result of the year", "-62,742.91", "184,063.28"),
    ("Paid to owners", "12,450,900.00", "-7,330,118.64"),
    ("Loans received", "9,100,000.00", "8,400,000.00"),
    ("Loans paid back", "-2,000,000.00", "-1,500,000.00"),
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> tuple[RGB, PageText]:
    if not can_read():
        pytest.skip("the extra `ocr` is not installed")
    path = tmp_path_factory.mktemp("table") / "table.pdf"
    cells = [
        show(word, 60 + 170 * column, 740 - 26 * row, 10)
        for row, words in enumerate(ROWS)
        for column, word in enumerate(words)
    ]
    path.write_bytes(pdf(b"".join(cells)))
    with open_pdf(path) as document:
        return document.picture(1, 150), document.text(1)


def amounts(picture: RGB, like: PageText) -> list[tuple[str, bool]]:
    """Each amount that is read, and whether it has a flag."""
    scan = scanned_text(picture, like.height_pt, 150, Ocr())
    reading = PageReading(
        exhibit="x-000000000000", page=1, width_pt=like.width_pt, height_pt=like.height_pt,
        **vars(scan),
    )  # fmt: skip
    found = [each.found for each in page_mentions([reading]) if each.found.kind == "amount"]
    return [(str(each.value), bool(each.flags)) for each in found if each.value is not None]


def wanted() -> list[str]:
    figures = [word.replace(",", "") for row in ROWS[2:] for word in row[1:]]
    return sorted(f"{float(one):.2f}".rstrip("0").rstrip(".") for one in figures)


def faxed(picture: RGB) -> RGB:
    """One bit and turned dots at 200 dpi, made smaller again."""
    dice = np.random.default_rng(7)
    large = Image.fromarray(picture).resize((1653, 2339), Image.Resampling.BICUBIC)
    bits = np.asarray(large).mean(axis=2) > 160
    bits ^= dice.random(bits.shape) < 0.003
    small = Image.fromarray((bits * 255).astype(np.uint8))
    size = (picture.shape[1], picture.shape[0])
    return np.asarray(small.resize(size, Image.Resampling.BOX).convert("RGB"))


def test_a_fax_loses_no_figure_and_no_sign_in_silence(page: tuple[RGB, PageText]) -> None:
    found = amounts(faxed(page[0]), page[1])
    assert sorted(value for value, _ in found) == wanted()


@pytest.mark.parametrize("degrees", [-2.0, 1.5, 3.0])
def test_rows_of_a_page_laid_askew_stay_together(
    page: tuple[RGB, PageText], degrees: float
) -> None:
    turned = Image.fromarray(page[0]).rotate(
        degrees, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)
    )
    picture = np.asarray(turned)
    scan = scanned_text(picture, page[1].height_pt, 150, Ocr())
    lines = [line for line in scan.text.split("\n") if line.strip()]
    assert [line.split()[-1] for line in lines[2:]] == [row[2] for row in ROWS[2:]]
    assert sorted(value for value, _ in amounts(picture, page[1])) == wanted()


def test_specks_go_and_decimal_points_of_a_clean_page_stay(page: tuple[RGB, PageText]) -> None:
    assert without_specks(page[0]) is page[0]
    cleaned = without_specks(faxed(page[0]))
    blank = slice(1400, 1700)
    before, after = ((one[blank] < LIGHT).sum() for one in (faxed(page[0]), cleaned))
    assert 0 <= after < 0.3 * before


def strip(dash: bool) -> RGB:
    """Three digits as blocks in a strip, with or without a thin dash before them."""
    made = np.full((48, 100, 3), 255, np.uint8)
    for left in (30, 50, 70):
        made[8:40, left : left + 12] = 0
    if dash:
        made[22:25, 6:20] = 120
    return made


def test_a_dash_that_was_not_read_is_seen() -> None:
    at = (0.36, 0.56, 0.76)
    assert lost_minus(strip(True), "123", at) == pytest.approx(0.125, abs=0.02)
    assert lost_minus(strip(False), "123", at) is None
    assert lost_minus(strip(True), "-123", at) is None
    assert lost_minus(strip(True), "abc", at) is None


def test_a_rule_beside_a_figure_is_no_dash() -> None:
    """The vertical rule of a table, and a smudge all the way down."""
    for smudge in (slice(6, 9), slice(6, 20)):
        ruled = strip(False)
        ruled[:, smudge] = 0
        assert lost_minus(ruled, "123", (0.36, 0.56, 0.76)) is None


def test_jpeg_of_a_clean_page_is_not_taken_for_a_fax(page: tuple[RGB, PageText]) -> None:
    held = io.BytesIO()
    Image.fromarray(page[0]).save(held, "JPEG", quality=40)
    again = np.asarray(Image.open(held).convert("RGB"))
    assert without_specks(again) is again
