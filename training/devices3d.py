"""kit -> one surveillance device of a kind, facing -y, with its mount

The proportions come from the general look of such devices (what anyone can see in a street);
no product was copied. Every builder takes a `Kit`, adds parts about the origin, and draws all
its sizes from the kit's random stream. Sizes are relative: a housing is about 1 across.
"""

from __future__ import annotations

from fronts3d import face, leds, lens
from mounts3d import bracket, cable, pendant, pole, wall_arm
from roads3d import alpr, slab
from shapes import Kit, mount


def bullet(k: Kit) -> None:
    """A long round or rounded-square body, dark front, often a sun shield."""
    r, length = k.u(0.22, 0.4), k.u(0.8, 1.7)
    paint = k.body()
    squared = k.maybe(0.35)
    if squared:
        k.box((2 * r, length, 2 * r * k.u(0.8, 1.1)), paint, r * k.u(0.2, 0.6))
    else:
        with k.moved(rx=90):
            t = k.u(0.6, 1.0)
            k.lathe(
                [
                    (r * t * 0.8, -length / 2),
                    (r * t, -length / 2 + 0.06),
                    (r, -length * k.u(0, 0.3)),
                    (r, length / 2 - 0.02),
                    (r * 0.95, length / 2),
                ],
                paint,
            )
    with k.moved(y=-length / 2 - 0.01):
        if squared and k.maybe(0.6):
            k.box((1.8 * r, 0.05, 1.6 * r), k.black(), 0.02)
            with k.moved(y=-0.03, z=k.u(-0.3, 0.3) * r):
                lens(k, r * k.u(0.25, 0.45))
            for side in (-1, 1) if k.maybe(0.5) else ():
                with k.moved(x=side * r * 0.6, y=-0.03):
                    leds(k, r * 0.15, 3, r * 0.14)
        else:
            face(k, r * k.u(0.85, 0.98))
    if k.maybe(0.6):
        with k.moved(y=-k.u(0, 0.35), z=k.u(0.0, 0.05)):
            shade = paint if k.maybe(0.8) else k.body()
            if squared:
                with k.moved(z=r * 1.12):
                    k.box((2.3 * r, length * k.u(0.9, 1.1), 0.04), shade, 0.01)
            else:
                k.arc(r * 1.06, length * k.u(0.8, 1.05), k.u(50, 110), shade)
    with k.moved(y=length * k.u(0.1, 0.5), z=k.pick([-r, -r, r, 0]), rx=k.u(-40, 40)):  # type: ignore[arg-type]
        bracket(k, k.u(0.3, 0.9))
    if k.maybe(0.4):
        cable(k, (0, length / 2, 0))


def box(k: Kit) -> None:
    """A box camera in a long housing with an overhanging lid, or a bare box with a lens."""
    w, h, length = k.u(0.35, 0.6), k.u(0.3, 0.5), k.u(1.0, 1.9)
    paint = k.body()
    if k.maybe(0.2):
        k.box((w, length * 0.6, h), paint, 0.03)
        with k.moved(y=-length * 0.3 - 0.15):
            lens(k, h * k.u(0.3, 0.45))
    else:
        k.box((w, length, h), paint, k.u(0.02, 0.15))
        with k.moved(y=-length / 2 - 0.005, z=k.u(-0.04, 0.04)):
            k.box((w * k.u(0.7, 0.92), 0.03, h * k.u(0.65, 0.9)), k.black(), 0.02)
            with k.moved(y=-0.02):
                lens(k, h * k.u(0.18, 0.3))
        with k.moved(y=-k.u(0.02, 0.3), z=h * 0.55):
            lid = paint if k.maybe(0.75) else k.body()
            k.box((w * k.u(1.05, 1.3), length * k.u(1.0, 1.15), 0.05), lid, 0.02)
            for side in (-1, 1) if k.maybe(0.5) else ():
                with k.moved(x=side * w * 0.58, z=-h * 0.2):
                    k.box((0.03, length, h * 0.4), lid, 0.01)
    with k.moved(y=k.u(-0.2, 0.4), z=-h / 2, rx=k.u(-60, 10)):
        bracket(k, k.u(0.4, 1.0))
    if k.maybe(0.4):
        cable(k, (0, length / 2, 0))


