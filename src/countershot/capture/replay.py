"""a sealed page -> served on this machine from its records, with no request to anywhere else.

Three lines keep it so: addresses are rewritten, the pages run in a frame that may load from here
only, and every answer carries a policy without scripts. Only the address's holder can ask.
"""

import re
import secrets
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

from countershot.capture import replay_pages, replay_rewrite
from countershot.capture.exchanges import value_of
from countershot.capture.replay_pages import About
from countershot.capture.replay_rewrite import Role
from countershot.capture.replay_shelf import Kept, Shelf, Span, shelf_of

__all__ = ["POLICY", "About", "replay"]

POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "font-src 'self' data:; media-src 'self'; frame-src 'self'; script-src 'none'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
_COPY = "; sandbox allow-same-origin"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-DNS-Prefetch-Control": "off",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_MOST_TEXT = 16 << 20
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_SHOWN = re.compile(r"(?:image|video|audio|font)/[a-z0-9.+-]{1,80}\Z")
_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})\Z")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_DECODERS = re.compile(
    r"(?:utf-?(?:8|16(?:le|be)?)|big5|euc-(?:jp|kr)|shift_jis|iso-2022-jp|iso-8859-\d{1,2}|"
    r"windows-(?:125\d|874)|koi8-[ru]|ibm866|macintosh)\Z"
)
_OTHER_NAMES = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "ascii": "windows-1252",
    "us-ascii": "windows-1252", "iso-8859-1": "windows-1252", "latin1": "windows-1252",
    "windows-874": "cp874", "macintosh": "mac_roman", "utf8": "utf-8",
}  # fmt: skip


@dataclass(frozen=True)
class _Answer:
    """Bytes in memory or on the shelf, and how they are served; ``is_ours``: a page of ours."""

    media_type: str
    body: bytes | Span
    status: int = 200
    headers: Mapping[str, str] | None = None
    is_ours: bool = False


@contextmanager
def replay(archive: Path, about: About, dom: bytes | None = None) -> Iterator[str]:
    """Serve it until the block ends; the address to open in a browser.

    ``archive``: a WACZ or WARC. ``dom``: the page as the browser had it, UTF-8; without it, what
    the server sent for ``about.address`` is shown. Raises BadMaterial where the archive is
    unreadable, StorageFailed.
    """
    with shelf_of(archive) as shelf:
        copy = _Copy(shelf, about, dom, f"/{secrets.token_urlsafe(24)}/")
        server = _Server(copy)
        thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
        thread.start()
        try:
            yield f"http://{server.host}{copy.root}"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


class _Copy:
    """One sealed page: which answer belongs to which path under ``root``."""

    def __init__(self, shelf: Shelf, about: About, dom: bytes | None, root: str) -> None:
        self.root = root
        self._shelf, self._about, self._dom = shelf, about, dom

    def answer(self, path: str, wanted_for: str) -> _Answer:
        """``wanted_for``: the browser's ``Sec-Fetch-Dest``, "" where it does not say."""
        name, _, query = path.partition("?")
        kind, _, rest = name.partition("/")
        number = int(rest) if rest.isascii() and rest.isdigit() and len(rest) < 10 else None
        kept = self._shelf.kept
        if name == "":
            return _ours(replay_pages.frame(self._about, self.root, self._inner(query)))
        if kind == "records" and (number is not None or not rest):
            return _ours(replay_pages.listing(self._about, kept, self.root, number or 0))
        if kind in ("page", "r") and wanted_for == "document":  # never outside the frame
            return _Answer("text/plain", b"", 302, {"Location": f"{self.root}?{name}"})
        if name == "page":
            return self._main()
        if number is None or number >= len(kept) or kind not in ("r", "css", "raw"):
            return _ours(replay_pages.missing(unquote(query)), 404)
        return {"r": self._shown, "css": self._style, "raw": self._saved}[kind](kept[number])

    def piece(self, span: Span) -> Iterator[bytes]:
        """The bytes of an answer that lies on the shelf."""
        return self._shelf.pieces(span)

    def _inner(self, query: str) -> str:
        return self.root + (query if re.fullmatch(r"r/\d{1,9}", query) else "page")

    def _main(self) -> _Answer:
        if self._dom is not None:
            text = self._dom[:_MOST_TEXT].decode("utf-8", "replace")
            return _copied("text/html", replay_rewrite.html(text, self._about.address, self._local))
        kept = self._shelf.find(self._about.address)
        if kept is None:
            return _ours(replay_pages.missing(self._about.address), 404)
        if kept.media_type in _PAGES:
            return self._shown(kept)
        return _ours(replay_pages.single(kept, self.root))

    def _shown(self, kept: Kept) -> _Answer:
        """A record as part of the page, by the type it was sent with."""
        if kept.media_type in _PAGES:
            text = self._text(kept)
            return _copied("text/html", replay_rewrite.html(text, kept.address, self._local))
        if kept.media_type == "text/css":
            return self._style(kept)
        span, encoding = self._shelf.plain(kept)
        more = {"Content-Encoding": encoding} if encoding in ("br", "zstd") else {}
        if kept.media_type.startswith("text/") or kept.media_type == "application/json":
            return _Answer("text/plain; charset=utf-8", span, headers=more)
        if _SHOWN.match(kept.media_type):
            return _Answer(kept.media_type, span, headers=more)
        return _Answer("application/octet-stream", span, headers=more)

    def _style(self, kept: Kept) -> _Answer:
        return _copied("text/css", replay_rewrite.css(self._text(kept), kept.address, self._local))

    def _saved(self, kept: Kept) -> _Answer:
        """The body as recorded, to be saved and never to be shown."""
        name = f'attachment; filename="{self._about.exhibit}-{kept.number + 1}.bin"'
        return _Answer("application/octet-stream", kept.span, headers={"Content-Disposition": name})

    def _text(self, kept: Kept) -> str:
        span, _ = self._shelf.plain(kept)
        return _decoded(self._shelf.read(span, _MOST_TEXT), value_of(kept.headers, "content-type"))

    def _local(self, address: str, role: Role) -> str:
        kept = self._shelf.find(address)
        if kept is None:
            return f"{self.root}missing?{quote(address, '')}"
        fragment = address.partition("#")[2]
        kind = "css" if role == "style" else "r"
        return f"{self.root}{kind}/{kept.number}" + (f"#{fragment}" if fragment else "")


