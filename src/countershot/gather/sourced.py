"""facts of a case -> who its exhibits come from, and the independent origins of each claim."""

from collections.abc import Iterable

from countershot.claims.origins import Origin, origins, sources_behind
from countershot.claims.sourced import sources_by_id, sources_of
from countershot.dossier.told import OriginTold, SourceTold
from countershot.records.facts import Facts
from countershot.records.files import SourceFile


def sources_told(facts: Facts) -> dict[str, tuple[SourceTold, ...]]:
    """By exhibit id, its sources; exhibits of which no source file speaks are left out."""
    found = {
        name: _told(sources_of(fact.exhibit, facts), facts) for name, fact in facts.exhibits.items()
    }
    return {name: sources for name, sources in found.items() if sources}


def origins_told(facts: Facts) -> dict[str, tuple[OriginTold, ...]]:
    """By claim id, as the gate counts them."""
    return {
        file.claim.id: tuple(_origin(each, facts) for each in origins(file, facts))
        for file in facts.claims
    }


def _origin(origin: Origin, facts: Facts) -> OriginTold:
    """A host is never a name here: addresses of what is withheld do not leave."""
    behind = {f.source.id: f for item in origin.items for f in sources_behind(item, facts)}
    said = sorted({item.said_by for item in origin.items if item.said_by})
    return OriginTold(_told(behind.values(), facts), "; ".join(said), origin.exhibits)


def _told(files: Iterable[SourceFile], facts: Facts) -> tuple[SourceTold, ...]:
    known = sources_by_id(facts)
    found = []
    for file in sorted(files, key=lambda file: file.document.path):
        it = file.source
        if it.protected:
            found.append(SourceTold(it.name, it.letter, protected=True))
            continue
        named = tuple(known[x].source.name for x in it.repeats if x in known and not _hid(known[x]))
        found.append(SourceTold(it.name, it.letter, why=it.why, repeats=named))
    return tuple(found)


def _hid(file: SourceFile) -> bool:
    return file.source.protected
