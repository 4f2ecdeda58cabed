"""sprites + backgrounds -> trained weights (training environment; checkpoints outside the project)

    python train.py --work DIR --hand-cameras DIR --steps 640 --out DIR/first.pt [--start X.pt]

The run depends on its arguments and the rendered set only: sample i comes from (seed, i).
A run that is stopped (`--until HH:MM`, or by force) goes on from its `.held` file, which is kept
every 25 steps; it waits while the file `--pause` exists.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

import backgrounds
import compose
import numpy as np
import torch
import torch.nn.functional as F
from fitting import Plan, fit, held
from net import STRIDE, DeviceNet, distances, with_imagenet
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

TRAIN_DIGITS, CHOOSE_DIGITS = "0123456", "7"
SIDES = (256, 160, 192)
"""Sides of the pictures, batch by batch in turn: small ones cost less and teach as much."""
CROWDED = (0.2, 0.2, 0.2, 0.2, 0.5)
"""How much one device may cover of another: in one picture of five, half of it."""


class Scenes(Dataset[tuple[Tensor, Tensor]]):
    """Composited pictures with their target maps; item i is fixed by (seed, i).

    With `twice`, each round of batches is shown once more, mirrored and in another light.
    """

    def __init__(
        self,
        sprites: list[compose.Sprite],
        pool: compose.Picture,
        seed: int,
        first: int,
        count: int,
        batch: int = 1,
        twice: bool = False,
    ) -> None:
        self.batch, self.twice = batch, twice
        self.kept: dict[int, compose.Shown] = {}
        self.devices = [s for s in sprites if s.kind >= 0]
        self.others = [s for s in sprites if s.kind < 0]
        self.pool, self.seed, self.first, self.count = pool, seed, first, count

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, i: int) -> tuple[Tensor, Tensor]:
        i += self.first
        turn = self.batch * len(SIDES)
        if self.twice and i // turn % 2:
            rng = np.random.default_rng([self.seed, 8, i])
            before = self.kept.pop(i - turn, None) or self.new(i - turn)
            picture, truths = compose.again(rng, *before)
        else:
            picture, truths = self.new(i)
            if self.twice:
                self.kept[i] = picture, truths
        return (
            torch.from_numpy(picture.transpose(2, 0, 1).copy()),
            torch.from_numpy(targets(truths, picture.shape[0] // STRIDE)),
        )

    def new(self, i: int) -> compose.Shown:
        """Picture `i`, composed."""
        rng = np.random.default_rng([self.seed, 5, i])
        side = SIDES[i // self.batch % len(SIDES)]
        crowded = CROWDED[i % len(CROWDED)]
        return compose.compose(rng, self.devices, self.others, self.pool, side, crowded)


def targets(truths: list[compose.Truth], n: int) -> np.ndarray:
    """Maps (7, n, n): heat, left, top, right, bottom px, weight, kind.

    The central 60 % of a device regresses its whole box (weight > 0); the heat falls off as a
    Gaussian that follows the box's shape. Smaller devices are painted last and win.
    """
    maps = np.zeros((7, n, n), np.float32)
    maps[6] = -1
    at = (np.arange(n, dtype=np.float32) + 0.5) * STRIDE
    for t in sorted(truths, key=lambda t: -t.box[2] * t.box[3]):
        x, y, w, h = t.box
        cx, cy = x + w / 2, y + h / 2
        j, i = min(n - 1, int(cx / STRIDE)), min(n - 1, int(cy / STRIDE))
        dx, dy = (at - at[j]) / max(w, 12), (at - at[i]) / max(h, 12)
        bell = np.exp(-(dx[None] ** 2 + dy[:, None] ** 2) / (2 * 0.13**2))
        maps[0] = np.maximum(maps[0], bell)
        inside = (np.abs(at - cx)[None] <= 0.3 * w) & (np.abs(at - cy)[:, None] <= 0.3 * h)
        inside[i, j] = True
        sides = (at[None] - x, at[:, None] - y, x + w - at[None], y + h - at[:, None])
        for k, side in enumerate(sides):
            maps[1 + k][inside] = np.broadcast_to(side, (n, n))[inside]
        maps[5][inside] = (0.2 + bell[inside]) / (0.2 + bell[inside]).sum()
        maps[6][inside] = t.kind
    return maps


def losses(out: tuple[Tensor, Tensor, Tensor], maps: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Focal heat loss, GIoU box loss and kind cross-entropy, each per device."""
    heat, box, kind = out
    truth, weight = maps[:, 0], maps[:, 5]
    devices = weight.sum() + 1
    p = torch.sigmoid(heat[:, 0]).clamp(1e-5, 1 - 1e-5)
    hit = (truth > 0.999).float()
    focal = (
        -(hit * (1 - p) ** 2 * p.log() + (1 - hit) * (1 - truth) ** 4 * p**2 * (1 - p).log()).sum()
        / devices
    )
    got, want = distances(box), maps[:, 1:5].clamp(min=0.5)
    inner = (torch.minimum(got[:, 0], want[:, 0]) + torch.minimum(got[:, 2], want[:, 2])) * (
        torch.minimum(got[:, 1], want[:, 1]) + torch.minimum(got[:, 3], want[:, 3])
    )
    hull = (torch.maximum(got[:, 0], want[:, 0]) + torch.maximum(got[:, 2], want[:, 2])) * (
        torch.maximum(got[:, 1], want[:, 1]) + torch.maximum(got[:, 3], want[:, 3])
    )
    both = sum((b[:, 0] + b[:, 2]) * (b[:, 1] + b[:, 3]) for b in (got, want)) - inner
    giou = inner / both - (hull - both) / hull
    boxes = (weight * (1 - giou)).sum() / devices
    cells = maps[:, 6] >= 0
    ce = F.cross_entropy(
        kind.permute(0, 2, 3, 1)[cells],
        maps[:, 6][cells].long(),
        reduction="none",
        label_smoothing=0.05,
    )
    kinds = (ce * weight[cells]).sum() / devices
    return focal, boxes, kinds


