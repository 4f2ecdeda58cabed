"""street pictures + device sprites -> what looking at long clips costs and finds, as ratios.

    python benchmarks/look.py BACKGROUNDS SPRITES [FOLDER [SECONDS]]

Ten-minute 1080p H.264 clips with known devices are made in FOLDER once (``material.py``); each
pass runs in a process of its own (``passes.py``). Wall-clock ratios depend on what else the
machine does, so the CPU seconds and the load stand beside them. ``recall``: sightings of the
dense pass that last 2 s and longer, and how many of them the look by keyframes has too.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from beside import scenedetect_both, scenedetect_python
from material import KINDS, first_part, make
from passes import EVERY_FRAMES

HERE = Path(__file__).parent
LONG_MS, LIKE = 2_000, 0.3
MEMORY_AT_S = (60, 300, 600)
Answer = dict[str, Any]


def run(name: str, clip: Path) -> Answer:
    """One pass over one clip, alone in its process."""
    done = subprocess.run(
        [sys.executable, HERE / "passes.py", name, clip],
        check=True, capture_output=True, text=True, env={**os.environ, "OMP_NUM_THREADS": "1"},
    )  # fmt: skip
    answer: Answer = json.loads(done.stdout)
    return answer


def like(a: list[int], b: list[int]) -> float:
    """Intersection over union of two boxes."""
    across = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    down = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    both = max(0, across) * max(0, down)
    return both / (a[2] * a[3] + b[2] * b[3] - both)


def same(one: Answer, other: Answer) -> bool:
    """Do two sightings overlap in time, and their boxes at the nearest frames?"""
    if min(one["end_ms"], other["end_ms"]) < max(one["start_ms"], other["start_ms"]):
        return False
    pairs = ((a, b) for a in one["frames"] for b in other["frames"])
    near = min(pairs, key=lambda pair: abs(pair[0]["t_ms"] - pair[1]["t_ms"]))
    return like(near[0]["box_px"], near[1]["box_px"]) >= LIKE


def recall(wanted: list[Answer], found: list[Answer]) -> list[int]:
    """How many of the long ones are found, and how many long ones there are."""
    long = [each for each in wanted if each["end_ms"] - each["start_ms"] >= LONG_MS]
    return [sum(any(same(each, other) for other in found) for each in long), len(long)]


def of_truth(clip: Path, found: list[Answer]) -> list[int]:
    """Known devices that a sighting overlaps in time and place, and all known devices."""
    truth = json.loads((clip.parent / f"truth-{clip.stem.split('-')[1]}.json").read_text())
    known = [
        one | {"frames": [{"t_ms": one["start_ms"], "box_px": one["box_px"]}]} for one in truth
    ]
    return [sum(any(same(one, each) for each in found) for one in known), len(known)]


def measured(clip: Path, seconds: int, python: Path) -> Answer:
    """Everything about one clip."""
    passes = {name: run(name, clip) for name in ("decode", "triage", "scan", "look", "dense")}
    every = run("every", clip)
    share = EVERY_FRAMES / passes["decode"]["frames"]
    passes["every"] = {key: every[key] / min(1.0, share) for key in ("wall_s", "cpu_s")}
    wall, busy = scenedetect_both(python, clip)
    passes["scenedetect"] = {"wall_s": wall, "cpu_s": busy}
    dense, look = passes["dense"].pop("sightings"), passes["look"].pop("sightings")
    speed = {name: round(seconds / done["wall_s"], 1) for name, done in passes.items()}
    on_cpu = {name: round(seconds / done["cpu_s"], 1) for name, done in passes.items()}
    return {
        "times_real_time": speed,
        "times_real_time_by_cpu_seconds": on_cpu,
        "every_frame_measured_share": round(share, 4),
        "keyframes_looked_at": passes["triage"]["frames"],
        "scan_to_decode_speed": round(passes["decode"]["wall_s"] / passes["scan"]["wall_s"], 2),
        "scan_to_decode_speed_by_cpu": round(
            passes["decode"]["cpu_s"] / passes["scan"]["cpu_s"], 2
        ),
        "recall_of_dense": recall(dense, look),
        "known_devices": {"look": of_truth(clip, look), "dense": of_truth(clip, dense)},
        "peak_mb": {name: passes[name]["peak_mb"] for name in ("decode", "triage", "look")},
    }


def memory(clip: Path, seconds: int) -> dict[str, int]:
    """Peak megabytes of the quick pass over parts of a clip and the whole."""
    parts = [length for length in MEMORY_AT_S if length < seconds]
    peaks = {f"{length} s": run("scan", first_part(clip, length))["peak_mb"] for length in parts}
    return peaks | {f"{seconds} s": run("scan", clip)["peak_mb"]}


def main() -> None:
    """Make the clips, measure each, print one line."""
    backgrounds, sprites = Path(sys.argv[1]), Path(sys.argv[2])
    folder = Path(sys.argv[3] if len(sys.argv) > 3 else "out/benchmarks/look")
    seconds = int(sys.argv[4]) if len(sys.argv) > 4 else 600
    clips, python = make(backgrounds, sprites, folder, seconds), scenedetect_python()
    line: Answer = {
        "benchmark": "look",
        "clip_seconds": seconds,
        "size": "1920x1080",
        "load_before": os.getloadavg()[0],
        "keyframe_every_s": {k: how["g"] // 25 for k, how in KINDS.items()},
        "at_least": {"triage": 40, "scan_to_decode_speed": 0.8, "recall": 0.95},
    }
    line |= {kind: measured(clip, seconds, python) for kind, clip in clips.items()}
    line["peak_mb_by_length"] = memory(clips["camera"], seconds)
    line["load_after"] = os.getloadavg()[0]
    print(json.dumps(line))


if __name__ == "__main__":
    main()
