"""a case that was released, and everything told that happened since -> passes; with a gap, not."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from countershot.claims.gate import check
from countershot.claims.life import is_known
from countershot.claims.rules.life_counts import said_in
from countershot.gather.due import fact_id, resting, told_by_texts
from countershot.records.correction import CorrectionKind
from countershot.records.facts import Facts
from countershot.records.files import Place, Refusal
from countershot.records.life import Due
from tests.claims.cases import clean_texts, facts_of, texts_of
from tests.claims.mutations.case_texts import CaseTexts
from tests.claims.mutations.lives import was

GOOD = Path(__file__).parents[1] / "vectors/good"
CHAIN = texts_of(GOOD / "chain-case")


def told() -> CaseTexts:
    """The clean case, released twice, with every record that its life since calls for."""
    texts = clean_texts()
    added = texts_of(GOOD / "life-case")
    material, more = json.loads(texts["material.json"]), json.loads(added.pop("material.json"))
    case = CaseTexts({**texts, **added})
    for release in more["released"]:
        for claim, sha256 in release.items():
            stands = sha256 == "as it stands"
            release[claim] = was(case, f"claims/{claim}.md") if stands else sha256
    material["signed"] |= more.pop("signed")
    case.files["material.json"] = json.dumps({**material, **more}, ensure_ascii=False).encode()
    return case


def of_life(facts: Facts) -> list[Refusal]:
    return [each for each in check(facts).refusals if each.rule.startswith("life.")]


def rules(facts: Facts) -> set[str]:
    return {each.rule for each in of_life(facts)}


def unsigned(case: CaseTexts, path: str) -> Facts:
    material = json.loads(case.files["material.json"])
    del material["signed"][path]
    case.files["material.json"] = json.dumps(material, ensure_ascii=False).encode()
    return facts_of(case.files)


def test_what_is_told_passes() -> None:
    facts = facts_of(told().files)
    assert check(facts).refusals == () and check(facts).warnings == ()


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("corrections/lamp-strips.md", {"life.record", "life.ruling"}),
        ("corrections/taken-back.md", {"life.record", "life.ruling", "life.tombstone"}),
        ("corrections/not-ours.md", {"life.record", "life.ruling"}),
        ("corrections/who-asked.md", {"life.record"}),
        ("rechecks/after-a-month.md", {"life.due"}),
    ],
)
def test_without_its_signature_a_record_counts_for_nothing(path: str, rule: set[str]) -> None:
    assert rules(unsigned(told(), path)) == rule


def test_without_any_record_of_it_a_change_is_refused() -> None:
    case = told()
    for name in ("lamp-strips", "velmara-answers"):
        del case.files[f"corrections/{name}.md"]
    facts = facts_of(case.files, signed=told().files)
    found = {(each.rule, each.place.file) for each in of_life(facts)}
    assert ("life.corrected", "claims/lower-camera-series.md") in found
    assert ("life.kept", "corrections/lamp-strips.md") in found


def test_a_record_that_the_log_or_a_release_had_is_kept() -> None:
    case = told()
    del case.files["rechecks/after-a-month.md"]
    facts = facts_of(case.files, signed=told().files)
    (found,) = [each for each in of_life(facts) if each.rule == "life.kept"]
    assert found.place.file == "rechecks/after-a-month.md" and "2031-04-05" in found.reason


def test_an_author_does_not_rule_on_what_they_wrote() -> None:
    case = told()
    material = json.loads(case.files["material.json"])
    material["signed"]["corrections/not-ours.md"] = {"ana": "author"}
    case.files["material.json"] = json.dumps(material).encode()
    (found,) = of_life(facts_of(case.files))
    assert (found.rule, found.place.file) == ("life.ruling", "corrections/not-ours.md")


def test_a_release_that_is_not_in_the_case_is_asked_for() -> None:
    facts = facts_of(told().files)
    lost = replace(facts, earlier=(replace(facts.earlier[0], release=None), *facts.earlier[1:]))
    found = [each for each in of_life(lost) if each.place.file == "evidence/log/entries.jsonl"]
    assert [each.rule for each in found] == ["life.corrected"]
    assert lost.earlier[0].sha256 in found[0].reason


def test_a_claim_put_back_as_it_was_is_no_removal_any_more() -> None:
    case = told()
    case.edit("corrections/taken-back.md", "claim: the-upper-device", "claim: post-two-devices")
    material = json.loads(case.files["material.json"])
    before = was(case, "claims/post-two-devices.md")
    material["released"][0] = {"post-two-devices": before}
    case.files["material.json"] = json.dumps(material).encode()
    text = case.text("corrections/taken-back.md").replace("bb" * 32, before)
    case.files["corrections/taken-back.md"] = text.encode()
    assert "life.tombstone" in rules(facts_of(case.files))


def owned(owner: str, day: str) -> str:
    """The register's note of who owns the company, as of a day."""
    text = CHAIN["statements/register.md"].decode().replace("value: Velmara Holding", owner)
    when = f'  - field: when\n    value: "{day}"\n    quotation: "{day}"\n' if day else ""
    text = text.replace("exhibit:", "about: velmara-shares\nexhibit:", 1)
    return text.replace("---\nTaken", f"{when}---\nTaken")


