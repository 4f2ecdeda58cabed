"""bytes from outside -> an exhibit named by its SHA-256, with how it was got."""

from typing import Literal

from pydantic import Field

from countershot.records.base import Record, Sha256, UtcTime


class Capture(Record):
    """How an exhibit came: who collected it, when (collector's clock), from whom, by what method.

    ``giver`` is an alias, never a name. ``clock`` is ``fixed`` only in the exercise.
    """

    collector: str
    sealed_at_utc: UtcTime
    clock: Literal["system", "fixed"]
    giver: str | None = None
    method: Literal["file", "folder", "stdin"]
    program: str


class Exhibit(Record):
    """A sealed copy, never altered. ``id`` is ``x-`` and the first 12 digits of ``sha256``.

    ``media_type`` is judged from the content, never from the name; ``source_name`` is the
    last part of the original name only, for people to recognise it by.
    """

    id: str = Field(pattern=r"^x-[0-9a-f]{12}$")
    sha256: Sha256
    size_bytes: int
    media_type: str
    source_name: str
    capture: Capture
