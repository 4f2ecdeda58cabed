"""statements added to a clean case -> sums, sources side by side, circumstances, second readers."""

import json
from decimal import Decimal

import pytest

from countershot.claims.gate import check
from countershot.claims.read_files import read_file
from countershot.claims.sums import disagreeing, total_of
from countershot.records.facts import Facts
from countershot.records.files import Refusal, StatementFile
from tests.claims.cases import clean_texts, facts_of
from tests.claims.mutations.case_texts import CaseTexts
from tests.claims.mutations.statements import WHAT, amount, rest_on, taken_down


def statements_of(case: CaseTexts) -> Facts:
    return facts_of(case.files)


def refused(case: CaseTexts, rule: str) -> tuple[Refusal, ...]:
    return tuple(r for r in check(statements_of(case)).refusals if r.rule == rule)


def signed(case: CaseTexts, path: str, *who: str) -> None:
    """Put signatures of these people on a file, each in their first role."""
    roles = {"ana": "author", "bo": "second_examiner", "cy": "editor", "dee": "legal_reader"}
    material = json.loads(case.files["material.json"])
    material["signed"].setdefault(path, {}).update({name: roles[name] for name in who})
    case.files["material.json"] = json.dumps(material).encode()


@pytest.fixture
def case() -> CaseTexts:
    return CaseTexts(clean_texts())


def rows(*amounts: str, unit: str = "CNY") -> str:
    made = [f"  - label: row\n    value: {each}\n    unit: {unit}\nCITED\n" for each in amounts]
    return "rows:\n" + "".join(made)


@pytest.mark.parametrize(
    ("stated", "bound", "parts", "holds"),
    [
        ("300000000", "about", ("53000000", "75000000", "150000000"), True),
        ("300000000", "about", ("53000000", "75000000", "100000000"), False),
        ("278000000", "exactly", ("53000000", "75000000", "150000000"), True),
        ("278000000", "exactly", ("53000000", "75000000", "150000000.01"), False),
        ("250000000", "more than", ("53000000", "75000000", "150000000"), True),
        ("250000000", "at most", ("53000000", "75000000", "150000000"), False),
        ("0.3", "exactly", ("0.1", "0.2"), True),
    ],
)
def test_rows_are_added_exactly_and_held_against_the_figure(
    case: CaseTexts, stated: str, bound: str, parts: tuple[str, ...], holds: bool
) -> None:
    fields = WHAT + amount(stated, f"    bound: {bound}\n")
    taken_down(case, fields, rows=rows(*parts))
    (file,) = statements_of(case).statements
    total = total_of(file.statement, statements_of(case))
    assert total.value == sum(map(Decimal, parts))
    assert bool(total.faults) != holds
    assert bool(refused(case, "statement.sums")) != holds


def test_rows_may_be_other_statements_and_must_be_in_one_currency(case: CaseTexts) -> None:
    taken_down(case, WHAT + amount("5"), name="one")
    taken_down(case, WHAT + amount("6").replace("CNY", "USD"), name="two")
    both = "rows:\n  - statement: one\n  - statement: two\n"
    taken_down(case, WHAT + amount("11"), rows=both)
    (refusal,) = refused(case, "statement.sums")
    assert "several currencies (CNY, USD)" in refusal.reason
    taken_down(case, WHAT + amount("6"), name="two")
    assert not refused(case, "statement.sums")
    taken_down(case, WHAT + amount("11"), rows=both.replace("two", "three"))
    (refusal,) = refused(case, "statement.sums")
    assert "three is not there" in refusal.reason


def test_sources_disagree_only_where_they_can_be_compared(case: CaseTexts) -> None:
    head = "about: contract\n"
    when = "  - field: when\n    value: 2017-07\nCITED\n"
    taken_down(case, WHAT + amount("53") + when, head=head, name="one")
    taken_down(case, WHAT + amount("53.0"), head=head, name="same")
    taken_down(case, WHAT + amount("50").replace("CNY", "USD"), head=head, name="dollars")
    taken_down(case, WHAT + when.replace("2017-07", "2017"), head=head, name="year")
    taken_down(case, WHAT + amount("50"), name="elsewhere")
    assert list(disagreeing(statements_of(case))) == []
    taken_down(case, WHAT + when.replace("2017-07", "2018"), head=head, name="later")
    found = {frozenset(pair[:2]) for pair in disagreeing(statements_of(case))}
    assert found == {frozenset({"later", "one"}), frozenset({"later", "year"})}


def test_a_claim_may_rest_on_both_or_name_the_other(case: CaseTexts) -> None:
    for name, value in (("notice", "53"), ("elsewhere", "50")):
        taken_down(case, WHAT + amount(value), head="about: contract\n", name=name)
    claim, _ = rest_on(case, "notice")
    assert refused(case, "statement.beside")
    case.append(claim, "The statement elsewhere has another figure, of an earlier tender.")
    assert not refused(case, "statement.beside")


CONVERTED = """    converted:
      value: {value}
      unit: USD
      rate: 0.1453
      on: 2019-07-29
      source: the central bank's middle rate
"""


