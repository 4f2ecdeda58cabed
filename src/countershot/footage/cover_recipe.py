"""exhibit + which part + rule -> the recipe of a covered copy, every number of the rule in it."""

from dataclasses import asdict, dataclass
from typing import Any

from countershot.footage.encode import EncodeRules
from countershot.footage.faces import FaceRules
from countershot.footage.fill import Colour, KeepRules
from countershot.networks.covering import FACES_SHA256
from countershot.records.base import BoxPx
from countershot.records.computed import CoverRule, Recipe, Sighting

COVER_STEP = "cover"
COVER_VERSION = "1"
FACES: CoverRule = "faces"
DEVICE: CoverRule = "all but the device"
BLACK: Colour = (0, 0, 0)


@dataclass(frozen=True)
class Part:
    """Which part of an exhibit: a span of a clip, or one moment of it, and a box of that.

    Times in milliseconds from its first frame; nothing stated: all of it.
    """

    span_ms: tuple[int, int] | None = None
    moment_ms: int | None = None
    box_px: BoxPx | None = None

    def stated(self) -> dict[str, Any]:
        """As a recipe's parameters; what is not asked for is left out."""
        known = {"span_ms": self.span_ms, "moment_ms": self.moment_ms, "box_px": self.box_px}
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in known.items()
            if value is not None
        }


def faces_recipe(exhibit_sha256: str, part: Part) -> Recipe:
    """Cover every face that the pinned network finds; all numbers of the rule are stated."""
    rules = FaceRules()
    numbers = {"faces": {**asdict(rules), "still_lines": list(rules.still_lines)}}
    return _recipe(exhibit_sha256, part, FACES, numbers, FACES_SHA256)


def device_recipe(exhibit_sha256: str, part: Part, sighting: Sighting) -> Recipe:
    """Cover everything but one sighting's box (which is a device's, and a record already)."""
    frames = [[frame.t_ms, *frame.box_px] for frame in sighting.frames]
    keep = {"keep": asdict(KeepRules()), "sighting": sighting.id, "frames": frames}
    return _recipe(exhibit_sha256, part, DEVICE, keep, None)


def _recipe(
    sha256: str, part: Part, rule: CoverRule, numbers: dict[str, Any], network: str | None
) -> Recipe:
    common = {"rule": rule, "colour": list(BLACK), "encode": asdict(EncodeRules())}
    return Recipe(
        step=COVER_STEP,
        version=COVER_VERSION,
        parameters={**common, **numbers, **part.stated()},
        inputs=(sha256,),
        network=network,
    )


def covered_id(recipe_key: str) -> str:
    """``c-`` and the first 12 digits of the recipe's key."""
    return f"c-{recipe_key[:12]}"
