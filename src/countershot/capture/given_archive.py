"""a WACZ or WARC from anywhere -> the unpacked bytes of its WARCs, within limits.

Nothing is written and no name in a package is used as a path.
"""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from countershot.errors import BadMaterial, LimitExceeded
from countershot.ports import ByteSource

_PIECE = 1 << 18
_GZIP = b"\x1f\x8b\x08"
_ENCRYPTED = 0x1
_LINK = 0o120000
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
)
"""What ``zipfile`` raises on packages that are damaged or meant to do harm."""


@dataclass(frozen=True)
class ReadLimits:
    """For one archive: bytes unpacked in all, records, members of a package."""

    bytes: int = 8 << 30
    records: int = 500_000
    members: int = 20_000


class Budget:
    """How many bytes may still be unpacked; shared by all members of a package."""

    def __init__(self, limits: ReadLimits) -> None:
        self._left, self._most = limits.bytes, limits.bytes

    def spend(self, size: int) -> None:
        """Raises LimitExceeded when nothing is left."""
        self._left -= size
        if self._left < 0:
            raise LimitExceeded(
                f"It unpacks to more than {self._most} bytes, which only a capture of a whole site "
                "or a file meant to do harm does. Give an extract with the pages that matter."
            )


@contextmanager
def package(path: Path, limits: ReadLimits) -> Iterator[zipfile.ZipFile]:
    """Open a WACZ whose member names are safe and told apart. Raises BadMaterial, LimitExceeded."""
    try:
        opened = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise BadMaterial(
            f"The package cannot be opened ({_words(error)}). Get it again."
        ) from error
    with opened:
        _check_members(opened.infolist(), limits)
        yield opened


def member_bytes(opened: zipfile.ZipFile, name: str, budget: Budget, most: int) -> bytes:
    """A small member whole, b"" if there is none. Raises LimitExceeded if it is longer."""
    if name not in opened.namelist():
        return b""
    with _opened(opened, name, budget) as source:
        data = source.read(most + 1)
        while len(data) <= most and (piece := source.read(_PIECE)):
            data += piece
    if len(data) > most:
        raise LimitExceeded(f"{shown(name)} in the package is larger than {most} bytes.")
    return data


def warcs(path: Path, limits: ReadLimits, budget: Budget) -> Iterator[tuple[str, ByteSource]]:
    """Name and unpacked bytes of each WARC; the name of a bare WARC is "".

    Read each before asking for the next. Raises BadMaterial, LimitExceeded.
    """
    with path.open("rb") as file:
        is_package = file.read(2) == b"PK"
        file.seek(0)
        if not is_package:
            yield "", _unpacked(file, budget)
            return
    with package(path, limits) as opened:
        for name in sorted(opened.namelist()):
            if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
                with _opened(opened, name, budget) as source:
                    yield name, _unpacked(source, budget)


def shown(name: str, most: int = 120) -> str:
    """A name from a package, fit for a message."""
    text = "".join(c if c.isprintable() else "�" for c in name)
    return text if len(text) <= most else f"{text[:most]}…"


def _check_members(members: list[zipfile.ZipInfo], limits: ReadLimits) -> None:
    if len(members) > limits.members:
        raise LimitExceeded(f"The package has more than {limits.members} members.")
    seen: set[str] = set()
    for member in members:
        name = member.filename
        parts = name.replace("\\", "/").split("/")
        if member.orig_filename != name or name.startswith("/") or "\\" in name or ".." in parts:
            raise BadMaterial(
                f"A member of the package is called {shown(member.orig_filename)}, which leads "
                "out of it: whoever made it meant harm."
            )
        if name.lower() in seen:
            raise BadMaterial(
                f"The package holds {shown(name)} twice, so that programs can read it differently. "
                "Ask whoever made it for a sound one."
            )
        if member.flag_bits & _ENCRYPTED or (member.external_attr >> 16) & 0o170000 == _LINK:
            raise BadMaterial(f"{shown(name)} in the package is encrypted or a link, not a file.")
        seen.add(name.lower())


class _Counted:
    """A member of a package whose unpacked bytes are counted, its errors put into words."""

    def __init__(self, source: IO[bytes], name: str, budget: Budget) -> None:
        self._source, self._name, self._budget = source, name, budget

    def read(self, size: int, /) -> bytes:
        try:
            data = self._source.read(size)
        except _BROKEN as error:
            raise BadMaterial(
                f"{shown(self._name)} in the package is damaged ({_words(error)}). Get it again."
            ) from error
        self._budget.spend(len(data))
        return data


@contextmanager
def _opened(opened: zipfile.ZipFile, name: str, budget: Budget) -> Iterator[ByteSource]:
    try:
        source = opened.open(name)
    except _BROKEN as error:
        raise BadMaterial(
            f"{shown(name)} in the package cannot be read ({_words(error)}). Get it again."
        ) from error
    with source:
        yield _Counted(source, name, budget)


def _unpacked(source: ByteSource, budget: Budget) -> ByteSource:
    """The bytes themselves, or what its gzip members hold."""
    first = source.read(len(_GZIP))
    again = _Again(first, source)
    return _Gunzip(again, budget) if first == _GZIP else again


class _Again:
    """A source with the bytes that were read to see what it is put back."""

    def __init__(self, first: bytes, source: ByteSource) -> None:
        self._first, self._source = first, source

    def read(self, size: int, /) -> bytes:
        if self._first:
            data, self._first = self._first[:size], self._first[size:]
            return data
        return self._source.read(size)


class _Gunzip:
    """Gzip members one after another (RFC 1952), never more unpacked than asked for."""

    def __init__(self, source: ByteSource, budget: Budget) -> None:
        self._source, self._budget = source, budget
        self._packed = b""
        self._member: zlib._Decompress | None = None

    def read(self, size: int, /) -> bytes:
        while True:
            if not self._packed:
                self._packed = self._source.read(_PIECE)
                if not self._packed:
                    return self._ended()
            if self._member is None:
                self._member = zlib.decompressobj(wbits=31)
            data = self._some(self._member, size)
            if data:
                self._budget.spend(len(data))
                return data

    def _some(self, member: "zlib._Decompress", size: int) -> bytes:
        try:
            data = member.decompress(self._packed, size)
        except zlib.error as error:
            raise BadMaterial(f"The WARC's gzip is damaged ({error}). Get it again.") from error
        if member.eof:
            # some writers pad with zero bytes, which begin no member
            self._packed, self._member = member.unused_data.lstrip(b"\0"), None
        else:
            self._packed = member.unconsumed_tail
        return data

    def _ended(self) -> bytes:
        if self._member is not None and not self._member.eof:
            raise BadMaterial(
                "The WARC is cut short: its last gzip member has no end. Get it again."
            )
        return b""


def _words(error: Exception) -> str:
    return shown(str(error)) or type(error).__name__
