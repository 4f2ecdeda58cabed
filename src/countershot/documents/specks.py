"""a page's picture -> the same without the specks that faxes and bad copies strew over it

Only where there are many: a few isolated dots are decimal points, and they are let alone.
"""

import numpy as np
from numpy.typing import NDArray

from countershot.documents.png import RGB

LIGHT, SOLID = 200, 64
"""Around a speck all is at least so light; a dot with a pixel darker than this is ink."""
MANY = 1 / 100
"""Of a page's pixels, from which on they are specks and no punctuation."""


def without_specks(picture: RGB) -> RGB:
    """Whiten spots of at most 3 x 3 pixels that nothing touches, if they are many."""
    grey = picture.min(axis=2)
    ring, inner = _darkest(grey)
    spots = (ring >= LIGHT) & (inner < LIGHT) & (inner >= SOLID)
    covered = _grown(spots)
    if covered.mean() < MANY:
        return picture
    cleaned = picture.copy()
    cleaned[covered] = 255
    return cleaned


def _darkest(grey: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """By pixel, the darkest on the edge of the 5 x 5 pixels about it, and in the 3 x 3 inside."""
    padded = np.pad(grey, 2, constant_values=255)
    ring, inner = np.full_like(grey, 255), np.full_like(grey, 255)
    for down in range(5):
        for right in range(5):
            there = padded[down : down + grey.shape[0], right : right + grey.shape[1]]
            kept = ring if down in (0, 4) or right in (0, 4) else inner
            np.minimum(kept, there, out=kept)
    return ring, inner


def _grown(spots: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Each spot with its eight neighbours."""
    padded, grown = np.pad(spots, 1), np.zeros_like(spots)
    for down in range(3):
        for right in range(3):
            grown |= padded[down : down + spots.shape[0], right : right + spots.shape[1]]
    return grown
