"""sizes, colours, profiles -> Blender objects, lights and cameras on an empty stage.

Every object may carry two labels: `device` (which device it belongs to) and `part` (which
feature of it). The labels are what the masks, and so all boxes in truth.json, are made from.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import bpy

# isort: split
# bpy, once imported, makes these two importable
import bmesh
from mathutils import Vector

Colour = tuple[float, float, float]
CJK_FONT = "Noto Sans CJK Regular.woff2"
LATIN_FONT = "Inter.woff2"


def font_path(name: str) -> Path:
    """A font that travels inside the bpy wheel."""
    root = Path(bpy.utils.system_resource("DATAFILES"))
    return root / "fonts" / name


def clear() -> bpy.types.Scene:
    """An empty scene, nothing left of the one before."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    return bpy.context.scene


def material(
    name: str, colour: Colour, rough: float = 0.5, metal: float = 0.0, glow: float = 0.0
) -> bpy.types.Material:
    """A plain surface; the same name gives the same material."""
    if name in bpy.data.materials:
        return bpy.data.materials[name]
    mat = bpy.data.materials.new(name)
    mat.use_nodes = True
    shader = mat.node_tree.nodes["Principled BSDF"]
    shader.inputs["Base Color"].default_value = (*colour, 1.0)
    shader.inputs["Roughness"].default_value = rough
    shader.inputs["Metallic"].default_value = metal
    if glow:
        shader.inputs["Emission Color"].default_value = (*colour, 1.0)
        shader.inputs["Emission Strength"].default_value = glow
    return mat


def mottle(mat: bpy.types.Material, other: Colour, scale: float, amount: float = 0.5) -> None:
    """Break a flat colour up with noise towards another colour."""
    tree = mat.node_tree
    shader = tree.nodes["Principled BSDF"]
    base = tuple(shader.inputs["Base Color"].default_value)
    noise = tree.nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value = scale
    noise.inputs["Detail"].default_value = 6.0
    ramp = tree.nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.elements[0].position = 0.5 - amount / 2
    ramp.color_ramp.elements[0].color = base
    ramp.color_ramp.elements[1].position = 0.5 + amount / 2
    ramp.color_ramp.elements[1].color = (*other, 1.0)
    coords = tree.nodes.new("ShaderNodeTexCoord")
    tree.links.new(coords.outputs["Object"], noise.inputs["Vector"])
    tree.links.new(noise.outputs["Fac"], ramp.inputs["Fac"])
    tree.links.new(ramp.outputs["Color"], shader.inputs["Base Color"])


def _adopt(
    mesh: bpy.types.Mesh, name: str, mat: bpy.types.Material, device: str, part: str
) -> bpy.types.Object:
    obj = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(obj)
    mesh.materials.append(mat)
    obj["device"], obj["part"] = device, part
    return obj


def _smooth(mesh: bpy.types.Mesh, degrees: float = 35.0) -> None:
    for face in mesh.polygons:
        face.use_smooth = True
    mesh.set_sharp_from_angle(angle=math.radians(degrees))


def _finish(
    bm: bmesh.types.BMesh, name: str, mat: bpy.types.Material, device: str, part: str
) -> bpy.types.Object:
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces[:])
    mesh = bpy.data.meshes.new(name)
    bm.to_mesh(mesh)
    bm.free()
    _smooth(mesh)
    return _adopt(mesh, name, mat, device, part)


def revolve(
    profile: Sequence[tuple[float, float]],
    mat: bpy.types.Material,
    *,
    device: str = "",
    part: str = "",
    start_deg: float = 0.0,
    sweep_deg: float = 360.0,
    segments: int = 72,
) -> bpy.types.Object:
    """Turn a profile of (radius, height) about the upright axis; 0 degrees is the front (-y)."""
    bm = bmesh.new()
    closed = sweep_deg >= 360.0
    steps = segments if closed else segments + 1
    rings = []
    for k in range(steps):
        a = math.radians(start_deg + sweep_deg * k / segments) - math.pi / 2
        rings.append([bm.verts.new((r * math.cos(a), r * math.sin(a), z)) for r, z in profile])
    for k in range(segments):
        one, two = rings[k], rings[(k + 1) % steps]
        for j in range(len(profile) - 1):
            bm.faces.new((one[j], two[j], two[j + 1], one[j + 1]))
    bmesh.ops.remove_doubles(bm, verts=bm.verts[:], dist=1e-6)
    return _finish(bm, part or "revolved", mat, device, part)


def box(
    size: Sequence[float],
    at: Sequence[float],
    mat: bpy.types.Material,
    *,
    round_m: float = 0.0,
    device: str = "",
    part: str = "",
    turn_z: float = 0.0,
    tilt_x: float = 0.0,
) -> bpy.types.Object:
    """A block with its middle at `at`, its edges rounded by `round_m` metres."""
    bm = bmesh.new()
    bmesh.ops.create_cube(bm, size=1.0)
    bmesh.ops.scale(bm, vec=Vector(size), verts=bm.verts[:])
    if round_m:
        bmesh.ops.bevel(
            bm, geom=bm.edges[:], offset=round_m, segments=4, profile=0.5, affect="EDGES"
        )
    obj = _finish(bm, part or "box", mat, device, part)
    obj.location = at
    obj.rotation_euler = (math.radians(tilt_x), 0.0, math.radians(turn_z))
    return obj


