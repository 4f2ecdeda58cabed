"""bytes of a list file -> JSON values or rows, within limits; else an error that names the file."""

import csv
import io
import json
from typing import Any

from countershot.errors import BadMaterial, LimitExceeded

MAX_BYTES = 64 * 1024 * 1024
"""OFAC's largest file has 2 MiB; the whole consolidated screening list about 20."""
MAX_COMMAS = 4_000_000
"""What a small file can be blown up by: every value, and nearly every bracket, comes with one."""
MAX_ROWS = 200_000
MAX_COLUMNS = 64
MAX_NAMES = 500
"""Names of one entry; the longest today has 95."""
MAX_CHARS = 20_000
"""Of one value; the longest today has 5,600."""
MAX_DEPTH = 8
LOOKED_AT = 65_536
ROWS_LOOKED_AT = 200
"""What tells which list a file means to be: bytes, and rows of them."""
END_OF_FILE = "\x1a"
"""OFAC ends its files with the end mark of DOS (^Z)."""


def text_of(file: str, data: bytes) -> str:
    """The file as text. Lists are UTF-8; anything else is refused, not guessed at."""
    if len(data) > MAX_BYTES:
        raise LimitExceeded(f"{file}: larger than {MAX_BYTES >> 20} MiB; no list is.")
    if max(data.count(b","), data.count(b"["), data.count(b"{")) > MAX_COMMAS:
        raise LimitExceeded(f"{file}: more than {MAX_COMMAS} values; no list has so many.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadMaterial(
            f"{file}: is not UTF-8 (byte {error.start}): fetch it again, without converting it."
        ) from error


def json_of(file: str, data: bytes) -> Any:
    """The JSON value in a file; names that stand twice, and deep nesting, are refused."""
    try:
        value = json.loads(
            text_of(file, data), object_pairs_hook=_each_once, parse_constant=_no_number
        )
    except RecursionError as error:
        raise LimitExceeded(f"{file}: nested too deeply for a list.") from error
    except ValueError as error:
        raise BadMaterial(f"{file}: is no sound JSON ({error}): fetch it again.") from error
    _shallow(file, value, 1)
    return value


def first_rows(data: bytes) -> list[list[str]]:
    """The first rows of what may be a CSV file, to tell what it is; none where it is no text."""
    lines = data[:LOOKED_AT].decode("utf-8-sig", "replace").splitlines()[:ROWS_LOOKED_AT]
    try:
        return list(csv.reader(lines))
    except csv.Error:
        return []


def rows_of(file: str, data: bytes) -> list[list[str]]:
    """The rows of a CSV file, values as written; a lone end mark (^Z) is a row like any other."""
    text = text_of(file, data)
    if "\0" in text:
        raise BadMaterial(f"{file}: has a NUL byte, which no CSV has: fetch it again.")
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), strict=True):
            if len(rows) == MAX_ROWS or len(row) > MAX_COLUMNS:
                raise LimitExceeded(f"{file}: more than {MAX_ROWS} rows or {MAX_COLUMNS} columns.")
            rows.append(row)
    except csv.Error as error:
        raise BadMaterial(
            f"{file}: row {len(rows) + 1} is no CSV ({error}): fetch it again."
        ) from error
    return rows


def _shallow(file: str, value: Any, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise LimitExceeded(f"{file}: nested more than {MAX_DEPTH} deep; no list is.")
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        if isinstance(each, dict | list):
            _shallow(file, each, depth + 1)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return made


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")
