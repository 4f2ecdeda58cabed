"""a file of the case -> everything that it rests on now, directly and to the end."""

from collections.abc import Iterable
from dataclasses import dataclass

from countershot import canonical
from countershot.claims.named import exhibit_named
from countershot.claims.naming import REPORT, Kind, names
from countershot.records.facts import Facts

AS_IT_LEAVES = "case:release"
"""Name, in what a signature over the report rests on, of `as_it_leaves`."""


@dataclass(frozen=True)
class Closure:
    """Everything a claim ends at, each sorted: paths, and ids of exhibits, sightings, copies."""

    judgements: tuple[str, ...]
    exhibits: tuple[str, ...]
    sightings: tuple[str, ...]
    copies: tuple[str, ...]


def rests_on(path: str, facts: Facts) -> dict[str, str]:
    """What the file at ``path`` rests on directly, and its digest now; what is missing is left out.

    Keys: ``exhibit:ID`` (SHA-256), ``recipe:ID`` of a sighting or working copy (recipe key), or a
    case path (SHA-256 of the file). Sorted by key. The report rests on all of it to the end.
    """
    found: dict[str, str] = {}
    for kind, name in names(path, facts):
        found |= _digest(kind, name, facts)
    if path == REPORT:
        found |= _all_that_leaves(found, facts)
    return dict(sorted(found.items()))


def _digest(kind: Kind, name: str, facts: Facts) -> dict[str, str]:
    """The digest of what is named; nothing where the case does not have it."""
    if kind == "file":
        file = facts.files_by_path.get(name)
        return {name: file.document.sha256} if file else {}
    if kind == "exhibit":
        fact = exhibit_named(name, facts)
        return {f"exhibit:{fact.exhibit.id}": fact.exhibit.sha256} if fact else {}
    computed = facts.sightings.get(name) or facts.cited_copies.get(name)
    return {f"recipe:{name}": computed.recipe} if computed else {}


def _all_that_leaves(named: dict[str, str], facts: Facts) -> dict[str, str]:
    """Who signs the report signs for every byte that would leave with it.

    A claim's file says by name what it rests on. If the report rested on that file alone, a
    comparison could be changed, and signed again by others, after the last reader had read it.
    """
    below = closure_of([key for key in named if ":" not in key], facts)
    found: dict[str, str] = {}
    for name in below.judgements:
        found |= _digest("file", name, facts)
    for name in below.sightings:
        found |= _digest("recipe", name, facts)
    for name in below.exhibits:
        found |= _digest("exhibit", name, facts)
    found[AS_IT_LEAVES] = as_it_leaves(facts)
    for file in facts.redactions:
        covered = facts.exhibits.get(file.redaction.exhibit)
        exhibit = f"exhibit:{covered.exhibit.id}" if covered else ""
        if covered and not covered.destroyed and exhibit in found | named:
            found[file.document.path] = file.document.sha256
    return found


def as_it_leaves(facts: Facts) -> str:
    """The digest of what case.toml alone says of a release: its title, and how exhibits leave.

    A dossier does not hold case.toml, so a stranger cannot check it: the case's own gate does.
    """
    case = facts.case
    release = {name: each.model_dump(mode="json") for name, each in case.release.items()}
    return canonical.digest({"title": case.title, "release": release})


def closure(claim_id: str, facts: Facts) -> Closure:
    """Follow a claim's grounds to the end. Circles end where they began."""
    return closure_of([f"claims/{claim_id}.md"], facts)


def closure_of(paths: Iterable[str], facts: Facts) -> Closure:
    """Follow these judgement files to the end of all that they rest on."""
    judgements: set[str] = set()
    ends: set[str] = set()
    waiting = list(paths)
    while waiting:
        path = waiting.pop()
        if path in judgements:
            continue
        judgements.add(path)
        below = rests_on(path, facts)
        waiting.extend(key for key in below if ":" not in key)
        ends.update(key for key in below if ":" in key)
    sightings = _ids(ends, "recipe")
    seen = [facts.sightings[sighting] for sighting in sightings]
    copies = {view for sighting in seen for view in (sighting.best_view, *sighting.views)}
    return Closure(
        tuple(sorted(judgements)),
        _ids(ends, "exhibit"),
        sightings,
        tuple(sorted(copy for copy in copies if copy in facts.copies)),
    )


def _ids(ends: set[str], kind: str) -> tuple[str, ...]:
    return tuple(sorted(end.removeprefix(f"{kind}:") for end in ends if end.startswith(f"{kind}:")))
