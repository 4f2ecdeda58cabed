"""a folder -> the files in it that hold a private key, which no case may.

Looks at the first 64 KiB of every plain file, for PEM, OpenSSH, PGP, PuTTY and age keys in text,
PKCS#8 Ed25519 keys in DER, and for files that are nothing but the seed of a known public key.
"""

import base64
import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from countershot.evidence.keys import SigningKey

_HEAD = 65_536
_TEXT = re.compile(
    rb"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----\s+[A-Za-z0-9+/=:., \r\n\t-]{40}"
    rb"|openssh-key-v1\x00"
    rb"|PuTTY-User-Key-File-[0-9]:"
    rb"|AGE-SECRET-KEY-1[0-9A-Z]{40}"
)
_DER = bytes.fromhex("302e020100300506032b657004220420")
_HEX = re.compile(rb"[0-9a-fA-F]{64}")
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{43}=")


def private_keys_in(folder: Path, known: Collection[bytes] = ()) -> list[str]:
    """Paths (relative, ``/``) of files that hold a private key, sorted.

    ``known``: raw public keys of the case, by which bare 32-byte or hex seeds are recognised.
    """
    found = [path for path in _files(folder) if _holds_key(path, known)]
    return sorted(path.relative_to(folder).as_posix() for path in found)


def _files(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        for name in names:
            path = Path(parent, name)
            if path.is_file() and not path.is_symlink():
                yield path


def _holds_key(path: Path, known: Collection[bytes]) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:  # what we may not read, a publisher by the same name cannot publish
        return False
    if _TEXT.search(head) or head.startswith(_DER):
        return True
    return any(SigningKey(seed).public in known for seed in _seeds(head))


def _seeds(head: bytes) -> Iterator[bytes]:
    """What could be 32 raw, hex or base64 bytes and nothing else."""
    words = head.strip()
    if len(head) == 32:
        yield head
    if _HEX.fullmatch(words):
        yield bytes.fromhex(words.decode())
    if _BASE64.fullmatch(words):
        yield base64.b64decode(words)
