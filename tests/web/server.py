"""routes -> one origin on loopback that answers them, and notes who asked for what."""

import base64
import contextlib
import hashlib
import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator

from tests.web.wire import Answer, Reply, Request, plain

_MISSING = Reply(b"<p>nothing here", status=404, reason="Not Found")
_WEBSOCKET = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


class Origin(socketserver.ThreadingTCPServer):
    """``routes``: by target; a key that ends in ``?*`` stands for its path with any query.

    ``asked``: every request in the order of arrival. ``visits`` counts connections, also those
    that ask nothing.
    """

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128

    def __init__(
        self, host: str, named: str = "", tls: ssl.SSLContext | None = None, port: int = 0
    ) -> None:
        super().__init__((host, port), _Visit)
        self.tls = tls
        self.host, self.port = named or host, int(self.server_address[1])
        self.root = f"{'https' if tls else 'http'}://{self.host}:{self.port}"
        self.routes: dict[str, Reply | Answer] = {}
        self.asked: list[Request] = []
        self.visits = 0

    def get_request(self) -> tuple[socket.socket, object]:
        connection, peer = super().get_request()
        self.visits += 1
        return connection, peer

    def handle_error(self, request: object, client_address: object) -> None:
        """Visitors that break off are expected here."""

    def reply_to(self, request: Request) -> Reply:
        path = request.target.partition("?")[0]
        found = self.routes.get(request.target) or self.routes.get(f"{path}?*") or _MISSING
        return found if isinstance(found, Reply) else found(request)


@contextlib.contextmanager
def running(origin: Origin) -> Iterator[Origin]:
    """Answer while the block lasts."""
    with origin:
        threading.Thread(target=origin.serve_forever, args=(0.05,), daemon=True).start()
        yield origin
        origin.shutdown()


class _Visit(socketserver.BaseRequestHandler):
    """One connection, any number of requests."""

    server: Origin

    def handle(self) -> None:
        self.connection: socket.socket = self.request
        self.connection.settimeout(120)
        with contextlib.suppress(OSError, ValueError):
            if self.server.tls is not None:
                self.connection = self.server.tls.wrap_socket(self.connection, server_side=True)
            self._reader = self.connection.makefile("rb")
            while request := self._request():
                self.server.asked.append(request)
                if "sec-websocket-key" in request.headers:
                    self._greet_websocket(request.headers["sec-websocket-key"])
                    return
                reply = self.server.reply_to(request)
                if request.method == "HEAD":
                    reply = Reply(b"", reply.media_type, reply.status, headers=reply.headers)
                    plain(self, reply)
                else:
                    (reply.way or plain)(self, reply)

    def finish(self) -> None:
        with contextlib.suppress(OSError):
            self.connection.close()

    def say(self, data: bytes) -> None:
        self.connection.sendall(data)

    def _request(self) -> Request | None:
        words = self._reader.readline(100_000).decode("latin-1").split()
        if len(words) != 3:
            return None
        headers: dict[str, str] = {}
        while line := self._reader.readline(100_000).decode("latin-1").strip():
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        body = self._reader.read(int(headers.get("content-length", "0")))
        return Request(words[0], words[1], headers, body)

    def _greet_websocket(self, key: str) -> None:
        """Shake hands, say one word, close."""
        accept = base64.b64encode(hashlib.sha1(key.encode() + _WEBSOCKET).digest())
        self.say(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n\x81\x05hello\x88\x00"
        )
        self.connection.settimeout(5)
        self._reader.read(64)
