"""what the gate says -> a SARIF log: rules with their help, places as file and line."""

import json
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from countershot.answers.releasing import findings_json
from countershot.answers.sarif import findings_sarif
from countershot.claims.rules import RULES
from countershot.records.facts import Findings
from countershot.records.files import Place, Refusal
from countershot.records.judged import Override

HERE = Refusal(Place("claims/a b#1.md", 7), "claim.scope", "says cameras where one was seen")
OVERRIDE = Override(name="late", rule="claim.scope", file="claims/a b#1.md", reason="It is late.")
REFUSALS = st.builds(
    Refusal,
    st.builds(Place, st.text(min_size=1, max_size=20), st.integers(1, 10**6)),
    st.sampled_from([*RULES, "look.failed"]),
    st.text(max_size=40),
)


def run(findings: Findings) -> dict[str, object]:
    made = findings_sarif(findings)
    json.dumps(made)
    return made["runs"][0]


def test_a_refusal_is_an_error_at_its_line_with_its_rules_page() -> None:
    made = run(Findings((HERE,), (), ()))
    result = made["results"][0]  # type: ignore[index]
    place = result["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 7}
    assert place["artifactLocation"]["uri"] == "claims/a%20b%231.md"
    assert result["level"] == "error" and result["message"]["text"] == HERE.reason
    rule = made["tool"]["driver"]["rules"][result["ruleIndex"]]  # type: ignore[index]
    assert rule["id"] == "claim.scope"
    assert "**Why.**" in rule["help"]["markdown"]
    assert rule["shortDescription"]["text"].startswith("Words are no wider than the scope")


def test_every_rule_is_there_even_if_it_refused_nothing() -> None:
    rules = run(Findings((), (), ()))["tool"]["driver"]["rules"]  # type: ignore[index]
    assert [rule["id"] for rule in rules] == list(RULES)
    assert all(rule["help"]["text"] for rule in rules)


def test_what_a_person_overrode_is_suppressed_with_the_reason() -> None:
    made = run(Findings((), (), ((HERE, OVERRIDE),)))
    result = made["results"][0]  # type: ignore[index]
    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "It is late."}
    ]


def test_an_exhibit_is_no_file_and_has_no_line() -> None:
    failed = Refusal(Place("x-27ba45d08ebd"), "look.failed", "no decoder")
    made = run(Findings((), (failed,), ()))
    result = made["results"][0]  # type: ignore[index]
    assert result["level"] == "warning"
    assert result["locations"] == [
        {"logicalLocations": [{"name": "x-27ba45d08ebd", "kind": "resource"}]}
    ]


@given(st.lists(REFUSALS, max_size=8), st.lists(REFUSALS, max_size=4))
def test_it_says_what_the_other_answer_says(one: list[Refusal], two: list[Refusal]) -> None:
    findings = Findings(tuple(one), tuple(two), ())
    plain = findings_json(findings)
    made = run(findings)
    told = []
    for result in made["results"]:  # type: ignore[attr-defined]
        place = result["locations"][0].get("physicalLocation")
        if place is not None:
            uri = place["artifactLocation"]["uri"]
            assert uri.isascii()
            told.append((unquote(uri), place["region"]["startLine"], result["ruleId"]))
        assert made["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]  # type: ignore[index]
    every = [*plain["refusals"], *plain["warnings"]]
    assert told == [(each["file"], each["line"], each["rule"]) for each in every]
