"""a table of the section 1260H notices, a row for each company and notice -> dated entries."""

import re

from countershot.entities.lists.dates import day_in
from countershot.entities.lists.expect import Row
from countershot.entities.lists.headed import Headed, headed, looks_headed
from countershot.entities.lists.list_file import ListFile
from countershot.entities.lists.naming import ids_of, names_of
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
    return looks_headed(head, FIELDS)


def read_notices(file: str, data: bytes) -> ListFile:
    """Read the table. BadMaterial or LimitExceeded names file, field, and what to do.

    A company stands once for each notice that lists it: ``removed`` is where a row's End date is.
    """
    table = headed(file, data, KEY, "1260h table", FIELDS, LIKE)
    ids = ids_of(KEY, [(row["Clean Name"], row["Start date"]) for row in table.rows])
    numbered = enumerate(zip(ids, table.rows, strict=True), 2)
    return table.as_list([_entry(table, id_, at, row) for at, (id_, row) in numbered])


def _entry(table: Headed, id_: str, at: int, row: Row) -> ListEntry:
    said: list[tuple[str, str, NameKind]] = [("Clean Name", row["Clean Name"], "main")]
    said += [("Name", row["Name"].rstrip("*"), "alias")]
    said += [("Previous Name", each, "former") for each in row["Previous Name"].split(";")]
    said += [("Alias", row["Alias"], "alias")]
    main, *more = (
        ListedName(name=name, kind=kind, place=table.place(at, column))
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
        added_place=table.place(at, "Start date"),
        removed=day_in(row["End date"]),
        date_is="entry",
        remarks="; ".join(filter(None, remarks)),
        place=f"row {at}",
        file_sha256=table.sha256,
    )