class _Server(ThreadingHTTPServer):
    """Listens on a free port of this machine only."""

    daemon_threads = False
    block_on_close = True

    def __init__(self, copy: _Copy) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.copy = copy
        self.host = f"127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    """Answers those who name the right host and know the path; nobody else learns anything."""

    server: _Server
    timeout = 10

    def do_GET(self) -> None:
        """Every answer there is."""
        copy = self.server.copy
        if self.headers.get_all("Host") != [self.server.host] or not secrets.compare_digest(
            self.path[: len(copy.root)].encode("latin-1", "replace"), copy.root.encode()
        ):
            self._send(_Answer("text/plain", b"Not here.\n", 404))
            return
        wanted_for = self.headers.get("Sec-Fetch-Dest", "")
        self._send(copy.answer(self.path[len(copy.root) :], wanted_for))

    def do_HEAD(self) -> None:
        """As for GET, without the body."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing of what is looked at is printed or kept."""

    def version_string(self) -> str:
        """Says less than the library would."""
        return "countershot"

    def _send(self, answer: _Answer) -> None:
        body = answer.body
        size = body.size if isinstance(body, Span) else len(body)
        status, start, end = answer.status, 0, size
        if isinstance(body, Span) and status == 200 and not (answer.headers or {}):
            status, start, end = _part(self.headers.get("Range", ""), size)
        self.send_response(status)
        for name, value in {**_HEADERS, **(answer.headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Security-Policy", POLICY + ("" if answer.is_ours else _COPY))
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(end - start))
        self.send_header("Accept-Ranges", "bytes" if isinstance(body, Span) else "none")
        if status in (206, 416):
            self.send_header("Content-Range", f"bytes {_said(start, end)}/{size}")
        self.end_headers()
        if self.command == "HEAD" or start == end:
            return
        if isinstance(body, Span):
            for piece in self.server.copy.piece(Span(body.start + start, end - start)):
                self.wfile.write(piece)
        else:
            self.wfile.write(body)


def _part(wanted: str, size: int) -> tuple[int, int, int]:
    """One range (RFC 9110, 14): status, first byte, the byte after the last."""
    found = _RANGE.match(wanted.strip())
    if found is None or found[1] == found[2] == "":
        return 200, 0, size
    if not found[1]:
        return (206, max(0, size - int(found[2])), size) if size else (200, 0, 0)
    start = int(found[1])
    end = min(size, int(found[2]) + 1) if found[2] else size
    if start >= size:
        return 416, 0, 0
    return (206, start, end) if start < end else (200, 0, size)


def _said(start: int, end: int) -> str:
    return f"{start}-{end - 1}" if end > start else "*"


def _ours(text: str, status: int = 200) -> _Answer:
    return _Answer("text/html; charset=utf-8", text.encode(), status, is_ours=True)


def _copied(media_type: str, text: str) -> _Answer:
    return _Answer(f"{media_type}; charset=utf-8", text.encode("utf-8", "replace"))


def _decoded(data: bytes, content_type: str) -> str:
    """Text by its mark, by what the server said, by what it says itself, else as UTF-8."""
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    said = _CHARSET.search(content_type)
    meta = None if said else _META.search(data[:4096])
    label = (said[1] if said else meta[1].decode() if meta else "utf-8").lower()
    label = _OTHER_NAMES.get(label, label if _DECODERS.match(label) else "utf-8")
    try:
        return data.decode(label, "replace")
    except LookupError:
        return data.decode("utf-8", "replace")