def turret(k: Kit) -> None:
    """A ball in a ring: an eyeball with a flat dark front, under a ceiling or on a wall."""
    paint, r = k.body(), k.u(0.4, 0.52)
    with k.moved(z=r * 0.55):
        k.lathe([(r * 1.25, 0.3), (r * 1.3, 0.1), (r * 1.15, -0.1), (r * 0.95, -0.2)], paint)
    with k.moved(rz=k.u(-40, 40), rx=k.u(-10, 50)):
        with k.moved(rx=90):
            k.ball(r, paint if k.maybe(0.75) else k.body(), -1, 0.8)
        with k.moved(y=-r * 0.8):
            face(k, r * 0.62)
    with mount(k):
        if k.maybe(0.5):
            with k.moved(z=r * 0.55 + 0.4):
                k.cyl(r * k.u(1.2, 1.5), k.u(0.15, 0.4), k.body())
        if k.maybe(0.4):
            with k.moved(z=r + 0.3):
                wall_arm(k, k.u(0.5, 1.2), k.u(0.05, 0.3))


def dome(k: Kit) -> None:
    """A base with a clear or smoked bubble; a lens shows inside when clear."""
    paint, r = k.body(), k.u(0.4, 0.5)
    base = k.u(0.15, 0.5)
    k.lathe(
        [(r * 1.2, base), (r * k.u(1.2, 1.4), base * 0.4), (r * 1.2, 0.02), (r * 1.02, -0.04)],
        paint,
    )
    clear = k.maybe(0.5)
    tint = k.u(0.02, 0.1)
    with k.moved(z=-0.02):
        k.ball(
            r,
            k.paint((tint, tint, tint), 0.05, clear=k.u(0.55, 0.85) if clear else 0),
            -1,
            0,
            k.u(0.7, 1.05),
        )
        if clear:
            with k.moved(rz=k.u(-60, 60), rx=k.u(0, 50), z=-0.1):
                k.ball(r * 0.6, k.black())
                with k.moved(y=-r * 0.55):
                    lens(k, r * 0.3)
    with k.moved(z=base):
        if k.maybe(0.35):
            wall_arm(k, k.u(0.6, 1.4), k.u(0.1, 0.5))
        elif k.maybe(0.3):
            pendant(k, k.u(0.5, 1.5), k.u(0.06, 0.12))


def _ptz_ball(k: Kit, r: float, paint: object) -> None:
    """The moving head: ball in a yoke with window, lens, lamps."""
    with k.moved(rz=k.u(-70, 70)):
        yoke = paint if k.maybe(0.5) else k.black()
        for side in (-1, 1):
            with k.moved(x=side * r * 0.98, z=-r * 0.35, ry=90):
                k.cyl(r * k.u(0.5, 0.75), r * 0.25, yoke)  # type: ignore[arg-type]
            with k.moved(x=side * r * 0.98, z=r * 0.25):
                k.box((r * 0.25, r * 0.9, r * 1.1), yoke, 0.05)  # type: ignore[arg-type]
        with k.moved(z=-r * 0.35, rx=k.u(-5, 40)):
            k.ball(r, k.black() if k.maybe(0.65) else paint)  # type: ignore[arg-type]
            with k.moved(y=-r * 0.82):
                with k.moved(rx=90):
                    k.cyl(r * k.u(0.5, 0.66), 0.12, k.black())
                with k.moved(y=-0.08, z=k.u(-0.1, 0.2) * r):
                    lens(k, r * k.u(0.2, 0.34))
                if k.maybe(0.75):
                    with k.moved(y=-0.02):
                        leds(
                            k,
                            r * k.u(0.46, 0.6),
                            int(k.rng.integers(8, 18)),
                            r * k.u(0.06, 0.11),
                            k.pick([0, 0, 0.35, 0.5]),
                        )  # type: ignore[arg-type]


