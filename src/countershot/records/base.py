"""the field's words -> frozen, typed records that keep what they do not understand."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
UtcTime = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
"""UTC to the second, as ``2031-03-14T09:26:53Z``."""
BoxPx = tuple[int, int, int, int]
"""x, y, width, height in whole pixels of the displayed frame, top-left origin."""
BoxPt = tuple[float, float, float, float]
"""left, bottom, right, top in PDF points (1/72 inch), origin at the page's bottom left."""

Kind = Literal[
    "bullet", "box", "turret", "dome", "ptz", "pt_home", "positioning", "multisensor",
    "fisheye", "cube", "alpr", "other",
]  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "bullet", "box", "turret", "dome", "ptz", "pt_home", "positioning", "multisensor",
    "fisheye", "cube", "alpr", "other",
)  # fmt: skip
Role = Literal["author", "examiner", "second_examiner", "editor", "legal_reader"]
Verdict = Literal["identified", "supports", "inconclusive", "eliminated", "not comparable"]
LEVELS = {
    0: "device present", 1: "kind", 2: "maker or OEM family", 3: "series", 4: "device model",
    5: "unit",
}  # fmt: skip
LEVEL_BY_PX = ((32, 1), (64, 2))
"""Fewer pixels than this on the device's shorter side: no higher level. One table for all."""


class Record(BaseModel):
    """Base of every noun: immutable; fields of a later version survive a round trip."""

    model_config = ConfigDict(frozen=True, extra="allow", strict=True)
