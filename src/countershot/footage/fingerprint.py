"""a photograph or clip -> small grey squares of it, by which another copy of it is known again.

A digest tells equal bytes; a picture that was encoded, scaled or cut again has others. Squares of
64 x 64 grey pixels are enough to see that it is one. See docs/decisions/0026.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from countershot import canonical
from countershot.errors import BadMaterial
from countershot.footage import photograph
from countershot.footage.containers import PHOTOGRAPH, container_of
from countershot.footage.decode import Clip, Frame
from countershot.footage.frames import Grey
from countershot.ports import Job, Output, Progress
from countershot.records.computed import Fingerprint, Recipe

FINGERPRINT_STEP = "fingerprint"
FINGERPRINT_VERSION = "1"
SIDE = 64
EVERY_MS = 250
THROUGHOUT = 60_000 * 1920 * 1080
"""Milliseconds times pixels of a frame: a clip of no more is decoded throughout (a minute of
1920 x 1080); of a longer one the keyframes are."""
STILL_LEVELS = 3.0
"""A frame whose square is no farther from the last one kept, in mean levels, looks like it."""
PLAIN_LEVELS = 6.0
"""Less detail than this (standard deviation of brightness, in levels) tells no picture apart."""
MOST = 400
"""Squares of one clip; of one that has more, every second is dropped, and so on."""


def fingerprint_recipe(exhibit_sha256: str) -> Recipe:
    """Take the squares of one photograph or clip; every number of the policy is stated."""
    stated: dict[str, Any] = {
        "side": SIDE, "every_ms": EVERY_MS, "throughout": THROUGHOUT, "still": STILL_LEVELS,
        "plain": PLAIN_LEVELS, "most": MOST,
    }  # fmt: skip
    return Recipe(
        step=FINGERPRINT_STEP,
        version=FINGERPRINT_VERSION,
        parameters=stated,
        inputs=(exhibit_sha256,),
    )


def fingerprint_step(job: Job, progress: Progress) -> Iterable[Output]:
    """Outputs ``fingerprint`` (a Fingerprint) and ``squares`` (its pixels).

    Raises BadMaterial where not one picture can be decoded. Does what this version does: a recipe
    with other numbers is another version's.
    """
    taken, made_with = taken_of(job.paths[0])
    record = Fingerprint(
        exhibit=job.exhibits[0],
        recipe=job.key,
        side=SIDE,
        t_ms=tuple(t_ms for t_ms, _ in taken.kept),
        plain=taken.plain,
        every_ms=taken.every_ms,
        cut_short=taken.cut_short,
        made_with=made_with,
    )
    progress(1.0)
    yield Output("fingerprint", "application/json", canonical.to_bytes(record))
    squares = b"".join(square.tobytes() for _, square in taken.kept)
    yield Output("squares", "application/octet-stream", squares)


@dataclass
class Taken:
    """Squares with their times, as they are taken one after another."""

    kept: list[tuple[int, Grey]] = field(default_factory=list)
    plain: int = 0
    every_ms: int = 0
    cut_short: str = ""
    _last: Grey | None = None
    _apart: int = 1
    _seen: int = 0

    def take(self, t_ms: int, square: Grey) -> None:
        """Keep it, unless it is plain, looks like the last one, or is one too many."""
        if float(square.std()) < PLAIN_LEVELS:
            self.plain += 1
            return
        if self._last is not None and _apart(square, self._last) <= STILL_LEVELS:
            return
        self._last, self._seen = square, self._seen + 1
        if (self._seen - 1) % self._apart == 0:
            self.kept.append((t_ms, square))
        if len(self.kept) > MOST:
            self.kept, self._apart = self.kept[::2], 2 * self._apart


def _apart(one: Grey, other: Grey) -> float:
    return float(np.abs(one.astype(np.int16) - other).mean())


def taken_of(path: Path) -> tuple[Taken, dict[str, str]]:
    """The squares of a photograph or clip, and the decoder's version."""
    taken = Taken()
    if container_of(path) == PHOTOGRAPH:
        taken.take(0, photograph.grey(photograph.open_photograph(path).rgb, SIDE))
        return taken, photograph.made_with()
    clip = Clip(path)
    try:
        for frame in _frames(clip, taken):
            taken.take(frame.t_ms, frame.grey(SIDE))
    except BadMaterial as error:  # or too much: what was seen before it still tells
        if not taken.kept:
            raise
        taken.cut_short = str(error)
    return taken, clip.made_with


def _frames(clip: Clip, taken: Taken) -> Iterator[Frame]:
    """Frames ``EVERY_MS`` apart of a short clip; of a long one those that decode on their own."""
    most_ms = THROUGHOUT // (clip.size[0] * clip.size[1])
    last, due = -1, 0
    if clip.declared_ms is not None and clip.declared_ms <= most_ms:
        taken.every_ms = EVERY_MS
        for frame in clip.frames():
            last = frame.t_ms
            if last > most_ms:  # longer than it says
                taken.every_ms = 0
                break
            if last >= due:
                due = last + EVERY_MS
                yield frame
        else:
            return
    for frame in clip.keyframes():
        if frame.t_ms > last and frame.t_ms >= due:
            due = frame.t_ms + EVERY_MS
            yield frame
