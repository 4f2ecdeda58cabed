"""a dossier's folder -> the same folder, consistently re-made by whoever holds which keys.

What a forger without keys can do is `manifests` (and `relist`); what a dishonest publisher with the
log's key can do is `relog`. Tampering functions and the forge of clean dossiers both use these.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import rfc8785

from countershot.evidence import checkpoint
from countershot.evidence.keys import SigningKey, exercise_key, to_base64
from countershot.evidence.merkle import Tree

RELEASE = "data/release.json"
ENTRIES = "data/log/entries.json"
CHECKPOINT = "data/log/checkpoint"
MANIFEST = "manifest-sha256.txt"
TAGS = "tagmanifest-sha256.txt"
TIMES = "data/log/times.json"
UNLISTED = {RELEASE, ENTRIES, CHECKPOINT, TIMES, "bagit.txt", MANIFEST, TAGS}
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
Json = Any


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def read(folder: Path, path: str) -> Json:
    import json

    return json.loads((folder / path).read_bytes())


def write(folder: Path, path: str, value: Json) -> None:
    put(folder, path, rfc8785.dumps(value))


def put(folder: Path, path: str, data: bytes) -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def edit(folder: Path, path: str, change: Callable[[Json], Any]) -> None:
    """Apply ``change`` to a JSON file's value in place."""
    value = read(folder, path)
    change(value)
    write(folder, path, value)


def paths(folder: Path) -> list[str]:
    found = (p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())
    return sorted((p.relative_to(folder).as_posix() for p in found), key=str.encode)


def manifests(folder: Path) -> None:
    """Make both BagIt manifests again from what is there."""

    def lines(chosen: list[str]) -> bytes:
        return "".join(f"{sha256((folder / p).read_bytes())}  {p}\n" for p in chosen).encode()

    put(folder, "bagit.txt", (folder / "bagit.txt").read_bytes())
    inside = [p for p in paths(folder) if p.startswith("data/")]
    put(folder, MANIFEST, lines(inside))
    outside = [p for p in paths(folder) if not p.startswith("data/") and p != TAGS]
    put(folder, TAGS, lines(outside))


def relist(folder: Path) -> None:
    """Make the list of files in release.json again from what is there."""

    def change(release: Json) -> None:
        release["files"] = [
            {"path": p, "sha256": sha256(data), "size": len(data)}
            for p in paths(folder)
            if p not in UNLISTED
            for data in ((folder / p).read_bytes(),)
        ]

    edit(folder, RELEASE, change)


def leaf_data(salt: str, entry: Json) -> bytes:
    words = b"countershot/entry/v1\x00" + bytes.fromhex(salt) + rfc8785.dumps(entry)
    return hashlib.sha256(words).digest()


def relog(folder: Path, key: SigningKey | None = None) -> None:
    """As the holder of the log's key: a new tree over the entries as they stand, signed."""
    key = key or exercise_key("log")
    lines = read(folder, ENTRIES)["entries"]
    release = read(folder, RELEASE)
    own = [line for line in lines if line["entry"]["type"] == "released"][-1:]
    if release["status"] == "draft":
        own = []
    listed = [line for line in lines if line not in own]
    release["entries"] = [
        {"index": line["index"], "commitment": leaf_data(line["salt"], line["entry"]).hex()}
        for line in listed
    ]
    write(folder, RELEASE, release)
    for line in own:
        line["entry"]["release_sha256"] = sha256((folder / RELEASE).read_bytes())
    grown = tree(lines)
    for line in lines:
        line["proof"] = [to_base64(step) for step in grown.inclusion_proof(line["index"])]
    write(folder, ENTRIES, {"entries": lines})
    state = checkpoint.Checkpoint(release["log"]["origin"], len(grown), grown.root())
    put(folder, CHECKPOINT, checkpoint.write(state, key).encode())
    if (folder / TIMES).exists():
        _prove_growth(folder, grown)


def _prove_growth(folder: Path, grown: Tree) -> None:
    """As well as it can be done: from each stamped checkpoint's size to the tree's."""

    def change(value: Json) -> None:
        for item in value["times"]:
            if 0 < item["size"] <= len(grown):
                proof = grown.consistency_proof(item["size"], len(grown))
                item["consistency"] = [to_base64(step) for step in proof]
        value["times"].sort(
            key=lambda t: (t["size"], t["kind"], t["by"], t["token"], t["cosignature"])
        )

    edit(folder, TIMES, change)


def tree(lines: list[Json], size: int | None = None) -> Tree:
    """Known leaves at their places, others that nobody sees between them (and up to ``size``)."""
    known = {line["index"]: leaf_data(line["salt"], line["entry"]) for line in lines}
    return Tree(
        known.get(index, hashlib.sha256(b"unseen %d" % index).digest())
        for index in range(max(known) + 1 if size is None else size)
    )


def remake(folder: Path, key: SigningKey | None = None) -> None:
    """List, log and bag the folder again: all that a publisher can make consistent."""
    relist(folder)
    relog(folder, key)
    manifests(folder)
