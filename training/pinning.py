"""values -> the lines of pins.py that are marked `pinned by export`"""

from __future__ import annotations

import re
from pathlib import Path


def pin(pins: Path, **values: object) -> None:
    """Rewrite the named lines; a name that is not there is an error."""
    text = pins.read_text("utf-8")
    for name, value in values.items():
        line = rf"(    {name}=)[^,]+(,  # pinned by export)"
        text, found = re.subn(line, rf"\g<1>{value}\g<2>", text)
        if found != 1:
            raise SystemExit(f"{pins} has no line `{name}=...,  # pinned by export`")
    pins.write_text(text, "utf-8")
