"""a reply -> bytes on the wire, in every way that servers have of sending a body."""

import gzip
import os
import socket
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from tests.web.material import brotli_stored

Headers = tuple[tuple[str, str], ...]


class Line(Protocol):
    """The server's end of a connection."""

    connection: socket.socket

    def say(self, data: bytes) -> None: ...


@dataclass(frozen=True)
class Request:
    """What the browser asked; header names in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Reply:
    """What is said; ``way``: how (None: with its length); ``early``: said before the head."""

    body: bytes = b""
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    reason: str = ""
    headers: Headers = ()
    way: "Way | None" = None
    early: bytes = b""


Way = Callable[[Line, Reply], None]
Answer = Callable[[Request], Reply]


def head(reply: Reply, *more: tuple[str, str]) -> bytes:
    """Status line and headers; no length but what ``more`` says."""
    media = (("Content-Type", reply.media_type),) if reply.media_type else ()
    lines = [f"HTTP/1.1 {reply.status} {reply.reason or 'Said'}"]
    lines += [f"{name}: {value}" for name, value in (*media, *reply.headers, *more)]
    return reply.early + "\r\n".join([*lines, "", ""]).encode("latin-1")


def plain(line: Line, reply: Reply) -> None:
    """With its length, as most files come."""
    if reply.status in (204, 304):
        line.say(head(reply))
        return
    line.say(head(reply, ("Content-Length", str(len(reply.body)))) + reply.body)


def until_close(line: Line, reply: Reply) -> None:
    """No length: the end of the connection is the end of the body."""
    line.say(head(reply, ("Connection", "close")) + reply.body)
    line.connection.shutdown(socket.SHUT_WR)


def gzipped(line: Line, reply: Reply) -> None:
    _encoded(line, reply, "gzip", gzip.compress(reply.body))


def deflated(line: Line, reply: Reply) -> None:
    _encoded(line, reply, "deflate", zlib.compress(reply.body))


def deflated_bare(line: Line, reply: Reply) -> None:
    """Without zlib's frame, as some servers misread the standard."""
    packer = zlib.compressobj(wbits=-15)
    _encoded(line, reply, "deflate", packer.compress(reply.body) + packer.flush())


def brotlied(line: Line, reply: Reply) -> None:
    _encoded(line, reply, "br", brotli_stored(reply.body))


def chunked(line: Line, reply: Reply) -> None:
    """In uneven chunks, with an extension and a trailer."""
    line.say(head(reply, ("Transfer-Encoding", "chunked")))
    _chunks(line, reply.body)


def chunked_gzip(line: Line, reply: Reply) -> None:
    line.say(head(reply, ("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")))
    _chunks(line, gzip.compress(reply.body))


def after(seconds: float) -> Way:
    """Nothing for so long, then all of it."""

    def way(line: Line, reply: Reply) -> None:
        time.sleep(seconds)
        plain(line, reply)

    return way


def dripping(pieces: int, seconds: float) -> Way:
    """In so many pieces over so long."""

    def way(line: Line, reply: Reply) -> None:
        line.say(head(reply, ("Content-Length", str(len(reply.body)))))
        size = -(-len(reply.body) // pieces)
        for start in range(0, len(reply.body), size):
            time.sleep(seconds / pieces)
            line.say(reply.body[start : start + size])

    return way


def endless(line: Line, reply: Reply) -> None:
    """The body again and again, until the other side has enough."""
    line.say(head(reply, ("Transfer-Encoding", "chunked")))
    while True:
        line.say(b"%x\r\n%s\r\n" % (len(reply.body), reply.body))
        time.sleep(0.05)


def never(line: Line, reply: Reply) -> None:
    """No answer at all."""
    line.connection.settimeout(60)
    threading.Event().wait(60)


def reset_at_once(line: Line, reply: Reply) -> None:
    """Break the connection before a word."""
    reset(line)


def reset_halfway(line: Line, reply: Reply) -> None:
    """Break the connection in the middle of the body."""
    line.say(head(reply, ("Content-Length", str(len(reply.body)))))
    line.say(reply.body[: len(reply.body) // 2])
    time.sleep(0.3)
    reset(line)


def too_short(line: Line, reply: Reply) -> None:
    """More is promised than comes."""
    line.say(head(reply, ("Content-Length", str(len(reply.body) + 100)), ("Connection", "close")))
    line.say(reply.body)
    line.connection.shutdown(socket.SHUT_RDWR)


def chunks_cut(line: Line, reply: Reply) -> None:
    """Chunks without the last one."""
    line.say(head(reply, ("Transfer-Encoding", "chunked"), ("Connection", "close")))
    line.say(b"%x\r\n%s\r\n" % (len(reply.body), reply.body))
    line.connection.shutdown(socket.SHUT_RDWR)


def no_http(line: Line, reply: Reply) -> None:
    """Something else altogether."""
    line.say(b"\x00\x01\x02 this is no HTTP \xff\xfe" * 20)
    line.connection.shutdown(socket.SHUT_RDWR)


def pieces(parts: Iterable[tuple[float, bytes]]) -> Way:
    """Each part after its seconds, chunked, as a stream of events comes."""

    def way(line: Line, reply: Reply) -> None:
        line.say(head(reply, ("Transfer-Encoding", "chunked")))
        for seconds, part in parts:
            time.sleep(seconds)
            line.say(b"%x\r\n%s\r\n" % (len(part), part))
        line.say(b"0\r\n\r\n")

    return way


def reset(line: Line) -> None:
    """RST instead of FIN."""
    linger = struct.pack("ii", 1, 0)
    line.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    os.close(line.connection.detach())


def _encoded(line: Line, reply: Reply, encoding: str, data: bytes) -> None:
    about = (("Content-Encoding", encoding), ("Content-Length", str(len(data))), ("Vary", "*"))
    line.say(head(reply, *about) + data)


def _chunks(line: Line, data: bytes) -> None:
    sizes = (1, 7, 4096, 3, 65_536)
    start = turn = 0
    while start < len(data):
        part = data[start : start + sizes[turn % len(sizes)]]
        line.say(b"%x;note=%d\r\n%s\r\n" % (len(part), turn, part))
        start, turn = start + len(part), turn + 1
    line.say(b"0\r\nX-Trailer: end\r\n\r\n")
