"""bytes of a hostile JSON file -> its value or record, or None."""

from typing import Any, TypeVar

from pydantic import BaseModel

from countershot import canonical
from countershot.errors import CaseDamaged

R = TypeVar("R", bound=BaseModel)
DEEPEST_JSON = 64


def value_of(data: bytes) -> Any:
    """The value, if the bytes are its canonical form (RFC 8785) and not nested too deep.

    Duplicate keys, NaN, huge integers, lone surrogates and byte order marks have no canonical
    form, or another one.
    """
    try:
        value = canonical.plain(data, "dossier")
    except CaseDamaged:
        return None
    return value if _fits(value, DEEPEST_JSON) else None


def record_of(kind: type[R], data: bytes) -> R | None:
    """The record that canonical JSON states, if it has its fields."""
    try:
        return canonical.from_bytes(kind, data, "dossier")
    except CaseDamaged:
        return None


def _fits(value: Any, depth: int) -> bool:
    if isinstance(value, dict):
        value = list(value.values())
    if not isinstance(value, list):
        return True
    return depth > 0 and all(_fits(item, depth - 1) for item in value)
