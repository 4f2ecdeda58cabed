"""words in Arabic script as PDFs hold them -> words as they are read, each letter with its box."""

import shutil
import subprocess
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from countershot.documents.cite import find_quotation, resolve
from countershot.documents.pdf import open_pdf
from countershot.documents.right_to_left import in_reading_order
from countershot.records.base import BoxPt
from countershot.records.computed import PageReading
from tests.whole.needs import needs

WORDS = ("خوتەن", "ۋىلايىتى", "قاراقاش", "ناھىيىسى", "كامېراسى")
PAGE = (
    f'<html lang="ug" dir="rtl"><body><p>{" ".join(WORDS)} 2031</p><p>監視 Orrin</p></body></html>'
)
UYGHUR = st.text(st.sampled_from("ابتجخدرزسشغفقكگلمنھوۇۆۈۋېىي"), min_size=2, max_size=9)


def placed(word: str, rising: bool) -> list[BoxPt | None]:
    """A box for each letter, from left to right or from right to left."""
    at = range(len(word)) if rising else range(len(word), 0, -1)
    return [(float(x), 0.0, x + 1.0, 1.0) for x in at]


@given(st.lists(UYGHUR, min_size=1, max_size=5), st.data())
def test_painted_words_are_turned_and_read_ones_stay(words: list[str], data: st.DataObject) -> None:
    text: list[str] = []
    boxes: list[BoxPt | None] = []
    for word in words:
        painted = data.draw(st.booleans())
        text += [*(reversed(word) if painted else word), " "]
        boxes += [*placed(word, painted), None]
    found, moved = in_reading_order(text, boxes)
    assert "".join(found).split() == words
    assert sorted(map(str, moved)) == sorted(map(str, boxes))
    assert all((c == " ") == (box is None) for c, box in zip(found, moved, strict=True))


def test_marks_stay_with_their_letters_and_latin_is_left_alone() -> None:
    marked = ["ب", "\u0651", "ا"]
    text, _ = in_reading_order(list(marked), [(0.0, 0, 1, 1), (0.0, 0, 1, 1), (2.0, 0, 3, 1)])
    assert text == ["ا", "ب", "\u0651"]
    assert in_reading_order(list("DX-420"), placed("DX-420", True))[0] == list("DX-420")


def test_a_page_printed_by_chromium_can_be_quoted_in_uyghur(tmp_path: Path) -> None:
    needs("chromium")
    (tmp_path / "page.html").write_text(PAGE)
    subprocess.run(
        [shutil.which("chromium") or "", "--headless", "--no-sandbox", "--no-pdf-header-footer",
         f"--print-to-pdf={tmp_path / 'page.pdf'}", (tmp_path / "page.html").as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    with open_pdf(tmp_path / "page.pdf") as document:
        page = document.text(1)
    reading = PageReading(
        exhibit="x-0123456789ab", page=1, width_pt=page.width_pt, height_pt=page.height_pt,
        text=page.text, boxes_pt=page.boxes_pt,
    )  # fmt: skip
    for word in (*WORDS, "監視", "2031"):
        (found,) = find_quotation([reading], word)
        assert resolve(found.citation(reading.exhibit), [reading], 1).resolves
