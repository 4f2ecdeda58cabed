"""the log and the store -> what was released before, and what has happened to it since."""

from dataclasses import replace

from countershot import canonical
from countershot.errors import CaseDamaged
from countershot.gather.due import due
from countershot.records.facts import Facts
from countershot.records.life import Earlier, Taken
from countershot.records.log import Judged, Released
from countershot.records.release import Release
from countershot.workspace.open import Workspace

FOLDERS = ("corrections/", "rechecks/")
LARGEST = 64 << 20


def with_life(space: Workspace, facts: Facts) -> Facts:
    """The facts with earlier releases, records the log took in, and what is due."""
    facts = replace(facts, earlier=earlier(space), taken=taken(space))
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


def _held(space: Workspace, entry: Released) -> Release | None:
    """Its bytes by their digest: nobody can put others in their place."""
    sha256 = entry.release_sha256
    if space.store.actual_sha256(sha256) != sha256:
        return None
    path = space.store.path(sha256)
    if path.stat().st_size > LARGEST:
        return None
    try:
        return canonical.from_bytes(Release, path.read_bytes(), "release.json")
    except CaseDamaged:
        return None
