"""one page of our own -> its PDF, as Chromium prints it, with no way to a network."""

import importlib.util
import re

from countershot.capture.browser import Stuck, tab
from countershot.capture.browser_process import found, running
from countershot.errors import CannotCheck

NOWHERE = "socks5://127.0.0.1:9"
"""The only proxy the browser may use; nothing listens there."""
_DATE = re.compile(rb"\(D:\d{14}([+-Z])")


def need_printer() -> None:
    """Ask before long work. Raises CannotCheck where the browser or Playwright is missing."""
    found()
    if importlib.util.find_spec("playwright") is None:
        raise CannotCheck(
            "Playwright, which drives Chromium, is not installed: pip install 'countershot[web]'"
        )


def to_pdf(page: str, *, footer: str, now_utc: str, sandbox: bool = True) -> bytes:
    """Print it on A4 with numbered pages. The same page and browser give the same bytes.

    ``footer``: a line at the foot of each page. ``now_utc`` stands as the date in the PDF, in
    place of the moment of printing. Raises CannotCheck where the browser or Playwright is missing
    or does not answer.
    """
    with running(NOWHERE, "countershot", sandbox) as process:
        process.wire.start()
        try:
            with tab(process) as own:
                data = own.printed(page, footer)
                process.kill()  # at once: Playwright would wait for the page to end well
        except Stuck as error:
            raise CannotCheck(f"Chromium did not print the page ({error}). Try again.") from error
    digits = re.sub(r"\D", "", now_utc)[:14].encode()
    return _DATE.sub(rb"(D:" + digits + rb"\1", data)
