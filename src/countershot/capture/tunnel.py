"""a browser's connections -> only those the address policy allows, to the IPs that it checked.

Whatever the browser does goes through this one door. It reads no TLS: what passes is counted,
never opened, so the browser itself checks every certificate.
"""

import asyncio
import contextlib
import ipaddress
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from countershot.capture import socks
from countershot.capture.addresses import AddressPolicy
from countershot.errors import NotReached, Trouble

_PIECE = 1 << 18
_RESET = struct.pack("ii", 1, 0)
_REPLIES: dict[Trouble, int] = {"no_such_name": socks.NO_HOST, "private": socks.NOT_ALLOWED}


@dataclass(frozen=True)
class TunnelLimits:
    """``total_bytes`` counts both directions of all connections; ``open`` at one time."""

    total_bytes: int = 1 << 30
    open: int = 200
    greeting_seconds: float = 10.0
    connect_seconds: float = 15.0
    next_ip_seconds: float = 3.0
    idle_seconds: float = 120.0


@dataclass(frozen=True)
class Connection:
    """A connection that was made, whether or not anything was asked over it."""

    host: str
    port: int
    ip: str
    at_utc: str


@dataclass(frozen=True)
class NoConnection:
    """One that was refused (``trouble`` is ``private``) or came to nothing; ``reason`` in words."""

    host: str
    port: int
    trouble: Trouble
    reason: str


