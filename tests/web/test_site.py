"""the site seen by a plain Chromium and by plain requests -> it does what its manifests say."""

import os
import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from countershot.capture.addresses import policy_for
from countershot.capture.tunnel import Tunnel
from tests.counts import count
from tests.web.build import BEHAVIOURS
from tests.web.manifest import Manifest
from tests.web.site import Site, serve

CHROMIUM = shutil.which("chromium")


def noon() -> str:
    return "2031-03-14T12:00:00Z"


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serve() as one:
        yield one


@pytest.fixture(scope="module")
def tunnel(site: Site) -> Iterator[Tunnel]:
    with Tunnel(policy_for((), site.allow_private), noon) as one:
        yield one


@pytest.fixture(scope="module")
def browser(site: Site, tunnel: Tunnel) -> Iterator[object]:
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("Chromium is not installed")
    import base64

    from playwright.sync_api import sync_playwright

    trusted = base64.b64encode(site.authority.spki_sha256).decode()
    with sync_playwright() as playwright:
        one = playwright.chromium.launch(
            executable_path=CHROMIUM,
            chromium_sandbox=False,  # only loopback is visited here, and it runs as root in tests
            args=[f"--proxy-server={tunnel.address}", "--proxy-bypass-list=<-loopback>",
                  f"--ignore-certificate-errors-spki-list={trusted}",
                  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
                  "--disable-features=WebRtcHideLocalIpsWithMdns"],
        )  # fmt: skip
        yield one
        one.close()


def _asked(site: Site, manifest: Manifest, counts: dict[str, int]) -> set[tuple[str, str, bytes]]:
    """(method, address, body) of everything that the origins were asked since ``counts``."""
    return {
        (request.method, origin.root + request.target, request.body)
        for name, origin in site.origins.items()
        for request in origin.asked[counts[name] :]
    }


@pytest.mark.parametrize("name", list(BEHAVIOURS)[:: count(4, 1)])
def test_a_browser_sees_what_the_manifest_says(
    site: Site, tunnel: Tunnel, browser: object, name: str
) -> None:
    from playwright.sync_api import Error

    manifest = site.manifest(name)
    counts = {key: len(origin.asked) for key, origin in site.origins.items()}
    already_refused = len(tunnel.not_connected)
    context = browser.new_context(ignore_https_errors=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    try:
        page.goto(manifest.address, timeout=20_000, wait_until="commit")
        assert manifest.fails is None
    except Error as error:
        if manifest.fails is None and not manifest.plain_file:
            raise
        if manifest.fails == "certificate":
            assert "ERR_CERT" in str(error)
        if manifest.fails == "redirects":
            assert "TOO_MANY_REDIRECTS" in str(error)
        context.close()
        return
    if manifest.plain_file:
        context.close()
        return
    _until(page, lambda: _scrolled(page), "never to be scrolled")
    for words in manifest.text:
        _until(page, lambda w=words: w in _words(page),
               lambda w=words: f"{w!r} in {_words(page)[:300]!r}")  # fmt: skip
    wanted = {(body.method, body.address, body.sent or b"") for body in manifest.bodies}
    _until(page, lambda: wanted <= _asked(site, manifest, counts),
           lambda: f"never asked: {wanted - _asked(site, manifest, counts)}")  # fmt: skip
    assert page.title() == manifest.title
    assert page.url.partition("#")[0] == manifest.final_address
    _until(page, lambda: set(manifest.pictures) <= _shown(page), "pictures")
    assert set(manifest.frames) <= {frame.url for frame in page.frames}
    allowed = {body.address for body in manifest.bodies} | set(manifest.also) | set(manifest.cut)
    allowed |= {word.replace("ws:", "http:") for word in manifest.names}
    others = {
        address
        for _, address, _ in _asked(site, manifest, counts)
        if f"/{name}/" in address and address not in allowed
    }
    steps = {"reach-by-redirect": {site.address(name) + "step"}}
    assert others <= steps.get(name, set()), others
    refused = {(one.host, one.port) for one in tunnel.not_connected[already_refused:]}
    for address in manifest.refused:
        parts = urlsplit(address)
        if "certificate" not in name:
            assert ((parts.hostname or "").strip("[]"), parts.port or 80) in refused
    context.close()


def _scrolled(page: object) -> bool:
    """To the end, in steps from here: a page's own timers may be forbidden to run."""
    for step in range(30):
        page.evaluate(f"scrollTo(0, {step * 700})")  # type: ignore[attr-defined]
        page.wait_for_timeout(40)  # type: ignore[attr-defined]
        if page.evaluate("scrollY + innerHeight + 1 > document.documentElement.scrollHeight"):  # type: ignore[attr-defined]
            break
    return True


def _shown(page: object) -> set[str]:
    return {
        address
        for frame in page.frames  # type: ignore[attr-defined]
        for address in frame.evaluate(
            "[...document.images].filter(i => i.naturalWidth).map(i => i.currentSrc)"
        )
    }


def _words(page: object) -> str:
    return "\n".join(
        frame.evaluate(
            """() => { const words = root => [...root.querySelectorAll('*')]
            .filter(one => one.shadowRoot)
            .map(one => one.shadowRoot.textContent + words(one.shadowRoot)).join(' ');
            return (document.body || document.documentElement).innerText + words(document)
            + [...document.querySelectorAll('svg text')].map(t => t.textContent) }"""
        )
        for frame in page.frames  # type: ignore[attr-defined]
    )


def _until(page: object, true: object, message: object) -> None:
    from playwright.sync_api import Error

    for _ in range(100):
        try:
            if true():  # type: ignore[operator]
                return
        except Error:  # navigating just now
            pass
        page.wait_for_timeout(100)  # type: ignore[attr-defined]
    raise AssertionError(message() if callable(message) else message)


def test_nothing_reached_the_hidden_origin(site: Site) -> None:
    assert site.hidden.visits == 0
    assert site.hidden.asked == []
