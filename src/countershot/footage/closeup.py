"""a box in a frame + the close-up network -> is it a device, of which kind, and how it looks

The detector proposes; what it proposes is seen again by itself, large, by a network that also
learnt what is taken for devices. A score is the middle of what the two say (their geometric mean),
so neither alone makes a detection.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from countershot.footage import photograph
from countershot.footage.decode import Frame
from countershot.footage.detect import QUICK_SHARE, QUICK_SIDES, Detection, detect
from countershot.footage.frames import RGB
from countershot.networks.pins import CloseUpPin
from countershot.networks.runtime import CloseUp, Network

CLOSEUP_VERSION = "2"
"""Changes whenever the same box and network may give other results; part of every recipe."""
LEAST_PROPOSED = 0.2
"""Of the detector's own score: what is worth a second look."""


@dataclass(frozen=True)
class Seen:
    """What the network says of one box: chances from 0 to 1; `looks` is a unit vector.

    `kind` is the likeliest kind if it is a device, `sure` its chance among the kinds.
    """

    device: float
    kind: str
    sure: float
    looks: NDArray[np.float32]


def see(frame: RGB, box_px: Sequence[float], network: CloseUp) -> Seen:
    """Look at one box (x, y, w, h in px) of a frame (H, W, 3)."""
    chances, looks = network.run(cut(frame, box_px, network.pin))
    kinds = chances[:-1].astype(np.float64)
    best = int(kinds.argmax())
    return Seen(
        1.0 - float(chances[-1]),
        network.pin.kinds[best],
        float(kinds[best] / max(float(kinds.sum()), 1e-9)),
        looks,
    )


def cut(frame: RGB, box_px: Sequence[float], pin: CloseUpPin) -> RGB:
    """The box with its surroundings, squared: (side, side, 3). Past the frame its edge goes on."""
    x, y, w, h = box_px
    half = max(w, h) * (0.5 + pin.around)
    left, top = round(x + w / 2 - half), round(y + h / 2 - half)
    side = max(1, round(2 * half))
    height, width = frame.shape[:2]
    rows = np.clip(np.arange(top, top + side), 0, height - 1)
    columns = np.clip(np.arange(left, left + side), 0, width - 1)
    return photograph.scaled(np.ascontiguousarray(frame[rows][:, columns]), pin.side, pin.side)


def kind_in(frame: RGB, box_px: Sequence[float], network: CloseUp) -> tuple[str | None, float]:
    """The kind of the device in a box that a person drew, and its chance; None if not sure."""
    seen = see(frame, box_px, network)
    sure = seen.sure >= network.pin.kind_threshold
    return seen.kind if sure else None, round(seen.sure, 3)


def detect_confirmed(frame: RGB, network: Network, closeup: CloseUp) -> tuple[Detection, ...]:
    """Devices in a frame that both networks see, best first, from `network`'s threshold on."""
    least = network.pin.threshold
    both = [_confirmed(frame, one, closeup) for one in detect(frame, _loose(network, least))]
    found = [one for one in both if one.score >= least]
    return tuple(sorted(found, key=lambda one: (-one.score, one.box_px)))


def glimpsed(frame: Frame, network: Network, closeup: CloseUp) -> bool:
    """One quick look: is there anything that both networks give a share of the threshold?

    The detector gets the frame made small while it is decoded; only where it proposes something
    is the whole frame asked for, so that the close-up network sees what there is to see.
    """
    least = network.pin.threshold * QUICK_SHARE
    small = frame.reduced(QUICK_SIDES[0])
    proposed = detect(small, _loose(network, least), thorough=False)
    if not proposed:
        return False
    pixels = frame.rgb()
    across, down = pixels.shape[1] / small.shape[1], pixels.shape[0] / small.shape[0]
    for one in proposed:
        x, y, w, h = one.box_px
        seen = see(pixels, (x * across, y * down, w * across, h * down), closeup)
        if _both(one, seen) >= least:
            return True
    return False


def _loose(network: Network, least: float) -> Network:
    return replace(network, pin=replace(network.pin, threshold=min(LEAST_PROPOSED, least)))


def _confirmed(frame: RGB, one: Detection, closeup: CloseUp) -> Detection:
    seen = see(frame, one.box_px, closeup)
    sure = seen.sure >= closeup.pin.kind_threshold
    return Detection(one.box_px, seen.kind if sure else None, _both(one, seen))


def _both(one: Detection, seen: Seen) -> float:
    return round(float(np.sqrt(one.score * seen.device)), 3)
