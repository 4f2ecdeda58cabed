"""test pages -> their facts: from the HTML alone, or as Chromium saw them on loopback."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from countershot.capture.addresses import policy_for
from countershot.capture.facts import PageFacts
from countershot.capture.page import Circumstances, facts_of
from countershot.capture.page_text import text_of
from tests.walls.page import TestPage


def from_html(page: TestPage) -> PageFacts:
    """What a plain request gives: no picture, nobody looked what covers what."""
    address = f"http://127.0.0.1/{page.name}"
    return PageFacts(
        address=address,
        final_address=address,
        status=page.status,
        title=page.title,
        text=text_of(page.html),
        html=page.html,
        headers=page.headers,
    )


@contextmanager
def served(pages: Sequence[TestPage]) -> Iterator[list[str]]:
    """Serve the pages on loopback; their addresses, in order."""
    by_path = {f"/{number}": page for number, page in enumerate(pages)}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = by_path.get(self.path)
            body = page.html.encode("utf-8", "surrogatepass") if page else b""
            self.send_response(page.status if page else 204)
            for name, value in (page.headers if page else {}).items():
                self.send_header(name, value)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *given: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield [f"http://127.0.0.1:{server.server_port}{path}" for path in by_path]
    finally:
        server.shutdown()
        server.server_close()


def in_chromium(pages: Sequence[TestPage]) -> list[PageFacts]:
    """The pages served on loopback and looked at by the program's own browser, in order."""
    with served(pages) as addresses:
        answers = facts_of(
            addresses,
            policy=policy_for(addresses, [urlsplit(addresses[0]).netloc]),
            circumstances=Circumstances("Countershot tests", lambda: "2031-03-14T12:00:00Z"),
        )
    unseen = [str(answer) for answer in answers if not isinstance(answer, PageFacts)]
    assert not unseen, f"{len(unseen)} of {len(pages)} pages were not seen"
    return [answer for answer in answers if isinstance(answer, PageFacts)]
