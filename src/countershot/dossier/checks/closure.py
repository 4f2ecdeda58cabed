"""a Dossier -> rule 16, and the files in which a problem breaks a claim."""

from collections.abc import Container, Iterable, Iterator

from countershot.dossier.checks.contents import RELEASE
from countershot.dossier.checks.dossier import Dossier
from countershot.dossier.checks.findings import Finding
from countershot.dossier.checks.judgements import by_name, computed_id
from countershot.records.release import Release, ReleasedClaim


def closed(it: Dossier) -> Iterator[Finding]:
    """Rule 16, ``claim.closure``: a claim's closure is complete and in the dossier."""
    computed = {released.path for released in it.release.computed}
    for claim in it.release.claims:
        own = f"claims/{claim.id}.md"
        file = it.judgements[own].file if own in it.judgements else RELEASE
        if own not in it.judgements or own not in claim.judgements:
            yield Finding("claim.closure", file, f"claim {claim.id} has not its own file")
        known: tuple[tuple[Iterable[str], Container[str]], ...] = (
            (claim.judgements, it.judgements),
            (claim.exhibits, it.exhibits),
            (claim.computed, computed),
        )
        for names, there in known:
            for name in names:
                if name not in there:
                    reason = f"rests on {name}, which is not in the dossier"
                    yield Finding("claim.closure", file, reason)
        for name in _left_out(it, claim):
            reason = f"rests on {name}, which its closure leaves out"
            yield Finding("claim.closure", file, reason)


def _left_out(it: Dossier, claim: ReleasedClaim) -> Iterator[str]:
    """What the signatures in a claim's closure rest on, but the closure does not have."""
    within = {*claim.judgements, *(f"exhibit:{name}" for name in claim.exhibits)}
    within |= {f"recipe:{computed_id(path)}" for path in claim.computed if computed_id(path)}
    inside = set(claim.judgements)
    for judgement in it.release.judgements:
        if judgement.path in inside:
            for signed in it.signatures_on(judgement):
                yield from (name for name, _ in by_name(signed) if name not in within)


def files_of(release: Release) -> dict[str, frozenset[str]]:
    """For each claim, the dossier paths and exhibit ids that a problem may name and break it."""
    return {claim.id: frozenset(_files(release, claim)) for claim in release.claims}


def _files(release: Release, claim: ReleasedClaim) -> Iterator[str]:
    exhibits, judgements = set(claim.exhibits), set(claim.judgements)
    yield from claim.computed
    yield from exhibits
    for exhibit in release.exhibits:
        if exhibit.id in exhibits and exhibit.path:
            yield exhibit.path
    for judgement in release.judgements:
        if judgement.path in judgements:
            yield judgement.file
            yield from judgement.signatures
