"""devices.onnx or closeup.onnx -> weights that training can go on from

    python recover.py PACKAGE_DIR WEIGHTS.pt --work DIR --hand-cameras DIR [--closeup]

The shipped file has its normalisations folded into its convolutions, and the running weights are
not kept. Each is unfolded here into one whose mean and variance are those of composited pictures:
the network computes the same, and can be trained on.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import backgrounds
import compose
import numpy as np
import onnx
import onnxruntime
import torch
from closenet import SIDE, CloseNet, ExportedClose
from net import DeviceNet, Exported
from onnx import numpy_helper
from torch import Tensor, nn
from train import TRAIN_DIGITS, Scenes
from train_close import CloseUps

PICTURES = 64
LINEAR = ("kind", "looks")


def folded(file: Path) -> list[tuple[Tensor, Tensor | None]]:
    """Weights and biases of the file's convolutions, in the order in which they are computed."""
    graph = onnx.load(str(file)).graph
    held = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    convolutions = [node.input for node in graph.node if node.op_type == "Conv"]
    return [(held[names[1]], held[names[2]] if len(names) > 2 else None) for names in convolutions]


def in_order(net: nn.Module) -> list[nn.Module]:
    """Convolutions and normalisations as one pass goes through them."""
    seen: list[nn.Module] = []
    parts = [m for m in net.modules() if isinstance(m, nn.Conv2d | nn.BatchNorm2d)]
    hooks = [m.register_forward_hook(lambda m, x, y: seen.append(m)) for m in parts]
    with torch.no_grad():
        net.eval()(torch.zeros(1, 3, SIDE, SIDE))
    for hook in hooks:
        hook.remove()
    return seen


def load(net: nn.Module, file: Path) -> None:
    """Put the file's numbers in: each normalisation only adds its bias."""
    graph = onnx.load(str(file)).graph
    held = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    for name in LINEAR if isinstance(net, CloseNet) else ():
        for of in ("weight", "bias"):
            getattr(getattr(net, name), of).data.copy_(held[f"net.{name}.{of}"])
    parts = in_order(net)
    given = iter(folded(file))
    for n, part in enumerate(parts):
        if not isinstance(part, nn.Conv2d):
            continue
        weight, bias = next(given)
        part.weight.data.copy_(weight)
        after = parts[n + 1] if n + 1 < len(parts) else None
        if isinstance(after, nn.BatchNorm2d) and part.bias is None and bias is not None:
            after.running_mean.zero_()
            after.running_var.fill_(1 - after.eps)
            after.weight.data.fill_(1)
            after.bias.data.copy_(bias)
        elif part.bias is not None and bias is not None:
            part.bias.data.copy_(bias)


def unfold(net: nn.Module, pictures: Tensor) -> None:
    """Give each normalisation the mean and variance of what reaches it; the result stays."""

    def measure(norm: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        x = inputs[0]
        mean, variance = x.mean((0, 2, 3)), x.var((0, 2, 3), unbiased=False)
        norm.bias.data += mean
        norm.weight.data.copy_((variance + norm.eps).sqrt())
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(variance)

    norms = [m for m in net.modules() if isinstance(m, nn.BatchNorm2d)]
    hooks = [norm.register_forward_pre_hook(measure) for norm in norms]
    with torch.no_grad():
        net.eval()((pictures.float() - 127.0) / 128.0)
    for hook in hooks:
        hook.remove()


def temperature(file: Path) -> float:
    """What the close-up network's logits are divided by in the file."""
    graph = onnx.load(str(file)).graph
    ended = next(n for n in graph.node if n.op_type == "Softmax").input[0]
    divided = next(n for n in graph.node if ended in n.output).input[1]
    constant = next(n for n in graph.node if divided in n.output)
    return float(numpy_helper.to_array(constant.attribute[0].t))


def differs(whole: nn.Module, file: Path, shape: tuple[int, int]) -> float:
    """The largest difference between the network and the file, on noise."""
    picture = np.random.default_rng(0).uniform(0, 255, (1, 3, *shape)).astype(np.float32)
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    with torch.no_grad():
        ours = whole.eval()(torch.from_numpy(picture))
    theirs = session.run(None, {"rgb": picture})
    return max(float(np.abs(a.numpy() - b).max()) for a, b in zip(ours, theirs, strict=True))


def main() -> None:
    """Load, unfold, compare, save."""
    ask = argparse.ArgumentParser()
    for name in ("package", "weights"):
        ask.add_argument(name, type=Path)
    ask.add_argument("--work", type=Path, required=True)
    ask.add_argument("--hand-cameras", type=Path, required=True)
    ask.add_argument("--closeup", action="store_true")
    a = ask.parse_args()
    pool = backgrounds.pool(a.work / "panoramas", a.hand_cameras, TRAIN_DIGITS, 100, 1)
    sprites = compose.load(a.work / "sprites")
    if a.closeup:
        file, shape = a.package / "closeup.onnx", (SIDE, SIDE)
        net: nn.Module = CloseNet()
        whole: nn.Module = ExportedClose(net, temperature(file))  # type: ignore[arg-type]
        shown = CloseUps(sprites, pool, None, 1, PICTURES)
    else:
        file, shape = a.package / "devices.onnx", (160, 288)
        net = DeviceNet()
        whole = Exported(net)
        shown = Scenes(sprites, pool, 1, 0, PICTURES, PICTURES)  # type: ignore[assignment]
    load(net, file)
    unfold(net, torch.stack([shown[i][0] for i in range(PICTURES)]))
    worst = differs(whole, file, shape)
    if worst > 1e-2:
        raise SystemExit(f"the weights and {file.name} differ by {worst}: not saved")
    torch.save(net.state_dict(), a.weights)
    print(f"{a.weights}: computes what {file.name} does, within {worst:.1e}")


if __name__ == "__main__":
    main()
