"""a claim's words beside its sources -> what they do not have is refused, what they have is not."""

import json

import pytest

from countershot.claims.gate import check
from tests.claims.cases import clean_texts, facts_of
from tests.claims.mutations.case_texts import CaseTexts

TENDER = "claims/tender-24-sets.md"


@pytest.fixture
def case() -> CaseTexts:
    return CaseTexts(clean_texts())


def refused(case: CaseTexts) -> list[str]:
    return [r.reason for r in check(facts_of(case.files)).refusals if r.rule == "claim.new_matter"]


def pages(case: CaseTexts, *texts: str) -> None:
    """Let the tender say this."""
    material = json.loads(case.files["material.json"])
    material["exhibits"]["x-1a2b3c4d5e6f"]["pages"] = list(texts)
    case.files["material.json"] = json.dumps(material).encode()


def test_a_number_that_agrees_with_itself_and_not_with_its_source(case: CaseTexts) -> None:
    assert refused(case) == []
    for old, new in (("lists 24 sets", "lists 42 sets"), ("count: 24", "count: 42")):
        case.edit(TENDER, old, new)
    case.edit("report.md", "lists 24 sets", "lists 42 sets")
    assert refused(case) == ["'42' stands in nothing that it rests on"]


@pytest.mark.parametrize(
    "words",
    [
        "It is of the Tarnow Procurement Bureau.",
        "It lists twenty-four sets.",
        "It lists two dozen sets.",
        "The paper, which is in Chinese and English, says so on page 2.",
        "Both pages say so.",
        "The sets are of the Orrin DX-420.",
    ],
)
def test_what_the_exhibit_says_may_be_said(case: CaseTexts, words: str) -> None:
    case.prose(TENDER, words)
    assert refused(case) == []


def test_the_whole_text_of_a_cited_exhibit_counts_and_no_other(case: CaseTexts) -> None:
    case.prose(TENDER, "The tender speaks of the depot at Ostrel, too.")
    assert refused(case) == ["'Ostrel' stands in nothing that it rests on"]
    text = json.loads(case.files["material.json"])["exhibits"]["x-1a2b3c4d5e6f"]["pages"]
    pages(case, *text, "Spare parts go to the depot at Ostrel.")
    assert refused(case) == []


def test_a_count_may_be_the_sum_of_what_the_source_lists(case: CaseTexts) -> None:
    text = json.loads(case.files["material.json"])["exhibits"]["x-1a2b3c4d5e6f"]["pages"]
    pages(case, *text, "Lot 1: 13 sets. Lot 2: 11 sets and 4 masts.")
    for old, new in (("lists 24 sets", "lists 28 things"), ("count: 24", "count: 28")):
        case.edit(TENDER, old, new)
    assert refused(case) == ["'28' stands in nothing that it rests on"]
    case.prose(TENDER, "It lists 13 sets, 11 sets and 4 masts.")
    assert refused(case) == []


def test_what_people_counted_in_a_picture_is_theirs(case: CaseTexts) -> None:
    case.prose("claims/post-two-devices.md", "Three lamps hang beside them.")
    assert refused(case) == []
    case.prose("claims/post-two-devices.md", "Borland Optics made them.")
    assert refused(case) == ["'Borland', 'Optics' stand in nothing that it rests on"]
