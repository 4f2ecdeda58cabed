"""origin, size, root -> a signed C2SP tlog-checkpoint, and back again, strictly.

Signed note: https://c2sp.org/signed-note; checkpoint: https://c2sp.org/tlog-checkpoint.
"""

import hashlib
import re
from dataclasses import dataclass

from countershot.evidence.keys import SigningKey, from_base64, to_base64, verify_ed25519

_ED25519 = b"\x01"
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")
_SIGNATURE_BYTES = 4 + 64


@dataclass(frozen=True)
class Checkpoint:
    """A log's state: its origin line, number of leaves, and root hash (32 bytes)."""

    origin: str
    size: int
    root: bytes

    def body(self) -> str:
        """The signed text: three lines, with the final newline."""
        return f"{self.origin}\n{self.size}\n{to_base64(self.root)}\n"


def key_id(origin: str, public: bytes) -> bytes:
    """First four bytes of ``SHA-256(name || 0x0A || 0x01 || public key)``."""
    return hashlib.sha256(origin.encode() + b"\n" + _ED25519 + public).digest()[:4]


def write(state: Checkpoint, key: SigningKey) -> str:
    """The signed note's text. The same state and key give the same bytes."""
    signature = key_id(state.origin, key.public) + key.sign(state.body().encode())
    return f"{state.body()}\n\u2014 {state.origin} {to_base64(signature)}\n"


def read(text: str, origin: str, public: bytes) -> Checkpoint | None:
    """The state, if the note has exactly our form, origin and key, and its signature verifies.

    None for anything else; never raises.
    """
    lines = text.split("\n")
    if len(lines) != 6 or lines[3] or lines[5] or lines[0] != origin:
        return None
    root = from_base64(lines[2], 32)
    prefix = f"\u2014 {origin} "
    signature = from_base64(lines[4].removeprefix(prefix), _SIGNATURE_BYTES)
    if not _SIZE.fullmatch(lines[1]) or root is None or signature is None:
        return None
    state = Checkpoint(origin, int(lines[1]), root)
    if not lines[4].startswith(prefix) or signature[:4] != key_id(origin, public):
        return None
    return state if verify_ed25519(public, signature[4:], state.body().encode()) else None
