"""arrays and a few operators -> ONNX files written byte by byte, and descriptions of them.

The project installs no ONNX writer; a network is a protobuf message, and small ones are short.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FLOAT, INT64 = 1, 7


def _number(value: int) -> bytes:
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def block(field: int, inner: bytes | str) -> bytes:
    """A field with bytes, text or a message in it."""
    data = inner.encode() if isinstance(inner, str) else inner
    return _number(field << 3 | 2) + _number(len(data)) + data


def integer(field: int, value: int) -> bytes:
    """A field with a whole number in it."""
    return _number(field << 3) + _number(value)


def tensor(name: str, array: NDArray[Any]) -> bytes:
    """A TensorProto with its values in it."""
    kind = INT64 if array.dtype == np.int64 else FLOAT
    values = np.ascontiguousarray(array, np.int64 if kind == INT64 else np.float32)
    dims = b"".join(integer(1, side) for side in array.shape)
    return dims + integer(2, kind) + block(8, name) + block(9, values.tobytes())


def value(name: str, shape: Sequence[int], kind: int = FLOAT) -> bytes:
    """A ValueInfoProto: an input or output."""
    dims = b"".join(block(1, integer(1, side)) for side in shape)
    return block(1, name) + block(2, block(1, integer(1, kind) + block(2, dims)))


def node(kind: str, into: Sequence[str], out: str, attributes: bytes = b"") -> bytes:
    """A NodeProto with one output."""
    inputs = b"".join(block(1, name) for name in into)
    return inputs + block(2, out) + block(4, kind) + attributes


def axis(number: int) -> bytes:
    """The attribute ``axis``."""
    return block(5, block(1, "axis") + integer(3, number) + integer(20, 2))


def perm(numbers: Sequence[int]) -> bytes:
    """The attribute ``perm``."""
    each = b"".join(integer(8, number) for number in numbers)
    return block(5, block(1, "perm") + each + integer(20, 7))


def network(
    nodes: Sequence[bytes],
    weights: Sequence[bytes],
    inputs: Sequence[bytes],
    outputs: Sequence[bytes],
    says: dict[str, str] | None = None,
) -> bytes:
    """A ModelProto of operator set 17; ``says``: what exporters write into the file."""
    graph = b"".join(block(1, one) for one in nodes) + block(2, "g")
    graph += b"".join(block(5, one) for one in weights)
    graph += b"".join(block(11, one) for one in inputs) + b"".join(block(12, o) for o in outputs)
    meta = b"".join(block(14, block(1, k) + block(2, v)) for k, v in (says or {}).items())
    return integer(1, 8) + block(8, block(1, "") + integer(2, 17)) + block(7, graph) + meta


def always(
    outputs: dict[str, NDArray[Any]],
    side: int = 64,
    says: dict[str, str] | None = None,
    inputs: Sequence[bytes] | None = None,
) -> bytes:
    """A network that gives the same tensors whatever it is shown."""
    kinds = {n: INT64 if a.dtype == np.int64 else FLOAT for n, a in outputs.items()}
    return network(
        [node("Identity", [f"{name}_w"], name) for name in outputs],
        [tensor(f"{name}_w", array) for name, array in outputs.items()],
        inputs or [value("picture", (1, 3, side, side))],
        [value(name, array.shape, kinds[name]) for name, array in outputs.items()],
        says,
    )


def means(layout: str, side: int = 64) -> bytes:
    """Its class scores are the means of the three channels as it is fed; one fixed box."""
    box = np.array([[[8, 8, 40, 40]]], np.float32)
    flip = layout == "NHWC"
    shape = (1, side, side, 3) if flip else (1, 3, side, side)
    nodes = [node("Transpose", ["picture"], "planes", perm([0, 3, 1, 2]))] if flip else []
    nodes += [
        node("GlobalAveragePool", ["planes" if flip else "picture"], "pooled"),
        node("Reshape", ["pooled", "shape"], "scores"),
        node("Concat", ["box", "scores"], "out", axis(2)),
    ]
    weights = [tensor("box", box), tensor("shape", np.array([1, 1, 3], np.int64))]
    return network(nodes, weights, [value("picture", shape)], [value("out", (1, 1, 7))])


CLASSES = (("bullet camera", "bullet"), ("dome camera", "dome"), ("street lamp", "ignore"))
OUTPUT = 'layout = "yolo"\ntensors = ["out"]'


def described(
    folder: Path,
    content: bytes,
    output: str = OUTPUT,
    *,
    classes: Sequence[tuple[str, str]] = CLASSES,
    into: str = "",
    score: str = "threshold = 0.5",
    side: int = 64,
    sha256: str | None = None,
) -> Path:
    """A network file and its description beside it."""
    (folder / "net.onnx").write_bytes(content)
    named = "".join(
        f'[[classes]]\nindex = {at}\nname = "{name}"\nkind = "{kind}"\n'
        for at, (name, kind) in enumerate(classes)
    )
    layout = "" if "layout" in into else 'layout = "NCHW"\n'
    path = folder / "net.toml"
    path.write_text(
        f'name = "by-hand"\nfile = "net.onnx"\n'
        f'sha256 = "{sha256 or hashlib.sha256(content).hexdigest()}"\n'
        f"[input]\nwidth = {side}\nheight = {side}\n{layout}{into}\n"
        f"[output]\n{output}\n[score]\n{score}\n{named}",
        "utf-8",
    )
    return path
