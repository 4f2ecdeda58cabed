"""record <-> canonical JSON bytes (RFC 8785), and the digests taken over them."""

import hashlib
import json
from typing import Any, TypeVar

import rfc8785
from pydantic import BaseModel, ValidationError

from countershot.errors import CaseDamaged

R = TypeVar("R", bound=BaseModel)


def to_bytes(value: Any) -> bytes:
    """Canonical JSON (RFC 8785) of a record or of plain JSON values; fields that are None stay."""
    plain = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    return rfc8785.dumps(plain)


def from_bytes(kind: type[R], data: bytes, where: str) -> R:
    """Read a record back; unknown fields are kept. Raises CaseDamaged, naming ``where``."""
    try:
        return kind.model_validate_json(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        reason = f"not a readable {kind.__name__} ({place}: {first['msg']})"
        raise CaseDamaged(f"{where}: {reason}; restore it from a copy") from error


def plain(data: bytes, where: str) -> Any:
    """Parse JSON and insist that it *is* canonical: same bytes when written again."""
    try:
        value = json.loads(data)
        same = rfc8785.dumps(value) == data
    except (ValueError, RecursionError) as error:
        raise CaseDamaged(f"{where}: not JSON; restore it from a copy") from error
    if not same:
        raise CaseDamaged(f"{where}: not in canonical form: it was edited; restore it from a copy")
    return value


def sha256_hex(data: bytes) -> str:
    """SHA-256 as 64 lower-case hex digits, the form used everywhere on disk."""
    return hashlib.sha256(data).hexdigest()


def digest(value: Any) -> str:
    """SHA-256 of the canonical form."""
    return sha256_hex(to_bytes(value))
