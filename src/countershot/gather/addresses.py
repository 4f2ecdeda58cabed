"""a case's log and store -> its sealed addresses: what was kept of each, and its other copies."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from countershot.capture import wacz_reading
from countershot.capture.addresses import why_not_public
from countershot.capture.copies import Copy, Support, supports
from countershot.capture.exchanges import value_of
from countershot.capture.facts import PageFacts
from countershot.capture.page_source import source_of
from countershot.capture.place import bracketed, ip_of, place_of
from countershot.capture.warc_reading import HttpRecord
from countershot.capture.watch import Known
from countershot.errors import BadMaterial
from countershot.records.exhibit import Exhibit
from countershot.records.log import LoggedEntry, Sealed, Watched
from countershot.records.web import Part, WebCapture
from countershot.workspace.open import Workspace

_MOST_TEXT = 8 << 20


@dataclass
class Kept:
    """The newest capture of one address: the page (or file) and its parts, as exhibits."""

    web: WebCapture
    main: Exhibit
    parts: dict[Part, Exhibit] = field(default_factory=dict)


def kept(entries: Sequence[LoggedEntry]) -> list[Kept]:
    """Every capture through the web, in the log's order; several of one address are several."""
    found: list[Kept] = []
    for logged in entries:
        if not isinstance(logged.entry, Sealed):
            continue
        exhibit = logged.entry.exhibit
        web = exhibit.capture.web
        if web is None or exhibit.capture.method == "given":
            continue
        if web.part_of is None:
            found.append(Kept(web, exhibit))
        if found and web.part_of in (None, found[-1].main.id):
            found[-1].parts[web.part] = exhibit
    return found


def watched(entries: Sequence[LoggedEntry]) -> list[Kept]:
    """What ``watch`` looks at: of each address, the capture that a look compares with.

    That is the newest capture that showed the page itself; a wall or an error page, captured when
    the page went, is not what the page should still say.
    """
    gone = {
        at.entry.captured for at in entries
        if isinstance(at.entry, Watched) and at.entry.outcome == "gone"
    }  # fmt: skip
    newest: dict[str, Kept] = {}
    for each in kept(entries):
        if each.main.id not in gone and each.web.copy_of is None:
            newest[each.web.address] = each
    return list(newest.values())


def named_when_sealed(found: Sequence[Kept]) -> Iterator[str]:
    """``HOST:PORT`` of addresses that a private address answered: the user named them to seal them.

    What a public name points to later is not among them.
    """
    for each in found:
        ip = ip_of(each.web.remote_address.rpartition(":")[0].strip("[]"))
        place, end = place_of(each.web.address), place_of(each.web.final_address)
        if ip is not None and why_not_public(ip) and place.host == end.host:
            yield f"{bracketed(place.host)}:{place.port}"


def known(space: Workspace, each: Kept) -> Known:
    """What is kept of it, as a look compares: visible text, source, the server's own marks."""
    record = _main_record(space, each)
    headers: dict[str, str] = {}
    source, digest = "", ""
    if record is not None:
        headers = {name.lower(): value for name, value in record.headers}
        body = record.body.read(_MOST_TEXT)
        source = source_of(body, headers.get("content-type", ""))[0] if _is_text(headers) else ""
        digest = each.main.sha256 if each.web.part == "body" else ""
    web = each.web
    return Known(
        address=web.address,
        exhibit=each.main.id,
        facts=PageFacts(
            address=web.address,
            final_address=web.final_address,
            status=web.status,
            title=web.title,
            text=_text_or_digest(space, each),
            html=_text(space, each, "dom"),
            headers=headers,
        ),
        source=source,
        etag=value_of(headers.items(), "etag"),
        last_modified=value_of(headers.items(), "last-modified"),
        body_sha256=digest,
        sealed_at_utc=each.main.capture.sealed_at_utc,
    )


def _is_text(headers: dict[str, str]) -> bool:
    return "html" in headers.get("content-type", "html") or "text/" in headers["content-type"]


def _main_record(space: Workspace, each: Kept) -> HttpRecord | None:
    """The response that brought the main document; None if the archive cannot be read."""
    archive = each.parts.get("page") or each.parts.get("exchange")
    if archive is None:
        return None
    wanted = each.web.final_address.partition("#")[0]
    try:
        for record in wacz_reading.records(space.store.path(archive.sha256)):
            if record.kind == "response" and record.address == wanted:
                return record
            record.body.close()
    except (BadMaterial, OSError):
        return None
    return None


def _text(space: Workspace, each: Kept, part: Part) -> str:
    exhibit = each.parts.get(part)
    if exhibit is None:
        return ""
    try:
        with space.store.path(exhibit.sha256).open("rb") as file:
            return file.read(_MOST_TEXT).decode("utf-8", "replace")
    except OSError:
        return ""


def shown_text(space: Workspace, each: Kept) -> str:
    """The words that a capture shows; "" where it kept none."""
    return _text(space, each, "text")


def _text_or_digest(space: Workspace, each: Kept) -> str:
    if each.web.part == "body":
        return text_of_file(space.store.path(each.main.sha256))
    return _text(space, each, "text")


def text_of_file(path: Path) -> str:
    """What stands for a file's text when two of them are compared: its digest."""
    with path.open("rb") as file:
        return f"SHA-256 {hashlib.file_digest(file, 'sha256').hexdigest()}"


def copies(space: Workspace, address: str) -> tuple[Support, ...]:
    """Other copies of an address that are sealed here, and which of its text each supports."""
    own = next((e for e in watched(space.log.entries) if e.web.address == address), None)
    if own is None:
        return ()
    there = _copies(space, kept(space.log.entries), address)
    return supports(_text(space, own, "text"), there)


def _copies(space: Workspace, everything: Sequence[Kept], address: str) -> Iterator[Copy]:
    for each in everything:
        if each.web.copy_of == address:
            yield Copy(each.web.address, each.main.id, _text(space, each, "text"))


def page_of(space: Workspace, exhibit: Exhibit) -> tuple[Exhibit, Path, bytes | None]:
    """The archive that an exhibit belongs to, its file, and the DOM kept beside it.

    BadMaterial if the exhibit is no capture of a page.
    """
    for each in kept(space.log.entries):
        if exhibit.id in {part.id for part in each.parts.values()} and "page" in each.parts:
            page = each.parts["page"]
            dom = _text(space, each, "dom")
            return page, space.store.path(page.sha256), dom.encode() or None
    if exhibit.media_type in ("application/wacz", "application/warc", "application/warc+gzip"):
        return exhibit, space.store.path(exhibit.sha256), None
    raise BadMaterial(f"{exhibit.id} is no capture of a page; open the exhibit itself.")
