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
from typing import Any, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

N = TypeVar("N", bound=nn.Module)
WARM_STEPS, TOLD_EVERY, HELD_EVERY = 100, 50, 25


@dataclass(frozen=True)
class Plan:
    """Steps, the new layers' highest rate (the backbone's is 0.4 of it), how long is averaged.

    `told`: what the numbers are that a step gives, for the line printed every 50 steps; `kept`:
    where the average is saved then, so that a run may be cut short. `until` (HH:MM): stop then;
    and keep beside `kept` all that is needed to go on. `pause`: wait while that file exists.
    """

    steps: int
    rate: float
    average: float
    told: str
    kept: Path
    until: str = ""
    pause: Path | None = None

    @property
    def held(self) -> Path:
        """Weights, their average, the optimiser's state and the step of a run that was stopped."""
        return self.kept.with_suffix(".held")

    def over(self) -> bool:
        """Wait while the pause file exists; is it time to stop?"""
        while self.pause and self.pause.exists():
            time.sleep(2)
        return bool(self.until) and time.strftime("%H:%M") >= self.until


def held(plan: Plan) -> int:
    """The step at which a stopped run goes on; 0 where there is none."""
    return int(torch.load(plan.held)["step"]) if plan.until and plan.held.exists() else 0


def fit(
    net: N,
    batches: Iterable[Sequence[Tensor]],
    step_of: Callable[[Sequence[Tensor]], tuple[Tensor, Sequence[float]]],
    plan: Plan,
    beside: Sequence[nn.Parameter] = (),
) -> N | None:
    """One pass of the batches; the running average of the weights, None where it was stopped.

    `step_of` gives a batch's loss and the numbers to tell; `beside`: further parameters to train.
    `batches` begin with the one of step `held(plan)`.
    """
    slow = [p for n, p in net.named_parameters() if n.startswith("_")]
    fast = [p for n, p in net.named_parameters() if not n.startswith("_")]
    rates = {0.4 * plan.rate: slow, plan.rate: [*fast, *beside]}
    best = torch.optim.AdamW(
        [{"params": some, "lr": rate} for rate, some in rates.items()], weight_decay=0.02
    )
    mean, began, seen = copy.deepcopy(net), time.time(), np.zeros(0)
    parts = {"net": net, "mean": mean, "best": best}
    first = _taken_up(plan, parts)
    for step, batch in enumerate(batches, first):
        if plan.over():
            _hold(plan, parts, step)
            return None
        for group, rate in zip(best.param_groups, rates, strict=True):
            group["lr"] = rate * _share(step, plan.steps)
        loss, numbers = step_of(batch)
        best.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 10.0)
        best.step()
        _averaged(mean, net, min(plan.average, (step + 1) / (step + 10)))
        if plan.until and step % HELD_EVERY == HELD_EVERY - 1:
            _hold(plan, parts, step + 1)
        seen = (seen if seen.size else np.zeros(len(numbers))) * 0.98 + 0.02 * np.array(numbers)
        if step % TOLD_EVERY == TOLD_EVERY - 1:
            torch.save(mean.state_dict(), plan.kept)
            shown = " ".join(f"{v:.3f}" for v in seen / (1 - 0.98 ** (step + 1 - first)))
            passed = f"{time.time() - began:.0f} s"
            print(f"{step + 1}/{plan.steps} {plan.told} {shown} {passed}", flush=True)
    plan.held.unlink(missing_ok=True)
    return mean


def _taken_up(plan: Plan, parts: dict[str, Any]) -> int:
    if not held(plan):
        return 0
    state = torch.load(plan.held)
    for name, part in parts.items():
        part.load_state_dict(state[name])
    return int(state["step"])


def _hold(plan: Plan, parts: dict[str, Any], step: int) -> None:
    state = {name: part.state_dict() for name, part in parts.items()}
    new = plan.held.with_suffix(".new")
    torch.save(state | {"step": step}, new)
    new.replace(plan.held)


def _share(step: int, steps: int) -> float:
    """Of the highest rate: a warm start, then half a cosine down to a fiftieth."""
    fall = 0.02 + 0.98 * (1 + math.cos(math.pi * step / steps)) / 2
    return min(1.0, (step + 1) / WARM_STEPS) * fall


def _averaged(mean: nn.Module, net: nn.Module, keep: float) -> None:
    with torch.no_grad():
        for m, p in zip(mean.state_dict().values(), net.state_dict().values(), strict=True):
            m.lerp_(p, 1 - keep) if m.dtype.is_floating_point else m.copy_(p)
