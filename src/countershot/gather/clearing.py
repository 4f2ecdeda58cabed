"""a staged dossier and the facts that the gate passed -> refusals, before anything is put in place.

The last look: whatever wrote the folder, what leaves is what was cleared, and joins no protected
source to a name. Entries of the log are looked at before the release is logged.
"""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from countershot import canonical
from countershot.claims.rules.harm import harm_source
from countershot.claims.rules.release import release_cleared
from countershot.dossier.material import Inspect
from countershot.evidence import leaks
from countershot.gather.harming import too_short
from countershot.records.facts import Facts, MentionFact, Staged, StagedFile
from countershot.records.files import Place, Refusal
from countershot.records.log import LoggedEntry
from countershot.records.release import Release, ReleasedFile

_CHUNK = 1 << 20
_IGNORED = ("security.", "system.")
"""Extended attributes that the operating system sets on every file."""


def inspection(facts: Facts) -> Inspect:
    """What ``dossier.bundle`` asks of a release before it is logged, and before it is moved."""

    def inspect(
        folder: Path,
        cleared: Mapping[str, ReleasedFile],
        release: Release,
        entries: Sequence[LoggedEntry],
    ) -> tuple[Refusal, ...]:
        staged = Staged(
            tuple(listed(folder)), {path: file.sha256 for path, file in cleared.items()}, release
        )
        unseen = list(too_short(facts))
        mentions = tuple(_mentions(folder, facts, entries, unseen))
        seen = replace(facts, staged=staged, mentions=mentions, unseen=tuple(unseen))
        found = [*release_cleared(seen), *harm_source(seen)]
        return tuple(dict.fromkeys(found))

    return inspect


def listed(folder: Path) -> Iterator[StagedFile]:
    """Every name below the folder, with what is odd about it; folders only where they are odd."""
    for above, folders, files in os.walk(folder):
        for name in sorted(folders):
            path = Path(above, name)
            odd = _odd_name(path) or ("is a link" if path.is_symlink() else _attributes(path))
            if odd or not any(path.iterdir()):
                yield StagedFile(_inside(path, folder), "", odd or "is an empty folder")
        for name in sorted(files):
            path = Path(above, name)
            yield StagedFile(_inside(path, folder), *_file(path))


def _file(path: Path) -> tuple[str, str]:
    """Digest, and what is odd."""
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        return "", "is a link, a device or a pipe, not a file"
    if status.st_nlink != 1:
        return "", "has a second name elsewhere (a hard link): its bytes can be changed there"
    return _sha256(path), _odd_name(path) or _attributes(path)


def _odd_name(path: Path) -> str:
    try:
        path.name.encode()
    except UnicodeEncodeError:
        return "its name is not UTF-8"
    return "is hidden: its name begins with a dot" if path.name.startswith(".") else ""


def _attributes(path: Path) -> str:
    """Extended attributes that a person or program has set: a download's address, a tag."""
    try:
        names = os.listxattr(path, follow_symlinks=False)
    except (OSError, AttributeError):  # a file system without them, or an operating system
        return ""
    own = [name for name in names if not name.startswith(_IGNORED)]
    return f"has extended attributes ({own[0]})" if own else ""


def _sha256(path: Path) -> str:
    seen = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            seen.update(chunk)
    return seen.hexdigest()


def _inside(path: Path, folder: Path) -> str:
    return os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace")


def _mentions(
    folder: Path, facts: Facts, entries: Sequence[LoggedEntry], unseen: list[Refusal]
) -> Iterator[MentionFact]:
    """Of every file's name and bytes, and of the log entries that are still to be written."""
    if not facts.case.protected:
        return
    needles = leaks.words_needles(facts.case.protected)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        inside = _inside(path, folder)
        found, to_the_end = leaks.in_file(needles, path)
        if not to_the_end:
            reason = "cannot be looked through for protected words; withhold what it is made of"
            unseen.append(Refusal(Place(inside), "harm.source", reason))
        for alias in sorted(found | leaks.in_bytes(needles, inside.encode())):
            yield MentionFact(Place(inside), alias)
    for logged in entries:
        for alias in sorted(leaks.in_bytes(needles, canonical.to_bytes(logged))):
            yield MentionFact(Place(f"evidence/log/{logged.index}"), alias)
