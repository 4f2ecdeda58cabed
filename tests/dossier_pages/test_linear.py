"""every page without style sheet and pictures, as lynx or a voice has it: nothing is lost."""

import re

import pytest

from countershot.dossier.bundle import write
from tests.dossier_pages.material import build
from tests.dossier_pages.page import Page, pages


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    folder = tmp_path_factory.mktemp("linear")
    write(build(folder / "case", chained=True, overridden=True), folder / "dossier")
    return pages(folder / "dossier")


def words(page: Page) -> str:
    return re.sub(r"\s+", " ", page.text)


def test_the_reader_s_page_reads_in_the_order_of_its_argument(found: dict[str, Page]) -> None:
    text = words(found["index.html"])
    parts = (
        "The finding", "What the clip shows", "The two pictures compared", "How it is reached",
        "When What the sources say", "Where The report", "What is not known The clip",
        "What the companies say No letter", "What has changed On record", "Behind this report",
    )  # fmt: skip
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_a_figure_and_the_number_of_its_proof_never_run_together(found: dict[str, Page]) -> None:
    text = words(found["index.html"])
    assert "24 [2]" in text and "242" not in text
    assert "This case is invented. [uncited]" in text


def test_a_drawing_reads_from_one_party_to_the_next(found: dict[str, Page]) -> None:
    text = words(found["index.html"])
    drawn = text[text.index("broadcast.mp4 1. shows") :]
    assert drawn.startswith("broadcast.mp4 1. shows found by a program, looked at by people A dev")


def test_every_drawing_and_picture_is_said_or_hidden(found: dict[str, Page]) -> None:
    for path, page in found.items():
        for svg in page.all("svg"):
            named = svg.get("aria-label") or svg.get("aria-labelledby")
            assert svg.get("aria-hidden") == "true" or named, (path, svg)
            for name in (svg.get("aria-labelledby") or "").split():
                assert name in page.ids(), (path, name)
        assert all(image.get("alt", "").strip() for image in page.all("img")), path


def test_every_link_and_region_has_a_name(found: dict[str, Page]) -> None:
    for path, page in found.items():
        for _, attributes in page.tags:
            if attributes.get("role") == "region":
                assert attributes.get("aria-label"), path
            for name in attributes.get("aria-labelledby", "").split():
                assert name in page.ids(), (path, name)


def test_tables_say_what_each_cell_is_where_they_are_stacked(found: dict[str, Page]) -> None:
    for path, page in found.items():
        cells = page.all("td")
        if any("stack" in table.get("class", "") for table in page.all("table")):
            stacked = [cell for cell in cells if cell.get("role") == "cell"]
            assert all(cell.get("data-label") for cell in stacked), path
