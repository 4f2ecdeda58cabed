"""a table of the section 1260H notices, a row for each company and notice -> dated entries."""

import re

from countershot.entities.lists.dates import day_in
from countershot.entities.lists.expect import (
    Row,
    expect_fields,
    expect_filled,
    expect_like,
    expect_rows,
    expect_short,
)
from countershot.entities.lists.list_file import ListFile, sha256_of
from countershot.entities.lists.naming import ids_of, names_of
from countershot.entities.lists.opened import rows_of
from countershot.entities.lists.table import form_of, official_lists
from countershot.errors import BadMaterial
from countershot.records.listed import ListedName, ListEntry, NameKind

KEY = "dow-1260h"
FIELDS = (
    "Name", "Clean Name", "Alias", "Previous Name", "Parent Name", "Note", "Start date",
    "End date", "Source Url",
)  # fmt: skip
_DAY = re.compile(r"^\d{4}-\d\d-\d\d$")
LIKE = {
    "Name": re.compile(r"[^\W\d_]"),
    "Clean Name": re.compile(r"[^\W\d_]"),
    "Parent Name": re.compile(r"[^\W\d_]"),
    "Start date": _DAY,
    "End date": _DAY,
    "Source Url": re.compile(r"^https?://"),
}


def looks_like_notices(head: list[str]) -> bool:
    """Whether a first row is meant as this table's head, even if a column was renamed."""
    return len(set(FIELDS) & set(head)) * 2 >= len(FIELDS)


def read_notices(file: str, data: bytes) -> ListFile:
    """Read the table. BadMaterial or LimitExceeded names file, field, and what to do.

    A company stands once for each notice that lists it: ``removed`` is where a row's End date is.
    """
    head, *lines = rows_of(file, data)
    expect_fields(file, "row 1", head, FIELDS)
    rows = expect_rows(file, head, lines)
    form = form_of(KEY, "1260h table")
    if form is None:
        raise BadMaterial(f"{file}: lists.toml has no {KEY} in this form.")
    expect_short(file, rows)
    expect_like(file, rows, LIKE)
    filled = expect_filled(file, rows, form)
    digest = sha256_of(data)
    ids = ids_of(KEY, [(row["Clean Name"], row["Start date"]) for row in rows])
    entries = tuple(
        _entry(id_, at, row, head, digest)
        for at, (id_, row) in enumerate(zip(ids, rows, strict=True), 2)
    )
    return ListFile(
        file=file, sha256=digest, about=official_lists()[KEY], layout="1260h table",
        entries=entries, filled=filled,
    )  # fmt: skip


def _entry(id_: str, at: int, row: Row, head: list[str], digest: str) -> ListEntry:
    place = f"row {at}"
    said: list[tuple[str, str, NameKind]] = [("Clean Name", row["Clean Name"], "main")]
    said += [("Name", row["Name"].rstrip("*"), "alias")]
    said += [("Previous Name", each, "former") for each in row["Previous Name"].split(";")]
    said += [("Alias", row["Alias"], "alias")]
    main, *more = (
        ListedName(name=name, kind=kind, place=f"{place}, column {head.index(column) + 1}")
        for column, name, kind in said
    )
    remarks = [row["Note"]]
    if row["Parent Name"]:
        remarks.append(f"Parent: {row['Parent Name']}")
    if row["Source Url"]:
        remarks.append(f"Source: {row['Source Url']}")
    return ListEntry(
        list=KEY,
        entry=id_,
        names=names_of(main, more),
        kind="entity",
        added=day_in(row["Start date"]),
        added_words=row["Start date"],
        added_place=f"{place}, column {head.index('Start date') + 1}",
        removed=day_in(row["End date"]),
        date_is="entry",
        remarks="; ".join(filter(None, remarks)),
        place=place,
        file_sha256=digest,
    )
