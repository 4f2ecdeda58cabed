"""addresses on loopback -> files with their exchanges, or the right trouble; nothing secret."""

import gzip
import hashlib
import random
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from countershot.capture.addresses import policy_for
from countershot.capture.exchanges import value_of
from countershot.capture.fetch import fetch, head_or_get
from countershot.capture.request import USER_AGENT, FetchLimits, Times
from countershot.errors import NotReached, StorageFailed, UsageError
from tests.capture.fetching import (
    BODY,
    CHUNKED,
    PARTS,
    SHA256,
    allowing,
    body_of,
    got,
    noon,
    ok,
    to,
    trouble,
)
from tests.counts import count
from tests.web.certificates import Authority, Kind, make_authority, server_context
from tests.web.raw import Raw, Talk, raw


@pytest.fixture
def site() -> Iterator[Raw]:
    with raw({"/plain": ok()}) as server:
        yield server


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return make_authority(tmp_path)


def test_a_file_is_kept_with_its_exchange(site: Raw, tmp_path: Path) -> None:
    site.sayings["/f?b=1&a=2"] = ok(BODY, "X-Twice: 1", "x-twice: 2", "Content-Type: video/mp4")
    fetched = got(site, "/f?b=1&a=2#part", tmp_path)
    assert (fetched.sha256, fetched.size, fetched.incomplete) == (SHA256, len(BODY), ())
    assert body_of(fetched) == BODY
    assert (fetched.status, fetched.last.reason, fetched.redirects) == (200, "Fine", ())
    assert fetched.final_address == site.address("/f?b=1&a=2")
    assert fetched.remote_address == f"127.0.0.1:{site.port}"
    assert fetched.headers[:3] == (
        ("X-Twice", "1"), ("x-twice", "2"), ("Content-Type", "video/mp4"),
    )  # fmt: skip
    asked = site.asked[0].decode()
    assert asked.startswith("GET /f?b=1&a=2 HTTP/1.1\r\n")
    assert f"Host: 127.0.0.1:{site.port}\r\n" in asked and USER_AGENT in asked
    assert "Accept-Encoding: identity" in asked
    assert [f"{name}: {text}" for name, text in fetched.last.request_headers] == (
        asked.strip().split("\r\n")[1:]
    )


@pytest.mark.parametrize(
    "saying",
    [
        CHUNKED + b"".join(b"%x;ext=1\r\n%s\r\n" % (len(part), part) for part in PARTS)
        + b"0\r\nTrailer: x\r\n\r\n",
        b"HTTP/1.0 200 OK\r\n\r\n" + BODY,
        b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + ok(),
        ok() + b"and more than was announced",
    ],
)  # fmt: skip
def test_every_way_to_frame_a_body(site: Raw, tmp_path: Path, saying: bytes) -> None:
    site.sayings["/f"] = saying
    fetched = got(site, "/f", tmp_path)
    assert (fetched.sha256, fetched.incomplete, fetched.status) == (SHA256, (), 200)


@pytest.mark.parametrize("status", [204, 304, 404, 410, 500])
def test_any_status_is_an_answer(site: Raw, tmp_path: Path, status: int) -> None:
    body = b"" if status in (204, 304) else b"sorry"
    site.sayings["/f"] = f"HTTP/1.1 {status} Well\r\n\r\n".encode() + body
    fetched = got(site, "/f", tmp_path)
    assert (fetched.status, body_of(fetched)) == (status, body)
    assert (fetched.last.body is None) == (not body)


def test_an_encoding_that_was_not_asked_for_is_kept_and_said(site: Raw, tmp_path: Path) -> None:
    packed = gzip.compress(BODY)
    site.sayings["/f"] = ok(packed, "Content-Encoding: GZIP")
    fetched = got(site, "/f", tmp_path)
    assert (fetched.encoding, body_of(fetched)) == ("gzip", packed)
    assert fetched.last.decoded is False


def test_large_bodies_are_streamed(site: Raw, tmp_path: Path) -> None:
    times = count(8, 150)
    piece = random.Random(5).randbytes(1_000_000)

    def large(talk: Talk) -> None:
        talk.say(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (times * len(piece)))
        for _ in range(times):
            talk.say(piece)

    site.sayings["/f"] = large
    fetched = got(site, "/f", tmp_path)
    assert fetched.size == times * 1_000_000
    assert fetched.sha256 == hashlib.sha256(piece * times).hexdigest()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_each_hop_of_a_redirect_is_an_exchange(site: Raw, tmp_path: Path, status: int) -> None:
    site.sayings |= {
        "/a": to("b/../b/c", status),
        "/b/c": to("?q=ü", status),
        "/b/c?q=%C3%BC": ok(),
    }
    fetched = got(site, "/a", tmp_path)
    assert fetched.sha256 == SHA256
    assert fetched.redirects == (site.address("/a"), site.address("/b/c"))
    exchanges = fetched.recorded.exchanges
    assert [one.status for one in exchanges] == [status, status, 200]
    assert exchanges[0].body is not None and exchanges[0].body.read_bytes() == b"<a>moved</a>"
    assert value_of(exchanges[0].response_headers, "location") == "b/../b/c"


