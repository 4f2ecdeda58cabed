"""PDFs of every geometry -> boxes that lie on the ink, as the page is displayed."""

from pathlib import Path

import numpy as np
import pytest

from countershot.documents.pdf import UNREADABLE, PageText, open_pdf
from countershot.errors import LimitExceeded, UsageError
from countershot.records.base import BoxPt
from tests.documents.pdfs import lines, pdf, show

MEDIA = b"/MediaBox [0 0 595 842]"


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "exhibit"
    path.write_bytes(data)
    return path


def text_of(folder: Path, *contents: bytes, page: bytes = MEDIA) -> PageText:
    with open_pdf(saved(folder, pdf(*contents, page=page))) as document:
        return document.text(1)


def around(text: PageText, words: str) -> BoxPt:
    """The box around ``words`` in a page's text."""
    start = text.text.index(words)
    boxes = [each for each in text.boxes_pt[start : start + len(words)] if each]
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def test_text_comes_with_a_box_for_each_character(tmp_path: Path) -> None:
    text = text_of(tmp_path, lines("24 sets", "中标金额：１,２00 元"))
    assert text.text == "24 sets\n中标金额：１,２00 元"
    assert len(text.boxes_pt) == len(text.text)
    assert [box is None for box in text.boxes_pt] == [each.isspace() for each in text.text]
    left, bottom, right, top = around(text, "24 sets")
    assert left == 72
    assert (bottom, top) == pytest.approx((700, 712), abs=4)
    assert right == pytest.approx(72 + 12 * 3.24, abs=1)


def test_a_word_broken_at_a_line_end_keeps_hyphen_and_line_end(tmp_path: Path) -> None:
    assert text_of(tmp_path, lines("the surveil-", "lance post")).text == "the surveil-\nlance post"


def test_a_character_beyond_the_basic_plane_is_one_character(tmp_path: Path) -> None:
    text = text_of(tmp_path, show("𠮷野", 72, 700))
    assert text.text == "𠮷野"
    assert len(text.boxes_pt) == 2


@pytest.mark.parametrize("rotation", [0, 90, 180, 270, -90, 450])
@pytest.mark.parametrize("crop", [b"", b"/CropBox [60 50 400 760]", b"/CropBox [-9 -9 999 800]"])
def test_boxes_lie_on_the_ink_of_the_displayed_page(
    tmp_path: Path, rotation: int, crop: bytes
) -> None:
    page = MEDIA + crop + b"/Rotate %d" % rotation
    path = saved(tmp_path, pdf(show("HHHH", 100, 650, 24), page=page))
    with open_pdf(path) as document:
        text, picture = document.text(1), document.picture(1, 72)
    rows, columns = np.nonzero(picture.mean(axis=2) < 200)
    left, bottom, right, top = around(text, "HHHH")
    assert left - 1 <= columns.min() <= columns.max() + 1 <= right + 1
    assert bottom - 1 <= text.height_pt - rows.max() - 1
    assert text.height_pt - rows.min() <= top + 1
    assert columns.max() - columns.min() > 0.7 * (right - left) or rotation % 180
    assert picture.shape == (round(text.height_pt), round(text.width_pt), 3)


def test_slanted_and_upright_text_has_boxes_too(tmp_path: Path) -> None:
    upright = b"BT /L 12 Tf 0 1 -1 0 200 300 Tm (Upright) Tj ET"
    left, bottom, right, top = around(text_of(tmp_path, upright), "Upright")
    assert right - left < 20 < 30 < top - bottom


def test_text_outside_the_displayed_page_is_left_out_and_counted(tmp_path: Path) -> None:
    content = show("inside", 100, 700) + show("outside", 100, 820) + show("far", 9e3, 9e3)
    text = text_of(tmp_path, content, page=MEDIA + b"/CropBox [0 0 595 800]")
    assert text.text.strip() == "inside"
    assert text.outside_page == len("outside") + len("far")


def test_invisible_text_is_kept_and_counted(tmp_path: Path) -> None:
    text = text_of(tmp_path, show("seen", 72, 700) + show("unseen", 72, 650, extra=b"3 Tr"))
    assert text.text == "seen\nunseen"
    assert text.invisible == len("unseen")


def test_boxes_are_cut_to_the_page(tmp_path: Path) -> None:
    text = text_of(tmp_path, show("edge", -2, 834, 12))
    assert text.text == "edge"
    assert around(text, "edge")[0] == 0
    assert around(text, "edge")[3] == 842


def test_codes_without_a_meaning_are_marked(tmp_path: Path) -> None:
    text = text_of(tmp_path, b"BT /L 12 Tf 72 700 Td (a\\001b) Tj ET")
    assert text.text.replace(UNREADABLE, "") == "ab"


def test_a_page_picture_has_the_pixels_asked_for(tmp_path: Path) -> None:
    with open_pdf(saved(tmp_path, pdf(lines("words")))) as document:
        picture = document.picture(1, 144)
    assert picture.dtype == np.uint8
    assert picture.shape == (1684, 1190, 3)
    assert (picture[0, 0] == 255).all()


def test_colours_are_red_green_blue(tmp_path: Path) -> None:
    with open_pdf(saved(tmp_path, pdf(b"1 0 0 rg 0 0 595 842 re f"))) as document:
        assert document.picture(1, 36)[100, 100].tolist() == [255, 0, 0]


@pytest.mark.parametrize("dpi", [0, -72, 17, 601])
def test_a_resolution_that_cannot_be_meant_is_refused(tmp_path: Path, dpi: int) -> None:
    path = saved(tmp_path, pdf(lines("words")))
    with open_pdf(path) as document, pytest.raises(UsageError, match="dpi"):
        document.picture(1, dpi)


def test_a_picture_with_too_many_pixels_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, pdf(lines("words"), page=b"/MediaBox [0 0 14400 14400]"))
    with open_pdf(path) as document, pytest.raises(LimitExceeded, match="pixels"):
        document.picture(1, 72)


@pytest.mark.parametrize("page", [0, 2, -1])
def test_a_page_that_is_not_there_is_refused(tmp_path: Path, page: int) -> None:
    path = saved(tmp_path, pdf(lines("words")))
    with open_pdf(path) as document, pytest.raises(UsageError, match="has 1 page"):
        document.text(page)
