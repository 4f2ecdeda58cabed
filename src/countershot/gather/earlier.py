"""a folder with an earlier dossier, draft or copy of the case -> its texts, by their SHA-256."""

import os
from collections.abc import Iterator
from pathlib import Path

from countershot import canonical
from countershot.errors import LimitExceeded, UsageError

_ENDINGS = (".md", ".yaml", ".toml")
MOST_FILES = 20_000
_MOST_BYTES = 1 << 20
"""Of one text; judgement files are limited to as much."""


def earlier_texts(folder: Path) -> dict[str, bytes]:
    """Every text of a judgement's kind anywhere below the folder; links are not followed.

    Nothing is believed of them: who uses them compares digests. Raises UsageError where there is
    no such folder, LimitExceeded where there is too much in it.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder; give one with an earlier dossier or draft")
    found: dict[str, bytes] = {}
    for number, path in enumerate(_texts(folder)):
        if number >= MOST_FILES:
            raise LimitExceeded(f"{folder}: more than {MOST_FILES} texts; give a dossier's folder")
        if path.stat().st_size <= _MOST_BYTES:
            data = path.read_bytes()
            found[canonical.sha256_hex(data)] = data
    return found


def _texts(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        for name in sorted(names):
            path = Path(place) / name
            if name.endswith(_ENDINGS) and path.is_file() and not path.is_symlink():
                yield path
