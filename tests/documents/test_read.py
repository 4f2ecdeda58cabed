"""a document exhibit -> parts that are canonical, the same each time, and complete."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from countershot.canonical import plain, sha256_hex
from countershot.documents import read as reading_of
from countershot.documents.read import page_step, read_step
from countershot.errors import BadMaterial, LimitExceeded, UsageError
from countershot.records.computed import WorkingCopy
from tests.documents.pdfs import lines, pdf, show
from tests.documents.readings import EXHIBIT, job, read, report, silent


@pytest.fixture
def tender(tmp_path: Path) -> Path:
    path = tmp_path / "exhibit"
    path.write_bytes(pdf(lines("中标公告", "supply of 24 sets"), b"", lines("end")))
    return path


def test_one_part_a_page_and_the_reading_last(tender: Path) -> None:
    outputs = list(read_step(job(tender), silent))
    assert [each.part for each in outputs] == ["page-0001", "page-0002", "page-0003", "reading"]
    assert {each.media_type for each in outputs} == {"application/json"}
    for each in outputs:
        assert plain(each.data, each.part)["exhibit"] == EXHIBIT


def test_pages_without_text_are_named(tender: Path) -> None:
    reading, pages = read(tender)
    assert (reading.pages, reading.pages_without_text) == (3, (2,))
    assert "without words that could be read: 2." in reading.notes[0]
    assert [each.text for each in pages] == ["中标公告\nsupply of 24 sets", "", "end"]


def test_text_that_a_reader_cannot_see_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "exhibit"
    unseen = show("under a scan", 72, 700, extra=b"3 Tr")
    path.write_bytes(pdf(lines("plain"), unseen, lines("x") + show("off", 900, 900)))
    notes = " ".join(read(path)[0].notes)
    assert "not painted, as under a scan: 2." in notes
    assert "off the page, which was left out: 3." in notes


def test_the_same_bytes_each_time_wherever_the_file_lies(tender: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "other place"
    elsewhere.write_bytes(tender.read_bytes())
    assert list(read_step(job(tender), silent)) == list(read_step(job(elsewhere), silent))


def test_boxes_have_two_decimals(tender: Path) -> None:
    for page in read(tender)[1]:
        for box in page.boxes_pt:
            assert box is None or all(side == round(side, 2) for side in box)


def test_progress_ends_at_one(tender: Path) -> None:
    told: list[float] = []
    list(read_step(job(tender), told.append))
    assert told == sorted(told)
    assert told[-1] == 1


def test_too_many_characters_in_all_are_refused(
    tender: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_of, "MAX_CHARACTERS", 23)
    with pytest.raises(LimitExceeded, match="more than 23 characters"):
        list(read_step(job(tender), silent))


def picture(path: Path, **parameters: object) -> tuple[WorkingCopy, bytes]:
    copy, png = list(page_step(job(path, **parameters), silent))
    assert (copy.part, png.part, png.media_type) == ("copy", "png", "image/png")
    return WorkingCopy.model_validate_json(copy.data), png.data


def test_a_page_picture_is_a_working_copy_of_its_png(tender: Path, tmp_path: Path) -> None:
    copy, png = picture(tender, page=1, dpi=100)
    (tmp_path / "page.png").write_bytes(png)
    with Image.open(tmp_path / "page.png") as image:
        assert (image.mode, image.size, image.info) == ("RGB", (copy.width, copy.height), {})
        pixels = np.asarray(image)
    assert pixels.min() < 100 < 250 < pixels.max()
    assert copy.sha256 == sha256_hex(png)
    head = f"RGB8 {copy.width} {copy.height}\n".encode()
    assert copy.pixels_sha256 == sha256_hex(head + pixels.tobytes())
    assert (copy.id, copy.t_ms, copy.box_px) == ("w-abababababab", 0, None)


def test_a_part_of_a_page_is_the_same_pixels(tender: Path, tmp_path: Path) -> None:
    whole, part = tmp_path / "whole.png", tmp_path / "part.png"
    whole.write_bytes(picture(tender, page=1, dpi=100)[1])
    copy, png = picture(tender, page=1, dpi=100, box_px=[90, 190, 120, 60])
    part.write_bytes(png)
    with Image.open(whole) as one, Image.open(part) as other:
        assert np.array_equal(np.asarray(one)[190:250, 90:210], np.asarray(other))
    assert (copy.box_px, copy.width, copy.height) == ((90, 190, 120, 60), 120, 60)


def test_a_png_has_no_metadata_and_good_checksums(tender: Path) -> None:
    png, kinds = picture(tender, page=1, dpi=36)[1][8:], []
    while png:
        (length,) = struct.unpack(">I", png[:4])
        assert struct.unpack(">I", png[8 + length : 12 + length])[0] == zlib.crc32(
            png[4 : 8 + length]
        )
        kinds.append(png[4:8])
        png = png[12 + length :]
    assert kinds == [b"IHDR", b"IDAT", b"IEND"]


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"page": 1},
        {"page": 9, "dpi": 72},
        {"page": 1, "dpi": 5000},
        {"page": "1", "dpi": 72},
        {"page": 1, "dpi": 72, "box_px": [0, 0, 9]},
        {"page": 1, "dpi": 72, "box_px": [0, 0, 0, 9]},
        {"page": 1, "dpi": 72, "box_px": [590, 0, 9, 9]},
        {"page": 1, "dpi": 72, "box_px": [-1, 0, 9, 9]},
    ],
)
def test_a_page_picture_that_cannot_be_meant_is_refused(
    tender: Path, parameters: dict[str, object]
) -> None:
    with pytest.raises(UsageError):
        picture(tender, **parameters)


def test_a_page_picture_of_no_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "exhibit"
    path.write_bytes(b"not a PDF")
    with pytest.raises(BadMaterial):
        picture(path, page=1, dpi=72)


def test_the_real_report_is_read_whole() -> None:
    pages = report()
    assert [each.page for each in pages] == list(range(1, 196))
    assert sum(len(each.text) for each in pages) > 150_000
    assert "公司网址 http://www.jinyu.com.cn" in pages[4].text
    assert all(each.outside_page == 0 and each.invisible == 0 for each in pages)
