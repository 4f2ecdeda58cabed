"""clip, specimens, tender and the boxes measured while rendering -> material/truth.json.

Usage: python make_truth.py WORK. WORK is the folder the other scripts rendered into.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import plan
from features import ORRIN_DX, Product, product_of
from PIL import Image

HERE = Path(__file__).resolve().parent
MATERIAL = HERE / "material"
Boxes = dict[str, list[int]]
FEATURE_FRAME = 60  # of shot B: near the end of the push, where the device is largest
NOTES = {
    "invented": "Invented for the Countershot exercise: no such maker, place, person or tender.",
    "box_px": "[x, y, w, h] in the decoded picture, origin at the top left, counted from the "
    "renderer's own label map: housing, sun shield, lens and lamps; arm, bracket, pole not.",
    "t_ms": "from the first presentation time; end_ms is the time of the last frame that shows it",
}


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def union(found: Boxes, parts: tuple[str, ...]) -> list[int] | None:
    """The box round several parts; none when no part is visible."""
    some = [found[p] for p in parts if p in found]
    if not some:
        return None
    x, y = min(b[0] for b in some), min(b[1] for b in some)
    right, low = max(b[0] + b[2] for b in some), max(b[1] + b[3] for b in some)
    return [x, y, right - x, low - y]


def feature_rows(product: Product, found: Boxes) -> list[dict[str, Any]]:
    """The numbered features that this picture shows."""
    rows = []
    for f in product.features:
        box = union(found, f.parts)
        if box:
            rows.append(
                {
                    "number": f.number,
                    "name": f.name,
                    "discriminating": f.discriminating,
                    "words": f.words,
                    "box_px": box,
                }
            )
    return rows


def shot_rows() -> list[dict[str, Any]]:
    """Where each shot starts and ends."""
    rows = []
    for shot in plan.SHOTS:
        start = plan.first_frame(shot.letter) * plan.FRAME_MS
        rows.append(
            {
                "shot": shot.letter,
                "shows": shot.words,
                "start_ms": start,
                "cut_ms": start + shot.frames * plan.FRAME_MS,
            }
        )
    return rows


def device_rows(rows: list[dict[str, Boxes]]) -> list[dict[str, Any]]:
    """Both devices of shot B with a box for every frame."""
    about = {
        "lower": {
            "kind": "ptz",
            "maker": "Velmara",
            "series": "Orrin DX",
            "device_model": None,
            "level_reachable": 3,
            "why": "the series' features are clear; DX-410 and DX-420 look the same from "
            "outside, and the badge is missing",
        },
        "upper": {
            "kind": "bullet",
            "maker": None,
            "series": None,
            "device_model": None,
            "level_reachable": 1,
            "why": "turned away: side and back only, no face, no badge",
        },
    }
    first = plan.first_frame("B")
    devices = []
    for name, words in about.items():
        frames = [
            {"t_ms": (first + k) * plan.FRAME_MS, "box_px": row[name]["whole"]}
            for k, row in enumerate(rows)
            if name in row
        ]
        devices.append(
            {
                "device": name,
                **words,
                "start_ms": frames[0]["t_ms"],
                "end_ms": frames[-1]["t_ms"],
                "frames": frames,
            }
        )
    return devices


def clip(work: Path) -> dict[str, Any]:
    """Everything about the clip; checks the file against the plan."""
    path = MATERIAL / "clip.mp4"
    with av.open(str(path)) as box:
        times = [round(float(f.time) * 1000) for f in box.decode(video=0)]
        stream = box.streams.video[0]
        size = [stream.width, stream.height]
    count = sum(s.frames for s in plan.SHOTS)
    assert [t - times[0] for t in times] == [k * plan.FRAME_MS for k in range(count)]
    rows = json.loads((work / "clip" / "post.boxes.json").read_text())
    at = (plan.first_frame("B") + FEATURE_FRAME) * plan.FRAME_MS
    return {
        "file": "clip.mp4",
        "sha256": digest(path),
        "bytes": path.stat().st_size,
        "fps": str(plan.FPS),
        "frame_ms": plan.FRAME_MS,
        "frames": count,
        "size_px": size,
        "duration_ms": count * plan.FRAME_MS,
        "shots": shot_rows(),
        "devices": device_rows(rows),
        "feature_frame": {
            "t_ms": at,
            "device": "lower",
            "device_box_px": rows[FEATURE_FRAME]["lower"]["whole"],
            "features": feature_rows(ORRIN_DX, rows[FEATURE_FRAME]["lower"]),
        },
    }


def models_of(stem: str, product: Product) -> list[str]:
    """The device models a picture can show: one where its plate is read, else all of them."""
    named = [m for m in product.device_models if f"-{m[-3:]}-" in stem]
    return named or list(product.device_models)


def shown(product: Product, stem: str) -> Product:
    """The features worth citing in a view; from behind, left, right and the face mean nothing."""
    if not stem.endswith("-back"):
        return product
    return replace(product, features=tuple(f for f in product.features if f.number in {1, 6, 8}))


def specimens(work: Path) -> list[dict[str, Any]]:
    """Every specimen picture with its feature boxes."""
    rows = []
    for path in sorted((MATERIAL / "specimens").glob("*.jpg")):
        found = json.loads((work / f"{path.stem}.boxes.json").read_text())
        product = product_of(path.stem)
        rows.append(
            {
                "file": f"specimens/{path.name}",
                "sha256": digest(path),
                "bytes": path.stat().st_size,
                "size_px": list(Image.open(path).size),
                "maker": product.maker,
                "badge": product.badge,
                "series": product.series,
                "device_models": models_of(path.stem, product),
                "kind": product.kind,
                "view": path.stem.removeprefix(product.key + "-"),
                "device_box_px": found["whole"],
                "features": feature_rows(shown(product, path.stem), found),
            }
        )
    return rows


def pack(value: Any) -> str:
    """JSON, indented, with boxes and frames on one line each."""

    def flat(item: Any) -> bool:
        if isinstance(item, list):
            return all(isinstance(i, int | str) for i in item)
        return isinstance(item, dict) and set(item) == {"t_ms", "box_px"}

    def lay(item: Any, pad: str) -> str:
        if flat(item) or not isinstance(item, dict | list) or not item:
            return json.dumps(item, ensure_ascii=False)
        inner = pad + "  "
        if isinstance(item, dict):
            body = [f"{inner}{json.dumps(k)}: {lay(v, inner)}" for k, v in item.items()]
            return "{\n" + ",\n".join(body) + f"\n{pad}}}"
        return "[\n" + ",\n".join(inner + lay(v, inner) for v in item) + f"\n{pad}]"

    return lay(value, "") + "\n"


def main(work: Path) -> None:
    """Measure, check, write."""
    tender = MATERIAL / "tender.pdf"
    truth = {
        "notes": NOTES,
        "clip": clip(work),
        "specimens": specimens(work),
        "tender": {
            "file": tender.name,
            "sha256": digest(tender),
            "bytes": tender.stat().st_size,
            "pages": 2,
            "award_page": 2,
        },
    }
    (MATERIAL / "truth.json").write_text(pack(truth), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
