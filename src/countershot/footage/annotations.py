"""a COCO file of a user's own photographs -> pictures with their boxes, each of a known kind

It is material from outside: sizes are limited, and no picture is opened that lies elsewhere than
beside the file or in ``images/`` there. What is wrong is an error that says where, never skipped.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from countershot.errors import BadMaterial, LimitExceeded, UsageError
from countershot.networks.words import SYNONYMS, kind_named
from countershot.records.base import KINDS, Kind

LARGEST_FILE = 128 << 20
LARGEST_PICTURE = 256 << 20
MOST_PICTURES = 20_000
MOST_BOXES = 200_000
Box = tuple[float, float, float, float]
"""x, y, w, h in px of the picture as displayed, from its top left."""
Size = tuple[int, int]


@dataclass(frozen=True)
class TrueBox:
    """A device that a person drew, and its kind."""

    box: Box
    kind: Kind


@dataclass(frozen=True)
class Annotated:
    """A picture's file, the devices in it, and its stated width and height, if any."""

    path: Path
    size: Size | None
    boxes: tuple[TrueBox, ...]


def read_annotations(path: Path) -> tuple[Annotated, ...]:
    """Every picture of a COCO file, in the file's order.

    Raises UsageError for categories that are no kinds of devices and for missing files, BadMaterial
    where the file is no COCO file or leads elsewhere, LimitExceeded where it is too large.
    """
    coco = _parsed(path)
    kinds = _kinds(coco, path)
    pictures = _listed(coco, "images", path, MOST_PICTURES)
    boxes = _boxes(coco, kinds, path)
    seen: set[Any] = set()
    found = []
    for at, picture in enumerate(pictures):
        number = picture.get("id")
        if not isinstance(number, int | str) or number in seen:
            _bad(path, f"images[{at}] has no id of its own")
        seen.add(number)
        file = _picture(path, at, picture.get("file_name"))
        size = _size(path, at, picture)
        own = tuple(one for _, one in boxes.get(number, ()))
        _inside(path, number, boxes.get(number, ()), size)
        found.append(Annotated(file, size, own))
    if strange := sorted(map(str, set(boxes) - seen)):
        _bad(path, f"annotations name an image {strange[0]} that is not listed")
    if not found:
        _bad(path, "it lists no images")
    return tuple(found)


def _parsed(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be read ({error.strerror}); give the COCO file of your photographs."
        ) from error
    if len(data) > LARGEST_FILE:
        raise LimitExceeded(f"{path.name} is larger than {LARGEST_FILE >> 20} MiB; split the set.")
    try:
        coco = json.loads(data)
    except (ValueError, RecursionError) as error:
        _bad(path, f"it is not JSON ({str(error)[:100]})")
    if not isinstance(coco, dict):
        _bad(path, "it is not an object with images, annotations and categories")
    return coco


def _kinds(coco: dict[str, Any], path: Path) -> dict[int, Kind]:
    """Category id -> kind. UsageError that names every category that is none."""
    kinds: dict[int, Kind] = {}
    unknown = []
    for at, category in enumerate(_listed(coco, "categories", path, 10_000)):
        number, name = category.get("id"), category.get("name")
        if not isinstance(number, int) or not isinstance(name, str) or number in kinds:
            _bad(path, f"categories[{at}] has no name, or no id of its own")
        kind = kind_named(name)
        if kind is None:
            unknown.append(name[:60])
        else:
            kinds[number] = kind
    if unknown:
        raise UsageError(
            f"{path.name} has categories that are no kinds of devices: "
            f"{', '.join(map(repr, unknown[:10]))}. Whoever drew the boxes must rename or remove "
            f"them; the kinds are {', '.join(KINDS)} (also read: {', '.join(sorted(SYNONYMS))})."
        )
    return kinds


