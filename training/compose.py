"""sprites + backgrounds + (seed, number) -> one training picture with boxes and kinds

Sample i depends on (seed, i) and the rendered set only. Boxes are clipped to the picture; a
device of which less than 55 % is inside is not pasted at all (nothing half-labelled).
"""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from kinds import KINDS
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

CROP = 256
Picture = NDArray[np.uint8]
Shown = tuple[Picture, list["Truth"]]


@dataclass(frozen=True)
class Sprite:
    """A cut-out with alpha; `kind` -1 for look-alikes; `box` of device (or of the object);
    `thing`: views of one device share it."""

    rgba: Picture
    kind: int
    box: tuple[float, float, float, float]
    thing: str = ""


@dataclass(frozen=True)
class Truth:
    """A device in a picture: x, y, w, h in px and the number of its kind."""

    box: tuple[float, float, float, float]
    kind: int


def load(folder: Path) -> list[Sprite]:
    """All rendered sprites of a folder, sorted by file name."""
    rows = {}
    for index in sorted(folder.glob("index-*.jsonl")):
        for line in index.read_text("utf-8").splitlines():
            row = json.loads(line)
            rows[row["file"]] = row
    out = []
    for name in sorted(rows):
        row = rows[name]
        if min(row["object_px"][2:]) < 8:
            continue
        rgba = np.asarray(Image.open(folder / name).convert("RGBA"))
        kind = KINDS.index(row["kind"]) if row["kind"] else -1
        out.append(Sprite(rgba, kind, tuple(row["object_px"]), name[:5]))
    return out


def background(rng: np.random.Generator, pool: Picture, side: int) -> Image.Image:
    """A random part of a random background, sometimes two of them joined, recoloured."""

    def part() -> Image.Image:
        picture = pool[int(rng.integers(len(pool)))]
        part_side = int(rng.uniform(110, picture.shape[0]))
        x, y = rng.integers(0, picture.shape[0] - part_side + 1, 2)
        image = Image.fromarray(picture[y : y + part_side, x : x + part_side]).resize((side, side))
        return image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if rng.random() < 0.5 else image

    image = part()
    if rng.random() < 0.2:
        cut = int(rng.integers(40, side - 40))
        upright = rng.random() < 0.5
        image.paste(part(), (cut, 0) if upright else (0, cut))
    if rng.random() < 0.3:
        image = image.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.5, 6))))
    return ImageEnhance.Brightness(image).enhance(float(rng.uniform(0.5, 1.4)))


def fitted(
    rng: np.random.Generator,
    sprite: Sprite,
    size: float,
) -> tuple[Image.Image, tuple[float, float, float, float]]:
    """The sprite scaled so that its box's long side is `size`, with its box; flipped at random."""
    x, y, w, h = sprite.box
    stretch = float(rng.uniform(0.88, 1.14))
    sx = size / max(w * stretch, h) * stretch
    sy = size / max(w * stretch, h)
    side = sprite.rgba.shape[0]
    image = Image.fromarray(sprite.rgba, "RGBA").resize(
        (max(2, round(side * sx)), max(2, round(side * sy))),
        Image.Resampling.BILINEAR,
        reducing_gap=2.0,
    )
    box = (x * sx, y * sy, w * sx, h * sy)
    if rng.random() < 0.5:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        box = (image.size[0] - box[0] - box[2], *box[1:])
    return image, box


def toned(rng: np.random.Generator, cut: Image.Image, mean: float) -> Image.Image:
    """The cut-out with contrast, brightness (drawn towards the background's) and tint changed."""
    a = np.asarray(cut).astype(np.float32)
    alpha = a[..., 3:]
    weight = alpha.sum() + 1
    own = float((a[..., :3] * alpha).sum() / weight / 3)
    aim = own + (mean - own) * rng.uniform(0, 0.5)
    gain = rng.uniform(0.6, 1.15)
    rgb = (a[..., :3] - own) * gain + aim * rng.uniform(0.75, 1.25)
    rgb *= rng.uniform(0.93, 1.07, 3).astype(np.float32)
    both = np.concatenate([np.clip(rgb, 0, 255), alpha], 2).astype(np.uint8)
    return Image.fromarray(both, "RGBA")


