"""kit -> one road camera on its pole, with or without a solar panel: what reads number plates

Builders as in `devices3d`; parts of the mount are not in the box that is learned.
"""

from __future__ import annotations

from fronts3d import face, leds, lens
from mounts3d import bracket, pole
from shapes import Kit, mount


def alpr(k: Kit) -> None:
    """A dark road camera on a pole, often with a solar panel (the panel is a mount part)."""
    r, length = k.u(0.22, 0.32), k.u(0.8, 1.3)
    paint = k.black() if k.maybe(0.7) else k.body()
    if k.maybe(0.5):
        with k.moved(rx=90):
            k.cyl(r, length, paint, squash=k.u(0.8, 1.2), soft=0.08)
    else:
        k.box((2 * r, length, 2 * r * k.u(0.7, 1.1)), paint, r * 0.4)
    with k.moved(y=-length / 2 - 0.02):
        face(k, r * 0.9)
    behind = k.u(0.2, 0.6)
    with k.moved(z=-r * 0.5):
        bracket(k, behind)
    pole(k, 0, behind + 0.15, k.u(0.06, 0.15))
    if k.maybe(0.65):
        with mount(k), k.moved(x=k.u(-0.2, 0.2), y=behind, z=k.u(0.9, 1.6), rx=k.u(20, 55)):
            k.box((k.u(1.0, 2.0), k.u(0.8, 1.3), 0.06), k.steel(), 0.01)
            with k.moved(z=0.03):
                k.box((k.u(0.9, 1.0), 0.75, 0.03), k.paint((0.01, 0.02, 0.08), 0.1), 0.005)


def slab(k: Kit) -> None:
    """An upright road camera: a rounded slab strapped to a pole, its lamps under its lens."""
    w, deep, h = k.u(0.4, 0.6), k.u(0.3, 0.8), k.u(0.85, 1.25)
    paint = k.black() if k.maybe(0.75) else k.body()
    k.box((w, deep, h), paint, w * k.u(0.1, 0.46))
    with k.moved(y=-deep / 2 - 0.005):
        k.box((w * k.u(0.6, 0.9), 0.03, h * k.u(0.6, 0.92)), k.black(), 0.05)
        with k.moved(y=-0.02, z=h * k.u(-0.05, 0.28)):
            lens(k, w * k.u(0.16, 0.32))
        with k.moved(y=-0.02, z=-h * k.u(0.12, 0.3)):
            leds(k, w * k.u(0.12, 0.28), int(k.rng.integers(4, 12)), w * k.u(0.03, 0.08))
    if k.maybe(0.25):
        with k.moved(z=h / 2 + 0.02, y=-0.1):
            k.box((w * 1.1, deep * k.u(1.0, 1.4), 0.04), paint, 0.01)
    behind = deep / 2 + k.u(0.1, 0.5)
    beside = k.pick([-1, 0, 0, 1]) * k.u(0.2, 0.6)  # type: ignore[operator]
    with mount(k), k.moved(z=k.u(-0.3, 0.3)):
        k.pipe([(0, deep / 2, 0), (beside, behind, 0)], k.u(0.05, 0.12), k.steel())
    pole(k, beside, behind + 0.1, k.u(0.06, 0.25))
    if k.maybe(0.5):
        _panel(k, beside, behind)


def _panel(k: Kit, x: float, y: float) -> None:
    """A solar panel above, on the same pole, with its charge box beneath: parts of the mount."""
    with mount(k), k.moved(x=x, y=y, z=k.u(0.9, 2.2), rz=k.u(-60, 60), rx=k.u(15, 60)):
        wide, long = k.u(1.0, 2.4), k.u(0.8, 1.5)
        k.box((wide, long, 0.06), k.steel(), 0.01)
        with k.moved(z=0.03):
            k.box((wide * 0.96, long * 0.94, 0.03), k.paint((0.01, 0.02, 0.08), 0.1), 0.005)
        if k.maybe(0.5):
            with k.moved(z=-0.2):
                k.box((k.u(0.3, 0.7), k.u(0.3, 0.6), 0.25), k.body(), 0.03)
