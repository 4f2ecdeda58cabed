"""a checked case, gathered by flow -> Material: all that the dossier room is given.

The room reaches for nothing: bytes come through ``case_file`` and ``object_path``, the log's
answers through ``entries``, ``prove`` and ``commitment``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from countershot.dossier.told import OriginTold, PublishedAnswer, PutToParty, SourceTold
from countershot.errors import CaseDamaged
from countershot.ports import Prove
from countershot.records.base import UtcTime
from countershot.records.case import Case
from countershot.records.computed import NotLookedAt, PageReading, WorkingCopy
from countershot.records.facts import Facts, Findings, SignatureFact
from countershot.records.files import Refusal
from countershot.records.judged import Citation
from countershot.records.log import Computed, Destroyed, LoggedEntry, Sealed
from countershot.records.release import Release, ReleasedFile

Inspect = Callable[
    [Path, Mapping[str, ReleasedFile], Release, Sequence[LoggedEntry]], tuple[Refusal, ...]
]


def no_path(index: int, size: int) -> tuple[bytes, ...]:
    """Where nobody can prove earlier trees, the pages leave those steps out."""
    return ()


@dataclass(frozen=True)
class Closure:
    """Everything one claim rests on, through other claims and identifications.

    ``judgements``: case paths, its own included; ``exhibits``, ``sightings``, ``copies``: ids.
    """

    judgements: tuple[str, ...]
    exhibits: tuple[str, ...] = ()
    sightings: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()


@dataclass(frozen=True)
class PageShown:
    """A cited page of a document: its text layer, that reading's recipe key, and its picture.

    ``picture`` is the working copy of the whole page, if one was made.
    """

    key: str
    reading: PageReading
    picture: WorkingCopy | None = None


@dataclass(frozen=True)
class LoggedPart:
    """One ``computed`` entry of the log: where it stands and which bytes it is about."""

    index: int
    key: str
    part: str
    media_type: str
    sha256: str


def _forget(_: bytes) -> None:
    """A draft, or a test, leaves nothing to hold the next release against."""


@dataclass(frozen=True)
class Leaving:
    """What of a case leaves it: case paths of judgements, ids of exhibits and sightings.

    ``whole``: ids of the exhibits whose own bytes leave.
    """

    judgements: tuple[str, ...]
    exhibits: tuple[str, ...]
    sightings: tuple[str, ...]
    whole: tuple[str, ...]


def _no_entities(_: Leaving) -> Sequence[dict[str, Any]]:
    return ()


def _no_places(_: Leaving) -> dict[str, Any] | None:
    return None


@dataclass(frozen=True)
class Material:
    """One case at the moment of its release. All paths inside it are the case's own.

    ``closures``: by claim id. ``pages``: by (exhibit id, page from 1), of cited pages.
    ``public_key``: the log's, base64 of 32 raw bytes. ``object_path``: digest -> file of the
    store (read only); ``case_file``: case path -> bytes. ``prove``: see ports. ``commitment``:
    the 32 bytes that are a logged entry's leaf data. ``computed_with``: words on the networks
    used ("device finder 1, sha256 ..."), printed under "what is not known". ``totals``: what the
    rows of a statement add up to, in words, by its name. ``owned``: what follows from the shares in
    a chain by the 50 % rule, in words, by its name. ``inspect``: asked of the staged folder, what
    was cleared for it, its release.json and the log entries that go with it, before the release is
    logged and again before it is put in place; what it refuses does not leave. ``keep``: is given
    ``release.json``, and each correction, before the release is logged, so that the next one can be
    held against it.
    ``audit_path``: (index, size) -> siblings of
    that entry's leaf in the tree of the first ``size`` entries, from the leaf upwards.
    ``put``: what was put to parties and answered; ``published``: what they answered to others.
    ``sources``: by exhibit id, who published or gave it. ``origins``: by claim id, the independent
    hands that its material comes from.
    ``entities``: FollowTheMoney entities of the
    chains among what leaves; ``places``: GeoJSON of the sightings among it, None if there are none.
    """

    status: Literal["release", "draft"]
    exercise: bool
    released_at_utc: UtcTime
    program: str
    origin: str
    public_key: str
    facts: Facts
    findings: Findings
    closures: Mapping[str, Closure]
    entries: Sequence[LoggedEntry]
    case_file: Callable[[str], bytes]
    object_path: Callable[[str], Path]
    prove: Prove
    commitment: Callable[[LoggedEntry], bytes]
    pages: Mapping[tuple[str, int], PageShown] = field(default_factory=dict)
    not_looked_at: tuple[NotLookedAt, ...] = ()
    computed_with: tuple[str, ...] = ()
    totals: Mapping[str, str] = field(default_factory=dict)
    owned: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    inspect: Inspect | None = None
    keep: Callable[[bytes], object] = _forget
    audit_path: Callable[[int, int], tuple[bytes, ...]] = no_path
    put: tuple[PutToParty, ...] = ()
    published: tuple[PublishedAnswer, ...] = ()
    sources: Mapping[str, tuple[SourceTold, ...]] = field(default_factory=dict)
    origins: Mapping[str, tuple[OriginTold, ...]] = field(default_factory=dict)
    entities: Callable[[Leaving], Sequence[dict[str, Any]]] = _no_entities
    places: Callable[[Leaving], dict[str, Any] | None] = _no_places

    @property
    def case(self) -> Case:
        """The case, as its case.toml states it."""
        return self.facts.case

    @cached_property
    def sealed(self) -> Mapping[str, int]:
        """Exhibit id -> index of the entry that first sealed it."""
        found: dict[str, int] = {}
        for logged in self.entries:
            if isinstance(logged.entry, Sealed):
                found.setdefault(logged.entry.exhibit.id, logged.index)
        return found

    @cached_property
    def cited_exhibits(self) -> Mapping[Citation, str]:
        """Citation -> the full id of its exhibit, which a file may shorten."""
        return {fact.citation: fact.exhibit for fact in self.facts.citations if fact.exhibit}

    @cached_property
    def cited_pages(self) -> Mapping[str, frozenset[tuple[str, int]]]:
        """Case path -> (exhibit id, page) of every page that the file cites and that is there."""
        found: dict[str, set[tuple[str, int]]] = {}
        for fact in self.facts.citations:
            if fact.citation.page and fact.resolves:
                cited = found.setdefault(fact.place.file, set())
                cited.add((fact.exhibit, fact.citation.page))
        return {path: frozenset(pages) for path, pages in found.items()}

    @cached_property
    def signed(self) -> Mapping[str, tuple[SignatureFact, ...]]:
        """Case path -> signatures on it that hold now and stand in the log, by their own paths."""
        found: dict[str, list[SignatureFact]] = {}
        for fact in sorted(self.facts.signatures, key=lambda fact: fact.path):
            if fact.valid and fact.current and fact.revealed_at is not None:
                found.setdefault(fact.signature.statement.path, []).append(fact)
        return {path: tuple(facts) for path, facts in found.items()}

    @cached_property
    def destroyed(self) -> Mapping[str, int]:
        """Exhibit id -> index of the entry that says its bytes were destroyed by order."""
        return {
            logged.entry.exhibit: logged.index
            for logged in self.entries
            if isinstance(logged.entry, Destroyed)
        }

    @cached_property
    def _parts(self) -> Mapping[tuple[str, str], LoggedPart]:
        found: dict[tuple[str, str], LoggedPart] = {}
        for logged in self.entries:
            entry = logged.entry
            if isinstance(entry, Computed):
                part = LoggedPart(
                    logged.index, entry.key, entry.part, entry.media_type, entry.result
                )
                found.setdefault((entry.key, entry.result), part)
        return found

    def made_of(self, sha256: str, step: str, media_types: tuple[str, ...]) -> LoggedPart | None:
        """The newest result of such a type that the step made of those bytes alone, if any."""
        for logged in reversed(self.entries):
            entry = logged.entry
            if not isinstance(entry, Computed) or entry.media_type not in media_types:
                continue
            if (entry.recipe.step, entry.recipe.inputs) == (step, (sha256,)):
                return LoggedPart(
                    logged.index, entry.key, entry.part, entry.media_type, entry.result
                )
        return None

    def parts_of(self, key: str) -> dict[str, LoggedPart]:
        """Every part of one recipe's result, by name; empty if the log has none."""
        return {part.part: part for part in self._parts.values() if part.key == key}

    def part(self, key: str, sha256: str, what: str) -> LoggedPart:
        """The ``computed`` entry of these bytes under this recipe; CaseDamaged if none."""
        try:
            return self._parts[key, sha256]
        except KeyError:
            raise CaseDamaged(
                f"the log has no entry for {what}; run `countershot build` and publish again"
            ) from None
