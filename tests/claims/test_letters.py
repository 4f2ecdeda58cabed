"""letters that are out -> what the gate refuses, and what it lets stand."""

import json
from dataclasses import replace

import pytest

from countershot.claims.answers_logged import may_be_said
from countershot.claims.cited_addresses import addresses_in, plain_address
from countershot.claims.deadlines import earliest_deadline, has_passed
from countershot.claims.gate import check
from countershot.claims.letter_text import as_page, as_text, blocks
from countershot.claims.read_files import read_file
from countershot.claims.reply_words import wordings
from countershot.records.facts import Facts
from countershot.records.files import InquiryFile
from countershot.records.policy import Policy
from tests.claims.cases import CLEAN, facts_of, texts_of
from tests.claims.letter_mutations import LETTER_MUTATIONS
from tests.claims.mutations.case_texts import CaseTexts, Mutation

LETTERS = CLEAN.parent / "letter-case"


def clean() -> dict[str, bytes]:
    return texts_of(LETTERS)


def places(facts: Facts) -> dict[tuple[str, int, str], str]:
    found = check(facts).refusals
    return {(each.place.file, each.place.line, each.rule): each.reason for each in found}


def test_the_clean_case_passes() -> None:
    found = check(facts_of(clean()))
    assert found.refusals == () and found.warnings == ()


@pytest.mark.parametrize("mutation", LETTER_MUTATIONS.values(), ids=LETTER_MUTATIONS)
def test_each_fault_is_refused_at_its_place(mutation: Mutation) -> None:
    broken, expected = mutation.apply(clean())
    found = places(facts_of(broken, signed=clean()))
    assert (expected.file, expected.line, expected.rule) in found, found


def test_every_rule_of_replies_is_broken_by_what_the_log_says() -> None:
    rules = {each.rule for each in LETTER_MUTATIONS.values()}
    assert rules == {
        "reply.covered", "reply.sealed", "reply.deadline", "reply.used", "reply.attempts",
        "reply.wording", "reply.new_matter",
    }  # fmt: skip


HONEST = (
    ("Velmara declined to comment", "velmara-answers"),
    ("Velmara refused to answer our questions", "velmara-answers"),
    ("Asked about the tender, Velmara gave no comment", "velmara-answers"),
    ("Beta Fund had not replied by the deadline", "fund-paid"),
    ("Beta Fund did not answer by 17 April 2031", "fund-paid"),
    ("We wrote to Beta Fund on 3 April 2031, and it has not responded", "fund-paid"),
    ("Halvek Freight could not be reached in 5 attempts on 3 channels", "carrier-brought"),
    ("No reply came from Beta Fund", "fund-paid"),
    ("Beta Fund has not responded", "fund-paid"),
    ("Our letter to Beta Fund went unanswered", "fund-paid"),
    ("We were unable to reach Halvek Freight", "carrier-brought"),
    ("Attempts to reach Halvek Freight failed", "carrier-brought"),
    ("The Tarnow Procurement Bureau told us that only 12 sets were bought", "bureau-answers"),
    ("The Tarnow Procurement Bureau disputes the number of sets", "tender-24-sets"),
    ('"Beta Fund declined to comment", a paper wrote', "fund-paid"),
)


@pytest.mark.parametrize(("words", "claim"), HONEST)
def test_what_the_log_bears_out_may_be_said(words: str, claim: str) -> None:
    case = CaseTexts(clean())
    path, line = case.append("report.md", f"{words} [@{claim}].")
    found = places(facts_of(case.files, signed=clean()))
    assert not [why for (f, n, rule), why in found.items() if f == path and n >= line
                and rule.startswith("reply.")]  # fmt: skip


def test_a_reply_may_be_written_into_the_claim_without_asking_again() -> None:
    case = CaseTexts(clean())
    path = "claims/tender-24-sets.md"
    case.edit(path, r"(## Contrary case\n)", r"\1The bureau says that it bought fewer. ")
    case.edit(path, "^grade: moderate", "grade: low")
    case.edit(path, r"^grounds:\n", "grounds:\n  - claim: bureau-answers\n")
    found = places(facts_of(case.files, signed=clean()))
    assert not [key for key in found if key[2].startswith("reply.")]


