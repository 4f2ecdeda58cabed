"""frames -> detections: the same every time, inside the frame, and the large device is found"""

import json
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from countershot.errors import UsageError
from countershot.footage.detect import detect
from countershot.networks import runtime

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("COUNTERSHOT_DATA", ROOT.parent / "shared" / "data"))
TRUTH = ROOT / "tests/vectors/footage/vendor_clip_boxes.json"


@pytest.fixture(scope="module")
def network() -> runtime.Network:
    return runtime.load()


def noise(height: int, width: int, seed: int = 0) -> NDArray[np.uint8]:
    coarse = np.random.default_rng(seed).integers(0, 256, (height // 8 + 1, width // 8 + 1, 3))
    return np.kron(coarse, np.ones((8, 8, 1)))[:height, :width].astype(np.uint8)


def lowered(network: runtime.Network) -> runtime.Network:
    """With a low threshold even noise gives boxes, which is what these tests need."""
    return replace(network, pin=replace(network.pin, threshold=0.02, kind_threshold=0.0))


def clip_frame(t_ms: int) -> NDArray[np.uint8]:
    clip = DATA / "footage" / "vendor_clip.mp4"
    if not clip.exists():
        pytest.skip(f"no {clip}: set COUNTERSHOT_DATA to the development data")
    av = pytest.importorskip("av")
    with av.open(str(clip)) as container:
        first = None
        for frame in container.decode(video=0):
            first = frame.pts if first is None else first
            if round(float((frame.pts - first) * frame.time_base) * 1000) >= t_ms:
                return np.asarray(frame.to_ndarray(format="rgb24"))
    raise AssertionError(f"the clip has no frame at {t_ms} ms")


def iou(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    w = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    h = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    both = max(0, w) * max(0, h)
    return both / (a[2] * a[3] + b[2] * b[3] - both)


@pytest.mark.parametrize("shape", [(240, 320), (333, 77), (40, 900), (720, 1280), (9, 9), (1, 1)])
@pytest.mark.parametrize("thorough", [True, False])
def test_boxes_lie_inside_any_frame(
    network: runtime.Network, shape: tuple[int, int], thorough: bool
) -> None:
    for found in detect(noise(*shape), lowered(network), thorough=thorough):
        x, y, w, h = found.box_px
        assert all(isinstance(v, int) for v in found.box_px)
        assert x >= 0 and y >= 0 and w >= 1 and h >= 1
        assert x + w <= shape[1] and y + h <= shape[0]
        assert found.kind in network.pin.kinds
        assert found.score == round(found.score, 3)


def test_same_frame_twice_and_more_threads_give_the_same(network: runtime.Network) -> None:
    low = lowered(network)
    frame = noise(270, 480, seed=3)
    once = detect(frame, low)
    assert once, "the low threshold must give boxes, or nothing is tested"
    assert detect(frame, low) == once
    assert detect(frame.copy(), lowered(runtime.load(threads=2))) == once


def test_abstains_from_a_kind_below_its_threshold(network: runtime.Network) -> None:
    low = lowered(network)
    shy = replace(low, pin=replace(low.pin, kind_threshold=1.01))
    assert {d.kind for d in detect(noise(270, 480, seed=3), shy)} == {None}


def test_empty_frames_are_empty(network: runtime.Network) -> None:
    for value in (0, 127, 255):
        assert detect(np.full((360, 640, 3), value, np.uint8), network) == ()


BAD_FRAMES = [
    np.zeros((4, 4), np.uint8),
    np.zeros((4, 4, 3), np.float32),
    np.zeros((0, 4, 3), np.uint8),
    np.zeros((4, 4, 4), np.uint8),
]


@pytest.mark.parametrize("frame", BAD_FRAMES)
def test_other_shapes_are_refused(network: runtime.Network, frame: NDArray[np.uint8]) -> None:
    with pytest.raises(UsageError):
        detect(frame, network)


def test_network_refuses_unpadded_pictures(network: runtime.Network) -> None:
    with pytest.raises(UsageError, match="multiples of 32"):
        network.run(np.zeros((33, 64, 3), np.uint8))


def test_large_device_of_a_real_clip_is_found(network: runtime.Network) -> None:
    truth = {f["t_ms"]: tuple(f["box_px"]) for f in json.loads(TRUTH.read_text())["frames"]}
    hits = [
        max((iou(d.box_px, box) for d in detect(clip_frame(t_ms), network)), default=0) >= 0.5
        for t_ms, box in truth.items()
    ]
    assert sum(hits) >= len(hits) * 2 / 3


@pytest.mark.parametrize("t_ms", [2000, 4000, 7000, 9000])
def test_factory_scenes_are_quiet(network: runtime.Network, t_ms: int) -> None:
    assert detect(clip_frame(t_ms), network) == ()
