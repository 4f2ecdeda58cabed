"""an accusation that claims to need no letter -> ways round `published_answer`, rules known."""

from tests.claims.foes3.bases import STORY, claim, exhibit, source, statement
from tests.claims.foes3.bench import cut, every, fault, gone, honest, more, put, sub, told_of

REPORT, BAN, NEVER = "report.md", "claims/ban.md", "statements/never.md"
HEAD = 'headline: "Tarnow Weekly reports that Velmara Video Ltd broke the export ban"'
ANSWERED = (
    " Tarnow Weekly also reports that Velmara Video Ltd says it keeps to every rule [@never]."
)
RESTS = sub(BAN, "  - statement: ban\n", "  - statement: ban\n  - statement: never\n")
RULE = "reply.covered"

FAULTS = (
    fault("repeat", RULE, "only the accusing claim rests on the answer, and nobody reads it",
        RESTS, cut(REPORT, ANSWERED)),
    fault("repeat", RULE, "said by a rival of the company", sub(NEVER,
        "said_by: Velmara Video Ltd", "said_by: a rival of Velmara Video Ltd")),
    fault("repeat", RULE, "said by the paper, quoting the company", sub(NEVER,
        "said_by: Velmara Video Ltd", "said_by: Tarnow Weekly on Velmara Video Ltd")),
    fault("repeat", RULE, "said by a former worker of the company", sub(NEVER,
        "said_by: Velmara Video Ltd", "said_by: former cook of Velmara Video Ltd")),
    fault("repeat", RULE, "the publication is a paper that a reader gave us", told_of(lambda m: (m[
        "exhibits"][STORY].pop("address"), m["exhibits"][STORY].update(giver="a-reader"))), sub(
        "sources/weekly.md", "gave: [https://weekly.example/]",
        f'gave: [https://weekly.example/, {STORY}]'), sub("case.toml", "[parties.velmara]",
        "[threat]\ndate = \"2031-04-01\"\nby = \"ana\"\nwhat = \"Whoever gave it could be "
        "looked for.\"\ndone = \"Nobody is named.\"\n[parties.velmara]")),
    fault("repeat", RULE, "the publisher is one of us", sub("sources/weekly.md",
        "name: Tarnow Weekly", "name: Ana Ember"), every("statements/ban.md",
        "said_by: Tarnow Weekly", "said_by: Ana Ember"), sub(BAN, HEAD, HEAD.replace(
        "Tarnow Weekly", "Ana Ember")), sub(BAN, "The paper says that", "Ana Ember says that")),
    fault("repeat", RULE, "the paper rightly reports", sub(BAN, "Tarnow Weekly reports that",
        "Tarnow Weekly rightly reports that")),
    fault("repeat", RULE, "the paper has proved that", sub(BAN, "Tarnow Weekly reports that",
        "Tarnow Weekly writes, and has proved, that"), sub(BAN, "The paper says that Velmara",
        "The paper has proved that Velmara")),
    fault("repeat", RULE, "the paper revealed that", sub(BAN, "The paper says that Velmara",
        "The paper revealed that Velmara")),
    fault("repeat", RULE, "the paper stands in a clause beside our accusation", sub(BAN, HEAD,
        "headline: \"Velmara Video Ltd broke the ban that Tarnow Weekly described\"")),
    fault("repeat", RULE, "our own check stands in the prose", sub(BAN, "it prints no papers.",
        "it prints no papers. Our own search confirmed it.")),
    fault("repeat", RULE, "an accusation of our own from two articles of one paper", exhibit(
        "x-cb2b3c4d5e6f", "text/html", "b2.html", "The ban covers cameras, it wrote in May.",
        address="https://weekly.example/may"), statement("may", "report", "Tarnow Weekly",
        "x-cb2b3c4d5e6f", "what | The ban covers cameras | The ban covers cameras"), sub(BAN,
        "  - statement: ban\n", "  - statement: ban\n  - statement: may\n")),
    fault("repeat", RULE, "a letter went out, and was not of this claim", put("inquiries/us.md",
        "---\nparty: velmara\nto:\n  - channel: email\n    address: press@velmara.example\n"
        "assertions:\n  - claim: delivered\n---\nWe write of a delivery.\n", ana="author"),
        told_of(lambda m: m.update(letters=[{"type": "asked", "inquiry": "us", "channel": "email",
        "at": "2031-04-03T09:00:00Z"}], now="2031-05-12T09:00:00Z"))),
    fault("repeat", RULE, "the answer has no source file of its own publication", exhibit(
        "x-db2b3c4d5e6f", "application/pdf", "old.pdf", "the company: We keep to every rule"), sub(
        NEVER, f'exhibit: {STORY}', "exhibit: x-db2b3c4d5e6f")),
    fault("repeat", RULE, "the claim below is an inference of ours", claim("means",
        "Velmara Video Ltd probably broke the export ban with the delivery",
        "The delivery and the ban are told in one paper.", "They may be two matters.",
        "statement: ban", kind="inference", of="ban", time="2031",
        warrant="delivery and ban are of one year and of one product in the same paper",
        keys="adverse_to: [velmara]\npublished_answer: [never]"), more(REPORT,
        "Velmara Video Ltd probably broke the export ban with the delivery [@means].")),
    fault("repeat", RULE, "the answer is told in a claim that the report does not cite", cut(
        REPORT, ANSWERED), more(REPORT, "Nothing else is known of it. [~]")),
    fault("repeat", f'{RULE} reply.new_matter',
        "the report adds an accusation that the paper does not have", more(REPORT,
        "Velmara Video Ltd bribed officials [@never].")),
    fault("repeat", "reply.new_matter reply.covered claim.attributed",
        "the report's sentence hardens the paper's word", sub(REPORT,
        "Tarnow Weekly reports that Velmara Video Ltd broke the export ban [@ban].",
        "Velmara Video Ltd broke the export ban [@ban].")),
    fault("repeat", RULE, "the paper's source file is gone, and the statement still names it",
        gone("sources/weekly.md"), source("other", "Other Paper", "C", "https://other.example/",
        "Another paper with named editors.")),
)  # fmt: skip
EDITS = (
    honest("repeat", "both in one sentence, by one claim", RESTS, sub(REPORT, ANSWERED, ""), sub(
        REPORT, "Tarnow Weekly reports that Velmara Video Ltd broke the export ban [@ban].",
        "Tarnow Weekly reports that Velmara Video Ltd broke the export ban, and that the "
        "company says that it keeps to every rule [@ban; @never].")),
    honest("repeat", "said by its spokeswoman", sub(NEVER, "said_by: Velmara Video Ltd",
        "said_by: a spokeswoman of Velmara Video Ltd")),
    honest("repeat", "according to", sub(BAN, HEAD,
        "headline: \"According to Tarnow Weekly, Velmara Video Ltd broke the export ban\"")),
    honest("repeat", "in an article in the paper", sub(BAN, HEAD,
        "headline: \"In an article, Tarnow Weekly writes that Velmara Video Ltd broke the "
        "export ban\"")),
    honest("repeat", "the accusation first, the paper behind", sub(BAN, HEAD,
        "headline: \"Velmara Video Ltd broke the export ban, Tarnow Weekly reports\"")),
    honest("repeat", "it has not been shown", sub(BAN, "it prints no papers.",
        "it prints no papers, and we have not seen any.")),
)  # fmt: skip
