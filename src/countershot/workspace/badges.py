"""a sighting -> the recipe of its badge; exhibit + recipe -> words read inside the device's box

Where footage and documents meet: pixels are cut to the device's box first, and only that reaches
the networks that read. No shop sign, name tag or number plate beside the device is ever shown to
them, and a line that reaches the edge of the box is left out, as it may go on beyond it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from countershot import canonical
from countershot.documents.ocr import NETWORKS, OCR_VERSION, Ocr, OcrRules, TextLine
from countershot.engine.run import recipe_key
from countershot.errors import BadMaterial, CannotCheck
from countershot.footage import photograph
from countershot.footage.view import cropped, frame_at
from countershot.ports import Job, Output, Progress
from countershot.records.base import BoxPx
from countershot.records.computed import Badge, BadgeLine, BadgeView, Recipe, Sighting

BADGE_STEP = "badge"
BADGE_VERSION = f"1.{OCR_VERSION}"
RGB = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class BadgeRules:
    """At most ``views`` views, the largest first, ``apart_ms`` apart; sides of ``smallest_px``.

    Pixels are repeated a whole number of times (``most_enlarged`` at most) until the shorter side
    has ``short_px``, or averaged in whole blocks until the longer one has no more than ``long_px``.
    """

    views: int = 4
    apart_ms: int = 200
    smallest_px: int = 8
    short_px: int = 320
    long_px: int = 2000
    most_enlarged: int = 6


def badge_recipe(
    sighting: Sighting, exhibit_sha256: str, rules: BadgeRules | None = None
) -> Recipe:
    """Every view, its factor and every number of the reading are stated."""
    views = [view.model_dump(mode="json") for view in best_views(sighting, rules or BadgeRules())]
    return Recipe(
        step=BADGE_STEP,
        version=BADGE_VERSION,
        parameters={
            "sighting": sighting.id,
            "views": views,
            "ocr": OcrRules().stated(),
            "networks": NETWORKS,
        },
        inputs=(exhibit_sha256,),
        network=NETWORKS["read"],
    )


def best_views(sighting: Sighting, rules: BadgeRules) -> list[BadgeView]:
    """The largest boxes, not next to one another in time; at least one, however small."""
    largest = sorted(
        sighting.frames, key=lambda seen: (-min(seen.box_px[2:]), -seen.score, seen.t_ms)
    )
    chosen = largest[:1]
    for seen in largest[1:]:
        apart = all(abs(seen.t_ms - other.t_ms) >= rules.apart_ms for other in chosen)
        if len(chosen) < rules.views and apart and min(seen.box_px[2:]) >= rules.smallest_px:
            chosen.append(seen)
    return [_view(seen.t_ms, seen.box_px, rules) for seen in chosen]


def _view(t_ms: int, box: BoxPx, rules: BadgeRules) -> BadgeView:
    short, long = max(1, min(box[2:])), max(box[2:])
    enlarged = min(-(-rules.short_px // short), max(1, rules.long_px // long), rules.most_enlarged)
    return BadgeView(
        t_ms=t_ms, box_px=box, enlarged=max(1, enlarged), reduced=-(-long // rules.long_px)
    )


def badge_step(job: Job, progress: Progress) -> Iterable[Output]:
    """Outputs ``badge`` (a Badge).

    Raises BadMaterial when the exhibit has no such frame or box, or the box is too small for
    words; CannotCheck without the ``ocr`` extra, or with a recipe of other networks or numbers.
    """
    stated = job.parameters
    if stated["networks"] != NETWORKS or stated["ocr"] != OcrRules().stated():
        raise CannotCheck(
            "The recipe names other networks or numbers than those that read words here; install "
            "the version of countershot that made it to make it again."
        )
    from countershot.networks.runtime import RUNTIME_VERSION

    views = [
        canonical.from_bytes(BadgeView, canonical.to_bytes(view), "view")
        for view in stated["views"]
    ]
    ocr, lines, at_edge, made_with = Ocr(), list[BadgeLine](), 0, photograph.made_with()
    for number, view in enumerate(views, start=1):
        read, left_out, decoder = _read(ocr, job.paths[0], view)
        lines, at_edge, made_with = [*lines, *read], at_edge + left_out, made_with | decoder
        progress(number / len(views))
    badge = Badge(
        id=f"b-{job.key[:12]}",
        recipe=job.key,
        exhibit=job.exhibits[0],
        sighting=stated["sighting"],
        views=tuple(views),
        lines=tuple(lines),
        at_edge=at_edge,
        networks=NETWORKS,
        made_with={**made_with, "onnxruntime": RUNTIME_VERSION},
    )
    yield Output("badge", "application/json", canonical.to_bytes(badge))


def badge_id(recipe: Recipe) -> str:
    """``b-`` and the first 12 digits of the recipe's key."""
    return f"b-{recipe_key(recipe)[:12]}"


def _read(ocr: Ocr, path: Path, view: BadgeView) -> tuple[list[BadgeLine], int, dict[str, str]]:
    """The lines of one view in the frame's pixels, how many were left out, the decoder."""
    width, height = view.box_px[2:]
    if min(width, height) < BadgeRules().smallest_px:
        raise BadMaterial(
            f"The device's box is {width} x {height} pixels: too small to hold words, so nothing "
            "was read; look for a frame where the device is larger."
        )
    _, frame, decoder = frame_at(path, view.t_ms)
    picture = resized(cropped(frame, view.box_px), view)
    found = ocr.lines(picture)
    whole = [line for line in found if not _at_edge(line.box_px, picture)]
    return list(_in_frame(whole, view)), len(found) - len(whole), decoder


def resized(pixels: RGB, view: BadgeView) -> RGB:
    """Every pixel repeated, or whole blocks averaged: nothing is made up in between."""
    if view.reduced > 1:
        return photograph.reduced(pixels, -(-max(pixels.shape[:2]) // view.reduced))
    return np.repeat(np.repeat(pixels, view.enlarged, axis=0), view.enlarged, axis=1)


def _at_edge(box: BoxPx, picture: RGB) -> bool:
    x, y, width, height = box
    return min(x, y) <= 0 or x + width >= picture.shape[1] or y + height >= picture.shape[0]


def _in_frame(lines: Iterable[TextLine], view: BadgeView) -> Iterator[BadgeLine]:
    """Whole pixels of the frame that hold the line's box."""
    left, top = view.box_px[:2]
    right, bottom = left + view.box_px[2], top + view.box_px[3]
    for line in lines:
        x, y, width, height = line.box_px
        x0, y0 = left + _floor(x, view), top + _floor(y, view)
        x1 = min(right, left + _ceil(x + width, view))
        y1 = min(bottom, top + _ceil(y + height, view))
        box = (x0, y0, max(1, x1 - x0), max(1, y1 - y0))
        yield BadgeLine(words=line.words, score=line.score, t_ms=view.t_ms, box_px=box)


def _floor(value: int, view: BadgeView) -> int:
    return value * view.reduced // view.enlarged


def _ceil(value: int, view: BadgeView) -> int:
    return -(-value * view.reduced // view.enlarged)
