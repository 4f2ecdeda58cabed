"""claims -> every exhibit that each rests on directly, with the line, and as what it serves."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from countershot.claims.looking_up import cited_by, specimens_by_id, statements_by_name
from countershot.claims.named import exhibit_named, grounds_of
from countershot.records.facts import ExhibitFact, Facts
from countershot.records.files import ClaimFile, IdentificationFile, Place, StatementFile
from countershot.records.judged import Ground

As = Literal["cited", "stated", "footage", "specimen"]


@dataclass(frozen=True)
class Rest:
    """A claim rests on an exhibit: it cites it, or a statement or identification of it does."""

    claim: ClaimFile
    place: Place
    exhibit: ExhibitFact
    serves: As
    quotation: str = ""


def resting(facts: Facts) -> Iterator[Rest]:
    """All of them, but what was destroyed by order; what other claims carry is theirs."""
    look_up = _LookUp(facts)
    for file in facts.claims:
        seen: set[tuple[str, As, str]] = set()
        for number, ground in grounds_of(file, facts):
            place = file.document.at(f"grounds.{number}")
            for name, serves, quotation in look_up.named(ground):
                fact = exhibit_named(name, facts)
                key = (fact.exhibit.id if fact else "", serves, quotation)
                if fact is not None and fact.destroyed is None and key not in seen:
                    seen.add(key)
                    yield Rest(file, place, fact, serves, quotation)


class _LookUp:
    """Tables made once: a case may have ten thousand grounds."""

    def __init__(self, facts: Facts) -> None:
        self._statements: dict[str, StatementFile] = statements_by_name(facts)
        self._specimens = specimens_by_id(facts)
        self._sightings = facts.sightings
        self._identified: dict[str, list[IdentificationFile]] = {}
        for file in facts.identifications:
            self._identified.setdefault(file.identification.name, []).append(file)

    def named(self, ground: Ground) -> Iterator[tuple[str, As, str]]:
        """Name of the exhibit as it is written, what it serves as, and the words quoted."""
        if ground.citation is not None:
            yield ground.citation.exhibit, "cited", ground.citation.quotation or ""
        said = self._statements.get(ground.statement or "")
        for _, citation in cited_by(said.statement) if said else ():
            yield citation.exhibit, "stated", citation.quotation or ""
        for file in self._identified.get(ground.identification or "", []):
            sighting = self._sightings.get(file.identification.sighting)
            if sighting is not None:
                yield sighting.exhibit, "footage", ""
            specimen = self._specimens.get(file.identification.specimen)
            for picture in specimen.specimen.pictures if specimen else ():
                yield picture.exhibit, "specimen", ""
