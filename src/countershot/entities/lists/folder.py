"""a folder of official list files -> each list with its entries, or what is wrong with a file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from countershot.entities.lists.consolidated_screening import (
    looks_consolidated,
    read_consolidated,
)
from countershot.entities.lists.dates import days_in
from countershot.entities.lists.list_file import ListFile
from countershot.entities.lists.notice_table import looks_like_notices, read_notices
from countershot.entities.lists.ofac import read_ofac
from countershot.entities.lists.ofac_rows import Part, part_of
from countershot.entities.lists.opened import MAX_BYTES, first_rows, json_of
from countershot.entities.lists.recognise import meant_as
from countershot.entities.lists.transcription import looks_transcribed, read_transcription
from countershot.errors import BadMaterial, LimitExceeded, UsageError

MAX_FILES = 500
MAX_TOTAL = 512 * 1024 * 1024
SUFFIXES = (".json", ".csv")
INDEX = "lists.json"
_Parts = dict[Part, dict[str, bytes]]


@dataclass(frozen=True)
class Survey:
    """What stands in a folder. ``aliases``: files beside a list, with how many rows, and whose.

    ``refused``: file and why it is not as expected. ``passed_over``: files of other kinds.
    """

    lists: tuple[ListFile, ...]
    aliases: tuple[tuple[str, int, str], ...]
    refused: tuple[tuple[str, str], ...]
    passed_over: tuple[str, ...]


def read_lists(folder: Path) -> tuple[ListFile, ...]:
    """Every list in a folder, in the order of file names. Raises BadMaterial if any is broken."""
    found = survey(folder)
    if found.refused:
        raise BadMaterial("\n".join(reason for _, reason in found.refused))
    return found.lists


def survey(folder: Path) -> Survey:
    """Read every .json and .csv file of a folder; what cannot be read is told and hides nothing.

    ``lists.json`` beside them says of which day the files are (``snapshot``).
    """
    contents, passed_over = _contents(folder)
    index = contents.pop(INDEX, None)
    ofac: _Parts = {"entries": {}, "aliases": {}, "addresses": {}}
    read: list[ListFile] = []
    refused: list[tuple[str, str]] = []
    for name, data in contents.items():
        try:
            part = _ofac_part(name, data)
            if part is None:
                read.append(read_one(name, data))
            else:
                ofac[part][name] = data
        except BadMaterial as error:
            refused.append((name, str(error)))
    aliases: list[tuple[str, int, str]] = []
    for name, data in ofac["entries"].items():
        beside = _beside(name, ofac)
        try:
            read.append(read_ofac(name, data, beside))
            aliases += [(its.file, its.rows, name) for its in read[-1].beside]
        except BadMaterial as error:
            refused.append((name, str(error)))
    refused += _orphans(ofac)
    days = _snapshots(index, refused)
    lists = [_of_day(each, days) for each in read]
    return Survey(
        tuple(sorted(lists, key=lambda each: each.file)),
        tuple(sorted(aliases)),
        tuple(sorted(refused)),
        tuple(passed_over),
    )


def read_one(file: str, data: bytes) -> ListFile:
    """Read one list of a folder, by what its name and its form say it is."""
    if file.casefold().endswith(".json"):
        if looks_transcribed(json_of(file, data)):
            return read_transcription(file, data)
    else:
        rows = first_rows(data)
        if rows and looks_like_notices(rows[0]):
            return read_notices(file, data)
        if rows and looks_consolidated(rows[0]):
            return read_consolidated(file, data)
        if part_of(rows) == "entries":
            return read_ofac(file, data, {})
    raise _unknown(file)


def read_list(file: str, data: bytes, beside: Mapping[str, bytes]) -> ListFile:
    """Read one list by its form alone; ``beside``: OFAC's files of aliases and addresses for it."""
    meant = meant_as(data)
    if meant == "transcription":
        return read_transcription(file, data)
    if meant == "1260h table":
        return read_notices(file, data)
    if meant == "csl":
        return read_consolidated(file, data)
    if meant == "entries":
        return read_ofac(file, data, beside)
    raise _unknown(file)


def _unknown(file: str) -> BadMaterial:
    return BadMaterial(
        f"{file}: is no list that this program knows, or its fields were renamed: take it out of "
        "the folder, or teach lists.toml and a reader its form."
    )


def _contents(folder: Path) -> tuple[dict[str, bytes], list[str]]:
    if not folder.is_dir():
        raise UsageError(f"{folder}: is no folder.")
    files = sorted(each for each in folder.iterdir() if each.is_file())
    wanted = [each for each in files if each.suffix.casefold() in SUFFIXES]
    if len(wanted) > MAX_FILES:
        raise LimitExceeded(f"{folder}: more than {MAX_FILES} list files.")
    sizes = {each: each.stat().st_size for each in wanted}
    if sum(sizes.values()) > MAX_TOTAL:
        raise LimitExceeded(f"{folder}: more than {MAX_TOTAL >> 20} MiB of list files.")
    return (
        {each.name: _bytes(each) for each in wanted},
        [each.name for each in files if each not in wanted],
    )


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise BadMaterial(f"{path}: cannot be read ({error.strerror}).") from error


def _ofac_part(name: str, data: bytes) -> Part | None:
    if name.casefold().endswith(".json"):
        return None
    return part_of(first_rows(data))


def _beside(name: str, ofac: _Parts) -> dict[str, bytes]:
    """The alias and address files that OFAC publishes with a file of entries, by their names."""
    mine = _is_consolidated(name)
    return {
        its: data
        for its, data in (ofac["aliases"] | ofac["addresses"]).items()
        if _is_consolidated(its) == mine
    }


def _is_consolidated(name: str) -> bool:
    return "cons" in name.casefold()


def _orphans(ofac: _Parts) -> Iterable[tuple[str, str]]:
    used = {its for name in ofac["entries"] for its in _beside(name, ofac)}
    for name in ofac["aliases"] | ofac["addresses"]:
        if name not in used:
            yield name, f"{name}: belongs to a list of OFAC's that is not in the folder."


def _of_day(read: ListFile, days: Mapping[str, str]) -> ListFile:
    # The index speaks of the transcriptions; another form of the same list is of another day.
    if read.layout != "transcription":
        return read
    return replace(read, published=days.get(read.key, read.published))


def _snapshots(index: bytes | None, refused: list[tuple[str, str]]) -> dict[str, str]:
    """Of which day each list is, where the index beside the files says it."""
    if index is None:
        return {}
    try:
        value: Any = json_of(INDEX, index)
        lists: Sequence[Any] = value["lists"]
        said = {each["id"]: days_in(each["snapshot"]) for each in lists}
    except (BadMaterial, KeyError, TypeError) as error:
        refused.append((INDEX, f"{INDEX}: is no index of lists ({error})."))
        return {}
    return {key: days[0] for key, days in said.items() if len(days) == 1}
