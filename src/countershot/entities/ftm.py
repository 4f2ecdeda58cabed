"""a graph of parties -> FollowTheMoney entities, and such entities back into a graph.

FollowTheMoney 4 (https://followthemoney.tech/): one JSON object a line, ``id``, ``schema`` and
``properties``, each a list of strings. Devices, products, brands, loans, pledges and places have no
form there, nor what is tied to one; ``left_out`` names them. Nothing read from it is a judgement.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from countershot.entities.parties import Graph, Kind, Party, Source, Tie
from countershot.records.chain import GRADES, Relation
from countershot.records.statement import Bound

Json = dict[str, Any]
SCHEMATA: dict[Kind, str] = {
    "company": "Company",
    "body": "PublicBody",
    "person": "Person",
    "party": "LegalEntity",
    "project": "Project",
}
_LINK = "UnknownLink"
TIES: dict[Relation, tuple[str, str, str]] = {
    "owned by": ("Ownership", "asset", "owner"),
    "subsidiary of": ("Ownership", "asset", "owner"),
    "directed by": ("Directorship", "organization", "director"),
    "controlled by": (_LINK, "subject", "object"),
    "won": ("ProjectParticipant", "participant", "project"),
    "commissioned by": ("ProjectParticipant", "project", "participant"),
    "supplied to": (_LINK, "subject", "object"),
    "part of": (_LINK, "subject", "object"),
    "listed on": ("Sanction", "entity", "program"),
}
"""Relation -> schema, and which properties its two ends are. A list is its ``program``'s words."""
MOST, LONGEST = 1_000_000, 100_000
_BOUNDED = re.compile(r"(about|at least|more than|at most|less than) (\S+)")
_GRADED = re.compile(r"(low|moderate|high) grade")


def to_ftm(graph: Graph) -> tuple[list[Json], list[str]]:
    """Entities, sorted by id; and what has no form there, in words."""
    kinds = {party.id: party for party in graph.parties}
    made: list[Json] = []
    left: list[str] = []
    used: set[str] = set()
    for party in graph.parties:
        if party.kind in SCHEMATA:
            made.append(_entity(party.id, SCHEMATA[party.kind], {"name": list(party.names)}))
        elif party.kind != "list":
            left.append(f"{party.names[0]}: FollowTheMoney has no {party.kind}")
    for tie in graph.ties:
        ends = kinds[tie.start], kinds[tie.end]
        if not _has_form(tie, *ends):
            left.append(f"{tie.key}: FollowTheMoney has no form for `{tie.relation}` between these")
            continue
        made.append(_of_tie(tie, ends[1]))
        used |= set(tie.sources)
    made += [_of_source(source) for source in graph.sources if source.id in used]
    return sorted(made, key=lambda each: str(each["id"])), left


def representable(graph: Graph) -> Graph:
    """The part of a graph that FollowTheMoney can hold: what comes back from it."""
    kinds = {party.id: party for party in graph.parties}
    ties = tuple(tie for tie in graph.ties if _has_form(tie, kinds[tie.start], kinds[tie.end]))
    lists = {tie.end for tie in ties if tie.relation == "listed on"}
    used = {source for tie in ties for source in tie.sources}
    parties = tuple(p for p in graph.parties if p.kind in SCHEMATA or p.id in lists)
    return Graph(parties, ties, tuple(s for s in graph.sources if s.id in used))


def _has_form(tie: Tie, start: Party, end: Party) -> bool:
    """Is there a schema for it, whose ends may be what these are?"""
    if tie.relation not in TIES or start.kind not in SCHEMATA:
        return False
    if tie.relation == "listed on":
        return end.kind == "list"
    if TIES[tie.relation][0] == "ProjectParticipant":
        return "project" in (start.kind, end.kind) and {start.kind, end.kind} != {"project"}
    if TIES[tie.relation][0] == "Ownership" and start.kind != "company":
        return False
    if TIES[tie.relation][0] == "Directorship" and start.kind not in ("company", "body"):
        return False
    return end.kind in SCHEMATA


def _entity(name: str, schema: str, properties: Mapping[str, list[str]]) -> Json:
    kept = {key: values for key, values in sorted(properties.items()) if values}
    return {"id": name, "schema": schema, "properties": kept}


def _of_tie(tie: Tie, end: Party) -> Json:
    schema, starts, ends = TIES[tie.relation]
    listed = tie.relation == "listed on"
    properties: dict[str, list[str]] = {
        starts: [tie.start],
        ends: list(end.names) if listed else [tie.end],
        "programId": [tie.end] if listed else [],
        "role": [] if listed else [tie.relation],
        "recordId": [tie.key],
        "summary": [f"{tie.grade} grade"],
        "percentage": [percent(tie)] if tie.percent else [],
        "proof": list(tie.sources),
    }
    return _entity(tie.id, schema, properties)


def percent(tie: Tie) -> str:
    """``51``, or ``at least 51``."""
    return tie.percent if tie.bound == "exactly" else f"{tie.bound} {tie.percent}"


