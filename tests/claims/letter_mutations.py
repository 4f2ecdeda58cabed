"""a clean case whose letters are out -> the same with one thing wrong, and who must refuse it.

Texts are edited, or the events that stand for the log (``material.json``): claims changed after
they were put, replies that nobody used, words that the log does not bear out.
"""

import json
from collections.abc import Callable
from typing import Any

from tests.claims.mutations.case_texts import Breaks, CaseTexts, Mutation

LETTER_MUTATIONS: dict[str, Mutation] = {}


def broken(rule: str) -> Callable[[Breaks], Breaks]:
    def register(breaks: Breaks) -> Breaks:
        name = breaks.__name__.replace("_", "-")
        LETTER_MUTATIONS[name] = Mutation(name, rule, breaks.__doc__ or "", breaks)
        return breaks

    return register


TENDER, FUND, CARRIER = (
    f"claims/{name}.md" for name in ("tender-24-sets", "fund-paid", "carrier-brought")
)


def log(case: CaseTexts, change: Callable[[dict[str, Any]], None]) -> None:
    """Change what stands for the log."""
    material = json.loads(case.files["material.json"])
    change(material)
    case.files["material.json"] = json.dumps(material).encode()


def harmed(case: CaseTexts, path: str) -> tuple[str, int]:
    return case.at(path, "^adverse_to:")


@broken("reply.covered")
def number_changed_after_it_was_put(case: CaseTexts) -> tuple[str, int]:
    """The prose says more than was put."""
    case.edit(TENDER, "asks for 24 sets", "asks for 24 new sets")
    return harmed(case, TENDER)


@broken("reply.covered")
def headline_changed_after_it_was_put(case: CaseTexts) -> tuple[str, int]:
    """The headline says it more sharply than it was put."""
    case.headline(FUND, "The loan note says that Beta Fund alone paid for the goods")
    return harmed(case, FUND)


@broken("reply.covered")
def kind_changed_after_it_was_put(case: CaseTexts) -> tuple[str, int]:
    """What others say was put; what we state is published."""
    case.edit(CARRIER, "^kind: allegation", "kind: fact")
    return harmed(case, CARRIER)


@broken("reply.covered")
def scope_changed_after_it_was_put(case: CaseTexts) -> tuple[str, int]:
    """The scope grew after the claim was put."""
    case.edit(FUND, "^  time: .*", "  time: 2030/2031")
    return harmed(case, FUND)


@broken("reply.covered")
def another_party_harmed(case: CaseTexts) -> tuple[str, int]:
    """A claim may harm a second party, whom nobody asked about it."""
    case.edit(CARRIER, r"^adverse_to: .*", "adverse_to: [carrier, fund]")
    return harmed(case, CARRIER)


@broken("reply.covered")
def sent_to_another(case: CaseTexts) -> tuple[str, int]:
    """The only letter that puts a claim is in no log."""
    log(case, lambda m: m.update(letters=[e for e in m["letters"] if e["inquiry"] != "fund"]))
    return harmed(case, FUND)


@broken("reply.covered")
def time_given_by_hand(case: CaseTexts) -> tuple[str, int]:
    """The time at which a letter went out was not the clock's."""

    def by_hand(material: dict[str, Any]) -> None:
        for event in material["letters"]:
            event["clock"] = "fixed" if event["inquiry"] == "fund" else "system"

    log(case, by_hand)
    return harmed(case, FUND)


@broken("reply.deadline")
def published_too_early(case: CaseTexts) -> tuple[str, int]:
    """The silent party still had time to answer."""
    log(case, lambda m: m.update(now="2031-04-17T23:59:59Z"))
    return harmed(case, FUND)


@broken("reply.deadline")
def silence_too_early(case: CaseTexts) -> tuple[str, int]:
    """Silence was written down on the last day."""
    log(case, lambda m: m.update(now="2031-04-17T23:59:59Z"))
    return case.at("outcomes/fund.md", "assertion: 1")


@broken("reply.deadline")
def traced_too_early(case: CaseTexts) -> tuple[str, int]:
    """A request to trace goods has 28 days."""
    log(case, lambda m: m.update(now="2031-05-01T12:00:00Z"))
    return harmed(case, CARRIER)


