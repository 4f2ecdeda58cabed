"""a folder <-> one tar stream (POSIX pax) of plain files and folders, in one order, strictly read.

Kept of each: path, mode (rwx bits), time of last change, bytes. Nothing else is written, and
nothing else is taken when reading: no links, devices, absolute paths, ``..`` or duplicates.
"""

import hashlib
import os
import re
import stat
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from countershot.errors import BadMaterial, CaseBusy, CaseError, LimitExceeded

_BLOCK = 512
_CHUNK = 1 << 18
_LARGEST_PAX = 16_384
_LONGEST_NAME, _LONGEST_PATH, _DEEPEST = 255, 4_000, 64
_MOST_MEMBERS = 2_000_000
_PAX = re.compile(rb"([1-9][0-9]{0,4}) (path|size|mtime)=")
_MTIME = re.compile(r"(0|[1-9][0-9]{0,10})\.([0-9]{9})")
_SIZE = re.compile(r"0|[1-9][0-9]{0,17}")


@dataclass(frozen=True)
class Member:
    """A file or folder; ``path`` is relative to the folder packed ("" is that folder itself)."""

    path: str
    is_folder: bool
    mode: int
    mtime_ns: int
    size: int = 0


class Sink(Protocol):
    """Told what a stream holds, in its order: ``begin``, then for files ``data``... and ``end``."""

    def begin(self, member: Member) -> None: ...
    def data(self, chunk: memoryview) -> None: ...
    def end(self) -> None: ...


def members(root: Path) -> list[Member]:
    """What is in a folder, parents first, names in the order of their bytes.

    CaseError, naming it, for a link, a device, or a name that is not UTF-8 or is too long.
    """
    found = [_member(root, root)]
    _walk(root, root, found)
    return found


def pack(root: Path, top: str, found: list[Member], digests: dict[str, str]) -> Iterator[bytes]:
    """The stream, in pieces, under the folder name ``top``; ``digests`` gets SHA-256 by path.

    CaseBusy if a file is not, while it is read, what ``members`` found.
    """
    for member in found:
        yield _header(member, top)
        if not member.is_folder:
            hasher = hashlib.sha256()
            for chunk in _contents(root, member):
                hasher.update(chunk)
                yield chunk
            digests[member.path] = hasher.hexdigest()
            yield bytes(-member.size % _BLOCK)
    yield bytes(2 * _BLOCK)


def _walk(root: Path, folder: Path, found: list[Member]) -> None:
    try:
        names = sorted(os.listdir(folder), key=os.fsencode)  # noqa: PTH208 (the names alone)
    except OSError as error:
        raise CaseError(f"{folder}: cannot be read ({error.strerror}); check it.") from error
    for name in names:
        member = _member(root, folder / name)
        found.append(member)
        if member.is_folder:
            _walk(root, folder / name, found)


def _member(root: Path, path: Path) -> Member:
    try:
        status = path.lstat()
        inside = "" if path == root else path.relative_to(root).as_posix()
        inside.encode()
    except UnicodeEncodeError as error:
        raise CaseError(f"{path!r}: its name is not UTF-8; rename it, then lock.") from error
    except OSError as error:
        raise CaseError(f"{path}: cannot be read ({error.strerror}); check it.") from error
    is_folder = stat.S_ISDIR(status.st_mode)
    if not is_folder and not stat.S_ISREG(status.st_mode):
        raise CaseError(
            f"{path}: is a link or no plain file, and cannot travel; put the file itself there."
        )
    if not _fits(inside):
        raise CaseError(f"{path}: its name is too long or lies too deep; shorten it, then lock.")
    size = 0 if is_folder else status.st_size
    return Member(inside, is_folder, status.st_mode & 0o777, _moment(status), size)


def _moment(status: os.stat_result) -> int:
    """Nanoseconds since 1970; a file older than that is given as of then."""
    return max(status.st_mtime_ns, 0)


def _fits(path: str) -> bool:
    parts = path.split("/")
    long = max(len(part.encode()) for part in parts) > _LONGEST_NAME
    return not long and len(path.encode()) <= _LONGEST_PATH and len(parts) <= _DEEPEST


def _header(member: Member, top: str) -> bytes:
    info = tarfile.TarInfo(f"{top}/{member.path}" if member.path else top)
    info.type = tarfile.DIRTYPE if member.is_folder else tarfile.REGTYPE
    info.mode, info.size = member.mode, member.size
    seconds, rest = divmod(member.mtime_ns, 10**9)
    info.mtime = seconds
    info.pax_headers = {"mtime": f"{seconds}.{rest:09d}"}
    return info.tobuf(tarfile.PAX_FORMAT, "utf-8", "strict")


def _contents(root: Path, member: Member) -> Iterator[bytes]:
    path = root / member.path
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise CaseError(f"{path}: cannot be read ({error.strerror}); check it.") from error
    with os.fdopen(fd, "rb", buffering=0) as file:
        left = member.size
        while chunk := file.read(min(_CHUNK, left + 1)):
            left -= len(chunk)
            if left < 0:
                break
            yield chunk
        if left or _moment(os.fstat(fd)) != member.mtime_ns:
            raise CaseBusy(f"{path}: changed while it was read; close what writes it, then lock.")


