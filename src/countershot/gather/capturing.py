"""an address -> what a browser or a plain request brought of it, stored: exhibits to log."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import countershot
from countershot.capture import fetch, page, wall, warc
from countershot.capture.addresses import AddressPolicy
from countershot.capture.facts import PageFacts
from countershot.capture.media_type import media_type
from countershot.capture.page import PageTaken, PlainFile
from countershot.evidence.store import ObjectStore
from countershot.ports import Clock, Progress
from countershot.records.exhibit import Capture, Exhibit
from countershot.records.web import Part, WebCapture

_ENDINGS: dict[Part, str] = {
    "page": "wacz", "screenshot": "png", "pdf": "pdf", "dom": "html", "text": "txt",
    "exchange": "warc.gz", "body": "",
}  # fmt: skip


@dataclass(frozen=True)
class Asking:
    """How addresses are captured: by whom, under which policy, with or without the sandbox."""

    policy: AddressPolicy
    collector: str
    giver: str | None = None
    name: str | None = None
    sandbox: bool = True
    copy_of: str | None = None

    @property
    def program(self) -> str:
        """Name and version, as captures state it."""
        return f"countershot {countershot.__version__}"


@dataclass(frozen=True)
class Taken:
    """What one address gave: files in a folder of ours, the first being what others are part of."""

    parts: tuple[tuple[Part, Path], ...]
    web: WebCapture
    facts: PageFacts | None


def take(address: str, asking: Asking, folder: Path, clock: Clock, progress: Progress) -> Taken:
    """Open it in the browser; where it is a file and no page, fetch it. Nothing is stored yet.

    Raises NotReached, CannotCheck, StorageFailed, UsageError.
    """
    about = page.Circumstances(asking.program, clock.now_utc, sandbox=asking.sandbox)
    try:
        taken = page.take(
            address, policy=asking.policy, folder=folder, circumstances=about, progress=progress
        )
    except PlainFile:
        return _fetched(address, asking, folder, clock)
    return _page(taken, asking)


def _page(taken: PageTaken, asking: Asking) -> Taken:
    parts: list[tuple[Part, Path | None]] = [
        ("page", taken.page), ("screenshot", taken.screenshot), ("pdf", taken.pdf),
        ("dom", taken.dom), ("text", taken.text),
    ]  # fmt: skip
    web = WebCapture(
        address=taken.address,
        final_address=taken.final_address,
        status=taken.status,
        part="page",
        title=taken.title,
        remote_address=taken.remote_address,
        browser=taken.browser,
        sandbox=taken.sandbox,
        left_out=taken.left_out,
        refused=taken.refused,
        incomplete=taken.incomplete,
        wall=wall.judge(taken.facts),
        copy_of=asking.copy_of,
    )
    kept = [(part, path) for part, path in parts if path is not None and path.stat().st_size]
    return Taken(tuple(kept), web, taken.facts)


def _fetched(address: str, asking: Asking, folder: Path, clock: Clock) -> Taken:
    got = fetch.fetch(address, asking.policy, folder, clock.now_utc)
    exchange = folder / "exchange.warc.gz"
    warc.write(exchange, got.recorded, asking.program, "", clock.now_utc())
    body = got.last.body
    web = WebCapture(
        address=address,
        final_address=got.final_address,
        status=got.status,
        part="body",
        remote_address=got.remote_address,
        left_out=got.left_out,
        incomplete=got.incomplete,
        copy_of=asking.copy_of,
    )
    parts: list[tuple[Part, Path]] = [("body", body)] if body is not None else []
    return Taken((*parts, ("exchange", exchange)), web, None)


def store(taken: Taken, asking: Asking, objects: ObjectStore, clock: Clock) -> tuple[Exhibit, ...]:
    """Put the parts in the store, durable together; hold the log's lock around it."""
    now, found = clock.now_utc(), []
    with objects.batch():
        main: str | None = None
        for part, path in taken.parts:
            sha256, size = objects.put_file(path)
            web = taken.web.model_copy(update={"part": part, "part_of": main})
            kind = media_type(objects.path(sha256))
            found.append(_exhibit(sha256, size, kind, web, asking, clock, now))
            main = main or found[0].id
    return tuple(found)


def _exhibit(
    sha256: str, size: int, kind: str, web: WebCapture, asking: Asking, clock: Clock, now: str
) -> Exhibit:
    whole = web.part in ("body", "exchange")
    return Exhibit(
        id=f"x-{sha256[:12]}",
        sha256=sha256,
        size_bytes=size,
        media_type=kind,
        source_name=name_of(web, asking.name),
        capture=Capture(
            collector=asking.collector,
            sealed_at_utc=now,
            clock="fixed" if clock.kind == "fixed" else "system",
            giver=asking.giver,
            method="fetch" if whole else "page",
            program=asking.program,
            web=web,
        ),
    )


def name_of(web: WebCapture, given: str | None) -> str:
    """A name to recognise it by: host and last word of the path, with the part's ending."""
    where = urlsplit(web.final_address or web.address)
    last = where.path.rstrip("/").rpartition("/")[2]
    if web.part == "body" and last:
        return given or last[:80]
    stem = given or "-".join(word for word in (where.hostname or "address", last) if word)
    plain = re.sub(r"[^\w.-]+", "-", stem)[:80].strip("-.") or "page"
    ending = _ENDINGS[web.part]
    return f"{plain}.{ending}" if ending else plain


def is_address(source: str) -> bool:
    """Is this a web address, and not a file's name?"""
    return re.match(r"https?://", source, re.IGNORECASE) is not None


def split(sources: Sequence[str]) -> tuple[list[str], list[str]]:
    """Web addresses, and everything else."""
    return [s for s in sources if is_address(s)], [s for s in sources if not is_address(s)]
