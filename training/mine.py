"""network + permitted photographs -> their parts that it takes for devices, to learn from

    python mine.py --work DIR --hand-cameras DIR --out DIR/hard.npy

Only what may train is looked at: hand_cameras files 0-6, the panoramas, and drawn backgrounds.
No device is in them, so whatever the network finds there is wrong. With `--scenes N` it looks at N
composited training pictures too: there it is wrong where hardly any of a device is in its box.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import backgrounds
import choose
import compose
import measure
import numpy as np
from PIL import Image

from countershot.footage.detect import detect
from countershot.networks import runtime

SIDE = 160
AROUND = 0.25
TOUCHES = 0.1


def cut(frame: np.ndarray, box: tuple[int, int, int, int]) -> np.ndarray:
    """The box with AROUND of its longer side about it, squared, as (SIDE, SIDE, 3)."""
    x, y, w, h = box
    half = max(w, h) * (0.5 + AROUND)
    cx, cy = x + w / 2, y + h / 2
    pad = int(half) + 1
    wide = Image.fromarray(np.pad(frame, ((pad, pad), (pad, pad), (0, 0)), mode="edge"))
    where = (cx - half + pad, cy - half + pad, cx + half + pad, cy + half + pad)
    return np.asarray(wide.resize((SIDE, SIDE), Image.Resampling.BILINEAR, box=where))


def composited(work: Path, pool: np.ndarray, count: int) -> Iterator[compose.Shown]:
    """Training pictures of another seed than training's, of 384 px."""
    sprites = compose.load(work / "sprites") if count else []
    devices, others = ([s for s in sprites if s.kind >= 0], [s for s in sprites if s.kind < 0])
    for i in range(count):
        rng = np.random.default_rng([7, 9, i])
        yield compose.compose(rng, devices, others, pool, backgrounds.SIDE)


def main() -> None:
    """Look, cut, save."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--work", type=Path, required=True)
    ask.add_argument("--hand-cameras", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--views", type=int, default=400)
    ask.add_argument("--scenes", type=int, default=0)
    ask.add_argument("--least", type=float, default=0.2)
    a = ask.parse_args()
    network = choose.loose(runtime.load(threads=1))
    photos = [
        np.asarray(Image.open(p).convert("RGB"))
        for p in backgrounds.permitted(a.hand_cameras, "0123456")
    ]
    drawn = backgrounds.pool(a.work / "panoramas", a.hand_cameras, "0123456", a.views, 7)
    found = [
        cut(picture, d.box_px)
        for picture in (*photos, *drawn)
        for d in detect(picture, network)
        if d.score >= a.least
    ]
    for picture, truths in composited(a.work, drawn, a.scenes):
        found += [
            cut(picture, d.box_px)
            for d in detect(picture, network)
            if d.score >= a.least and all(measure.iou(t.box, d.box_px) < TOUCHES for t in truths)
        ]
    np.save(a.out, np.array(found, np.uint8).reshape(-1, SIDE, SIDE, 3))
    print(f"{len(found)} parts of {len(photos) + len(drawn)} pictures")


if __name__ == "__main__":
    main()
