"""an Office file (ECMA-376) -> its XML parts, each parsed as a stream within limits

A zip bomb, a part with a document type definition (which part 2 of the standard forbids, and which
entities would come from) or a tree too deep is refused; nothing outside the file is ever fetched.
"""

import zipfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from countershot.errors import BadMaterial, LimitExceeded

MAX_PARTS = 5_000
MAX_PART_BYTES = 200_000_000
MAX_RATIO = 200
DEEPEST = 200
_CHUNK = 1 << 16


class Package:
    """An open Office file. Raises BadMaterial where it is none, LimitExceeded for a bomb."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise BadMaterial(f"The file is no readable Office document: {error}.") from error
        self.names = [info.filename for info in self._zip.infolist()]
        if len(self.names) > MAX_PARTS:
            raise LimitExceeded(f"The file has {len(self.names)} parts; at most {MAX_PARTS}.")
        if len(set(self.names)) < len(self.names):
            raise BadMaterial("The file has two parts of one name: it may show different things.")
        packed = path.stat().st_size
        total = sum(info.file_size for info in self._zip.infolist())
        if total > MAX_PART_BYTES and total > MAX_RATIO * packed:
            raise LimitExceeded(f"The file unpacks to {total} bytes from {packed}: a bomb.")

    def has(self, name: str) -> bool:
        """Is there such a part?"""
        return name in self.names

    def elements(self, name: str, *wanted: str) -> Iterator[Element]:
        """The elements of these tags (``{namespace}local``), each whole, and freed after it.

        Nested ones come inside the outer one only.
        """
        parser: XMLPullParser = XMLPullParser(("start", "end"))  # type: ignore[type-arg]
        depth = inside = 0
        for piece in chain(self._pieces(name), [None]):
            try:
                parser.feed(piece) if piece is not None else parser.close()
                events: list[Any] = list(parser.read_events())
            except ParseError as error:
                raise BadMaterial(f"{name} in the file is broken: {error}.") from error
            for event, element in events:
                starts = event == "start"
                depth += 1 if starts else -1
                if depth > DEEPEST:
                    raise LimitExceeded(f"{name} nests deeper than {DEEPEST} elements.")
                if element.tag in wanted:
                    inside += 1 if starts else -1
                    if not starts and inside == 0:
                        yield element
                        element.clear()

    def _pieces(self, name: str) -> Iterator[bytes]:
        """The part's bytes, which may have no DTD, up to the limit."""
        size, before = 0, b""
        try:
            with self._zip.open(name) as part:
                while piece := part.read(_CHUNK):
                    size += len(piece)
                    if size > MAX_PART_BYTES:
                        raise LimitExceeded(f"{name} has more than {MAX_PART_BYTES} bytes.")
                    if b"<!DOCTYPE" in before[-16:] + piece or b"<!ENTITY" in before[-16:] + piece:
                        raise BadMaterial(f"{name} defines entities, which no Office file may do.")
                    before = piece
                    yield piece
        except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError) as error:
            raise BadMaterial(f"{name} in the file cannot be read: {error}.") from error
