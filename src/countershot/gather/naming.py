"""the documents' table of places -> divisions as the room of entities wants them"""

from functools import cache

from countershot.documents.grammar.gazetteer import gazetteer, plain_latin, short_name
from countershot.entities.names.places import Division, Places, places_of


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
