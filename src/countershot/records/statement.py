"""a source's own words -> statements: who, what, to whom, how much, when, where; translations."""

from typing import Literal

from pydantic import Field

from countershot.records.base import Record
from countershot.records.judged import Citation

Form = Literal[
    "tender", "award notice", "contract", "loan note", "ownership note", "pledge", "denial",
    "earnings-call answer", "product specification", "own test", "testimony", "sanction notice",
    "report",
]  # fmt: skip
"""What kind of document or utterance it is; ``report``: a publication tells of others' doings."""
FORMS: tuple[Form, ...] = Form.__args__  # type: ignore[attr-defined]
FieldName = Literal["who", "what", "to whom", "how much", "when", "where"]
Circumstance = Literal[
    "detention", "minder present", "staged tour", "under threat", "paid", "anonymous", "hearsay",
]  # fmt: skip
CONTROLLED: frozenset[Circumstance] = frozenset(
    {"detention", "minder present", "staged tour", "under threat"}
)
"""Circumstances in which nobody speaks freely."""
NEEDED: dict[Form, tuple[FieldName, ...]] = {
    "tender": ("what", "to whom"),
    "award notice": ("who", "what"),
    "contract": ("who", "what", "to whom"),
    "loan note": ("who", "how much"),
    "ownership note": ("who", "to whom"),
    "pledge": ("who", "what"),
    "denial": ("who", "what"),
    "earnings-call answer": ("who", "what"),
    "product specification": ("what",),
    "own test": ("what", "when"),
    "testimony": ("what",),
    "sanction notice": ("who", "when"),
    "report": ("what",),
}
"""What each form says at the least, or it is another form."""
Bound = Literal["exactly", "about", "at least", "more than", "at most", "less than"]


class Converted(Record):
    """A reported figure in another currency, beside it and never instead of it.

    ``value`` = the reported value times ``rate``, of ``on`` (ISO 8601), as ``source`` has it.
    """

    value: str
    unit: str
    rate: str
    on: str
    source: str


def amount_in_words(value: str, unit: str, bound: Bound = "exactly") -> str:
    """``about 300,000,000 USD``: a decimal string, its digits in groups where it is money."""
    whole, point, part = value.partition(".")
    money = whole.lstrip("-").isdigit() and unit.isalpha()
    shown = f"{int(whole):,}{point}{part}" if money else value
    return " ".join(filter(None, ("" if bound == "exactly" else bound, shown, unit)))


class StatedField(Record):
    """One thing that the source says, and the exact part of the exhibit that says it.

    ``value`` and ``unit`` in the normal forms of docs/formats/mentions.md (an amount as a decimal
    string and ISO 4217, a date in ISO 8601, a place's GB/T 2260 code); of ``who``, ``what`` and
    ``to whom`` the words themselves. A range has ``min`` and ``max``, and no value. ``proposed``:
    what the program proposed where a person has put something else; ``why`` says why they did.
    ``label``: the source's own word for it, such as a table's head.
    """

    line: int
    field: FieldName
    label: str = ""
    value: str = ""
    unit: str = ""
    min: str = ""
    max: str = ""
    bound: Bound = "exactly"
    proposed: str | None = None
    why: str = ""
    converted: Converted | None = None
    citation: Citation

    @property
    def in_words(self) -> str:
        """Its value, or both ends of a range, for people to read; "" where it has none."""
        ends = [end for end in (self.min, self.max) if end]
        if ends:
            return " to ".join(amount_in_words(end, self.unit) for end in ends)
        return amount_in_words(self.value, self.unit, self.bound) if self.value else ""


class Row(Record):
    """One row of what adds up to a figure: another statement's amount, or a cited cell.

    ``unit`` beside ``statement`` says which of its amounts, where it states several currencies.
    """

    line: int
    statement: str | None = None
    label: str = ""
    value: str = ""
    unit: str = ""
    citation: Citation | None = None


class Statement(Record):
    """What a source says, as a person took it down: ``statements/NAME.md``.

    ``about``: the one thing that several sources speak of, in a word of ours, so that they stand
    side by side. ``drafted_by``: the program's version if it proposed the fields. ``rows`` add up
    to the first ``how much`` field that is not a range. ``note``: our own prose.
    """

    name: str
    form: Form
    said_by: str
    about: str = ""
    given: Literal["freely", "under control", "unknown"] = "unknown"
    circumstances: tuple[Circumstance, ...] = ()
    drafted_by: str = ""
    fields: tuple[StatedField, ...]
    rows: tuple[Row, ...] = ()
    note: str = ""

    def amounts(self) -> tuple[StatedField, ...]:
        """The fields that say how much."""
        return tuple(field for field in self.fields if field.field == "how much")


class LoadBearing(Record):
    """A word on whose translation a claim depends, what it was given as, and what else it means."""

    line: int
    original: str
    given_as: str
    other_readings: str = ""


class Translation(Record):
    """A statement's words in another language, apart from them: ``translations/NAME.LANGUAGE.md``.

    ``translator`` is a person of the case or ``tool: NAME VERSION``. ``emphasis``: "ours" where
    words are set off in the translation that the source did not set off. ``text`` is the body.
    """

    statement: str
    language: str = Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    of_language: str = Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    translator: str
    emphasis: Literal["none", "ours", "the source's"] = "none"
    load_bearing: tuple[LoadBearing, ...] = ()
    text: str

    @property
    def by_tool(self) -> bool:
        """Was it made by a program?"""
        return self.translator.startswith("tool:")


class Proposed(Record):
    """What the program proposes that a document says: no statement until a person takes it down.

    ``id`` is ``p-``, 8 digits of the exhibit and its ordinal in the document. ``line`` is 0 in its
    fields and rows.
    """

    id: str = Field(pattern=r"^p-[0-9a-f]{8}-\d+$")
    says: Literal["a proposal, not a statement"] = "a proposal, not a statement"
    exhibit: str
    form: Form
    said_by: str = ""
    fields: tuple[StatedField, ...]
    rows: tuple[Row, ...] = ()
    drafted_by: str
