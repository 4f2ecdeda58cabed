"""release.json and the folder -> rules 3 and 4: does it list what is there, and nothing else?"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from countershot import canonical
from countershot.dossier.bag import MANIFEST, TAG_MANIFEST
from countershot.dossier.checks.findings import Finding
from countershot.dossier.checks.folder import MIB, Folder, allowed
from countershot.dossier.checks.keys import from_base64
from countershot.dossier.checks.reading import record_of, value_of
from countershot.records.release import Release

RELEASE = "data/release.json"
ENTRIES = "data/log/entries.json"
CHECKPOINT = "data/log/checkpoint"
TIMES = "data/log/times.json"
UNLISTED = frozenset({RELEASE, ENTRIES, CHECKPOINT, TIMES, "bagit.txt", MANIFEST, TAG_MANIFEST})
RECORDS = ("data/exhibits/", "data/computed/", "data/judgements/", "data/signatures/")
LARGEST_TABLE = 64 * MIB
_CASE_ID = re.compile(r"[a-z0-9][a-z0-9-]{2,63}")


def read_release(folder: Folder) -> tuple[Release | None, str, list[Finding]]:
    """Rule 3, ``release.format``: the release and its SHA-256; None if it cannot be judged."""
    data, fault = whole_file(folder, RELEASE)
    if data is None:
        return None, "", [Finding("release.format", RELEASE, fault)] if fault else []
    value = value_of(data)
    release = record_of(Release, data) if value is not None else None
    if value is None:
        fault = "is not canonical JSON (RFC 8785)"
    elif release is None or not _well_formed(release):
        fault = "has not the fields of countershot/dossier/v1"
    else:
        fault = _contradiction(release)
    if fault:
        return None, "", [Finding("release.format", RELEASE, fault)]
    return release, canonical.sha256_hex(data), []


def whole_file(folder: Folder, path: str) -> tuple[bytes | None, str]:
    """Bytes of a file that must be there, or what is wrong ("" if it is only unreadable)."""
    if path not in folder.sizes:
        return None, "is missing"
    if folder.sizes[path] > LARGEST_TABLE:
        return None, "is larger than 64 MiB"
    return folder.read(path, LARGEST_TABLE), ""


def _well_formed(release: Release) -> bool:
    return bool(_CASE_ID.fullmatch(release.case.id)) and release.released_at_utc.isascii()


def _contradiction(release: Release) -> str:
    """The first thing in which a readable release contradicts the format; "" if nothing."""
    return _table_fault(release) or _log_fault(release)


def _table_fault(release: Release) -> str:
    for path in _paths(release):
        if not allowed(path):
            return f"names a path that is not allowed: {path}"
    for file in release.files:
        if file.path in UNLISTED:
            return f"lists a file that it must not list: {file.path}"
    for noun, names in _tables(release).items():
        if len(set(names)) < len(names):
            return f"lists one of its {noun} twice"
    return ""


def _log_fault(release: Release) -> str:
    if any(a.index > b.index for a, b in pairwise(release.entries)):
        return "its entries are not in order of index"
    keys = [person.public_key for person in release.people.values() if person.public_key]
    if any(from_base64(key, 32) is None for key in (release.log.public_key, *keys)):
        return "has a key that is not base64 of 32 bytes"
    if release.log.origin != f"countershot/{release.case.id}":
        return "its log's origin is not that of its case"
    return ""


def _paths(release: Release) -> Iterator[str]:
    yield from (file.path for file in release.files)
    yield from (exhibit.path for exhibit in release.exhibits if exhibit.path is not None)
    yield from (computed.path for computed in release.computed)
    for judgement in release.judgements:
        yield from (judgement.path, judgement.file, *judgement.signatures)


def _tables(release: Release) -> dict[str, list[str | int]]:
    return {
        "files": [file.path for file in release.files],
        "entries": [entry.index for entry in release.entries],
        "exhibits": [exhibit.id for exhibit in release.exhibits],
        "computed": [computed.path for computed in release.computed],
        "judgements": [judgement.path for judgement in release.judgements],
        "claims": [claim.id for claim in release.claims],
    }


def files(
    release: Release, sizes: Mapping[str, int], digests: Mapping[str, str | None]
) -> Iterator[Finding]:
    """Rule 4, ``release.files``: what is listed is there unchanged, and nothing else is."""
    rule, named = "release.files", _named(release)
    for file in release.files:
        if file.path not in sizes:
            yield Finding(rule, file.path, "is listed but missing")
        elif sizes[file.path] != file.size:
            reason = f"has {sizes[file.path]} bytes where {file.size} are listed"
            yield Finding(rule, file.path, reason)
        elif digests[file.path] not in (file.sha256, None):
            yield Finding(rule, file.path, "was changed: its SHA-256 is not the one listed")
    listed = {file.path for file in release.files}
    for path in sizes.keys() - UNLISTED:
        if path not in listed:
            yield Finding(rule, path, "is not listed in release.json")
        elif path.startswith(RECORDS) and path not in named:
            yield Finding(rule, path, "is named by no record of release.json")


def _named(release: Release) -> set[str]:
    """Files that the tables of release.json speak of."""
    named = {exhibit.path for exhibit in release.exhibits if exhibit.path is not None}
    named |= {computed.path for computed in release.computed}
    for judgement in release.judgements:
        named |= {judgement.file, *judgement.signatures}
    return named
