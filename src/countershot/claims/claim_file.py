"""text of claims/ID.md -> one claim with the line of each of its keys and sentences."""

import re
from typing import Any

from countershot.claims.citing import with_citation
from countershot.claims.frontmatter import front_matter
from countershot.claims.sections import Section, sections
from countershot.claims.text import Unreadable
from countershot.claims.typed import as_text, record
from countershot.claims.words import words
from countershot.records.files import ClaimFile, Document
from countershot.records.judged import Claim

_WORDS = words(
    "headline kind of place time actor identification claim statement chain exhibit quotation "
    "warrant grade contrary_by alleged_by rests_on_one machine_written read_again_by drafted_by "
    "adverse_to published_answer"
)
_NAMED = ("identification", "claim", "statement", "chain", "exhibit")
CONTRARY = "contrary case"
_BY = re.compile(r"contrary case\s*(?:\((?:by\s+)?([^()]+)\)|by\s+(.+))", re.I)


def claim_file(path: str, name: str, text: str, sha256: str) -> ClaimFile:
    """Read a claim. ``name`` is its id, from the file's name. Raises Unreadable.

    Besides the keys, ``key_lines`` holds ``body``, ``prose`` and ``contrary`` (first lines), and
    ``grounds.N.citation.KEY`` for each key of a citation, which is flat in the file.
    """
    matter = front_matter(text)
    values = as_text(matter.head, _WORDS)
    lines = dict(matter.head.key_lines)
    parts, by = _by_whom(sections(matter.body, matter.body_line), lines)
    if by:
        values["contrary_by"] = by
    values |= {"id": name, "prose": _prose(parts, lines), "contrary": _contrary(parts, lines)}
    values.setdefault("warrant", "")
    if values.get("adverse_to", "") == "":
        values.pop("adverse_to", None)
    if values.get("published_answer", "") == "":
        values.pop("published_answer", None)
    values["grounds"] = [
        _ground(ground, f"grounds.{number}", lines)
        for number, ground in enumerate(_list(values.get("grounds"), lines))
    ]
    lines["body"] = matter.body_line
    claim = record(Claim, values, lines)
    _check_words(claim, lines)
    return ClaimFile(Document(path, sha256, lines), claim)


def _check_words(claim: Claim, lines: dict[str, int]) -> None:
    if claim.scope.count < 0:
        raise Unreadable("`scope.count`: cannot be below 0", lines["scope.count"])
    if not claim.headline.strip():
        raise Unreadable("`headline`: is empty; say what the claim claims", lines["headline"])
    if not claim.scope.of.strip():
        raise Unreadable("`scope.of`: is empty; say what is counted", lines["scope.of"])


def _by_whom(parts: dict[str, Section], lines: dict[str, int]) -> tuple[dict[str, Section], str]:
    """`## Contrary case (NAME)` is the section `contrary case`, and says who wrote it."""
    for title, part in parts.items():
        found = _BY.fullmatch(part.title)
        if found:
            if CONTRARY in parts:
                raise Unreadable("the contrary case stands here twice", part.heading_line)
            lines["contrary_by"] = part.heading_line
            renamed = {CONTRARY if name == title else name: each for name, each in parts.items()}
            return renamed, (found[1] or found[2]).strip()
    return parts, ""


def _prose(parts: dict[str, Section], lines: dict[str, int]) -> str:
    """Everything but the contrary case; other headings are sections of the prose."""
    lines["prose"] = parts[""].line
    text = parts[""].text
    for name, part in parts.items():
        if name not in ("", CONTRARY):
            gap = part.heading_line - (lines["prose"] + text.count("\n"))
            text += "\n" * max(gap, 1) + part.title
            text += "\n" * max(part.line - part.heading_line, 1) + part.text
    return text


def _contrary(parts: dict[str, Section], lines: dict[str, int]) -> str:
    part = parts.get(CONTRARY)
    if part is None:
        return ""
    lines["contrary"] = part.line
    return part.text


def _list(value: Any, lines: dict[str, int]) -> list[Any]:
    if value in (None, ""):
        return []
    if not isinstance(value, list):
        raise Unreadable("`grounds` must be a list of `- ` items", lines["grounds"])
    return value


def _ground(ground: Any, path: str, lines: dict[str, int]) -> dict[str, Any]:
    named = [key for key in _NAMED if key in _mapping(ground)]
    if len(named) != 1:
        choice = "`identification:`, `statement:`, `claim:`, `chain:` or `exhibit:`"
        raise Unreadable(f"a ground names one {choice}", lines[path])
    if named[0] != "exhibit":
        return {**ground, "line": lines[path]}
    return with_citation(ground, path, lines)


def _mapping(ground: Any) -> dict[str, Any]:
    return ground if isinstance(ground, dict) else {}
