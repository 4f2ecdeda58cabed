"""a small TOML file -> how an outside network is fed and read, and which kinds it may say

The format is a document: docs/formats/network.md. What is not described is not run.
"""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from countershot.errors import NetworkRefused, UsageError
from countershot.networks.words import refused_word
from countershot.records.base import KINDS, Kind, Sha256

LARGEST_DESCRIPTION = 1 << 20
MOST_SIDE_PX = 4096
DEVICE, IGNORE = "device", "ignore"
"""What a class may map to beside the kinds: a device whose kind is not told; nothing at all."""
SEE = "see docs/formats/network.md"

Share = Annotated[float, Field(ge=0, le=1)]
Three = Annotated[list[Annotated[float, Field(allow_inf_nan=False)]], Field(min_length=3)]
Side = Annotated[int, Field(ge=16, le=MOST_SIDE_PX)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Input(_Part):
    """The one input: float32, one picture; its values are ``(level * scale - mean) / std``.

    ``fit``: ``pad`` keeps the picture's shape and fills what is left, right and below;
    ``centre`` fills it on both sides; ``stretch`` does not keep the shape.
    """

    width: Side
    height: Side
    layout: Literal["NCHW", "NHWC"]
    channels: Literal["RGB", "BGR"] = "RGB"
    scale: float = Field(default=1 / 255, gt=0, le=1e6)
    mean: Three = Field(default=[0.0, 0.0, 0.0], max_length=3)
    std: Three = Field(default=[1.0, 1.0, 1.0], max_length=3)
    fit: Literal["pad", "centre", "stretch"] = "pad"
    fill: int = Field(default=114, ge=0, le=255)


class OutputLayout(_Part):
    """What comes out, and under which names. ``units``: of the boxes, px of the input or 0-1."""

    layout: Literal["yolo", "yolo-rows", "detr", "rows", "boxes"]
    boxes: Literal["xywh", "xyxy"] = "xywh"
    units: Literal["pixels", "share"] = "pixels"
    objectness: bool = False
    activation: Literal["none", "sigmoid", "softmax"] = "none"
    tensors: list[str] = Field(min_length=1, max_length=3)


class Score(_Part):
    """Least score of a box, and of a kind that is said; overlap at which boxes are one device."""

    threshold: Share
    kind_threshold: Share = 0.0
    overlap: Share = 0.5


class NamedClass(_Part):
    """One class: its place in the output, its own name, and the kind of device that it means."""

    index: int = Field(ge=0, le=100_000)
    name: str = Field(min_length=1, max_length=200)
    kind: str


class Description(_Part):
    """A whole description; ``classes`` are in the order of their index, none left out."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9.-]{0,63}$")
    file: str = Field(pattern=r"^[^/\\\x00]{1,200}$")
    sha256: Sha256
    about: str = Field(default="", max_length=4000)
    input: Input
    output: OutputLayout
    score: Score
    classes: list[NamedClass] = Field(min_length=1, max_length=1000)

    def kinds(self) -> tuple[Kind | None, ...]:
        """By class index: the kind it means; None for a device of no told kind, or for ignored."""
        by_word: dict[str, Kind] = {kind: kind for kind in KINDS}
        return tuple(by_word.get(one.kind) for one in self.classes)

    def ignored(self) -> tuple[bool, ...]:
        """By class index: is this class no device at all?"""
        return tuple(one.kind == IGNORE for one in self.classes)


def read_description(path: Path) -> tuple[Description, bytes]:
    """A description and its bytes. Raises UsageError when the file is not one, NetworkRefused when
    a class of it is not a device.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_DESCRIPTION + 1)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be read ({error.strerror}); give a description file, {SEE}."
        ) from error
    return parse_description(data, path.name), data


def parse_description(data: bytes, where: str) -> Description:
    """See ``read_description``; ``where`` is what messages call the file."""
    if len(data) > LARGEST_DESCRIPTION:
        raise UsageError(
            f"{where} is larger than 1 MiB: that is no description of a network, {SEE}."
        )
    try:
        found = Description.model_validate(tomllib.loads(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        raise UsageError(f"{where} is not UTF-8 text; save it as UTF-8, {SEE}.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{where} is not TOML ({error}); mend it, {SEE}.") from error
    except ValidationError as error:
        raise UsageError(f"{where}: {_first(error)}; mend it, {SEE}.") from error
    _check_tensors(found, where)
    _check_classes(found, where)
    return found


def digest(data: bytes) -> str:
    """The SHA-256 by which a recipe names a description or a network."""
    return hashlib.sha256(data).hexdigest()


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc']) or 'the file'}: {first['msg']}"


_TENSORS = {"yolo": 1, "yolo-rows": 1, "rows": 1, "detr": 2, "boxes": 3}


def _check_tensors(found: Description, where: str) -> None:
    wanted = _TENSORS[found.output.layout]
    if len(found.output.tensors) != wanted:
        raise UsageError(
            f"{where}: output.tensors names {len(found.output.tensors)} outputs, but the layout "
            f"{found.output.layout!r} has {wanted}; mend it, {SEE}."
        )
    if 0.0 in found.input.std:
        raise UsageError(f"{where}: input.std must not be 0; mend it, {SEE}.")


def _check_classes(found: Description, where: str) -> None:
    """Every class from 0 on is named once, means a device or nothing, and is nobody."""
    if [one.index for one in found.classes] != list(range(len(found.classes))):
        raise UsageError(
            f"{where}: the classes must stand in the order of their index, 0, 1, 2 and so on, none "
            f"left out; name every class that the network has, {SEE}."
        )
    for one in found.classes:
        refuse_people(one.name, found.name)
        if one.kind not in (*KINDS, DEVICE, IGNORE):
            raise NetworkRefused(
                f"The network {found.name!r} is refused: its class {one.name!r} is mapped to "
                f"{one.kind!r}, which is no kind of device. Whoever wrote {where} must map it to "
                f"one of {', '.join(KINDS)}, or to {DEVICE!r} or {IGNORE!r}."
            )
    if all(found.ignored()):
        raise NetworkRefused(
            f"The network {found.name!r} is refused: every class is ignored, so it finds nothing. "
            f"Map the classes that are devices to their kinds in {where}."
        )


def refuse_people(word: str, network: str) -> None:
    """Raise NetworkRefused when a class's name says a person, a face, a vehicle or a plate."""
    found = refused_word(word)
    if found is not None:
        raise NetworkRefused(
            f"The network {network!r} is refused as a whole: its class {word[:80]!r} says "
            f"{found!r}. Countershot finds devices, never people, faces, vehicles or plates, and "
            "ignoring such a class is not enough: export the network again without it."
        )
