"""statements and translations -> refusals where a source is made to say what it does not."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from countershot.claims.looking_up import cited_by, statements_by_name, translations_of
from countershot.claims.named import grounds_of, links_of
from countershot.claims.signed import SECOND_READERS, signatures_on, signers
from countershot.claims.sums import disagreeing, last_digit, total_of
from countershot.records.facts import Facts, QuotedFact
from countershot.records.files import Refusal, StatementFile, TranslationFile
from countershot.records.statement import CONTROLLED, NEEDED, Bound, StatedField, Statement

_BOUNDS: dict[str, tuple[Bound, ...]] = {
    "about": ("about",),
    "at least": ("at least", "more than"),
    "at most": ("at most", "less than"),
}
"""What the grammar says of a figure that is not exact, and the bounds that keep it."""


_NAMES = re.compile(r"(?:[A-Z]|(?<=\s)\d)[\w.&-]*|[㐀-鿿]+")


def statement_fields(facts: Facts) -> Iterable[Refusal]:
    """A statement says what its source says, field by field, in the source's own words.

    **Refuses** a field whose value is not what its quotation reads as, unless `why` says why; one
    whose `proposed` value was replaced without a `why`; a name (`who`, `to whom`) in other letters
    than the quotation's; a value that is neither an amount, a date nor a place where the field asks
    for one; a figure stated exactly that the quotation calls about or at least so much; a
    conversion that is not the value times its rate; a form without the
    fields that make it one (an award notice names who won, and what); and a statement nobody has
    signed as it stands that a claim, a chain or a sum rests on, or its translation.

    **Why.** A number typed again is a number changed: the field and the quotation beside it must
    be one.

    **Example.** `value: 3000000` beside the quotation "300万元" with `unit: USD`.

    **To do.** Put the value that the quotation carries (`countershot mentions -` reads it), or say
    in `why` how you read it; then `countershot sign CASE statements/NAME.md --as NAME`.

    **From.** Berkeley Protocol (2020), accurate recording; OCDS, field by field.
    """
    readings = {fact.place: fact for fact in facts.quoted}
    for file in facts.statements:
        said, at = file.statement, file.document.at
        have = {field.field for field in said.fields}
        for missing in (name for name in NEEDED[said.form] if name not in have):
            reason = f"this {said.form} does not say {missing}; add that field, or call it a report"
            yield Refusal(at("fields"), "statement.fields", reason)
        for number, field in enumerate(said.fields):
            place = at(f"fields.{number}")
            reading = readings.get(place)
            for reason in _wrong_field(field, reading):
                yield Refusal(place, "statement.fields", reason)
        for number, row in enumerate(said.rows):
            place = at(f"rows.{number}")
            reading = readings.get(place)
            if row.citation and reading and not _among((row.value, row.unit), reading.says):
                reason = (
                    f"the row says {row.value} {row.unit}, its quotation {_shown(reading.says)}"
                )
                yield Refusal(place, "statement.fields", reason)
    yield from _unsigned(facts)


def _unsigned(facts: Facts) -> Iterator[Refusal]:
    """Statements that a claim, a chain or a sum rests on, and their translations."""
    relied = [
        (file.document.at(f"grounds.{number}"), ground.statement)
        for file in facts.claims
        for number, ground in enumerate(file.claim.grounds)
    ]
    relied += [
        (file.document.at(f"rows.{number}"), row.statement)
        for file in facts.statements
        for number, row in enumerate(file.statement.rows)
    ]
    relied += [
        (file.document.at(path), link.statement)
        for file in facts.chains
        for path, link in links_of(file)
    ]
    known = statements_by_name(facts)
    for place, name in relied:
        said = [known[name].document] if name in known else []
        for document in [*said, *(f.document for f in translations_of(name or "", facts))]:
            if not any(fact.current for fact in signatures_on(document.path, facts)):
                reason = f"nobody has signed {document.path} as it stands"
                yield Refusal(place, "statement.fields", reason)


def _wrong_field(field: StatedField, reading: QuotedFact | None) -> Iterator[str]:
    """``reading``: what the quotation reads as; None of fields that are words."""
    if field.proposed is not None and field.proposed != field.value and not field.why.strip():
        yield f"the program proposed {field.proposed!r}; say in `why` why it is {field.value!r}"
    yield from _wrong_conversion(field)
    if reading is None and _other_words(field):
        yield f"says {field.value}, which its quotation does not; correct it or say `why`"
    if reading is None or field.why.strip():
        return
    pairs = [(value, field.unit) for value in (field.value, field.min, field.max) if value]
    if not pairs:
        yield "has no value; put what the quotation carries, or say in `why` why it has none"
    for pair in pairs:
        if not _among(pair, reading.says):
            told, reads = f"{pair[0]} {pair[1]}".strip(), _shown(reading.says)
            yield f"says {told}, but its quotation reads as {reads}; correct it or say `why`"
    for flag in sorted(_BOUNDS.keys() & set(reading.flags)):
        if field.bound not in _BOUNDS[flag]:
            yield f"says {field.bound}, but its quotation says {flag}; put that as its `bound`"


def _other_words(field: StatedField) -> bool:
    """Has it a name (a capitalised word, Chinese characters) that its quotation, which has words in
    that script, has not?"""
    quoted = _letters(field.citation.quotation or "")
    if field.field not in ("who", "to whom") or field.why.strip():
        return False
    scripts = {letter.isascii() for letter in quoted if letter.isalpha()}
    names = {name for name in _NAMES.findall(field.value) if name.isascii() in scripts}
    return not all(_letters(name) in quoted for name in names - {"The", "A", "An"})


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(filter(str.isalnum, folded))


def _wrong_conversion(field: StatedField) -> Iterator[str]:
    """A conversion is the reported value times its rate, as far as its digits go."""
    it = field.converted
    if it is None:
        return
    try:
        made, said = Decimal(field.value) * Decimal(it.rate), Decimal(it.value)
    except InvalidOperation:
        yield "`converted` needs a value, a rate and an amount to convert, as decimal numbers"
        return
    if abs(made - said) > last_digit(said) / 2:
        yield f"is converted to {it.value}, but {field.value} times {it.rate} is {made:f}"


def _among(pair: tuple[str, str], says: tuple[tuple[str, str], ...]) -> bool:
    """The same value and unit; decimals compare as numbers."""
    return any(_same(pair[0], value) and pair[1] in (unit, "") for value, unit in says)


def _same(one: str, other: str) -> bool:
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return one == other


def _shown(says: tuple[tuple[str, str], ...]) -> str:
    return " and ".join(f"{value} {unit}".strip() for value, unit in says[:3]) or "nothing"


def statement_circumstances(facts: Facts) -> Iterable[Refusal]:
    """Testimony says in which circumstances it was given, and none under control is called free.

    **Refuses** testimony that says neither `circumstances` nor how it was `given`; a statement
    called `given: freely` that was made in detention, with a minder present, on a staged tour or
    under threat; and a claim graded high that rests on such a statement, or that rests on it
    without saying so in its prose or contrary case.

    **Why.** On a staged tour a detainee thanks the government. Printed without the minder beside
    them, it is propaganda in our own voice, and it may endanger who said it.

    **Example.** `given: freely` beside `circumstances: [minder present]`.

    **To do.** `given: under control`, and name the circumstance in the claim's own words.

    **From.** Istanbul Protocol (2022) and Berkeley Protocol: duress, interviews in detention.
    """
    for file in facts.statements:
        said, at = file.statement, file.document.at
        if said.form == "testimony" and said.given == "unknown" and not said.circumstances:
            reason = "testimony says in which circumstances it was given, or that it was freely"
            yield Refusal(at("form"), "statement.circumstances", reason)
        named = sorted(CONTROLLED.intersection(said.circumstances))
        if named and said.given == "freely":
            reason = f"was given under control ({', '.join(named)}); it is not `freely`"
            yield Refusal(at("given"), "statement.circumstances", reason)
    yield from _resting_on_control(facts)


def _resting_on_control(facts: Facts) -> Iterator[Refusal]:
    known = statements_by_name(facts)
    for claim in facts.claims:
        for number, ground in grounds_of(claim, facts):
            file = known.get(ground.statement or "")
            if file is None or not under_control(file.statement):
                continue
            if claim.claim.grade == "high":
                reason = f"is graded high, but {ground.statement} was given under control"
                place = claim.document.at("grade")
                yield Refusal(place, "statement.circumstances", reason)
            words = f"{claim.claim.prose} {claim.claim.contrary}".casefold()
            if not any(word in words for word in _named(file.statement)):
                how = " or ".join(file.statement.circumstances) or "given under control"
                reason = f"does not say that {ground.statement} was: {how}"
                place = claim.document.at(f"grounds.{number}")
                yield Refusal(place, "statement.circumstances", reason)


def under_control(said: Statement) -> bool:
    """Was it given where nobody speaks freely?"""
    return said.given == "under control" or bool(CONTROLLED.intersection(said.circumstances))


_SAID_AS = {
    "detention": ("detention", "detain", "imprison", "camp", "拘押", "关押"),
    "minder present": ("minder", "陪同"),
    "staged tour": ("staged", "tour", "参观"),
    "under threat": ("threat", "duress", "威胁"),
}


def _named(said: Statement) -> tuple[str, ...]:
    """Words of which one must stand in the claim."""
    found = [word for one in said.circumstances for word in _SAID_AS.get(one, ())]
    return (*found, "under control", "under duress")


def statement_sums(facts: Facts) -> Iterable[Refusal]:
    """A figure that adds up others shows its rows, and they add up.

    **Refuses** rows that do not add up to the figure (a figure stated as "about" may differ by
    half of its last digit that is not nought); rows in several currencies; and a row that names a
    statement which the case does not have, or which states no one amount.

    **Why.** "About 300 million" is quoted for years. If nobody can add it up again, nobody can
    find the contract that was counted twice.

    **Example.** Rows of 53 and 75 million beside the figure 300 million.

    **To do.** Add the rows that are missing, or correct `bound` to what the source says.

    **From.** Financial auditing: footing of totals.
    """
    for file in facts.statements:
        if file.statement.rows:
            total = total_of(file.statement, facts)
            for reason in total.faults:
                yield Refusal(file.document.at("rows"), "statement.sums", reason)


def statement_beside(facts: Facts) -> Iterable[Refusal]:
    """Where two sources disagree about one thing, a claim rests on both or on neither.

    **Refuses** a claim that rests on a statement while another statement `about` the same thing
    gives another amount or date, and the claim neither rests on that one too nor names it in its
    contrary case.

    **Why.** Choosing the larger of two published figures in silence is how a careful report loses
    its first letter from a lawyer.

    **Example.** One source says 53 million dollars of a contract, another about 50.

    **To do.** Rest the claim on both, and say both figures; or name the other statement in
    `## Contrary case` and why it does not carry.

    **From.** Berkeley Protocol, corroboration; IPCC guidance on conflicting evidence.
    """
    for claim in facts.claims:
        grounds = {g.statement: n for n, g in grounds_of(claim, facts) if g.statement}
        for one, other, words in disagreeing(facts):
            for here, there in ((one, other), (other, one)):
                if here in grounds and there not in grounds and there not in claim.claim.contrary:
                    place = claim.document.at(f"grounds.{grounds[here]}")
                    reason = f"{there} says something else ({words}); rest on both, or name it"
                    yield Refusal(place, "statement.beside", reason)


def translation_second_reader(facts: Facts) -> Iterable[Refusal]:
    """A translation that a claim leans on was read against the original by a second person.

    **Refuses** a translation of a statement that the case does not have; one with load-bearing
    words, or made by a tool, that nobody but its translator has signed as it stands; a
    load-bearing word that is not in the original's quotations; and one whose translator is no
    person of the case.

    **Why.** One word, "re-education base" or "training centre", can carry a whole claim. Its
    translation is a judgement, and a judgement has a second reader.

    **Example.** A tool's translation of a tender, signed by whoever ran the tool.

    **To do.** Let a second person read it against the original and sign it in their role.

    **From.** ISO 17100 (revision by a second person); AIIC, sworn translation.
    """
    known = statements_by_name(facts)
    for file in facts.translations:
        it, at = file.translation, file.document.at
        said = known.get(it.statement)
        if said is None:
            reason = f"translates statements/{it.statement}.md, which is not there"
            yield Refusal(at("statement"), "translation.second_reader", reason)
            continue
        if not it.by_tool and it.translator not in facts.case.people:
            reason = f"{it.translator} is no person of this case; or write `tool: NAME VERSION`"
            yield Refusal(at("translator"), "translation.second_reader", reason)
        original = " ".join(c.quotation or "" for _, c in cited_by(said.statement))
        for number, word in enumerate(it.load_bearing):
            if word.original not in original:
                reason = f"{word.original!r} stands in no quotation of {it.statement}"
                place = at(f"load_bearing.{number}")
                yield Refusal(place, "translation.second_reader", reason)
        if (it.by_tool or it.load_bearing) and not second_readers(file, facts):
            reason = "nobody but its translator has signed it, as it stands, as a second reader"
            yield Refusal(at("translator"), "translation.second_reader", reason)


def second_readers(file: TranslationFile, facts: Facts) -> frozenset[str]:
    """Who else has signed a translation as it stands, as a second reader."""
    found = signers(file.document.path, facts, SECOND_READERS, current=True)
    return found - {file.translation.translator}


def unused(facts: Facts) -> Iterator[StatementFile]:
    """Statements that no claim, chain, identity or other statement rests on."""
    named = {g.statement for file in facts.claims for g in file.claim.grounds}
    named |= {link.statement for file in facts.chains for _, link in links_of(file)}
    named |= {side.statement for file in facts.identities for side in file.identity.sides}
    named |= {row.statement for file in facts.statements for row in file.statement.rows}
    return (file for file in facts.statements if file.statement.name not in named)
