"""key files and public strings -> Ed25519 keys; the only place that touches private keys."""

import base64
import binascii
import contextlib
import hashlib
import hmac
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from countershot import disk
from countershot.errors import KeyRefused, StorageFailed

EXERCISE_NAMES = ("log", "ana", "bo", "cy", "dee")
_EXERCISE = b"countershot exercise key, public, protects nothing: "
_LARGEST_KEY_FILE = 16_384


@dataclass(frozen=True, repr=False)
class SigningKey:
    """A private Ed25519 key (RFC 8032); ``seed`` is its 32 secret bytes and is never printed."""

    seed: bytes

    @property
    def public(self) -> bytes:
        """The 32 raw bytes of the public key."""
        return self._private().public_key().public_bytes_raw()

    @property
    def public_base64(self) -> str:
        """The public key as ``case.toml`` states it."""
        return to_base64(self.public)

    def sign(self, message: bytes) -> bytes:
        """64 bytes, always the same for the same message (RFC 8032 is deterministic)."""
        return self._private().sign(message)

    def derive(self, purpose: bytes) -> bytes:
        """32 secret bytes for ``purpose``: HMAC-SHA256 under the seed."""
        return hmac.digest(self.seed, purpose, hashlib.sha256)

    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    def __repr__(self) -> str:
        return f"SigningKey(fingerprint={fingerprint(self.public)})"


def generate() -> SigningKey:
    """A new key from the operating system's random source."""
    return SigningKey(Ed25519PrivateKey.generate().private_bytes_raw())


def exercise_key(name: str) -> SigningKey:
    """The exercise's key of that name (``EXERCISE_NAMES``); anyone can make it."""
    return SigningKey(hashlib.sha256(_EXERCISE + name.encode()).digest())


def is_exercise_key(public_base64: str) -> bool:
    """Is this one of the exercise's public keys, which protect nothing?"""
    return public_base64 in {exercise_key(name).public_base64 for name in EXERCISE_NAMES}


def fingerprint(public: bytes) -> str:
    """SHA-256 over the 32 raw public-key bytes, hex: what is published elsewhere and pinned."""
    return hashlib.sha256(public).hexdigest()


def to_base64(raw: bytes) -> str:
    """Standard alphabet, padded."""
    return base64.b64encode(raw).decode()


def from_base64(text: str, size: int) -> bytes | None:
    """Exactly ``size`` bytes from their one base64 form; None for anything else."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return raw if len(raw) == size and to_base64(raw) == text else None


def verify_ed25519(public_key: bytes, signature: bytes, message: bytes) -> bool:
    """Ed25519 (RFC 8032): 32-byte key, 64-byte signature. Never raises: anything odd is False."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def save(key: SigningKey, path: Path, passphrase: str | None) -> None:
    """Write PKCS#8 PEM, mode 0600, encrypted unless ``passphrase`` is None (the log's key only).

    Never overwrites: KeyRefused if ``path`` exists. Whole or not there; StorageFailed else.
    """
    if passphrase == "":
        raise KeyRefused(f"{path}: an empty passphrase protects nothing; choose another.")
    data = key._private().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase.encode())
        if passphrase is not None
        else serialization.NoEncryption(),
    )
    with disk.storing(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        disk.write_atomically(fresh, data, mode=0o600)
        with disk.storing(path):
            os.link(fresh, path)  # unlike rename, link never replaces what is there
            disk.sync_folder(path.parent)
    except StorageFailed as error:
        if isinstance(error.__cause__, FileExistsError):
            raise KeyRefused(f"{path}: a key is there already; it is never overwritten.") from error
        raise
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def load_person_key(path: Path, passphrase: str) -> SigningKey:
    """A person's key: mode 0600 and encrypted, else KeyRefused."""
    data = _read_private(path)
    if b"ENCRYPTED PRIVATE KEY" not in data:
        raise KeyRefused(
            f"{path}: this key has no passphrase. Anyone who copies the file can sign as you: "
            "make a new key and put its public half into case.toml."
        )
    return _parse(path, data, passphrase.encode())


def load_log_key(path: Path) -> SigningKey:
    """The log's own key: mode 0600, not encrypted (so that sealing never asks)."""
    return _parse(path, _read_private(path), None)


def _read_private(path: Path) -> bytes:
    """The file's bytes, if only its owner can read it and it is a plain file."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError as error:
        raise KeyRefused(f"{path}: no key is there; give the folder it lies in.") from error
    except OSError as error:
        raise KeyRefused(f"{path}: cannot be read ({error.strerror}); check the file.") from error
    with os.fdopen(fd, "rb") as file:
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode):
            raise KeyRefused(f"{path}: is not a plain file; give the key file itself.")
        if status.st_mode & 0o077:
            raise KeyRefused(f"{path}: others can read this key; run chmod 600 on it.")
        return file.read(_LARGEST_KEY_FILE)


def _parse(path: Path, data: bytes, passphrase: bytes | None) -> SigningKey:
    try:
        key = serialization.load_pem_private_key(data, passphrase)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        # One message for a wrong passphrase and a damaged file: PKCS#8 cannot tell them apart.
        raise KeyRefused(
            f"{path}: cannot be opened: the passphrase is wrong or the file is not the key."
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyRefused(f"{path}: not an Ed25519 key; make one with countershot.")
    return SigningKey(key.private_bytes_raw())
