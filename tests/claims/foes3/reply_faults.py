"""asking, and what is said of answers, as issue 7 tells of them -> faults in texts and letters."""

from tests.claims.foes3.bases import STORY, claim, exhibit, statement
from tests.claims.foes3.bench import Edit, cut, every, fault, gone, more, signed, sub, told_of
from tests.claims.foes3.places import BUREAU, CARRIER, FUND, MAKER, TENDER

REPORT, CASE, BAN = "report.md", "case.toml", "claims/ban.md"
PUT = "reply.covered reply.adverse"


def events(keep: object) -> Edit:
    """Only those events of letters for which ``keep(event)`` is true stay."""
    return told_of(lambda m: m.update(letters=[e for e in m["letters"] if keep(e)]))  # type: ignore[operator]


def event(kind: str, inquiry: str, channel: str, at: str, **more: object) -> Edit:
    made = {"type": kind, "inquiry": inquiry, "channel": channel, "at": at, **more}
    return told_of(lambda m: m["letters"].append(made))


def now(at: str) -> Edit:
    return told_of(lambda m: m.update(now=at))


ASKED = (
    fault("letter", "reply.covered", "the letter to the maker was never sent", events(lambda e: e[
        "inquiry"] != "maker"), gone("outcomes/maker.md"), gone(MAKER), cut(REPORT,
        "Velmara declined to comment on the tender [@velmara-answers].\n")),
    fault("letter", "reply.covered", "one claim harms two parties, and one was asked", events(
        lambda e: e["inquiry"] != "bureau"), gone("outcomes/bureau.md"), gone(
        "inquiries/bureau.md"), gone(BUREAU), sub(REPORT,
        " In its\nreply to us, the Tarnow Procurement Bureau says that only 12 sets were "
        "bought [@bureau-answers].", "")),
    fault("letter", "reply.covered", "24 sets were put, 240 are printed", every(TENDER, "24 sets",
        "240 sets"), sub(TENDER, "count: 24", "count: 240"), told_of(lambda m: m["exhibits"][
        "x-1a2b3c4d5e6f"].update(pages=["240 sets"])), every(REPORT, "24 sets", "240 sets"),
        after="asking"),
    fault("letter", "reply.covered", "a sentence was added to the prose after asking", sub(FUND,
        "The note names Beta Fund as the lender.",
        "The note names Beta Fund as the lender, and as the only one."), after="asking"),
    fault("letter", "reply.covered", "the headline was sharpened after asking", sub(CARRIER,
        "carried the goods", "smuggled the goods"), sub(REPORT,
        "The waybill says that Halvek Freight carried the goods",
        "The waybill says that Halvek Freight smuggled the goods"), after="asking"),
    fault("letter", "reply.covered", "the month was changed after asking", sub(FUND,
        "time: 2031-03", "time: 2031-02"), after="asking"),
    fault("letter", "reply.covered", "a new claim on the fund was never put", claim("fund-knew",
        "The loan note says that Beta Fund knew of the gate", "The note says so of Beta Fund.",
        "The note may be wrong.",
        "exhibit: x-2a2b3c4d5e6f\n    page: 1\n    box_pt: [72.0, 500.1, 300.2, 512.0]\n   "
        " quotation: \"Beta Fund\"", of="note", actor="Beta Fund", keys="adverse_to: [fund]"),
        more(REPORT, "The loan note says that Beta Fund knew of the gate [@fund-knew].")),
    fault("letter", PUT, "adverse_to is left out of an accusation", cut(FUND,
        "adverse_to: [fund]\n")),
    fault("letter", "reply.adverse", "nobody is harmed by being called a smuggler", every(CARRIER,
        "carried the goods", "smuggled the goods"), sub(CARRIER, "adverse_to: [carrier]",
        "adverse_to: []"), sub(REPORT, "carried the goods", "smuggled the goods")),
    fault("letter", "reply.adverse", "adverse to somebody else than it names", sub(FUND,
        "adverse_to: [fund]", "adverse_to: [carrier]")),
    fault("letter", "reply.adverse", "adverse to a party that case.toml has not", sub(FUND,
        "adverse_to: [fund]", "adverse_to: [beta-fund]")),
    fault("claims", "reply.adverse", "[] on a tender of a bureau that broke the law", sub(TENDER,
        "The award on the second page names 24 sets,",
        "The bureau broke the law of the county. The award on the second page names 24 " "sets,")),
    fault("chain", PUT, "[] on a chain that ends on a list", sub("claims/owner-is-listed.md",
        "adverse_to: [orrin]", "adverse_to: []")),
    fault("chain", PUT, "nobody was asked about the chain", events(lambda e: False)),
    fault("origins", "reply.adverse", "adverse_to is left out where a party acts", cut(
        "claims/delivered.md", "adverse_to: []\n")),
    fault("origins", "reply.adverse", "a new accusation of bribery with []", statement("bribe",
        "report", "Tarnow Weekly", STORY,
        "what | Velmara Video Ltd bribed an official | Velmara Video Ltd bribed an official"),
        exhibit(STORY, "text/html", "b.html", "Velmara Video Ltd bribed an official, it found.",
        address="https://weekly.example/b"), claim("bribe",
        "Tarnow Weekly reports that Velmara Video Ltd bribed an official",
        "The paper says so of Velmara Video Ltd.", "The paper names no official.",
        "statement: bribe", actor="Velmara Video Ltd", time="2031", keys="adverse_to: []"), more(
        REPORT, "Tarnow Weekly reports that Velmara Video Ltd bribed an official [@bribe].")),
    fault("letter", "reply.deadline", "published two working days after the letter", now(
        "2031-04-07T09:00:00Z"), events(lambda e: e["at"] <= "2031-04-03T23:00:00Z"), *(gone(
        f'outcomes/{n}.md') for n in ("fund", "bureau", "maker")), gone(BUREAU), gone(MAKER), sub(
        REPORT, " In its\nreply to us, the Tarnow Procurement Bureau says that only 12 sets were "
        "bought [@bureau-answers].", ""), cut(REPORT,
        "Velmara declined to comment on the tender [@velmara-answers].\n"), cut(REPORT,
        " Beta Fund did not respond to our letter\n[@fund-paid]."), cut(REPORT,
        " Halvek Freight could not be reached\n[@carrier-brought].")),
    fault("letter", "reply.deadline", "the trace request had 20 days", now(
        "2031-04-23T09:00:00Z")),
    fault("letter", "reply.deadline", "the letter gives three days", sub("inquiries/fund.md",
        "assertions:", "deadline: 2031-04-06\nassertions:")),
    fault("letter", "reply.deadline", "the policy gives sixty working days", sub(CASE,
        "[parties.velmara]", "[policy]\nreply_working_days = 60\n[parties.velmara]")),
    fault("letter", "reply.deadline", "evaded is taken as an answer on the third day", sub(
        "outcomes/bureau.md", "outcome: disputed", "outcome: evaded"), now("2031-04-10T12:00:00Z"),
        cut(REPORT, " Beta Fund did not respond to our letter\n[@fund-paid].")),
    fault("letter", "reply.sealed", "the waybill was sealed after the letter", told_of(lambda m: m[
        "sealed_at"].update({"x-3a2b3c4d5e6f": 1200}))),
    fault("letter", "reply.sealed", "the loan note was sealed the day the answer was due", told_of(
        lambda m: m["sealed_at"].update({"x-2a2b3c4d5e6f": 1009}))),
    fault("letter", "reply.sealed exhibit.link",
        "the claim's contrary case sends to a page that nobody sealed", sub(FUND,
        "A note may be drawn up",
        "The fund's page https://beta.example/loans has no such loan. A note may be drawn " "up")),
    fault("letter", "reply.sealed", "the cited page was captured as a wall only", sub(FUND,
        "The note names Beta Fund as the lender.",
        "The note names Beta Fund as the lender, as does https://beta.example/loans itself."),
        told_of(lambda m: m.update(captured=[{"address": "https://beta.example/loans",
        "exhibit": "x-2a2b3c4d5e6f", "index": 2, "shows": False}]))),
)  # fmt: skip
ANSWERED = (
    fault("letter", "reply.used", "the maker's answer is in no claim", gone(MAKER), cut(REPORT,
        "Velmara declined to comment on the tender [@velmara-answers].\n")),
    fault("letter", "reply.used", "the bureau's answer stands in a claim, and the report drops it",
        sub(REPORT,
        " In its\nreply to us, the Tarnow Procurement Bureau says that only 12 sets were "
        "bought [@bureau-answers].", "")),
    fault("letter", "reply.used", "no outcome for the bureau's letter", gone(
        "outcomes/bureau.md")),
    fault("letter", "reply.used", "nobody signed the outcome", signed("outcomes/bureau.md")),
    fault("letter", "reply.used", "the outcome names the other party's reply", sub(
        "outcomes/bureau.md", "x-4a2b3c4d5e6f", "x-5a2b3c4d5e6f")),
    fault("letter", "reply.used", "declined, and no reply is named", cut("outcomes/maker.md",
        "    reply: x-5a2b3c4d5e6f\n")),
    fault("letter", "reply.used", "a reply was made up for the fund", sub("outcomes/fund.md",
        "outcome: silent", "outcome: answered\n    reply: x-2a2b3c4d5e6f")),
    fault("letter", "reply.used", "a second, late reply of the maker is left lying", exhibit(
        "x-6a2b3c4d5e6f", "application/pdf", "late.pdf", "the sets were sent back"), event(
        "replied", "maker", "email", "2031-05-10T10:00:00Z", exhibits=["x-6a2b3c4d5e6f"]), told_of(
        lambda m: m["sealed_at"].update({"x-6a2b3c4d5e6f": 1300}))),
    fault("letter", "reply.wording", "the fund declined, says the report", sub(REPORT,
        "Beta Fund did not respond to our letter", "Beta Fund declined to comment")),
    fault("letter", "reply.wording", "the fund would not comment", sub(REPORT,
        "Beta Fund did not respond to our letter", "Beta Fund would not comment")),
    fault("letter", "reply.wording", "the maker did not respond", sub(REPORT,
        "Velmara declined to comment on the tender",
        "Velmara did not respond to our letter about the tender")),
    fault("letter", "reply.wording", "the bureau stayed silent", sub(REPORT,
        "In its\nreply to us, the Tarnow Procurement Bureau says that only 12 sets were " "bought",
        "Only 12 sets were bought, says a paper, and the Tarnow Procurement Bureau stayed "
        "silent")),
    fault("letter", "reply.wording", "the fund denied it to us", sub(REPORT,
        "Beta Fund did not respond to our letter", "Beta Fund denied the payment")),
    fault("letter", "reply.wording", "the carrier told us", sub(REPORT,
        "Halvek Freight could not be reached", "Halvek Freight told us that it carried nothing")),
    fault("letter", "reply.wording", "a spokesperson of the fund rejected it", sub(REPORT,
        "Beta Fund did not respond to our letter",
        "A spokesperson for Beta Fund rejected this in an e-mail to us")),
    fault("letter", "reply.wording", "the maker refused an answer, and it had answered", sub(
        "outcomes/maker.md", "outcome: declined", "outcome: answered")),
    fault("letter", "reply.wording", "the maker evaded the question", sub(REPORT,
        "Velmara declined to comment on the tender",
        "Velmara evaded the question about the tender")),
    fault("letter", "reply.wording", "did not answer by a day before its last day", sub(REPORT,
        "Beta Fund did not respond to our letter", "Beta Fund did not answer by 10 April 2031")),
    fault("letter", "reply.wording", "Chinese: the fund refuses to comment", sub(REPORT,
        "Beta Fund did not respond to our letter", "Beta Fund 拒绝置评")),
    fault("claims", "reply.wording", "declined, and no letter was written", more(REPORT,
        "Velmara declined to comment [@lower-camera-series].")),
    fault("claims", "reply.wording", "no response by press time, and no letter was written", more(
        REPORT,
        "The Tarnow Procurement Bureau had not responded by press time [@tender-24-sets].")),
    fault("exercise", "reply.wording", "the exercise's maker ignored us", more(REPORT,
        "Velmara Vision Co., Ltd. ignored our questions [@award].")),
    fault("exercise", "reply.wording reply.attempts", "the exercise's maker could not be reached",
        more(REPORT, "Velmara Vision Co., Ltd. could not be reached for comment [@award].")),
    fault("origins", "reply.wording", "the holding refused, and nobody asked", more(REPORT,
        "Orrin Holding refused to answer our questions [@owner].")),
    fault("letter", "reply.attempts", "could not be reached after three tries", events(
        lambda e: not (e["inquiry"] == "carrier" and e["at"] > "2031-04-07T23"))),
    fault("letter", "reply.attempts", "five tries, all by e-mail", told_of(lambda m: [e.update(
        channel="email") for e in m["letters"] if e["inquiry"] == "carrier"])),
    fault("letter", "reply.attempts", "the fund could not be reached, after one letter", sub(
        REPORT, "Beta Fund did not respond to our letter", "Beta Fund could not be reached")),
    fault("letter", "reply.attempts", "our attempts to reach the fund were in vain", sub(REPORT,
        "Beta Fund did not respond to our letter",
        "Our attempts to reach Beta Fund remained unsuccessful")),
    fault("letter", "reply.attempts", "nobody at the fund was available for comment", sub(REPORT,
        "Beta Fund did not respond to our letter",
        "Nobody at Beta Fund was available for comment")),
    fault("letter", "reply.attempts", "the policy asks for eight attempts", sub(CASE,
        "[parties.velmara]", "[policy]\nattempts = 8\n[parties.velmara]")),
    fault("letter", "reply.attempts", "the maker, who answered, could not be reached", sub(REPORT,
        "Velmara declined to comment on the tender",
        "Velmara could not be reached about the tender")),
    fault("letter", "reply.new_matter", "the report accuses the fund of money laundering", more(
        REPORT, "Beta Fund laundered money for the buyer [@carrier-brought].")),
    fault("letter", "reply.new_matter report.new_matter",
        "the report adds a price that was not put", sub(REPORT, "Beta Fund paid for the goods [@",
        "Beta Fund paid 3 million for the goods [@")),
    fault("letter", "reply.new_matter report.new_matter",
        "the report adds a second carrier from the waybill's quotation", sub(CARRIER,
        "quotation: \"Halvek Freight\"", "quotation: \"Halvek Freight, for Dorn Lines\""), told_of(
        lambda m: m["exhibits"]["x-3a2b3c4d5e6f"].update(pages=[
        "Halvek Freight, for Dorn Lines"])), sub(REPORT,
        "The waybill says that Halvek Freight carried the goods",
        "The waybill says that Halvek Freight carried the goods for Dorn Lines")),
    fault("claims", "reply.new_matter reply.adverse", "the report calls the maker an accomplice",
        more(REPORT, "Velmara is complicit in what happens there [@lower-camera-series].")),
    fault("origins", "reply.new_matter", "the report says that the holding evaded sanctions", more(
        REPORT, "Orrin Holding evaded sanctions with it [@loan].")),
    fault("letter", "reply.used", "the fund answered on the last day, and it still says silent",
        exhibit("x-6a2b3c4d5e6f", "application/pdf", "f.pdf", "we lent nothing"), event("replied",
        "fund", "email", "2031-04-17T08:00:00Z", exhibits=["x-6a2b3c4d5e6f"]), told_of(lambda m: m[
        "sealed_at"].update({"x-6a2b3c4d5e6f": 1300}))),
)  # fmt: skip
ANSWER = cut(BAN, "published_answer: [never]\n")
REPEATED = (
    fault("repeat", "reply.covered", "no published answer", ANSWER),
    fault("repeat", "reply.covered file.syntax citation.resolves claim.grounds",
        "a published answer that the case has not", sub(BAN, "[never]", "[nothing-there]")),
    fault("repeat", "reply.covered", "the published answer is the accusation itself", sub(BAN,
        "published_answer: [never]", "published_answer: [ban]")),
    fault("repeat", "reply.covered", "the answer is another party's", sub("statements/never.md",
        "said_by: Velmara Video Ltd", "said_by: Orrin Holding")),
    fault("repeat", "reply.covered", "the answer is a pledge of the paper's editor", sub(
        "statements/never.md", "said_by: Velmara Video Ltd", "said_by: Tarnow Weekly")),
    fault("repeat", "reply.covered", "the report does not tell the answer", sub(REPORT,
        " Tarnow Weekly also reports that Velmara Video Ltd says it keeps to every rule "
        "[@never].", "")),
    fault("repeat", "reply.covered", "it rests on a second paper too", sub(BAN,
        "  - statement: ban\n", "  - statement: ban\n  - statement: weekly\n")),
    fault("repeat", "reply.covered", "it rests on the register too", sub(BAN,
        "  - statement: ban\n", "  - statement: ban\n  - claim: owner\n")),
    fault("repeat", "reply.covered claim.attributed", "it is told as an inference of ours", sub(
        BAN, "kind: allegation", "kind: inference")),
    fault("repeat", "reply.covered", "the paper has no source file", gone("sources/weekly.md")),
    fault("repeat", "reply.covered", "the paper's source file is protected", sub(
        "sources/weekly.md", "letter: C", "letter: C\nprotected: true")),
    fault("repeat", "reply.covered claim.attributed claim.kind",
        "the headline names the article, not the paper", sub(BAN,
        "headline: \"Tarnow Weekly reports that", "headline: \"A report says that")),
    fault("repeat", "reply.covered", "the accusation rests on a picture of ours as well", sub(BAN,
        "  - statement: ban\n",
        "  - statement: ban\n  - exhibit: x-0e0e0e0e0e0e\n    time_ms: [0, 100]\n    "
        "box_px: [1, 1, 9, 9]\n"), exhibit("x-0e0e0e0e0e0e", "video/mp4", "own.mp4")),
    fault("repeat", "reply.covered", "the answer is a report about the company, no denial", sub(
        "statements/never.md", "form: denial", "form: report")),
    fault("repeat", "reply.covered", "two parties are harmed, one has answered", sub(BAN,
        "adverse_to: [velmara]", "adverse_to: [velmara, holding]"), sub(BAN,
        "Velmara Video Ltd broke the ban; it prints no papers.",
        "Velmara Video Ltd broke the ban with Orrin Holding; it prints no papers.")),
    fault("repeat", "reply.covered", "our own words harden what the paper says", sub(BAN,
        "Velmara Video Ltd broke the ban; it prints no papers.",
        "Velmara Video Ltd broke the ban; we have seen the crates ourselves.")),
)  # fmt: skip
FAULTS = (*ASKED, *ANSWERED, *REPEATED)
