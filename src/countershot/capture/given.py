"""a file that somebody else's browser made -> which kind of capture it is, of what and when.

What such a file says of itself is what its maker says: it is shown as said, and proves nothing.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from itertools import islice
from pathlib import Path
from typing import Any, Literal
from zipfile import ZipFile

from countershot.capture.exchanges import value_of
from countershot.capture.media_type import media_type
from countershot.capture.wacz_reading import member, opened, records
from countershot.capture.warc_reading import HttpRecord, ReadingLimits
from countershot.errors import BadMaterial, LimitExceeded

Form = Literal["wacz", "warc", "singlefile", "screenshot"]
GLANCE = ReadingLimits(bytes=256 << 20, records=2_000, record_bytes=256 << 20)
_SMALL = 16 << 20
_MOST_ADDRESSES = 100
_HEAD = 256 << 10
_LONGEST = 2_000
_PICTURES = ("image/png", "image/jpeg", "image/webp")
_SINGLEFILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s*\n\s*url:\s*(?P<url>[^\n]{1,4000}?)\s*\n"
    r"(?:\s*saved date:\s*(?P<saved>[^\n]{1,200}?)\s*\n)?"
)
_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{0,2000})", re.IGNORECASE)
_JS_DATE = re.compile(r"\w{3} (?P<day>\w{3} \d{1,2} \d{4} \d\d:\d\d:\d\d) GMT(?P<zone>[+-]\d{4})\b")


@dataclass(frozen=True)
class Given:
    """A capture that was given to us, as it describes itself.

    ``addresses``: of the pages in it, at most 100, the main one first; empty where it does not
    say (a screenshot). ``taken_at_utc``: None where it does not say. ``title``: "" likewise.
    ``doubts``: in words, what of it could not be read; it can be sealed all the same.
    """

    form: Form
    addresses: tuple[str, ...] = ()
    taken_at_utc: str | None = None
    title: str = ""
    doubts: tuple[str, ...] = ()


def recognise(path: Path) -> Given | None:
    """What kind of capture the file is, None if it is none; it is read, never changed.

    A damaged, hostile or oversized archive is recognised with doubts. OSError if unreadable.
    """
    kind = media_type(path)
    try:
        if kind in ("application/wacz", "application/zip"):
            return _wacz(path)
        if kind in ("application/warc", "application/warc+gzip"):
            return _warc(path)
    except (BadMaterial, LimitExceeded) as error:
        if kind == "application/zip":
            return None
        form: Form = "wacz" if kind == "application/wacz" else "warc"
        return Given(form, doubts=(str(error),))
    if kind in ("text/html", "application/xhtml+xml"):
        return _singlefile(path)
    return Given("screenshot") if kind in _PICTURES else None


def _wacz(path: Path) -> Given | None:
    """By its ``datapackage.json`` and its list of pages. A zip without these is no WACZ."""
    with opened(path) as package:
        described = _object(_member(package, "datapackage.json"))
        if "wacz_version" not in described and "resources" not in described:
            return None
        listed = list(_pages(_member(package, "pages/pages.jsonl")))
    main = _text(described, "mainPageUrl")
    found = [_text(page, "url") for page in listed]
    first = listed[0] if listed else {}
    return Given(
        "wacz",
        _distinct([main, *found]),
        _utc_second(_text(described, "mainPageDate") or _text(first, "ts")) or None,
        _text(described, "title") or _text(first, "title"),
    )


def _member(package: ZipFile, name: str) -> bytes:
    return member(package, name, _SMALL) if name in package.namelist() else b""


def _pages(lines: bytes) -> Iterator[dict[str, Any]]:
    """Entries of ``pages.jsonl`` that name an address; the first line is a heading."""
    for line in islice(lines.split(b"\n"), _MOST_ADDRESSES * 10):
        page = _object(line)
        if _text(page, "url"):
            yield page


def _warc(path: Path) -> Given:
    """By its responses that are pages, or else by whatever it holds, as far as a glance goes."""
    pages: list[str] = []
    others: list[str] = []
    taken, doubts = "", ""
    try:
        for record in records(path, GLANCE):
            record.body.close()
            if record.kind == "response":
                others.append(record.address)
                taken = taken or _utc_second(record.date)
                pages += [record.address] if _is_page(record) else []
    except LimitExceeded:
        pass  # a glance is enough; how large it is does not matter here
    except BadMaterial as error:
        doubts = str(error)
    found = _distinct(pages or others)
    return Given("warc", found, taken or None, doubts=(doubts,) if doubts else ())


def _is_page(record: HttpRecord) -> bool:
    kind = value_of(record.headers, "content-type").lower()
    return record.status == 200 and kind.startswith(("text/html", "application/xhtml+xml"))


def _singlefile(path: Path) -> Given | None:
    """By the comment that SingleFile puts at the top of what it saves."""
    with path.open("rb") as file:
        head = file.read(_HEAD).decode("utf-8", "replace").replace("\r\n", "\n")
    found = _SINGLEFILE.search(head)
    if found is None:
        return None
    title = _TITLE.search(head, found.end())
    saved = _js_date(found["saved"] or "")
    doubts = () if saved else ("It does not say when it was saved.",)
    named = _fit(unescape(title[1])) if title else ""
    return Given("singlefile", _distinct([found["url"]]), saved, named, doubts)


def _js_date(written: str) -> str | None:
    """``Tue Mar 14 2031 10:26:53 GMT+0100 (...)`` or an ISO date, as UTC."""
    found = _JS_DATE.match(written)
    try:
        if found is None:
            return _utc_second(written) or None
        moment = datetime.strptime(f"{found['day']} {found['zone']}", "%b %d %Y %H:%M:%S %z")
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):
        return None


def _utc_second(moment: str) -> str:
    """``2031-03-14T09:26:53.589Z`` to the second, "" for what is no such moment."""
    found = re.match(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z\Z", moment.strip())
    return f"{found[1]}Z" if found else ""


def _object(data: bytes) -> dict[str, Any]:
    """A JSON object, empty for anything else."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _text(value: dict[str, Any], name: str) -> str:
    found = value.get(name)
    return _fit(found) if isinstance(found, str) else ""


def _fit(text: str) -> str:
    """One line of printable text that every record can hold."""
    line = " ".join(text.split()).encode("utf-8", "replace").decode()
    return "".join(c if c.isprintable() else "�" for c in line[:_LONGEST])


def _distinct(addresses: list[str]) -> tuple[str, ...]:
    """Web addresses only, in order, each once."""
    fit = (_fit(address) for address in addresses)
    kept = [address for address in fit if address.lower().startswith(("http://", "https://"))]
    return tuple(dict.fromkeys(kept))[:_MOST_ADDRESSES]
