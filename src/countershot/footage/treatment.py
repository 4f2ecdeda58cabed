"""what a recipe declares beyond a crop -> a treatment, and its words; all else is refused by name.

There is a crop, exact scaling, a declared exposure and a mean of frames. Nothing here makes up
what the camera did not record, and nothing decides for itself how much to do.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from countershot.errors import BadMaterial

LARGEST_SCALE = 16
MOST_EV_HUNDREDTHS = 600
GAMMA_HUNDREDTHS = (25, 400)
MOST_FRAMES = 64
WIDEST_ALIGN_PX = 16
KNOWN = frozenset(
    {"t_ms", "box_px", "max_side_px", "enlarge", "reduce", "exposure", "average"}
)  # fmt: skip
_REFUSED = {
    "sharpening": ("sharp", "unsharp", "deblur", "deconv", "edge"),
    "denoising": ("noise", "smooth", "blur", "median", "bilateral"),
    "super-resolution": ("super", "upscal", "resolution", "esrgan", "interpolat"),
    "generating pixels": ("generat", "inpaint", "fill", "restor", "enhanc", "colori", "diffusion"),
    "automatic exposure": ("auto", "equali", "clahe", "contrast", "histogram", "tone"),
}
_WHY = (
    "it may draw or remove what the camera recorded. A view is a crop, whole-number scaling, a "
    "declared exposure or a mean of frames, and nothing else."
)


@dataclass(frozen=True)
class Average:
    """The mean of every frame shown from ``from_ms`` to ``to_ms``, not of chosen ones.

    ``align_px``: how far a frame may be moved, in whole pixels, to lie on the one asked for; 0: no
    frame is moved.
    """

    from_ms: int
    to_ms: int
    align_px: int = 0


@dataclass(frozen=True)
class Treatment:
    """What is done to a view, in this order: mean of frames, (crop,) exposure, scaling.

    ``ev_hundredths``: 100 doubles the light. ``gamma_hundredths``: above 100 lifts the shadows.
    ``enlarge``: each pixel is repeated so many times across and down. ``reduce``: each block of so
    many pixels across and down becomes its mean.
    """

    enlarge: int = 1
    reduce: int = 1
    ev_hundredths: int = 0
    gamma_hundredths: int = 100
    average: Average | None = None

    @property
    def exposed(self) -> bool:
        """Does it change brightness?"""
        return (self.ev_hundredths, self.gamma_hundredths) != (0, 100)

    def parameters(self) -> dict[str, Any]:
        """What a recipe states of it; nothing for what is not done."""
        stated: dict[str, Any] = {}
        if self.enlarge != 1:
            stated["enlarge"] = self.enlarge
        if self.reduce != 1:
            stated["reduce"] = self.reduce
        if self.exposed:
            stated["exposure"] = {
                "ev_hundredths": self.ev_hundredths, "gamma_hundredths": self.gamma_hundredths,
            }  # fmt: skip
        if self.average is not None:
            stated["average"] = {
                "from_ms": self.average.from_ms, "to_ms": self.average.to_ms,
                "align_px": self.average.align_px,
            }  # fmt: skip
        return stated

    def words(self, frames: int = 0, moved_px: int = 0) -> str:
        """What was done, in its order; ``frames`` in the mean, the farthest moved by so much."""
        said = []
        if self.average is not None:
            said.append(_mean_words(self.average, frames, moved_px))
        if self.ev_hundredths:
            way = "brightened" if self.ev_hundredths > 0 else "darkened"
            said.append(f"{way} by {hundredths(abs(self.ev_hundredths))} EV")
        if self.gamma_hundredths != 100:
            said.append(f"gamma {hundredths(self.gamma_hundredths)}")
        if self.enlarge != 1:
            said.append(f"enlarged {self.enlarge} times, each pixel repeated")
        if self.reduce != 1:
            side = self.reduce
            said.append(f"reduced {side} times, the mean of each {side} x {side} pixels")
        return "; ".join(said)


def _mean_words(average: Average, frames: int, moved_px: int) -> str:
    said = f"mean of {frames} frames {average.from_ms}-{average.to_ms} ms"
    if not average.align_px:
        return f"{said}, none of them moved"
    return f"{said}, laid on each other by whole pixels (moved by up to {moved_px})"


def hundredths(value: int) -> str:
    """``150`` -> ``1.5``."""
    return f"{value / 100:.2f}".rstrip("0").rstrip(".")


def treatment_of(parameters: Mapping[str, Any]) -> Treatment:
    """The treatment that a view's recipe declares.

    Raises BadMaterial for anything that is not declared here, and says why where it has a name.
    """
    for name in sorted(parameters.keys() - KNOWN):
        raise BadMaterial(refusal(name))
    enlarge = _whole(parameters, "enlarge", 1, (2, LARGEST_SCALE))
    reduce = _whole(parameters, "reduce", 1, (2, LARGEST_SCALE))
    if enlarge != 1 and reduce != 1:
        raise BadMaterial("A view is enlarged or reduced, not both; declare one of them.")
    exposure = _table(parameters, "exposure", {"ev_hundredths", "gamma_hundredths"})
    most = MOST_EV_HUNDREDTHS
    return Treatment(
        enlarge,
        reduce,
        _whole(exposure, "ev_hundredths", 0, (-most, most)),
        _whole(exposure, "gamma_hundredths", 100, GAMMA_HUNDREDTHS),
        _average(_table(parameters, "average", {"from_ms", "to_ms", "align_px"})),
    )


def refusal(name: str) -> str:
    """Why a parameter of this name is not taken."""
    plain = name.lower().replace("_", "").replace("-", "")
    for what, beginnings in _REFUSED.items():
        if any(each in plain for each in beginnings):
            return f"{what.capitalize()} ({name!a}) is refused, always: {_WHY}"
    return f"A view has no parameter {name!a}: it is refused, as nothing is done undeclared."


def _average(stated: Mapping[str, Any]) -> Average | None:
    if not stated:
        return None
    if not {"from_ms", "to_ms"} <= stated.keys():
        raise BadMaterial("A mean of frames needs `from_ms` and `to_ms`.")
    day = 24 * 3600 * 1000
    first = _whole(stated, "from_ms", 0, (0, day))
    last = _whole(stated, "to_ms", 0, (first + 1, day))
    return Average(first, last, _whole(stated, "align_px", 0, (0, WIDEST_ALIGN_PX)))


def _table(parameters: Mapping[str, Any], name: str, known: set[str]) -> Mapping[str, Any]:
    stated = parameters.get(name)
    if stated is None:
        return {}
    if not isinstance(stated, Mapping) or not stated:
        raise BadMaterial(f"`{name}` says nothing that can be done; declare {sorted(known)}.")
    for other in sorted(stated.keys() - known):
        raise BadMaterial(refusal(other))
    return stated


def _whole(stated: Mapping[str, Any], name: str, else_: int, span: tuple[int, int]) -> int:
    value = stated.get(name)
    if value is None:
        return else_
    least, most = span
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise BadMaterial(f"`{name}` is a whole number from {least} to {most}.")
    return value
