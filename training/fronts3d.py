"""kit -> what looks out of a device: lens, infrared lamps, dark front window"""

from __future__ import annotations

import math

from shapes import Kit


def lens(k: Kit, r: float) -> None:
    """A lens looking along -y at the origin: barrel, glass, iris."""
    with k.moved(rx=90):
        k.cyl(r, r * k.u(0.4, 1.2), k.black())
        with k.moved(z=r * 0.45):
            k.ball(r * 0.75, k.paint((0.01, 0.012, 0.03), 0.03), 0.3, 1)
        if k.maybe(0.5):
            with k.moved(z=r * 0.3):
                k.cyl(r * 1.25, r * 0.2, k.steel())


def leds(k: Kit, r: float, n: int, size: float, gap: float = 0) -> None:
    """A ring (or two arcs when gap > 0) of infrared lamps around the origin, facing -y."""
    lit = k.u(0.5, 3) if k.maybe(0.12) else 0
    m = k.paint((0.9, 0.3, 0.3), glow=lit) if lit else k.paint((0.3, 0.3, 0.32), 0.15, 0.4)
    for i in range(n):
        a = 2 * math.pi * i / n
        if abs(math.cos(a)) < gap:
            continue
        with k.moved(r * math.cos(a), 0, r * math.sin(a), rx=90):
            k.ball(size, m, -0.2, 1)


def face(k: Kit, r: float) -> None:
    """A front: dark round window with lens and lamps, at the origin, facing -y."""
    with k.moved(rx=90):
        k.cyl(r, 0.06, k.black() if k.maybe(0.8) else k.body())
    with k.moved(z=k.u(-0.1, 0.15) * r, y=-0.04):
        lens(k, r * k.u(0.22, 0.5))
    if k.maybe(0.6):
        with k.moved(y=-0.04):
            leds(k, r * k.u(0.68, 0.8), int(k.rng.integers(4, 24)), r * k.u(0.05, 0.12))
