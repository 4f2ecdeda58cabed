"""docs/rules/ -> is what the rules' docstrings say now."""

from pathlib import Path

import pytest

from countershot.claims.pages import FOLDER, rule_pages
from countershot.claims.rules import RULES
from tests.claims.mutations import MUTATIONS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("name", "text"), rule_pages().items(), ids=rule_pages())
def test_page_is_up_to_date(name: str, text: str) -> None:
    page = ROOT / FOLDER / name
    assert page.read_text() == text, "run: python -m tests.claims.write_rule_pages"


def test_no_page_without_a_rule() -> None:
    assert {path.name for path in (ROOT / FOLDER).iterdir()} == set(rule_pages())


@pytest.mark.parametrize("name", RULES)
def test_page_says_what_why_example_and_what_to_do(name: str) -> None:
    text = rule_pages()[f"{name}.md"]
    for part in ("**Refuses**", "**Why.**", "**Example.**", "**To do.**", "**From.**"):
        assert part in text


def test_every_rule_on_text_has_a_broken_vector() -> None:
    """The rest (hashes, keys, signatures) is broken in test_gate.py and test_leaving.py, on facts.

    Decisions contradict one another only once they are signed: test_chains.py. Captures, stamps
    and pixels are broken in test_material.py.
    """
    on_facts = {
        "case.signed", "key.private", "key.public", "signature.valid", "exhibit.hash",
        "working_copy.regenerates", "citation.layer", "ident.blind", "harm.metadata",
        "identity.conflict", "release.cleared", "exhibit.wall", "exhibit.complete",
        "exhibit.second_copy", "exhibit.stamped", "ident.pixels", "life.kept",
    }  # fmt: skip
    assert {mutation.rule for mutation in MUTATIONS.values()} == RULES.keys() - on_facts
