"""log entries -> SQLite tables that say *where* in the log something stands."""

from collections.abc import Iterable

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, func, insert, select

from countershot.records.log import LoggedEntry

VERSION = "1"
"""Of the tables; an index of another version is thrown away."""

METADATA = MetaData()
BUILT = Table(
    "built",
    METADATA,
    Column("version", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("root", String, nullable=False),
)
EXHIBITS = Table(
    "exhibits",
    METADATA,
    Column("entry", Integer, primary_key=True),
    Column("id", String, index=True, nullable=False),
    Column("sha256", String, index=True, nullable=False),
    Column("source_name", String, index=True, nullable=False),
    Column("media_type", String, nullable=False),
)
COMPUTED = Table(
    "computed",
    METADATA,
    Column("entry", Integer, primary_key=True),
    Column("key", String, index=True, nullable=False),
    Column("part", String, nullable=False),
    Column("step", String, index=True, nullable=False),
)
INPUTS = Table(
    "inputs",
    METADATA,
    Column("entry", Integer, primary_key=True),
    Column("sha256", String, primary_key=True, index=True),
)
JUDGED = Table(
    "judged",
    METADATA,
    Column("entry", Integer, primary_key=True),
    Column("path", String, index=True, nullable=False),
    Column("signer", String, nullable=False),
)

Rows = dict[Table, list[dict[str, str | int]]]


def add(connection: Connection, entries: Iterable[LoggedEntry]) -> None:
    """Put the entries' rows into the tables."""
    for table, values in _rows(entries).items():
        if values:
            connection.execute(insert(table), values)


def complete(connection: Connection, entries: Iterable[LoggedEntry]) -> bool:
    """Have the tables as many rows as these entries give?"""
    return all(
        connection.scalar(select(func.count()).select_from(table)) == len(values)
        for table, values in _rows(entries).items()
    )


def _rows(entries: Iterable[LoggedEntry]) -> Rows:
    rows: Rows = {EXHIBITS: [], COMPUTED: [], INPUTS: [], JUDGED: []}
    for logged in entries:
        _row(rows, logged)
    return rows


def _row(rows: Rows, logged: LoggedEntry) -> None:
    at, entry = logged.index, logged.entry
    if entry.type == "sealed":
        exhibit = entry.exhibit
        rows[EXHIBITS].append(
            {
                "entry": at,
                "id": exhibit.id,
                "sha256": exhibit.sha256,
                "source_name": exhibit.source_name,
                "media_type": exhibit.media_type,
            }
        )
    elif entry.type == "computed":
        step = entry.recipe.step
        rows[COMPUTED].append({"entry": at, "key": entry.key, "part": entry.part, "step": step})
        for sha256 in sorted(set(entry.recipe.inputs)):
            rows[INPUTS].append({"entry": at, "sha256": sha256})
    elif entry.type == "judged":
        statement = entry.signature.statement
        rows[JUDGED].append({"entry": at, "path": statement.path, "signer": statement.signer})
