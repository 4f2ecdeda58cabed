"""a story in plain lines and one edit -> its blocks, and the lines a reader sees change."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

Mark = Literal["p", "h", "list", "table", "figure", "files", "quote"]
MARKS: dict[str, Mark] = {
    "## ": "h",
    "- ": "list",
    "| ": "table",
    "! ": "figure",
    "+ ": "files",
    "> ": "quote",
}


@dataclass(frozen=True)
class Story:
    """One page's content in plain lines, and the edits of it as (old, new) pieces of the text.

    Lines: ``# title``, ``@ author``, ``= date``, ``## heading``, ``- item``, ``| a | b`` (row),
    ``! caption``, ``+ file``, ``> quote``; any other line is a sentence, an empty line ends a
    paragraph, and a line that begins with a space continues the one above it.
    """

    kind: str
    site: str
    text: str
    edits: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Block:
    """A run of lines of one sort: sentences, items, rows, captions, files."""

    mark: Mark
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """A parsed story."""

    title: str
    author: str
    date: str
    blocks: tuple[Block, ...]


def flat(text: str, joiner: str) -> str:
    """The text with continued lines joined."""
    return re.sub(r"\n +", joiner, text.strip())


def edited(text: str, edit: tuple[str, str]) -> str:
    """The text with the edit in it; the old piece must occur exactly once."""
    old, new = edit
    if text.count(old) != 1:
        raise ValueError(f"{text.count(old)} times in the story: {old!r}")
    return text.replace(old, new)


def told(text: str) -> Told:
    """The parsed form of joined text."""
    top = {"# ": "", "@ ": "", "= ": ""}
    blocks: list[Block] = []
    last: Mark | None = None
    for line in text.split("\n"):
        if line[:2] in top:
            top[line[:2]] = line[2:]
            continue
        sign = next((each for each in MARKS if line.startswith(each)), "")
        mark: Mark = MARKS.get(sign, "p")
        if not line:
            last = None
            continue
        if mark == last and mark not in {"h", "figure"}:
            blocks[-1] = Block(mark, (*blocks[-1].lines, line[len(sign) :]))
        else:
            blocks.append(Block(mark, (line[len(sign) :],)))
        last = mark
    return Told(top["# "], top["@ "], top["= "], tuple(blocks))


def units(story: Told) -> list[str]:
    """Every line a reader sees of the content, in order."""
    return [story.title, *(line for block in story.blocks for line in block.lines)]


def changes(before: Told, after: Told) -> tuple[str, ...]:
    """The lines that went, then those that came."""
    old, new = units(before), units(after)
    gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
    return (*(line for line in old if gone[line]), *(line for line in new if come[line]))
