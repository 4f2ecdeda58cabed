"""network + rendered scenes and permitted photographs held out -> the threshold

    python choose.py --work DIR --hand-cameras DIR [--scenes 300] [--pin PACKAGE_DIR]

Never sees a photograph of `data/photos`, the clips, or hand_cameras files 8-f. The threshold
is the least score at which the rendered scenes' precision is at least 0.9, their false boxes
at most 5 in 100 scenes, and hand_cameras files 7 have at most 1 false box in 20 pictures. A
score is what both networks say together (`footage.closeup`); the kinds have a threshold of
their own, chosen by `export_close.py`.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import backgrounds
import compose
import measure
import numpy as np
from kinds import KINDS
from PIL import Image
from pinning import pin

from countershot.footage.closeup import LEAST_PROPOSED, detect_confirmed
from countershot.networks import runtime

Shown = list[tuple[np.ndarray, list[compose.Truth]]]
GRID = [round(0.3 + 0.01 * i, 2) for i in range(66)]


def scenes(work: Path, hand_cameras: Path, count: int) -> Shown:
    """Held-out scenes of 256 to 640 px from sprites of another seed."""
    pool = backgrounds.pool(work / "panoramas", hand_cameras, "7", 150, 99)
    sprites = compose.load(work / "sprites_val")
    devices, others = ([s for s in sprites if s.kind >= 0], [s for s in sprites if s.kind < 0])
    return [
        compose.compose(
            np.random.default_rng([99, i]), devices, others, pool, (256, 384, 512, 640)[i % 4]
        )
        for i in range(count)
    ]


def loose(network: runtime.Network) -> runtime.Network:
    """The network with its threshold lowered, so that a whole curve can be drawn."""
    return replace(network, pin=replace(network.pin, threshold=LEAST_PROPOSED))


def look(network: runtime.Network, near: runtime.CloseUp, shown: Shown) -> list[measure.Looked]:
    """Detections on the scenes, matched with what was pasted there."""
    return [
        measure.match(
            [(d.score, d.box_px, d.kind) for d in detect_confirmed(picture, network, near)],
            [(t.box, KINDS[t.kind]) for t in truths],
        )
        for picture, truths in shown
    ]


def main() -> None:
    """Print the curve and the choice as JSON."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--work", type=Path, required=True)
    ask.add_argument("--hand-cameras", type=Path, required=True)
    ask.add_argument("--scenes", type=int, default=300)
    ask.add_argument("--pin", type=Path)
    a = ask.parse_args()
    network, near = runtime.load(), runtime.load_closeup()
    shown = scenes(a.work, a.hand_cameras, a.scenes)
    looked = look(loose(network), near, shown)
    photos = backgrounds.permitted(a.hand_cameras, "7")
    alarms = [
        d.score
        for p in photos
        for d in detect_confirmed(np.asarray(Image.open(p).convert("RGB")), loose(network), near)
    ]
    rows = []
    for t in GRID:
        row = measure.rates(looked, t) | {"threshold": t, "alarms": sum(s >= t for s in alarms)}
        rows.append(row)
    good = [
        r
        for r in rows
        if r["precision"] >= 0.9
        and r["false"] <= 0.05 * len(looked)
        and r["alarms"] <= max(1, len(photos) / 20)
    ]
    chosen = good[0] if good else rows[-1]
    # without --pin the figures are those of the threshold that is pinned already
    now = chosen["threshold"] if a.pin else network.pin.threshold
    if a.pin:
        pin(a.pin / "pins.py", "DEVICES", threshold=chosen["threshold"])
    print(
        json.dumps(
            {
                "chosen": chosen,
                "scenes": len(looked),
                "photos": len(photos),
                "ap50": round(measure.ap50(looked), 3),
                "pinned": next((r for r in rows if r["threshold"] == now), chosen),
                "curve": rows[::6],
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
