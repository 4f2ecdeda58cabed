"""labelled words -> the fields of a statement, values as the grammar reads them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from countershot.documents.forms.labelled import Labelled
from countershot.documents.forms.lines import Cell
from countershot.documents.forms.words import field_of
from countershot.documents.grammar.found import Found
from countershot.documents.grammar.mentions import LONGEST, mentions
from countershot.records.statement import Bound, FieldName, Form, StatedField

READ: dict[FieldName, tuple[str, ...]] = {
    "how much": ("amount", "percentage"),
    "when": ("date", "period"),
    "where": ("place",),
}
"""Which kinds of mentions carry which field; who, what and to whom are words."""
BOUNDS: dict[str, Bound] = {"about": "about", "at least": "at least", "at most": "at most"}
ORDER: tuple[FieldName, ...] = ("who", "what", "to whom", "how much", "when", "where")
LONGEST_NAME = 200
"""Characters of a party or thing: what is longer is a paragraph, not a name."""
_WIDE = r"[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]"
_BESIDE_WIDE = re.compile(rf"(?<={_WIDE})\s+|\s+(?={_WIDE})")
_BRACKETS = str.maketrans("（）［］", "()[]")


@dataclass(frozen=True)
class Read:
    """What a quotation says in normal form: nothing where it is doubtful or several things."""

    value: str = ""
    unit: str = ""
    low: str = ""
    high: str = ""
    bound: Bound = "exactly"


def fields(found: Iterable[Labelled], form: Form) -> tuple[StatedField, ...]:
    """Of each field the label that the form prefers; of equals the first in the text.

    A label whose words no field can be made of, or cite, gives way to the next.
    """
    ranked: dict[FieldName, list[tuple[int, int, Labelled]]] = {}
    for number, one in enumerate(found):
        placed = field_of(one.name, form)
        if placed is not None:
            ranked.setdefault(placed[0], []).append((placed[1], number, one))
    made = []
    for name in ORDER:
        candidates = [one for _, _, one in sorted(ranked.get(name, ()), key=lambda it: it[:2])]
        field = _best(name, candidates)
        if field is not None:
            made.append(field)
    return tuple(made)


def _best(name: FieldName, candidates: Sequence[Labelled]) -> StatedField | None:
    """The first with a value; else the first that can be cited."""
    made = [field for one in candidates if (field := field_of_words(name, one)) is not None]
    return next((f for f in made if f.value or f.min), made[0] if made else None)


def field_of_words(name: FieldName, one: Labelled) -> StatedField | None:
    """One field from one label's words; None where they cannot be cited or are no name."""
    if name not in READ:
        return _named(name, one)
    cell, read = carried(READ[name], one.value, one.label)
    citation = cell.citation() or one.value.citation()
    if citation is None:
        return None
    return StatedField(
        line=0, field=name, label=one.label, value=read.value, unit=read.unit,
        min=read.low, max=read.high, bound=read.bound, citation=citation,
    )  # fmt: skip


def _named(name: FieldName, one: Labelled) -> StatedField | None:
    if len(one.value.text) > LONGEST_NAME:
        return None
    citation, value = one.value.citation(), in_one_spelling(one.value.text)
    if citation is None or not any(letter.isalpha() for letter in value):
        return None
    sure = value if one.value.is_sure() else ""
    return StatedField(line=0, field=name, label=one.label, value=sure, citation=citation)


def in_one_spelling(words: str) -> str:
    """Words on one line: no spaces beside ideographs, letters half-width, brackets of one kind."""
    plain = "".join(
        unicodedata.normalize("NFKC", letter) if "！" <= letter <= "～" else letter
        for letter in words
    )
    return _BESIDE_WIDE.sub("", " ".join(plain.translate(_BRACKETS).split()))


def carried(kinds: tuple[str, ...], cell: Cell, label: str) -> tuple[Cell, Read]:
    """The shortest part of a cell that carries what is stated, and what it says.

    The words have to say the same by themselves, beside their label and currency, for that is how
    they are read when a person has taken them down.
    """
    words = cell.text[:LONGEST]
    found = [one for one in mentions(words, label) if one.kind in kinds]
    said = {(one.value, one.unit) for one in found}
    if not found or len(said) > 1:
        return cell, Read()
    read = _read(found[0])
    for part in (cell.part(found[0].start, found[0].end), cell):
        if part.citation() is not None and _agrees(kinds, part, label, read):
            return part, read if part.is_sure() else Read()
    return cell, Read()


def _agrees(kinds: tuple[str, ...], part: Cell, label: str, read: Read) -> bool:
    """A word before a figure, such as about, may be what the figure alone does not carry."""
    again = mentions(part.text[:LONGEST], f"{label} {_currency(read.unit)}".strip())
    return any(_read(one) == read for one in again if one.kind in kinds)


def _currency(unit: str) -> str:
    return f"Unit: {unit}" if unit.isalpha() and len(unit) == 3 else ""


def _read(one: Found) -> Read:
    if set(one.flags) - BOUNDS.keys():
        return Read()
    exactly: Bound = "exactly"
    bound = next((BOUNDS[flag] for flag in one.flags), exactly)
    low, high = one.more.get("min"), one.more.get("max")
    if isinstance(low, str) and isinstance(high, str):
        return Read("", one.unit or "", low, high, bound)
    value = one.value if isinstance(one.value, str) else ""
    return Read(value, (one.unit or "") if value else "", bound=bound)
