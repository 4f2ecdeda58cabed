"""a folder and names that must not stand in it -> the files where one stands all the same.

Looked for in the bytes of every file, in file names, and inside zip, gzip (WACZ, WARC) and PDF
files and base64, in upper and lower case, UTF-8, UTF-16, GB 18030 and Big5, and as web addresses,
JSON, HTML, mail and hexadecimal write letters. Not seen: text in pictures, in sound, drawn by a
PDF's own glyph codes (its passages are in the case as text) or under encryption, and other
spellings of the name.
"""

import contextlib
import gzip
import html
import io
import itertools
import json
import lzma
import os
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal, cast
from urllib.parse import quote

from countershot.evidence.leak_layers import inflated, layers, packed_in_base64
from countershot.evidence.needles import SHORTEST, Needles
from countershot.evidence.vault import ProtectedSource

_CHUNK = 1 << 20
_OVERLAP = 16_384
_DEEPEST = 3
_SURE = 7
"""Bytes; a shorter form counts only where text stands around it, not in compressed pictures."""
_LARGEST_WHOLE = 512 << 20
"""Bytes; a larger PDF or PNG is not looked through, and said so."""
_MOST_INFLATED = 4 << 30
_MOST_MEMBERS = 100_000
_UNREADABLE = (
    OSError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    RuntimeError,  # an encrypted member
    NotImplementedError,
    ValueError,
)
_FORMS: tuple[Literal["NFC", "NFD", "NFKC"], ...] = ("NFC", "NFD", "NFKC")


@dataclass(frozen=True, order=True)
class Mention:
    """A file (path in the folder) and whose name stands in it, by alias; never the name."""

    file: str
    alias: str


@dataclass(frozen=True)
class Search:
    """``unread``: files that could not be looked through; ``too_short``: aliases of sources whose
    name or contact is too short to look for. Both mean that nothing is known there.
    """

    mentions: tuple[Mention, ...]
    unread: tuple[str, ...]
    too_short: tuple[str, ...]


def mentions(folder: Path, sources: Mapping[str, ProtectedSource]) -> Search:
    """Look through a case or dossier. Where a part of a file's name is a name, it reads ``...``."""
    needles = Needles(
        (form, alias) for alias, source in sources.items() for form in forms_of(source)
    )
    found: set[Mention] = set()
    unread: set[str] = set()
    for path in sorted(_files(folder)):
        inside = path.relative_to(folder).as_posix()
        look = _Look(needles)
        shown = "/".join("..." if look.name(part) else part for part in inside.split("/"))
        look.name(inside)
        if not look.file(path):
            unread.add(shown)
        found |= {Mention(shown, alias) for alias in look.found}
    short = sorted(alias for alias, source in sources.items() if _has_short(source))
    return Search(tuple(sorted(found)), tuple(sorted(unread)), tuple(short))


def words_needles(protected: Mapping[str, Iterable[str]]) -> Needles:
    """What to look for, by alias: each word (a name, a handle, a place) in all its forms."""
    return Needles(
        (
            (form, alias)
            for alias, words in protected.items()
            for word in words
            for text in _shapes(word)
            if _long_enough(text)
            for form in _encoded(text)
        ),
        _SURE,
    )


def too_short(words: Iterable[str]) -> bool:
    """Is one of these too short to be looked for?"""
    return any(not _long_enough(word.strip()) for word in words)


def in_bytes(needles: Needles, data: bytes) -> frozenset[str]:
    """Aliases whose words stand in these bytes, or in what they hold. OSError if unreadable."""
    look = _Look(needles)
    try:
        look.stream(io.BytesIO(data), 0)
    except _UNREADABLE as error:
        raise OSError("cannot be looked through") from error
    return frozenset(look.found)


def in_file(needles: Needles, path: Path) -> tuple[frozenset[str], bool]:
    """The same of one file, its name left out; and whether it was looked through to its end."""
    look = _Look(needles)
    whole = look.file(path)
    return frozenset(look.found), whole


_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}


def _shapes(word: str) -> Iterator[str]:
    """A name as it is, turned about, and as it becomes a handle, file name or address."""
    yield from _texts(ProtectedSource(identity=word, contact=word))
    yield word.translate(_FULL_WIDTH)
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    yield from (bare, re.sub(r"[·‧•・.\s]", "", word))
    parts = word.split()
    if 2 <= len(parts) <= 5:
        for joint in ("", "_", "-", ".", "+"):
            yield joint.join(parts)
            yield joint.join(reversed(parts))


def forms_of(source: ProtectedSource) -> Iterator[bytes]:
    """The byte strings that would give this source away."""
    for text in _texts(source):
        if _long_enough(text):
            yield from _encoded(text)


