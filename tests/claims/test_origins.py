"""a clean case with sources of every kind -> one voice counts once, and honest wording stands."""

import json
from pathlib import Path

import pytest

from countershot.claims.alike import same_words
from countershot.claims.gate import check
from countershot.claims.origins import origins
from countershot.records.facts import Facts
from countershot.records.files import Refusal
from tests.claims.cases import facts_of, texts_of
from tests.claims.mutations.case_texts import CaseTexts

CLEAN = Path(__file__).parents[1] / "vectors" / "good" / "origins-case"
OWNER, PLEDGE, LOAN = "claims/owner.md", "claims/pledge.md", "claims/loan.md"
LONG = (
    "The ministry said on Friday that all owners of the firm had been known to it since May, and "
    "that none of them had been asked about the gate, although two letters had been written by "
    "people who lived beside it and who wished to know who would look at the pictures."
)


@pytest.fixture
def case() -> CaseTexts:
    return CaseTexts(texts_of(CLEAN))


def refused(case: CaseTexts, rule: str) -> list[Refusal]:
    return [each for each in check(facts_of(case.files)).refusals if each.rule == rule]


def material(case: CaseTexts, exhibit: str, **what: object) -> None:
    """Change what ``material.json`` says of one exhibit."""
    held = json.loads(case.files["material.json"])
    held["exhibits"].setdefault(exhibit, {}).update(what)
    case.files["material.json"] = json.dumps(held).encode()


def of(case: CaseTexts, claim: str) -> tuple[Facts, int]:
    facts = facts_of(case.files)
    file = next(file for file in facts.claims if file.claim.id == claim)
    return facts, len(origins(file, facts))


def test_the_clean_case_passes(case: CaseTexts) -> None:
    found = check(facts_of(case.files))
    assert found.refusals == () and found.warnings == ()
    assert of(case, "owner")[1] == 2 and of(case, "loan")[1] == 1


def one_repeats_the_other(case: CaseTexts) -> None:
    case.edit("sources/register.md", "^letter: A", "letter: A\nrepeats: holding")


def both_repeat_a_third(case: CaseTexts) -> None:
    wire = "---\nname: Lund Wire\nletter: A\ngave: [Lund Wire]\n---\nAn agency with a desk.\n"
    case.files["sources/wire.md"] = wire.encode()
    for path in ("sources/register.md", "sources/holding.md"):
        case.edit(path, "^(letter: .)", r"\1\nrepeats: [wire]")


def repeated_round_about(case: CaseTexts) -> None:
    paper = "---\nname: A Paper\nletter: B\ngave: [A Paper]\nrepeats: holding\n---\nIt copies.\n"
    case.files["sources/paper.md"] = paper.encode()
    case.edit("sources/register.md", "^letter: A", "letter: A\nrepeats: [paper]")


def same_publisher(case: CaseTexts) -> None:
    case.edit("statements/register.md", "^said_by: .*", "said_by: ORRIN Holding")


def same_source_gave_both(case: CaseTexts) -> None:
    case.edit("sources/holding.md", r"^gave: .*", "gave: [x-2a2b3c4d5e6f, x-1a2b3c4d5e6f]")


def one_exhibit_twice(case: CaseTexts) -> None:
    case.edit("statements/filing.md", "^exhibit: .*", "exhibit: x-1a2b3c4d5e6f")


def the_same_text(case: CaseTexts) -> None:
    for name in ("x-1a2b3c4d5e6f", "x-2a2b3c4d5e6f"):
        held = json.loads(case.files["material.json"])["exhibits"][name]["pages"][0]
        material(case, name, pages=[f"{held} {LONG}"])


def nobody_can_tell(case: CaseTexts) -> None:
    case.edit("sources/holding.md", "^letter: B", "letter: F")


def unreliable(case: CaseTexts) -> None:
    case.edit("sources/register.md", "^letter: A", "letter: E")


def no_source_file(case: CaseTexts) -> None:
    del case.files["sources/holding.md"]


def no_source_at_all(case: CaseTexts) -> None:
    del case.files["sources/holding.md"], case.files["sources/register.md"]


def policy_asks_for_three(case: CaseTexts) -> None:
    case.append("case.toml", "[policy]\norigins_for_high = 3")


def through_another_claim(case: CaseTexts) -> None:
    case.edit(OWNER, r"^grounds:\n(  .*\n)+", "grounds:\n  - claim: loan\n")


ONE_VOICE = (
    one_repeats_the_other, both_repeat_a_third, repeated_round_about, same_publisher,
    same_source_gave_both, one_exhibit_twice, the_same_text, nobody_can_tell, unreliable,
    no_source_file, no_source_at_all, policy_asks_for_three, through_another_claim,
)  # fmt: skip


@pytest.mark.parametrize("fault", ONE_VOICE, ids=lambda fault: fault.__name__)
def test_one_voice_counts_once(case: CaseTexts, fault: object) -> None:
    assert callable(fault)
    fault(case)
    (refusal,) = refused(case, "claim.origins")
    assert refusal.place.file == OWNER and "graded high" in refusal.reason