def stretched(cut: Image.Image, x: int, y: int, side: int) -> tuple[Image.Image, int, int]:
    """The cut-out with its border pixels drawn on to the picture's edges.

    Poles and walls leave the sprite at its border; so they go on instead of ending in the air.
    """
    a = np.asarray(cut)
    if max(a[0, :, 3].max(), a[-1, :, 3].max(), a[:, 0, 3].max(), a[:, -1, 3].max()) <= 40:
        return cut, x, y
    left, top = max(0, x), max(0, y)
    right, low = max(0, side - x - a.shape[1]), max(0, side - y - a.shape[0])
    wide = np.pad(a, ((top, low), (left, right), (0, 0)), mode="edge")
    return Image.fromarray(wide, "RGBA"), x - left, y - top


def place(
    rng: np.random.Generator,
    image: Image.Image,
    sprite: Sprite,
    size: float,
    taken: list[tuple[float, float, float, float]],
    crowded: float = 0.2,
) -> tuple[float, float, float, float] | None:
    """Paste the sprite somewhere free; its clipped box, or None where no place was found.

    `crowded`: of the smaller of two boxes, the most that the other may cover.
    """
    side = image.size[0]
    cut, (bx, by, bw, bh) = fitted(rng, sprite, size)
    for _ in range(6):
        cx, cy = rng.uniform(-0.02, 1.02, 2) * side
        x, y = cx - bw / 2, cy - bh / 2
        if size > 0.6 * side:
            x, y = (rng.normal((side - bw) / 2, 0.15 * bw), rng.normal((side - bh) / 2, 0.15 * bh))
        left, top = max(0.0, x), max(0.0, y)
        w, h = min(side, x + bw) - left, min(side, y + bh) - top
        if w <= 4 or h <= 4 or w * h < 0.55 * bw * bh:
            continue
        if any(_overlap((left, top, w, h), t) > crowded for t in taken):
            continue
        mean = float(np.asarray(image.resize((8, 8))).mean())
        cut = toned(rng, cut, mean)
        if rng.random() < 0.3:
            cut = cut.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.3, 1.2))))
        cut, px, py = stretched(cut, round(x - bx), round(y - by), side)
        image.paste(cut, (px, py), cut)
        return left, top, w, h
    return None


def _overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> float:
    w = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    h = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    return max(0.0, w) * max(0.0, h) / min(a[2] * a[3], b[2] * b[3])


def weather(rng: np.random.Generator, image: Image.Image) -> Image.Image:
    """Haze, flakes or drops, glare, captions and broadcast overlays, each now and then."""
    if rng.random() < 0.2:
        veil = Image.new("RGB", image.size, tuple(int(v) for v in rng.integers(90, 240, 3)))
        image = Image.blend(image, veil, float(rng.uniform(0.05, 0.45)))
    if rng.random() < 0.12:
        layer = Image.new("L", image.size)
        d = ImageDraw.Draw(layer)
        for _ in range(int(rng.integers(10, 150))):
            x, y = rng.uniform(0, image.size[0], 2)
            r, long = rng.uniform(0.4, 3), rng.uniform(1, 4)
            d.ellipse([x - r, y - r * long, x + r, y + r * long], fill=int(rng.integers(60, 220)))
        layer = layer.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.3, 2))))
        image.paste((225, 230, 235), (0, 0), layer)
    if rng.random() < 0.1:
        d = ImageDraw.Draw(image)
        x, y = rng.uniform(-20, image.size[0] * 0.8, 2)
        words = "".join(rng.choice(list("abcdeINSTV 0123:-."), int(rng.integers(4, 18))))
        if rng.random() < 0.4:
            d.rectangle(
                [x - 4, y - 4, x + 140, y + 16], fill=tuple(rng.integers(0, 255, 3).tolist())
            )
        d.text((x, y), words, fill=(255, 255, 255) if rng.random() < 0.7 else (0, 0, 0))
    return image


def foreground(rng: np.random.Generator, image: Image.Image) -> Image.Image:
    """Cables, twigs or a post in front, rarely."""
    if rng.random() < 0.1:
        d = ImageDraw.Draw(image)
        for _ in range(int(rng.integers(1, 4))):
            x, y = rng.uniform(0, image.size[0], 2)
            dx, dy = rng.normal(0, 200, 2)
            d.line(
                [x - dx, y - dy, x + dx, y + dy],
                width=int(np.exp(rng.uniform(0, 2.3))),
                fill=tuple(rng.integers(10, 120, 3).tolist()),
            )
    return image


