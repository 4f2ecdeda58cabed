"""exhibit + time + box -> a working copy: those pixels as a PNG, treated only as was declared."""

import hashlib
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from countershot import canonical
from countershot.errors import BadMaterial
from countershot.footage import photograph
from countershot.footage.average import averaged
from countershot.footage.containers import PHOTOGRAPH, container_of
from countershot.footage.decode import Clip, Frame
from countershot.footage.exposure import treated
from countershot.footage.frames import RGB
from countershot.footage.treatment import Treatment, treatment_of
from countershot.ports import Job, Output, Progress
from countershot.records.base import BoxPx
from countershot.records.computed import Averaged, Recipe, WorkingCopy

VIEW_STEP = "view"
VIEW_VERSION = "1"
LONGEST_FRAME_MS = 10_000
AS_IT_IS = Treatment()


def view_recipe(
    exhibit_sha256: str,
    t_ms: int,
    box_px: BoxPx | None,
    max_side_px: int | None = None,
    treatment: Treatment = AS_IT_IS,
) -> Recipe:
    """The recipe of a view; its key, the digest of the canonical form, names the working copy.

    ``max_side_px``: for pages only, pixels are averaged in whole blocks until they fit.
    ``treatment``: what is done beyond the crop; a recipe says nothing of what is not done.
    """
    parameters: dict[str, Any] = {"t_ms": t_ms, "box_px": None if box_px is None else list(box_px)}
    if max_side_px is not None:
        parameters["max_side_px"] = max_side_px
    parameters |= treatment.parameters()
    return Recipe(
        step=VIEW_STEP, version=VIEW_VERSION, parameters=parameters, inputs=(exhibit_sha256,)
    )


def copy_id(recipe_key: str) -> str:
    """``w-`` and the first 12 digits of the recipe's key."""
    return f"w-{recipe_key[:12]}"


def view_step(job: Job, progress: Progress, *, threads: int = 1) -> Iterable[Output]:
    """Outputs ``copy`` (a WorkingCopy) and ``png``; they do not depend on the decoder's threads.

    Raises BadMaterial when the exhibit cannot be decoded, has no such time or box, or the recipe
    asks for anything but a crop, exact scaling, a declared exposure or a mean of frames.
    """
    how, box = treatment_of(job.parameters), _box(job.parameters.get("box_px"))
    shown = _pixels(job, box, how, threads)
    pixels = treated(shown.pixels, how)
    if job.parameters.get("max_side_px") is not None:
        pixels = photograph.reduced(pixels, int(job.parameters["max_side_px"]))
    data = photograph.png(pixels)
    copy = WorkingCopy(
        id=copy_id(job.key),
        recipe=job.key,
        exhibit=job.exhibits[0],
        t_ms=shown.t_ms,
        box_px=box,
        width=pixels.shape[1],
        height=pixels.shape[0],
        pixels_sha256=pixels_sha256(pixels),
        sha256=canonical.sha256_hex(data),
        made_with={**shown.made_with, **photograph.made_with()},
        done=how.words(len(shown.averaged), _farthest(shown.averaged)),
        averaged=shown.averaged,
    )
    progress(1.0)
    yield Output("copy", "application/json", canonical.to_bytes(copy))
    yield Output("png", "image/png", data)


@dataclass(frozen=True)
class Shown:
    """What a crop shows before it is treated, and the frames that it is the mean of, if it is."""

    t_ms: int
    pixels: RGB
    made_with: dict[str, str]
    averaged: tuple[Averaged, ...] = ()


def _pixels(job: Job, box: BoxPx | None, how: Treatment, threads: int) -> Shown:
    """The crop of one frame, or of the mean of several."""
    path, t_ms = job.paths[0], int(job.parameters["t_ms"])
    if how.average is None:
        shown_ms, pixels, made_with = frame_at(path, t_ms, threads)
        return Shown(shown_ms, cropped(pixels, box), made_with)
    if container_of(path) == PHOTOGRAPH:
        raise BadMaterial("A photograph has no frames to take a mean of; leave that out.")
    clip = Clip(path, threads=threads)
    at = _shown_at(clip, t_ms)
    whole = (0, 0, *at.size)
    cropped(at.rgb(), box)  # refuses a box that is not inside the frame
    found = averaged(clip, at, box or whole, how.average)
    return Shown(at.t_ms, found.pixels, clip.made_with, found.frames)


def _farthest(frames: Iterable[Averaged]) -> int:
    """By how many pixels, across or down, the frame moved farthest was moved."""
    return max((max(map(abs, frame.moved_px)) for frame in frames), default=0)


def frame_at(path: Path, t_ms: int, threads: int = 1) -> tuple[int, RGB, dict[str, str]]:
    """The frame on display at ``t_ms``: its own time, its pixels, and the decoder's version."""
    if container_of(path) == PHOTOGRAPH:
        if t_ms != 0:
            raise BadMaterial("A photograph has no moment but 0; correct the time asked for.")
        return 0, photograph.open_photograph(path).rgb, {}
    clip = Clip(path, threads=threads)
    shown = _shown_at(clip, t_ms)
    return shown.t_ms, shown.rgb(), clip.made_with


def _shown_at(clip: Clip, t_ms: int) -> Frame:
    shown = _shown(clip, t_ms)
    if shown is None:
        raise BadMaterial(f"The clip shows no frame at {t_ms} ms; correct the time asked for.")
    return shown


def _shown(clip: Clip, t_ms: int) -> Frame | None:
    """The frame of exactly this time, or else the last one before it, if the clip goes on."""
    with closing(clip.frames(t_ms)) as frames:
        after = next(frames, None)
    if after is None or after.t_ms == t_ms or t_ms < 0:
        return after if t_ms >= 0 else None
    shown = None
    with closing(clip.frames(max(0, t_ms - LONGEST_FRAME_MS))) as frames:
        for frame in frames:
            if frame.t_ms > t_ms:
                break
            shown = frame
    return shown


def cropped(pixels: RGB, box: BoxPx | None) -> RGB:
    """Exactly the pixels of ``box``; raises BadMaterial unless it lies within the frame."""
    if box is None:
        return pixels
    x, y, width, height = box
    rows, columns = pixels.shape[:2]
    if min(x, y) < 0 or min(width, height) < 1 or x + width > columns or y + height > rows:
        raise BadMaterial(
            f"The box {x},{y},{width},{height} is not inside the frame of {columns} x {rows} "
            "pixels; correct the box asked for."
        )
    return np.ascontiguousarray(pixels[y : y + height, x : x + width])


def pixels_sha256(pixels: RGB) -> str:
    """The digest of records.WorkingCopy: over ``RGB8 width height`` and the raw bytes."""
    digest = hashlib.sha256(f"RGB8 {pixels.shape[1]} {pixels.shape[0]}\n".encode())
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()


def _box(value: object) -> BoxPx | None:
    if value is None:
        return None
    if not isinstance(value, list | tuple) or len(value) != 4:
        raise BadMaterial("A box is four whole numbers: x, y, width, height.")
    x, y, width, height = (int(part) for part in value)
    return (x, y, width, height)
