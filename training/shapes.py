"""random stream + sizes -> Blender meshes with materials, each marked device or mount

A `Kit` gathers the parts of one object. `device=True` parts (housing, sun shield, lens) make
the box; `device=False` parts (brackets, poles, cables, junction boxes) do not.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import bmesh
import bpy
import numpy as np
from mathutils import Matrix, Vector

Colour = tuple[float, float, float]
WHITES = [
    (0.8, 0.8, 0.78),
    (0.72, 0.72, 0.7),
    (0.85, 0.84, 0.8),
    (0.6, 0.61, 0.62),
    (0.74, 0.7, 0.6),
    (0.5, 0.5, 0.5),
]
DARKS = [(0.02, 0.02, 0.022), (0.05, 0.05, 0.055), (0.1, 0.1, 0.1), (0.03, 0.035, 0.05)]


class Kit:
    """The parts of one object, a place on a transform stack, and its random stream."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.rng = rng
        self.parts: list[tuple[bpy.types.Object, bool]] = []
        self.at = Matrix.Identity(4)
        self.device = True
        self.side_units = 0.25
        self.dark = 0.22  # share of housings that are dark
        self.dirt = float(rng.choice([0.0, 0.15, 0.4], p=[0.45, 0.35, 0.2]))

    def u(self, low: float, high: float) -> float:
        """A uniform random number."""
        return float(self.rng.uniform(low, high))

    def maybe(self, p: float) -> bool:
        """True with probability p."""
        return bool(self.rng.random() < p)

    def pick(self, options: Sequence[object]) -> object:
        """One of the options."""
        return options[int(self.rng.integers(len(options)))]

    def moved(
        self, x: float = 0, y: float = 0, z: float = 0, rx: float = 0, ry: float = 0, rz: float = 0
    ) -> _Moved:
        """A context in which parts are added under this further transform (degrees)."""
        turn = (
            Matrix.Rotation(math.radians(rz), 4, "Z")
            @ Matrix.Rotation(math.radians(ry), 4, "Y")
            @ Matrix.Rotation(math.radians(rx), 4, "X")
        )
        return _Moved(self, Matrix.Translation((x, y, z)) @ turn)

    def paint(
        self,
        colour: Colour,
        rough: float = 0.45,
        metal: float = 0.0,
        glow: float = 0.0,
        clear: float = 0.0,
    ) -> bpy.types.Material:
        """A material; `clear` makes tinted glass, `glow` light."""
        mat = bpy.data.materials.new("m")
        mat.use_nodes = True
        node = mat.node_tree.nodes["Principled BSDF"]
        node.inputs["Base Color"].default_value = (*colour, 1)
        node.inputs["Roughness"].default_value = rough
        node.inputs["Metallic"].default_value = metal
        node.inputs["Alpha"].default_value = 1 - clear
        if glow:
            node.inputs["Emission Color"].default_value = (*colour, 1)
            node.inputs["Emission Strength"].default_value = glow
        elif self.dirt and not clear and max(colour) > 0.2:
            self._soil(mat, node, colour)
        return mat

    def _soil(self, mat: bpy.types.Material, node: bpy.types.Node, colour: Colour) -> None:
        nodes, links = mat.node_tree.nodes, mat.node_tree.links
        noise, ramp = nodes.new("ShaderNodeTexNoise"), nodes.new("ShaderNodeValToRGB")
        noise.inputs["Scale"].default_value = self.u(1.5, 9)
        noise.inputs["Detail"].default_value = 6
        soiled = tuple(c * (1 - self.dirt) for c in (colour[0], colour[1] * 0.95, colour[2] * 0.85))
        ramp.color_ramp.elements[0].color = (*soiled, 1)
        ramp.color_ramp.elements[0].position = 0.35
        ramp.color_ramp.elements[1].color = (*colour, 1)
        ramp.color_ramp.elements[1].position = 0.62
        links.new(noise.outputs["Fac"], ramp.inputs["Fac"])
        links.new(ramp.outputs["Color"], node.inputs["Base Color"])

    def body(self) -> bpy.types.Material:
        """The paint of a housing: mostly white or grey, sometimes dark or coloured."""
        kind = self.rng.random()
        if kind < 0.88 - self.dark:
            return self.paint(self.pick(WHITES), self.u(0.2, 0.6))  # type: ignore[arg-type]
        if kind < 0.88:
            return self.paint(self.pick(DARKS), self.u(0.2, 0.6))  # type: ignore[arg-type]
        if kind < 0.95:
            return self.paint((0.4, 0.4, 0.42), self.u(0.2, 0.4), 0.9)
        return self.paint(tuple(self.rng.uniform(0.05, 0.7, 3)), self.u(0.3, 0.6))

    def black(self) -> bpy.types.Material:
        """Dark plastic or a dark window."""
        return self.paint(self.pick(DARKS), self.u(0.05, 0.4))  # type: ignore[arg-type]

    def steel(self) -> bpy.types.Material:
        """Galvanised or painted metal of poles and brackets."""
        v = self.u(0.08, 0.65)
        return self.paint((v, v, v * self.u(0.9, 1.05)), self.u(0.25, 0.6), self.u(0, 0.9))

    def _keep(self, bm: bmesh.types.BMesh, mat: bpy.types.Material) -> None:
        mesh = bpy.data.meshes.new("p")
        bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
        bm.transform(self.at)
        bm.to_mesh(mesh)
        bm.free()
        mesh.shade_smooth()
        mesh.set_sharp_from_angle(angle=0.7)
        mesh.materials.append(mat)
        thing = bpy.data.objects.new("p", mesh)
        bpy.context.scene.collection.objects.link(thing)
        self.parts.append((thing, self.device))

    def box(
        self, size: tuple[float, float, float], mat: bpy.types.Material, bevel: float = 0.03
    ) -> None:
        """A box of these sides, centred, edges rounded."""
        bm = bmesh.new()
        bmesh.ops.create_cube(bm, size=1)
        bm.transform(Matrix.Diagonal((*size, 1)))
        if bevel > 0:
            bmesh.ops.bevel(
                bm,
                geom=list(bm.edges),
                offset=min(bevel, min(size) * 0.48),
                segments=4,
                profile=0.5,
                affect="EDGES",
            )
        self._keep(bm, mat)

    def lathe(
        self,
        profile: Sequence[tuple[float, float]],
        mat: bpy.types.Material,
        squash: float = 1.0,
        sides: int = 40,
    ) -> None:
        """The (radius, z) profile spun about z; `squash` flattens it along y."""
        bm = bmesh.new()
        rings = []
        for r, z in profile:
            rings.append(
                [
                    bm.verts.new(
                        (max(r, 1e-4) * math.cos(a), squash * max(r, 1e-4) * math.sin(a), z)
                    )
                    for a in np.linspace(0, 2 * math.pi, sides, endpoint=False)
                ]
            )
        for low, high in pairwise(rings):
            for i in range(sides):
                j = (i + 1) % sides
                bm.faces.new((low[i], low[j], high[j], high[i]))
        bm.faces.new(rings[0])
        bm.faces.new(rings[-1])
        self._keep(bm, mat)

    def cyl(
        self,
        r: float,
        height: float,
        mat: bpy.types.Material,
        top: float | None = None,
        soft: float = 0.03,
        squash: float = 1.0,
    ) -> None:
        """A cylinder (or cone) along z, centred, edges softened."""
        t, h, s = (r if top is None else top), height / 2, min(soft, height * 0.3)
        self.lathe([(r - s, -h), (r, -h + s), (t, h - s), (t - s, h)], mat, squash)

    def ball(
        self, r: float, mat: bpy.types.Material, low: float = -1, high: float = 1, tall: float = 1.0
    ) -> None:
        """A sphere about the origin, cut between low and high (fractions of r) along z."""
        ts = np.linspace(math.asin(low), math.asin(high), 16)
        self.lathe([(r * math.cos(t), r * tall * math.sin(t)) for t in ts], mat)

    def arc(
        self,
        r: float,
        length: float,
        half_angle: float,
        mat: bpy.types.Material,
        thick: float = 0.03,
        flat: float = 1.0,
    ) -> None:
        """A curved shield over an axis along y: part of a tube, opening downwards."""
        bm = bmesh.new()
        angles = np.radians(np.linspace(90 - half_angle, 90 + half_angle, 20))
        rims = [
            [bm.verts.new((q * math.cos(a), y, flat * q * math.sin(a))) for a in angles]
            for y in (-length / 2, length / 2)
            for q in (r, r + thick)
        ]
        for a, b in ((0, 1), (1, 3), (3, 2), (2, 0)):
            for i in range(len(angles) - 1):
                bm.faces.new((rims[a][i], rims[a][i + 1], rims[b][i + 1], rims[b][i]))
        for i in (0, len(angles) - 1):
            bm.faces.new((rims[0][i], rims[1][i], rims[3][i], rims[2][i]))
        self._keep(bm, mat)

    def pipe(
        self, points: Sequence[tuple[float, float, float]], r: float, mat: bpy.types.Material
    ) -> None:
        """A round pipe through the points."""
        for a, b in pairwise(points):
            start, end = Vector(a), Vector(b)
            along = end - start
            keep = self.at.copy()
            turn = along.to_track_quat("Z", "Y").to_matrix().to_4x4()
            self.at = keep @ Matrix.Translation((start + end) / 2) @ turn
            self.lathe([(r, -along.length / 2), (r, along.length / 2)], mat, sides=20)
            self.at = keep @ Matrix.Translation(end)
            self.ball(r, mat)
            self.at = keep


class _Moved:
    def __init__(self, kit: Kit, by: Matrix) -> None:
        self.kit, self.by = kit, by

    def __enter__(self) -> None:
        self.before = self.kit.at.copy()
        self.kit.at = self.before @ self.by

    def __exit__(self, *_: object) -> None:
        self.kit.at = self.before


class mount:
    """A context in which parts are mounts: visible, outside the box."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit

    def __enter__(self) -> None:
        self.before, self.kit.device = self.kit.device, False

    def __exit__(self, *_: object) -> None:
        self.kit.device = self.before
