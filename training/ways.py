"""a detector + held-out renders -> what other ways of looking would give, beside today's (JSON)

    python ways.py --work DIR --hand-cameras DIR [--network devices.onnx] [--scenes 120]

Each way is a set of (long side, mirrored), the share that two sizes must agree on, and how much the
close-up network's word counts. Recall is read at the least score where precision is 0.85, with the
95 % interval of its difference to today's way, pictures drawn with replacement. No photograph of a
device is seen.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import compose
import measure
import numpy as np
import sharp
from kinds import KINDS

from countershot.footage import closeup, detect
from countershot.networks import runtime

PRECISION, DRAWS = 0.85, 400
Look = tuple[int, bool]
TODAY = tuple((side, False) for side in detect.THOROUGH_SIDES)
MIRRORED = tuple((side, True) for side in detect.THOROUGH_SIDES)


@dataclass(frozen=True)
class Way:
    """`near`: the close-up's power in the score, 0.5 is the geometric mean; `crops`: how much
    larger than the box each of its looks is, and whether it is mirrored."""

    looks: tuple[Look, ...] = TODAY
    agreement: float = detect.AGREEMENT
    near: float = 0.5
    crops: tuple[tuple[float, bool], ...] = ((1.0, False),)


FOUR = ((1.0, False), (1.0, True), (0.85, False), (1.18, False))
WAYS = {
    "today": Way(),
    "near 0.35": Way(near=0.35),
    "near 0.2": Way(near=0.2),
    "near 0.65": Way(near=0.65),
    "four close-ups": Way(crops=FOUR),
    "agreement 0.3": Way(agreement=0.3),
    "agreement 0.7": Way(agreement=0.7),
    "and 192": Way((*TODAY, (192, False))),
    "and 448": Way((*TODAY, (448, False))),
    "and 768": Way((*TODAY, (768, False))),
    "and 448, 768": Way((*TODAY, (448, False), (768, False))),
    "and 320, 576 mirrored": Way((*TODAY, (320, True), (576, True))),
    "and all mirrored": Way((*TODAY, *MIRRORED)),
    "mirrored, four close-ups": Way((*TODAY, *MIRRORED), crops=FOUR),
}


class Seen:
    """One picture, looked at once in each size and close-up that any way asks for."""

    def __init__(self, shown: compose.Shown, network: runtime.Network, near: runtime.CloseUp):
        self.picture, self.truths = shown
        self.network, self.near = network, near
        self.sizes: dict[Look, detect._Candidates] = {}
        self.chances: dict[object, float] = {}
        self.spent: dict[Look, float] = {}

    def size(self, look: Look) -> detect._Candidates:
        """Peaks at this size; a mirrored look counts as another size."""
        if look not in self.sizes:
            began = time.process_time()
            side, mirrored = look
            frame = np.ascontiguousarray(self.picture[:, ::-1]) if mirrored else self.picture
            peaks = detect._look(frame, side, self.network)
            if mirrored:
                x0, y0, x1, y1 = peaks.corners.T
                width = frame.shape[1]
                turned = np.stack([width - x1, y0, width - x0, y1], axis=1)
                peaks = replace(peaks, corners=turned, sides=peaks.sides + 0.5)
            self.sizes[look] = peaks
            self.spent[look] = time.process_time() - began
        return self.sizes[look]

    def chance(self, box: measure.Box, grown: float, mirrored: bool) -> float:
        """The close-up network's chance that the box, grown, holds a device."""
        key = box, grown, mirrored
        if key not in self.chances:
            x, y, w, h = box
            wider, taller = w * (grown - 1) / 2, h * (grown - 1) / 2
            place = (x - wider, y - taller, w * grown, h * grown)
            part = closeup.cut(self.picture, place, self.near.pin)
            part = np.ascontiguousarray(part[:, ::-1]) if mirrored else part
            self.chances[key] = 1 - float(self.near.run(part)[0][-1])
        return self.chances[key]

    def found(self, way: Way) -> measure.Looked:
        """What this way finds, matched with what was pasted."""
        height, width = self.picture.shape[:2]
        most = max(height, width) * detect.MOST_ENLARGED
        sizes = [self.size(look) for look in way.looks if look[0] <= most]
        names = ("corners", "scores", "kinds", "sides")
        parts = (np.concatenate([getattr(one, name) for one in sizes]) for name in names)
        joined = detect._Candidates(*parts, len(sizes))
        least, found = self.network.pin.threshold, []
        detect.AGREEMENT = way.agreement  # of this process only, which looks in many ways
        for best, votes in detect._clusters(joined, least):
            one = detect._detection(joined, votes, best, width, height, self.network)
            if one.score >= least:
                chance = float(np.mean([self.chance(one.box_px, *crop) for crop in way.crops]))
                score = one.score ** (1 - way.near) * chance**way.near
                found.append((float(score), one.box_px, None))
        return measure.match(found, [(t.box, KINDS[t.kind]) for t in self.truths])


def at_precision(looked: Sequence[measure.Looked]) -> dict[str, float]:
    """The most devices that are found while PRECISION of the boxes are right."""
    pairs = [pair for one in looked for pair in one]
    ranked = sorted(
        ((p.found.score, p.drawn is not None) for p in pairs if p.found), key=lambda each: -each[0]
    )
    devices = sum(pair.drawn is not None for pair in pairs)
    got = {"hits": 0, "devices": devices, "false": 0, "threshold": 1.0}
    hits = 0
    for n, (score, right) in enumerate(ranked, 1):
        hits += right
        if hits >= PRECISION * n and hits > got["hits"]:
            got |= {"hits": hits, "false": n - hits, "threshold": round(score, 3)}
    return got | {"recall": round(got["hits"] / max(1, devices), 3)}


def difference(ours: Sequence[measure.Looked], today: Sequence[measure.Looked]) -> list[float]:
    """95 % interval of recall at PRECISION less today's."""
    rng, gains = np.random.default_rng(0), []
    for _ in range(DRAWS):
        drawn = rng.integers(len(ours), size=len(ours))
        one, other = ([every[i] for i in drawn] for every in (ours, today))
        gains.append(at_precision(one)["recall"] - at_precision(other)["recall"])
    return [round(float(v), 3) for v in np.percentile(gains, [2.5, 97.5])]


def mean_spent(shown: Sequence[Seen], look: Look) -> float:
    """CPU-seconds a picture that this size took, where it was looked at."""
    return float(np.mean([one.spent[look] for one in shown if look in one.spent] or [0.0]))


def main() -> None:
    """Look in every way, print what each gives and what its looking costs."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--work", type=Path, required=True)
    ask.add_argument("--hand-cameras", type=Path, required=True)
    ask.add_argument("--network", type=Path, help="another file than the pinned one")
    ask.add_argument("--scenes", type=int, default=120)
    a = ask.parse_args()
    network, near = runtime.load(), runtime.load_closeup()
    if a.network:
        network = replace(network, session=runtime.open_session(a.network.read_bytes()))
    loose = replace(network, pin=replace(network.pin, threshold=closeup.LEAST_PROPOSED))
    shown = [Seen(one, loose, near) for one in sharp.scenes(a.work, a.hand_cameras, a.scenes)]
    today = [one.found(WAYS["today"]) for one in shown]
    for name, way in WAYS.items():
        looked = [one.found(way) for one in shown]
        row = {"way": name} | at_precision(looked) | {"ap50": round(measure.ap50(looked), 3)}
        row["seconds"] = round(sum(mean_spent(shown, look) for look in way.looks), 3)
        print(json.dumps(row | {"difference": difference(looked, today)}), flush=True)


if __name__ == "__main__":
    main()