def frozen_start(net: DeviceNet, blocks: int) -> None:
    """Keep the first, general layers as they are: it saves a third to a half of the time."""
    for part in (net._conv_stem, net._bn0, *net._blocks[:blocks]):
        part.eval()
        for p in part.parameters():
            p.requires_grad_(False)


def step_of(net: DeviceNet) -> Callable[[Sequence[Tensor]], tuple[Tensor, Sequence[float]]]:
    """A batch -> its loss, and its parts to tell."""

    def step(batch: Sequence[Tensor]) -> tuple[Tensor, Sequence[float]]:
        x = (batch[0].float() - 127.0) / 128.0
        heat, box, kind = losses(net(x.to(memory_format=torch.channels_last)), batch[1])
        return heat + 4 * box + kind, [heat.item(), box.item(), kind.item()]

    return step


def main() -> None:
    """Load the rendered set, train, save."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--work", type=Path, required=True)
    ask.add_argument("--hand-cameras", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--start", type=Path)
    for name, value in (
        ("steps", 640),
        ("batch", 16),
        ("seed", 1),
        ("pool", 600),
        ("threads", 1),
        ("frozen", 3),
    ):
        ask.add_argument(f"--{name}", type=int, default=value)
    ask.add_argument("--rate", type=float, default=2e-3)
    ask.add_argument("--average", type=float, default=0.996)
    ask.add_argument("--twice", action="store_true", help="show each picture twice")
    ask.add_argument("--until", default="", help="HH:MM at which to stop, to go on later")
    ask.add_argument("--pause", type=Path, help="wait while this file exists")
    ask.add_argument("--hard", type=Path, nargs="*", default=[], help="mistakes that mine.py found")
    a = ask.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    pool = backgrounds.pool(a.work / "panoramas", a.hand_cameras, TRAIN_DIGITS, a.pool, a.seed)
    hard = [np.load(each) for each in a.hard]
    if any(len(mistakes) for mistakes in hard):
        pool = np.concatenate([pool, backgrounds.enlarged(hard)])
    sprites = compose.load(a.work / "sprites")
    print(f"{len(sprites)} sprites, {len(pool)} backgrounds", flush=True)
    net = with_imagenet(DeviceNet()).to(memory_format=torch.channels_last)
    if a.start:
        net.load_state_dict(torch.load(a.start))
    net.train()
    frozen_start(net, a.frozen)
    told = "heat, box, kind"
    plan = Plan(a.steps, a.rate, a.average, told, a.out.with_suffix(".part"), a.until, a.pause)
    first = held(plan)
    count = (a.steps - first) * a.batch
    scenes = Scenes(sprites, pool, a.seed, first * a.batch, count, a.batch, a.twice)
    loader = DataLoader(scenes, a.batch, shuffle=False, num_workers=1, prefetch_factor=3)
    done = fit(net, loader, step_of(net), plan)
    if done is None:
        print("stopped; the same command goes on", flush=True)
    else:
        torch.save(done.state_dict(), a.out)


if __name__ == "__main__":
    main()