def _texts(source: ProtectedSource) -> Iterator[str]:
    """The name, also family name first; each way to reach them, numbers also without spaces."""
    for name in _parts(source.identity):
        words = name.split()
        yield name
        if 2 <= len(words) <= 5:
            for at in range(1, len(words)):
                turned = (" ".join(words[at:]), " ".join(words[:at]))
                yield from (" ".join(turned), ", ".join(turned))
    for contact in _parts(source.contact):
        yield contact
        digits = re.sub(r"\D", "", contact)
        if len(digits) >= 7:
            yield from (digits, re.sub(r"[\s()./-]", "", contact))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]


def _has_short(source: ProtectedSource) -> bool:
    parts = _parts(source.identity) + _parts(source.contact)
    return any(not _long_enough(part) for part in parts)


def _long_enough(text: str) -> bool:
    """Four bytes: shorter ones stand everywhere by chance. Two Chinese characters are six."""
    return len(text.encode("utf-8", "replace")) >= SHORTEST


def _encoded(text: str) -> Iterator[bytes]:
    shapes = {text, text.lower(), text.upper(), text.title(), text.casefold()}
    composed = {unicodedata.normalize(form, one) for form, one in itertools.product(_FORMS, shapes)}
    for form in shapes | composed:  # as written too: some letters stand in no normal form
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield form.encode(encoding, "replace")
            yield form.encode(encoding, "replace").hex().encode()
        for encoding in ("gb18030", "big5"):
            with contextlib.suppress(UnicodeEncodeError):
                yield form.encode(encoding)
        yield quote(form, safe="", errors="replace").replace("%", "=").encode()
        yield quote(form, errors="replace").encode()
        yield quote(form, safe="", errors="replace").replace("%20", "+").encode()
        yield json.dumps(form)[1:-1].encode()
        yield html.escape(form).encode("utf-8", "replace")
        yield form.encode("ascii", "xmlcharrefreplace")


class _Look:
    """Looks through one file, and what it is a container of; ``found`` has the aliases."""

    def __init__(self, needles: Needles) -> None:
        self._needles, self._left = needles, _MOST_INFLATED
        self.found: set[str] = set()

    def name(self, name: str) -> bool:
        """Does somebody's name stand in this file name?"""
        return self._bytes(os.fsencode(name))

    def file(self, path: Path) -> bool:
        """False if it could not be looked through to its end."""
        try:
            if stat.S_ISREG(path.lstat().st_mode):
                with path.open("rb") as file:
                    self.stream(file, 0)
        except _UNREADABLE:
            return False
        return True

    def _bytes(self, data: bytes) -> bool:
        here = self._needles.found_in(data)
        self.found |= here
        return bool(here)

    def stream(self, file: IO[bytes], depth: int) -> None:
        """All of it, and what it is a container of."""
        before = head = file.read(8)
        while chunk := file.read(_CHUNK):
            self._left -= len(chunk) if depth else 0
            if self._left < 0:
                raise OSError("inflates to too much")
            self._layered(before + chunk, depth)
            before = (before + chunk)[-_OVERLAP:]
        self._layered(before, depth)
        if head.startswith((b"%PDF", b"\x89PNG")):
            self._packed(file, depth)
        if head.startswith((b"PK\x03\x04", b"\x1f\x8b")):
            if depth == _DEEPEST:
                raise OSError("containers in containers in containers")
            self._inside(file, head, depth)

    def _layered(self, data: bytes, depth: int) -> None:
        self._bytes(data)
        for layer in layers(data):
            self._bytes(layer)
        for packed in packed_in_base64(data) if depth < _DEEPEST else ():
            with contextlib.suppress(*_UNREADABLE):  # letters that only look like a container
                self.stream(io.BytesIO(packed), depth + 1)

    def _packed(self, file: IO[bytes], depth: int) -> None:
        """Streams of a PDF, texts of a PNG; a PDF may begin a little later than its file."""
        file.seek(0)
        data = file.read(_LARGEST_WHOLE + 1)
        if len(data) > _LARGEST_WHOLE:
            raise OSError("is too large to be looked through")
        for piece in inflated(data):
            self._left -= len(piece)
            if self._left < 0:
                raise OSError("inflates to too much")
            self._layered(piece, depth)

    def _inside(self, file: IO[bytes], head: bytes, depth: int) -> None:
        file.seek(0)
        if head.startswith(b"\x1f\x8b"):
            with gzip.open(file) as inflated:
                self.stream(cast(IO[bytes], inflated), depth + 1)
            return
        with zipfile.ZipFile(file) as archive:
            if len(archive.infolist()) > _MOST_MEMBERS:
                raise OSError("too many members")
            for member in archive.infolist():
                with archive.open(member) as inner:
                    self.stream(inner, depth + 1)


def _files(folder: Path) -> Iterator[Path]:
    """Every name in the folder but folders; also those of links, which are not followed."""
    for above, folders, files in os.walk(folder):
        yield from (Path(above) / name for name in files)
        yield from (Path(above) / name for name in folders if _empty_or_link(Path(above) / name))


def _empty_or_link(folder: Path) -> bool:
    return folder.is_symlink() or not any(folder.iterdir())
