"""paths and standard input -> sealed copies, each with how it came; refusals item by item."""

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from countershot.capture import given
from countershot.capture.media_type import media_type
from countershot.errors import BadMaterial, UsageError
from countershot.ports import ByteSource, Clock, Objects
from countershot.records.exhibit import Capture, Exhibit
from countershot.records.web import Part, WebCapture

Method = Literal["file", "folder", "stdin"]
_CLUTTER = frozenset({"Thumbs.db", "desktop.ini"})
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_MAYBE_GIVEN = frozenset(
    ("application/wacz", "application/warc", "application/warc+gzip", "text/html",
     "application/xhtml+xml")
)  # fmt: skip
_PARTS: dict[str, Part] = {
    "wacz": "page", "warc": "page", "singlefile": "dom", "screenshot": "screenshot",
}  # fmt: skip
_KINDS = (
    (stat.S_ISDIR, "an empty folder"),
    (stat.S_ISLNK, "a symbolic link; give what it points to"),
    (stat.S_ISFIFO, "a pipe; write it to a file, or use - for standard input"),
    (stat.S_ISSOCK, "a socket; nothing in it can be sealed"),
    (stat.S_ISBLK, "a device; make an image file of it first"),
    (stat.S_ISCHR, "a device; make an image file of it first"),
)


@dataclass(frozen=True)
class NotSealed:
    """Something given that was not sealed, and why; ``skipped`` for clutter nobody means."""

    source: str
    reason: str
    skipped: bool = False


@dataclass(frozen=True)
class Item:
    """One thing to seal: a plain file, or standard input where ``path`` is None."""

    path: Path | None
    method: Method


@dataclass(frozen=True)
class Circumstances:
    """What is the same for everything sealed at once; ``giver`` is an alias, never a name.

    ``name`` is logged instead of the file's own name, where that would say too much.
    ``capture_of``: the address that the files are somebody's own capture of, as the user says.
    """

    collector: str
    giver: str | None
    program: str
    name: str | None = None
    capture_of: str | None = None


@dataclass(frozen=True)
class Sealing:
    """What came of it. The bytes are in the store; logging the exhibits is the caller's part."""

    exhibits: tuple[Exhibit, ...]
    not_sealed: tuple[NotSealed, ...]


def gather(sources: Sequence[str]) -> Iterator[Item | NotSealed]:
    """The items in the order given, folders recursively in the order of their names' bytes.

    Raises UsageError for a web address, or for ``-`` given twice.
    """
    for source in sources:
        if _ADDRESS.match(source):
            raise UsageError(
                f"{_shown(source)}: only http and https addresses can be sealed; "
                "for anything else, seal a file."
            )
    if sources.count("-") > 1:
        raise UsageError("Standard input (-) can be sealed once at a time only.")
    for source in sources:
        if source == "-":
            yield Item(None, "stdin")
        else:
            yield from _below(Path(source))


def seal(
    sources: Sequence[str],
    store: Objects,
    clock: Clock,
    circumstances: Circumstances,
    stdin: ByteSource,
    on_item: Callable[[str], None] = lambda name: None,
) -> Sealing:
    """Copy every item into the store and record how it came; one bad item stops no other.

    The same bytes under the same name, given twice, are one exhibit.

    Hold the case's write lock around it. Raises UsageError (nothing done) or StorageFailed.
    """
    exhibits: dict[tuple[str, str], Exhibit] = {}
    refused: list[NotSealed] = []
    for item in list(gather(sources)):
        if isinstance(item, NotSealed):
            refused.append(item)
            continue
        name = "-" if item.path is None else str(item.path)
        on_item(name)
        try:
            exhibit = _sealed(item, store, clock, circumstances, stdin)
            exhibits.setdefault((exhibit.sha256, exhibit.source_name), exhibit)
        except BadMaterial as error:
            refused.append(NotSealed(_shown(name), _shown(str(error))))
    return Sealing(tuple(exhibits.values()), tuple(refused))


def same_sealing(one: Exhibit, other: Exhibit) -> bool:
    """The same bytes under the same name from the same giver: sealing again adds nothing."""
    return (one.sha256, one.source_name, one.capture.giver) == (
        other.sha256,
        other.source_name,
        other.capture.giver,
    )


def _sealed(
    item: Item, store: Objects, clock: Clock, circumstances: Circumstances, stdin: ByteSource
) -> Exhibit:
    sha256, size = store.put_stream(stdin) if item.path is None else store.put_file(item.path)
    kind = media_type(store.path(sha256))
    web = _given(store.path(sha256), kind, circumstances.capture_of)
    capture = Capture(
        collector=circumstances.collector,
        sealed_at_utc=clock.now_utc(),
        clock="fixed" if clock.kind == "fixed" else "system",
        giver=circumstances.giver,
        method="given" if web else item.method,
        program=circumstances.program,
        web=web,
    )
    own_name = "stdin" if item.path is None else _shown(item.path.name)
    return Exhibit(
        id=f"x-{sha256[:12]}",
        sha256=sha256,
        size_bytes=size,
        media_type=kind,
        source_name=circumstances.name or own_name,
        capture=capture,
    )


def _given(path: Path, kind: str, capture_of: str | None) -> WebCapture | None:
    """A capture by somebody else's browser, as it describes itself or as the user says."""
    said = given.recognise(path) if capture_of or kind in _MAYBE_GIVEN else None
    if said is None or (said.form == "screenshot" and capture_of is None):
        return None
    address = capture_of or next(iter(said.addresses), "")
    return WebCapture(
        address=address,
        final_address=address,
        status=None,
        part=_PARTS[said.form],
        title=said.title,
        incomplete=said.doubts,
        said_taken_utc=said.taken_at_utc or "",
    )


def _below(start: Path) -> Iterator[Item | NotSealed]:
    """What lies at a path that the user named; links are refused, since what they mean changes."""
    waiting = [start]
    while waiting:
        path = waiting.pop()
        if path is not start and (path.name.startswith(".") or path.name in _CLUTTER):
            yield NotSealed(_shown(str(path)), "hidden; name it to seal it.", skipped=True)
            continue
        try:
            mode = path.lstat().st_mode
            below = sorted(path.iterdir(), key=_name_bytes) if stat.S_ISDIR(mode) else []
        except (OSError, ValueError) as error:
            reason = f"cannot be read ({_cause(error)}); check the name and its permissions."
            yield NotSealed(_shown(str(path)), reason)
            continue
        waiting.extend(reversed(below))
        if stat.S_ISREG(mode):
            yield Item(path, "file" if path is start else "folder")
        elif not below:
            yield _odd(path, mode)


def _name_bytes(path: Path) -> bytes:
    return os.fsencode(path.name)


def _odd(path: Path, mode: int) -> NotSealed:
    words = next((words for is_kind, words in _KINDS if is_kind(mode)), "no plain file")
    return NotSealed(_shown(str(path)), f"is {words}.", skipped=stat.S_ISDIR(mode))


def _shown(name: str) -> str:
    """The name in NFC; bytes that are no text become U+FFFD, so that every record can hold it."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", text)


def _cause(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
