"""good vectors -> more clean cases, made as an author would go on with them."""

import json
from typing import Any

from tests.claims.foes3.bench import BUILT, Edit, more, put, signed, sub, told_of

TALK, STORY, AWARDS, SECOND = "x-5a2b3c4d5e6f", "x-6a2b3c4d5e6f", "x-7b2b3c4d5e6f", "x-8b2b3c4d5e6f"
BOTH = {"ana": "author", "cy": "editor"}


def exhibit(name: str, media_type: str, source_name: str, *pages: str, **keys: str) -> Edit:
    """One more exhibit; ``pages``: its text."""
    made: dict[str, Any] = {"media_type": media_type, "source_name": source_name, **keys}
    if pages:
        made["pages"] = list(pages)
    return told_of(lambda material: material["exhibits"].update({name: made}))


def statement(
    name: str,
    form: str,
    said_by: str,
    exhibit: str,
    *fields: str,
    keys: str = "",
    note: str = "Taken down from the page, and read twice.",
    **signers: str,
) -> Edit:
    """``fields``: ``field | value | quotation`` or with ``| unit`` at the end."""
    lines = ["---", f"form: {form}", f"said_by: {said_by}", f"exhibit: {exhibit}", "page: 1"]
    lines += [*keys.splitlines(), "fields:"]
    for each in fields:
        field, value, quotation, *unit = (part.strip() for part in each.split("|"))
        lines += [f"  - field: {field}", f"    value: {json.dumps(value, ensure_ascii=False)}"]
        lines += [f'    unit: "{unit[0]}"'] if unit else []
        lines += ["    box_pt: [72.0, 500.1, 300.2, 512.0]"]
        lines += [f"    quotation: {json.dumps(quotation, ensure_ascii=False)}"]
    return put(
        f"statements/{name}.md",
        "\n".join([*lines, "---", note, ""]),
        **(signers or {"ana": "author"}),
    )


def claim(
    name: str,
    headline: str,
    prose: str,
    contrary: str,
    *grounds: str,
    kind: str = "allegation",
    of: str = "article",
    place: str = '""',
    time: str = "2031-03",
    actor: str = '""',
    grade: str = "low",
    warrant: str = "the paper says so in these words",
    keys: str = "",
    count: int = 1,
    **signers: str,
) -> Edit:
    lines = [
        "---",
        f"headline: {json.dumps(headline, ensure_ascii=False)}",
        f"kind: {kind}",
        "scope:",
        f"  count: {count}",
        f"  of: {of}",
        f"  place: {place}",
        f"  time: {time}",
        f"  actor: {actor}",
        "grounds:",
        *(f"  - {g}" for g in grounds),
        f"warrant: {warrant}",
        f"grade: {grade}",
        "contrary_by: cy",
    ]
    lines += [*keys.splitlines(), "---", prose, "## Contrary case", contrary, ""]
    return put(f"claims/{name}.md", "\n".join(lines), **(signers or BOTH))


def source(name: str, who: str, letter: str, gave: str, why: str, keys: str = "") -> Edit:
    head = f"---\nname: {who}\nletter: {letter}\ngave: [{gave}]\n{keys}"
    return put(f"sources/{name}.md", f"{head}---\n{why}\n", ana="author")


PERSONS = """[protected]
a-guard = ["Lina Harrow", "lina_0412"]
[persons.a-guard]
name = ""
basis = "consent"
date = "2031-03-20"
reason = "Agreed by letter, read back to the person, to be quoted without a name."
files = ["claims/guard-says.md", "statements/guard.md"]
"""
BUILT["guard"] = ("claims", (more("case.toml", PERSONS), exhibit(TALK, "application/pdf",
    "talk.pdf", "The equipment came in March, I saw the boxes.", giver="a-guard"), statement(
    "guard", "testimony", "a-guard", TALK,
    "what | The equipment came in March | The equipment came in March",
    keys="given: freely\ncircumstances: [anonymous]"), source("guard", "a-guard", "C", TALK,
    "Known to Ana for two years; was right twice before.", "protected: true\n"), claim(
    "guard-says", "A former guard of the centre says that the equipment came in March",
    "The guard, who does not want to be named, saw boxes in March.",
    "The guard may have seen boxes for something else, and is alone in saying so.",
    "statement: guard", of="account", warrant="the guard was there and describes the boxes",
    keys="alleged_by: a former guard of the centre\nadverse_to: []"), more("report.md",
    "A former guard of the centre, who does not want to be named, says that the "
    "equipment came in March [@guard-says].")))  # fmt: skip
