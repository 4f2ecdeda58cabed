"""a device's box in a frame + network -> its kind, or none where the network is not sure.

For boxes that a person drew, or another detector found: nothing is searched for.
"""

import numpy as np
from numpy.typing import NDArray

from countershot.footage import photograph
from countershot.footage.frames import RGB
from countershot.networks.runtime import Network

SIDES = (64, 96, 128)
"""Long side of the device, in px of the picture that the network is given."""
AROUND = 0.75
"""How much of its surroundings is shown, as a share of the box, on each side."""
CENTRE = 0.3
"""Cells within this share of the box's width and height from its centre are asked."""


def kind_in(frame: RGB, box_px: tuple[float, ...], network: Network) -> tuple[str | None, float]:
    """The kind of the device in the box (x, y, w, h) and its chance, the mean of three sizes.

    None below the network's ``kind_threshold``.
    """
    chances = np.mean([_asked(frame, box_px, side, network) for side in SIDES], axis=0)
    best = int(chances.argmax())
    sure = float(chances[best]) >= network.pin.kind_threshold
    return network.pin.kinds[best] if sure else None, round(float(chances[best]), 3)


def _asked(
    frame: RGB, box_px: tuple[float, ...], side: int, network: Network
) -> NDArray[np.float64]:
    x, y, w, h = box_px
    height, width = frame.shape[:2]
    left, top = max(0, int(x - AROUND * w)), max(0, int(y - AROUND * h))
    right, bottom = min(width, round(x + w + AROUND * w)), min(height, round(y + h + AROUND * h))
    ratio = side / max(w, h)
    size = (max(8, round((right - left) * ratio)), max(8, round((bottom - top) * ratio)))
    cut = photograph.scaled(frame[top:bottom, left:right], *size)
    step = network.pin.multiple
    margin = ((0, -size[1] % step), (0, -size[0] % step), (0, 0))
    score, _, kinds = network.run(np.pad(cut, margin, mode="edge"))
    centre = ((x + w / 2 - left) * ratio, (y + h / 2 - top) * ratio)
    weights = score * _near(score.shape, centre, (w * ratio, h * ratio), network.pin.stride)
    return np.asarray((kinds * weights).sum((1, 2)) / weights.sum(), dtype=np.float64)


def _near(
    shape: tuple[int, ...], centre: tuple[float, float], size: tuple[float, float], stride: int
) -> NDArray[np.float64]:
    """1 for the cells about the centre, and always for the one that holds it."""
    rows, columns = ((np.arange(n) + 0.5) * stride for n in shape)
    across = np.abs(columns - centre[0]) <= CENTRE * size[0]
    down = np.abs(rows - centre[1]) <= CENTRE * size[1]
    across[min(len(columns) - 1, int(centre[0] / stride))] = True
    down[min(len(rows) - 1, int(centre[1] / stride))] = True
    return np.outer(down, across).astype(np.float64)