@broken("reply.deadline")
def deadline_shorter_than_the_policy(case: CaseTexts) -> tuple[str, int]:
    """The policy of the case asks for more days than the letter gave."""
    case.append("case.toml", "[policy]\nreply_working_days = 20")
    return harmed(case, FUND)


@broken("reply.deadline")
def evaded_is_no_answer_yet(case: CaseTexts) -> tuple[str, int]:
    """A holding reply came, and the time to answer is not over."""
    log(case, lambda m: m.update(now="2031-04-12T12:00:00Z"))
    case.edit("outcomes/bureau.md", "disputed", "evaded")
    return harmed(case, TENDER)


@broken("reply.used")
def reply_that_nothing_rests_on(case: CaseTexts) -> tuple[str, int]:
    """A sealed reply is in no claim of the report."""
    text = case.text("report.md").replace("[@bureau-answers]", "[@tender-24-sets]")
    case.files["report.md"] = text.encode()
    return case.at("inquiries/bureau.md", "^assertions:")


@broken("reply.used")
def late_reply_that_nothing_rests_on(case: CaseTexts) -> tuple[str, int]:
    """A reply that came after the deadline was left aside."""
    late = {"type": "replied", "inquiry": "fund", "channel": "email",
            "at": "2031-05-11T09:00:00Z", "exhibits": ["x-6a2b3c4d5e6f"]}  # fmt: skip
    log(case, lambda m: m["letters"].append(late))
    return case.at("inquiries/fund.md", "^assertions:")


@broken("reply.used")
def reply_that_nobody_judged(case: CaseTexts) -> tuple[str, int]:
    """A reply has no outcomes."""
    del case.files["outcomes/bureau.md"]
    return case.at("inquiries/bureau.md", "^assertions:")


@broken("reply.used")
def outcomes_changed_after_signing(case: CaseTexts) -> tuple[str, int]:
    """An outcome was changed after somebody signed it."""
    case.edit("outcomes/bureau.md", "disputed", "answered")
    return case.at("outcomes/bureau.md", "^outcomes:")


@broken("reply.used")
def outcome_of_another_letter(case: CaseTexts) -> tuple[str, int]:
    """An outcome is read from a reply to another letter."""
    return case.edit("outcomes/bureau.md", "x-4a2b3c4d5e6f", "x-5a2b3c4d5e6f")[0], 3


@broken("reply.used")
def outcome_of_no_assertion(case: CaseTexts) -> tuple[str, int]:
    """An outcome judges a point that the letter did not put."""
    return case.edit("outcomes/fund.md", "assertion: 1", "assertion: 7")


@broken("reply.sealed")
def sealed_after_asking(case: CaseTexts) -> tuple[str, int]:
    """What a claim rests on was sealed after the letter was sent."""
    log(case, lambda m: m["sealed_at"].update({"x-2a2b3c4d5e6f": 2_000}))
    return case.at(FUND, "^grounds:")


@broken("reply.sealed")
def unstamped_where_stamps_were_asked_for(case: CaseTexts) -> tuple[str, int]:
    """The case named a time authority, and no stamp covered the loan note when it was put."""

    def named(material: dict[str, Any]) -> None:
        for event in material["letters"]:
            event["authorities"] = ["tsa-one"] if event["inquiry"] == "fund" else []

    log(case, named)
    return case.at(FUND, "^grounds:")


@broken("reply.sealed")
def page_sealed_after_asking(case: CaseTexts) -> tuple[str, int]:
    """A page that the contrary case cites was captured after the letter was sent."""
    case.edit(FUND, r"(## Contrary case\n)", r"\1See https://fund.example/loans. ")
    page = {"address": "https://fund.example/loans", "exhibit": "x-2a2b3c4d5e6f", "index": 2_000}
    log(case, lambda m: m.update(captured=[page]))
    return case.at(FUND, "^grounds:")


