"""one script's documents, edits and passing words -> the shape of the kept-apart texts."""

from dataclasses import dataclass, replace
from typing import Literal

from tests.watch.pair import Script

Where = Literal["headline", "text", "items", "rows", "caption"]


@dataclass(frozen=True)
class Doc:
    """What a page says: paragraphs are tuples of sentences, rows of cells (the first is a head)."""

    headline: str
    paragraphs: tuple[tuple[str, ...], ...]
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    caption: str = ""


@dataclass(frozen=True)
class Edit:
    """One real change. ``old`` alone goes, ``new`` alone comes (at the end), both: a swap.

    Swaps are of words within a sentence, item, cell, headline or caption; what goes is named by
    any words in it; cells of a row that comes are parted by ``|``.
    """

    kind: str
    doc: int
    where: Where
    old: str = ""
    new: str = ""


@dataclass(frozen=True)
class Voice:
    """One script: three documents, what is edited in them, and the words of what only passes.

    Pairs are (at the first look, at the second). ``headlines``: of other stories, at least six.
    """

    script: Script
    language: str
    space: str
    docs: tuple[Doc, ...]
    edits: tuple[Edit, ...]
    site: str
    menu: tuple[str, ...]
    clock: tuple[str, str]
    ago: tuple[str, str]
    views: str
    likes: str
    comments: str
    online: str
    weather: tuple[str, str]
    ticker: tuple[str, str]
    advert: tuple[str, str]
    advert_word: str
    related: str
    most_read: str
    headlines: tuple[str, ...]
    cookies: str
    accept: str
    rights: str


def edited(doc: Doc, edit: Edit) -> tuple[Doc, tuple[str, ...]]:
    """The document after the edit, and what went and came as a reader sees it."""
    if edit.where == "headline":
        after = doc.headline.replace(edit.old, edit.new)
        return replace(doc, headline=after), (doc.headline, after)
    if edit.where == "caption":
        after = doc.caption.replace(edit.old, edit.new) if edit.old else ""
        return replace(doc, caption=after), tuple(text for text in (doc.caption, after) if text)
    if edit.where == "text":
        return _text_edited(doc, edit)
    if edit.where == "items":
        items, moved = _units_edited(doc.items, edit)
        return replace(doc, items=items), moved
    return _rows_edited(doc, edit)


def _units_edited(units: tuple[str, ...], edit: Edit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not edit.old:
        return (*units, edit.new), (edit.new,)
    before = next(unit for unit in units if edit.old in unit)
    if not edit.new:
        return tuple(unit for unit in units if unit != before), (before,)
    after = before.replace(edit.old, edit.new)
    return tuple(after if unit == before else unit for unit in units), (before, after)


def _text_edited(doc: Doc, edit: Edit) -> tuple[Doc, tuple[str, ...]]:
    at = next(
        (n for n, texts in enumerate(doc.paragraphs) if any(edit.old in text for text in texts)), 0
    )
    if not edit.old:
        at = len(doc.paragraphs) - 1
    texts, moved = _units_edited(doc.paragraphs[at], edit)
    paragraphs = (*doc.paragraphs[:at], texts, *doc.paragraphs[at + 1 :])
    return replace(doc, paragraphs=tuple(p for p in paragraphs if p)), moved


def _rows_edited(doc: Doc, edit: Edit) -> tuple[Doc, tuple[str, ...]]:
    rows, moved = _units_edited(tuple("|".join(row) for row in doc.rows), edit)
    shown = tuple(row.replace("|", " ") for row in moved)
    return replace(doc, rows=tuple(tuple(row.split("|")) for row in rows)), shown