def test_a_redirect_without_a_target_is_an_answer(site: Raw, tmp_path: Path) -> None:
    site.sayings["/a"] = b"HTTP/1.1 302 Found\r\nContent-Length: 2\r\n\r\nhm"
    assert got(site, "/a", tmp_path).status == 302


def test_redirects_are_judged_one_by_one(site: Raw, tmp_path: Path) -> None:
    with raw({"/": ok()}, "127.0.0.2") as other:
        site.sayings |= {
            "/loop": to("/loop"), "/file": to("file:///etc/passwd"), "/data": to("data:,x"),
            "/user": to("http://ana:pw@127.0.0.1/"), "/broken": to("http://[::1"),
            "/metadata": to("http://169.254.169.254/latest"), "/other": to(other.address("/")),
            "/decimal": to(f"http://2130706434:{other.port}/"), "/bytes": to("/\xff\x01"),
            "/smtp": to("http://127.0.0.1:25/"),
        }  # fmt: skip
        for path in ("/loop", "/file", "/data", "/user", "/broken", "/bytes"):
            assert trouble(site, path, tmp_path).trouble == "redirects", path
        for path in ("/metadata", "/other", "/decimal", "/smtp"):
            assert trouble(site, path, tmp_path).trouble == "private", path
        assert other.asked == []
        named = got(site, "/other", tmp_path, policy=allowing(site, other))
    assert named.sha256 == SHA256
    assert {one.host for one in named.recorded.hosts} == {"127.0.0.1", "127.0.0.2"}


def test_cookies_and_passwords_are_never_kept_and_go_to_one_origin(
    site: Raw, tmp_path: Path
) -> None:
    with raw({"/": ok(BODY, "Set-Cookie: canary-3=x", "WWW-Authenticate: Basic")}) as other:
        site.sayings["/a"] = to(f"{other.address('/')}\r\nset-COOKIE: canary-2=x")
        sent = (("Cookie", "canary-1"), ("Authorization", "canary-4"), ("X-Kind", "plain"))
        fetched = got(site, "/a", tmp_path, policy=allowing(site, other), headers=sent)
        assert b"canary-1" in site.asked[0] and b"canary-4" in site.asked[0]
        assert b"canary" not in other.asked[0] and b"X-Kind: plain" in other.asked[0]
    assert fetched.left_out == ("authorization", "cookie", "set-cookie")
    assert "canary" not in repr(fetched)


def test_what_is_private_is_not_asked(site: Raw, tmp_path: Path) -> None:
    assert trouble(site, "/plain", tmp_path, policy=policy_for((), ())).trouble == "private"
    assert site.asked == []


def test_a_name_is_resolved_once_and_that_ip_is_asked(site: Raw, tmp_path: Path) -> None:
    answers = [("127.0.0.1",)]
    policy = policy_for((), (f"shop.example:{site.port}",), lambda host, port: answers.pop())
    into = tmp_path / "f"
    into.mkdir()
    fetched = fetch(f"http://Shop.Example.:{site.port}/plain", policy, into, noon)
    assert fetched.remote_address == f"127.0.0.1:{site.port}"
    assert f"Host: shop.example:{site.port}\r\n".encode() in site.asked[0]


def test_names_and_listeners_that_are_not_there(site: Raw, tmp_path: Path) -> None:
    def nothing(host: str, port: int) -> tuple[str, ...]:
        raise OSError("Name or service not known")

    with pytest.raises(NotReached) as no_name:
        fetch("http://gone.example/", policy_for((), (), nothing), tmp_path, noon)
    assert no_name.value.trouble == "no_such_name"
    site.shutdown()
    site.server_close()
    assert trouble(site, "/plain", tmp_path).trouble == "connection"


def test_a_resolver_that_never_answers_is_not_waited_for(tmp_path: Path) -> None:
    over = threading.Event()

    def silent(host: str, port: int) -> tuple[str, ...]:
        over.wait(60)
        return ()

    with pytest.raises(NotReached) as caught:
        fetch("http://slow.example/", policy_for((), (), silent), tmp_path, noon,
              FetchLimits(Times(connect=0.2)))  # fmt: skip
    over.set()
    assert caught.value.trouble == "timeout"


