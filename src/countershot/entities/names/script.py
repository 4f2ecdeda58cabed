"""a name as it stands somewhere -> folded text, the same for widths, case and old characters."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

MAX_NAME = 400
"""Characters; of a longer name only the beginning is read, names of parties are far shorter."""
SPACES = re.compile(r"\s+")
IDEOGRAPH = re.compile("[\u3400-\u9fff]")
SLIPS = str.maketrans({"曰": "日", "末": "未", "己": "已", "戌": "成", "戍": "成", "巿": "市"})
"""Pairs that recognition confuses; both are read as the commoner one, on both sides."""


def rows(name: str) -> list[list[str]]:
    """The lines of a table that ships beside this file; what follows ``#`` is comment."""
    text = files(__package__).joinpath(name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _simplified() -> dict[int, str]:
    return {ord(old): simple for simple, forms in rows("simplified.tsv") for old in forms}


def folded(name: str) -> str:
    """Width, case, accents of Latin letters, traditional forms and recognition slips folded."""
    text = unicodedata.normalize("NFKC", name[:MAX_NAME]).translate(_simplified())
    text = text.translate(SLIPS)
    if not text.isascii():
        apart = unicodedata.normalize("NFD", text)
        text = unicodedata.normalize("NFC", "".join(c for c in apart if not _is_accent(c)))
    return SPACES.sub(" ", text).strip().lower()


def _is_accent(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"


def is_chinese(text: str) -> bool:
    """Does it have at least two ideographs, or is it one?"""
    count = len(IDEOGRAPH.findall(text))
    return count >= 2 or (count == 1 and len(text) == 1)


def ideographs(text: str) -> str:
    """Its ideographs, Latin letters and digits; brackets, points and spaces fall away."""
    return "".join(c for c in text if IDEOGRAPH.match(c) or c.isalnum())
