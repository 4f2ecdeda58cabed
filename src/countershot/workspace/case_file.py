"""case.toml <-> Case, with the line that each key stands on."""

import re
import tomllib
from typing import Any

from pydantic import ValidationError

from countershot.canonical import sha256_hex, to_bytes
from countershot.errors import CaseError
from countershot.records.case import Case
from countershot.records.files import Document

NAME = "case.toml"
TABLES = (
    "people", "parties", "release", "authorities", "witnesses", "policy", "protected", "persons",
    "places",
)  # fmt: skip
_TABLE = re.compile(r"^\s*\[([^\[\]]+)\]\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z0-9_-]+|\"[^\"]+\")\s*=")


def read(data: bytes) -> tuple[Case, Document]:
    """Parse a case.toml. Raises CaseError with ``case.toml:LINE`` where it cannot be one."""
    text = _decoded(data)
    lines = key_lines(text)
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise CaseError(f"{NAME}:{_line_of(error)}: not TOML ({error}); mend it") from error
    flat = dict(_table(tables, "case"))
    for name in TABLES:
        flat[name] = _table(tables, name)
    if "threat" in tables:
        flat["threat"] = _table(tables, "threat")
    try:
        case = Case.model_validate_json(to_bytes(flat))
    except (ValidationError, ValueError) as error:
        raise CaseError(_explained(error, lines)) from error
    return case, Document(NAME, sha256_hex(data), lines)


def key_lines(text: str) -> dict[str, int]:
    """Dotted key path -> line (from 1); ``[people.ana]`` gives ``people.ana``; [case] is bare."""
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := _TABLE.match(line):
            table = header[1].replace('"', "").replace(" ", "")
            found[table] = number
        elif key := _KEY.match(line):
            name = key[1].strip('"')
            found[f"{table}.{name}".removeprefix("case.").removeprefix(".")] = number
    return found


def _table(tables: dict[str, Any], name: str) -> dict[str, Any]:
    value = tables.get(name, {})
    if not isinstance(value, dict):
        raise CaseError(f"{NAME}:1: [{name}] must be a table; see docs/formats/case.md")
    return value


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CaseError(f"{NAME}:{line}: not UTF-8 text; save the file as UTF-8") from error


def _line_of(error: Exception) -> int:
    found = re.search(r"line (\d+)", str(error))
    return int(found[1]) if found else 1


def _explained(error: ValueError, lines: dict[str, int]) -> str:
    if not isinstance(error, ValidationError):
        return f"{NAME}:1: holds a value that no case uses ({error}); see docs/formats/case.md"
    first = error.errors()[0]
    key = ".".join(str(part) for part in first["loc"])
    parent = key
    while parent and parent not in lines:
        parent = parent.rpartition(".")[0]
    return f"{NAME}:{lines.get(parent, 1)}: {key}: {first['msg']}; see docs/formats/case.md"