class Unpacker:
    """Write a stream into it, in pieces of any size; it tells ``sink``. ``close`` at the end.

    Raises BadMaterial for anything that ``pack`` would not have written, LimitExceeded for a file
    said to be larger than ``largest`` bytes or too many of them. Needs little memory.
    """

    def __init__(self, sink: Sink, largest: int) -> None:
        self._sink, self._largest = sink, largest
        self._block, self._want = bytearray(), _BLOCK
        self._pax: dict[str, str] | None = None
        self._in_pax = False
        self._body = self._padding = self._zeros = 0
        self._top = ""
        self._seen: dict[str, bool] = {}

    def write(self, data: bytes) -> int:
        """Take the next piece; always all of it."""
        view = memoryview(data)
        while view:
            view = view[self._step(view) :]
        return len(data)

    def flush(self) -> None:
        """Nothing is held back; this is here because writers are expected to have it."""

    def close(self) -> None:
        """BadMaterial unless the stream is whole."""
        if self._zeros != 2 or self._block:
            raise _broken("it ends too early")

    def _step(self, view: memoryview) -> int:
        if self._body:
            return self._take_body(view[: self._body])
        if self._padding:
            padding = view[: self._padding]
            if any(padding):
                raise _broken("there is something between two files")
            self._padding -= len(padding)
            return len(padding)
        piece = view[: self._want - len(self._block)]
        self._block += piece
        if len(self._block) == self._want:
            block = bytes(self._block)
            self._block.clear()
            self._take_block(block)
        return len(piece)

    def _take_body(self, piece: memoryview) -> int:
        self._sink.data(piece)
        self._body -= len(piece)
        if not self._body:
            self._sink.end()
        return len(piece)

    def _take_block(self, block: bytes) -> None:
        if self._in_pax:
            self._in_pax, self._want = False, _BLOCK
            self._pax = _pax_records(block)
        elif self._zeros == 2:
            raise _broken("there is something after its end")
        elif not any(block) and self._pax is None:
            self._zeros += 1
        elif self._zeros:
            raise _broken("there is something after its end")
        else:
            self._take_header(block)

    def _take_header(self, block: bytes) -> None:
        try:
            info = tarfile.TarInfo.frombuf(block, "utf-8", "strict")
        except (tarfile.TarError, ValueError) as error:  # HeaderError is a TarError
            raise _broken("a header in it cannot be read") from error
        if info.type == tarfile.XHDTYPE and self._pax is None:
            if not 0 < info.size <= _LARGEST_PAX:
                raise _broken("a header in it is too large")
            self._in_pax, self._want = True, info.size + -info.size % _BLOCK
            return
        if info.type not in (tarfile.REGTYPE, tarfile.DIRTYPE) or info.linkname:
            raise _broken("it holds a link, a device or something else that no case has")
        self._begin(self._checked(info, self._pax or {}))
        self._pax = None

    def _checked(self, info: tarfile.TarInfo, pax: dict[str, str]) -> Member:
        """The member, inside the folder packed, and never seen before."""
        is_folder = info.type == tarfile.DIRTYPE
        name = pax.get("path", info.name)
        top, _, path = (name.removesuffix("/") if is_folder else name).partition("/")
        if not self._seen:
            self._top = top
        path = self._safe(path, is_folder) if top == self._top else "/"
        if not top or top in (".", "..") or path == "/" or bool(path) == (not self._seen):
            raise _broken("it holds a path that leads out of its folder")
        size = pax.get("size", str(info.size))
        moment = _MTIME.fullmatch(pax.get("mtime", ""))
        if not _SIZE.fullmatch(size) or moment is None or info.mode & ~0o777:
            raise _broken("a header in it says what no case needs")
        if (is_folder and size != "0") or int(size) > self._largest:
            raise LimitExceeded("The archive says that a file in it is larger than the archive.")
        mtime_ns = int(moment[1]) * 10**9 + int(moment[2])
        return Member(path, is_folder, info.mode, mtime_ns, int(size))

    def _safe(self, path: str, is_folder: bool) -> str:
        """The path if it is plain, new, and in a folder told before; else "/"."""
        if not self._seen:
            return path if is_folder else "/"
        parts = all(part not in ("", ".", "..") for part in path.split("/"))
        plain = parts and "\0" not in path and _encodes(path) and _fits(path)
        parent = path.rpartition("/")[0]
        return path if plain and path not in self._seen and self._seen.get(parent) else "/"

    def _begin(self, member: Member) -> None:
        if len(self._seen) >= _MOST_MEMBERS:
            raise LimitExceeded("The archive holds more files than any case.")
        self._seen[member.path] = member.is_folder
        self._sink.begin(member)
        self._body, self._padding = member.size, -member.size % _BLOCK
        if not member.is_folder and not member.size:
            self._sink.end()


def _pax_records(block: bytes) -> dict[str, str]:
    """``LENGTH KEY=VALUE\\n`` records, each key once; zeros after them."""
    records: dict[str, str] = {}
    rest = block
    while rest and rest[0]:
        match = _PAX.match(rest)
        record = rest[: int(match[1])] if match else b""
        key = match[2].decode() if match else ""
        if match is None or not record.endswith(b"\n") or len(record) <= match.end():
            raise _broken("a header in it cannot be read")
        try:
            value = record[match.end() : -1].decode()
        except UnicodeDecodeError as error:
            raise _broken("a name in it is not UTF-8") from error
        if key in records or len(record) != int(match[1]):
            raise _broken("a header in it says something twice")
        records[key] = value
        rest = rest[len(record) :]
    if any(rest):
        raise _broken("a header in it cannot be read")
    return records


def _encodes(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _broken(why: str) -> BadMaterial:
    return BadMaterial(
        f"This is not a case locked by countershot, or it was changed: {why}; nothing was unpacked."
    )
