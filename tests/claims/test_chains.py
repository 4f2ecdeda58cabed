"""a clean chain from a camera to a list -> what it hangs on, and what breaks it."""

from pathlib import Path

import pytest

from countershot.claims.gate import check
from countershot.gather.identity import held, proposals, shares_of, withdrawn
from countershot.records.facts import Facts
from countershot.records.files import Refusal
from tests.claims.cases import facts_of, texts_of
from tests.claims.mutations.case_texts import CaseTexts

CLEAN = Path(__file__).parents[1] / "vectors" / "good" / "chain-case"
CHAIN = "chains/camera-to-list.md"


def clean() -> dict[str, bytes]:
    return texts_of(CLEAN)


def signed(case: CaseTexts, path: str, text: str) -> None:
    """Put a file into the case that ana has signed."""
    import json

    case.files[path] = text.encode()
    material = json.loads(case.files["material.json"])
    material["signed"][path] = {"ana": "author"}
    case.files["material.json"] = json.dumps(material).encode()


def refused(facts: Facts, rule: str) -> list[Refusal]:
    return [each for each in check(facts).refusals if each.rule == rule]


def edited(pattern: str, by: str, path: str = CHAIN) -> Facts:
    """The case with one edit, signed as it then stands."""
    case = CaseTexts(clean())
    case.edit(path, pattern, by)
    return facts_of(case.files)


def test_the_clean_case_passes_and_says_what_it_hangs_on() -> None:
    facts = facts_of(clean())
    assert check(facts).refusals == () and check(facts).warnings == ()
    traced = facts.traced["camera-to-list"]
    assert [step.links for step in traced.steps] == [
        (1,),
        (2,),
        (3,),
        (4,),
        (5,),
        (6,),
        (7,),
        (8, 9),
    ]
    assert traced.weakest == (1, 4, 5, 7) and traced.grade == "moderate"
    single = {each.source: each.steps for each in traced.single}
    assert single["x-4a2b3c4d5e6f"] == (4, 5) and single["by:Velmara Video Ltd"] == (2, 4, 5)
    assert "x-7a2b3c4d5e6f" not in single and "x-8a2b3c4d5e6f" not in single


def test_without_a_signed_identity_the_names_do_not_meet() -> None:
    case = CaseTexts(clean())
    case.edit("identities/velmara-video.md", "decision: same", "decision: unsure")
    found = refused(facts_of(case.files), "chain.connected")
    assert [each.place.line for each in found] == [case.at(CHAIN, "from: 维尔马拉")[1]]
    unsigned = facts_of(
        {
            **clean(),
            "identities/velmara-video.md": case.files["identities/velmara-video.md"].replace(
                b"unsure", b"same"
            )
            + b"\nMore.\n",
        },
        signed=clean(),
    )
    assert refused(unsigned, "chain.connected") and refused(unsigned, "identity.sides")


def test_a_judgement_that_they_differ_breaks_even_one_name() -> None:
    case = CaseTexts(clean())
    signed(
        case,
        "identities/two-holdings.md",
        "---\ndecision: different\nsides:\n  - name: Velmara Holding\n    statement: register\n"
        "  - name: Velmara Holding\n    statement: group\n---\nOne is in Lund.\n",
    )
    (found,) = refused(facts_of(case.files), "chain.connected")
    assert "identities/two-holdings.md" in found.reason
    signed(
        case,
        "identities/after-all.md",
        "---\ndecision: unsure\noverrules: [two-holdings]\n---\nThe address was misread.\n",
    )
    assert refused(facts_of(case.files), "chain.connected") == []


def test_a_contradiction_is_reported_and_joins_nothing() -> None:
    case = CaseTexts(clean())
    signed(
        case,
        "identities/not-that-one.md",
        "---\ndecision: different\nsides:\n  - name: Velmara Video Ltd\n    statement: catalogue\n"
        "  - name: 维尔马拉视讯有限公司\n    statement: award\n---\nAnother number.\n",
    )
    facts = facts_of(case.files)
    (found,) = refused(facts, "identity.conflict")
    assert found.place.file == "identities/not-that-one.md"
    assert "identities/velmara-video.md" in found.reason
    assert refused(facts, "chain.connected")


def test_a_circle_of_overrulings_is_refused() -> None:
    case = CaseTexts(clean())
    for one, other in (("a", "b"), ("b", "a")):
        text = f"---\ndecision: unsure\noverrules: [{other}]\n---\nNo.\n"
        signed(case, f"identities/{one}.md", text)
    assert len(refused(facts_of(case.files), "identity.conflict")) == 2


@pytest.mark.parametrize(
    ("source", "links", "steps"),
    [
        ("x-4a2b3c4d5e6f", (4, 5), (4, 5)),
        ("x-4a2b", (4, 5), (4, 5)),
        ("gazette", (8,), ()),
        ("statements/wire.md", (9,), ()),
        ("Velmara Video Ltd", (2, 4, 5), (2, 4, 5)),
    ],
)
def test_what_falls_if_a_source_is_withdrawn(
    source: str, links: tuple[int, ...], steps: tuple[int, ...]
) -> None:
    from countershot.entities.chain import without

    facts = facts_of(clean())
    keys, unknown = withdrawn([source], facts)
    assert unknown == ()
    fallen = without(facts.traced["camera-to-list"].steps, held(facts.chains[0], facts), keys)
    assert (fallen.links, fallen.steps, fallen.holds) == (links, steps, not steps)


def test_a_source_that_nothing_names_is_said_to_be_unknown() -> None:
    assert withdrawn(["x-ffff", "nobody"], facts_of(clean())) == (frozenset(), ("x-ffff", "nobody"))


def test_words_given_under_control_do_not_pass_through_a_chain() -> None:
    case = CaseTexts(clean())
    case.edit("statements/weekly.md", "form: report", "form: report\ngiven: under control")
    found = refused(facts_of(case.files), "statement.circumstances")
    assert {each.place.file for each in found} == {"claims/owner-is-listed.md"}


def test_shares_are_summed_and_a_stated_half_follows() -> None:
    facts = edited(
        r"to: Orrin State Group\n", "to: Orrin State Group\n    percent: 60\n    bound: at least\n"
    )
    found = {each.company: each for each in shares_of(facts.chains[0], facts)}
    holding, video = found["Velmara Holding"], found["Velmara Video Ltd"]
    assert holding.verdict == video.verdict == "owned to half or more"
    assert "51 (Velmara Holding, owned to half or more) = 51 %" in video.in_words


def test_one_decision_is_proposed_for_all_mentions_of_a_name() -> None:
    found = {group.normal: group for group in proposals(facts_of(clean()))}
    assert found["velmaravideoltd"].settles == 2
    assert "orrinstategroup" in found
