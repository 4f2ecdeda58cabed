"""specimens -> what contradicts itself within or among them, each with its key."""

import json
import random
from typing import Any

import pytest

from countershot.devices.catalogue import inspect
from countershot.records.judged import Specimen

GOOD: dict[str, Any] = {
    "maker": "Velmara",
    "badge": "VELMARA",
    "series": "Orrin DX",
    "device_model": "Orrin DX-420",
    "kind": "ptz",
    "sales_years": [2029, None],
    "features": [
        {"id": "lamp-strips", "words": "two upright lamp strips", "discriminating": True},
        {"id": "collar", "words": "a collar above the ball"},
    ],
    "lookalikes": ["sotarn-kite-p2"],
    "pictures": [{"exhibit": "x-0123456789ab", "view": "front"}],
    "citation": "the maker's leaflet",
}
KITE = {"maker": "Sotarn", "series": "Kite", "kind": "ptz"}


def specimen(name: str, stated: dict[str, Any]) -> Specimen:
    return Specimen.model_validate_json(json.dumps(stated | {"id": name}))


def orrin(**changes: Any) -> Specimen:
    return specimen("velmara-orrin-dx", GOOD | changes)


def kite(**changes: Any) -> Specimen:
    return specimen("sotarn-kite-p2", KITE | changes)


def problems(*specimens: Specimen) -> list[tuple[str, str, str]]:
    return [(each.specimen, each.key, each.reason) for each in inspect(specimens)]


def test_consistent_specimens_have_no_problems() -> None:
    assert problems(orrin(), kite()) == []


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"sales_years": [2029, 2027]}, "sales_years", "until 2027 but only from 2029"),
        ({"sales_years": [29, None]}, "sales_years", "cannot be years"),
        ({"maker": " "}, "maker", "names no maker"),
        ({"series": ""}, "series", "not the series it belongs to"),
        ({"lookalikes": ["velmara-orrin-dx"]}, "lookalikes.0", "itself"),
        ({"lookalikes": ["nobody"]}, "lookalikes.0", "there is no specimens/nobody.yaml"),
        ({"lookalikes": ["sotarn-kite-p2"] * 2}, "lookalikes.1", "listed twice"),
        ({"features": [{"id": "a", "words": " "}]}, "features.0.words", "says nothing"),
        ({"features": [{"id": "a", "words": "b"}] * 2}, "features.1.id", "described twice"),
        ({"pictures": [{"exhibit": "x-1"}] * 2}, "pictures.1.exhibit", "listed twice"),
    ],
)
def test_contradictions_within_a_specimen(changes: dict[str, Any], key: str, words: str) -> None:
    (problem,) = problems(orrin(**changes), kite())
    assert problem[:2] == ("velmara-orrin-dx", key)
    assert words in problem[2]


def test_a_discriminating_feature_that_the_lookalike_has() -> None:
    shared = [{"id": "other-id", "words": "Two upright lamp strips "}]
    (problem,) = problems(orrin(), kite(features=shared))
    assert problem[1] == "features.0.discriminating"
    assert "the look-alike sotarn-kite-p2 has it too" in problem[2]


def test_one_product_in_two_files() -> None:
    twin = specimen("orrin-again", GOOD | {"maker": "VELMARA ", "pictures": []})
    found = problems(orrin(), twin, kite())
    assert [(each[0], each[1]) for each in found] == [
        ("orrin-again", "device_model"),
        ("velmara-orrin-dx", "device_model"),
    ]
    assert "the same product as orrin-again" in found[1][2]


def test_one_picture_of_two_products() -> None:
    found = problems(orrin(), kite(pictures=[{"exhibit": "x-0123456789ab"}]))
    assert [each[0] for each in found] == ["sotarn-kite-p2", "velmara-orrin-dx"]
    assert "x-0123456789ab is also a picture of sotarn-kite-p2" in found[1][2]


def test_the_order_of_the_files_does_not_matter() -> None:
    every = [orrin(sales_years=[9, 3]), kite(lookalikes=["a", "b"]), specimen("c", KITE)]
    expected = problems(*every)
    for seed in range(5):
        random.Random(seed).shuffle(every)
        assert problems(*every) == expected