def test_over_tls_the_chain_is_kept(tmp_path: Path, authority: Authority) -> None:
    with raw({"/f": ok()}, tls=server_context(authority, "good", tmp_path)) as site:
        fetched = got(site, "/f", tmp_path, tls=authority.trusting())
    assert fetched.sha256 == SHA256
    (host,) = fetched.recorded.hosts
    leaf, root = host.certificates
    assert root == authority.path.read_text() and leaf != root and "BEGIN CERTIFICATE" in leaf


@pytest.mark.parametrize(
    ("kind", "words"),
    [("expired", "expired"), ("not_yet", "not valid yet"), ("self_signed", "signed by itself"),
     ("wrong_host", "another host"), ("unknown_authority", "")],
)  # fmt: skip
def test_a_bad_certificate_is_refused_and_nothing_is_asked(
    tmp_path: Path, authority: Authority, kind: Kind, words: str
) -> None:
    with raw({"/f": ok()}, tls=server_context(authority, kind, tmp_path)) as site:
        error = trouble(site, "/f", tmp_path, tls=authority.trusting())
        assert (error.trouble, site.asked) == ("certificate", [])
        assert words in str(error)


def test_by_default_the_authorities_of_the_system_decide(
    tmp_path: Path, authority: Authority
) -> None:
    with raw({"/f": ok()}, tls=server_context(authority, "good", tmp_path)) as site:
        assert trouble(site, "/f", tmp_path).trouble == "certificate"


def test_no_tls_where_tls_was_expected(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def plainly() -> None:
            with server.accept()[0] as connection:
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                connection.recv(5000)

        threading.Thread(target=plainly, daemon=True).start()
        policy = policy_for((), (f"127.0.0.1:{port}",))
        with pytest.raises(NotReached) as caught:
            fetch(f"https://127.0.0.1:{port}/", policy, tmp_path, noon)
    assert caught.value.trouble == "connection"


def test_a_disk_that_cannot_take_it_is_said(site: Raw, tmp_path: Path) -> None:
    with pytest.raises(StorageFailed):
        fetch(site.address("/plain"), allowing(site), tmp_path / "not there", noon)


def test_headers_cannot_be_smuggled_in(site: Raw, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        got(site, "/plain", tmp_path, headers=(("X", "a\r\nY: b"),))
    looked = head_or_get(
        site.address("/plain"),
        allowing(site),
        tmp_path,
        noon,
        etag='"x"\r\nY: b',
        last_modified="ü",
    )
    assert looked.body == BODY and b"Y: b" not in site.asked[-1]


def test_a_look_asks_only_for_what_changed(site: Raw, tmp_path: Path) -> None:
    def conditional(talk: Talk) -> None:
        assert isinstance(talk.server, Raw)
        same = b'If-None-Match: "v1"\r\nIf-Modified-Since: Fri, 14 Mar 2031 12:00:00 GMT\r\n'
        talk.say(
            b"HTTP/1.1 304 Same\r\n\r\n"
            if same in talk.server.asked[-1]
            else ok(gzip.compress(b"new"), "Content-Encoding: gzip")
        )

    site.sayings["/f"] = conditional
    (tmp_path / "1").mkdir()
    (tmp_path / "2").mkdir()
    when = "Fri, 14 Mar 2031 12:00:00 GMT"
    same = head_or_get(site.address("/f"), allowing(site), tmp_path / "1", noon, '"v1"', when)
    assert (same.unchanged, same.body, same.fetched.status) == (True, b"", 304)
    new = head_or_get(site.address("/f"), allowing(site), tmp_path / "2", noon, '"v0"', when)
    assert (new.unchanged, new.body, new.fetched.status) == (False, b"new", 200)


def test_ipv6_is_asked_too(tmp_path: Path) -> None:
    class Raw6(Raw):
        address_family = 10

    try:
        server = Raw6({"/f": ok()}, "::1", None)
    except OSError:
        pytest.skip("no IPv6 on this machine's loopback")
    with server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        address = f"http://[::1]:{server.port}/f"
        fetched = fetch(address, policy_for((), (f"[::1]:{server.port}",)), tmp_path, noon)
        server.shutdown()
    assert fetched.sha256 == SHA256
    assert fetched.remote_address == f"[::1]:{server.port}"
    assert f"Host: [::1]:{server.port}\r\n".encode() in server.asked[0]
