"""a story written in marked lines, one edit -> its units before and after, and what changed.

Marks: ``=`` headline, ``P`` first sentence of a paragraph, ``+`` next sentence of it, ``H``
heading, ``L`` list item, ``T`` table head, ``R`` table row (cells parted by ``|``), ``F``
caption of a picture, ``C`` correction line; a line that begins with blanks goes on the last.
"""

from dataclasses import dataclass
from typing import Literal

Site = Literal["press", "office", "firm", "aid", "jobs"]


@dataclass(frozen=True)
class Unit:
    """One sentence, item, row or caption, with the mark that says which."""

    mark: str
    text: str

    def cells(self) -> tuple[str, ...]:
        return tuple(cell.strip() for cell in self.text.split("|"))

    def seen(self) -> str:
        """The unit as a reader sees it: a row as its cells joined by a space."""
        return " ".join(self.cells()) if self.mark in "TR" else self.text


@dataclass(frozen=True)
class Edit:
    """A small replacement: in the unit with ``find`` in it, or a whole unit gone or come."""

    kind: Literal["alter", "drop", "add"]
    find: str
    put: str = ""


@dataclass(frozen=True)
class Story:
    """A page's own text and the five edits it may meet."""

    key: str
    site: Site
    units: tuple[Unit, ...]
    edits: tuple[Edit, ...]


def alter(find: str, put: str) -> Edit:
    return Edit("alter", find, put)


def drop(find: str) -> Edit:
    return Edit("drop", find)


def add(after: str, line: str) -> Edit:
    return Edit("add", after, line)


def read_units(lines: str, glue: str = " ") -> tuple[Unit, ...]:
    """marked lines -> units."""
    found: list[Unit] = []
    for line in lines.strip("\n").splitlines():
        if line.startswith(" "):
            last = found.pop()
            found.append(Unit(last.mark, last.text + glue + line.strip()))
        elif line.strip():
            found.append(Unit(line[0], line[2:].strip()))
    return tuple(found)


def story(key: str, site: Site, lines: str, *edits: Edit, glue: str = " ") -> Story:
    return Story(key, site, read_units(lines, glue), edits)


def make_edit(units: tuple[Unit, ...], edit: Edit) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """units, edit -> the units after it, and the texts that went and came."""
    places = [at for at, unit in enumerate(units) if edit.find in unit.text]
    if len(places) != 1:
        raise ValueError(f"{edit.find!r} stands in {len(places)} units")
    at = places[0]
    old = units[at]
    if edit.kind == "add":
        new = Unit(edit.put[0], edit.put[2:])
        return (*units[: at + 1], new, *units[at + 1 :]), (new.seen(),)
    if edit.kind == "alter":
        new = Unit(old.mark, old.text.replace(edit.find, edit.put, 1))
        return (*units[:at], new, *units[at + 1 :]), (old.seen(), new.seen())
    rest = units[at + 1 :]
    if old.mark == "P" and rest and rest[0].mark == "+":
        rest = (Unit("P", rest[0].text), *rest[1:])
    return (*units[:at], *rest), (old.seen(),)
