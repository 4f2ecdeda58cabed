"""a port on loopback -> one page of our own that can be edited, removed, moved or walled off."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Tender notice 12</title>
<h1>Tender notice 12 of the county office</h1>
<p>The county invites offers for 24 sets of cameras on poles at the training centre.</p>
<p>The deadline for all offers is 3 March 2031 at noon; late offers are not opened.</p>
<p>{edition}</p>
<p>Questions are answered by the purchasing desk on the second floor on any working day.</p>
<p>The place of delivery is the gate house, where the goods are counted and signed for.</p></html>
"""
_WORDS = (b"shoes", b"journeys", b"carpets", b"pianos", b"kettles", b"lamps", b"boats")


class SmallSite:
    """``with SmallSite() as site``: one page at ``site.address``; ``answer`` replaces it.

    ``asked`` counts requests, so that a test can say that none came; ``@ASKED@`` on the page shows
    a word that each request changes.
    """

    def __init__(self) -> None:
        self.asked = 0
        self.status, self.headers, self.body = (
            200,
            {"Content-Type": "text/html; charset=utf-8"},
            b"",
        )
        self.edit("First edition of this notice")
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self) -> str:
        """The page's."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/notice"

    def edit(self, edition: str) -> None:
        """Change one sentence of the page."""
        self.answer(200, PAGE.format(edition=edition))

    def answer(self, status: int, html: str, **headers: str) -> None:
        """From now on give this, whatever is asked."""
        own = {name.replace("_", "-"): value for name, value in headers.items()}
        self.status, self.body = status, html.encode()
        self.headers = {"Content-Type": "text/html; charset=utf-8", **own}

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked += 1
                body = site.body.replace(b"@ASKED@", _WORDS[site.asked % len(_WORDS)])
                self.send_response(site.status)
                for name, value in site.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        return Handler
