"""a behaviour of the test site -> its capture, and every way in which it is not what it must be."""

import base64
import hashlib
import os
import shutil
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from countershot.capture.addresses import policy_for
from countershot.capture.page import Circumstances, Limits, PageTaken, PlainFile, take
from countershot.capture.wacz_reading import records
from countershot.capture.warc_reading import HttpRecord
from countershot.errors import NotReached
from tests.web.manifest import Body, Manifest
from tests.web.site import Site

LIMITS = Limits(seconds=60, load_seconds=12, quiet_seconds=4, busy_seconds=40, screens=12)


def noon() -> str:
    return "2031-03-14T12:00:00Z"


def need_chromium() -> None:
    """Skip where there is no Chromium, unless this is CI."""
    if shutil.which("chromium") is None and not os.environ.get("CI"):
        pytest.skip("Chromium is not installed")


def circumstances(site: Site) -> Circumstances:
    """Chromium trusts the site's own authority here, besides those it always trusts."""
    trusted = base64.b64encode(site.authority.spki_sha256).decode()
    return Circumstances(
        "Countershot tests",
        noon,
        browser_flags=(f"--ignore-certificate-errors-spki-list={trusted}",),
    )


def captured(site: Site, name: str, folder: Path, limits: Limits = LIMITS) -> PageTaken:
    """Take that behaviour. Raises what ``take`` raises."""
    address = site.address(name)
    policy = policy_for([address], site.allow_private)
    return take(
        address, policy=policy, folder=folder, circumstances=circumstances(site), limits=limits
    )


@dataclass(frozen=True)
class Pair:
    """A response of the WARC with the request it answers."""

    response: HttpRecord
    body: bytes
    request: HttpRecord
    sent: bytes


def pairs(page: Path) -> list[Pair]:
    """Every response with its request, joined by WARC-Concurrent-To."""
    waiting: dict[str, tuple[HttpRecord, bytes]] = {}
    found = []
    for record in records(page):
        data = record.body.read()
        if record.kind == "response":
            waiting[record.id] = (record, data)
        else:
            response, body = waiting.pop(record.concurrent_to[0])
            found.append(Pair(response, body, record, data))
    assert not waiting, "a response without its request"
    return found


def faults(site: Site, name: str, folder: Path, limits: Limits = LIMITS) -> list[str]:
    """In words, everything that is wrong with the capture of that behaviour; [] if nothing is."""
    manifest = site.manifest(name)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        taken = captured(site, name, folder, limits)
    except NotReached as error:
        return [] if error.trouble == manifest.fails else [f"not reached: {error}"]
    except PlainFile as error:
        return [] if manifest.plain_file else [f"taken for a file: {error.media_type}"]
    if manifest.fails or manifest.plain_file:
        return [f"was captured, must be {manifest.fails or 'a plain file'}"]
    found = pairs(taken.page)
    return [
        *_wrong_bodies(manifest, found),
        *_wrong_page(manifest, taken, found),
        *_untold(manifest, taken, found),
        *_leaked(manifest, folder),
    ]


def _wrong_bodies(manifest: Manifest, found: list[Pair]) -> Iterator[str]:
    for body in manifest.bodies:
        here = [pair for pair in found if pair.response.address == body.address]
        if not here:
            yield f"{body.address} ({body.method}) is not in the WARC"
        elif not any(_is(pair, body) for pair in here):
            seen = [(p.request.method, p.response.status, len(p.body), p.sent[:40]) for p in here]
            yield f"{body.address}: expected {body}, has {seen}"


def _is(pair: Pair, body: Body) -> bool:
    return (
        hashlib.sha256(pair.body).hexdigest() == body.sha256
        and pair.response.status == body.status
        and pair.request.method == body.method
        and (body.sent is None or pair.sent == body.sent)
    )


def _wrong_page(manifest: Manifest, taken: PageTaken, found: list[Pair]) -> Iterator[str]:
    text = taken.text.read_text() if taken.text else ""
    yield from (f"text {words!r} is not visible" for words in manifest.text if words not in text)
    if manifest.title and taken.title != manifest.title:
        yield f"title is {taken.title!r}"
    if manifest.final_address and taken.final_address != manifest.final_address:
        yield f"ended at {taken.final_address}, not {manifest.final_address}"
    there = {pair.response.address for pair in found}
    for address in (*manifest.frames, *manifest.pictures):
        if address.startswith("http") and address.partition("#")[0] not in there:
            yield f"{address} is not in the WARC"
    kept = Counter(
        (pair.response.address, name.lower(), value)
        for pair in found
        for name, value in pair.response.headers
    )
    wanted = Counter((where, name.lower(), value) for where, name, value in manifest.headers)
    yield from (f"header {one} is {kept[one]} times there" for one in wanted - kept)


def _untold(manifest: Manifest, taken: PageTaken, found: list[Pair]) -> Iterator[str]:
    told = "\n".join(taken.incomplete)
    yield from (f"{one}: not told to be cut" for one in manifest.cut if one not in told)
    yield from (f"{one!r} is not told" for one in manifest.names if one not in told)
    refused = "\n".join(taken.refused)
    yield from (f"{one}: not told as refused" for one in manifest.refused if one not in refused)
    there = {pair.response.address for pair in found}
    yield from (f"{one}: refused, but there" for one in manifest.refused if one in there)


def _leaked(manifest: Manifest, folder: Path) -> Iterator[str]:
    """Bytes that must be nowhere, also not inside the WARC's compression."""
    for path in folder.iterdir():
        data = path.read_bytes()
        if path.suffix == ".wacz":
            data += b"".join(record.head + record.body.read() for record in records(path))
        yield from (f"{path.name} holds {one!r}" for one in manifest.never if one in data)


def unzipped(data: bytes) -> bytes:
    """A gzip file's bytes, member after member."""
    out = b""
    while data:
        expand = zlib.decompressobj(zlib.MAX_WBITS + 16)
        out += expand.decompress(data)
        data = expand.unused_data
    return out
