"""bytes to answer with, a path each -> a server on loopback that says just these, however wrong."""

import os
import socket
import socketserver
import ssl
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

Saying = bytes | Callable[["Talk"], None]
"""Bytes to send, or something that talks by itself."""


class Raw(socketserver.ThreadingTCPServer):
    """``asked``: every request as it came, head and body."""

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64

    def __init__(
        self, sayings: Mapping[str, Saying], host: str, tls: ssl.SSLContext | None
    ) -> None:
        super().__init__((host, 0), Talk)
        self.sayings, self.tls = dict(sayings), tls
        self.asked: list[bytes] = []
        self.host, self.port = host, int(self.server_address[1])

    def address(self, path: str) -> str:
        return f"{'https' if self.tls else 'http'}://{self.host}:{self.port}{path}"

    def get_request(self) -> tuple[socket.socket, object]:
        connection, peer = super().get_request()
        if self.tls is not None:
            connection.settimeout(20)
            connection = self.tls.wrap_socket(connection, server_side=True)
        return connection, peer

    def handle_error(self, request: object, client_address: object) -> None:
        """Visitors that break off are expected here."""


class Talk(socketserver.StreamRequestHandler):
    """One request, one answer, the connection closed."""

    def handle(self) -> None:
        assert isinstance(self.server, Raw)
        head = b""
        while line := self.rfile.readline():
            head += line
            if not line.strip():
                break
        length = next(
            (
                int(line[15:])
                for line in head.split(b"\r\n")
                if line[:15].lower() == b"content-length:"
            ),
            0,
        )
        self.server.asked.append(head + self.rfile.read(length))
        target = head.split(b" ")[1].decode() if head.count(b" ") > 1 else ""
        saying = self.server.sayings.get(target, b"HTTP/1.1 404 Not Found\r\n\r\nnothing here")
        if isinstance(saying, bytes):
            self.say(saying)
        else:
            saying(self)

    def say(self, data: bytes) -> None:
        self.wfile.write(data)

    def reset(self) -> None:
        """Break the connection; what was said stays unfinished."""
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        os.close(self.connection.detach())


@contextmanager
def raw(
    sayings: Mapping[str, Saying], host: str = "127.0.0.1", tls: ssl.SSLContext | None = None
) -> Iterator[Raw]:
    """Serve while the block lasts; ``sayings`` may grow meanwhile."""
    with Raw(sayings, host, tls) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.shutdown()
