"""the tensors of an outside network -> boxes with a score for each class, whatever their layout

Layouts: ``yolo`` (1, 4+C, N), ``yolo-rows`` (1, N, 4+C), both with an objectness before the
classes if described; ``detr``: boxes (1, N, 4) and logits (1, N, C); ``rows``: (1, N, 6) of box,
score, class; ``boxes``: boxes (N, 4), classes (N), scores (N), as overlapping boxes were removed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from countershot.errors import NetworkRefused
from countershot.networks.description import SEE, Description

Doubles = NDArray[np.float64]
MOST_BOXES = 1_000_000


@dataclass(frozen=True)
class Raw:
    """Corners (n, 4) as x0 y0 x1 y1 in px of the input; scores (n, classes) in 0-1."""

    corners: Doubles
    scores: Doubles


def decoded(tensors: Sequence[NDArray[Any]], described: Description) -> Raw:
    """Raises NetworkRefused when the tensors are not what the description says."""
    arrays = [np.asarray(one, dtype=np.float64) for one in tensors]
    if sum(one.size for one in arrays) > MOST_BOXES * 6:
        raise _unlike(described, f"it gives more than {MOST_BOXES} boxes for one picture")
    boxes, scores = _READERS[described.output.layout](arrays, described)
    if not (np.isfinite(boxes).all() and np.isfinite(scores).all()):
        raise _unlike(described, "it gives numbers that are none (infinite or NaN)")
    if scores.size and (scores.min() < -1e-4 or scores.max() > 1 + 1e-4):
        raise _unlike(described, 'its scores leave 0-1, so output.activation cannot be "none"')
    return Raw(_corners(boxes, described), np.clip(scores, 0, 1))


def _yolo(arrays: Sequence[Doubles], described: Description) -> tuple[Doubles, Doubles]:
    (array,) = (_unbatched(one, 2, described) for one in arrays)
    rows = array.T if described.output.layout == "yolo" else array
    extra = int(described.output.objectness)
    _expect(rows.shape[1], 4 + extra + len(described.classes), "values a box", described)
    scores = _active(rows[:, 4 + extra :], described)
    if extra:
        scores = scores * _active(rows[:, 4:5], described, alone=True)
    return rows[:, :4], scores


def _detr(arrays: Sequence[Doubles], described: Description) -> tuple[Doubles, Doubles]:
    boxes, logits = (_unbatched(one, 2, described) for one in arrays)
    _expect(boxes.shape[1], 4, "numbers a box", described)
    _expect(logits.shape[1], len(described.classes), "classes", described)
    _expect(len(logits), len(boxes), "rows of logits", described)
    return boxes, _active(logits, described)


def _rows(arrays: Sequence[Doubles], described: Description) -> tuple[Doubles, Doubles]:
    (rows,) = (_unbatched(one, 2, described) for one in arrays)
    _expect(rows.shape[1], 6, "values a box", described)
    return rows[:, :4], _spread(rows[:, 5], rows[:, 4], described)


def _boxes(arrays: Sequence[Doubles], described: Description) -> tuple[Doubles, Doubles]:
    boxes = _unbatched(arrays[0], 2, described)
    labels, scores = (_unbatched(one, 1, described) for one in arrays[1:])
    _expect(boxes.shape[1], 4, "numbers a box", described)
    _expect(len(labels), len(boxes), "class numbers", described)
    _expect(len(scores), len(boxes), "scores", described)
    return boxes, _spread(labels, scores, described)


_READERS = {"yolo": _yolo, "yolo-rows": _yolo, "detr": _detr, "rows": _rows, "boxes": _boxes}


def _spread(labels: Doubles, scores: Doubles, described: Description) -> Doubles:
    """One score a box -> a row of scores, all but its class's 0. Padding has score 0."""
    rows = np.zeros((len(labels), len(described.classes)))
    real = np.nonzero(scores > 0)[0]
    numbers = np.nan_to_num(labels[real], nan=-1.0, posinf=-1.0, neginf=-1.0).astype(np.int64)
    strange = sorted(set(numbers[(numbers < 0) | (numbers >= rows.shape[1])].tolist()))
    if strange:
        raise _unlike(described, f"it says class {strange[0]}, which the description does not name")
    rows[real, numbers] = scores[real]
    if not np.isfinite(scores).all():
        rows[:] = np.nan
    return rows


def _active(values: Doubles, described: Description, *, alone: bool = False) -> Doubles:
    """Scores in 0-1; a value that stands ``alone`` has no others to be weighed against."""
    how = described.output.activation
    if how == "none" or not values.size:
        return values
    if how == "softmax" and not alone:
        raised = np.exp(values - values.max(axis=1, keepdims=True))
        return np.asarray(raised / raised.sum(axis=1, keepdims=True))
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -500, 500))))


def _corners(boxes: Doubles, described: Description) -> Doubles:
    sides = np.array([described.input.width, described.input.height] * 2, dtype=np.float64)
    sized = boxes * sides if described.output.units == "share" else boxes
    if described.output.boxes == "xyxy":
        return sized
    centre, half = sized[:, :2], sized[:, 2:] / 2
    return np.concatenate([centre - half, centre + half], axis=1)


def _unbatched(array: Doubles, sides: int, described: Description) -> Doubles:
    """Without the leading 1 for the one picture."""
    inner = array[0] if array.ndim == sides + 1 and array.shape[0] == 1 else array
    if inner.ndim != sides:
        raise _unlike(described, f"an output has the shape {array.shape}")
    return inner


def _expect(found: int, wanted: int, what: str, described: Description) -> None:
    if found != wanted:
        raise _unlike(described, f"it has {found} {what}, and {wanted} are described")


def _unlike(described: Description, what: str) -> NetworkRefused:
    return NetworkRefused(
        f"The network {described.name!r} is refused, because it is not as its description says: "
        f"{what}. Whoever wrote the description must mend it, {SEE}."
    )
