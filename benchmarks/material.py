"""pictures + device sprites -> long 1080p H.264 clips with known devices, cached in a folder.

    python benchmarks/material.py BACKGROUNDS SPRITES FOLDER [SECONDS]

SPRITES: PNGs with transparency and ``index-*.jsonl`` as ``training/render.py`` writes them. The
same pictures, sprites and seed give the same frames. Two clips show the same frames: ``camera``
with a keyframe every 2 s and nowhere else, ``editor`` with one at least every 10 s and at cuts.
Beside them ``truth.json``: when a device is visible, and its box when the shot begins.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Picture = NDArray[np.uint8]

SEED, FPS, SIZE, CANVAS = 1, 25, (1920, 1080), (2240, 1260)
GRAIN = 3.0
KINDS = {
    "camera": {"g": 2 * FPS, "sc_threshold": 0},
    "editor": {"g": 10 * FPS, "sc_threshold": 40},
}


@dataclass(frozen=True)
class Shown:
    """A device in the clip: from when to when, and where it is when its shot begins."""

    start_ms: int
    end_ms: int
    sprite: str
    kind: str
    box_px: tuple[int, int, int, int]


@dataclass(frozen=True)
class Shot:
    """A picture larger than the frame, panned over for some frames, and what is shown in it."""

    canvas: Picture
    path: tuple[tuple[int, int], tuple[int, int]]
    frames: int
    shown: tuple[str, str, tuple[int, int, int, int]] | None

    def offset(self, number: int) -> tuple[int, int]:
        """Where the frame's corner is on the canvas."""
        (x0, y0), (x1, y1) = self.path
        part = number / max(1, self.frames - 1)
        return 2 * round((x0 + (x1 - x0) * part) / 2), 2 * round((y0 + (y1 - y0) * part) / 2)

    def pictures(self) -> Iterator[av.VideoFrame]:
        """Its frames; colours are converted once for the whole canvas."""
        width, height = CANVAS
        whole = av.VideoFrame.from_ndarray(self.canvas, "rgb24").reformat(format="yuv420p")
        planes = whole.to_ndarray()
        colours = planes[height:].reshape(2, height // 2, width // 2)
        for number in range(self.frames):
            x, y = self.offset(number)
            bright = planes[y : y + SIZE[1], x : x + SIZE[0]]
            part = colours[:, y // 2 : (y + SIZE[1]) // 2, x // 2 : (x + SIZE[0]) // 2]
            both = np.concatenate([bright, part.reshape(-1, SIZE[0])])
            yield av.VideoFrame.from_ndarray(both, "yuv420p")


def sprites(folder: Path) -> list[tuple[Path, dict[str, Any]]]:
    """The devices of a folder of rendered sprites, in the order of their names."""
    rows = [
        json.loads(line)
        for index in sorted(folder.glob("index-*.jsonl"))
        for line in index.read_text().splitlines()
    ]
    return [
        (folder / row["file"], row)
        for row in sorted(rows, key=lambda row: str(row["file"]))
        if row["kind"] is not None and (folder / row["file"]).exists()
    ]


def shots(backgrounds: Path, devices: Path, seconds: int) -> Iterator[Shot]:
    """Shots without a device (3 to 12 s) and with one (2 to 20 s), taking turns."""
    numbers = np.random.default_rng(SEED)
    pictures = sorted(path for path in backgrounds.rglob("*") if path.suffix in (".jpg", ".png"))
    wanted = sprites(devices)
    left, place = seconds * FPS, 0
    while left > 0:
        with_device = place % 2 == 1
        low, high = (2, 20) if with_device else (3, 12)
        frames = min(left, int(numbers.integers(low * FPS, high * FPS + 1)))
        canvas = _canvas(pictures[int(numbers.integers(len(pictures)))], numbers)
        spare = (CANVAS[0] - SIZE[0] + 1, CANVAS[1] - SIZE[1] + 1)
        ends = [(int(numbers.integers(spare[0])), int(numbers.integers(spare[1]))) for _ in "ab"]
        shown = None
        if with_device:
            shown = _pasted(canvas, wanted[int(numbers.integers(len(wanted)))], numbers)
        yield Shot(canvas, (ends[0], ends[1]), frames, shown)
        left, place = left - frames, place + 1


def _canvas(path: Path, numbers: np.random.Generator) -> Picture:
    with Image.open(path) as image:
        large = image.convert("RGB").resize(CANVAS, Image.Resampling.BICUBIC)
    grain = numbers.normal(0, GRAIN, (CANVAS[1], CANVAS[0], 1))
    return np.clip(np.asarray(large) + grain, 0, 255).astype(np.uint8)


def _pasted(
    canvas: Picture, sprite: tuple[Path, dict[str, Any]], numbers: np.random.Generator
) -> tuple[str, str, tuple[int, int, int, int]]:
    """Put a device where every frame of the pan shows it; its box on the canvas."""
    path, row = sprite
    x, y, w, h = row["box_px"]
    factor = float(numbers.uniform(90, 420)) / max(w, h)
    with Image.open(path) as image:
        size = (round(image.width * factor), round(image.height * factor))
        cut = np.asarray(image.convert("RGBA").resize(size, Image.Resampling.LANCZOS))
    room_x, room_y = CANVAS[0] - SIZE[0], CANVAS[1] - SIZE[1]
    left = int(numbers.integers(room_x, max(room_x + 1, SIZE[0] - size[0])))
    top = int(numbers.integers(room_y, max(room_y + 1, SIZE[1] - size[1])))
    part = canvas[top : top + size[1], left : left + size[0]]
    cut = cut[: part.shape[0], : part.shape[1]]
    alpha = cut[..., 3:].astype(np.float32) / 255
    part[:] = (cut[..., :3] * alpha + part * (1 - alpha)).astype(np.uint8)
    box = (left + round(x * factor), top + round(y * factor), round(w * factor), round(h * factor))
    return path.name, row["kind"], box


def _writer(path: Path, kind: str) -> tuple[Any, Any]:
    container = av.open(str(path), "w", format="mp4", options={"movflags": "faststart"})
    stream = container.add_stream("libx264", rate=FPS)
    stream.width, stream.height = SIZE
    stream.pix_fmt = "yuv420p"
    stream.codec_context.time_base = stream.time_base = Fraction(1, FPS)
    stream.codec_context.gop_size = KINDS[kind]["g"]
    stream.options = {"preset": "superfast", "crf": "23", "threads": "1", "bf": "2",
                      "sc_threshold": str(KINDS[kind]["sc_threshold"])}  # fmt: skip
    return container, stream


def make(backgrounds: Path, devices: Path, folder: Path, seconds: int) -> dict[str, Path]:
    """The clips by their kind; made at the first call."""
    paths = {kind: folder / f"{kind}-{seconds}.mp4" for kind in KINDS}
    truth = folder / f"truth-{seconds}.json"
    if truth.exists() and all(path.exists() for path in paths.values()):
        return paths
    folder.mkdir(parents=True, exist_ok=True)
    writers = {kind: _writer(path.with_suffix(".part"), kind) for kind, path in paths.items()}
    shown: list[Shown] = []
    at = 0
    for shot in shots(backgrounds, devices, seconds):
        if shot.shown:
            name, kind, (x, y, w, h) = shot.shown
            box = (x - shot.offset(0)[0], y - shot.offset(0)[1], w, h)
            ends = (at * 1000 // FPS, (at + shot.frames - 1) * 1000 // FPS)
            shown.append(Shown(*ends, name, kind, box))
        for frame in shot.pictures():
            for container, stream in writers.values():
                frame.pts, frame.time_base = at, Fraction(1, FPS)
                frame.pict_type = 0
                container.mux(stream.encode(frame))
            at += 1
    for kind, (container, stream) in writers.items():
        container.mux(stream.encode())
        container.close()
        paths[kind].with_suffix(".part").rename(paths[kind])
    truth.write_text(json.dumps([asdict(one) for one in shown], indent=1))
    return paths


def first_part(clip: Path, seconds: int) -> Path:
    """The clip's first seconds, its packets copied as they are; made at the first call."""
    path = clip.with_name(f"{clip.stem}-first-{seconds}.mp4")
    if path.exists():
        return path
    part = path.with_suffix(".part")
    with av.open(str(clip)) as source, av.open(str(part), "w", format="mp4") as copy:
        taken = source.streams.video[0]
        given = copy.add_stream_from_template(taken)
        for packet in source.demux(taken):
            if packet.dts is None or packet.dts * taken.time_base >= seconds:
                break
            packet.stream = given
            copy.mux(packet)
    part.rename(path)
    return path


def main() -> None:
    """Make the clips and say where they are."""
    backgrounds, devices, folder = (Path(word) for word in sys.argv[1:4])
    seconds = int(sys.argv[4]) if len(sys.argv) > 4 else 600
    print(json.dumps({k: str(p) for k, p in make(backgrounds, devices, folder, seconds).items()}))


if __name__ == "__main__":
    main()
