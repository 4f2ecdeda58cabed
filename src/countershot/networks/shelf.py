"""digests -> the outside networks that this user has plugged in, description and file

A recipe names both digests and no path, so that a look can be made again wherever the same two
files have been plugged in. ``$COUNTERSHOT_NETWORKS`` or ``~/.config/countershot/networks``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from countershot import disk
from countershot.errors import CannotCheck, CountershotError
from countershot.networks.description import Description, digest, parse_description

if TYPE_CHECKING:
    from countershot.networks.outside import Outside


def folder() -> Path:
    """Where plugged-in networks lie."""
    own = os.environ.get("COUNTERSHOT_NETWORKS")
    return Path(own) if own else Path.home() / ".config/countershot/networks"


def keep(path: Path) -> Outside:
    """Verify the network that a description names, and put both on the shelf by their digests.

    Raises UsageError or NetworkRefused as ``load_outside`` does, StorageFailed.
    """
    from countershot.networks.outside import load_outside

    network = load_outside(path)
    shelf = folder()
    with disk.storing(shelf):
        shelf.mkdir(parents=True, exist_ok=True)
    for source, kept in (
        (path.parent / network.described.file, shelf / f"{network.sha256}.onnx"),
        (path, shelf / f"{network.description_sha256}.toml"),
    ):
        if not kept.is_file() or digest(kept.read_bytes()) != kept.stem:
            disk.write_atomically(kept, source.read_bytes())
    return network


def there(description_sha256: str, sha256: str) -> bool:
    """Are both files on this user's shelf? (Their bytes are checked when they are opened.)"""
    shelf = folder()
    return (shelf / f"{description_sha256}.toml").is_file() and (shelf / f"{sha256}.onnx").is_file()


def fetch(description_sha256: str, sha256: str | None) -> Outside:
    """The network that a recipe names. CannotCheck where it was never plugged in or has changed."""
    from countershot.networks.outside import load_bytes

    kept = folder() / f"{description_sha256}.toml"
    data = kept.read_bytes() if kept.is_file() else b""
    if digest(data) != description_sha256 or not there(description_sha256, sha256 or ""):
        raise CannotCheck(
            f"The recipe names an outside network (SHA-256 {sha256}) that is not plugged in here; "
            "look with --network and its description file once, then do this again."
        )
    return load_bytes(data, kept.name, folder() / f"{sha256}.onnx")


def kept() -> Iterator[tuple[str, Description]]:
    """Digest and content of every description on the shelf that can still be used."""
    for path in sorted(folder().glob("*.toml")):
        try:
            data = path.read_bytes()
            if digest(data) == path.stem:
                yield path.stem, parse_description(data, path.name)
        except (OSError, CountershotError):
            continue  # what cannot be used is not listed
