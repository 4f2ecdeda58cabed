"""the exercise's dossier in real Chromium, from the disk: quiet, inside its folder, verifiable."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.verify.three import Browser, open_browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from open_browser()


def pages_of(dossier: Path) -> list[Path]:
    found = [dossier / "index.html", *sorted((dossier / "data/pages").glob("*.html"))]
    assert len(found) >= 6
    return found


def test_every_page_is_quiet_stays_inside_and_has_no_barrier(done: Path, browser: Browser) -> None:
    dossier = done / "dossier"
    page = browser.page.context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda r: r.url.startswith(dossier.as_uri()) or wrong.append(r.url))
    for path in pages_of(dossier):
        page.goto(path.as_uri())
        found = Axe().run(page).response["violations"]
        serious = [v["id"] for v in found if v["impact"] in ("serious", "critical")]
        assert serious == [], path.name
    assert wrong == []
    page.close()


def test_the_page_verifier_says_holds_then_broken_after_one_byte(
    done: Path, browser: Browser, tmp_path: Path
) -> None:
    shutil.copytree(done / "dossier", tmp_path / "dossier")
    answer = browser(tmp_path / "dossier")
    assert answer is not None
    assert answer["verdict"] == "holds"
    exhibit = next((tmp_path / "dossier/data/exhibits").glob("*.mp4"))
    data = bytearray(exhibit.read_bytes())
    data[1000] ^= 1
    exhibit.write_bytes(data)
    answer = browser(tmp_path / "dossier")
    assert answer is not None
    assert answer["verdict"] == "broken"
    reasons = [r for c in answer["claims"] for r in c["reasons"]]
    assert any(exhibit.name in reason for reason in reasons), reasons
