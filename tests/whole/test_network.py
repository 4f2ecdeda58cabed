"""whole commands in a network of their own -> packets to the hosts named, and nowhere else.

And nothing of who did it, on which machine, in which folder, in what is sent or published.
"""

import gzip
import io
import os
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.whole.alone import Happened, Host, Packet, alone, why_not, words_of

COOKIE, TOKEN = "canary-cookie-1c9e", "canary-token-4f2a"
PERSON, MAIL, MACHINE = "canaryuser", "canary.mail@desk.example", "canary-machine"
FOLDER = "canary-folder"
CANARIES = (COOKIE, TOKEN, PERSON, MAIL, MACHINE, FOLDER)
NEWS, FILES, STRANGER = "93.184.216.34", "93.184.216.35", "93.184.216.36"
HTML = "text/html; charset=utf-8"
PAGE = """<!doctype html><title>Camera at the gate</title><h1>A camera at the gate</h1>
<p>A dome camera hangs above the gate of the yard. It was put there in March by a firm from the
city, says the tender, which names the series and the price. The yard's owner has not replied to
questions about who looks at its pictures, or for how long they are kept.</p>
<img src="http://files.example/a.svg"><a href="http://stranger.example/">elsewhere</a>
<link rel="dns-prefetch" href="//stranger.example"><p id="out">not yet</p><script>
new RTCPeerConnection({iceServers: [{urls: 'stun:93.184.216.36:3478'}]}).createDataChannel('x');
fetch('/api', {headers: {Authorization: 'Bearer ' + ['canary', 'token', '4f2a'].join('-')}})
  .then(r => r.text()).then(text => { out.textContent = text });
for (const a of ['http://169.254.169.254/', 'http://127.0.0.1:9/', 'http://10.9.9.2/'])
  fetch(a, {mode: 'no-cors'}).catch(() => 0);
</script>"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
HOSTS = [
    Host("news.example", NEWS, {
        "/": (HTML, PAGE, [("Set-Cookie", f"session={COOKIE}; Path=/; HttpOnly")]),
        "/api": ("text/plain", "asked with a token", []),
        "/tender.pdf": ("application/pdf", "%PDF-1.4\nno more\n", [("Set-Cookie", f"b={COOKIE}")]),
    }),
    Host("files.example", FILES, {"/a.svg": ("image/svg+xml", SVG, [])}),
    Host("stranger.example", STRANGER, {}),
]  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def network() -> None:
    reason = why_not()
    if reason and not os.environ.get("CI"):
        pytest.skip(f"a network of its own {reason}")
    assert not reason


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp(FOLDER)


@pytest.fixture(scope="module")
def run(where: Path) -> Happened:
    """A case made, a page and a file sealed, looked at again, and a draft written."""
    home = where / "home"
    home.mkdir()
    case, out = where / "case", where / "out"
    program = [sys.executable, "-m", "countershot"]
    env = {
        "COUNTERSHOT_KEYS": str(where / "keys"), "HOME": str(home), "USER": PERSON,
        "LOGNAME": PERSON, "EMAIL": MAIL, "GIT_AUTHOR_EMAIL": MAIL, "HOSTNAME": MACHINE,
    }  # fmt: skip
    commands = [
        ["new", case, "--title", "Gate", "--question", "Whose camera?", "--person", "ana:author"],
        ["seal", case, "http://news.example/", "http://news.example/tender.pdf", "--json"],
        ["watch", case, "--pause", "0", "--json"],
        ["publish", case, out, "--draft"],
    ]
    return alone(HOSTS, [[*program, *map(str, one)] for one in commands], env, MACHINE)


def _abroad(packets: list[Packet]) -> list[Packet]:
    """What left for anything but this machine's own loopback addresses."""
    return [one for one in packets if not one.to.startswith("127.")]


def test_the_listener_hears_what_should_not_be_said() -> None:
    stray = (
        "import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM);"
        "s.sendto(b'stray', ('8.8.8.8', 53)); t = socket.socket(); t.settimeout(1);"
        "t.connect_ex(('8.8.4.4', 443))"
    )
    heard = _abroad(alone(HOSTS, [[sys.executable, "-c", stray]], {}).packets)
    assert {(one.to, one.protocol, one.port) for one in heard} >= {
        ("8.8.8.8", "udp", 53), ("8.8.4.4", "tcp", 443),
    }  # fmt: skip


def test_the_page_was_really_captured(run: Happened) -> None:
    assert [code for code, _, _ in run.ended] == [0, 0, 0, 0], words_of(run)
    assert {"/", "/api", "/tender.pdf"} <= set(run.asked["news.example"])
    assert run.asked["files.example"] == ["/a.svg"]


def test_packets_go_to_the_hosts_named_and_nowhere_else(run: Happened) -> None:
    abroad = _abroad(run.packets)
    assert len(abroad) > 20
    strays = [
        (one.interface, one.protocol, one.source, one.to, one.port)
        for one in abroad
        if not (one.protocol == "tcp" and {one.source, one.to} <= {NEWS, FILES})
    ]
    assert strays == [], sorted(set(strays))
    asked = {(one.to, one.port) for one in abroad if one.port == 80}
    assert asked == {(NEWS, 80), (FILES, 80)}
    assert run.asked["stranger.example"] == []


def test_nothing_sent_says_who_or_where(run: Happened) -> None:
    sent = "".join(one.text for one in _abroad(run.packets) if one.port == 80)
    assert TOKEN in sent, "the page's own token must have been sent, or this proves nothing"
    for canary in (PERSON, MAIL, MACHINE, FOLDER):
        assert canary not in sent


def test_no_canary_in_what_is_kept_and_published(run: Happened, where: Path) -> None:
    files = [
        path
        for folder in (where / "case" / "evidence", where / "out")
        for path in folder.rglob("*")
        if path.is_file()
    ]
    assert any(path.suffix == ".html" for path in files)
    whole = b"".join(piece for path in files for piece in _pieces(path.read_bytes()))
    assert b"A camera at the gate" in whole and b"asked with a token" in whole
    found = [word for word in CANARIES if any(form in whole for form in _forms(word))]
    assert found == []
    assert not any(word in str(path.relative_to(where)) for path in files for word in CANARIES)


def _forms(word: str) -> Iterator[bytes]:
    yield word.encode()
    yield word.encode("utf-16-le")
    yield word.encode("utf-16-be")
    yield word.encode().hex().encode()


def _pieces(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes, and what is packed in them: zip, gzip, streams of PDF and PNG."""
    yield data
    if depth > 4:
        return
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from _pieces(archive.read(name), depth + 1)
    elif data[:2] == b"\x1f\x8b":
        yield from _pieces(gzip.decompress(data), depth + 1)
    elif data[:4] == b"%PDF":
        for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
            try:
                yield zlib.decompress(stream)
            except zlib.error:
                continue
