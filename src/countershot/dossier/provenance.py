"""Material, tables -> what the pages show of when an exhibit existed and how it was captured."""

import hashlib
from base64 import b64decode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from countershot.dossier.contents import Contents
from countershot.dossier.times import TimeProof
from countershot.records.exhibit import Exhibit
from countershot.records.log import Stamped
from countershot.records.release import ReleasedExhibit
from countershot.records.web import WebCapture

PARTS = {
    "page": "the page (WACZ, to be replayed)",
    "screenshot": "screenshot of the whole page",
    "pdf": "the page printed to PDF",
    "dom": "the page's elements as the browser had them",
    "text": "the visible text",
    "body": "the file behind the address",
    "exchange": "the HTTP exchange (WARC)",
}
METHODS = {
    "file": "from a file",
    "folder": "from a folder",
    "stdin": "from a program's output",
    "page": "from the web, through a browser",
    "fetch": "from the web, a file behind a plain link",
    "given": "as a capture made by somebody else's browser",
}


@dataclass(frozen=True)
class TimeView:
    """A stamp or cosignature: everything up to entry ``last`` existed ``at``, says ``giver``.

    ``print``: SHA-256 of the authority's root certificate, or of the witness's key.
    """

    giver: str
    is_stamp: bool
    last: int
    at: str
    entry: int
    print: str


@dataclass(frozen=True)
class Existed:
    """Who first confirmed that an exhibit existed, when, and how long after sealing, in words."""

    time: TimeView
    gap: str


@dataclass(frozen=True)
class WebView:
    """How an address was captured, row by row, and the other parts of the same capture.

    ``parts``: (what it is, exhibit id, dossier path or "" where its bytes are not there).
    """

    rows: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, str, str], ...]


def time_views(times: Iterable[TimeProof]) -> tuple[TimeView, ...]:
    """Everything that the dossier carries about when, by tree size."""
    return tuple(_time_view(time) for time in times)


def existed(times: Iterable[TimeProof], released: ReleasedExhibit, sealed: str) -> list[Existed]:
    """For each giver the earliest moment stated for a tree in which the exhibit is sealed."""
    first: dict[tuple[str, str], TimeProof] = {}
    for time in sorted(times, key=lambda time: (time.entry.stated_utc, time.index)):
        if time.entry.size > released.entry:
            first.setdefault((time.carried.kind, time.giver), time)
    return [
        Existed(_time_view(time), _gap(sealed, time.entry.stated_utc)) for time in first.values()
    ]


def web_view(exhibit: Exhibit, tables: Contents, sealed: Mapping[str, Exhibit]) -> WebView | None:
    """None for what did not come from the web."""
    web = exhibit.capture.web
    if web is None:
        return None
    whole = web.part_of or exhibit.id
    parts = []
    for released in tables.exhibits:
        other = sealed[released.id].capture.web
        same = other is not None and (other.part_of or released.id) == whole
        if other is not None and same and released.id != exhibit.id:
            parts.append((PARTS[other.part], released.id, released.path or ""))
    return WebView(tuple(_rows(web)), tuple(parts))


def _rows(web: WebCapture) -> Iterable[tuple[str, str]]:
    """What the capture record says, in words; what it does not say is left out."""
    yield "Address", web.address
    yield "This part", PARTS[web.part]
    if web.copy_of:
        yield "Another copy of", web.copy_of
    if web.final_address != web.address:
        yield "Led to", web.final_address
    yield "Status", str(web.status) if web.status is not None else "none: nothing answered"
    if web.title:
        yield "Title", web.title
    if web.wall:
        reasons = "; ".join(web.wall.reasons)
        words = web.wall.wall_class.replace("_", " ")
        yield "Probably not the page", f"{words}: {reasons}"
    if web.remote_address:
        yield "Answered by", web.remote_address
    if web.browser:
        sandbox = "" if web.sandbox else ", without its sandbox"
        yield "Browser", f"{web.browser}{sandbox}"
    if web.left_out:
        yield "Headers left out", ", ".join(web.left_out)
    for address in web.refused:
        yield "Refused", address
    for words in web.incomplete:
        yield "Incomplete", words


def _time_view(time: TimeProof) -> TimeView:
    is_stamp = isinstance(time.entry, Stamped)
    named = time.carried.certificates[-1:] if is_stamp else (time.carried.public_key,)
    return TimeView(
        giver=time.giver,
        is_stamp=is_stamp,
        last=time.entry.size - 1,
        at=time.entry.stated_utc,
        entry=time.index,
        print=hashlib.sha256(b64decode(named[0])).hexdigest() if named else "",
    )


def _gap(sealed: str, stated: str) -> str:
    """From one clock to the other, so that a negative gap says that one of them was wrong."""
    seconds = int((datetime.fromisoformat(stated) - datetime.fromisoformat(sealed)).total_seconds())
    if seconds < 0:
        return f"{_words(-seconds)} before the time of sealing: one of the two clocks was wrong"
    return f"{_words(seconds)} after the time of sealing"


def _words(seconds: int) -> str:
    for size, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= size:
            count = seconds // size
            return f"{count} {unit}{'s' if count != 1 else ''}"
    return f"{seconds} second{'s' if seconds != 1 else ''}"
