"""text with `[@claim-id]`, `[~]`, `[machine: NAME]` -> the text without them, and their places."""

import re
from dataclasses import dataclass

from countershot.claims.text import Unreadable

_ID = r"@[a-z0-9][a-z0-9-]*"
_MARKER = re.compile(rf"\[(~|{_ID}(?:\s*[;,]\s*{_ID})*|machine:[ ]*([^\[\]\n]{{1,80}}))\]")
_MALFORMED = re.compile(r"\[\s*[@~]")


@dataclass(frozen=True)
class Marker:
    """``offset``: where it stood, in the text without markers. No claims: it was ``[~]``, or
    says which ``machine`` wrote the sentence."""

    offset: int
    claims: tuple[str, ...]
    machine: str = ""


def take_out(text: str, line: int = 1) -> tuple[str, list[int], list[Marker]]:
    """Text without markers, the old offset of each of its characters, and the markers.

    Raises Unreadable (with ``line`` plus the newlines before) for what only resembles a marker.
    """
    kept: list[str] = []
    origin: list[int] = []
    found: list[Marker] = []
    position = 0
    for match in _MARKER.finditer(text):
        kept.append(text[position : match.start()])
        origin.extend(range(position, match.start()))
        ids = tuple(re.findall(r"@([a-z0-9][a-z0-9-]*)", match[1])) if not match[2] else ()
        found.append(Marker(len(origin), ids, (match[2] or "").strip()))
        position = match.end()
    kept.append(text[position:])
    origin.extend(range(position, len(text)))
    plain = "".join(kept)
    wrong = _MALFORMED.search(plain)
    if wrong:
        at = line + text.count("\n", 0, origin[wrong.start()])
        raise Unreadable("a citation is written `[@claim-id]`, an uncited mark `[~]`", at)
    return plain, origin, found


def written(claims: tuple[str, ...], uncited: bool) -> str:
    """The marker or markers as they are written."""
    return "".join(f"[@{claim}]" for claim in claims) + ("[~]" if uncited else "")
