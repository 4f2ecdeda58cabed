"""Held -> PROV-O (W3C) as JSON-LD: captured, computed, judged; every claim down to its exhibits.

Captured: an entity and the activity that sealed it. Computed: an entity, and an activity with its
recipe as plan. Judged: an entity attributed to the people who signed it. Bytes are named by their
SHA-256 (``ni:``, RFC 6920), everything else by names inside this case.
"""

import base64
from typing import Any
from urllib.parse import quote

from countershot import canonical
from countershot.dossier.machines.held import Held
from countershot.records.judged import Signature
from countershot.records.release import (
    ReleasedClaim,
    ReleasedComputed,
    ReleasedExhibit,
    ReleasedJudgement,
)

Json = dict[str, Any]
TERMS = "urn:x-countershot:terms:"
ENTITY, ACTIVITY = "prov:Entity", "prov:Activity"
CONTEXT: Json = {
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    "cs": TERMS,
}


def prov(held: Held) -> Json:
    """The graph: 1 agents; 2 exhibits; 3 computed; 4 judgements; 5 claims; 6 the dossier."""
    graph = _Graph(held)
    graph.agents()
    for exhibit in held.release.exhibits:
        graph.captured(exhibit)
    for computed in held.release.computed:
        graph.computed(computed)
    for judgement in held.release.judgements:
        graph.judged(judgement)
    for claim in held.release.claims:
        graph.claim(claim)
    graph.dossier()
    return graph.document()


def name_of(sha256: str) -> str:
    """``ni:///sha-256;...``: the name of these bytes wherever they are (RFC 6920)."""
    value = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{value}"