@pytest.mark.parametrize(
    ("owner", "day", "kinds"),
    [
        ("value: Other Holding", "2031-04-20", ["statement superseded"]),
        ("value: Velmara Holding", "2031-04-20", []),
        ("value: Other Holding", "2029-04-20", []),
        ("value: Other Holding", "", []),
    ],
)
def test_a_later_owner_makes_the_claim_on_the_earlier_one_due(
    owner: str, day: str, kinds: list[str]
) -> None:
    case = CaseTexts(dict(CHAIN))
    case.files["statements/register.md"] = owned("value: Velmara Holding", "2030-01-31").encode()
    material = json.loads(case.files["material.json"])
    material["released"] = [{path[7:-3]: was(case, path) for path in case.under("claims")}]
    case.files["material.json"] = json.dumps(material, ensure_ascii=False).encode()
    case.files["statements/register-later.md"] = owned(owner, day).encode()
    facts = facts_of(case.files)
    assert [each.kind for each in facts.due] == kinds
    assert all(each.claims == ("owner-is-listed",) for each in facts.due)
    assert ("life.due" in rules(facts)) is bool(kinds)


def test_a_later_fact_makes_a_claim_due_until_somebody_has_looked() -> None:
    fact = Due(
        fact_id("address gone", "a"), "address gone", ("lower-camera-series",), "it went", ""
    )
    facts = replace(facts_of(told().files), due=(fact,))
    (found,) = of_life(facts)
    assert (found.rule, found.place.file) == ("life.due", "claims/lower-camera-series.md")
    case = told()
    case.edit("rechecks/after-a-month.md", "d-0123456789ab", fact.id)
    assert of_life(replace(facts_of(case.files), due=(fact,))) == []
    other = replace(fact, id=fact_id("address gone", "b"))
    assert rules(replace(facts_of(case.files), due=(other,))) == {"life.due"}


def test_a_look_at_another_claim_is_no_look_at_this_one() -> None:
    case = told()
    fact = Due("d-0123456789ab", "list changed", ("tender-24-sets",), "struck", "2031-05-01")
    assert rules(replace(facts_of(case.files), due=(fact,))) == {"life.due"}


def test_a_rename_that_a_chain_tells_makes_claims_on_that_product_due() -> None:
    """A signed link says that the series is another one relabelled; unsigned it says nothing."""
    case = told()
    chain = (
        "---\nheadline: Names\nlinks:\n  - from: Orrin DX\n    relation: relabelled from\n"
        "    to: Halvek Brim S\n    claim: lower-camera-series\n    grade: low\n---\n"
    )
    case.files["chains/names.md"] = chain.encode()
    facts = facts_of(case.files)
    assert list(told_by_texts(resting(facts), facts)) == []
    material = json.loads(case.files["material.json"])
    material["signed"]["chains/names.md"] = {"ana": "author"}
    case.files["material.json"] = json.dumps(material).encode()
    facts = facts_of(case.files)
    (due,) = facts.due
    assert due.kind == "product renamed" and due.claims == ("lower-camera-series",)
    assert "life.due" in rules(facts)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("This report was corrected once.", [("correction", "", 1)]),
        ("Two corrections and one removal were made.",
         [("correction", "", 2), ("removal", "", 1)]),
        ("It has never been corrected.", [("correction", "", 0)]),
        ("No disputes are open.", [("dispute", "open", 0)]),
        ("Twelve small corrections since 2031.", [("correction", "", 12)]),
        ("It was corrected three times.", [("correction", "", 3)]),
        ("We asked for corrections.", []),
        ("On 3 May we made a correction.", []),
        ("The corrected text stands below.", []),
    ],
)  # fmt: skip
def test_counts_are_read_where_they_are_counts(
    text: str, said: list[tuple[CorrectionKind, str, int]]
) -> None:
    assert list(said_in(text)) == said


@pytest.mark.parametrize(
    ("who", "known"),
    [
        ("a reader", True), ("velmara", True), ("Velmara", True), ("维尔马拉", True),
        ("ana", True), ("source-3", True), ("Quill Marrow", False), ("", False), ("reader", False),
    ],
)  # fmt: skip
def test_who_may_raise_it(who: str, known: bool) -> None:
    assert is_known(who, facts_of(clean_texts())) is known


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("kind: dispute", "kind: update", "kind"),
        ("raised_by: Velmara", "raised_by: a reader", "raised_by"),
        ("said: The tender is not ours.", "said: It is fine.", "said"),
        ("claim: tender-24-sets", "claim: lower-camera-series", "about"),
        ("said: The tender is not ours.", "said: The tender is not ours. It never was.", ""),
        ("ruling: rejected", "ruling: open", ""),
    ],
)
def test_a_released_record_is_not_made_another(old: str, new: str, key: str) -> None:
    path = "corrections/not-ours.md"
    file = next(f for f in facts_of(told().files).corrections if f.document.path == path)
    case = told()
    case.edit(path, old, new)
    facts = replace(facts_of(case.files), recorded={path: file.correction})
    found = [each for each in of_life(facts) if each.rule == "life.kept"]
    assert [each.place for each in found] == ([case_line(case, path, key)] if key else [])


def case_line(case: CaseTexts, path: str, key: str) -> Place:
    return Place(path, case.at(path, f"^{key}:")[1])
