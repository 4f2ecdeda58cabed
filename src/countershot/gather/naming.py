"""a folder of lists, the documents' table of places -> names that can be asked for"""

import csv
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from countershot.documents.grammar.gazetteer import gazetteer, plain_latin, short_name
from countershot.entities.names.places import Division, Places, places_of
from countershot.entities.names.who import Held, Lookup, lookup
from countershot.errors import BadMaterial, UsageError

WRITES_CHINESE = ("China", "Hong Kong", "Macau", "Macao", "Taiwan", "Singapore", "PRC")


@cache
def places() -> Places:
    """Every division that stands, with its Latin names; read once."""
    known = gazetteer()
    latin: dict[str, set[str]] = {}
    for name, found in known.latin.items():
        for place in found:
            latin.setdefault(place.code, set()).add(name)
    divisions = []
    for code, place in known.by_code.items():
        names = latin.get(code, set()) | {plain_latin(place.pinyin)}
        divisions.append(Division(code, place.name, short_name(place.name), tuple(sorted(names))))
    return places_of(divisions)


def listed(folder: Path) -> Iterator[Held]:
    """Every name and alias of the list files in the folder; until the room of lists reads them.

    Raises UsageError where there is no such folder, BadMaterial where a file is no list.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: is no folder.")
    for path in sorted(folder.glob("*.json")):
        try:
            yield from _transcribed(path)
        except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
            raise BadMaterial(f"{path.name}: is no list that can be read: {error}.") from error
    people: set[str] = set()
    for path in sorted(folder.glob("*.csv")):
        for cells in _rows(path, 12):
            if cells[2].strip() == "individual":
                people.add(cells[0])
            yield Held(cells[1], path.stem, cells[0], cells[0] in people)
    for path in sorted(folder.glob("*alt.csv")):
        for cells in _rows(path, 5):
            yield Held(cells[3], path.stem.replace("_alt", ""), cells[0], cells[0] in people)


def _transcribed(path: Path) -> Iterator[Held]:
    for row, entity in enumerate(json.loads(path.read_text("utf-8")).get("entities", [])):
        country = entity.get("country") or ""
        abroad = bool(country) and not any(each in country for each in WRITES_CHINESE)
        for name in dict.fromkeys((entity["name"], *entity["aliases"])):
            yield Held(name, path.stem, str(row), abroad=abroad)


def _rows(path: Path, columns: int) -> Iterator[list[str]]:
    """Of OFAC's files: main names have twelve columns, aliases five."""
    with path.open(encoding="utf-8", newline="", errors="replace") as file:
        yield from (cells for cells in csv.reader(file) if len(cells) == columns)


def look_up_in(folder: Path) -> Lookup:
    """The folder's names, ready."""
    return lookup(listed(folder), places())
