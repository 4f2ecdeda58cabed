"""coloured rectangles drawn from a seed -> toy.onnx and toy.toml: a real network of another kind

    /work/envs/train/bin/python tests/vectors/networks/make_toy.py

A toy: it has learnt that red rectangles are bullets, blue ones domes, yellow ones street lamps
(which are ignored). Anchor-free head of the YOLO kind on one stride, torch, exported as (1, 7, N).
Training on another processor gives other bytes; that is why the file is committed and pinned.
"""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn
from torch.nn import functional

HERE = Path(__file__).parent
SIDE, STRIDE, STEPS, BATCH = 160, 8, 500, 16
COLOURS = ((220, 30, 30), (30, 30, 220), (230, 210, 40))


class Toy(nn.Module):
    """Boxes as centre and size in px, then one chance a class, for each of 20 x 20 cells."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for into, out, stride in ((3, 12, 2), (12, 20, 2), (20, 28, 2), (28, 28, 1), (28, 28, 1)):
            layers += [nn.Conv2d(into, out, 3, stride, 1), nn.BatchNorm2d(out), nn.SiLU()]
        self.body = nn.Sequential(*layers)
        self.wide = nn.Sequential(nn.Conv2d(28, 28, 3, 1, 4, 4), nn.SiLU())
        self.head = nn.Conv2d(56, 4 + len(COLOURS), 1)
        nn.init.constant_(self.head.bias[4:], -3.0)
        across = torch.arange(SIDE // STRIDE) * STRIDE + STRIDE / 2
        y, x = torch.meshgrid(across, across, indexing="ij")
        self.register_buffer("centres", torch.stack([x, y]).reshape(1, 2, -1))

    def raw(self, pictures: torch.Tensor) -> torch.Tensor:
        near = self.body(pictures)
        return self.head(torch.cat([near, self.wide(near)], 1)).flatten(2)

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        raw = self.raw(pictures)
        middle = self.centres + raw[:, :2] * STRIDE
        size = torch.exp(raw[:, 2:4].clamp(-4, 4)) * 4 * STRIDE
        return torch.cat([middle, size, torch.sigmoid(raw[:, 4:])], 1)


def drawn(numbers: np.random.Generator) -> tuple[np.ndarray, list[tuple[int, ...]]]:
    """A picture of grey blocks and up to three rectangles apart; boxes as x, y, w, h, class."""
    base, blocks = numbers.integers(30, 200), SIDE // 20
    grey = base + numbers.integers(-25, 26, (blocks, blocks, 1))
    picture = np.kron(grey, np.ones((20, 20, 1))).repeat(3, 2)
    boxes: list[tuple[int, ...]] = []
    for _ in range(numbers.integers(0, 4)):
        w, h = numbers.integers(16, 56, 2)
        x, y = numbers.integers(0, SIDE - w), numbers.integers(0, SIDE - h)
        if any(x < a + c and a < x + w and y < b + d and b < y + h for a, b, c, d, _ in boxes):
            continue
        which = int(numbers.integers(len(COLOURS)))
        picture[y : y + h, x : x + w] = np.array(COLOURS[which]) + numbers.integers(-15, 16, 3)
        boxes.append((int(x), int(y), int(w), int(h), which))
    picture = picture + numbers.normal(0, numbers.uniform(0, 6), picture.shape)
    return picture.clip(0, 255).astype(np.float32) / 255, boxes


def targets(boxes: list[tuple[int, ...]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """By cell: class chances, box, and whether a box is to be learnt there (its middle half)."""
    cells = SIDE // STRIDE
    classes = np.zeros((len(COLOURS), cells, cells), np.float32)
    where = np.zeros((4, cells, cells), np.float32)
    inside = np.zeros((cells, cells), np.float32)
    for x, y, w, h, which in boxes:
        for row in range(cells):
            for column in range(cells):
                cx, cy = (column + 0.5) * STRIDE, (row + 0.5) * STRIDE
                dx, dy = abs(cx - x - w / 2) / w, abs(cy - y - h / 2) / h
                if max(dx, dy) < 0.25 or max(dx * w, dy * h) <= STRIDE / 2:
                    classes[which, row, column] = inside[row, column] = 1
                    where[:, row, column] = x + w / 2, y + h / 2, w, h
    return classes, where, inside


def overlap(one: torch.Tensor, two: torch.Tensor) -> torch.Tensor:
    """Intersection over union of centre-size boxes (n, 4)."""
    low = torch.maximum(one[:, :2] - one[:, 2:] / 2, two[:, :2] - two[:, 2:] / 2)
    high = torch.minimum(one[:, :2] + one[:, 2:] / 2, two[:, :2] + two[:, 2:] / 2)
    both = (high - low).clamp(min=0).prod(1)
    return both / (one[:, 2:].prod(1) + two[:, 2:].prod(1) - both)


def trained() -> Toy:
    """The toy after a minute or two on one core."""
    torch.manual_seed(7)
    torch.set_num_threads(1)
    toy, numbers = Toy(), np.random.default_rng(7)
    steps = torch.optim.Adam(toy.parameters(), 4e-3)
    for number in range(STEPS):
        for group in steps.param_groups:
            group["lr"] = 4e-3 * min(1, (number + 1) / 20) * (1 - number / STEPS) ** 0.9
        shown = [drawn(numbers) for _ in range(BATCH)]
        pictures = torch.tensor(np.stack([p for p, _ in shown])).permute(0, 3, 1, 2)
        classes, where, inside = (
            torch.tensor(np.stack(part)).flatten(-2)
            for part in zip(*(targets(boxes) for _, boxes in shown), strict=True)
        )
        raw, out = toy.raw(pictures), toy(pictures)
        chances = functional.binary_cross_entropy_with_logits(raw[:, 4:], classes, reduction="sum")
        mask = inside.bool()
        said, true = out[:, :4].transpose(1, 2)[mask], where.transpose(1, 2)[mask]
        boxes_loss = (1 - overlap(said, true)).sum() + 0.02 * (said - true).abs().sum()
        loss = (chances + boxes_loss) / max(1, int(mask.sum()))
        steps.zero_grad()
        loss.backward()
        steps.step()
        if number % 100 == 99:
            print(number + 1, float(loss.detach()), flush=True)
    return toy.eval()


DESCRIPTION = """\
# A toy that finds drawn rectangles; made by make_toy.py beside it. Finds no real device.
name = "toy"
file = "toy.onnx"
sha256 = "{sha256}"
about = "red rectangles are bullets, blue ones domes; trained on drawn rectangles only"

[input]
width = 160
height = 160
layout = "NCHW"

[output]
layout = "yolo"
tensors = ["out"]

[score]
threshold = 0.5
kind_threshold = 0.6

[[classes]]
index = 0
name = "bullet camera"
kind = "bullet"

[[classes]]
index = 1
name = "dome camera"
kind = "dome"

[[classes]]
index = 2
name = "street lamp"
kind = "ignore"
"""


def main() -> None:
    """Train, export, describe."""
    toy, written = trained(), io.BytesIO()
    torch.onnx.export(
        toy,
        (torch.zeros(1, 3, SIDE, SIDE),),
        written,
        input_names=["rgb"],
        output_names=["out"],
        opset_version=17,
        dynamo=False,
    )
    network = onnx.load_from_string(written.getvalue())
    onnx.checker.check_model(network)
    content = network.SerializeToString()
    (HERE / "toy.onnx").write_bytes(content)
    text = DESCRIPTION.format(sha256=hashlib.sha256(content).hexdigest())
    (HERE / "toy.toml").write_text(text, "utf-8")
    print(len(content), "bytes")


if __name__ == "__main__":
    main()
