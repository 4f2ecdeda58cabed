"""statements -> an OCDS package that keeps the standard's rules, and the same again from it."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countershot.documents.names import ni_of, sha256_of
from countershot.documents.ocds import ocds_proposals
from countershot.documents.ocds_export import DOCUMENT_TYPES, Source, release_package
from countershot.records.exhibit import Exhibit
from countershot.records.judged import Citation
from countershot.records.statement import FieldName, StatedField, Statement
from tests.documents.ocds_packages import EXHIBIT, passages
from tests.documents.ocds_rules import broken

SHA = "0123456789ab" + "0" * 52
CITED = Citation(exhibit=EXHIBIT, place="line 1", quotation="words")
SEALED = Exhibit.model_construct(id=EXHIBIT, sha256=SHA, media_type="application/pdf")
NOW = "2031-05-01T00:00:00Z"
DATA = Path(os.environ.get("COUNTERSHOT_DATA", Path(__file__).parents[2] / "../shared/data"))
SAMPLE = DATA / "documents/ocds-fictional-1.1.json"


def stated(field: FieldName, value: str, unit: str = "", **more: Any) -> StatedField:
    return StatedField(line=1, field=field, value=value, unit=unit, citation=CITED, **more)


def package(*statements: Statement, signed: bool = True) -> dict[str, Any]:
    sources = [Source(each, signed, {EXHIBIT: SEALED}) for each in statements]
    made = release_package(sources, "case-1", "A case", "The desk", NOW)
    return json.loads(json.dumps(made))  # type: ignore[no-any-return]


def statement(form: str, *fields: StatedField, name: str = "one", about: str = "") -> Statement:
    return Statement.model_validate(
        {"name": name, "form": form, "said_by": "a county", "about": about, "fields": fields}
    )


def again(made: dict[str, Any]) -> list[tuple[str, set[tuple[str, str, str]]]]:
    """Form and (field, value, unit) of each proposal that a sealed copy of the export makes."""
    return [
        (one.form, {(each.field, each.value, each.unit) for each in one.fields})
        for one in ocds_proposals(passages(made))
    ]


def test_an_award_notice_names_its_exhibit_by_digest() -> None:
    made = package(
        statement(
            "award notice", stated("who", "Velmara"), stated("what", "domes"),
            stated("to whom", "Ostervale county"), stated("how much", "4860000", "CNY"),
            stated("when", "2031-03-14"), about="ov-117",
        ),
        signed=False,
    )  # fmt: skip
    assert broken(made) == []
    (release,) = made["releases"]
    (award,) = release["awards"]
    assert award["value"] == {"amount": 4860000, "currency": "CNY"}
    assert award["date"] == "2031-03-14T00:00:00Z"
    assert release["ocid"] == "countershot-local-case-1-ov-117"
    assert {party["name"]: party["roles"] for party in release["parties"]} == {
        "Ostervale county": ["buyer"], "Velmara": ["supplier"],
    }  # fmt: skip
    (document,) = award["documents"]
    assert sha256_of(document["url"]) == SHA == document["x_countershot"]["sha256"]
    assert "not a release" in made["x_countershot"]["is"]
    assert made["x_countershot"]["unsigned"] == ["one"]


def test_what_the_standard_has_no_place_for_is_kept_as_it_stands() -> None:
    left = (
        stated("how much", "3.5", "%"), stated("how much", "", "CNY", min="1", max="2"),
        stated("how much", "0.1234567890123456789", "CNY"), stated("when", "2031-03"),
        stated("how much", "5", "CNY", bound="about"), stated("how much", "1E+999999", "CNY"),
    )  # fmt: skip
    made = package(statement("award notice", *left))
    (release,) = made["releases"]
    assert len(release["x_countershot"]["left_out"]) == len(left)
    assert {"value", "date"}.isdisjoint(release["awards"][0])
    assert broken(made) == []


def test_other_forms_are_not_exported() -> None:
    assert package(statement("denial", stated("who", "Velmara")))["releases"] == []


def test_a_contract_comes_back_without_an_award_that_nobody_stated() -> None:
    made = package(statement("contract", stated("who", "Velmara"), stated("when", "2031-04-01")))
    assert broken(made) == []
    assert again(made) == [("contract", {("who", "Velmara", ""), ("when", "2031-04-01", "")})]


_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1).filter(
    lambda words: words not in ("null",)
)
_DAYS = st.dates().map(lambda day: day.isoformat())
_AMOUNTS = st.integers(-(10**12), 10**12).map(str) | st.decimals(1, 10**9, places=2).filter(
    lambda n: n % 10 != 0
).map(lambda n: f"{n:f}".rstrip("0").rstrip("."))


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    form = draw(st.sampled_from(sorted(DOCUMENT_TYPES)))
    fields = [stated("what", draw(_WORDS))]
    if form != "tender":
        fields += [stated("who", name) for name in draw(st.lists(_WORDS, max_size=3))]
    fields += [stated("to whom", name) for name in draw(st.lists(_WORDS, max_size=1))]
    money = draw(st.lists(_AMOUNTS, max_size=1))
    fields += [stated("how much", each, draw(st.sampled_from(["CNY", "GBP"]))) for each in money]
    fields += [stated("when", day) for day in draw(st.lists(_DAYS, max_size=1))]
    fields += [stated("where", place) for place in draw(st.lists(_WORDS, max_size=2))]
    return statement(form, *fields)


@given(statements())
@settings(deadline=None)
def test_exported_and_sealed_it_proposes_the_same(one: Statement) -> None:
    made = package(one)
    assert broken(made) == []
    wanted = {(each.field, each.value, each.unit) for each in one.fields}
    assert again(made) == [(one.form, wanted)]


@pytest.mark.skipif(not SAMPLE.is_file(), reason=f"the real material is not at {SAMPLE}")
def test_our_rules_pass_the_standards_own_example_but_for_what_is_known() -> None:
    """So that the rules here are not stricter or other than the standard's publishers' own."""
    wrong = set(broken(json.loads(SAMPLE.read_text())))
    assert wrong == set()


@given(st.binary(min_size=32, max_size=32))
def test_names_of_digests(digest: bytes) -> None:
    assert sha256_of(ni_of(digest.hex())) == digest.hex()
    assert sha256_of(f"urn:sha256:{digest.hex()}") == digest.hex()
    assert sha256_of(ni_of(digest.hex())[:-1]) is None
