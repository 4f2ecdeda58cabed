"""a stage and a camera -> a picture, and a mask that says which feature each pixel shows."""

from __future__ import annotations

from pathlib import Path

import bpy
import numpy as np
from PIL import Image

Labels = dict[tuple[str, str], int]


def settings(
    width: int, height: int, samples: int, *, view: str = "AgX", look: str = "None"
) -> None:
    """Cycles on the processor, few samples, denoised; a fixed seed."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples, scene.cycles.seed = samples, 20310314
    scene.cycles.use_denoising = True
    scene.cycles.max_bounces, scene.cycles.diffuse_bounces = 5, 2
    scene.cycles.use_adaptive_sampling = False
    scene.render.resolution_x, scene.render.resolution_y = width, height
    scene.render.resolution_percentage = 100
    scene.render.use_persistent_data = True
    scene.render.threads_mode, scene.render.threads = "FIXED", 2
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode = "RGB"
    scene.view_settings.view_transform = view
    scene.view_settings.look = look
    scene.render.dither_intensity = 0.0


def sky(low: tuple[float, ...], high: tuple[float, ...], strength: float, clouds: float) -> None:
    """A sky that pales towards the horizon, with thin clouds."""
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    world.cycles.sampling_method, world.cycles.sample_map_resolution = "MANUAL", 256
    tree = world.node_tree
    back = tree.nodes["Background"]
    back.inputs["Strength"].default_value = strength
    coords = tree.nodes.new("ShaderNodeTexCoord")
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    ramp = tree.nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.elements[0].color = (*low, 1.0)
    ramp.color_ramp.elements[1].color = (*high, 1.0)
    ramp.color_ramp.elements[1].position = 0.45
    noise = tree.nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value = 3.5
    noise.inputs["Detail"].default_value = 7.0
    soft = tree.nodes.new("ShaderNodeMapRange")
    soft.inputs["From Min"].default_value, soft.inputs["From Max"].default_value = 0.48, 0.75
    soft.inputs["To Max"].default_value = clouds
    mix = tree.nodes.new("ShaderNodeMixRGB")
    mix.inputs["Color2"].default_value = (0.78, 0.79, 0.80, 1.0)
    link = tree.links.new
    link(coords.outputs["Generated"], split.inputs["Vector"])
    link(split.outputs["Z"], ramp.inputs["Fac"])
    link(coords.outputs["Generated"], noise.inputs["Vector"])
    link(noise.outputs["Fac"], soft.inputs["Value"])
    link(ramp.outputs["Color"], mix.inputs["Color1"])
    link(soft.outputs["Result"], mix.inputs["Fac"])
    link(mix.outputs["Color"], back.inputs["Color"])


def picture(path: Path) -> None:
    """Render what the camera sees to a PNG."""
    path.parent.mkdir(parents=True, exist_ok=True)
    bpy.context.scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)


def _flat(name: str, value: int) -> bpy.types.Material:
    mat = bpy.data.materials.new(name)
    mat.use_nodes = True
    tree = mat.node_tree
    tree.nodes.clear()
    glow = tree.nodes.new("ShaderNodeEmission")
    glow.inputs["Color"].default_value = (value / 255, value / 255, value / 255, 1.0)
    out = tree.nodes.new("ShaderNodeOutputMaterial")
    tree.links.new(glow.outputs["Emission"], out.inputs["Surface"])
    return mat


def paint_labels() -> Labels:
    """Turn the stage into its own map: one flat grey for each (device, part). No way back."""
    scene = bpy.context.scene
    labels: Labels = {}
    flats: dict[int, bpy.types.Material] = {}
    for obj in sorted(scene.objects, key=lambda o: o.name):
        if obj.type == "LIGHT":
            obj.hide_render = True
        if obj.type not in {"MESH", "CURVE", "FONT"}:
            continue
        key = (str(obj.get("device", "")), str(obj.get("part", "")))
        value = 0 if not key[0] else labels.setdefault(key, 8 * (len(labels) + 1))
        flats.setdefault(value, _flat(f"label {value}", value))
        obj.data.materials.clear()
        obj.data.materials.append(flats[value])
    if scene.world:
        scene.world.node_tree.nodes["Background"].inputs["Strength"].default_value = 0.0
    scene.cycles.samples, scene.cycles.use_denoising = 1, False
    scene.cycles.max_bounces = 0
    scene.cycles.pixel_filter_type, scene.cycles.filter_width = "BOX", 0.01
    scene.view_settings.view_transform, scene.view_settings.look = "Raw", "None"
    scene.view_settings.exposure = 0.0
    return labels


def label_map(path: Path) -> np.ndarray:
    """Render the map made by `paint_labels`; read it back as integers."""
    picture(path)
    grey = np.asarray(Image.open(path).convert("RGB"))[:, :, 0].astype(int)
    return (np.round(grey / 8) * 8).astype(int)


def box_of(mask: np.ndarray) -> list[int] | None:
    """[x, y, w, h] round the true pixels."""
    ys, xs = np.nonzero(mask)
    if not len(xs):
        return None
    x, y = int(xs.min()), int(ys.min())
    return [x, y, int(xs.max()) - x + 1, int(ys.max()) - y + 1]


def boxes(area: np.ndarray, labels: Labels) -> dict[str, dict[str, list[int]]]:
    """Per device: the box of the whole device and of each visible part."""
    found: dict[str, dict[str, list[int]]] = {}
    for device in sorted({d for d, _ in labels}):
        mine = {part: value for (d, part), value in labels.items() if d == device}
        parts = {part: box_of(area == value) for part, value in sorted(mine.items())}
        whole = box_of(np.isin(area, list(mine.values())))
        if whole:
            found[device] = {"whole": whole, **{k: v for k, v in parts.items() if v}}
    return found
