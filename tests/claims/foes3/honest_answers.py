"""letters, releases and reports as careful authors may change them -> edits no rule may refuse."""

from tests.claims.foes3.bases import STORY, claim
from tests.claims.foes3.bench import cut, every, honest, more, put, signed, sub, told_of
from tests.claims.foes3.places import CARRIER, CASE, KNEW, MAYBE, OWNER, POST, REPORT

ASKED = (
    honest("letter", "declined to answer", sub(REPORT, "Velmara declined to comment on the tender",
        "Velmara declined to answer our questions about the tender")),
    honest("letter", "has not replied", sub(REPORT, "Beta Fund did not respond to our letter",
        "Beta Fund has not replied to our letter")),
    honest("letter", "what the bureau answered", sub(REPORT,
        "In its\nreply to us, the Tarnow Procurement Bureau says",
        "The Tarnow\nProcurement Bureau replied to us and says")),
    honest("letter", "disputes the number", more(REPORT,
        "The Tarnow Procurement Bureau disputes the number [@bureau-answers].")),
    honest("letter", "we asked all four", more(REPORT,
        "We asked everybody named here before we published this. [~]")),
    honest("letter", "did not answer by the last day", sub(REPORT,
        "Beta Fund did not respond to our letter", "Beta Fund did not answer in time")),
    honest("letter", "a reply a month later", told_of(lambda m: m["letters"].append({
        "type": "attempted", "inquiry": "fund", "channel": "phone",
        "at": "2031-05-09T09:00:00Z"}))),
    honest("letter", "six tries", told_of(lambda m: m["letters"].append({"type": "attempted",
        "inquiry": "carrier", "channel": "phone", "at": "2031-04-20T09:00:00Z"}))),
    honest("letter", "a policy of five working days", sub(CASE, "[parties.velmara]",
        "[policy]\nreply_working_days = 5\n[parties.velmara]")),
    honest("letter", "the waybill's contrary case grows after asking", sub(CARRIER,
        "A waybill may be filled in for goods that another brought.",
        "A waybill may be filled in for goods that another brought; its stamp is not "
        "legible.")),
    honest("letter", "a claim on the fund that nobody could mind", claim("fund-is",
        "The loan note gives the name of Beta Fund", "The note names Beta Fund.",
        "The name may have been typed by another.",
        "exhibit: x-2a2b3c4d5e6f\n    page: 1\n    box_pt: [72.0, 500.1, 300.2, 512.0]\n   "
        " quotation: \"Beta Fund\"", of="note", keys="adverse_to: []", actor="Beta Fund"), more(
        REPORT, "The loan note gives the name of Beta Fund [@fund-is].")),
    honest("letter", "a letter that was drafted and not sent", put("inquiries/later.md",
        "---\nparty: velmara\nto:\n  - channel: email\n    address: press@velmara.example\n"
        "assertions:\n  - claim: carrier-brought\n---\nA draft.\n", ana="author")),
    honest("repeat", "the answer in other words", sub(REPORT,
        "Tarnow Weekly also reports that Velmara Video Ltd says it keeps to every rule "
        "[@never]",
        "In the same article, Tarnow Weekly reports, Velmara Video Ltd says that it keeps "
        "to every rule [@never]")),
    honest("repeat", "the answer comes before the accusation", sub(REPORT,
        "Tarnow Weekly reports that Velmara Video Ltd broke the export ban [@ban]. Tarnow "
        "Weekly also reports that Velmara Video Ltd says it keeps to every rule [@never].",
        "Tarnow Weekly reports that Velmara Video Ltd says it keeps to every rule "
        "[@never]. Tarnow Weekly reports that Velmara Video Ltd broke the export ban " "[@ban].")),
    honest("repeat", "our claim on a denial names what it denies", every("*",
        "keeps to every rule", "has never broken a ban"), every("*", "We keep to every rule",
        "We have never broken a ban"), told_of(lambda m: m["exhibits"][STORY].update(pages=[m[
        "exhibits"][STORY]["pages"][0].replace("We keep to every rule",
        "We have never broken a ban")]))),
    honest("repeat", "scope of a report: one report", sub("claims/ban.md", "of: article",
        "of: report")),
    honest("exercise", "the exercise with the award's date in words", sub(REPORT,
        "OV-2031-117 of 2031-03-14,", "OV-2031-117 of 14 March 2031,")),
    honest("exercise", "the price in millions", sub(REPORT, "for 4,860,000 yuan [@award]",
        "for 4.86 million yuan [@award]")),
    honest("exercise", "the upper camera's shape", more(REPORT,
        "The upper camera has a long housing; it looks like a bullet camera "
        "[@upper-camera-kind].")),
)  # fmt: skip
LEAVING = (
    honest("claims", "a rounded place of a town", more(POST, "The town lies near 37.1, 79.9.")),
    honest("claims", "a facility's public place", sub(CASE, "[threat]",
        "[places.gate]\nat = \"37.1134, 79.9231\"\npublic = \"The centre's own page gives "
        "it.\"\n[threat]"), more(POST, "The centre stands at 37.1134, 79.9231.")),
    honest("claims", "numbers that look like coordinates", more(POST,
        "The frame is 960.5 lines wide in the file's own count, 540.25 high.")),
    honest("claims", "an assessment of this morning", sub(CASE, "date = \"2031-03-28\"",
        "date = \"2031-04-05\"")),
    honest("claims", "the clip is withheld, with a reason", sub(CASE, "[threat]",
        "[release.\"x-0a1b2c3d4e5f\"]\nrelease = \"withheld\"\nreason = \"faces\"\n[threat]")),
    honest("claims", "a signed override that is needed by nothing", put("overrides/contrary.md",
        "---\nrule: claim.contrary\nfile: claims/post-two-devices.md\n---\nThe editor has "
        "read both sides.\n", dee="legal_reader")),
    honest("claims", "an editor signs who wrote no claim; a third reads too", signed(MAYBE,
        ana="author", dee="legal_reader", cy="editor")),
    honest("life", "the report says how often, rightly or not at all", more(REPORT,
        "What was said of this report since is told on the page of changes. [~]")),
    honest("life", "a clarification more", put("corrections/clear.md",
        "---\nkind: clarification\nabout:\n  - claim: lower-camera-series\n    was: " + "a" * 64 +
        "\nraised_by: cy\nwhen: 2031-05-11\nchanged: It now says which device is meant.\n"
        "---\nA reader had taken the upper one for it.\n", cy="editor")),
    honest("life", "the open dispute gains words", sub("corrections/who-asked.md",
        "said: There is a third device behind the post.",
        "said: There is a third device behind the post. It is white.")),
    honest("claims", "the report begins with a date in words", sub(REPORT, "In March 2031 a post",
        "In the month of March, in 2031, a post")),
    honest("claims", "a footnote-like aside", more(REPORT,
        "(How this was compared is told in the annex.) [~]")),
    honest("claims", "a longer report in Chinese and English", more(REPORT,
        "## 中文提要 [~]\n\n招标文件写明 \"二十四套\" [@tender-24-sets]。")),
    honest("claims", "a note of ours in Chinese under the tender", more("sources/tarnow-bureau.md",
        "该局以两种文字发布采购公告。")),
    honest("claims", "an employee of ours is quoted on method", more(REPORT,
        "Whoever wants to repeat this finds the steps in the annex [~].")),
    honest("claims", "the case's question is longer", sub(CASE,
        "question = \"Which devices stand there?\"",
        "question = \"Which devices stand on the post, and who bought them?\"")),
    honest("claims", "the files in another order", lambda f: f.update({n: f.pop(n) for n in sorted(
        f, reverse=True)})),
    honest("claims", "Windows newlines are no part of any rule's words", sub(REPORT,
        "This case and everyone in it are invented. [~]",
        "This case, and everyone in it, is invented. [~]")),
    honest("claims", "a spare key in a claim", sub(POST, "grade: moderate",
        "grade: moderate\ndesk: features")),
    honest("claims", "a spare key in a specimen", more("specimens/sotarn-kite-p2.yaml",
        "colour: white")),
    honest("origins", "the present tense where the register is of this March", every(
        "statements/register.md", "2030-12-31", "2031-03-31"), every("statements/register.md",
        "31 December 2030", "31 March 2031"), told_of(lambda m: m["exhibits"][
        "x-1a2b3c4d5e6f"].update(pages=[
        "Velmara Video Ltd. Owner: Orrin Holding, 41.88%, on 31 March 2031."])), claim("now",
        "On 31 March 2031 Orrin Holding held 41.88% of Velmara Video Ltd",
        "The register states it.", "The register takes what owners file.", "statement: register",
        kind="fact", of="owner", time="2031-03", actor="Orrin Holding", keys="adverse_to: []"),
        more(REPORT, "On 31 March 2031 Orrin Holding held 41.88% of Velmara Video Ltd [@now]."),
        cut(OWNER, "  - statement: register\n"), sub(OWNER, "grade: high", "grade: low"), sub(KNEW,
        "grade: moderate", "grade: low"), sub(OWNER,
        "The register of owners and the annual report of Orrin Holding both state",
        "The annual report of Orrin Holding states"), sub(REPORT,
        "The register of owners and the annual report both state", "The annual report states")),
    honest("claims", "the title in the plural of evidence", sub(REPORT,
        "# The post at the gate [~]", "# What we know of the post at the gate, and how [~]")),
)  # fmt: skip
EDITS = (*ASKED, *LEAVING)
