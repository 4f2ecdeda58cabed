"""a clip and a detector -> the frames worth looking at closely, and what was not looked at.

Never a seek for each sample (0.7 times real time): keyframes are decoded alone (100 times real
time), and only the stretches around hits are decoded straight through. Short clips are decoded
throughout, since a device may be visible for less time than lies between two keyframes.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from countershot.footage.decode import Clip, ClipLimits, Frame
from countershot.footage.follow import Detected, Found, Sampled
from countershot.footage.frames import RGB, Outline, Unread
from countershot.footage.shots import CutFinder, alike
from countershot.records.base import KINDS, Kind

Advance = Callable[[int], None]
"""Told the time in the clip that was reached."""

TELL_GAP_MS = 1_000
MOST_WAITING = 2
"""Frames that the quick network may be behind with: each holds its decoded pixels."""
LONGEST_MS = ClipLimits.duration_ms
"""As ``dense_up_to_ms``: every clip that is read at all is looked at throughout."""
_KINDS: dict[str | None, Kind] = {kind: kind for kind in KINDS}


@dataclass(frozen=True)
class Detector:
    """``glance``: one quick look, for whether to look closely; ``examine``: a frame's boxes."""

    glance: Callable[[Frame], bool]
    examine: Callable[[RGB], Sequence[Detected]]


@dataclass(frozen=True)
class SelectRules:
    """Which frames of a clip are looked at; all times in milliseconds.

    ``dense_up_to_ms``: a clip no longer than this is decoded throughout in the first pass and
    looked at every ``scan_step_ms`` and ``settle_ms`` after each cut; of a longer one only the
    keyframes are (one that does not say its length counts as the longest). Around hits, frames
    are examined every ``step_ms``, or every ``long_step_ms`` in a stretch longer than ``long_ms``,
    and on both sides of each cut; past the end of a stretch for as long as a box reaches
    ``visible_score``, with pauses up to ``gap_ms``.
    """

    dense_up_to_ms: int = 60_000
    scan_step_ms: int = 500
    settle_ms: int = 120
    step_ms: int = 200
    long_step_ms: int = 250
    long_ms: int = 20_000
    gap_ms: int = 700
    visible_score: float = 0.5


@dataclass(frozen=True)
class Glance:
    """One frame of the first pass: was anything found in it?

    ``shot_ms``: when its shot began, as far as cuts were looked for (0: they were not).
    """

    t_ms: int
    hit: bool
    shot_ms: int = 0


@dataclass(frozen=True)
class Stretch:
    """A part of the clip to examine; ``end_ms`` None: to its end."""

    start_ms: int
    end_ms: int | None


class Spotter:
    """Quick detection that does not look twice at frames that look alike.

    The network works in a thread of its own while the caller decodes on; what it says, and in
    which order, does not depend on that. Few frames wait for it.
    """

    def __init__(self, detect: Detector, beside: Executor) -> None:
        self._detect, self._beside = detect, beside
        self._outline: Outline | None = None
        self._waiting: deque[Future[bool]] = deque()
        self._seen: list[tuple[int, Future[bool], int]] = []

    def glance(self, frame: Frame, shot_ms: int = 0) -> None:
        """Have one frame looked at, unless it looks like the last one looked at."""
        outline = frame.outline()
        if self._outline is None or not alike(self._outline, outline):
            self._outline = outline
            self._waiting.append(self._beside.submit(self._hit, frame))
            if len(self._waiting) > MOST_WAITING:
                self._waiting.popleft().result()
        self._seen.append((frame.t_ms, self._waiting[-1], shot_ms))

    def seen(self) -> list[Glance]:
        """All that was looked at, in order; waits for the network."""
        return [Glance(t_ms, hit.result(), shot_ms) for t_ms, hit, shot_ms in self._seen]

    def _hit(self, frame: Frame) -> bool:
        return self._detect.glance(frame)


def glances(clip: Clip, detect: Detector, rules: SelectRules, advance: Advance) -> list[Glance]:
    """The first pass: throughout a short clip, keyframes only of a long one.

    A clip that is longer than it says is read by its keyframes from where "short" ends.
    """
    with ThreadPoolExecutor(1) as beside:
        spotter = Spotter(detect, beside)
        for frame, shot_ms in _first_pass(clip, rules):
            spotter.glance(frame, shot_ms)
            advance(frame.t_ms)
        return spotter.seen()


def _first_pass(clip: Clip, rules: SelectRules) -> Iterator[tuple[Frame, int]]:
    """The frames to glance at, each with when its shot began."""
    length, last = LONGEST_MS if clip.declared_ms is None else clip.declared_ms, -1
    if length <= rules.dense_up_to_ms:
        for frame, shot_ms in _scanned(clip, rules):
            last = frame.t_ms
            yield frame, shot_ms
        if clip.last_ms <= rules.dense_up_to_ms:
            return
    for frame in clip.keyframes():
        if frame.t_ms > last:
            yield frame, 0


def _scanned(clip: Clip, rules: SelectRules) -> Iterator[tuple[Frame, int]]:
    """Frames at steps and shortly after each cut, each with when its shot began."""
    cuts, due, shot_ms = CutFinder(), 0, 0
    for frame in clip.frames():
        if frame.t_ms > rules.dense_up_to_ms:
            return
        if cuts.cut_before(frame):
            due, shot_ms = frame.t_ms + rules.settle_ms, frame.t_ms
        if frame.t_ms >= due:
            due = frame.t_ms + rules.scan_step_ms
            yield frame, shot_ms


