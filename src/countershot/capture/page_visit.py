"""an address -> a visit by a browser of its own: what the page showed, and all exchanges."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from countershot.capture import reading_page
from countershot.capture.addresses import AddressPolicy
from countershot.capture.browser import Stuck, Tab, Unloaded, tab
from countershot.capture.browser_process import Process, running
from countershot.capture.exchanges import Exchange, Recorded
from countershot.capture.exchanges_hosts import certificates, hosts_of
from countershot.capture.exchanges_recording import MainDocument, Recorder
from countershot.capture.page_limits import Limits
from countershot.capture.page_trouble import not_reached, refused_among
from countershot.capture.place import place_of
from countershot.capture.reading_page import Seen
from countershot.capture.tunnel import Connection, Tunnel, TunnelLimits
from countershot.errors import NotReached
from countershot.ports import Progress

USER_AGENT = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/156.0.0.0 Safari/537.36"
)
_NO_CONTENT = frozenset({204, 205})
_LOOK_EVERY = 1.0
_LINGER = 1.3
_MOST_TURNS = 5
_NO_PAGE = "ERR_HTTP_RESPONSE_CODE_FAILURE"


class PlainFile(Exception):
    """The address is no page but a file: fetch it. ``media_type`` is what the server called it."""

    def __init__(self, address: str, media_type: str) -> None:
        super().__init__(f"{address} is {media_type}")
        self.address = address
        self.media_type = media_type


@dataclass(frozen=True)
class Circumstances:
    """What is the same for all captures. ``program``: name and version; ``now_utc``: a clock.

    ``authorities``: a folder with an NSS database (``certutil``) of certificate authorities that
    the browser trusts besides its own, such as an organisation's.
    """

    program: str
    now_utc: Callable[[], str]
    sandbox: bool = True
    user_agent: str = USER_AGENT
    authorities: Path | None = None


@dataclass(frozen=True)
class Visit:
    """What one visit brought. ``browser``: name and version; ``recorded`` still has secrets."""

    seen: Seen
    main: MainDocument
    recorded: Recorded
    browser: str


@dataclass
class Opened:
    """A browser behind its tunnel, with one tab; it is ended at ``until`` (monotonic)."""

    process: Process
    tunnel: Tunnel
    tab: Tab
    browser: str
    until: float
    opened_at: float = 0.0
    is_stuck: bool = False

    @property
    def seconds_left(self) -> float:
        """Until the browser is ended; never negative."""
        return max(0.0, self.until - time.monotonic())

    @contextlib.contextmanager
    def at_most(self, seconds: float) -> Iterator[None]:
        """End the browser if what is inside takes longer."""
        watchdog = threading.Timer(seconds, self.process.kill)
        watchdog.daemon = True
        watchdog.start()
        try:
            yield
        finally:
            watchdog.cancel()


@contextlib.contextmanager
def opened(policy: AddressPolicy, circumstances: Circumstances, limits: Limits) -> Iterator[Opened]:
    """Start a browser that reaches nothing but what the policy allows, and is ended in time.

    Raises CannotCheck.
    """
    amount = TunnelLimits(total_bytes=2 * limits.bytes)
    with (
        Tunnel(policy, circumstances.now_utc, amount) as tunnel,
        running(
            tunnel.address,
            circumstances.user_agent,
            circumstances.sandbox,
            circumstances.authorities,
        ) as process,
    ):
        process.wire.start()
        with tab(process) as own:
            process.wire.send("Browser.setDownloadBehavior", {"behavior": "deny"})
            version = str(process.wire.ask("Browser.getVersion")["product"])
            now_open = Opened(process, tunnel, own, version, time.monotonic() + limits.seconds)
            try:
                with now_open.at_most(limits.seconds):
                    yield now_open
            finally:  # at once: Playwright would wait for the page to end well
                process.kill()


def visit(
    address: str,
    policy: AddressPolicy,
    bodies: Path,
    circumstances: Circumstances,
    limits: Limits,
    progress: Progress,
) -> Visit:
    """Open the address and see everything; bodies go into that folder, which must outlive it.

    Raises NotReached, PlainFile, CannotCheck.
    """
    with opened(policy, circumstances, limits) as browser:
        wire = browser.process.wire
        recorder = Recorder(wire, bodies, limits, circumstances.now_utc)
        recorder.main.frame = browser.tab.frame
        recorder.start()
        progress(0.2)
        seen = Seen()
        try:
            go(address, browser, recorder, limits, seen)
            progress(0.5)
            look(browser, recorder, limits, seen)
        except Stuck:
            if recorder.main.status is None:
                raise NotReached(
                    "timeout", f"{address}: nothing came in {limits.seconds:g} seconds."
                ) from None
            seen.missing.append("the page stopped answering; what it showed after that is missing")
        seen.address = seen.address or recorder.main.address
        known = certificates(wire, recorder.network.secure_sessions)
        recorded = _recorded(recorder, browser.tunnel, known, seen, circumstances)
    return Visit(seen, recorder.main, recorded, browser.browser)


def go(address: str, browser: Opened, recorder: Recorder, limits: Limits, seen: Seen) -> None:
    """Open the address; a page whose source never ends is opened again and read as it comes.

    Raises NotReached, PlainFile, Stuck.
    """
    half = limits.load_seconds / 2
    try:
        if not browser.tab.go(address, half):
            if recorder.stream_main():
                seen.missing.append("the source of the page does not end; it was cut")
            browser.tab.go(address, half)
        browser.opened_at = time.monotonic()
        _load(browser, recorder, half, seen)
    except Unloaded as error:
        if recorder.main.plain:
            raise PlainFile(recorder.main.address, recorder.main.plain) from None
        if error.reason == _NO_PAGE and recorder.main.status is not None:
            seen.address = recorder.main.address
            seen.missing.append(f"the answer, {recorder.main.status}, has no page in it")
            return
        if recorder.main.status in _NO_CONTENT:
            words = f"{address}: it answered {recorder.main.status}, which has no page in it."
            raise NotReached("connection", words) from None
        raise not_reached(
            address, recorder.main.failed, error.reason, browser.tunnel.not_connected
        ) from None
    if recorder.main.status is None:
        raise NotReached("timeout", f"{address}: nothing came in {limits.load_seconds:g} seconds.")


def _load(browser: Opened, recorder: Recorder, seconds: float, seen: Seen) -> None:
    """Wait until the page says it has loaded; one whose source broke off will never say so."""
    until = time.monotonic() + seconds
    while not browser.tab.has_loaded(_LOOK_EVERY):
        if recorder.main_is_broken:
            return
        if time.monotonic() > until:
            seen.missing.append(f"the page had not loaded after {seconds:g} seconds")
            return


def look(
    browser: Opened, recorder: Recorder, limits: Limits, seen: Seen, with_pictures: bool = True
) -> None:
    """Scroll, wait, read it out. Raises Stuck."""
    if seen.address:  # there is no page, only a status
        return

    def settled() -> bool:
        return reading_page.settle(
            browser.tab,
            lambda: recorder.quiet_since,
            lambda: recorder.is_taking_much,
            lambda: browser.tunnel.bytes_passed,
            limits,
        )

    quiet = False
    for _ in range(_MOST_TURNS):
        turns = recorder.main.turns
        reading_page.linger(browser.tab, browser.opened_at + _LINGER - time.monotonic())
        quiet = settled()
        if recorder.main.turns == turns:
            break
        _load(browser, recorder, limits.load_seconds / 2, seen)  # it went elsewhere by itself
    if with_pictures and reading_page.scroll(browser.tab, limits, seen.missing):
        quiet = settled()
    if not quiet:
        seen.missing.append("the page was still loading things when it was read")
    reading_page.read(browser.tab, limits, seen, with_pictures)


def _recorded(
    recorder: Recorder,
    tunnel: Tunnel,
    known: dict[str, tuple[str, ...]],
    seen: Seen,
    circumstances: Circumstances,
) -> Recorded:
    exchanges, incomplete = recorder.finish()
    refused, unanswered = refused_among(recorder.failed, tunnel.refused)
    if tunnel.is_full:
        seen.missing.append("the limit on bytes was reached; what came after it is missing")
    return Recorded(
        tuple(_placed(one, tunnel.connections) for one in exchanges),
        hosts_of(tunnel.connections, known),
        left_out=tuple(recorder.network.secrets),
        refused=refused,
        incomplete=tuple(dict.fromkeys((*seen.missing, *incomplete, *unanswered))),
    )


def _placed(exchange: Exchange, connections: tuple[Connection, ...]) -> Exchange:
    """Who answered: Chromium only knows the tunnel."""
    place = place_of(exchange.address)
    where = [one for one in connections if (one.host, one.port) == (place.host, place.port)]
    ip = where[-1].ip if where else ""
    shown = f"[{ip}]:{place.port}" if ":" in ip else f"{ip}:{place.port}"
    return replace(exchange, remote_address=shown if ip else "")