class Tunnel:
    """A SOCKS5 server on 127.0.0.1 while its ``with`` block lasts.

    Other users of this machine could speak to it, but reach nothing that they could not reach
    without it: Chromium has no way to give a SOCKS5 proxy a password.
    """

    def __init__(
        self, policy: AddressPolicy, now_utc: Callable[[], str], limits: TunnelLimits | None = None
    ) -> None:
        self._policy = policy
        self._now_utc = now_utc
        self._limits = limits or TunnelLimits()
        self._names = ThreadPoolExecutor(8, "tunnel-names")
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._serving: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self._connections: list[Connection] = []
        self._not_connected: list[NoConnection] = []
        self._bytes = 0
        self.port = 0

    def __enter__(self) -> Self:
        self._thread.start()
        starting = asyncio.start_server(self._accept, "127.0.0.1", 0, limit=_PIECE)
        self._server = asyncio.run_coroutine_threadsafe(starting, self._loop).result()
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._names.shutdown(wait=False, cancel_futures=True)

    @property
    def address(self) -> str:
        """For Chromium's ``--proxy-server``."""
        return f"socks5://127.0.0.1:{self.port}"

    @property
    def connections(self) -> tuple[Connection, ...]:
        """In the order they were made."""
        return tuple(self._connections)

    @property
    def refused(self) -> tuple[NoConnection, ...]:
        """What the policy did not allow, in order."""
        return tuple(one for one in self._not_connected if one.trouble == "private")

    @property
    def not_connected(self) -> tuple[NoConnection, ...]:
        """All that came to nothing, in order: refused, no such name, no answer."""
        return tuple(self._not_connected)

    @property
    def bytes_passed(self) -> int:
        """Both directions together, so far."""
        return self._bytes

    @property
    def is_full(self) -> bool:
        """The byte limit cut everything off."""
        return self._bytes > self._limits.total_bytes

    async def _stop(self) -> None:
        self._server.close()
        for writer in self._serving.values():  # a task that never began would not close its own
            writer.close()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)  # the loop closes sockets one turn later

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(self._serving) >= self._limits.open or not _is_local(writer):
            writer.close()
            return
        task = self._loop.create_task(self._serve(reader, writer))
        self._serving[task] = writer
        task.add_done_callback(self._serving.pop)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of the browser from greeting to end."""
        try:
            outside = await self._connected(reader, writer)
            if outside is not None:
                await self._pass_on((reader, writer), outside)
        except (OSError, EOFError):  # the browser went away while greeting
            pass
        finally:
            writer.close()

    async def _connected(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        try:
            async with asyncio.timeout(self._limits.greeting_seconds):
                want = await socks.wanted(reader, writer)
        except socks.NotSocks as error:
            if error.reply is not None:
                writer.write(socks.reply(error.reply))
            return None
        try:
            outside = await self._outside(want)
        except NotReached as error:
            entry = NoConnection(want.host, want.port, error.trouble, str(error))
            self._not_connected.append(entry)
            writer.write(socks.reply(_REPLIES.get(error.trouble, socks.NO_CONNECTION)))
            return None
        writer.write(socks.reply(socks.DONE))
        return outside

    async def _outside(
        self, want: socks.Wanted
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """The first checked IP that answers. Raises NotReached."""
        if self.is_full:
            raise NotReached("connection", "The capture's limit on bytes is used up.")
        answer = await self._loop.run_in_executor(
            self._names, self._policy.answer, want.host, want.port
        )
        if not answer.ips:
            raise NotReached("private", answer.refused)
        last: OSError | None = None
        for ip in answer.ips:
            is_last = ip == answer.ips[-1]
            seconds = self._limits.connect_seconds if is_last else self._limits.next_ip_seconds
            try:
                async with asyncio.timeout(seconds):
                    streams = await asyncio.open_connection(ip, want.port, limit=_PIECE)
            except OSError as error:  # TimeoutError is one
                last = error
                continue
            self._connections.append(Connection(want.host, want.port, ip, self._now_utc()))
            return streams
        if isinstance(last, TimeoutError):
            raise NotReached("timeout", "No answer in the time allowed.")
        raise NotReached("connection", f"No connection ({last}).")

    async def _pass_on(
        self,
        inside: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        outside: tuple[asyncio.StreamReader, asyncio.StreamWriter],
    ) -> None:
        """Both ways until both ends have said all; a broken end breaks the other as well."""
        with _closing(outside[1]):
            try:
                pulse = _Pulse(self._loop.time())
                async with asyncio.TaskGroup() as group:
                    group.create_task(self._pipe(inside[0], outside[1], pulse))
                    group.create_task(self._pipe(outside[0], inside[1], pulse))
            except* OSError:
                # A body that ends early must not look like one that ended.
                _reset(inside[1])
                _reset(outside[1])

    async def _pipe(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, pulse: "_Pulse"
    ) -> None:
        writer.transport.set_write_buffer_limits(high=_PIECE)
        while piece := await self._piece(reader, pulse):
            self._bytes += len(piece)
            if self.is_full:
                raise ConnectionAbortedError("the limit on bytes is used up")
            writer.write(piece)
            await writer.drain()
        if writer.can_write_eof():
            writer.write_eof()

    async def _piece(self, reader: asyncio.StreamReader, pulse: "_Pulse") -> bytes:
        """Raises TimeoutError once neither direction has said anything for too long."""
        while True:
            try:
                async with asyncio.timeout(self._limits.idle_seconds):
                    piece = await reader.read(_PIECE)
            except TimeoutError:
                if self._loop.time() - pulse.last >= self._limits.idle_seconds:
                    raise
                continue
            pulse.last = self._loop.time()
            return piece


@dataclass
class _Pulse:
    """When a connection last carried anything, either way (the loop's seconds)."""

    last: float


def _is_local(writer: asyncio.StreamWriter) -> bool:
    peer = writer.get_extra_info("peername")
    return bool(peer) and ipaddress.ip_address(peer[0]).is_loopback


@contextlib.contextmanager
def _closing(writer: asyncio.StreamWriter) -> Iterator[None]:
    try:
        yield
    finally:
        writer.close()


def _reset(writer: asyncio.StreamWriter) -> None:
    """Close so that the other end sees a broken connection, not the end of a body."""
    with contextlib.suppress(OSError):
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    writer.transport.abort()
