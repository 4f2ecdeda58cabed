"""a shot's letter -> its stage, ready to render (yard, post, classroom, road)."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import bpy
import products
import render
import stage
from stage import CJK_FONT, ball, box, camera, cylinder, group, lamp, material, mottle, text, tube

DAY_LOW, DAY_HIGH = (0.52, 0.58, 0.64), (0.16, 0.28, 0.48)


def daylight(turn: float = -35.0) -> None:
    """Thin cloud and a low morning sun from the viewer's left."""
    render.sky(DAY_LOW, DAY_HIGH, 0.85, 0.55)
    a = math.radians(turn)
    lamp(
        "SUN",
        3.4,
        (30 * math.sin(a), -30 * math.cos(a), 22),
        (0, 0, 0),
        size=1.5,
        colour=(1.0, 0.94, 0.85),
    )


def ground(colour: tuple[float, float, float], other: tuple[float, float, float]) -> None:
    """A wide floor of packed earth or asphalt."""
    mat = material("ground", colour, 0.95)
    mottle(mat, other, 0.7, 0.6)
    box((400, 400, 0.1), (0, 100, -0.05), mat)


def hills(seed: int, far: float, colour: tuple[float, float, float]) -> None:
    """A row of rounded hills at a distance."""
    dice = random.Random(seed)
    mat = material(f"hill {far}", colour, 1.0)
    for k in range(13):
        hill = ball(1.0, (-far + k * far / 6, far, -2), mat)
        hill.scale = (dice.uniform(0.18, 0.30) * far, 12, dice.uniform(0.035, 0.085) * far)


def tree(dice: random.Random, at: Sequence[float]) -> None:
    """A poplar: a stem and an egg of leaves."""
    high = dice.uniform(4.0, 6.5)
    x, y, z = at
    cylinder(0.10, (x, y, z), (x, y, z + high * 0.5), material("bark", (0.10, 0.07, 0.05), 0.9))
    leaf = material("leaf", (0.055, 0.11, 0.035), 0.9)
    mottle(leaf, (0.10, 0.16, 0.05), 3.0)
    for _ in range(7):
        blob = ball(
            1.0,
            (
                x + dice.uniform(-0.4, 0.4),
                y + dice.uniform(-0.4, 0.4),
                z + high * dice.uniform(0.4, 0.95),
            ),
            leaf,
        )
        blob.scale = (0.6, 0.6, dice.uniform(0.7, 1.2))


def block(at: Sequence[float], size: Sequence[float], floors: int, bays: int) -> None:
    """A plain rendered building with rows of windows towards the viewer."""
    wall = material("render", (0.62, 0.55, 0.44), 0.9)
    pane = material("pane", (0.06, 0.08, 0.10), 0.12)
    sill = material("sill", (0.74, 0.72, 0.68), 0.8)
    x, y, _ = at
    wide, deep, high = size
    box(size, (x, y, high / 2), wall)
    box((wide + 0.3, deep + 0.3, 0.25), (x, y, high + 0.1), sill)
    front = y - deep / 2
    for row in range(floors):
        z = (row + 0.55) * high / floors
        for bay in range(bays):
            at_x = x - wide / 2 + (bay + 0.5) * wide / bays
            box((1.25, 0.10, 1.35), (at_x, front - 0.01, z), sill)
            box((1.05, 0.10, 1.15), (at_x, front - 0.04, z), pane)
            box((0.06, 0.10, 1.15), (at_x, front - 0.06, z), sill)


def yard() -> bpy.types.Object:
    """Shot A: the gate of the training centre; no device anywhere."""
    daylight()
    ground((0.20, 0.18, 0.15), (0.27, 0.245, 0.21))
    hills(3, 150, (0.16, 0.20, 0.23))
    brick = material("brick", (0.34, 0.16, 0.11), 0.9)
    mottle(brick, (0.42, 0.22, 0.15), 6.0)
    cap = material("capstone", (0.55, 0.53, 0.50), 0.8)
    bars = material("bars", (0.03, 0.07, 0.06), 0.5)
    for side in (-1, 1):
        box((13, 0.35, 2.4), (side * 9.6, 0, 1.2), brick)
        box((13.2, 0.5, 0.14), (side * 9.6, 0, 2.46), cap)
        box((0.7, 0.7, 3.3), (side * 2.9, 0, 1.65), brick)
        box((0.9, 0.9, 0.16), (side * 2.9, 0, 3.38), cap)
        for k in range(10):
            x = side * (0.25 + 0.26 * k)
            cylinder(0.022, (x, 0, 0.1), (x, 0, 2.1), bars)
        for z in (0.25, 1.1, 1.95):
            box((2.45, 0.04, 0.06), (side * 1.32, 0, z), bars)
    board = material("board", (0.80, 0.79, 0.74), 0.6)
    ink = material("board ink", (0.35, 0.03, 0.03), 0.6)
    box((5.6, 0.12, 0.95), (0, -0.1, 3.75), board)
    text("塔诺洼培训中心", 0.66, (0, -0.165, 3.95), ink, font=CJK_FONT)
    text("TARNOW HOLLOW TRAINING CENTRE", 0.27, (0, -0.165, 3.46), ink)
    block((-6, 20, 0), (22, 8, 7.0), 2, 9)
    block((15, 27, 0), (14, 8, 10.5), 3, 5)
    dice = random.Random(11)
    for x in (-15.0, -11.5, 9.5, 12.5, 16.0):
        tree(dice, (x, 4 + dice.uniform(0, 3), 0))
    return camera((-1.2, -14.5, 1.8), (0.1, 0, 2.15), 34.0)


