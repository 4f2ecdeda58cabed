"""plain notes of words and articles -> voices, articles, and articles with one real edit."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from tests.watch.pair import Script

MARKS = {"# ": "head", "> ": "caption", "- ": "item", "+ ": "row"}


@dataclass(frozen=True)
class Piece:
    """One headline, sentence, caption, list item or table row (cells parted by `` | ``)."""

    kind: str
    text: str
    paragraph: int

    @property
    def visible(self) -> str:
        return self.text.replace(" | ", " ")


@dataclass(frozen=True)
class Article:
    """The content of a page; each of ``edits`` is one ``SIGN FRAGMENT => NEW`` note."""

    kind: str
    pieces: tuple[Piece, ...]
    edits: tuple[str, ...]

    @property
    def headline(self) -> str:
        return self.pieces[0].text

    def blocks(self) -> Iterator[tuple[str, list[str]]]:
        """Runs of pieces that share one element: a paragraph, a list, a table, a figure."""
        body = self.pieces[1:]
        for (_, kind), run in groupby(body, key=lambda piece: (piece.paragraph, piece.kind)):
            yield kind, [piece.text for piece in run]


@dataclass(frozen=True)
class Voice:
    """The words a site in one language puts around its content."""

    script: Script
    lang: str
    rtl: bool
    words: dict[str, tuple[str, ...]]
    joint: str = " "

    def all(self, key: str) -> tuple[str, ...]:
        return self.words[key]

    def one(self, key: str, **values: object) -> str:
        return self.words[key][0].format(**values)


def words(note: str) -> dict[str, tuple[str, ...]]:
    """``key: a | b`` lines as a table."""
    table = {}
    for line in note.strip().splitlines():
        key, _, value = line.partition(": ")
        table[key] = tuple(part.strip() for part in value.split(" | "))
    return table


def articles(note: str) -> tuple[Article, ...]:
    """Articles parted by ``@ kind`` lines."""
    return tuple(_article(part) for part in note.split("@ ")[1:])


def _article(note: str) -> Article:
    kind, *lines = note.strip().splitlines()
    pieces: list[Piece] = []
    edits: list[str] = []
    paragraph = 0
    for line in lines:
        if not line.strip():
            paragraph += 1
        elif line.startswith("! "):
            edits.append(line[2:])
        elif line[:2] in MARKS:
            pieces.append(Piece(MARKS[line[:2]], line[2:].strip(), paragraph))
        else:
            pieces.append(Piece("sentence", line.strip(), paragraph))
    return Article(kind.strip(), tuple(pieces), tuple(edits))


def edited(article: Article, note: str) -> tuple[Article, tuple[str, ...]]:
    """The article after one edit, and what went and came.

    ``~`` changes a fragment, ``r`` replaces the piece that has it, ``x`` takes that piece away,
    ``a`` puts a new piece of the same kind behind it.
    """
    sign, rest = note[0], note[2:]
    fragment, _, new = rest.partition(" => ")
    found = [i for i, piece in enumerate(article.pieces) if fragment in piece.text]
    if len(found) != 1:
        raise ValueError(f"{note!r} fits {len(found)} pieces of {article.headline!r}")
    at = found[0]
    old = article.pieces[at]
    text = old.text.replace(fragment, new, 1) if sign == "~" else new
    fresh = replace(old, text=text)
    middle = {"~": (fresh,), "r": (fresh,), "x": (), "a": (old, fresh)}[sign]
    pieces = (*article.pieces[:at], *middle, *article.pieces[at + 1 :])
    went = () if sign == "a" else (old.visible,)
    came = () if sign == "x" else (fresh.visible,)
    return replace(article, pieces=pieces), went + came
