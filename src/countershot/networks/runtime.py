"""pinned network file -> a session that turns one picture into score, distance and kind maps

The only home of ONNX Runtime. Evidence runs use float32 on the CPU, one picture at a time, so
that the same pixels give the same numbers; the processor is named, never chosen by the library.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state

from countershot.errors import NetworkRefused, UsageError
from countershot.networks.pins import CLOSEUP, PINS, CloseUpPin, NetworkPin, Pin
from countershot.records.base import KINDS

RUNTIME_VERSION: str = onnxruntime.__version__
SESSION_ERRORS: tuple[type[Exception], ...] = (
    onnxruntime_pybind11_state.EPFail,
    onnxruntime_pybind11_state.Fail,
    onnxruntime_pybind11_state.InvalidArgument,
    onnxruntime_pybind11_state.InvalidGraph,
    onnxruntime_pybind11_state.InvalidProtobuf,
    onnxruntime_pybind11_state.NoModel,
    onnxruntime_pybind11_state.NoSuchFile,
    onnxruntime_pybind11_state.NotImplemented,
    onnxruntime_pybind11_state.RuntimeException,
)
"""What ONNX Runtime raises on a file that is no network, or one that it cannot run."""
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Network:
    """A verified network, ready to run; `pin.sha256` is what a recipe cites."""

    pin: NetworkPin
    session: onnxruntime.InferenceSession

    def run(self, picture: NDArray[np.uint8]) -> tuple[Floats, Floats, Floats]:
        """Maps for one picture (H, W, 3) uint8 RGB, H and W multiples of `pin.multiple`.

        Returns score (h, w), distances (4, h, w) in px, kind chances (kinds, h, w), where
        h = H / `pin.stride`. Raises UsageError when the picture has another shape.
        """
        height, width = picture.shape[:2]
        if picture.ndim != 3 or picture.dtype != np.uint8 or picture.shape[2] != 3:
            raise UsageError("The caller's mistake: a network takes a uint8 RGB picture (H, W, 3).")
        if height % self.pin.multiple or width % self.pin.multiple or not height * width:
            raise UsageError(
                f"The caller's mistake: height and width must be multiples of {self.pin.multiple}, "
                f"not {height} x {width}; pad the picture first."
            )
        planes = np.ascontiguousarray(picture.transpose(2, 0, 1)[None], dtype=np.float32)
        score, distance, kind = self.session.run(["score", "distance", "kind"], {"rgb": planes})
        return score[0, 0], distance[0], kind[0]


@dataclass(frozen=True)
class CloseUp:
    """The verified network that is shown one box at a time."""

    pin: CloseUpPin
    session: onnxruntime.InferenceSession

    def run(self, picture: NDArray[np.uint8]) -> tuple[Floats, Floats]:
        """Chances of each kind, the last of none (kinds + 1,), and the unit vector of its looks.

        `picture`: (`pin.side`, `pin.side`, 3) uint8 RGB. Raises UsageError for another shape.
        """
        side = self.pin.side
        if picture.shape != (side, side, 3) or picture.dtype != np.uint8:
            raise UsageError(f"The caller's mistake: a close-up is uint8 RGB ({side}, {side}, 3).")
        planes = np.ascontiguousarray(picture.transpose(2, 0, 1)[None], dtype=np.float32)
        kind, looks = self.session.run(["kind", "looks"], {"rgb": planes})
        return kind[0], looks[0]


def load(name: str = "devices", *, threads: int = 1, folder: Path | None = None) -> Network:
    """Open a pinned detector after checking its bytes; `folder` defaults to the package's own.

    `threads` is the number of threads inside one operator; results do not depend on it.
    Raises UsageError for an unknown name, NetworkRefused when the file is missing, is not the
    pinned one, or has words beyond the kinds of devices.
    """
    pin = pinned(name)
    if not isinstance(pin, NetworkPin):
        raise UsageError(f"The network {name!r} finds nothing by itself; choose a detector.")
    return Network(pin, _session(pin, threads, folder))


def load_closeup(*, threads: int = 1, folder: Path | None = None) -> CloseUp:
    """Open the close-up network after checking its bytes. Raises NetworkRefused as `load` does."""
    return CloseUp(CLOSEUP, _session(CLOSEUP, threads, folder))


def pinned(name: str) -> Pin:
    """The pin of that name. Raises UsageError where there is none."""
    if name not in PINS:
        known = ", ".join(sorted(PINS))
        raise UsageError(f"There is no network named {name!r}; choose one of: {known}.")
    return PINS[name]


def _session(pin: Pin, threads: int, folder: Path | None) -> onnxruntime.InferenceSession:
    refuse_words(pin)
    return open_session(_verified(pin, folder or Path(__file__).parent), threads)


def open_session(content: bytes, threads: int = 1) -> onnxruntime.InferenceSession:
    """A session over a network's verified bytes: float32 on the CPU, one operator at a time."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])


def verified(name: str) -> str:
    """The digest of a pinned network's file, after checking it. NetworkRefused if it changed."""
    refuse_words(PINS[name])
    _verified(PINS[name], Path(__file__).parent)
    return PINS[name].sha256


def refuse_words(pin: Pin) -> None:
    """Raise NetworkRefused when the network's vocabulary says anything but kinds of devices."""
    strange = sorted(set(pin.kinds) - set(KINDS))
    if strange:
        raise NetworkRefused(
            f"The network {pin.name!r} was pinned with words that are no kind of device "
            f"({', '.join(strange)}); Countershot finds devices only. Remove that pin."
        )


def card(name: str = "devices", *, folder: Path | None = None) -> str:
    """The network's card, as Markdown text."""
    return ((folder or Path(__file__).parent) / pinned(name).card).read_text(encoding="utf-8")


def _verified(pin: Pin, folder: Path) -> bytes:
    try:
        content = (folder / pin.file).read_bytes()
    except OSError as error:
        raise NetworkRefused(
            f"The installation is incomplete: {pin.file} cannot be read ({error.strerror}). "
            "Install countershot again."
        ) from error
    found = hashlib.sha256(content).hexdigest()
    if found != pin.sha256:
        raise NetworkRefused(
            f"The file {pin.file} is not the pinned network (its SHA-256 is {found[:12]}..., "
            f"pinned is {pin.sha256[:12]}...): it was changed on this machine. "
            "Install countershot again."
        )
    return content