def _side_units(k: Kit, r: float, paint: object) -> None:
    """Two lamp or camera boxes left and right of the body."""
    w, h, out = k.u(0.35, 0.6), k.u(0.3, 0.6), r + k.u(0.25, 0.5)
    for side in (-1, 1):
        with k.moved(x=side * r * 0.95, z=0.2):
            k.box((0.5, 0.25, 0.2), paint, 0.04)  # type: ignore[arg-type]
        with k.moved(x=side * out, z=k.u(0.1, 0.3), rz=side * k.u(-5, 25)):
            k.box((w, k.u(0.3, 0.6), h), paint if k.maybe(0.7) else k.black(), 0.06)  # type: ignore[arg-type]
            with k.moved(y=-0.26):
                k.box((w * 0.9, 0.1, h * 0.9), k.black(), 0.03)
                if k.maybe(0.7):
                    with k.moved(y=-0.05):
                        leds(k, w * 0.3, 6, 0.05)


def ptz(k: Kit) -> None:
    """A speed dome: bell or drum above, ball in a yoke or a bubble below."""
    paint, r = (
        (
            k.paint(k.pick([(0.8, 0.8, 0.78), (0.7, 0.7, 0.7), (0.55, 0.58, 0.62)]), k.u(0.2, 0.5))  # type: ignore[arg-type]
            if k.maybe(0.75)
            else k.body()
        ),
        k.u(0.45, 0.58),
    )
    tall, flare = k.u(0.5, 1.3), k.u(1.0, 1.3)
    with k.moved(z=0.3):
        k.lathe(
            [
                (r * k.u(0.3, 1), tall),
                (r * k.u(0.85, 1.05), tall * k.u(0.6, 0.9)),
                (r * k.u(0.95, 1.1), 0.25),
                (r * flare, 0.12),
                (r * flare, -0.06),
                (r * 0.9, -0.1),
            ],
            paint,
        )
        if k.maybe(0.5):
            with k.moved(z=tall * 0.55):
                k.cyl(r * 1.06, 0.03, k.black())
        if k.maybe(k.side_units):
            _side_units(k, r, paint)
    if k.maybe(0.72):
        with k.moved(z=-r * 0.4):
            _ptz_ball(k, r * k.u(0.8, 0.95), paint)
    else:
        with k.moved(z=0.22):
            tint = k.u(0.01, 0.08)
            k.ball(r * 0.92, k.paint((tint, tint, tint), 0.05), -1, 0, k.u(0.8, 1.15))
    with k.moved(z=0.3 + tall):
        kind = k.rng.random()
        if kind < 0.5:
            wall_arm(k, k.u(0.7, 1.8), k.u(0.15, 0.6), k.u(0.07, 0.14))
            if k.maybe(0.4):
                pole(k, 0, k.u(1.2, 2.2), k.u(0.15, 0.35))
        elif kind < 0.8:
            pendant(k, k.u(0.6, 2.5), k.u(0.07, 0.2))
        elif kind < 0.9:
            pole(k, k.pick([-1, 1]) * k.u(0.8, 1.4), k.u(0, 0.8), k.u(0.06, 0.2))  # type: ignore[operator]


