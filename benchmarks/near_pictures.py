"""data folder -> how many pictures and clips are known again, encoded anew, and how many wrongly.

    python benchmarks/near_pictures.py [--every 6] [--seed 11] ../shared/data

Each photograph is edited here in sixteen ways and compared with itself; then every two different
pictures are compared (frames of one drive and shop pictures of products are told apart in the
answer, as many of them *are* one picture). The clip is encoded anew in several ways, and cut; its
stills are compared with it; it is compared with the other clip. A JSON line of each.
"""

import argparse
import io
import json
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import av
import numpy as np
from PIL import Image, ImageDraw, ImageEnhance

from countershot.footage import photograph
from countershot.footage.decode import Clip
from countershot.footage.fingerprint import SIDE, taken_of
from countershot.footage.same_footage import MOST, Squares, shown_again

Picture = Image.Image
Edit = Callable[[Picture, random.Random], Picture]
LARGEST_PX = 800


def encoded(picture: Picture, kind: str, **how: Any) -> Picture:
    """The picture, through an encoder and back."""
    data = io.BytesIO()
    picture.save(data, kind, **how)
    return Image.open(data).convert("RGB")


def scaled(picture: Picture, by: float) -> Picture:
    """In another size."""
    size = max(8, int(picture.width * by)), max(8, int(picture.height * by))
    return picture.resize(size, Image.Resampling.BICUBIC)


def cut(picture: Picture, choice: random.Random, part: float) -> Picture:
    """A part of both sides cut off, anywhere."""
    width, height = picture.size
    left, top = choice.random() * part * width, choice.random() * part * height
    right, bottom = left + (1 - part) * width, top + (1 - part) * height
    return picture.crop((int(left), int(top), int(right), int(bottom)))


def logo(picture: Picture, choice: random.Random) -> Picture:
    """A station's sign in a corner above: a fifth of the width."""
    drawn, (width, height) = picture.copy(), picture.size
    left = choice.choice([0.02, 0.8]) * width
    box = (int(left), int(0.03 * height), int(left + 0.18 * width), int(0.13 * height))
    ImageDraw.Draw(drawn).rectangle(box, fill=(200, 20, 20))
    return drawn


def subtitle(picture: Picture, _: random.Random) -> Picture:
    """A black bar below with white words, of 84 % of the width."""
    drawn, (width, height) = picture.copy(), picture.size
    pen = ImageDraw.Draw(drawn)
    pen.rectangle([int(n) for n in (0.08 * width, 0.84 * height, 0.92 * width, 0.96 * height)], 0)
    for word in range(12):
        left = (0.1 + 0.065 * word) * width
        box = [int(n) for n in (left, 0.87 * height, left + 0.045 * width, 0.93 * height)]
        pen.rectangle(box, "white")
    return drawn


EDITS: dict[str, Edit] = {
    "jpeg 30": lambda p, _: encoded(p, "JPEG", quality=30),
    "jpeg 60": lambda p, _: encoded(p, "JPEG", quality=60),
    "webp 50": lambda p, _: encoded(p, "WEBP", quality=50),
    "png of 64 colours": lambda p, _: p.quantize(64).convert("RGB"),
    "scaled 0.3": lambda p, _: scaled(p, 0.3),
    "scaled 2": lambda p, _: scaled(p, 2.0),
    "cut 5 %": lambda p, r: cut(p, r, 0.05),
    "cut 10 %": lambda p, r: cut(p, r, 0.1),
    "cut 20 %": lambda p, r: cut(p, r, 0.2),
    "logo": logo,
    "subtitle": subtitle,
    "brightness 0.6": lambda p, _: ImageEnhance.Brightness(p).enhance(0.6),
    "brightness 1.4": lambda p, _: ImageEnhance.Brightness(p).enhance(1.4),
    "grey": lambda p, _: p.convert("L").convert("RGB"),
    "cut 5 %, logo, 0.5, brighter, jpeg 40": lambda p, r: encoded(
        ImageEnhance.Brightness(logo(scaled(cut(p, r, 0.05), 0.5), r)).enhance(1.2),
        "JPEG",
        quality=40,
    ),
    "cut 10 %, 0.4, subtitle, jpeg 40": lambda p, r: encoded(
        subtitle(scaled(cut(p, r, 0.1), 0.4), r), "JPEG", quality=40
    ),
}