def cylinder(
    radius: float,
    start: Sequence[float],
    end: Sequence[float],
    mat: bpy.types.Material,
    *,
    radius_end: float | None = None,
    device: str = "",
    part: str = "",
) -> bpy.types.Object:
    """A round bar (or cone) from one point to another."""
    one, two = Vector(start), Vector(end)
    bm = bmesh.new()
    bmesh.ops.create_cone(
        bm,
        cap_ends=True,
        segments=40,
        radius1=radius,
        radius2=radius if radius_end is None else radius_end,
        depth=(two - one).length,
    )
    obj = _finish(bm, part or "cylinder", mat, device, part)
    obj.location = (one + two) / 2
    obj.rotation_euler = (two - one).to_track_quat("Z", "Y").to_euler()
    return obj


def ball(
    radius: float, at: Sequence[float], mat: bpy.types.Material, *, device: str = "", part: str = ""
) -> bpy.types.Object:
    """A sphere."""
    bm = bmesh.new()
    bmesh.ops.create_uvsphere(bm, u_segments=64, v_segments=40, radius=radius)
    obj = _finish(bm, part or "ball", mat, device, part)
    obj.location = at
    return obj


def tube(
    points: Sequence[Sequence[float]], radius: float, mat: bpy.types.Material, *, part: str = ""
) -> bpy.types.Object:
    """A bent pipe through the given points."""
    curve = bpy.data.curves.new(part or "tube", "CURVE")
    curve.dimensions, curve.bevel_depth, curve.bevel_resolution = "3D", radius, 6
    spline = curve.splines.new("BEZIER")
    spline.bezier_points.add(len(points) - 1)
    for point, at in zip(spline.bezier_points, points, strict=True):
        point.co = at
        point.handle_left_type = point.handle_right_type = "AUTO"
    obj = bpy.data.objects.new(part or "tube", curve)
    bpy.context.scene.collection.objects.link(obj)
    curve.materials.append(mat)
    obj["device"], obj["part"] = "", part
    return obj


def text(
    words: str,
    size: float,
    at: Sequence[float],
    mat: bpy.types.Material,
    *,
    font: str = CJK_FONT,
    device: str = "",
    part: str = "",
    rotation_deg: Sequence[float] = (90.0, 0.0, 0.0),
    bold: float = 0.0,
) -> bpy.types.Object:
    """Raised letters, upright and facing the front."""
    curve = bpy.data.curves.new(part or "text", "FONT")
    curve.body, curve.size, curve.extrude = words, size, size * 0.005
    curve.offset = bold
    curve.align_x, curve.align_y = "CENTER", "CENTER"
    curve.font = bpy.data.fonts.load(str(font_path(font)), check_existing=True)
    obj = bpy.data.objects.new(part or "text", curve)
    bpy.context.scene.collection.objects.link(obj)
    curve.materials.append(mat)
    obj.location = at
    obj.rotation_euler = [math.radians(d) for d in rotation_deg]
    obj["device"], obj["part"] = device, part
    return obj


def wrap(obj: bpy.types.Object, radius: float, height: float) -> bpy.types.Object:
    """Lay raised letters round an upright cylinder, as a printed badge lies on a shell."""
    bpy.context.view_layer.update()
    graph = bpy.context.evaluated_depsgraph_get()
    mesh = bpy.data.meshes.new_from_object(obj.evaluated_get(graph))
    for vertex in mesh.vertices:
        along, up, out = vertex.co
        angle = along / radius
        reach = radius + out
        vertex.co = (reach * math.sin(angle), -reach * math.cos(angle), up + height)
    made = bpy.data.objects.new(obj.name, mesh)
    bpy.context.scene.collection.objects.link(made)
    made["device"], made["part"] = obj["device"], obj["part"]
    bpy.data.objects.remove(obj)
    return made


def group(
    objects: Sequence[bpy.types.Object], at: Sequence[float], turn_z: float = 0.0, tilt: float = 0.0
) -> bpy.types.Object:
    """Hang objects on one pivot, then place and turn it."""
    pivot = bpy.data.objects.new("pivot", None)
    bpy.context.scene.collection.objects.link(pivot)
    for obj in objects:
        if obj.parent is None:
            obj.parent = pivot
    pivot.location = at
    pivot.rotation_euler = (math.radians(tilt), 0.0, math.radians(turn_z))
    return pivot


def camera(at: Sequence[float], look_at: Sequence[float], lens_mm: float) -> bpy.types.Object:
    """A camera (36 mm wide) that looks at a point."""
    data = bpy.data.cameras.new("camera")
    data.lens, data.clip_start, data.clip_end = lens_mm, 0.05, 2000.0
    obj = bpy.data.objects.new("camera", data)
    bpy.context.scene.collection.objects.link(obj)
    bpy.context.scene.camera = obj
    aim(obj, at, look_at)
    return obj


def aim(obj: bpy.types.Object, at: Sequence[float], look_at: Sequence[float]) -> None:
    """Move an object and point it at something."""
    obj.location = at
    direction = Vector(look_at) - Vector(at)
    obj.rotation_euler = direction.to_track_quat("-Z", "Y").to_euler()


def lamp(
    kind: str,
    strength: float,
    at: Sequence[float],
    look_at: Sequence[float],
    *,
    size: float = 1.0,
    colour: Colour = (1.0, 1.0, 1.0),
) -> bpy.types.Object:
    """A light: SUN (size in degrees) or AREA (size in metres)."""
    data = bpy.data.lights.new("lamp", kind)
    data.energy, data.color = strength, colour
    if kind == "SUN":
        data.angle = math.radians(size)
    else:
        data.size = size
    obj = bpy.data.objects.new("lamp", data)
    bpy.context.scene.collection.objects.link(obj)
    aim(obj, at, look_at)
    return obj
