"""kit -> one thing that is easily taken for a surveillance device and is none

Bare mounts come from the same functions as the mounts of real devices, so that the network
cannot learn "bracket, therefore camera". `clutter` is a heap of plain solids.
"""

from __future__ import annotations

import math

from fronts3d import leds
from mounts3d import bracket, pendant, pole, wall_arm
from shapes import Kit


def street_lamp(k: Kit) -> None:
    """A lamp head on an arm, or a globe or lantern on a post."""
    m = k.steel()
    if k.maybe(0.6):
        with k.moved(rx=k.u(-10, 20)):
            k.box((k.u(0.4, 0.7), k.u(0.9, 1.8), k.u(0.1, 0.25)), m, 0.08)
            with k.moved(z=-0.1, y=-0.2):
                glow = k.u(0.5, 8) if k.maybe(0.4) else 0
                k.box((0.35, 0.6, 0.08), k.paint((0.9, 0.85, 0.7), 0.3, glow=glow), 0.02)
        k.pipe([(0, 0.6, 0), (0, 1.6, 0.2), (0, 2.2, -0.6)], 0.07, m)
        pole(k, 0, 2.2, 0.12)
    else:
        k.ball(k.u(0.4, 0.6), k.paint((0.9, 0.9, 0.85), 0.3, glow=k.u(0, 2)))
        with k.moved(z=-0.55):
            k.cyl(0.2, 0.25, m)
        with k.moved(z=-5.5):
            k.cyl(0.09, 10, m)


def wall_lamp(k: Kit) -> None:
    """A flood light, bulkhead or down light."""
    m = k.body()
    if k.maybe(0.5):
        k.box((k.u(0.6, 1.1), k.u(0.12, 0.3), k.u(0.5, 0.9)), m, 0.05)
        with k.moved(y=-0.16):
            glow = k.u(1, 8) if k.maybe(0.4) else 0
            k.box((0.5, 0.1, 0.4), k.paint((0.85, 0.85, 0.8), 0.2, glow=glow), 0.02)
        bracket(k, k.u(0.2, 0.5))
    else:
        k.lathe([(0.55, 0.25), (0.6, 0), (0.5, -0.1)], m)
        with k.moved(z=-0.05):
            k.ball(0.5, k.paint((0.9, 0.9, 0.88), 0.3, glow=k.u(0, 3)), -1, 0, k.u(0.3, 0.9))
        if k.maybe(0.3):
            pendant(k, k.u(0.5, 2), 0.03)


def loudspeaker(k: Kit) -> None:
    """A horn or a box or column speaker."""
    m = k.body()
    if k.maybe(0.6):
        with k.moved(rx=90 + k.u(-20, 20), rz=k.u(-30, 30)):
            k.lathe(
                [
                    (0.15, -0.6),
                    (0.2, -0.3),
                    (0.28, 0),
                    (0.45, 0.3),
                    (0.7, 0.5),
                    (0.66, 0.5),
                    (0.3, 0.1),
                    (0.1, -0.1),
                ],
                m,
                squash=k.u(0.7, 1),
            )
        bracket(k, k.u(0.4, 0.9))
    else:
        k.box((0.5, 0.4, k.u(0.7, 1.6)), m, 0.05)
        with k.moved(y=-0.2):
            k.box((0.44, 0.04, 0.6), k.black(), 0.02)
        bracket(k, k.u(0.3, 0.7))


def smoke_detector(k: Kit) -> None:
    """A flat ceiling disc with slots."""
    m = k.paint((0.82, 0.82, 0.8), 0.4)
    k.lathe([(0.5, 0.12), (0.55, 0.05), (0.5, -0.05), (0.35, -0.1), (0.33, -0.2), (0.2, -0.25)], m)
    if k.maybe(0.5):
        with k.moved(0.3, 0, -0.1):
            k.ball(0.03, k.paint((0.8, 0.1, 0.1), 0.3, glow=1))


def siren(k: Kit) -> None:
    """An alarm box with a beacon, or a beacon alone."""
    hue = k.pick([(0.7, 0.05, 0.03), (0.05, 0.1, 0.6), (0.85, 0.5, 0.05), (0.8, 0.8, 0.8)])
    if k.maybe(0.6):
        k.box((0.8, 0.25, 0.8), k.body() if k.maybe(0.5) else k.paint(hue), 0.08)  # type: ignore[arg-type]
    with k.moved(y=-0.1, z=-0.3 if k.maybe(0.5) else 0.5):
        k.cyl(0.22, 0.35, k.paint(hue, 0.15, clear=0.3))  # type: ignore[arg-type]


