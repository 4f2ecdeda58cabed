"""the words of a data set or an outside network -> kinds of devices; words of people are refused

Nothing that says a person, a face, a vehicle or a plate may enter, under whatever kind it would
be filed. No list of words stops somebody who lies in a description; it stops mistakes, and whoever
plugs in a ready-made network without looking at what else it finds.
"""

from __future__ import annotations

import re

from countershot.records.base import KINDS, Kind

SYNONYMS: dict[str, Kind] = {
    "housing": "box",
    "box in housing": "box",
    "eyeball": "turret",
    "minidome": "dome",
    "mini dome": "dome",
    "speed dome": "ptz",
    "speeddome": "ptz",
    "ptz dome": "ptz",
    "pan tilt zoom": "ptz",
    "pt home": "pt_home",
    "home pt": "pt_home",
    "home pan tilt": "pt_home",
    "indoor pan tilt": "pt_home",
    "positioner": "positioning",
    "positioning system": "positioning",
    "multi sensor": "multisensor",
    "fish eye": "fisheye",
    "anpr": "alpr",
    "lpr": "alpr",
    "explosion proof": "other",
}
"""What data sets call the kinds, once capitals, ``- _`` and words like *camera* are left out."""

_SAYS_NOTHING = {"camera", "cameras", "cam", "cctv", "surveillance", "security", "device"}
_KINDS: dict[str, Kind] = {kind.replace("_", " "): kind for kind in KINDS} | SYNONYMS

_PEOPLE = """
    person persons people human humans man men woman women boy boys girl girls child children kid
    kids baby babies adult face faces facial head heads body bodies torso hand hands eye eyes iris
    gait pose skeleton keypoints landmarks pedestrian pedestrians rider riders cyclist cyclists
    driver drivers passenger passengers crowd crowds worker workers soldier soldiers police
    policeman officer player identity reid hair skin ear nose mouth fingerprint gender age race
    hijab helmet
"""
_VEHICLES = """
    vehicle vehicles car cars truck trucks lorry lorries bus buses van vans taxi suv pickup
    motorcycle motorcycles motorbike motorbikes bicycle bicycles bike bikes scooter scooters
    tricycle rickshaw plate plates licence license registration numberplate
"""
_REFUSED = frozenset((_PEOPLE + _VEHICLES).split())
_REFUSED_INSIDE = re.compile(
    r"person|people|human|pedestrian|vehicle|plate|^face|face$|licen[cs]e|[人脸面头車车牌]|행인|얼굴"
)

_HARMLESS = {"surface", "interface", "template", "templates"}


def kind_named(name: str) -> Kind | None:
    """The kind that a category's name means; None when it means none that is known here."""
    return _KINDS.get(" ".join(word for word in _words(name) if word not in _SAYS_NOTHING))


def refused_word(name: str) -> str | None:
    """The part of a class's name that says a person, face, vehicle or plate; None if none does."""
    for word in () if kind_named(name) else _words(name):
        if word in _REFUSED:
            return word
        found = _REFUSED_INSIDE.search(word)
        if found and word not in _HARMLESS:
            return found[0]
    return None


def _words(name: str) -> list[str]:
    """Words in small letters; ``LicensePlate`` and ``license_plate`` are two words each."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return [word for word in re.split(r"[\W_\d]+", apart.lower()) if word]
