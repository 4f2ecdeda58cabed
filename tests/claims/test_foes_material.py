"""wordings of other people in a clean case -> refused by the rule meant, or not at all."""

import pytest

from countershot.claims.rules import RULES
from countershot.records.facts import Facts
from tests.claims.mutations.foes_material import FOES, Foe, honest, worded
from tests.counts import count

OF_MATERIAL = (
    "citation.resolves", "claim.attributed", "exhibit.complete", "exhibit.link", "exhibit.times",
    "face.covered", "footage.origin", "harm.consent", "harm.place", "harm.source", "harm.threat",
    "ident.discriminating", "ident.enhanced", "ident.level", "ident.lookalikes", "ident.words",
    "name.normal", "reply.adverse", "reply.wording", "roles.separate", "sighting.second_person",
    "sighting.where_when",
)  # fmt: skip
"""Rules that read these wordings; new matter is the author's to put into a claim, and not asked."""
MAY_SAY_SO = {"tender said": {"claim.attributed"}}
ASKED = FOES[:: count(4, 1)]
"""`make test` tries one in four, `make prove` all."""


def refused(facts: Facts, rule: str) -> list[str]:
    return [f"{r.place.file}:{r.place.line}: {r.rule}: {r.reason}" for r in RULES[rule](facts)]


@pytest.mark.parametrize(
    "foe", FOES[:: count(4, 1)], ids=lambda foe: f"{foe.rule}-{foe.slot}-{foe.wording[:40]}"
)
def test_the_rule_meant_refuses_it(foe: Foe) -> None:
    assert refused(worded(foe.slot, foe.wording), foe.rule), foe


@pytest.mark.parametrize(("slot", "wording"), list(honest())[:: count(2, 1)])
def test_honest_words_are_left_alone(slot: str, wording: str) -> None:
    facts = worded(slot, wording)
    asked = set(OF_MATERIAL) - MAY_SAY_SO.get(slot, set())
    assert [said for rule in sorted(asked) for said in refused(facts, rule)] == []


def test_there_are_enough_of_them() -> None:
    assert len(FOES) >= 100
    assert len(honest()) >= 25
