"""citations of entries of older versions of a list -> what the newest version held says now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from countershot.answers import CheckAgain
from countershot.entities.lists import Changes, Version, changes
from countershot.records.facts import Facts
from countershot.records.files import Place
from countershot.records.judged import Citation
from countershot.records.listed import ListEntry


@dataclass(frozen=True)
class _Cited:
    """A citation of a claim or statement, and where it is written."""

    place: Place
    citation: Citation


def check_again(facts: Facts, versions: Iterable[Version]) -> tuple[CheckAgain, ...]:
    """What claims and statements cite from a list that has changed since, and who rests on it.

    An older version is held against the newest of the same list in the same form.
    """
    held = tuple(versions)
    found: list[CheckAgain] = []
    for old in held:
        new = _newest(old, held)
        cited = list(_cited_of(facts, old))
        if new is None or not cited:
            continue
        between = changes(old.read, new.read)
        found += _told(cited, old, new, between, facts)
    return tuple(found)


def _newest(old: Version, held: Iterable[Version]) -> Version | None:
    later = [
        each
        for each in held
        if (each.read.key, each.read.layout) == (old.read.key, old.read.layout)
        and each.since > old.since
    ]
    return max(later, key=lambda each: (each.since, each.seen), default=None)


def _cited_of(facts: Facts, version: Version) -> Iterator[_Cited]:
    """Citations of the version's own exhibit, in claims and statements."""
    for claim in facts.claims:
        for number, ground in enumerate(claim.claim.grounds):
            if ground.citation and version.exhibit.startswith(ground.citation.exhibit):
                yield _Cited(claim.document.at(f"grounds.{number}"), ground.citation)
    for said in facts.statements:
        for number, field in enumerate(said.statement.fields):
            if version.exhibit.startswith(field.citation.exhibit):
                yield _Cited(said.document.at(f"fields.{number}"), field.citation)


def _told(
    cited: Iterable[_Cited], old: Version, new: Version, between: Changes, facts: Facts
) -> Iterator[CheckAgain]:
    removed = {each.place: each for each in between.removed}
    changed = {each.before.place: each for each in between.changed}
    entries = {each.place: each for each in old.read.entries}
    for each in cited:
        entry = _entry_at(each.citation.place or "", entries)
        if entry is None:
            continue
        if entry.place in removed:
            fields: tuple[str, ...] = ()
        elif entry.place in changed:
            fields = changed[entry.place].fields
        else:
            continue
        yield CheckAgain(
            file=each.place.file,
            line=each.place.line,
            list=entry.list,
            entry=entry.entry,
            name=entry.name,
            what="removed" if entry.place in removed else "changed",
            fields=fields,
            cited=old.exhibit,
            newer=new.exhibit,
            since=new.since,
            claims=_resting(each.place.file, facts),
        )


def _entry_at(place: str, entries: Mapping[str, ListEntry]) -> ListEntry | None:
    """The entry in whose row or object a cell or value stands."""
    if place.startswith("/"):
        return entries.get("/".join(place.split("/")[:3]))
    return entries.get(place.partition(",")[0])


def _resting(file: str, facts: Facts) -> tuple[str, ...]:
    """The claims that rest on a file, at any remove, by name."""
    rest = {file}
    names: list[str] = []
    more = True
    while more:
        more = False
        for each in facts.claims:
            on = {f"statements/{ground.statement}.md" for ground in each.claim.grounds}
            on |= {f"claims/{ground.claim}.md" for ground in each.claim.grounds}
            mine = each.document.path
            if mine not in names and (mine == file or on & rest):
                names.append(mine)
                rest.add(mine)
                more = True
    return tuple(sorted(names))
