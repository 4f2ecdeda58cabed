"""a running Chromium -> one tab that opens addresses, runs scripts, and gives pictures and a PDF.

The only file that knows Playwright. What goes wrong inside a page (it hangs, it goes away) is
Stuck or Unloaded, which the caller turns into words; nothing of Playwright's comes out of here.
"""

import base64
import contextlib
import html
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from countershot.capture.browser_process import Process
from countershot.capture.browser_wire import Wire
from countershot.errors import CannotCheck

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

WINDOW_PX = 1024
"""Height of a screen."""
_WINDOW: "ViewportSize" = {"width": 1280, "height": WINDOW_PX}
_SECONDS = 30
_MOST_MOVES = 5
_FOOTER = (
    '<div style="font: 7pt sans-serif; width: 100%; padding: 0 15mm; color: #444">'
    '<span style="float: right">page <span class="pageNumber"></span> of '
    '<span class="totalPages"></span></span>{}</div>'
)
_WENT = "context was destroyed"


class Unloaded(Exception):
    """The address could not be opened; ``reason`` is Chromium's (``ERR_CERT_DATE_INVALID``)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Stuck(Exception):
    """The page did not answer in time, or its browser was ended."""


class Tab:
    """One tab of the browser. Any call may raise Stuck.

    Pictures come over the wire: as one message of many megabytes through Playwright's own
    connection they take twice as long.
    """

    def __init__(self, page: "Page", frame: str, wire: Wire) -> None:
        self._page = page
        self._wire = wire
        self._session = str(
            wire.ask("Target.attachToTarget", {"targetId": frame, "flatten": True})["sessionId"]
        )
        self.frame = frame

    @property
    def address(self) -> str:
        """Where the tab is now, without the part after ``#``."""
        return self._page.url.partition("#")[0]

    def go(self, address: str, seconds: float) -> bool:
        """Open an address; whether its document began to show in time. Raises Unloaded."""
        from playwright.sync_api import Error, TimeoutError

        try:
            self._page.goto(address, wait_until="commit", timeout=seconds * 1000)
        except TimeoutError:
            return False
        except Error as error:
            _, found, reason = error.message.partition("net::")
            if found:
                raise Unloaded(reason.split()[0]) from error
            raise Stuck(error.message) from error
        return True

    def has_loaded(self, seconds: float) -> bool:
        """Whether the page says, within that time, that it has loaded all it means to."""
        from playwright.sync_api import TimeoutError

        with _unstuck():
            try:
                self._page.wait_for_load_state("load", timeout=seconds * 1000)
            except TimeoutError:
                return False
            return True

    def wait(self, seconds: float) -> None:
        """Let the page go on for a while."""
        with _unstuck():
            self._page.wait_for_timeout(seconds * 1000)

    def ask(self, script: str, argument: object = None) -> Any:
        """What a script says in the main frame; plain data only.

        Asked again of the page that came, where the one that was asked went elsewhere.
        """
        from playwright.sync_api import Error

        for _ in range(_MOST_MOVES):
            with _unstuck():
                try:
                    return self._page.evaluate(script, argument)
                except Error as error:
                    if _WENT not in error.message:
                        raise
                self._page.wait_for_load_state("domcontentloaded")
        raise Stuck("the page goes elsewhere again and again")

    def ask_frames(self, script: str) -> list[Any]:
        """What it says in each frame that can be seen, the main one first."""
        from playwright.sync_api import Error

        answers = [self.ask(script)]
        for frame in self._page.frames[1:]:
            with contextlib.suppress(Error):  # a frame may go away at any moment
                box = frame.frame_element().bounding_box()
                if box and box["width"] > 1 and box["height"] > 1:
                    answers.append(frame.evaluate(script))
        return answers

    def picture(self, height_px: int | None = None) -> bytes:
        """PNG of the first screen, or of the page down to ``height_px``."""
        clip = {"x": 0, "y": 0, "width": _WINDOW["width"], "scale": 1}
        wanted = {
            "format": "png",
            "optimizeForSpeed": True,  # a larger file, in a fraction of the time
            "captureBeyondViewport": height_px is not None,
            "clip": clip | {"height": height_px or _WINDOW["height"]},
        }
        try:
            answer = self._wire.ask("Page.captureScreenshot", wanted, self._session, _SECONDS)
        except CannotCheck as error:
            raise Stuck(str(error)) from error
        return base64.b64decode(answer["data"])

    def pdf(self) -> bytes:
        """The page as it prints, with its backgrounds."""
        with _unstuck():
            return self._page.pdf(print_background=True)

    def printed(self, page: str, footer: str) -> bytes:
        """A page given as HTML, on A4, tagged, with a line and the page's number at its foot."""
        with _unstuck():
            self._page.set_content(page, wait_until="load")
            return self._page.pdf(
                format="A4", print_background=True, tagged=True, outline=True,
                display_header_footer=True, header_template="<span></span>",
                footer_template=_FOOTER.format(html.escape(footer)),
                margin={"top": "16mm", "bottom": "18mm", "left": "15mm", "right": "15mm"},
            )  # fmt: skip


@contextlib.contextmanager
def tab(process: Process) -> Iterator[Tab]:
    """Playwright connected to that browser, and the tab it opened with.

    Raises CannotCheck where Playwright is not installed or does not connect.
    """
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as error:
        raise CannotCheck(
            "Playwright, which drives Chromium, is not installed: pip install 'countershot[web]'"
        ) from error
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.connect_over_cdp(process.endpoint(), timeout=30_000)
            context = browser.contexts[0]
            page = context.pages[0] if context.pages else context.new_page()
            page.set_default_timeout(_SECONDS * 1000)
            page.set_viewport_size(_WINDOW)
            session = context.new_cdp_session(page)
            frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
            session.detach()
        except Error as error:
            raise CannotCheck(f"Chromium did not answer ({error.message}). Try again.") from error
        yield Tab(page, frame, process.wire)
        # Not closed: closing waits for the page, and the browser is ended at once anyway.


@contextlib.contextmanager
def _unstuck() -> Iterator[None]:
    from playwright.sync_api import Error

    try:
        yield
    except Error as error:
        raise Stuck(error.message) from error
