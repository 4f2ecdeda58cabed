"""claims that repeat a publication -> cleared beside its published answer, else refused."""

import json

import pytest

from countershot.claims.gate import check
from tests.claims.cases import clean_texts, facts_of
from tests.claims.mutations.case_texts import CaseTexts

WEEKLY, OTHER = "x-5a2b3c4d5e6f", "x-6a2b3c4d5e6f"
PAGE = "Velmara supplied the gate in breach of its pledge. Asked, Velmara declined to comment."
SOURCE = f"""---
name: Tarnow Weekly
letter: C
gave: [{WEEKLY}, Tarnow Weekly]
---
A paper of the town that prints the names of its authors.
"""
STATEMENT = """---
form: {form}
said_by: {by}
given: unknown
circumstances: []
exhibit: {exhibit}
fields:
  - field: who
    value: "Velmara"
    page: 1
    quotation: "Velmara"
  - field: what
    value: "{words}"
    page: 1
    quotation: "{words}"
---
"""
CLAIM = """---
headline: {headline}
kind: allegation
scope:
  count: 1
  of: gate
  place: ""
  time: 2031
  actor: Velmara
grounds:
  - statement: {statement}
grade: low
contrary_by: cy
adverse_to: [velmara]
published_answer: [{answer}]
---
{headline}.
## Contrary case
The paper does not say how it knows, and shows no document.
"""
SAYS = "Tarnow Weekly reports that Velmara supplied the gate in breach of its pledge"
ANSWERED = "Tarnow Weekly reports that Velmara declined to comment"


def repeats() -> CaseTexts:
    """The clean case, a paper that accuses Velmara, and what Velmara answered the paper."""
    case = CaseTexts(clean_texts())
    breach, answer = "supplied the gate in breach of its pledge", "declined to comment"
    files = {
        "sources/weekly.md": SOURCE,
        "statements/breach.md": STATEMENT.format(
            form="report", by="Tarnow Weekly", exhibit=WEEKLY, words=breach),
        "statements/no-comment.md": STATEMENT.format(
            form="denial", by="Velmara", exhibit=WEEKLY, words=answer),
        "claims/breach.md": CLAIM.format(headline=SAYS, statement="breach", answer="no-comment"),
        "claims/answer.md": CLAIM.format(
            headline=ANSWERED, statement="no-comment", answer="no-comment",
        ).replace("how it knows, and shows no document", "what exactly was asked, or when"),
    }  # fmt: skip
    case.files |= {path: text.encode() for path, text in files.items()}
    case.append("report.md", f"{SAYS} [@breach].\n{ANSWERED} [@answer].")
    with_exhibit(case, WEEKLY, "weekly.txt", PAGE)
    sign(case, *files)
    return case


def with_exhibit(case: CaseTexts, name: str, source_name: str, text: str) -> None:
    material = json.loads(case.files["material.json"])
    material["exhibits"][name] = {
        "media_type": "text/plain", "source_name": source_name, "pages": [text],
    }  # fmt: skip
    case.files["material.json"] = json.dumps(material).encode()


def sign(case: CaseTexts, *paths: str) -> None:
    material = json.loads(case.files["material.json"])
    material["signed"] |= {path: {"ana": "author", "cy": "editor"} for path in paths}
    case.files["material.json"] = json.dumps(material).encode()


def refused(case: CaseTexts) -> dict[tuple[str, str], str]:
    found = check(facts_of(case.files)).refusals
    return {(each.place.file, each.rule): each.reason for each in found}


def test_what_a_paper_says_and_what_was_answered_to_it_clears() -> None:
    assert refused(repeats()) == {}


def breach(case: CaseTexts) -> str:
    return refused(case)[("claims/breach.md", "reply.covered")]


def test_without_the_answer_named_a_letter_is_needed() -> None:
    case = repeats()
    case.edit("claims/breach.md", r"^published_answer: .*\n", "")
    assert "no letter puts it to Velmara" in breach(case)


def test_an_answer_that_the_report_does_not_tell_is_none() -> None:
    case = repeats()
    case.edit("report.md", rf"^{ANSWERED} \[@answer\]\.$", "That is all. [~]")
    assert "the report does not tell no-comment" in breach(case)


