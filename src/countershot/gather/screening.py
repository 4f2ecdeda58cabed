"""a case's exhibits -> the official lists among them, as versions; names -> who may be meant."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from countershot.answers import ListHeld, Screened, ScreenMatch
from countershot.entities.lists import (
    ListFile,
    Match,
    Meant,
    Standing,
    Version,
    entries,
    meant_as,
    official_lists,
    read_list,
    version_of,
)
from countershot.entities.lists.opened import LOOKED_AT, MAX_BYTES
from countershot.errors import BadMaterial
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Facts
from countershot.records.listed import ListEntry
from countershot.workspace.open import Workspace

TEXTS = ("application/json", "text/plain", "text/csv")
BESIDE: tuple[Meant, ...] = ("aliases", "addresses")


@dataclass(frozen=True)
class Held:
    """The versions in a case; ``not_read``: exhibits that mean to be lists, and why they fail."""

    versions: tuple[Version, ...]
    not_read: tuple[tuple[str, str], ...]


def held(space: Workspace, exhibits: Iterable[Exhibit]) -> Held:
    """Every official list among the exhibits; an alias file goes to the list sealed nearest."""
    meant = [(each, kind) for each in exhibits if (kind := _meant(space, each)) is not None]
    versions: list[Version] = []
    not_read: list[tuple[str, str]] = []
    lists = [each for each, kind in meant if kind == "entries"]
    for each, kind in meant:
        if kind in BESIDE:
            if not any(_is_consolidated(each) == _is_consolidated(one) for one in lists):
                not_read.append((each.id, f"{each.source_name}: {kind} of no list in the case"))
            continue
        try:
            others = beside(each, meant) if kind == "entries" else []
            versions.append(_version(each, _read(space, each, others)))
        except BadMaterial as error:
            not_read.append((each.id, str(error)))
    return Held(tuple(versions), tuple(not_read))


def lists_among(space: Workspace, exhibits: Iterable[Exhibit]) -> bool:
    """Is any of these exhibits an official list, by how it begins?"""
    return any(_meant(space, each) not in (None, *BESIDE) for each in exhibits)


def _meant(space: Workspace, exhibit: Exhibit) -> Meant | None:
    kind = exhibit.media_type.partition(";")[0]
    if kind not in TEXTS or not space.store.has(exhibit.sha256):
        return None
    with space.store.path(exhibit.sha256).open("rb") as file:
        return meant_as(file.read(LOOKED_AT))


def _read(space: Workspace, exhibit: Exhibit, others: Sequence[Exhibit]) -> ListFile:
    return read_list(
        exhibit.source_name,
        _bytes(space, exhibit),
        {each.source_name: _bytes(space, each) for each in others},
    )


def _bytes(space: Workspace, exhibit: Exhibit) -> bytes:
    with space.store.path(exhibit.sha256).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _version(exhibit: Exhibit, read: ListFile) -> Version:
    """Fetched from the web, a list was seen that day; a file may be older than its sealing."""
    sealed = exhibit.capture.sealed_at_utc[:10]
    from_the_web = exhibit.capture.web is not None
    if read.published is None and not from_the_web:
        why = f"{read.file} was sealed as a file on {sealed}; nobody says of which day it is"
        read = replace(read, notices=(*read.notices, why))
    days = sealed if from_the_web or read.published is None else None
    return version_of(read, days, exhibit.id)


def beside(exhibit: Exhibit, meant: Sequence[tuple[Exhibit, Meant]]) -> list[Exhibit]:
    """The alias and address files that were sealed nearest to a file of OFAC's entries."""
    found: list[Exhibit] = []
    for kind in BESIDE:
        others = [
            each
            for each, its in meant
            if its == kind and _is_consolidated(each) == _is_consolidated(exhibit)
        ]
        if others:
            found.append(min(others, key=lambda each: (_days_apart(each, exhibit), each.id)))
    return found


def _is_consolidated(exhibit: Exhibit) -> bool:
    return "cons" in exhibit.source_name.casefold()


def _days_apart(one: Exhibit, other: Exhibit) -> int:
    first, second = (date.fromisoformat(each.capture.sealed_at_utc[:10]) for each in (one, other))
    return abs((first - second).days)


def parties(facts: Facts) -> tuple[str, ...]:
    """Whom the case's statements name, each once: who did, and to whom."""
    said = [
        field.value
        for file in facts.statements
        for field in file.statement.fields
        if field.field in ("who", "to whom") and field.value.strip()
    ]
    return tuple(dict.fromkeys(said))


def screened(names: Sequence[str], as_of: str, it: Held, match: Match, matcher: str) -> Screened:
    """What each list that is held said on a day, and which entries a name may be."""
    keys = dict.fromkeys(each.read.key for each in it.versions)
    standing = [entries(key, as_of, it.versions) for key in keys]
    found = [each for name in names for each in _matches(name, standing, match)]
    matched = {each.name for each in found}
    return Screened(
        as_of=as_of,
        names=tuple(names),
        matcher=matcher,
        lists=tuple(_told(each) for each in standing),
        not_held=tuple(key for key in official_lists() if key not in keys),
        matches=tuple(found),
        no_match=tuple(name for name in names if name not in matched),
        not_read=it.not_read,
    )


def _told(standing: Standing) -> ListHeld:
    version = standing.version
    return ListHeld(
        key=standing.list,
        title=official_lists()[standing.list].title,
        basis=standing.basis,
        exhibit=version.exhibit if version else "",
        file=version.read.file if version else "",
        sha256=version.read.sha256 if version else "",
        since=version.since if version else "",
        seen=version.seen if version else "",
        entries=len(standing.entries),
        added_since=len(standing.added_since),
        unknown=len(standing.unknown),
        cautions=standing.cautions,
    )


def _matches(name: str, standing: Iterable[Standing], match: Match) -> Iterator[ScreenMatch]:
    for each in standing:
        groups: tuple[tuple[str, tuple[ListEntry, ...]], ...] = (
            ("stood", each.entries),
            ("added since that version", each.added_since),
            ("not known", each.unknown),
        )
        for words, its in groups:
            for one in match(name, its):
                sha = one.name.file_sha256 or one.entry.file_sha256
                yield ScreenMatch(
                    name=name, standing=words, entry=one.entry, matched=one.name, score=one.score,
                    reasons=one.reasons, exhibit=f"x-{sha[:12]}",
                )  # fmt: skip
