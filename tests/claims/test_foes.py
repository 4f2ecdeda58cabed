"""faults that outsiders worded, and honest edits -> each refused by its rule; none refused."""

import pytest

from countershot.claims.gate import check
from countershot.records.facts import Facts
from tests.claims.cases import facts_of
from tests.claims.foes_elsewhere import FAULTS, HONEST, Edit, Row, case, changed, logged
from tests.claims.test_life import told
from tests.counts import count


def base(name: str) -> dict[str, bytes]:
    return told().files if name == "life-case" else case(name)


def edited(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Where no claim is cited, the sentence says so itself."""
    return tuple((path, old, new.replace(" [@].", ". [~]")) for path, old, new in edits)


def refused(facts: Facts) -> dict[str, str]:
    return {each.rule: f"{each.place.file}: {each.reason}" for each in check(facts).refusals}


@pytest.mark.parametrize("name", ["origins-case", "letter-case", "chain-case", "life-case"])
def test_the_cases_pass_before(name: str) -> None:
    assert refused(facts_of(base(name))) == {}


@pytest.mark.parametrize("row", FAULTS[:: count(3, 1)], ids=lambda row: f"{row[1]}: {row[2]}")
def test_each_fault_is_refused_by_the_rule_meant(row: Row) -> None:
    name, rule, _, edits = row
    clean = base(name)
    found = refused(facts_of(changed(clean, edited(edits)), signed=clean))
    assert rule in found, found


@pytest.mark.parametrize("row", HONEST, ids=lambda row: row[1])
def test_honest_edits_pass(row: tuple[str, str, tuple[Edit, ...]]) -> None:
    name, _, edits = row
    assert refused(facts_of(changed(base(name), edited(edits)))) == {}


def test_unreached_after_two_attempts() -> None:
    clean = case("letter-case")
    texts = logged(
        clean, lambda m: m.update(letters=[e for e in m["letters"] if e["type"] != "attempted"])
    )
    for words in ("could not be reached", "was not available for comment"):
        row = (("report.md", "could not be reached", words),)
        assert "reply.attempts" in refused(facts_of(changed(texts, row), signed=clean))
