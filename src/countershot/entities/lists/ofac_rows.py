"""OFAC's CSV files as published, which have no headers -> fields by name, or what has changed

Sanctions List Service: SDN.CSV, ALT.CSV, ADD.CSV and CONS_PRIM.CSV, CONS_ALT.CSV, CONS_ADD.CSV.
Columns have no names in the file: these are the ones of OFAC's specification (dat_spec.txt).
"""

import re
from collections.abc import Sequence
from typing import Literal

from countershot.entities.lists.expect import TO_DO, Row, expect_like, expect_short
from countershot.entities.lists.opened import END_OF_FILE, rows_of
from countershot.errors import BadMaterial

Part = Literal["entries", "aliases", "addresses"]
COLUMNS: dict[Part, tuple[str, ...]] = {
    "entries": (
        "ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign", "Vess_type", "Tonnage",
        "GRT", "Vess_flag", "Vess_owner", "Remarks",
    ),
    "aliases": ("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"),
    "addresses": ("ent_num", "add_num", "address", "city", "country", "add_remarks"),
}  # fmt: skip
NOTHING = "-0-"
_NUMBER = re.compile(r"^\d{1,9}$")
LIKE: dict[Part, dict[str, re.Pattern[str]]] = {
    "entries": {
        "ent_num": _NUMBER,
        "SDN_Name": re.compile(r"[^\W\d_]"),
        "SDN_Type": re.compile(r"^(individual|vessel|aircraft)$"),
        "Program": re.compile(r"^[A-Z0-9][A-Za-z0-9 .\[\]()-]{1,99}$"),
        "Tonnage": re.compile(r"^[\d,. ]+$"),
        "GRT": re.compile(r"^[\d,. ]+$"),
    },
    "aliases": {
        "ent_num": _NUMBER,
        "alt_num": _NUMBER,
        "alt_type": re.compile(r"^[afn]ka$"),
        "alt_name": re.compile(r"\w"),
    },
    "addresses": {"ent_num": _NUMBER, "add_num": _NUMBER},
}
ALIAS_TYPES = ("aka", "fka", "nka")


def part_of(rows: Sequence[Sequence[str]]) -> Part | None:
    """Which of OFAC's files these rows are of; None where they are of none.

    Also of a file with a column too many or too few, which reading then refuses.
    """
    if not rows or not rows[0] or not _NUMBER.match(rows[0][0].strip()):
        return None
    if len(rows[0]) >= 9:
        return "entries"
    kinds = {row[2].strip() for row in rows if len(row) > 2}
    return "aliases" if kinds & set(ALIAS_TYPES) or len(rows[0]) < 6 else "addresses"


def table_of(file: str, data: bytes, part: Part) -> list[Row]:
    """The rows as fields by name, ``-0-`` as "". Refuses a file without its end mark."""
    rows = rows_of(file, data)
    if not rows or rows[-1] != [END_OF_FILE]:
        raise BadMaterial(
            f"{file}: does not end with OFAC's end mark (^Z): cut off; fetch it again."
        )
    names = COLUMNS[part]
    for at, row in enumerate(rows[:-1], 1):
        if len(row) != len(names):
            raise BadMaterial(
                f"{file}: row {at}: has {len(row)} columns and not {len(names)} "
                f"({', '.join(names)}). {TO_DO}"
            )
    made: list[Row] = [
        {name: "" if text.strip() == NOTHING else text.strip()
         for name, text in zip(names, row, strict=True)}
        for row in rows[:-1]
    ]  # fmt: skip
    if not made:
        raise BadMaterial(f"{file}: has no entry at all: fetch it again.")
    expect_short(file, made)
    expect_like(file, made, LIKE[part])
    return made