class _Graph:
    """Nodes by name; what is said twice of one is said once."""

    def __init__(self, held: Held) -> None:
        self._held, self._release = held, held.release
        self._nodes: dict[str, Json] = {}
        self._results: dict[str, list[str]] = {}
        self._there = {e.sha256 for e in held.release.exhibits}
        self._there |= {j.sha256 for j in held.release.judgements}

    def document(self) -> Json:
        nodes = [self._nodes[name] for name in sorted(self._nodes)]
        return {"@context": CONTEXT | {"this": self._this("")}, "@graph": nodes}

    def agents(self) -> None:
        self._say(
            self._this("program"),
            ["prov:Agent", "prov:SoftwareAgent"],
            {"rdfs:label": self._release.program},
        )
        for key, person in self._release.people.items():
            self._say(self._person(key), ["prov:Agent", "prov:Person"], {"rdfs:label": person.name})

    def captured(self, released: ReleasedExhibit) -> None:
        exhibit = self._held.exhibit(released)
        sealing = self._this("capture", released.id)
        said: Json = {
            "cs:id": released.id,
            "cs:sha256": released.sha256,
            "cs:release": released.release,
            "prov:wasGeneratedBy": _to(sealing),
        }
        said |= {"cs:file": released.path} if released.path else {}
        doing: Json = {"prov:wasAssociatedWith": [_to(self._this("program"))]}
        if exhibit is not None:
            capture = exhibit.capture
            said |= {
                "dcterms:format": exhibit.media_type,
                "cs:sizeBytes": exhibit.size_bytes,
                "prov:generatedAtTime": _time(capture.sealed_at_utc),
            }
            if capture.web is not None and released.release in ("whole", "part"):
                said["cs:address"] = capture.web.address
            doing |= {"cs:method": capture.method, "prov:endedAtTime": _time(capture.sealed_at_utc)}
            if capture.collector in self._release.people:
                doing["prov:wasAssociatedWith"].append(_to(self._person(capture.collector)))
        if gone := self._held.destroyed(released):
            said["prov:invalidatedAtTime"] = _time(gone.at_utc)
        self._say(name_of(released.sha256), [ENTITY, "cs:Exhibit"], said)
        self._say(sealing, [ACTIVITY, "cs:Capture"], doing)

    def computed(self, released: ReleasedComputed) -> None:
        entry = self._held.computed(released)
        running, plan = self._this("computing", released.key), self._this("recipe", released.key)
        said: Json = {
            "cs:sha256": released.sha256,
            "cs:file": released.path,
            "prov:wasGeneratedBy": _to(running),
        }
        doing: Json = {
            "prov:wasAssociatedWith": _to(self._this("program")),
            "prov:qualifiedAssociation": {
                "@id": f"{running}:with",
                "@type": "prov:Association",
                "prov:hadPlan": _to(plan),
                "prov:agent": _to(self._this("program")),
            },
        }
        recipe: Json = {"cs:sha256": released.key}
        if entry is not None:
            inputs = [_to(name_of(each)) for each in entry.recipe.inputs if each in self._there]
            said |= {"dcterms:format": entry.media_type, "prov:wasDerivedFrom": inputs}
            doing["prov:used"] = inputs
            recipe |= {
                "cs:step": entry.recipe.step,
                "cs:version": entry.recipe.version,
                "cs:parameters": canonical.to_bytes(entry.recipe.parameters).decode(),
            }
            recipe |= {"cs:network": entry.recipe.network} if entry.recipe.network else {}
        self._results.setdefault(released.key, []).append(name_of(released.sha256))
        self._say(name_of(released.sha256), [ENTITY, "cs:Computed"], said)
        self._say(running, [ACTIVITY, "cs:Computing"], doing)
        self._say(plan, [ENTITY, "prov:Plan", "cs:Recipe"], recipe)

    def judged(self, released: ReleasedJudgement) -> None:
        name, rests, people = name_of(released.sha256), [], []
        for path, at_utc, signature in self._held.signed(released):
            rests += self._rests_on(signature)
            people.append(_to(self._person(signature.statement.signer)))
            self._signed(name, path, at_utc, signature)
        said: Json = {
            "cs:path": released.path,
            "cs:file": released.file,
            "cs:sha256": released.sha256,
        }
        said |= {"prov:wasAttributedTo": people} if people else {}
        said |= {"prov:wasDerivedFrom": rests} if rests else {}
        self._say(name, [ENTITY, "cs:Judgement"], said)

    def _signed(self, name: str, path: str, at_utc: str, signature: Signature) -> None:
        said = signature.statement
        person, role = self._person(said.signer), self._this("role", said.role)
        signing, made = self._this("signing", path), self._this("signature", path)
        self._say(
            signing,
            [ACTIVITY, "cs:Signing"],
            {
                "prov:used": [_to(name), *self._rests_on(signature)],
                "prov:endedAtTime": _time(at_utc),
                "prov:wasAssociatedWith": _to(person),
                "prov:qualifiedAssociation": {
                    "@id": f"{signing}:with",
                    "@type": "prov:Association",
                    "prov:agent": _to(person),
                    "prov:hadRole": _to(role),
                },
            },
        )
        self._say(
            made,
            [ENTITY, "cs:Signature"],
            {
                "cs:file": path,
                "prov:wasGeneratedBy": _to(signing),
                "prov:wasDerivedFrom": _to(name),
                "prov:wasAttributedTo": _to(person),
            },
        )

    def _rests_on(self, signature: Signature) -> list[Json]:
        """What a signature says it rests on: exhibits and judgements, and results of recipes."""
        found: list[str] = []
        for name, digest in sorted(signature.statement.rests_on.items()):
            if name.startswith("recipe:"):
                found += self._results.get(digest, ())
            elif digest in self._there:
                found.append(name_of(digest))
        return [_to(name) for name in dict.fromkeys(found)]

    def claim(self, released: ReleasedClaim) -> None:
        digests = {j.path: j.sha256 for j in self._release.judgements}
        digests |= {e.id: e.sha256 for e in self._release.exhibits}
        digests |= {c.path: c.sha256 for c in self._release.computed}
        below = (*released.judgements, *released.exhibits, *released.computed)
        rests = [_to(name_of(digests[each])) for each in below if each in digests]
        self._say(
            self._this("claim", released.id),
            [ENTITY, "cs:Claim"],
            {"rdfs:label": released.headline, "prov:wasDerivedFrom": rests},
        )

    def dossier(self) -> None:
        release, publishing = self._release, self._this("publishing")
        claims = [_to(self._this("claim", each.id)) for each in release.claims]
        at = _time(release.released_at_utc)
        self._say(
            publishing,
            [ACTIVITY, "cs:Publishing"],
            {
                "prov:wasAssociatedWith": _to(self._this("program")),
                "prov:endedAtTime": at,
                "prov:used": claims,
            },
        )
        self._say(
            self._this("dossier"),
            [ENTITY, "prov:Collection", "cs:Dossier"],
            {
                "rdfs:label": release.case.title,
                "cs:status": release.status,
                "prov:generatedAtTime": at,
                "prov:wasGeneratedBy": _to(publishing),
                "prov:hadMember": claims,
            },
        )

    def _this(self, *parts: str) -> str:
        """A name inside this case."""
        case = f"urn:x-countershot:case:{quote(self._release.case.id, safe='')}:"
        return case + ":".join(quote(part, safe="") for part in parts)

    def _person(self, key: str) -> str:
        return self._this("person", key)

    def _say(self, name: str, types: list[str], said: Json) -> None:
        """The same bytes may be an exhibit and a result: then both are said of one entity."""
        there = self._nodes.setdefault(name, {"@id": name, "@type": []})
        there["@type"] = list(dict.fromkeys([*there["@type"], *types]))
        for key, value in said.items():
            whole = _listed(there[key]) if key in there else []
            for each in _listed(value):
                whole += [] if each in whole else [each]
            if whole:
                there[key] = whole[0] if len(whole) == 1 else whole


def _listed(value: Any) -> list[Any]:
    return [*value] if isinstance(value, list) else [value]


def _to(name: str) -> Json:
    return {"@id": name}


def _time(utc: str) -> Json:
    return {"@type": "xsd:dateTime", "@value": utc}