def square(picture: Picture) -> Squares:
    """Its fingerprint, as the program takes it."""
    return Squares((0,), photograph.grey(np.asarray(picture), SIDE)[None], False)


def pictures(data: Path) -> Iterator[tuple[str, str, Path]]:
    """(what it is of, what it may be one picture with, file)."""
    for kind in ("photos", "backgrounds/coco", "backgrounds/hand_cameras"):
        for path in _files(data / kind):
            yield kind, "", path
    for path in _files(data / "backgrounds/streets"):
        yield "streets", path.name.rsplit("_", 1)[0], path
    for path in _files(data / "products"):
        yield "shop pictures", "shop", path


def _files(folder: Path) -> list[Path]:
    kinds = {".jpg", ".jpeg", ".png", ".webp"}
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in kinds)


def known_again(held: list[tuple[str, str, Picture]], every: int, seed: int) -> dict[str, Any]:
    """Of each edit, how many pictures are known again; ``street``: photographs of scenes."""
    found: dict[str, Any] = {}
    for name, edit in EDITS.items():
        choice, count = random.Random(f"{seed} {name}"), Counter[str]()
        for kind, _, picture in held[::every]:
            what = "shop" if kind == "shop pictures" else "scenes"
            again = shown_again({"a": square(picture), "b": square(edit(picture, choice))})
            count[f"{what} of"] += 1
            count[what] += bool(again)
        found[name] = {w: f"{count[w]} of {count[f'{w} of']}" for w in ("scenes", "shop")}
    return found


def taken_for_one(held: list[tuple[str, str, Picture]]) -> dict[str, str]:
    """Of all pairs of different pictures, those taken for one; and how long it took."""
    assert len(held) <= MOST
    prints = {f"{n:05}": square(picture) for n, (_, _, picture) in enumerate(held)}
    started = time.perf_counter()
    found = [(int(it.one), int(it.other)) for it in shown_again(prints)]
    took, of = time.perf_counter() - started, Counter[str]()
    for one, other in combinations(range(len(held)), 2):
        of[_sort(held[one], held[other])] += 1
    wrong = Counter(_sort(held[one], held[other]) for one, other in found)
    said = {sort: f"{wrong[sort]} of {count}" for sort, count in sorted(of.items())}
    return {**said, "seconds for all": f"{took:.1f}"}


def _sort(one: tuple[str, str, Picture], other: tuple[str, str, Picture]) -> str:
    if one[1] and one[1] == other[1]:
        return "two shop pictures" if one[1] == "shop" else "two frames of one drive"
    return "two others"


