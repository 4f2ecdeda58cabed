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
from countershot.footage.detect import QUICK_SHARE, Detection, detect
from countershot.footage.frames import RGB
from countershot.networks.pins import CloseUpPin
from countershot.networks.runtime import CloseUp, Network

CLOSEUP_VERSION = "1"
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


def detect_confirmed(
    frame: RGB, network: Network, closeup: CloseUp, *, thorough: bool = True
) -> tuple[Detection, ...]:
    """Devices in a frame that both networks see, best first, from `network`'s threshold on.

    Not `thorough`: one size only, and a share of the threshold, as `detect` has it.
    """
    least = network.pin.threshold * (1.0 if thorough else QUICK_SHARE)
    loose = replace(network, pin=replace(network.pin, threshold=min(LEAST_PROPOSED, least)))
    both = [_confirmed(frame, one, closeup) for one in detect(frame, loose, thorough=thorough)]
    found = [one for one in both if one.score >= least]
    return tuple(sorted(found, key=lambda one: (-one.score, one.box_px)))


def _confirmed(frame: RGB, one: Detection, closeup: CloseUp) -> Detection:
    seen = see(frame, one.box_px, closeup)
    sure = seen.sure >= closeup.pin.kind_threshold
    score = round(float(np.sqrt(one.score * seen.device)), 3)
    return Detection(one.box_px, seen.kind if sure else None, score)
