"""bpy's CC0 panoramas -> 8-bit pictures that the compositor can read (render environment)

python panoramas.py OUT
"""

from __future__ import annotations

import sys
from pathlib import Path

import bpy
import numpy as np
from PIL import Image
from render import WORLDS, world_file


def main(out: Path) -> None:
    """Write each panorama twice, at two exposures."""
    out.mkdir(parents=True, exist_ok=True)
    for name in WORLDS:
        image = bpy.data.images.load(world_file(name))
        w, h = image.size
        linear = np.empty(w * h * 4, np.float32)
        image.pixels.foreach_get(linear)
        rgb = linear.reshape(h, w, 4)[::-1, :, :3]
        for exposure in (0.6, 1.6):
            shown = np.clip(rgb * exposure / (0.18 + np.median(rgb)) * 0.35, 0, 1) ** (1 / 2.2)
            file = out / f"{name}-{exposure}.png"
            Image.fromarray((shown * 255).astype(np.uint8)).save(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
