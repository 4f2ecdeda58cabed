"""a capture that was given -> a working copy without cookies and passwords, which may be shown.

A step (``ports.Step``): pure in its job, the same bytes every time. What goes is the headers
of ``exchanges.SECRET_HEADERS`` in every request, response and revisit, and lines that tell of them
in warcinfo and metadata. Bodies are untouched. A package keeps its WARCs and lists of pages only.
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
from countershot.capture.given_archive import Budget, ReadLimits, member_bytes, package, warcs
from countershot.capture.given_records import records_of
from countershot.capture.redact_records import MOST_BYTES, Placed, Redacted
from countershot.capture.wacz_index import surt
from countershot.errors import BadMaterial, LimitExceeded
from countershot.ports import Job, Output, Progress

REDACT_VERSION = "1"
LIMITS = ReadLimits(bytes=4 << 30)
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
        is_package = file.read(2) == b"PK"
    made = _redacted(path, progress)
    if is_package:
        data, dropped = _packed(path, made)
        media_type = "application/wacz"
    else:
        data, dropped = made[""].data.getvalue(), []
        media_type = "application/warc+gzip"
    progress(1.0)
    yield Output("archive", media_type, data)
    yield Output("redaction", "application/json", _account(job.exhibits[0], made, dropped, data))


def _redacted(path: Path, progress: Progress) -> dict[str, Redacted]:
    """Each WARC by the name of its member, redacted."""
    made: dict[str, Redacted] = {}
    budget, count = Budget(LIMITS), 0
    for member, source in warcs(path, LIMITS, budget):
        made[member] = Redacted()
        for record in records_of(member, source):
            count += 1
            if count > LIMITS.records:
                raise LimitExceeded(f"The archive has more than {LIMITS.records} records.")
            made[member].add(record)
            progress(count / (count + 1000))
    if not count:
        raise BadMaterial("There is no WARC record in it: it is no capture of a page.")
    if sum(one.data.tell() for one in made.values()) > MOST_BYTES:
        raise LimitExceeded(f"The redacted copy would be larger than {MOST_BYTES} bytes.")
    return made


def _packed(path: Path, made: dict[str, Redacted]) -> tuple[bytes, list[str]]:
    """A WACZ anew: WARCs, an index made from them, the lists of pages; and what it lacks now."""
    members = {_gzipped_name(name): one.data.getvalue() for name, one in made.items()}
    lines = sorted(
        _index_line(placed, Path(_gzipped_name(name)).name)
        for name, one in made.items()
        for placed in one.responses
    )
    members["indexes/index.cdxj"] = "".join(f"{line}\n" for line in lines).encode()
    with package(path, LIMITS) as opened:
        budget = Budget(LIMITS)
        for name in _PAGES:
            if pages := member_bytes(opened, name, budget, _MOST_PAGES):
                members[name] = pages
        described = _described(member_bytes(opened, "datapackage.json", budget, _MOST_PAGES))
        known = {*members, *made, "datapackage.json", "datapackage-digest.json"}
        dropped = sorted(
            name
            for name in opened.namelist()
            if name not in known and not name.startswith("indexes/") and not name.endswith("/")
        )
    members["datapackage.json"] = _json(_datapackage(described, members))
    digest = f"sha256:{sha256_hex(members['datapackage.json'])}"
    members["datapackage-digest.json"] = _json({"path": "datapackage.json", "hash": digest})
    return _zip(members), dropped


def _gzipped_name(name: str) -> str:
    return name if name.endswith(".gz") else f"{name}.gz"


def _index_line(placed: Placed, filename: str) -> str:
    """One CDXJ line, as in ``wacz_index``, of a record that came from elsewhere."""
    fields = {
        "url": placed.address,
        "mime": "warc/revisit" if placed.kind == "revisit" else placed.media_type or "unk",
        "status": str(placed.status) if placed.status else "-",
        "digest": placed.payload_digest,
        "length": str(placed.length),
        "offset": str(placed.offset),
        "filename": filename,
    }
    moment = re.sub(r"\D", "", placed.date_utc)[:14] or "0" * 14
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


def _account(exhibit: str, made: dict[str, Redacted], dropped: list[str], data: bytes) -> bytes:
    """What was done, for the record of the working copy."""
    left_out: dict[str, int] = {}
    for one in made.values():
        for name, times in one.left_out.items():
            left_out[name] = left_out.get(name, 0) + times
    return _json(
        {
            "exhibit": exhibit,
            "records": sum(one.records for one in made.values()),
            "left_out": dict(sorted(left_out.items())),
            "members_left_out": dropped,
            "sha256": sha256_hex(data),
            "size_bytes": len(data),
        }
    )


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=True).encode()
