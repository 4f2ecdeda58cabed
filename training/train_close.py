"""sprites + backgrounds -> weights of the close-up network (training environment)

    python train_close.py --work DIR --hand-cameras DIR --hard DIR/hard.npy --out DIR/close.pt

Two losses: which kind (or nothing), and which of the devices, by a cosine classifier that is thrown
away afterwards; it makes the vector of looks tell one device from another. With `--keep-looks` the
second is instead that the looks stay those of the weights it goes on from, so that what a case or a
gallery holds stays comparable.
"""

from __future__ import annotations

import argparse
import copy
from collections.abc import Callable, Sequence
from pathlib import Path

import backgrounds
import closeups
import compose
import numpy as np
import torch
import torch.nn.functional as F
from closenet import WIDTH, CloseNet
from fitting import Plan, fit, held
from net import with_imagenet
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset
from train import TRAIN_DIGITS, frozen_start

SCALE = 16.0


class CloseUps(Dataset[tuple[Tensor, int, int]]):
    """Close-ups with kind and number of the device (-1: none); item i is fixed by (seed, i)."""

    def __init__(
        self,
        sprites: list[compose.Sprite],
        pool: compose.Picture,
        hard: compose.Picture | None,
        seed: int,
        count: int,
        share: float = 0.1,
        first: int = 0,
    ) -> None:
        self.share, self.first = share, first
        self.devices = [s for s in sprites if s.kind >= 0]
        self.others = [s for s in sprites if s.kind < 0]
        things = sorted({s.thing for s in self.devices})
        self.things = {thing: n for n, thing in enumerate(things)}
        self.pool, self.hard, self.seed, self.count = pool, hard, seed, count

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, i: int) -> tuple[Tensor, int, int]:
        rng = np.random.default_rng([self.seed, 6, self.first + i])
        one = closeups.closeup(rng, self.devices, self.others, self.pool, self.hard, self.share)
        thing = self.things[self.devices[one.device].thing] if one.device >= 0 else -1
        return torch.from_numpy(one.picture.transpose(2, 0, 1).copy()), one.kind, thing


def step_of(
    net: CloseNet, proxies: nn.Parameter
) -> Callable[[Sequence[Tensor]], tuple[Tensor, Sequence[float]]]:
    """A batch -> its loss; both parts and the share of kinds that are right, to tell."""

    def step(batch: Sequence[Tensor]) -> tuple[Tensor, Sequence[float]]:
        pictures, kinds, which = batch
        x = ((pictures.float() - 127.0) / 128.0).to(memory_format=torch.channels_last)
        said, looks = net(x)
        told = F.cross_entropy(said, kinds, label_smoothing=0.05)
        own = which >= 0
        near = SCALE * looks[own] @ F.normalize(proxies, dim=1).T
        alike = F.cross_entropy(near, which[own])
        right = float((said.argmax(1) == kinds).float().mean())
        return told + 0.3 * alike, [told.item(), alike.item(), right]

    return step


def keeping(
    net: CloseNet, before: CloseNet
) -> Callable[[Sequence[Tensor]], tuple[Tensor, Sequence[float]]]:
    """As `step_of`, but the looks are to stay those of the network `before`."""

    def step(batch: Sequence[Tensor]) -> tuple[Tensor, Sequence[float]]:
        x = ((batch[0].float() - 127.0) / 128.0).to(memory_format=torch.channels_last)
        with torch.no_grad():
            wanted = before(x)[1]
        said, looks = net(x)
        told = F.cross_entropy(said, batch[1], label_smoothing=0.05)
        moved = (1 - (looks * wanted).sum(1)).mean()
        right = float((said.argmax(1) == batch[1]).float().mean())
        return told + 5 * moved, [told.item(), moved.item(), right]

    return step


def main() -> None:
    """Load the rendered set, train, save."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--work", type=Path, required=True)
    ask.add_argument("--hand-cameras", type=Path, required=True)
    ask.add_argument("--hard", type=Path, nargs="*", default=[])
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--start", type=Path)
    for name, value in (
        ("steps", 1500),
        ("batch", 32),
        ("seed", 1),
        ("pool", 800),
        ("threads", 1),
        ("frozen", 3),
    ):
        ask.add_argument(f"--{name}", type=int, default=value)
    ask.add_argument("--rate", type=float, default=2e-3)
    ask.add_argument("--share", type=float, default=0.1, help="of mistakes mined before")
    ask.add_argument("--keep-looks", action="store_true", help="those of --start")
    ask.add_argument("--until", default="", help="HH:MM at which to stop (with --keep-looks)")
    ask.add_argument("--pause", type=Path, help="wait while this file exists")
    a = ask.parse_args()
    if a.until and not a.keep_looks:
        ask.error("--until goes with --keep-looks: the classifier of devices is not kept")
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    pool = backgrounds.pool(a.work / "panoramas", a.hand_cameras, TRAIN_DIGITS, a.pool, a.seed)
    hard = np.concatenate([np.load(each) for each in a.hard]) if a.hard else None
    hard = hard if hard is not None and len(hard) else None
    net = with_imagenet(CloseNet()).to(memory_format=torch.channels_last)
    if a.start:
        net.load_state_dict(torch.load(a.start))
    before = copy.deepcopy(net).eval()
    net.train()
    frozen_start(net, a.frozen)
    kept = a.out.with_suffix(".part")
    plan = Plan(a.steps, a.rate, 0.998, "kind, looks, right", kept, a.until, a.pause)
    first = held(plan) * a.batch
    count = a.steps * a.batch - first
    sprites = compose.load(a.work / "sprites")
    scenes = CloseUps(sprites, pool, hard, a.seed, count, a.share, first)
    print(
        f"{len(scenes.devices)} views of {len(scenes.things)} devices, {len(scenes.others)} others"
    )
    loader = DataLoader(scenes, a.batch, shuffle=False, num_workers=1, prefetch_factor=3)
    proxies = nn.Parameter(torch.randn(len(scenes.things), WIDTH) * 0.1)
    if a.keep_looks:
        done = fit(net, loader, keeping(net, before), plan)
    else:
        done = fit(net, loader, step_of(net, proxies), plan, [proxies])
    if done is None:
        print("stopped; the same command goes on", flush=True)
    else:
        torch.save(done.state_dict(), a.out)


if __name__ == "__main__":
    main()
