"""checkpoint and entries.json -> rules 6 to 9: does the log prove what release.json says?"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from countershot import canonical
from countershot.dossier.checks.contents import CHECKPOINT, ENTRIES, RELEASE, whole_file
from countershot.dossier.checks.findings import Finding
from countershot.dossier.checks.folder import Folder
from countershot.dossier.checks.keys import fingerprint, from_base64
from countershot.dossier.checks.reading import record_of, value_of
from countershot.ports import InclusionCheck, SignatureCheck
from countershot.records.base import Record, Sha256
from countershot.records.release import Release

LARGEST_CHECKPOINT = 64 << 10
_NOTE = re.compile(
    "(?P<body>(?P<origin>[^\n]+)\n(?P<size>0|[1-9][0-9]{0,14})\n(?P<root>[A-Za-z0-9+/]{43}=)\n)"
    "\n\u2014 (?P<name>[^\n]+) (?P<signature>[A-Za-z0-9+/=]+)\n"
)


class Line(Record):
    """One entry of ``entries.json``; ``proof`` is base64, leaf upwards."""

    index: int
    salt: Sha256
    entry: dict[str, Any]
    proof: tuple[str, ...]


class Lines(Record):
    """``data/log/entries.json``."""

    entries: tuple[Line, ...]


@dataclass(frozen=True)
class Note:
    """A checkpoint that could be read: tree size, root, and the note it was signed as."""

    origin: str
    name: str
    size: int
    root: bytes
    key_id: bytes
    signature: bytes
    body: bytes


@dataclass(frozen=True)
class Carried:
    """The log entries that a dossier carries, as plain JSON, by index.

    ``released``: the index of the entry that proves this release.json, None if there is none.
    """

    lines: tuple[Line, ...]
    entries: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    released: int | None = None

    def entry(self, index: int | None, kind: str) -> Mapping[str, Any] | None:
        """The entry at that place, if it is of this kind."""
        found = self.entries.get(index) if index is not None else None
        return found if found is not None and found["type"] == kind else None


def read_checkpoint(folder: Folder) -> tuple[Note | None, list[Finding]]:
    """The first half of rule 6, ``log.checkpoint``: its form."""
    if CHECKPOINT not in folder.sizes:
        return None, [Finding("log.checkpoint", CHECKPOINT, "is missing")]
    data = folder.read(CHECKPOINT, LARGEST_CHECKPOINT)
    if CHECKPOINT in folder.unreadable:
        return None, []
    note = note_of(data or b"")
    if note is None:
        reason = "is not a checkpoint of the required form"
        return None, [Finding("log.checkpoint", CHECKPOINT, reason)]
    return note, []


def note_of(data: bytes) -> Note | None:
    """A checkpoint's bytes read as one; None if they have another form."""
    note = _NOTE.fullmatch(data.decode("utf-8", "replace"))
    root = from_base64(note["root"], 32) if note else None
    signature = from_base64(note["signature"], 68) if note else None
    if note is None or root is None or signature is None:
        return None
    return Note(
        origin=note["origin"], name=note["name"], size=int(note["size"]), root=root,
        key_id=signature[:4], signature=signature[4:], body=data[: data.index(b"\n\n") + 1],
    )  # fmt: skip


def checkpoint(note: Note, release: Release, ed25519: SignatureCheck) -> Iterator[Finding]:
    """Rule 6, ``log.checkpoint``: origin and key are the release's; the signature verifies."""
    if fault := note_fault(note, release, ed25519):
        yield Finding("log.checkpoint", CHECKPOINT, fault)


def note_fault(note: Note, release: Release, ed25519: SignatureCheck) -> str | None:
    """Why this is not a checkpoint of the release's log; None if it is one."""
    origin, public = release.log.origin, from_base64(release.log.public_key, 32) or b""
    key_id = hashlib.sha256(origin.encode() + b"\n\x01" + public).digest()[:4]
    if note.origin != origin or note.name != origin:
        return "its origin is not that of the release"
    if note.key_id != key_id:
        return "its key is not that of the release"
    if not ed25519(public, note.signature, note.body):
        return "its signature does not verify"
    return None


