"""a network + batches + its loss -> trained: two rates, a falling cosine, the running average

What the detector's and the close-up network's training share.
"""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn

N = TypeVar("N", bound=nn.Module)
WARM_STEPS, TOLD_EVERY = 100, 50


@dataclass(frozen=True)
class Plan:
    """Steps, the new layers' highest rate (the backbone's is 0.4 of it), how long is averaged.

    `told`: what the numbers are that a step gives, for the line printed every 50 steps; `kept`:
    where the average is saved then, so that a run may be cut short.
    """

    steps: int
    rate: float
    average: float
    told: str
    kept: Path


def fit(
    net: N,
    batches: Iterable[Sequence[Tensor]],
    step_of: Callable[[Sequence[Tensor]], tuple[Tensor, Sequence[float]]],
    plan: Plan,
    beside: Sequence[nn.Parameter] = (),
) -> N:
    """One pass of the batches; the running average of the weights.

    `step_of` gives a batch's loss and the numbers to tell; `beside`: further parameters to train.
    """
    slow = [p for n, p in net.named_parameters() if n.startswith("_")]
    fast = [p for n, p in net.named_parameters() if not n.startswith("_")]
    rates = {0.4 * plan.rate: slow, plan.rate: [*fast, *beside]}
    best = torch.optim.AdamW(
        [{"params": some, "lr": rate} for rate, some in rates.items()], weight_decay=0.02
    )
    mean, began, seen = copy.deepcopy(net), time.time(), np.zeros(0)
    for step, batch in enumerate(batches):
        for group, rate in zip(best.param_groups, rates, strict=True):
            group["lr"] = rate * _share(step, plan.steps)
        loss, numbers = step_of(batch)
        best.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 10.0)
        best.step()
        _averaged(mean, net, min(plan.average, (step + 1) / (step + 10)))
        seen = (seen if seen.size else np.zeros(len(numbers))) * 0.98 + 0.02 * np.array(numbers)
        if step % TOLD_EVERY == TOLD_EVERY - 1:
            torch.save(mean.state_dict(), plan.kept)
            shown = " ".join(f"{v:.3f}" for v in seen / (1 - 0.98 ** (step + 1)))
            passed = f"{time.time() - began:.0f} s"
            print(f"{step + 1}/{plan.steps} {plan.told} {shown} {passed}", flush=True)
    return mean


def _share(step: int, steps: int) -> float:
    """Of the highest rate: a warm start, then half a cosine down to a fiftieth."""
    fall = 0.02 + 0.98 * (1 + math.cos(math.pi * step / steps)) / 2
    return min(1.0, (step + 1) / WARM_STEPS) * fall


def _averaged(mean: nn.Module, net: nn.Module, keep: float) -> None:
    with torch.no_grad():
        for m, p in zip(mean.state_dict().values(), net.state_dict().values(), strict=True):
            m.lerp_(p, 1 - keep) if m.dtype.is_floating_point else m.copy_(p)
