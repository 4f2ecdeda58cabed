"""what rules 1 to 9 have let through -> one frozen Dossier, which the later rules are pure in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from countershot import canonical
from countershot.dossier.checks.folder import MIB, Folder
from countershot.dossier.checks.log import Carried
from countershot.dossier.checks.reading import record_of, value_of
from countershot.records.base import Record, Sha256
from countershot.records.judged import Signature
from countershot.records.release import Release, ReleasedExhibit, ReleasedJudgement

LARGEST_RECORD = 16 * MIB
LARGEST_SIGNATURE = 1 * MIB
LARGEST_OVERRIDE = 1 * MIB
COMPUTED = "data/computed/"
NOT_LISTED = "its file is not listed with its SHA-256"


class Shown(Record):
    """What verification reads of a sighting or working copy (``sha256``: of its picture)."""

    id: str
    exhibit: str
    recipe: Sha256
    sha256: Sha256 | None = None


@dataclass(frozen=True)
class Signed:
    """A readable signature file; ``entry`` is where release.json says it was logged."""

    judgement: ReleasedJudgement
    path: str
    entry: int | None
    signature: Signature
    data: bytes

    @property
    def signer(self) -> str:
        """The person whose signature it says it is."""
        return self.signature.statement.signer


@dataclass(frozen=True)
class Dossier:
    """``bad``: files that failed rule 4 or may not be read, of which nothing more is said.

    ``shown``: sightings and working copies by path; ``unsigned``: signature files that cannot be
    read as such; ``overrides``: lines of the override files, by case path.
    """

    release: Release
    bad: frozenset[str]
    carried: Carried
    shown: Mapping[str, Shown]
    signed: tuple[Signed, ...]
    unsigned: tuple[str, ...]
    overrides: Mapping[str, frozenset[str]]

    @cached_property
    def listed(self) -> Mapping[str, str]:
        """Digests by path, as release.json lists them."""
        return {file.path: file.sha256 for file in self.release.files}

    @cached_property
    def judgements(self) -> Mapping[str, ReleasedJudgement]:
        """By case path."""
        return {judgement.path: judgement for judgement in self.release.judgements}

    @cached_property
    def exhibits(self) -> Mapping[str, ReleasedExhibit]:
        """By id."""
        return {exhibit.id: exhibit for exhibit in self.release.exhibits}

    @cached_property
    def signed_by_path(self) -> Mapping[str, tuple[Signed, ...]]:
        """Readable signatures by the case path of the judgement that lists them."""
        found: dict[str, tuple[Signed, ...]] = {}
        for signed in self.signed:
            found[signed.judgement.path] = (*found.get(signed.judgement.path, ()), signed)
        return found

    def signatures_on(self, judgement: ReleasedJudgement) -> tuple[Signed, ...]:
        """The readable signatures that release.json lists for it."""
        return self.signed_by_path.get(judgement.path, ())


def load(folder: Folder, release: Release, bad: frozenset[str], carried: Carried) -> Dossier:
    """Read every sighting, working copy and signature that is listed and unchanged."""
    listed = {file.path: file.sha256 for file in release.files}
    signed: list[Signed] = []
    unsigned: list[str] = []
    for judgement, path, entry in _signature_files(release):
        data = _unchanged(folder, path, listed, LARGEST_SIGNATURE) if path not in bad else None
        signature = record_of(Signature, data) if data is not None else None
        if signature is not None and data is not None:
            signed.append(Signed(judgement, path, entry, signature, data))
        elif path not in bad:
            unsigned.append(path)
    return Dossier(
        release=release,
        bad=bad,
        carried=carried,
        shown=_shown(folder, release, listed, bad),
        signed=tuple(signed),
        unsigned=tuple(unsigned),
        overrides=_overrides(folder, release, bad),
    )


def _signature_files(release: Release) -> Iterator[tuple[ReleasedJudgement, str, int | None]]:
    for judgement in release.judgements:
        for place, path in enumerate(judgement.signatures):
            entries = judgement.entries
            yield judgement, path, entries[place] if place < len(entries) else None


def _shown(
    folder: Folder, release: Release, listed: Mapping[str, str], bad: frozenset[str]
) -> dict[str, Shown]:
    found = {}
    for path in (computed.path for computed in release.computed):
        name = path.removeprefix(COMPUTED)
        if path in bad or not is_shown(path):
            continue
        data = _unchanged(folder, path, listed, LARGEST_RECORD)
        record = record_of(Shown, data) if data is not None else None
        pictured = name.startswith("s-") or (record is not None and record.sha256 is not None)
        if record is not None and pictured:
            found[path] = record
    return found


def _overrides(folder: Folder, release: Release, bad: frozenset[str]) -> dict[str, frozenset[str]]:
    found = {}
    for judgement in release.judgements:
        if judgement.path.startswith("overrides/") and judgement.file not in bad:
            data = folder.read(judgement.file, LARGEST_OVERRIDE) or b""
            if canonical.sha256_hex(data) == judgement.sha256:
                lines = data.decode("utf-8", "replace").split("\n")
                found[judgement.path] = frozenset(line.rstrip(" \r") for line in lines)
    return found


def is_shown(path: str) -> bool:
    """Whether a computed file is, by its name, a sighting's or a working copy's record."""
    name = path.removeprefix(COMPUTED)
    right = name.startswith(("s-", "w-")) and name.endswith(".json") and "/" not in name
    return path.startswith(COMPUTED) and right


def _unchanged(folder: Folder, path: str, listed: Mapping[str, str], limit: int) -> bytes | None:
    """A listed file of canonical JSON; None if its bytes are no longer those that were hashed."""
    data = folder.read(path, limit) if path in listed else None
    if data is None or canonical.sha256_hex(data) != listed[path]:
        return None
    return data if value_of(data) is not None else None
