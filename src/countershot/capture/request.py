"""a place and the address policy -> one plain HTTP exchange, with an IP that was checked first.

Nothing here follows, keeps or judges: that is fetch's part. No proxy of the environment is used.
"""

import contextlib
import http.client
import io
import re
import socket
import ssl
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import BinaryIO, cast

from countershot.capture.addresses import AddressPolicy
from countershot.capture.exchanges import Headers
from countershot.capture.place import Place, bracketed
from countershot.errors import NotReached, Trouble, UsageError

USER_AGENT = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/156.0.0.0 Safari/537.36"
)
"""The browser says the same, so that a page and its files are asked for by one visitor."""

_PIECE = 1 << 18
_MOST_EARLY_ANSWERS = 8
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_HEADER_TEXT = re.compile(r"[\t\x20-\x7e\x80-\xff]*")
_CERTIFICATE_WORDS = {
    9: "it is not valid yet", 10: "it has expired", 18: "it is signed by itself only",
    19: "its authority is not known here", 20: "its authority is not known here",
    23: "it was revoked", 62: "it is for another host", 64: "it is for another host",
}  # fmt: skip


@dataclass(frozen=True)
class Times:
    """Seconds: to connect, between two pieces, for everything together (redirects included)."""

    connect: float = 15.0
    idle: float = 30.0
    total: float = 600.0


@dataclass(frozen=True)
class FetchLimits:
    """``body_bytes``: as sent, without chunking; what is longer is cut, and said to be."""

    times: Times = field(default_factory=Times)
    body_bytes: int = 2 << 30
    redirects: int = 10


QUICK = FetchLimits(Times(connect=10.0, idle=15.0, total=45.0), body_bytes=4 << 20, redirects=5)
"""For a look, a token, a list of revocations: small, or not at all."""


@dataclass(frozen=True)
class Asked:
    """What goes out: method, more headers than the usual ones, body."""

    method: str = "GET"
    headers: Headers = ()
    body: bytes = b""


class Answer:
    """The response, its body still to be read, and how it came about."""

    def __init__(self, response: http.client.HTTPResponse, wire: "_Wire", sent: Headers) -> None:
        self._response = response
        self._left = response.length
        self._wire = wire
        self.sent = sent
        self.status = response.status
        self.reason = response.reason
        self.headers: Headers = tuple(
            (name, _FOLD.sub(" ", value)) for name, value in response.headers.items()
        )
        self.length = response.length
        self.remote_address = wire.remote_address
        self.certificates = wire.certificates

    def pieces(self) -> Iterator[bytes]:
        """The body as sent, only the chunking undone.

        Raises NotReached where it breaks off; what was given before was part of it.
        """
        while self._left != 0:
            with _told_plainly(self._wire.host):
                most = _PIECE if self._left is None else min(_PIECE, self._left)
                piece = self._response.read1(most)
            if not piece:
                break
            if self._left is not None:
                self._left -= len(piece)
            yield piece
        if self._left:
            raise NotReached(
                "connection",
                f"{self._wire.host} ended after {(self.length or 0) - self._left} of "
                f"{self.length} bytes.",
            )


@contextlib.contextmanager
def asked(
    place: Place,
    what: Asked,
    policy: AddressPolicy,
    times: Times,
    ends: float,
    tls: ssl.SSLContext | None = None,
) -> Iterator[Answer]:
    """The answer to one request; the connection is closed when the block ends.

    ``ends``: in ``time.monotonic``. ``tls``: the system's authorities if None. Raises NotReached.
    """
    ips = _resolved(place, policy, min(times.connect, ends - time.monotonic()))
    with _connected(place, ips, times, ends) as plain:
        with _told_plainly(place.host):
            wire = _Wire(_secured(plain, place, tls), place.host, times.idle, ends)
        with contextlib.closing(wire):
            with _told_plainly(place.host):
                sent = _send(wire, place, what)
                response = _answered(wire, what.method)
            yield Answer(response, wire, sent)


class _Wire(io.RawIOBase):
    """A connected socket that gives up when nothing comes, or when the time for all is over."""

    def __init__(self, connection: socket.socket, host: str, idle: float, ends: float) -> None:
        self._connection = connection
        self._idle, self._ends = idle, ends
        self.host = host
        self.early: list[http.client.HTTPResponse] = []
        ip, port = connection.getpeername()[:2]
        self.remote_address = f"{bracketed(ip)}:{port}"
        self.certificates = _certificates(connection)
        self._buffered = io.BufferedReader(self, _PIECE)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        self._wait_no_longer()
        return self._connection.recv_into(buffer)

    def send(self, data: bytes) -> None:
        self._wait_no_longer()
        self._connection.sendall(data)

    def makefile(self, mode: str) -> BinaryIO:
        """What ``http.client`` reads from; one for all answers, so that nothing is lost between."""
        return self._buffered

    def close(self) -> None:
        super().close()
        self._connection.close()

    def _wait_no_longer(self) -> None:
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time allowed for all of it is over")
        self._connection.settimeout(min(self._idle, left))


