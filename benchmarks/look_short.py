"""a short clip's path -> `look` against decoding alone and against PySceneDetect, as ratios.

PySceneDetect finds cuts only: the ratio says what finding devices costs on top of what people
already run over such clips. Long clips: ``look.py``.
"""

import hashlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from beside import scenedetect, scenedetect_python

from countershot.footage.decode import Clip
from countershot.footage.look import look_parameters, look_step
from countershot.networks.pins import DEVICES
from countershot.ports import Job

ROUNDS = 3


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def decode_all(clip: Path) -> None:
    """Every frame, decoded as `look` decodes, with nothing done to it."""
    for _ in Clip(clip).frames():
        pass


def keyframes(clip: Path) -> None:
    """Keyframes only: the triage of long clips."""
    for _ in Clip(clip).keyframes():
        pass


def look(clip: Path) -> int:
    """The whole step in this process, the network's loading included; returns sightings found."""
    sha256 = hashlib.sha256(clip.read_bytes()).hexdigest()
    parameters = look_parameters("video/mp4")
    job = Job("0" * 64, (f"x-{sha256[:12]}",), (clip,), parameters, DEVICES.sha256)
    return len(list(look_step(job, lambda done: None))) - 1


def main() -> None:
    """Rounds of each, interleaved; the best of each is compared."""
    clip = Path(sys.argv[1])
    python = scenedetect_python()
    times: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        times.setdefault("look", []).append(seconds(lambda: look(clip)))
        times.setdefault("decode", []).append(seconds(lambda: decode_all(clip)))
        times.setdefault("keyframes", []).append(seconds(lambda: keyframes(clip)))
        times.setdefault("scenedetect", []).append(scenedetect(python, clip))
    best = {name: min(values) for name, values in times.items()}
    length = (Clip(clip).declared_ms or 0) / 1000
    print(json.dumps({"benchmark": "look_short", "clip_seconds": length, "rounds": ROUNDS,
                      "look_to_decode": round(best["look"] / best["decode"], 2),
                      "look_to_scenedetect": round(best["look"] / best["scenedetect"], 2),
                      "look_to_clip": round(best["look"] / length, 2) if length else None,
                      "seconds": {k: round(v, 3) for k, v in best.items()}}))  # fmt: skip


if __name__ == "__main__":
    main()
