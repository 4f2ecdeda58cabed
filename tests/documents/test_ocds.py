"""an OCDS release package -> proposals whose every field resolves; hostile ones break nothing."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.documents import ocds
from countershot.documents.cite_passage import resolve_passage
from countershot.documents.json_text import leaves
from countershot.documents.ocds import decimal, ocds_proposals
from countershot.errors import BadMaterial
from countershot.records.computed import Passage, Passages
from countershot.records.statement import Proposed
from tests.documents.ocds_packages import EXHIBIT, package, passages, release

DATA = Path(os.environ.get("COUNTERSHOT_DATA", Path(__file__).parents[2] / "../shared/data"))
SAMPLE = DATA / "documents/ocds-fictional-1.1.json"


def said(one: Proposed) -> list[tuple[str, str, str]]:
    return [(each.field, each.value, each.unit) for each in one.fields]


def test_an_award_as_the_file_says_it() -> None:
    (one,) = ocds_proposals(passages(package(release())))
    assert (one.id, one.form, one.said_by) == ("p-01234567-1", "award notice", "Ostervale")
    assert said(one) == [
        ("who", "Velmara Vision", ""), ("who", "Halvek", ""), ("what", "Speed domes", ""),
        ("to whom", "Ostervale county", ""), ("how much", "11000.5", "CNY"),
        ("when", "2031-03-14", ""), ("where", "Tarnow Hollow", ""),
    ]  # fmt: skip
    amount = next(each for each in one.fields if each.field == "how much")
    assert amount.citation.place == "/releases/0/awards/0/value/amount"
    assert amount.citation.quotation == "11000.5"


def test_no_word_of_a_publisher_hides_an_award() -> None:
    hidden = release()
    hidden["awards"][0]["x_countershot"] = {"stands_for": "nothing to see"}
    (one,) = ocds_proposals(passages(package(hidden)))
    assert ("how much", "11000.5", "CNY") in said(one)


def test_a_tender_and_a_contract() -> None:
    tender = {
        "id": "t", "description": "Cameras", "minValue": {"amount": 5, "currency": "CNY"},
        "value": {"amount": 9, "currency": "CNY"}, "tenderPeriod": {"endDate": "2031-02-01"},
    }  # fmt: skip
    contract = {"id": "c", "awardID": "a1", "dateSigned": "2031-04-01T00:00:00Z"}
    found = ocds_proposals(passages(package(release(tender=tender, contracts=[contract]))))
    assert [each.form for each in found] == ["tender", "award notice", "contract"]
    assert said(found[0]) == [
        ("what", "Cameras", ""), ("to whom", "Ostervale county", ""), ("how much", "9", "CNY"),
        ("how much", "5", "CNY"), ("when", "2031-03-20", ""), ("when", "2031-02-01", ""),
    ]  # fmt: skip
    assert [each.bound for each in found[0].fields][2:4] == ["exactly", "at least"]
    assert said(found[2])[:3] == [
        ("who", "Velmara Vision", ""), ("who", "Halvek", ""), ("what", "Speed domes", "")
    ]  # fmt: skip
    assert said(found[2])[-1] == ("when", "2031-04-01", "")


def test_a_buyer_who_is_only_among_the_parties() -> None:
    parties = [{"name": "Velmara Vision", "roles": ["supplier"]},
               {"name": "Ostervale police", "roles": ["payer", "procuringEntity"]}]  # fmt: skip
    (one,) = ocds_proposals(passages(package(release(buyer={}, parties=parties))))
    assert ("to whom", "Ostervale police", "") in said(one)


@pytest.mark.parametrize(
    "found",
    [{"releases": []}, {"releases": "ocid"}, {"releases": [{"id": "1", "awards": [{"id": "2"}]}]},
     ["releases", "ocid"], {"ocid": "1", "awards": []}, {"releases": {"ocid": "1"}}],
)  # fmt: skip
def test_other_json_proposes_nothing(found: Any) -> None:
    assert ocds_proposals(passages(found)) == ()


def test_texts_that_are_no_json_propose_nothing() -> None:
    lines = (Passage(place="line 1", text='{"releases": [{"ocid": 1}]}'),)
    assert ocds_proposals(Passages(exhibit=EXHIBIT, passages=lines)) == ()


def test_figures_and_days_that_are_none_have_no_value() -> None:
    award = {"id": "a", "title": "x", "date": "next spring", "suppliers": [{"name": None}]}
    award["value"] = {"amount": "a lot", "currency": "CNY"}
    (one,) = ocds_proposals(passages(package(release(awards=[award]))))
    assert said(one) == [
        ("what", "x", ""), ("to whom", "Ostervale county", ""), ("how much", "", "CNY")
    ]  # fmt: skip
    for text in ("1e999999999", "NaN", "Infinity", "1" * 500, "", "-"):
        assert decimal(text) == ""
    assert [decimal(each) for each in ("1E3", "4860000.00", "-0.50", "0")] == [
        "1000", "4860000", "-0.5", "0"
    ]  # fmt: skip


def test_very_many_are_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocds, "MOST", 3)
    assert len(ocds_proposals(passages(package(*[release()] * 9)))) == 3


_NAMES = st.sampled_from(
    ["ocid", "releases", "tender", "awards", "contracts", "suppliers", "name", "value", "amount",
     "currency", "date", "items", "title", "buyer", "parties", "roles", "0", "~", "/"]
)  # fmt: skip
_ANY = st.recursive(
    st.none() | st.text(max_size=9) | st.integers(),
    lambda x: st.lists(x, max_size=3) | st.dictionaries(_NAMES, x, max_size=4),
    max_leaves=25,
)


@given(st.dictionaries(_NAMES, _ANY, max_size=4), _ANY)
@settings(deadline=None)
def test_whatever_the_file_holds_each_field_resolves(inner: Any, awards: Any) -> None:
    whole = {"releases": [{**inner, "ocid": "1", "awards": awards}, inner]}
    try:
        it = passages(whole)
    except BadMaterial:
        return
    for one in ocds_proposals(it):
        for each in one.fields:
            assert resolve_passage(each.citation, it).resolves or not each.value.strip()


@pytest.mark.skipif(not SAMPLE.is_file(), reason=f"the real material is not at {SAMPLE}")
def test_the_standards_own_example() -> None:
    it = Passages(exhibit=EXHIBIT, passages=tuple(leaves(SAMPLE.read_bytes())))
    found = ocds_proposals(it)
    forms = [one.form for one in found]
    assert (forms.count("tender"), forms.count("award notice"), forms.count("contract")) == (
        4,
        3,
        2,
    )
    fields = [each for one in found for each in one.fields]
    resolved = [each for each in fields if resolve_passage(each.citation, it).resolves]
    print(f"{len(resolved)} of {len(fields)} fields resolve")
    assert len(resolved) == len(fields) > 40
    assert said(found[4]) == [
        ("who", "AnyCorp Cycle Provision", ""),
        ("what", "Award of contract to build new cycle lanes in the centre of town.", ""),
        ("to whom", "London Borough of Barnet", ""), ("how much", "11000000", "GBP"),
        ("when", "2010-05-10", ""),
    ]  # fmt: skip
