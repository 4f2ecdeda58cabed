"""the log and the store -> what was released before, and what has happened to it since."""

from collections.abc import Iterable
from dataclasses import replace

from countershot import canonical
from countershot.claims.read_files import read_file
from countershot.errors import CaseDamaged
from countershot.gather.due import due
from countershot.records.correction import Correction
from countershot.records.facts import Facts
from countershot.records.files import CorrectionFile
from countershot.records.life import Earlier, Taken
from countershot.records.log import Judged, Released
from countershot.records.release import Release
from countershot.workspace.open import Workspace

FOLDERS = ("corrections/", "rechecks/")
LARGEST = 64 << 20


def with_life(space: Workspace, facts: Facts) -> Facts:
    """The facts with earlier releases, records the log took in, and what is due."""
    facts = replace(facts, earlier=earlier(space), taken=taken(space))
    facts = replace(facts, recorded=recorded(space, facts.earlier))
    return replace(facts, due=due(space, facts)) if facts.earlier else facts


def earlier(space: Workspace) -> tuple[Earlier, ...]:
    """Every release that the log knows, oldest first, and what it was where that is held."""
    return tuple(
        Earlier(at.index, at.entry.at_utc, at.entry.release_sha256, _held(space, at.entry))
        for at in space.log.entries
        if isinstance(at.entry, Released)
    )


def taken(space: Workspace) -> tuple[Taken, ...]:
    """Corrections and rechecks that somebody signed and the log took in, each once."""
    found: dict[str, Taken] = {}
    for at in space.log.entries:
        if isinstance(at.entry, Judged):
            path = at.entry.signature.statement.path
            if path.startswith(FOLDERS):
                found.setdefault(path, Taken(path, at.entry.at_utc))
    return tuple(found.values())


def recorded(space: Workspace, releases: Iterable[Earlier]) -> dict[str, Correction]:
    """By case path, each correction as it was last released, where the store holds its bytes."""
    found: dict[str, Correction] = {}
    for each in releases:
        for judgement in each.release.judgements if each.release else ():
            if judgement.path.startswith(FOLDERS[0]) and _whole(space, judgement.sha256):
                data = space.store.path(judgement.sha256).read_bytes()
                file = read_file(judgement.path, data)
                if isinstance(file, CorrectionFile):
                    found[judgement.path] = file.correction
    return found


def _whole(space: Workspace, sha256: str) -> bool:
    """Are those very bytes in the store, and few enough to read?"""
    there = space.store.actual_sha256(sha256) == sha256
    return there and space.store.path(sha256).stat().st_size <= LARGEST


def _held(space: Workspace, entry: Released) -> Release | None:
    """Its bytes by their digest: nobody can put others in their place."""
    if not _whole(space, entry.release_sha256):
        return None
    data = space.store.path(entry.release_sha256).read_bytes()
    try:
        return canonical.from_bytes(Release, data, "release.json")
    except CaseDamaged:
        return None