def pt_home(k: Kit) -> None:
    """A small indoor pan-tilt: ball or rounded head on a cup, sometimes with antennas."""
    paint, r = (
        k.paint(k.pick([(0.85, 0.85, 0.85), (0.8, 0.8, 0.78), (0.05, 0.05, 0.05)]), 0.35),
        k.u(0.38, 0.5),
    )  # type: ignore[arg-type]
    with k.moved(z=-r * 1.05):
        k.lathe(
            [
                (r * k.u(0.7, 0.95), -r * k.u(0.3, 0.8)),
                (r * k.u(0.7, 0.95), -0.1),
                (r * k.u(0.5, 0.9), r * 0.3),
            ],
            paint,
        )
    with k.moved(rz=k.u(-50, 50), rx=k.u(-20, 25)):
        k.ball(r, paint, tall=k.u(0.95, 1.2))
        with k.moved(y=-r * 0.86):
            with k.moved(rx=90):
                k.cyl(r * k.u(0.5, 0.62), 0.2, k.black(), squash=k.u(0.8, 1.3))
            with k.moved(y=-0.1):
                lens(k, r * k.u(0.18, 0.3))
                if k.maybe(0.5):
                    leds(k, r * 0.42, 6, r * 0.06)
    for side in (-1, 1) if k.maybe(0.25) else ():
        with k.moved(x=side * r * 0.95, z=r * 0.6, ry=side * k.u(-10, 40)):
            k.cyl(0.05, r * 1.6, paint)
    if k.maybe(0.25):
        with k.moved(z=r):
            pendant(k, k.u(0.3, 0.9), k.u(0.05, 0.1))


def positioning(k: Kit) -> None:
    """A pan-tilt head carrying one or two housings, often on a mast."""
    paint = k.body()
    with k.moved(z=-0.75):
        k.cyl(k.u(0.25, 0.4), k.u(0.4, 0.7), paint)
    k.box((k.u(0.35, 0.5), k.u(0.35, 0.5), k.u(0.5, 0.8)), paint, 0.08)
    sides = (-1, 1) if k.maybe(0.7) else (k.pick([-1, 1]),)
    tilt, w, h, length = k.u(-15, 20), k.u(0.3, 0.5), k.u(0.35, 0.6), k.u(0.9, 1.5)
    for side in sides:
        with k.moved(x=side * (0.3 + w / 2), z=k.u(0, 0.25), rx=tilt):  # type: ignore[operator]
            if k.maybe(0.7):
                k.box((w, length, h), paint, k.u(0.03, 0.15))
            else:
                with k.moved(rx=90):
                    k.cyl(w * 0.6, length, paint)
            with k.moved(y=-length / 2 - 0.02):
                k.box((w * 0.8, 0.04, h * 0.8), k.black(), 0.03)
                with k.moved(y=-0.03):
                    lens(k, w * k.u(0.2, 0.38))
    with mount(k), k.moved(z=-1.1):
        k.cyl(k.u(0.3, 0.5), 0.12, k.steel())
        with k.moved(z=-5):
            k.cyl(k.u(0.1, 0.4), 10, k.steel())


def multisensor(k: Kit) -> None:
    """A wide body with several separate eyes looking outwards and down."""
    paint, r, n = k.body(), k.u(0.6, 0.75), int(k.rng.integers(3, 6))
    k.lathe([(r * 0.7, 0.35), (r, 0.2), (r * 1.02, 0), (r * 0.85, -0.12), (r * 0.4, -0.15)], paint)
    eye = k.u(0.17, 0.24)
    for i in range(n):
        with k.moved(rz=360 * i / n + 40), k.moved(y=-r * 0.66, z=-0.08, rx=k.u(10, 50)):
            with k.moved(rx=90):
                k.ball(eye, paint if k.maybe(0.5) else k.black())
            with k.moved(y=-eye * 0.85):
                lens(k, eye * 0.55)
    with k.moved(z=0.35):
        if k.maybe(0.6):
            wall_arm(k, k.u(0.7, 1.4), k.u(0.1, 0.5))
        else:
            pendant(k, k.u(0.4, 1.2), 0.1)