@broken("reply.new_matter")
def number_that_was_not_put(case: CaseTexts) -> tuple[str, int]:
    """The report has a number of the claim's warrant that the party never saw."""
    case.set_key(FUND, "warrant", "the note says so on 1500 pages")
    return case.append("report.md", "The loan note has 1500 pages [@fund-paid].")


@broken("reply.new_matter")
def name_that_was_not_put(case: CaseTexts) -> tuple[str, int]:
    """The report has a name of the contrary case that the party never saw."""
    case.edit(FUND, r"(## Contrary case\n)", r"\1Omar Vell may have signed it. ")
    return case.append("report.md", "The loan note was signed by Omar Vell [@fund-paid].")


@broken("reply.new_matter")
def accusation_of_another_party(case: CaseTexts) -> tuple[str, int]:
    """The report accuses a party of what was put to another."""
    words = "Halvek Freight smuggled what the loan note paid for [@fund-paid]."
    return case.append("report.md", words)


@broken("reply.attempts")
def too_few_attempts(case: CaseTexts) -> tuple[str, int]:
    """Four attempts, and "could not be reached"."""
    log(case, lambda m: m["letters"].remove(tries(m)[-1]))
    return case.at("report.md", "^The waybill")


@broken("reply.attempts")
def attempts_on_one_channel(case: CaseTexts) -> tuple[str, int]:
    """Five attempts on one channel, and "could not be reached"."""

    def one_way(material: dict[str, Any]) -> None:
        for event in tries(material):
            event["channel"] = "email"

    log(case, one_way)
    return case.at("report.md", "^The waybill")


def tries(material: dict[str, Any]) -> list[dict[str, Any]]:
    return [e for e in material["letters"] if e["type"] == "attempted"]


@broken("reply.wording")
def declined_for_disputed(case: CaseTexts) -> tuple[str, int]:
    """The party disputed a number, and is said to have declined to comment."""
    return said(case, "The Tarnow Procurement Bureau declined to comment", "tender-24-sets")


@broken("reply.wording")
def silent_for_declined(case: CaseTexts) -> tuple[str, int]:
    """The party declined, and is said not to have responded."""
    return said(case, "Velmara did not respond to our letter", "velmara-answers")


@broken("reply.wording")
def declined_for_silent(case: CaseTexts) -> tuple[str, int]:
    """The party said nothing, and is said to have declined."""
    return said(case, "Beta Fund declined to comment", "fund-paid")


@broken("reply.wording")
def denied_for_silent(case: CaseTexts) -> tuple[str, int]:
    """The party said nothing, and is said to have denied it."""
    return said(case, "Beta Fund denied it", "fund-paid")


@broken("reply.wording")
def told_for_silent(case: CaseTexts) -> tuple[str, int]:
    """The party said nothing, and is said to have told us."""
    return said(case, "Beta Fund told us that it is a bank", "fund-paid")


@broken("reply.wording")
def silent_by_an_earlier_day(case: CaseTexts) -> tuple[str, int]:
    """The party is held to a day before its deadline."""
    return said(case, "Beta Fund did not answer by 10 April 2031", "fund-paid")


@broken("reply.wording")
def silent_by_the_deadline_of_one_who_answered(case: CaseTexts) -> tuple[str, int]:
    """The party answered in time, and is said not to have."""
    words = "The Tarnow Procurement Bureau had not replied by the deadline"
    return said(case, words, "tender-24-sets")


@broken("reply.wording")
def a_stranger_declined(case: CaseTexts) -> tuple[str, int]:
    """Somebody who is no party of the case is said to have declined."""
    return said(case, "Sotarn Holding declined to comment", "velmara-answers")


@broken("reply.wording")
def the_other_one_declined(case: CaseTexts) -> tuple[str, int]:
    """Two parties are named, and the wrong one declined."""
    return said(case, "Velmara answered, and Beta Fund declined to comment", "velmara-answers")


@broken("reply.wording")
def silent_in_chinese(case: CaseTexts) -> tuple[str, int]:
    """The same, in Chinese."""
    return said(case, "Velmara 未作出任何回应", "velmara-answers")


def said(case: CaseTexts, words: str, claim: str) -> tuple[str, int]:
    return case.append("report.md", f"{words} [@{claim}].")
