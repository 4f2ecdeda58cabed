"""a folder of lists, the documents' table of places -> names that can be asked for"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from countershot.documents.grammar.gazetteer import gazetteer, plain_latin, short_name
from countershot.entities.lists import Scored, same_name, survey
from countershot.entities.names.places import Division, Places, places_of
from countershot.entities.names.who import SAYS_FROM, Held, Lookup, lookup
from countershot.records.listed import ListEntry

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


def held(entries: Iterable[ListEntry]) -> Iterator[Held]:
    """Every name and alias of these entries."""
    for entry in entries:
        country = entry.country
        abroad = bool(country) and not any(each in country for each in WRITES_CHINESE)
        for name in dict.fromkeys(each.name for each in entry.names):
            person = entry.kind == "individual"
            yield Held(name, entry.list, entry.entry, person, abroad)


def look_up_in(folder: Path) -> tuple[Lookup, tuple[tuple[str, str], ...]]:
    """The names of a folder's lists, ready; and the files that were refused, with the reason.

    A list that the program does not know is held by its names and aliases alone, where it has them
    in the form of the transcriptions.
    """
    found = survey(folder)
    names = [one for each in found.lists for one in held(each.entries)]
    refused = []
    for file, reason in found.refused:
        more = list(_names_only(folder / file))
        names += more
        refused += [] if more else [(file, reason)]
    return lookup(names, places()), tuple(refused)


def _names_only(path: Path) -> Iterator[Held]:
    """Of ``{"entities": [{"name", "aliases"}, ...]}``; nothing where it is anything else.

    A file that says which official list it is must be as that list is.
    """
    try:
        read = json.loads(path.read_bytes()) if path.suffix == ".json" else {"entities": []}
        rows = [] if "list_id" in read else read["entities"]
        for row, entity in enumerate(rows):
            for name in dict.fromkeys((entity["name"], *entity["aliases"])):
                if isinstance(name, str):
                    yield Held(name, path.stem, str(row))
    except (ValueError, RecursionError, LookupError, TypeError, OSError):
        return


class Likeness:
    """A matcher for ``screen``: the same name or number, then names across scripts.

    Of what is likely, all; of what is neither likely nor unlikely, the best, if there is a reason
    for it that can be told, and it says so. The names of a list are made ready once.
    """

    def __init__(self) -> None:
        self._ready: dict[int, tuple[Sequence[ListEntry], Lookup]] = {}

    def __call__(self, name: str, entries: Sequence[ListEntry]) -> Iterator[Scored]:
        """Entries that it may be, the best first."""
        seen: set[str] = set()
        for one in same_name(name, entries):
            seen.add(one.entry.entry)
            yield one
        by_number = {each.entry: each for each in entries}
        for place, each in enumerate(self._lookup(entries).who(name).candidates):
            likely = each.score >= SAYS_FROM
            worth_a_look = place == 0 and not seen and bool(each.reasons)
            if each.held.entry in seen or not (likely or worth_a_look):
                continue
            entry = by_number[each.held.entry]
            doubt = () if likely else ("neither likely nor unlikely enough: look for yourself",)
            named = next(one for one in entry.names if one.name == each.held.name)
            yield Scored(entry, named, round(each.score, 3), (*each.reasons, *doubt))

    def _lookup(self, entries: Sequence[ListEntry]) -> Lookup:
        if id(entries) not in self._ready:
            self._ready[id(entries)] = (entries, lookup(held(entries), places()))
        return self._ready[id(entries)][1]
