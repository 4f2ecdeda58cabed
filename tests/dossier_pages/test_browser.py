"""real Chromium opens every page from the disk, as a reader does."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from countershot.dossier.bundle import write
from tests.counts import count
from tests.dossier_pages.material import Hostile, build
from tests.verify.three import chromium

HOSTILE = Hostile(
    words="<img src=https://example.invalid/x><script>document.title='x'</script>\u202e",
    source_name="<iframe src=//example.invalid>\u202e" + "n" * 5_000,
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module", params=["plain", "hostile"])
def dossier(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("browser")
    hostile = HOSTILE if request.param == "hostile" else None
    write(build(folder / "case", hostile=hostile, overridden=True), folder / "dossier")
    return folder / "dossier"


def own_pages(dossier: Path) -> list[Path]:
    return [dossier / "index.html", *sorted((dossier / "data/pages").glob("*.html"))]


@pytest.fixture
def page(browser: Browser, dossier: Path) -> Iterator[Page]:
    """A page that notes all that goes wrong, and fails the test if anything did."""
    opened = browser.new_page(viewport={"width": 360, "height": 740})
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("requestfailed", lambda request: wrong.append(request.url))
    inside = dossier.as_uri()
    opened.on("request", lambda r: None if r.url.startswith(inside) else wrong.append(r.url))
    yield opened
    opened.close()
    assert wrong == []


def test_opens_without_a_word_and_without_leaving_the_folder(page: Page, dossier: Path) -> None:
    for path in own_pages(dossier):
        page.goto(path.as_uri())
        broken = "[...document.images].filter(i => !i.naturalWidth).length"
        assert page.evaluate(broken) == 0, path.name
        assert page.title() != "x"
        styled = page.evaluate("getComputedStyle(document.querySelector('.skip')).position")
        assert styled == "absolute", f"{path.name}: the style sheet was refused"


def test_fits_a_narrow_telephone(page: Page, dossier: Path) -> None:
    for path in own_pages(dossier):
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        too_wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert too_wide <= 0, path.name


def test_proof_is_one_press_away_by_keyboard_alone(page: Page, dossier: Path) -> None:
    page.goto((dossier / "index.html").as_uri())
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    page.keyboard.press("Enter")
    assert page.locator("details[open] .headline").first.is_visible()
    page.keyboard.press("Tab")
    page.locator("sup.proof a").first.press("Enter")
    assert page.url.endswith("data/pages/claims.html#claim-lower-series")


@pytest.mark.parametrize("width", [360, 1280][: count(1, 2)])
def test_no_barrier_that_axe_can_find(page: Page, dossier: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for path in own_pages(dossier):
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        results = Axe().run(page)
        assert results.response["passes"]
        found = [
            (v["id"], v["nodes"][0]["html"][:160])
            for v in results.response["violations"]
        ]  # fmt: skip
        assert found == [], path.name


def test_the_three_readers_pages_have_no_barrier_in_the_dark(page: Page, dossier: Path) -> None:
    page.emulate_media(color_scheme="dark")
    for name in ("index.html", "data/pages/editor.html", "data/pages/expert.html"):
        page.goto((dossier / name).as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        violations = Axe().run(page).response["violations"]
        found = [(v["id"], v["nodes"][0]["html"][:160]) for v in violations]
        assert found == [], name


def test_printed_pages_show_what_is_folded_on_the_screen(page: Page, dossier: Path) -> None:
    page.goto((dossier / "data/pages/expert.html").as_uri())
    document = pypdfium2.PdfDocument(page.pdf())
    printed = " ".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    assert "committed to a verdict on lower-camera, still hidden" in " ".join(printed.split())