def test_pages_of_one_host_are_one_until_source_files_tell_them_apart(case: CaseTexts) -> None:
    material(case, "x-2a2b3c4d5e6f", address="https://www.register.example/other")
    assert refused(case, "claim.origins"), "the register's source gave all of its host"
    case.edit("sources/register.md", "^gave: .*", "gave: [x-1a2b3c4d5e6f]")
    assert not refused(case, "claim.origins")
    for path in ("sources/holding.md", "sources/register.md"):
        del case.files[path]
    for path in ("statements/filing.md", "statements/register.md"):
        case.edit(path, "^said_by: .*", "said_by: " + path[-11:-3])
    _, count = of(case, "owner")
    assert count == 1 and refused(case, "claim.origins")


def test_who_handed_two_things_in_published_neither(case: CaseTexts) -> None:
    for name in ("x-1a2b3c4d5e6f", "x-2a2b3c4d5e6f"):
        material(case, name, giver="a-reader")
    reader = (
        "---\nname: a-reader\nprotected: true\nletter: F\ngave: [a-reader]\n---\nUnknown to us.\n"
    )
    case.files["sources/a-reader.md"] = reader.encode()
    assert of(case, "owner")[1] == 2


def test_a_protected_source_is_in_no_signature(case: CaseTexts) -> None:
    from countershot.claims.closure import rests_on

    assert "sources/holding.md" in rests_on("statements/filing.md", facts_of(case.files))
    case.edit("sources/holding.md", "^letter", "protected: true\nletter")
    facts = facts_of(case.files)
    assert not any(
        "sources/holding.md" in rests_on(path, facts)
        for path in ("statements/filing.md", OWNER, LOAN, "report.md")
    )


def test_runs_of_words_are_copied_and_names_are_not() -> None:
    copied = "the owner of the firm had been known to the ministry since May"
    assert same_words(f"A spokesman said {copied}.", f"According to Lund Wire, {copied}!")
    assert not same_words("Velmara Video Ltd held 41.88 per cent", "41.88% of Velmara Video Ltd")
    assert same_words(
        "公司不向任何培训中心提供设备也不提供服务", "据悉公司不向任何培训中心提供设备也不提供服务"
    )


QUOTED_BADLY = (
    'In its pledge the company says that it "does not supply training centres with equipment".',
    'In its pledge the company says that it "has never sold a camera to any camp" (translated).',
    "The company says: “Our company does not supply training centres with equipment.”",
)


@pytest.mark.parametrize("words", QUOTED_BADLY)
def test_a_translated_quotation_is_called_one(case: CaseTexts, words: str) -> None:
    case.edit(PLEDGE, r"^In its pledge .*\n(?:.+\n)*?(?=## )", f"{words}\n")
    (refusal,) = refused(case, "claim.translated")
    assert refusal.place.file == PLEDGE


def test_a_claim_on_words_in_another_script_has_a_translation(case: CaseTexts) -> None:
    del case.files["translations/pledge.en.md"]
    held = json.loads(case.files["material.json"])
    del held["signed"]["translations/pledge.en.md"]
    case.files["material.json"] = json.dumps(held).encode()
    reasons = [refusal.reason for refusal in refused(case, "claim.translated")]
    assert any("no translation" in reason for reason in reasons)


HONEST = (
    "claims/owner.md", "In 2030 the register gave its share as 41.88%.",
    "claims/owner.md", "The register was last read in April 2031, and the report is of 2030.",
    "claims/loan.md", "The loan of 12,000,000 yuan ran for three years.",
    "claims/loan.md", "The report states 12,000,000 yuan over the years 2028 to 2030.",
    "claims/delivered.md", "The paper says that nobody paid 300 million people.",
    "claims/delivered.md", "The paper reports that the software recognised faces.",
    "claims/knew.md", "A detector proposed nothing here; two people read the filings.",
    "claims/pledge.md", "The pledge says nothing of training centres abroad.",
    "claims/owner.md", "Nothing in the register could be read otherwise.",
    "claims/owner.md", "No camera appears in the filing.",
)  # fmt: skip


@pytest.mark.parametrize(("path", "words"), list(zip(HONEST[::2], HONEST[1::2], strict=True)))
def test_honest_wording_stands(case: CaseTexts, path: str, words: str) -> None:
    case.prose(path, words)
    mine = ("claim.", "source.")
    found = [r for r in check(facts_of(case.files)).refusals if r.rule.startswith(mine)]
    other = ("claim.scope", "claim.new_matter")  # what no paper of this case says
    assert [r for r in found if r.rule not in other] == []


def test_what_a_machine_wrote_stands_once_a_second_person_read_it(case: CaseTexts) -> None:
    case.edit(OWNER, "^grade: high", "grade: high\nmachine_written: a summariser")
    assert [r.place.line for r in refused(case, "claim.machine")] == [15]
    case.edit(OWNER, "^machine_written", "read_again_by: Cy Marlow\nmachine_written")
    case.append("report.md", "The register states the share [machine: Summariser] [@owner].")
    found = check(facts_of(case.files)).refusals
    assert [r for r in found if r.rule.startswith(("claim.", "report."))] == []


def test_the_heading_may_say_who_wrote_the_contrary_case(case: CaseTexts) -> None:
    case.edit(OWNER, "^contrary_by: cy\n", "")
    assert refused(case, "claim.contrary_by")
    case.edit(OWNER, "^## Contrary case", "## Contrary case (Cy Marlow)")
    assert not refused(case, "claim.contrary_by")
    case.edit(OWNER, "Cy Marlow", "Ana Ember")
    assert refused(case, "claim.contrary_by")
