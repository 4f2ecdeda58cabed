"""a citation -> the lines to paste under a claim's ``grounds:``."""

import re
import unicodedata

from countershot.errors import UsageError
from countershot.records.judged import Citation

_ESCAPED_CATEGORIES = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")


def as_yaml(citation: Citation) -> str:
    """The citation as one item of a YAML list, ending in a newline; see docs/formats/case.md.

    Only the keys that the citation has, one a line. Raises UsageError if the exhibit
    is not named by its id or the beginning of it.
    """
    if not re.fullmatch("x-[0-9a-f]{1,12}", citation.exhibit):
        raise UsageError(f"{citation.exhibit!r} is not an exhibit's id: it is x- and hex digits.")
    lines = [f"- exhibit: {citation.exhibit}"]
    if citation.page is not None:
        lines.append(f"  page: {citation.page}")
    if citation.box_pt is not None:
        lines.append(f"  box_pt: [{', '.join(_points(side) for side in citation.box_pt)}]")
    if citation.place is not None:
        lines.append(f"  place: {quoted(citation.place)}")
    if citation.quotation is not None:
        lines.append(f"  quotation: {quoted(citation.quotation)}")
    if citation.time_ms is not None:
        lines.append(f"  time_ms: [{', '.join(str(time) for time in citation.time_ms)}]")
    if citation.box_px is not None:
        lines.append(f"  box_px: [{', '.join(str(side) for side in citation.box_px)}]")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """``text`` as a double-quoted YAML scalar on one line, in NFC, giving back the same text.

    Letters of any script stay as they are. Escaped: quotes, backslashes, line breaks, what is
    invisible or turns the direction of writing, and what NFC would change.
    """
    made = "".join(_escaped(character) for character in text)
    if not unicodedata.is_normalized("NFC", made):
        made = "".join(c if c.isascii() else _code(c) for c in text.translate(_PLAIN))
    return f'"{made}"'


_PLAIN = {ord('"'): '\\"', ord("\\"): "\\\\", ord("\n"): "\\n", ord("\t"): "\\t", ord("\r"): "\\r"}


def _escaped(character: str) -> str:
    if ord(character) in _PLAIN:
        return _PLAIN[ord(character)]
    strange = unicodedata.category(character) in _ESCAPED_CATEGORIES
    changes = not unicodedata.is_normalized("NFC", character)
    return _code(character) if strange or changes else character


def _code(character: str) -> str:
    number = ord(character)
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"


def _points(side: float) -> str:
    """At least one decimal, so that YAML reads a float; no exponent."""
    return str(round(side, 2) + 0.0)
