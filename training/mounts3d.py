"""kit + where the device hangs -> brackets, arms, poles, junction boxes; never in the box"""

from __future__ import annotations

from shapes import Kit, mount


def wall_arm(k: Kit, reach: float, drop: float, r: float = 0.07) -> None:
    """From the origin (top of the device) up by `drop` and back by `reach` to a wall plate."""
    with mount(k):
        m = k.steel() if k.maybe(0.4) else k.body()
        k.pipe([(0, 0, 0), (0, 0, drop), (0, reach * 0.3, drop + 0.1), (0, reach, drop)], r, m)
        with k.moved(y=reach, z=drop - 0.05):
            k.box((k.u(0.3, 0.6), 0.1, k.u(0.4, 0.9)), m)
            if k.maybe(0.5):
                with k.moved(y=0.2, z=k.u(-0.3, 0.3)):
                    k.box((k.u(0.5, 0.9), 0.35, k.u(0.5, 1.0)), k.body())


def pole(k: Kit, x: float, y: float, r: float) -> None:
    """A long vertical pole, with clamps now and then."""
    with mount(k), k.moved(x=x, y=y):
        k.cyl(r, 14, k.steel())
        for _ in range(int(k.rng.integers(0, 3))):
            with k.moved(z=k.u(-1, 1)):
                k.cyl(r * 1.12, 0.12, k.steel())


def pendant(k: Kit, height: float, r: float) -> None:
    """A pipe up from the origin to a ceiling plate."""
    with mount(k):
        m = k.steel() if k.maybe(0.5) else k.body()
        k.pipe([(0, 0, 0), (0, 0, height)], r, m)
        with k.moved(z=height):
            k.cyl(r * k.u(2, 4), 0.1, m)


def bracket(k: Kit, length: float) -> None:
    """A short jointed bracket from the origin back to a round or square base."""
    with mount(k):
        m = k.body()
        r = k.u(0.07, 0.16)
        up, side = k.u(-0.5, 0.7), k.u(-0.4, 0.4)
        k.ball(r * 1.5, m)
        k.pipe([(0, 0, 0), (side * 0.5, length * 0.5, up * 0.4), (side, length, up)], r, m)
        with k.moved(side, length, up, rx=k.pick([90, 90, 0])):  # type: ignore[arg-type]
            if k.maybe(0.6):
                k.cyl(k.u(0.25, 0.45), k.u(0.1, 0.4), m)
            else:
                k.box((k.u(0.4, 0.8), k.u(0.4, 0.8), k.u(0.1, 0.4)), k.body())


def cable(k: Kit, start: tuple[float, float, float]) -> None:
    """A hanging cable from a point, back to the wall."""
    with mount(k):
        x, y, z = start
        pts = [
            (x, y, z),
            (x + k.u(-0.3, 0.3), y + k.u(0.1, 0.4), z - k.u(0.1, 0.5)),
            (x + k.u(-0.5, 0.5), y + k.u(0.4, 0.9), z + k.u(-0.4, 0.4)),
        ]
        k.pipe(pts, k.u(0.015, 0.035), k.black() if k.maybe(0.6) else k.body())


def surface(k: Kit, y: float | None = None, z: float | None = None) -> None:
    """A finite piece of wall (at y) or ceiling (at z) behind the device, of a random colour."""
    with mount(k):
        base = k.u(0.1, 0.8)
        m = k.paint(tuple(float(base * v) for v in k.rng.uniform(0.75, 1.1, 3)), k.u(0.5, 0.9))
        if y is not None:
            with k.moved(y=y + 0.1):
                k.box((30, 0.2, 30), m, 0)
        if z is not None:
            with k.moved(z=z + 0.1):
                k.box((30, 30, 0.2), m, 0)