def pir(k: Kit) -> None:
    """A movement detector: small white body with a milky curved window."""
    m = k.paint((0.82, 0.82, 0.8), 0.4)
    k.box((0.5, 0.3, k.u(0.6, 0.9)), m, 0.12)
    with k.moved(y=-0.14, z=0.05):
        k.ball(0.2, k.paint((0.9, 0.9, 0.92), 0.5), tall=k.u(0.7, 1.2))
    if k.maybe(0.5):
        bracket(k, 0.3)


def antenna(k: Kit) -> None:
    """A panel, dish or rod antenna."""
    m = k.body()
    which = k.rng.random()
    if which < 0.4:
        k.box((k.u(0.3, 0.6), 0.18, k.u(0.8, 1.8)), m, 0.06)
    elif which < 0.7:
        with k.moved(rx=90 + k.u(-25, 25), rz=k.u(-40, 40)):
            k.lathe(
                [(0.02, -0.2), (0.4, -0.1), (0.7, 0.1), (0.68, 0.12), (0.4, -0.05), (0.05, -0.15)],
                m,
            )
            k.pipe([(0, 0, -0.1), (0, 0.2, 0.5)], 0.03, m)
    else:
        for i in range(int(k.rng.integers(1, 4))):
            with k.moved(x=i * 0.3):
                k.cyl(0.04, k.u(1, 2), m)
    bracket(k, 0.4)
    if k.maybe(0.5):
        pole(k, 0, 0.5, 0.08)


def bird_box(k: Kit) -> None:
    """A wooden box with a round hole and a slanting roof."""
    m = k.paint((k.u(0.2, 0.5), k.u(0.12, 0.3), 0.1), 0.8)
    k.box((0.6, 0.5, 0.8), m, 0.01)
    with k.moved(z=0.45, rx=k.u(-25, 0)):
        k.box((0.75, 0.7, 0.06), m, 0.01)
    with k.moved(y=-0.25, z=0.1, rx=90):
        k.cyl(k.u(0.08, 0.15), 0.03, k.paint((0.01, 0.01, 0.01), 0.9))


def hand_camera(k: Kit) -> None:
    """A photo or video camera as people hold it."""
    m = k.black() if k.maybe(0.8) else k.body()
    k.box((k.u(0.9, 1.2), 0.45, 0.7), m, 0.08)
    with k.moved(z=0.42):
        k.box((0.35, 0.35, 0.22), m, 0.05)
    with k.moved(y=-0.4, rx=90):
        k.cyl(0.28, k.u(0.3, 0.9), m)
        with k.moved(z=0.3):
            k.ball(0.22, k.paint((0.02, 0.02, 0.05), 0.03), 0.3, 1)
    with k.moved(x=-0.45, y=-0.1):
        k.cyl(0.12, 0.6, m)


def traffic_light(k: Kit) -> None:
    """Two or three lamps with hoods in a dark case."""
    n = int(k.rng.integers(2, 4))
    k.box((0.5, 0.35, 0.5 * n), k.black() if k.maybe(0.7) else k.steel(), 0.05)
    for i, hue in enumerate([(0.8, 0.05, 0.02), (0.8, 0.5, 0.02), (0.05, 0.6, 0.2)][:n]):
        with k.moved(y=-0.18, z=0.5 * (n - 1) / 2 - 0.5 * i):
            with k.moved(rx=90):
                k.cyl(0.2, 0.06, k.paint(hue, 0.3, glow=k.pick([0, 0, 4])))  # type: ignore[arg-type]
            with k.moved(y=-0.12):
                k.arc(0.21, 0.28, 100, k.black())
    pole(k, k.u(-0.5, 0.5), 0.4, 0.1)


