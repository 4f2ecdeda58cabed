"""a Markdown body -> its `## ` sections: words, tables and lists, each with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from countershot.claims.text import Unreadable

_HEADING = re.compile(r"##\s+(.*?)\s*#*\s*")


@dataclass(frozen=True)
class Section:
    """Lines under one heading ("" above the first); ``line`` is that of the first kept line.
    ``title`` is the heading as it is written.

    Empty lines at both ends are dropped, so that line ``i`` of ``text`` stands on ``line + i``.
    """

    title: str
    heading_line: int
    line: int
    text: str

    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line that is not empty, with its number in the file."""
        for offset, text in enumerate(self.text.split("\n")):
            if text.strip():
                yield self.line + offset, text


def sections(body: str, body_line: int) -> dict[str, Section]:
    """Split at `## ` headings; names in lower case. Raises Unreadable for a repeated heading."""
    found: dict[str, Section] = {}
    title, heading_line, first = "", body_line, body_line
    kept: list[str] = []
    for number, text in enumerate([*body.split("\n"), None], start=body_line):
        heading = _HEADING.fullmatch(text) if text is not None else None
        if text is not None and heading is None:
            kept.append(text)
            continue
        if title.lower() in found:
            raise Unreadable(f"the heading `## {title}` stands here twice", heading_line)
        found[title.lower()] = _trimmed(title, heading_line, first, kept)
        if heading is not None:
            title, heading_line, first, kept = heading[1], number, number + 1, []
    return found


def _trimmed(title: str, heading_line: int, first: int, lines: list[str]) -> Section:
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    text = "\n".join(line.rstrip() for line in lines[start:]).rstrip()
    return Section(title, heading_line, first + start if text else heading_line, text)


def table_rows(section: Section, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """The rows below a table's head, with their lines. Raises Unreadable for any other shape."""
    rows = [(line, _cells(line, text)) for line, text in section.lines()]
    if len(rows) < 2 or [cell.lower() for cell in rows[0][1]] != list(columns):
        line = rows[0][0] if rows else section.heading_line
        raise Unreadable(f"the table must have the columns {' | '.join(columns)}", line)
    if not all(re.fullmatch(r":?-+:?", cell) for cell in rows[1][1]):
        raise Unreadable("the line below the table's head must be `|---|---|...|`", rows[1][0])
    for line, cells in rows[2:]:
        if len(cells) != len(columns):
            raise Unreadable(f"{len(cells)} cells where the table has {len(columns)} columns", line)
        yield line, cells


def _cells(line: int, text: str) -> list[str]:
    text = text.strip()
    if not (text.startswith("|") and text.endswith("|") and len(text) > 1):
        raise Unreadable("only table rows (`| ... |`) may stand here", line)
    inner = re.split(r"(?<!\\)\|", text[1:-1])
    return [cell.replace("\\|", "|").strip() for cell in inner]


def list_items(section: Section) -> Iterator[tuple[int, str]]:
    """`- ` items, continued on indented lines, with the line each begins on. Raises Unreadable."""
    item: tuple[int, str] | None = None
    for line, text in section.lines():
        if text.startswith("- "):
            if item:
                yield item
            item = (line, text[2:].strip())
        elif item and text.startswith(" "):
            item = (item[0], f"{item[1]} {text.strip()}")
        else:
            raise Unreadable("only list items (`- ID: reason`) may stand here", line)
    if item:
        yield item
