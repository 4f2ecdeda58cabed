"""sealed pages shown again: as they were, and with no request to anywhere else."""

import hashlib
import http.client
import socket
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Page, sync_playwright

from countershot.capture.replay import About, replay
from countershot.errors import BadMaterial
from countershot.records.web import Wall
from tests.capture.archives import MOMENT, request, response, wacz, warc_gz
from tests.verify.three import chromium

PAGE = "https://a.example/tender?id=17"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "08d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)
FILM = bytes(range(256)) * 400


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@contextmanager
def canary() -> Iterator[tuple[str, list[str]]]:
    """An address that nothing may reach, and the first lines of what did."""
    heard: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    visitor, _ = server.accept()
                except TimeoutError:
                    continue
                with visitor:
                    visitor.settimeout(1)
                    heard.append(visitor.recv(200).decode("latin-1"))

        thread = threading.Thread(target=listen)
        thread.start()
        try:
            yield f"127.0.0.1:{server.getsockname()[1]}", heard
        finally:
            done.set()
            thread.join()


@contextmanager
def shown(
    folder: Path, records: list[bytes], dom: str | None = None, wall: Wall | None = None
) -> Iterator[str]:
    archive = folder / "page.wacz"
    archive.write_bytes(wacz(records, PAGE))
    about = About("x-0123456789ab", PAGE, MOMENT, "Tender 17", wall)
    with replay(archive, about, None if dom is None else dom.encode()) as address:
        yield address


def ask(address: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=120)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    host = {"Host": headers.pop("host", parts.netloc)}
    connection.request(
        method, path, headers=host | {n.replace("_", "-"): v for n, v in headers.items()}
    )
    answer = connection.getresponse()
    return answer.status, {n.lower(): v for n, v in answer.getheaders()}, answer.read()


