"""the founding article and the published facts -> statement files, each field with its citation.

The words are looked up in the real material when a test runs; nothing of it is copied in here but
the figures themselves and the few words that find them.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FIRM, STATED = "Hikvision", "IPVM"


@dataclass(frozen=True)
class Said:
    """One field: what it is, its value, the words that carry it, and on which line they stand."""

    field: str
    words: str
    place: str
    value: str = ""
    unit: str = ""
    bound: str = "exactly"
    why: str = ""


@dataclass(frozen=True)
class Entry:
    """One statement file."""

    name: str
    form: str
    said_by: str
    fields: tuple[Said, ...]
    about: str = ""
    given: str = "unknown"
    circumstances: tuple[str, ...] = ()
    note: str = field(default="")

    def text(self, exhibit: str) -> str:
        """The file ``statements/NAME.md``."""
        lines = ["---", f"form: {self.form}", f"said_by: {json.dumps(self.said_by)}"]
        lines += [f"about: {self.about}"] * bool(self.about)
        lines += [f"given: {self.given}", f"circumstances: [{', '.join(self.circumstances)}]"]
        lines += [f"exhibit: {exhibit}", "fields:"]
        for said in self.fields:
            lines += [f"  - field: {said.field}", f"    place: {said.place}"]
            for key in ("value", "unit", "bound", "why"):
                if getattr(said, key):
                    lines.append(f"    {key}: {json.dumps(getattr(said, key), ensure_ascii=False)}")
            lines.append(f"    quotation: {json.dumps(said.words, ensure_ascii=False)}")
        return "\n".join([*lines, "---", self.note, ""])


COUNT = "Not money: the grammar reads no such count."


def article_entries() -> Iterator[Entry]:
    """Every figure of the article and its comments, with what it is a figure of."""
    yield Entry("published", "report", STATED, (
        Said("what", "Hikvision Cameras Covering Concentration Camps", "line 1", "the article"),
        Said("when", "Jul 29, 2019", "line 3", "2019-07-29"),
    ))  # fmt: skip
    yield Entry("held-in-camps", "report", STATED, (
        Said("what", "re-education camps", "line 16", "people held in camps"),
        Said("where", "Xinjiang", "line 16", "650000"),
        Said("how much", "1 million", "line 16", "1000000", "people", "about", COUNT),
    ))  # fmt: skip
    yield Entry("bbc-shot", "report", STATED, (
        Said("what", "surveillance camera post", "line 18", "a camera post shown by the BBC"),
        Said("where", "Hotan County", "line 18", "653221"),
        Said("how much", "about 5 seconds", "line 18", "5", "s", "about", COUNT),
    ), circumstances=("staged tour",), given="under control",
        note="The BBC joined an official tour; what it was shown was chosen for it.")  # fmt: skip
    yield Entry("low-light", "product specification", FIRM, (
        Said("what", "DarkFighter X series", "line 28", "DarkFighter X series"),
        Said("how much", "0.001 lux", "line 28", "0.001", "lx", "at least", COUNT),
    ))  # fmt: skip
    yield Entry("own-test", "own test", STATED, (
        Said("what", "DarkFighter X", "line 28", "DarkFighter X"),
        Said("when", "2018", "line 28", "2018"),
    ))  # fmt: skip
    yield Entry("thanks-the-party", "testimony", "a detainee, to state media", (
        Said("what", "I thank the Party and the government for saving me!", "line 38", "thanks"),
    ), given="under control",
        circumstances=("staged tour", "detention", "minder present"))  # fmt: skip
    yield Entry("projects-won", "report", STATED, (
        Said("who", FIRM, "line 42", FIRM),
        Said("what", "surveillance projects", "line 42", "surveillance projects in Xinjiang"),
        Said("how much", "~$300 million", "line 42", "300000000", "USD", "about"),
        Said("where", "Xinjiang", "line 42", "650000"),
    ), about="hikvision-xinjiang-projects")  # fmt: skip
    yield Entry("both-firms-won", "report", STATED, (
        Said("who", "Dahua and Hikvision", "line 42", "Dahua and Hikvision"),
        Said("what", "Projects In Xinjiang", "line 42", "projects in Xinjiang"),
        Said("how much", "Over $1 Billion", "line 42", "1000000000", "USD", "more than"),
    ), about="both-firms-xinjiang-projects")  # fmt: skip
    yield Entry("review-pledged", "pledge", FIRM, (
        Said("who", FIRM, "line 54", FIRM),
        Said("what", "commissioned an internal review of our operations", "line 54", "a review"),
    ))  # fmt: skip
    yield Entry("no-comment", "denial", FIRM, (
        Said("who", FIRM, "line 62", FIRM),
        Said("what", "declined to comment on all counts", "line 62", "declined to comment"),
    ))  # fmt: skip
    yield Entry("loans", "loan note", FIRM, (
        Said("who", FIRM, "line 66", FIRM),
        Said("how much", "hundreds of millions of RMB loans", "line 66",
             why="No figure: the article says hundreds of millions; the rest is a picture."),
        Said("when", "July 20, 2019", "line 66", "2019-07-20"),
    ))  # fmt: skip
    yield Entry("sanctioned", "sanction notice", STATED, (
        Said("who", FIRM, "line 76", FIRM),
        Said("when", "October 2019", "line 76", "2019-10"),
    ))  # fmt: skip
    yield Entry("stockpile", "earnings-call answer", FIRM, (
        Said("who", FIRM, "line 147", FIRM),
        Said("what", "component increased by 90%", "line 149", "components and inventory stocked"),
        Said("how much", "90%", "line 149", "90", "%"),
        Said("how much", "30%", "line 149", "30", "%"),
        Said("how much", "20%", "line 151", "20", "%"),
        Said("when", "H1 2019", "line 147", "2019-01-01/2019-06-30"),
    ), note="Translated by the magazine, in a comment; the original was not seen.")  # fmt: skip


ABOUT = {0: "pishan-ppp", 1: "pishan-ppp", 7: "dahua-xinjiang-projects", 11: "both-firms-xinjiang"}
ODD_DATES = {
    "2017 to 2024-12-13": ("2017/2024-12-13", "Written out as a span with the word `to`."),
    "03-02": ("", "A day without a year: the source's excerpt has none."),
}


def fact_entries(path: Path) -> Iterator[Entry]:
    """One statement for each row of the published facts."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows):
        columns = {name: f"row {number + 2}, column {n}" for n, name in enumerate(row, start=1)}
        fields = [
            Said("who", row["vendor"], columns["vendor"], row["vendor"]),
            Said("what", row["project"], columns["project"], row["project"]),
        ]
        for code in row["adcode"].split(";"):
            fields.append(Said("where", code, columns["adcode"], code))
        if row["date"]:
            value, why = ODD_DATES.get(row["date"], (row["date"], ""))
            fields.append(Said("when", row["date"], columns["date"], value, why=why))
        for name, unit in (("amount", row["currency"]), ("amount_usd_reported", "USD")):
            if row[name]:
                fields.append(Said("how much", row[name], columns[name], row[name], unit))
        about = ABOUT.get(number, "")
        yield Entry(f"fact-{number + 1:02}", "report", row["source_url"], tuple(fields), about)
