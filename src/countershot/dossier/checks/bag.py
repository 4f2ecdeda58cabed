"""a folder and its digests -> rules 2 and 5: is it the BagIt bag it says it is?"""

import re
from collections.abc import Iterator, Mapping

from countershot.dossier.bag import DECLARATION, MANIFEST, TAG_MANIFEST
from countershot.dossier.checks.findings import Finding
from countershot.dossier.checks.folder import MIB, Folder

_LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)")
LARGEST_MANIFEST = 64 * MIB


def declaration(folder: Folder) -> Iterator[Finding]:
    """Rule 2, ``bag.declaration``: ``bagit.txt`` has its one content (RFC 8493 2.1.1)."""
    if "bagit.txt" not in folder.sizes:
        yield Finding("bag.declaration", "bagit.txt", "is missing")
    elif folder.read("bagit.txt", 1024) != DECLARATION and "bagit.txt" not in folder.unreadable:
        reason = "is not the declaration of a BagIt 1.0 bag in UTF-8"
        yield Finding("bag.declaration", "bagit.txt", reason)


def manifests(folder: Folder, digests: Mapping[str, str | None]) -> Iterator[Finding]:
    """Rule 5, ``bag.manifest``: both manifests are exactly what the folder gives."""
    payload = {path: digest for path, digest in digests.items() if path.startswith("data/")}
    tags = {p: digest for p, digest in digests.items() if p not in payload and p != TAG_MANIFEST}
    yield from _manifest(folder, MANIFEST, payload)
    yield from _manifest(folder, TAG_MANIFEST, tags)


def _manifest(folder: Folder, name: str, actual: Mapping[str, str | None]) -> Iterator[Finding]:
    if name not in folder.sizes:
        yield Finding("bag.manifest", name, "is missing")
        return
    data = folder.read(name, LARGEST_MANIFEST)
    if name in folder.unreadable:
        return
    stated = _lines(data or b"?")
    if stated is None:
        yield Finding("bag.manifest", name, "is not a manifest of the required form")
        return
    for path in sorted(actual.keys() | stated.keys()):
        agrees = path in stated and stated[path] == actual.get(path)
        if not agrees and path not in folder.unreadable:
            yield Finding("bag.manifest", path, f"does not agree with {name}")


def _lines(data: bytes) -> dict[str, str] | None:
    """Digest by path, or None unless each line is well formed and they are in order of path."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if text and not text.endswith("\n"):
        return None
    stated: dict[str, str] = {}
    last = b""
    for line in text.split("\n")[:-1]:
        match = _LINE.fullmatch(line)
        if match is None or match[2].encode() <= last:
            return None
        last = match[2].encode()
        stated[match[2]] = match[1]
    return stated
