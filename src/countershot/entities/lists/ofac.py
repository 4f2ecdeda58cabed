"""OFAC's lists -> entries, with the names of the alias file and addresses of the address file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from countershot.entities.lists.dates import days_said
from countershot.entities.lists.expect import TO_DO, Row, expect_filled
from countershot.entities.lists.list_file import Beside, ListFile, sha256_of
from countershot.entities.lists.naming import names_of, numbers_in
from countershot.entities.lists.ofac_rows import part_of, table_of
from countershot.entities.lists.opened import MAX_NAMES, first_rows
from countershot.entities.lists.table import form_of, official_lists
from countershot.errors import BadMaterial, LimitExceeded
from countershot.records.listed import ListedKind, ListedName, ListEntry, NameKind

_HOW: dict[str, NameKind] = {"aka": "alias", "fka": "former", "nka": "later"}
_KINDS: dict[str, ListedKind] = {
    "": "entity", "individual": "individual", "vessel": "vessel", "aircraft": "aircraft"
}  # fmt: skip
_WEAK = re.compile(r"^[afn]\.k\.a\. '(.+)'\.?$")
_LISTED = re.compile(r"Listing Date[^:;]*?:? (\d\d [A-Z][a-z]{2} \d{4})")


def key_of(file: str, rows: Sequence[Row]) -> str:
    """SDN or consolidated: by the file's name as OFAC gives it, else by programmes of only one."""
    name = file.casefold()
    if "cons" in name:
        return "ofac-consolidated"
    if "sdn" in name:
        return "ofac-sdn"
    only = {"NS-PLC", "CMIC-EO13959"}
    found = any(only & set(_programmes(row["Program"])) for row in rows)
    return "ofac-consolidated" if found else "ofac-sdn"


@dataclass
class _More:
    """What the other files of a list give, by the number of the entry that they speak of."""

    aliases: dict[str, list[ListedName]] = field(default_factory=dict)
    addresses: dict[str, list[Row]] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    files: list[Beside] = field(default_factory=list)


def read_ofac(file: str, data: bytes, beside: Mapping[str, bytes]) -> ListFile:
    """Read the entries, with the alias and address files that belong to them (name -> bytes)."""
    rows = table_of(file, data, "entries")
    key = key_of(file, rows)
    form = form_of(key, "ofac")
    if form is None:
        raise BadMaterial(f"{file}: lists.toml has no {key} as OFAC publishes it.")
    filled = expect_filled(file, rows, form)
    _numbered_once(file, rows)
    more = _beside(file, rows, beside)
    digest = sha256_of(data)
    entries = tuple(_entry(key, at, row, more, digest) for at, row in enumerate(rows, 1))
    if any(len(each.names) > MAX_NAMES for each in entries):
        raise LimitExceeded(f"{file}: an entry has more than {MAX_NAMES} names; none has.")
    return ListFile(
        file=file,
        sha256=digest,
        about=official_lists()[key],
        layout="ofac",
        entries=entries,
        filled=filled,
        beside=tuple(more.files),
        notices=tuple(more.notices),
    )


def _numbered_once(file: str, rows: Sequence[Row]) -> None:
    numbers = [row["ent_num"] for row in rows]
    if len(set(numbers)) != len(numbers):
        raise BadMaterial(f"{file}: field 'ent_num': a number stands twice. {TO_DO}")


def _beside(file: str, rows: Sequence[Row], beside: Mapping[str, bytes]) -> _More:
    found = _More()
    known = {row["ent_num"] for row in rows}
    for name, data in beside.items():
        part = part_of(first_rows(data))
        if part is None or part == "entries":
            raise BadMaterial(f"{name}: has neither aliases nor addresses of {file}. {TO_DO}")
        more = table_of(name, data, part)
        found.notices += _strangers(file, known, name, {row["ent_num"] for row in more})
        digest = sha256_of(data)
        found.files.append(Beside(name, digest, len(more)))
        for at, row in enumerate(more, 1):
            if part == "aliases":
                found.aliases.setdefault(row["ent_num"], []).append(_alias(at, row, digest))
            else:
                found.addresses.setdefault(row["ent_num"], []).append(row)
    return found


def _strangers(file: str, known: set[str], name: str, spoken_of: set[str]) -> list[str]:
    """That two files are not of one day shows in entries that only one of them has."""
    strange = spoken_of - known
    if not strange:
        return []
    return [
        f"{name} speaks of {len(strange)} entries that are not in {file} (whose highest number is "
        f"{max(map(int, known))}): the two are not of the same day, or one is not whole"
    ]


def _alias(at: int, row: Row, digest: str) -> ListedName:
    return ListedName(
        name=row["alt_name"],
        kind=_HOW[row["alt_type"]],
        place=f"row {at}, column 4",
        file_sha256=digest,
    )


def _entry(key: str, at: int, row: Row, more: _More, digest: str) -> ListEntry:
    place = f"row {at}"
    aliases = more.aliases.get(row["ent_num"], [])
    addresses = more.addresses.get(row["ent_num"], [])
    main = ListedName(name=row["SDN_Name"], kind="main", place=f"{place}, column 2")
    weak = [
        ListedName(name=match[1], kind="weak alias", place=f"{place}, column 12")
        for part in row["Remarks"].split(";")
        if (match := _WEAK.match(part.strip()))
    ]
    listed = " ".join(_LISTED.findall(row["Remarks"]))
    added, words = min(days_said(listed), default=(None, ""))
    countries = [each["country"] for each in addresses if each["country"]]
    return ListEntry(
        list=key,
        entry=f"{key}:{row['ent_num']}",
        names=names_of(main, [*aliases, *weak]),
        kind=_KINDS.get(row["SDN_Type"]),
        country=countries[0] if len(set(countries)) == 1 else "",
        addresses=tuple(filter(None, map(_address, addresses))),
        identifiers=numbers_in(row["Remarks"]),
        added=added,
        added_words=words,
        added_place=f"{place}, column 12" if words else "",
        date_is="entry" if added else None,
        programmes=_programmes(row["Program"]),
        remarks=row["Remarks"],
        place=place,
        file_sha256=digest,
    )


def _programmes(text: str) -> tuple[str, ...]:
    return tuple(part.strip(" []") for part in text.split("] [") if part.strip(" []"))


def _address(row: Row) -> str:
    return ", ".join(filter(None, (row["address"], row["city"], row["country"])))
