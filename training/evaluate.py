"""network + data folder -> figures on real photographs and clips (JSON), failure pictures if asked

    python evaluate.py DATA --out figures.json [--pictures DIR] [--boxes vendor_clip_boxes.json]

DATA is laid out as shared/data. Nothing here chooses anything: the threshold is the pinned one.
Runs in the project's own environment (numpy, Pillow, onnxruntime, PyAV).
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path

import av
import backgrounds
import choose
import measure
import numpy as np
from PIL import Image, ImageDraw, ImageOps

from countershot.footage.annotations import read_annotations
from countershot.footage.detect import Detection, detect
from countershot.networks import runtime


def picture(path: Path) -> np.ndarray:
    """A photograph as uint8 RGB, turned as its EXIF says."""
    return np.asarray(ImageOps.exif_transpose(Image.open(path)).convert("RGB"))


def photos(
    folder: Path, network: runtime.Network, show: Path | None, limit: int
) -> dict[str, object]:
    """Recall, precision, AP50 on a COCO-annotated folder at the pinned threshold."""
    pinned, floor = network.pin.threshold, choose.loose(network)
    looked = []
    for one in read_annotations(folder / "annotations.coco.json")[:limit]:
        truth, path = [(true.box, true.kind) for true in one.boxes], one.path
        frame = picture(path)
        found = detect(frame, floor)
        said = {d.box_px: d.kind for d in detect(frame, network)}
        looked.append(
            measure.match([(d.score, d.box_px, said.get(d.box_px)) for d in found], truth)
        )
        if show:
            draw(
                frame,
                [d for d in found if d.score >= pinned],
                [t[0] for t in truth],
                show / f"photo-{path.stem[:40]}.jpg",
            )
    got = measure.rates(looked, pinned) | {"pictures": len(looked), "ap50": measure.ap50(looked)}
    curve = [
        measure.rates(looked, t) | {"threshold": t} for t in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
    ]
    return got | {"interval": measure.spread(looked, pinned), "curve": curve}


def draw(frame: np.ndarray, found: list[Detection], truth: list[measure.Box], path: Path) -> None:
    """Found boxes in red, true ones in green; into ignored build output only."""
    image = Image.fromarray(frame)
    d = ImageDraw.Draw(image)
    wide = max(2, image.size[0] // 200)
    for x, y, w, h in truth:
        d.rectangle([x, y, x + w, y + h], outline=(0, 220, 0), width=wide)
    for f in found:
        x, y, w, h = f.box_px
        d.rectangle([x, y, x + w, y + h], outline=(255, 0, 0), width=wide)
        d.text((x + 4, y + 4), f"{f.kind} {f.score}", fill=(255, 0, 0))
    image.thumbnail((640, 640))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path)


def frames(clip: Path, every_ms: int) -> Iterator[tuple[int, np.ndarray]]:
    """(t_ms from the first presentation time, RGB) about every `every_ms`."""
    with av.open(str(clip)) as container:
        first, due = None, 0
        for frame in container.decode(video=0):
            first = frame.pts if first is None else first
            t = round(float((frame.pts - first) * frame.time_base) * 1000)
            if t >= due:
                due = t + every_ms
                yield t, frame.to_ndarray(format="rgb24")


def clip(
    path: Path,
    network: runtime.Network,
    boxes: Path | None,
    show: Path | None,
    limit: int,
) -> dict[str, object]:
    """Detections per sampled frame; IoU with the drawn boxes where there are any."""
    drawn = (
        {f["t_ms"]: f["box_px"] for f in json.loads(boxes.read_text())["frames"]} if boxes else {}
    )
    rows, hits = [], []
    for t, frame in islice(frames(path, 40 if drawn else 100), limit):
        if drawn and t > 1600 and t % 120:
            continue
        found = detect(frame, network)
        if found:
            rows.append({"t_ms": t} | {"found": [asdict(d) for d in found]})
            if show:
                draw(frame, list(found), [], show / f"{path.stem}-{t:05d}.jpg")
        if t in drawn:
            hits.append(max((measure.iou(d.box_px, drawn[t]) for d in found), default=0.0))
    return {"frames_with_boxes": rows, "iou_with_drawn": [round(v, 3) for v in hits]}


def alarms(paths: list[Path], network: runtime.Network, show: Path | None) -> dict[str, object]:
    """False boxes on pictures without a surveillance device."""
    boxes, bad = 0, []
    for path in paths:
        frame = picture(path)
        found = detect(frame, network)
        boxes += len(found)
        if found:
            bad.append(path.name)
            if show:
                draw(
                    frame, list(found), [], show / f"alarm-{path.parent.name}-{path.stem[:30]}.jpg"
                )
    return {"pictures": len(paths), "pictures_with_boxes": len(bad), "boxes": boxes, "names": bad}


def speed(network: runtime.Network, clip_path: Path) -> dict[str, float]:
    """CPU seconds a 1280x720 frame takes, thoroughly and quickly, on one thread."""
    frame = next(f for _, f in frames(clip_path, 100))
    out = {}
    for name, thorough in (("thorough", True), ("quick", False)):
        detect(frame, network, thorough=thorough)
        began = time.process_time()
        for _ in range(5):
            detect(frame, network, thorough=thorough)
        out[name] = round((time.process_time() - began) / 5, 4)
    return out


def main() -> None:
    """Evaluate everything that DATA holds."""
    ask = argparse.ArgumentParser()
    ask.add_argument("data", type=Path)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--pictures", type=Path)
    ask.add_argument(
        "--boxes",
        type=Path,
        default=Path(__file__).parent.parent / "tests/vectors/footage/vendor_clip_boxes.json",
    )
    ask.add_argument("--limit", type=int, default=10**6, help="pictures or frames of each set")
    ask.add_argument("--only", default="photos,clips,alarms,speed")
    a = ask.parse_args()
    network, show, only = runtime.load(threads=2), a.pictures, a.only.split(",")
    got: dict[str, object] = {
        "sha256": network.pin.sha256,
        "threshold": network.pin.threshold,
        "kind_threshold": network.pin.kind_threshold,
    }
    footage, back = a.data / "footage", a.data / "backgrounds"
    if "photos" in only:
        got["photos"] = photos(
            a.data / "photos", choose.Remembering(**vars(network)), show, a.limit
        )
    if "clips" in only:
        got["vendor_clip"] = clip(footage / "vendor_clip.mp4", network, a.boxes, show, a.limit)
        got["no_camera_clip"] = clip(footage / "no_camera_clip.mp4", network, None, show, a.limit)
    if "alarms" in only:
        folders = {
            name: sorted(p for p in (folder).iterdir() if p.suffix in (".jpg", ".png", ".jpeg"))
            for name, folder in (
                ("coco", back / "coco"),
                ("streets", back / "streets"),
                ("negatives", a.data / "products" / "negatives"),
            )
        }
        folders["hand_cameras_held_out"] = backgrounds.permitted(back / "hand_cameras", "89abcdef")
        got["alarms"] = {n: alarms(p[: a.limit], network, show) for n, p in folders.items()}
    if "speed" in only:
        got["speed_cpu_s"] = speed(runtime.load(), footage / "vendor_clip.mp4")
    a.out.write_text(json.dumps(got, indent=1), "utf-8")


if __name__ == "__main__":
    main()
