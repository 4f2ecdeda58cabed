"""values -> the lines of pins.py that are marked `pinned by export`"""

from __future__ import annotations

import re
from pathlib import Path


def pin(pins: Path, network: str, **values: object) -> None:
    """Rewrite the named lines of one network (`DEVICES`); a name that is not there is an error."""
    before, start, rest = pins.read_text("utf-8").partition(f"\n{network} = ")
    own, end, after = rest.partition("\n)\n")
    for name, value in values.items():
        line = rf"(    {name}=)[^,]+(,  # pinned by export)"
        own, found = re.subn(line, rf"\g<1>{value}\g<2>", own)
        if found != 1:
            raise SystemExit(f"{pins}: {network} has no line `{name}=...,  # pinned by export`")
    pins.write_text(before + start + own + end + after, "utf-8")