def copy_of(page: Page, address: str) -> Frame:
    """Open the copy; the frame that it is in."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page.frames[1]


class TestWhatIsShown:
    def test_pictures_styles_frames_and_fonts_come_from_the_records(
        self, tmp_path: Path, page: Page
    ) -> None:
        dom = (
            "<!DOCTYPE html><html><head><link rel=stylesheet href='s.css'>"
            "<style>@import 'more.css';</style></head><body><h1>Tender 17</h1>"
            "<img id=a src=/p.png><img id=b srcset='//a.example/p.png 1x, q.png 2x'>"
            "<iframe src='https://b.example/frame'></iframe><p id=c>styled</p></body></html>"
        )
        records = [
            response(PAGE, b"the source, before scripts"),
            response("https://a.example/p.png", PIXEL, "image/png"),
            response("https://a.example/s.css", b"#c{background:url(p.png)}", "text/css"),
            response("https://a.example/more.css", b"h1{color:rgb(1,2,3)}", "text/css"),
            response("https://b.example/frame", b"<p>in the frame<img src='//a.example/p.png'>"),
        ]
        with shown(tmp_path, records, dom) as address:
            frame = copy_of(page, address)
            assert frame.inner_text("h1") == "Tender 17"
            for name in "ab":
                assert frame.evaluate(f"document.getElementById('{name}').naturalWidth") == 1
            style = "getComputedStyle(document.querySelector('{}')).{}"
            assert frame.evaluate(style.format("h1", "color")) == "rgb(1, 2, 3)"
            assert "/r/1" in frame.evaluate(style.format("#c", "backgroundImage"))
            inner = page.frames[2]
            assert inner.inner_text("p") == "in the frame"
            assert inner.evaluate("document.images[0].naturalWidth") == 1

    def test_the_bar_says_what_it_is(self, tmp_path: Path, page: Page) -> None:
        wall = Wall(wall_class="consent", reasons=("a banner covers 97 % of the page",))
        with shown(tmp_path, [response(PAGE, b"<p>x")], "<p>x</p>", wall) as address:
            page.goto(address)
            bar = page.inner_text("header")
            for words in ("A copy, scripts off", "x-0123456789ab", PAGE, MOMENT, "consent", "97 %"):
                assert words in bar

    @pytest.mark.parametrize(
        ("body", "more", "media_type"),
        [
            ("招标公告".encode("gbk"), "", "text/html; charset=gb2312"),
            ("<meta charset=gbk>招标公告".encode("gbk"), "", "text/html"),
            (b"\xff\xfe" + "招标公告".encode("utf-16-le"), "", "text/html"),
            (b"4\r\n\xe6\x8b\x9b\xe6\r\n8\r\n\xa0\x87\xe5\x85\xac\xe5\x91\x8a\r\n0\r\n\r\n",
             "Transfer-Encoding: chunked\r\n", "text/html; charset=utf-8"),
        ],
    )  # fmt: skip
    def test_a_given_archive_is_shown_from_its_source(
        self, tmp_path: Path, page: Page, body: bytes, more: str, media_type: str
    ) -> None:
        with shown(tmp_path, [response(PAGE, body, media_type, more=more)]) as address:
            assert copy_of(page, address).inner_text("body").strip() == "招标公告"

    def test_links_lead_to_copies_or_to_a_page_that_says_there_is_none(
        self, tmp_path: Path, page: Page
    ) -> None:
        dom = "<a id=a href='/next#part'>a</a> <a id=b href='https://c.example/?q=<b>'>b</a>"
        records = [
            response(PAGE, b"x"),
            response("https://a.example/next", b"", status="301 M", more="Location: /new\r\n"),
            response("https://a.example/new", b"<p>the next page"),
        ]
        with shown(tmp_path, records, dom) as address:
            frame = copy_of(page, address)
            frame.click("#a")
            frame.wait_for_selector("text=the next page")
            frame = copy_of(page, address)
            frame.click("#b")
            frame.wait_for_selector("text=Not in this copy")
            assert "https://c.example/?q=<b>" in frame.inner_text("body")

    def test_the_answer_that_was_meant_counts(self, tmp_path: Path) -> None:
        """Not the redirect that set a cookie, nor "not modified", nor the answer to a POST."""
        picture = "https://a.example/p.png"
        records = [
            response(picture, b"", status="302 Found", more=f"Location: {picture}\r\n"),
            response(picture, b"", status="404 Not Found"),
            response(picture, PIXEL, "image/png"),
            response(picture, b"", "image/png", "304 Not Modified"),
        ]
        with shown(tmp_path, records, "<img src=/p.png>") as address:
            found = ask(f"{address}page")[2].decode().partition('src="')[2].partition('"')[0]
            assert found.endswith("/r/2")

    def test_a_film_can_be_wound(self, tmp_path: Path) -> None:
        film = "https://a.example/f.mp4"
        parts = [
            response(film, FILM[:3000], "video/mp4", "206 P",
                     f"Content-Range: bytes 0-2999/{len(FILM)}\r\n"),
            response(film, FILM[2000:], "video/mp4", "206 P",
                     f"Content-Range: bytes 2000-{len(FILM) - 1}/{len(FILM)}\r\n"),
        ]  # fmt: skip
        with shown(tmp_path, [response(PAGE, b"x"), *parts], "<p>x") as address:
            page = ask(f"{address}page")
            assert page[0] == 200
            film_copy = f"{address}r/1"
            status, headers, body = ask(film_copy, Range="bytes=100-199")
            assert (status, body) == (206, FILM[100:200])
            assert headers["content-range"] == "bytes 100-199/3000"
            assert ask(film_copy, Range="bytes=-10")[2] == FILM[2990:3000]
            assert ask(film_copy, Range="bytes=9999999-")[0] == 416
            assert ask(film_copy, Range="bytes=1-2,5-6")[0] == 200
            assert ask(film_copy, method="HEAD")[2] == b""

    def test_records_are_listed_and_saved_as_they_are(self, tmp_path: Path, page: Page) -> None:
        script = b"<script>document.title='run'</script>"
        records = [request(PAGE), response(PAGE, script)]
        with shown(tmp_path, records, "<p>x") as address:
            page.goto(f"{address}records")
            row = page.inner_text("tbody tr")
            for words in ("200", "text/html", str(len(script)), PAGE):
                assert words in row
            assert hashlib.sha256(script).hexdigest() in row
            status, headers, body = ask(f"{address}raw/0")
            assert (status, body) == (200, script)
            assert headers["content-disposition"].startswith("attachment")
            assert headers["content-type"] == "application/octet-stream"
            assert headers["x-content-type-options"] == "nosniff"


class TestNothingGoesOut:
    def test_no_way_of_reaching_out_works(self, tmp_path: Path, page: Page) -> None:
        """Every element and style that fetches, runs or leads somewhere; then click it all."""
        with canary() as (live, heard):
            out = f"http://{live}"
            dom = (
                f"<!DOCTYPE html><html><head><base href='{out}/base/'>"
                f"<meta http-equiv=refresh content='0;url={out}/refresh'>"
                f"<link rel=preconnect href='{out}'><link rel=dns-prefetch href='{out}'>"
                f"<link rel=preload as=image href='{out}/pre'><link rel=prefetch href='{out}/f'>"
                f"<link rel='stylesheet prefetch' href='{out}/s'><link rel=manifest href='{out}/m'>"
                f"<link rel=stylesheet href='{out}/s.css'><link rel=icon href='{out}/i.ico'>"
                f"<script src='{out}/s.js'></script><script>location='{out}/run'</script>"
                f"<style>@import url({out}/i.css);@font-face{{font-family:f;src:url({out}/f)}}"
                f"body{{background:u\\rl({out}/esc);font-family:f}}</style></head>"
                f"<body background='{out}/bg' onload=\"location='{out}/onload'\">"
                f"<img src='{out}/a' srcset='{out}/b 2x' onerror=\"new Image().src='{out}/e'\">"
                f"<picture><source srcset='{out}/c'><img src='{out}/d'></picture>"
                f"<video autoplay src='{out}/v' poster='{out}/po'></video><audio src='{out}/au'>"
                f"</audio><iframe src='{out}/if'></iframe><embed src='{out}/em'>"
                f"<iframe srcdoc=\"<img src='{out}/doc'><script>top.x=1</script>\"></iframe>"
                f"<object data='{out}/ob'></object><input type=image src='{out}/in'>"
                f"<svg><image href='{out}/sv'/><use xlink:href='{out}/us#a'/><a href='{out}/sa'>"
                f"<text y=20>t</text></a><style><img src='{out}/ss'></style></svg>"
                f"<div style=\"background:url('{out}/st')\">x</div>"
                f"<math><annotation-xml encoding='text/html'><img src='{out}/ma'></math>"
                f"<a id=go href='{out}/a' ping='{out}/ping' target=_blank>a</a>"
                f"<a$b href='{out}/odd'>odd</a><a href='javascript:location=\"{out}/js\"'>j</a>"
                f"<form action='{out}/form'><button id=send>b</button>"
                f"<button formaction='{out}/fa'>f</button></form>"
                f"<noscript><img src='{out}/ns'></noscript><!--><img src='{out}/cm'>-->"
                f"<textarea></textarea><img src='{out}/late'><plaintext><img src='{out}/pl'>"
            )
            asked: list[str] = []
            page.context.on("request", lambda one: asked.append(one.url))
            with shown(tmp_path, [response(PAGE, dom.encode())], dom) as address:
                for where in ("", "?r/0"):
                    for target in ("#go", "#send", 'text="odd"', 'text="j"', "svg text"):
                        frame = copy_of(page, address + where)
                        assert frame.locator("#go").count() == 1
                        frame.locator(target).last.click(timeout=2000, force=True)
                        page.wait_for_timeout(100)
                    assert page.evaluate("window.x") is None
            own = address.rsplit("/", 2)[0]
            assert asked
            tried = {one for one in asked if not one.startswith((own, "data:", "about:"))}
            assert tried <= {f"{out}/esc"}  # not rewritten, so that the policy is seen to work
        assert heard == []

    def test_a_copy_opened_by_itself_goes_back_into_its_frame(
        self, tmp_path: Path, page: Page
    ) -> None:
        with shown(tmp_path, [response(PAGE, b"<p>x")], "<p>dom") as address:
            page.goto(f"{address}r/0")
            assert page.url == f"{address}?r/0"
            assert page.frames[1].inner_text("p") == "x"

    def test_every_answer_carries_the_policy(self, tmp_path: Path) -> None:
        records = [
            response(PAGE, b"<p>x"),
            response("https://a.example/s.svg", b"<svg/>", "image/svg+xml"),
        ]
        with shown(tmp_path, records, "<p>x") as address:
            for path in ("", "page", "r/0", "r/1", "raw/0", "records", "missing?x", "nothing"):
                policy = ask(address + path)[1]["content-security-policy"]
                assert policy.startswith("default-src 'none';")
                assert "script-src 'none'" in policy

    @pytest.mark.parametrize("host", ["evil.example", "localhost:{port}", "127.0.0.1", ""])
    def test_other_names_for_this_machine_get_nothing(self, tmp_path: Path, host: str) -> None:
        with shown(tmp_path, [response(PAGE, b"<p>x")]) as address:
            port = str(urlsplit(address).port)
            assert ask(address, host=host.replace("{port}", port))[0] == 404

    def test_the_path_cannot_be_guessed(self, tmp_path: Path) -> None:
        with shown(tmp_path, [response(PAGE, b"<p>x")]) as one:
            own = urlsplit(one)
            assert len(own.path) > 30
            for path in ("/", "/page", "/records", own.path[:-2] + "/"):
                assert ask(f"http://{own.netloc}{path}")[0] == 404

    def test_it_listens_on_loopback_only_and_stops(self, tmp_path: Path) -> None:
        with shown(tmp_path, [response(PAGE, b"<p>x")]) as address:
            port = urlsplit(address).port
            assert urlsplit(address).hostname == "127.0.0.1"
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port or 0), 2)


class TestHarm:
    def test_a_damaged_archive_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "given"
        path.write_bytes(warc_gz([response(PAGE, b"x" * 5000)])[:-60])
        with pytest.raises(BadMaterial), replay(path, About("x-0123456789ab", PAGE, MOMENT)):
            pass

    @pytest.mark.parametrize(
        "dom",
        ["<a " * 100_000, "<a b='" * 100_000, "<!--" * 100_000, "<style></style " * 100_000,
         "<style>" + "url(" * 100_000, "<style>" + "url(" + " " * 200_000,
         "<style>@import " + " " * 200_000, "<img srcset='" + "," * 200_000 + "'>",
         "<img srcset='" + "a " * 100_000 + "'>", "<p " + "a=1 " * 100_000 + ">",
         "&#" + "9" * 100_000,
         "<div>" * 100_000, "<iframe srcdoc='" * 1000, "\0" * 1000, "<a href='http://[::'>x</a>",
         "<a href='http://a:99999999/'>x</a>", "<base href='http://[bad'><img src=x>"],
    )  # fmt: skip
    def test_absurd_pages_are_answered(self, tmp_path: Path, dom: str) -> None:
        """In linear time; in quadratic time some of them would take longer than ``ask`` waits."""
        with shown(tmp_path, [response(PAGE, b"x")], dom) as address:
            assert ask(f"{address}page")[0] == 200

    def test_deflated_without_end(self, tmp_path: Path) -> None:
        packed = zlib.compress(bytes(140 << 20), 9)
        record = response(PAGE, packed, more="Content-Encoding: deflate\r\n")
        with shown(tmp_path, [record]) as address:
            assert ask(f"{address}raw/0")[2] == packed
            assert ask(f"{address}r/0")[0] == 200
