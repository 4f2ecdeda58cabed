"""held-out sprites + street pictures -> recall of devices of 24 to 48 px in compressed video

    python small.py STREETS [--work DIR] [--scenes 120] [--out FILE]

The devices are **rendered** (seed 2, not trained on), pasted small into street pictures and encoded
as H.264 of five frames at the quality of a broadcast; the last frame is decoded and looked at.
Evaluation only: street pictures train nothing.
"""

from __future__ import annotations

import argparse
import io
import json
import os
from pathlib import Path

import av
import compose
import measure
import numpy as np
from kinds import KINDS
from PIL import Image

from countershot.footage.closeup import detect_confirmed
from countershot.networks import runtime

LEAST, MOST = 24, 48
CRF = "26"
BANDS = ((24, 32), (32, 40), (40, 49))


def scene(
    rng: np.random.Generator, street: Image.Image, devices: list[compose.Sprite]
) -> tuple[np.ndarray, list[tuple[compose.Truth, float]]]:
    """A street picture with two small devices apart from each other."""
    image, truths, taken = street.copy(), [], []
    for _ in range(2):
        sprite = devices[int(rng.integers(len(devices)))]
        size = float(rng.uniform(LEAST, MOST))
        cut, (bx, by, bw, bh) = compose.fitted(rng, sprite, size)
        x = float(rng.uniform(0.05, 0.9)) * (image.width - bw)
        y = float(rng.uniform(0.05, 0.6)) * (image.height - bh)
        if any(abs(x - a) < 120 and abs(y - b) < 120 for a, b in taken):
            continue
        around = image.crop((int(x), int(y), int(x + bw) + 1, int(y + bh) + 1))
        cut = compose.toned(rng, cut, float(np.asarray(around).mean()))
        image.paste(cut, (round(x - bx), round(y - by)), cut)
        taken.append((x, y))
        truths.append((compose.Truth((x, y, bw, bh), sprite.kind), size))
    return np.asarray(image), truths


def through_video(picture: np.ndarray) -> np.ndarray:
    """The picture as the last of five frames of an H.264 clip shows it."""
    height, width = (side - side % 2 for side in picture.shape[:2])
    held = io.BytesIO()
    with av.open(held, "w", format="mp4") as out:
        stream = out.add_stream("libx264", rate=25, options={"crf": CRF, "preset": "medium"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for _ in range(5):
            frame = av.VideoFrame.from_ndarray(
                np.ascontiguousarray(picture[:height, :width]), format="rgb24"
            )
            out.mux(stream.encode(frame))
        out.mux(stream.encode())
    held.seek(0)
    with av.open(held) as clip:
        *_, last = clip.decode(video=0)
        return last.to_ndarray(format="rgb24")


def main() -> None:
    """Print recall with counts, by size."""
    ask = argparse.ArgumentParser()
    ask.add_argument("streets", type=Path)
    work = os.environ.get("WORK", "/work/scratch/training")
    ask.add_argument("--work", type=Path, default=work, help="as run.sh makes it")
    ask.add_argument("--scenes", type=int, default=120)
    ask.add_argument("--out", type=Path)
    a = ask.parse_args()
    network, near = runtime.load(), runtime.load_closeup()
    devices = [s for s in compose.load(a.work / "sprites_val") if s.kind >= 0]
    streets = sorted(p for p in a.streets.iterdir() if p.suffix in (".png", ".jpg"))
    rows, false = [], 0
    for i in range(a.scenes):
        street = Image.open(streets[i % len(streets)]).convert("RGB")
        picture, truths = scene(np.random.default_rng([7, i]), street, devices)
        found = detect_confirmed(through_video(picture), network, near)
        pairs = measure.match(
            [(d.score, d.box_px, d.kind) for d in found],
            [(t.box, KINDS[t.kind]) for t, _ in truths],
        )
        hit = {pair.drawn.box for pair in pairs if pair.found and pair.drawn}
        false += sum(pair.drawn is None for pair in pairs)
        rows += [(size, t.box in hit) for t, size in truths]
    got = {
        "rendered": True,
        "scenes": a.scenes,
        "devices": len(rows),
        "found": sum(hit for _, hit in rows),
        "recall": round(sum(hit for _, hit in rows) / len(rows), 3),
        "false": false,
        "sizes": {
            f"{low}-{high}": [sum(h for s, h in rows if low <= s < high),
                              sum(low <= s < high for s, _ in rows)]
            for low, high in BANDS
        },
    }  # fmt: skip
    print(json.dumps(got))
    if a.out:
        a.out.write_text(json.dumps(got), "utf-8")


if __name__ == "__main__":
    main()
