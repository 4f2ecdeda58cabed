"""close-up weights + held-out renders -> closeup.onnx, its temperature, threshold and digest

    python export_close.py WEIGHTS.pt PACKAGE_DIR --work DIR --hand-cameras DIR --out DIR/close.json

Chances are made honest by one number (temperature scaling, Guo et al. 2017), chosen with the least
chance at which a kind is said on close-ups of sprites of another seed before backgrounds that were
not trained on. No photograph of a device chooses anything.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import backgrounds
import compose
import numpy as np
import onnx
import onnxruntime
import torch
from closenet import NOTHING, SIDE, CloseNet, ExportedClose
from pinning import pin
from train_close import CloseUps

RIGHT = 0.95
"""Share of the kinds said that must be right on held-out renders."""
NAMES = ["kind", "looks"]


def held_out(net: CloseNet, scenes: CloseUps) -> tuple[torch.Tensor, torch.Tensor]:
    """Logits and true classes of close-ups that were not trained on."""
    said, true = [], []
    with torch.no_grad():
        for i in range(0, len(scenes), 32):
            rows = [scenes[j] for j in range(i, min(i + 32, len(scenes)))]
            pictures = torch.stack([row[0] for row in rows])
            said.append(net((pictures.float() - 127.0) / 128.0)[0])
            true += [row[1] for row in rows]
    return torch.cat(said), torch.tensor(true)


def temperature(said: torch.Tensor, true: torch.Tensor) -> float:
    """The number by which logits are divided, least negative log-likelihood."""
    grid = [round(0.4 + 0.05 * n, 2) for n in range(50)]
    losses = [float(torch.nn.functional.cross_entropy(said / t, true)) for t in grid]
    return grid[int(np.argmin(losses))]


def told(said: torch.Tensor, true: torch.Tensor, t: float) -> dict[str, object]:
    """Reliability, the threshold of kinds and what it gives, and devices told from the rest."""
    chances = torch.softmax(said / t, 1).numpy().astype(np.float64)
    real = true.numpy() != NOTHING
    kinds = chances[real, :NOTHING]
    kinds = kinds / kinds.sum(1, keepdims=True)
    sure, right = kinds.max(1), kinds.argmax(1) == true.numpy()[real]
    least = next((c for c in np.arange(0.3, 0.99, 0.01) if right[sure >= c].mean() >= RIGHT), 0.99)
    kept = sure >= least
    device = 1 - chances[:, NOTHING]
    bins = [
        {"from": round(low, 1), "n": int(own.sum()), "chance": round(float(sure[own].mean()), 3),
         "right": round(float(right[own].mean()), 3)}
        for low in np.arange(0.1, 1.0, 0.1)
        if (own := (sure >= low) & (sure < low + 0.1 + (low > 0.85))).any()
    ]  # fmt: skip
    return {
        "temperature": t,
        "kind_threshold": round(float(least), 2),
        "devices": int(real.sum()),
        "others": int((~real).sum()),
        "kind_right": [int(right.sum()), int(real.sum())],
        "said": [int(kept.sum()), int(real.sum())],
        "said_right": [int(right[kept].sum()), int(kept.sum())],
        "devices_over_half": [int((device[real] >= 0.5).sum()), int(real.sum())],
        "others_over_half": [int((device[~real] >= 0.5).sum()), int((~real).sum())],
        "reliability": bins,
    }


def export(net: CloseNet, t: float, target: Path) -> None:
    """Write the ONNX file and check that ONNX Runtime agrees with torch."""
    whole = ExportedClose(net, t).eval()
    torch.onnx.export(
        whole, (torch.zeros(1, 3, SIDE, SIDE),), str(target), input_names=["rgb"],
        output_names=NAMES, opset_version=17, dynamo=False,
    )  # fmt: skip
    onnx.checker.check_model(onnx.load(target))
    picture = np.random.default_rng(0).uniform(0, 255, (1, 3, SIDE, SIDE)).astype(np.float32)
    session = onnxruntime.InferenceSession(str(target), providers=["CPUExecutionProvider"])
    with torch.no_grad():
        ours = whole(torch.from_numpy(picture))
    theirs = session.run(NAMES, {"rgb": picture})
    worst = max(float(np.abs(a.numpy() - b).max()) for a, b in zip(ours, theirs, strict=True))
    if worst > 1e-3:
        raise SystemExit(f"torch and ONNX Runtime differ by {worst}: do not ship this file")


def main() -> None:
    """Measure on held-out renders, choose, export, pin."""
    ask = argparse.ArgumentParser()
    for name in ("weights", "package"):
        ask.add_argument(name, type=Path)
    for name in ("--work", "--hand-cameras", "--out"):
        ask.add_argument(name, type=Path, required=True)
    ask.add_argument("--scenes", type=int, default=1600)
    a = ask.parse_args()
    net = CloseNet().eval()
    net.load_state_dict(torch.load(a.weights, map_location="cpu"))
    pool = backgrounds.pool(a.work / "panoramas", a.hand_cameras, "7", 150, 99)
    scenes = CloseUps(compose.load(a.work / "sprites_val"), pool, None, 99, a.scenes)
    said, true = held_out(net, scenes)
    choice = told(said, true, temperature(said, true))
    a.out.write_text(json.dumps(choice, indent=1), "utf-8")
    target = a.package / "closeup.onnx"
    export(net, float(str(choice["temperature"])), target)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    pin(a.package / "pins.py", "CLOSEUP", sha256=f'"{digest}"',
        kind_threshold=choice["kind_threshold"])  # fmt: skip
    print(json.dumps(choice))


if __name__ == "__main__":
    main()
