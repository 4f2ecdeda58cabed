"""a sealed address, a server on loopback -> looks: cheap where it can tell, else the browser."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from countershot.capture.copies import Copy, supports
from countershot.capture.facts import PageFacts
from countershot.capture.fate import Fate
from countershot.capture.notice import notice
from countershot.capture.wall import judge
from countershot.capture.watch import (
    CheapLook,
    Known,
    Look,
    confirmed,
    due,
    look_again,
    plain_facts,
)
from countershot.errors import CannotCheck, NotReached
from countershot.records.log import Watched
from tests.watch.tuned import pairs

PAIRS = {pair.name: pair for pair in pairs()}
PAGE = PAIRS["latin-noise-0"].before_html
NOISE = PAIRS["latin-noise-0"].after_html
EDITED = PAIRS["latin-edit-0"].after_html
SHELL = "<html><body><div id=root></div><script src=app.js></script></body></html>"


class At:
    kind = "fixed"

    def now_utc(self) -> str:
        return "2031-03-14T09:26:53Z"


@dataclass
class Site:
    """One page on loopback that can be edited; counts what was asked of it."""

    address: str
    body: str = PAGE
    status: int = 200
    asked: list[int] = field(default_factory=list)

    def etag(self) -> str:
        return f'"{sha256(self.body.encode()).hexdigest()[:16]}"'


@pytest.fixture
def site() -> Iterator[Site]:
    served = Site("")

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            same = self.headers.get("If-None-Match") == served.etag()
            served.asked.append(304 if same else served.status)
            self.send_response(served.asked[-1])
            self.send_header("ETag", served.etag())
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if not same:
                self.wfile.write(served.body.encode())

        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    served.address = f"http://127.0.0.1:{server.server_port}/cameras.html"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield served
    server.shutdown()
    server.server_close()


def got(address: str, etag: str = "") -> CheapLook:
    request = Request(address, headers={"If-None-Match": etag} if etag else {})
    try:
        with urlopen(request, timeout=20) as answer:
            body, status, kind = answer.read(), answer.status, answer.headers["Content-Type"]
    except HTTPError as error:
        body, status, kind = error.read(), error.code, error.headers["Content-Type"]
    facts = plain_facts(address, address, status, {"content-type": kind}, body)
    return CheapLook(facts, sha256(body).hexdigest(), unchanged=status == 304)


def known(site: Site) -> Known:
    seen = got(site.address)
    return Known(
        site.address, "x-0123456789ab", seen.facts, site.body, site.etag(),
        body_sha256=seen.body_sha256, sealed_at_utc="2030-01-01T00:00:00Z",
    )  # fmt: skip


@dataclass
class Looking:
    """Look again; ``full`` counts how often the browser was needed."""

    full: int = 0

    def again(self, sealed: Known, browser: Callable[[str], PageFacts] | None = None) -> Look:
        def take_full(address: str) -> PageFacts:
            self.full += 1
            return (browser or (lambda a: got(a).facts))(address)

        return look_again(
            sealed,
            fetch=lambda k: got(k.address, k.etag),
            take_full=take_full,
            walls=judge,
            clock=At(),
        )


def test_an_unchanged_page_costs_one_conditional_request(site: Site) -> None:
    sealed, looking = known(site), Looking()
    entry = looking.again(sealed).entry()
    assert entry is not None
    assert (entry.outcome, entry.by, looking.full, site.asked[-1]) == ("same", "http", 0, 304)


def test_noise_in_the_source_needs_no_browser(site: Site) -> None:
    sealed, looking = known(site), Looking()
    site.body = NOISE
    entry = looking.again(sealed).entry()
    assert entry is not None
    assert (entry.outcome, entry.by, looking.full) == ("same", "http", 0)


def test_an_edit_is_seen_by_the_browser_and_a_capture_is_due(site: Site) -> None:
    sealed, looking = known(site), Looking()
    site.body = EDITED
    look = looking.again(sealed)
    entry = look.entry("x-aaaaaaaaaaaa")
    assert entry is not None
    assert (entry.outcome, entry.by, entry.captured) == ("changed", "browser", "x-aaaaaaaaaaaa")
    assert any("480 cameras" in line for line in entry.changed)
    assert look.capture_due
    words = notice(look)
    assert "480 cameras" in words
    assert "x-0123456789ab" in words
    assert "2031-03-14T09:26:53Z" in words


def test_what_seems_changed_is_called_so_only_if_it_lasts(site: Site) -> None:
    sealed, looking = known(site), Looking()
    site.body = EDITED
    first = looking.again(sealed)
    assert first.seems_changed

    def unreached(address: str) -> PageFacts:
        raise NotReached("timeout", "no answer")

    assert confirmed(first, lambda a: got(a).facts, judge).fate == first.fate
    assert confirmed(first, unreached, judge) == first
    back = confirmed(first, lambda a: sealed.facts, judge)
    assert isinstance(back.fate, Fate)
    assert (back.fate.outcome, back.capture_due) == ("same", False)


def test_a_missing_page_is_gone_and_its_notice_names_copies(site: Site) -> None:
    sealed, looking = known(site), Looking()
    site.body, site.status = "<h1>Not found</h1>", 404
    look = looking.again(sealed)
    entry = look.entry()
    assert entry is not None
    assert (entry.outcome, entry.gone_class, entry.status) == ("gone", "404", 404)
    (copy,) = supports(PAGE, [Copy("https://archive.example/1", "x-bbbbbbbbbbbb", PAGE)])
    assert "x-bbbbbbbbbbbb" in notice(look, [copy])


def test_a_server_error_is_no_look_and_is_made_again(site: Site) -> None:
    sealed, looking = known(site), Looking()
    site.body, site.status = "<h1>Bad gateway</h1>", 502
    look = looking.again(sealed)
    assert look.entry() is None
    assert not look.capture_due
    assert "looked at again" in notice(look)


def test_a_shell_that_scripts_fill_is_always_looked_at_in_full(site: Site) -> None:
    site.body = SHELL
    seen = replace(got(site.address).facts, text=got(site.address).facts.text, html=PAGE)
    sealed = replace(
        known(site), facts=replace(seen, text="The camp has 400 cameras. It grew fast.")
    )
    looking = Looking()
    looking.again(sealed, lambda address: replace(sealed.facts, html=EDITED))
    assert looking.full == 1


def test_without_a_browser_the_source_is_judged_and_that_is_said(site: Site) -> None:
    def none(address: str) -> PageFacts:
        raise CannotCheck("playwright is not installed: pip install 'countershot[web]'")

    sealed = known(site)
    site.body = EDITED
    entry = Looking().again(sealed, none).entry()
    assert entry is not None
    assert (entry.outcome, entry.by) == ("changed", "http")
    assert any("playwright is not installed" in reason for reason in entry.reasons)


def test_who_is_not_reached_is_asked_twice(site: Site) -> None:
    sealed = known(site)
    asked: list[str] = []

    def unreached(k: Known) -> CheapLook:
        asked.append("http")
        raise NotReached("timeout", "no answer")

    def browser(address: str) -> PageFacts:
        asked.append("browser")
        return sealed.facts

    look = look_again(sealed, fetch=unreached, take_full=browser, walls=judge, clock=At())
    assert asked == ["http", "browser"]
    entry = look.entry()
    assert entry is not None
    assert entry.outcome == "same"


def looked(address: str, at_utc: str) -> Watched:
    return Watched(at_utc=at_utc, address=address, exhibit="x", outcome="same", by="http")


def test_due_is_what_was_not_looked_at_for_long_the_longest_first() -> None:
    looks = [looked("a", "2031-01-01T00:00:00Z"), looked("b", "2031-01-01T05:00:00Z"),
             looked("a", "2031-01-01T02:00:00Z"), looked("d", "2031-02-01T00:00:00Z")]  # fmt: skip
    hour = timedelta(hours=1)
    assert due("abcda", looks, "2031-01-01T05:30:00Z", hour) == ("c", "a")
    assert due("ab", looks, "2031-01-01T06:00:00Z", hour) == ("a", "b")


def test_each_copy_knows_which_sentences_it_supports() -> None:
    text = "The camp has 400 cameras. They cost 3 million. The maker denied it."
    partly = Copy("https://mirror.example", "x-1", "<p>They cost 3 million. Other words.</p>")
    whole, part, none = supports(text, [Copy("a", "x-0", text), partly, Copy("b", "x-2", "")])
    assert (whole.share, whole.lacks) == (1.0, ())
    assert part.stands == ("They cost 3 million.",)
    assert part.share == pytest.approx(1 / 3)
    assert (none.share, none.stands) == (0.0, ())
