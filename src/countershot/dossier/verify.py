"""a folder from a stranger -> whether the dossier in it holds, claim by claim, offline.

The format and the rules: docs/formats/dossier.md. Two other verifiers, `standalone/verify.py` and
`standalone/verify.html`, do the same with code of their own.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from countershot.dossier import unproven
from countershot.dossier.checks import (
    bag,
    closure,
    contents,
    dossier,
    exhibits,
    judgements,
    log,
    times,
)
from countershot.dossier.checks.findings import Finding, Findings, Timed, Verification, judge
from countershot.dossier.checks.folder import UNREADABLE, Folder
from countershot.dossier.checks.keys import StrictEd25519, fingerprint
from countershot.errors import UsageError
from countershot.ports import (
    ConsistencyCheck,
    InclusionCheck,
    Progress,
    SignatureCheck,
    TokenCheck,
)
from countershot.records.release import Release

PAGES = (
    "That the pages say what people signed: the signed words are in data/judgements; the pages, "
    "made from them by a program, have the log's signature only."
)
VOUCHED = (
    "That the keys of people are theirs: whoever holds the log's key, which you compared, says so."
)
ALWAYS_UNPROVEN = (unproven.SERVER, unproven.CLOCK, unproven.BLIND, PAGES)
WAIVED = "That two people examined {}, neither seeing the other's verdict: {} overrode it ({})."
Regenerate = Callable[[Path, Release], Iterable[Finding]]


def verify(
    folder: Path,
    *,
    key: str | None,
    ed25519: SignatureCheck,
    inclusion: InclusionCheck,
    consistency: ConsistencyCheck | None = None,
    token: TokenCheck | None = None,
    now_utc: str | None = None,
    regenerate: Regenerate | None = None,
    progress: Progress | None = None,
) -> Verification:
    """Check a dossier against itself and, with ``key``, against a fingerprint from elsewhere.

     1. folder.paths         9. release.logged
     2. bag.declaration     10. exhibit.sealed
     3. release.format      11. exhibit.withheld
     4. release.files       12. computed.logged
     5. bag.manifest        13. judgement.signature
     6. log.checkpoint      14. judgement.rests_on
     7. key.pinned          15. ident.order
     8. log.inclusion       16. claim.closure
                            17. time.stamp, 18. time.witness

    ``consistency``, ``token``, ``now_utc``: for the last two; without them: "cannot check".
    After these ``regenerate``, if given, makes computed records again if nothing is broken.
    ``key``: SHA-256 of the log's public key, hex (spaces and colons may stand in it).
    Raises UsageError where no dossier is or ``key`` is no fingerprint; the rest is in the answer.
    """
    key, check, found = _fingerprint_given(key), StrictEd25519(ed25519), Findings()
    there = _open(folder)
    found.add(there.faults)  # 1
    found.add(bag.declaration(there))  # 2
    release, release_sha256, faults = contents.read_release(there)  # 3
    found.add(faults)
    if release is None:
        return _conclude(there, found, None, (), key)
    listed = {file.path: file.size for file in release.files}
    digests = there.digests(listed, progress)
    found.add(contents.files(release, there.sizes, digests))  # 4
    found.add(bag.manifests(there, digests))  # 5
    note, faults = log.read_checkpoint(there)  # 6
    found.add(faults)
    found.add(log.checkpoint(note, release, check) if note else ())
    found.add(log.pinned(release, key))  # 7
    carried, faults = log.read_entries(there, release)  # 8
    found.add(faults)
    if carried is None:
        return _conclude(there, found, release, (), key)
    found.add(log.included(carried, release, note, inclusion))
    found.add(log.logged(release, release_sha256, carried, note))  # 9
    it = dossier.load(there, release, found.files("release.files") | there.unreadable, carried)
    found.add(_records(it, check))  # 10 to 16
    means = times.Means(check, consistency, token, now_utc)
    items, faults = times.read(there)  # 17
    timed, more = times.judge(items, release, note, carried, means)  # 17, 18
    found.add((*faults, *more))
    if regenerate and not found.where(certain=True):
        found.add(regenerate(folder, release))
    return _conclude(there, found, release, tuple(_waived(it)), key, timed)


def _records(it: dossier.Dossier, check: SignatureCheck) -> Iterator[Finding]:
    """Rules 10 to 16, over what the log was shown to carry."""
    yield from exhibits.sealed(it)  # 10
    yield from exhibits.withheld(it, check)  # 11
    yield from exhibits.computed(it)  # 12
    yield from judgements.signatures(it, check)  # 13
    yield from judgements.rests_on(it)  # 14
    yield from judgements.order(it)  # 15
    yield from closure.closed(it)  # 16


def _fingerprint_given(key: str | None) -> str | None:
    if key is None:
        return None
    plain = re.sub("[ :]", "", key).lower()
    if not re.fullmatch("[0-9a-f]{64}", plain):
        raise UsageError("The fingerprint given is not 64 hex digits; copy it whole.")
    return plain


def _open(folder: Path) -> Folder:
    names = ("bagit.txt", contents.RELEASE)
    if not folder.is_dir() or not any(os.path.lexists(folder / name) for name in names):
        raise UsageError(f"{folder} is not a dossier; give the folder that holds bagit.txt.")
    return Folder(folder)


def _waived(it: dossier.Dossier) -> Iterator[str]:
    for name in sorted(judgements.identifications(it), key=str.encode):
        if override := judgements.waiver(it, name):
            yield WAIVED.format(name, override.by, override.reason)


def _conclude(
    there: Folder,
    found: Findings,
    release: Release | None,
    waived: tuple[str, ...],
    key: str | None,
    timed: tuple[Timed, ...] = (),
) -> Verification:
    """Put the verdict together from everything found."""
    found.add(Finding("release.files", p, UNREADABLE, certain=False) for p in there.unreadable)
    closures = closure.files_of(release) if release else {}
    draft = release is not None and release.status == "draft"
    verdict, claims = judge(found, closures, draft=draft)
    return Verification(
        verdict=verdict,
        claims=claims,
        not_proven=_not_proven(release, (*_told(timed), *waived), key),
        problems=found.where(certain=True),
        unchecked=found.where(certain=False),
        fingerprints=_fingerprints(release),
        times=timed,
    )


def _told(timed: tuple[Timed, ...]) -> Iterator[str]:
    """What the times carried do not prove, if there are any."""
    kinds = {it.kind for it in timed}
    if "stamp" in kinds:
        yield unproven.AUTHORITY
    if "witness" in kinds:
        yield unproven.WITNESS


def _not_proven(
    release: Release | None, found: tuple[str, ...], key: str | None
) -> tuple[str, ...]:
    known = (*ALWAYS_UNPROVEN, unproven.AUTHORITY, unproven.WITNESS, unproven.KEYS, VOUCHED)
    added = tuple(s for s in (release.not_proven if release else ()) if s not in known)
    return (*ALWAYS_UNPROVEN, *found, *added, VOUCHED if key else unproven.KEYS)


def _fingerprints(release: Release | None) -> dict[str, str]:
    if release is None:
        return {}
    people = sorted(release.people.items(), key=lambda item: item[0].encode())
    found = {"log": fingerprint(release.log.public_key)}
    return found | {f"people.{n}": fingerprint(p.public_key) for n, p in people if p.public_key}
