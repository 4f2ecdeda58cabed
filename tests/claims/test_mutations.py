"""every named way to break a case -> the refusal with its file, line and rule."""

import pytest

from countershot.claims.gate import check
from tests.claims.cases import clean_facts, clean_texts, facts_of
from tests.claims.mutations import MUTATIONS, Mutation
from tests.counts import count


def test_the_clean_case_passes() -> None:
    found = check(clean_facts())
    assert found.refusals == ()
    assert found.warnings == ()


FIRST = {mutation.rule: name for name, mutation in reversed(MUTATIONS.items())}
NAMES = [name for n, name in enumerate(MUTATIONS) if n % count(3, 1) == 0 or name in FIRST.values()]
"""`make test` breaks by one in three, and by the first of every rule; `make prove` by all."""


@pytest.mark.parametrize("mutation", [MUTATIONS[name] for name in NAMES], ids=NAMES)
def test_broken_case_is_refused_at_its_place(mutation: Mutation) -> None:
    clean = clean_texts()
    broken, expected = mutation.apply(clean)
    found = check(facts_of(broken, signed=clean)).refusals
    places = {(r.place.file, r.place.line, r.rule) for r in found}
    said = "\n".join(f"{r.place.file}:{r.place.line}: {r.rule}: {r.reason}" for r in found)
    assert (expected.file, expected.line, expected.rule) in places, said


def test_there_are_enough_of_them() -> None:
    assert len(MUTATIONS) >= 45
    assert clean_texts() == clean_texts()
