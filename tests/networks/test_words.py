"""words of data sets and networks -> kinds, or refusal"""

import pytest

from countershot.networks.words import SYNONYMS, kind_named, refused_word
from countershot.records.base import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read_however_it_is_spelt(kind: str) -> None:
    for name in (kind, kind.upper(), kind.replace("_", "-"), f"{kind} camera", f"CCTV {kind}"):
        assert kind_named(name) == kind


@pytest.mark.parametrize("name", SYNONYMS)
def test_every_documented_synonym_is_a_kind(name: str) -> None:
    assert kind_named(name) in KINDS
    assert refused_word(name) is None


@pytest.mark.parametrize("name", ["camera", "", "person", "lamp", "bullet dome", "boxes", "车"])
def test_other_words_mean_no_kind(name: str) -> None:
    assert kind_named(name) is None


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_device_is_refused(kind: str) -> None:
    assert refused_word(kind) is None


@pytest.mark.parametrize(
    "name",
    ["street lamp", "smoke detector", "loudspeaker", "no object", "background", "bird box", "cart",
     "carousel", "surface", "output0", "pred_boxes", "scores"],
)  # fmt: skip
def test_look_alikes_and_outputs_are_not_refused(name: str) -> None:
    assert refused_word(name) is None


@pytest.mark.parametrize(
    "name",
    ["persons", "PersonHead", "no_helmet", "faces", "FaceBox", "license_plate", "LicencePlate",
     "plates", "motorbike", "policeman", "bus", "行人", "人脸", "re-id reid", "gait", "humanoid",
     "0: person", "{0: 'camera', 1: 'bicycle'}"],
)  # fmt: skip
def test_people_faces_vehicles_and_plates_are_refused_wherever_they_stand(name: str) -> None:
    assert refused_word(name) is not None
