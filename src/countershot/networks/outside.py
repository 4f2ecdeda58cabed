"""a description + the ONNX file that it pins -> an outside network, ready to run, or refused

Refused are: other bytes than the pinned ones, weights in further files, outputs that are not as
described, and anything that says people, faces, vehicles or plates: in the description's classes,
in the names that the file itself carries, or in its outputs' names.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from countershot.errors import NetworkRefused, UsageError
from countershot.networks.description import (
    SEE,
    Description,
    digest,
    parse_description,
    read_description,
    refuse_people,
)
from countershot.networks.layouts import Raw, decoded
from countershot.networks.runtime import SESSION_ERRORS, open_session

LARGEST_NETWORK = 1 << 30
_ELSEWHERE = b"\x0a\x08location"
"""How an ONNX file begins to name another file that holds its weights (external_data)."""
_NAMES = ("names", "classes", "class_names", "labels", "categories", "task")
"""Keys under which exporters write a network's classes, and what it is for, into the file."""


@dataclass(frozen=True)
class Outside:
    """A verified outside network; recipes cite ``sha256`` and ``description_sha256``."""

    described: Description
    description_sha256: str
    session: Any

    @property
    def sha256(self) -> str:
        """The pinned digest of the network's file."""
        return self.described.sha256

    def run(self, picture: NDArray[np.uint8]) -> Raw:
        """Boxes of one picture (H, W, 3) uint8 RGB of exactly the described size.

        Raises UsageError for another size, NetworkRefused when what comes out is not as described.
        """
        into = self.described.input
        if picture.shape != (into.height, into.width, 3) or picture.dtype != np.uint8:
            raise UsageError(
                "The caller's mistake: this network takes uint8 RGB pictures of "
                f"{into.width} x {into.height}; fit the picture first."
            )
        levels = picture if into.channels == "RGB" else picture[..., ::-1]
        values = (levels * np.float64(into.scale) - into.mean) / into.std
        planes = values.astype(np.float32)[None]
        if into.layout == "NCHW":
            planes = planes.transpose(0, 3, 1, 2)
        name = self.session.get_inputs()[0].name
        fed = {name: np.ascontiguousarray(planes)}
        try:
            tensors = self.session.run(list(self.described.output.tensors), fed)
        except SESSION_ERRORS as error:
            raise _refused(self.described, f"it cannot be run ({_brief(error)})") from error
        return decoded(tensors, self.described)


def load_outside(path: Path, *, threads: int = 1) -> Outside:
    """Open the network that a description names, its file lying beside it, and try it once.

    Raises UsageError when the description cannot be used, NetworkRefused when the network may not.
    """
    described, data = read_description(path)
    return opened(described, digest(data), path.parent / described.file, threads)


def load_bytes(data: bytes, where: str, file: Path) -> Outside:
    """As ``load_outside``, with a description's bytes and the network's file given apart."""
    return opened(parse_description(data, where), digest(data), file, 1)


def opened(described: Description, description_sha256: str, file: Path, threads: int) -> Outside:
    """1. Verify the bytes. 2. Open them. 3. Look at what it takes and says. 4. Try it on grey."""
    content = _verified(described, file)
    try:
        session = open_session(content, threads)
    except SESSION_ERRORS as error:
        raise _refused(described, f"the file cannot be opened ({_brief(error)})") from error
    _check_ends(described, session)
    _check_own_words(described, session)
    network = Outside(described, description_sha256, session)
    grey = np.full((described.input.height, described.input.width, 3), 128, dtype=np.uint8)
    network.run(grey)
    return network


def _verified(described: Description, file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_NETWORK:
            raise _refused(described, f"{file.name} is larger than 1 GiB")
        content = file.read_bytes()
    except OSError as error:
        raise NetworkRefused(
            f"{file.name}, which the description of {described.name!r} names, cannot be read "
            f"({error.strerror}); put the network beside its description."
        ) from error
    found = digest(content)
    if found != described.sha256:
        raise NetworkRefused(
            f"{file.name} is not the network that its description pins (its SHA-256 is {found}, "
            f"pinned is {described.sha256}): it was changed. Get the pinned file again, or look at "
            "what changed and pin the new one."
        )
    if _ELSEWHERE in content:
        raise _refused(described, "its weights lie in further files; export it as one file")
    return content


def _check_ends(described: Description, session: Any) -> None:
    """One float32 input of the described size; every output that the description names."""
    inputs, into = session.get_inputs(), described.input
    if len(inputs) != 1 or inputs[0].type != "tensor(float)":
        raise _refused(described, "it must take one float32 picture and nothing else")
    sides = (3, into.height, into.width) if into.layout == "NCHW" else (into.height, into.width, 3)
    stated = inputs[0].shape
    fixed = [(one, side) for one, side in zip(stated[1:], sides, strict=False) if _fixed(one)]
    if len(stated) != 4 or any(one != side for one, side in fixed):
        raise _refused(described, f"it takes {stated}, and {[1, *sides]} is described")
    there = [one.name for one in session.get_outputs()]
    if missing := [name for name in described.output.tensors if name not in there]:
        raise _refused(described, f"it has no output {missing[0]!r}, only {', '.join(there)}")


def _check_own_words(described: Description, session: Any) -> None:
    """What the file says of itself counts too: a class cannot be left out of the description."""
    meta = session.get_modelmeta().custom_metadata_map
    for key in sorted(set(meta) & set(_NAMES)):
        refuse_people(meta[key], described.name)
    for output in session.get_outputs():
        refuse_people(output.name, described.name)


def _fixed(side: object) -> bool:
    return isinstance(side, int) and side > 0


def _brief(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def _refused(described: Description, what: str) -> NetworkRefused:
    return NetworkRefused(
        f"The network {described.name!r} is refused: {what}. Whoever made it or its description "
        f"must mend that, {SEE}."
    )
