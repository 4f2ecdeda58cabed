"""a digest -> the name by which other programs may know the same bytes (RFC 6920), and back."""

import base64
import binascii
import re

_NI = re.compile(r"ni:///sha-256;([A-Za-z0-9_-]{43})")
_URN = re.compile(r"urn:sha256:([0-9a-fA-F]{64})")


def ni_of(sha256: str) -> str:
    """``ni:///sha-256;...`` of a SHA-256 in hexadecimal digits."""
    return "ni:///sha-256;" + base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")


def sha256_of(name: str) -> str | None:
    """The digest that an ``ni:`` name or ``urn:sha256:`` carries, in hexadecimal; else None."""
    urn, ni = _URN.fullmatch(name), _NI.fullmatch(name)
    if urn:
        return urn[1].lower()
    if not ni:
        return None
    try:
        digest = base64.urlsafe_b64decode(ni[1] + "=").hex()
    except binascii.Error:
        return None
    return digest if ni_of(digest) == name else None
