"""log + store -> computed records as they stand: looks, sightings, readings, working copies."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from countershot import canonical
from countershot.errors import CaseDamaged
from countershot.evidence.store import ObjectStore
from countershot.records.computed import (
    Badge,
    CoveredCopy,
    Failure,
    Fingerprint,
    Layers,
    Look,
    PageReading,
    Passages,
    Reading,
    Recipe,
    Sighting,
    Stated,
    WorkingCopy,
)
from countershot.records.exhibit import Exhibit
from countershot.records.log import Computed, Destroyed, LoggedEntry, Sealed
from countershot.workspace.page_photos import PAGE_PHOTO_STEP
from countershot.workspace.steps import is_document, is_photo

LARGEST_RECORD = 64 * 1024 * 1024


@dataclass
class Results:
    """Computed entries by recipe key and part, and the newest recipe of a step on an exhibit."""

    store: ObjectStore
    parts: dict[str, dict[str, Computed]] = field(default_factory=dict)
    newest: dict[tuple[str, str], str] = field(default_factory=dict)
    destroyed: set[str] = field(default_factory=set)
    _last: tuple[str, Passages] | None = None

    def object(self, sha256: str, what: str) -> bytes:
        """A computed object's bytes; CaseDamaged if they are gone or changed."""
        path = self.store.path(sha256)
        if not path.is_file() or path.stat().st_size > LARGEST_RECORD:
            raise CaseDamaged(f"{what}: its bytes are gone; run countershot build to make it again")
        data = path.read_bytes()
        if canonical.sha256_hex(data) != sha256:
            raise CaseDamaged(f"{path}: does not have the digest it is named by; restore it")
        return data

    def part(self, key: str, part: str) -> bytes | None:
        """The bytes of one part of a recipe's result; None if the log has none.

        None too where an order destroyed what it was made from, and it with it.
        """
        entry = self.parts.get(key, {}).get(part)
        if entry is None or (self.lost_to_order(entry) and not self.store.has(entry.result)):
            return None
        return self.object(entry.result, f"{entry.recipe.step} {part}")

    def lost_to_order(self, entry: Computed) -> bool:
        """Does this computed record show content of an exhibit that was destroyed by order?

        Looks and sightings hold times and boxes only; they stay.
        """
        return entry.recipe.step != "look" and not self.destroyed.isdisjoint(entry.recipe.inputs)

    def look(self, exhibit: Exhibit) -> Look | None:
        """The newest outcome of looking at an exhibit."""
        data = self._newest("look", exhibit, "look")
        return None if data is None else canonical.from_bytes(Look, data, "look")

    def sightings(self, exhibit: Exhibit) -> Iterator[Sighting]:
        """The sightings of the newest look, in their order."""
        look = self.look(exhibit)
        for name in look.sightings if look else ():
            data = self._newest("look", exhibit, name)
            if data is not None:
                yield canonical.from_bytes(Sighting, data, name)

    def failure(self, step: str, exhibit: Exhibit) -> Failure | None:
        """Why the newest try of a step on an exhibit failed, if it did."""
        data = self._newest(step, exhibit, "failure")
        return None if data is None else canonical.from_bytes(Failure, data, "failure")

    def reading(self, exhibit: Exhibit) -> Reading | None:
        """The newest reading of a document, or of a photograph of a page that a person named."""
        data = self._newest(self.read_by(exhibit), exhibit, "reading")
        return None if data is None else canonical.from_bytes(Reading, data, "reading")

    def page(self, exhibit: Exhibit, page: int) -> PageReading | None:
        """One page of the newest reading (from 1)."""
        name = f"page-{page:04d}"
        data = self._newest(self.read_by(exhibit), exhibit, name)
        return None if data is None else canonical.from_bytes(PageReading, data, name)

    def pages(self, exhibit: Exhibit) -> Iterator[PageReading]:
        """All pages of the newest reading, in order."""
        reading = self.reading(exhibit)
        for number in range(1, reading.pages + 1 if reading else 1):
            page = self.page(exhibit, number)
            if page is not None:
                yield page

    def layers(self, exhibit: Exhibit) -> Layers | None:
        """How far a sample of a document's text layer says what its pictures show."""
        data = self._newest("layers", exhibit, "layers")
        return None if data is None else canonical.from_bytes(Layers, data, "layers")

    def passages(self, exhibit: Exhibit) -> Passages | None:
        """The newest passages of a document without pages."""
        key = self.key_of("passages", exhibit) or ""
        if self._last is not None and self._last[0] == key:
            return self._last[1]
        data = self._newest("passages", exhibit, "passages")
        if data is None:
            return None
        self._last = key, canonical.from_bytes(Passages, data, "passages")
        return self._last[1]

    def text(self, exhibit: Exhibit) -> str:
        """All its words, as they were last read; none of a picture."""
        if self.has_pages(exhibit):
            return "\n".join(page.text for page in self.pages(exhibit))
        passages = self.passages(exhibit)
        return "\n".join(each.text for each in passages.passages) if passages else ""

    def copy(self, key: str) -> WorkingCopy | None:
        """The working copy that a ``view`` or ``page`` recipe made."""
        data = self.part(key, "copy")
        return None if data is None else canonical.from_bytes(WorkingCopy, data, "working copy")

    def copies(self) -> Iterator[WorkingCopy]:
        """Every working copy of the case, in the order of their keys."""
        for key in sorted(self.parts):
            if "copy" in self.parts[key]:
                copy = self.copy(key)
                if copy is not None:
                    yield copy

    def covered(self) -> Iterator[CoveredCopy]:
        """Every covered copy of the case, in the order of their keys."""
        for key in sorted(self.parts):
            data = self.part(key, "covered") if "covered" in self.parts[key] else None
            if data is not None:
                yield canonical.from_bytes(CoveredCopy, data, "covered copy")

    def badge(self, key: str) -> Badge | None:
        """The words that a ``badge`` recipe read inside a device's box."""
        data = self.part(key, "badge")
        return None if data is None else canonical.from_bytes(Badge, data, "badge")

    def stated(self, exhibit: Exhibit) -> Stated | None:
        """The times and places that an exhibit's own metadata states."""
        data = self._newest("stated", exhibit, "stated")
        return None if data is None else canonical.from_bytes(Stated, data, "stated")

    def fingerprint(self, exhibit: Exhibit) -> tuple[Fingerprint, bytes] | None:
        """The newest fingerprint of a picture or clip, and the pixels of its squares."""
        data = self._newest("fingerprint", exhibit, "fingerprint")
        squares = self._newest("fingerprint", exhibit, "squares")
        if data is None or squares is None:
            return None
        return canonical.from_bytes(Fingerprint, data, "fingerprint"), squares

    def has_pages(self, exhibit: Exhibit) -> bool:
        """Is it read page by page: a PDF, or a photograph that a person named as of a page?"""
        return is_document(exhibit) or (PAGE_PHOTO_STEP, exhibit.sha256) in self.newest

    def read_by(self, exhibit: Exhibit) -> str:
        """The step that reads its pages."""
        return PAGE_PHOTO_STEP if is_photo(exhibit) else "read"

    def key_of(self, step: str, exhibit: Exhibit) -> str | None:
        """The key of the newest recipe of a step on an exhibit."""
        return self.newest.get((step, exhibit.sha256))

    def recipe_of(self, step: str, exhibit: Exhibit) -> Recipe | None:
        """The newest logged recipe of a step on an exhibit."""
        parts = self.parts.get(self.key_of(step, exhibit) or "", {})
        return next((entry.recipe for entry in parts.values()), None)

    def _newest(self, step: str, exhibit: Exhibit, part: str) -> bytes | None:
        key = self.key_of(step, exhibit)
        return None if key is None else self.part(key, part)


def results(entries: Iterable[LoggedEntry], store: ObjectStore) -> Results:
    """Collect the computed entries of a log."""
    found = Results(store)
    sealed = {}
    for logged in entries:
        entry = logged.entry
        if isinstance(entry, Sealed):
            sealed[entry.exhibit.id] = entry.exhibit.sha256
        elif isinstance(entry, Destroyed):
            found.destroyed.add(sealed.get(entry.exhibit, ""))
        elif isinstance(entry, Computed):
            found.parts.setdefault(entry.key, {})[entry.part] = entry
            for sha256 in entry.recipe.inputs:
                found.newest[entry.recipe.step, sha256] = entry.key
    return found


def exhibits(entries: Sequence[LoggedEntry]) -> dict[str, Exhibit]:
    """Exhibits by id, in the order in which they were first sealed."""
    found: dict[str, Exhibit] = {}
    for logged in entries:
        if isinstance(logged.entry, Sealed):
            found.setdefault(logged.entry.exhibit.id, logged.entry.exhibit)
    return found
