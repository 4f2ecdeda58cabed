"""the same material -> a case in our own words: what the magazine says, and no finding.

Nobody here has seen the footage, asked anybody or examined anything: every claim is an allegation
by others and says whose. What may harm the company stands beside what it answered in public, as
the magazine has it (docs/decisions/0025-reporting-on-reporting.md). The chain of
tests/real/test_founding_chain.py joins the magazine to two lists, which is our own joining: it
stands in the case, and no claim of the report rests on it. The one that is told is the magazine's.
"""

from tests.founding.published import SPECIMEN
from tests.founding.texts import ClaimText, source
from tests.real.founding_statements import Entry, Said, article_entries
from tests.real.test_founding_chain import (
    CAMERA,
    FACTS,
    FIRM,
    LINKS,
    LOANS,
    MODEL,
    PROJECTS,
    fact_entries,
    link,
)
from tests.real.test_founding_chain import files as chain_files

ARTICLE = "article.txt"
MORE_STATEMENTS = ("bbc-shot", "no-comment", "review-pledged")
NOT_SEEN = "We have seen neither the footage nor what the magazine compared it with."
ONE_VOICE = '"IPVM alone says it, and we tell what it says, not that it is so"'
FIRM_ID, DECLINED, PLEDGED = "[hikvision]", "[no-comment]", "[review-pledged, no-comment]"
STATE = "PRC government"
THEIRS = (*LINKS[:6], (FIRM, "controlled by", "CETHIK", "owner", "low"),
          ("CETHIK", "owned by", STATE, "owner", "low"))  # fmt: skip
"""Links of which each stands in the magazine: eight, in seven steps."""
assert {CAMERA, MODEL, PROJECTS, LOANS} <= {end for row in THEIRS for end in (row[0], row[2])}

CLAIMS = (
    ClaimText(
        "series",
        "IPVM reports that one camera on the post is of Hikvision's DarkFighter X series",
        ("statement: identified", "statement: low-light"),
        "IPVM names a device model for the bottom camera of the post; two spellings in it are "
        "those of a series. In our words, IPVM reports one camera, and a series at most.",
        "A picture is all that the magazine gives; no feature is put in words, no look-alike is "
        f"excluded, and nobody else examined it. {NOT_SEEN}",
        warrant="IPVM says so on line 26 of its article and uses the name of the series on line "
        "28; we tell what it says, and no more.",
        of="camera", grade="low", adverse=FIRM_ID, answers=DECLINED,
    ),
    ClaimText(
        "place", "IPVM reports that the BBC showed one camera post on an official tour",
        ("statement: bbc-shot",),
        "IPVM says that the post was shown on a staged tour, for about five seconds; it names the "
        "Hotan County Education Training Center.",
        f"What was shown on the tour was chosen by those who led it. {NOT_SEEN}",
        warrant="IPVM says so on line 18, and that it was an official tour.",
        of="post", place="Hotan County Education Training Center",
        more={"rests_on_one": ONE_VOICE},
    ),
    ClaimText(
        "no-comment", "IPVM reports that Hikvision declined to comment",
        ("statement: no-comment",),
        "IPVM reports that Hikvision declined to comment on what IPVM put to it.",
        "The magazine prints neither its letter nor the answer, and the company may have had "
        "reasons that are not told.",
        warrant="IPVM says so on line 62, after its own questions of line 60.",
        of="answer", adverse=FIRM_ID, answers=DECLINED, more={"rests_on_one": ONE_VOICE},
    ),
    ClaimText(
        "review", "IPVM reports that Hikvision pledged an internal review",
        ("statement: review-pledged",),
        "IPVM reports a pledge by Hikvision to review its operations.",
        "The report that holds the pledge was not seen by us, only the words that are quoted.",
        warrant="IPVM quotes the company's report on line 54.",
        of="pledge", actor="Hikvision", more={"rests_on_one": ONE_VOICE},
    ),
    ClaimText(
        "projects", "IPVM reports that Hikvision won surveillance work of about $300 million",
        ("statement: projects-won",),
        "IPVM reports surveillance work in Xinjiang of about $300 million, and lists it elsewhere.",
        "The figure is not added up there, and a tender is not a delivery. None of it is said "
        "to be that of the post.",
        warrant="IPVM gives the sum on line 42 and calls it publicly disclosed.",
        of="sum", place="Xinjiang", actor="Hikvision", adverse=FIRM_ID, answers=PLEDGED,
        more={"rests_on_one": ONE_VOICE},
    ),
    ClaimText(
        "loans", "IPVM reports that Hikvision took on borrowed money",
        ("statement: loans",),
        "IPVM reports borrowing in a financial report of 2019; the figure stands in a picture.",
        "The picture of the excerpt was not read by us, and borrowing does not say what it is "
        "for.",
        warrant="IPVM cites the company's own financial report on line 66.",
        of="sum", actor="Hikvision", grade="low", adverse=FIRM_ID, answers=PLEDGED,
    ),
    ClaimText(
        "way", "According to IPVM, a way led in 2019 from the camera through Hikvision to a state",
        ("chain: in-the-magazine", "statement: identified"),
        "The way has seven steps, and IPVM alone says each of them, the last two in a comment "
        "under its article.",
        "Control is not ownership, borrowing does not say what for, and none of it makes a camera "
        f"what it is said to be. {NOT_SEEN}",
        warrant="Each link stands in the one article, or in a comment by IPVM under it; the order "
        "in which they are drawn is ours.",
        of="way", grade="low", adverse=FIRM_ID, answers=PLEDGED,
    ),
)  # fmt: skip

