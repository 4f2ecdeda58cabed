"""claims, sources, figures and their kinds, as issue 7 tells of them -> faults in texts."""

from tests.claims.foes3.bases import claim, exhibit, source, statement
from tests.claims.foes3.bench import cut, every, fault, gone, more, signed, sub, told_of
from tests.claims.foes3.places import (
    CASE,
    CHAIN,
    DELIVERED,
    KNEW,
    LISTED,
    LOAN,
    LOWER,
    MAYBE,
    OWNER,
    PLEDGE,
    POST,
    REPORT,
    TENDER,
    VIEW,
)

ORIGINS = (
    fault("claims", "claim.origins claim.weakest", "graded high over one clip", sub(LOWER,
        "grade: moderate", "grade: high")),
    fault("claims", "claim.origins", "two boxes of one clip, graded high", sub(POST,
        "grade: moderate", "grade: high")),
    fault("claims", "claim.origins claim.attributed", "one tender in two languages, graded high",
        sub(TENDER, "grade: moderate", "grade: high")),
    fault("origins", "claim.origins", "the register repeats the holding's own filing", sub(
        "sources/register.md", "gave: [https://register.example/]",
        "gave: [https://register.example/]\nrepeats: [holding]")),
    fault("origins", "claim.origins", "the register's source file is gone", gone(
        "sources/register.md")),
    fault("origins", "claim.origins", "the policy asks for three", sub(CASE, "[parties.velmara]",
        "[policy]\norigins_for_high = 3\n[parties.velmara]")),
    fault("origins", "claim.origins claim.weakest", "the register is trusted with E", sub(
        "sources/register.md", "letter: A", "letter: E")),
    fault("origins", "claim.origins", "high, and both statements stand in one report", sub(OWNER,
        "  - statement: register\n", "  - statement: loan\n")),
    fault("origins", "claim.origins claim.single", "high on one statement", cut(OWNER,
        "  - statement: register\n")),
    fault("origins", "claim.origins", "a third page of the same host is the second origin", sub(
        OWNER, "  - statement: filing\n", "  - statement: again\n"), exhibit("x-9a2b3c4d5e6f",
        "text/html", "r2.html", "Orrin Holding: 41.88%, 31 December 2030, Velmara Video Ltd",
        address="https://register.example/orrin"), statement("again", "ownership note",
        "Register of Owners", "x-9a2b3c4d5e6f", "who | Orrin Holding | Orrin Holding",
        "to whom | Velmara Video Ltd | Velmara Video Ltd", "how much | 41.88 | 41.88% | %",
        "when | 2030-12-31 | 31 December 2030")),
    fault("origins", "claim.origins", "two papers print one agency text", *(exhibit(
        f'x-{n}a9b3c4d5e6f', "text/html", f'w{n}.html',
        "Velmara Video Ltd has opened a second hall beside the river in Lower Tarnow, "
        "where two hundred people are to work by the end of the year, its director told "
        "Lund Wire on Monday in the town.", address=f'https://{paper}.example/hall') for n,
        paper in (("5", "morning"), ("6", "evening"))), source("morning", "Morning Post", "B",
        "https://morning.example/", "A paper of the town with named editors."), source("evening",
        "Evening Post", "B", "https://evening.example/",
        "Another paper of the town with named editors."), *(statement(paper, "report",
        f'{paper.title()} Post', f'x-{n}a9b3c4d5e6f',
        "what | opened a second hall beside the river | opened a second hall beside the "
        "river") for n, paper in (("5", "morning"), ("6", "evening"))), claim("hall",
        "Morning Post and Evening Post say that Velmara Video Ltd opened a second hall",
        "Both papers say so.", "Both may have had it from the company.", "statement: morning",
        "statement: evening", kind="fact", of="hall", time="2031", grade="high",
        actor="Velmara Video Ltd", keys="adverse_to: []"), more(REPORT,
        "Morning Post and Evening Post say that Velmara Video Ltd opened a second hall "
        "[@hall].")),
    fault("chain", "claim.single", "it is not said any more that each step hangs on one document",
        cut(LISTED, "rests_on_one: each step but the last hangs on one document\n")),
    fault("claims", "claim.single", "one clip, and nothing says so", cut(POST,
        "rests_on_one: there is one clip of the post, and nobody else is known to have "
        "filmed it\n")),
    fault("claims", "claim.single", "one tender, and nothing says so", cut(TENDER,
        "rests_on_one: the tender is the only paper of the purchase that we found\n")),
    fault("letter", "claim.single", "one loan note, and nothing says so", cut(
        "claims/fund-paid.md", "rests_on_one: it is the only paper on this that we found\n")),
    fault("origins", "claim.single", "one annual report under a moderate grade", cut(LOAN,
        "rests_on_one: only the lender's own report speaks of it, and it speaks against "
        "its interest\n")),
    fault("exercise", "claim.single", "the notice is no longer called the only paper", cut(
        "claims/award.md",
        "rests_on_one: the notice is the only paper of this award that we found\n")),
    fault("origins", "source.stated", "a letter without a reason", sub("sources/weekly.md",
        "A local paper with named editors. It does not name its two people.\n", "")),
    fault("origins", "source.stated", "nobody signed who the register is", signed(
        "sources/register.md")),
    fault("origins", "source.stated", "a source that repeats nobody in the case", sub(
        "sources/weekly.md", "letter: C", "letter: C\nrepeats: [lund-wire]")),
    fault("origins", "source.stated", "two sources that repeat each other", sub(
        "sources/weekly.md", "letter: C", "letter: C\nrepeats: [holding]"), sub(
        "sources/holding.md", "letter: B", "letter: B\nrepeats: [weekly]")),
    fault("claims", "source.stated", "a source that gave what is not sealed", sub(
        "sources/tarnow-bureau.md", "x-1a2b3c4d5e6f", "x-1a2b3c4d5eee")),
)  # fmt: skip
KINDS = (
    fault("claims", "claim.kind file.syntax", "a kind that does not exist", sub(MAYBE,
        "kind: inference", "kind: finding")),
    fault("claims", "claim.kind", "an inference called a fact", sub(MAYBE, "kind: inference",
        "kind: fact")),
    fault("claims", "claim.kind claim.warrant", "an inference without a warrant", cut(MAYBE,
        "warrant: the series is the same, and the tender is for the place where the camera "
        "stands\n")),
    fault("letter", "claim.kind claim.attributed", "the allegation in our own voice", sub(
        "claims/fund-paid.md", "The loan note says that Beta Fund paid", "Beta Fund paid")),
    fault("origins", "claim.kind claim.attributed", "the paper's name is gone from the headline",
        sub(DELIVERED, "Tarnow Weekly reports that Velmara", "Velmara")),
    fault("origins", "claim.kind claim.opinion", "an opinion graded high", sub(VIEW, "grade: low",
        "grade: high")),
    fault("origins", "claim.kind claim.weakest", "an inference graded above both its claims", sub(
        KNEW, "grade: moderate", "grade: high")),
    fault("claims", "claim.kind", "a fact on an identification that only supports", sub(
        "identifications/lower-camera.ana.md", "verdict: identified", "verdict: supports"), sub(
        "identifications/lower-camera.bo.md", "verdict: identified", "verdict: supports")),
    fault("letter", "claim.kind claim.grounds", "an allegation on nothing but another claim",
        lambda f: f.update({"claims/fund-paid.md": f["claims/fund-paid.md"].replace(
        b'  - exhibit: x-2a2b3c4d5e6f\n    page: 1\n    box_pt: [72.0, 500.1, 300.2, '
        b'512.0]\n    quotation: "Beta Fund"\n',
        b'  - claim: carrier-brought\n')})),
    fault("claims", "claim.fact", "a fact that probably is", sub(POST,
        "headline: Two devices stand", "headline: Two devices probably stand")),
    fault("claims", "claim.fact", "a fact whose prose concludes", sub(POST,
        "Two devices stand on the post, one above",
        "It follows that the post must have been put up in a hurry. Two devices stand on "
        "the post, one above")),
    fault("origins", "claim.fact", "a fact on what a paper alleges", sub(OWNER,
        "  - statement: filing\n", "  - statement: filing\n  - claim: delivered\n"), sub(OWNER,
        "grade: high", "grade: low")),
    fault("guard", "claim.fact", "what the guard says is told as a fact", sub(
        "claims/guard-says.md", "kind: allegation", "kind: fact"), sub("claims/guard-says.md",
        "A former guard of the centre says that the equipment came in March",
        "The equipment of the centre came in March"), sub(REPORT,
        "A former guard of the centre, who does not want to be named, says that the "
        "equipment came in March", "The equipment of the centre came in March")),
    fault("origins", "claim.fact", "a pledge told as a fact", sub(PLEDGE, "kind: allegation",
        "kind: fact"), sub(PLEDGE, "Velmara Video Ltd says that it does not supply",
        "Velmara Video Ltd does not supply")),
    fault("award", "claim.fact", "what an award notice says was delivered", sub("claims/lots.md",
        "kind: allegation", "kind: fact"), sub("claims/lots.md",
        "Ostervale County says that both lots together cost",
        "Ostervale County paid for both lots together")),
    fault("exercise", "claim.fact", "the exercise's award told as a sale", sub("claims/award.md",
        "kind: allegation", "kind: fact"), sub("claims/award.md",
        "The award notice says that 24 Velmara Orrin DX speed domes were bought",
        "24 Velmara Orrin DX speed domes were bought")),
    fault("claims", "claim.fact claim.opinion", "a fact in our view", sub(POST,
        "headline: Two devices", "headline: In our view two devices")),
    fault("letter", "claim.attributed claim.kind", "sources say", sub("claims/carrier-brought.md",
        "The waybill says that Halvek Freight carried",
        "Sources say that Halvek Freight carried")),
    fault("letter", "claim.attributed claim.kind", "reportedly", sub("claims/carrier-brought.md",
        "The waybill says that Halvek Freight carried", "Halvek Freight reportedly carried")),
    fault("letter", "claim.attributed claim.kind", "passive: is said to have", sub(
        "claims/fund-paid.md", "The loan note says that Beta Fund paid",
        "Beta Fund is said to have paid")),
    fault("letter", "claim.attributed claim.kind", "according to insiders", sub(
        "claims/fund-paid.md", "The loan note says that Beta Fund paid",
        "According to insiders, Beta Fund paid")),
    fault("letter", "claim.attributed", "a paragraph of the prose without whose word it is", sub(
        "claims/fund-paid.md", "The note names Beta Fund as the lender.",
        "The note names Beta Fund as the lender.\n\nBeta Fund paid for every one of the "
        "goods.")),
    fault("letter", "claim.attributed", "the report drops the waybill", sub(REPORT,
        "The waybill says that Halvek Freight carried the goods",
        "Halvek Freight carried the goods")),
    fault("letter", "claim.attributed", "the report drops the loan note", sub(REPORT,
        "The loan note says that Beta Fund paid for the goods",
        "The goods were paid for by Beta Fund")),
    fault("exercise", "claim.attributed", "the report drops 'According to the award notice'", sub(
        REPORT,
        "According to the award notice OV-2031-117 of 2031-03-14, Velmara Vision Co., Ltd. "
        "was to deliver", "On 2031-03-14 Velmara Vision Co., Ltd. was given an order of")),
    fault("origins", "claim.attributed", "the report drops the paper", sub(REPORT,
        "Tarnow Weekly reports that Velmara Video Ltd delivered", "Velmara Video Ltd delivered")),
    fault("letter", "claim.attributed", "an allegation graded high", sub(
        "claims/carrier-brought.md", "grade: moderate", "grade: high")),
    fault("origins", "claim.opinion", "an opinion without 'in our view'", sub(VIEW,
        "In our view Velmara Video Ltd should say", "Velmara Video Ltd should say")),
    fault("origins", "claim.opinion", "an opinion on another opinion only", claim("worse",
        "In our view Velmara Video Ltd hides behind its pledge", "That is how we see it.",
        "The company may have other reasons to be short.", "claim: view", kind="opinion",
        of="answer", time="2031", keys="adverse_to: []"), more(REPORT,
        "In our view Velmara Video Ltd hides behind its pledge [@worse].")),
    fault("origins", "claim.opinion", "a fact whose headline judges", sub(OWNER,
        "Orrin Holding held 41.88% of Velmara Video Ltd at the end of 2030",
        "Orrin Holding shamefully held 41.88% of Velmara Video Ltd at the end of 2030")),
    fault("origins", "claim.opinion", "an opinion that does not say on what", sub(VIEW,
        "The company says that it does not supply such centres, and the paper reports that "
        "it did.", "We think so.")),
    fault("claims", "claim.warrant", "a warrant that says nothing", sub(MAYBE,
        "warrant: the series is the same, and the tender is for the place where the camera "
        "stands", "warrant: it is clear from the evidence")),
    fault("claims", "claim.warrant", "a warrant that is the headline again", sub(MAYBE,
        "warrant: the series is the same, and the tender is for the place where the camera "
        "stands", "warrant: the lower camera may be one of the sets that the tender lists")),
    fault("claims", "claim.warrant", "warrant: see above", sub(MAYBE,
        "warrant: the series is the same, and the tender is for the place where the camera "
        "stands", "warrant: see above")),
    fault("origins", "claim.warrant", "warrant: this follows from the documents", sub(KNEW,
        "warrant: the lender was also the largest known shareholder, and no other lender "
        "is named in any filing that we read", "warrant: this follows from the documents")),
    fault("claims", "claim.warrant", "the contrary case serves as warrant", sub(MAYBE,
        "warrant: the series is the same, and the tender is for the place where the camera "
        "stands", "warrant: The camera may have stood there before the tender, and the centre may "
        "have bought others.")),
    fault("exercise", "claim.warrant", "the exercise's warrant only repeats its headline", sub(
        "claims/same-series.md",
        "  The identification and the award notice arrive at the same series, Velmara "
        "Orrin DX, by ways that\n  do not depend on each other.",
        "  the lower camera on the post is of the very series that the award notice names")),
)  # fmt: skip
AGAINST = (
    fault("claims", "claim.contrary", "no contrary case", cut(POST,
        "## Contrary case\nThe clip is cut, and the post could stand at another gate than "
        "the one shown before it.\n")),
    fault("claims", "claim.contrary", "contrary case: none known", sub(POST,
        "The clip is cut, and the post could stand at another gate than the one shown "
        "before it.", "None known.")),
    fault("origins", "claim.contrary", "contrary case: we see nothing that speaks against it", sub(
        LOAN, "A loan that was granted need not have been paid out.",
        "We see nothing that speaks against it.")),
    fault("letter", "claim.contrary", "contrary case: to be added by Cy", sub(
        "claims/fund-paid.md", "A note may be drawn up for a loan that was never paid out.",
        "To be added by Cy.")),
    fault("letter", "claim.contrary", "contrary case: nobody has objected so far", sub(
        "claims/carrier-brought.md", "A waybill may be filled in for goods that another brought.",
        "Nobody has objected so far.")),
    fault("claims", "claim.contrary", "contrary case in Chinese: none", sub(POST,
        "The clip is cut, and the post could stand at another gate than the one shown "
        "before it.", "无。")),
    fault("origins", "claim.contrary", "contrary case: n/a", sub(OWNER,
        "The register takes over what the owner files, so that the two may lean on one "
        "another.", "N/A")),
    fault("claims", "claim.contrary_by", "nobody said to have written it", cut(POST,
        "contrary_by: cy\n")),
    fault("claims", "claim.contrary_by", "the author wrote it", sub(LOWER, "contrary_by: cy",
        "contrary_by: ana")),
    fault("claims", "claim.contrary_by", "a stranger wrote it", sub(LOWER, "contrary_by: cy",
        "contrary_by: eve")),
    fault("claims", "claim.contrary_by", "Dee wrote it and did not sign", sub(TENDER,
        "contrary_by: cy", "contrary_by: dee")),
    fault("origins", "claim.contrary_by", "another claim's contrary case again", sub(LOAN,
        "A loan that was granted need not have been paid out.",
        "The company may have had means of its own; its accounts are not public.")),
    fault("claims", "claim.contrary_by", "in full: Ana Ember", sub(LOWER, "contrary_by: cy",
        "contrary_by: Ana Ember")),
    fault("origins", "claim.weakest claim.kind", "moderate on a low allegation", sub(KNEW,
        "  - claim: owner\n", "  - claim: owner\n  - claim: delivered\n")),
    fault("claims", "claim.weakest claim.kind", "the inference is graded higher than the camera",
        sub(MAYBE, "grade: low", "grade: high")),
    fault("claims", "claim.weakest", "Bo finds it inconclusive, Ana only supports", sub(
        "identifications/lower-camera.bo.md", "verdict: identified", "verdict: inconclusive"), sub(
        "identifications/lower-camera.ana.md", "verdict: identified", "verdict: inconclusive")),
    fault("claims", "claim.weakest", "the tender's source is trusted with E", sub(
        "sources/tarnow-bureau.md", "letter: B", "letter: E")),
    fault("origins", "claim.weakest", "the holding's letter falls to D under a high grade", sub(
        "sources/holding.md", "letter: B", "letter: D")),
    fault("guard", "claim.weakest statement.circumstances", "hearsay graded high", sub(
        "statements/guard.md", "circumstances: [anonymous]", "circumstances: [hearsay]"), sub(
        "claims/guard-says.md", "grade: low", "grade: high")),
    fault("chain", "chain.grade", "the chain's weakest link falls to low", sub(CHAIN,
        "    statement: group\n    grade: moderate", "    statement: group\n    grade: low")),
    fault("chain", "chain.grade", "a claim above its chain", sub(LISTED, "grade: moderate",
        "grade: high")),
)  # fmt: skip
FIGURES = (
    fault("origins", "claim.figures", "120 for 12 million", sub(LOAN,
        "headline: Orrin Holding lent Velmara Video Ltd 12,000,000",
        "headline: Orrin Holding lent Velmara Video Ltd 120,000,000")),
    fault("origins", "claim.figures", "21 million in the prose", sub(LOAN,
        "names a loan of 12,000,000 yuan", "names a loan of 21,000,000 yuan")),
    fault("origins", "claim.figures", "dollars for yuan", every(LOAN, "12,000,000 yuan",
        "12,000,000 dollars")),
    fault("award", "claim.figures", "the first lot at 3,300,000", sub("claims/lots.md",
        "states 3,000,000 yuan", "states 3,300,000 yuan")),
    fault("exercise", "claim.figures", "the exercise's price in millions, wrong", sub(
        "claims/award.md",
        "headline: >-\n  The award notice says that 24 Velmara Orrin DX speed domes were "
        "bought for 4,860,000 yuan",
        "headline: >-\n  The award notice says that 24 Velmara Orrin DX speed domes were "
        "bought for 48.6 million yuan")),
    fault("award", "claim.figures claim.money", "euros out of nowhere", sub("claims/lots.md",
        "1,500,000 yuan for the second.",
        "1,500,000 yuan for the second. That is about 580,000 euros.")),
    fault("origins", "claim.money", "the currency is left out", every(LOAN, "12,000,000 yuan",
        "a sum of 12,000,000")),
    fault("origins", "claim.money", "the years of the loan are left out", every(LOAN,
        " for the years 2028 to 2030", ""), sub(REPORT, " for the years 2028 to 2030", "")),
    fault("award", "claim.money claim.figures", "a total that nobody states", cut("claims/lots.md",
        "  - statement: lots\n"), sub("claims/lots.md",
        "Ostervale County says that both lots together cost 4,500,000 yuan",
        "Ostervale County says that the lots, in total, cost 4,500,000 yuan")),
    fault("convert", "claim.money", "the dollars without the yuan", sub(LOAN,
        "a loan of 12,000,000 yuan for the years 2028 to 2030 (about 1,680,000 dollars, at "
        "the rate of 31 December 2030)",
        "a loan of about 1,680,000 dollars for the years 2028 to 2030")),
    fault("convert", "claim.money", "the rate's date is left out", cut(LOAN,
        ", at the rate of 31 December 2030")),
    fault("convert", "claim.money statement.fields file.syntax", "a conversion without a date",
        cut("statements/loan.md", ", on: \"2030-12-31\"")),
    fault("convert", "statement.fields", "a conversion that is not value times rate", sub(
        "statements/loan.md", "rate: \"0.14\"", "rate: \"0.41\"")),
    fault("award", "statement.sums", "the second lot was typed wrong", sub("statements/lot-two.md",
        "\"1500000\"", "\"1400000\""), sub("statements/lot-two.md", "    unit:",
        "    why: \"read again\"\n    unit:")),
    fault("award", "statement.sums", "a row that names no statement", sub("statements/lots.md",
        "  - statement: lot-two", "  - statement: lot-three")),
    fault("award", "statement.sums", "a row counted twice", sub("statements/lots.md",
        "  - statement: lot-two", "  - statement: lot-two\n  - statement: lot-one")),
    fault("award", "statement.sums", "one lot in dollars", sub("statements/lot-two.md",
        "unit: \"CNY\"", "unit: \"USD\"\n    why: \"read again\"")),
    fault("origins", "claim.dated claim.figures", "48.81 for 41.88 per cent", sub(OWNER,
        "headline: Orrin Holding held 41.88%", "headline: Orrin Holding held 48.81%")),
    fault("origins", "claim.dated", "the share at the end of 2029", sub(OWNER,
        "headline: Orrin Holding held 41.88% of Velmara Video Ltd at the end of 2030",
        "headline: Orrin Holding held 41.88% of Velmara Video Ltd at the end of 2029")),
    fault("origins", "claim.dated claim.stale", "a share of no date", every(OWNER,
        " at the end of 2030", ""), sub(OWNER, "  time: 2030", "  time: \"\""), every(REPORT,
        " at the end of 2030", "")),
    fault("origins", "claim.dated", "'nearly half' is told as 49 percent", sub(OWNER,
        "both state 41.88 per cent,", "both state a share, some 49 percent,")),
    fault("origins", "claim.stale claim.dated",
        "the owner in the present tense, of a register of 2029", every(OWNER,
        "held 41.88% of Velmara Video Ltd at the end of 2030",
        "is the owner of Velmara Video Ltd"), sub(OWNER, "  time: 2030", "  time: \"\""), sub(
        OWNER, "both state 41.88 per cent, at the end of 2030", "both say so"), every(
        "statements/register.md", "2030-12-31", "2029-12-31"), every("statements/register.md",
        "31 December 2030", "31 December 2029"), every("statements/filing.md", "2030", "2029"),
        told_of(lambda m: (m["exhibits"]["x-1a2b3c4d5e6f"].update(pages=[
        "Velmara Video Ltd. Owner: Orrin Holding, 41.88%, on 31 December 2029."]), m["exhibits"][
        "x-2a2b3c4d5e6f"].update(pages=[
        "Orrin Holding 2029. We held 41.88 per cent of Velmara Video Ltd. A loan of 12,000,"
        "000 yuan was granted to it for the years 2028 to 2030."]))), sub(REPORT,
        "# Orrin Holding held 41.88% of Velmara Video Ltd at the end of 2030",
        "# Orrin Holding is the owner of Velmara Video Ltd"), sub(REPORT,
        "both state 41.88 per cent, at the end of 2030 [@owner]", "both say so [@owner]")),
    fault("chain", "claim.stale", "is on the list, over a gazette of last May", sub(LISTED,
        "headline: In May 2030 the owner of whoever made the lower camera was on the trade "
        "list", "headline: The owner of whoever made the lower camera is on the trade list"), sub(
        REPORT, "# In May 2030 the owner of whoever made the lower camera was on the trade list",
        "# The owner of whoever made the lower camera is on the trade list")),
    fault("chain", "claim.stale", "prose: the owner remains listed", sub(LISTED,
        "it, to the owner and to the list.",
        "it, to the owner and to the list. The group is still listed today.")),
    fault("beside", "statement.beside", "the other figure is neither rested on nor named", cut(
        "claims/lots.md", "  - statement: budget\n"), sub("claims/lots.md",
        "; the budget (statement budget) states 5,100,000 yuan, which may count fees.", "."), sub(
        "claims/lots.md",
        " The budget of the Ostervale County Treasury states 5,100,000 yuan for both.", "")),
)  # fmt: skip
FAULTS = (*ORIGINS, *KINDS, *AGAINST, *FIGURES)
