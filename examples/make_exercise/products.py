"""a device's invented name -> its geometry, each feature labelled, metres, front towards -y.

All four products are invented. A series' pieces are its discriminating features, so the same
function serves the clip and the specimen pictures.
"""

from __future__ import annotations

import math

import bpy
from stage import ball, box, cylinder, group, material, revolve, text, wrap

WHITE = (0.80, 0.80, 0.78)
Object = bpy.types.Object


def _paints() -> dict[str, bpy.types.Material]:
    return {
        "white": material("white paint", WHITE, 0.38),
        "grey": material("grey paint", (0.42, 0.43, 0.44), 0.45),
        "graphite": material("graphite", (0.045, 0.048, 0.052), 0.42),
        "black": material("black gloss", (0.008, 0.008, 0.010), 0.07),
        "glass": material("lens glass", (0.015, 0.012, 0.05), 0.03),
        "rim": material("lens rim", (0.20, 0.20, 0.21), 0.30, 0.9),
        "lampbed": material("lamp bed", (0.62, 0.63, 0.64), 0.35),
        "bulb": material("lamp bulb", (0.16, 0.03, 0.04), 0.12),
        "ink": material("badge ink", (0.02, 0.05, 0.16), 0.5),
    }


def _bell(device: str, top: float, bottom: float, radius: float, swell: float) -> Object:
    """The rounded upper shell of a speed dome: adapter, shoulder, skirt."""
    profile = [(0.0, top + 0.030), (0.030, top + 0.030), (0.030, top), (0.038, top - 0.004)]
    for k in range(13):
        a = math.pi / 2 * k / 12
        height = (top - 0.006) + (bottom - top + 0.006) * (1 - math.cos(a)) * swell
        profile.append((0.038 + (radius - 0.038) * math.sin(a) ** 0.9, height))
    profile += [(radius, bottom + 0.004), (radius - 0.003, bottom), (0.0, bottom)]
    return revolve(profile, _paints()["white"], device=device, part="shell")


def _badge(device: str, words: str, radius: float, height: float) -> Object:
    flat = text(words, 0.040, (0, 0, 0), _paints()["ink"], device=device, part="badge")
    return wrap(flat, radius, height)


def _eye(device: str, at: tuple[float, float, float], radius: float, tilt: float) -> list[Object]:
    """Dark ball with a rimmed lens window that looks a little down."""
    p = _paints()
    head = [ball(radius, (0, 0, 0), p["black"], device=device, part="ball")]
    front = -radius
    head.append(
        cylinder(
            radius * 0.56,
            (0, front * 0.80, 0),
            (0, front * 0.95, 0),
            p["rim"],
            device=device,
            part="lens",
        )
    )
    head.append(
        cylinder(
            radius * 0.49,
            (0, front * 0.90, 0),
            (0, front * 0.985, 0),
            p["graphite"],
            device=device,
            part="lens",
        )
    )
    glass = ball(radius * 0.34, (0, front * 0.88, 0), p["glass"], device=device, part="lens")
    glass.scale = (1.0, 0.45, 1.0)
    head.append(glass)
    return [*head, group(head, at, tilt=tilt)]


def _collar(device: str, top: float, rings: int) -> list[Object]:
    """Ribbed collar: rings that stand out from a dark core, one above the other."""
    p = _paints()
    pitch = 0.0150
    bottom = top - pitch * rings
    core = revolve(
        [(0, top), (0.097, top), (0.097, bottom), (0, bottom)],
        p["graphite"],
        device=device,
        part="collar",
    )
    made = [core]
    for k in range(rings):
        high = top - pitch * k - 0.0050
        low = high - 0.0084
        rib = [
            (0.09, high),
            (0.109, high),
            (0.112, high - 0.002),
            (0.112, low + 0.002),
            (0.109, low),
            (0.09, low),
        ]
        made.append(revolve(rib, p["white"], device=device, part="collar"))
    return made


def _visor(device: str, height: float) -> list[Object]:
    """Sun visor: a dark lip that runs forward under the collar, round the front only."""
    p = _paints()
    lip = [
        (0.085, height + 0.004),
        (0.160, height - 0.012),
        (0.163, height - 0.019),
        (0.158, height - 0.021),
        (0.085, height - 0.006),
        (0.085, height + 0.004),
    ]
    made = revolve(
        lip, p["graphite"], device=device, part="visor", start_deg=-58.0, sweep_deg=116.0
    )
    return [made]


def _strip(device: str, side: int, height: float) -> list[Object]:
    """One upright lamp strip beside the ball: pale bed, four round lamps."""
    p = _paints()
    name = "lamp strip (left)" if side < 0 else "lamp strip (right)"
    x = 0.098 * side
    made = [
        box(
            (0.030, 0.085, 0.150),
            (x, 0.012, height),
            p["graphite"],
            round_m=0.012,
            device=device,
            part="cheek",
        ),
        box(
            (0.034, 0.024, 0.140),
            (x, -0.036, height),
            p["lampbed"],
            round_m=0.010,
            device=device,
            part=name,
        ),
    ]
    for k in range(4):
        z = height + 0.0495 - 0.033 * k
        made.append(
            cylinder(0.0115, (x, -0.040, z), (x, -0.0495, z), p["bulb"], device=device, part=name)
        )
        made.append(
            cylinder(0.0138, (x, -0.040, z), (x, -0.0485, z), p["rim"], device=device, part=name)
        )
    return made


