"""reduced and full counts -> the one to use: `make test` reduces, `make prove` does not."""

import os

FULL = os.environ.get("COUNTERSHOT_FULL") == "1"


def count(reduced: int, full: int) -> int:
    """How many cases a test runs here."""
    return full if FULL else reduced