def _boxes(
    coco: dict[str, Any], kinds: dict[int, Kind], path: Path
) -> dict[Any, list[tuple[int, TrueBox]]]:
    """By image id: the place of each annotation in the file, and its box."""
    found: dict[Any, list[tuple[int, TrueBox]]] = {}
    for at, one in enumerate(_listed(coco, "annotations", path, MOST_BOXES)):
        image, category = one.get("image_id"), one.get("category_id")
        if not isinstance(image, int | str) or not isinstance(category, int):
            _bad(path, f"annotations[{at}] has no image_id or no category_id")
        if category not in kinds:
            _bad(path, f"annotations[{at}] names a category {category} that is not listed")
        if one.get("iscrowd", 0) not in (0, False):
            _bad(path, f"annotations[{at}] is a crowd; draw one box for each device")
        found.setdefault(image, []).append((at, TrueBox(_box(path, at, one), kinds[category])))
    return found


def _box(path: Path, at: int, one: dict[str, Any]) -> Box:
    box = one.get("bbox")
    numbers = box if isinstance(box, list) and len(box) == 4 else []
    real = [v for v in numbers if isinstance(v, int | float) and not isinstance(v, bool)]
    if len(real) != 4 or not all(math.isfinite(v) and abs(v) < 1e6 for v in real):
        _bad(path, f"annotations[{at}].bbox is not four numbers: x, y, width, height")
    x, y, w, h = (float(v) for v in real)
    if w <= 0 or h <= 0:
        _bad(path, f"annotations[{at}].bbox has no width or no height")
    return x, y, w, h


def _inside(
    path: Path, image: object, boxes: list[tuple[int, TrueBox]] | tuple[()], size: Size | None
) -> None:
    for at, one in boxes:
        x, y, w, h = one.box
        if x + w <= 0 or y + h <= 0 or (size and (x >= size[0] or y >= size[1])):
            _bad(path, f"annotations[{at}].bbox lies outside its picture (image {image})")


def _picture(path: Path, at: int, name: object) -> Path:
    """The picture's file: beside the annotations, or in ``images/`` there, and nowhere else."""
    if not isinstance(name, str) or not 0 < len(name) <= 1000 or "\0" in name:
        _bad(path, f"images[{at}] has no file_name")
    folder = path.parent.resolve()
    for place in (folder / name, folder / "images" / name):
        real, size = _followed(place, path, at)
        if not real.is_relative_to(folder):
            raise BadMaterial(
                f"{path.name}: images[{at}] leads outside the folder of the annotations "
                f"({name[:200]!r}). Nothing was opened; whoever made the file must mend it."
            )
        if size is not None and size > LARGEST_PICTURE:
            raise LimitExceeded(f"{name[:200]} is larger than {LARGEST_PICTURE >> 20} MiB.")
        if size is not None:
            return real
    raise UsageError(
        f"The picture {name[:200]!r} of {path.name} is neither beside it nor in images/ there; "
        "put it there, or remove it from the file."
    )


def _followed(place: Path, path: Path, at: int) -> tuple[Path, int | None]:
    """Where a path leads once links are followed, and the file's size in bytes if it is one."""
    try:
        real = place.resolve()
        return real, real.stat().st_size if real.is_file() else None
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a name too long
        _bad(path, f"images[{at}] has a file_name that leads nowhere ({error})")


def _size(path: Path, at: int, picture: dict[str, Any]) -> Size | None:
    width, height = picture.get("width"), picture.get("height")
    if width is None and height is None:
        return None
    if not (isinstance(width, int) and isinstance(height, int) and width > 0 and height > 0):
        _bad(path, f"images[{at}] states a width or height that is no size in pixels")
    return width, height


def _listed(coco: dict[str, Any], key: str, path: Path, most: int) -> list[dict[str, Any]]:
    value = coco.get(key)
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        _bad(path, f"{key} is not a list of objects")
    if len(value) > most:
        raise LimitExceeded(f"{path.name} has {len(value)} {key}; at most {most} are read.")
    return value


def _bad(path: Path, what: str) -> NoReturn:
    raise BadMaterial(
        f"{path.name} cannot be used as COCO annotations: {what}. Export it again or mend it."
    )
