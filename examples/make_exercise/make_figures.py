"""truth.json and the material -> two labelled pictures for the README, in material/figures/.

Usage: python make_figures.py. The figures are for readers; they are no exhibits.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import av
from lettering import NOTE, face
from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent
MATERIAL = HERE / "material"
OUT = MATERIAL / "figures"
SIDE = 560
PAPER, INK, MARK = (250, 250, 248), (28, 32, 38), (196, 40, 40)
SHEET = (
    ("clip", "questioned: lower device in the clip"),
    ("velmara-orrin-dx-three-quarter", "Velmara Orrin DX: 4 rings, dark lip, 2 lamp strips"),
    ("sotarn-kite-p2-three-quarter", "Sotarn Kite P2: smooth rim, bowl, no lamps"),
    ("halvek-brim-s-three-quarter", "Halvek Brim S: round brim, one lamp bar"),
)


def clip_frame(t_ms: int) -> Image.Image:
    """The decoded frame at a time."""
    with av.open(str(MATERIAL / "clip.mp4")) as box:
        for frame in box.decode(video=0):
            if round(float(frame.time) * 1000) >= t_ms:
                return frame.to_image()
    raise ValueError(t_ms)


def square(picture: Image.Image, box: list[int], margin: float) -> tuple[Image.Image, Any]:
    """A square crop round a box, and the function that carries boxes into it."""
    x, y, w, h = box
    side = max(w, h) * margin
    left = min(max(x + w / 2 - side / 2, 0.0), picture.width - side)
    top = min(max(y + h / 2 - side / 2, 0.0), picture.height - side)
    crop = picture.transform(
        (SIDE, SIDE),
        Image.Transform.EXTENT,
        (left, top, left + side, top + side),
        Image.Resampling.BICUBIC,
    )
    scale = SIDE / side

    def carry(inner: list[int]) -> tuple[float, float, float, float]:
        a, b, c, d = inner
        return (
            (a - left) * scale,
            (b - top) * scale,
            (a + c - left) * scale,
            (b + d - top) * scale,
        )

    return crop, carry


def number(picture: Image.Image, features: list[dict[str, Any]], carry: Any) -> None:
    """Thin boxes with their numbers, the same number for the same feature."""
    pen = ImageDraw.Draw(picture)
    for row in features:
        if not row["discriminating"]:
            continue
        left, top, right, low = carry(row["box_px"])
        pen.rectangle((left, top, right, low), outline=MARK, width=2)
        on_left = row["number"] in (1, 3)
        x, y = (left - 34, (top + low) / 2 - 13) if on_left else (right + 8, (top + low) / 2 - 13)
        pen.ellipse((x, y, x + 26, y + 26), fill=MARK)
        words = str(row["number"])
        pen.text((x + 13, y + 13), words, font=face(17), fill="white", anchor="mm")


def page(cells: list[tuple[Image.Image, str]]) -> Image.Image:
    """Pictures in a row, words under each, the note below."""
    gap = 14
    sheet = Image.new("RGB", (len(cells) * (SIDE + gap) + gap, SIDE + 84), PAPER)
    pen = ImageDraw.Draw(sheet)
    for k, (picture, words) in enumerate(cells):
        x = gap + k * (SIDE + gap)
        sheet.paste(picture, (x, gap))
        pen.text((x, SIDE + gap + 8), words, font=face(20), fill=INK)
    pen.text((gap, SIDE + gap + 42), NOTE, font=face(15), fill=(90, 96, 104))
    return sheet


def main() -> None:
    """Side by side with numbers; and the sheet of look-alikes."""
    OUT.mkdir(parents=True, exist_ok=True)
    truth = json.loads((MATERIAL / "truth.json").read_text(encoding="utf-8"))
    shown = truth["clip"]["feature_frame"]
    rows = {Path(s["file"]).stem: s for s in truth["specimens"]}
    plain: list[tuple[Image.Image, str]] = []
    numbered: list[tuple[Image.Image, str]] = []
    for name, words in SHEET:
        row = shown if name == "clip" else rows[name]
        picture = (
            clip_frame(shown["t_ms"])
            if name == "clip"
            else Image.open(MATERIAL / row["file"]).convert("RGB")
        )
        crop, carry = square(picture, row["device_box_px"], 1.25)
        plain.append((crop.copy(), words))
        number(crop, row["features"], carry)
        numbered.append((crop, words))
    page(numbered[:2]).save(OUT / "side-by-side.jpg", quality=88, optimize=True)
    page(plain).save(OUT / "look-alikes.jpg", quality=86, optimize=True)


if __name__ == "__main__":
    main()
