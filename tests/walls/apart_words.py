"""what the kept-apart half says -> the shape of one language's texts, real ones and walls."""

from collections.abc import Mapping
from dataclasses import dataclass

from countershot.records.web import WallClass
from tests.walls.page import Language

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Article:
    """A headline, who wrote it and when, and its paragraphs."""

    headline: str
    byline: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A title, a few sentences and rows; the first row is the table's head."""

    title: str
    sentences: tuple[str, ...]
    rows: Rows


@dataclass(frozen=True)
class WallWords:
    """What a wall says: sentences, what its buttons and fields are called, a teaser or links."""

    title: str
    lines: tuple[str, ...]
    buttons: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words:
    """One language's texts. ``doors``: log in, register, user, password; ``bar``: cookie bar."""

    language: Language
    site: str
    menu: tuple[str, ...]
    footer: str
    news: Article
    feature: Article
    about: Article
    tender: Sheet
    product: Sheet
    table: Sheet
    notice: Article
    short: Article
    sections: tuple[str, ...]
    bar: tuple[str, ...]
    letter: tuple[str, ...]
    doors: tuple[str, str, str, str]
    walls: Mapping[WallClass, WallWords]
