"""connections through the tunnel -> only to what the policy allows, byte for byte, all counted."""

import hashlib
import os
import random
import shutil
import socket
import socketserver
import struct
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from countershot.capture.addresses import policy_for
from countershot.capture.tunnel import Tunnel, TunnelLimits
from tests.counts import count

BODY = random.Random(7).randbytes(count(8, 150) * 1_000_000)


def noon() -> str:
    return "2031-03-14T12:00:00Z"


class Origin(socketserver.ThreadingTCPServer):
    """Speaks one line commands: ``big``, ``echo``, ``reset``, ``drip``; counts its visitors."""

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64
    visitors = 0

    def __init__(self, host: str = "127.0.0.1") -> None:
        super().__init__((host, 0), _Talk)
        self.port = int(self.server_address[1])


class _Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        assert isinstance(self.server, Origin)
        self.server.visitors += 1
        command = self.rfile.readline().strip()
        if command == b"big":
            self.wfile.write(BODY)
        elif command == b"echo":
            self.wfile.write(self.rfile.read())
        elif command == b"drip":
            for _ in range(8):
                self.wfile.write(b"drop")
                threading.Event().wait(0.1)
        elif command == b"silent":
            self.rfile.read()
        elif command == b"reset":
            self.wfile.write(b"half of it")
            self.wfile.flush()
            self.rfile.readline()
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            os.close(self.connection.detach())


@contextmanager
def serving(host: str = "127.0.0.1") -> Iterator[Origin]:
    with Origin(host) as origin:
        threading.Thread(target=origin.serve_forever, daemon=True).start()
        yield origin
        origin.shutdown()


@pytest.fixture
def origin() -> Iterator[Origin]:
    with serving() as one:
        yield one


def tunnel_to(*named: str, limits: TunnelLimits | None = None) -> Tunnel:
    def known(host: str, port: int) -> Sequence[str]:
        if host != "shop.example":
            raise OSError("unknown")
        return ("127.0.0.1",)

    return Tunnel(policy_for((), named, known), noon, limits)


def through(tunnel: Tunnel, host: str, port: int) -> tuple[socket.socket, int]:
    """A connection and the code that the tunnel answered (0: done)."""
    way = socket.create_connection(("127.0.0.1", tunnel.port), timeout=30)
    name = host.encode()
    way.sendall(
        b"\x05\x01\x00\x05\x01\x00\x03" + bytes([len(name)]) + name + port.to_bytes(2, "big")
    )
    answer = _exactly(way, 12)
    assert answer[:2] == b"\x05\x00"
    return way, answer[3]