def bare_mount(k: Kit) -> None:
    """A bracket, arm, pole or junction box with no device on it."""
    which = k.rng.random()
    if which < 0.35:
        bracket(k, k.u(0.4, 1))
    elif which < 0.65:
        wall_arm(k, k.u(0.6, 1.5), k.u(0.1, 0.5))
        if k.maybe(0.4):
            k.cyl(k.u(0.15, 0.35), k.u(0.1, 0.25), k.body())
    elif which < 0.8:
        pole(k, 0, 0, k.u(0.1, 0.3))
        with k.moved(y=-0.3):
            k.box((k.u(0.5, 0.9), k.u(0.3, 0.5), k.u(0.5, 1.2)), k.body(), 0.04)
    else:
        k.box((k.u(0.5, 0.9), k.u(0.2, 0.4), k.u(0.4, 0.9)), k.body(), 0.05)
        if k.maybe(0.6):
            k.pipe([(0, 0, 0.3), (0, 0.1, 1.2)], 0.06, k.steel())


def solar_lamp(k: Kit) -> None:
    """A solar panel on a pole with a charge box and no camera."""
    with k.moved(z=0.9, rx=k.u(20, 50)):
        k.box((k.u(1, 1.8), k.u(0.8, 1.2), 0.06), k.steel(), 0.01)
        with k.moved(z=0.04):
            k.box((0.95, 0.75, 0.03), k.paint((0.01, 0.02, 0.08), 0.1), 0.005)
    with k.moved(y=-0.25):
        k.box((k.u(0.3, 0.6), 0.3, k.u(0.4, 0.8)), k.body(), 0.04)
    pole(k, 0, 0, k.u(0.06, 0.14))


def clutter(k: Kit) -> None:
    """A heap of plain solids: being round, dark or shiny does not make a camera."""
    for _ in range(int(k.rng.integers(2, 8))):
        m = k.body() if k.maybe(0.6) else k.paint(tuple(k.rng.uniform(0.02, 0.8, 3)), k.u(0.1, 0.9))
        with k.moved(k.u(-0.8, 0.8), k.u(-0.8, 0.8), k.u(-0.8, 0.8), k.u(0, 180), k.u(0, 180)):
            which = k.rng.random()
            if which < 0.35:
                k.box((k.u(0.1, 0.9), k.u(0.1, 0.9), k.u(0.1, 0.9)), m, k.u(0, 0.1))
            elif which < 0.7:
                k.cyl(k.u(0.05, 0.45), k.u(0.1, 1.4), m, top=k.u(0.05, 0.45))
            elif which < 0.85:
                k.ball(k.u(0.1, 0.5), m, k.pick([-1, -1, 0]))  # type: ignore[arg-type]
            else:
                k.arc(k.u(0.2, 0.5), k.u(0.3, 1), k.u(40, 140), m)


def vessel(k: Kit) -> None:
    """A bottle, pot, bell, hat or vase: any spun shape."""
    zs = [i / 6 for i in range(8)]
    r = k.u(0.2, 0.5)
    k.lathe(
        [(r * (1 + 0.5 * math.sin(k.u(0, 6))), z) for z in zs],
        k.body() if k.maybe(0.5) else k.paint(tuple(k.rng.uniform(0.02, 0.8, 3)), k.u(0.05, 0.8)),
    )


def lone_lens(k: Kit) -> None:
    """A bare barrel, spot light, tap or torch: a lens without a housing."""
    with k.moved(rx=k.u(-60, 60), rz=k.u(-60, 60)):
        with k.moved(rx=90):
            k.cyl(k.u(0.2, 0.4), k.u(0.2, 0.8), k.body(), top=k.u(0.2, 0.6))
        if k.maybe(0.4):
            with k.moved(y=-0.3):
                leds(k, 0.2, int(k.rng.integers(3, 9)), 0.06)
    bracket(k, 0.4)


#: name -> (builder, share)
LOOKALIKES = {
    "street_lamp": (street_lamp, 0.1),
    "wall_lamp": (wall_lamp, 0.1),
    "loudspeaker": (loudspeaker, 0.09),
    "smoke_detector": (smoke_detector, 0.06),
    "siren": (siren, 0.06),
    "pir": (pir, 0.06),
    "antenna": (antenna, 0.07),
    "bird_box": (bird_box, 0.03),
    "hand_camera": (hand_camera, 0.08),
    "traffic_light": (traffic_light, 0.07),
    "bare_mount": (bare_mount, 0.12),
    "solar_lamp": (solar_lamp, 0.04),
    "clutter": (clutter, 0.08),
    "vessel": (vessel, 0.02),
    "lone_lens": (lone_lens, 0.02),
}
