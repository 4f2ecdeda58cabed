"""a clip or photograph + a detector -> its look and sightings, as tests want them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from countershot import canonical
from countershot.footage.follow import Detected
from countershot.footage.frames import RGB
from countershot.footage.look import Looker, look_parameters
from countershot.footage.select import Detector
from countershot.ports import Job, Output
from countershot.records.computed import Look, Sighting
from tests.footage.detectors import rectangles

Boxes = Callable[[RGB, bool], Sequence[Detected]]


@dataclass(frozen=True)
class Looked:
    look: Look
    sightings: tuple[Sighting, ...]
    bytes: tuple[bytes, ...]


def job_for(path: Path, parameters: dict[str, Any] | None = None, key: str = "0" * 64) -> Job:
    sha256 = canonical.sha256_hex(path.read_bytes())
    return Job(key, (f"x-{sha256[:12]}",), (path,), parameters or {})


def no_progress(done: float) -> None:
    assert 0 <= done <= 1


def look_at(
    path: Path, boxes: Boxes = rectangles, parameters: dict[str, Any] | None = None
) -> Looked:
    """Run the look in this process with a stand-in detector: (pixels, thorough) -> boxes."""
    wanted = parameters or look_parameters("video/mp4")
    detect = Detector(
        glance=lambda frame: bool(boxes(frame.rgb(), False)),
        examine=lambda pixels: boxes(pixels, True),
    )
    return read(list(Looker(job_for(path, wanted), detect, {}).outputs(no_progress)))


def read(outputs: list[Output]) -> Looked:
    """The records in a look's outputs."""
    look = canonical.from_bytes(Look, outputs[0].data, "look")
    sightings = tuple(canonical.from_bytes(Sighting, out.data, out.part) for out in outputs[1:])
    assert outputs[0].part == "look"
    assert look.sightings == tuple(out.part for out in outputs[1:])
    return Looked(look, sightings, tuple(out.data for out in outputs))
