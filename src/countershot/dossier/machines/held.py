"""a release and its log entries -> Held: all that crate and provenance may speak of.

Everything in it is in the dossier, so a stranger can make both again from the folder alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from countershot.records.exhibit import Exhibit
from countershot.records.judged import Signature
from countershot.records.log import Computed, Destroyed, Entry, Judged, LoggedEntry, Sealed
from countershot.records.release import (
    Release,
    ReleasedComputed,
    ReleasedExhibit,
    ReleasedJudgement,
)


@dataclass(frozen=True)
class Held:
    """``entries``: of the log, by index: those that the dossier carries and no others.

    ``release.files`` are the files that stood there before those for machines were made.
    """

    release: Release
    entries: Mapping[int, Entry]

    def exhibit(self, released: ReleasedExhibit) -> Exhibit | None:
        """What was sealed; None where the entry is another (no verifier lets that pass)."""
        entry = self.entries.get(released.entry)
        return entry.exhibit if isinstance(entry, Sealed) else None

    def destroyed(self, released: ReleasedExhibit) -> Destroyed | None:
        """When and why its bytes were destroyed."""
        entry = self.entries.get(
            -1 if released.destroyed_entry is None else released.destroyed_entry
        )
        return entry if isinstance(entry, Destroyed) else None

    def computed(self, released: ReleasedComputed) -> Computed | None:
        """The recipe by which it was made."""
        entry = self.entries.get(released.entry)
        return entry if isinstance(entry, Computed) else None

    def signed(self, judgement: ReleasedJudgement) -> Iterator[tuple[str, str, Signature]]:
        """(dossier path, when the log took it in, signature) of each, as release.json has them."""
        for path, index in zip(judgement.signatures, judgement.entries, strict=False):
            entry = self.entries.get(index)
            if isinstance(entry, Judged):
                yield path, entry.at_utc, entry.signature


def held(release: Release, entries: Iterable[LoggedEntry], indices: Iterable[int]) -> Held:
    """Of a whole log, only the entries that leave."""
    leaving = set(indices)
    return Held(release, {each.index: each.entry for each in entries if each.index in leaving})
