"""what a dossier holds -> the same for machines: RO-Crate, PROV, CSV, FollowTheMoney, GeoJSON.

    data/claims.csv              one row a claim (table.py)
    data/entities.ftm.json       parties and ties of the chains, FollowTheMoney, with proofs
    data/sightings.geojson       sightings with OpenStreetMap's tags
    data/prov.jsonld             what came of what, W3C PROV-O (prov.py)
    data/ro-crate-metadata.json  what every file is, RO-Crate 1.1 (crate.py)

A file of which the dossier holds nothing is not written. Nothing here is new: each is made of the
release's own tables, the log entries and the judgement files that leave with it.
"""

import json
from typing import Any

from countershot.dossier.cited import Cited
from countershot.dossier.machines.crate import METADATA, crate
from countershot.dossier.machines.held import Held
from countershot.dossier.machines.prov import prov
from countershot.dossier.machines.table import table
from countershot.dossier.material import Leaving, Material

CLAIMS = "data/claims.csv"
ENTITIES = "data/entities.ftm.json"
SIGHTINGS = "data/sightings.geojson"
PROV = "data/prov.jsonld"
MACHINES = (CLAIMS, ENTITIES, SIGHTINGS, PROV, METADATA)


def machines(material: Material, cited: Cited, held: Held) -> dict[str, bytes]:
    """Files by path.

    1. The claims as a table; 2. parties and ties, if a chain leaves; 3. sightings, if one does;
    4. what came of what; 5. the crate over all files, these among them.
    """
    leaving = _leaving(cited, held)
    made: dict[str, bytes] = {}
    if held.release.claims:
        made[CLAIMS] = table(material, held)
    entities = material.entities(leaving)
    if entities:
        made[ENTITIES] = b"".join(_line(each) for each in entities)
    sightings = material.places(leaving)
    if sightings is not None:
        made[SIGHTINGS] = as_json(sightings)
    made[PROV] = as_json(prov(held))
    sizes = {path: len(data) for path, data in made.items()}
    return made | {METADATA: as_json(crate(held, sizes))}


def _leaving(cited: Cited, held: Held) -> Leaving:
    whole = tuple(each.id for each in held.release.exhibits if each.release == "whole")
    return Leaving(cited.judgements, cited.exhibits, cited.sightings, whole)


def as_json(document: Any) -> bytes:
    """For reading: UTF-8, keys in order, one space deep, the same wherever it is made."""
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _line(entity: Any) -> bytes:
    text = json.dumps(entity, ensure_ascii=False, sort_keys=True)
    return text.encode("utf-8", "backslashreplace") + b"\n"