def fisheye(k: Kit) -> None:
    """A flat disc with one small bulging lens in its middle."""
    paint, r = k.body(), k.u(0.5, 0.6)
    k.lathe([(r * 0.95, 0.2), (r, 0.08), (r * 0.9, -0.06), (r * 0.4, -0.12)], paint)
    with k.moved(z=-0.1):
        k.cyl(r * k.u(0.3, 0.5), 0.1, k.black())
        k.ball(r * k.u(0.16, 0.26), k.paint((0.02, 0.02, 0.04), 0.03), -1, 0)


def cube(k: Kit) -> None:
    """A small indoor camera: rounded square or disc front, lens, stand."""
    paint = k.body()
    w, h, d = k.u(0.5, 0.7), k.u(0.55, 0.9), k.u(0.2, 0.45)
    if k.maybe(0.6):
        k.box((w, d, h), paint, k.u(0.05, 0.2))
        if k.maybe(0.5):
            with k.moved(y=-d / 2):
                k.box((w * 0.86, 0.04, h * 0.86), k.black(), 0.02)
    else:
        with k.moved(rx=90):
            k.cyl(w * 0.55, d, paint, soft=0.1)
            with k.moved(z=d / 2):
                k.cyl(w * 0.48, 0.04, k.black())
    with k.moved(y=-d / 2 - 0.03, z=k.u(-0.05, 0.2)):
        lens(k, k.u(0.09, 0.2))
    with mount(k), k.moved(z=-h / 2 - k.u(0.1, 0.25)):
        k.pipe([(0, 0, 0), (0, 0.05, 0.35)], k.u(0.04, 0.1), paint)
        k.cyl(k.u(0.2, 0.4), 0.06, paint)


def other(k: Kit) -> None:
    """An explosion-proof or stereo device: heavy flanged cylinder, or a bar with two lenses."""
    paint = k.steel() if k.maybe(0.6) else k.body()
    if k.maybe(0.6):
        r, length = k.u(0.3, 0.42), k.u(0.8, 1.4)
        with k.moved(rx=90):
            k.cyl(r, length, paint)
            for z in (-length * 0.4, length * 0.4):
                with k.moved(z=z):
                    k.cyl(r * 1.25, 0.12, paint)
        with k.moved(y=-length / 2):
            face(k, r * 0.8)
    else:
        w = k.u(0.9, 1.5)
        k.box((w, 0.4, 0.4), paint, 0.08)
        for side in (-1, 1):
            with k.moved(x=side * w * 0.36, y=-0.22):
                lens(k, k.u(0.08, 0.15))
    with k.moved(z=-0.3):
        bracket(k, k.u(0.3, 0.8))


#: kind -> (builder, share of the rendered devices)
KINDS = {
    "bullet": (bullet, 0.2),
    "box": (box, 0.11),
    "turret": (turret, 0.1),
    "dome": (dome, 0.12),
    "ptz": (ptz, 0.2),
    "pt_home": (pt_home, 0.05),
    "positioning": (positioning, 0.04),
    "multisensor": (multisensor, 0.03),
    "fisheye": (fisheye, 0.02),
    "cube": (cube, 0.05),
    "alpr": (alpr, 0.06),
    "other": (other, 0.02),
}

#: the same for a further helping, of what the first network found least in rendered scenes
SCARCE = {
    "alpr": (slab, 0.4),
    "bullet": (bullet, 0.16),
    "box": (box, 0.12),
    "pt_home": (pt_home, 0.14),
    "cube": (cube, 0.06),
    "positioning": (positioning, 0.04),
    "other": (other, 0.04),
    "multisensor": (multisensor, 0.04),
}

#: the same for a fourth helping, dark and seen from the side or behind: what was missed most
HARD = {
    "bullet": (bullet, 0.28),
    "box": (box, 0.22),
    "turret": (turret, 0.1),
    "dome": (dome, 0.1),
    "ptz": (ptz, 0.12),
    "alpr": (slab, 0.12),
    "positioning": (positioning, 0.03),
    "other": (other, 0.03),
}