BUILT["repeat"] = (
    "origins",
    (
        exhibit(
            STORY,
            "text/html",
            "ban.html",
            "Velmara Video Ltd broke the export ban, Tarnow Weekly has found. Asked, the "
            "company said: We keep to every rule.",
            address="https://weekly.example/ban",
        ),
        statement(
            "ban",
            "report",
            "Tarnow Weekly",
            STORY,
            "what | Velmara Video Ltd broke the export ban | Velmara Video Ltd broke the "
            "export ban",
        ),
        statement(
            "never",
            "denial",
            "Velmara Video Ltd",
            STORY,
            "who | the company | the company",
            "what | We keep to every rule | We keep to every rule",
        ),
        claim(
            "ban",
            "Tarnow Weekly reports that Velmara Video Ltd broke the export ban",
            "The paper says that Velmara Video Ltd broke the ban; it prints no papers.",
            "The paper shows no document, and prints what the company says against it.",
            "statement: ban",
            actor="Velmara Video Ltd",
            time="2031",
            keys="adverse_to: [velmara]\npublished_answer: [never]",
        ),
        claim(
            "never",
            "Tarnow Weekly reports that Velmara Video Ltd says it keeps to every rule",
            'In the same article the company is quoted with "We keep to every rule".',
            "A denial in a paper is not tested by anybody.",
            "statement: never",
            actor="Velmara Video Ltd",
            time="2031",
            of="answer",
            keys="adverse_to: []",
        ),
        more(
            "report.md",
            "Tarnow Weekly reports that Velmara Video Ltd broke the export ban [@ban]. Tarnow "
            "Weekly also reports that Velmara Video Ltd says it keeps to every rule [@never].",
        ),
    ),
)
BUILT["award"] = ("origins", (exhibit(AWARDS, "application/pdf", "awards.pdf",
    "First lot: 3,000,000 yuan. Second lot: 1,500,000 yuan. Both lots: 4,500,000 yuan. "
    "Winner: Velmara Video Ltd. 2031-02-03. The county buys 40 domes."), source("county",
    "Ostervale County", "B", AWARDS, "It publishes its own awards, as the law asks."), statement(
    "lot-one", "award notice", "Ostervale County", AWARDS,
    "who | Velmara Video Ltd | Velmara Video Ltd",
    "what | The county buys 40 domes | The county buys 40 domes",
    "how much | 3000000 | 3,000,000 yuan | CNY", "when | 2031-02-03 | 2031-02-03"), statement(
    "lot-two", "award notice", "Ostervale County", AWARDS,
    "who | Velmara Video Ltd | Velmara Video Ltd",
    "what | The county buys 40 domes | The county buys 40 domes",
    "how much | 1500000 | 1,500,000 yuan | CNY", "when | 2031-02-03 | 2031-02-03"), statement(
    "lots", "report", "Ostervale County", AWARDS, "what | Both lots | Both lots",
    "how much | 4500000 | 4,500,000 yuan | CNY", "when | 2031-02-03 | 2031-02-03",
    keys="rows:\n  - statement: lot-one\n  - statement: lot-two"), claim("lots",
    "Ostervale County says that both lots together cost 4,500,000 yuan",
    "The notice of the county states 3,000,000 yuan for the first lot and 1,500,000 "
    "yuan for the second.", "A notice states what was awarded, and not what was paid.",
    "statement: lots", "statement: lot-one", "statement: lot-two", of="award", time="2031-02",
    actor="Ostervale County", grade="moderate",
    warrant="the notice gives both lots and their total",
    keys="adverse_to: []\nrests_on_one: the notice is the county's own, and we found "
    "no second paper"), more("report.md",
    "Ostervale County says that both lots together cost 4,500,000 yuan [@lots].")))  # fmt: skip
BUILT["convert"] = ("origins", (sub("statements/loan.md", "    quotation: \"12,000,000 yuan\"",
    "    quotation: \"12,000,000 yuan\"\n    converted: {value: \"1680000\", unit: USD,"
    " rate: \"0.14\", on: \"2030-12-31\", source: \"Bank of Ostervale\"}"), sub("claims/loan.md",
    "names a loan of 12,000,000 yuan for the years 2028 to 2030.",
    "names a loan of 12,000,000 yuan for the years 2028 to 2030 (about 1,680,000 "
    "dollars, at the rate of 31 December 2030).")))  # fmt: skip
BUILT["machine"] = ("claims", (sub("claims/tender-24-sets.md", "contrary_by: cy\n",
    "contrary_by: cy\nmachine_written: countershot 0.6\nread_again_by: cy\n"), sub("report.md",
    "lists 24 sets for the centre [@tender-24-sets].",
    "lists 24 sets for the centre [@tender-24-sets] [machine: countershot 0.6].")))  # fmt: skip
BUILT["beside"] = ("award", (exhibit(SECOND, "application/pdf", "budget.pdf",
    "Budget of Ostervale County: both lots 5,100,000 yuan."), statement("budget", "report",
    "Ostervale County Treasury", SECOND, "what | both lots | both lots",
    "how much | 5100000 | 5,100,000 yuan | CNY", keys="about: both-lots"), source("treasury",
    "Ostervale County Treasury", "B", SECOND, "It prints the budget that the council passed."),
    sub("statements/lots.md", "said_by: Ostervale County\n",
    "said_by: Ostervale County\nabout: both-lots\n"), sub("claims/lots.md",
    "A notice states what was awarded, and not what was paid.",
    "A notice states what was awarded, not what was paid; the budget (statement "
    "budget) states 5,100,000 yuan, which may count fees."), sub("claims/lots.md",
    "  - statement: lot-two\n", "  - statement: lot-two\n  - statement: budget\n"), sub(
    "claims/lots.md", "1,500,000 yuan for the second.",
    "1,500,000 yuan for the second. The budget of the Ostervale County Treasury states "
    "5,100,000 yuan for both.")))  # fmt: skip
assert signed
