"""a text layer beside its page's picture: honest ones agree, those that lie are told."""

from pathlib import Path

import pytest

from countershot import canonical
from countershot.documents.layers import LayerRules, layer_doubt, layers_step
from countershot.documents.ocr import NETWORKS, can_read
from countershot.documents.pdf import open_pdf
from countershot.errors import CannotCheck
from countershot.ports import Job
from countershot.records.computed import Layers
from countershot.records.judged import Citation
from tests.counts import count
from tests.documents.pdfs import document, lines, objects, pdf, stream

WORDS = (
    "Invented for a test: no such parties or tender exist.",
    "The office of roads buys devices for the northern crossing.",
    "Amount awarded: 4,860,000 yuan, to be paid in 12 months.",
)
SWAPPED = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Swapped def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
2 beginbfrange <20> <7e> <0020> endbfrange
2 beginbfchar <34> <0031> <38> <0032> endbfchar
endcmap end end"""
"""The glyph of 4 is said to be 1 and the glyph of 8 to be 2; everything else is what it is."""


@pytest.fixture(autouse=True)
def _networks() -> None:
    if not can_read():
        pytest.skip("the extra `ocr` is not installed")


def compared(path: Path, data: bytes) -> Layers:
    (path / "it.pdf").write_bytes(data)
    job = Job("0" * 64, ("x-000000000000",), (path / "it.pdf",), {"dpi": 150, "networks": NETWORKS})
    (made,) = layers_step(job, lambda done: None)
    return canonical.from_bytes(Layers, made.data, "layers")


def cited(quotation: str, page: int = 1) -> Citation:
    return Citation(exhibit="x-000000000000", page=page, quotation=quotation)


def lying(map_: bytes) -> bytes:
    """A page whose font says that its glyphs stand for other characters than they show."""
    parts = objects([lines(*WORDS)])
    parts[40] = stream(map_)
    parts[1] = parts[1].replace(b">>", b"/ToUnicode 40 0 R >>")
    return document(parts)


def test_an_honest_layer_is_let_alone(tmp_path: Path) -> None:
    found = compared(tmp_path, pdf(lines(*WORDS), lines("Page two.")))
    (page,) = found.pages
    assert (page.page, page.differ, found.notes, found.whole) == (1, (), (), False)
    assert page.agree >= 0.97 * page.letters and page.figures == 1
    assert layer_doubt(cited("4,860,000"), found) == ""


def test_a_font_that_says_other_digits_than_it_shows(tmp_path: Path) -> None:
    data = lying(SWAPPED)
    found = compared(tmp_path, data)
    with open_pdf(tmp_path / "it.pdf") as opened:
        assert "1,260,000" in opened.text(1).text
    (figure,) = found.pages[0].differ
    assert (figure.layer, figure.picture) == ("1,260,000", "4,860,000")
    assert "1,260,000 where a network reads 4,860,000" in found.notes[0]
    assert "1,260,000" in layer_doubt(cited("1,260,000 yuan"), found)
    assert layer_doubt(cited("northern crossing"), found) == ""
    assert layer_doubt(cited("1,260,000", page=2), found) == ""


def test_words_that_nobody_can_see(tmp_path: Path) -> None:
    """Painted over with white: the layer has them all, the picture none."""
    hidden = lines(*WORDS) + b"1 g 0 0 595 842 re f 0 g\n"
    found = compared(tmp_path, pdf(hidden))
    assert found.pages[0].agree == 0 and found.whole
    assert "other words" in layer_doubt(cited("northern crossing"), found)


def test_where_one_page_of_the_sample_lies_all_are_compared(tmp_path: Path) -> None:
    hidden = lines(*WORDS) + b"1 g 0 0 595 842 re f 0 g\n"
    pairs = count(2, 4)
    found = compared(tmp_path, pdf(*[hidden, lines(*WORDS)] * pairs))
    assert len(found.pages) == 2 * pairs and found.whole
    lying = {page.page for page in found.pages if LayerRules().disagrees(page)}
    assert lying == set(range(1, 2 * pairs, 2))


def test_pages_with_few_letters_say_nothing(tmp_path: Path) -> None:
    assert compared(tmp_path, pdf(lines("Annex 3"))).pages == ()


def test_other_networks_than_the_recipe_names_are_told(tmp_path: Path) -> None:
    (tmp_path / "it.pdf").write_bytes(pdf(lines(*WORDS)))
    job = Job("0" * 64, ("x-0",), (tmp_path / "it.pdf",), {"dpi": 150, "networks": {}})
    with pytest.raises(CannotCheck, match="other networks"):
        list(layers_step(job, lambda done: None))
