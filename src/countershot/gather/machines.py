"""facts and what leaves a case -> the parties and the places that its dossier tells machines.

Made of facts from which everything else was taken out first, so that nothing else can be in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from countershot.dossier.material import Leaving
from countershot.entities.ftm import to_ftm
from countershot.entities.geojson import Seen, feature_collection
from countershot.gather import leaving
from countershot.gather.identity import with_entities
from countershot.records.facts import Facts
from countershot.records.files import (
    ChainFile,
    ClaimFile,
    IdentificationFile,
    IdentityFile,
    StatementFile,
)
from countershot.workspace.results import Results

IN_A_DOSSIER = (
    "sightings that this dossier's claims rest on; a place only where a file that is in the "
    "dossier was taken at a facility whose place is public; place_stated is what claims say"
)
_File = TypeVar("_File", ChainFile, ClaimFile, IdentificationFile, IdentityFile, StatementFile)


def only(facts: Facts, what: Leaving) -> Facts:
    """The facts as if the case held nothing but what leaves it."""

    def kept(files: Iterable[_File]) -> tuple[_File, ...]:
        return tuple(file for file in files if file.document.path in what.judgements)

    return with_entities(
        replace(
            facts,
            claims=kept(facts.claims),
            identifications=kept(facts.identifications),
            statements=kept(facts.statements),
            identities=kept(facts.identities),
            chains=kept(facts.chains),
            exhibits={x: fact for x, fact in facts.exhibits.items() if x in what.exhibits},
            sightings={s: one for s, one in facts.sightings.items() if s in what.sightings},
        )
    )


def entities(facts: Facts, what: Leaving) -> Sequence[dict[str, Any]]:
    """FollowTheMoney entities of the chains that leave; their proofs are exhibits by digest."""
    if not any(file.document.path in what.judgements for file in facts.chains):
        return ()
    return to_ftm(leaving.graph_of(only(facts, what)))[0]


def places(facts: Facts, known: Results, at_utc: str, what: Leaving) -> dict[str, Any] | None:
    """Sightings that leave, as GeoJSON; None if none does.

    A file's own word on where and when it was taken leaves with the file or not at all.
    """
    held = only(facts, what)
    seen = [_open(one, held, what) for one in leaving.seen(held, known)]
    if not seen:
        return None
    return feature_collection(seen, facts.case.id, at_utc, IN_A_DOSSIER)


def _open(seen: Seen, facts: Facts, what: Leaving) -> Seen:
    said = dict.fromkeys(
        file.claim.scope.place
        for file in facts.claims
        if file.claim.scope.place and _rests_on(file, seen, facts)
    )
    seen = replace(seen, stated=tuple(said))
    return seen if seen.exhibit in what.whole else replace(seen, place=None, taken_at_utc="")


def _rests_on(file: ClaimFile, seen: Seen, facts: Facts) -> bool:
    """Does the claim itself name an identification of the sighting?"""
    named = {f.identification.name for f in facts.identifications
             if f.identification.sighting == seen.id}  # fmt: skip
    return any(ground.identification in named for ground in file.claim.grounds)
