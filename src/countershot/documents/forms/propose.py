"""a document's pages or passages -> the statements that the program proposes for it.

1. Lines of cells. 2. Titles part the notices. 3. Labels and their words. 4. Fields in normal form,
cited. A notice without what its form needs gives nothing: no proposal is better than a wrong one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from countershot.documents.forms.fields import fields, in_one_spelling
from countershot.documents.forms.labelled import Labelled, labelled
from countershot.documents.forms.lines import Line, lines_of_pages, lines_of_passages
from countershot.documents.forms.rows import table
from countershot.documents.forms.words import (
    SAID_BY,
    TITLES,
    form_of_title,
    one_spelling,
)
from countershot.records.computed import PageReading, Passages
from countershot.records.statement import NEEDED, Form, Proposed, Row, StatedField

DRAFTED_BY = "forms 1"
MOST = 200
"""Proposals of one document: a list of thousands of notices is read as data, not as notices."""


@dataclass
class _Notice:
    """The lines from one title to the next."""

    form: Form
    titles: set[str] = field(default_factory=set)
    lines: list[Line] = field(default_factory=list)


def of_pages(exhibit: str, pages: Iterable[PageReading]) -> tuple[Proposed, ...]:
    """What a document with pages states: with page, box and quotation."""
    return tuple(_proposed(exhibit, list(lines_of_pages(pages))))


def of_passages(it: Passages) -> tuple[Proposed, ...]:
    """What a document without pages states: with place and quotation."""
    return tuple(_proposed(it.exhibit, list(lines_of_passages(it))))


def _proposed(exhibit: str, lines: Sequence[Line]) -> Iterator[Proposed]:
    number = 0
    for notice in _notices(lines):
        said = list(labelled(notice.lines))
        found = _with_total(fields(said, notice.form), notice)
        if not _enough(found[0], notice.form):
            continue
        number += 1
        if number > MOST:
            return
        yield Proposed(
            id=f"p-{exhibit.removeprefix('x-')[:8]}-{number}", exhibit=exhibit, form=notice.form,
            said_by=_said_by(said), fields=found[0], rows=found[1], drafted_by=DRAFTED_BY,
        )  # fmt: skip


def _notices(lines: Sequence[Line]) -> Iterator[_Notice]:
    """A title begins a notice; one that is repeated at the head of a page does not.

    Nor does one in another language straight after it, or a bare word of a menu.
    """
    notice: _Notice | None = None
    for line in lines:
        form, title = form_of_title(line.text), one_spelling(line.text)
        if form is None or (notice is not None and title in notice.titles):
            if notice is not None:
                notice.lines.append(line)
            continue
        if notice is not None and any(labelled(notice.lines)):
            yield notice
            notice = None
        if notice is None or not (form == notice.form or _is_less(title, notice)):
            notice = _Notice(form)
        notice.lines = []
        if form == notice.form:
            notice.titles.add(title)
    if notice is not None:
        yield notice


def _is_less(title: str, notice: _Notice) -> bool:
    """Is it a bare word of a menu, after a title that says of what it is one?"""
    return _bare(title) and not all(map(_bare, notice.titles))


def _bare(title: str) -> bool:
    return any(title in names for names in TITLES.values())


def _with_total(
    found: tuple[StatedField, ...], notice: _Notice
) -> tuple[tuple[StatedField, ...], tuple[Row, ...]]:
    """Where a table's rows add up to its total, that is how much."""
    made = table(notice.lines, notice.form)
    if made is None:
        return found, ()
    stated = next((f for f in found if f.field == "how much" and f.value), None)
    if stated is not None and (stated.value, stated.unit) == (made.total.value, made.total.unit):
        return found, made.rows
    others = tuple(f for f in found if f.field != "how much")
    return (*others, made.total), made.rows


def _enough(found: Sequence[StatedField], form: Form) -> bool:
    """Everything that the form needs is there, and more than one thing."""
    names = {each.field for each in found if each.value or each.field in ("how much", "when")}
    return len(names) > 1 and names.issuperset(NEEDED[form])


def _said_by(said: Iterable[Labelled]) -> str:
    """Who publishes it, where it says so; a person fills it in otherwise."""
    found = next((one for one in said if one.name in SAID_BY), None)
    return in_one_spelling(found.value.text) if found else ""