def camera(rng: np.random.Generator, image: Image.Image) -> Picture:
    """What lens, sensor and codec do: blur, low resolution, night, noise, JPEG."""
    if rng.random() < 0.25:
        image = image.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.3, 1.8))))
    if rng.random() < 0.2:
        small = int(image.size[0] * rng.uniform(0.3, 0.8))
        image = image.resize((small, small), Image.Resampling.BOX).resize(image.size)
    if rng.random() < 0.1:
        n = int(rng.integers(3, 9))
        a = np.asarray(image).astype(np.float32)
        axis = int(rng.integers(2))
        image = Image.fromarray((sum(np.roll(a, k, axis) for k in range(n)) / n).astype(np.uint8))
    a = np.asarray(image).astype(np.float32)
    if rng.random() < 0.12:
        a = a.mean(2, keepdims=True) * np.ones(3, np.float32)
    a = 255 * (a / 255) ** rng.uniform(0.65, 1.6)
    a = (a - 128) * rng.uniform(0.6, 1.25) + 128 + rng.normal(0, 14)
    a *= rng.uniform(0.88, 1.12, 3).astype(np.float32)
    if rng.random() < 0.5:
        a += rng.normal(0, rng.uniform(1, 11), a.shape)
    image = Image.fromarray(np.clip(a, 0, 255).astype(np.uint8))
    if rng.random() < 0.75:
        held = io.BytesIO()
        image.save(held, "JPEG", quality=int(rng.integers(22, 95)))
        image = Image.open(held).convert("RGB")
    return np.asarray(image)


def _size(rng: np.random.Generator, side: int) -> float:
    if rng.random() < 0.15:
        return float(rng.uniform(0.8, 1.5)) * side
    return float(np.exp(rng.uniform(np.log(16), np.log(side))))


def again(rng: np.random.Generator, picture: Picture, truths: list[Truth]) -> Shown:
    """A picture seen once more: mirrored, in another light, blurred, from another codec.

    Composing costs as much as learning; this costs a tenth.
    """
    side = picture.shape[1]
    image = Image.fromarray(np.ascontiguousarray(picture[:, ::-1]))
    boxes = [Truth((side - t.box[0] - t.box[2], *t.box[1:]), t.kind) for t in truths]
    image = ImageEnhance.Brightness(image).enhance(float(rng.uniform(0.6, 1.3)))
    image = ImageEnhance.Contrast(image).enhance(float(rng.uniform(0.6, 1.3)))
    image = ImageEnhance.Color(image).enhance(float(rng.uniform(0, 1.4)))
    if rng.random() < 0.3:
        image = image.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.4, 2.2))))
    return np.asarray(image), boxes


def compose(
    rng: np.random.Generator,
    devices: list[Sprite],
    others: list[Sprite],
    pool: Picture,
    side: int = CROP,
    crowded: float = 0.2,
) -> tuple[Picture, list[Truth]]:
    """One picture (side, side, 3) and the devices in it; drawn again where one cannot be seen."""
    for _ in range(4):
        picture, truths = _once(rng, devices, others, pool, side, crowded)
        if all(visible(picture, t.box) for t in truths):
            break
    return picture, truths


def visible(picture: Picture, box: tuple[float, float, float, float]) -> bool:
    x, y, w, h = (int(v) for v in box)
    return float(picture[y : y + h, x : x + w].std()) > 12


def _once(
    rng: np.random.Generator,
    devices: list[Sprite],
    others: list[Sprite],
    pool: Picture,
    side: int,
    crowded: float,
) -> tuple[Picture, list[Truth]]:
    image = background(rng, pool, side)
    scene = rng.random()
    n_dev = 0 if scene < 0.34 else int(rng.choice([1, 2, 3], p=[0.72, 0.2, 0.08]))
    n_other = (
        0
        if scene < 0.15
        else (
            int(rng.integers(1, 4))
            if scene < 0.34
            else int(rng.choice([0, 1, 2], p=[0.55, 0.3, 0.15]))
        )
    )
    order = [True] * n_dev + [False] * n_other
    rng.shuffle(order)
    truths, taken = [], []
    for is_device in order:
        from_set = devices if is_device else others
        sprite = from_set[int(rng.integers(len(from_set)))]
        box = place(rng, image, sprite, _size(rng, side), taken, crowded)
        if box is not None:
            taken.append(box)
            if is_device:
                truths.append(Truth(box, sprite.kind))
    image = foreground(rng, image)
    return camera(rng, weather(rng, image)), truths
