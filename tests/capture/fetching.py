"""a raw site -> one fetch from it; what both files of tests on fetching start from."""

import hashlib
import itertools
import random
from pathlib import Path

import pytest

from countershot.capture.addresses import AddressPolicy, policy_for
from countershot.capture.fetch import Fetched, fetch
from countershot.capture.request import FetchLimits, Times
from countershot.errors import NotReached
from tests.web.raw import Raw

BODY = random.Random(3).randbytes(70_000)
PARTS = (BODY[:1], BODY[1:50_000], BODY[50_000:])
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
SHA256 = hashlib.sha256(BODY).hexdigest()
PROMISED = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this"
HASTY = FetchLimits(Times(connect=5, idle=0.5, total=3))


def noon() -> str:
    return "2031-03-14T12:00:00Z"


def ok(body: bytes = BODY, *headers: str) -> bytes:
    lines = ["HTTP/1.1 200 Fine", *headers, f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode() + body


def to(target: str, status: int = 302) -> bytes:
    return f"HTTP/1.1 {status} Elsewhere\r\nLocation: {target}\r\n\r\n<a>moved</a>".encode()


_number = itertools.count()


def got(
    site: Raw, path: str, folder: Path, limits: FetchLimits | None = None,
    policy: AddressPolicy | None = None, **more: object,
) -> Fetched:  # fmt: skip
    into = folder / f"fetched-{next(_number)}"
    into.mkdir()
    policy = policy or allowing(site)
    return fetch(site.address(path), policy, into, noon, limits, **more)  # type: ignore[arg-type]


def allowing(*sites: Raw) -> AddressPolicy:
    return policy_for((), [f"{site.host}:{site.port}" for site in sites])


def trouble(site: Raw, path: str, folder: Path, **more: object) -> NotReached:
    with pytest.raises(NotReached) as caught:
        got(site, path, folder, **more)  # type: ignore[arg-type]
    assert len(str(caught.value)) < 500
    return caught.value


def body_of(fetched: Fetched) -> bytes:
    return fetched.last.body.read_bytes() if fetched.last.body else b""