def pinned(release: Release, key: str | None) -> Iterator[Finding]:
    """Rule 7, ``key.pinned``: the log's key is the one published elsewhere."""
    found = fingerprint(release.log.public_key)
    if key is not None and found != key:
        reason = f"the log's key has the fingerprint {found}, not the one given"
        yield Finding("key.pinned", RELEASE, reason)


def read_entries(folder: Folder, release: Release) -> tuple[Carried | None, list[Finding]]:
    """The first half of rule 8, ``log.inclusion``: form and order; None if unreadable."""
    data, fault = whole_file(folder, ENTRIES)
    value = value_of(data) if data is not None else None
    carried = record_of(Lines, data) if data is not None and value is not None else None
    if data is not None and value is None:
        fault = "is not canonical JSON (RFC 8785)"
    elif data is not None and (carried is None or not _typed(carried)):
        fault = "has not the fields of log entries"
    elif carried is not None and not _ascending([line.index for line in carried.entries]):
        fault = "its entries are not in order of index"
    if fault or carried is None:
        return None, [Finding("log.inclusion", ENTRIES, fault)] if fault else []
    listed = {entry.index for entry in release.entries}
    own = [
        line.index
        for line in carried.entries
        if line.entry["type"] == "released" and line.index not in listed
    ]
    entries = {line.index: line.entry for line in carried.entries}
    return Carried(carried.entries, entries, own[-1] if own else None), []


def _typed(lines: Lines) -> bool:
    return all(isinstance(line.entry.get("type"), str) for line in lines.entries)


def _ascending(indices: list[int]) -> bool:
    return all(a < b for a, b in pairwise(indices))


def included(
    carried: Carried, release: Release, note: Note | None, check: InclusionCheck
) -> Iterator[Finding]:
    """Rule 8, ``log.inclusion``: exactly the entries listed, opened, and under the root."""
    listed = {entry.index: entry.commitment for entry in release.entries}
    own = carried.released if release.status == "release" else None
    for index in listed:
        if index not in carried.entries:
            yield _fault(f"entry {index} is listed but missing")
    for line in carried.lines:
        leaf = _leaf_data(line)
        if line.index not in listed and line.index != own:
            yield _fault(f"entry {line.index} is not listed in release.json")
        elif line.index in listed and leaf.hex() != listed[line.index]:
            yield _fault(f"entry {line.index} does not open its commitment")
        if note is not None and not _proven(line, leaf, note, check):
            reason = f"the proof of entry {line.index} does not lead to the checkpoint's root"
            yield _fault(reason)


def _fault(reason: str) -> Finding:
    return Finding("log.inclusion", ENTRIES, reason)


def _leaf_data(line: Line) -> bytes:
    words = canonical.to_bytes(line.entry)
    return hashlib.sha256(b"countershot/entry/v1\x00" + bytes.fromhex(line.salt) + words).digest()


def _proven(line: Line, leaf: bytes, note: Note, check: InclusionCheck) -> bool:
    proof = [step for text in line.proof if (step := from_base64(text, 32)) is not None]
    whole = len(proof) == len(line.proof)
    return whole and check(leaf, line.index, note.size, proof, note.root)


def logged(
    release: Release, release_sha256: str, carried: Carried, note: Note | None
) -> Iterator[Finding]:
    """Rule 9, ``release.logged``: the log's last entry has this release.json's digest."""
    if release.status == "draft":
        return
    if carried.released is None:
        yield Finding("release.logged", RELEASE, "no released entry proves it")
    elif carried.entries[carried.released].get("release_sha256") != release_sha256:
        reason = "was changed: its released entry has another digest"
        yield Finding("release.logged", RELEASE, reason)
    elif note is not None and carried.released != note.size - 1:
        yield Finding("release.logged", RELEASE, "its released entry is not the last of the log")
