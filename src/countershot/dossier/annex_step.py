"""one check by hand -> its commands and what they print."""

from dataclasses import dataclass

FOLDER = "data/annex"
VERIFIED = "Signature Verified Successfully\n"
"""What openssl says of an Ed25519 signature that verifies."""


@dataclass(frozen=True)
class Step:
    """``commands``: to be typed as they stand, after the first step; ``expected``: the answer."""

    title: str
    why: str
    commands: str
    expected: str
