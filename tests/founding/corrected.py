"""the same material -> a case in our own words: what the magazine and two lists say, no finding.

Nobody here has seen the footage, asked anybody or examined anything: every claim is an allegation
by others and says whose. The chain is that of tests/real/test_founding_chain.py.
"""

from tests.founding.texts import ClaimText
from tests.real.founding_statements import article_entries
from tests.real.test_founding_chain import files as chain_files

ARTICLE = "article.txt"
MORE_STATEMENTS = ("bbc-shot", "no-comment", "review-pledged", "sanctioned")
NOT_SEEN = "We have seen neither the footage nor what the magazine compared it with."

CLAIMS = (
    ClaimText(
        "series", "IPVM reports that the bottom camera on the post is of the DarkFighter X series",
        ("statement: identified", "statement: low-light"),
        "IPVM names a device model; two spellings in it are those of a series. In our words it is "
        "one camera, and a series at most.",
        "A picture is all that the magazine gives; no feature is put in words, no look-alike is "
        f"excluded, and nobody else examined it. {NOT_SEEN}",
        of="camera", grade="low",
    ),
    ClaimText(
        "place", "IPVM reports that the BBC showed one camera post on an official tour",
        ("statement: bbc-shot",),
        "The post was shown on a staged tour, for about five seconds; IPVM names the Hotan County "
        "Education Training Center.",
        f"What was shown on the tour was chosen by those who led it. {NOT_SEEN}",
        of="post", place="Hotan County Education Training Center",
    ),
    ClaimText(
        "projects", "IPVM reports that Hikvision won surveillance work of about $300 million",
        ("statement: projects-won",),
        "IPVM reports surveillance work in Xinjiang of about $300 million, and lists it elsewhere.",
        "The figure is not added up there, and a tender is not a delivery. None of it is said "
        "to be that of the post.",
        of="sum", place="Xinjiang", actor="Hikvision",
    ),
    ClaimText(
        "loans", "IPVM reports that Hikvision took on borrowed money",
        ("statement: loans",),
        "IPVM reports borrowing in a financial report of 2019; the figure stands in a picture.",
        "The picture of the excerpt was not read by us, and borrowing does not say what it is "
        "for.",
        of="sum", actor="Hikvision", grade="low",
    ),
    ClaimText(
        "review", "IPVM reports that Hikvision pledged an internal review",
        ("statement: review-pledged",),
        "IPVM reports a pledge by Hikvision to review its operations.",
        "The report that holds the pledge was not seen by us, only the words that are quoted.",
        of="pledge", actor="Hikvision",
    ),
    ClaimText(
        "no-comment", "IPVM reports that Hikvision declined to comment",
        ("statement: no-comment",),
        "IPVM reports that Hikvision declined to comment on what IPVM put to it.",
        "We hold neither the letter nor the answer; nobody was asked for this case.",
        of="answer",
    ),
    ClaimText(
        "listed", "IPVM reports that Hikvision was sanctioned in October 2019",
        ("statement: sanctioned",),
        "IPVM added to its article that Hikvision was sanctioned in October 2019.",
        "The notice itself is not among what IPVM gives, and a listing is no finding of a court.",
        of="listing", time="2019-10",
    ),
    ClaimText(
        "way", "According to IPVM and two lists, a way leads from the camera to a listed group",
        ("chain: camera-to-list", "statement: identified"),
        "The way has eight steps, and each rests on one source; four of them rest on IPVM alone.",
        "Control is not ownership, and a loan or a listing of a parent does not make a camera what "
        f"it is said to be. {NOT_SEEN}",
        of="way", time="", grade="low",
    ),
)  # fmt: skip

REPORT = """# IPVM reports one camera of the DarkFighter X series on one post [@series]

This is a test of a program and no finding: its signers are no real people. [~]
It says what others report, in our own words. [~]

## What is reported of the camera [~]

IPVM reports that the bottom camera on the post is of the DarkFighter X series [@series].
According to IPVM, the BBC showed the post on an official tour [@place].

## What is reported of Hikvision [~]

IPVM reports that Hikvision won surveillance work of about $300 million [@projects]. It also
reports that Hikvision took on borrowed money [@loans].
IPVM reports that Hikvision pledged an internal review [@review]. It reports that Hikvision declined
to comment [@no-comment].
IPVM added later that Hikvision was sanctioned in October 2019 [@listed].

## What may follow [~]

According to IPVM and two lists, a way leads from the camera to a listed group [@way].

## What we do not know [~]

We have not seen the footage, and no second person has compared the camera with others. [~]
Nobody has been asked by us. [~]
"""


def files(ids: dict[str, str]) -> dict[str, str]:
    """Every judgement file of the corrected case; ``ids``: exhibit ids by source name."""
    found = chain_files(ids)
    for entry in article_entries():
        if entry.name in MORE_STATEMENTS:
            found[f"statements/{entry.name}.md"] = entry.text(ids[ARTICLE])
    found |= {f"claims/{claim.id}.md": claim.text() for claim in CLAIMS}
    found["report.md"] = REPORT
    return found
