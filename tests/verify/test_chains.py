"""a dossier with a chain -> three verifiers that agree, and a page without a barrier."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from countershot.dossier.bundle import write
from countershot.records.release import ReleasedJudgement
from tests.dossier_pages.making import NOW
from tests.dossier_pages.material import build
from tests.verify.three import Browser, of_three

CHAIN, IDENTITY = "chains/to-the-list.md", "identities/velmara.md"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    write(build(tmp_path / "case", chained=True), tmp_path / "dossier")
    return tmp_path / "dossier"


def test_all_three_take_a_signed_chain_and_refuse_a_changed_one(
    dossier: Path, browser: Browser
) -> None:
    assert of_three(dossier, browser, NOW)["verdict"] == "holds"
    for path in (CHAIN, IDENTITY):
        file = dossier / "data/judgements" / path
        before = file.read_bytes()
        file.write_bytes(before + b" Or not.")
        assert of_three(dossier, browser, NOW)["verdict"] == "broken"
        file.write_bytes(before)


def test_the_claim_says_that_it_rests_on_both(dossier: Path) -> None:
    release = json.loads((dossier / "data/release.json").read_text())
    (claim,) = [each for each in release["claims"] if each["id"] == "meets"]
    assert {CHAIN, IDENTITY} <= set(claim["judgements"])
    signed = [ReleasedJudgement.model_validate_json(json.dumps(j)) for j in release["judgements"]]
    assert all(j.signatures for j in signed if j.path in (CHAIN, IDENTITY))


def test_the_chain_page_has_no_barrier(dossier: Path, browser: Browser) -> None:
    page = browser.page.context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.goto((dossier / "data/pages/chains.html").as_uri())
    found = Axe().run(page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []
    assert wrong == []
    assert page.locator("svg[role=img] title").count() == 1
    page.close()
