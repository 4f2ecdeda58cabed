"""a list transcribed to JSON (list_id, count, entities) -> its entries, each with its place

The shape is that of the transcriptions in shared/data/lists: every list with the same eight fields.
"""

import re
from typing import Any

from countershot.entities.lists.dates import day_in, days_said
from countershot.entities.lists.expect import (
    TO_DO,
    Row,
    expect_count,
    expect_fields,
    expect_filled,
    expect_like,
    expect_short,
)
from countershot.entities.lists.list_file import ListFile, sha256_of
from countershot.entities.lists.naming import folded, ids_of, names_of, numbers_in
from countershot.entities.lists.opened import MAX_NAMES, MAX_ROWS, json_of
from countershot.entities.lists.table import Form, form_of, official_lists
from countershot.errors import BadMaterial, LimitExceeded
from countershot.records.listed import ListedKind, ListedName, ListEntry

HEAD = ("list_id", "source_file", "extracted", "count", "entities")
FIELDS = (
    "name", "aliases", "country", "address", "status", "effective_date", "federal_register", "notes"
)  # fmt: skip
LIKE = {
    "name": re.compile(r"[^\W\d_]"),
    "country": re.compile(r"^[^\W\d_][^\d;:]{1,58}$"),
    "status": re.compile(r"^(Active|Inactive|Partially|Revoked|Modified|Expired)\b"),
    "effective_date": re.compile(r"^(\d{4}-\d\d-\d\d|[A-Z][a-z]+ \d\d?, \d{4})$"),
    "federal_register": re.compile(r"\d+ F\.? ?R\.? |Federal Register|Vol\.|Press release"),
}
_STANDS = re.compile(r"\b(active|remain|waived)\b", re.IGNORECASE)
_IMPOSED = re.compile(r"\bimposed ([^;|]*)")
_STATUS = re.compile(r"\bstatus: ([^;|]*)")
_LISTED = re.compile(r"\bListing Date[^:;]*: ([^;|]*)")
_EXPIRES = re.compile(r"\bExpires: (\S+)")
_TARGET = re.compile(r"\bTarget Type: [^;]*(Company|Enterprise)")
_SPLIT = re.compile(r";\s+(?:and\s+)?")


def looks_transcribed(value: Any) -> bool:
    """Whether a JSON value is meant as such a file, even if a field of it was renamed."""
    return isinstance(value, dict) and len(set(HEAD) & set(value)) >= 3


def read_transcription(file: str, data: bytes) -> ListFile:
    """Read one file. BadMaterial or LimitExceeded names file, field, and what to do."""
    value = json_of(file, data)
    if not isinstance(value, dict):
        raise BadMaterial(f"{file}: is no transcribed list. {TO_DO}")
    expect_fields(file, "head", tuple(value), HEAD)
    key, entities = value["list_id"], value["entities"]
    form = form_of(key, "transcription") if isinstance(key, str) else None
    if form is None:
        raise BadMaterial(
            f"{file}: list_id {str(key)[:60]!r} is no list of lists.toml: add it there."
        )
    if not isinstance(entities, list) or len(entities) > MAX_ROWS:
        raise LimitExceeded(f"{file}: entities is no list of at most {MAX_ROWS}.")
    expect_count(file, len(entities), value["count"])
    rows = [_row(file, at, each) for at, each in enumerate(entities)]
    expect_short(file, rows)
    filled = expect_filled(file, rows, form)
    expect_like(file, rows, LIKE)
    digest = sha256_of(data)
    ids = ids_of(key, [(row["name"], row["country"]) for row in rows])
    entries = tuple(
        _entry(key, form, id_, at, row, entities[at]["aliases"], digest)
        for at, (id_, row) in enumerate(zip(ids, rows, strict=True))
    )
    return ListFile(
        file=file, sha256=digest, about=official_lists()[key], layout="transcription",
        entries=entries, filled=filled, published=day_in(str(value["extracted"])),
    )  # fmt: skip


def _row(file: str, at: int, entity: Any) -> dict[str, str]:
    where = f"/entities/{at}"
    if not isinstance(entity, dict):
        raise BadMaterial(f"{file}: {where} is no object. {TO_DO}")
    expect_fields(file, where, tuple(entity), FIELDS)
    aliases = entity["aliases"]
    if not isinstance(aliases, list) or not all(isinstance(each, str) for each in aliases):
        raise BadMaterial(f"{file}: {where}/aliases is no list of texts. {TO_DO}")
    if len(aliases) > MAX_NAMES:
        raise LimitExceeded(f"{file}: {where} has more than {MAX_NAMES} aliases; no entry has.")
    row = {"name": entity["name"], "aliases": "\n".join(aliases)}
    for name in FIELDS[2:]:
        row[name] = "" if entity[name] is None else entity[name]
    wrong = [name for name, text in row.items() if not isinstance(text, str)]
    if wrong or not row["name"].strip():
        raise BadMaterial(f"{file}: {where}/{(wrong or ['name'])[0]} is no text. {TO_DO}")
    return row


def _entry(
    key: str, form: Form, id_: str, at: int, row: Row, aliases: list[str], digest: str
) -> ListEntry:
    place = f"/entities/{at}"
    added, words, field = _added(row, form)
    return ListEntry(
        list=key,
        entry=id_,
        names=names_of(
            ListedName(name=" ".join(row["name"].split()), kind="main", place=f"{place}/name"),
            [
                ListedName(name=alias, kind="alias", place=f"{place}/aliases/{number}")
                for number, alias in enumerate(aliases)
            ],
        ),
        kind=_kind(row),
        country=row["country"],
        addresses=_addresses(row["address"]),
        identifiers=numbers_in(row["notes"]),
        added=added,
        added_words=words,
        added_place=f"{place}/{field}" if words else "",
        removed=_removed(row, form),
        date_is=None if added is None else "notice" if form.dates == "notice" else "entry",
        citation="; ".join(
            " ".join(line.split()).rstrip(".") for line in row["federal_register"].splitlines()
        ),
        status=row["status"],
        remarks=row["notes"],
        place=place,
        file_sha256=digest,
    )


def _kind(row: Row) -> ListedKind | None:
    return "entity" if _TARGET.search(row["notes"]) else None


def _addresses(text: str) -> tuple[str, ...]:
    parts = [" ".join(part.split()) for part in _SPLIT.split(text)]
    return tuple({folded(part): part for part in parts if part}.values())


def _added(row: Row, form: Form) -> tuple[str | None, str, str]:
    """Since when an entry stands, in which words of which field, as lists.toml says."""
    notes = row["notes"]
    field, text = {
        "citation": ("federal_register", row["federal_register"]),
        "listing words": ("notes", " ".join(_LISTED.findall(notes))),
        "imposed words": ("notes", " ".join(_IMPOSED.findall(notes))),
    }.get(form.dates, ("effective_date", row["effective_date"]))
    day, words = min(days_said(text), default=(None, ""))
    return day, words, field


def _removed(row: Row, form: Form) -> str | None:
    if form.dates == "imposed words":
        return _lifted(row["notes"])
    ends = _EXPIRES.search(row["notes"])
    return day_in(ends[1]) if ends else None


def _lifted(notes: str) -> str | None:
    """The day the last of an entry's measures ended; None while one stands or a day is unclear."""
    said = _STATUS.findall(notes)
    days = [day_in(each) for each in said]
    if not said or any(_STANDS.search(each) for each in said) or None in days:
        return None
    return max(day for day in days if day is not None)
