"""a photograph of a page -> read when it is named, cited, found, published; a street never is."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from countershot import flow
from countershot.documents.pdf import open_pdf
from countershot.workspace.page_photos import PAPER, paper
from tests.documents.test_scans import tender
from tests.whole.program import countershot


@pytest.fixture(scope="module")
def case(done: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exercise, and its tender's second page as somebody's phone might have taken it."""
    folder = tmp_path_factory.mktemp("photos")
    shutil.copytree(done / "case", folder / "case")
    with open_pdf(tender()) as document:
        page = Image.fromarray(document.picture(2, 200))
    page.rotate(1, Image.Resampling.BICUBIC, fillcolor=(250, 249, 246)).save(
        folder / "page.jpg", quality=80
    )
    dice = np.random.default_rng(1)
    colours = dice.integers(0, 256, (40, 60, 3), dtype=np.uint8)
    street = Image.fromarray(colours).resize((1200, 800), Image.Resampling.BICUBIC)
    street.save(folder / "street.png")
    for name in ("page.jpg", "street.png"):
        assert countershot("seal", folder / "case", folder / name).code == 0
    return folder / "case"


def test_it_is_read_only_when_it_is_named(case: Path) -> None:
    before = countershot("read", case, "--json").json
    named = countershot("read", case, "page.jpg", "--json").json
    (reading,) = named["readings"]
    assert reading["exhibit"] not in {each["exhibit"] for each in before["readings"]}
    assert reading["pages_read_in_pictures"] == [1]
    amounts = {m["value"] for m in named["mentions"] if m["kind"] == "amount"}
    assert "4860000" in amounts
    assert all(m["page"] == 1 and m["box_pt"] for m in named["mentions"])


def test_it_can_be_found_cited_and_published(case: Path, tmp_path: Path) -> None:
    assert countershot("read", case, "page.jpg").code == 0
    hits = countershot("find", case, "4,860,000", "--json").json["hits"]
    cited = countershot("cite", case, "page.jpg", "4,860,000")
    assert "page: 1" in cited.out and len({hit["exhibit"] for hit in hits}) >= 2
    copy = tmp_path / "case"
    shutil.copytree(case, copy)
    claim = copy / "claims/award.md"
    lines = "".join(f"  {line}\n" for line in cited.out.splitlines())
    claim.write_text(claim.read_text().replace("grounds:\n", f"grounds:\n{lines}", 1))
    rules = {r.rule for r in flow.check(copy).refusals}
    assert "release.diff" in rules and "citation.resolves" not in rules
    assert countershot("publish", copy, tmp_path / "out", "--draft").code == 0
    verdict = countershot("verify", tmp_path / "out", "--json")
    assert verdict.json["claims"], verdict.err
    assert "broken" not in {each["verdict"] for each in verdict.json["claims"]}


def test_a_street_is_never_read(case: Path) -> None:
    ended = countershot("read", case, "street.png", "--json").json
    assert ended["readings"] == [] and ended["mentions"] == []
    assert "does not look like a page" in ended["failures"][0]["reason"]


def test_what_counts_as_a_page() -> None:
    with open_pdf(tender()) as document:
        page = document.picture(1, 100)
    dim = (page * 0.5).astype(np.uint8)
    assert min(paper(page), paper(dim)) > PAPER
    assert paper(np.zeros((600, 800, 3), np.uint8)) < PAPER