def _exactly(way: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size and (piece := way.recv(size - len(data))):
        data += piece
    return data


def _all(way: socket.socket) -> bytes:
    pieces = []
    while piece := way.recv(1 << 20):
        pieces.append(piece)
    return b"".join(pieces)


def test_bytes_pass_both_ways_unchanged_and_are_counted(origin: Origin) -> None:
    with tunnel_to(f"shop.example:{origin.port}") as tunnel:
        way, code = through(tunnel, "shop.example", origin.port)
        assert code == 0
        way.sendall(b"big\n")
        assert hashlib.sha256(_all(way)).digest() == hashlib.sha256(BODY).digest()
        back, _ = through(tunnel, "Shop.Example", origin.port)
        back.sendall(b"echo\n" + BODY[:100_000])
        back.shutdown(socket.SHUT_WR)
        assert _all(back) == BODY[:100_000]
        assert tunnel.bytes_passed == len(BODY) + 4 + 2 * 100_000 + 5
        one = tunnel.connections[0]
        assert (one.host, one.port, one.ip, one.at_utc) == (
            "shop.example", origin.port, "127.0.0.1", noon(),
        )  # fmt: skip
        assert len(tunnel.connections) == 2 and tunnel.not_connected == ()


def test_a_private_address_is_refused_listed_and_never_connected_to(origin: Origin) -> None:
    with tunnel_to() as tunnel, serving("127.0.0.2") as other:
        for host, port in (
            ("127.0.0.1", origin.port), ("localhost", origin.port), ("127.0.0.2", other.port),
            ("shop.example", origin.port), ("2130706433", origin.port),
            ("169.254.169.254", 80), ("::ffff:127.0.0.1", origin.port),
        ):  # fmt: skip
            assert through(tunnel, host, port)[1] == 2, host
        assert (origin.visitors, other.visitors, tunnel.connections) == (0, 0, ())
        reasons = {one.host: one.reason for one in tunnel.refused}
    assert reasons["169.254.169.254"] == "address of a cloud's metadata service"
    assert reasons["shop.example"] == "loopback address"
    assert len(reasons) == 7


def test_an_address_given_as_ip_bytes_is_judged_like_a_name(origin: Origin) -> None:
    with tunnel_to() as tunnel:
        for form in (b"\x01\x7f\x00\x00\x01", b"\x04" + bytes(15) + b"\x01"):
            with socket.create_connection(("127.0.0.1", tunnel.port), timeout=30) as way:
                way.sendall(b"\x05\x01\x00\x05\x01\x00" + form + origin.port.to_bytes(2, "big"))
                assert _exactly(way, 12)[3] == 2
        assert origin.visitors == 0


def test_a_name_is_asked_for_once_so_that_it_cannot_change_its_mind(origin: Origin) -> None:
    answers = [("192.88.99.1",), ("127.0.0.1",)]

    def rebinding(host: str, port: int) -> Sequence[str]:
        return answers.pop(0)

    with Tunnel(policy_for((), (), rebinding), noon) as tunnel:
        assert through(tunnel, "rebind.example", origin.port)[1] == 2
        assert len(answers) == 1
        assert through(tunnel, "rebind.example", origin.port)[1] == 2
        assert origin.visitors == 0


def test_no_name_and_no_listener_are_told_apart(origin: Origin) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = free.getsockname()[1]
    with tunnel_to(f"127.0.0.1:{nobody}") as tunnel:
        assert through(tunnel, "gone.example", 443)[1] == 4
        assert through(tunnel, "127.0.0.1", nobody)[1] == 5
        assert [one.trouble for one in tunnel.not_connected] == ["no_such_name", "connection"]
        assert tunnel.refused == ()


@pytest.mark.parametrize(
    "said",
    [
        b"GET http://127.0.0.1/ HTTP/1.1\r\n\r\n", b"\x04\x01\x00\x50\x7f\x00\x00\x01\x00",
        b"\x05\x01\x02", b"\x05\x00", b"\x05\x01\x00\x05\x02\x00\x01\x7f\x00\x00\x01\x00\x50",
        b"\x05\x01\x00\x05\x03\x00\x01\x7f\x00\x00\x01\x00\x50", b"\x05\x01\x00\x05\x01\x00\x09",
        b"\x05\x01\x00\x04\x01\x00\x01\x7f\x00\x00\x01\x00\x50", b"\x05", b"", b"\xff" * 300,
        b"\x05\x01\x00\x05\x01\x00\x03\x00\x00\x50",
    ],
)  # fmt: skip
def test_anything_but_a_connect_leads_nowhere(said: bytes) -> None:
    with tunnel_to("127.0.0.1:80") as tunnel:
        with socket.create_connection(("127.0.0.1", tunnel.port), timeout=30) as way:
            way.sendall(said)
            way.shutdown(socket.SHUT_WR)
            with suppress(ConnectionResetError):
                assert len(_all(way)) <= 12
        assert tunnel.connections == ()


def test_the_limit_on_bytes_cuts_everything_off(origin: Origin) -> None:
    limits = TunnelLimits(total_bytes=1_000_000)
    with tunnel_to(f"127.0.0.1:{origin.port}", limits=limits) as tunnel:
        way, _ = through(tunnel, "127.0.0.1", origin.port)
        way.sendall(b"big\n")
        with pytest.raises(ConnectionResetError):
            _all(way)
        assert tunnel.is_full
        assert through(tunnel, "127.0.0.1", origin.port)[1] == 5


def test_a_broken_connection_arrives_broken(origin: Origin) -> None:
    with tunnel_to(f"127.0.0.1:{origin.port}") as tunnel:
        way, _ = through(tunnel, "127.0.0.1", origin.port)
        way.sendall(b"reset\n")
        assert _exactly(way, 10) == b"half of it"
        way.sendall(b"go on\n")
        with pytest.raises(ConnectionResetError):
            _all(way)


def test_one_direction_may_be_silent_but_not_both(origin: Origin) -> None:
    limits = TunnelLimits(idle_seconds=0.4)
    with tunnel_to(f"127.0.0.1:{origin.port}", limits=limits) as tunnel:
        way, _ = through(tunnel, "127.0.0.1", origin.port)
        way.sendall(b"drip\n")
        assert _all(way) == b"drop" * 8
        silent, _ = through(tunnel, "127.0.0.1", origin.port)
        silent.sendall(b"silent\n")
        with pytest.raises(ConnectionResetError):
            _all(silent)


def test_many_at_once_and_no_more_than_allowed(origin: Origin) -> None:
    limits = TunnelLimits(open=40)
    with tunnel_to(f"127.0.0.1:{origin.port}", limits=limits) as tunnel:
        ways = [through(tunnel, "127.0.0.1", origin.port)[0] for _ in range(40)]
        with socket.create_connection(("127.0.0.1", tunnel.port), timeout=30) as late:
            assert _all(late) == b""
        for number, way in enumerate(ways):
            way.sendall(b"echo\n%d" % number)
            way.shutdown(socket.SHUT_WR)
        assert [_all(way) for way in ways] == [b"%d" % number for number in range(40)]


def test_it_listens_to_this_machine_only_and_only_while_open() -> None:
    with tunnel_to() as tunnel:
        port = tunnel.port
        assert tunnel.address == f"socks5://127.0.0.1:{port}"
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.2", port), timeout=5)
        held = socket.create_connection(("127.0.0.1", port), timeout=30)
    assert _all(held) == b""
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", port), timeout=5)


CHROMIUM = shutil.which("chromium")


@pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("CI"), reason="Chromium is not installed"
)
def test_chromium_goes_through_it_for_loopback_too() -> None:
    assert CHROMIUM is not None, "Chromium is not installed"
    with Page() as page, serving() as other:
        reached = ["http://169.254.169.254/latest"]
        reached += [f"http://{host}:{other.port}/" for host in ("127.0.0.1", "localhost")]
        page.html = (
            f"<p id=p>before</p><script>const all = {reached};"
            "Promise.allSettled(all.map(a => fetch(a, {mode: 'no-cors'}))).then(r => "
            "p.textContent = r.map(one => one.status).join(' '))</script>"
        ).encode()
        with tunnel_to(f"127.0.0.1:{page.port}") as tunnel:
            dom = _dumped(tunnel, f"http://127.0.0.1:{page.port}/")
        assert "rejected rejected rejected" in dom
        assert other.visitors == 0
        assert {one.host for one in tunnel.refused} >= {
            "169.254.169.254", "127.0.0.1", "localhost",
        }  # fmt: skip
        assert {(one.host, one.port) for one in tunnel.connections} == {("127.0.0.1", page.port)}


class Page(socketserver.ThreadingTCPServer):
    """Answers every request with its one page."""

    daemon_threads = True
    html = b""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.port = int(self.server_address[1])
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class _Answer(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        assert isinstance(self.server, Page)
        while self.rfile.readline().strip():
            pass
        head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
        self.wfile.write(head.encode() + self.server.html)


def _dumped(tunnel: Tunnel, address: str) -> str:
    root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as profile:  # not below tmp_path, closed to other users
        Path(profile).chmod(0o777)
        done = subprocess.run(
            [CHROMIUM or "", "--headless=new", f"--user-data-dir={profile}/p", "--disable-gpu",
             f"--proxy-server={tunnel.address}", "--proxy-bypass-list=<-loopback>",
             "--disable-background-networking", "--disable-component-update", "--no-first-run",
             "--virtual-time-budget=5000", "--dump-dom", address],
            capture_output=True, timeout=120, check=False,
            user="nobody" if root else None, extra_groups=[] if root else None,
            env={"PATH": os.environ["PATH"], "HOME": profile},
        )  # fmt: skip
    return done.stdout.decode()
