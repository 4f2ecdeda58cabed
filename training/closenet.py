"""close-ups of one object -> chance of each kind or of no device, and a vector of its looks

The same backbone as the detector's, with its own weights: a detector must be fast over a whole
frame, this one sees one box at a time and sees it large.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from kinds import KINDS
from net import BLOCKS, Block, same
from torch import Tensor, nn

SIDE = 128
WIDTH = 128
NOTHING = len(KINDS)
"""The number of the class that says: this is none of the devices."""


class CloseNet(nn.Module):
    """Backbone, features of two depths averaged over the picture, two heads."""

    def __init__(self) -> None:
        super().__init__()
        self._conv_stem = nn.Conv2d(3, 32, 3, 2, bias=False)
        self._bn0 = nn.BatchNorm2d(32, eps=1e-3, momentum=0.01)
        self._blocks = nn.ModuleList(Block(*b) for b in BLOCKS)
        self.drop = nn.Dropout(0.2)
        self.kind = nn.Linear(112 + 320, len(KINDS) + 1)
        self.looks = nn.Linear(112 + 320, WIDTH)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """x: N3HW in [-1, 1], H = W = SIDE -> kind logits (N, kinds + 1), unit vectors."""
        x = F.relu6(self._bn0(self._conv_stem(same(x, 3, 2))))
        middle = x
        for i, block in enumerate(self._blocks):
            x = block(x)
            middle = x if i == 10 else middle
        seen = torch.cat([middle.mean((2, 3)), x.mean((2, 3))], 1)
        return self.kind(self.drop(seen)), F.normalize(self.looks(seen), dim=1)


class ExportedClose(nn.Module):
    """The shipped graph: uint8-range RGB floats in; chances and a unit vector out."""

    def __init__(self, net: CloseNet, temperature: float) -> None:
        super().__init__()
        self.net, self.temperature = net, temperature

    def forward(self, rgb: Tensor) -> tuple[Tensor, Tensor]:
        kind, looks = self.net((rgb - 127.0) / 128.0)
        return torch.softmax(kind / self.temperature, 1), looks
