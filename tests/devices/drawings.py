"""invented devices -> small drawn pictures, specimens and sightings whose right answer is known."""

import numpy as np
from PIL import Image, ImageDraw

from countershot.devices.compare import Known
from countershot.devices.features import RGB
from countershot.records.base import Kind
from countershot.records.computed import FrameBox, Sighting
from countershot.records.judged import Feature, Picture, Specimen

WHITE, DARK = (255, 255, 255), (60, 60, 65)


def canvas(
    size: int = 400, ground: tuple[int, int, int] = WHITE
) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (size, size), ground)
    return image, ImageDraw.Draw(image)


def pixels(image: Image.Image) -> RGB:
    return np.asarray(image, dtype=np.uint8)


def speed_dome(lamps: bool, body: tuple[int, int, int] = DARK) -> RGB:
    """A ball under a collar, with or without two upright lamp strips beside it."""
    image, draw = canvas()
    draw.rectangle((150, 40, 250, 120), fill=body)
    draw.ellipse((110, 110, 290, 300), fill=body)
    draw.ellipse((170, 190, 230, 250), fill=(200, 200, 210))
    if lamps:
        draw.rectangle((50, 110, 95, 310), fill=body)
        draw.rectangle((305, 110, 350, 310), fill=body)
    return pixels(image)


def bullet() -> RGB:
    """A long lying tube on a foot."""
    image, draw = canvas()
    draw.rectangle((40, 150, 330, 230), fill=DARK)
    draw.ellipse((310, 140, 370, 240), fill=DARK)
    draw.rectangle((90, 230, 120, 320), fill=DARK)
    return pixels(image)


def dome() -> RGB:
    """A half ball under a flat plate."""
    image, draw = canvas()
    draw.rectangle((60, 110, 340, 150), fill=DARK)
    draw.pieslice((90, 30, 310, 270), 0, 180, fill=DARK)
    return pixels(image)


def seen(picture: RGB, side: int) -> RGB:
    """The device of a drawing, cut out, ``side`` pixels at most, on a bright noisy ground."""
    marked = np.argwhere((picture < 250).any(axis=2))
    (top, left), (bottom, right) = marked.min(axis=0), marked.max(axis=0)
    image = Image.fromarray(picture[top : bottom + 1, left : right + 1])
    image.thumbnail((side, side))
    small = np.asarray(image, dtype=np.int16)
    noise = np.random.default_rng(7).integers(-8, 9, small.shape)
    return np.clip(small * 0.8 + 20 + noise, 0, 255).astype(np.uint8)


def made(
    name: str,
    kind: Kind,
    *pictures: RGB,
    features: tuple[tuple[str, str, bool], ...] = (),
    lookalikes: tuple[str, ...] = (),
) -> Known:
    """A specimen of the invented maker Velmara; features are id, words, discriminating."""
    specimen = Specimen(
        id=name,
        maker="Velmara",
        series=name.title(),
        kind=kind,
        features=tuple(
            Feature(id=each, words=words, discriminating=telling)
            for each, words, telling in features
        ),
        lookalikes=lookalikes,
        pictures=tuple(
            Picture(exhibit=f"x-{number:012x}", view="front") for number in range(len(pictures))
        ),
    )
    return Known(specimen, pictures)


LAMPS = ("lamp-strips", "two upright lamp strips beside the ball", True)
COLLAR = ("collar", "a collar above the ball", False)
SKIRT = ("skirt", "a rain skirt below the collar", True)


def gallery() -> list[Known]:
    """A speed dome with lamps, its look-alike without, a bullet and a dome."""
    return [
        made(
            "orrin-dx",
            "ptz",
            speed_dome(lamps=True),
            features=(COLLAR, LAMPS),
            lookalikes=("kite-p2", "gone-x1"),
        ),
        made("kite-p2", "ptz", speed_dome(lamps=False), features=(COLLAR, SKIRT)),
        made("tube-b1", "bullet", bullet()),
        made("half-d4", "dome", dome()),
    ]


def sighting(kind: Kind | None = "ptz", side: int = 200) -> Sighting:
    frame = FrameBox(t_ms=1200, box_px=(10, 20, side, side), score=0.9)
    return Sighting(
        id="s-0a1b2c3d-1",
        exhibit="x-0a1b2c3d4e5f",
        recipe="0" * 64,
        kind=kind,
        score=0.9,
        start_ms=1000,
        end_ms=1400,
        frames=(frame,),
        best_view="w-0123456789ab",
    )
