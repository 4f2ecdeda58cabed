"""a sighting's place in an export -> a public facility of the case, never where somebody stood."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest

from countershot.gather import leaving
from countershot.records.facts import Facts
from countershot.records.harm import PublicPlace
from tests.claims.cases import clean_facts

STOOD = (37.113421, 79.923114)


def seen(facts: Facts) -> tuple[float, float] | None:
    clue = SimpleNamespace(latitude=STOOD[0], longitude=STOOD[1], utc=None)
    known = SimpleNamespace(stated=lambda exhibit: SimpleNamespace(clues=(clue,)))
    (one,) = leaving.seen(facts, cast(Any, known))
    return one.place


def stating(**places: PublicPlace) -> Facts:
    facts = clean_facts()
    return replace(facts, case=facts.case.model_copy(update={"places": places}))


def test_where_somebody_filmed_is_told_to_nobody() -> None:
    assert seen(clean_facts()) is None


@pytest.mark.parametrize(
    ("at", "public", "told"),
    [
        ("37.1180, 79.9190", "The prison's own page gives it.", (37.118, 79.919)),
        ("37.1180, 79.9190", "", None),
        ("38.1180, 79.9190", "The prison's own page gives it.", None),
        ("somewhere", "The prison's own page gives it.", None),
    ],
)
def test_a_public_facility_nearby_is(
    at: str, public: str, told: tuple[float, float] | None
) -> None:
    assert seen(stating(gate=PublicPlace(at=at, public=public))) == told