POST_HEIGHT_M = 3.6


def arm(height: float) -> None:
    """Goose-neck arm from the pole to a pendant device at x = 0.46."""
    steel = material("arm steel", (0.48, 0.49, 0.50), 0.4, 0.3)
    box((0.035, 0.13, 0.20), (0.085, 0, height + 0.16), steel, round_m=0.008)
    tube(
        [
            (0.09, 0, height + 0.19),
            (0.25, 0, height + 0.29),
            (0.40, 0, height + 0.32),
            (0.46, 0, height + 0.26),
            (0.46, 0, height + 0.165),
        ],
        0.021,
        steel,
    )
    cylinder(0.034, (0.46, 0, height + 0.165), (0.46, 0, height + 0.20), steel)


def post() -> bpy.types.Object:
    """Shot B: a pole with two devices; the lower, a speed dome, near and clear."""
    daylight(-42.0)
    ground((0.20, 0.18, 0.15), (0.27, 0.245, 0.21))
    block((-19.0, 42, 0), (22, 8, 10.4), 3, 9)
    hills(5, 150, (0.16, 0.20, 0.23))
    steel = material("pole steel", (0.36, 0.37, 0.37), 0.5, 0.4)
    mottle(steel, (0.27, 0.27, 0.26), 5.0)
    cylinder(0.072, (0, 0, 0), (0, 0, 9), steel)
    for z in (POST_HEIGHT_M + 0.08, POST_HEIGHT_M + 0.22, POST_HEIGHT_M + 0.33):
        cylinder(0.078, (0, 0, z), (0, 0, z + 0.022), material("band", (0.6, 0.6, 0.6), 0.3, 0.8))
    arm(POST_HEIGHT_M)
    group(products.orrin_dx("lower", badge=False), (0.46, 0, POST_HEIGHT_M), turn_z=26.0)
    bracket = material("bracket paint", (0.30, 0.31, 0.32), 0.6)
    high = POST_HEIGHT_M + 0.30
    box((0.05, 0.10, 0.14), (-0.09, 0.02, high), bracket, round_m=0.006)
    tube(
        [
            (-0.10, 0.02, high),
            (-0.17, 0.04, high - 0.01),
            (-0.205, 0.06, high + 0.03),
            (-0.21, 0.06, high + 0.06),
        ],
        0.016,
        bracket,
    )
    group(
        products.orrin_bx("upper", badge=False),
        (-0.215, 0.07, high + 0.105),
        turn_z=-128.0,
        tilt=0.0,
    )
    tube(
        [(0.03, -0.075, high - 0.05), (0.04, -0.082, high - 0.12), (0.075, -0.05, high - 0.16)],
        0.007,
        material("cable", (0.02, 0.02, 0.02), 0.6),
    )
    tube([(-40, 22, 8.2), (0, 20, 7.7), (40, 22, 8.4)], 0.02, material("wire", (0.03,) * 3, 0.6))
    return camera((0.9, -7.0, 2.55), (0.2, 0, 3.7), 165.0)


def post_move(eye: bpy.types.Object, share: float) -> None:
    """The slow push of shot B, from 0 to 1."""
    s = share * share * (3 - 2 * share)
    stage.aim(eye, (1.15 - 0.35 * s, -7.6 + 0.95 * s, 2.50), (0.15 + 0.06 * s, 0, 3.72 - 0.03 * s))


