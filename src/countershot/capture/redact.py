"""a capture that was given -> a working copy without cookies and passwords, which may be shown.

A step (``ports.Step``): pure in its job, the same bytes every time. What goes is the headers of
``exchanges.SECRET_HEADERS`` in every request, response and revisit, and each line that names one of
them where the program that made the archive speaks of itself (wget keeps its arguments). Bodies
are untouched. A package keeps its records, as one WARC, and its lists of pages.
"""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from countershot.canonical import sha256_hex
from countershot.capture.redact_records import MOST_BYTES, Placed, Redacted
from countershot.capture.wacz_index import surt
from countershot.capture.wacz_reading import member, opened, raw_records
from countershot.capture.warc_reading import ReadingLimits
from countershot.errors import BadMaterial
from countershot.ports import Job, Output, Progress

REDACT_VERSION = "1"
LIMITS = ReadingLimits(bytes=2 << 30, record_bytes=MOST_BYTES)
_WARC = "archive/data.warc.gz"
_PAGES = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_MOST_PAGES = 64 << 20
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_SAID = ("title", "description", "mainPageUrl", "mainPageDate", "created", "software")


def redact_step(job: Job, progress: Progress) -> Iterator[Output]:
    """Parts ``archive`` (WACZ for a WACZ, gzipped WARC for a WARC) and ``redaction`` (JSON).

    ``redaction``: ``{"exhibit","records","left_out":{name: times},"members_left_out":[...],
    "sha256","size_bytes"}``. Takes no parameters. Raises BadMaterial, LimitExceeded.
    """
    path = job.paths[0]
    with path.open("rb") as file:
        is_package = file.read(4) == b"PK\x03\x04"
    made = Redacted()
    for number, record in enumerate(raw_records(path, LIMITS)):
        made.add(record)
        progress(number / (number + 1000))
    if not made.records:
        raise BadMaterial("There is no WARC record in it: it is no capture of a page.")
    data = made.data.getvalue()
    dropped: list[str] = []
    if is_package:
        data, dropped = _packed(path, made)
    progress(1.0)
    media_type = "application/wacz" if is_package else "application/warc+gzip"
    yield Output("archive", media_type, data)
    yield Output("redaction", "application/json", _account(job.exhibits[0], made, dropped, data))


def _packed(path: Path, made: Redacted) -> tuple[bytes, list[str]]:
    """A WACZ anew: one WARC, an index made from it, the lists of pages; and what it lacks now."""
    lines = sorted(_index_line(placed) for placed in made.responses)
    members = {
        _WARC: made.data.getvalue(),
        "indexes/index.cdxj": "".join(f"{line}\n" for line in lines).encode(),
    }
    with opened(path) as package:
        names = set(package.namelist())
        members |= {name: member(package, name, _MOST_PAGES) for name in _PAGES if name in names}
        own = "datapackage.json"
        described = _described(member(package, own, _MOST_PAGES) if own in names else b"")
    remade = {*members, own, "datapackage-digest.json"}
    dropped = sorted(
        name
        for name in names - remade
        if not name.startswith("indexes/") and not name.endswith(("/", ".warc", ".warc.gz"))
    )
    members["datapackage.json"] = _json(_datapackage(described, members))
    digest = f"sha256:{sha256_hex(members['datapackage.json'])}"
    members["datapackage-digest.json"] = _json({"path": "datapackage.json", "hash": digest})
    return _zip(members), dropped


def _index_line(placed: Placed) -> str:
    """One CDXJ line, as in ``wacz_index``, of a record that came from elsewhere."""
    fields = {
        "url": placed.address,
        "mime": "warc/revisit" if placed.kind == "revisit" else placed.media_type or "unk",
        "status": placed.status,
        "digest": placed.payload_digest,
        "length": str(placed.length),
        "offset": str(placed.offset),
        "filename": Path(_WARC).name,
    }
    moment = re.sub(r"\D", "", placed.date)[:14] or "0" * 14
    return f"{_key(placed.address)} {moment} {json.dumps(fields, ensure_ascii=True)}"


def _key(address: str) -> str:
    """Records may be about things that are no web address (``urn:...``): sorted as they are."""
    try:
        return surt(address).replace(" ", "%20")
    except ValueError:
        return re.sub(r"\s", "%20", address)


def _described(data: bytes) -> dict[str, Any]:
    try:
        value = json.loads(data or b"{}")
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _datapackage(described: dict[str, Any], members: dict[str, bytes]) -> dict[str, Any]:
    said = {name: described[name] for name in _SAID if isinstance(described.get(name), str)}
    resources = [
        {
            "name": name.rpartition("/")[2],
            "path": name,
            "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
            "bytes": len(data),
        }
        for name, data in members.items()
    ]
    head = {"profile": "data-package", "wacz_version": "1.1.1"}
    return {**head, **said, "redacted": True, "resources": resources}


def _zip(members: dict[str, bytes]) -> bytes:
    """Stored, in the order given, times of 1980: the same members give the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        for name, data in members.items():
            member = zipfile.ZipInfo(name, _ZIP_TIME)
            member.external_attr = 0o644 << 16
            member.create_system = 3
            out.writestr(member, data)
    return made.getvalue()


def _account(exhibit: str, made: Redacted, dropped: list[str], data: bytes) -> bytes:
    """What was done, for the record of the working copy."""
    return _json(
        {
            "exhibit": exhibit,
            "records": made.records,
            "left_out": dict(sorted(made.left_out.items())),
            "members_left_out": dropped,
            "sha256": sha256_hex(data),
            "size_bytes": len(data),
        }
    )


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=True).encode()
