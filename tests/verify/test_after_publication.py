"""a dossier with corrections and disputes -> three verifiers agree, and its pages tell all."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from countershot.dossier.bundle import write
from tests.dossier_pages.lasted import BEFORE, GONE, REMOVED
from tests.dossier_pages.making import NOW
from tests.dossier_pages.material import Hostile, build
from tests.verify.three import Browser, by_program, of_three

CORRECTION, DISPUTE, LOOK = "corrections/half.md", "corrections/not-there.md", "rechecks/again.md"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    write(build(tmp_path / "case", lasted=True), tmp_path / "dossier")
    return tmp_path / "dossier"


def test_all_three_take_signed_records_and_refuse_changed_ones(
    dossier: Path, browser: Browser
) -> None:
    assert of_three(dossier, browser, NOW)["verdict"] == "holds"
    for path in (CORRECTION, DISPUTE, LOOK):
        file = dossier / "data/judgements" / path
        before = file.read_bytes()
        file.write_bytes(before + b" Or not.")
        assert of_three(dossier, browser, NOW)["verdict"] == "broken"
        file.write_bytes(before)


@pytest.mark.parametrize("path", [CORRECTION, DISPUTE, LOOK])
def test_all_three_refuse_a_record_that_nobody_signed(
    path: str, tmp_path: Path, browser: Browser
) -> None:
    write(build(tmp_path / "case", lasted=True, unsigned=path), tmp_path / "dossier")
    assert of_three(tmp_path / "dossier", browser, NOW)["verdict"] == "broken"
    problems = by_program(tmp_path / "dossier", now=NOW)["problems"]
    wanted = {"rule": "judgement.signature", "file": f"data/judgements/{path}",
              "reason": "nobody signed it"}  # fmt: skip
    assert wanted in problems


def text(page: Path) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page.read_text()))


def test_the_page_tells_every_change_and_repeats_nothing_that_was_removed(dossier: Path) -> None:
    page, index = text(dossier / "data/pages/changes.html"), text(dossier / "index.html")
    assert BEFORE in page and "The number is halved." in page and "The notice was misread." in page
    assert GONE in page and "Nothing carried it." in page and "It is not ours." in page
    assert "Corrections 1" in page and "Removals 1" in page and "1 of them not ruled on" in page
    assert "The page was read again." in page and "2031-03-20" in page
    assert "Changes since 2031-03-20" in index and "1 correction, 1 removal, 1 dispute" in index
    assert not any(REMOVED in text(each) for each in (dossier / "data/pages").glob("*.html"))
    assert REMOVED not in index


def test_the_pages_have_no_barrier_and_every_link_leads_somewhere(
    dossier: Path, browser: Browser
) -> None:
    page = browser.page.context.new_page()
    for name in ("data/pages/changes.html", "index.html"):
        page.goto((dossier / name).as_uri())
        found = Axe().run(page).response["violations"]
        assert [x["id"] for x in found if x["impact"] in ("serious", "critical")] == []
        for link in page.locator("a[href*='#']").all():
            path, _, part = (link.get_attribute("href") or "").partition("#")
            target = (dossier / name).parent / path if path else dossier / name
            assert f'id="{part}"' in target.read_text(), (name, path, part)
    page.close()


def test_hostile_words_in_records_are_shown_as_words(tmp_path: Path) -> None:
    words = "<script>alert(1)</script>\u202etxt{{ 7*7 }}"
    made = build(tmp_path / "case", lasted=True, hostile=Hostile(words=words))
    write(made, tmp_path / "dossier")
    page = (tmp_path / "dossier/data/pages/changes.html").read_text()
    assert "<script>" not in page and "\u202e" not in page
    assert "&lt;script&gt;" in page and "{{ 7*7 }}" in page
