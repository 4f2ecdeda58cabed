"""a WARC and what the page said -> a WACZ 1.1.1 package; the same input gives the same bytes."""

import hashlib
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from countershot.capture.wacz_index import cdxj
from countershot.capture.warc import Written
from countershot.disk import storing

WARC_MEMBER = "archive/data.warc.gz"
_PIECE = 1 << 20
_MOST_TEXT = 2 << 20
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class MainPage:
    """The page that was meant: where it ended up being, when it was taken, what it says."""

    address: str
    taken_utc: str
    title: str
    text: str


def pack(
    path: Path, warc: Path, written: tuple[Written, ...], page: MainPage, software: str
) -> None:
    """Write the package. Raises StorageFailed.

    The WARC is stored, not compressed again, so that its index points into it.
    """
    small = {
        "indexes/index.cdxj": cdxj(written, Path(WARC_MEMBER).name).encode(),
        "pages/pages.jsonl": _pages(page),
    }
    with storing(path), zipfile.ZipFile(path, "w") as package:
        resources = [_resource(WARC_MEMBER, *_store_file(package, WARC_MEMBER, warc))]
        for name, data in small.items():
            package.writestr(_member(name), data)
            resources.append(_resource(name, hashlib.sha256(data).hexdigest(), len(data)))
        described = _json(_datapackage(resources, page, software))
        package.writestr(_member("datapackage.json"), described)
        digest = f"sha256:{hashlib.sha256(described).hexdigest()}"
        package.writestr(
            _member("datapackage-digest.json"), _json({"path": "datapackage.json", "hash": digest})
        )


def _store_file(package: zipfile.ZipFile, name: str, source: Path) -> tuple[str, int]:
    """Copy a file in, hashing on the way: SHA-256 and size in bytes."""
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as given, package.open(_member(name), "w", force_zip64=True) as out:
        while piece := given.read(_PIECE):
            digest.update(piece)
            size += out.write(piece)
    return digest.hexdigest(), size


def _member(name: str) -> zipfile.ZipInfo:
    """A stored member of 1980: times of ours would make the same capture differ."""
    member = zipfile.ZipInfo(name, _ZIP_TIME)
    member.external_attr = 0o644 << 16
    member.create_system = 3
    return member


def _pages(page: MainPage) -> bytes:
    head = {"format": "json-pages-1.0", "id": "pages", "title": "All Pages", "hasText": True}
    identity = hashlib.sha256(f"{page.address}\n{page.taken_utc}".encode()).hexdigest()[:22]
    line = {
        "id": identity,
        "url": page.address,
        "ts": page.taken_utc,
        "title": _whole(page.title),
        "text": _whole(page.text[:_MOST_TEXT]),
    }
    return _json(head) + b"\n" + _json(line) + b"\n"


def _datapackage(resources: list[dict[str, Any]], page: MainPage, software: str) -> dict[str, Any]:
    return {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": _whole(page.title or page.address),
        "mainPageUrl": page.address,
        "mainPageDate": page.taken_utc,
        "created": page.taken_utc,
        "software": software,
        "resources": resources,
    }


def _resource(name: str, sha256: str, size: int) -> dict[str, Any]:
    return {
        "name": name.rpartition("/")[2],
        "path": name,
        "hash": f"sha256:{sha256}",
        "bytes": size,
    }


def _whole(text: str) -> str:
    """U+FFFD for lone surrogates, which a page's title may hold: strict readers refuse them."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=True).encode()
