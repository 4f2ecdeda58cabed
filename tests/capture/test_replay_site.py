"""pages of the test site -> captured by Chromium, then shown again with nothing missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from countershot.capture.page import PageTaken
from countershot.capture.replay import About, replay
from tests.capture.taking import captured, need_chromium
from tests.counts import count
from tests.verify.three import chromium
from tests.web.manifest import Manifest
from tests.web.site import serve

SHOWN = (
    "iframes-nested", "srcset", "css-import", "gbk-header", "lazy-images", "plain", "gzip",
    "frameset", "iframe-same-origin", "iframe-other-host", "iframe-srcdoc", "iframe-by-script",
    "sandboxed-page", "video", "audio", "picture-element", "lazy-iframe", "svg-images", "favicon",
    "css-background", "webfont", "css-other-charset", "gbk-meta", "utf16-page", "xhtml",
    "unicode-address", "long-address", "query-order", "fragment-address", "base-address",
    "document-write", "redirected-picture", "redirect-chain", "brotli",
)  # fmt: skip
"""Not among them: what stands in shadow roots, and frames that a form was sent into. The DOM as
Chromium writes it out has neither; the screenshot and the text exhibit do."""
BROKEN = "[...document.images].filter(one => !one.naturalWidth).map(one => one.outerHTML)"


@dataclass(frozen=True)
class Shot:
    """A behaviour, what it must hold, and what was taken of it."""

    name: str
    manifest: Manifest
    taken: PageTaken


@pytest.fixture(scope="module")
def shots(tmp_path_factory: pytest.TempPathFactory) -> list[Shot]:
    """Taken before a browser is opened to look at them: Playwright runs once at a time."""
    need_chromium()
    made = []
    with serve() as site:
        for name in SHOWN[: count(4, len(SHOWN))]:
            folder = tmp_path_factory.mktemp(name)
            made.append(Shot(name, site.manifest(name), captured(site, name, folder)))
    return made  # the site is gone from here on


@pytest.fixture
def page(shots: list[Shot]) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


def test_text_pictures_and_frames_are_all_there(shots: list[Shot], page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    faults: dict[str, list[str]] = {}
    for shot in shots:
        asked.clear()
        with replay(shot.taken.page, _about(shot.taken), _dom(shot.taken.dom)) as address:
            page.goto(address)
            page.wait_for_load_state("networkidle")
            found = [*_missing(page, shot.manifest), *_elsewhere(asked, address)]
        faults |= {shot.name: found} if found else {}
    assert faults == {}


def _about(taken: PageTaken) -> About:
    return About("x-0123456789ab", taken.final_address, "2031-03-14T12:00:00Z", taken.title)


def _dom(path: Path | None) -> bytes | None:
    return path.read_bytes() if path else None


def _missing(page: Page, manifest: Manifest) -> Iterator[str]:
    frames = page.frames[1:]  # the first is the bar around the copy
    text = "\n".join(frame.evaluate("document.body?.innerText ?? ''") for frame in frames)
    yield from (f"text {words!r}" for words in manifest.text if words not in text)
    if len(frames) - 1 < len(manifest.frames):
        yield f"{len(frames) - 1} frames of {len(manifest.frames)}"
    for frame in frames:
        yield from frame.evaluate(BROKEN)


def _elsewhere(asked: list[str], address: str) -> Iterator[str]:
    own = (address, "data:", "about:")
    yield from (f"asked for {one}" for one in asked if not one.startswith(own))
