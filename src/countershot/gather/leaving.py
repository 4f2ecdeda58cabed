"""chains, identities and sightings of a case -> what their exports are made of."""

import hashlib
from collections.abc import Iterator

from countershot.claims.closure import closure_of
from countershot.claims.coordinates import coordinates
from countershot.claims.grounds import judgement_documents
from countershot.claims.named import links_of, mention_key
from countershot.documents.web_annotation import Cited
from countershot.entities.geojson import Seen
from countershot.entities.pairs import Side, pairs
from countershot.entities.parties import Graph, Kind, Placed, Source, graph
from countershot.gather import exporting, identity
from countershot.records.chain import RELATIONS, End
from countershot.records.facts import Facts
from countershot.workspace.results import Results


def prefix(facts: Facts) -> str:
    """What begins every id of this case's parties and ties outside it: 15 characters."""
    return f"cs-{hashlib.sha256(facts.case.id.encode()).hexdigest()[:12]}"


def graph_of(facts: Facts) -> Graph:
    """Parties, ties and sources of all chains of the case; of signed ones, one a name."""
    signed = [f for f in facts.chains if exporting.is_signed(f.document.path, facts)]
    who = identity.joined(signed, facts)
    return graph(prefix(facts), _placed(facts), who, _sources(facts))


def _placed(facts: Facts) -> Iterator[Placed]:
    for file in facts.chains:
        for path, link in links_of(file):
            held = identity.held_link(link, facts)
            exhibits = tuple(sorted(key for key in held.rests_on if key.startswith("x-")))
            key = f"{file.document.path}#{path}"
            yield Placed(key, link, held.start, held.end, exhibits)


def _sources(facts: Facts) -> Iterator[Source]:
    for fact in facts.exhibits.values():
        yield Source(fact.exhibit.id, fact.exhibit.sha256, fact.exhibit.media_type)


def paths(facts: Facts) -> list[str]:
    """Case paths of the chains, and of everything judged that they rest on."""
    chains = [file.document.path for file in facts.chains]
    there = {document.path for document in judgement_documents(facts)}
    below = closure_of(chains, facts).judgements
    return sorted(path for path in below if path in there and not path.startswith("specimens/"))


def cited(found: Graph, facts: Facts, known: Results) -> tuple[list[Cited], list[str]]:
    """For each tie, the citations below it: keys are ``TIE/PATH#KEY``."""
    every, left = exporting.cited(facts, known)
    ties = {tie.key: tie.id for tie in found.ties}
    made: list[Cited] = []
    for file in facts.chains:
        for path, link in links_of(file):
            key = f"{file.document.path}#{path}"
            if key not in ties:
                continue
            below = set(closure_of(identity.paths_of(link, facts), facts).judgements)
            says = f"{link.start} {link.relation} {link.end}"
            for each in every:
                if each.key == key or each.key.partition("#")[0] in below:
                    made.append(
                        Cited(
                            f"{ties[key]}/{each.key}", says, "linking", each.citation,
                            each.exhibit, each.text, each.page_height_pt,
                        )
                    )  # fmt: skip
    return made, left


def pairs_of(facts: Facts) -> tuple[list[dict[str, object]], tuple[str, ...]]:
    """Judged pairs of the identities that stand, and what has no form there."""
    kinds = _kinds(facts)
    sides = {
        each.key: Side(each.key, each.name, kinds.get(each.key, "party"))
        for each in identity.mentions(facts)
    }
    standing = facts.entities.standing
    made, left = pairs(identity.decisions(facts), standing, sides, prefix(facts))
    return made, tuple(left)


def _kinds(facts: Facts) -> dict[str, Kind]:
    """What each mention at the end of a link can only be."""
    can_be: dict[str, set[End]] = {}
    for file in facts.chains:
        for _, link in links_of(file):
            for name, kinds in zip((link.start, link.end), RELATIONS[link.relation], strict=True):
                key = mention_key(name, link, facts)
                can_be[key] = can_be.get(key, set(kinds)) & set(kinds)
    return {key: next(iter(kinds)) for key, kinds in can_be.items() if len(kinds) == 1}


def seen(facts: Facts, known: Results) -> list[Seen]:
    """Every sighting, with what its file states and what its examiners say of its mount.

    Its place is that of a public facility the case states, never where somebody filmed.
    """
    made = []
    for sighting in facts.sightings.values():
        exhibit = facts.exhibits[sighting.exhibit].exhibit
        stated = known.stated(exhibit)
        clues = stated.clues if stated else ()
        places = {
            (clue.latitude, clue.longitude)
            for clue in clues
            if clue.latitude is not None and clue.longitude is not None
        }
        times = {clue.utc for clue in clues if clue.utc}
        mine = [f.identification for f in facts.identifications]
        made.append(
            Seen(
                id=sighting.id,
                exhibit=sighting.exhibit,
                kind=sighting.kind,
                start_ms=sighting.start_ms,
                end_ms=sighting.end_ms,
                mounts=tuple(i.mount for i in mine if i.sighting == sighting.id and i.mount),
                place=_public_place(places.pop(), facts) if len(places) == 1 else None,
                taken_at_utc=times.pop() if len(times) == 1 else "",
            )
        )
    return made


def _public_place(taken_at: tuple[float, float], facts: Facts) -> tuple[float, float] | None:
    """The facility near which a picture was taken, if the case says that its place is public.

    Where a file says that it was taken is where a person stood: that never leaves, however rounded.
    """
    near = 10.0**-facts.case.policy.place_decimals
    for stated in facts.case.places.values():
        numbers = [n for each in coordinates(stated.at, 1) for n in each.numbers]
        if len(numbers) == 2 and stated.public.strip():
            there = (numbers[0], numbers[1])
            if all(abs(one - own) <= near for one, own in zip(taken_at, there, strict=True)):
                return there
    return None
