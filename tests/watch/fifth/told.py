"""the stories and words as text -> stories of blocks, edited stories, and words by their key."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from random import Random

from tests.watch.fifth import told_a as fifth_told_a
from tests.watch.fifth import told_b as fifth_told_b
from tests.watch.fifth import told_c as fifth_told_c
from tests.watch.fifth import words_a as fifth_words_a
from tests.watch.fifth import words_b as fifth_words_b
from tests.watch.pair import Script

SCRIPTS: tuple[Script, ...] = ("latin", "han", "arabic", "uyghur", "cyrillic", "turkish")
_TOLD: dict[str, str] = {
    "latin": fifth_told_a.LATIN,
    "han": fifth_told_a.HAN,
    "arabic": fifth_told_b.ARABIC,
    "uyghur": fifth_told_b.UYGHUR,
    "cyrillic": fifth_told_c.CYRILLIC,
    "turkish": fifth_told_c.TURKISH,
}
_WORDS: dict[str, str] = {
    "latin": fifth_words_a.LATIN,
    "han": fifth_words_a.HAN,
    "arabic": fifth_words_a.ARABIC,
    "uyghur": fifth_words_b.UYGHUR,
    "cyrillic": fifth_words_b.CYRILLIC,
    "turkish": fifth_words_b.TURKISH,
}
_MARKS = {"# ": "title", "## ": "h", "* ": "ul", "| ": "table", "! ": "cap", "@ ": "file"}


@dataclass(frozen=True)
class Block:
    """One block of a story: its kind, its lines (sentences, items, rows), its place at first."""

    kind: str
    lines: tuple[str, ...]
    place: int


@dataclass(frozen=True)
class Story:
    """What one page is there to say; ``edits``: what may happen to it, as text."""

    kind: str
    blocks: tuple[Block, ...]
    edits: tuple[str, ...]


def _blocks(text: str) -> tuple[Block, ...]:
    found: list[tuple[str, list[str]]] = []
    fresh = True
    for line in text.strip().splitlines():
        if not line:
            fresh = True
            continue
        mark = next((m for m in _MARKS if line.startswith(m)), "")
        kind = _MARKS[mark] if mark else "p"
        alone = kind in ("title", "h", "cap")
        if fresh or alone or not found or found[-1][0] != kind:
            found.append((kind, []))
        found[-1][1].append(line.removeprefix(mark))
        fresh = False
    return tuple(Block(kind, tuple(lines), n) for n, (kind, lines) in enumerate(found))


@cache
def stories(script: str) -> tuple[Story, ...]:
    """A script -> its five stories."""
    made = []
    for part in _TOLD[script].strip().removeprefix("=== ").split("\n=== "):
        kind, _, rest = part.partition("\n")
        body, _, edits = rest.partition("\n--- edits\n")
        made.append(Story(kind, _blocks(body), tuple(edits.strip().splitlines())))
    return tuple(made)


def _place(story: Story, fragment: str) -> tuple[int, int]:
    hits = [
        (b, i)
        for b, block in enumerate(story.blocks)
        for i, line in enumerate(block.lines)
        if fragment in line
    ]
    if len(hits) != 1:
        raise ValueError(f"{fragment!r} is in {len(hits)} lines")
    return hits[0]


def _with(story: Story, b: int, lines: list[str]) -> Story:
    block = [replace(story.blocks[b], lines=tuple(lines))] if lines else []
    return replace(story, blocks=(*story.blocks[:b], *block, *story.blocks[b + 1 :]))


def _added(story: Story, edit: str, apart: bool) -> tuple[Story, tuple[str, ...]]:
    anchor, _, new = edit.partition(" => ")
    b, i = _place(story, anchor)
    if apart:
        blocks = (*story.blocks[: b + 1], Block("p", (new,), 90), *story.blocks[b + 1 :])
        return replace(story, blocks=blocks), (new,)
    lines = list(story.blocks[b].lines)
    return _with(story, b, [*lines[: i + 1], new, *lines[i + 1 :]]), (new,)


def edit(story: Story, number: int) -> tuple[Story, tuple[str, ...]]:
    """A story, which edit -> the story after it, and what a reader sees go and come."""
    how, _, rest = story.edits[number].partition(" ")
    if how in ("+", "+p"):
        return _added(story, rest, how == "+p")
    if how in ("x", "xp"):
        b, i = _place(story, rest)
        lines = list(story.blocks[b].lines)
        gone = tuple(lines) if how == "xp" else (lines[i],)
        return _with(story, b, [line for line in lines if line not in gone]), gone
    old, _, new = story.edits[number].partition(" => ")
    b, i = _place(story, old)
    lines = list(story.blocks[b].lines)
    was, lines[i] = lines[i], lines[i].replace(old, new)
    return _with(story, b, lines), (was, lines[i])


@dataclass(frozen=True)
class Words:
    """What the sites of one script say around their content."""

    script: Script
    table: dict[str, tuple[str, ...]]

    def all(self, key: str) -> tuple[str, ...]:
        """A key -> all its words."""
        return self.table[key]

    def one(self, key: str, dice: Random) -> str:
        """A key -> one of its words."""
        return dice.choice(self.table[key])

    @property
    def gap(self) -> str:
        """What stands between two sentences."""
        return "" if self.script == "han" else " "

    def date(self, when: datetime, dice: Random) -> str:
        """A time -> the day as the site writes it."""
        return self.one("date", dice).format(
            d=when.day,
            dd=f"{when.day:02}",
            mm=f"{when.month:02}",
            month=self.table["months"][when.month - 1],
            y=when.year,
        )


@cache
def words(script: Script) -> Words:
    """A script -> its words."""
    table = {}
    for line in _WORDS[script].strip().splitlines():
        key, _, rest = line.partition(": ")
        table[key] = tuple(part.strip() for part in rest.split(" | "))
    return Words(script, table)
