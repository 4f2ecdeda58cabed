"""seed + number -> RGBA sprites of devices and look-alikes, with boxes (needs bpy; own environment)

    python render.py OUT --first 0 --count 1000 --seed 1

Sprite i depends on (seed, i) only, so any range can be rendered by any process, again.
Each goes to OUT/NNNNN.png with a line in OUT/index-FIRST.jsonl: name, kind (null for
look-alikes), box_px [x, y, w, h] of housing, shield and lens (null when there is none).
With --views N the same devices are seen N more times, each under another light and from another
side (OUT/NNNNN-V.png): what a network needs to learn that two pictures show one device.
"""

from __future__ import annotations

import argparse
import json
import math
import os
from pathlib import Path

import bpy
import numpy as np
from bpy_extras.object_utils import world_to_camera_view
from devices3d import HARD, KINDS, SCARCE
from lookalikes3d import LOOKALIKES
from mathutils import Euler, Vector
from mounts3d import surface
from shapes import Kit

SIDE = 256
#: things that hang overhead are mostly seen from below
OVERHEAD = {"dome", "turret", "fisheye", "multisensor", "smoke_detector"}
#: sprites numbered from here on are all speed domes (a second helping of a hard kind)
EXTRA = 2000
#: and from here on four in five are of the kinds that were found least
THIRD = 3000
#: and from here on what was missed on renders and in tests of the card: dark, from the side, behind
FOURTH = 4000
WORLDS = ["city", "courtyard", "forest", "interior", "night", "studio", "sunrise", "sunset"]


def world_file(name: str) -> str:
    """Path of one of the eight CC0 panoramas inside bpy."""
    root = Path(bpy.utils.resource_path("LOCAL"))
    return str(root / "datafiles" / "studiolights" / "world" / f"{name}.exr")


def empty_scene(side: int, samples: int) -> None:
    """A fresh scene with Cycles, transparent film and a capped importance map."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = samples
    scene.cycles.use_denoising = True
    scene.cycles.denoising_quality = "FAST"
    scene.cycles.denoising_prefilter = "FAST"
    scene.cycles.max_bounces = 4
    scene.cycles.transparent_max_bounces = 4
    scene.render.threads_mode = "FIXED"
    scene.render.threads = int(os.environ.get("RENDER_THREADS", "1"))
    scene.render.film_transparent = True
    scene.render.resolution_x = scene.render.resolution_y = side
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode = "RGBA"
    scene.view_settings.view_transform = "Standard"


def light(kit: Kit) -> None:
    """A panorama turned at random, plus a sun or a lamp now and then."""
    scene = bpy.context.scene
    world = bpy.data.worlds.new("w")
    scene.world = world
    world.use_nodes = True
    world.cycles.sampling_method = "MANUAL"
    world.cycles.sample_map_resolution = 256
    nodes, links = world.node_tree.nodes, world.node_tree.links
    env, place, at = (
        nodes.new("ShaderNodeTexEnvironment"),
        nodes.new("ShaderNodeMapping"),
        nodes.new("ShaderNodeTexCoord"),
    )
    env.image = bpy.data.images.load(world_file(str(kit.pick(WORLDS))))
    place.inputs["Rotation"].default_value = (kit.u(-0.2, 0.2), 0, kit.u(0, 2 * math.pi))
    links.new(at.outputs["Generated"], place.inputs["Vector"])
    links.new(place.outputs["Vector"], env.inputs["Vector"])
    links.new(env.outputs["Color"], nodes["Background"].inputs["Color"])
    nodes["Background"].inputs["Strength"].default_value = kit.u(0.4, 1.4)
    if kit.maybe(0.6):
        sun = bpy.data.lights.new("s", "SUN")
        sun.energy, sun.angle = kit.u(0.5, 5), math.radians(kit.u(0.5, 20))
        lamp = bpy.data.objects.new("s", sun)
        lamp.rotation_euler = Euler((kit.u(-1.2, 1.2), kit.u(-1.2, 1.2), 0))
        scene.collection.objects.link(lamp)


def corners(kit: Kit, device: bool) -> list[Vector]:
    """Vertices of the device parts (or of all parts)."""
    return [
        v.co.copy() for thing, own in kit.parts if own or not device for v in thing.data.vertices
    ]


def turned(kit: Kit, behind: float, hard: bool) -> float:
    """Degrees about the device's front: mostly near it; the hard ones mostly aside and behind."""
    if hard and kit.maybe(0.7):
        return float(kit.pick([-1, 1])) * kit.rng.normal(100, 35)  # type: ignore[arg-type]
    return float(kit.u(-180, 180) if kit.maybe(behind) else kit.rng.normal(0, 50))


