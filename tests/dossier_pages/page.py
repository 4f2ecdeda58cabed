"""a page's bytes -> its tags, texts and links, read by the standard library's own parser."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = {"meta", "img", "br", "hr", "link", "input"}
# Shapes that templates write self-closed inside SVG.
DRAWN = {"rect", "circle", "image"}


@dataclass
class Page(HTMLParser):
    """``tags``: (name, attributes) in order; ``text``: all but the style; ``open``: unclosed."""

    source: str
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""
    open: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    style: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID | DRAWN:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str]]:
        """Attributes of every such tag."""
        return [attrs for name, attrs in self.tags if name == tag]

    def ids(self) -> set[str]:
        """Every fragment that can be linked to."""
        return {attrs["id"] for _, attrs in self.tags if "id" in attrs}

    def references(self) -> Iterator[tuple[str, str]]:
        """(attribute, value) of everything the page links to or loads."""
        for _, attrs in self.tags:
            for name in ("href", "src", "action", "data", "srcset", "poster"):
                if name in attrs:
                    yield name, attrs[name]


def pages(dossier: Path) -> dict[str, Page]:
    """The pages of a dossier that this room writes, by path."""
    paths = [dossier / "index.html", *sorted((dossier / "data" / "pages").iterdir())]
    return {p.relative_to(dossier).as_posix(): Page(p.read_text("utf-8")) for p in paths}
