"""panoramas + permitted photographs + seed -> a pool of background pictures (N, 384, 384, 3)

Of `backgrounds/hand_cameras` only files whose SHA-256 starts with 0-6 go into the training
pool and 7 into the pool that chooses the threshold; 8-f are held out and never read here.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

SIDE = 384
Picture = NDArray[np.uint8]


def noise(rng: np.random.Generator, octaves: int = 6, fall: float = 0.6) -> NDArray[np.float32]:
    """Smooth random values about 0-1, sums of enlarged grids."""
    total = np.zeros((SIDE, SIDE), np.float32)
    weight, norm = 1.0, 0.0
    for octave in range(octaves):
        n = 2 ** (octave + 1)
        grid = Image.fromarray(rng.random((n + 1, n + 1)).astype(np.float32))
        total += weight * np.asarray(grid.resize((SIDE, SIDE), Image.Resampling.BICUBIC))
        norm, weight = norm + weight, weight * fall
    return total / norm


def colour(rng: np.random.Generator, grey: float = 0.5) -> NDArray[np.float32]:
    """A random colour, often nearly grey."""
    base = rng.uniform(20, 235)
    spread = rng.uniform(0.9, 1.1, 3) if rng.random() < grey else rng.uniform(0.4, 1.5, 3)
    return np.clip(base * spread, 0, 255).astype(np.float32)


def ramp(rng: np.random.Generator) -> Picture:
    """Sky, wall or floor: a gradient with blotches."""
    a, b = colour(rng), colour(rng)
    if rng.random() < 0.5:
        b = a * rng.uniform(0.6, 1.3)
    t = np.linspace(0, 1, SIDE, dtype=np.float32)
    grid = t[:, None] * np.ones(SIDE, np.float32) if rng.random() < 0.6 else (t[:, None] + t) / 2
    grid = np.clip(grid + (noise(rng, 7, rng.uniform(0.4, 0.9)) - 0.5) * rng.uniform(0, 1.5), 0, 1)
    return np.clip(a + (b - a) * grid[..., None], 0, 255).astype(np.uint8)


def foliage(rng: np.random.Generator) -> Picture:
    """Leaves against sky: thresholded fine noise in greens or browns."""
    dark = np.array([rng.uniform(10, 70), rng.uniform(30, 90), rng.uniform(5, 50)])
    fine = noise(rng, 8, 0.95)
    leaf = dark * (0.4 + 1.6 * fine[..., None])
    if rng.random() < 0.6:
        hole = noise(rng, 8, 0.85) > np.quantile(fine, rng.uniform(0.4, 0.95))
        leaf = np.where(hole[..., None], colour(rng), leaf)
    return np.clip(leaf, 0, 255).astype(np.uint8)


def facade(rng: np.random.Generator) -> Picture:
    """A wall with rows of windows, seams, pipes, signs."""
    image = Image.fromarray(ramp(rng))
    d = ImageDraw.Draw(image)
    nx, ny = rng.integers(1, 8, 2)
    sx, sy = SIDE / nx, SIDE / ny
    glass, frame = colour(rng) * 0.6, colour(rng)
    w, h = rng.uniform(0.3, 0.8) * sx, rng.uniform(0.3, 0.8) * sy
    for i in range(nx):
        for j in range(ny):
            x, y = i * sx + sx * 0.1, j * sy + sy * 0.1
            d.rectangle(
                [x, y, x + w, y + h],
                fill=tuple((glass * rng.uniform(0.5, 1.5)).astype(int)),
                outline=tuple(frame.astype(int)),
                width=int(rng.integers(1, 6)),
            )
            if rng.random() < 0.5:
                d.line([x + w / 2, y, x + w / 2, y + h], fill=tuple(frame.astype(int)), width=2)
    return _strokes(rng, image, int(rng.integers(0, 8)))


def bricks(rng: np.random.Generator) -> Picture:
    """Courses of bricks, tiles or panels."""
    image = Image.fromarray(ramp(rng))
    d = ImageDraw.Draw(image)
    h, w = rng.uniform(6, 60), rng.uniform(10, 120)
    base, seam = colour(rng, 0.3), tuple(colour(rng).astype(int))
    row = 0
    y = 0.0
    while y < SIDE:
        x = -w * (0.5 * (row % 2))
        while x < SIDE:
            tone = tuple(np.clip(base * rng.uniform(0.85, 1.15), 0, 255).astype(int))
            d.rectangle([x, y, x + w, y + h], fill=tone, outline=seam)
            x += w
        y, row = y + h, row + 1
    mixed = Image.blend(image, Image.fromarray(ramp(rng)), rng.uniform(0, 0.4))
    return _strokes(rng, mixed, int(rng.integers(0, 4)))


def shapes(rng: np.random.Generator) -> Picture:
    """Many flat and shaded discs, boxes and lines: signs, wheels, buttons, faces of machines."""
    image = Image.fromarray(ramp(rng))
    d = ImageDraw.Draw(image)
    for _ in range(int(rng.integers(4, 40))):
        x, y = rng.uniform(0, SIDE, 2)
        r, q = np.exp(rng.uniform(1, 4.6)), rng.uniform(0.4, 1.6)
        c = colour(rng)
        what = rng.random()
        for step in np.linspace(1, 0.2, int(rng.integers(1, 7))):
            fill = tuple(np.clip(c * (1.2 - 0.5 * step * rng.uniform(0.5, 1)), 0, 255).astype(int))
            where = [x - r * step, y - r * q * step, x + r * step, y + r * q * step]
            (d.ellipse if what < 0.5 else d.rectangle)(where, fill=fill)
    return _strokes(rng, image, int(rng.integers(0, 15)))


def _strokes(rng: np.random.Generator, image: Image.Image, n: int) -> Picture:
    """Cables, poles, pipes, branches drawn over a picture."""
    d = ImageDraw.Draw(image)
    for _ in range(n):
        x, y = rng.uniform(0, SIDE, 2)
        kind = rng.random()
        dx, dy = (
            (0, SIDE)
            if kind < 0.35
            else (SIDE, rng.normal(0, 60))
            if kind < 0.7
            else rng.normal(0, 200, 2)
        )
        shade = tuple(colour(rng).astype(int))
        d.line([x - dx, y - dy, x + dx, y + dy], fill=shade, width=int(np.exp(rng.uniform(0, 3.2))))
    if rng.random() < 0.4:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 5)))
    return np.asarray(image)


def panorama_view(rng: np.random.Generator, panorama: Picture) -> Picture:
    """A perspective view into a panorama."""
    h, w, _ = panorama.shape
    half = np.tan(np.radians(rng.uniform(15, 45)))
    t = np.linspace(-half, half, SIDE)
    x, y = np.meshgrid(t, t)
    pitch, yaw = rng.normal(0.15, 0.35), rng.uniform(0, 2 * np.pi)
    z, y2 = np.cos(pitch) + y * np.sin(pitch), y * np.cos(pitch) - np.sin(pitch)
    u = ((np.arctan2(x, z) + yaw) / (2 * np.pi) % 1 * w).astype(int) % w
    v = np.clip((np.arctan2(y2, np.hypot(x, z)) / np.pi + 0.5) * h, 0, h - 1).astype(int)
    image = Image.fromarray(panorama[v, u]).filter(ImageFilter.GaussianBlur(1.5))
    return np.asarray(image)


def photo_view(rng: np.random.Generator, photo: Image.Image) -> Picture:
    """A random square part of a photograph."""
    w, h = photo.size
    side = min(w, h) * rng.uniform(0.35, 1.0)
    x, y = rng.uniform(0, w - side), rng.uniform(0, h - side)
    part = photo.resize((SIDE, SIDE), Image.Resampling.BICUBIC, box=(x, y, x + side, y + side))
    return np.asarray(part)


def permitted(folder: Path, digits: str) -> list[Path]:
    """Files of hand_cameras whose SHA-256 starts with one of the digits, sorted by name."""
    return [
        p
        for p in sorted(folder.iterdir())
        if hashlib.sha256(p.read_bytes()).hexdigest()[0] in digits
    ]


def pool(panoramas: Path, hand_cameras: Path, digits: str, count: int, seed: int) -> Picture:
    """`count` backgrounds, a fixed mixture, from the seed."""
    wide = [np.asarray(Image.open(p)) for p in sorted(panoramas.glob("*.png"))]
    photos = [Image.open(p).convert("RGB") for p in permitted(hand_cameras, digits)]
    drawn = [ramp, foliage, facade, bricks, shapes]
    out = np.empty((count, SIDE, SIDE, 3), np.uint8)
    for i in range(count):
        rng = np.random.default_rng([seed, 77, i])
        if i % 10 < 4 and photos:
            out[i] = photo_view(rng, photos[(i // 10 * 4 + i % 10) % len(photos)])
        elif i % 10 < 6:
            out[i] = panorama_view(rng, wide[int(rng.integers(len(wide)))])
        else:
            out[i] = drawn[int(rng.integers(len(drawn)))](rng)
    return out


def enlarged(parts: list[Picture]) -> Picture:
    """What a network took for devices before, as backgrounds: half of it, each at SIDE."""
    each_other = np.concatenate(parts)[::2]
    return np.stack([np.asarray(Image.fromarray(part).resize((SIDE, SIDE))) for part in each_other])
