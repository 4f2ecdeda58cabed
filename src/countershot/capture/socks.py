"""a browser's SOCKS5 greeting (RFC 1928) -> the host and port it wants; refusals in its codes."""

import asyncio
import ipaddress
from dataclasses import dataclass

DONE, FAILED, NOT_ALLOWED, NO_HOST, NO_CONNECTION = 0, 1, 2, 4, 5
_NO_SUCH_COMMAND, _NO_SUCH_FORM = 7, 8
_VERSION, _CONNECT = 5, 1
_NO_AUTHENTICATION, _NO_METHOD = 0, 0xFF
_IPV4, _NAME, _IPV6 = 1, 3, 4


@dataclass(frozen=True)
class Wanted:
    """What a CONNECT names: a name (the browser resolves nothing itself) or an IP."""

    host: str
    port: int


class NotSocks(Exception):
    """What came is no CONNECT of SOCKS5; ``reply`` is the code to answer with, if any."""

    def __init__(self, reply: int | None = None) -> None:
        super().__init__("no SOCKS5 CONNECT")
        self.reply = reply


async def wanted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Wanted:
    """Greet and read one request. Raises NotSocks, also for BIND and UDP; IncompleteReadError.

    No user name is asked for: Chromium cannot give one to a SOCKS5 proxy.
    """
    version, methods = await reader.readexactly(2)
    if version != _VERSION:
        raise NotSocks
    offered = await reader.readexactly(methods)
    method = _NO_AUTHENTICATION if _NO_AUTHENTICATION in offered else _NO_METHOD
    writer.write(bytes((_VERSION, method)))
    if method == _NO_METHOD:
        raise NotSocks
    version, command, _, form = await reader.readexactly(4)
    if version != _VERSION:
        raise NotSocks
    host = await _host(reader, form)
    port = int.from_bytes(await reader.readexactly(2), "big")
    if command != _CONNECT:
        raise NotSocks(_NO_SUCH_COMMAND)
    return Wanted(host, port)


def reply(code: int) -> bytes:
    """The answer; the address in it says nothing, since nobody needs to know our own."""
    return bytes((_VERSION, code, 0, _IPV4, 0, 0, 0, 0, 0, 0))


async def _host(reader: asyncio.StreamReader, form: int) -> str:
    if form == _IPV4:
        return str(ipaddress.IPv4Address(await reader.readexactly(4)))
    if form == _IPV6:
        return str(ipaddress.IPv6Address(await reader.readexactly(16)))
    if form == _NAME:
        (length,) = await reader.readexactly(1)
        return (await reader.readexactly(length)).decode("utf-8", "replace")
    raise NotSocks(_NO_SUCH_FORM)
