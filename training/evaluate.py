"""network + data folder -> figures on real photographs and clips (JSON), failure pictures if asked

    python evaluate.py DATA --out figures.json [--pictures DIR] [--boxes vendor_clip_boxes.json]

DATA is laid out as shared/data. Nothing here chooses anything: the threshold is the pinned one.
Runs in the project's own environment (numpy, Pillow, onnxruntime, PyAV).
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import av
import backgrounds
import measure
import numpy as np
from PIL import Image, ImageDraw, ImageOps

from countershot.footage.annotations import Annotated, TrueBox, read_annotations
from countershot.footage.closeup import detect_confirmed
from countershot.footage.detect import Detection, detect
from countershot.footage.evaluate import looked_at, own
from countershot.networks import runtime
from countershot.networks.figures import figures

FORMS = {"housing": "box", "explosion_proof": "other"}
"""What the product list calls some kinds."""


def picture(path: Path) -> np.ndarray:
    """A photograph as uint8 RGB, turned as its EXIF says."""
    return np.asarray(ImageOps.exif_transpose(Image.open(path)).convert("RGB"))


@dataclass(frozen=True)
class Eyes:
    """The two networks as `look` uses them on a photograph."""

    network: runtime.Network
    near: runtime.CloseUp

    def find(self, frame: np.ndarray) -> tuple[Detection, ...]:
        """Devices in a frame, at the pinned threshold."""
        return detect_confirmed(frame, self.network, self.near)


def photos(folder: Path, eyes: Eyes, show: Path | None, limit: int) -> dict[str, object]:
    """Recall, precision, AP50 and kinds on a COCO-annotated folder at the pinned threshold."""
    pinned, measured = eyes.network.pin.threshold, own(eyes.network, eyes.near, None)
    looked = []
    for one in read_annotations(folder / "annotations.coco.json")[:limit]:
        looked.append(looked_at(one, measured))
        if show:
            found = eyes.find(picture(one.path))
            boxes = [true.box for true in one.boxes]
            draw(picture(one.path), found, boxes, show / f"photo-{one.path.stem[:40]}.jpg")
    got = measure.rates(looked, pinned) | {"pictures": len(looked), "ap50": measure.ap50(looked)}
    curve = [
        measure.rates(looked, t) | {"threshold": t} for t in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
    ]
    return got | {
        "interval": measure.spread(looked, pinned),
        "curve": curve,
        "kinds": kinds(looked, pinned),
    }


def products(folder: Path, eyes: Eyes, limit: int) -> dict[str, object]:
    """Kinds on product photographs: of boxes given, and of what was found by looking."""
    rows = json.loads((folder / "products.json").read_text("utf-8"))["products"]
    measured = own(eyes.network, eyes.near, None)
    looked = [
        looked_at(
            Annotated(
                folder / row["file"],
                None,
                (TrueBox(tuple(row["object_bbox_xywh"]), FORMS.get(form, form)),),
            ),
            measured,
        )
        for row in rows[:limit]
        if not row["multi_device"] and (form := row["form_factor"])
    ]
    pinned = eyes.network.pin.threshold
    return measure.rates(looked, pinned) | {
        "pictures": len(looked),
        "kinds": kinds(looked, pinned),
    }


def kinds(looked: list[measure.Looked], threshold: float) -> dict[str, object]:
    """Accuracy, coverage and precision of kinds, given and through look, and what was said."""
    found = figures(looked, threshold)
    shares = {
        name: [share.value, share.low, share.high, share.part, share.of]
        for name, share in found.shares.items()
        if name.startswith(("given/all", "given/merged", "through/all", "through/merged"))
    }
    return {"shares": shares, "confusion": found.confusion}


def draw(
    frame: np.ndarray, found: Sequence[Detection], truth: list[measure.Box], path: Path
) -> None:
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
    eyes: Eyes,
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
        found = eyes.find(frame)
        if found:
            rows.append({"t_ms": t} | {"found": [asdict(d) for d in found]})
            if show:
                draw(frame, list(found), [], show / f"{path.stem}-{t:05d}.jpg")
        if t in drawn:
            hits.append(max((measure.iou(d.box_px, drawn[t]) for d in found), default=0.0))
    return {"frames_with_boxes": rows, "iou_with_drawn": [round(v, 3) for v in hits]}


def alarms(paths: list[Path], eyes: Eyes, show: Path | None) -> dict[str, object]:
    """False boxes on pictures without a surveillance device."""
    boxes, bad = 0, []
    for path in paths:
        frame = picture(path)
        found = eyes.find(frame)
        boxes += len(found)
        if found:
            bad.append(path.name)
            if show:
                draw(
                    frame, list(found), [], show / f"alarm-{path.parent.name}-{path.stem[:30]}.jpg"
                )
    return {"pictures": len(paths), "pictures_with_boxes": len(bad), "boxes": boxes, "names": bad}


def speed(eyes: Eyes, clip_path: Path) -> dict[str, float]:
    """CPU seconds a 1280x720 frame takes, thoroughly and quickly, on one thread."""
    frame = next(f for _, f in frames(clip_path, 100))
    ways = {
        "thorough": eyes.find,
        "quick": lambda picture: detect(picture, eyes.network, thorough=False),
    }
    out = {}
    for name, way in ways.items():
        way(frame)
        began = time.process_time()
        for _ in range(5):
            way(frame)
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
    ask.add_argument("--only", default="photos,products,clips,alarms,speed")
    a = ask.parse_args()
    eyes, show = Eyes(runtime.load(), runtime.load_closeup()), a.pictures
    only, pin = a.only.split(","), eyes.network.pin
    got: dict[str, object] = {
        "sha256": pin.sha256,
        "closeup_sha256": eyes.near.pin.sha256,
        "threshold": pin.threshold,
        "kind_threshold": eyes.near.pin.kind_threshold,
    }
    footage, back = a.data / "footage", a.data / "backgrounds"
    if "photos" in only:
        got["photos"] = photos(a.data / "photos", eyes, show, a.limit)
    if "products" in only:
        got["products"] = products(a.data / "products", eyes, a.limit)
    if "clips" in only:
        got["vendor_clip"] = clip(footage / "vendor_clip.mp4", eyes, a.boxes, show, a.limit)
        got["no_camera_clip"] = clip(footage / "no_camera_clip.mp4", eyes, None, show, a.limit)
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
        got["alarms"] = {n: alarms(p[: a.limit], eyes, show) for n, p in folders.items()}
    if "speed" in only:
        got["speed_cpu_s"] = speed(eyes, footage / "vendor_clip.mp4")
    a.out.write_text(json.dumps(got, indent=1), "utf-8")


if __name__ == "__main__":
    main()
