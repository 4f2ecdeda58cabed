"""docs/ as a site -> every link leads somewhere, every page has a title, and it needs nothing."""

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

from countershot.claims.rules import RULES
from tests.counts import count
from tests.verify.three import chromium
from tests.whole.program import ROOT


@pytest.fixture(scope="module")
def website() -> ModuleType:
    spec = importlib.util.spec_from_file_location("website", ROOT / "docs/website.py")
    assert spec is not None and spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    sys.modules["website"] = found
    spec.loader.exec_module(found)
    return found


@pytest.fixture(scope="module")
def site(website: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("site") / "out"
    assert website.write(folder) == []
    return folder


def html_pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 60
    return found


def test_every_link_of_every_page_leads_to_a_file_and_a_heading(site: Path) -> None:
    """Of the pages as they are written, whatever their Markdown said."""
    anchors = {p: set(re.findall(r' id="([^"]+)"', p.read_text())) for p in html_pages(site)}
    followed = 0
    for path in anchors:
        for link in re.findall(r'(?:href|src)="([^"]+)"', path.read_text()):
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.is_file(), f"{path}: {link}"
            assert target.is_relative_to(site), f"{path}: {link}"
            if parts.fragment:
                assert parts.fragment in anchors[target], f"{path}: {link}"
            followed += 1
    assert followed > 1000


def test_every_page_has_a_title_of_its_own(site: Path) -> None:
    titles = [re.findall(r"<title>(.+)</title>", p.read_text()) for p in html_pages(site)]
    assert all(len(each) == 1 for each in titles)
    assert len({each[0] for each in titles}) == len(titles)


def test_every_rule_has_its_page(site: Path) -> None:
    for name in RULES:
        assert f"<code>{name}</code>" in (site / f"rules/{name}.html").read_text()
        assert f'href="{name}.html"' in (site / "rules/index.html").read_text()


def test_no_page_has_a_script_or_asks_for_anything(site: Path) -> None:
    for path in html_pages(site):
        text = path.read_text()
        assert "<script" not in text.lower()
        assert not re.search(r'<(?:img|link|iframe|source)[^>]+="(?:https?:)?//', text)


def test_a_link_to_nothing_is_found(website: ModuleType, monkeypatch: Any, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("no title, and [nothing](docs/nothing.md), [x](#none)\n")
    monkeypatch.setattr(website, "ROOT", tmp_path)
    page = website.read("README.md")
    said = list(website.broken({"README.md": page}))
    assert said == [
        "README.md: has no title",
        "README.md: docs/nothing.md: not there",
        "README.md: #none: no such heading",
    ]


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """Chromium without JavaScript for pages: what is asked here is asked by the driver."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits_and_asks_for_nothing_outside(page: Page, site: Path, width: int) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.set_viewport_size({"width": width, "height": 900})
    for path in html_pages(site)[:: count(6, 1)]:
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        missing = "[...document.images].filter(i => !i.naturalWidth).length"
        assert page.evaluate(missing) == 0, path
        assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == (
            "absolute"
        )
    assert asked and all(address.startswith(site.as_uri()) for address in asked)


def test_axe_finds_no_barrier(page: Page, site: Path) -> None:
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for name in ("index.html", "tutorial.html", "rules/index.html", "figures.html"):
            page.goto((site / name).as_uri())
            found = Axe().run(page).response["violations"]
            serious = [each for each in found if each["impact"] in ("serious", "critical")]
            assert serious == [], f"{name} at {width}: {[each['id'] for each in serious]}"
