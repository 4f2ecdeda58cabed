"""the stages and the cutting plan -> material/clip.mp4 and its boxes.

Usage: python make_clip.py WORK [render] [boxes] [cut]; what lies in WORK is not made again.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import av
import numpy as np
import plan
import render
import shots
import stage
from lettering import lower_third
from PIL import Image

HERE = Path(__file__).resolve().parent
OUT = HERE / "material" / "clip.mp4"
STILL_SCALE = 1.25
LOOK = "AgX - Medium High Contrast"


def render_stills(work: Path) -> None:
    """One larger picture for each shot without a device."""
    for letter, build in shots.STILLS.items():
        path = work / f"still_{letter}.png"
        if path.exists():
            continue
        stage.clear()
        build()
        render.settings(
            round(plan.WIDTH * STILL_SCALE), round(plan.HEIGHT * STILL_SCALE), 20, look=LOOK
        )
        render.picture(path)


def render_post(work: Path) -> None:
    """Every frame of shot B."""
    count = plan.shot("B").frames
    stage.clear()
    eye = shots.post()
    render.settings(plan.WIDTH, plan.HEIGHT, 10, look=LOOK)
    for k in range(count):
        path = work / f"post_{k:03d}.png"
        if not path.exists():
            shots.post_move(eye, k / (count - 1))
            render.picture(path)


def map_post(work: Path) -> None:
    """The label map of every frame of shot B -> post.boxes.json."""
    path = work / "post.boxes.json"
    if path.exists():
        return
    count = plan.shot("B").frames
    stage.clear()
    eye = shots.post()
    render.settings(plan.WIDTH, plan.HEIGHT, 1)
    labels = render.paint_labels()
    rows = []
    for k in range(count):
        shots.post_move(eye, k / (count - 1))
        area = render.label_map(work / "map.png")
        rows.append(render.boxes(area, labels))
    path.write_text(json.dumps(rows, indent=0))


def glide(still: Image.Image, shot: plan.Shot, share: float) -> Image.Image:
    """The crop of a still that the synthetic camera sees, resampled to the clip's size."""
    assert shot.travel
    one, two = shot.travel
    x, y, zoom = (a + (b - a) * share for a, b in zip(one, two, strict=True))
    wide, high = still.width / zoom, still.height / zoom
    left, top = (still.width - wide) * x, (still.height - high) * y
    return still.transform(
        (plan.WIDTH, plan.HEIGHT),
        Image.Transform.EXTENT,
        (left, top, left + wide, top + high),
        Image.Resampling.BICUBIC,
    )


def frame(work: Path, shot: plan.Shot, k: int) -> Image.Image:
    """The bare picture of frame k of a shot."""
    if shot.travel is None:
        return Image.open(work / f"post_{k:03d}.png").convert("RGB")
    still = Image.open(work / f"still_{shot.letter}.png").convert("RGB")
    return glide(still, shot, k / (shot.frames - 1))


def grain(picture: Image.Image, dice: np.random.Generator) -> Image.Image:
    """A little sensor noise, the same on every run."""
    pixels = np.asarray(picture).astype(np.float32)
    noise = dice.normal(0.0, 1.6, pixels.shape[:2])[:, :, None]
    return Image.fromarray(np.clip(pixels + noise, 0, 255).round().astype(np.uint8))


def cut(work: Path) -> None:
    """Put the shots together, letter them, encode."""
    OUT.parent.mkdir(parents=True, exist_ok=True)
    dice = np.random.default_rng(20310314)
    options = {"movflags": "+faststart", "fflags": "+bitexact"}
    with av.open(str(OUT), "w", options=options) as box:
        stream = box.add_stream("libx264", rate=plan.FPS)
        stream.width, stream.height, stream.pix_fmt = plan.WIDTH, plan.HEIGHT, "yuv420p"
        stream.options = {
            "crf": "22",
            "preset": "slow",
            "g": "13",
            "threads": "1",
            "flags": "+cgop",
        }
        context = stream.codec_context
        context.color_range, context.colorspace = 1, 1
        context.color_primaries, context.color_trc = 1, 1
        number = 0
        for shot in plan.SHOTS:
            for k in range(shot.frames):
                done = lower_third(grain(frame(work, shot, k), dice))
                picture = av.VideoFrame.from_image(done)
                picture = picture.reformat(format="yuv420p", dst_colorspace=1)
                picture.pts, picture.time_base = number, 1 / plan.FPS
                box.mux(stream.encode(picture))
                number += 1
        box.mux(stream.encode(None))


def main(work: Path, *steps: str) -> None:
    """Render what is missing, then cut."""
    work.mkdir(parents=True, exist_ok=True)
    if not steps or "render" in steps:
        render_stills(work)
        render_post(work)
    if not steps or "boxes" in steps:
        map_post(work)
    if not steps or "cut" in steps:
        cut(work)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