def clip(path: Path, frames: list[np.ndarray], rate: float, codec: str, **how: str) -> Path:
    """Frames as a clip."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=Fraction(rate).limit_denominator(1001))
        stream.height, stream.width = (side // 2 * 2 for side in frames[0].shape[:2])
        stream.pix_fmt, stream.options = "yuv420p", how
        for pixels in frames:
            even = np.ascontiguousarray(pixels[: stream.height, : stream.width])
            container.mux(stream.encode(av.VideoFrame.from_ndarray(even, "rgb24")))
        container.mux(stream.encode())
    return path


def each(frames: list[np.ndarray], edit: Edit) -> list[np.ndarray]:
    """The edit on every frame, alike."""
    return [np.asarray(edit(Image.fromarray(f), random.Random(3))) for f in frames]


def clips(path: Path, other: Path, folder: Path) -> dict[str, Any]:
    """The clip's copies, cut clips and stills against it; and the other clip."""
    whole = [np.asarray(Image.fromarray(f.rgb()).resize((640, 360))) for f in Clip(path).frames()]
    rate, none = 25.0, 0
    x264, small = {"crf": "34", "preset": "veryfast"}, [f[::2, ::2] for f in whole]
    made = {
        "h264 crf 34 in mkv": clip(folder / "a.mkv", whole, rate, "libx264", **x264),
        "vp9 in webm, 320 x 180": clip(folder / "b.webm", small, rate, "libvpx-vp9",
                                       deadline="realtime", **{"cpu-used": "8", "b": "200k"}),
        "mpeg4 in avi": clip(folder / "c.avi", small, rate, "mpeg4"),
        "every second frame": clip(folder / "d.mp4", whole[::2], rate / 2, "libx264", **x264),
        "30 a second": clip(folder / "e.mp4", [whole[int(n * 25 / 30)] for n in range(
            int(len(whole) * 30 / 25))], 30.0, "libx264", **x264),
        "cut 5 %": clip(folder / "f.mp4", each(whole, lambda p, r: cut(p, r, 0.05)), rate,
                        "libx264", **x264),
        "cut 10 %": clip(folder / "g.mp4", each(whole, lambda p, r: cut(p, r, 0.1)), rate,
                         "libx264", **x264),
        "logo": clip(folder / "h.mp4", each(small, logo), rate, "libx264", **x264),
        "subtitle": clip(folder / "i.mp4", each(small, subtitle), rate, "libx264", **x264),
        "the middle 4 s": clip(folder / "j.mp4", small[75:175], rate, "libx264", **x264),
        "2 s of it": clip(folder / "k.mp4", small[150:200], rate, "libx264", **x264),
    }  # fmt: skip
    first = _squares(path)
    started = time.perf_counter()
    _squares(path)
    took = time.perf_counter() - started
    again = {name: _how(first, _squares(file)) for name, file in made.items()}
    stills, count = Counter[str](), 0
    for n in range(5, len(whole), 12):
        count += 1
        for name in ("jpeg 30", "cut 10 %", "logo", "subtitle"):
            still = EDITS[name](Image.fromarray(whole[n]), random.Random(n))
            stills[name] += bool(shown_again({"a": first, "b": square(still)}))
    none += bool(shown_again({"a": first, "b": _squares(other)}))
    return {
        "copies": again,
        "stills": {name: f"{found} of {count}" for name, found in stills.items()},
        "the other clip": f"{none} of 1",
        "squares": len(first.t_ms),
        "fingerprint_s": round(took, 2),
    }


def _squares(path: Path) -> Squares:
    taken, _ = taken_of(path)
    return Squares(tuple(t for t, _ in taken.kept), np.stack([s for _, s in taken.kept]), True)


def _how(one: Squares, other: Squares) -> str:
    found = shown_again({"a": one, "b": other})
    return found[0].how if found else "NOT known again"


def main() -> None:
    """Measure all of it."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--every", type=int, default=6)
    words.add_argument("--seed", type=int, default=11)
    words.add_argument("data", type=Path)
    wanted = words.parse_args()
    held = []
    for kind, group, path in pictures(wanted.data):
        picture = Image.fromarray(photograph.open_photograph(path).rgb)
        picture.thumbnail((LARGEST_PX, LARGEST_PX))
        held.append((kind, group, picture))
    footage = wanted.data / "footage"
    with tempfile.TemporaryDirectory() as folder:
        of_clips = clips(footage / "vendor_clip.mp4", footage / "no_camera_clip.mp4", Path(folder))
    told("clips", of_clips)
    told("different pictures taken for one", {"pictures": len(held), **taken_for_one(held)})
    told("known again", known_again(held, wanted.every, wanted.seed))


def told(what: str, found: dict[str, Any]) -> None:
    """One JSON line."""
    print(json.dumps({"benchmark": f"near_pictures: {what}", **found}), flush=True)


if __name__ == "__main__":
    main()
