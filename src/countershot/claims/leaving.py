"""frozen facts -> which exhibits may leave the case as they are, byte for byte.

The dossier decides in full (dossier/redact.py); this is never narrower than what it decides.
"""

from countershot.claims.closure import closure_of, rests_on
from countershot.claims.levels import identified_below
from countershot.claims.looking_up import specimens_by_id
from countershot.records.facts import ExhibitFact, Facts

CAPTURES = ("application/wacz", "application/warc", "application/warc+gzip")
OFFERED = ("page", "screenshot", "text", "body", "exchange")
"""Parts of a cited capture of the web that a dossier carries though no claim rests on them."""


def below_the_report(facts: Facts) -> tuple[str, ...]:
    """Ids of the exhibits that the report and every claim rest on or show."""
    found = set(closure_of([file.document.path for file in facts.claims], facts).exhibits)
    path = facts.report.document.path if facts.report else ""
    keys = rests_on(path, facts)
    found |= {key.removeprefix("exhibit:") for key in keys if key.startswith("exhibit:")}
    return tuple(sorted(found))


def parts_beside(exhibits: tuple[str, ...], facts: Facts) -> tuple[str, ...]:
    """Other parts of the same captures of the web, which leave with them."""
    wholes = {
        web.part_of or name
        for name in exhibits
        if name in facts.exhibits and (web := facts.exhibits[name].exhibit.capture.web) is not None
    }
    return tuple(
        name
        for name, fact in sorted(facts.exhibits.items())
        if name not in exhibits
        and (web := fact.exhibit.capture.web) is not None
        and (web.part_of or name) in wholes
        and web.part in OFFERED
    )


def may_leave_whole(facts: Facts) -> dict[str, ExhibitFact]:
    """By id: exhibits whose own bytes a dossier may carry."""
    named = below_the_report(facts)
    ids = (*named, *parts_beside(named, facts))
    shown = _specimen_pictures(facts)
    return {
        name: facts.exhibits[name]
        for name in ids
        if name in facts.exhibits and _leaves(name, facts, shown)
    }


def _leaves(name: str, facts: Facts, specimens: frozenset[str]) -> bool:
    fact = facts.exhibits[name]
    exhibit, policy = fact.exhibit, facts.case.release.get(name)
    if fact.destroyed is not None or (policy is not None and policy.release != "whole"):
        return False
    if exhibit.capture.method == "given" and exhibit.media_type in CAPTURES:
        return False
    shot = exhibit.capture.web is not None and exhibit.capture.web.part == "screenshot"
    scene = exhibit.media_type.startswith(("image/", "video/")) and name not in specimens
    return not scene or shot or facts.exercise


def _specimen_pictures(facts: Facts) -> frozenset[str]:
    """Exhibits that are pictures of specimens and show no questioned device."""
    pictures = {
        picture.exhibit
        for file in specimens_by_id(facts).values()
        for picture in file.specimen.pictures
    }
    below = identified_below(facts.claims, facts)
    questioned = {
        facts.sightings[file.identification.sighting].exhibit
        for file in facts.identifications
        if file.identification.name in below and file.identification.sighting in facts.sightings
    }
    return frozenset(pictures - questioned)
