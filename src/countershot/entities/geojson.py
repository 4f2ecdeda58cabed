"""sightings and what is known of them -> GeoJSON (RFC 7946) with OpenStreetMap's tags.

OpenStreetMap wiki, *Tag:man_made=surveillance*: ``camera:type`` is fixed, panning or dome. A point
is a facility that the case states as public, near which the file says it was taken: where somebody
stood who filmed is told to nobody.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from countershot.records.base import Kind

Json = dict[str, Any]
CAMERA_TYPE: dict[Kind, str] = {
    "bullet": "fixed",
    "box": "fixed",
    "turret": "fixed",
    "cube": "fixed",
    "alpr": "fixed",
    "dome": "dome",
    "ptz": "panning",
    "pt_home": "panning",
    "positioning": "panning",
}
"""``fisheye``, ``multisensor`` and ``other`` have none there."""
_MOUNTS = (
    ("street_lamp", r"street ?lamp|lamp ?post|路灯"),
    ("pole", r"pole|post|mast|[杆柱]"),
    ("wall", r"wall|facade|façade|墙"),
    ("ceiling", r"ceiling|天花板|吊顶"),
    ("roof", r"roof|屋顶"),
)


@dataclass(frozen=True)
class Seen:
    """A sighting: ``mounts`` in the examiners' words, ``place`` as (latitude, longitude).

    ``stated``: the places of claims that rest on it, in their words.
    """

    id: str
    exhibit: str
    kind: Kind | None
    start_ms: int
    end_ms: int
    mounts: tuple[str, ...] = ()
    place: tuple[float, float] | None = None
    taken_at_utc: str = ""
    stated: tuple[str, ...] = ()


PROPOSALS = "an export of a program's sightings; proposals, not findings, not a release"


def feature_collection(seen: Iterable[Seen], case: str, at_utc: str, what: str = PROPOSALS) -> Json:
    """One feature a sighting. Where no file states the place it is null; nothing is left out."""
    return {
        "type": "FeatureCollection",
        "features": [_feature(each) for each in sorted(seen, key=lambda s: s.id)],
        "x_countershot": {
            "is": what,
            "case": case,
            "created": at_utc,
        },
    }


def _feature(seen: Seen) -> Json:
    geometry: Json | None = None
    if seen.place is not None:
        latitude, longitude = seen.place
        geometry = {"type": "Point", "coordinates": [longitude, latitude]}
    properties = {
        **tags(seen.kind, seen.mounts),
        "x_countershot": {
            "exhibit": seen.exhibit,
            "start_ms": seen.start_ms,
            "end_ms": seen.end_ms,
            "kind": seen.kind,
            "point_is": "a facility stated as public in the case, near the place of the picture"
            if geometry
            else None,
            "taken_at_utc": seen.taken_at_utc or None,
            **({"place_stated": list(seen.stated)} if seen.stated else {}),
        },
    }
    return {"type": "Feature", "id": seen.id, "geometry": geometry, "properties": properties}


def tags(kind: Kind | None, mounts: Iterable[str] = ()) -> dict[str, str]:
    """OpenStreetMap's tags for a device. A mount on which the examiners differ has no tag."""
    made = {"man_made": "surveillance", "surveillance:type": "camera"}
    if kind == "alpr":
        made["surveillance:type"] = "ALPR"
    if kind in CAMERA_TYPE:
        made["camera:type"] = CAMERA_TYPE[kind]
    found = {mount for words in mounts if (mount := mount_of(words))}
    return made | ({"camera:mount": found.pop()} if len(found) == 1 else {})


def mount_of(words: str) -> str:
    """OpenStreetMap's word for what a device hangs on; "" where the words name none or two."""
    found = [tag for tag, pattern in _MOUNTS if re.search(pattern, words, re.I)]
    if found[:2] == ["street_lamp", "pole"]:
        found = ["street_lamp", *found[2:]]
    return found[0] if len(found) == 1 else ""
