"""reduced and full counts -> the one to use: `make test` reduces, `make prove` does not."""

import os
from typing import TypeVar

T = TypeVar("T")

FULL = os.environ.get("COUNTERSHOT_FULL") == "1"


def count(reduced: T, full: T) -> T:
    """How many cases, or which of them, a test runs here."""
    return full if FULL else reduced