def aim(
    kit: Kit,
    points: list[Vector],
    fill: float,
    behind: float,
    rise_mean: float,
    hard: bool = False,
) -> None:
    """A camera around the device, mostly before and below it, that keeps it in frame."""
    scene = bpy.context.scene
    low = Vector([min(p[i] for p in points) for i in range(3)])
    high = Vector([max(p[i] for p in points) for i in range(3)])
    centre, radius = (low + high) / 2, (high - low).length / 2
    turn = turned(kit, behind, hard)
    rise = kit.rng.normal(rise_mean, 20) if kit.maybe(0.85) else kit.u(-70, 60)
    a, e = math.radians(turn), math.radians(max(-80, min(60, rise)))
    back = Vector((math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e)))
    data = bpy.data.cameras.new("c")
    data.angle = math.radians(kit.u(8, 50))
    eye = bpy.data.objects.new("c", data)
    eye.location = centre + back * radius / math.tan(data.angle / 2) / fill
    roll = kit.rng.normal(0, 5)
    eye.rotation_euler = (-back).to_track_quat("-Z", "Y").to_euler()
    eye.rotation_euler.rotate_axis("Z", math.radians(roll))
    scene.collection.objects.link(eye)
    scene.camera = eye
    bpy.context.view_layer.update()


def box_of(points: list[Vector], side: int) -> list[float]:
    """The bounding box [x, y, w, h] in pixels of the points as the camera sees them."""
    scene = bpy.context.scene
    seen = [world_to_camera_view(scene, scene.camera, p) for p in points]
    xs, ys = [p.x * side for p in seen], [(1 - p.y) * side for p in seen]
    x, y = max(0.0, min(xs)), max(0.0, min(ys))
    return [round(v, 1) for v in (x, y, min(side, max(xs)) - x, min(side, max(ys)) - y)]


def draw(table: dict[str, tuple[object, float]], rng: np.random.Generator) -> str:
    """A name from the table by its shares."""
    names = list(table)
    shares = np.array([table[n][1] for n in names])
    return str(rng.choice(names, p=shares / shares.sum()))


def is_a_device(index: int) -> bool:
    """Three sprites in five are devices, all of the second helping, four in five of the third."""
    return index % 5 < 4 if index >= THIRD else index >= EXTRA or index % 5 < 3


def one(
    index: int, seed: int, out: Path, side: int, samples: int, view: int = 0
) -> dict[str, object]:
    """Render sprite `index`; its line for the index. From EXTRA on only speed domes."""
    rng = np.random.default_rng([seed, index])
    extra = EXTRA <= index < THIRD
    is_device = is_a_device(index)
    hard = index >= FOURTH
    scarce = HARD if hard else SCARCE if index >= THIRD else KINDS
    table = scarce if is_device else LOOKALIKES
    name = "ptz" if extra else draw(table, rng)  # type: ignore[arg-type]
    empty_scene(side, samples)
    kit = Kit(rng)
    kit.side_units = 0.6 if extra else kit.side_units
    kit.dark = 0.6 if hard else kit.dark
    upright = not is_device or name not in ("dome", "turret", "multisensor", "ptz")
    with kit.moved(rx=0 if upright or kit.maybe(0.85) else kit.u(60, 90)):
        table[name][0](kit)  # type: ignore[operator]
    points = corners(kit, device=True) or corners(kit, device=False)
    if not corners(kit, device=True):
        points = [p for p in points if max(abs(v) for v in p) < 2.5] or points
    if view:
        kit.rng = np.random.default_rng([seed, index, view])
    before = len(kit.parts)
    wall = max(p.y for p in points) + kit.u(0.02, 0.5) if is_device and kit.maybe(0.12) else None
    if wall is not None:
        surface(kit, y=wall)
    light(kit)
    rise = -35 if name in OVERHEAD else -14
    aim(kit, points, kit.u(0.8, 1.15), behind=0.12, rise_mean=rise, hard=hard and is_device)
    if wall is not None and bpy.context.scene.camera.location.y > wall:
        for thing, _ in kit.parts[before:]:  # seen from behind the wall, there is only wall
            bpy.data.objects.remove(thing)
    file = out / named(index, view)
    bpy.context.scene.render.filepath = str(file)
    bpy.ops.render.render(write_still=True)
    box = box_of(points, side)
    return {
        "file": file.name,
        "kind": name if is_device else None,
        "name": name,
        "box_px": box if is_device else None,
        "object_px": box,
    }


def named(index: int, view: int) -> str:
    """The sprite's file; further views of a device say which they are."""
    return f"{index:05d}-{view}.png" if view else f"{index:05d}.png"


def main() -> None:
    """Render a range of sprites; those already there are kept."""
    ask = argparse.ArgumentParser()
    ask.add_argument("out", type=Path)
    for name, value in (("first", 0), ("count", 1000), ("seed", 1), ("side", SIDE), ("samples", 8)):
        ask.add_argument(f"--{name}", type=int, default=value)
    ask.add_argument("--views", type=int, default=0)
    a = ask.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    wanted = [(i, 0) for i in range(a.first, a.first + a.count)]
    if a.views:
        wanted = [(i, v) for i, _ in wanted if is_a_device(i) for v in range(1, a.views + 1)]
    part = f"index-{'views-' if a.views else ''}{a.first:05d}.jsonl"
    with open(a.out / part, "a", encoding="utf-8") as lines:
        for i, view in wanted:
            if not (a.out / named(i, view)).exists():
                row = one(i, a.seed, a.out, a.side, a.samples, view)
                lines.write(json.dumps(row) + "\n")
                lines.flush()


if __name__ == "__main__":
    main()