REPORT = """# IPVM reports one camera of Hikvision's DarkFighter X series on one post [@series]

This is a test of a program and no finding: its signers are no real people. [~]
It says what others report, in our own words. [~]

## What is reported of the camera [~]

IPVM reports that the bottom camera on the post is of Hikvision's DarkFighter X series [@series].
According to IPVM, the BBC showed the post on an official tour [@place].

## What the company answered, as is reported [~]

IPVM reports that Hikvision declined to comment [@no-comment]. According to IPVM, Hikvision had
pledged an internal review [@review].

## What is reported of the company [~]

IPVM reports that Hikvision won surveillance work of about $300 million [@projects]. IPVM also
reports that Hikvision took on borrowed money [@loans].

## What may follow [~]

According to IPVM, a way led in 2019 from the camera through Hikvision to a state [@way].

## What we do not know [~]

We have not seen the footage, and no second person has compared the camera with others. [~]
Nobody has been asked by us. [~]
"""


def owner() -> Entry:
    """What the magazine says, in a comment, of who is behind the company."""
    return Entry("owner", "ownership note", "IPVM", (
        Said("who", "an entity (CETHIK) that was set up to run and control Hikvision",
             "line 119", "CETHIK, set up to run and control Hikvision"),
        Said("to whom", "The Chinese PRC government", "line 119", "the PRC government"),
    ))  # fmt: skip


def files(ids: dict[str, str]) -> dict[str, str]:
    """Every judgement file of the corrected case; ``ids``: exhibit ids by source name."""
    found = whole_chain(ids) | source(ids[ARTICLE])
    for entry in (*article_entries(), owner()):
        if entry.name in (*MORE_STATEMENTS, "owner"):
            found[f"statements/{entry.name}.md"] = entry.text(ids[ARTICLE])
    found["chains/in-the-magazine.md"] = (
        f"---\nheadline: From the camera to a state, as IPVM tells it\nlinks:\n"
        f"{''.join(map(link, THEIRS))}---\nEach link stands in one article and its comments.\n"
    )
    found |= {f"claims/{claim.id}.md": claim.text() for claim in CLAIMS}
    found["specimens/darkfighter-x.yaml"] = SPECIMEN
    found["report.md"] = REPORT
    return found


def whole_chain(ids: dict[str, str]) -> dict[str, str]:
    """The chain to the lists, without the link beside it, whose page is not sealed here."""
    found = chain_files(ids)
    beside = next(iter(fact_entries(FACTS))).name
    del found[f"statements/{beside}.md"]
    path = "chains/camera-to-list.md"
    found[path] = f"{found[path].partition('beside:')[0]}---\n"
    return found