def _plate(device: str, words: str) -> list[Object]:
    """Rating plate at the back of the bell: the only place that names the device model."""
    p = _paints()
    part = "rating plate"
    made = [box((0.066, 0.006, 0.040), (0, 0.1055, 0.056), p["lampbed"], device=device, part=part)]
    for size, z, line in ((0.0240, 0.0640, words), (0.0135, 0.0465, "VELMARA  OUTDOOR")):
        letters = text(
            line,
            size,
            (0, 0.1092, z),
            p["black"],
            device=device,
            part=part,
            rotation_deg=(90, 0, 180),
        )
        made.append(letters)
    return made


def orrin_dx(device: str = "orrin-dx", badge: bool = True, device_model: str = "") -> list[Object]:
    """Velmara Orrin DX: ribbed collar, forward sun visor, two lamp strips beside the ball.

    The unit in the clip has lost its badge, so that the features alone must carry the series.
    """
    p = _paints()
    made = [_bell(device, 0.140, 0.030, 0.106, 1.0)]
    made += _collar(device, 0.030, 4)
    made += _visor(device, -0.030)
    made.append(
        cylinder(0.070, (0, 0, -0.026), (0, 0, -0.070), p["graphite"], device=device, part="cheek")
    )
    made += _eye(device, (0, 0, -0.112), 0.079, 10.0)
    made += _strip(device, -1, -0.112)
    made += _strip(device, 1, -0.112)
    if badge:
        made.append(_badge(device, "VELMARA", 0.1065, 0.048))
    if device_model:
        made += _plate(device, device_model)
    return made


def kite_p2(device: str = "kite-p2") -> list[Object]:
    """Sotarn Kite P2: smooth shell down to the rim, hanging dark bowl, no lamps, no visor."""
    p = _paints()
    made = [_bell(device, 0.140, -0.010, 0.110, 0.9)]
    made.append(
        revolve(
            [(0, -0.010), (0.112, -0.010), (0.114, -0.016), (0.112, -0.024), (0, -0.024)],
            p["grey"],
            device=device,
            part="smooth rim",
        )
    )
    bowl = [
        (0.100 * math.cos(math.pi / 2 * k / 16), -0.046 - 0.100 * math.sin(math.pi / 2 * k / 16))
        for k in range(17)
    ]
    made.append(revolve([(0.100, -0.024), *bowl], p["black"], device=device, part="bowl"))
    made.append(_badge(device, "SOTARN", 0.1105, 0.012))
    return made


def brim_s(device: str = "brim-s") -> list[Object]:
    """Halvek Brim S: brim all the way round, one lamp bar across the top of the ball."""
    p = _paints()
    made = [_bell(device, 0.140, 0.000, 0.098, 0.95)]
    made.append(
        revolve(
            [(0.06, 0.004), (0.150, -0.006), (0.152, -0.012), (0.06, -0.012)],
            p["white"],
            device=device,
            part="round brim",
        )
    )
    made.append(
        cylinder(0.072, (0, 0, -0.010), (0, 0, -0.060), p["graphite"], device=device, part="neck")
    )
    made += _eye(device, (0, 0, -0.104), 0.084, 8.0)
    made.append(
        box(
            (0.150, 0.030, 0.036),
            (0, -0.082, -0.040),
            p["lampbed"],
            round_m=0.012,
            device=device,
            part="single lamp bar",
        )
    )
    for k in range(5):
        x = -0.054 + 0.027 * k
        made.append(
            cylinder(
                0.010,
                (x, -0.092, -0.040),
                (x, -0.0995, -0.040),
                p["bulb"],
                device=device,
                part="single lamp bar",
            )
        )
    made.append(_badge(device, "HALVEK", 0.0985, 0.024))
    return made


def orrin_bx(device: str = "orrin-bx", badge: bool = True) -> list[Object]:
    """Velmara Orrin BX: a bullet with a sun shield; lens and two round lamps at its front."""
    p = _paints()
    made = [
        box(
            (0.088, 0.250, 0.082), (0, 0, 0), p["white"], round_m=0.018, device=device, part="shell"
        ),
        box(
            (0.104, 0.300, 0.010),
            (0, -0.022, 0.051),
            p["white"],
            round_m=0.004,
            device=device,
            part="sun shield",
        ),
    ]
    for side in (-1, 1):
        made.append(
            box(
                (0.008, 0.300, 0.045),
                (0.052 * side, -0.022, 0.030),
                p["white"],
                round_m=0.003,
                device=device,
                part="sun shield",
            )
        )
    made += _bx_face(p, device)
    made.append(
        cylinder(
            0.011,
            (0, 0.120, -0.012),
            (0, 0.145, -0.020),
            p["graphite"],
            device=device,
            part="cable gland",
        )
    )
    if badge:
        made.append(
            text(
                "VELMARA",
                0.042,
                (-0.0565, 0.03, 0.032),
                p["ink"],
                device=device,
                part="badge",
                rotation_deg=(90, 0, -90),
                bold=0.0004,
            )
        )
    return made


def _bx_face(p: dict[str, bpy.types.Material], device: str) -> list[Object]:
    """The black face at its front: a rimmed lens and two round lamps."""
    made = []
    made.append(
        box(
            (0.078, 0.012, 0.072),
            (0, -0.124, 0),
            p["black"],
            round_m=0.005,
            device=device,
            part="face",
        )
    )
    made.append(
        cylinder(
            0.022, (0, -0.126, 0.006), (0, -0.136, 0.006), p["rim"], device=device, part="lens"
        )
    )
    glass = ball(0.018, (0, -0.133, 0.006), p["glass"], device=device, part="lens")
    glass.scale = (1.0, 0.4, 1.0)
    made.append(glass)
    for side in (-1, 1):
        made.append(
            cylinder(
                0.0085,
                (0.025 * side, -0.128, -0.022),
                (0.025 * side, -0.134, -0.022),
                p["bulb"],
                device=device,
                part="round lamp",
            )
        )
    return made
