"""a table of an official list, its head in the first row -> its rows, all as they should be."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from countershot.entities.lists.expect import (
    Row,
    expect_fields,
    expect_filled,
    expect_like,
    expect_rows,
    expect_short,
)
from countershot.entities.lists.list_file import ListFile, sha256_of
from countershot.entities.lists.opened import rows_of
from countershot.entities.lists.table import Layout, form_of, official_lists
from countershot.errors import BadMaterial
from countershot.records.listed import ListEntry


@dataclass(frozen=True)
class Headed:
    """Rows by their fields' names, counted from 2 as a person counts them; what is filled in."""

    file: str
    key: str
    layout: Layout
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    filled: Mapping[str, float]
    sha256: str

    def place(self, at: int, field: str) -> str:
        """``row 7, column 2``."""
        return f"row {at}, column {self.head.index(field) + 1}"

    def as_list(self, entries: Sequence[ListEntry]) -> ListFile:
        """The file with the entries that were made of its rows."""
        return ListFile(
            file=self.file, sha256=self.sha256, about=official_lists()[self.key],
            layout=self.layout, entries=tuple(entries), filled=dict(self.filled),
        )  # fmt: skip


def looks_headed(head: Sequence[str], fields: Sequence[str]) -> bool:
    """Is a first row meant as this head, even if columns were renamed?"""
    return len(set(fields) & set(head)) * 2 >= len(fields)


def headed(
    file: str,
    data: bytes,
    key: str,
    layout: Layout,
    fields: Sequence[str],
    like: Mapping[str, re.Pattern[str]],
) -> Headed:
    """Read the table. BadMaterial or LimitExceeded names file, field, and what to do.

    ``fields``: of its head; ``like``: what a field's values look like; ``layout``: of lists.toml.
    """
    head, *lines = rows_of(file, data)
    expect_fields(file, "row 1", head, fields)
    rows = expect_rows(file, head, lines)
    form = form_of(key, layout)
    if form is None:
        raise BadMaterial(f"{file}: lists.toml has no {key} in this form.")
    expect_short(file, rows)
    expect_like(file, rows, like)
    filled = expect_filled(file, rows, form)
    return Headed(file, key, layout, tuple(head), tuple(rows), filled, sha256_of(data))