def stretches(seen: Sequence[Glance]) -> tuple[Stretch, ...]:
    """Around each run of hits: from two glances before it to the glance after it.

    Never into another shot, where those were told apart: it is judged by glances of its own.
    """
    found: list[Stretch] = []
    for place, glance in enumerate(seen):
        if not glance.hit:
            continue
        start = max(glance.shot_ms, seen[place - 2].t_ms if place >= 2 else 0)
        after = seen[place + 1] if place + 1 < len(seen) else None
        end = None if after is None else after.t_ms
        if after is not None and after.shot_ms > glance.t_ms:
            end = after.shot_ms - 1
        if found and (found[-1].end_ms is None or start <= found[-1].end_ms):
            start = found.pop().start_ms
        found.append(Stretch(start, end))
    return tuple(found)


def between_keyframes(
    seen: Sequence[Glance], examined: Sequence[Stretch], last_ms: int
) -> tuple[Unread, ...]:
    """Where frames looked at are more than ``TELL_GAP_MS`` apart (keyframes, mostly)."""
    starts = [0, *(last_ms if part.end_ms is None else part.end_ms for part in examined)]
    stops = [*(part.start_ms for part in examined), last_ms]
    skipped: list[Unread] = []
    for start, stop in zip(starts, stops, strict=True):
        inside = [glance.t_ms for glance in seen if start <= glance.t_ms <= stop]
        widest = max(after - before for before, after in pairwise([start, *inside, stop]))
        if widest > TELL_GAP_MS:
            reason = (
                f"only {len(inside)} single frames were looked at here, up to {widest} ms apart"
            )
            skipped.append(Unread(start, stop, reason))
    return tuple(skipped)


class Examiner:
    """Decodes stretches straight through and looks closely at their sampled frames.

    ``examined``: the stretches as they were really gone through.
    """

    def __init__(self, detect: Detector, rules: SelectRules, parts: Sequence[Stretch]) -> None:
        self._detect, self._rules = detect, rules
        self._parts = list(parts)
        self._shot = 0
        self.examined: list[Stretch] = []

    def samples(self, clip: Clip, advance: Advance) -> Iterator[Sampled]:
        """Samples of all stretches, in order of time."""
        while self._parts:
            part = self._parts.pop(0)
            self._shot += 1
            for sample in self._stretch(clip, part):
                yield sample
                advance(sample.t_ms)

    def _stretch(self, clip: Clip, part: Stretch) -> Iterator[Sampled]:
        """One stretch, both sides of its cuts, and on past its end while a device is visible.

        No device stays visible through a cut, so past its end a stretch ends with its shot.
        """
        cuts, unseen = CutFinder(), None
        step = self._step(part.start_ms, part.end_ms or clip.declared_ms)
        due, hit_ms, end = part.start_ms, part.start_ms, part.end_ms
        reached = part.start_ms
        with closing(clip.frames(part.start_ms)) as frames:
            for frame in frames:
                end = self._later_end(end, frame.t_ms)
                is_cut, past = cuts.cut_before(frame), end is not None and frame.t_ms > end
                if past and (is_cut or frame.t_ms > hit_ms + self._rules.gap_ms):
                    break
                if is_cut:
                    if unseen is not None:
                        yield self._look(unseen)
                    self._shot, due = self._shot + 1, frame.t_ms
                unseen, reached = frame, frame.t_ms
                if frame.t_ms >= due:
                    sample = self._look(frame)
                    yield sample
                    unseen, due = None, max(due + step, frame.t_ms + 1)
                    hit_ms = frame.t_ms if self._visible(sample) else hit_ms
        if unseen is not None:
            yield self._look(unseen)
        self.examined.append(Stretch(part.start_ms, reached))

    def _later_end(self, end: int | None, t_ms: int) -> int | None:
        """The stretch's end, or that of the next one once this one has run into it."""
        while end is not None and t_ms > end and self._parts and self._parts[0].start_ms <= t_ms:
            end = self._parts.pop(0).end_ms
        return end

    def _step(self, start_ms: int, end_ms: int | None) -> int:
        long = end_ms is None or end_ms - start_ms > self._rules.long_ms
        return self._rules.long_step_ms if long else self._rules.step_ms

    def _visible(self, sample: Sampled) -> bool:
        return any(found.score >= self._rules.visible_score for found in sample.found)

    def _look(self, frame: Frame) -> Sampled:
        pixels = frame.rgb()
        found = tuple(measured(frame.t_ms, pixels, one) for one in self._detect.examine(pixels))
        return Sampled(frame.t_ms, self._shot, found)


def measured(t_ms: int, pixels: RGB, one: Detected) -> Found:
    """A detection with its time, and how sharp the frame is there."""
    return Found(t_ms, one.box_px, _KINDS.get(one.kind), one.score, sharpness(pixels, one.box_px))


def sharpness(pixels: RGB, box: tuple[int, int, int, int]) -> float:
    """Mean step of brightness between neighbouring pixels inside a box, in levels of 256."""
    x, y, width, height = box
    green = pixels[y : y + height, x : x + width, 1].astype(np.int32)
    if min(green.shape) < 2:
        return 0.0
    steps = np.abs(np.diff(green, axis=0)).sum() + np.abs(np.diff(green, axis=1)).sum()
    return float(int(steps) / (2 * green.size))
