"""a WACZ or WARC from anywhere -> its requests and responses, its pages; nothing is unpacked."""

import contextlib
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from countershot.capture.warc_reading import HttpRecord, ReadingLimits, Record, http_records
from countershot.capture.warc_reading import records as all_records
from countershot.errors import BadMaterial, LimitExceeded

_MEMBERS = 10_000
_NAMES = 64 << 20
_SMALL = 64 << 20
_WARCS = (".warc", ".warc.gz")
_ZIP = b"PK\x03\x04"
_READ_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError,
                struct.error, ValueError)  # fmt: skip


@dataclass(frozen=True)
class PageLine:
    """One line of ``pages.jsonl``, as given: none of it is checked."""

    address: str
    title: str
    taken_at: str
    text: str


def records(path: Path, limits: ReadingLimits | None = None) -> Iterator[HttpRecord]:
    """All requests and responses, WARC by WARC in the order of their names.

    Raises BadMaterial (LimitExceeded), at the record that is at fault.
    """
    with _said(path):
        for stream in _warcs(path):
            yield from http_records(stream, limits)


def raw_records(path: Path, limits: ReadingLimits | None = None) -> Iterator[Record]:
    """All WARC records of any type. Raises as ``records`` does."""
    with _said(path):
        for stream in _warcs(path):
            yield from all_records(stream, limits)


def pages(path: Path) -> tuple[PageLine, ...]:
    """What the package says its pages are; () for a WARC. Raises BadMaterial."""
    if not _is_zip(path):
        return ()
    lines: list[PageLine] = []
    with opened(path) as package:
        for name in sorted(package.namelist()):
            if name.startswith("pages/") and name.endswith(".jsonl"):
                lines += [line for raw in member(package, name, _SMALL).split(b"\n")
                          if (line := _page(raw))]  # fmt: skip
    return tuple(lines)


@contextlib.contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The package, if it has no name twice (also but for case), none that leads out, not too many.

    Raises BadMaterial, also for what goes wrong while it is read inside the ``with``.
    """
    with _said(path), path.open("rb") as file, zipfile.ZipFile(file) as package:
        _check_names(package)
        yield package


@contextlib.contextmanager
def _said(path: Path) -> Iterator[None]:
    """What reading a damaged package can raise, in words."""
    try:
        yield
    except _READ_ERRORS as error:
        raise BadMaterial(f"{path.name}: the package is damaged ({error}).") from error


def member(package: zipfile.ZipFile, name: str, most: int) -> bytes:
    """The bytes of a member. Raises LimitExceeded where there are more than ``most``."""
    with package.open(name) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise LimitExceeded(f"{name} in the package is larger than {most} bytes.")
    return data


def _check_names(package: zipfile.ZipFile) -> None:
    names = [info.filename for info in package.infolist()]
    if len(names) > _MEMBERS or sum(len(name) for name in names) > _NAMES:
        raise LimitExceeded(f"The package has more than {_MEMBERS} members.")
    folded = [name.casefold() for name in names]
    if len(set(folded)) != len(folded):
        raise BadMaterial("The package has a name twice, so nobody can say which is meant.")
    for name in names:
        if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/"):
            raise BadMaterial("The package has a name that leads out of it.")


def _warcs(path: Path) -> Iterator[IO[bytes]]:
    if not _is_zip(path):
        with path.open("rb") as stream:
            yield stream
        return
    with opened(path) as package:
        names = sorted(name for name in package.namelist() if name.lower().endswith(_WARCS))
        if not names:
            raise BadMaterial(f"{path.name}: the package holds no WARC.")
        for name in names:
            with package.open(name) as stream:
                yield stream


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == _ZIP


def _page(raw: bytes) -> PageLine | None:
    """A line with an address; None for the head line and for what is no page."""
    try:
        line = json.loads(raw) if raw.strip() else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(line, dict) or not isinstance(line.get("url"), str):
        return None
    words = [line.get(key) for key in ("title", "ts", "text")]
    title, taken, text = (word if isinstance(word, str) else "" for word in words)
    return PageLine(line["url"], title, taken, text)
