"""lists by somebody who had not seen the rules -> refused by a rule meant; honest words are not."""

import pytest

from tests.claims.foes3 import (
    answer_faults,
    honest_edits,
    second_list,
    wordings,
    wordings_more,
)
from tests.claims.foes3.__main__ import CLEAN, FIRST
from tests.claims.foes3.bench import Seeded
from tests.counts import count

EVERY = count(12, 1)
"""`make test` tries each twelfth; `make prove`, and `python -m tests.claims.foes3`, all."""
FAULTS = (
    *FIRST, *wordings.FAULTS, *second_list.FAULTS, *wordings_more.FAULTS, *answer_faults.FAULTS,
)  # fmt: skip
EDITS = (*honest_edits.EDITS, *second_list.EDITS, *wordings_more.EDITS, *answer_faults.EDITS)


def named(each: Seeded) -> str:
    return f"{each.case}-{each.what[:50]}"


def test_the_lists_are_long() -> None:
    assert len(FAULTS) > 1_000 and len(EDITS) > 150


@pytest.mark.parametrize("fault", FAULTS[::EVERY], ids=named)
def test_a_fault_is_refused_by_a_rule_meant(fault: Seeded) -> None:
    found = fault.found()
    assert {line.split(" ")[0] for line in found} & {*fault.rules}, found


@pytest.mark.parametrize("edit", EDITS[::EVERY], ids=named)
def test_an_honest_edit_is_not_refused(edit: Seeded) -> None:
    assert edit.found() == ()


@pytest.mark.parametrize("name", CLEAN)
def test_the_cases_they_start_from_are_clean(name: str) -> None:
    assert Seeded(name, (), "as it is", ()).found() == ()
