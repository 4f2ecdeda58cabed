"""a behaviour of the test site -> its capture, and every way in which it is not what it must be."""

import hashlib
import os
import shutil
import subprocess
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

LIMITS = Limits(seconds=60, load_seconds=20, quiet_seconds=4, busy_seconds=40, screens=12)


def noon() -> str:
    return "2031-03-14T12:00:00Z"


def need_chromium() -> None:
    """Skip where there is no Chromium, unless this is CI."""
    if shutil.which("chromium") is None and not os.environ.get("CI"):
        pytest.skip("Chromium is not installed")


def trusted(site: Site) -> Path:
    """An NSS database that trusts the site's own authority; skips where there is no certutil."""
    if shutil.which("certutil") is None and not os.environ.get("CI"):
        pytest.skip("certutil is not installed: apt install libnss3-tools")
    own = site.authority.path
    folder = own.parent / "nssdb"
    if not folder.exists():
        folder.mkdir()
        store = f"sql:{folder}"
        subprocess.run(["certutil", "-N", "--empty-password", "-d", store], check=True)
        command = ["certutil", "-A", "-d", store, "-n", "tests", "-t", "C,,", "-i", own]
        subprocess.run(command, check=True)
    return folder


def circumstances(site: Site) -> Circumstances:
    """Chromium trusts the site's own authority here, besides those it always trusts."""
    return Circumstances("Countershot tests", noon, authorities=trusted(site))


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
        *_wrong_bodies(manifest, "\n".join(taken.incomplete), found),
        *_wrong_page(manifest, taken, found),
        *_untold(manifest, taken, found),
        *_leaked(manifest, folder),
    ]


def _wrong_bodies(manifest: Manifest, told: str, found: list[Pair]) -> Iterator[str]:
    for body in manifest.bodies:
        here = [pair for pair in found if pair.response.address == body.address]
        if not here and f"{body.address}: its own headers, or the page's, keep it" in told:
            continue  # what the browser itself does not take in, it cannot hand on
        if not here:
            yield f"{body.address} ({body.method}) is not in the WARC"
        elif not any(_is(pair, body) for pair in here):
            seen = [(p.request.method, p.response.status, len(p.body), p.sent[:40]) for p in here]
            yield f"{body.address}: expected {body}, has {seen}"


REDIRECTS = (301, 302, 303, 307, 308)


def _is(pair: Pair, body: Body) -> bool:
    """Bodies of redirects are the one thing that Chromium gives to nobody."""
    as_sent = hashlib.sha256(pair.body).hexdigest() == body.sha256
    return (
        (as_sent or (body.status in REDIRECTS and pair.body == b""))
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
        if f"{address}: its own headers, or the page's, keep it" in "\n".join(taken.incomplete):
            continue
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
