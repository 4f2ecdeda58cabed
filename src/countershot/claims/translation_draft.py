"""a statement and who translates it -> the text of its translation's file, to be gone on with."""

import json
from collections.abc import Sequence

from countershot.records.statement import Statement


def originals(statement: Statement) -> tuple[str, ...]:
    """The source's own words that the statement's fields quote, in order, each on one line."""
    quoted = [each.citation.quotation or "" for each in statement.fields]
    return tuple(dict.fromkeys(line for each in quoted if (line := " ".join(each.split()))))


def translation_draft(
    translator: str, of_language: str, originals_: Sequence[str], text: str
) -> str:
    """``translations/NAME.LANG.md``: the originals as comments in its head, ``text`` as its body.

    Without a text it is refused as ``file.syntax`` until somebody has translated it.
    """
    head = [f"of_language: {of_language}", f"translator: {_quoted(translator)}", "emphasis: none"]
    comments = [f"# > {_harmless(line)}" for line in originals_]
    lines = ["---", *head, "# The words in the original, to be translated below the line:"]
    return "\n".join([*lines, *comments, "---", *([text.strip()] if text.strip() else [])]) + "\n"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _harmless(line: str) -> str:
    """No character that ends a comment or that YAML does not take."""
    return "".join(char if char.isprintable() else " " for char in line)
