"""every behaviour of the test site, captured: each body as its origin sent it, replayed by pywb."""

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from countershot.capture.addresses import policy_for
from countershot.capture.facts import PageFacts
from countershot.capture.page import Limits, PlainFile, facts_of
from countershot.capture.wacz_reading import raw_records
from countershot.errors import NotReached
from tests.capture.taking import captured, circumstances, faults, need_chromium, pairs
from tests.counts import FULL
from tests.outside.pywb import replaying, show
from tests.outside.tools import outside
from tests.verify.three import chromium
from tests.web import behaviours
from tests.web.build import BEHAVIOURS
from tests.web.site import Site, serve

assert behaviours.__doc__
SOME = (
    "chunked-gzip", "redirect-chain", "post-binary", "service-worker", "iframe-other-host",
    "reset-halfway", "endless-stream", "gbk-meta", "bad-certificate-expired", "reach-metadata",
    "pdf-document",
)  # fmt: skip
SHOWN = (
    "plain", "brotli", "post-form", "post-binary", "post-json", "post-xhr", "iframe-same-origin",
    "iframe-other-port", "iframe-other-host", "iframes-nested", "srcset", "picture-element",
    "svg-images", "css-background", "webfont", "shadow-dom", "gbk-header", "gbk-meta", "fetch-json",
    "worker-dedicated", "video-poster", "xhr", "redirected-picture", "chunked-gzip", "utf16-page",
    "right-to-left",
)  # fmt: skip
FIRST_SHOWN = ("brotli", "post-binary", "iframe-other-port", "srcset")
NAMES = tuple(BEHAVIOURS) if FULL else SOME


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    need_chromium()
    with serve() as one:
        yield one


@pytest.mark.parametrize("name", NAMES)
def test_a_capture_holds_what_its_origin_sent(site: Site, name: str, tmp_path: Path) -> None:
    assert faults(site, name, tmp_path) == []
    assert site.asked("hidden") == [], "something reached what nobody had named"


def test_pywb_shows_text_pictures_frames_and_answers_to_posts(site: Site, tmp_path: Path) -> None:
    """Kept out: import statements and srcdoc frames, which pywb 2.10 does not rewrite."""
    outside("wayback")
    captures = {}
    for name in SHOWN if FULL else FIRST_SHOWN:
        (tmp_path / name).mkdir()
        captures[name] = captured(site, name, tmp_path / name).page
    (tmp_path / "pywb").mkdir()
    with replaying(tmp_path / "pywb", captures) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), chromium_sandbox=False)
        for name in captures:
            manifest = site.manifest(name)
            pictures = [one for one in manifest.pictures if one.startswith("http")]
            address = manifest.final_address or manifest.address
            shown = show(browser, base, name, address, manifest.text, pictures)
            assert [words for words in manifest.text if words not in shown.text] == [], name
            assert set(pictures) <= set(shown.pictures), name
            framed = {one for one in manifest.frames if one.startswith("http")}
            assert framed <= set(shown.frames), name
            there = {body.address for body in manifest.bodies if body.status == 200}
            assert there & set(shown.missing) == set(), name
            assert shown.outside == [], name
        browser.close()


def test_a_large_body_survives(site: Site, tmp_path: Path) -> None:
    """150 MB at full count, as the site serves it; 8 MB else."""
    assert faults(site, "large-body", tmp_path, Limits(seconds=300, busy_seconds=200)) == []


def test_limits_cut_and_say_so(site: Site, tmp_path: Path) -> None:
    tight = Limits(seconds=40, load_seconds=12, quiet_seconds=2, requests=2, screens=2)
    taken = captured(site, "lazy-images", tmp_path, tight)
    assert len(pairs(taken.page)) <= 2
    assert any("more than 2 requests" in words for words in taken.incomplete)


def test_the_same_page_is_seen_without_a_record(site: Site) -> None:
    names = ("plain", "status-404", "bad-certificate-expired", "pdf-document", "gbk-meta")
    addresses = [site.address(name) for name in names]
    answers = facts_of(
        addresses,
        policy=policy_for(addresses, site.allow_private),
        circumstances=circumstances(site),
    )
    plain, gone, refused, file, chinese = answers
    assert isinstance(plain, PageFacts)
    assert all(words in plain.text for words in site.manifest("plain").text)
    assert plain.picture is not None
    assert plain.picture.startswith(b"\x89PNG")
    assert isinstance(gone, PageFacts)
    assert gone.status == 404
    assert isinstance(refused, NotReached)
    assert refused.trouble == "certificate"
    assert isinstance(file, PlainFile)
    assert isinstance(chinese, PageFacts)
    assert all(words in chinese.text for words in site.manifest("gbk-meta").text)


@pytest.fixture
def own_tmp(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A temporary folder that others may enter (the browser runs as nobody) but do not use."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        monkeypatch.setattr(tempfile, "tempdir", name)
        yield Path(name)


def test_nothing_is_left_behind_and_pictures_are_whole(
    site: Site, tmp_path: Path, own_tmp: Path
) -> None:
    taken = captured(site, "plain", tmp_path)
    assert list(own_tmp.iterdir()) == []
    assert taken.sandbox
    assert taken.browser.startswith("Chrome/")
    assert taken.remote_address.startswith("127.0.0.1:")
    assert taken.screenshot is not None
    assert taken.screenshot.read_bytes().endswith(b"IEND\xaeB`\x82")
    assert taken.pdf is not None
    assert taken.pdf.read_bytes().startswith(b"%PDF-")
    assert taken.dom is not None
    assert "<title>" in taken.dom.read_text()


def test_the_certificates_that_were_shown_are_kept(site: Site, tmp_path: Path) -> None:
    taken = captured(site, "good-certificate", tmp_path)
    told = [one for one in raw_records(taken.page) if one.field("warc-type") == "metadata"]
    blocks = [one.block.read().decode() for one in told]
    assert any("-----BEGIN CERTIFICATE-----" in block for block in blocks)
    assert all("remote-address: 127.0.0.1:" in block for block in blocks)


def test_two_captures_hold_the_same_bodies(site: Site, tmp_path: Path) -> None:
    digests = []
    for turn in ("one", "two"):
        (tmp_path / turn).mkdir()
        taken = captured(site, "srcset", tmp_path / turn)
        digests.append(
            {(p.response.address, hashlib.sha256(p.body).hexdigest()) for p in pairs(taken.page)}
        )
    assert digests[0] == digests[1]