def _of_source(source: Source) -> Json:
    """A document named by its digest; what it was called stays in the case."""
    return _entity(
        source.id,
        "Document",
        {
            "fileName": [source.id],
            "title": [f"SHA-256 {source.sha256}"],
            "mimeType": [source.media_type],
        },
    )


def of_ftm(entities: Iterable[Any]) -> tuple[Graph, list[str]]:
    """A graph of what anybody's entities say that it has a form for, and why others are left.

    Of outside entities a tie may have no relation of ours: it is then taken by its schema. What is
    not as it should be is skipped with a reason, never completed.
    """
    parties: dict[str, Party] = {}
    sources: dict[str, Source] = {}
    ties: list[Tie] = []
    skipped: list[str] = []
    rows = [each for _, each in zip(range(MOST), entities, strict=False)]
    for number, each in enumerate(rows, start=1):
        read = _read(each)
        if read is None:
            skipped.append(f"entity {number}: has no id, schema and properties as text")
            continue
        name, schema, properties = read
        if schema in _KINDS and properties.get("name"):
            parties[name] = Party(name, _KINDS[schema], tuple(sorted(properties["name"])))
        elif schema == "Document":
            sources[name] = _source(name, properties)
        elif tie := _tie(name, schema, properties, parties):
            ties.append(tie)
        else:
            skipped.append(f"entity {number}: {schema[:40]!a} has no form here")
    return _whole(parties, ties, sources, skipped)


_KINDS: dict[str, Kind] = {schema: kind for kind, schema in SCHEMATA.items()} | {
    "Organization": "party"
}
_BY_SCHEMA: dict[str, Relation] = {
    "Ownership": "owned by",
    "Directorship": "directed by",
    "Sanction": "listed on",
}


def _read(each: Any) -> tuple[str, str, dict[str, list[str]]] | None:
    if not isinstance(each, dict):
        return None
    name, schema, properties = each.get("id"), each.get("schema"), each.get("properties")
    if not (isinstance(name, str) and isinstance(schema, str) and isinstance(properties, dict)):
        return None
    found: dict[str, list[str]] = {}
    for key, values in properties.items():
        if not isinstance(key, str) or not isinstance(values, list):
            return None
        kept = [v for v in values if isinstance(v, str) and len(v) <= LONGEST]
        if len(kept) != len(values):
            return None
        found[key] = kept
    return name, schema, found


def _source(name: str, properties: Mapping[str, list[str]]) -> Source:
    digest = _first(properties, "title").removeprefix("SHA-256 ")
    sha256 = digest if re.fullmatch(r"[0-9a-f]{64}", digest) else ""
    return Source(name, sha256, _first(properties, "mimeType"))


def _first(properties: Mapping[str, list[str]], key: str) -> str:
    return next(iter(properties.get(key, ())), "")


def _tie(
    name: str, schema: str, properties: Mapping[str, list[str]], parties: dict[str, Party]
) -> Tie | None:
    relation = _relation(schema, _first(properties, "role"))
    if relation is None:
        return None
    _, starts, ends = TIES[relation]
    start, end = _first(properties, starts), _first(properties, ends)
    if relation == "listed on" and end:
        on = _first(properties, "programId") or f"{name}-list"
        parties[on] = Party(on, "list", tuple(sorted(properties[ends])))
        end = on
    if not start or not end:
        return None
    graded = _GRADED.fullmatch(_first(properties, "summary"))
    tie = Tie(
        id=name,
        key=_first(properties, "recordId"),
        relation=relation,
        start=start,
        end=end,
        grade=next((g for g in GRADES if graded and g == graded[1]), "low"),
        sources=tuple(sorted(properties.get("proof", ()))),
    )
    return _with_share(tie, _first(properties, "percentage"))


def _relation(schema: str, role: str) -> Relation | None:
    ours = next((r for r, (s, _, _) in TIES.items() if r == role and s == schema), None)
    return ours or _BY_SCHEMA.get(schema)


def _with_share(tie: Tie, words: str) -> Tie:
    bounded = _BOUNDED.fullmatch(words)
    if not bounded:
        return replace(tie, percent=words)
    bounds: dict[str, Bound] = {
        "about": "about",
        "at least": "at least",
        "more than": "more than",
        "at most": "at most",
        "less than": "less than",
    }
    return replace(tie, percent=bounded[2], bound=bounds[bounded[1]])


def _whole(
    parties: dict[str, Party], ties: list[Tie], sources: dict[str, Source], skipped: list[str]
) -> tuple[Graph, list[str]]:
    """Without ties to what is not there."""
    kept = [tie for tie in ties if tie.start in parties and tie.end in parties]
    skipped += [f"{t.id[:80]!a}: an end of it is not there" for t in ties if t not in kept]
    found = Graph(
        tuple(parties[name] for name in sorted(parties)),
        tuple(sorted(kept, key=lambda tie: tie.id)),
        tuple(sources[name] for name in sorted(sources)),
    )
    return found, skipped
