"""pixels + a declared treatment of brightness and size -> pixels, exactly, in whole numbers.

Brightness goes through a table of 256 entries that follows from the declared numbers alone; it is
worked out in decimal arithmetic, so that every machine has the same table.
"""

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

import numpy as np
import numpy.typing as npt

from countershot.errors import LimitExceeded
from countershot.footage.frames import RGB
from countershot.footage.photograph import MAX_PIXELS
from countershot.footage.treatment import Treatment

_DIGITS = 40
_STEEP, _OFFSET, _POWER = Decimal("12.92"), Decimal("0.055"), Decimal("2.4")
_LINEAR_CODE, _LINEAR_LIGHT = Decimal("0.04045"), Decimal("0.0031308")


def treated(pixels: RGB, how: Treatment) -> RGB:
    """Exposure first, then scaling; the mean of frames and the crop come before."""
    if how.exposed:
        pixels = table(how.ev_hundredths, how.gamma_hundredths)[pixels]
    if how.enlarge != 1:
        return enlarged(pixels, how.enlarge)
    return reduced_exactly(pixels, how.reduce) if how.reduce != 1 else pixels


def table(ev_hundredths: int, gamma_hundredths: int) -> npt.NDArray[np.uint8]:
    """Level before -> level after: light times 2 to the EV, then level to the 1 / gamma.

    Levels become light, and light levels again, by the sRGB curve (IEC 61966-2-1); what is
    brighter than white is white. Rounded half up.
    """
    with localcontext(Context(prec=_DIGITS)):
        gain = Decimal(2) ** (Decimal(ev_hundredths) / 100)
        lift = Decimal(100) / gamma_hundredths
        levels = [_level(Decimal(level) / 255, gain, lift) for level in range(256)]
    return np.array(levels, dtype=np.uint8)


def _level(code: Decimal, gain: Decimal, lift: Decimal) -> int:
    light = min(Decimal(1), _light(code) * gain)
    after = light * _STEEP if light <= _LINEAR_LIGHT else _code(light)
    after = after**lift if after > 0 else after
    return int((min(Decimal(1), after) * 255).to_integral_value(ROUND_HALF_UP))


def _light(code: Decimal) -> Decimal:
    return code / _STEEP if code <= _LINEAR_CODE else ((code + _OFFSET) / (1 + _OFFSET)) ** _POWER


def _code(light: Decimal) -> Decimal:
    return (1 + _OFFSET) * light ** (1 / _POWER) - _OFFSET


def enlarged(pixels: RGB, times: int) -> RGB:
    """Each pixel repeated ``times`` across and down. Raises LimitExceeded when that is too much."""
    if pixels.shape[0] * pixels.shape[1] * times**2 > MAX_PIXELS:
        raise LimitExceeded(
            f"Enlarged {times} times it would have more than {MAX_PIXELS} pixels; ask for less."
        )
    return np.ascontiguousarray(pixels.repeat(times, axis=0).repeat(times, axis=1))


def reduced_exactly(pixels: RGB, side: int) -> RGB:
    """The mean of each block of ``side`` x ``side`` pixels (fewer at the edges), half up."""
    rows, columns = (np.arange(0, length, side) for length in pixels.shape[:2])
    total = np.add.reduceat(pixels.astype(np.int64), rows, axis=0)
    total = np.add.reduceat(total, columns, axis=1)
    high, wide = (
        np.minimum(side, length - starts)
        for length, starts in zip(pixels.shape[:2], (rows, columns), strict=True)
    )
    return mean(total, (high[:, None] * wide[None, :])[:, :, None])


def mean(total: npt.NDArray[np.int64], count: npt.NDArray[np.int64] | int) -> RGB:
    """Sums -> means in whole levels, rounded half up."""
    return ((2 * total + count) // (2 * count)).astype(np.uint8)