def classroom() -> bpy.types.Object:
    """Shot C: rows of desks; light from the windows on the left; no device."""
    world = bpy.data.worlds.new("room")
    bpy.context.scene.world = world
    world.use_nodes = True
    outside = world.node_tree.nodes["Background"].inputs
    outside["Color"].default_value, outside["Strength"].default_value = (0.80, 0.88, 0.95, 1), 2.2
    wall = material("wall", (0.72, 0.72, 0.66), 0.9)
    lower = material("wainscot", (0.25, 0.42, 0.36), 0.7)
    floor = material("floor", (0.33, 0.29, 0.25), 0.55)
    wood = material("wood", (0.42, 0.24, 0.11), 0.45)
    mottle(wood, (0.50, 0.30, 0.15), 9.0)
    iron = material("iron", (0.05, 0.05, 0.06), 0.5)
    box((8, 11, 0.1), (0, 0, -0.05), floor)
    box((8, 11, 0.1), (0, 0, 3.15), wall)
    box((8, 0.1, 3.2), (0, 5.5, 1.55), wall)
    box((0.1, 11, 3.2), (4, 0, 1.55), wall)
    box((0.02, 11, 1.1), (3.94, 0, 0.55), lower)
    box((8, 0.02, 1.1), (0, 5.44, 0.55), lower)
    frame = material("frame", (0.75, 0.75, 0.74), 0.5)
    for k in range(4):
        box((0.1, 0.8, 2.3), (-4, -5.0 + 2.8 * k, 2.05), wall)
    box((0.1, 11, 0.95), (-4, 0, 0.45), lower)
    for k in range(3):
        box((0.06, 0.06, 1.9), (-4, -3.6 + 2.8 * k, 1.9), frame)
        lamp("AREA", 190, (-4.3, -3.6 + 2.8 * k, 1.9), (0, -3.2 + 2.8 * k, 0.9), size=1.9)
    lamp("AREA", 45, (0, -4.5, 2.9), (0, 1.5, 0.5), size=3.0)
    box((4.6, 0.06, 1.3), (0, 5.40, 1.75), material("slate", (0.015, 0.045, 0.035), 0.6))
    box((4.75, 0.05, 1.45), (0, 5.43, 1.75), wood)
    chalk = material("chalk", (0.8, 0.8, 0.75), 0.9)
    text("今天学习 · TODAY", 0.55, (-0.6, 5.365, 2.0), chalk, font=CJK_FONT)
    for row in range(4):
        for col in range(3):
            x, y = -2.3 + 2.3 * col, -2.2 + 1.7 * row
            box((1.15, 0.48, 0.05), (x, y, 0.74), wood, round_m=0.01)
            box((1.0, 0.34, 0.12), (x, y, 0.64), wood)
            box((0.95, 0.34, 0.04), (x, y - 0.62, 0.44), wood, round_m=0.01)
            for dx in (-0.5, 0.5):
                box((0.04, 0.42, 0.72), (x + dx, y, 0.36), iron)
                box((0.04, 0.30, 0.44), (x + dx * 0.85, y - 0.62, 0.22), iron)
    return camera((1.9, -5.2, 1.75), (-0.35, 3.0, 1.05), 24.0)


def lantern(x: float, y: float) -> None:
    """A street lamp: post, bowed arm and flat head; a look-alike for a careless eye."""
    grey = material("lamp post", (0.33, 0.35, 0.36), 0.5, 0.3)
    cylinder(0.09, (x, y, 0), (x, y, 6.0), grey, radius_end=0.06)
    tube([(x, y, 5.9), (x + 0.25, y, 6.5), (x + 1.1, y, 6.75)], 0.045, grey)
    head = box((0.75, 0.28, 0.13), (x + 1.4, y, 6.74), grey, round_m=0.05)
    head.rotation_euler = (0, math.radians(-6), 0)
    box((0.5, 0.2, 0.03), (x + 1.4, y, 6.665), material("lamp pane", (0.85, 0.83, 0.72), 0.3))


def horn(x: float, y: float, z: float, turn: float) -> None:
    """A horn loudspeaker."""
    grey = material("horn", (0.55, 0.56, 0.55), 0.45)
    outline = [
        (0.05, 0.30),
        (0.07, 0.30),
        (0.075, 0.12),
        (0.13, 0.02),
        (0.26, -0.10),
        (0.27, -0.11),
        (0.25, -0.10),
        (0.11, 0.04),
        (0.05, 0.14),
    ]
    bell = stage.revolve(outline, grey)
    bell.rotation_euler = (math.radians(-85), 0, 0)
    group([bell], (x, y, z), turn_z=turn)
    cylinder(0.02, (x, y + 0.15, z), (x, y + 0.15, z - 0.25), grey)


def road() -> bpy.types.Object:
    """Shot D: a road with street lamps and a loudspeaker post; no device."""
    daylight(-60.0)
    ground((0.22, 0.20, 0.13), (0.15, 0.17, 0.08))
    hills(8, 170, (0.17, 0.21, 0.24))
    tar = material("tar", (0.075, 0.075, 0.08), 0.9)
    box((7, 300, 0.04), (0, 120, 0.02), tar)
    line = material("road line", (0.6, 0.6, 0.56), 0.8)
    for k in range(30):
        box((0.14, 2.2, 0.05), (0, -6 + 6 * k, 0.03), line)
    for k in range(7):
        lantern(-4.6, 6 + 17 * k)
    dice = random.Random(21)
    for k in range(16):
        tree(dice, (7.0 + dice.uniform(0, 2.5), 12 + 8 * k, 0))
        tree(dice, (-10.0 - dice.uniform(0, 5), 16 + 9 * k, 0))
    pole = material("timber", (0.20, 0.15, 0.11), 0.9)
    cylinder(0.10, (4.9, 9, 0), (4.9, 9, 5.4), pole, radius_end=0.08)
    horn(4.75, 8.9, 4.9, -40.0)
    horn(5.05, 8.9, 4.9, 35.0)
    block((-26, 60, 0), (20, 8, 6.5), 2, 8)
    return camera((0.9, -8.0, 2.0), (0.5, 12, 3.2), 30.0)


STILLS = {"A": yard, "C": classroom, "D": road}