@pytest.mark.parametrize(
    ("value", "holds"), [("72650000", True), ("73000000", True), ("75000000", False), ("x", False)]
)
def test_a_conversion_is_the_value_times_its_rate(case: CaseTexts, value: str, holds: bool) -> None:
    taken_down(case, WHAT + amount("500000000", CONVERTED.format(value=value)))
    found = [r.reason for r in refused(case, "statement.fields") if "convert" in r.reason]
    assert bool(found) != holds


def test_control_is_named_in_the_claim_and_never_graded_high(case: CaseTexts) -> None:
    head = "given: under control\ncircumstances: [minder present]\n"
    taken_down(case, WHAT, form="testimony", head=head)
    claim, _ = rest_on(case, "notice")
    case.append(claim, "It was said with a minder beside the speaker.")
    assert not refused(case, "statement.circumstances")
    case.set_key(claim, "grade", "high")
    (refusal,) = refused(case, "statement.circumstances")
    assert "graded high" in refusal.reason


def test_a_translation_by_a_tool_needs_a_second_reader(case: CaseTexts) -> None:
    taken_down(case, WHAT)
    text = '---\nof_language: zh\ntranslator: "tool: words 1.0"\n---\nTwenty-four sets.\n'
    case.files["translations/notice.en.md"] = text.encode()
    assert refused(case, "translation.second_reader")
    signed(case, "translations/notice.en.md", "ana")
    assert refused(case, "translation.second_reader"), "an author is no second reader"
    signed(case, "translations/notice.en.md", "cy")
    assert not refused(case, "translation.second_reader")


def test_load_bearing_words_stand_in_the_original(case: CaseTexts) -> None:
    taken_down(case, WHAT)
    word = "load_bearing:\n  - original: 基地\n    given_as: base\n"
    text = f"---\nof_language: zh\ntranslator: ana\n{word}---\nA base.\n"
    case.files["translations/notice.en.md"] = text.encode()
    reasons = [refusal.reason for refusal in refused(case, "translation.second_reader")]
    assert any("stands in no quotation" in reason for reason in reasons)
    assert any("nobody but its translator" in reason for reason in reasons)


def test_what_stands_once_at_the_top_holds_for_fields_without_their_own() -> None:
    text = """---
form: report
said_by: A paper
exhibit: x-0123456789ab
page: 2
fields:
  - field: what
    value: cameras
    box_pt: [1.0, 2.0, 3.0, 4.0]
    quotation: cameras
  - field: where
    value: "653223"
    exhibit: x-0123456789ac
    place: line 4
    quotation: Pishan
---
"""
    file = read_file("statements/a.md", text.encode())
    assert isinstance(file, StatementFile)
    first, second = file.statement.fields
    assert (first.citation.exhibit, first.citation.page) == ("x-0123456789ab", 2)
    assert (second.citation.exhibit, second.citation.page) == ("x-0123456789ac", None)
    assert file.document.at("fields.0.citation.page").line == 7
    assert file.document.at("fields.1.citation.place").line == 14


def test_a_repaired_statement_passes_every_rule_of_statements(case: CaseTexts) -> None:
    path = taken_down(case, WHAT)
    rest_on(case, "notice")
    signed(case, path, "ana")
    found = check(statements_of(case)).refusals
    assert [r for r in found if r.rule.startswith(("statement.", "translation."))] == []


def test_a_statement_nobody_uses_is_a_warning(case: CaseTexts) -> None:
    path = taken_down(case, WHAT)
    assert [w.place.file for w in check(statements_of(case)).warnings] == [path]


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("It was worth 53 million yuan.", True),
        ("It was worth about 50 million yuan.", True),
        ("It was worth about 53.4 million yuan.", False),
        ("It was worth 50 million yuan.", False),
        ("It was worth 53 million dollars.", False),
        ("It was worth 5300万元。", True),
        ("It was worth between 51 and 53 million.", True),
    ],
)
def test_a_claim_states_only_amounts_that_it_rests_on(
    case: CaseTexts, words: str, holds: bool
) -> None:
    taken_down(case, WHAT + amount("53000000"))
    claim, _ = rest_on(case, "notice")
    case.prose(claim, words)
    found = [r.reason for r in refused(case, "claim.figures")]
    assert bool(found) != holds, found


def test_what_speaks_against_may_state_any_amount_of_the_case(case: CaseTexts) -> None:
    claim = case.under("claims", r"^## Contrary case$")[0]
    case.edit(claim, r"^(## Contrary case\n)", r"\1A notice says 53 million yuan.\n")
    assert refused(case, "claim.figures")
    taken_down(case, WHAT + amount("53000000"))
    assert not refused(case, "claim.figures")


def test_a_bare_figure_in_a_quotation_carries_it_in_the_units_of_tables(case: CaseTexts) -> None:
    claim = case.under("claims", r"^  - exhibit: ")[-1]
    case.edit(claim, 'quotation: ".*"', 'quotation: "1,945.00"')
    case.prose(claim, "The budget was 19,450,000 yuan.")
    assert not refused(case, "claim.figures")
    case.edit(claim, "19,450,000 yuan", "19,460,000 yuan")
    assert refused(case, "claim.figures")
