"""a request and what came back -> one exchange, without cookies and passwords, fit to be kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Headers = tuple[tuple[str, str], ...]
"""In order, names as sent, one pair a line; a name can come twice."""

SECRET_HEADERS = frozenset(
    {"cookie", "cookie2", "set-cookie", "set-cookie2", "authorization", "proxy-authorization"}
)
_OF_THE_BYTES_SENT = ("content-encoding", "transfer-encoding", "content-length")
_ORIGINAL = "X-Archive-Orig-"

Cut = Literal["length", "time", "disconnect", "unspecified"]
"""Why a body is not whole, in WARC's words (WARC/1.1, 5.13)."""


@dataclass(frozen=True)
class Exchange:
    """One request and its response. ``address`` has no fragment.

    ``body``: a file with the response's body, None where it is empty. ``decoded``: the content
    encoding was undone, by Chromium. ``began_utc``: when the response's head was seen.
    ``remote_address``: ``IP:port``. ``protocol``: as in ALPN (``h2``). ``cut``: the body is not, or
    not wholly, there, and why.
    """

    address: str
    method: str
    status: int
    reason: str
    request_headers: Headers
    response_headers: Headers
    began_utc: str
    request_body: bytes = b""
    body: Path | None = None
    decoded: bool = True
    remote_address: str = ""
    protocol: str = "http/1.1"
    cut: Cut | None = None


@dataclass(frozen=True)
class HostFacts:
    """One host: where its name led, which certificates it showed (PEM, leaf first)."""

    host: str
    remote_addresses: tuple[str, ...]
    seen_utc: str
    certificates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recorded:
    """All that one page asked for, in the order in which answers came.

    ``left_out``: names of headers that were there and were not kept. ``refused``:
    ``ADDRESS: reason``. ``incomplete``: in words, what limits or failures cut.
    """

    exchanges: tuple[Exchange, ...]
    hosts: tuple[HostFacts, ...] = ()
    left_out: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    incomplete: tuple[str, ...] = field(default=())


def without_secrets(headers: Iterable[tuple[str, str]]) -> Headers:
    """The headers that may be kept."""
    return tuple((name, value) for name, value in headers if name.lower() not in SECRET_HEADERS)


def secrets_among(headers: Iterable[tuple[str, str]]) -> set[str]:
    """Names, in lower case, of the headers that must not be kept."""
    return {name.lower() for name, _ in headers} & SECRET_HEADERS


def value_of(headers: Iterable[tuple[str, str]], name: str) -> str:
    """The first value of that header, "" if there is none. ``name`` in lower case."""
    return next((value for own, value in headers if own.lower() == name), "")


def promised(headers: Iterable[tuple[str, str]]) -> int:
    """How many bytes a whole decoded body has; 0 where its headers cannot tell.

    Chromium hands over what came of a body that its connection broke off as if it were all, where
    the break comes while the body is being taken.
    """
    told = list(headers)
    length = value_of(told, "content-length").strip()
    as_it_is = value_of(told, "content-encoding").strip().lower() in {"", "identity"}
    return int(length) if as_it_is and length.isascii() and length.isdigit() else 0


def fitted(headers: Sequence[tuple[str, str]], length: int) -> Headers:
    """Response headers that fit a decoded body of ``length`` bytes.

    What described the bytes on the wire stays readable as ``X-Archive-Orig-...``; a replay would
    otherwise undo an encoding that is no longer there.
    """
    kept = [
        (f"{_ORIGINAL}{name}" if name.lower() in _OF_THE_BYTES_SENT else name, value)
        for name, value in headers
    ]
    return (*kept, ("Content-Length", str(length)))
