"""the Ed25519 check that flow hands in -> the stricter one that three verifiers agree on."""

import base64
import binascii
import hashlib

from countershot.ports import SignatureCheck

_FIELD = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_Y = 2**255 - 1
_SMALL_ORDER_Y = frozenset(
    int.from_bytes(bytes.fromhex(encoded), "little") & _Y
    for encoded in (
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    )
)
"""y of the eight points of small order (either sign of x)."""


class StrictEd25519:
    """Refuses what libraries judge differently: odd encodings and points of small order.

    With those gone, OpenSSL, BoringSSL (WebCrypto) and RFC 8032 5.1.7 without the cofactor agree.
    """

    def __init__(self, check: SignatureCheck) -> None:
        self._check = check

    def __call__(self, public_key: bytes, signature: bytes, message: bytes) -> bool:
        s = int.from_bytes(signature[32:], "little")
        strict = _sound(public_key) and _sound(signature[:32]) and s < _ORDER
        return strict and self._check(public_key, signature, message)


def _sound(encoded: bytes) -> bool:
    y = int.from_bytes(encoded, "little") & _Y
    return y < _FIELD and y not in _SMALL_ORDER_Y


def from_base64(text: str, size: int) -> bytes | None:
    """Exactly ``size`` bytes from their one base64 form; None for anything else."""
    raw = any_base64(text)
    return raw if raw is not None and len(raw) == size else None


def any_base64(text: str) -> bytes | None:
    """Bytes from their one base64 form; None for anything else."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return raw if base64.b64encode(raw).decode() == text else None


def fingerprint(public_key: str) -> str:
    """SHA-256 over the raw bytes of a base64 public key, hex."""
    return hashlib.sha256(base64.b64decode(public_key)).hexdigest()