def _resolved(place: Place, policy: AddressPolicy, seconds: float) -> list[str]:
    """The resolver knows no time limit, so it is waited for from outside."""
    names = ThreadPoolExecutor(1, "names")
    try:
        return names.submit(policy.resolve, place.host, place.port).result(max(seconds, 0.001))
    except TimeoutError as error:
        raise NotReached(
            "timeout", f"{place.host}: the name system did not answer in time; try again later."
        ) from error
    finally:
        names.shutdown(wait=False)


@contextlib.contextmanager
def _connected(place: Place, ips: list[str], times: Times, ends: float) -> Iterator[socket.socket]:
    last: OSError = OSError("no address")
    for ip in ips:
        seconds = min(times.connect, ends - time.monotonic())
        try:
            connection = socket.create_connection((ip, place.port), max(seconds, 0.001))
        except OSError as error:
            last = error
            continue
        with connection:
            yield connection
        return
    with _told_plainly(place.host):
        raise last


def _secured(connection: socket.socket, place: Place, tls: ssl.SSLContext | None) -> socket.socket:
    if place.scheme == "http":
        return connection
    context = tls or ssl.create_default_context()
    return context.wrap_socket(connection, server_hostname=place.host)


def _certificates(connection: socket.socket) -> tuple[str, ...]:
    """PEM, leaf first: the chain as shown; before Python 3.13 only an inner object tells it."""
    if not isinstance(connection, ssl.SSLSocket):
        return ()
    inner = getattr(connection, "_sslobj", None)
    if inner is not None and hasattr(inner, "get_unverified_chain"):
        return tuple(one.public_bytes() for one in inner.get_unverified_chain() or ())
    leaf = connection.getpeercert(binary_form=True)
    return (ssl.DER_cert_to_PEM_cert(leaf),) if leaf else ()


def _send(wire: _Wire, place: Place, what: Asked) -> Headers:
    headers: Headers = (
        ("Host", place.authority),
        ("User-Agent", USER_AGENT),
        ("Accept", "*/*"),
        ("Accept-Encoding", "identity"),
        *what.headers,
        *((("Content-Length", str(len(what.body))),) if what.body else ()),
        ("Connection", "close"),
    )
    for name, value in headers:
        if not _HEADER_TEXT.fullmatch(name + value):
            raise UsageError(f"Header {name!r} holds what no header may hold; it was not sent.")
    lines = [
        f"{what.method} {place.target} HTTP/1.1",
        *(f"{name}: {text}" for name, text in headers),
    ]
    wire.send("\r\n".join([*lines, "", ""]).encode("latin-1") + what.body)
    return headers


def _answered(wire: _Wire, method: str) -> http.client.HTTPResponse:
    """The final answer; those that only announce one (100, 103) are read past."""
    for _ in range(_MOST_EARLY_ANSWERS):
        response = http.client.HTTPResponse(cast(socket.socket, wire), method=method)
        response.begin()
        if response.status >= 200 or response.status == 101:
            return response
        wire.early.append(response)  # its end would close what the next one reads from
    raise http.client.HTTPException("it announced an answer again and again")


@contextlib.contextmanager
def _told_plainly(host: str) -> Iterator[None]:
    """Turn what sockets, TLS and HTTP raise into NotReached."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        why = _CERTIFICATE_WORDS.get(error.verify_code, error.verify_message)
        raise NotReached(
            "certificate",
            f"{host}: its certificate was refused: {why}. Nothing was asked over this connection.",
        ) from error
    except (OSError, http.client.HTTPException) as error:
        trouble, words = _in_words(error)
        raise NotReached(trouble, f"{host}: {words}; try again later.") from error


def _in_words(error: Exception) -> tuple[Trouble, str]:
    if isinstance(error, TimeoutError):
        return "timeout", "no answer in the time allowed"
    if isinstance(error, ssl.SSLError):
        return "connection", f"no secure connection ({error.reason or 'broken off'})"
    if isinstance(error, http.client.IncompleteRead):
        return "connection", "the answer ended early"
    if isinstance(error, http.client.HTTPException):
        return "connection", f"what answers there speaks no sound HTTP ({type(error).__name__})"
    return "connection", f"no connection ({getattr(error, 'strerror', None) or error})"
