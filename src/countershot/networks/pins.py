"""network name -> pinned digest, what goes in, what comes out, thresholds

The allow-list: a network that is not pinned here by digest is not run, and none whose words
go beyond the kinds of devices is ever pinned. `training/export.py` rewrites the lines marked
`pinned by export`, together with the ONNX file, and `training/card.py` those of what was measured;
nothing else writes them.
"""

from __future__ import annotations

from dataclasses import dataclass

from countershot.records.base import KINDS


@dataclass(frozen=True)
class Pin:
    """One network file: the only bytes that are run under this name, and what it may say.

    `kind_threshold` is the least chance at which a kind is said.
    """

    name: str
    file: str
    card: str
    sha256: str
    version: str
    kinds: tuple[str, ...]
    kind_threshold: float


@dataclass(frozen=True)
class NetworkPin(Pin):
    """A detector: it finds devices in a picture of any size.

    `input_layout`: one picture at a time, float32, (1, 3, H, W), red-green-blue, values 0-255,
    H and W multiples of `multiple`. Outputs at H/`stride`, W/`stride`: score (1, 1, h, w) in
    0-1; distances (1, 4, h, w) in px from the cell's centre to left, top, right, bottom; and
    chances of each kind (1, len(kinds), h, w). `threshold` is the least score of a detection,
    once the close-up network has confirmed it (`footage.closeup`). `measured_...`: at the
    threshold, how many of the devices drawn by people in how many pictures of which data both
    networks found, as the card says; 0 devices: it was not measured.
    """

    threshold: float
    stride: int = 8
    multiple: int = 32
    input_layout: str = "1x3xHxW float32 RGB 0-255"
    measured_on: str = ""
    measured_pictures: int = 0
    measured_devices: int = 0
    measured_found: int = 0


@dataclass(frozen=True)
class CloseUpPin(Pin):
    """A network that sees one box at a time, large: is it a device, of which kind, like which?

    Input `rgb` (1, 3, `side`, `side`), float32, 0-255: the box with `around` of its longer side
    on every side, squared. Outputs `kind` (1, len(kinds) + 1): chances, the last that it is no
    device; `looks` (1, `width`): a unit vector, near that of a device which looks alike.
    """

    side: int = 128
    around: float = 0.25
    width: int = 128


DEVICES = NetworkPin(
    name="devices",
    file="devices.onnx",
    card="devices.card.md",
    sha256="582f9b6af518f736dc5de103c09321fdc452a9d8d69db76ee0c3db690fba2383",  # pinned by export
    version="1",
    kinds=KINDS,
    threshold=0.62,  # pinned by export
    kind_threshold=0.55,  # pinned by export
    measured_on="photographs with hand-drawn boxes (data/photos)",  # pinned by export
    measured_pictures=26,  # pinned by export
    measured_devices=35,  # pinned by export
    measured_found=21,  # pinned by export
)

CLOSEUP = CloseUpPin(
    name="closeup",
    file="closeup.onnx",
    card="closeup.card.md",
    sha256="79b3ff471441dcdd3df92aec514235c868ad1df5582a29cd6c906726b2c65827",  # pinned by export
    version="1",
    kinds=KINDS,
    kind_threshold=0.83,  # pinned by export
)

PINS: dict[str, Pin] = {DEVICES.name: DEVICES, CLOSEUP.name: CLOSEUP}
