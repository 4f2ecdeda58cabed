"""a citation -> YAML that gives the citation back, one key a line."""

import unicodedata

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.documents.cite import as_yaml
from countershot.errors import UsageError
from countershot.records.judged import Citation
from tests.counts import count
from tests.documents.readings import EXHIBIT

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
side = st.integers(0, 1_000_000).map(lambda hundredths: hundredths / 100)


def parsed(pasted: str) -> Citation:
    (item,) = yaml.safe_load(pasted)
    tuples = {k: tuple(v) if isinstance(v, list) else v for k, v in item.items()}
    return Citation(**tuples)


def test_the_lines_are_those_of_the_format() -> None:
    citation = Citation(
        exhibit=EXHIBIT, page=2, box_pt=(72.0, 500.1, 300.2, 512.0), quotation='共 "24" 台\n套'
    )
    assert as_yaml(citation) == (
        "- exhibit: x-0123456789ab\n"
        "  page: 2\n"
        "  box_pt: [72.0, 500.1, 300.2, 512.0]\n"
        '  quotation: "共 \\"24\\" 台\\n套"\n'
    )


def test_the_lines_of_a_picture() -> None:
    citation = Citation(exhibit=EXHIBIT, time_ms=(1200, 1400), box_px=(1, 2, 30, 40))
    assert as_yaml(citation) == (
        "- exhibit: x-0123456789ab\n  time_ms: [1200, 1400]\n  box_px: [1, 2, 30, 40]\n"
    )


@settings(max_examples=count(200, 2000), deadline=None)
@given(text, st.tuples(side, side, side, side), st.integers(1, 2000))
def test_every_citation_survives(
    quotation: str, box: tuple[float, float, float, float], number: int
) -> None:
    citation = Citation(exhibit=EXHIBIT, page=number, box_pt=box, quotation=quotation)
    pasted = as_yaml(citation)
    assert parsed(pasted) == citation
    assert len(pasted.splitlines()) == 4
    assert unicodedata.is_normalized("NFC", pasted)


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\ufeff", "\x85", "\u2028", "\ue000"])
def test_what_a_reader_cannot_see_is_spelled_out(hidden: str) -> None:
    citation = Citation(exhibit=EXHIBIT, page=1, box_pt=(0.0, 0.0, 1.0, 1.0), quotation=hidden)
    assert hidden not in as_yaml(citation)
    assert parsed(as_yaml(citation)).quotation == hidden


@pytest.mark.parametrize("exhibit", ["", "no", "x-", "x-12\n  page: 3", "x-0123456789abc", "x-AB"])
def test_an_exhibit_that_is_no_id_is_refused(exhibit: str) -> None:
    with pytest.raises(UsageError, match="exhibit"):
        as_yaml(Citation(exhibit=exhibit))