@pytest.mark.parametrize(
    ("path", "pattern", "by", "why"),
    [
        ("statements/no-comment.md", "^form: denial", "form: report", "no answer"),
        ("statements/no-comment.md", "^said_by: Velmara", "said_by: Tarnow Weekly",
         "an answer of this party"),
        ("claims/breach.md", r"^published_answer: .*", "published_answer: [other]",
         "no statements/other.md"),
        ("claims/breach.md", "^kind: allegation", "kind: fact", "no allegation by others"),
        ("claims/breach.md", r"^grounds:\n", "grounds:\n  - identification: lower-camera\n",
         "what we saw ourselves"),
        ("claims/breach.md", r"^grounds:\n", "grounds:\n  - claim: lower-camera-series\n",
         "no allegation by others"),
        ("sources/weekly.md", "^letter: C", "letter: C\nprotected: true", "who published"),
        ("claims/breach.md", "^headline: Tarnow Weekly reports", "headline: A paper reports",
         "does not name the publisher"),
    ],
)  # fmt: skip
def test_what_is_ours_or_unanswered_is_put(path: str, pattern: str, by: str, why: str) -> None:
    case = repeats()
    case.edit(path, pattern, by)
    assert why in breach(case)


def test_what_joins_two_publications_is_ours() -> None:
    """Bits of several papers make an accusation that none of them made."""
    case = repeats()
    with_exhibit(case, OTHER, "post.txt", "Velmara supplied the gate in breach of its pledge.")
    case.files["statements/second.md"] = case.text("statements/breach.md").encode()
    case.edit("statements/second.md", WEEKLY, OTHER)
    case.edit("sources/weekly.md", WEEKLY, f"{WEEKLY}, {OTHER}")
    case.edit("claims/breach.md", r"^grounds:\n", "grounds:\n  - statement: second\n")
    sign(case, "statements/second.md")
    assert "several publications" in breach(case)


def test_whom_we_wrote_to_is_asked_of_this_too() -> None:
    case = repeats()
    case.files["inquiries/maker.md"] = (
        b"---\nparty: velmara\nkind: reply\nto:\n  - channel: email\n"
        b"    address: a@velmara.example\nassertions:\n  - claim: tender-24-sets\n"
        b"questions:\n  - Was it so?\n---\nWe write.\n"
    )
    material = json.loads(case.files["material.json"])
    sent = {"type": "asked", "inquiry": "maker", "channel": "email", "at": "2031-04-03T09:00:00Z"}
    case.files["material.json"] = json.dumps(material | {"letters": [sent]}).encode()
    sign(case, "inquiries/maker.md")
    assert "we wrote to it ourselves" in breach(case)


@pytest.mark.parametrize(
    "words",
    [
        "Velmara declined to comment [@answer].",
        "Tarnow Weekly reports that Velmara declined to comment when we asked [@answer].",
        "Tarnow Weekly reports that Velmara did not respond [@answer].",
        "Tarnow Weekly reports that Velmara declined to comment [@breach].",
        "Tarnow Weekly reports that the Tarnow Procurement Bureau declined to comment [@answer].",
        "Velmara declined to comment, Tarnow Weekly reports, and said no more [@answer].",
    ],
)
def test_an_answer_to_others_is_told_as_theirs_in_their_words(words: str) -> None:
    case = repeats()
    case.edit("report.md", rf"^{ANSWERED} \[@answer\]\.$", f"{ANSWERED} [@answer].\n{words}")
    assert ("report.md", "reply.wording") in refused(case)


def test_a_search_for_things_is_no_attempt_to_reach_somebody() -> None:
    case = repeats()
    said = "Tarnow Weekly reports that it was unable to find tenders of Velmara [@breach]."
    path, line = case.append("report.md", said)
    found = check(facts_of(case.files)).refusals
    assert not [each for each in found if each.place.line >= line
                and each.rule in ("reply.attempts", "reply.wording")]  # fmt: skip
    case.edit(path, "unable to find tenders of Velmara", "unable to find Velmara")
    assert ("report.md", "reply.attempts") in refused(case)


def test_one_wrong_spelling_is_refused_once() -> None:
    case = repeats()
    _, line = case.append("report.md", "Tarnow Weekly reports on Velmara's Orin DX [@breach].")
    found = [each for each in check(facts_of(case.files)).refusals
             if each.rule == "name.normal" and each.place.line == line]  # fmt: skip
    assert [each.reason for each in found] == ["Orin DX is spelt Orrin DX in this case"]
