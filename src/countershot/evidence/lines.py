"""entry <-> one line of entries.jsonl: salted, committed to, canonical.

Format: docs/formats/log.md, "Terminology" and "Salts".
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from countershot import canonical
from countershot.errors import CaseDamaged
from countershot.evidence.keys import SigningKey
from countershot.records.log import Entry, LoggedEntry

_ENTRY = b"countershot/entry/v1\x00"
_SALT = b"countershot/salt/v1\x00"
_LINE = re.compile(rb'\{"entry":(\{.*\}),"index":(0|[1-9][0-9]*),"salt":"([0-9a-f]{64})"\}\n')


@dataclass(frozen=True)
class Line:
    """One line, read: the entry and the commitment that the tree holds of it."""

    logged: LoggedEntry
    commitment: bytes


def salt(key: SigningKey, index: int, entry: Entry) -> str:
    """The entry's salt: hex, unpredictable without the log key, the same when asked again."""
    return _salt(key, index, canonical.to_bytes(entry))


def commit(salt_hex: str, entry: bytes) -> bytes:
    """The commitment (32 bytes) of an entry given in canonical form."""
    return hashlib.sha256(_ENTRY + bytes.fromhex(salt_hex) + entry).digest()


def commitment_of(logged: LoggedEntry) -> bytes:
    """The commitment (32 bytes) of a logged entry."""
    return commit(logged.salt, canonical.to_bytes(logged.entry))


def write(key: SigningKey, index: int, entry: Entry) -> tuple[bytes, Line]:
    """The canonical line with its newline, and the same as ``read`` gives it back.

    The same key, index and entry give the same bytes.
    """
    words = canonical.to_bytes(entry)
    salted = _salt(key, index, words)
    line = b'{"entry":%s,"index":%d,"salt":"%s"}\n' % (words, index, salted.encode())
    logged = LoggedEntry(index=index, salt=salted, entry=entry)
    return line, Line(logged, commit(salted, words))


def read(line: bytes, index: int, file: Path) -> Line:
    """Read a line that must stand at ``index``; CaseDamaged, naming file and line, if it does not.

    The commitment is taken over the bytes as they stand, so that a root proves them canonical.
    """
    match, where = _LINE.fullmatch(line), place(file, index)
    if match is None or int(match[2]) != index:
        raise CaseDamaged(f"{where}: is not entry {index} of this log; restore it from a copy.")
    logged = canonical.from_bytes(LoggedEntry, line, where)
    return Line(logged, commit(match[3].decode(), match[1]))


def place(file: Path, index: int) -> str:
    """``file:line`` of an entry."""
    return f"{file}:{index + 1}"


def whole(data: bytes) -> list[bytes]:
    """The file's whole lines; a torn last line (no newline, or blocks of zeros) is left out."""
    ended, _, _ = data.partition(b"\x00")  # a power cut may leave zeros, canonical JSON has none
    return [line + b"\n" for line in ended.split(b"\n")[:-1]]


def _salt(key: SigningKey, index: int, words: bytes) -> str:
    return key.derive(_SALT + index.to_bytes(8, "big") + hashlib.sha256(words).digest()).hex()
