"""bytes from outside -> an exhibit named by its SHA-256, with how it was got."""

from typing import Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from countershot.records.base import Record, Sha256, UtcTime
from countershot.records.web import WebCapture


class Capture(Record):
    """How an exhibit came: who collected it, when (collector's clock), from whom, by what method.

    ``giver`` is an alias, never a name. ``clock`` is ``fixed`` only in the exercise. ``method``:
    ``page`` came through the browser, ``fetch`` is a file behind a plain link, ``given`` is a
    capture that somebody else's browser made. ``web`` is there for the first two.
    """

    collector: str
    sealed_at_utc: UtcTime
    clock: Literal["system", "fixed"]
    giver: str | None = None
    method: Literal["file", "folder", "stdin", "page", "fetch", "given"]
    program: str
    web: WebCapture | None = None

    @model_serializer(mode="wrap")
    def _without_absent_web(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Captures logged before there was ``web`` keep their bytes, and so their commitments."""
        fields: dict[str, Any] = handler(self)
        if self.web is None:
            fields.pop("web", None)
        return fields


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
