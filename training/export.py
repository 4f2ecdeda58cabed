"""weights -> devices.onnx in the package, and its digest in pins.py

    python export.py WEIGHTS.pt PACKAGE_DIR

PACKAGE_DIR is src/countershot/networks. Checks that ONNX Runtime agrees with torch.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from net import DeviceNet, Exported
from pinning import pin

OPSET = 17
NAMES = ["score", "distance", "kind"]


def export(weights: Path, target: Path) -> None:
    """Write the ONNX file: float32, one input of any size, three maps out."""
    net = DeviceNet()
    net.load_state_dict(torch.load(weights, map_location="cpu"))
    whole = Exported(net).eval()
    axes = {"rgb": {2: "height", 3: "width"}} | {n: {2: "rows", 3: "columns"} for n in NAMES}
    torch.onnx.export(
        whole,
        (torch.zeros(1, 3, 256, 320),),
        str(target),
        input_names=["rgb"],
        output_names=NAMES,
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )
    onnx.checker.check_model(onnx.load(target))
    picture = np.random.default_rng(0).uniform(0, 255, (1, 3, 160, 288)).astype(np.float32)
    session = onnxruntime.InferenceSession(str(target), providers=["CPUExecutionProvider"])
    with torch.no_grad():
        for a, b in zip(
            whole(torch.from_numpy(picture)), session.run(NAMES, {"rgb": picture}), strict=True
        ):
            worst = float(np.abs(a.numpy() - b).max())
            if worst > 1e-2:
                raise SystemExit(f"torch and ONNX Runtime differ by {worst}: do not ship this file")


def main() -> None:
    """Export and pin."""
    ask = argparse.ArgumentParser()
    ask.add_argument("weights", type=Path)
    ask.add_argument("package", type=Path)
    a = ask.parse_args()
    target = a.package / "devices.onnx"
    export(a.weights, target)
    pin(
        a.package / "pins.py",
        "DEVICES",
        sha256=f'"{hashlib.sha256(target.read_bytes()).hexdigest()}"',
    )
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
