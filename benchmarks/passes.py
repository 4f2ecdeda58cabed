"""a pass's name + a clip -> that pass alone, with its seconds, peak memory and sightings as JSON.

    python benchmarks/passes.py decode|triage|scan|look|dense|every CLIP

decode: every frame, nothing done to it. triage: keyframes and the quick network. scan: all frames
decoded, the quick network every half second. look: the whole step as a user gets it. dense: the
whole step with --dense. every: each frame to the quick network, as earlier tools do, on the first
``EVERY_FRAMES`` frames only. Each runs in a process of its own, so that peaks can be told apart.
"""

import hashlib
import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from countershot.footage.closeup import glimpsed
from countershot.footage.decode import Clip
from countershot.footage.detect import detect
from countershot.footage.look import look_parameters, look_step
from countershot.footage.select import LONGEST_MS, Detector, SelectRules, glances
from countershot.networks import runtime
from countershot.networks.pins import DEVICES
from countershot.ports import Job

EVERY_FRAMES = 500
Answer = dict[str, Any]


def decode(clip: Path) -> Answer:
    """Every frame, decoded as `look` decodes."""
    return {"frames": sum(1 for _ in Clip(clip).frames())}


def first_pass(clip: Path, dense_up_to_ms: int) -> Answer:
    """The quick first pass alone: what it looked at, and where it saw something."""
    network, near = runtime.load(), runtime.load_closeup()
    rules = replace(SelectRules(), dense_up_to_ms=dense_up_to_ms)
    eyes = Detector(lambda frame: glimpsed(frame, network, near), lambda pixels: ())
    seen = glances(Clip(clip), eyes, rules, lambda t: None)
    return {"frames": len(seen), "hits": sum(glance.hit for glance in seen)}


def look(clip: Path, *, dense: bool) -> Answer:
    """The whole step, the network's loading included."""
    with clip.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    parameters = look_parameters("video/mp4", dense=dense)
    job = Job("0" * 64, (f"x-{sha256[:12]}",), (clip,), parameters, DEVICES.sha256)
    outputs = list(look_step(job, lambda done: None))
    return {"sightings": [json.loads(out.data) for out in outputs[1:]]}


def every(clip: Path) -> Answer:
    """Frame after frame to the network; the caller scales it up to the whole clip."""
    network, count = runtime.load(), 0
    for frame in Clip(clip).frames():
        detect(frame.rgb(), network, thorough=False)
        count += 1
        if count == EVERY_FRAMES:
            break
    return {"frames": count}


PASSES: dict[str, Callable[[Path], Answer]] = {
    "decode": decode,
    "triage": lambda clip: first_pass(clip, 0),
    "scan": lambda clip: first_pass(clip, LONGEST_MS),
    "look": lambda clip: look(clip, dense=False),
    "dense": lambda clip: look(clip, dense=True),
    "every": every,
}


def main() -> None:
    """One pass; imports are not counted, loading the network is."""
    work = PASSES[sys.argv[1]]
    start, busy = time.perf_counter(), time.process_time()
    answer = work(Path(sys.argv[2]))
    answer["wall_s"] = time.perf_counter() - start
    answer["cpu_s"] = time.process_time() - busy
    answer["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
