"""the list that `python -m tests.claims.mutations` prints -> names every rule; nothing passes."""

import pytest

from countershot.claims.gate import check
from countershot.claims.rules import RULES
from tests.claims.cases import clean_facts, facts_of
from tests.claims.letter_mutations import LETTER_MUTATIONS
from tests.claims.mutations import MUTATIONS
from tests.claims.mutations.__main__ import CASES, clean_cases, of_facts, of_texts
from tests.claims.mutations.captured import FAULTS
from tests.counts import count

EVERY = count(60, 1)
"""`make test` makes each sixtieth fault here (all are made, one by one, in other tests)."""


def test_every_rule_has_a_fault() -> None:
    faults = (*MUTATIONS.values(), *LETTER_MUTATIONS.values(), *FAULTS.values())
    assert {each.rule for each in faults} == set(RULES)
    assert len(faults) >= 100


@pytest.mark.parametrize("name", CASES)
def test_clean_cases_pass(name: str) -> None:
    found = check(facts_of(clean_cases(name)[name]))
    assert found.refusals == ()


def test_what_passes_is_said_to_pass() -> None:
    harmless = of_facts("none", next(iter(FAULTS.values())), clean_facts())
    assert not harmless.passed and "refused" in harmless.line
    texts = clean_cases("letter-case")
    missing = of_texts(next(iter(LETTER_MUTATIONS.values())), {"x": {}}, "letters")
    assert missing.passed == ("no case",) and "PASSED" in missing.line
    assert texts


def test_all_are_refused() -> None:
    texts, letters = clean_cases("claims-case"), clean_cases("letter-case")
    found = [of_texts(m, texts, "texts") for m in [*MUTATIONS.values()][::EVERY]]
    found += [of_texts(m, letters, "letters") for m in [*LETTER_MUTATIONS.values()][::EVERY]]
    clean = clean_facts()
    found += [of_facts(n, f, clean) for n, f in [*FAULTS.items()][::EVERY]]
    assert [each.line for each in found if each.passed] == []