def test_a_late_reply_unsays_the_silence_but_not_the_deadline() -> None:
    case = CaseTexts(clean())
    material = json.loads(case.files["material.json"])
    material["exhibits"]["x-6a2b3c4d5e6f"] = {"media_type": "text/plain", "source_name": "late.txt"}
    late = {"type": "replied", "inquiry": "fund", "channel": "email",
            "at": "2031-05-11T09:00:00Z", "exhibits": ["x-6a2b3c4d5e6f"]}  # fmt: skip
    material["letters"].append(late)
    case.files["material.json"] = json.dumps(material).encode()
    said = dict(may_be_said("fund", facts_of(case.files)))
    assert "a reply of Beta Fund is in the log" in said["did not respond"]
    assert said["did not answer by the deadline"] == ""
    assert said["declined to comment"] and said["could not be reached"]


def test_a_claim_may_be_put_again_and_then_stands() -> None:
    case = CaseTexts(clean())
    case.edit("claims/fund-paid.md", "as the lender", "as the only lender")
    assert [k for k in places(facts_of(case.files, signed=clean())) if k[2] == "reply.covered"]
    again = facts_of(case.files)  # sent as it stands now
    assert not [k for k in places(again) if k[2].startswith("reply.")]


def test_nobody_knows_the_time_so_no_time_is_over() -> None:
    facts = replace(facts_of(clean()), moment_utc="")
    assert {rule for _, _, rule in places(facts)} >= {"reply.deadline"}


@pytest.mark.parametrize(
    ("sent", "kind", "until"),
    [
        ("2031-04-01T12:00:00Z", "reply", "2031-04-15"),  # a Tuesday: two weeks
        ("2031-04-04T23:59:59Z", "reply", "2031-04-18"),  # a Friday
        ("2031-04-05T00:00:00Z", "reply", "2031-04-18"),  # a Saturday counts from Monday
        ("2031-04-06T12:00:00Z", "reply", "2031-04-18"),
        ("2031-04-01T12:00:00Z", "trace", "2031-04-29"),
    ],
)
def test_working_days_and_days_of_a_trace(sent: str, kind: str, until: str) -> None:
    assert earliest_deadline(sent, kind, Policy()) == until
    assert not has_passed(until, f"{until}T23:59:59Z")
    assert has_passed("2031-04-15", "2031-04-16T00:00:00Z")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://a.example/x, and (http://b.example/y).",
         ("https://a.example/x", "http://b.example/y")),
        ("[w](https://a.example/a_(b)) and https://a.example/?q=1&r=2!",
         ("https://a.example/a_(b)", "https://a.example/?q=1&r=2")),
        ("网址https://a.example/页，以及", ("https://a.example/页",)),
        ("https:// http://  ftp://a.example", ()),
        ("http://[broken and http://a.example:99999/x", ("http://a.example:99999/x",)),
    ],
)  # fmt: skip
def test_addresses_are_found_whole(text: str, found: tuple[str, ...]) -> None:
    assert addresses_in(text) == found
    assert all(plain_address(address) for address in found)


def test_two_spellings_of_one_address() -> None:
    assert plain_address("HTTPS://A.example:443#top") == plain_address("https://a.example/")
    assert plain_address("https://a.example/x") != plain_address("https://a.example/x?y")


def test_the_letter_as_text_and_as_a_page_escapes_what_it_is_given() -> None:
    text = (LETTERS / "inquiries/bureau.md").read_text().replace("We write", "<script>We write")
    file = read_file("inquiries/bureau.md", text.encode())
    assert isinstance(file, InquiryFile)
    made = blocks(file.inquiry, facts_of(clean()), "2031-04-03T09:00:00Z", "2031-04-17")
    letter, page = as_text(made), as_page(made)
    assert "1.  The tender of the Tarnow Procurement Bureau lists 24 sets" in letter
    assert "17 April 2031" in letter and "Q1. What is known to you of it?" in letter
    assert max(map(len, letter.splitlines())) <= 76
    assert "<script>" not in page and "&lt;script&gt;" in page


@pytest.mark.parametrize(
    "words",
    [
        "The device did not respond to remote control.",
        "The camera is out of reach of a ladder.",
        "No answer can be given from the clip.",
        "The post could not be found in the clip.",
        "The award could not be traced.",
        "The question is addressed below.",
        "The notice was returned to the office.",
        "The maker cannot be told from the clip.",
    ],
)
def test_what_is_said_of_things_is_no_word_about_an_answer(words: str) -> None:
    assert wordings(words) == ()
