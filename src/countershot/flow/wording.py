"""lines of text -> what the grammar finds in each: amounts, dates, places, parties, codes."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from countershot.documents.grammar.mentions import LONGEST, mentions
from countershot.errors import UsageError


def mentions_in(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """``{"line": n, "mentions": [...]}`` for each line, from 1.

    A line is text as it stands, or a JSON object with ``text`` and, if units or places are stated
    around it, ``context``. Raises UsageError for an object of another shape or a line that is too
    long; the lines before it have been answered.
    """
    for number, line in enumerate(lines, start=1):
        text, context = _text_of(line.rstrip("\r\n"), number)
        yield {"line": number, "mentions": [one.as_json() for one in mentions(text, context)]}


def _text_of(line: str, number: int) -> tuple[str, str]:
    stated: dict[str, Any] = {"text": line}
    if line.lstrip().startswith("{"):
        stated = _object(line, number)
    text, context = stated["text"], stated.get("context", "")
    if not isinstance(text, str) or not isinstance(context, str):
        raise UsageError(f"Line {number}: `text` and `context` must be strings.")
    if max(len(text), len(context)) > LONGEST:
        raise UsageError(f"Line {number} has more than {LONGEST} characters: break it into lines.")
    return text, context


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {"text": line}
    if not isinstance(found, dict) or "text" not in found:
        raise UsageError(
            f'Line {number}: a JSON line needs the key "text", and may have "context".'
        )
    return found
