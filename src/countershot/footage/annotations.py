"""a COCO file from outside -> photographs with the boxes that a person drew around devices.

The format: https://cocodataset.org/#format-data, of which ``images``, ``annotations`` and
``categories`` are read. Photographs lie beside the file, or in a folder ``images`` beside it.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from countershot.errors import BadMaterial, LimitExceeded, UsageError
from countershot.footage.figures import Corners
from countershot.records.base import KINDS, Kind

MOST_BYTES = 64 << 20
MOST_IMAGES = 100_000
MOST_BOXES = 1_000_000
OTHER_NAMES: dict[str, Kind] = {
    "housing": "box",
    "explosion_proof": "other",
    "speed_dome": "ptz",
    "pan_tilt_zoom": "ptz",
    "eyeball": "turret",
    "lpr": "alpr",
    "anpr": "alpr",
}
"""What others call our kinds. Any further word is refused: guessing would spoil the figures."""


@dataclass(frozen=True)
class Annotated:
    """One photograph; ``boxes``: ((x, y, w, h) in px of the photograph as stored, kind)."""

    path: Path
    boxes: tuple[tuple[Corners, Kind], ...]


def annotated(file: Path) -> tuple[Annotated, ...]:
    """Every photograph of the file, in its order.

    Raises UsageError for a category that is no kind of device, BadMaterial for a file that is not
    COCO or that names photographs which are not there, LimitExceeded where it is too large.
    """
    told = _read(file)
    kinds = _kinds(_rows(told, "categories"))
    images, drawn = _rows(told, "images"), _rows(told, "annotations")
    if len(images) > MOST_IMAGES or len(drawn) > MOST_BOXES:
        raise LimitExceeded(f"{file.name} names more than {MOST_IMAGES} photographs; split it.")
    boxes: dict[Any, list[tuple[Corners, Kind]]] = defaultdict(list)
    for row in drawn:
        boxes[row.get("image_id")].append((_box(row), _kind_of(row, kinds)))
    known = {row.get("id") for row in images}
    if lost := [key for key in boxes if key not in known]:
        raise BadMaterial(
            f"{file.name}: boxes lie on photograph {lost[0]!r}, which it does not list."
        )
    return tuple(Annotated(_path(file.parent, row), tuple(boxes[row.get("id")])) for row in images)


def _read(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise LimitExceeded(f"{file.name} is larger than {MOST_BYTES >> 20} MiB; split it.")
        told = json.loads(file.read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise BadMaterial(
            f"{file.name} is no COCO file: it is not JSON. Export it again."
        ) from error
    if not isinstance(told, dict):
        raise BadMaterial(f"{file.name} is no COCO file: it holds no object. Export it again.")
    return told


def _rows(told: dict[str, Any], name: str) -> list[dict[str, Any]]:
    rows = told.get(name)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadMaterial(f"This is no COCO file: it has no list {name!r}. Export it again.")
    return rows


def _kinds(categories: list[dict[str, Any]]) -> dict[Any, Kind]:
    """Category id -> kind; one word that is none refuses the file."""
    ours: dict[str, Kind] = {kind: kind for kind in KINDS} | OTHER_NAMES
    named = {row.get("id"): _word(row) for row in categories}
    if strange := sorted({word for word in named.values() if word not in ours}):
        raise UsageError(
            f"These categories are no kind of device: {', '.join(strange[:10])}. Name each one of "
            f"{' '.join(KINDS)}, or leave its boxes out."
        )
    return {key: ours[word] for key, word in named.items()}


def _word(row: dict[str, Any]) -> str:
    return "_".join(str(row.get("name", "")).lower().replace("-", " ").replace("_", " ").split())


def _kind_of(row: dict[str, Any], kinds: dict[Any, Kind]) -> Kind:
    category = row.get("category_id")
    if not isinstance(category, int | str) or category not in kinds:
        raise BadMaterial(f"A box has category {category!r}, which the file does not name.")
    return kinds[category]


def _box(row: dict[str, Any]) -> Corners:
    box = row.get("bbox")
    numbers = isinstance(box, list) and len(box) == 4
    if not numbers or not all(type(v) in (int, float) and abs(v) < 1e6 for v in box or ()):
        raise BadMaterial(f"A box is no four numbers x, y, w, h: {str(box)[:60]}.")
    x, y, w, h = (float(v) for v in box or ())
    if w <= 0 or h <= 0:
        raise BadMaterial(f"A box has no size: {str(box)[:60]}.")
    return x, y, w, h


def _path(folder: Path, row: dict[str, Any]) -> Path:
    """The photograph in that folder; a name that leads out of it is refused."""
    name = row.get("file_name")
    if not isinstance(name, str) or not name or "\0" in name:
        raise BadMaterial("A photograph has no file name. Export the annotations again.")
    for place in (folder / name, folder / "images" / name):
        if folder.resolve() not in place.resolve().parents:
            raise BadMaterial(f"The photograph {name[:80]!r} lies outside the file's folder.")
        if place.is_file():
            return place
    raise BadMaterial(
        f"The photograph {name[:80]!r} is not beside the annotations, nor in images/."
    )
