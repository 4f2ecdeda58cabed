"""nothing but the geometry -> specimen pictures and the boxes of their features.

Usage: python make_specimens.py WORK [NAME-CONTAINS [boxes]]; `boxes` measures without rendering.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import bpy
import products
import render
import stage
from lettering import corner_note
from PIL import Image

HERE = Path(__file__).resolve().parent
OUT = HERE / "material" / "specimens"
SIDE = 900
# name, builder, turn about the upright axis, camera's height above the middle, distance
VIEWS: list[tuple[str, Callable[..., list[bpy.types.Object]], float, float, float]] = [
    ("velmara-orrin-dx-front", products.orrin_dx, 0.0, -0.10, 1.75),
    ("velmara-orrin-dx-three-quarter", products.orrin_dx, 32.0, -0.22, 1.75),
    (
        "velmara-orrin-dx-410-back",
        partial(products.orrin_dx, device_model="Orrin DX-410"),
        166.0,
        0.06,
        1.75,
    ),
    (
        "velmara-orrin-dx-420-back",
        partial(products.orrin_dx, device_model="Orrin DX-420"),
        166.0,
        0.06,
        1.75,
    ),
    ("sotarn-kite-p2-front", products.kite_p2, 0.0, -0.10, 1.75),
    ("sotarn-kite-p2-three-quarter", products.kite_p2, 32.0, -0.22, 1.75),
    ("halvek-brim-s-front", products.brim_s, 0.0, -0.10, 1.75),
    ("halvek-brim-s-three-quarter", products.brim_s, 32.0, -0.22, 1.75),
    ("velmara-orrin-bx-three-quarter", products.orrin_bx, 40.0, 0.14, 1.35),
]


def studio() -> None:
    """Pale backdrop and three large soft lights."""
    scene = bpy.context.scene
    world = bpy.data.worlds.new("studio")
    scene.world = world
    world.use_nodes = True
    back = world.node_tree.nodes["Background"]
    back.inputs["Color"].default_value = (0.80, 0.82, 0.85, 1.0)
    back.inputs["Strength"].default_value = 0.62
    stage.lamp("AREA", 34, (-1.6, -1.7, 1.3), (0, 0, 0), size=1.4)
    stage.lamp("AREA", 20, (1.8, -1.2, 0.2), (0, 0, 0), size=1.2)
    stage.lamp("AREA", 22, (0.4, 1.6, 1.5), (0, 0, 0), size=1.0)


def shoot(
    name: str,
    build: Callable[..., list[bpy.types.Object]],
    turn: float,
    height: float,
    distance: float,
    work: Path,
    measure_only: bool,
) -> dict[str, list[int]]:
    """One picture: render, mark as invented, save; return the feature boxes."""
    stage.clear()
    made = build()
    stage.group(made, (0, 0, 0), turn_z=turn)
    studio()
    stage.camera((0, -distance, height - 0.03), (0, 0, -0.014), 128.0)
    render.settings(SIDE, SIDE, 24, view="Standard")
    if not measure_only:
        raw = work / f"{name}.png"
        render.picture(raw)
        corner_note(Image.open(raw).convert("RGB")).save(
            OUT / f"{name}.jpg", quality=90, optimize=True
        )
    labels = render.paint_labels()
    found = render.boxes(render.label_map(work / f"{name}.map.png"), labels)
    return next(iter(found.values()))


def main(work: Path, only: str = "", how: str = "") -> None:
    """All views, or those whose name contains a word."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, build, turn, height, distance in VIEWS:
        if only in name:
            found = shoot(name, build, turn, height, distance, work, how == "boxes")
            (work / f"{name}.boxes.json").write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
