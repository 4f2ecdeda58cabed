"""one award notice as a PDF, a scan and a web page -> the same statement, each with citations."""

from pathlib import Path

import pytest

from countershot.documents.cite import resolve
from countershot.documents.cite_passage import resolve_passage
from countershot.documents.forms.propose import of_pages, of_passages
from countershot.documents.ocr import NETWORKS, can_read
from countershot.documents.read import read_step
from countershot.documents.scans import SCAN_DPI
from countershot.records.computed import PageReading, Passages
from countershot.records.statement import Proposed
from countershot.workspace.passages import passages_step
from tests.documents.award_notice import EXPECTED, notices
from tests.documents.readings import EXHIBIT, job, silent
from tests.whole.needs import needs


def pages_of(path: Path) -> list[PageReading]:
    asked = {"dpi": SCAN_DPI, "networks": NETWORKS}
    *pages, _ = list(read_step(job(path, ocr=asked), silent))
    return [PageReading.model_validate_json(each.data) for each in pages]


def passages_of(path: Path) -> Passages:
    (made,) = passages_step(job(path, media_type="text/html"), silent)
    return Passages.model_validate_json(made.data)


def said(it: Proposed) -> list[tuple[str, str, str]]:
    return [(each.field, each.value, each.unit) for each in it.fields]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    needs("chromium")
    if not can_read():
        pytest.skip("the extra `ocr` is not installed")
    return notices(tmp_path_factory.mktemp("notices"))


def test_a_notice_its_scan_and_its_web_page_give_equal_statements(
    made: tuple[Path, Path, Path],
) -> None:
    page, printed, scan = made
    web = passages_of(page)
    (from_web,) = of_passages(web)
    assert all(resolve_passage(f.citation, web).resolves for f in from_web.fields)
    assert {f.field: (f.value, f.unit) for f in from_web.fields} == EXPECTED
    assert from_web.form == "award notice"
    for pdf in (printed, scan):
        pages = pages_of(pdf)
        assert len(pages) == 2 and bool(pages[0].line_scores) == (pdf == scan)
        (it,) = of_pages(EXHIBIT, pages)
        assert (it.form, said(it)) == (from_web.form, said(from_web))
        assert {f.citation.page for f in it.fields} == {1, 2}
        for each in it.fields:
            assert resolve(each.citation, pages, len(pages)).resolves, each
